import { dateLabel, dayAt, dayNumber } from '../../digest/day.ts';
import type { FigureEntry } from '../edit/schema.ts';
import { english } from '../language/languages.ts';
import type { Count } from './counts.ts';
import { extractOf } from './extracts.ts';
import { shortClauseOf, shortLabelOf } from './figure-labels.ts';
import { sentenceOf } from './reading.ts';
import { dayOf, hedgeOf, isRestated, type SameFigure } from './same-figures.ts';

/** Characters of the clause that stands beside a figure; and of what is left behind its number where that is far. */
const [MOST, REST] = [120, 12];

/** The name of a place by its id. */
export type NameOf = (id: string) => string | undefined;

/** What is counted, of what, and as of when: all that is said of a figure beside its number and who gives it. */
export function wordsOf(
  same: SameFigure,
  { says, counts }: { readonly says: string; readonly counts: string },
  nameOf: NameOf,
  isOfSeries: boolean,
): Pick<FigureEntry, 'counts' | 'label' | 'unit'> & Partial<Pick<FigureEntry, 'scope' | 'as-of'>> {
  const [{ figure }] = same;
  const unit = unitOf(figure);
  const { doneToThem, tallies } = english.accounts;
  const time = timeOf(figure);
  // What was before the story is counted by itself.
  const kind = !figure.isBackground ? counts : time === '' ? tallies.earlier(counts) : `${counts} ${time}`;
  const asOf = figure.isBackground ? {} : asOfDay(same[0]);
  if (!doneToThem.test(counts)) return { counts: kind, label: tellingLabel(same, unit), unit, ...asOf };
  const own = ownWord(same[0], says);
  const label = [unit, own, time].filter(Boolean).join(' ');
  const scope = scopeOf(same[0], nameOf) ?? (isOfSeries ? '' : clauseBeside(same[0], label));
  return { counts: kind, label, unit, ...(scope === '' ? {} : { scope }), ...asOf };
}

/** The short label of a number, where it says of what it is; of "shortfall" or "members" alone the clause, if that is whole. */
function tellingLabel(same: SameFigure, unit: string): string {
  const clause = clauseOf(same[0]);
  const label = labelOf(same, unit) ?? clause;
  return english.accounts.labels.saysLittle.test(label) && !clause.includes('…') ? clause : label;
}

/** What a sum, a vote or the like is of, by the first article that says it plainly; null where none does. */
export function labelOf(same: SameFigure, unit: string): string | null {
  const isGiven = same[0].figure.isGiven === true;
  for (const label of isGiven ? [shortLabelOf] : [shortLabelOf, shortClauseOf])
    for (const { article, figure } of same) {
      const at = figure.ofWhat ?? figure;
      const sentence = plain(sentenceOf(article.reading, at));
      const found = label({ sentence, within: at.within, counts: figure.counts, unit });
      if (found !== null) return found;
    }
  // What nobody says more of than its noun.
  return isGiven && english.accounts.sums.test(same[0].figure.counts) ? unit : null;
}

/** The clause of a count whose incident is not told otherwise, where it is short and says more than its label. */
function clauseBeside({ article, figure }: Count, label: string): string {
  const { counts, within } = figure;
  const unit = unitOf(figure);
  const clause = shortClauseOf({ sentence: plain(sentenceOf(article.reading, figure)), within, counts, unit }) ?? '';
  return clause.length < label.length + MORE ? '' : clause;
}

/** Letters by which a clause is longer than a label where it says more. */
const MORE = 16;

/** "in 2009", "on 3 May 2031", "since 2011": when what was before the story was. */
function timeOf({ when, isSince }: Count['figure']): string {
  if (!when) return '';
  const lead = isSince ? 'since' : when.precision === 'day' ? 'on' : 'in';
  return `${lead} ${dateLabel(when.start, when.end, when.precision)}`;
}

/** What befell them in the words of the article: "arrested". */
function ownWord(count: Count, counts: string): string {
  const { article, figure } = count;
  const { inOwnWords } = english.accounts.tallies;
  const sentence = sentenceOf(article.reading, figure);
  const near = sentence.slice(Math.max(0, figure.within[0] - NEAR), figure.within[1] + NEAR);
  const own = inOwnWords[counts]?.find(([pattern]) => pattern.test(near))?.[1] ?? counts;
  const hedge = hedgeOf(count);
  // Nobody is feared killed.
  return hedge === null ? own : `${hedge} ${own === 'killed' ? 'dead' : own}`;
}

