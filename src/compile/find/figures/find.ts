import { type Language, perLanguage } from '../../language/language.ts';
import type { Document } from '../../read/document.ts';
import { hasLostCommas } from '../../read/text/commas.ts';
import type { Token } from '../../read/text/tokens.ts';
import type { DateMention, FigureMention, Found, NameMention } from '../extraction.ts';
import type { Explain } from '../rule.ts';
import { amountsOf, FigureScan, type Taken } from './amounts.ts';
import { companyOf } from './company.ts';
import { type Counted, countedOf } from './counting.ts';
import { singlePeople } from './people.ts';
import { asOfDate, firstEndingAfter, type Said, type Source, scopeOf, sourceOf, sourceWithin } from './sources.ts';
import { sumsOf } from './sums.ts';
import { timeOf } from './times.ts';
import { isPlainlyTold, isTold } from './told.ts';
import { headlineToll, isEarlierToll, type Placed } from './toll.ts';

/**
 * The counts and amounts of an article: in text order, except that the figure which states the death toll of the
 * reported incident comes first among those that count killed. `names` and `dates` are those of the same document in
 * text order; without them sources are runs of words, and dates are known by their months and years alone. `explain`
 * is told which rule says what a number counts, and what speaks for a toll.
 */
export function findFigures(
  doc: Document,
  names: readonly NameMention[],
  dates: readonly DateMention[],
  explain?: Explain,
): readonly FigureMention[] {
  const found: Placed[] = [];
  const triggers = triggersOf(doc.language);
  const taken = takenBy(dates, doc.text);
  for (const [order, { tokens, line }] of doc.sentences.entries()) {
    const isHeadline = order === 0 || doc.lines[line]?.part === 'headline';
    if (!mayCount(tokens, triggers, isHeadline)) continue;
    const scan = new FigureScan(tokens, doc.language);
    const counted = countedIn(doc.text, scan, taken, isHeadline, explain);
    if (counted.length === 0) continue;
    const sourceAt = sourcesOf(doc, order, names, scan);
    found.push(
      ...figuresAt({ doc, names, dates, scan, order, isHeadline, sourceAt, asOf: asOfDate(scan, dates) }, counted),
    );
  }
  return tollFirst(found, explain);
}

/** A number; an article before a person; a word for killed or wounded. */
type Trigger = 'number' | 'article' | 'cue';

/** The words that a sentence with a figure has one of; most sentences have none, and cost a look-up a token. */
const triggersOf = perLanguage(({ numbers, figures, classes }: Language): ReadonlyMap<string, Trigger> => {
  const triggers = new Map<string, Trigger>();
  for (const [word, { counts }] of figures.cues ?? [])
    if (/^(?:killed|wounded)$/.test(counts)) triggers.set(word, 'cue');
  for (const word of classes.get('death') ?? []) triggers.set(word, 'cue');
  for (const [word, { counts }] of numbers.words) if (counts !== false) triggers.set(word, 'number');
  for (const name of ['half', 'no-or-nobody', 'without', 'single'])
    for (const word of classes.get(name) ?? []) triggers.set(word, 'number');
  for (const word of classes.get('a') ?? []) triggers.set(word, 'article');
  return triggers;
});

/** Whether a sentence may hold a figure: a number, "no one", or "a woman" with a word for killed or wounded. */
function mayCount(tokens: readonly Token[], triggers: ReadonlyMap<string, Trigger>, isHeadline: boolean): boolean {
  // Headlines leave articles out.
  let [isArticle, isCue] = [isHeadline, false];
  for (const { kind, lower, lexeme } of tokens) {
    if (kind === 'number') return true;
    if (kind === 'mark') continue;
    const hyphen = lexeme.isJoined ? lower.indexOf('-') : -1;
    const trigger = triggers.get(lower) ?? (hyphen > 0 ? triggers.get(lower.slice(0, hyphen)) : undefined);
    if (trigger === 'number') return true;
    isArticle ||= trigger === 'article';
    isCue ||= trigger === 'cue';
    if (isArticle && isCue) return true;
  }
  return false;
}

