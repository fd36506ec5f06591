import { referenceFault } from './references.ts';
import {
  both,
  day,
  list,
  matching,
  oneOf,
  optional,
  ordinal,
  quantity,
  record,
  type Shape,
  text,
  truth,
} from './shape.ts';
import type { Citation, Digest, ReportedDate } from './types.ts';

/**
 * What makes a value no digest: the first field that is not of the shapes in types.ts, or the first name of something
 * that is not there; null where it is one. For digests that come from elsewhere than beside the code: one that passes
 * never makes a command or a formatter throw. Whether its lines are true to the articles, only the compiler can tell.
 */
export function digestFault(value: unknown): string | null {
  return digest(value, '') ?? referenceFault(value as Digest);
}

const inOrder: Shape = (value, at) => {
  const { start, end } = value as { readonly start: string; readonly end: string };
  return start <= end ? null : `${at} ends before it starts`;
};

const date = both(
  record({
    start: day,
    end: day,
    precision: oneOf('day', 'month', 'year', 'range', 'about' satisfies ReportedDate['precision']),
    label: text,
    basis: optional(text),
  }),
  inOrder,
);

const ids = list(text);

const citation = both(
  record({
    id: text,
    article: matching(/^[A-Z]{1,3}$/, 'key of an article'),
    paragraph: ordinal,
    quote: optional(text),
    speaker: optional(text),
    origin: optional(text),
  }),
  (value, at) => {
    const { id, article, paragraph } = value as Citation;
    return id === `${article}${paragraph}` ? null : `${at}.id is not its article and paragraph`;
  },
);
const cites = list(citation);

const statement = record({
  id: text,
  text,
  cites,
  by: ids,
  to: ids,
  mentions: ids,
  date: optional(date),
  superseded: optional(truth),
});

const event = record({
  id: text,
  date,
  headline: text,
  statements: list(statement, 1),
  places: ids,
  actors: ids,
  status: oneOf('corroborated', 'single-source', 'disputed', 'superseded'),
  origins: ids,
  articles: ids,
  silent: ids,
  disputes: ids,
});

const entity = record({
  id: matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id'),
  type: oneOf('person', 'organisation', 'place'),
  name: text,
  description: text,
  roles: list(record({ title: text, from: optional(text), to: optional(text), cites, glitch: optional(text) })),
  spellings: list(record({ text, cites, glitch: optional(text) })),
  aliases: list(text),
  facts: list(statement),
  rank: ordinal,
});

const figure = record({
  id: text,
  counts: text,
  label: text,
  value: optional(quantity),
  words: optional(text),
  max: optional(quantity),
  qualifier: optional(text),
  unit: text,
  scope: optional(text),
  asOf: optional(date),
  by: ids,
  cites,
  mentions: ids,
  note: optional(text),
});

const position = record({
  text,
  holders: ids,
  relation: optional(oneOf('differs', 'adds', 'changed-later')),
  cites,
});

const dispute = record({
  id: text,
  question: text,
  kind: oneOf('figure', 'date', 'means', 'title', 'attribution', 'denial', 'changed account'),
  positions: list(position, 1),
  about: ids,
  events: ids,
  date: optional(date),
  note: optional(text),
});

const notes = list(record({ paragraph: ordinal, text }));
const known = optional(record({ name: text, basis: text }));

const article = record({
  id: matching(/^[A-Z]{1,3}$/, 'key of an article'),
  headline: optional(text),
  publisher: known,
  author: known,
  published: record({ day, text, known: oneOf('stated', 'inferred'), basis: text }),
  dateline: optional(text),
  inLanguage: text,
  translation: record({ status: oneOf('none', 'stated', 'suspected'), why: optional(text), passages: notes }),
  about: text,
  notes,
  paragraphs: ordinal,
  origins: ids,
});

const zone: Shape = (value, at) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: String(value) }) && null;
  } catch {
    return `${at} is no time zone`;
  }
};

const topic = record({
  id: matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id'),
  title: text,
  description: text,
  rights: oneOf('facts-only', 'extracts'),
  zone,
  coverage: both(record({ from: day, to: day }), (value, at) => {
    const { from, to } = value as { readonly from: string; readonly to: string };
    return from <= to ? null : `${at} ends before it starts`;
  }),
  origins: list(record({ id: text, name: text })),
});

const digest = record({
  version: matching(/^[0-9a-f]{8}$/, 'version'),
  topic,
  articles: list(article, 1),
  entities: list(entity),
  events: list(event),
  figures: list(figure),
  disputes: list(dispute),
});
