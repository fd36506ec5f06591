import { type Language, perLanguage } from '../language/language.ts';
import { frequencyOf, neededIn } from '../language/needed.ts';
import { entryOf, type Lexeme } from '../read/text/lexemes.ts';
import type { Token } from '../read/text/tokens.ts';

/** Patterns by whose words nothing is ruled out: these stand in nearly every sentence. */
const FREQUENT = 4;

/** The patterns of a language that are asked of every part of an article and seldom match. */
export const askedOften = ({ accounts }: Language): readonly RegExp[] => [
  ...accounts.contrasts.map(([, pattern]) => pattern),
  ...accounts.countsOtherwise,
  ...[accounts.otherAccount, accounts.calledFalse, accounts.noSuch, accounts.replies, accounts.saidThrough],
  ...[accounts.saysItself, accounts.deniesThat, accounts.denies, accounts.saidBefore, accounts.incriminating],
  ...[accounts.deniesGuilt, accounts.saidEarlier, accounts.addressed, accounts.addsTo, accounts.ofSame],
  ...[accounts.reports, accounts.hasGrown, accounts.speaksForIt, accounts.partsThem],
];

/** Letters by which a string is looked up: it has as many. */
const FIRST = 3;
const BITS = 32;
const NONE: readonly number[] = [];

/** The bit of each pattern; and the strings of which a text needs one, by their first letters, each with its bits. */
interface Patterns {
  readonly places: ReadonlyMap<RegExp, number>;
  readonly strings: ReadonlyMap<string, readonly (readonly [string: string, place: number])[]>;
  readonly size: number;
}

const patternsOf = perLanguage((language: Language): Patterns => {
  const guarded = askedOften(language).flatMap((pattern) => {
    const needed = neededIn(pattern);
    return needed && frequencyOf(needed) < FREQUENT ? [{ pattern, needed }] : [];
  });
  return {
    places: new Map(guarded.map(({ pattern }, place) => [pattern, place])),
    strings: Map.groupBy(
      guarded.flatMap(({ needed }, place) => needed.map((string) => [string, place] as const)),
      ([string]) => string.slice(0, FIRST),
    ),
    size: Math.ceil(guarded.length / BITS),
  };
});

/** Which patterns need a word, or what it has within. */
function patternsOfWord(lower: string, { strings, size }: Patterns): readonly number[] {
  let bits: number[] | undefined;
  for (let at = 0; at + FIRST <= lower.length; at += 1)
    for (const [string, place] of strings.get(lower.slice(at, at + FIRST)) ?? []) {
      if (!lower.startsWith(string, at)) continue;
      bits ??= new Array<number>(size).fill(0);
      bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31));
    }
  return bits ?? NONE;
}

/** The patterns that can match in some words at all: of most parts of an article that is plain by its words, looked up once. */
export class Likely {
  readonly #patterns: Patterns;
  readonly #bits: number[] = [];

  constructor(tokens: readonly Token[], language: Language) {
    this.#patterns = patternsOf(language);
    for (let word = 0; word < this.#patterns.size; word += 1) this.#bits.push(0);
    for (const { lexeme } of tokens) this.#add(lexeme, language);
  }

  #add(lexeme: Lexeme, language: Language): void {
    const entry = entryOf(lexeme, language);
    entry.patterns ??= patternsOfWord(lexeme.lower, this.#patterns);
    const bits = entry.patterns;
    for (let word = 0; word < bits.length; word += 1) this.#bits[word] = (this.#bits[word] ?? 0) | (bits[word] ?? 0);
  }

  #has(pattern: RegExp): boolean {
    const place = this.#patterns.places.get(pattern);
    return place === undefined || ((this.#bits[place >> 5] ?? 0) & (1 << (place & 31))) !== 0;
  }

  /** Whether a pattern matches in the words; they are looked at only where it can. */
  test(pattern: RegExp, words: string): boolean {
    return this.#has(pattern) && pattern.test(words);
  }

  /** What a pattern matches in the words, likewise. */
  exec(pattern: RegExp, words: string): RegExpExecArray | null {
    return this.#has(pattern) ? pattern.exec(words) : null;
  }
}
