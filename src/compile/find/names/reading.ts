import type { NameWords } from '../../language/names.ts';
import { NO_LEXEME } from '../../read/text/lexemes.ts';
import type { Token } from '../../read/text/tokens.ts';
import { Words } from '../pattern.ts';
import { type Casing, type Casings, hasCapital, type LetterStyle, opensAt } from './casing.ts';
import type { Known, Lexicon } from './lexicon.ts';

const NOTHING: Token = { text: '', lower: '', start: -1, end: -2, kind: 'mark', lexeme: NO_LEXEME };
type Ending = Extract<keyof NameWords, `${string}Ending`>;

/** One sentence, with how the article writes its words and what its language knows. Positions are those of its tokens. */
export class Reading extends Words {
  readonly style: LetterStyle;
  readonly casings: Casings;
  readonly lexicon: Lexicon;
  readonly names: NameWords;
  /** By position whether a token may be part of a name, once it was asked. */
  readonly nameable: (boolean | undefined)[];
  /** What was found at a position before: several rules ask. */
  readonly #known: (Known | null)[] = [];

  constructor(tokens: readonly Token[], style: LetterStyle, casings: Casings, lexicon: Lexicon) {
    super(tokens, lexicon.language);
    [this.style, this.casings, this.lexicon, this.names] = [style, casings, lexicon, lexicon.names];
    this.nameable = new Array(tokens.length);
  }

  /** The token at a position; outside the sentence, one without text. */
  at(at: number): Token {
    return (at < 0 ? undefined : this.tokens[at]) ?? NOTHING;
  }

  text(at: number): string {
    return this.at(at).text;
  }

  /** True for a word written as a name may be. */
  hasCapital(at: number): boolean {
    return hasCapital(this.tokens[at]);
  }

  /** True where a word would have a capital whether it is a name or not. */
  opens(at: number): boolean {
    return opensAt(this.tokens, at);
  }

  /** True where commas were lost, and with them where one thing ends and the next begins. */
  get lacksCommas(): boolean {
    return this.casings.lacksCommas;
  }

  /** How the article writes the word at a position. */
  casing(at: number): Casing {
    return this.casings.of(this.word(at));
  }

  endsAs(at: number, ending: Ending): boolean {
    return this.names[ending]?.test(this.word(at)) ?? false;
  }

  isCommon(at: number): boolean {
    return this.is(at, 'everyday') || this.is(at, 'never-name') || this.lexicon.hasCommonEnding(this.word(at));
  }

  /** "governor", "ex-governor" */
  isRole(at: number): boolean {
    return this.is(at, 'role') || (this.word(at).startsWith('ex-') && this.lexicon.has('role', this.word(at).slice(3)));
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

  /** True where a word of a class stands between two positions, the second exclusive. */
  has(from: number, to: number, name: string): boolean {
    for (let at = from; at < to; at += 1) if (this.is(at, name)) return true;
    return false;
  }
}

/** How many words a known name has; 0 for none. */
export const lengthOf = (known: Known | undefined): number => known?.words.length ?? 0;
