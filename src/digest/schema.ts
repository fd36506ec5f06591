import * as v from 'valibot';
import { asDay, type Day } from './day.ts';

/**
 * The shape of `digest.json`: what was reported, by whom, how sure, and where the reports part. One schema; the types
 * follow from it. Only `build` checks against it: answers read the database that it makes.
 */

const text = v.string();
const ids = v.array(v.string());
const ordinal = v.pipe(v.number(), v.integer(), v.minValue(1));
const quantity = v.pipe(v.number(), v.finite());
const day = v.custom<Day>((value) => typeof value === 'string' && asDay(value) !== null, 'is no day as YYYY-MM-DD');

/** Short key of an article, one to six capital letters: `A`, `B` … as written in citations. */
const articleId = v.pipe(text, v.regex(/^[A-Z]{1,6}$/, 'is no key of an article: one to six capital letters'));
/** Lower-case words joined by hyphens. */
const slug = v.pipe(text, v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no id: lower-case words joined by hyphens'));

/**
 * A date as reported. `start` and `end` are inclusive and equal for a single day.
 * `precision` says what the report allows: a day, a month, a year, a stated range, or only "about".
 */
const reportedDate = v.pipe(
  v.object({
    start: day,
    end: day,
    precision: v.picklist(['day', 'month', 'year', 'range', 'about']),
    /** The date in words, at its true precision: "31 October 2020", "early October 2020". */
    label: text,
    /** Of a date that is about: what the report gives is one bound alone, of a time before or after it. */
    open: v.exactOptional(v.picklist(['before', 'after'])),
    /** How the date was worked out, when the article does not state it outright. */
    basis: v.exactOptional(text),
  }),
  v.check(({ start, end }) => start <= end, 'ends before it starts'),
);

/** Where a statement is found: an article and the number of one of its non-blank lines, counted from 1. */
const citation = v.pipe(
  v.object({
    /** Article key and paragraph number run together: `C12` is paragraph 12 of article C. */
    id: text,
    article: articleId,
    paragraph: ordinal,
    /** Words of the paragraph, verbatim; at most 15 in a `facts-only` topic. */
    quote: v.exactOptional(text),
    /** Who speaks the quoted words, where that differs from the statement's speaker. */
    speaker: v.exactOptional(text),
    /** Where the article has it from, where it says so: an entity or one of the topic's origins. */
    origin: v.exactOptional(text),
    /** True where the line rests on words of the paragraph that look machine-translated. */
    garbled: v.exactOptional(v.boolean()),
  }),
  v.check(
    ({ id, article, paragraph }) => id === `${article}${paragraph}`,
    'has an id that is not its article and paragraph',
  ),
);
const cites = v.array(citation);

/** One sentence in the editor's own words, with its citations and who says so. */
const statement = v.object({
  id: text,
  text,
  cites,
  /** Who says or does it. */
  by: ids,
  /** Whom it is said or done to. */
  to: ids,
  /** Everyone and everything it concerns: speakers, addressees and names found in the text. */
  mentions: ids,
  /** Who does what it says, or to whom it is done, by its own grammar; absent where the event's actors say so for all. */
  actors: v.exactOptional(ids),
  /** For whom it denies what another statement of its event says of them. */
  denies: v.exactOptional(ids),
  /** When it happened, where that differs from its event, or where it stands outside any event. */
  date: v.exactOptional(reportedDate),
  /** True where the speaker later gave another account. */
  superseded: v.exactOptional(v.boolean()),
  /** Disputes of which it states a position: it is disputed by these, and by no other of its event. */
  disputes: v.exactOptional(ids),
});

const event = v.object({
  id: text,
  date: reportedDate,
  headline: text,
  statements: v.pipe(v.array(statement), v.minLength(1, 'has no statement'), v.maxLength(4_096, 'has too many')),
  places: ids,
  /** Who does what it tells, or to whom it is done; where its statements say so each for itself, of the headline alone. */
  actors: ids,
  /** How far its reports support each other; counted by independent origins, not by articles. */
  status: v.picklist(['corroborated', 'single-source', 'disputed', 'superseded']),
  /** Origins that its articles name for it; `article:A` where article A names none. */
  origins: ids,
  /** Articles that report it, in key order. */
  articles: ids,
  /** Articles published on or after the event that leave it out. */
  silent: ids,
  /** Disputes that concern it. */
  disputes: ids,
  /** Its place among all events by importance, as an editor has it or a draft measures it; 1 comes first. Computed where absent. */
  rank: v.exactOptional(ordinal),
});

/** What a reader in a hurry is told of the topic, a day or a name: at most five lines. Events stand in where absent. */
const brief = v.object({
  /** `topic`, a day as YYYY-MM-DD, or an entity. */
  of: text,
  /** What it is about, in a few words: the headline of a daily post. */
  headline: v.exactOptional(text),
  lines: v.pipe(v.array(statement), v.minLength(1, 'has no line'), v.maxLength(5, 'has more than five lines')),
});

/** A spelling or wording of a name, and the paragraphs where it stands. */
const spelling = v.object({
  text,
  cites,
  /** What is wrong with it, where something is: "misspelling", "machine translation" … */
  glitch: v.exactOptional(text),
});

/** An office or role, with dates as far as an article gives them (`2012`, `2018-05-08`). */
const role = v.object({
  title: text,
  from: v.exactOptional(text),
  to: v.exactOptional(text),
  /** Day of the last article that gives it, where it is in doubt whether it is held after that. */
  asOf: v.exactOptional(reportedDate),
  cites,
  /** Why the articles' wording of this role is not to be taken as it stands. */
  glitch: v.exactOptional(text),
});

/** A person, organisation or place. */
const entity = v.object({
  /** Unique across the three. */
  id: slug,
  type: v.picklist(['person', 'organisation', 'place']),
  /** The name as most articles have it. */
  name: text,
  /**
   * What it is, in a few words: "Prime Minister of Armenia", "town in Nagorno-Karabakh", and of a role that is in doubt
   * with its day: "mayor, as of 3 May 2033".
   */
  description: text,
  roles: v.array(role),
  spellings: v.array(spelling),
  /** Further ways a reader may ask for it that no article uses ("PM of Armenia"). Never shown as reported. */
  aliases: ids,
  /** Statements about it that belong to no event. */
  facts: v.array(statement),
  /** Rank by the number of articles, then of statements, that concern it; 1 is the most prominent. */
  rank: ordinal,
});

/** A count or amount, with who gave it and for what. Never averaged. */
const figure = v.object({
  id: text,
  /** What is counted: `killed`, `wounded`, `ceasefires` … */
  counts: text,
  /** What the figure is about, in a few own words: "people killed since 27 September 2020". */
  label: text,
  /** Absent where the article gives no number but only `words`. */
  value: v.exactOptional(quantity),
  /** The article's own word for an amount without a number: "hundreds", "several". */
  words: v.exactOptional(text),
  /** Upper end where a range is given. */
  max: v.exactOptional(quantity),
  qualifier: v.exactOptional(text),
  unit: text,
  scope: v.exactOptional(text),
  asOf: v.exactOptional(reportedDate),
  /** Who gives it; empty where the article names no one. */
  by: ids,
  /** Who gives it where nobody named does, in the article's words: "police". */
  giver: v.exactOptional(text),
  /** The figure that was given before of the same, which this one goes on from. */
  updates: v.exactOptional(text),
  cites,
  mentions: ids,
  note: v.exactOptional(text),
});

const position = v.object({
  text,
  /** The same in a few words, to stand beside the others in one line: "over 5,000". */
  label: v.exactOptional(text),
  /** Who holds it; empty where only the article itself does. */
  holders: ids,
  /** How it relates to the first one listed. */
  relation: v.exactOptional(v.picklist(['differs', 'adds', 'changed-later'])),
  cites,
});

/** One question on which reports part, with every position side by side. No verdict. */
const dispute = v.object({
  id: text,
  question: text,
  /** The question as the opening of a line: "Dead by Putin's count". */
  label: v.exactOptional(text),
  kind: v.picklist(['figure', 'date', 'means', 'title', 'attribution', 'denial', 'changed account']),
  positions: v.pipe(v.array(position), v.minLength(1, 'has no position')),
  about: ids,
  events: ids,
  date: v.exactOptional(reportedDate),
  /** What a reader needs to know to weigh the positions, without weighing them. */
  note: v.exactOptional(text),
});

/** A remark of the editor on one paragraph of an article. */
const paragraphNotes = v.array(v.object({ paragraph: ordinal, text }));
const known = v.exactOptional(v.object({ name: text, basis: text }));

const article = v.object({
  id: articleId,
  /** Short name shown in replies: "Azatutyun". */
  label: v.exactOptional(text),
  /** Where it can be read. */
  url: v.exactOptional(v.pipe(text, v.regex(/^https?:\/\/\S+$/, 'is no address of http or https'))),
  /** Absent where the article has none. */
  headline: v.exactOptional(text),
  publisher: known,
  author: known,
  published: v.object({ day, text, known: v.picklist(['stated', 'inferred']), basis: text }),
  dateline: v.exactOptional(text),
  inLanguage: text,
  translation: v.object({
    status: v.picklist(['none', 'stated', 'suspected']),
    why: v.exactOptional(text),
    /** Passages whose wording looks machine-translated, and why. */
    passages: paragraphNotes,
  }),
  /** One or two own-words sentences on what the article is. */
  about: text,
  /** True where it is in a language that is not read: no line of the digest is of what it tells. */
  unread: v.exactOptional(v.boolean()),
  /** What else a reader of it should know: inserts, repetitions, boilerplate. */
  notes: paragraphNotes,
  /** Number of non-blank lines. */
  paragraphs: ordinal,
  /** Origins it names, in order of first use. */
  origins: ids,
});

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

const topic = v.object({
  /** Also the slash command, without the slash. */
  id: slug,
  title: text,
  description: text,
  rights: v.picklist(['facts-only', 'extracts']),
  /** IANA time zone for daily posts. */
  zone: v.pipe(text, v.check(isZone, 'is no time zone')),
  /** Span from the first to the last event that is news in this topic, not background. */
  coverage: v.pipe(
    v.object({ from: day, to: day }),
    v.check(({ from, to }) => from <= to, 'ends before it starts'),
  ),
  /** Where articles have things from when that is no person or organisation of the digest. */
  origins: v.array(v.object({ id: text, name: text })),
});

/** A feed that articles are collected from, as it was when the digest was made. */
const feed = v.object({
  url: text,
  label: v.exactOptional(text),
  publisher: text,
  /** `failing`: it could not be read several times in a row. `gone`: its publisher says so, and it is asked no more. */
  state: v.picklist(['read', 'failing', 'gone']),
  /** Where it is failing or gone: why, in words, and the first day on which it could not be read. */
  failure: v.exactOptional(v.object({ why: text, since: day })),
  /** When it was last read, in UTC: `2031-05-04T12:00:00Z`. Not part of what the version is made of, nor is `why`. */
  lastRead: v.exactOptional(v.pipe(text, v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'is no instant in UTC'))),
  /** The last day on which it brought articles that were new or changed, and how many. */
  brought: v.exactOptional(v.object({ day, articles: v.number() })),
});

