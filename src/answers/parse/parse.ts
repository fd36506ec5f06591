import { distance, forgiven } from '../../digest/distance.ts';
import { normalise } from '../../digest/normalise.ts';
import { isCommon, words } from '../../digest/stem.ts';
import type { Digest } from '../../digest/types.ts';
import {
  type ChannelCommandName,
  channelCommandNames,
  type EveryCommandName,
  everyCommandName,
  isChannelCommand,
  specOf,
} from '../../subscriptions/commands/catalogue.ts';
import { splitSubscribeText } from '../../subscriptions/commands/schedule-text.ts';
import { type CommandName, commandNames } from '../catalogue.ts';
import { ask, offer } from '../context.ts';
import { besideDate, unjoined } from '../dated.ts';
import { type Edition, editionOf } from '../edition.ts';
import { harmless, MOST_CHARACTERS } from '../harmless.ts';
import type { Refusal } from '../reply/refusal.ts';
import type { Command } from '../reply/reply.ts';
import { tooLong } from '../too-long.ts';
import { languageNamed } from '../words/languages.ts';
import { parseFreely } from './free.ts';
import { findWhen } from './when.ts';

/** From this many words on, what follows "sources" is more than an article's letter. */
const SENTENCE_WORDS = 3;

/** Other words for a command. */
const SYNONYMS: Readonly<Record<string, CommandName>> = {
  overview: 'brief',
  tldr: 'brief',
  'tl;dr': 'brief',
  events: 'timeline',
  dispute: 'disputed',
  disputes: 'disputed',
  article: 'sources',
  articles: 'sources',
  source: 'sources',
  figure: 'figures',
  numbers: 'figures',
  citation: 'cite',
  chart: 'picture',
  image: 'picture',
  find: 'search',
};

/**
 * Reads a question in words: a command with its arguments, or words that answer to one ("putin", "oct 30").
 * Total: any text gives a command or a refusal, and nothing in it is taken for anything but text.
 */
export function parseText(text: string, asked: Digest): Command | Refusal {
  const digest = editionOf(asked);
  if (text.length > MOST_CHARACTERS) return tooLong(text.length, digest);
  const plain = unslashed(unquoted(harmless(text)), digest);
  if (normalise(plain) === '') return ask(digest, 'brief');
  const [first = '', rest = ''] = splitFirst(plain);
  const onChannel = channelCommandOf(first);
  if (onChannel) return channelCommand(digest, onChannel, rest) ?? freely(plain, digest);
  const name = commandOf(first);
  if (name) return (rest === '' ? null : beyondCommand(digest, name, rest, plain)) ?? withArguments(digest, name, rest);
  const near = nearCommands(first);
  if (near.length === 0 || meansSomething(first, digest) || opensDate(plain, digest)) return freely(plain, digest);
  return {
    kind: 'refusal',
    why: 'no-such-command',
    asked: first,
    nearest: near.map((meant) => {
      const options = argumentsOf(digest, meant, rest);
      return offer(digest, rest === '' ? meant : `${meant} ${rest}`, meant, options);
    }),
  };
}

/** True for a word that is no mistyped command: a small word, or one that the digest has. */
function meansSomething(word: string, digest: Edition): boolean {
  return isCommon(normalise(word)) || digest.names.lookup(word).matches.length > 0 || digest.search.hasPart(word);
}

/** True for "summer 2020", whose first word is much like a command. */
function opensDate(text: string, digest: Edition): boolean {
  const found = findWhen(text, digest);
  return found !== null && 'words' in found && text.startsWith(found.words);
}