/** A sentence with figures, and what holds for all of them. */
interface Place {
  readonly doc: Document;
  readonly names: readonly NameMention[];
  readonly dates: readonly DateMention[];
  readonly scan: FigureScan;
  readonly order: number;
  readonly isHeadline: boolean;
  /** Who says what stands at a token. */
  readonly sourceAt: (at: number, behind: number) => string | null;
  readonly asOf: string | null;
}

const LOOK_BACK = 3;

/**
 * The source of each clause of a sentence: what stands behind a semicolon is another's to say, and what stands behind
 * "but" or "while", where both sides have who says it.
 */
function sourcesOf(doc: Document, order: number, names: readonly NameMention[], scan: FigureScan) {
  let clauses: readonly Clause[] | undefined;
  let here = 0;
  const opening = openingOf(scan);
  const isBeside = scan.where('according').length > 1;
  return (at: number, behind: number): string | null => {
    const beside = isBeside ? accordingBehind(scan, behind) : 0;
    if (beside > 0) return speakerOf(doc, order, names, sourceOf(doc.text, scan, names, [beside, beside + 1]));
    const within = sourceWithin(doc.text, scan, names, at);
    if (within !== undefined) return speakerOf(doc, order, names, within);
    clauses ??= clausesOf(scan, (from, to) => sourceOf(doc.text, scan, names, [from, to]));
    // Mostly asked from first to last.
    while ((clauses[here + 1]?.from ?? Number.POSITIVE_INFINITY) <= at) here += 1;
    while ((clauses[here]?.from ?? 0) > at) here -= 1;
    const clause = clauses[here];
    if (!clause?.source || at < opening || !isTold(scan, clause.source, at)) return null;
    if (hasLostCommas(doc) && !isPlainlyTold(scan, clause.source, at, opensLine(doc, order))) return null;
    if (clause.told === undefined) clause.told = speakerOf(doc, order, names, clause.source);
    return clause.told;
  };
}

/** Tokens behind a number within which stands who gives it, where several do. */
const BESIDE = 8;

/** "18 million according to the bank, six million | according to the court": of several each gives the number before it. */
function accordingBehind(scan: FigureScan, behind: number): number {
  for (let at = behind; at < behind + BESIDE; at += 1) {
    if (scan.kind(at) === 'number' || /^[,;:]$/.test(scan.word(at))) return 0;
    if (scan.is(at, 'according')) return at;
  }
  return 0;
}

/** The first sentence of a line. */
const opensLine = ({ sentences }: Document, order: number): boolean =>
  sentences[order]?.line !== sentences[order - 1]?.line;

/** Where what somebody does meanwhile ends, which is not what is said: "Appearing for 12 of the families, | Roe said that". */
function openingOf(scan: FigureScan): number {
  if (!/.{3}ing$/.test(scan.word(0)) || scan.is(0, 'part-opener') || scan.is(0, 'according')) return 0;
  const [said = 0] = scan.where('gives-figures');
  return Math.max(
    0,
    scan.tokens.slice(0, said).findLastIndex(({ text }) => text === ','),
  );
}

interface Clause {
  readonly from: number;
  readonly source: Said | null;
  /** Who it is, once asked for. */
  told?: string | null;
}

function clausesOf(scan: FigureScan, sourceIn: (from: number, to: number) => Said | null): readonly Clause[] {
  const { length } = scan.tokens;
  // Two who count take two verbs.
  const isPlain = scan.where('gives-figures', 'speaks-of').length + scan.where('according').length < 2;
  const parting = isPlain ? [] : scan.where('parts-accounts');
  let read = 0;
  const edges = scan.tokens.flatMap(({ text }, at) => (text === ';' ? [at + 1] : []));
  return [0, ...edges].flatMap((first, index) => {
    const end = edges[index] ?? length;
    const parts: number[] = [];
    for (; (parting[read] ?? end) < end; read += 1) if ((parting[read] ?? 0) > first) parts.push(parting[read] ?? 0);
    const clauses: Clause[] = [];
    let from = first;
    for (const next of parts.slice(0, MOST_PARTS)) {
      const [source, behind] = [sourceIn(from, next), sourceIn(next, end)];
      if (!source || !(behind || beginsAnew(scan, next, end))) continue;
      clauses.push({ from, source });
      from = next;
    }
    return [...clauses, { from, source: sourceIn(from, end) }];
  });
}

