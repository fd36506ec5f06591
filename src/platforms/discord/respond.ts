import type { APIApplicationCommandAutocompleteResponse, APIInteractionResponsePong } from 'discord.js';
import type { OptionKind } from '../../answers/catalogue.ts';
import { complete } from '../../answers/complete.ts';
import { leadToHelp } from '../../answers/context.ts';
import { logReply } from '../../answers/log-reply.ts';
import { reopen } from '../../answers/reopen.ts';
import type { Command, Reply, Why } from '../../answers/reply/reply.ts';
import { run } from '../../answers/run.ts';
import { decodeToken } from '../../answers/token.ts';
import type { Digests, SubscriptionCommands } from '../../ports.ts';
import { isChannelCommand, specOf } from '../../subscriptions/commands/catalogue.ts';
import type { RequestLogEntry } from '../../telemetry/log-entry.ts';
import { askerOf } from './asker.ts';
import type { Audience } from './audience.ts';
import { changedMessage, newMessage } from './format.ts';
import { limits } from './limits.ts';
import type { Asked } from './parse.ts';

/**
 * Works out the answer to what an interaction asks for; the response's body in JSON. What each of these finds out is
 * noted in the request's notes.
 */
export function respond(asked: Asked, digests: Digests, notes: RequestLogEntry = {}): string {
  return JSON.stringify(responseTo(asked, digests, notes));
}

/**
 * Works out the answer, where it may be one on the channel's subscription: that is answered by `subscriptions`, and a change
 * is told to the channel.
 * @param body The interaction, verified.
 */
export async function respondInChannel(
  asked: Asked,
  body: Buffer,
  digests: Digests,
  subscriptions: SubscriptionCommands,
  deadline: number,
  notes: RequestLogEntry = {},
): Promise<string> {
  const command = commandIn(asked);
  const digest = command ? digests.get(command.topic) : undefined;
  if (!command || !digest || !isChannelCommand(command.name)) return respond(asked, digests, notes);
  const { reply, audience } = await subscriptions.answer(command, askerOf(body), digest, deadline);
  logReply(notes, reply, command.name);
  const inPlace = asked.what === 'press' && asked.ownAnswer && audience === 'asker';
  return JSON.stringify(inPlace ? changedMessage(reply, asked.seenBy) : newMessage(reply, audience));
}

function commandIn(asked: Asked): Command | undefined {
  if (asked.what === 'command') return asked.command;
  return asked.what === 'press' ? decodeToken(asked.packed)?.command : undefined;
}

function responseTo(asked: Asked, digests: Digests, notes: RequestLogEntry) {
  switch (asked.what) {
    case 'ping':
      return { type: 1 } satisfies APIInteractionResponsePong;
    case 'command': {
      const digest = digests.get(asked.command.topic);
      const answered = digest
        ? run(asked.command, digest)
        : unknown('no-such-topic', 'There is no such digest', digests);
      const reply = logReply(notes, answered, asked.command.name);
      return newMessage(reply, asked.share ? audienceOf(reply) : 'asker');
    }
    case 'press':
      return pressed(asked, digests, notes);
    case 'completion':
      return completion(asked, digests);
    case 'other':
      return newMessage(
        logReply(notes, unknown('unanswerable', 'That cannot be answered here', digests), 'other'),
        'asker',
      );
  }
}

/** Who sees a reply that is to be shared: a refusal concerns only the person who asked. */
const audienceOf = (reply: Reply): Audience => (reply.kind === 'answer' ? 'channel' : 'asker');

/** A shared copy is a new message; someone else's answer is left as it is; one's own changes in place. */
function pressed(
  { packed, seenBy, ownAnswer }: Extract<Asked, { what: 'press' }>,
  digests: Digests,
  notes: RequestLogEntry,
) {
  const { reply, share } = reopen(packed, digests);
  logReply(notes, reply, decodeToken(packed)?.command.name ?? '');
  if (share) return newMessage(reply, audienceOf(reply));
  return ownAnswer ? changedMessage(reply, seenBy) : newMessage(reply, 'asker');
}

/** A choice whose name or value is too long is left out: Discord refuses all of them for one. */
function completion({ topic, command, option, typed }: Extract<Asked, { what: 'completion' }>, digests: Digests) {
  const digest = digests.get(topic);
  const kind = kindOf(command, option);
  const choices = (digest && kind ? complete(kind, typed, digest) : [])
    .filter(({ name, value }) => [name, value].every((text) => text.trim() !== '' && text.length <= limits.choice))
    .slice(0, limits.autocompleteChoices);
  return { type: 8, data: { choices } } satisfies APIApplicationCommandAutocompleteResponse;
}

/** What an option's text means; null where the catalogue has no such option. */
function kindOf(command: string, option: string): OptionKind | null {
  return specOf(command)?.options.find(({ name }) => name === option)?.kind ?? null;
}

/** What leads on where there is nothing to answer. */
function unknown(why: Why, title: string, digests: Digests): Reply {
  const [digest] = digests.values();
  if (!digest) throw new Error('no digest was given: at least one is needed to answer from');
  return leadToHelp(digest, why, title);
}
