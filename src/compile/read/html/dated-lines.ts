import { isLabel } from './day-words.ts';
import { isNoArticle, type PageFacts } from './facts.ts';
import type { PageLine } from './page.ts';

/** A line of a page as days are read from it; with the label of a line before it, as tables and lists of terms have it. */
export interface DatedLine {
  readonly text: string;
  /** Where it begins and ends in the markup. */
  readonly at: number;
  readonly end: number;
  readonly label: string;
  readonly isAside: boolean;
  /** True for a line that has the day of another story, whose link it stands beside. */
  readonly isOfOther: boolean;
}

export function datedLines(lines: readonly PageLine[], facts: PageFacts): readonly DatedLine[] {
  const at = facts.heading?.at ?? -1;
  const heading = lines.findIndex(({ end }) => at >= 0 && end > at);
  const title = lines[heading]?.text;
  const isStory = (line: PageLine | undefined): boolean =>
    line !== undefined && line.text !== title && line.linked > line.text.length * MOST && isTitle(line.text);
  const ofOthers = lines.flatMap((line, index) => {
    if (!/\p{Nd}/u.test(line.text) || (heading >= 0 && Math.abs(index - heading) <= NEAR)) return [];
    const [before, previous, next] = [lines[index - 2], lines[index - 1], lines[index + 1]];
    const isBehind = isStory(previous) || (isStory(before) && wordsIn(previous?.text ?? '') < OF_TITLE);
    return isStory(line) || isBehind || (isStory(next) && !isProse(previous)) ? [line] : [];
  });
  // Stories are listed several at a time; one link alone may lead anywhere.
  const others = new Set(ofOthers.length >= SEVERAL ? ofOthers : []);
  return lines.map((line, index) => {
    const { text, start, end, within } = line;
    const previous = lines[index - 1]?.text ?? '';
    const label = isLabel(previous) && wordsIn(text) <= OF_STAMP ? previous : '';
    const [isAside, isOfOther] = [isNoArticle(within), others.has(line)];
    return { text: `${label} ${text}`.trim(), at: start, end, label, isAside, isOfOther };
  });
}

/** What may be the title of a story: no sentence, no byline, no arrow to what came before or comes next. */
const isTitle = (text: string): boolean =>
  wordsIn(text) >= OF_TITLE && !/^(?:by|von|par|por|di|door|av|от|автор)\s|^[«‹<←]|[.»›>→]$/i.test(text);

/** Words but for numbers. */
const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /\p{L}/u.test(word) && !/\p{Nd}/u.test(word)).length;
const isProse = (line: PageLine | undefined): boolean =>
  line !== undefined && line.linked * 2 < line.text.length && /[.!?…]["'”’»)]{0,2}$/.test(line.text);

/** The share of a line that is a link where it is one; words of a title; of a day beside a label; lines from the heading; stories of a list. */
const [MOST, OF_TITLE, OF_STAMP, NEAR, SEVERAL] = [0.8, 4, 6, 2, 2];

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
