import type { Digest, Dispute, EntityProfile, EventFilter, Figure, Hit } from '../digest/types.ts';
import type { EveryCommandName } from '../subscriptions/commands/catalogue.ts';
import { offer } from './context.ts';
import type { Edition } from './edition.ts';
import type { Action } from './reply/reply.ts';

/** What a timeline is about. */
export interface About {
  /** In words, for the title: a name as most articles have it, or the words as written. */
  readonly label: string;
  readonly filter: EventFilter;
  /** True where it is one event, by its id. */
  readonly isOne: boolean;
  /** Whom or what alone it names. */
  readonly entity?: EntityProfile;
}

/** Reads what a timeline should be about: an event's id, a name in any spelling (all who bear it), or words. */
export function aboutOf(digest: Edition, text: string): About {
  const event = digest.events.get(text);
  if (event) return { label: event.headline, filter: { id: text }, isOne: true };
  const { matches } = digest.names.lookup(text);
  if (matches.length > 0) {
    const label = digest.words.listed(matches.map(({ name }) => name));
    const [entity, ...others] = matches;
    return {
      ...{ label, filter: { entities: matches.map(({ seq }) => seq) }, isOne: false },
      ...(entity && others.length === 0 ? { entity } : {}),
    };
  }
  return { label: `“${text}”`, filter: { words: digest.search.expressions(text) }, isOne: false };
}

/** More names than these are not spelt out in a title. */
const MOST_NAMED = 3;

/** What an `about` picks out of a digest. Names and words both count, so that nothing is missed. */
export interface Chosen {
  readonly text: string;
  /** What it is about, in words: the names that were understood, or the words as written. */
  readonly label: string;
  /** Whoever and whatever the words name; empty where they name nothing. */
  readonly entities: readonly EntityProfile[];
}

/** Reads an `about`: a name in any spelling, or words. */
export function choose(digest: Edition, text: string): Chosen {
  const { matches } = digest.names.lookup(text);
  const label =
    matches.length > 0 && matches.length <= MOST_NAMED ? digest.words.listed(matches.map(({ name }) => name)) : text;
  return { text, label, entities: matches };
}

/** What an `about` picks of one kind; by a detour where nothing of its own has the words, yet what it stands with does. */
export interface Picked<One> {
  readonly picked: readonly One[];
  readonly isDetour: boolean;
}

/** Figures of that kind, given by or about whom is named, and those that have every word. */
export function figuresAbout(digest: Digest, { text, entities }: Chosen): Picked<Figure> {
  const met = digest.search.records(text, 'figure');
  const own = digest.figures.about(
    text.toLowerCase(),
    entities.map(({ seq }) => seq),
    met,
  );
  if (own.length > 0 || entities.length > 0) return { picked: own, isDetour: false };
  return { picked: digest.figures.citing(reportedWith(digest, text).cites), isDetour: true };
}

/** Disputes about what is named or held by whom is named, and those that have every word; these come first. */
export function disputesAbout(digest: Digest, { text, entities }: Chosen): Picked<Dispute> {
  const met = digest.search.records(text, 'dispute');
  const own = digest.disputes.about(
    entities.map(({ seq }) => seq),
    met,
  );
  if (own.length > 0 || entities.length > 0) return { picked: own, isDetour: false };
  const { events, cites } = reportedWith(digest, text);
  return { picked: digest.disputes.linked(events, cites), isDetour: true };
}

/** The events and paragraphs of which some statement has every word. */
function reportedWith(digest: Digest, text: string) {
  const isWhole = ({ whole, kind }: Hit): boolean => whole && (kind === 'event' || kind === 'fact');
  const subjects = digest.search.find(text).hits.filter(isWhole).map(digest.search.read);
  return {
    events: subjects.flatMap((subject) => (subject?.kind === 'event' ? [subject.event.id] : [])),
    cites: subjects.flatMap((subject) => (subject && 'statement' in subject ? subject.statement.cites : [])),
  };
}

/** What is near an `about` that picked nothing: names and words spelt much like it, asked of the same command. */
export function nearAbout(digest: Digest, command: EveryCommandName, about: string): readonly Action[] {
  const names = digest.names.lookup(about).nearest.map((entity) => entity.name);
  const others = nearWords(digest, digest.search.find(about).nearest, names);
  return [
    ...names.map((name) => offer(digest, name, command, { about: name })),
    ...others.map((word) => offer(digest, `“${word}”`, command, { about: word })),
  ];
}

/** Words near what was asked, without those that are part of a name which is offered already. */
export function nearWords(digest: Digest, near: readonly string[], names: readonly string[]): readonly string[] {
  return near.filter((word) => !digest.names.lookup(word).matches.some((entity) => names.includes(entity.name)));
}
