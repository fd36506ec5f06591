import { type Fault, fault, type Placed } from '../../fault.ts';
import type { Findings, GapKind } from '../../find/findings.ts';
import { inTurn, unmatched, type Verb } from './verb.ts';

/** What the keys of an explanation name, and what it is called where it is not found. */
const KINDS = [
  ['paragraphs', 'paragraph', 'uncited paragraph'],
  ['words', 'word', 'unrecorded capitalised word'],
  ['spellings', 'spelling', 'unrecorded spelling'],
  ['dates', 'date', 'uncovered date'],
  ['roles', 'role', 'person without a role'],
] as const satisfies readonly (readonly [string, GapKind, string])[];

/** `explain`: what the report would tell of is as it should be. */
export const explained: Verb = (findings, { explain }) =>
  inTurn(findings, explain, (now, entry) => {
    const keys = KINDS.flatMap(([list, kind, what]) => entry[list].map((key) => ({ kind, what, key })));
    const faults = keys.flatMap(({ kind, what, key }) => missing(now, kind, what, key));
    if (faults.length > 0) return faults;
    const gone = new Set(keys.map(({ kind, key }) => `${kind} ${key.value}`));
    return { ...now, gaps: now.gaps.filter(({ kind, key }) => !gone.has(`${kind} ${key}`)) };
  });

/** `apart`: two names that look alike are two things, politically or otherwise; they are never suggested again. */
export const keptApart: Verb = (findings, { apart }) =>
  inTurn(findings, apart, (now, { entities }) => {
    const [one, other, ...more] = entities.value.map(({ value }) => value);
    if (one === undefined || other === undefined || more.length > 0)
      return [fault(entities.at, 'name the two that are kept apart: entities: [one, other].')];
    const keys = [`${one} = ${other}`, `${other} = ${one}`];
    const faults = missing(now, 'merge', 'suggested merge', { value: keys[0] ?? '', at: entities.at }, keys);
    if (faults.length > 0) return faults;
    return { ...now, gaps: now.gaps.filter(({ kind, key }) => kind !== 'merge' || !keys.includes(key)) };
  });

/** What was not looked for in this run cannot be missed. */
function missing(
  { gaps, looked }: Findings,
  kind: GapKind,
  what: string,
  asked: Placed<string>,
  ways: readonly string[] = [asked.value],
): Fault[] {
  const known = gaps.filter((gap) => gap.kind === kind).map(({ key }) => key);
  return !looked.includes(kind) || known.some((key) => ways.includes(key)) ? [] : [unmatched(what, asked, known)];
}
