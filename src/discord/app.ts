import type { KeyObject } from 'node:crypto';
import type { APIApplicationCommandAutocompleteResponse, APIInteractionResponsePong } from 'discord.js';
import { complete } from '../commands/complete.ts';
import { reopen } from '../commands/reopen.ts';
import { run } from '../commands/run.ts';
import type { Digest } from '../digest/types.ts';
import { emptyResponse, type HttpResponse, jsonResponse, readRequest } from '../http/lambda.ts';
import type { Clock } from '../ports.ts';
import type { Reply } from '../reply/reply.ts';
import { type Audience, changedMessage, newMessage } from './format.ts';
import { limits } from './limits.ts';
import { type Asked, parseInteraction } from './parse.ts';
import { publicKey, verify } from './verify.ts';

export interface DiscordPorts {
  /** The application's, in 64 hexadecimal digits. */
  readonly publicKey: string;
  /** By topic, which is also the name of the slash command. At least one. */
  readonly digests: Digests;
  readonly clock: Clock;
}

/** What a cold start makes and every request uses. */
export interface DiscordApp extends DiscordPorts {
  readonly key: KeyObject;
}

type Digests = ReadonlyMap<string, Digest>;

/**
 * Answers one Lambda event: a strict gate, then the answer in the HTTP response itself. What fails the gate gets a
 * bare status: 400 for what is no request of Discord's, 401 for one that Discord did not sign lately.
 */
export function answer(event: unknown, app: DiscordApp): HttpResponse {
  const request = readRequest(event, limits.requestBytes);
  if (request?.method !== 'POST') return emptyResponse(400);
  if (!verify(request, app.key, app.clock.now())) return emptyResponse(401);
  const asked = parseInteraction(request.body);
  return asked ? jsonResponse(respond(asked, app.digests)) : emptyResponse(400);
}

/** @throws Error where the public key is none. */
export function discordApp(ports: DiscordPorts): DiscordApp {
  return { ...ports, key: publicKey(ports.publicKey) };
}

function respond(asked: Asked, digests: Digests) {
  switch (asked.what) {
    case 'ping':
      return { type: 1 } satisfies APIInteractionResponsePong;
    case 'command': {
      const digest = digests.get(asked.command.topic);
      const reply = digest ? run(asked.command, digest) : unknown('There is no such digest', digests);
      return newMessage(reply, asked.share ? audienceOf(reply) : 'asker');
    }
    case 'press':
      return pressed(asked, digests);
    case 'completion':
      return completion(asked, digests);
    case 'other':
      return newMessage(unknown('That cannot be answered here', digests), 'asker');
  }
}

/** Who sees a reply that is to be shared: a refusal concerns only the person who asked. */
const audienceOf = (reply: Reply): Audience => (reply.kind === 'answer' ? 'channel' : 'asker');

/** A shared copy is a new message; someone else's answer is left as it is; one's own changes in place. */
function pressed({ packed, seenBy, ownAnswer }: Extract<Asked, { what: 'press' }>, digests: Digests) {
  const { reply, share } = reopen(packed, digests);
  if (share) return newMessage(reply, audienceOf(reply));
  return ownAnswer ? changedMessage(reply, seenBy) : newMessage(reply, 'asker');
}

/** A choice whose name or value is too long is left out: Discord refuses all of them for one. */
function completion({ topic, kind, typed }: Extract<Asked, { what: 'completion' }>, digests: Digests) {
  const digest = digests.get(topic);
  const choices = (digest && kind ? complete(kind, typed, digest) : [])
    .filter(({ name, value }) => [name, value].every((text) => text.trim() !== '' && text.length <= limits.choice))
    .slice(0, limits.autocompleteChoices);
  return { type: 8, data: { choices } } satisfies APIApplicationCommandAutocompleteResponse;
}

/** What leads on where there is nothing to answer: the help of the first topic, under another title. */
function unknown(title: string, digests: Digests): Reply {
  const [digest] = digests.values();
  if (!digest) throw new Error('no digest was given: at least one is needed to answer from');
  const help = run({ topic: digest.topic.id, name: 'help', options: {}, page: 1 }, digest);
  const ask = `/${digest.topic.id} help`;
  return {
    ...help,
    kind: 'refusal',
    title,
    lede: ['Please ask with a command. ', { code: ask }, ' shows what there is.'],
    items: [],
    actions: [{ label: 'Help', command: help.command }],
  };
}
