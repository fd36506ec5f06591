import type { ChartedDigest } from '../server/api/charted-digest.ts';
import type {
  Asked,
  AutocompleteRequest,
  DroppedRequest,
  Entry,
  Exchange,
  FeedDay,
  LineCompletion,
  Month,
  PressRequest,
  Refused,
  TopicCard,
  TypedRequest,
} from '../server/api/shapes.ts';

/** What the page asks of its server. Each rejects with an Error in words that say what to do. */

export const topics = (): Promise<readonly TopicCard[]> => get('/api/topics');
export const digestOf = (topic: string): Promise<ChartedDigest> => get(`/api/digest/${encodeURIComponent(topic)}`);
export const ask = (topic: string, text: string, entry: Entry): Promise<Asked> =>
  post('/api/ask', { topic, text, entry });
export const sendTyped = (command: TypedRequest): Promise<Exchange> => post('/api/typed', command);
export const press = (pressed: PressRequest): Promise<Exchange> => post('/api/press', pressed);
/** @returns the name of the topic that the articles became. */
export const addTopic = async (dropped: DroppedRequest): Promise<string> =>
  (await post<{ readonly topic: string }>('/api/topics', dropped)).topic;
export const autocomplete = (typing: AutocompleteRequest, signal: AbortSignal): Promise<Exchange> =>
  post('/api/autocomplete', typing, signal);

export function complete(topic: string, text: string, signal: AbortSignal): Promise<readonly LineCompletion[]> {
  return get(`/api/complete?${new URLSearchParams({ topic, text })}`, signal);
}

/** @param query As `subscribe` takes them, the empty string for the default: topic, from, time, zone, days, mode. */
export const month = (query: URLSearchParams): Promise<Month> => get(`/api/month?${query}`);

/** A day of invented feeds; the topic that they became can be asked from then on. */
export const feedDay = (): Promise<FeedDay> => get('/api/feeds');

function get<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return answered(path, signal ? { signal } : {});
}

function post<Answer>(path: string, body: object, signal?: AbortSignal): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  return answered(path, { method: 'POST', headers, body: JSON.stringify(body), ...(signal ? { signal } : {}) });
}

async function answered<Answer>(path: string, request: RequestInit): Promise<Answer> {
  const response = await reached(path, request);
  if (response.ok) return response.json();
  const text = await response.text();
  throw new Error(reasonIn(text) ?? `The server answered with ${response.status}. Its terminal may say why.`);
}

async function reached(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Error('The server does not answer. See whether "npm start" still runs in its terminal.', { cause });
  }
}

function reasonIn(text: string): string | null {
  try {
    const { error } = JSON.parse(text) as Partial<Refused>;
    return error ?? null;
  } catch {
    return text.trim() === '' || text.length > 300 ? null : text.trim();
  }
}

/** What went wrong, in words. */
export const reasonOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure));
