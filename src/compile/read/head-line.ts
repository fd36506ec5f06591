import { type Language, perLanguage } from '../language/language.ts';
import { inNameCase, isByline } from './byline.ts';
import { headerLine, isNameLike, isPaperName } from './header.ts';
import type { LineWords } from './line-words.ts';
import { dateLine, isOfDates, withoutDays } from './stamp.ts';

/** What a part of a line above a text is: when, by whom, a section, a price or a page, what somebody is, a name. */
export type PartKind = 'when' | 'by' | 'label' | 'aside' | 'job' | 'name' | 'words';

export interface HeadPart {
  readonly text: string;
  readonly kind: PartKind;
  /** Those whom it names, where all of it can be who wrote: "Ada Pell and Jon Roe, in Varn". */
  readonly writers: readonly string[];
  /** The paper that it names beside them: "by Ada Pell, The Meridian". */
  readonly house: string | null;
}

/** A line above a text as it is read by itself. */
export interface HeadText {
  readonly parts: readonly HeadPart[];
  readonly isDated: boolean;
  readonly kind: 'date' | 'by' | 'label' | 'aside' | 'job' | 'name' | 'words' | 'none';
}

/** Letters of such a line, words of a name or a section, of a job, and of a line that has a day among its parts. */
const [LINE, SHORT, OF_A_JOB, OF_DAY] = [300, 5, 8, 20];

/** What parts a path or a line of labels: "News > Security", "Business · Port strike", "Rural  Environment". */
const SEPARATOR = / {0,3}[›»>|·•★●] {0,3}| {1,3}(?:[–—/]|--?) {1,3}| {2,9}|\t/u;
/** Remarks within brackets, and the letters of an agency; a motto behind a dash; what is not of the words of a part. */
const [BRACKETS, EDGES] = [/ ?\([^()]{0,80}\)/g, /^[\s,;:.–—-]{1,9}|[\s,;:–—-]{1,9}$/g];

export const NONE: HeadText = { parts: [], isDated: false, kind: 'none' };

/** Reads one line that may stand above a text. */
export function readHeadLine(line: LineWords, language: Language): HeadText {
  const text = line.text.trim();
  if (line.long || text === '') return NONE;
  if (text.length > LINE) return { parts: [partOf(text, 'words')], isDated: false, kind: 'words' };
  const own = text.replace(BRACKETS, '');
  const left = withoutDays(own, language);
  const isDated = left !== own;
  const parts = left
    .split(SEPARATOR)
    .map((part) => bare(part, isDated, language))
    .filter((part) => part !== '')
    .map((part) => readPart(part, language));
  const isStamped =
    isDated && !line.closed && line.words <= OF_DAY && own.split(SEPARATOR).some((part) => isDay(part, language));
  return { parts, isDated, kind: kindOf({ line, parts, isDated, isStamped }, language) };
}

/** Without what is around the words of a part; beside a day, without what leads to it as well: ", Tuesday", "updated on". */
function bare(part: string, isDated: boolean, language: Language): string {
  const own = part.replace(BRACKETS, '').replace(EDGES, '');
  let left = isDated ? own.replace(HOUR_FIRST, '') : own;
  const { leading } = wordsOf(language);
  while (isDated && !isWhen(left, language)) {
    const [, before = '', last = ''] = /^(.*[\s,])(\S+)$/u.exec(left) ?? [];
    if (!leading.has(last.toLowerCase().replace(/\.$/, '')) && !HOUR.test(last)) break;
    left = before.replace(EDGES, '');
  }
  return left;
}

/** An hour of an agency beside a day, and its zone: "0815", "17:42", "GMT"; and before its letters. */
const HOUR = /^(?:[0-2]\d:?[0-5]\d(?:Z|hrs?)?|GMT|UTC|hrs)$/;
const HOUR_FIRST = /^[0-2]\d:?[0-5]\d(?: (?:GMT|UTC|hrs))? (?=\p{Lu}{2,5}$)/u;

