import type { Digest } from '../../../digest/types.ts';
import type { HttpResponse } from '../../../http/lambda.ts';
import type { Digests } from '../../../ports.ts';
import { type DevelopmentKeys, discordRequest, slackRequest } from '../signed.ts';
import { chartedDigest } from './charted-digest.ts';
import type { Courier } from './courier.ts';
import { completeLine } from './line.ts';
import { playMonth } from './month.ts';
import { wantedMonth } from './month-wanted.ts';
import { discordAutocomplete, discordPress, slackPress } from './presses.ts';
import type { Asked, Exchange, Refused } from './shapes.ts';
import { topicCard } from './topics.ts';
import { typedFor, unsendable } from './typed.ts';
import { wantedAutocomplete, wantedCommand, wantedPress, wantedText } from './wanted.ts';

export interface Api {
  readonly topics: Digests;
  readonly keys: DevelopmentKeys;
  readonly courier: Courier;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Of this server: `http://127.0.0.1:3000`. */
  readonly origin: string;
}

/** What the page asks of its server, as far as it is read. */
export interface ApiRequest {
  readonly method: string;
  readonly url: URL;
  readonly contentType: string;
  readonly body: Buffer;
}

/** Answers a request under /api/; what is wrong with one is told in words, as `{ "error": … }`. */
export async function answerApi({ method, url, contentType, body }: ApiRequest, api: Api): Promise<HttpResponse> {
  const path = url.pathname.slice('/api/'.length);
  if (method === 'GET') return read(path, url.searchParams, api);
  if (method !== 'POST') return refused(405, 'Only GET and POST are answered here.');
  // A page elsewhere cannot send this type without asking first, and it is never told yes.
  if (!/^application\/json\b/i.test(contentType)) return refused(415, 'Send JSON, as content-type application/json.');
  const parsed = parsedJson(body);
  if (parsed === undefined) return refused(400, 'The body is not JSON.');
  return act(path, parsed, api);
}

async function read(path: string, query: URLSearchParams, api: Api): Promise<HttpResponse> {
  if (path === 'topics') return json([...api.topics.values()].map(topicCard));
  const [, named] = /^digest\/([^/]+)$/.exec(path) ?? [];
  const id = path === 'complete' || path === 'month' ? (query.get('topic') ?? '') : named;
  if (id === undefined) return nothingHere();
  const digest = api.topics.get(id);
  if (!digest) return noTopic(id, api);
  if (path === 'month') {
    const wanted = wantedMonth(query, digest);
    return 'refused' in wanted ? refused(400, wanted.refused) : json(await playMonth(wanted, digest));
  }
  return json(path === 'complete' ? completeLine(query.get('text') ?? '', digest) : chartedDigest(digest));
}

async function act(path: string, body: unknown, api: Api): Promise<HttpResponse> {
  switch (path) {
    case 'ask': {
      const wanted = wantedText(body);
      if (!wanted) return refused(400, 'Send { "topic": …, "text": … }, both as text.');
      const digest = api.topics.get(wanted.topic);
      return digest ? json(await ask(wanted.text, digest, api)) : noTopic(wanted.topic, api);
    }
    case 'typed': {
      const wanted = wantedCommand(body);
      if (!wanted)
        return refused(400, 'Send { "topic": …, "name": …, "options": { … } } with options of that command.');
      const why = unsendable(wanted);
      if (why) return refused(400, why);
      const request = discordRequest(wanted, api.keys, api.now(), wanted.share);
      return json(await api.courier.carry('discord', request));
    }
    case 'autocomplete': {
      const wanted = wantedAutocomplete(body);
      if (!wanted) return refused(400, 'Send a command with its options and "focused", the name of one of them.');
      return json(await api.courier.carry('discord', discordAutocomplete(wanted, api.keys, api.now())));
    }
    case 'press': {
      const wanted = wantedPress(body);
      if (!wanted) return refused(400, 'Send platform, kind (button or menu), id, value and ephemeral.');
      return json(await press(wanted, api));
    }
    default:
      return nothingHere();
  }
}

/** The two platforms one after the other, so that neither waits while the other's time is taken. */
async function ask(text: string, digest: Digest, { courier, keys, now }: Api): Promise<Asked> {
  const typed = typedFor(text, digest);
  const slack = await courier.carry('slack', slackRequest(digest.topic.id, text, keys, now()));
  if (!typed.command || typed.why !== null) return { typed, slack, discord: null };
  const request = discordRequest(typed.command, keys, now());
  return { typed, slack, discord: await courier.carry('discord', request) };
}

function press(wanted: NonNullable<ReturnType<typeof wantedPress>>, api: Api): Promise<Exchange> {
  const { courier, keys, now, origin } = api;
  if (wanted.platform === 'discord') return courier.carry('discord', discordPress(wanted, keys, now()));
  return courier.carryWithMailbox(origin, (responseUrl) => slackPress(wanted, responseUrl, keys, now()));
}

function parsedJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

const json = (value: unknown, statusCode = 200): HttpResponse => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
});

const refused = (statusCode: number, error: string): HttpResponse => json({ error } satisfies Refused, statusCode);

const nothingHere = (): HttpResponse =>
  refused(
    404,
    'There is nothing here: GET topics, digest/<topic>, complete, month; POST ask, typed, autocomplete, press.',
  );

const noTopic = (id: string, { topics }: Api): HttpResponse =>
  refused(404, `There is no topic "${id}", only: ${[...topics.keys()].join(', ')}.`);
