import type { Language } from '../language/language.ts';
import { type ArticleHead, readArticleHead } from './article-head.ts';
import { boilerplate } from './boilerplate.ts';
import { areBareNames, isBareName, isByline, isProfile, namesIn } from './byline.ts';
import { withoutDateline } from './dateline.ts';
import { FRONT_MATTER, type Line, MASTHEAD, SECTION } from './document.ts';
import { headerLine, isPaperName } from './header.ts';
import { type LineWords, lettersOf, lineWords } from './line-words.ts';
import { dateLine } from './stamp.ts';
import type { LineSpan } from './text/lines.ts';

/** What a line is, before its neighbours are looked at. */
interface JudgedLine {
  readonly line: LineWords;
  part: Line['part'];
  why: string | null;
  /** True for a line that is no part of the article, and that no rule of single lines speaks of. */
  readonly outside: boolean;
}

/** What the rest of the file says of its lines. */
export interface Known {
  /** The headline as front matter or the page's metadata gives it. */
  readonly headline?: string | undefined;
  /** Whoever wrote, as the page's metadata name them. */
  readonly authors?: readonly string[] | undefined;
  /** Other wordings of it that the page shows. */
  readonly headings?: readonly string[] | undefined;
  /** Lines known to be no part of the article, by index, with the reason: front matter, a page's surroundings. */
  readonly dropped?: ReadonlyMap<number, string>;
}

/** The lines of an article, each with its part and, where it is dropped, why; and the headline that they hold. */
export function classify(
  text: string,
  spans: readonly LineSpan[],
  known: Known,
  language: Language,
): { readonly lines: readonly Line[]; readonly headline: string | null; readonly head: ArticleHead | null } {
  const readings = spans.map((span, index): JudgedLine => {
    const line = lineWords(text, span);
    // A day or an author that stands there is stated, and no line of the text.
    if (known.dropped?.get(index) === FRONT_MATTER) return { line, part: 'none', why: FRONT_MATTER, outside: false };
    const why = boilerplate(line, language);
    const outside = why === null ? known.dropped?.get(index) : undefined;
    if (why !== null) return { line, part: 'none', why, outside: false };
    if (isByline(line, language)) return { line, part: 'byline', why: 'byline', outside: false };
    return outside === undefined
      ? { line, part: 'body', why, outside: false }
      : { line, part: 'none', why: outside, outside: true };
  });
  const head = known.headline === undefined ? markHead(readings, language) : null;
  const headline = head ? head.headline : markHeadline(readings, known, language);
  // Order: what a date line, a name or a loose heading is depends on which lines around it are prose.
  markAuthors(readings, known.authors ?? bylineNames(readings, language), language);
  for (const mark of [markDates, markRepeats, markKeyPoints, markProfile, markLooseEnd, markHeaderNames])
    mark(readings, language);
  if (known.headline === undefined) markHeader(readings, language);
  const lines = readings.map(
    ({ line: { start, end }, part, why }): Line => ({ start, end, kept: why === null, why, part }),
  );
  return { lines, headline, head };
}

/** Lines of a report: sentences, or a line too long to be anything else. */
const isProse = ({ line, why, part }: JudgedLine): boolean =>
  why === null && part === 'body' && (line.words > 25 || (line.closed && line.words > 6));

const firstProse = (readings: readonly JudgedLine[]): number => {
  const index = readings.findIndex((reading) => isProse(reading) && !isBullet(reading));
  return index < 0 ? readings.length : index;
};

const isBullet = ({ line }: JudgedLine): boolean => /^\s*[•·▪◦‣●*–-]\s/.test(line.text);

