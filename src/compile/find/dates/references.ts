import { isCapital } from '../../read/text/tokens.ts';
import { TRIGGERS } from './lexicon.ts';
import { isYear } from './months.ts';
import { dayPoint, shifted, yearOf, yearPoint } from './point.ts';
import { dated, lasting, type Match, type Scan, vague, wordAt } from './scan.ts';

/** Words that "past", "future" and "present" stand before as adjectives of something else than time. */
const ARTICLES = new Set(['the', 'near', 'foreseeable', 'immediate', 'distant', 'recent', 'not-too-distant']);

/** "Now", "currently", "recent", "at the moment", "the future", "in the past", "since then". */
export function referenceMatch(scan: Scan, at: number, value: string): readonly Match[] {
  const word = wordAt(scan, at);
  const before = wordAt(scan, at - 1);
  const next = scan.tokens[at + 1];
  switch (word) {
    case 'now':
      return before === 'right' || before === 'just' ? [vague(at - 1, at + 1, value)] : [vague(at, at + 1, value)];
    case 'moment':
      return before === 'the' && wordAt(scan, at - 2) === 'at' ? [vague(at - 1, at + 1, value)] : [];
    case 'present':
      return before === 'at' || (before === 'the' && isEnd(scan, at + 1)) ? [vague(at, at + 1, value)] : [];
    case 'past':
    case 'future':
      return ARTICLES.has(before) && isEnd(scan, at + 1) ? [vague(at - 1, at + 1, value)] : [];
    case 'current':
      return next?.kind === 'word' &&
        !/^(?:account|affairs|and|of|in|is|was)$/.test(next.lower) &&
        !isPeriod(scan, at + 1)
        ? [vague(at, at + 1, value)]
        : [];
    case 'recent':
      return next?.kind === 'word' && before !== 'most' && TRIGGERS.get(next.lower)?.kind !== 'unit'
        ? [vague(at, at + 1, value)]
        : [];
    case 'recently':
    case 'lately':
      return wordAt(scan, at + 1) === 'as' && before === 'as'
        ? []
        : [vague(before === 'more' ? at - 1 : at, at + 1, value)];
    case 'term':
      return /^(?:near|short)$/.test(before) && isEnd(scan, at + 1) ? [vague(at - 1, at + 1, value)] : [];
    case 'soon':
      return before === 'as' ||
        before === 'so' ||
        /^(?:as|after|afterward|afterwards|became|found)$/.test(next?.lower ?? '')
        ? []
        : [vague(before === 'very' ? at - 1 : at, at + 1, value)];
    case 'then':
      return thenMatch(scan, at, before);
    default:
      return [vague(at, at + 1, value)];
  }
}

/** "The current quarter" and "the current fiscal year" are stretches of the calendar, not just the present. */
function isPeriod(scan: Scan, at: number): boolean {
  const unit = /^(?:fiscal|financial|calendar|school|budget)$/.test(wordAt(scan, at)) ? at + 1 : at;
  return /^(?:week|month|quarter|year|decade|century)$/.test(wordAt(scan, unit));
}

/** The noun stands alone: "in the past.", "in the future, …"; "the past decade" and "the future king" do not. */
function isEnd(scan: Scan, at: number): boolean {
  const next = scan.tokens[at];
  return (
    !next ||
    next.kind === 'mark' ||
    /^(?:and|but|or|to|for|as|in|is|was|will|would|does|did|can|has|had|of|that|by|with|when|on|at)$/.test(next.lower)
  );
}

/** "Since then" points to what the text spoke of last. */
function thenMatch({ memory }: Scan, at: number, before: string): readonly Match[] {
  if (!/^(?:since|until|till|by|back|from|before)$/.test(before)) return [];
  return memory.last ? [{ ...dated(at, at + 1, memory.last) }] : [vague(at, at + 1, 'PAST_REF')];
}

/** "By that time" points there too. */
export function thatTime(scan: Scan, at: number): readonly Match[] {
  const isThat =
    wordAt(scan, at - 1) === 'that' && /^(?:at|by|since|until|around|before|after)$/.test(wordAt(scan, at - 2));
  if (!isThat) return [];
  const { last } = scan.memory;
  return [last ? dated(at - 1, at + 1, last) : vague(at - 1, at + 1, 'PAST_REF')];
}

/** "Daily", "weekly", "annual"; a newspaper's name is none. */
export function setMatch(scan: Scan, at: number, value: string): readonly Match[] {
  const token = scan.tokens[at];
  const next = scan.tokens[at + 1];
  if (!token || (isCapital(token) && (at > 0 || (next && isCapital(next))))) return [];
  return [lasting(at, at + 1, value, 'SET')];
}

/** "Today", "yesterday", "tomorrow", "tonight", "overnight", "the day before yesterday". */
export function nearMatch(scan: Scan, at: number, days: number, part: string): readonly Match[] {
  const before = wordAt(scan, at - 1);
  const token = scan.tokens[at];
  if (token && isCapital(token) && before === 'usa') return [];
  const isBeyond = wordAt(scan, at - 2) === 'day' && (days < 0 ? before === 'before' : days > 0 && before === 'after');
  const from = isBeyond ? at - 2 : at;
  const point = shifted(scan.published, isBeyond ? 2 * days : days, 'D');
  if (part === '') return [dated(from, at + 1, point)];
  const day = dayPoint(point.start);
  const time: Match = { from, to: at + 1, type: 'TIME', value: `${day.value}${part}`, point: day };
  return wordAt(scan, at) === 'overnight' ? [{ ...time, others: [shifted(day.start, -1, 'D')] }] : [time];
}

/** "Fiscal 2012", "fiscal year 2012", "the 2012 fiscal year". */
export function fiscalMatch(scan: Scan, at: number): readonly Match[] {
  const next = wordAt(scan, at + 1);
  const year = next === 'year' ? at + 2 : at + 1;
  if (isYear(wordAt(scan, year))) return [fiscalYear(at, year + 1, Number(wordAt(scan, year)))];
  const before = wordAt(scan, at - 1);
  if (next === 'year' && isYear(before)) return [fiscalYear(at - 1, at + 2, Number(before))];
  return [];
}

const fiscalYear = (from: number, to: number, year: number): Match =>
  dated(from, to, yearPoint(year, `FY${year}`), { hasYear: true });

/** "Year-end" and "year's end" are the end of the year of publication. */
export const yearEnd = (scan: Scan, from: number, to: number): Match =>
  dated(from, to, yearPoint(yearOf(scan.published)), { part: 'late' });
