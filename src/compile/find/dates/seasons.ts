import { isYear } from './months.ts';
import { monthOf, type Point, type Season, seasonPoint, yearOf } from './point.ts';
import { behind, dated, lasting, type Match, type Scan, wordAt } from './scan.ts';
import { tenseAround } from './tense.ts';

const FIRST_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
const LEADING = new Set('last this next past coming previous following that every each'.split(' '));
/** "Fall" and "spring" are other words too; alone they are seasons only behind one of these. */
const BEFORE = /^(?:in|by|since|until|during|through|for|of|from|early|late|mid|before|after|between|and|or)$/;

/** "Last summer", "the fall of 1998", "spring 2012", "in the winter", "every summer". */
export function seasonMatch(scan: Scan, at: number, season: Season): readonly Match[] {
  const word = wordAt(scan, at);
  const before = wordAt(scan, at - 1);
  const year = behind(scan, at + 1, 'of');
  if (isYear(wordAt(scan, year)) && before !== 'to')
    return [dated(at, year + 1, seasonPoint(Number(wordAt(scan, year)), season), { hasYear: true })];
  if (before === 'every' || before === 'each') return [lasting(at - 1, at + 1, `XXXX-${season}`, 'SET')];
  if (LEADING.has(before)) {
    const from = before === 'past' && wordAt(scan, at - 2) === 'this' ? at - 2 : at - 1;
    const told =
      before !== 'last' && before !== 'this' && wordAt(scan, at - 2) === 'the' ? scan.memory.last : undefined;
    const point = told ? seasonBeside(told, season, before) : seasonBy(scan, season, before, from, at + 1);
    return [dated(from, at + 1, point)];
  }
  const lead = before === 'the' ? wordAt(scan, at - 2) : before;
  const isAmbiguous = word === 'fall' || word === 'spring' || word === 'autumn';
  if (!BEFORE.test(lead) || (isAmbiguous && !isEnding(scan, at + 1))) return [];
  if (word === 'fall' && (before !== 'the' || lead !== 'in') && !/^(?:in|early|late|this)$/.test(before)) return [];
  return [dated(at, at + 1, seasonBy(scan, season, '', at, at + 1))];
}

/** "In the fall of the wall" falls down. */
const isEnding = (scan: Scan, at: number): boolean => {
  const next = scan.tokens[at];
  return (
    !next ||
    next.kind === 'mark' ||
    /^(?:and|but|or|when|as|at|on|to|with|for|after|before|the|a|he|she|it|they|will|was)$/.test(next.lower)
  );
};

/** "The next spring" and "the previous fall" count from what the text spoke of last. */
function seasonBeside({ start, end }: Point, season: Season, leading: string): Point {
  const year = yearOf(start);
  if (leading === 'previous' || leading === 'past')
    return seasonPoint(FIRST_MONTH[season] + 2 < monthOf(start) ? year : year - 1, season);
  return seasonPoint(FIRST_MONTH[season] > monthOf(end) ? year : year + 1, season);
}

function seasonBy(scan: Scan, season: Season, leading: string, from: number, to: number): Point {
  const { published } = scan;
  const [year, month] = [yearOf(published), monthOf(published)];
  const first = FIRST_MONTH[season];
  if (leading === 'this') return seasonPoint(season === 'WI' && month < 3 ? year - 1 : year, season);
  if (leading === 'next' || leading === 'coming')
    return seasonPoint(
      (leading === 'coming' && first > month) || (season === 'WI' && month < 3) ? year : year + 1,
      season,
    );
  if (leading === 'last' || leading === 'past' || leading === 'previous')
    return seasonPoint(first + 2 < month && leading !== 'past' ? year : first <= month ? year : year - 1, season);
  if (tenseAround(scan, from, to) === 'future') return seasonPoint(first + 2 < month ? year + 1 : year, season);
  return seasonPoint(first > month ? year - 1 : year, season);
}

/** The season that "mid-summer" means. */
export const seasonAlone = (scan: Scan, at: number, season: Season): Point =>
  seasonBy(scan, season, wordAt(scan, at - 1), at, at + 1);
