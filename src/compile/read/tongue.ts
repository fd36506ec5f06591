import type { Language } from '../language/language.ts';
import { LETTERS, OTHER_LANGUAGES, UNKNOWN } from '../language/others.ts';
import type { Document } from './document.ts';
import type { Token } from './text/tokens.ts';

/** Words of an article that are looked at, and signs: an article is in one language. */
const [MOST_WORDS, MOST_LETTERS] = [600, 1500];

/** Words of a language that a text has at least, and its share of them: "de la" stands in names of English texts, too. */
const [FEWEST, SHARE] = [3, 0.12];

/** Below that share of words common in its language a text of so many words is in another, and a shorter one may be. */
const [OTHERWISE, LONG, SHORT] = [0.05, 60, 8];

/** What an article is written in: a BCP 47 tag, none where it is not known; and whether that is no language that is read. */
export interface Tongue {
  readonly tag?: string;
  readonly isOther: boolean;
}

/** What an article is in, by its words; what a page states counts where these do not say otherwise: templates state wrongly. */
export function tongueOf(document: Document, stated: string | undefined): Tongue {
  const other = otherLanguageOf(document, stated);
  if (other !== null) return { tag: other, isOther: true };
  const isWrong = saidToBe(stated, document.language) !== null && wordsIn(document).length >= SHORT;
  const tag = isWrong ? document.language.tag : stated;
  return { ...(tag === undefined ? {} : { tag }), isOther: false };
}

/** The language of an article that is not the one that it would be read in; null where it is, or is too short to tell. */
function otherLanguageOf(document: Document, stated: string | undefined): string | null {
  const { language, text } = document;
  const { commonest } = language.sentences;
  if (!commonest) return null;
  const words = wordsIn(document);
  const own = counted(words, commonest);
  // Most articles end here.
  if (words.length >= FEWEST && own >= words.length * SHARE) return null;
  const said = saidToBe(stated, language);
  const from = document.sentences[0]?.start ?? 0;
  const letters = text.slice(from, from + MOST_LETTERS).match(LETTER) ?? [];
  const strange = letters.filter((letter) => !LATIN.test(letter));
  const isStrange = strange.length > letters.length / 2;
  const [best, most] = bestOf(words, isStrange);
  if (most >= FEWEST && most >= words.length * SHARE && most > own) return best;
  if (isStrange) return said ?? byLetters(strange);
  const isLow = own < words.length * OTHERWISE;
  if (isLow && said !== null && words.length >= SHORT) return said;
  return isLow && words.length >= LONG && isLower(words) ? UNKNOWN : null;
}

const LETTER = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/u;

/** The words of the article's sentences; of one of figures and names alone there are few in small letters. */
function wordsIn({ sentences }: Document): readonly Token[] {
  const words: Token[] = [];
  for (const { tokens } of sentences)
    for (const token of tokens) {
      if (token.kind !== 'word') continue;
      words.push(token);
      if (words.length === MOST_WORDS) return words;
    }
  return words;
}

/** True for prose: a table of names or results has no words in small letters. */
const isLower = (words: readonly Token[]): boolean =>
  words.filter(({ text, lower }) => text === lower).length > words.length / 2;

const counted = (words: readonly Token[], known: ReadonlySet<string>): number =>
  words.reduce((sum, { lower }) => sum + (known.has(lower) ? 1 : 0), 0);

function bestOf(words: readonly Token[], isStrange: boolean): readonly [tag: string, count: number] {
  let best: readonly [string, number] = ['', 0];
  for (const [tag, known] of OTHER_LANGUAGES) {
    const [first = ''] = known;
    if (LATIN.test(first) === isStrange) continue;
    const count = counted(words, known);
    if (count > best[1]) best = [tag, count];
  }
  return best;
}

/** What the letters of a text tell: kana before the signs that Japanese has of Chinese. */
function byLetters(letters: readonly string[]): string {
  const shares = LETTERS.map(
    ([tag, own]) => [tag, letters.filter((letter) => own.test(letter)).length] as const,
  ).filter(([, count]) => count > letters.length * SHARE);
  return shares[0]?.[0] ?? UNKNOWN;
}

/** The language that a page or feed states, where that is another: "de" of "de-DE". */
function saidToBe(stated: string | undefined, { tag }: Language): string | null {
  const primary = /^([a-z]{2,3})(?:[-_]|$)/i.exec(stated ?? '')?.[1]?.toLowerCase();
  return primary === undefined || primary === tag || primary === 'und' ? null : primary;
}
