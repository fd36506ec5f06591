import type { Language } from '../language/language.ts';

const SHORTEST_BEGINNING = 5;
const LONGEST_ENDING = 4;

/** Numbers terms in the order in which they are first seen; -1 stands for a word that is no term. */
export class Vocabulary {
  readonly #language: Language;
  readonly #numbers = new Map<string, number>();
  /** By word as written in lower case, so that each is stemmed once. */
  readonly #known = new Map<string, number>();

  constructor(language: Language) {
    this.#language = language;
  }

  get size(): number {
    return this.#numbers.size;
  }

  /** The number of a word's term; a word not seen before gets the next one. */
  number(lower: string): number {
    const known = this.#known.get(lower);
    if (known !== undefined) return known;
    const number = this.#isContent(lower) ? this.#next(this.#stem(lower)) : -1;
    this.#known.set(lower, number);
    return number;
  }

  /**
   * The numbers of the terms seen so far that a word asks for: its own, and for a word of five letters and more those
   * that only add an ending ("egypt": "egyptian"; "protest": "protester").
   */
  matching(lower: string): readonly number[] {
    if (!this.#isContent(lower)) return [];
    const wanted = this.#stem(lower);
    const own = this.#numbers.get(wanted);
    if (wanted.length < SHORTEST_BEGINNING) return own === undefined ? [] : [own];
    return [...this.#numbers].flatMap(([term, number]) =>
      term.startsWith(wanted) && term.length <= wanted.length + LONGEST_ENDING ? [number] : [],
    );
  }

  /** True for a word that counts towards what a text is about. */
  #isContent(lower: string): boolean {
    return lower.length > 1 && !this.#language.sentences.ignored?.has(lower);
  }

  #stem(lower: string): string {
    return this.#language.sentences.stem?.(lower) ?? lower;
  }

  #next(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(term, number);
    return number;
  }
}
