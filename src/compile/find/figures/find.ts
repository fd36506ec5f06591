import type { Document } from '../../read/document.ts';
import type { Sentence } from '../../read/text/sentences.ts';
import type { DateMention, FigureMention, NameMention } from '../extraction.ts';
import { amountsOf } from './amounts.ts';
import { sourceOf } from './attribution.ts';
import { asOfDate, firstEndingAfter, scopeOf } from './context.ts';
import { countedOf } from './counted.ts';
import type { Counted } from './counted-amount.ts';
import type { Taken } from './number-kinds.ts';
import { singlePeople } from './people.ts';
import { sumsOf } from './sums.ts';
import { headlineToll, type Placed } from './toll.ts';
import { mayCount } from './worth.ts';

/**
 * The counts and amounts of an article: in text order, except that the figure which states the death toll of the
 * reported incident comes first among those that count killed. `names` and `dates` are those of the same document in
 * text order; without them sources are runs of words, and dates are known by their months and years alone.
 */
export function findFigures(
  doc: Document,
  names: readonly NameMention[],
  dates: readonly DateMention[],
): readonly FigureMention[] {
  const found: Placed[] = [];
  const taken = takenBy(dates);
  for (const [order, sentence] of doc.sentences.entries()) {
    if (!mayCount(sentence.tokens)) continue;
    const counted = countedIn(doc, sentence, taken);
    if (counted.length === 0) continue;
    const place: Place = {
      doc,
      names,
      sentence,
      order,
      isHeadline: order === 0 || doc.lines[sentence.line]?.part === 'headline',
      attributedTo: speakerOf(doc, order, names),
      asOf: asOfDate(sentence.tokens, dates),
    };
    for (const placed of figuresAt(place, counted)) found.push(placed);
  }
  return tollFirst(found);
}

/** A sentence with figures, and what holds for all of them. */
interface Place {
  readonly doc: Document;
  readonly names: readonly NameMention[];
  readonly sentence: Sentence;
  readonly order: number;
  readonly isHeadline: boolean;
  readonly attributedTo: string | null;
  readonly asOf: string | null;
}

const LOOK_BACK = 3;

/** The source of a sentence; for "it said", that of the nearest of the sentences before it that names one. */
function speakerOf(doc: Document, order: number, names: readonly NameMention[]): string | null {
  for (let index = order; index >= 0 && index >= order - LOOK_BACK; index -= 1) {
    const sentence = doc.sentences[index];
    const source = sentence ? sourceOf(doc.text, sentence, names) : null;
    if (source && !source.isPronoun) return source.text;
    if (!source && index === order) return null;
  }
  return null;
}

/** What dates have taken; a duration ("five days") counts nothing either, and is known by its unit. */
function takenBy(dates: readonly DateMention[]): Taken {
  return (start, end) => {
    const date = dates[firstEndingAfter(dates, start)];
    return date !== undefined && date.start < end && date.type !== 'DURATION';
  };
}

function countedIn({ text }: Document, sentence: Sentence, taken: Taken): readonly Counted[] {
  const { tokens } = sentence;
  const amounts = amountsOf(text, sentence, taken);
  const people = singlePeople(tokens, amounts);
  if (people.length === 0) return amounts.length === 0 ? [] : countedOf(tokens, amounts);
  const single = new Set(people);
  return countedOf(
    tokens,
    [...amounts, ...people].sort((one, other) => one.from - other.from),
  ).filter(({ amount, counts }) => counts !== null || !single.has(amount));
}

function figuresAt(place: Place, counted: readonly Counted[]): readonly Placed[] {
  const figures: Placed[] = [];
  for (const each of counted) {
    const { amount } = each;
    if (amount.unit?.kind === 'time') continue;
    const unit = amount.unit?.noun ?? amount.noun;
    figures.push(
      placedAt(place, each, {
        to: amount.to,
        phraseEnd: amount.phraseEnd,
        value: amount.value,
        unit,
        addends: NO_ADDENDS,
      }),
    );
  }
  const sums = sumsOf(place.sentence.tokens, counted);
  if (sums.length === 0) return figures;
  for (const { first, last, value, addends } of sums) {
    const { phraseEnd } = last.amount;
    figures.push(placedAt(place, first, { to: phraseEnd, phraseEnd, value, unit: 'people', addends }));
  }
  return figures.sort((one, other) => one.figure.start - other.figure.start);
}

/** What differs between a number of its own and a sum. */
interface Extent {
  /** The tokens of the figure end before `to`, with its noun before `phraseEnd`. */
  readonly to: number;
  readonly phraseEnd: number;
  readonly value: number;
  readonly unit: string | null;
  readonly addends: readonly number[];
}
const NO_ADDENDS: readonly number[] = [];

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Built field by field: figures are many, and spreading one object into the next is slow. */
function placedAt(place: Place, { amount, counts, isPart, isToll }: Counted, extent: Extent): Placed {
  const { doc, names, sentence, order, isHeadline, attributedTo, asOf } = place;
  const { tokens } = sentence;
  const start = tokens[amount.from]?.start ?? sentence.start;
  const end = tokens[extent.to - 1]?.end ?? sentence.end;
  const isSum = extent.addends.length > 0;
  const figure: Mutable<FigureMention> = {
    start,
    end,
    text: doc.text.slice(start, end),
    value: extent.value,
    qualifier: amount.qualifier,
    unit: extent.unit,
    counts,
    attributedTo,
  };
  if (amount.max !== null && !isSum) figure.max = amount.max;
  if (isPart) figure.part = true;
  const scope = scopeOf(doc.text, tokens, extent.phraseEnd, names);
  if (scope !== null) figure.scope = scope;
  if (asOf !== null) figure.asOf = asOf;
  const { isAdded, from } = amount;
  return { figure, sentence, order, isHeadline, from, to: extent.phraseEnd, isToll, isAdded, addends: extent.addends };
}

/** Moves the headline death toll before the first figure that counts killed. */
function tollFirst(found: readonly Placed[]): readonly FigureMention[] {
  const figures = found.map(({ figure }) => figure);
  const killed = found.filter(({ figure }) => figure.counts === 'killed');
  const best = headlineToll(killed);
  const [first] = killed;
  if (!best || !first || best === first) return figures;
  const { figure } = best;
  const rest = figures.filter((each) => each !== figure);
  rest.splice(figures.indexOf(first.figure), 0, figure);
  return rest;
}