/** "Roe said two died, | but Ada Doe had doubts and said": whose the second is, is not plain, but it is not Roe's. */
function beginsAnew(scan: FigureScan, from: number, end: number): boolean {
  if (!scan.isCapital(from + 1) || scan.is(from + 1, 'no-source')) return false;
  for (let at = from + 2; at < end; at += 1) if (scan.is(at, 'gives-figures')) return true;
  return false;
}

/** A sentence of more parts than these is a list; the bound keeps the time linear in its length. */
const MOST_PARTS = 6;

/**
 * For "it said", the source of the nearest of the sentences before that names one; for "she said", only one of her own
 * paragraph, or of the sentence right before it, that may be a woman.
 */
function speakerOf(doc: Document, order: number, names: readonly NameMention[], own: Source | null): string | null {
  if (!own?.isPronoun) return own?.text ?? null;
  const asked = GENDERS.find((gender) => doc.language.classes.get(gender)?.has(own.text.toLowerCase()));
  const line = doc.sentences[order]?.line;
  for (let index = order - 1; index >= 0 && index >= order - LOOK_BACK; index -= 1) {
    const { tokens = [], line: other } = doc.sentences[index] ?? {};
    if (asked && other !== line && index < order - 1) return null;
    const source = sourceOf(doc.text, new FigureScan(tokens, doc.language), names, [0, tokens.length]);
    if (source && isOfAnotherNumber(own, source, doc.language)) continue;
    if (source && !source.isPronoun) return !asked || mayBe(source, asked, doc.language) ? source.text : null;
    if (asked && source && source.text.toLowerCase() !== own.text.toLowerCase()) return null;
  }
  return null;
}

/** "Roe spoke. It said": some body before; "the minister spoke. They had counted 17": somebody else. */
function isOfAnotherNumber(own: Source, { text, isPerson, isNamed }: Source, { classes, figures }: Language): boolean {
  const last = isNamed ? '' : (/\p{L}+$/u.exec(text.toLowerCase())?.[0] ?? '');
  const isSomebody = isPerson || classes.get('role')?.has(last) || figures.agent?.test(last);
  return isSomebody === true && ['it', 'they'].includes(own.text.toLowerCase());
}

const GENDERS = ['he', 'she'] as const;

/** Whether a source may be he or she: one person, of whom no word tells the other. */
function mayBe({ text, isNamed, isPerson }: Source, asked: 'he' | 'she', { classes, plural }: Language): boolean {
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  const has = (name: string): boolean => words.some((word) => classes.get(name)?.has(word));
  if (isNamed ? !isPerson : has('organisation-head') || plural?.test(words.at(-1) ?? '')) return false;
  const isOf = (gender: 'he' | 'she'): boolean => has(`${gender}-word`) || (isPerson && has(`${gender}-name`));
  return isOf(asked) || !isOf(asked === 'he' ? 'she' : 'he');
}

/** An address of the web or of mail; its parts are bounded, so that it takes time linear in any text. */
const ADDRESS =
  /(?:\b[a-z]{2,10}:\/\/|www\.|\bdoi:)\S+|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}|(?<![\w.-])(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}(?::\d{1,5})?\/\S*/giu;

/** What every address has somewhere; and the letters around it that are looked at. */
const MARK = /[/@]|www\./giu;
const [BEFORE_MARK, BEHIND_MARK] = [128, 2_000];

/** The addresses of a text: looked for only between the spaces around what one has. */
function addressesIn(text: string): readonly Found[] {
  const addresses: Found[] = [];
  let read = 0;
  for (const { index } of text.matchAll(MARK)) {
    if (index < read) continue;
    let [from, to] = [index, index];
    while (from > read && index - from < BEFORE_MARK && !/\s/.test(text.charAt(from - 1))) from -= 1;
    while (to < text.length && to - index < BEHIND_MARK && !/\s/.test(text.charAt(to))) to += 1;
    for (const { index: at, 0: own } of text.slice(from, to).matchAll(ADDRESS))
      addresses.push({ start: from + at, end: from + at + own.length, text: own });
    read = to;
  }
  return addresses;
}

