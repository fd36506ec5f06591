import { ORDINALS, TRIGGERS } from './lexicon.ts';
import { isYear } from './months.ts';
import { halfPoint, monthOf, monthPoint, type Point, quarterPoint, shifted, yearOf } from './point.ts';
import { inYear } from './reckoned.ts';
import { behind, dated, type Match, type Scan, touches, wordAt } from './scan.ts';
import { tenseAround } from './tense.ts';

const KINDS = new Set('fiscal financial calendar business'.split(' '));

/** "The third quarter", "fiscal first quarter of 2012", "the latest quarter", "the year-earlier quarter"; else undefined. */
export function quarterMatch(scan: Scan, at: number): Match | undefined {
  const lead = KINDS.has(wordAt(scan, at - 1)) ? at - 2 : at - 1;
  const number = wordAt(scan, lead) === 'final' ? 4 : (ORDINALS.get(wordAt(scan, lead)) ?? 0);
  if (number >= 1 && number <= 4) {
    const from = KINDS.has(wordAt(scan, lead - 1)) ? lead - 1 : lead;
    return numbered(scan, from, at + 1, number);
  }
  const compared = comparedPeriod(scan, lead, at);
  if (compared) return compared;
  const told = endedQuarter(scan, at + 1) ?? toldQuarter(scan);
  const now = (count: number): Match => dated(lead, at + 1, shifted(scan.published, count, 'Q'));
  switch (wordAt(scan, lead)) {
    case 'this':
    case 'current':
      return now(0);
    case 'last':
    case 'previous':
    case 'past':
    case 'recent':
      return now(-1);
    case 'latest':
    case 'most-recent':
      return told ? dated(lead, at + 1, told) : now(-1);
    case 'next':
      return now(1);
    case 'same':
    case 'that':
    case 'the':
      if (wordAt(scan, at + 1) === 'of' && !/^(?:the|this|last)$/.test(wordAt(scan, at + 2))) return undefined;
      return told ? dated(lead, at + 1, told) : now(-1);
    default:
      return undefined;
  }
}

/** "The quarter ended Aug. 31" is the one that most of those three months lie in. */
function endedQuarter(scan: Scan, next: number): Point | undefined {
  if (!/^(?:ended|ending|through)$/.test(wordAt(scan, next))) return undefined;
  const trigger = TRIGGERS.get(wordAt(scan, next + 1));
  if (trigger?.kind !== 'month') return undefined;
  const year = yearOf(scan.published) - (trigger.month > monthOf(scan.published) ? 1 : 0);
  const { start } = monthPoint(year, trigger.month - 1);
  return quarterPoint(yearOf(start), Math.ceil(monthOf(start) / 3));
}

function toldQuarter({ memory }: Scan): Point | undefined {
  return memory.quarter?.precision === 'quarter' ? memory.quarter : undefined;
}

/** The Nth quarter of the year that stands beside it, or else the latest that has begun. */
export function numbered(scan: Scan, from: number, to: number, quarter: number): Match {
  const year = yearBeside(scan, to);
  if (year) return dated(from, year.to, quarterPoint(year.year, quarter), { hasYear: true });
  const before = isYear(wordAt(scan, from - 1)) ? Number(wordAt(scan, from - 1)) : undefined;
  if (before !== undefined) return dated(from - 1, to, quarterPoint(before, quarter), { hasYear: true });
  const owner = scan.tokens[from - 1]?.lower === "'s" ? (scan.tokens[from - 2]?.lower ?? '') : '';
  if (isYear(owner)) return dated(from, to, quarterPoint(Number(owner), quarter));
  return dated(from, to, quarterBy(scan, quarter, from, to));
}

function quarterBy(scan: Scan, quarter: number, from: number, to: number): Point {
  const { published, memory, index } = scan;
  const told = memory.year !== undefined && index - memory.yearSentence <= 1 ? memory.year : undefined;
  if (told !== undefined && told < yearOf(published)) return quarterPoint(told, quarter);
  const [year, now] = [yearOf(published), Math.ceil(monthOf(published) / 3)];
  if (quarter === now) return quarterPoint(year, quarter);
  if (tenseAround(scan, from, to) === 'future') return quarterPoint(quarter < now ? year + 1 : year, quarter);
  return quarterPoint(quarter > now + 1 ? year - 1 : year, quarter);
}

interface YearBeside {
  readonly year: number;
  readonly to: number;
}

/** "of 2008", "2008", "of fiscal 2008", "of last year", "last year", "of the year". */
function yearBeside(scan: Scan, to: number): YearBeside | undefined {
  let at = behind(scan, to, 'of');
  const isOf = at > to;
  if (wordAt(scan, at) === 'fiscal') at += 1;
  if (isYear(wordAt(scan, at))) return { year: Number(wordAt(scan, at)), to: at + 1 };
  const lead = wordAt(scan, at);
  const kind = KINDS.has(wordAt(scan, at + 1)) ? at + 2 : at + 1;
  if (wordAt(scan, kind) !== 'year') return undefined;
  const steps = { this: 0, last: -1, next: 1, the: 0 }[lead];
  if (steps === undefined || (!isOf && lead === 'the')) return undefined;
  return { year: yearOf(scan.published) + steps, to: kind + 1 };
}

/** "The year-earlier quarter", "the same period last year", "the same quarter a year ago". */
export function comparedPeriod(scan: Scan, lead: number, at: number): Match | undefined {
  const word = wordAt(scan, lead);
  const { memory, published } = scan;
  const base = memory.quarter ?? memory.last;
  const year = yearOf((base ?? { start: published }).start) - 1;
  if (/^(?:year-(?:earlier|ago)|prior-year)$/.test(word))
    return dated(lead, at + 1, sameIn(base, year, published), { isCompared: true });
  if (word !== 'same') return undefined;
  let next = at + 1;
  const beside = yearBeside(scan, next);
  if (beside) return dated(lead, beside.to, sameIn(base, beside.year, published), { isCompared: true });
  if (wordAt(scan, next) === 'of' || wordAt(scan, next) === 'in') next += 1;
  if (
    /^an?$/.test(wordAt(scan, next)) &&
    wordAt(scan, next + 1) === 'year' &&
    /^(?:earlier|ago|before)$/.test(wordAt(scan, next + 2))
  )
    return dated(lead, next + 3, sameIn(base, year, published), { isCompared: true });
  return undefined;
}

function sameIn(base: Point | undefined, year: number, published: Point['start']): Point {
  if (base?.precision === 'month' || base?.precision === 'quarter') return inYear(base, year);
  return shifted(published, year - yearOf(published), 'Y');
}

/** "The first half of 2008", "the second half of the year": halves of a year that stands beside them. */
export function halfMatch(scan: Scan, at: number): readonly Match[] {
  const isHyphened = wordAt(scan, at - 1) === '-' && touches(scan, at - 1);
  const lead = isHyphened ? at - 2 : at - 1;
  const half = { first: 1, '1st': 1, second: 2, '2nd': 2, latter: 2, last: 2 }[wordAt(scan, lead)];
  const year = yearBeside(scan, at + 1);
  return half && year ? [dated(lead, year.to, halfPoint(year.year, half), { hasYear: true })] : [];
}