/** Double quotation marks only hold words together, which the readers of dates and names do by themselves. */
const unquoted = (text: string): string =>
  text
    .replaceAll(/["“”„‟«»]/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();

/** The slash and the topic, where someone types them again: "/harbour who petrov", "/who petrov". */
function unslashed(text: string, { topic }: Edition): string {
  if (!text.startsWith('/')) return text;
  const rest = text.slice(1).trim();
  const [first, others] = splitFirst(rest);
  return first.toLowerCase() === topic.id ? others : rest;
}

/** True where nothing is asked for: "?", and small words alone as in "who are you". */
const isEmpty = (text: string): boolean => words(text).every(isCommon);

function splitFirst(text: string): readonly [string, string] {
  const blank = text.indexOf(' ');
  return blank < 0 ? [text, ''] : [text.slice(0, blank), text.slice(blank + 1)];
}

/** The command that a word names; case and a trailing colon do not matter. */
export function commandOf(word: string): CommandName | null {
  const key = word.toLowerCase().replace(/:$/, '');
  return commandNames.find((name) => name === key) ?? (Object.hasOwn(SYNONYMS, key) ? (SYNONYMS[key] ?? null) : null);
}

/** The command on the channel's subscription that a word names. */
export function channelCommandOf(word: string): ChannelCommandName | null {
  const key = word.toLowerCase().replace(/:$/, '');
  return channelCommandNames.find((name) => name === key) ?? null;
}

/**
 * A command on the channel's subscription with its options; null where the words after it are none of them, as in
 * "pause in the fighting".
 */
function channelCommand(digest: Edition, name: ChannelCommandName, rest: string): Command | null {
  if (name === 'subscribe') return ask(digest, name, { ...splitSubscribeText(rest) });
  if (name === 'follow' || name === 'unfollow') return ask(digest, name, { about: rest });
  if (rest === '') return ask(digest, name);
  if (name === 'language') return languageCommand(digest, rest);
  return name === 'unsubscribe' && /^(?:confirm\s+)?yes[.!]?$/i.test(rest)
    ? ask(digest, name, { confirm: 'yes' })
    : null;
}

/** "russian", "ru for this channel", "hy channel"; null for "language of the treaty". */
function languageCommand(digest: Edition, rest: string): Command | null {
  const [language = '', ...whom] = rest.toLowerCase().split(' ');
  if (whom.length === 0) return ask(digest, 'language', { language });
  if (languageNamed(language) === null) return null;
  return ask(digest, 'language', {
    language,
    for: whom.includes('channel') || whom.includes('here') ? 'channel' : 'me',
  });
}

function argumentsOf(digest: Edition, name: EveryCommandName, rest: string): Command['options'] {
  if (!isChannelCommand(name)) return withArguments(digest, name, rest).options;
  return channelCommand(digest, name, rest)?.options ?? {};
}

/** Commands that a mistyped word may have meant, nearest first. */
export function nearCommands(word: string): readonly EveryCommandName[] {
  const typed = word.toLowerCase();
  const scored = everyCommandName.map((name) => {
    const limit = Math.min(forgiven(typed.length), forgiven(name.length));
    const begins = typed.length >= 3 && name.startsWith(typed);
    return { name, errors: begins ? 0 : distance(typed, name, limit), limit };
  });
  const near = scored.filter(({ errors, limit }) => errors <= limit);
  return near.sort((a, b) => a.errors - b.errors).map(({ name }) => name);
}

/** Words between a command and its argument that belong to neither: "who is", "summary of". */
const PADDING: Partial<Record<CommandName, RegExp>> = {
  who: /^(?:is|was|are|were)\s+/i,
  where: /^(?:is|was|are|were)\s+/i,
  summary: /^(?:of|for|on)\s+/i,
  disputed: /^(?:about|on)\s+/i,
  figures: /^(?:about|on|for|of)\s+/i,
  search: /^(?:for)\s+/i,
};

function withArguments(digest: Edition, name: CommandName, rest: string): Command {
  if (name === 'timeline' || name === 'picture') return datedOf(digest, name, rest);
  const padding = PADDING[name];
  const text = padding ? rest.replace(padding, '') : rest;
  const isName = name === 'who' || name === 'where';
  const question = isName ? text.replace(/(?<!\?)\?+$/, '').trim() : text;
  if (isName && question !== '' && isEmpty(question)) return ask(digest, name);
  const sentence = isName ? sentenceIn(question, digest) : null;
  if (sentence) return sentence;
  const [option] = specOf(name).options;
  return ask(digest, name, option ? { [option.name]: question } : {});
}

/**
 * A command whose options were typed into fields of their own. What stands where a name should, and is none, is read as
 * it would be behind the command: "who" with "reported it" asks for the sources.
 */
export function parseOptions(command: Command, asked: Digest): Command {
  const { name, options } = command;
  const text = name === 'who' ? options['name'] : name === 'where' ? options['place'] : undefined;
  if ((name !== 'who' && name !== 'where') || text === undefined || asked.entities.get(text)) return command;
  return withArguments(editionOf(asked), name, unquoted(harmless(text)));
}

/** What "who asked for consultations", "who denied" and "who wrote article A" ask: the words name no one. */
function sentenceIn(question: string, digest: Edition): Command | null {
  const { matches, nearest } = digest.names.lookup(question);
  if (matches.length > 0) return null;
  const asked = [...new Set(words(question))].filter((word) => !isCommon(word));
  const isKnown = asked.length > 0 && asked.every((word) => digest.search.hasPart(word));
  if (isKnown) return freely(question, digest);
  return nearest.length > 0 ? null : parseFreely(question, digest);
}

/** "what happened", "what is this about", "tl;dr", "catch me up": the topic in short. */
const ASKS_FOR_BRIEF = ['tldr', 'tl;dr', 'in short', 'catch me up', 'catch me in', 'fill me up', 'fill me in'];
const IN_SHORT = ['brief', 'overview', 'gist', 'latest', 'news'];
const HAPPENED = [
  ...['happen', 'happened', 'happening', 'happens', 'going on', 'up', 'new'],
  ...['this', 'this all', 'this about', 'this all about', 'it about', 'it all about'],
  ...['the story', 'the news', 'the latest', 'the situation'],
];

/** Looked up as words: one expression of all of them takes longer to make ready than all else that reads a question. */
function asksForBrief(text: string, digest: Edition): Command | null {
  const asked = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/(?<![?!.\s])[?!.\s]+$/, '');
  const [, happened = ''] = /^what(?:'s| is| was| has)? (.+?)(?: here| so far)?$/.exec(asked) ?? [];
  const short = asked.replace(/^(?:the|a) /, '').replace(/ please$/, '');
  const isAsked = ASKS_FOR_BRIEF.includes(asked) || IN_SHORT.includes(short) || HAPPENED.includes(happened);
  return isAsked ? ask(digest, 'brief') : null;
}

/** Words without a command, or after one that they do not fit. */
const freely = (text: string, digest: Edition): Command =>
  asksForBrief(text, digest) ??
  parseFreely(text, digest) ??
  (isEmpty(text) ? ask(digest, 'help') : ask(digest, 'search', { words: text }));

/**
 * A first word that is a command's and is not meant as one: "summary of the war", "help for the harbour", "article 2 of
 * the treaty". Null where the rest is what the command takes, or answers to nothing.
 */
function beyondCommand(digest: Edition, name: CommandName, rest: string, whole: string): Command | null {
  if (name === 'summary') return findWhen(rest, digest) ? null : parseFreely(unjoined(rest), digest);
  if (name === 'help') {
    const about = rest.replace(/^\//, '');
    if (commandOf(about) || nearCommands(about).length > 0) return null;
    return isEmpty(about) ? ask(digest, 'help') : parseFreely(whole, digest);
  }
  if (name === 'brief') return parseFreely(whole, digest);
  if (name !== 'sources' || rest.split(' ').length < SENTENCE_WORDS) return null;
  return [parseFreely(rest, digest), parseFreely(whole, digest)].find((read) => read !== null) ?? null;
}

/** A date and a subject in either order; the name of something may hold a date itself. */
function datedOf(digest: Edition, name: 'timeline' | 'picture', rest: string): Command {
  const found = findWhen(rest, digest);
  if (!found || (found.rest !== '' && digest.names.lookup(rest).matches.length > 0))
    return ask(digest, name, { about: unjoined(rest) });
  if ('impossible' in found) return ask(digest, name, { when: rest });
  return ask(digest, name, { when: found.words, about: besideDate(digest, found.rest) });
}
