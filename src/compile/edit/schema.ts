import * as v from 'valibot';
import { asDay } from '../../digest/day.ts';
import type { Frozen, Statement } from '../../digest/schema.ts';
import type { ReportedDate } from '../../digest/types.ts';
import { calendarSpan, reportedDate } from './date.ts';
import { keyedBy, listOf, many, matching, oneOf, oneOrMore, optional, record, required, scalar, text } from './form.ts';

/** The editor's files, one schema each: what each may and must say. Types, faults and JSON Schemas follow from them. */

export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const id = matching('an id', ID_PATTERN, 'Ids are lower-case words joined by hyphens, such as harbour-bridge.');
const ids = many(oneOrMore(id));
const shown = matching('an id, or the name as it is shown', /\S/);

const letters = matching('an article letter', /^[A-Z]{1,6}$/);
export const WEB_ADDRESS = /^https?:\/\/\S+$/;
const webAddress = matching('a web address', WEB_ADDRESS, 'Write it in full: https://…');

const truth = scalar('true or false', { type: 'boolean' }, (written) => ({ true: true, false: false })[written]);

const count = scalar(
  'a number',
  { type: 'number' },
  (written) => (/^\d+(?:\.\d+)?$/.test(written) ? Number(written) : undefined),
  'Write digits only: 1200, not 1,200 or "over 1200".',
);

const paragraphNumber = scalar(
  'a paragraph number',
  { type: 'integer', minimum: 1 },
  (written) => (/^[1-9]\d*$/.test(written) ? Number(written) : undefined),
  'Paragraphs are the non-blank lines of the article, counted from 1.',
);

/** Reads `C12`: an article and one of its paragraphs. */
export function parseCitation(written: string) {
  const [id, article, number] = /^([A-Z]{1,6})([1-9]\d*)$/.exec(written) ?? [];
  return id === undefined || article === undefined ? undefined : { id, article, paragraph: Number(number) };
}

const paragraph = scalar(
  'a citation',
  { pattern: '^[A-Z]{1,6}[1-9]\\d*$' },
  parseCitation,
  "Write the article's letter and the paragraph number together, such as A6.",
);

const day = scalar('a day that exists', {}, (written) => asDay(written) ?? undefined, 'Write 2020-10-31.');

/** A year, month or day of an office, kept as written: `2012`, `2018-05-08`. */
const officeDate = scalar(
  'a year, month or day',
  { type: ['string', 'integer'] },
  (written) => (calendarSpan(written) ? written : undefined),
  'Write 2018, 2018-05 or 2018-05-08.',
);

const plainDate = scalar(
  'a date that exists',
  { type: ['string', 'integer'] },
  reportedDate,
  'Write 2020-10-31, 2020-10, 2020, a range with "..", or "about" before any of them.',
);

/** A date, plain or with its own label and how it was worked out. */
const date = v.union([
  plainDate,
  v.pipe(
    record('a date', {
      on: required(plainDate, 'It is the date itself.'),
      label: optional(text),
      /** Where the article gives a bound alone, to which side the date is open. */
      open: optional(oneOf('before', 'after')),
      basis: optional(text),
    }),
    v.transform(({ on, ...rest }): ReportedDate => ({ ...on, ...rest })),
  ),
]);

const coverage = scalar(
  'a date that exists',
  {},
  (written) => {
    const span = reportedDate(written);
    return span && (span.precision === 'range' || span.precision === 'day')
      ? { from: span.start, to: span.end }
      : undefined;
  },
  'Write a range of days: 2020-09-27..2020-11-02.',
);

/** A paragraph, with what is quoted of it, who says that, and where the article has it from. */
const cite = v.pipe(
  v.union([
    v.pipe(
      paragraph,
      v.transform((at) => ({ at })),
    ),
    record('a citation', {
      at: required(paragraph, 'Write { at: A6, quote: "…" }.'),
      quote: optional(text),
      from: optional(id),
      speaker: optional(id),
      /** Where the line rests on words that a passage of articles.yml has as machine-translated. */
      garbled: optional(truth),
    }),
  ]),
  v.transform(({ at, ...rest }) => ({ ...at, ...rest })),
  v.title('a citation'),
);
const cites = required(oneOrMore(cite), 'Every line rests on a paragraph: add cite: [A1].');

const statement = record('a statement', {
  text: required(text, 'Say it in your own words.'),
  by: ids,
  to: ids,
  cite: cites,
  from: optional(id),
  date: optional(date),
  superseded: optional(truth),
  /** Questions of disputes.yml to which it is one of the answers. */
  disputed: ids,
});