/** Letters beside a number within which stands what befell those whom it counts. */
const NEAR = 45;

/** A sentence as part of a line: no quotation marks of its own. */
const plain = (text: string): string => text.replaceAll(/["“”]/g, "'");

/** Letters before a number within which an incident stands that it is of, and those between the two. */
const [AROUND, BETWEEN] = [160, 50];

/** "A fire that | killed", right before a number and in its clause. */
function rightBefore(before: string): RegExpExecArray | null {
  const near = before.slice(-AROUND);
  const found = english.accounts.tallies.incidentBefore.exec(near);
  const between = found ? near.slice(found.index + found[0].length) : '';
  return between.length <= BETWEEN && !/[.,;:]/.test(between) ? found : null;
}

/** "in Tuesday's collision at Orne", "in the Vell district of Orne": of what incident, or where, by its sentence. */
function scopeOf({ article, figure, places }: Count, nameOf: NameOf): string | null {
  const { ofIncident, at, behindPlace } = english.accounts.tallies;
  const sentence = plain(sentenceOf(article.reading, figure));
  const behind = sentence.slice(figure.within[1]);
  const [, incident] = ofIncident.exec(behind) ?? rightBefore(sentence.slice(0, figure.within[0])) ?? [];
  if (incident !== undefined) return incident;
  for (const text of [behind, sentence])
    for (const name of places.flatMap((id) => nameOf(id) ?? [])) {
      const end = text.indexOf(name);
      if (end < 0 || !behindPlace.test(text.slice(end + name.length))) continue;
      const [place] = new RegExp(`\\b(?:${at}) (?:the )?(?:[\\p{L}'’-]+ ){0,4}$`, 'u').exec(text.slice(0, end)) ?? [];
      if (place !== undefined) return `${place}${name}`;
    }
  return null;
}

/** The clause of a sentence that has the number, from the beginning of the sentence on: whose it is stays with it. */
function clauseOf({ article, figure }: Count): string {
  const sentence = sentenceOf(article.reading, figure);
  const [, to] = figure.within;
  const { index: end = sentence.length } = english.accounts.tallies.endsClause.exec(sentence.slice(to)) ?? {};
  const clause = plain(sentence.slice(0, to + Math.min(end, sentence.length - to)))
    .replace(/[.,]$/, '')
    .replace(/^(?:[-–—•*·] ?)+/, '');
  if (clause.length <= MOST) return extractOf(clause, MOST);
  // What stands behind the number is left out first, from a comma on.
  const aside = clause.indexOf(', ', to);
  return aside > 0 && aside <= MOST ? clause.slice(0, aside) : extractOf(clause, Math.max(MOST, to + REST));
}

/** The day as of which a count is given: that on which it stood so, else that on which the article came out. */
function asOfDay(count: Count): Partial<Pick<FigureEntry, 'as-of'>> {
  const { article, figure, published } = count;
  const isOfTelling =
    figure.day !== null &&
    isRestated(count) &&
    dayOf(count) === null &&
    published - figure.day >= 0 &&
    published - figure.day < 3;
  if (!isOfTelling && article.reading.published.known === 'inferred') return {};
  const day = dayAt(isOfTelling && figure.day !== null ? figure.day : dayNumber(article.day));
  return { 'as-of': { start: day, end: day, precision: 'day', label: dateLabel(day, day, 'day') } };
}

/** What one of it is: "people", or for one of them "person". */
export function unitOf({ unit, counts, value, max, isVague }: Count['figure']): string {
  const isOfBodies = unit !== null && english.figures.units?.get(unit)?.kind === 'deaths';
  const isOfPeople = unit === null || isOfBodies || (unit === counts && english.accounts.befallsPeople.test(counts));
  const many = isOfPeople || unit === 'others' || unit === 'lives' ? 'people' : (unit ?? counts);
  return value !== 1 || max !== undefined || isVague ? many : english.accounts.singular(many);
}
