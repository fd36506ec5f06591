import { type Language, perLanguage } from '../language/language.ts';
import { inNameCase, isByline } from './byline.ts';
import { headerLine, isNameLike, isPaperName } from './header.ts';
import type { LineWords } from './line-words.ts';
import { dateLine, hasDay, isOfDates } from './stamp.ts';

/** A line above the text of an article, as it is judged by itself; `dropped` has a reason already. */
export interface HeadLine {
  readonly line: LineWords;
  readonly dropped: boolean;
}

/** What stands above the text of an article: indexes of its lines. */
export interface ArticleHead {
  readonly headline: number | null;
  /** The line that names the paper. */
  readonly paper: number | null;
  readonly dated: readonly number[];
  readonly bylines: readonly number[];
  /** Sections, kinds of piece and mottoes: "HOME NEWS", "Independent since 2017". */
  readonly labels: readonly number[];
}

/** Lines that stand above a text at most, words of one of them, and words of a name or a section. */
const [LINES, WORDS, OF_A_NAME] = [12, 45, 5];

/** What parts a path or a line of labels: "News > Security", "Business · Port strike". */
const PARTS = / ?[›>»|·•★] ?| [/–—] /u;

type Kind = 'date' | 'by' | 'label' | 'paper' | 'name' | 'words' | 'none';

/**
 * Reads the lines above a text together, since one says what another is: the first of capitals alone is the paper where a headline
 * follows, and a section where the paper stands above it. Null where no line says when, by whom or for whom.
 */
export function readArticleHead(lines: readonly HeadLine[], language: Language): ArticleHead | null {
  const head = lines.slice(0, headEnd(lines, language));
  const kinds = head.map(({ line, dropped }) => (dropped ? 'none' : kindOf(line, language)));
  const isHead = kinds.some((kind) => kind === 'date' || kind === 'by') || kinds.includes('paper');
  if (!isHead) return null;
  const candidates = head.flatMap((each, index) => {
    const kind = kinds[index] ?? 'none';
    return (kind === 'name' || kind === 'words') && canHead(each.line) ? [index] : [];
  });
  const paper = paperOf(head, kinds, candidates);
  const named = paper === null ? [] : (head[paper]?.line.plain.split(' ') ?? []);
  const isOwn = (index: number): boolean => isOfPaper(head[index]?.line, named, language);
  const open = candidates.filter((index) => index !== paper && !isOwn(index));
  const own = candidates.filter((index) => index !== paper && isOwn(index));
  // "Opinion | The sea is coming" may be all there is.
  const only = kinds.findIndex((kind, index) => kind === 'label' && (head[index]?.line.words ?? 0) > OF_A_NAME);
  const headline = headlineOf(open, head, kinds, paper) ?? (only < 0 ? null : only);
  const at = (kind: Kind): readonly number[] => kinds.flatMap((each, index) => (each === kind ? [index] : []));
  // A name or a motto above the headline, under the paper, is of the paper.
  const above = open.filter((index) => headline !== null && index < headline);
  return {
    headline,
    paper,
    dated: at('date'),
    bylines: at('by'),
    labels: [...at('label').filter((index) => index !== headline), ...own, ...above],
  };
}

/** "EXAMINER INVESTIGATION · PART ONE" under the Colvane Examiner. */
function isOfPaper(line: LineWords | undefined, named: readonly string[], language: Language): boolean {
  const parts = line?.plain.split(PARTS) ?? [];
  const { labels } = labelsOf(language);
  return parts.every((part) => part.split(' ').every((word) => labels.has(word) || named.includes(word)));
}

/** The line behind the last one that says when or by whom, before a paragraph. */
function headEnd(lines: readonly HeadLine[], language: Language): number {
  const text = lines.findIndex(({ line, dropped }) => !dropped && (line.long || line.words > WORDS));
  const most = Math.min(text < 0 ? lines.length : text, LINES);
  const last = lines.slice(0, most).findLastIndex(({ line, dropped }) => !dropped && isOfHead(line, language));
  const first = lines.findIndex(({ line, dropped }) => !dropped && line.closed && line.words > OF_A_NAME + 1);
  return Math.max(last + 1, first < 0 ? 0 : Math.min(first, most));
}

const isOfHead = (line: LineWords, language: Language): boolean => {
  const kind = kindOf(line, language);
  return kind === 'date' || kind === 'by';
};

function kindOf(line: LineWords, language: Language): Kind {
  const text = line.text.trim();
  if (line.long || line.words === 0) return 'none';
  const header = headerLine(text, language);
  if (header?.isDated || isStamped(line, language)) return 'date';
  if (isByline(line, language) || isWriterAndJob(text, language) || (header && !header.isOfPieceAlone)) return 'by';
  if (header?.authors.length === 1) return 'by';
  const parts = text.split(PARTS).filter((part) => part !== '');
  if (isLabel(parts, language)) return 'label';
  // "FLASH!"
  const name = parts[0]?.replace(LETTERS, '').replace(/^(\p{Lu}+)!$/u, '$1') ?? '';
  if (isPaperName(name, language) && parts.every(isShort)) return 'paper';
  return isNameLike(name, language) && parts.slice(1).every((part) => isNameLike(part, language)) ? 'name' : 'words';
}

