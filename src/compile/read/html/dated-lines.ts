import { isLabel } from './day-words.ts';
import type { PageFacts } from './facts.ts';
import type { PageLine } from './page.ts';
import { isNoArticle } from './place.ts';

/** A line of a page as days are read from it; with the label of a line before it, as tables and lists of terms have it. */
export interface DatedLine {
  readonly text: string;
  /** Where it begins and ends in the markup. */
  readonly at: number;
  readonly end: number;
  readonly label: string;
  readonly isAside: boolean;
  /** True for a line that has the day of a picture, or of another story, whose link it is or stands beside. */
  readonly isOfOther: boolean;
}

export function datedLines(lines: readonly PageLine[], facts: PageFacts): readonly DatedLine[] {
  const at = facts.heading?.at ?? -1;
  const heading = lines.findIndex(({ end }) => at >= 0 && end > at);
  const title = lines[heading]?.text;
  const isLink = (line: PageLine): boolean =>
    line.text !== title && line.linked > line.text.length * MOST && wordsIn(line.text) >= OF_TITLE;
  const isStory = (line: PageLine | undefined): boolean =>
    line !== undefined && isLink(line) && !NO_TITLE.test(line.text);
  const isBehind = (index: number): boolean =>
    isStory(lines[index - 1]) || (isStory(lines[index - 2]) && wordsIn(lines[index - 1]?.text ?? '') < OF_TITLE);
  const isNear = (index: number): boolean => heading >= 0 && Math.abs(index - heading) <= NEAR;
  const dated = lines.flatMap(({ text }, index) => (/\p{Nd}/u.test(text) ? [index] : []));
  const stories = dated.filter(
    (index) => !isNear(index) && (isBehind(index) || (isStory(lines[index + 1]) && !isProse(lines[index - 1]))),
  );
  // Right above the heading may stand the last card of a list.
  const above = stories.filter((index) => index < heading && isBehind(index));
  const last = dated.filter((index) => index < heading && isNear(index) && isBehind(index));
  // Stories are listed several at a time; one link alone may lead anywhere.
  const others = new Set(
    [...(stories.length >= SEVERAL ? stories : []), ...(above.length >= SEVERAL ? last : [])].map(
      (index) => lines[index],
    ),
  );
  return lines.map((line, index) => {
    const { text, start, end, within } = line;
    const previous = lines[index - 1]?.text ?? '';
    const label = isLabel(previous) && wordsIn(text) <= OF_STAMP ? previous : '';
    const isAside = isNoArticle(within);
    const isOfOther =
      others.has(line) || (line.caption && wordsIn(text) > OF_MONTH) || (/\p{Nd}/u.test(text) && isLink(line));
    return {
      text: badgeAt(lines, index) ?? `${label} ${apart(text)}`.trim(),
      at: start,
      end,
      label,
      isAside,
      isOfOther,
    };
  });
}

/** Year, month and number of a day under each other, in any order. */
function badgeAt(lines: readonly PageLine[], index: number): string | undefined {
  const parts = lines.slice(index, index + OF_BADGE).map(({ text }) => text);
  const isBadge =
    parts.every(({ length }) => length <= LONGEST_PART) &&
    parts.some((part) => /^(?:19|20)\d{2}$/.test(part)) &&
    parts.some((part) => /^\d{1,2}\.?$/.test(part));
  return isBadge ? parts.join(' ') : undefined;
}
const [OF_BADGE, LONGEST_PART] = [3, 10];

/** What stands in elements side by side is apart to a reader: "By Mary Dunne2031-05-14", "Mary DunneMay 14, 2031". */
const apart = (text: string): string =>
  /\p{Nd}/u.test(text) && text.length < LONGEST
    ? text.replace(/(?<=\p{Ll}{2})(?=\d|\p{Lu}\p{Ll})|(?<=\d{4})(?=\p{L}{3})/gu, ' ')
    : text;
/** Characters of a line that may be no more than who wrote and when. */
const LONGEST = 200;

/** What is no title of a story: a sentence, a byline, an arrow to what came before or comes next. */
const NO_TITLE = /^(?:by|von|par|por|di|door|av|от|автор|(?:view|see|show) all)\s|^[«‹<←]|[.»›>→]$/i;

/** Words but for numbers. */
const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /\p{L}/u.test(word) && !/\p{Nd}/u.test(word)).length;
const isProse = (line: PageLine | undefined): boolean =>
  line !== undefined && line.linked * 2 < line.text.length && /[.!?…]["'”’»)]{0,2}$/.test(line.text);

/** The share of a line that is a link where it is one; words of a title, of a day beside a label, of a day alone. */
const [MOST, OF_TITLE, OF_STAMP, OF_MONTH] = [0.8, 4, 6, 2];
/** Lines from the heading within which a day is the article's; stories of a list. */
const [NEAR, SEVERAL] = [2, 2];

/** The line that holds an offset of the markup, or the first behind it. */
export function lineAt(lines: readonly DatedLine[], at: number): DatedLine | undefined {
  let [from, to] = [0, lines.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((lines[middle]?.end ?? 0) > at) to = middle;
    else from = middle + 1;
  }
  return lines[from];
}
