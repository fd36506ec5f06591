import type { Day, Digest, EntityType } from '../digest/types.ts';

/** What an option's text means; also what it is completed from. */
export type OptionKind =
  | 'when'
  | 'about'
  | 'subject'
  | 'name'
  | 'place'
  | 'article'
  | 'day'
  | 'words'
  | 'citation'
  | 'command'
  | ChannelKind;

/** Kinds of options of the commands on a channel's subscription. */
export type ChannelKind =
  | 'time'
  | 'zone'
  | 'days'
  | 'mode'
  | 'confirm'
  | 'language'
  | 'whom'
  | 'switch'
  /** The platform's id of a channel or a role, chosen from its own list: these are not typed. */
  | 'channel'
  | 'role';

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

const name = ({ entities }: Digest, type: EntityType, position = 0): string =>
  entities.list([type], position, 1)[0]?.name ?? '';

/** Year of the oldest event. */
const firstYear = ({ events }: Digest): string => events.first()?.date.start.slice(0, 4) ?? '';

/** Whom or what the first disputed point is about. */
function disputedName(digest: Digest): string {
  const about = digest.disputes.list(0, 1)[0]?.about[0];
  return about === undefined ? '' : (digest.entities.nameOf(about) ?? '');
}

/** The gravest question as an `about`: its label, or its id where a label is lacking. */
function disputedLabel(digest: Digest): string {
  const [first] = digest.disputes.list(0, 1);
  return first?.label?.replace(/:$/, '') ?? first?.id ?? '';
}

/** After every day of news. */
const LAST_DAY = '9999-12-31' as Day;

/**
 * Every command: the one truth that drives parsing, help, Slack's manifest and Discord's registration.
 * Order is the order of help.
 */
export const catalogue = {
  brief: {
    summary: 'The topic in five lines: what happened, what was answered, what is contested',
    options: [],
    examples: () => [''],
  },
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
    options: [option('article', 'article', 'An article by name or letter; leave out to list all')],
    examples: (digest) => ['', digest.articles.list(0, 1)[0]?.id ?? ''],
  },
  disputed: {
    summary: 'Where the reports part: every position side by side, no verdict',
    options: [option('about', 'about', 'A person, place, organisation or words')],
    examples: (digest) => ['', disputedName(digest)],
  },
  figures: {
    summary: 'Every count: what it counts, who gave it, which article',
    options: [option('about', 'about', 'What is counted, or a person, place or organisation')],
    examples: (digest) => ['', digest.figures.first()?.counts ?? ''],
  },
  summary: {
    summary: 'One day: what happened, who said what, what is disputed',
    options: [option('day', 'day', 'A day, such as 2020-10-31 or "oct 30"; the latest by default')],
    examples: (digest) => ['', digest.events.latestNews(LAST_DAY)?.day ?? ''],
  },
  picture: {
    summary: 'A picture to share: a timeline, the sides of one question, or a toll as it grew',
    options: [
      option('when', 'when', 'A day, month, year, decade or range; the days of the news by default'),
      option('about', 'subject', 'A name or words; a question as "disputed" has it; what is counted, or "toll"'),
    ],
    examples: (digest) => ['', disputedLabel(digest)],
  },
  search: {
    summary: 'Statements and events that have these words, best first',
    options: [option('words', 'words', 'What to look for', true)],
    examples: (digest) => [digest.exampleWord],
  },
  cite: {
    summary: 'Open a citation: paragraph, quotation, origin, who else reports it',
    options: [option('id', 'citation', 'A citation as shown in replies, such as A5', true)],
    examples: (digest) => [digest.events.last()?.statements[0]?.cites[0]?.id ?? 'A1'],
  },
  help: {
    summary: 'What you can ask, with examples',
    options: [option('command', 'command', 'One command')],
    examples: () => ['', 'timeline'],
  },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof catalogue;
export const commandNames = Object.keys(catalogue) as CommandName[];