export const digestSchema = v.object({
  /** First eight hexadecimal digits of the SHA-256 over everything else in the digest, but for when feeds were read. */
  version: v.pipe(text, v.regex(/^[0-9a-f]{8}$/, 'is no version: eight hexadecimal digits')),
  topic,
  articles: v.pipe(v.array(article), v.minLength(1, 'is empty')),
  entities: v.array(entity),
  /** In order of date, then of the editor's file. */
  events: v.array(event),
  figures: v.array(figure),
  /** By consequence, the gravest first. */
  disputes: v.array(dispute),
  briefs: v.exactOptional(v.array(brief)),
  /** Where articles are collected from feeds: those feeds. */
  feeds: v.exactOptional(v.array(feed)),
  /** Keys of articles that have left, in order, those in a row as `C..F`: no other article gets one. */
  departed: v.exactOptional(v.array(v.pipe(text, v.regex(/^[A-Z]{1,6}(\.\.[A-Z]{1,6})?$/, 'is no range of keys')))),
});

/** A type that nobody changes, all the way down. */
export type Frozen<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly (infer One)[]
    ? readonly Frozen<One>[]
    : { readonly [Key in keyof T]: Frozen<T[Key]> };
type Shape<S extends v.GenericSchema> = Frozen<v.InferOutput<S>>;

export type DigestDocument = Shape<typeof digestSchema>;
export type Topic = DigestDocument['topic'];
export type Origin = Topic['origins'][number];
export type Feed = Shape<typeof feed>;
export type Article = Shape<typeof article>;
export type ReportedDate = Shape<typeof reportedDate>;
export type Citation = Shape<typeof citation>;
export type Statement = Shape<typeof statement>;
export type Event = Shape<typeof event>;
export type Status = Event['status'];
export type Brief = Shape<typeof brief>;
export type Spelling = Shape<typeof spelling>;
export type Role = Shape<typeof role>;
export type Entity = Shape<typeof entity>;
export type Figure = Shape<typeof figure>;
export type Position = Shape<typeof position>;
export type Dispute = Shape<typeof dispute>;
export type ParagraphNote = Article['notes'][number];
/** `A` */
export type ArticleId = string;
/** `C12` */
export type CitationId = string;
/** `vladimir-putin` */
export type EntityId = string;
