import type { Document } from '../../document.ts';
import type { DateMention, FigureMention, NameMention } from '../../extraction.ts';
import type { Sentence } from '../../text/sentences.ts';
import { amountsOf } from './amounts.ts';
import { sourceOf } from './attribution.ts';
import { asOfDate, firstEndingAfter, scopeOf } from './context.ts';
import { type Counted, countedOf } from './counted.ts';
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
    const figures = figuresOf(doc, sentence, order, taken);
    if (figures.length === 0) continue;
    const attributedTo = speakerOf(doc, order, names);
    const asOf = asOfDate(sentence.tokens, dates);
    for (const placed of figures) {
      const scope = scopeOf(doc.text, sentence.tokens, placed.to, names);
      const figure = { ...placed.figure, attributedTo, ...(scope ? { scope } : {}), ...(asOf ? { asOf } : {}) };
      found.push({ ...placed, figure });
    }
  }
  return tollFirst(found);
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

type PlacedBare = Omit<Placed, 'figure'> & { readonly figure: Omit<FigureMention, 'attributedTo'> };

function figuresOf(doc: Document, sentence: Sentence, order: number, taken: Taken): readonly PlacedBare[] {
  const { tokens } = sentence;
  const amounts = amountsOf(doc.text, sentence, taken);
  const people = singlePeople(tokens, amounts);
  if (amounts.length + people.length === 0) return [];
  const all = people.length === 0 ? amounts : [...amounts, ...people].sort((one, other) => one.from - other.from);
  const counted = countedOf(tokens, all).filter(({ amount, counts }) => counts !== null || !people.includes(amount));
  const isHeadline = order === 0 || doc.lines[sentence.line]?.part === 'headline';
  const place = (each: Counted) => ({ sentence, order, isHeadline, isToll: each.isToll, isAdded: each.amount.isAdded });
  const figures = counted
    .filter(({ amount }) => amount.unit?.kind !== 'time')
    .map(
      (each): PlacedBare => ({
        ...place(each),
        figure: figureOf(doc, sentence, each),
        from: each.amount.from,
        to: each.amount.phraseEnd,
        addends: [],
      }),
    );
  const sums = sumsOf(tokens, counted).map(({ first, last, value, addends }): PlacedBare => {
    const [from, to] = [first.amount.from, last.amount.phraseEnd];
    const span = spanOf(doc, sentence, from, to);
    const figure = { ...span, value, qualifier: first.amount.qualifier, unit: 'people', counts: 'killed' };
    return { ...place(first), figure, from, to, addends };
  });
  return sums.length === 0
    ? figures
    : [...figures, ...sums].sort((one, other) => one.figure.start - other.figure.start);
}

function figureOf(doc: Document, sentence: Sentence, { amount, counts, isPart }: Counted): PlacedBare['figure'] {
  return {
    ...spanOf(doc, sentence, amount.from, amount.to),
    value: amount.value,
    ...(amount.max === null ? {} : { max: amount.max }),
    qualifier: amount.qualifier,
    unit: amount.unit?.noun ?? amount.noun,
    counts,
    ...(isPart ? { part: true as const } : {}),
  };
}

function spanOf(doc: Document, { start, end, tokens }: Sentence, from: number, to: number) {
  const span = { start: tokens[from]?.start ?? start, end: tokens[to - 1]?.end ?? end };
  return { ...span, text: doc.text.slice(span.start, span.end) };
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