/** What dates and addresses have taken; a duration ("five days") counts nothing either, and is known by its unit. */
function takenBy(dates: readonly DateMention[], text: string): Taken {
  const addresses = addressesIn(text);
  return (start, end) => {
    if ((addresses[firstEndingAfter(addresses, start)]?.start ?? end) < end) return true;
    const date = dates[firstEndingAfter(dates, start)];
    return date !== undefined && date.start < end && date.type !== 'DURATION';
  };
}

function countedIn(
  source: string,
  scan: FigureScan,
  taken: Taken,
  isHeadline: boolean,
  explain?: Explain,
): readonly Counted[] {
  const amounts = amountsOf(source, scan, taken);
  const people = singlePeople(scan, amounts, isHeadline);
  const single = new Set(people);
  const all = people.length === 0 ? amounts : [...amounts, ...people].sort((one, other) => one.from - other.from);
  // "A docker" and "nobody" are figures only where something is said of how many.
  return countedOf(scan, all, explain).filter(
    ({ amount, counts }) => counts !== null || !(single.has(amount) || (amount.value === 0 && amount.unit === null)),
  );
}

function figuresAt(place: Place, counted: readonly Counted[]): readonly Placed[] {
  const figures = counted
    .filter(({ amount }) => amount.unit?.kind !== 'time' && !place.scan.is(amount.from, 'possessive'))
    .map((each) => placedAt(place, each, { ...each.amount, unit: each.amount.unit?.noun ?? each.amount.noun }));
  const sums = [...sumsOf(place.scan, counted), ...companyOf(place.scan, counted, place.names)];
  if (sums.length === 0) return figures;
  const { people = null } = place.doc.language.figures;
  for (const { first, last, value, addends } of sums) {
    const { phraseEnd } = last.amount;
    figures.push(placedAt(place, first, { to: phraseEnd, phraseEnd, value, unit: people, addends }));
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
  readonly addends?: readonly number[];
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Built field by field: figures are many, and spreading one object into the next is slow. */
function placedAt(place: Place, counted: Counted, extent: Extent): Placed {
  const { amount, counts, isPart, isToll } = counted;
  const { doc, names, dates, scan, order, isHeadline, sourceAt, asOf } = place;
  const start = scan.tokens[amount.from]?.start ?? 0;
  const end = scan.tokens[extent.to - 1]?.end ?? start;
  const { value, unit, phraseEnd, addends = [] } = extent;
  const { qualifier, max, isAdded, from } = amount;
  const figure: Mutable<FigureMention> = {
    start,
    end,
    text: doc.text.slice(start, end),
    value,
    qualifier,
    unit,
    counts,
    attributedTo: sourceAt(from, extent.to),
  };
  if (max !== null && addends.length === 0) figure.max = max;
  // "Two more" are none of all the dead but of those to come on top.
  if (isPart || (addends.length === 0 && scan.is(extent.to, 'further'))) figure.part = true;
  // The first sentence may have the day of the report in full, which may not be the one that the page gives.
  const isFirst = order < 2 || counts === null;
  const time =
    isFirst && !scan.is(from - 2, 'year') ? 'now' : timeOf(scan, { from, to: phraseEnd }, dates, doc.published);
  if (time === 'another' || isEarlierToll(scan, counted)) figure.background = true;
  const scope = scopeOf(doc.text, scan, phraseEnd, names);
  if (scope !== null) figure.scope = scope;
  if (asOf !== null) figure.asOf = asOf;
  return { figure, scan, order, isHeadline, from, to: phraseEnd, isToll, isAdded, time, addends };
}

/** Moves the headline death toll before the first figure that counts killed. */
function tollFirst(found: readonly Placed[], explain: Explain | undefined): readonly FigureMention[] {
  const figures = found.map(({ figure }) => figure);
  const killed = found.filter(({ figure }) => figure.counts === 'killed');
  const [best, first] = [headlineToll(killed, explain), killed[0]];
  if (!best || !first || best === first) return figures;
  const rest = figures.filter((each) => each !== best.figure);
  rest.splice(figures.indexOf(first.figure), 0, best.figure);
  return rest;
}
