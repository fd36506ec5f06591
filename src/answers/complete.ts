import { distance, forgiven } from '../digest/distance.ts';
import { normalise } from '../digest/normalise.ts';
import { completionsIn } from '../digest/queries/completions.ts';
import type { Article, Digest, EntityProfile, EntityType } from '../digest/types.ts';
import { everyCommandName } from '../subscriptions/commands/catalogue.ts';
import { namedZones } from '../subscriptions/commands/time-zones.ts';
import type { OptionKind } from './catalogue.ts';
import { articleTitle } from './cites.ts';
import type { Edition } from './edition.ts';
import { harmless, MOST_CHARACTERS } from './harmless.ts';
import { findWhen } from './parse/when.ts';
import type { Words } from './words/words.ts';

/** A value offered while someone types, and the words that it is offered in. */
export interface Completion {
  /** At most 100 characters. */
  readonly name: string;
  /** At most 100 characters; reads as the option's text. */
  readonly value: string;
}

/**
 * Discord's limits for autocomplete: number of choices, characters of each name and value.
 * https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure
 */
const MOST_CHOICES = 25;
const LONGEST = 100;
/** Some of what matches may be too long to be offered. */
const MOST_LOOKED_AT = 2 * MOST_CHOICES;

/** What may be offered: the words that it is found by in normal form, the first of them foremost. */
interface Candidate extends Completion {
  readonly words: readonly string[];
}

/**
 * Offers values for an option, best first: those that begin with what was typed, then those with a word or another
 * spelling that does, then near misses. Of equals, and where nothing is typed, those come first that the digest has most of.
 * `question` is free words, which any of these may answer. Never throws.
 */
export function complete(kind: OptionKind | 'question', typed: string, digest: Edition): readonly Completion[] {
  const words = normalise(harmless(typed.slice(0, MOST_CHARACTERS)));
  const read = kind === 'when' || kind === 'day' || kind === 'question' ? readDate(typed, digest) : [];
  const offered = offeredFor(kind, words, digest)
    .filter(({ value }) => value.length <= LONGEST && read.every((one) => one.value !== value))
    .map(({ name, value }) => ({ name: shortened(name), value }));
  return [...read, ...offered].slice(0, MOST_CHOICES);
}

/** What was typed, where it reads as a date already, with the days that it means. */
function readDate(typed: string, digest: Edition): readonly Completion[] {
  const value = harmless(typed.slice(0, MOST_CHARACTERS));
  const when = value.length <= LONGEST ? findWhen(value, digest) : null;
  if (!when || 'impossible' in when || when.rest !== '') return [];
  const { total } = digest.events.tally({ days: when });
  const isDay = when.from === when.to;
  return [
    { name: shortened(`${when.label} · ${digest.words.counted.event(total)}`), value: isDay ? when.from : value },
  ];
}

/** Names, articles and citations are found in the digest; the other kinds are lists short enough to look through. */
function offeredFor(kind: OptionKind | 'question', asked: string, digest: Edition): readonly Completion[] {
  switch (kind) {
    case 'name':
      return entities(digest, asked, ['person', 'organisation']);
    case 'place':
      return entities(digest, asked, ['place']);
    case 'about':
      return entities(digest, asked, ['person', 'organisation', 'place']);
    case 'subject':
      return [
        ...matching([...toll(digest), ...questions(digest)], asked).slice(0, MOST_QUESTIONS),
        ...entities(digest, asked, ['person', 'organisation', 'place']),
      ];
    case 'question':
      return answerable(digest, asked);
    case 'article':
      return articles(digest, asked).map((article) => ofArticle(article, digest.words));
    case 'citation':
      return digest
        .ask(completionsIn)
        .citations(asked, MOST_CHOICES)
        .map((id) => ofCitation(digest, id));
    case 'day':
    case 'when':
      return days(digest, asked);
    case 'command':
      return matching(
        everyCommandName.map((name) => ({
          name: `${name}: ${digest.words.help.summary(name)}`,
          value: name,
          words: [name],
        })),
        asked,
      );
    case 'zone':
      return matching(
        namedZones().map(({ zone, cities }) => ({ name: zone, value: zone, words: [...cities, zone] })),
        asked,
      );
    case 'time':
      return matching(TIMES.map(asWritten), asked);
    case 'days':
      return matching(DAYS.map(asWritten), asked);
    default:
      return [];
  }
}

/** Those of a list that match what was typed, best first. */
function matching(candidates: readonly Candidate[], asked: string): readonly Candidate[] {
  return candidates
    .map((candidate, index) => ({ candidate, index, score: score(candidate.words.map(normalise), asked) }))
    .filter((one) => one.score < NO_MATCH)
    .sort((a, b) => a.score - b.score || a.index - b.index)
    .map(({ candidate }) => candidate);
}