const wordsOf = perLanguage(({ calendar, classes, pages: { header } }: Language) => ({
  leading: new Set([
    ...calendar.weekdays.flat(),
    ...['on', 'date-label', 'before-date-label'].flatMap((name) => [...(classes.get(name) ?? [])]),
  ]),
  labels: new Set([...(header?.labels ?? []), ...(classes.get('of') ?? []), 'and']),
}));

const partOf = (text: string, kind: PartKind): HeadPart => ({ text, kind, writers: [], house: null });

const isWhen = (text: string, language: Language): boolean =>
  isOfDates(text.replace(/ (?:on|at)$/, ''), language) || dateLine(text.toLowerCase(), language) !== null;

/** "Friday, April 11, 2031" between bars. */
const isDay = (part: string, language: Language): boolean =>
  withoutDays(part, language) !== part && isOfDates(part.trim().replace(EDGES, ''), language);

function readPart(text: string, language: Language): HeadPart {
  const { header } = language.pages;
  if (isWhen(text, language)) return partOf(text, 'when');
  if (!/\p{L}/u.test(text) || isAside(text, language)) return partOf(text, 'aside');
  if (header?.byNobody.test(text)) return partOf(text, 'by');
  if (header?.edition.test(text)) return partOf(text, 'name');
  const { names, house, isLed, isTold } = writersOf(text, language);
  if (names.length > 0 && (isLed || isTold)) return { text, kind: 'by', writers: names, house };
  if (isLabelled(text, language)) return partOf(text, 'label');
  if (isJobAlone(text, language)) return partOf(text, 'job');
  if (names.length > 0) return { text, kind: 'name', writers: isPaperName(text, language) ? [] : names, house };
  return partOf(text, isNameLike(text, language) ? 'name' : 'words');
}

/** "Energy reporter, Varn", and not "More than 700 people followed". */
const isJobAlone = (text: string, { pages: { author } }: Language): boolean =>
  !CLOSED.test(text) &&
  text.split(' ').length <= OF_A_JOB &&
  author?.job?.test(text.toLowerCase().replace(/,.*/, '')) === true;

/** "Print edition, page 1" */
const isAside = (text: string, { pages: { header, translated } }: Language): boolean =>
  header !== undefined &&
  (translated?.test(text) === true ||
    header.aside.test(text) ||
    text.split(', ').every((piece) => header.aside.test(piece)));

