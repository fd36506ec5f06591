import type { NameList, NameWords } from '../../language/names.ts';
import type { Token } from '../../read/text/tokens.ts';
import { type Casing, type Casings, hasCapital, type LetterStyle, opensAt } from './casing.ts';
import type { Known, Lexicon } from './lexicon.ts';

type List = NameList | 'knownPeople';

const NOTHING: Token = { text: '', lower: '', start: -1, end: -2, kind: 'mark' };

/** One sentence, with how the article writes its words and what its language knows. Positions are those of its tokens. */
export class Reading {
  readonly tokens: readonly Token[];
  readonly style: LetterStyle;
  readonly casings: Casings;
  readonly lexicon: Lexicon;
  readonly words: NameWords;
  /** What was found at a position before: several rules ask. */
  readonly #known: (Known | null)[] = [];

  constructor(tokens: readonly Token[], style: LetterStyle, casings: Casings, lexicon: Lexicon) {
    [this.tokens, this.style, this.casings, this.lexicon, this.words] = [
      tokens,
      style,
      casings,
      lexicon,
      lexicon.words,
    ];
  }

  /** The token at a position; outside the sentence, one without text. */
  at(at: number): Token {
    return this.tokens[at] ?? NOTHING;
  }

  text(at: number): string {
    return this.at(at).text;
  }

  lower(at: number): string {
    return this.at(at).lower;
  }

  /** True where a word of a list stands. */
  is(at: number, list: List): boolean {
    return this.words[list]?.has(this.at(at).lower) ?? false;
  }

  hasCapital(at: number): boolean {
    return hasCapital(this.tokens[at]);
  }

  /** True where a word would have a capital whether it is a name or not. */
  opens(at: number): boolean {
    return opensAt(this.tokens, at);
  }

  /** How the article writes the word at a position. */
  casing(at: number): Casing {
    return this.casings.of(this.at(at).lower);
  }

  /** True for a word with an ending. */
  endsAs(at: number, ending: 'surnameEnding' | 'placeEnding' | 'roleEnding' | 'roleModifierEnding'): boolean {
    return this.words[ending]?.test(this.at(at).lower) ?? false;
  }

  isCommon(at: number): boolean {
    return this.lexicon.isCommon(this.at(at).lower);
  }

  /** True where a token stands right behind the one before it. */
  touches(at: number): boolean {
    return this.at(at - 1).end === this.at(at).start;
  }

  /** The longest known name that begins at a position. */
  known(at: number): Known | undefined {
    let known = this.#known[at];
    if (known === undefined) {
      known = this.lexicon.at(this.tokens, at) ?? null;
      this.#known[at] = known;
    }
    return known ?? undefined;
  }

  /** True where a word of a list stands between two positions, the second exclusive. */
  has(from: number, to: number, list: List): boolean {
    for (let at = from; at < to; at += 1) if (this.is(at, list)) return true;
    return false;
  }
}

/** How many words a known name has; 0 for none. */
export const lengthOf = (known: Known | undefined): number => known?.words.length ?? 0;
