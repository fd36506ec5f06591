/**
 * The one shape of every recogniser: a table of rules in their order, each under the name that a failing case prints.
 * A rule is told what is asked (a text as it is read, and a place in it) and gives what it finds, or null where it does
 * not apply.
 */
export type Rules<Asked extends readonly unknown[], Found> = readonly {
  readonly name: string;
  readonly apply: (...asked: Asked) => Found | null;
}[];

/** What was found, and the name of the rule that found it. */
export interface Fired<Found> {
  readonly rule: string;
  readonly found: Found;
}

/** Told of each rule that had a part in a finding, with the offset at which the finding starts. */
export type Explain = (start: number, rule: string) => void;

/** Makes a table of the rules of an object, in the order in which they are written there. */
export const rules = <Asked extends readonly unknown[], Found>(
  table: Readonly<Record<string, (...asked: Asked) => Found | null>>,
): Rules<Asked, Found> => Object.entries(table).map(([name, apply]) => ({ name, apply }));

/** What the first rule that applies finds; null where none does. */
export function firstOf<Asked extends readonly unknown[], Found>(
  table: Rules<Asked, Found>,
  ...asked: Asked
): Fired<Found> | null {
  for (let index = 0; index < table.length; index += 1) {
    const rule = table[index];
    const found = rule ? rule.apply(...asked) : null;
    if (rule && found !== null) return { rule: rule.name, found };
  }
  return null;
}

/** The sum of the weights that count; each is told to `explain`. */
export function sumOf<Asked extends readonly unknown[]>(
  table: Rules<Asked, number | false>,
  explain: ((rule: string, weight: number) => void) | undefined,
  ...asked: Asked
): number {
  let sum = 0;
  for (const { name, apply } of table) {
    const weight = apply(...asked);
    if (!weight) continue;
    sum += weight;
    explain?.(name, weight);
  }
  return sum;
}
