import type { Language } from '../language/language.ts';
import { namesIn } from './byline.ts';
import { type HeadText, isOfLabels, NONE, readHeadLine } from './head-line.ts';
import { type HeadLines, type HeadPaper, paperOf } from './head-paper.ts';
import { readTextBelow } from './head-text.ts';
import type { LineWords } from './line-words.ts';

/** A line above the text of an article, as it is judged by itself; `dropped` has a reason already. */
export interface HeadLine {
  readonly line: LineWords;
  readonly dropped: boolean;
}

/** What stands above the text of an article: indexes of its lines, and what they say. */
export interface ArticleHead {
  readonly headline: string | null;
  /** The lines of the headline: capitals may be broken over two. */
  readonly headlines: readonly number[];
  /** The line that names the paper and says nothing else. */
  readonly paper: number | null;
  readonly publisher: string | null;
  readonly writers: readonly string[];
  readonly dated: readonly number[];
  readonly bylines: readonly number[];
  /** Sections, kinds of piece and mottoes: "HOME NEWS", "Independent since 2017". */
  readonly labels: readonly number[];
}

/** Lines that stand above a text at most, words of one of them, of a name, letters of a line of a column at most, and of a row of text at least. */
const [LINES, WORDS, OF_A_NAME, COLUMN, ROW] = [12, 45, 5, 28, 40];

/** All that is known of the lines, once the paper is. */
interface Known extends HeadLines {
  readonly paper: HeadPaper | null;
}

/**
 * Reads the lines above a text together, since one says what another is: the first of capitals alone is the paper where a headline
 * follows, and a section where the paper stands above it. Null where no line says when, by whom or for whom.
 */
export function readArticleHead(lines: readonly HeadLine[], language: Language): ArticleHead | null {
  const all = lines.slice(0, LINES).map((each) => readLine(each, language));
  const end = headEnd(lines, all);
  const reads = all.slice(0, end);
  const head: HeadLines = {
    reads,
    texts: lines.slice(0, end).map(({ line }) => line.text.trim()),
    below: readTextBelow(
      lines.slice(end).map(({ line }) => line),
      language,
    ),
  };
  const paper = paperOf(head, language);
  const isTold = reads.some(({ kind }) => kind === 'date' || kind === 'by') || paper?.isCalled === true;
  if (!isTold && !isBetweenPaperAndWriter(reads, paper)) return null;
  const known: Known = { ...head, paper };
  const open = reads.flatMap((_, index) => (canHead(known, index, lines[index]?.line, language) ? [index] : []));
  const headlines = headlineOf(known, open, language.pages.header?.title);
  const [top = -1] = headlines;
  const written = writersIn(known, headlines, language);
  const at = (...kinds: readonly HeadText['kind'][]): readonly number[] =>
    reads.flatMap(({ kind }, index) => (kinds.includes(kind) && !headlines.includes(index) ? [index] : []));
  const isPaperAlone =
    paper !== null &&
    !headlines.includes(paper.line) &&
    reads[paper.line]?.kind !== 'by' &&
    reads[paper.line]?.kind !== 'date';
  // A name or a motto above the headline, under the paper, is of the paper.
  const above = at('words', 'name').filter((index) => index < top && index !== paper?.line);
  const led = [...at('by'), ...(written.line === null ? [] : [written.line])];
  const bylines = [...led, ...at('job').filter((index) => led.includes(index - 1))];
  return {
    headline: headlines.length === 0 ? null : textOf(known, headlines, language.pages.header?.title),
    headlines,
    paper: isPaperAlone ? paper.line : null,
    publisher: paper?.name ?? null,
    writers: written.names.filter((name) => name !== paper?.name),
    dated: at('date'),
    bylines,
    labels: [...at('label', 'aside'), ...above].filter((index) => !bylines.includes(index) && index !== paper?.line),
  };
}

/** "The Anchor", a headline, "Ada Pell", and then the text. */
const isBetweenPaperAndWriter = (reads: readonly HeadText[], paper: HeadPaper | null): boolean =>
  paper?.line === 0 &&
  reads.length > 2 &&
  reads.at(-1)?.kind === 'name' &&
  reads.at(-1)?.parts.some(({ writers }) => writers.length > 0) === true &&
  reads.slice(1, -1).some(({ kind }) => kind === 'words');

/** A line that was dropped as navigation may say who wrote: "News | By Ada Pell". */
function readLine({ line, dropped }: HeadLine, language: Language): HeadText {
  const read = readHeadLine(line, language);
  return dropped && !(read.kind === 'by' && read.parts.some(({ writers }) => writers.length > 0)) ? NONE : read;
}

