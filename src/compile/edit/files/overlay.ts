import { officeDate } from './date.ts';
import {
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
  text,
} from './reader.ts';
import { plainCite } from './spot.ts';

/** `overlay.yml` as a table of verbs, each a list: what the editor changes in, or explains of, what is found. */

const name = placed(id);
const words = placed(text);
const WHY = 'Say why, for whoever reads it next: why: "…".';
const why = required(text, WHY);

const rename = record('a rename', { entity: required(name), name: required(words) });

const merge = record('a merge', {
  entities: required(oneOrMore(name), 'Name what is merged away.'),
  into: required(name, 'Name the one that stays.'),
});

const split = record('a split', {
  entity: required(name),
  spellings: required(oneOrMore(words), 'Name the spellings that mean someone else.'),
  into: required(name, 'Give the new one an id.'),
  name: optional(words),
});

const type = record('a type', {
  entity: required(name),
  type: required(oneOf('person', 'organisation', 'place')),
});

const role = record('a role', {
  entity: required(name),
  title: required(words),
  from: optional(placed(officeDate)),
  to: optional(placed(officeDate)),
  cite: required(oneOrMore(plainCite), 'Every role rests on a paragraph: add cite: [A1].'),
});

const hide = record('something hidden', { entity: optional(name), event: optional(name), why });

const pin = record('a pin', { event: required(name), why });

const retitle = record('a new headline', { event: required(name), headline: required(words) });

const word = record('a wording', {
  event: required(name),
  statement: required(placed(paragraphNumber), "Give the statement's number, counted from 1."),
  text: required(words),
});

const confirm = record('a dispute confirmed', {
  dispute: required(name),
  question: optional(words),
  positions: many(listOf(words)),
});

const dismiss = record('a dispute dismissed', { dispute: required(name), why });

const apart = record('two that are kept apart', { entities: required(placed(listOf(words))), why });

const explain = record('an explanation', {
  paragraphs: many(oneOrMore(words)),
  words: many(oneOrMore(words)),
  spellings: many(oneOrMore(words)),
  dates: many(oneOrMore(words)),
  roles: many(oneOrMore(words)),
  why,
});

export const overlay = record('the overlay', {
  rename: many(listOf(rename)),
  merge: many(listOf(merge)),
  split: many(listOf(split)),
  type: many(listOf(type)),
  role: many(listOf(role)),
  hide: many(listOf(placed(hide))),
  pin: many(listOf(pin)),
  retitle: many(listOf(retitle)),
  word: many(listOf(word)),
  confirm: many(listOf(confirm)),
  dismiss: many(listOf(dismiss)),
  apart: many(listOf(apart)),
  explain: many(listOf(explain)),
});

export type Overlay = typeof overlay extends Reader<infer T> ? T : never;