const role = record('a role', {
  title: text,
  from: optional(officeDate),
  to: optional(officeDate),
  'as-of': optional(date),
  cite: cites,
  glitch: optional(text),
});

const spelling = record('a spelling', {
  text,
  at: required(oneOrMore(paragraph), 'Name the paragraphs where it stands: at: [A5].'),
  glitch: optional(text),
});

const entityOf = <const Type extends 'person' | 'organisation' | 'place'>(type: Type) =>
  v.pipe(
    record('an entry', {
      id,
      name: text,
      description: text,
      roles: many(listOf(role)),
      spellings: many(listOf(spelling)),
      aliases: many(listOf(text)),
      facts: many(listOf(statement)),
    }),
    v.transform((entry) => ({ ...entry, type })),
  );

const event = record('an event', {
  id,
  date: required(date, 'Every event has a date, "about" where it is not exact.'),
  headline: text,
  places: ids,
  actors: ids,
  statements: required(listOf(statement), 'An event rests on its statements.'),
});

const figure = record('a figure', {
  id,
  counts: required(text, 'Say what is counted, such as killed.'),
  label: text,
  value: optional(count),
  words: optional(text),
  max: optional(count),
  qualifier: optional(text),
  unit: text,
  scope: optional(text),
  'as-of': optional(date),
  by: ids,
  giver: optional(text),
  updates: optional(id),
  cite: cites,
  from: optional(id),
  note: optional(text),
});

const position = record('a position', {
  text,
  label: optional(text),
  by: ids,
  /** All positions of a question part; this one replaced an earlier one of the same holder. */
  relation: optional(oneOf('changed-later')),
  cite: cites,
  from: optional(id),
});

const dispute = record('a dispute', {
  id,
  question: text,
  label: optional(text),
  kind: oneOf('figure', 'date', 'means', 'title', 'attribution', 'denial', 'changed account'),
  about: ids,
  date: optional(date),
  note: optional(text),
  positions: required(listOf(position), 'List every position, each with its citations.'),
});

const named = record('a name with its basis', { name: text, basis: text });
const remark = record('a note', { paragraph: paragraphNumber, text });

const article = record('an article', {
  id: required(letters, 'Give it a capital letter: A.'),
  file: required(text, 'Give the name of its text file.'),
  headline: optional(text),
  label: optional(text),
  url: optional(webAddress),
  publisher: optional(named),
  author: optional(named),
  published: required(
    record('a publication date', { day, text, known: oneOf('stated', 'inferred'), basis: text }),
    'Without it no relative date can be worked out.',
  ),
  dateline: optional(text),
  language: text,
  translation: required(
    record('a translation', {
      status: oneOf('none', 'stated', 'suspected'),
      why: optional(text),
      passages: many(listOf(remark)),
    }),
    'Write translation: { status: none }.',
  ),
  about: text,
  unread: optional(truth),
  notes: many(listOf(remark)),
});

/** What items of feeds are taken: those that name one of `include` or `people`, and none of `exclude`. */
const about = v.pipe(
  v.union([
    v.pipe(
      oneOrMore(text),
      v.transform((include) => ({ include, people: [] as readonly string[], exclude: [] as readonly string[] })),
    ),
    record('what items are about', {
      include: many(oneOrMore(text)),
      people: many(oneOrMore(text)),
      exclude: many(oneOrMore(text)),
    }),
  ]),
  v.title('words, or include, people and exclude'),
);

const feed = record('a feed', {
  url: required(webAddress, 'Give the address of the feed: https://…'),
  publisher: optional(text),
  label: optional(text),
  language: optional(text),
  about: optional(about),
  take: optional(oneOf('summary', 'page')),
});

const days = scalar(
  'a number of days',
  { type: 'integer', minimum: 1 },
  (written) => (/^[1-9]\d{0,4}$/.test(written) ? Number(written) : undefined),
  'Write digits only, such as 365.',
);

const topic = record('the topic', {
  id,
  title: text,
  description: text,
  rights: oneOf('facts-only', 'extracts'),
  zone: required(text, 'Write an IANA name, such as Etc/UTC.'),
  coverage: optional(coverage),
  origins: many(listOf(record('an origin', { id, name: text }))),
  feeds: many(listOf(feed)),
  about: optional(about),
  keep: optional(days),
});

const brief = record('a brief', {
  headline: optional(text),
  lines: required(listOf(statement), 'A brief is told in up to five lines, each with its citations.'),
});