/** True for words of sections and kinds of piece alone: "LAW & LABOUR", "[Politics]", "Est. 1911"; and for a motto. */
const isLabelled = (text: string, language: Language): boolean =>
  language.pages.header?.motto.test(text) === true ||
  isOfLabels(
    text
      .toLowerCase()
      .replace(/[[\]#]/g, '')
      .split(/[\s:&/]+/),
    language,
  );

/** True for words in lower case of which each is of a section or a kind of piece, or a number. */
export function isOfLabels(words: readonly string[], language: Language): boolean {
  const { labels } = wordsOf(language);
  return words.every((word) => word === '' || labels.has(word) || /^\d{1,2}$/.test(word));
}

function kindOf(read: Judged, language: Language): HeadText['kind'] {
  const { line, parts, isDated } = read;
  const has = (kind: PartKind): boolean => parts.some((part) => part.kind === kind);
  if (isBy(read, language)) return 'by';
  if (read.isStamped || dateLine(line.plain, language) === 'labelled') return 'date';
  // "Home > Coast > Ports", "News | Counties | Sports | Opinion", "Business · Port strike"
  const isPath = parts.length > 1 && parts.every(({ text }) => text.split(' ').length <= SHORT);
  if (!isDated && isPath && (parts.length > 3 || parts[0]?.kind === 'label')) return 'label';
  if (has('words')) return language.pages.header?.motto.test(line.plain) ? 'label' : 'words';
  if (isDated || has('when')) return 'date';
  return KINDS.find(has) ?? 'aside';
}
const KINDS = ['name', 'label', 'job'] as const;

interface Judged extends Omit<HeadText, 'kind'> {
  readonly line: LineWords;
  /** True where one of its parts is a day and nothing else. */
  readonly isStamped: boolean;
}

function isBy({ line, parts }: Judged, language: Language): boolean {
  const has = (kind: PartKind): boolean => parts.some((part) => part.kind === kind);
  if (has('by') || isByline(line, language)) return true;
  if (has('words') || !parts.some(({ writers }) => writers.length > 0)) return false;
  // "Ada Pell | Health Editor", "ANALYSIS | Ada Pell"
  return has('job') || (has('label') && headerLine(line.text, language)?.authors.length === 1);
}

/** Who wrote, as words of a line name them, and the paper beside them. */
interface Writers {
  readonly names: string[];
  house: string | null;
  /** True where "by" or "Text:" leads to them, and where something says what they are or where: "health editor", "in Varn". */
  readonly isLed: boolean;
  isTold: boolean;
}

const NOBODY: Writers = { names: [], house: null, isLed: false, isTold: false };

/** "Wim Arlen, Saskia Dow and DTV6 newsroom", "Text: Irena Sobol", "Ada Pell, Health Editor": none where there is anything else. */
function writersOf(text: string, language: Language): Writers {
  const { header } = language.pages;
  const lead = header?.lead.exec(text)?.[0] ?? '';
  const [words = '', ...more] = text
    .slice(lead.length)
    .replace(/\S{1,60}@\S{0,60}/g, '')
    .trim()
    .split(SENTENCE);
  if (lead === '' && (words.length > ALONE || more.length > 0 || CLOSED.test(words))) return NOBODY;
  const read: Writers = { names: [], house: null, isLed: lead !== '', isTold: false };
  let isJobBefore = false;
  for (const { piece, between } of piecesOf(words, language)) {
    const own = piece.replace(header?.behindWriters ?? /(?!)/, '').trim();
    const name = withoutJob(own, read.isLed && read.names.length === 0, language);
    const kind = kindOfPiece({ piece: own, name, between, isJobBefore }, read, language);
    isJobBefore = kind === 'job';
    if (kind === 'none') return NOBODY;
    if (kind === 'house') read.house = own;
    if (kind === 'person') read.names.push(written(name, language));
    if (kind === 'place') continue;
    read.isTold ||= name !== own || own !== piece || (TELLS.has(kind) && read.names.length > 0);
  }
  return read;
}
const TELLS: ReadonlySet<string> = new Set(['job', 'where']);
const [SENTENCE, CLOSED] = [/(?<=\p{Ll}{3})[.?!] /u, /[.?!…]['"”’]?$/];
/** Letters of a line of names alone. */
const ALONE = 90;

/** A piece of words on who wrote: the name in it without the job behind it, and what stands before. */
interface Piece {
  readonly piece: string;
  readonly name: string;
  readonly between: string;
  readonly isJobBefore: boolean;
}

/** `job` and `where` say of them what and where they are; `none` makes the words none on who wrote. */
function kindOfPiece(
  { piece, name, between, isJobBefore }: Piece,
  { names, isLed }: Writers,
  language: Language,
): 'house' | 'job' | 'where' | 'place' | 'person' | 'beside' | 'none' {
  const { header, author } = language.pages;
  const isJob = name === piece && !/^The /.test(piece) && author?.job?.test(piece.toLowerCase()) === true;
  if (names.length > 0 && !isJob && isHouse(piece, language)) return 'house';
  if (isJob) return 'job';
  if (/ (?:in|at|on) $/.test(between) || header?.place.test(piece)) return 'where';
  // "Ada Pell, Health Editor, Port Varn"
  const isPlace = between.trim() === ',' && (isJobBefore || isPlaceStart(piece, language));
  if (isPlace && names.length > 0) return 'place';
  if (isPerson(name, language)) return 'person';
  const isAnother = isBeside(piece, { isLed, isFirst: names.length === 1 }, language);
  return names.length > 0 && isAnother ? 'beside' : 'none';
}

const isHouse = (piece: string, language: Language): boolean =>
  isPaperName(piece, language) || /^The \p{Lu}/u.test(piece);

/** The pieces of words on those who wrote, each with what stands before it. */
function piecesOf(words: string, { pages: { header } }: Language): readonly { piece: string; between: string }[] {
  const pieces: { piece: string; between: string }[] = [];
  let at = 0;
  for (const each of words.split(header?.between ?? /, /)) {
    const start = words.indexOf(each, at);
    pieces.push({ piece: each.trim(), between: words.slice(at, start) });
    at = start + each.length;
  }
  return pieces;
}

const isPlaceStart = (piece: string, { classes }: Language): boolean => {
  const first = piece.toLowerCase().split(' ')[0] ?? '';
  return classes.get('place-start')?.has(first) === true && classes.get('first-name')?.has(first) !== true;
};

/** "Varn", "the live team" behind those who wrote, "PBN Varn". */
const isBeside = (
  piece: string,
  { isLed, isFirst }: { readonly isLed: boolean; readonly isFirst: boolean },
  { pages: { header } }: Language,
): boolean =>
  piece === '' ||
  (isLed ? NAMED : OF_AGENCY).test(piece) ||
  (isFirst && TOWN.test(piece)) ||
  header?.others.test(piece) === true;
const NAMED = /^\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20}){0,2}$/u;
const TOWN = /^\p{Lu}\p{Ll}{2,20}$/u;
const OF_AGENCY = /^\p{Lu}{2,5}\d? \p{Lu}\p{Ll}{1,20}$/u;

/** "Ada Pell Live Reporter" behind "by" is Ada Pell. */
function withoutJob(piece: string, isLed: boolean, { pages: { author } }: Language): string {
  const words = isLed ? piece.split(' ') : [];
  const length = [2, 3].find(
    (count) => count < words.length && author?.job?.test(words.slice(count).join(' ').toLowerCase()),
  );
  return length === undefined ? piece : words.slice(0, length).join(' ');
}

const PERSON = /^\p{Lu}[\p{L}'’.-]*(?: (?:(?:\p{Ll}{1,3} ){0,2}\p{Lu}[\p{L}'’.-]*)){1,3}$/u;
const LETTERED = /^[^aeiouyà-öø-ý]{2,6}$/i;