/** The line behind the last one that says when or by whom, before a paragraph. */
function headEnd(lines: readonly HeadLine[], reads: readonly HeadText[]): number {
  const isRow = lines.map(
    ({ line }, index) =>
      reads[index]?.kind === 'words' && line.text.length > ROW && !line.closed && !BULLET.test(line.text),
  );
  // A paragraph, or one that is broken into rows.
  const isText = ({ line, dropped }: HeadLine, index: number): boolean =>
    !dropped && (line.long || line.words > WORDS || [0, 1, 2, 3].every((more) => isRow[index + more]));
  const text = lines.findIndex(isText);
  const most = Math.min(text < 0 ? lines.length : text, LINES);
  const last = reads.slice(0, most).findLastIndex(({ kind }) => kind === 'date' || kind === 'by');
  const isClosed = ({ line, dropped }: HeadLine, index: number): boolean =>
    !dropped && line.closed && line.words > OF_A_NAME + 1 && (reads[index]?.kind ?? 'words') === 'words';
  const first = lines.findIndex(isClosed);
  return Math.max(last + 1, first < 0 ? 0 : Math.min(first, most));
}

/** A headline ends as no sentence of a report does. */
function canHead(
  { reads, texts, paper }: Known,
  index: number,
  line: LineWords | undefined,
  language: Language,
): boolean {
  const [read, text = ''] = [reads[index], texts[index]];
  if (!read || !line || (read.kind !== 'words' && read.kind !== 'name')) return false;
  if (BULLET.test(text) || isOfPaper(text, paper, language)) return false;
  if (line.words > 30 || /[^.\p{Lu}]\.["'”’]?$/u.test(text) || /[:;,]$/.test(text)) return false;
  if (paper?.line !== index) return true;
  return read.parts.some((part) => part.kind === 'words' && part.text !== paper.part && isLikeHeadline(part.text));
}

const BULLET = /^[•·∙▪◦‣●*–-]\s/;

/** "EXAMINER INVESTIGATION · PART ONE" under the Colvane Examiner. */
const isOfPaper = (text: string, paper: HeadPaper | null, language: Language): boolean => {
  const own = (paper?.name ?? '').toLowerCase().split(' ');
  return (
    paper !== null &&
    isOfLabels(
      text
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => !own.includes(word)),
      language,
    )
  );
};

/** More than a motto or a subject beside the name of the paper. */
const isLikeHeadline = (text: string): boolean => /^[\p{Lu}\d"'“‘]/u.test(text) && text.split(' ').length > 3;

/** The first line that can be the headline: of several, no name alone and no motto; two lines of capitals in columns are one. */
function headlineOf(head: Known, open: readonly number[], title: RegExp | undefined): readonly number[] {
  const worded = open.filter((index) => isWorded(head, index));
  const found =
    worded.find((index) => title?.test(head.texts[index] ?? '')) ??
    worded.find((index, place) => {
      const next = worded[place + 1];
      return !isMotto(head, index, next) && !isKicker(head, index, next);
    }) ??
    worded[0] ??
    onlyLabel(head) ??
    open.at(-1);
  if (found === undefined) return [];
  const isColumn = (index: number): boolean =>
    isCapital(head.texts[index]) && (head.texts[index] ?? '').length <= COLUMN;
  const isOpen = !/[!?.…"”]$/.test(head.texts[found] ?? '');
  return isOpen && isColumn(found) && open.includes(found + 1) && isColumn(found + 1) ? [found, found + 1] : [found];
}

/** "SAILING — THE ROW" above "OUT, OUT... AND BACK!": a section and its subject. */
const isKicker = ({ reads, texts }: Known, index: number, next: number | undefined): boolean =>
  next !== undefined &&
  [texts[index], texts[next]].every(isCapital) &&
  reads[index]?.parts.length === 2 &&
  reads[index].parts.every(({ text }) => text.split(' ').length <= OF_A_KICKER);

/** Words of each half of a kicker. */
const OF_A_KICKER = 2;

const isCapital = (text = ''): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** "Opinion | The sea is coming" may be all there is. */
const onlyLabel = ({ reads, texts }: Known): number | undefined => {
  const index = reads.findIndex(({ kind }, at) => kind === 'label' && (texts[at] ?? '').split(' ').length > OF_A_NAME);
  return index < 0 ? undefined : index;
};

/** "THEY CAME BEFORE DAWN" is a headline, "NATIONAL DESK" a name; so is a name of words that the text has, in small letters. */
function isWorded({ reads, texts, below, paper }: Known, index: number): boolean {
  const text = texts[index] ?? '';
  if (reads[index]?.kind === 'words') return true;
  // Capitals that are broken over two lines are one headline.
  const next = texts[index + 1] ?? '';
  const isBroken =
    [text, next].every((each) => isCapital(each) && each.length <= COLUMN) && reads[index + 1]?.kind === 'name';
  const { length } = (isBroken ? `${text} ${next}` : text).split(' ');
  if (paper !== null && index < paper.line && reads.slice(index, paper.line).every(({ kind }) => kind === 'name'))
    return false;
  return (
    (length > 1 && below.isWording(text)) || (isCapital(text) && (length > 2 || (length > 1 && below.share(text) > 0)))
  );
}

/** A line under the paper that says nothing of the text, where the next one does: "Ideas for the week ahead". */
function isMotto({ reads, texts, below, paper }: Known, index: number, next: number | undefined): boolean {
  const text = texts[index] ?? '';
  if (paper === null || next === undefined || paper.line >= index || isCapital(text)) return false;
  if (reads.slice(paper.line + 1, index).some(({ kind }) => kind !== 'words' && kind !== 'none' && kind !== 'label'))
    return false;
  if (/^(?:\p{Ll}|…|\.\.)/u.test(text)) return true;
  const [own, other] = [below.share(text), below.share(texts[next] ?? '')];
  if (reads[index + 1]?.kind === 'label') return true;
  if (QUOTED.test(text)) return own < SOME;
  if (reads[index + 1]?.kind === 'date') return own < SOME && other > own;
  return own === 0 && other > 0 && reads[index - 1]?.kind !== 'label' && next - index < 3 && !/[?!]/.test(text);
}
const QUOTED = /^["“'‘][^"”]*["”'’]$/u;
/** The share of its words that a headline has in common with the text. */
const SOME = 0.34;

/** The headline as it stands, without the paper and the sections that stand on its line. */
function textOf({ texts, reads, paper }: Known, lines: readonly number[], title: RegExp | undefined): string {
  const [first = 0] = lines;
  const whole = lines
    .map((index) => texts[index])
    .join(' ')
    .replace(/^[\s\uFEFF#]+/, '')
    .replace(title ?? /(?!)/, '');
  if (paper?.line !== first) return whole;
  const words = (reads[first]?.parts ?? []).filter(({ kind, text }) => kind === 'words' && text !== paper.part);
  return [...words].sort((one, other) => other.text.length - one.text.length)[0]?.text ?? whole;
}

/** "By Reuters" */
const othersIn = (text: string, language: Language): readonly string[] => {
  const { by } = language.pages.author ?? {};
  const { byNobody, others } = language.pages.header ?? {};
  const [, whom = ''] = by?.exec(text) ?? [];
  return byNobody?.test(text) || others?.test(whom)
    ? []
    : namesIn(text, language).filter((name) => whom.startsWith(name));
};

/** Those who wrote: behind "by" and what continues that, else names alone under the headline, or above it where the paper stands below. */
function writersIn(
  { reads, texts, below, paper }: Known,
  headlines: readonly number[],
  language: Language,
): { readonly names: readonly string[]; readonly line: number | null } {
  const namesOf = (index: number): readonly string[] => {
    const parts = (reads[index]?.parts ?? []).filter(({ text }) => text !== paper?.part);
    const led = parts.filter(({ kind, writers }) => kind === 'by' && writers.length > 0);
    return (led.length > 0 ? led : parts).flatMap(({ writers }) => writers);
  };
  const by = reads.findIndex(({ kind }, index) => kind === 'by' && namesOf(index).length > 0);
  if (by >= 0) {
    const more = reads.flatMap((_, index) => (index > by && CONTINUES.test(texts[index] ?? '') ? namesOf(index) : []));
    return { names: [...new Set([...namesOf(by), ...more])], line: null };
  }
  const ledTo = reads.findIndex(({ kind }) => kind === 'by');
  // "Ada Pell", and below it "Reporter"
  const isRole = language.pages.author?.role?.test((texts[ledTo] ?? '').toLowerCase()) === true;
  const bearer =
    isRole && reads[ledTo - 1]?.kind === 'name' && !headlines.includes(ledTo - 1) ? namesOf(ledTo - 1) : [];
  if (bearer.length > 0) return { names: bearer, line: ledTo - 1 };
  if (ledTo >= 0) return { names: othersIn(texts[ledTo] ?? '', language), line: null };
  const alone = reads.flatMap(({ kind, parts }, index) => {
    const isBelow = index > (headlines[0] ?? -1) || (paper !== null && paper.line > index);
    const names = parts.flatMap(({ text, writers }) => (text === paper?.part ? [] : writers));
    const own = names.filter((name) => !below.names(name) && name !== paper?.name);
    if (!isBelow || headlines.includes(index) || own.length === 0 || (kind !== 'name' && kind !== 'date')) return [];
    const isBeside =
      kind === 'date' ||
      [reads[index - 1], reads[index + 1]].some((near) => near?.kind === 'date' || near?.kind === 'job');
    return [{ names: own, line: kind === 'name' ? index : null, isBeside }];
  });
  return alone.find(({ isBeside }) => isBeside) ?? alone[0] ?? { names: [], line: null };
}

/** "and Ada Pell" on a line under the first. */
const CONTINUES = /^(?:and|with) \p{Lu}/u;