/** What a reader in a hurry is told, and which events matter most. */
const briefs = record('the briefs', {
  topic: optional(brief),
  days: keyedBy(day, brief),
  names: keyedBy(id, brief),
  events: many(listOf(id)),
});

const why = required(text, 'Say why, for whoever reads it next: why: "…".');
/** Beside an entity: of it, what it says in this paragraph alone. */
const says = optional(paragraph);

/** What the editor changes in, or explains of, what is found: a table of verbs, each a list. */
const overlay = record('the overlay', {
  rename: many(listOf(record('a rename', { entity: shown, name: text }))),
  merge: many(
    listOf(
      record('a merge', {
        entities: many(oneOrMore(shown)),
        events: many(oneOrMore(shown)),
        into: required(shown, 'Name the one that stays.'),
      }),
    ),
  ),
  split: many(
    listOf(
      record('a split', {
        entity: shown,
        spellings: required(oneOrMore(text), 'Name the spellings that mean someone else.'),
        into: required(id, 'Give the new one an id.'),
        name: optional(text),
      }),
    ),
  ),
  type: many(listOf(record('a type', { entity: shown, type: oneOf('person', 'organisation', 'place') }))),
  role: many(
    listOf(
      record('a role', {
        entity: shown,
        title: text,
        from: optional(officeDate),
        to: optional(officeDate),
        'as-of': optional(date),
        cite: required(oneOrMore(paragraph), 'Every role rests on a paragraph: add cite: [A1].'),
      }),
    ),
  ),
  hide: many(listOf(record('something hidden', { entity: optional(shown), says, event: optional(shown), why }))),
  pin: many(listOf(record('a pin', { event: shown, why }))),
  retitle: many(listOf(record('a new headline', { event: shown, headline: text }))),
  word: many(
    listOf(
      record('a wording', {
        event: shown,
        statement: required(paragraphNumber, "Give the statement's number, counted from 1."),
        text,
      }),
    ),
  ),
  confirm: many(
    listOf(record('a dispute confirmed', { dispute: shown, question: optional(text), positions: many(listOf(text)) })),
  ),
  dismiss: many(listOf(record('a dispute dismissed', { dispute: shown, why }))),
  apart: many(listOf(record('two that are kept apart', { entities: required(listOf(text), 'Name the two.'), why }))),
  explain: many(
    listOf(
      record('an explanation', {
        paragraphs: many(oneOrMore(text)),
        words: many(oneOrMore(text)),
        spellings: many(oneOrMore(text)),
        dates: many(oneOrMore(text)),
        roles: many(oneOrMore(text)),
        why,
      }),
    ),
  ),
});

/** The schema of each file. `topic.yml`, `brief.yml` and `overlay.yml` are records, the others are lists. */
export const schemas = {
  'topic.yml': topic,
  'articles.yml': listOf(article),
  'people.yml': listOf(entityOf('person')),
  'organisations.yml': listOf(entityOf('organisation')),
  'places.yml': listOf(entityOf('place')),
  'events.yml': listOf(event),
  'figures.yml': listOf(figure),
  'disputes.yml': listOf(dispute),
  'brief.yml': briefs,
  'overlay.yml': overlay,
} as const;

export type FileName = keyof typeof schemas;
export const fileNames = Object.keys(schemas) as readonly FileName[];

type Entry<S extends v.GenericSchema> = Frozen<v.InferOutput<S>>;

export type TopicEntry = Entry<typeof topic>;
export type FeedEntry = TopicEntry['feeds'][number];
export type AboutEntry = Entry<typeof about>;
export type ArticleEntry = Entry<typeof article>;
export type EntityEntry = Entry<ReturnType<typeof entityOf<'person' | 'organisation' | 'place'>>>;
export type RoleEntry = Entry<typeof role>;
/** Of a drafted statement alone also of whom it tells, as the digest has it; no file says that. */
export type StatementEntry = Entry<typeof statement> & Pick<Statement, 'actors' | 'denies'>;
/** `silent` is not of the editor's files: what the compiler knows of the articles that leave an event out. */
export type EventEntry = Omit<Entry<typeof event>, 'statements'> & {
  readonly statements: readonly StatementEntry[];
  readonly silent?: readonly string[];
};
export type FigureEntry = Entry<typeof figure>;
export type PositionEntry = Entry<typeof position>;
export type DisputeEntry = Entry<typeof dispute>;
export type BriefEntry = Entry<typeof brief>;
export type BriefsEntry = Entry<typeof briefs>;
export type Paragraph = Entry<typeof paragraph>;
export type Cite = Entry<typeof cite>;
export type Overlay = Entry<typeof overlay>;
