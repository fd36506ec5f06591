import type { Digest } from '../../../digest/types.ts';
import type { HttpResponse } from '../../../http/lambda.ts';
import type { Topics } from '../dropped-articles.ts';
import type { FunctionCaller } from '../functions.ts';
import {
  type DevelopmentKeys,
  discordAutocomplete,
  discordMessageCheck,
  discordPress,
  discordRequest,
  slackEvent,
  slackMessageCheck,
  slackPress,
  slackRequest,
} from '../signed-requests.ts';
import { typedCommandFor, unsendable } from '../typed-command.ts';
import { chartedDigest } from './charted-digest.ts';
import { completeLine } from './line-completion.ts';
import { playMonth, readMonth } from './month.ts';
import { readAsk, readAutocomplete, readCommand, readDropped, readPress } from './request-bodies.ts';
import type { Asked, Entry, Exchange, PressRequest, Refused } from './shapes.ts';
import { topicCard } from './topics.ts';

export interface Api {
  readonly topics: Topics;
  readonly keys: DevelopmentKeys;
  readonly functions: FunctionCaller;
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
  if (path === 'topics') {
    return json([...api.topics.values()].map((digest) => topicCard(digest, api.topics.reports.get(digest.topic.id))));
  }
  if (path === 'feeds') {
    // Read when it is first asked for: collecting is large.
    const { playFeedDay } = await import('../feeds/feed-day.ts');
    const { day, document } = await playFeedDay();
    api.topics.keep(document, []);
    return json(day);
  }
  const [, named] = /^digest\/([^/]+)$/.exec(path) ?? [];
  const id = path === 'complete' || path === 'month' ? (query.get('topic') ?? '') : named;
  if (id === undefined) return nothingHere();
  const digest = api.topics.get(id);
  if (!digest) return noTopic(id, api);
  if (path === 'month') {
    const asked = readMonth(query, digest);
    return 'refused' in asked
      ? refused(400, asked.refused)
      : json(await playMonth(asked, digest, api.topics.document(id)));
  }
  return json(path === 'complete' ? completeLine(query.get('text') ?? '', digest) : chartedDigest(digest));
}

async function act(path: string, body: unknown, api: Api): Promise<HttpResponse> {
  switch (path) {
    case 'ask': {
      const asked = readAsk(body);
      if (!asked) return refused(400, 'Send { "topic": …, "text": … }, both as text.');
      const digest = api.topics.get(asked.topic);
      return digest ? json(await askBy[asked.entry](asked.text, digest, api)) : noTopic(asked.topic, api);
    }
    case 'typed': {
      const asked = readCommand(body);
      if (!asked) return refused(400, 'Send { "topic": …, "name": …, "options": { … } } with options of that command.');
      const why = unsendable(asked);
      if (why) return refused(400, why);
      const request = discordRequest(asked, api.keys, api.now(), asked);
      return json(await api.functions.call('discord', request));
    }
    case 'autocomplete': {
      const asked = readAutocomplete(body);
      if (!asked) return refused(400, 'Send a command with its options and "focused", the name of one of them.');
      return json(await api.functions.call('discord', discordAutocomplete(asked, api.keys, api.now())));
    }
    case 'topics': {
      const dropped = readDropped(body);
      if (!dropped) return refused(400, 'Send { "name": …, "files": [{ "name": …, "base64": … }] }.');
      const added = await api.topics.add(dropped);
      return 'refused' in added ? refused(400, added.refused) : json(added);
    }
    case 'press': {
      const asked = readPress(body);
      if (!asked) return refused(400, 'Send platform, kind (button or menu), id, value and ephemeral.');
      return json(await press(asked, api));
    }
    default:
      return nothingHere();
  }
}

/** The two platforms one after the other, so that neither waits while the other's time is taken. */
const askBy: Readonly<Record<Entry, (text: string, digest: Digest, api: Api) => Promise<Asked>>> = {
  'slash-command': async (text, digest, api) => {
    const { functions, keys, now } = api;
    const slack = await functions.call('slack', slackRequest(digest.topic.id, text, keys, now()));
    return { slack, ...(await typedInDiscord(text, digest, api, 'slash-command')) };
  },
  mention: async (text, digest, api) => ({
    ...{ slack: await tell('mention', text, digest, api), typed: null, discord: null },
  }),
  'direct-message': async (text, digest, api) => ({
    slack: await tell('direct-message', text, digest, api),
    ...(await typedInDiscord(text, digest, api, 'direct-message')),
  }),
  'app-home': async (_, digest, api) => ({
    ...{ slack: await tell('app-home', '', digest, api), typed: null, discord: null },
  }),
  'message-command': async (text, _, { functions, keys, now, origin }) => ({
    slack: await functions.callWithReplies(origin, (url) => slackMessageCheck(text, url, keys, now())),
    discord: await functions.call('discord', discordMessageCheck(text, keys, now())),
    typed: null,
  }),
};

async function typedInDiscord(text: string, digest: Digest, { functions, keys, now }: Api, entry: Entry) {
  const typed = typedCommandFor(text, digest);
  if (!typed.command || typed.why !== null) return { typed, discord: null };
  return { typed, discord: await functions.call('discord', discordRequest(typed.command, keys, now(), { entry })) };
}

/** Tells Slack's function of an event; what was written names the topic where there are several. */
function tell(
  entry: 'mention' | 'direct-message' | 'app-home',
  text: string,
  { topic }: Digest,
  { functions, keys, now, origin, topics }: Api,
): Promise<Exchange> {
  const words = [...topics.keys()].length > 1 ? `${topic.id} ${text}` : text;
  return functions.callWithReplies(origin, () => slackEvent(entry, words, keys, now()));
}

function press(asked: PressRequest, api: Api): Promise<Exchange> {
  const { functions, keys, now, origin } = api;
  if (asked.platform === 'discord') return functions.call('discord', discordPress(asked, keys, now()));
  return functions.callWithReplies(origin, (responseUrl) => slackPress(asked, responseUrl, keys, now()));
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
    'There is nothing here: GET topics, digest/<topic>, complete, month, feeds; POST ask, typed, autocomplete, press, topics.',
  );

const noTopic = (id: string, { topics }: Api): HttpResponse =>
  refused(404, `There is no topic "${id}", only: ${[...topics.keys()].join(', ')}.`);
