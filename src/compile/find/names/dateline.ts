import type { Reading } from './reading.ts';

/** Tokens of a dateline at most, the dash included: "PORT ALDWIN, Norland, Nov 3 (Coast Agency) -". */
const LONGEST = 18;

/** Where a part of a dateline begins and ends, and what it names. */
type Part = readonly [from: number, to: number, form: 'place' | 'organisation'];

/** What the dateline at the head of a sentence names: where it was written, the country, the agency; none without a dash. */
export function datelineIn(r: Reading): readonly Part[] {
  let to = 0;
  while (r.at(to).kind === 'word' && r.text(to).length > 1 && r.text(to) === r.text(to).toUpperCase()) to += 1;
  if (to === 0 || !/^[,(]$/.test(r.text(to)) || r.text(0).length < 3) return [];
  let dash = to;
  while (dash < LONGEST && !/^(?:--|[-–—])$/.test(r.text(dash))) dash += 1;
  if (dash === LONGEST || !isHead(r, to, dash)) return [];
  const state = r.text(to) === ',' ? to + 1 : to;
  const stateEnd = capitalsEnd(r, state);
  const agency = bracketIn(r, state, dash) + 1;
  const agencyEnd = agency === 0 ? 0 : capitalsEnd(r, agency);
  const parts: readonly (readonly [...part: Part, closes: RegExp])[] = [
    [0, to, 'place', /^[,(]$/],
    [state, stateEnd, 'place', /^[,(]$/],
    [agency, agencyEnd, 'organisation', /^\)$/],
  ];
  return parts.flatMap(([from, end, form, closes]): Part[] =>
    end > from && closes.test(r.text(end)) && !r.known(from) && !r.is(from, 'never-name') ? [[from, end, form]] : [],
  );
}

/** Names, days and marks alone stand before the dash of a dateline. */
const isHead = (r: Reading, from: number, dash: number): boolean =>
  r.tokens.slice(from, dash).every(({ kind }, at) => kind !== 'word' || r.hasCapital(from + at));

function bracketIn(r: Reading, from: number, dash: number): number {
  for (let at = from; at < dash; at += 1) if (r.text(at) === '(') return at;
  return -1;
}

function capitalsEnd(r: Reading, from: number): number {
  let to = from;
  while (r.hasCapital(to)) to += 1;
  return to;
}
