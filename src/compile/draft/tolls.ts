import { english } from '../language/languages.ts';
import type { ReadArticle } from './articles.ts';
import type { Count } from './counts.ts';
import { isLeading, LEADS } from './leading-counts.ts';
import { type Reading, sentenceOf } from './reading.ts';

/** Lines that begin with an hour, of a page that is told by the hour. */
const HOURS = 3;

const known = new WeakMap<Reading, boolean>();

/** True for a count of a page that is told by the hour: more of them on one day are one toll that goes on. */
export const isOfLivePage = ({ article }: Count): boolean => isLivePage(article);

function isLivePage({ reading }: ReadArticle): boolean {
  const before = known.get(reading);
  if (before !== undefined) return before;
  const { text, lines } = reading;
  let hours = 0;
  for (let at = 0; at < lines.length && hours < HOURS; at += 2)
    if (english.accounts.opensEntry.test(text.slice(lines[at], lines[at + 1]))) hours += 1;
  known.set(reading, hours >= HOURS);
  return hours >= HOURS;
}

/** True for a count of people of whom no more is said, told as a toll, or one that its article leads with. */
export function isToll(count: Count): boolean {
  const { unit, counts } = count.figure;
  const { people, tallies, someOnly } = english.accounts;
  const kind = unit === null ? undefined : english.figures.units?.get(unit)?.kind;
  const isOfAnyone =
    unit === null ||
    people.has(unit) ||
    unit === counts ||
    kind === 'deaths' ||
    (kind === 'people' && !someOnly.has(unit));
  return (
    isOfAnyone &&
    (counts === 'ill' ||
      tallies.stands.test(sentenceOf(count.article.reading, count.figure)) ||
      isLeading(count, LEADS))
  );
}
