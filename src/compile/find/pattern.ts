import type { Entry } from '../language/entry.ts';
import type { Language } from '../language/language.ts';
import { entryOf, NO_LEXEME } from '../read/text/lexemes.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';

/** The tokens of a sentence, under rules that know words by their classes. */
export class Words {
  readonly tokens: readonly Token[];
  readonly language: Language;

  constructor(tokens: readonly Token[], language: Language) {
    this.tokens = tokens;
    this.language = language;
  }

  /** The token in lower case; '' outside the sentence. */
  word(at: number): string {
    return (at < 0 ? undefined : this.tokens[at])?.lower ?? '';
  }

  /** What the language says of the token. */
  entry(at: number): Entry {
    return entryOf((at < 0 ? undefined : this.tokens[at])?.lexeme ?? NO_LEXEME, this.language);
  }

  /** True for a word of a class. */
  is(at: number, name: string): boolean {
    return this.entry(at).classes.has(name);
  }

  /** Where the words of a class stand, or of one of two. */
  where(name: string, other = name): readonly number[] {
    const found: number[] = [];
    for (let at = 0; at < this.tokens.length; at += 1) if (this.is(at, name) || this.is(at, other)) found.push(at);
    return found;
  }

  isCapital(at: number): boolean {
    const token = this.tokens[at];
    return token !== undefined && isCapital(token);
  }

  /** True where two neighbouring tokens stand without a space. */
  touches(at: number): boolean {
    const [one, next] = [this.tokens[at], this.tokens[at + 1]];
    return one !== undefined && next !== undefined && one.end === next.start;
  }
}

/** The tokens `from` up to `to` that a pattern has matched. */
export interface Hit {
  readonly from: number;
  readonly to: number;
}

type Test<In> = (words: In, at: number) => boolean;
type Sign = '' | '=' | '!';
interface Element<In> {
  readonly sign: Sign;
  readonly isOptional: boolean;
  readonly holds: Test<In>;
}
/** A pattern made ready for one language. */
interface Ready<In> {
  readonly anchor: Test<In> | undefined;
  readonly before: readonly Element<In>[];
  readonly behind: readonly Element<In>[];
}

/**
 * Makes token patterns, after the Matcher of spaCy: conditions on neighbouring tokens, written in one line. What stands
 * before the anchor is matched backwards from there, what stands behind it forwards.
 *
 *     *           the anchor, the token that a rule is tried at; *soon: if it is a word of the class "soon"
 *     last        a word of the class "last" (see classes.ts of a language)
 *     last|past   of one of two classes
 *     of?         may be missing
 *     YEAR        a token of which the test of that name holds
 *     =the        has to be there, and is no part of what is matched
 *     !the        must not be there
 *     ,           the mark itself
 *
 * A pattern is made ready once for a language, and is then asked with the tokens `at` up to `to` of its anchor.
 */
export function patternsWith<In extends Words>(tests: Readonly<Record<string, Test<In>>>) {
  return (text: string): ((words: In, at: number, to: number) => Hit | null) => {
    let [made, language]: [Ready<In> | undefined, Language | undefined] = [undefined, undefined];
    return (words, at, to) => {
      if (!made || language !== words.language) {
        language = words.language;
        made = readyFor(text, tests, language);
      }
      const { anchor, before, behind } = made;
      if (anchor?.(words, at) === false) return null;
      const from = edgeOf(before, words, at - 1, -1);
      const end = from === null ? null : edgeOf(behind, words, to, 1);
      return from === null || end === null ? null : { from: from + 1, to: end };
    };
  };
}

/** The index of the first token that the elements do not take, from `start` on; null where they do not match. */
function edgeOf<In>(elements: readonly Element<In>[], words: In, start: number, step: 1 | -1): number | null {
  let [at, edge] = [start, start];
  for (const { holds, isOptional, sign } of elements) {
    const isHere = holds(words, at);
    if (sign === '!' ? isHere : !isHere && !isOptional) return null;
    if (sign === '!' || !isHere) continue;
    at += step;
    if (sign === '') edge = at;
  }
  return edge;
}

function readyFor<In extends Words>(
  text: string,
  tests: Readonly<Record<string, Test<In>>>,
  { classes }: Language,
): Ready<In> {
  const testOf = (names: string): Test<In> => {
    const own = names.split('|').flatMap((name) => tests[name] ?? []);
    const listed = new Set(
      names.split('|').flatMap((name) => (/\p{L}/u.test(name) ? [...(classes.get(name) ?? [])] : name)),
    );
    const isListed: Test<In> = (words, at) => listed.has(words.word(at));
    return own.length === 0 ? isListed : (words, at) => isListed(words, at) || own.some((test) => test(words, at));
  };
  const elementOf = (element: string): Element<In> => {
    const [, sign = '', names = '', end] = /^([=!]?)(.+?)(\?)?$/.exec(element) ?? [];
    return { sign: sign as Sign, isOptional: end !== undefined, holds: testOf(names) };
  };
  const elements = text.split(' ');
  const anchor = elements.findIndex((element) => element.startsWith('*'));
  if (anchor < 0) throw new Error(`a pattern without *: ${text}`);
  const own = elements[anchor]?.slice(1) ?? '';
  return {
    anchor: own === '' ? undefined : testOf(own),
    before: elements.slice(0, anchor).reverse().map(elementOf),
    behind: elements.slice(anchor + 1).map(elementOf),
  };
}
