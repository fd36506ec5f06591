import { newsDays } from '../digest/news-days.ts';
import type { Digest } from '../digest/types.ts';

/** What an option's text means; also what it is completed from. */
export type OptionKind =
  | 'when'
  | 'about'
  | 'name'
  | 'place'
  | 'article'
  | 'day'
  | 'words'
  | 'citation'
  | 'command'
  | ChannelKind;

/** Kinds of options of the commands on a channel's subscription. */
export type ChannelKind = 'time' | 'zone' | 'days' | 'mode' | 'confirm';

export interface OptionSpec {
  /** 1 to 32 lower-case letters: the name of Discord's typed option. */
  readonly name: string;
  readonly kind: OptionKind;
  /** At most 100 characters. */
  readonly description: string;
  readonly required: boolean;
}

export interface CommandSpec {
  /** At most 100 characters. */
  readonly summary: string;
  /** In the order in which they are written in Slack's text form. */
  readonly options: readonly OptionSpec[];
  /** Arguments worth trying, drawn from the digest; the empty string is the command on its own. */
  readonly examples: (digest: Digest) => readonly string[];
}

export const option = (name: string, kind: OptionKind, description: string, required = false): OptionSpec => ({
  name,
  kind,
  description,
  required,
});

const name = (digest: Digest, type: string, position = 0): string =>
  digest.entities.filter((entity) => entity.type === type).sort((a, b) => a.rank - b.rank)[position]?.name ?? '';

/** Year of the oldest event. */
const firstYear = (digest: Digest): string => digest.events[0]?.date.start.slice(0, 4) ?? '';

/** Whom or what the first disputed point is about. */
function disputedName(digest: Digest): string {
  const about = digest.disputes[0]?.about[0];
  return digest.entities.find(({ id }) => id === about)?.name ?? '';
}

/** The long word in lower case that most headlines of events share: worth a search in any digest. */
function frequentWord(digest: Digest): string {
  const counts = new Map<string, number>();
  for (const { headline } of digest.events)
    for (const [word] of headline.matchAll(/\b[a-z]{5,}\b/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [most] = [...counts].sort(([one, a], [other, b]) => b - a || other.length - one.length);
  return most?.[0] ?? '';
}

/**
 * Every command: the one truth that drives parsing, help, Slack's manifest and Discord's registration.
 * Order is the order of help.
 */
export const catalogue = {
  timeline: {
    summary: 'Events in order, with how sure each report is',
    options: [
      option('when', 'when', 'A day, month, year, decade or range: "oct 27 to oct 31", "1990s", "before 2000"'),
      option('about', 'about', 'A person, place, organisation or words'),
    ],
    examples: (digest) => ['', firstYear(digest), digest.topic.coverage.to.slice(0, 7), name(digest, 'person')],
  },
  who: {
    summary: 'A person or organisation: role, names used, what they said and did',
    options: [option('name', 'name', 'A name in any spelling; leave out to list everyone')],
    examples: (digest) => [name(digest, 'person'), name(digest, 'organisation'), ''],
  },
  where: {
    summary: 'A place: what the articles say of it, spellings, events there',
    options: [option('place', 'place', 'A place in any spelling; leave out to list all')],
    examples: (digest) => [name(digest, 'place', 1), ''],
  },
  sources: {
    summary: 'The articles: publisher, date and how it is known, origins, what only one reports',
    options: [option('article', 'article', "An article's letter, as in citations; leave out to list all")],
    examples: (digest) => ['', digest.articles[0]?.id ?? ''],
  },
  disputed: {
    summary: 'Where the reports part: every position side by side, no verdict',
    options: [option('about', 'about', 'A person, place, organisation or words')],
    examples: (digest) => ['', disputedName(digest)],
  },
  figures: {
    summary: 'Every count: what it counts, who gave it, which article',
    options: [option('about', 'about', 'What is counted, or a person, place or organisation')],
    examples: (digest) => ['', digest.figures[0]?.counts ?? ''],
  },
  summary: {
    summary: 'One day: what happened, who said what, what is disputed',
    options: [option('day', 'day', 'A day, such as 2020-10-31 or "oct 30"; the latest by default')],
    examples: (digest) => ['', newsDays(digest).at(-1)?.day ?? ''],
  },
  search: {
    summary: 'Statements and events that have these words, best first',
    options: [option('words', 'words', 'What to look for', true)],
    examples: (digest) => [frequentWord(digest)],
  },
  cite: {
    summary: 'Open a citation: paragraph, quotation, origin, who else reports it',
    options: [option('id', 'citation', 'A citation as shown in replies, such as A5', true)],
    examples: (digest) => [digest.events.at(-1)?.statements[0]?.cites[0]?.id ?? 'A1'],
  },
  help: {
    summary: 'What you can ask, with examples',
    options: [option('command', 'command', 'One command')],
    examples: () => ['', 'timeline'],
  },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof catalogue;
export const commandNames = Object.keys(catalogue) as CommandName[];
