import { type Language, perLanguage } from '../language/language.ts';
import { namesIn } from './byline.ts';
import { isMasthead, isOfDates, nameOfMasthead, stampsIn } from './stamp.ts';

/** What a line above the text says of the article. */
export interface HeaderLine {
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly isDated: boolean;
  /** True where only "ANALYSIS" beside a name says so: a headline may begin with it. */
  readonly isOfPieceAlone: boolean;
}

/** Letters of such a line, and of a name in it; words of a name, and of what leads to it. */
const [LINE, NAME, WORDS] = [140, 50, 6];

/** What stands between the parts of such a line. */
const BETWEEN = / ?[|•·] ?| [/–—-]{1,2} |, |(?<=\p{Ll}{3})\. (?=\p{Lu})/u;

/** A part of a header line: when, by whom, what kind of piece, what somebody is, or a name. */
interface Part {
  readonly text: string;
  readonly kind: 'time' | 'by' | 'piece' | 'job' | 'name';
}

/**
 * Reads a line that says nothing but who wrote an article, for whom, when and what kind of piece it is: "Express Karelle | by
 * Ricky Sand | 3 June 2036, 23:02", "Interview by Ada Pell for The Weekly, 23 May 2036", "ANALYSIS | Hubert Sale"; null for
 * any other.
 */
export function headerLine(line: string, language: Language): HeaderLine | null {
  const text = line.length > 2 * LINE ? '' : line.trim().replaceAll(/\s+/g, ' ');
  if (text === '' || text.length > LINE) return null;
  const read = /[^.\p{Lu}]\.$/u.test(text) ? null : readParts(text, language);
  if (read) return read;
  return isMasthead(text, language)
    ? { authors: [], publisher: nameOfMasthead(text, language), isDated: true, isOfPieceAlone: false }
    : null;
}

function readParts(text: string, language: Language): HeaderLine | null {
  const parts: Part[] = [];
  for (const each of text.split(BETWEEN)) {
    const part = withoutPiece(each, language);
    const kind = part === '' ? null : kindOf(part, parts, language);
    if (kind === null) return null;
    parts.push({ text: part, kind });
  }
  const names = parts.filter(({ kind }) => kind === 'name').map((part) => part.text);
  const isDated = stampsIn(text, language).length > 0;
  const by = parts.find(({ kind }) => kind === 'by');
  const isOfPieceAlone = !isDated && !by;
  if (names.length > 2 || (isOfPieceAlone && !parts.some(({ kind }) => kind === 'piece'))) return null;
  if (parts.length === 1 && !by && !isDated) return null;
  return { ...named(parts, names, by, language), isDated, isOfPieceAlone };
}

/** "Halle Echo live page" is of the Halle Echo. */
function withoutPiece(text: string, { pages: { header } }: Language): string {
  const piece = header?.pieceBehind.exec(text);
  return piece && /^\p{Lu}/u.test(text) ? text.slice(0, piece.index) : text;
}

function named(parts: readonly Part[], names: readonly string[], by: Part | undefined, language: Language) {
  const [words = '', paper = null] = by ? byWhom(by.text, language) : [];
  const isPaper = (name: string): boolean => isPaperName(name, language);
  // "By Jonas Pridd, Daily Comet", "Express Karelle | by Ricky Sand", "TalmouthNow | Danny Okafor | 16 January 2037"
  const first = parts[0]?.kind === 'name' ? parts[0].text : undefined;
  // "Ada Dunne, 14 February 2037": of an unknown first name it is more likely a paper.
  const isOwn =
    first !== undefined && (by !== undefined || !(isOfPerson(first, language) && hasFirstName(first, language)));
  const own = names.find(isPaper) ?? (isOwn ? first : undefined);
  const others = names.filter((name) => name !== own && isOfPerson(name, language));
  const authors = by
    ? language.pages.header?.byNobody.test(by.text)
      ? []
      : namesIn([words, ...others].join(', '), language).filter((name) => !isPaper(name))
    : others;
  return { authors, publisher: paper ?? own ?? null };
}

function kindOf(text: string, before: readonly Part[], language: Language): Part['kind'] | null {
  const { header, author } = language.pages;
  if (isOfDates(text, language)) return 'time';
  if (header?.byNobody.test(text)) return 'by';
  const [words] = byWhom(text, language);
  if (words !== '') return namesIn(words, language).length > 0 ? 'by' : null;
  const plain = text.toLowerCase();
  if (header?.piece.test(plain)) return 'piece';
  // "By Klara Imhoff, at the gorge", "Lucasta Wynne, health editor"
  const isBehind = before.some(({ kind }) => kind === 'by' || kind === 'name');
  if (isBehind && (author?.job?.test(plain) || header?.place.test(text))) return 'job';
  return isNameLike(text, language) ? 'name' : null;
}

/** What stands behind "by", and the paper for which: empty where there is no "by". */
function byWhom(text: string, { pages: { header } }: Language): readonly [words: string, paper: string | null] {
  const { who = '', paper = null } = header?.by.exec(text)?.groups ?? {};
  return [who, paper && /^\p{Lu}/u.test(paper) ? paper : null];
}

/** True for words that are written as names are, and no more than a name has. */
export function isNameLike(text: string, { pages: { author } }: Language): boolean {
  const words = text.split(/\s+/);
  return (
    text.length < NAME &&
    words.length <= WORDS &&
    /^\p{Lu}/u.test(text) &&
    !/\d{3}|[?!:;"“”]/.test(text) &&
    words.every((word) => /^[\p{Lu}\d&]/u.test(word) || author?.nameLinks?.has(word) === true)
  );
}

const hasFirstName = (name: string, { classes }: Language): boolean =>
  classes.get('first-name')?.has(name.split(' ')[0]?.toLowerCase() ?? '') === true;

/** "Marc-André Pell", and no paper. */
const isOfPerson = (name: string, language: Language): boolean =>
  language.classes.get('first-name')?.has(name.split(' ')[0]?.toLowerCase() ?? '') === true ||
  isLikePerson(name, language);

const isLikePerson = (name: string, language: Language): boolean =>
  /\p{Ll}/u.test(name) &&
  /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u.test(name) &&
  !language.pages.author?.noName?.has(name.split(' ')[0]?.toLowerCase() ?? '') &&
  !isPaperName(name, language);

/** True for a name that ends as papers are called, or begins so, or is written as sites are: "The Vessen Post", "TalmouthNow". */
export function isPaperName(name: string, language: Language): boolean {
  if (!isNameLike(name, language)) return false;
  const words = name.toLowerCase().split(/\s+/);
  const { heads, openers } = papersOf(language);
  const isOf = words.findIndex((word) => language.classes.get('of')?.has(word));
  const head = words[isOf > 0 ? isOf - 1 : words.length - 1] ?? '';
  return (
    (words.length > 1 && (heads.has(head) || openers.has(words[0] ?? ''))) ||
    /^\p{Lu}[\p{Ll}]+\p{Lu}\p{L}+$|^\S+\.\p{Ll}{2,4}$/u.test(name) ||
    language.pages.header?.compound.test(name) === true
  );
}

const papersOf = perLanguage(({ classes, pages: { header } }: Language) => ({
  heads: new Set([...(header?.heads ?? []), ...(classes.get('public-head') ?? [])]),
  openers: header?.openers ?? new Set<string>(),
}));
