import { rules } from '../../find/rule.ts';
import type { Language } from '../../language/language.ts';
import { isCapital, type Token } from '../../read/text/tokens.ts';

interface Read {
  readonly text: string;
  /** Its tokens without marks. */
  readonly words: readonly Token[];
  readonly language: Language;
}

/**
 * How well a sentence could stand alone in a timeline, 0 (never) to 1. A journalist's entry is one plain sentence in
 * the past tense that names who and where; it is no question, no appeal to the reader, no bare quotation, and hangs
 * on nothing said before it.
 */
export function fitness(text: string, tokens: readonly Token[], language: Language): number {
  const words = tokens.filter(({ kind }) => kind !== 'mark');
  if (text.length > LONGEST || words.length < FEWEST_WORDS || words.length > MOST_WORDS) return 0;
  let fit = lengthFit(words.length);
  for (const { apply } of FACTORS) fit *= apply({ text, words, language }) ?? 1;
  return fit;
}

/** In UTF-16 units; what is longer is no sentence. */
const LONGEST = 600;
const FEWEST_WORDS = 7;
const MOST_WORDS = 60;

/** Full marks from 18 to 40 words: room for who, what, where and how many. */
function lengthFit(words: number): number {
  if (words < 18) return 0.4 + (0.6 * (words - FEWEST_WORDS)) / (18 - FEWEST_WORDS);
  return words <= 40 ? 1 : 1 - (0.6 * (words - 40)) / (MOST_WORDS - 40);
}

const capitals = ({ words }: Read): number => words.slice(1).filter(isCapital).length;

/** What takes away from a sentence, and by how much. */
const FACTORS = rules<[Read], number>({
  'furniture of the page': ({ text, language }) => (language.pages.furniture?.test(text) ? 0 : null),
  'question, or caption in brackets': ({ text }) => (/\?["”’']?$/.test(text) || /^[([]/.test(text) ? 0 : null),
  unfinished: ({ text }) => (/[.!]["”’')]*$/.test(text) ? null : 0.4),
  'begins as a quotation': ({ text }) => (/^["“‘'`]/.test(text) ? 0.45 : null),
  'speaks for the writer': ({ text, language }) =>
    language.sentences.firstPerson?.test(text.replace(/["“][^"”]*["”]/g, ' ')) ? 0.5 : null,
  'speaks to the reader': ({ text, language }) => (language.sentences.toReader?.test(text) ? 0.4 : null),
  'hangs on another': ({ words, language }) => (language.sentences.leaning?.has(words[0]?.lower ?? '') ? 0.65 : null),
  'begins in the middle': ({ words: [first] }) => (first?.kind === 'word' && !isCapital(first) ? 0.4 : null),
  'names nobody': (read) => (capitals(read) === 0 ? 0.6 : null),
  'title case': (read) => (capitals(read) > 0.6 * read.words.length ? 0.3 : null),
  'not past': ({ words, language }) => {
    const { past, pastEnding } = language.dates.tense ?? {};
    const isPast = (lower: string) => past?.has(lower) || (lower.length > 3 && pastEnding?.test(lower));
    return words.some(({ lower }) => isPast(lower)) ? null : 0.75;
  },
});
