import { dayLabel } from '../digest/day.ts';
import { distance, forgiven } from '../digest/distance.ts';
import { newsDays } from '../digest/news-days.ts';
import { normalise } from '../digest/normalise.ts';
import { datedEvents, select } from '../digest/timeline.ts';
import type { Article, CitationId, Digest, Entity } from '../digest/types.ts';
import { everyCommandName, specOf } from '../subscriptions/commands/catalogue.ts';
import { namedZones } from '../subscriptions/commands/time-zones.ts';
import type { OptionKind } from './catalogue.ts';
import { articleTitle } from './cites.ts';
import { count } from './context.ts';
import { harmless, MOST_CHARACTERS } from './harmless.ts';
import { findWhen } from './parse/when.ts';

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

/** What may be offered: the words that it is found by in normal form, the first of them foremost. */
interface Candidate extends Completion {
  readonly words: readonly string[];
}

/** Made on the first letter typed: the next ones follow within moments. */
const made = new WeakMap<Digest, Map<OptionKind, readonly Candidate[]>>();

/**
 * Offers values for an option, best first: those that begin with what was typed, then those with a word or another
 * spelling that does, then near misses. Nothing typed offers the most prominent, or the latest. Never throws.
 */
export function complete(kind: OptionKind, typed: string, digest: Digest): readonly Completion[] {
  const asked = normalise(harmless(typed.slice(0, MOST_CHARACTERS)));
  const scored = candidatesFor(kind, digest).map((candidate, index) => ({
    candidate,
    index,
    score: score(candidate, asked),
  }));
  const read = kind === 'when' || kind === 'day' ? readDate(typed, digest) : [];
  const offered = scored
    .filter((one) => one.score < (read.length > 0 ? SLIPS : NO_MATCH))
    .sort((a, b) => a.score - b.score || a.index - b.index)
    .map(({ candidate: { name, value } }) => ({ name: shortened(name), value }));
  const others = offered.filter((one) => read.every(({ value }) => one.value !== value));
  return [...read, ...others].slice(0, MOST_CHOICES);
}

/** What was typed, where it reads as a date already, with the days that it means. */
function readDate(typed: string, digest: Digest): readonly Completion[] {
  const value = harmless(typed.slice(0, MOST_CHARACTERS));
  const when = value.length <= LONGEST ? findWhen(value, digest) : null;
  if (!when || 'impossible' in when || when.rest !== '') return [];
  const { within } = select(datedEvents(digest), when);
  const isDay = when.from === when.to;
  return [{ name: shortened(`${when.label} · ${count(within.length, 'event')}`), value: isDay ? when.from : value }];
}

function candidatesFor(kind: OptionKind, digest: Digest): readonly Candidate[] {
  const kinds = made.get(digest) ?? new Map<OptionKind, readonly Candidate[]>();
  made.set(digest, kinds);
  const before = kinds.get(kind);
  if (before) return before;
  const candidates = writtenFor(kind, digest)
    .filter(({ value }) => value.length <= LONGEST)
    .map((candidate) => ({ ...candidate, words: candidate.words.map(normalise) }));
  kinds.set(kind, candidates);
  return candidates;
}

function writtenFor(kind: OptionKind, digest: Digest): readonly Candidate[] {
  switch (kind) {
    case 'name':
      return entities(digest, ['person', 'organisation']);
    case 'place':
      return entities(digest, ['place']);
    case 'about':
      return entities(digest, ['person', 'organisation', 'place']);
    case 'article':
      return digest.articles.map(ofArticle);
    case 'day':
    case 'when':
      return days(digest);
    case 'citation':
      return citations(digest);
    case 'command':
      return everyCommandName.map((name) => ({
        name: `${name}: ${specOf(name)?.summary ?? ''}`,
        value: name,
        words: [name],
      }));
    case 'zone':
      return namedZones().map(({ zone, cities }) => ({ name: zone, value: zone, words: [...cities, zone] }));
    case 'time':
      return TIMES.map(asWritten);
    case 'days':
      return DAYS.map(asWritten);
    case 'mode':
    case 'confirm':
    case 'words':
      return [];
  }
}

/** Worth a choice; any other can be typed. */
const TIMES = ['09:00', '08:00', '07:00', '12:00', '18:00', '21:00'];
const DAYS = ['daily', 'weekdays', 'weekends', 'Monday', 'Monday Wednesday Friday', 'Friday'];
const asWritten = (value: string): Candidate => ({ name: value, value, words: [value] });

function entities(digest: Digest, types: readonly Entity['type'][]): readonly Candidate[] {
  const chosen = digest.entities.filter(({ type }) => types.includes(type)).sort((a, b) => a.rank - b.rank);
  return chosen.map(({ name, description, spellings, aliases }) => ({
    name: description === '' ? name : `${name} · ${description}`,
    value: name,
    words: [name, ...spellings.map(({ text }) => text), ...aliases],
  }));
}

function ofArticle(article: Article): Candidate {
  const { id, headline, publisher } = article;
  const by = headline && publisher ? ` (${publisher.name})` : '';
  return {
    name: `${id} · ${articleTitle(article)}${by}`,
    value: id,
    words: [id, articleTitle(article), publisher?.name ?? ''],
  };
}

/** Days with news, the latest first. */
function days(digest: Digest): readonly Candidate[] {
  return newsDays(digest)
    .toReversed()
    .map(({ day, events }) => {
      const label = dayLabel(day);
      return { name: `${label} · ${count(events, 'event')}`, value: day, words: [label, day] };
    });
}

function citations(digest: Digest): readonly Candidate[] {
  const statements = [
    ...digest.events.flatMap((event) => event.statements),
    ...digest.entities.flatMap((entity) => entity.facts),
  ];
  const cites = [...statements, ...digest.figures].flatMap((one) => one.cites);
  const ids = new Map<CitationId, Candidate>();
  for (const { id, article, paragraph } of cites) {
    const title = articleTitle(digest.articles.find((one) => one.id === article));
    ids.set(id, { name: `${id} · ${title}, paragraph ${paragraph}`, value: id, words: [id] });
  }
  const order = (id: CitationId): string => id.replace(/\d+/, (digits) => digits.padStart(6, '0'));
  return [...ids.values()].sort((a, b) => (order(a.value) < order(b.value) ? -1 : 1));
}

/** Scores from here on stand for typing errors. */
const SLIPS = 10;
const NO_MATCH = 100;

/** 0 begins with it, 1 has a word that does, 2 another spelling does, 3 has it inside, from `SLIPS` on typing errors. */
function score({ words }: Candidate, asked: string): number {
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
