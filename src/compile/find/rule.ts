/**
 * The one shape of every recogniser: a table of rules in their order, each under the name that a failing case prints.
 * A rule is given what is asked and gives what it finds, or null where it does not apply.
 */
export type Rules<Asked, Found> = readonly {
  readonly name: string;
  readonly apply: (asked: Asked) => Found | null;
}[];

/** What was found, and the name of the rule that found it. */
export interface Fired<Found> {
  readonly rule: string;
  readonly found: Found;
}

/** Told of each rule that had a part in a finding, with the offset at which the finding starts. */
export type Explain = (start: number, rule: string) => void;

/** Makes a table of the rules of an object, in the order in which they are written there. */
export const rules = <Asked, Found>(
  table: Readonly<Record<string, (asked: Asked) => Found | null>>,
): Rules<Asked, Found> => Object.entries(table).map(([name, apply]) => ({ name, apply }));

/** A rule that finds one and the same wherever its test holds: a verdict, a weight. */
export const when =
  <Asked, Found>(found: Found, test: (asked: Asked) => unknown): ((asked: Asked) => Found | null) =>
  (asked) =>
    test(asked) ? found : null;

/** What the first rule that applies finds; null where none does. */
export function firstOf<Asked, Found>(table: Rules<Asked, Found>, asked: Asked): Fired<Found> | null {
  for (let index = 0; index < table.length; index += 1) {
    const rule = table[index];
    const found = rule?.apply(asked) ?? null;
    if (rule && found !== null) return { rule: rule.name, found };
  }
  return null;
}

/** The sum of the weights that apply; each that counts is told to `explain` as "rule +2". */
export function sumOf<Asked>(
  table: Rules<Asked, number>,
  asked: Asked,
  explain?: (rule: string, weight: number) => void,
): number {
  let sum = 0;
  for (const { name, apply } of table) {
    const weight = apply(asked);
    if (weight === null) continue;
    sum += weight;
    explain?.(name, weight);
  }
  return sum;
}
