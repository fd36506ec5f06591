import type { Day } from '../../../digest/types.ts';
import type { Unit } from '../../language/dates.ts';
import type { Language } from '../../language/language.ts';
import { type Document, dayOfLine } from '../../read/document.ts';
import { isCapital, type Token } from '../../read/text/tokens.ts';
import type { DateMention } from '../extraction.ts';
import { type NumberRead, readNumbers } from '../numbers.ts';
import { type Hit, patternsWith, Words } from '../pattern.ts';
import { type Head, type HeadOf, headsOf } from './heads.ts';
import type { Point } from './point.ts';

/** A way of counting from another date: "two days later". */
export interface Shift {
  readonly count: number;
  readonly unit: Unit;
  /** "A day after the talks" dates this by the talks, and the talks by this. */
  readonly isEitherWay?: boolean;
}

export type PartOfPoint = 'early' | 'mid' | 'late';

/** A date expression over the tokens `from` to `to` (not included) of one sentence. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly type: DateMention['type'];
  readonly value: string;
  /** The stretch of the calendar that is meant; none for durations, sets and "now". */
  readonly point?: Point;
  /** Other stretches that the wording allows. */
  readonly others?: readonly Point[];
  /** Where it counts from another date of the text. */
  readonly shift?: Shift;
  /** True for what figures are compared with ("the year-ago quarter"): the text goes on from the other one. */
  readonly isCompared?: boolean;
  /** True where the text itself gives the year. */
  readonly hasYear?: boolean;
  /** "Early", "mid" or "late" inside the stretch. */
  readonly part?: PartOfPoint;
  /** Time of day as the value ends ("T22:30", "TMO"), which the day beside it takes up. */
  readonly clock?: string;
  /** True for a part of the day that the text spoke of last: "that evening". */
  readonly isOfToldDay?: boolean;
  /** True for a time of day that means nothing unless a day stands beside it: "morning". */
  readonly needsDay?: boolean;
  /** UTF-16 offsets, where they are not those of the tokens. */
  readonly start?: number;
  readonly end?: number;
}

/** What was read before in the same text. */
export interface Memory {
  /** The last day that the text spoke of, with the sentence where it stands. */
  day?: Point;
  daySentence?: number;
  /** The last stretch of any precision, with the sentence where it stands. */
  last?: Point;
  lastSentence?: number;
  /** The last quarter, half or month: what "a year earlier" and "the same period" compare with. */
  quarter?: Point;
  quarterSentence?: number;
  /** A year that the text gave in words or digits, with the sentence where it stands. */
  year?: number;
  yearSentence?: number;
  /** The day that heads the entry of a chronology, with its line. */
  entry?: { readonly day: Day; readonly line: number; readonly sentence: number };
  /** Whether the text calls the day before it "yesterday". */
  saysYesterday?: boolean;
  /** The months that the text has as first names: "June Okafor". */
  named?: ReadonlySet<string>;
}

/** One sentence under the rules. Tokens before `floor` belong to an expression already found. */
export class Scan extends Words {
  floor = 0;
  #numbers: ReadonlyMap<number, NumberRead> | undefined;
  readonly #text: string;
  readonly #sentences: Document['sentences'];
  /** The day that its sentence is told on. */
  readonly published: Day;
  /** Of the sentence in its text. */
  readonly index: number;
  readonly memory: Memory;

