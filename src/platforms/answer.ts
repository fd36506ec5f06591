import { type Answer, answer, isRefusal, leadToHelp, refuse } from '../answers/context.ts';
import { datedIn } from '../answers/dated.ts';
import { type Edition, editionOf } from '../answers/edition.ts';
import { harmless } from '../answers/harmless.ts';
import { parseOptions, parseText } from '../answers/parse/parse.ts';
import { windowed } from '../answers/reply/page.ts';
import type { Command, Reply } from '../answers/reply/reply.ts';
import { run } from '../answers/run.ts';
import { decodeToken } from '../answers/token.ts';
import { languageOf } from '../answers/words/languages.ts';
import type { Words } from '../answers/words/words.ts';
import { wordsIn } from '../answers/words/words-in.ts';
import type { Digest } from '../digest/types.ts';
import type { Asker, Once, SubscriptionAnswer } from '../ports.ts';
import { isChannelCommand, specOf } from '../subscriptions/commands/catalogue.ts';
import type { RequestLogEntry } from '../telemetry/log-entry.ts';
import { inOtherLetters } from './other-letters.ts';
import type { OpenRequest } from './platform.ts';

/** A question about a topic: in words, or as a command with options. */
export type Question = { readonly topic: string; readonly text: string } | Command;

/** One request on its way: who asks is only found out where it matters, and for what. */
export interface Call extends OpenRequest {
  readonly asker: (command: Command) => Asker | Promise<Asker>;
  /** Those that the answer is in. */
  readonly words: Words;
  readonly once: Once;
}

/** What any answer needs of a request. */
type Asked = Pick<Call, 'digests' | 'log' | 'words'>;

/** An answer to a press. */
export interface PressAnswer extends SubscriptionAnswer {
  /** Of what is shared: lets it be shared by another press, where it surely was not. */
  readonly takeBack?: () => Promise<void>;
}

/** Something that was pressed. */
export interface Press {
  /** What was packed into it. */
  readonly packed: string;
  /** The platform's id of the message that it stands on; empty where it names none. */
  readonly message: string;
}

/**
 * The words that someone is answered in: of the language that they chose, or else the channel, or that their platform says
 * is theirs. What was chosen is found out while the digests are brought up to date.
 * @param localeOf The locale of whoever asks, as far as the platform tells it: `ru`, `ru-RU`; empty otherwise.
 */
export async function wordsFor(
  { digests, subscriptions }: Pick<OpenRequest, 'digests' | 'subscriptions'>,
  asker: Pick<Asker, 'platform' | 'user' | 'channel'>,
  locale: string | Promise<string>,
): Promise<Words> {
  if (!subscriptions?.languageOf) return wordsIn(languageOf(await locale));
  const [chosen, own] = await Promise.all([subscriptions.languageOf(asker), locale, digests.refresh?.()]);
  return wordsIn(chosen ?? languageOf(own));
}

/** Answers what was typed, from digests that are brought up to date before. */
export async function answerQuestion(question: Question, call: Call): Promise<SubscriptionAnswer> {
  const { digests, log } = call;
  await digests.refresh?.();
  const known = digests.get(question.topic);
  if (!known) {
    const asked = 'text' in question ? 'other' : question.name;
    return { reply: logged(log, noSuchTopic(question.topic, call), asked), audience: 'asker' };
  }
  const digest = editionOf(known, call.words);
  const asked = await read(question, digest);
  const command = 'text' in asked ? parseText(asked.text, digest) : parseOptions(asked, digest);
  if (!isRefusal(command)) return answerCommand(command, digest, call);
  const refused = refuse({ topic: digest.topic.id, name: 'help', options: {} }, digest, command);
  return { reply: logged(log, windowed(refused), 'other'), audience: 'asker' };
}

/**
 * Answers a pressed button or a chosen option from the digest of today. Buttons outlive digests: where one was made from
 * another version, a note says so. What is no token of ours, or names a topic that is gone, is led back to help.
 * @returns null where that was shared from this message already.
 */
