/** Strings that a part of a pattern can be at most, where they are followed; and letters of which one has to stand there. */
const [MOST, LEAST] = [64, 3];

/** What a part of a pattern takes of a text. */
interface Taken {
  /** All that it can be, where that is nothing but letters. */
  readonly whole: readonly string[] | undefined;
  /** Letters of which it has some, where that is known. */
  readonly needed: readonly string[] | undefined;
}

const ANYTHING: Taken = { whole: undefined, needed: undefined };
const NOTHING: Taken = { whole: [''], needed: undefined };

/**
 * Letters in lower case, in strings of which a text has one at least wherever the pattern matches, each within a word; null
 * where the pattern has none such. It reads what the patterns of a language are written with, and of anything else it takes
 * nothing to be known.
 */
export function neededIn({ source }: RegExp): readonly string[] | null {
  const { whole, needed } = new Reader(source).alternatives();
  return rarer(needed, settled(whole)) ?? null;
}

/** How often strings may stand in a text, roughly, by their letters. */
export const frequencyOf = (strings: readonly string[]): number =>
  strings.reduce((sum, { length }) => sum + 4 ** (LEAST - length), 0);

const rarer = (one: Taken['needed'], other: Taken['needed']): Taken['needed'] =>
  one && other ? (frequencyOf(one) < frequencyOf(other) ? one : other) : (one ?? other);

/** The strings that one of a few is, where each of them says something. */
const settled = (whole: Taken['whole']): Taken['needed'] =>
  whole?.every(({ length }) => length >= LEAST)
    ? [...new Set(whole)].filter((one) => !whole.some((other) => other !== one && one.includes(other)))
    : undefined;

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): Taken {
    const all = [this.#sequence()];
    while (this.#takes('|')) all.push(this.#sequence());
    const [wholes, needed] = [all.map(({ whole }) => whole), all.map((one) => rarer(one.needed, settled(one.whole)))];
    return {
      whole: wholes.every((one) => one !== undefined) ? within(wholes.flat()) : undefined,
      needed: needed.every((one) => one !== undefined) ? settled(needed.flat()) : undefined,
    };
  }

  #sequence(): Taken {
    let run: readonly string[] = [''];
    let isWhole = true;
    let needed: Taken['needed'];
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source.charAt(this.#at))) {
      const next = this.#repeated(this.#atom());
      const both = next.whole && within(run.flatMap((one) => next.whole?.map((other) => one + other) ?? []));
      if (!both) {
        needed = rarer(rarer(needed, settled(run)), next.needed);
        isWhole = false;
      }
      run = both ?? next.whole ?? [''];
    }
    return { whole: isWhole ? run : undefined, needed: isWhole ? undefined : rarer(needed, settled(run)) };
  }

  /** What is taken as often as the sign behind it says. */
  #repeated(one: Taken): Taken {
    const [sign = ''] = this.#match(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/y) ?? [];
    if (sign === '') return one;
    if (sign.startsWith('?')) return { whole: one.whole && within([...one.whole, '']), needed: undefined };
    const isSure = sign.startsWith('+') || /^\{0*[1-9]/.test(sign);
    return isSure ? { whole: undefined, needed: one.needed ?? settled(one.whole) } : ANYTHING;
  }

  #atom(): Taken {
    const [opening] = this.#match(/\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y) ?? [];
    if (opening !== undefined) {
      const within = this.alternatives();
      this.#at += 1;
      // What is only looked at is taken by what stands beside it, if at all.
      return /[=!]$/.test(opening) ? NOTHING : within;
    }
    const [, letters] = this.#match(/\[((?:[^\]\\]|\\.)*)\]/y) ?? [];
    if (letters !== undefined)
      return /^[a-z]{1,4}$/i.test(letters) ? { whole: [...letters.toLowerCase()], needed: undefined } : ANYTHING;
    const [mark] = this.#match(/\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<\w+>|.)|./sy) ?? [];
    if (mark === undefined || /^(?:\\[bB]|[$^])$/.test(mark)) return NOTHING;
    return /^[a-z]$/i.test(mark) ? { whole: [mark.toLowerCase()], needed: undefined } : ANYTHING;
  }

  #takes(sign: string): boolean {
    const isThere = this.#source.startsWith(sign, this.#at);
    if (isThere) this.#at += sign.length;
    return isThere;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#source);
    if (match) this.#at = pattern.lastIndex;
    return match;
  }
}

/** Strings, each once, unless they are too many to be followed. */
function within(strings: readonly string[]): readonly string[] | undefined {
  const each = [...new Set(strings)];
  return each.length <= MOST ? each : undefined;
}
