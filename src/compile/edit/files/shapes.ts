import type { Placed } from '../../fault.ts';
import type { Cell } from './cell.ts';
import { date, day, dayRange, officeDate } from './date.ts';
import { overlay } from './overlay.ts';
import {
  count,
  id,
  listOf,
  many,
  oneOf,
  oneOrMore,
  optional,
  paragraphNumber,
  placed,
  type Reader,
  record,
  required,
  scalar,
  text,
  truth,
} from './reader.ts';
import { plainCite, type Spot, spot } from './spot.ts';

/** The editor's files as tables of keys: what each may and must say. */

const words = placed(text);
const name = placed(id);
const names = oneOrMore(name);

export type { Spot } from './spot.ts';

export interface CiteDraft {
  readonly spot: Placed<Spot>;
  readonly quote?: Placed<string> | undefined;
  readonly from?: Placed<string> | undefined;
  readonly speaker?: Placed<string> | undefined;
}

const longCite = record('a citation', {
  at: required(placed(spot), 'Write { at: A6, quote: "…" }.'),
  quote: optional(words),
  from: optional(name),
  speaker: optional(name),
});

const cite: Reader<CiteDraft> = {
  what: 'a citation',
  blank: { spot: plainCite.blank },
  read: (cell: Cell) => {
    if (cell.node && 'items' in cell.node) {
      const { at, ...rest } = longCite.read(cell);
      return { spot: at, ...rest };
    }
    return { spot: plainCite.read(cell) };
  },
};

const CITE_NEED = 'Every line rests on a paragraph: add cite: [A1].';
const cites = required(placed(oneOrMore(cite)), CITE_NEED);

const statement = record('a statement', {
  text: required(words, 'Say it in your own words.'),
  by: many(names),
  to: many(names),
  cite: cites,
  from: optional(name),
  date: optional(placed(date)),
  superseded: optional(truth),
});

const role = record('a role', {
  title: required(words),
  from: optional(placed(officeDate)),
  to: optional(placed(officeDate)),
  cite: cites,
  glitch: optional(text),
});

const spelling = record('a spelling', {
  text: required(words),
  at: required(oneOrMore(plainCite), 'Name the paragraphs where it stands: at: [A5].'),
  glitch: optional(text),
});

const entity = record('an entry', {
  id: required(name),
  name: required(words),
  description: required(words),
  roles: many(listOf(role)),
  spellings: many(listOf(spelling)),
  aliases: many(listOf(words)),
  facts: many(listOf(statement)),
});

const event = record('an event', {
  id: required(name),
  date: required(placed(date), 'Every event has a date, "about" where it is not exact.'),
  headline: required(words),
  places: many(names),
  actors: many(names),
  statements: required(listOf(statement), 'An event rests on its statements.'),
});

const figure = record('a figure', {
  id: required(name),
  counts: required(text, 'Say what is counted, such as killed.'),
  label: required(words),
  value: optional(placed(count)),
  words: optional(words),
  max: optional(placed(count)),
  qualifier: optional(text),
  unit: required(text),
  scope: optional(words),
  'as-of': optional(placed(date)),
  by: many(names),
  cite: cites,
  from: optional(name),
  note: optional(text),
});

const position = record('a position', {
  text: required(words),
  by: many(names),
  relation: optional(oneOf('differs', 'adds', 'changed-later')),
  cite: cites,
  from: optional(name),
});

const dispute = record('a dispute', {
  id: required(name),
  question: required(words),
  kind: required(oneOf('figure', 'date', 'means', 'title', 'attribution', 'denial', 'changed account')),
  about: many(names),
  events: many(names),
  date: optional(placed(date)),
  note: optional(text),
  positions: required(listOf(position), 'List every position, each with its citations.'),
});

const named = record('a name with its basis', { name: required(words), basis: required(text) });
const remark = record('a note', { paragraph: required(placed(paragraphNumber)), text: required(text) });

const article = record('an article', {
  id: required(
    placed(scalar('an article letter', '', (written) => (/^[A-Z]{1,3}$/.test(written) ? written : undefined))),
    'Give it a capital letter: A.',
  ),
  file: required(words, 'Give the name of its text file.'),
  headline: optional(words),
  publisher: optional(named),
  author: optional(named),
  published: required(
    record('a publication date', {
      day: required(placed(day)),
      text: required(text),
      known: required(oneOf('stated', 'inferred')),
      basis: required(text),
    }),
    'Without it no relative date can be worked out.',
  ),
  dateline: optional(words),
  language: required(text),
  translation: required(
    record('a translation', {
      status: required(oneOf('none', 'stated', 'suspected')),
      why: optional(text),
      passages: many(listOf(remark)),
    }),
    'Write translation: { status: none }.',
  ),
  about: required(text),
  notes: many(listOf(remark)),
});

const topic = record('the topic', {
  id: required(name),
  title: required(text),
  description: required(text),
  rights: required(oneOf('facts-only', 'extracts')),
  zone: required(words),
  coverage: optional(dayRange),
  origins: many(listOf(record('an origin', { id: required(name), name: required(text) }))),
});

/** The editor's files by name; each is read by its table. `topic.yml` and `overlay.yml` are records, the others are lists. */
export const files = {
  'topic.yml': topic,
  'articles.yml': listOf(article),
  'people.yml': listOf(entity),
  'organisations.yml': listOf(entity),
  'places.yml': listOf(entity),
  'events.yml': listOf(event),
  'figures.yml': listOf(figure),
  'disputes.yml': listOf(dispute),
  'overlay.yml': overlay,
} as const;

type Read<R> = R extends Reader<infer T> ? T : never;
export type StatementDraft = Read<typeof statement>;
/** `silent` is not of the editor's files: what the compiler knows of the articles that leave an event out. */
export type EventDraft = Read<typeof event> & { readonly silent?: readonly string[] | undefined };
export type FigureDraft = Read<typeof figure>;
export type DisputeDraft = Read<typeof dispute>;
export type ArticleDraft = Read<typeof article>;
export type TopicDraft = Read<typeof topic>;
export type EntityDraft = Read<typeof entity> & { readonly type: 'person' | 'organisation' | 'place' };
