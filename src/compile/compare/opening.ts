import { type Language, perLanguage } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';
import type { Stretch } from './attribution.ts';

const wordsOf = perLanguage(({ classes, speech, dates, numbers }: Language) => ({
  bits: speech.classes,
  units: new Set(Object.values(dates.units ?? {}).flatMap(({ one, many }) => [...one, ...many])),
  numbers: numbers.words,
  lengths: classes.get('before-length') ?? new Set<string>(),
}));

/** Tokens of a length of time before "after"; and of a day that leads in a sentence, with its comma: "In the night of 3 May 2031,". */
const [MEASURE, DAY] = [5, 8];

const hasBits = (token: Token | undefined, mask: number, language: Language): boolean =>
  ((wordsOf(language).bits.get(token?.lower ?? '') ?? 0) & mask) !== 0;

/** Where a subject begins behind what opens its sentence: "Nearly a year after the flood, | the council of Orne", "On Sunday | Ada Roe". */
export function subjectIn(tokens: readonly Token[], [from, to]: Stretch, language: Language): number {
  const { lengths, numbers, units } = wordsOf(language);
  const { lower = '', kind } = tokens[from] ?? {};
  const isOpening =
    hasBits(tokens[from], Word.PREPOSITION | Word.ADVERB, language) ||
    lengths.has(lower) ||
    ((numbers.has(lower) || kind === 'number') && units.has(tokens[from + 1]?.lower ?? ''));
  const commaBefore = (end: number): number =>
    tokens.findLastIndex(({ text }, at) => at < end && at >= from && text === ',');
  const comma = commaBefore(to);
  // "In May, Ada Roe, the head of the bank"
  const name = commaBefore(comma);
  const isName = name > 0 && comma > name + 2 && tokens.slice(name + 1, comma).every((token) => isCapital(token));
  if (!isOpening) return from;
  if (comma > from && comma + 1 < to) return (isName ? name : comma) + 1;
  let behind = from + 1;
  while (behind < to && hasBits(tokens[behind], Word.TIME, language)) behind += 1;
  return comma < 0 && behind > from + 1 && behind < to ? behind : from;
}

/** True for a day that leads in a sentence: "On Sunday, ", "Early on 3 May, ". */
export const isDay = (tokens: readonly Token[], [from, to]: Stretch, language: Language): boolean =>
  to - from <= DAY && tokens.slice(from, to).some((token) => hasBits(token, Word.TIME, language));

/** "Fifteen days | after the dam burst, the council met": no subject, and no clause. */
export function isMeasure(tokens: readonly Token[], [from, to]: Stretch, language: Language): boolean {
  const { lengths, numbers, units } = wordsOf(language);
  const { lower = '', kind } = tokens[from] ?? {};
  const isLength =
    kind === 'number' || numbers.has(lower) || lengths.has(lower) || hasBits(tokens[from], Word.ARTICLE, language);
  return from === 0 && to <= MEASURE && isLength && units.has(tokens[to - 1]?.lower ?? '');
}

/** Where a clause ends before the length of time that another is reckoned by: ", a day after the roof fell"; `end` is the sentence's. */
export function withoutMeasure(tokens: readonly Token[], [from, to]: Stretch, end: number, language: Language): number {
  const { numbers, units } = wordsOf(language);
  if (!units.has(tokens[to - 1]?.lower ?? '') || to === end) return to;
  for (let comma = to - 1; comma > Math.max(from, to - MEASURE); comma -= 1)
    if (tokens[comma]?.text === ',') return comma;
  // "… was paid two days before the council met"
  const many = tokens[to - 2];
  return many && (many.kind === 'number' || numbers.has(many.lower)) ? to - 2 : to;
}