/** True for a name as people have them: of two to four words, none of them the letters of an agency, and no paper. */
export function isPerson(name: string, language: Language): boolean {
  if (!PERSON.test(name) || name.length > 40) return false;
  const words = name.split(' ');
  const { labels } = wordsOf(language);
  const isShort = (word: string): boolean =>
    /^\p{Lu}{2,5}$/u.test(word) && name !== name.toUpperCase() && word !== words.at(-1);
  return (
    !words.some((word) => isShort(word) || (LETTERED.test(word) && /^\p{Lu}+$/u.test(word))) &&
    !words.some((word) => language.pages.author?.noName?.has(word.toLowerCase())) &&
    !words.some((word) => labels.has(word.toLowerCase()) && /^\p{Lu}/u.test(word)) &&
    !isPlaceStart(name, language) &&
    !isPaperName(inNameCase(name.replaceAll('-', ' '), language.pages.author?.nameLinks), language)
  );
}

/** "ADA PELL" and "Ada PELL" are Ada Pell. */
function written(name: string, { pages: { author } }: Language): string {
  const whole = inNameCase(name, author?.nameLinks);
  return whole.replace(/(?<=\p{Ll}\S* )\p{Lu}{3,}$/u, (last) => last.charAt(0) + last.slice(1).toLowerCase());
}