/** Worth a choice; any other can be typed. */
const TIMES = ['09:00', '08:00', '07:00', '12:00', '18:00', '21:00'];
const DAYS = ['daily', 'weekdays', 'weekends', 'Monday', 'Monday Wednesday Friday', 'Friday'];
const asWritten = (value: string): Candidate => ({ name: value, value, words: [value] });

function entities(digest: Digest, asked: string, types: readonly EntityType[]): readonly Completion[] {
  const found: readonly EntityProfile[] =
    asked === ''
      ? digest.entities.foremost(types, MOST_LOOKED_AT)
      : digest.ask(completionsIn).names(types, asked, MOST_LOOKED_AT);
  return found.map(({ name, description }) => ({
    name: description === '' ? name : `${name} · ${description}`,
    value: name,
  }));
}

/** So many questions are offered beside other things, and so many days. */
const MOST_QUESTIONS = 8;
const MOST_DAYS = 5;

/** Questions that are looked through for what was typed. */
const MOST_KNOWN = 500;

/** Questions on which the reports part, by their ids. */
const questions = (digest: Digest): readonly Candidate[] =>
  digest
    .ask(completionsIn)
    .questions(MOST_KNOWN)
    .map(({ id, question, label }) => ({ name: question, value: id, words: [question, label ?? ''] }));

/** What a picture can be of besides names and questions. */
const toll = (digest: Digest): readonly Candidate[] => (digest.figures.count() > 0 ? [asWritten('toll')] : []);

/** What free words may ask for: names, days with news, and contested questions; what there is no room for comes last. */
function answerable(digest: Edition, asked: string): readonly Completion[] {
  const contested = matching(questions(digest), asked).map(({ name, value }) => ({ name, value: `disputed ${value}` }));
  const kinds: readonly (readonly [readonly Completion[], number])[] = [
    [entities(digest, asked, ['person', 'organisation', 'place']), MOST_CHOICES - MOST_DAYS - MOST_QUESTIONS],
    [days(digest, asked), MOST_DAYS],
    [contested, MOST_QUESTIONS],
  ];
  return [
    ...kinds.flatMap(([found, most]) => found.slice(0, most)),
    ...kinds.flatMap(([found, most]) => found.slice(most)),
  ];
}

const articles = (digest: Digest, asked: string): readonly Article[] =>
  asked === '' ? digest.articles.list(0, MOST_LOOKED_AT) : digest.ask(completionsIn).articles(asked, MOST_LOOKED_AT);

function ofArticle(article: Article, words: Words): Completion {
  const { id, headline, publisher } = article;
  const by = headline && publisher ? ` (${publisher.name})` : '';
  return { name: `${id} · ${articleTitle(article, words)}${by}`, value: id };
}

function ofCitation({ articles: known, words }: Edition, id: string): Completion {
  const [, article = '', paragraph = ''] = /^([A-Z]+)(\d+)$/.exec(id) ?? [];
  return { name: words.cite.paragraph(`${id} · ${articleTitle(known.get(article), words)}`, paragraph), value: id };
}

/** Days with news, as the digest offers them. */
function days(digest: Edition, asked: string): readonly Completion[] {
  const { dates, counted } = digest.words;
  return digest
    .ask(completionsIn)
    .days(asked, MOST_CHOICES)
    .map(({ day, events }) => ({ name: `${dates.day(day)} · ${counted.event(events)}`, value: day }));
}

/** Scores from here on stand for typing errors. */
const SLIPS = 10;
const NO_MATCH = 100;

/** 0 begins with it, 1 has a word that does, 2 another spelling does, 3 has it inside, from `SLIPS` on typing errors. */
function score(words: readonly string[], asked: string): number {
  if (asked === '') return 0;
  const [first = '', ...others] = words;
  if (first.startsWith(asked)) return 0;
  if (first.includes(` ${asked}`)) return 1;
  if (others.some((word) => ` ${word}`.includes(` ${asked}`))) return 2;
  if (first.includes(asked)) return 3;
  const parts = [first, ...others].flatMap((word) => [word, ...word.split(' ')]);
  return Math.min(NO_MATCH, ...parts.map((part) => nearness(part, asked)));
}

/** Errors between what was typed so far and the beginning of a word of a name. */
function nearness(word: string, asked: string): number {
  const limit = forgiven(asked.length);
  const begun = word.slice(0, asked.length);
  const errors = Math.min(distance(asked, begun, limit), distance(asked, word, limit));
  return errors <= limit ? SLIPS + errors : NO_MATCH;
}

/** A name of at most 100 characters; a longer one ends after a whole word. */
function shortened(name: string): string {
  if (name.length <= LONGEST) return name;
  const kept = name.slice(0, LONGEST - 1);
  const blank = kept.lastIndexOf(' ');
  return `${(blank > 0 ? kept.slice(0, blank) : kept.replace(/[\uD800-\uDBFF]$/, '')).trimEnd()}…`;
}