  constructor(doc: Document, index: number, memory: Memory) {
    const { text, language, sentences } = doc;
    const { tokens = [], line = 0 } = sentences[index] ?? {};
    super(tokens, language);
    [this.#text, this.#sentences] = [text, sentences];
    this.published = dayOfLine(doc, line);
    this.index = index;
    this.memory = memory;
  }

  /** The token in lower case; '' outside the sentence or inside an earlier expression. */
  override word(at: number): string {
    return at < this.floor ? '' : super.word(at);
  }

  override is(at: number, name: string): boolean {
    return at >= this.floor && super.is(at, name);
  }

  /** The number whose last token stands before `end`. */
  numberBefore(end: number): NumberRead | undefined {
    this.#numbers ??= new Map(readNumbers(this.#text, this.tokens, this.language).map((read) => [read.to, read]));
    const read = this.#numbers.get(end);
    return read && read.from >= this.floor ? read : undefined;
  }

  /** "Covered", "was": a verb and no noun. */
  isPastForm(at: number): boolean {
    const { past, pastEnding, notPast } = this.language.dates.tense ?? {};
    const word = this.word(at);
    return past?.has(word) === true || (pastEnding?.test(word) === true && !notPast?.has(word));
  }

  /** What stands between a token and the next. */
  between(at: number): string {
    return this.#text.slice(this.tokens[at]?.end, this.tokens[at + 1]?.start);
  }

  /** True for a month that is somebody's first name in the text: "June Okafor", and not "in June Okafor". */
  isSomebody(at: number): boolean {
    const [word, { classes }] = [this.word(at), this.language];
    if (!classes.get('first-name')?.has(word)) return false;
    this.memory.named ??= new Set(this.#sentences.flatMap(({ tokens }) => monthsWithSurname(tokens, this.language)));
    return this.memory.named.has(word);
  }

  /** True for a text that itself, and not somebody whom it quotes, calls the day before it "yesterday". */
  saysYesterday(): boolean {
    this.memory.saysYesterday ??= this.#sentences.some(({ tokens }) => namesDayBefore(tokens, this.language));
    return this.memory.saysYesterday;
  }

  /** True where nothing stands that "a day after" could be counted from. */
  isClosing(at: number): boolean {
    const token = this.tokens[at];
    return !token || token.kind === 'mark' || this.is(at, 'behind-count');
  }

  /** True where nothing stands that is done in or named by the part of a day before it: "by evening", "late afternoon raids". */
  endsOrDates(at: number): boolean {
    const kind = headsOf(this.language).get(this.word(at))?.kind;
    return this.endsBefore(at) || this.is(at, 'clause-opener') || kind === 'weekday' || kind === 'near';
  }

  /** True where an expression's noun phrase ends before this token. */
  endsBefore(at: number): boolean {
    const token = this.tokens[at];
    return !token || token.kind === 'mark' || this.is(at, 'function');
  }
}

function namesDayBefore(tokens: readonly Token[], language: Language): boolean {
  let isQuoted = false;
  return tokens.some(({ text, lower }) => {
    if (text === '"') isQuoted = !isQuoted;
    else if (text === '“' || text === '”') isQuoted = text === '“';
    return !isQuoted && language.dates.near?.get(lower)?.days === -1;
  });
}

function monthsWithSurname(tokens: readonly Token[], language: Language): readonly string[] {
  const [heads, before] = [headsOf(language), language.classes.get('before-month')];
  return tokens.flatMap(({ lower, kind }, at) => {
    const next = tokens[at + 1];
    if (kind !== 'word' || heads.get(lower)?.kind !== 'month' || !next || !isCapital(next) || heads.has(next.lower))
      return [];
    return before?.has(tokens[at - 1]?.lower ?? '') ? [] : [lower];
  });
}

/** What a rule is asked: whether it finds anything at a token that has a head. */
export interface At<Kind extends Head['kind'] = Head['kind']> {
  readonly scan: Scan;
  readonly at: number;
  /** Index behind the token, and behind the full stop of a short form. */
  readonly to: number;
  readonly head: HeadOf<Kind>;
}

/** The question at a token with a head. */
export function ask(scan: Scan, at: number, head: Head): At {
  const isDotted = 'isShort' in head && head.isShort && scan.word(at + 1) === '.';
  return { scan, at, to: isDotted ? at + 2 : at + 1, head };
}

/** The question at the name of a month; undefined for any other token. */
export function askMonth(scan: Scan, at: number): At<'month'> | undefined {
  const head = headsOf(scan.language).get(scan.word(at));
  return head?.kind === 'month' ? { ...ask(scan, at, head), head } : undefined;
}

/** What a rule finds: expressions, or none for a word that it knows to date nothing. */
export type Found = readonly Match[];
export const NOTHING: Found = [];

const YEAR = /^(?:1\d|20)\d\d$/;
export const isYear = (word: string): boolean => YEAR.test(word);

const pattern = patternsWith<Scan>({
  YEAR: (scan, at) => isYear(scan.word(at)),
  YEARS: (scan, at) => /^(?:1\d|20)\d\d[-–/]\d\d$/.test(scan.word(at)),
  PAST: (scan, at) => scan.isPastForm(at),
  WORD: (scan, at) => scan.tokens[at]?.kind === 'word',
  ORDINAL: (scan, at) => scan.language.dates.ordinals?.has(scan.word(at)) === true,
  END: (scan, at) => scan.endsBefore(at),
  CLOSING: (scan, at) => scan.isClosing(at),
  UNIT: (scan, at) => headsOf(scan.language).get(scan.word(at))?.kind === 'unit',
  NEAR: (scan, at) => headsOf(scan.language).get(scan.word(at))?.kind === 'near',
});

/** A rule of a pattern: what is made of the tokens that it matches; null for a match that it leaves to the next rule. */
export function on<Kind extends Head['kind']>(
  text: string,
  make: (hit: Hit, asked: At<Kind>) => Match | Found | null,
): (asked: At<Kind>) => Found | null {
  const match = pattern(text);
  return (asked) => {
    const hit = match(asked.scan, asked.at, asked.to);
    const made = hit && make(hit, asked);
    return made && ('from' in made ? [made] : made);
  };
}

/** A length of time, or how often something recurs. */
export const lasting = (from: number, to: number, value: string, type: 'DURATION' | 'SET' = 'DURATION'): Match => ({
  from,
  to,
  type,
  value,
});

/** "Now", "recently", "the future". */
export const vague = (from: number, to: number, value: string): Match => ({ from, to, type: 'DATE', value });

/** A match that is one stretch of the calendar. */
export function dated(from: number, to: number, point: Point, more: Partial<Match> = {}): Match {
  return { from, to, type: 'DATE', value: point.value, point, ...more };
}