/** "Federal Press Agency (FPA)" */
const LETTERS = / \(\p{Lu}{2,6}\)$/u;

const isShort = (part: string): boolean => part.split(' ').length <= OF_A_NAME;

/** A line of parts of which one is a day, and none a sentence: "Est. 1911 · Weekly · Friday, April 11, 2031 · 2 crowns". */
function isStamped({ plain, text, closed, words }: LineWords, language: Language): boolean {
  const kind = dateLine(plain, language);
  if (kind !== null) return kind === 'labelled' || hasDay(text, language);
  if (closed || words > 20) return false;
  return text.split(PARTS).some((part) => hasDay(part, language) && isOfDates(part.replace(BRACKETS, ''), language));
}
const BRACKETS = / ?\([^()]*\)/g;

/** "Conrad Hale, Diplomatic Editor", "Text: Irena Sobol and Matej Krain". */
function isWriterAndJob(text: string, { pages: { author, header } }: Language): boolean {
  if (header?.credit.test(text)) return true;
  const [name = '', job = '', ...more] = text.split(/, (?=\S+ |\S+$)/);
  return more.length <= 1 && PERSON.test(name) && author?.job?.test(job.toLowerCase()) === true;
}
const PERSON = /^\p{Lu}[\p{L}'’.-]+(?: (?:\p{Ll}{2,3} )?\p{Lu}[\p{L}'’.-]*){1,3}$/u;

/** True for parts of words of sections and kinds of piece alone, one at least: "LAW & LABOUR", "World • Live". */
function isLabel(parts: readonly string[], language: Language): boolean {
  const { labels } = labelsOf(language);
  const [first = '', ...others] = parts;
  const isOf = (part: string): boolean =>
    part
      .toLowerCase()
      .split(/[\s:&]+/)
      .every((word) => labels.has(word) || /^\d{1,2}$/.test(word));
  const isSite = /^\S+\.\p{Ll}{2,8}$/u.test(first);
  return (
    (isOf(first) || isSite || language.pages.header?.motto.test(parts.join(' ')) === true) && others.every(isShort)
  );
}

const labelsOf = perLanguage(({ classes, pages: { header } }: Language) => ({
  labels: new Set([...(header?.labels ?? []), ...(classes.get('of') ?? []), 'and']),
}));

/** The line of the paper: one called so, else the first of all, a short name, where a headline follows. */
function paperOf(head: readonly HeadLine[], kinds: readonly Kind[], candidates: readonly number[]): number | null {
  const called = kinds.indexOf('paper');
  // A headline may begin as papers are called: what follows has to be one, or something above.
  if (called >= 0 && candidates.length > 0) return called;
  const [first, second] = candidates;
  if (first === undefined || second === undefined || kinds[first] !== 'name') return null;
  const isFirst = kinds.slice(0, first).every((kind) => kind === 'label' || kind === 'none');
  const [name = ''] = head[first]?.line.text.trim().split(PARTS) ?? [];
  return isFirst && name.split(' ').length < OF_A_NAME && !/[?:…]/.test(name) ? first : null;
}

/** The first candidate that can be one: of several, no name alone, and nothing in quotation marks whole. */
function headlineOf(
  open: readonly number[],
  head: readonly HeadLine[],
  kinds: readonly Kind[],
  paper: number | null,
): number | null {
  const words = open.filter((index) => kinds[index] === 'words' || isLongCapital(head[index]?.line));
  const plain = words.filter((index) => paper === null || !QUOTED.test(head[index]?.line.text.trim() ?? ''));
  return plain[0] ?? words[0] ?? open.at(-1) ?? null;
}
const QUOTED = /^["“'‘][^"”]*["”'’]$/u;

/** "THEY CAME BEFORE DAWN" is a headline, "NATIONAL DESK" a name. */
const isLongCapital = (line: LineWords | undefined): boolean =>
  line !== undefined && line.words > 3 && /^[^\p{Ll}]+$/u.test(line.text);

/** A headline ends as no sentence of a report does, and has two words. */
const canHead = ({ text, words }: LineWords): boolean =>
  words <= 30 && !/[^.\p{Lu}]\.["'”’]?$/u.test(text.trimEnd()) && !/[:;,]$/.test(text.trimEnd());

/** The name that such a line gives the paper, as names are written: "PELLMARK GAZETTE | World" is of Pellmark Gazette. */
export function nameOfPaper(line: string, language: Language): string {
  const [name = ''] = line.trim().split(PARTS);
  return inNameCase(name.trim().replace(LETTERS, ''), language.pages.author?.nameLinks);
}

/** Those who wrote, as a line above a text names them: "Wim Arlen, Saskia Dow and DTV6 newsroom", "Text: Irena Sobol". */
export function writersOf(line: string, language: Language): readonly string[] {
  const { header, author } = language.pages;
  const [own = ''] = line.trim().split(/ [|·•] /);
  const words = own.replace(BRACKETS, '').replace(header?.lead ?? /(?!)/, '');
  return words.split(header?.between ?? /, /).flatMap((part) => {
    const name = inNameCase(part.trim(), author?.nameLinks);
    const isNone = isPaperName(name, language) || author?.job?.test(name.toLowerCase()) === true;
    return PERSON.test(name) && !isNone ? [name] : [];
  });
}
