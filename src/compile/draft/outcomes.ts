import type { Findings } from '../find/extract.ts';
import type { FigureMention } from '../find/extraction.ts';
import { numbersOf } from '../find/numbers.ts';
import type { OutcomeWords } from '../language/outcomes.ts';
import type { Document } from '../read/document.ts';
import { MOST_OF_SENTENCE } from './place.ts';

/** What a vote came to, or for how long somebody is jailed: told as one figure. */
export interface Outcome {
  readonly kind: 'votes' | 'sentence';
  readonly figure: FigureMention;
}

/** Letters beside numbers that only a hyphen parts within which a word for a vote stands. */
const NEAR = 80;

/** Sentences of an article that may hold one. */
const MOST = 400;

/** The outcomes of votes ("212 to 187"), each told whole, and the terms of prison of an article. */
export function outcomesIn(
  { text, sentences, language }: Document,
  { figures }: Pick<Findings, 'figures'>,
): readonly Outcome[] {
  const { outcomes } = language.accounts;
  const found: Outcome[] = [];
  for (const { start, end } of sentences.slice(0, MOST)) {
    const sentence = text.slice(start, Math.min(end, start + MOST_OF_SENTENCE));
    const given = (from: number, to: number): Pick<FigureMention, 'start' | 'end' | 'text' | 'attributedTo'> => ({
      ...{ start: start + from, end: start + to, text: sentence.slice(from, to) },
      attributedTo: figures.find((one) => one.start >= start && one.end <= end)?.attributedTo ?? null,
    });
    if (outcomes.isOfVote.test(sentence)) found.push(...marginIn(sentence, outcomes, given));
    if (outcomes.isOfTerm.test(sentence)) found.push(...termIn(sentence, outcomes, given));
  }
  return found;
}

type Given = (from: number, to: number) => Pick<FigureMention, 'start' | 'end' | 'text' | 'attributedTo'>;

/** What any figure of its kind has. */
const PLAIN = { qualifier: null, counts: null } as const;

function marginIn(sentence: string, words: OutcomeWords, given: Given): readonly Outcome[] {
  const { margins, isHyphen, nearVote, is } = words;
  for (const margin of margins) {
    const hit = margin.exec(sentence);
    const [all = '', one = '', between = '', other = '', abstained = ''] = hit ?? [];
    if (!hit) continue;
    if (isHyphen.test(between) && !nearVote.test(sentence.slice(Math.max(0, hit.index - NEAR), hit.index + NEAR)))
      continue;
    const [value, second] = [numberIn(one, words), numberIn(other, words)];
    if (value === undefined || second === undefined) continue;
    const isPercent = [one, other].some((each) => words.isPercent.test(each));
    const what = isPercent ? 'percent' : is.votes;
    const isFor = /for|fav|^$|and/.test(between);
    const left = numberIn(abstained, words);
    const from = hit.index + all.indexOf(one);
    return [
      {
        kind: 'votes',
        figure: {
          ...given(from, hit.index + all.length),
          ...PLAIN,
          value,
          unit: [
            isFor ? `${what} ${is.for}, ${second} ${is.against}` : `${what} ${is.to} ${second}`,
            ...(left === undefined ? [] : [`${left} ${is.abstained}`]),
          ].join(', '),
        },
      },
    ];
  }
  return [];
}

function termIn(sentence: string, words: OutcomeWords, given: Given): readonly Outcome[] {
  for (const term of words.terms) {
    const hit = term.exec(sentence);
    const [all = '', number = '', unit = ''] = hit ?? [];
    const value = hit ? numberIn(number, words) : undefined;
    if (!hit || value === undefined) continue;
    const from = hit.index + all.lastIndexOf(`${number} ${unit}`);
    const to = from + number.length + 1 + unit.length;
    // "seven | and a half years"
    const isHalf = words.andHalf.test(number);
    const many = unit.endsWith('s') ? unit : `${unit}s`;
    return [
      {
        kind: 'sentence',
        figure: { ...given(from, to), ...PLAIN, value, unit: isHalf ? `${words.half} ${many}` : many },
      },
    ];
  }
  return [];
}

/** "five", "54%", "seven and a half", "nil". */
function numberIn(text: string, { nobody }: OutcomeWords): number | undefined {
  if (nobody.test(text)) return 0;
  return numbersOf(text.replace(/ 1\/2$| ?½$/, ''))[0]?.value;
}
