import type { Language } from '../../language/language.ts';
import { boilerplate } from '../boilerplate.ts';
import type { Dropped } from '../cleaned.ts';
import { lineWords } from '../line-words.ts';
import { type AboutPage, aboutPage } from './about.ts';
import { type Page, type PageLine, readPage, type TextRun } from './page.ts';
import { type Aside, isNoArticle } from './place.ts';
import { chosenRuns } from './readability.ts';

/** Why a line of a page is dropped that is no part of the article. */
const [OUTSIDE, CAPTION, LINK, REPEATED] = ['outside the article', 'photo caption', 'related link', 'repeated line'];

/** A page with the lines that are not of its article. */
export interface PageArticle extends AboutPage {
  readonly page: Page;
  readonly dropped: readonly Dropped[];
}

/**
 * Reads a web page. Which lines are the article is Readability's choice, mended by what the markup says of single
 * lines; it knows no offsets, so text runs are numbered before and known again after. Where it finds no article, every
 * line stays that is not named as something else, for the rules of single lines to judge. Null for markup that is
 * nested too deep.
 */
export function readArticlePage(source: string, language: Language, address?: string): PageArticle | null {
  const page = readPage(source);
  if (!page) return null;
  const about = aboutPage(page, source, language, address);
  const reasons = reasonsOf(page, chosenRuns(page), language);
  const dropped = page.lines.flatMap(({ start, end }, index) => {
    const why = reasons[index];
    return why ? [{ start, end, why }] : [];
  });
  return { page, dropped, ...about };
}

const lettersIn = (runs: readonly TextRun[]): number => runs.reduce((sum, { length }) => sum + length, 0);

/** By line, why it is dropped; null for what is the article. */
function reasonsOf({ lines, facts }: Page, runs: ReadonlySet<number>, language: Language): readonly (string | null)[] {
  const heading = lines.findIndex(
    ({ start, end }) => facts.heading && start >= facts.heading.at && end > facts.heading.at,
  );
  const isForum = new Set(lines.map(({ post }) => post)).size > 2;
  const chosen = lines.map((line) =>
    isForum ? line.post > 0 : lettersIn(line.runs.filter(({ number }) => runs.has(number))) * 2 >= lettersIn(line.runs),
  );
  if (!isForum && isElsewhere(lines, chosen, heading)) chosen.fill(false);
  holdArticle(lines.filter((_, index) => chosen[index]));
  const own = withDialogues(
    lines,
    lines.map((line) => ownReason(line, language)),
    language,
  );
  // What Readability chose may be a dialogue and nothing else.
  const isFound = lines.some((line, index) => chosen[index] && own[index] === null && isClosed(line));
  const [first, last] = [chosen.indexOf(true), chosen.lastIndexOf(true)];
  const from = heading >= 0 && heading < first ? heading + 1 : first;
  const reasons = lines.map((line, index) => {
    if (own[index] || !isFound || chosen[index]) return own[index] ?? null;
    return index >= from && index < last && isProse(line, index < first) ? null : OUTSIDE;
  });
  return withoutLooseHeadings(lines, withoutRepeats(lines, withLinksBelow(lines, reasons)));
}

/** True where the choice begins behind more sentences under the heading than it has. */
function isElsewhere(lines: readonly PageLine[], chosen: readonly boolean[], heading: number): boolean {
  const first = chosen.indexOf(true);
  const isSentence = (line: PageLine): boolean =>
    isClosed(line) && line.linked * 2 <= lettersIn(line.runs) && wordsOf(line) >= 8 && !isNoArticle(line.within);
  const passed = lines.slice(heading + 1, Math.max(first, heading + 1)).filter(isSentence);
  return heading >= 0 && lettersOf(passed) > lettersOf(lines.filter((_, index) => chosen[index]));
}

const lettersOf = (lines: readonly PageLine[]): number => lines.reduce((sum, { runs }) => sum + lettersIn(runs), 0);

/** An aside is none where most of the choice stands in it, or several paragraphs that are no links. */
function holdArticle(lines: readonly PageLine[]): void {
  const held = new Map<Aside, PageLine[]>();
  for (const line of lines) {
    for (let aside = line.within; aside; aside = aside.around) {
      const some = held.get(aside);
      if (some) some.push(line);
      else held.set(aside, [line]);
    }
  }
  const sum = (some: readonly PageLine[], of: (line: PageLine) => number): number =>
    some.reduce((all, line) => all + of(line), 0);
  const letters = (line: PageLine): number => lettersIn(line.runs);
  const all = sum(lines, letters);
  for (const [aside, some] of held) {
    const [own, linked] = [sum(some, letters), sum(some, (line) => line.linked)];
    const paragraphs = some.filter((line) => isClosed(line) && wordsOf(line) > LEAST_WORDS).length;
    if (own > all * MOST_OF || (paragraphs >= SEVERAL && linked < own * FEW)) aside.isArticle = true;
  }
}
const [MOST_OF, FEW, SEVERAL, LEAST_WORDS] = [0.4, 0.2, 3, 15];