export async function answerPress({ packed, message }: Press, call: Call): Promise<PressAnswer | null> {
  const { digests, log, once, words } = call;
  await digests.refresh?.();
  const token = decodeToken(packed);
  const known = token ? digests.get(token.command.topic) : undefined;
  const { frame } = words;
  if (!token || !known) {
    const stale = leadToHelp(anyOf(call), 'stale-button', frame.staleButton, frame.ofAnotherDigest);
    return { reply: logged(log, stale, token?.command.name ?? ''), audience: 'asker' };
  }
  const digest = editionOf(known, words);
  const { reply, audience } = await answerCommand(token.command, digest, call);
  const isOlder = token.version !== digest.version && !isChannelCommand(token.command.name);
  const shown = isOlder
    ? { ...reply, notes: [[frame.changedSince(token.version, digest.version)], ...reply.notes] }
    : reply;
  if (!token.share || audienceOf(reply) === 'asker') return { reply: shown, audience };
  const claimed = `${message} ${packed}`;
  const isFirst = message === '' || (await once.claim(claimed));
  return isFirst ? { reply: shown, audience: 'channel', takeBack: () => once.release(claimed) } : null;
}

/** Who sees what is to be shared: a refusal concerns only the person who asked. */
export const audienceOf = (reply: Reply): SubscriptionAnswer['audience'] =>
  reply.refused === undefined ? 'channel' : 'asker';

/** What leads on where a platform's request is of a kind that has no answer. */
export async function answerUnknown(call: Call): Promise<SubscriptionAnswer> {
  await call.digests.refresh?.();
  const reply = leadToHelp(anyOf(call), 'unanswerable', call.words.frame.unanswerable);
  return { reply: logged(call.log, reply, 'other'), audience: 'asker' };
}

/** A text with the names in other letters than Latin ones as the digest writes them; what reads them is loaded for them. */
export async function inItsLetters(text: string, digest: Digest): Promise<string> {
  return inOtherLetters(text) ? (await import('./latin.ts')).inLatin(text, digest) : text;
}

async function read(question: Question, digest: Digest): Promise<Question> {
  if ('text' in question) return { ...question, text: await inItsLetters(question.text, digest) };
  const options: Record<string, string> = {};
  for (const [name, text] of Object.entries(question.options)) options[name] = await inItsLetters(text, digest);
  return { ...question, options };
}

/** Looks a message up that someone else wrote, by what is loaded when the first one is checked; for the asker alone. */
export async function answerCheck(text: string, { digests, log, words }: Asked): Promise<Reply> {
  await digests.refresh?.();
  const { checkText } = await import('../answers/check-text.ts');
  const letters = inOtherLetters(text) ? (await import('./latin.ts')).inLatin : undefined;
  return logged(log, checkText(text, digests.values(), words, letters), 'other');
}

async function answerCommand(command: Command, digest: Edition, call: Call): Promise<SubscriptionAnswer> {
  const { subscriptions, log, asker, deadline } = call;
  const answered =
    subscriptions && isChannelCommand(command.name)
      ? await subscriptions.answer(command, await asker(command), digest, deadline)
      : ({ reply: run(command, digest, await drawn(command, call)), audience: 'asker' } as const);
  logged(log, answered.reply, command.name);
  return answered;
}

/** What answers `picture`, loaded when the first is asked for; undefined where nothing draws. */
async function drawn({ name }: Command, { pictures }: Call): Promise<Answer | undefined> {
  if (!pictures || name !== 'picture') return undefined;
  return (await import('../pictures/answer.ts')).pictureAnswer(pictures, { answer, datedIn });
}

function noSuchTopic(topic: string, call: Call): Reply {
  const { frame } = call.words;
  const known = [...call.digests.keys()].map((other) => `/${other}`).join(', ');
  const asked = harmless(topic.slice(0, LONGEST_TOPIC));
  return leadToHelp(anyOf(call), 'no-such-topic', frame.noSuchDigest, frame.noDigestBehind(asked, known));
}

/** Characters; what is longer was not typed as a command. */
const LONGEST_TOPIC = 60;

function anyOf({ digests, words }: Asked): Edition {
  for (const digest of digests.values()) return editionOf(digest, words);
  throw new Error('no digest was given: at least one is needed to answer from');
}

/** @param asked The command that was asked. One that is none of the catalogue's is a person's word: it is `other`. */
function logged(log: RequestLogEntry, reply: Reply, asked: string): Reply {
  log.command = specOf(asked) ? asked : 'other';
  log.version = reply.version;
  if (reply.refused) log.why = reply.refused;
  return reply;
}
