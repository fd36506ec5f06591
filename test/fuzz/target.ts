import fc from '../fast-check.ts';

/** One thing that reads bytes from outside, what it is sent, and what has to hold of each. Inputs are values of JSON. */
export interface Target {
  readonly name: string;
  /** Its share of all cases: a reader that takes longer gets fewer. */
  readonly weight: number;
  readonly input: fc.Arbitrary<unknown>;
  /** @throws where something does not hold. */
  readonly check: (input: unknown) => void | Promise<void>;
}

export const target = <Input>(
  name: string,
  weight: number,
  input: fc.Arbitrary<Input>,
  check: (input: Input) => void | Promise<void>,
): Target => ({ name, weight, input, check: (given) => check(given as Input) });

/** Signs that mislead eyes and programs, names that every object has, and numbers at the ends of what there is. */
export const ODD: readonly string[] = [
  ...[
    '\0',
    '\x1b[31m',
    '\x9b',
    '\u202e',
    '\u2066',
    '\u200b',
    '\ufeff',
    '\ud800',
    '\udfff',
    '\u2028',
    '\r\n',
    '\n',
    '\t',
  ],
  ...[
    '<@U1|x>',
    '<!channel>',
    '<https://example.org|x>',
    '@everyone',
    '**',
    '||',
    '```',
    '[x](y)',
    '%7C',
    '|',
    '<',
    '%',
  ],
  ...['__proto__', 'constructor', 'toString', '9999', '9007199254740993', '-1', '1e999', '0000-00-00', 'null', '😀'],
  ...[
    '"',
    "'",
    '“',
    '\\',
    '\\u0000',
    '&',
    '&amp;',
    ';',
    '--',
    '../',
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    ' ',
    'x'.repeat(3_000),
  ],
];

/** Text of some words, odd signs and anything else. */
export const noise = (...words: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.array(fc.constantFrom(...words, ...ODD), { maxLength: 14 }).map((all) => all.join('')) },
    { weight: 4, arbitrary: fc.array(fc.constantFrom(...words, ...ODD), { maxLength: 8 }).map((all) => all.join(' ')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 120 }) },
  );

const edit = (put: fc.Arbitrary<string>) => fc.record({ at: fc.nat(), out: fc.nat(40), put });

/** One of some texts, cut, doubled and with something else put in. */
export const mutated = (texts: readonly string[], ...words: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...texts), fc.array(edit(noise(...words)), { maxLength: 4 })).map(([text, edits]) => {
    let made = text;
    for (const { at, out, put } of edits) {
      const from = at % (made.length + 1);
      made = made.slice(0, from) + put + made.slice(from + out);
    }
    return made;
  });

/** Signs that steer a terminal; line ends, tabs and form feeds are spaces. */
export const CONTROL = /(?![\t-\r\x85])\p{Cc}/u;

/** A text as bytes of UTF-8, with some bytes turned; each sign of the result is a byte. */
export const bytes = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 })).map(([words, turned]) => {
    const made = Buffer.from(words);
    for (const [at, value] of turned) if (made.length > 0) made[at % made.length] = value;
    return made.toString('latin1');
  });

export const bytesOf = (signs: string): Buffer => Buffer.from(signs, 'latin1');

/** @throws where what is said is not in words, or has signs that no reader sees. */
export function inWords(said: string): void {
  if (!/\p{L}{2}/u.test(said) || /\bat .*:\d+:\d+|\[object|undefined/.test(said)) throw new Error(`no words: ${said}`);
}

export function holds(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}
