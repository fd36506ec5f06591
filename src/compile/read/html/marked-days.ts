import { lineAt } from './dated-lines.ts';
import { type Claim, claimOf, type DaySources, nearestFirst, opening, SHORT, type Source } from './day-claims.ts';
import { isOfChange, onPublication } from './day-words.ts';
import type { Mark } from './facts.ts';
import { plainWords } from './linked-data.ts';
import { isOutside } from './place.ts';
import { writtenDays } from './written-days.ts';

/** Days that meta elements give. */
export const fromMeta =
  (isNamed: (name: string) => boolean): Source =>
  ({ facts }, tag) =>
    [...facts.meta]
      .filter(([name]) => isNamed(name))
      // The commonest name is the one that most systems keep right.
      .sort(([one], [other]) => Number(other === SUREST_META) - Number(one === SUREST_META))
      .flatMap(([name, values]) => values.flatMap((value) => claimOf(value, `its meta element ${name}`, tag)));
const SUREST_META = 'article:published_time';

/** Days that elements of the page give, the nearest to the heading first. */
export const fromMarks =
  (fits: (mark: Mark) => boolean, claims = markClaim): Source =>
  (sources, tag) =>
    nearestFirst(
      sources,
      sources.facts.marks.filter((mark) => fits(mark) && isOwn(mark, sources)),
    ).flatMap((mark) => claims(mark, tag));

/** True for a mark that may tell when the article was published: of no aside, other story, change, or day to come. */
export function isOwn(mark: Mark, { lines, markup }: DaySources): boolean {
  if (isOutside(mark) || isModified(mark) || OF_OTHERS.test(mark.called)) return false;
  const line = mark.text.trim() === '' ? undefined : lineAt(lines, mark.at);
  if (!line) return true;
  const before = markup.slice(Math.max(line.at, mark.at - BEFORE_MARK), Math.max(line.at, mark.at));
  return !line.isOfOther && !isOfChange(`${line.label} ${before.replace(/<[^>]*>|^[^<]*>/g, ' ')}`);
}
/** Characters of markup before an element in which it is called published or changed. */
const BEFORE_MARK = 200;

export function markClaim(mark: Mark, tag: string): readonly Claim[] {
  const where = mark.property ? `its element of ${mark.property}` : `its ${mark.name} element`;
  const claims = claimOf(mark.value, where, tag, mark.at);
  return claims.length > 0 ? claims : wordsClaim(mark, tag);
}

export function wordsClaim({ text, at }: Mark, tag: string): readonly Claim[] {
  const words = plainWords(text);
  return writtenDays(opening(onPublication(words)), tag)
    .slice(0, 1)
    .map((found) => ({ ...found, at, basis: `the page has “${words.slice(0, 80)}”` }));
}

export const isModified = ({ called, property }: Mark): boolean =>
  /modif/.test(property) ||
  called.trim() === 'updated' ||
  (property === '' && /modif|lastmod|date-?updated|(?:last|date)-?update/.test(called));

/** Names of what tells the day on which the page is read, one to come, or that of another story. */
const OF_OTHERS =
  /(?:^|[\s_-])(?:today|current-?date|date-?now|weather|event|countdown)(?:$|[\s_-])|teaser|thumb|related|recommend/;

/** Names of what is published that pages give to elements. */
export const PUBLISHED =
  /publi|posted|pubdate|entry-date|post-date|article-date|erstellt|created|ver(?:ö|oe)ffentlicht/;
export const DATED = /date|datum|time|publi|posted|stamp|fecha|when|release|erstellt|created/;

/** True for an element of that name that is no link: links are called after what they lead to. */
export const isCalled = ({ name, called, text }: Mark, names: RegExp): boolean =>
  name !== 'a' && names.test(called) && text.length < SHORT;