const isClosed = ({ text }: PageLine): boolean => /[.!?…:]["'”’»)\]]{0,3}$/.test(text);
const wordsOf = ({ text }: PageLine): number => text.split(/\s+/).length;

/** Why a line is dropped for what its markup or its words say of it, wherever it stands. */
function ownReason(line: PageLine, language: Language): string | null {
  if (isNoArticle(line.within)) return OUTSIDE;
  if (line.caption) return CAPTION;
  if (line.credits && !isClosed(line) && !isHeading(line) && wordsOf(line) <= LEAST_WORDS) return OUTSIDE;
  if (line.linked >= lettersIn(line.runs) && (!isClosed(line) || line.text.endsWith('?'))) return LINK;
  return boilerplate(lineWords(line.text, { start: 0, end: line.text.length }), language);
}

/** What speaks to whoever reads, next to a notice on cookies, is of it: "You decide which of them we may set." */
function withDialogues(
  lines: readonly PageLine[],
  reasons: readonly (string | null)[],
  { sentences: { toReader } }: Language,
): readonly (string | null)[] {
  const all = [...reasons];
  const isOfIt = (index: number): boolean =>
    all[index] === null && toReader?.test(lines[index]?.text.replace(/[“"][^“”"]*[”"]/g, '') ?? '') === true;
  for (let index = 1; index < all.length; index += 1)
    if (all[index - 1] === COOKIES && isOfIt(index)) all[index] = COOKIES;
  for (let index = all.length - 2; index >= 0; index -= 1)
    if (all[index + 1] === COOKIES && isOfIt(index)) all[index] = COOKIES;
  return all;
}
const COOKIES = 'cookie notice';

/** A paragraph that the choice left out: sentences, or under the heading a lead, which may be a heading itself. */
function isProse(line: PageLine, isAbove: boolean): boolean {
  if (line.linked * 2 > lettersIn(line.runs) || wordsOf(line) < 8) return false;
  return (
    (isClosed(line) && /^(?:p|div|blockquote|span)$/.test(line.element)) || (isAbove && /^h[23]$/.test(line.element))
  );
}

/** What stands below a link and is little but one, as "Ferry sinks 2 May 2031" does in a list with days, is another. */
function withLinksBelow(lines: readonly PageLine[], reasons: readonly (string | null)[]): readonly (string | null)[] {
  const all = [...reasons];
  lines.forEach((line, index) => {
    if (all[index] === null && all[index - 1] === LINK && line.linked * 2 > lettersIn(line.runs) && !isClosed(line))
      all[index] = LINK;
  });
  return all;
}

/** A line that stands twice, as captions and boxes of quotations do, is told once. */
function withoutRepeats(lines: readonly PageLine[], reasons: readonly (string | null)[]): readonly (string | null)[] {
  const told = new Set<string>();
  return lines.map((line, index) => {
    const why = reasons[index] ?? null;
    if (why !== null || wordsOf(line) < 6) return why;
    if (told.has(line.text)) return REPEATED;
    told.add(line.text);
    return null;
  });
}

const isHeading = ({ element }: PageLine): boolean => /^h[2-6]$/.test(element);

/** A heading of what was dropped is dropped with it. */
function withoutLooseHeadings(
  lines: readonly PageLine[],
  reasons: readonly (string | null)[],
): readonly (string | null)[] {
  return lines.map((line, index) => {
    const why = reasons[index] ?? null;
    if (why !== null || !isHeading(line) || isClosed(line)) return why;
    const next = lines.findIndex((each, at) => at > index && (reasons[at] === null || isHeading(each)));
    const isEmpty = next < 0 || (next > index + 1 && lines.slice(next, next + 1).some(isHeading));
    const under = reasons.slice(index + 1, next < 0 ? undefined : next);
    // Under a lead stand links, too: to authors and subjects.
    const isOfLinks = wordsOf(line) <= LEAST_WORDS && under.length > 1 && under.every((each) => each === LINK);
    return isOfLinks || (isEmpty && under.some((each) => each === LINK || each === OUTSIDE)) ? LINK : null;
  });
}
