import type { Reading } from '../draft/reading.ts';

/**
 * Readings in little room: ten thousand have to be compared in a function of 512 MB. All of a reading but its strings is
 * a row of whole numbers, of which each part is made into values when it is asked for, seven bits a byte, since most are
 * small; a string that many articles have, such as a name, is there once.
 *
 * A value is a number whose last three bits say what it is: a whole number, the index of a string, an array (its values
 * follow), a record (the values of its keys follow), or null, false, true; other numbers stand as strings.
 */
const [WHOLE, STRING, ARRAY, RECORD, CONSTANT, NUMBER] = [0, 1, 2, 3, 4, 5];
const CONSTANTS = [null, false, true] as const;
/** The bits of a number in a byte, and the one that says that there are more. */
const [LOW, MORE] = [0x7f, 0x80];
/** Whole numbers from 0 up to this one need no string. */
const MOST_WHOLE = 2 ** 28;

/** The parts of a reading, all of them, in the order in which they stand; `file` and `sha256` stand before them. */
const PARTS = Object.keys({
  ...{ published: 0, about: 0, headline: 0, headlineAt: 0, words: 0, text: 0, lines: 0, spans: 0, print: 0, names: 0 },
  ...{
    isUnread: 0,
    dated: 0,
    heading: 0,
    counts: 0,
    amounts: 0,
    sums: 0,
    claims: 0,
    answers: 0,
    contrasts: 0,
    accounts: 0,
    hours: 0,
    attacks: 0,
    firsts: 0,
    quotes: 0,
    sayings: 0,
    acts: 0,
    charges: 0,
    offices: 0,
    hints: 0,
  },
} satisfies Record<Exclude<keyof Reading, 'file' | 'sha256'>, 0>) as Exclude<keyof Reading, 'file' | 'sha256'>[];

/** A reading as it is written, in JSON: hash, file, strings, where the numbers of each part begin, and those in base 64. */
type Written = readonly [sha256: string, file: string, strings: string[], starts: readonly number[], numbers: string];

export function packed(reading: Reading): string {
  const strings = new Map<string, number>();
  const bytes: number[] = [];
  const put = (value: unknown): void => {
    const add = (kind: number, count: number): void => {
      let rest = (count << 3) | kind;
      for (; rest > LOW; rest >>>= 7) bytes.push((rest & LOW) | MORE);
      bytes.push(rest);
    };
    const index = (text: string): number => {
      const known = strings.get(text) ?? strings.size;
      strings.set(text, known);
      return known;
    };
    if (typeof value === 'string') add(STRING, index(value));
    else if (typeof value === 'number') {
      if (Number.isInteger(value) && value >= 0 && value < MOST_WHOLE) add(WHOLE, value);
      else add(NUMBER, index(String(value)));
    } else if (Array.isArray(value)) {
      add(ARRAY, value.length);
      for (const each of value) put(each);
    } else if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value).filter(([, each]) => each !== undefined);
      add(RECORD, index(entries.map(([key]) => key).join(' ')));
      for (const [, each] of entries) put(each);
    } else add(CONSTANT, value === true ? 2 : value === false ? 1 : 0);
  };
  const starts = PARTS.map((part) => {
    const start = bytes.length;
    put(reading[part]);
    return start;
  });
  const numbers = Buffer.from(bytes).toString('base64');
  const written: Written = [reading.sha256, reading.file, [...strings.keys()], starts, numbers];
  return JSON.stringify(written);
}

/** Reads what `packed` wrote; strings that come again are shared between readings. */
export function unpacker(): (line: string) => Reading {
  const shared = new Map<string, string>();
  const one = (text: string): string => {
    if (text.length > LONGEST_SHARED) return text;
    const known = shared.get(text);
    if (known === undefined) shared.set(text, text);
    return known ?? text;
  };
  return (line) => {
    const [sha256, file, strings, starts, numbers]: Written = JSON.parse(line);
    // A copy: a short buffer would keep the block alive that it was cut from.
    const bytes = new Uint8Array(Buffer.from(numbers, 'base64'));
    for (let at = 0; at < strings.length; at += 1) strings[at] = one(strings[at] ?? '');
    return new PackedReading(sha256, file, strings, starts, bytes) as unknown as Reading;
  };
}

const LONGEST_SHARED = 60;

/** The keys of records by their names in one string, with a record of them: a copy is made sooner than grown key by key. */
const shapes = new Map<
  string,
  { readonly keys: readonly string[]; readonly empty: Readonly<Record<string, unknown>> }
>();

function shapeOf(names: string) {
  const known = shapes.get(names);
  if (known) return known;
  const keys = names.split(' ').filter((name) => name !== '');
  const shape = { keys, empty: Object.fromEntries(keys.map((key) => [key, undefined])) };
  shapes.set(names, shape);
  return shape;
}

/** It has the parts of a reading as getters, which are defined below. */
class PackedReading {
  readonly sha256: string;
  readonly file: string;
  readonly #strings: readonly string[];
  readonly #starts: readonly number[];
  readonly #bytes: Uint8Array;

  constructor(sha256: string, file: string, strings: readonly string[], starts: readonly number[], bytes: Uint8Array) {
    this.sha256 = sha256;
    this.file = file;
    this.#strings = strings;
    this.#starts = starts;
    this.#bytes = bytes;
  }

  part(index: number): unknown {
    const [strings, bytes] = [this.#strings, this.#bytes];
    let at = this.#starts[index] ?? 0;
    const next = (): unknown => {
      let byte = bytes[at] ?? 0;
      let number = byte & LOW;
      for (let shift = 7; byte > LOW; shift += 7) {
        at += 1;
        byte = bytes[at] ?? 0;
        number |= (byte & LOW) << shift;
      }
      at += 1;
      const count = number >> 3;
      switch (number & 7) {
        case WHOLE:
          return count;
        case STRING:
          return strings[count];
        case NUMBER:
          return Number(strings[count]);
        case ARRAY: {
          // Of its length from the start: one that grows has room for sixteen more, and most have one or two.
          const values: unknown[] = new Array(count);
          for (let each = 0; each < count; each += 1) values[each] = next();
          return values;
        }
        case RECORD: {
          const { keys, empty } = shapeOf(strings[count] ?? '');
          const record: Record<string, unknown> = { ...empty };
          for (const key of keys) record[key] = next();
          return record;
        }
        default:
          return CONSTANTS[count];
      }
    };
    return next();
  }
}

for (const [index, part] of PARTS.entries())
  Object.defineProperty(PackedReading.prototype, part, {
    get(this: PackedReading) {
      return this.part(index);
    },
  });