/** The headline: the one known, else the first line that is not boilerplate, if it reads like one. */
function markHeadline(readings: readonly JudgedLine[], known: Known, language: Language): string | null {
  if (known.headline !== undefined) {
    const isOpen = ({ why, outside }: JudgedLine): boolean => why === null || outside;
    for (const wording of [known.headline, ...(known.headings ?? [])]) {
      const letters = lettersOf({ plain: wording.toLowerCase() });
      const stands = readings.find((reading) => isOpen(reading) && lettersOf(reading.line) === letters);
      if (!stands) continue;
      Object.assign(stands, { part: 'headline', why: null });
      break;
    }
    return known.headline;
  }
  const open = readings.filter(
    ({ line, why }) => why === null && dateLine(line.plain, language) === null && !isHeader(line, language),
  );
  const first = open.find(({ why }) => why === null);
  if (!first || readings.length < 2 || !readsLikeHeadline(first)) return null;
  first.part = 'headline';
  return first.line.text.replace(/^[\s\uFEFF#]+/, '').trim();
}

/** True for a line that says who wrote, for whom or when; "ANALYSIS | …" may be a headline. */
const isHeader = (line: LineWords, language: Language): boolean =>
  headerLine(line.text, language)?.isOfPieceAlone === false;

/** Marks the lines above the text that are read together; null where there are none. */
function markHead(readings: readonly JudgedLine[], language: Language): ArticleHead | null {
  const lines = readings.map(({ line, why, part }) => ({ line, dropped: why !== null && part !== 'byline' }));
  const head = readArticleHead(lines, language);
  if (!head) return null;
  const mark = (indexes: readonly number[], as: Pick<JudgedLine, 'part' | 'why'>): void => {
    for (const index of indexes) Object.assign(readings[index] ?? {}, as);
  };
  mark(head.labels, { part: 'none', why: SECTION });
  mark(head.dated, { part: 'date', why: 'date line' });
  mark(head.bylines, { part: 'byline', why: 'byline' });
  if (head.paper !== null) mark([head.paper], { part: 'none', why: MASTHEAD });
  mark(head.headlines, { part: 'headline', why: null });
  return head;
}

function readsLikeHeadline({ line }: JudgedLine): boolean {
  if (line.long || line.words > 30 || line.words < 2 || opensWithDateline(line.text)) return false;
  // A headline may ask or exclaim, and may end in an abbreviation; a sentence of a report ends in a full stop.
  return !/[^.\p{Lu}]\.["'”’]?$/u.test(line.text.trimEnd()) && !/[:;,]$/.test(line.text.trimEnd());
}

/** A dateline has a report behind it: "STORM LIVE — Coast News" is none. */
const opensWithDateline = (text: string): boolean => {
  const rest = withoutDateline(text);
  return rest !== text && rest.trim().split(/\s+/).length > OF_A_NAME;
};
const OF_A_NAME = 4;

/** Dates under the headline or at the end of the text; a bare date between paragraphs heads what follows, and stays. */
function markDates(readings: readonly JudgedLine[], language: Language): void {
  const [body, head] = [firstProse(readings), readings.findIndex(({ part }) => part === 'headline')];
  readings.forEach((reading, index) => {
    const beside = reading.outside && index > head && index < body;
    if ((reading.why !== null && !beside) || reading.part === 'headline') return;
    const kind = dateLine(reading.line.plain, language);
    const outside = index < body || readings.slice(index + 1, index + 40).every(({ why }) => why !== null);
    if (kind === 'labelled' || (kind === 'bare' && outside)) Object.assign(reading, { part: 'date', why: 'date line' });
  });
}

/** Lines before the text of an article that may say whose it is, and of which day. */
const HEADER = 6;

/** "Halle Evening Post, Thursday, 16 May 2031" above a text that says nothing else of itself. */
function markHeader(readings: readonly JudgedLine[], language: Language): void {
  const header = readings.filter(({ why, part }) => why === null && part !== 'headline').slice(0, HEADER);
  const read = header.map((reading) => ({ reading, header: headerLine(reading.line.text, language) }));
  const body = read.findIndex((each) => isProse(each.reading) && each.header === null);
  for (const { reading, header } of body < 0 ? read : read.slice(0, body))
    if (header)
      Object.assign(reading, header.isDated ? { part: 'date', why: 'date line' } : { part: 'byline', why: 'byline' });
  // "By Ada Roe", "The Halle Ledger", "Thursday 16 March 2034", each on a line of its own.
  for (const [index, reading] of readings.slice(0, firstProse(readings)).entries()) {
    const isBeside = [readings[index - 1], readings[index + 1]].some(
      (near) => near?.part === 'byline' || near?.part === 'date',
    );
    const isOpen = reading.why === null && reading.part === 'body';
    if (isOpen && isBeside && isPaperName(reading.line.text.trim(), language))
      Object.assign(reading, { part: 'none', why: MASTHEAD });
  }
}

function markRepeats(readings: readonly JudgedLine[]): void {
  const headline = readings.find(({ part }) => part === 'headline');
  if (!headline) return;
  const letters = lettersOf(headline.line);
  for (const reading of readings) {
    if (reading === headline || reading.why !== null || reading.line.words > headline.line.words + 4) continue;
    if (lettersOf(reading.line) === letters) Object.assign(reading, { part: 'none', why: 'repeated title' });
  }
}

/** Bullets above the first paragraph sum the article up. */
function markKeyPoints(readings: readonly JudgedLine[]): void {
  for (const reading of readings.slice(0, firstProse(readings)))
    if (reading.part === 'body' && reading.why === null && isBullet(reading)) reading.part = 'key-point';
}

/** A name alone with a profile of its bearer under it, after the last paragraph or next to it; or a profile at the end. */
function markProfile(readings: readonly JudgedLine[], language: Language): void {
  const last = readings.findLast(({ why }) => why === null);
  const surname = last && PROFILED.exec(last.line.text)?.[1];
  const isTold = readings.some((reading) => reading !== last && reading.line.text.includes(surname ?? ''));
  if (last && surname && !isTold && last.line.words <= 40 && isProfile(last.line, language))
    Object.assign(last, { part: 'none', why: 'author profile' });
  readings.forEach((reading, index) => {
    const next = readings[index + 1];
    const isAbout = reading.why === 'author profile';
    const isNamed = reading.why === null && isBareName(reading.line, language);
    if (!next || index < readings.length / 2 || !(isAbout || isNamed)) return;
    const ends = readings.slice(index + 2, index + 42).every(({ why }) => why !== null);
    if (!ends || next.why !== null || !isProfile(next.line, language)) return;
    if (isNamed) Object.assign(reading, { part: 'byline', why: 'byline' });
    Object.assign(next, { part: 'none', why: 'author profile' });
  });
}

/** "Maria Holm is …": whoever is told of in a report is named in it before. */
const PROFILED = /^\s*\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2} (\p{Lu}[\p{L}'’-]+) (?:is|covers|writes)\s/u;

const bylineNames = (readings: readonly JudgedLine[], language: Language): readonly string[] =>
  readings.flatMap(({ part, line }) => (part === 'byline' ? namesIn(line.text, language) : []));

/** What is said of those who wrote beside the text: a line with a name above it, their profiles. */
function markAuthors(readings: readonly JudgedLine[], authors: readonly string[], language: Language): void {
  const names = authors.filter((name) => name.includes(' ')).map((name) => name.toLowerCase());
  const isOfAuthor = ({ line, why, part }: JudgedLine): boolean =>
    why === null && part === 'body' && names.some((name) => line.plain.startsWith(name));
  const ofAuthors = readings.filter(isOfAuthor);
  if (ofAuthors.length === 0) return;
  const body = firstProse(readings);
  for (const reading of ofAuthors) {
    const { words, closed } = reading.line;
    if (isProfile(reading.line, language)) Object.assign(reading, { part: 'none', why: 'author profile' });
    else if (words <= OF_A_BYLINE && !closed && readings.indexOf(reading) < body)
      Object.assign(reading, { part: 'byline', why: 'byline' });
  }
  // What breaks up a profile under the text, as links in it do, goes with it.
  const { doing } = language.pages.author ?? {};
  const under = readings.findLastIndex(
    (reading, index) => index > body && ofAuthors.includes(reading) && doing?.test(reading.line.plain) === true,
  );
  const rest = readings.slice(under).filter(({ why }) => why === null);
  if (under > 0 && rest.length <= OF_PROFILES)
    for (const reading of rest) Object.assign(reading, { part: 'none', why: 'author profile' });
}
/** Words of a line with an author's name and a day, and lines that tell of authors under a text. */
const [OF_A_BYLINE, OF_PROFILES] = [12, 4];

/** How many headings in a row may stand loose at the end; more of them are a list, and stay. */
const LOOSE = 3;

/** A heading with nothing under it but boilerplate heads nothing of this article: a link to another one. */
function markLooseEnd(readings: readonly JudgedLine[], language: Language): void {
  const last = readings.findLastIndex(({ why }) => why === null);
  if (last === readings.length - 1) return;
  const above = readings.slice(0, last + 1).findLastIndex((reading) => !isLoose(reading));
  if (last - above > LOOSE || above < firstProse(readings)) return;
  for (const reading of readings.slice(above + 1, last + 1)) {
    const isName = isBareName(reading.line, language);
    Object.assign(reading, isName ? { part: 'byline', why: 'byline' } : { part: 'none', why: 'related link' });
  }
}

const isLoose = (reading: JudgedLine): boolean =>
  reading.part === 'body' &&
  reading.why === null &&
  !reading.line.closed &&
  reading.line.words <= 12 &&
  !isBullet(reading);

/** Above the first paragraph, a name alone beside a date or a byline says who wrote, and so do names right above it. */
function markHeaderNames(readings: readonly JudgedLine[], language: Language): void {
  const body = firstProse(readings);
  readings.slice(0, body).forEach((reading, index) => {
    if (reading.why !== null || reading.part !== 'body' || isPaperName(reading.line.text.trim(), language)) return;
    const beside = [readings[index - 1], readings[index + 1]];
    const isBeside = beside.some((near) => near?.part === 'date' || near?.part === 'byline');
    if (
      (isBeside && isBareName(reading.line, language)) ||
      ((isBeside || index === body - 1) && areBareNames(reading.line, language))
    )
      Object.assign(reading, { part: 'byline', why: 'byline' });
  });
}
