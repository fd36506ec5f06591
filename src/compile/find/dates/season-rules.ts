import type { Season } from '../../language/dates.ts';
import type { Hit } from '../pattern.ts';
import { type Rules, rules } from '../rule.ts';
import { yearBehind } from './calendar-rules.ts';
import { monthOf, type Point, seasonPoint, seasonStart, shifted, yearOf } from './point.ts';
import { type At, dated, type Found, lasting, type Match, NOTHING, on, type Scan } from './scan.ts';
import { tenseAround } from './tense.ts';

type OfSeason = At<'season'>;

/** "Last summer", "the fall of 1998", "spring 2012", "in the winter", "every summer". */
export const SEASON_RULES: Rules<[OfSeason], Found> = rules({
  'season, year': on('!to * of?', ({ from, to }, { scan, head }) => {
    const year = yearBehind(scan, to);
    return year ? dated(from, year.to, seasonPoint(year.year, head.season), { hasYear: true }) : null;
  }),
  // A winter has the year of its December.
  'winter of 1962-63': on('!to * of? YEARS', ({ from, to }, { scan, head }) =>
    dated(from, to, seasonPoint(Number(scan.word(to - 1).slice(0, 4)), head.season), { hasYear: true }),
  ),
  'every season': on('every *', ({ from, to }, { head }) => lasting(from, to, `XXXX-${head.season}`, 'SET')),
  'this past season': on('this past *', latestSeason),
  // What the text spoke of last is counted from.
  'the season before': on('=the past|previous *', (hit, asked) => {
    const { last } = asked.scan.memory;
    const isOver = last && seasonStart(asked.head.season) + 2 < monthOf(last.start);
    return last ? seasonFrom(hit, asked, yearOf(last.start) - (isOver ? 0 : 1)) : null;
  }),
  'the season after': on('=the next|coming|following|that *', (hit, asked) => {
    const { last } = asked.scan.memory;
    const isAhead = last && seasonStart(asked.head.season) > monthOf(last.end);
    return last ? seasonFrom(hit, asked, yearOf(last.start) + (isAhead ? 0 : 1)) : null;
  }),
  'this season': on('this *', (hit, asked) =>
    seasonFrom(hit, asked, yearOf(asked.scan.published) - (isWinterNow(asked) ? 1 : 0)),
  ),
  'coming season': on('coming *', (hit, asked) => {
    const isAhead = isWinterNow(asked) || seasonStart(asked.head.season) > monthOf(asked.scan.published);
    return seasonFrom(hit, asked, yearOf(asked.scan.published) + (isAhead ? 0 : 1));
  }),
  'next season': on('next *', (hit, asked) =>
    seasonFrom(hit, asked, yearOf(asked.scan.published) + (isWinterNow(asked) ? 0 : 1)),
  ),
  'last season': on('last|previous|past *', lastSeason),
  'that season': on('following|that *', bySeason),
  'the fall of the wall': on('*also-no-season !END|clause-opener|PAST', () => NOTHING),
  'in the fall': on('=in =the *fall', bySeason),
  'a fall': on('!before-fall *fall', () => NOTHING),
  'in the season': on('=before-season =the? *', bySeason),
});

const seasonFrom = ({ from, to }: Hit, { head }: OfSeason, year: number): Match =>
  dated(from, to, seasonPoint(year, head.season));

/** A winter has the year of its December. */
const isWinterNow = ({ scan, head }: OfSeason): boolean => head.season === 'WI' && monthOf(scan.published) < 3;

/** The latest of that name to have begun. */
function latestSeason(hit: Hit, asked: OfSeason, months = 0): Match {
  const { published } = asked.scan;
  return seasonFrom(hit, asked, yearOf(shifted(published, -months - seasonStart(asked.head.season) + 1, 'M').start));
}

/** The latest to be over: in April, "last spring" was that of the year before. */
function lastSeason(hit: Hit, asked: OfSeason): Match {
  return latestSeason(hit, asked, 3);
}

function bySeason({ from, to }: Hit, { scan, head }: OfSeason): Match {
  return dated(from, to, seasonBy(scan, head.season, from, to));
}

/** By the verbs, the latest season begun or the next to come. */
export function seasonBy(scan: Scan, season: Season, from: number, to: number): Point {
  const [year, month, first] = [yearOf(scan.published), monthOf(scan.published), seasonStart(season)];
  if (tenseAround(scan, from, to) === 'future') return seasonPoint(first + 2 < month ? year + 1 : year, season);
  return seasonPoint(first > month ? year - 1 : year, season);
}
