import type { Sentence } from '../../text/sentences.ts';
import { isCapital, type Token } from '../../text/tokens.ts';
import { type NumberRead, readNumbers } from '../numbers/reader.ts';
import { type Qualifier, qualifierAfter, qualifierBefore } from './qualifiers.ts';
import { type Unit, unitOf } from './units.ts';

/** A count in a sentence: the tokens `from` up to `to` are its number with the qualifier, `phraseEnd` follows its noun. */
export interface Amount {
  readonly from: number;
  readonly to: number;
  readonly phraseEnd: number;
  readonly value: number;
  readonly max: number | null;
  readonly qualifier: string | null;
  readonly unit: Unit | null;
  /** The counted noun as written, where no unit is known ("houses"), or null. */
  readonly noun: string | null;
  /** "Others", "more", "another": on top of those counted before. */
  readonly isAdded: boolean;
}

/** True for the characters that something else, such as a date, has taken. */
export type Taken = (start: number, end: number) => boolean;

const NOBODY = new Set(['nobody', 'none']);

/** The counts and amounts of a sentence in order; no dates, ages, ordinals, times of day or numbers of names. */
export function amountsOf(source: string, sentence: Sentence, taken: Taken): readonly Amount[] {
  const { tokens } = sentence;
  const reads = readNumbers(source, tokens);
  const amounts: Amount[] = [];
  for (let index = 0; index < reads.length; index += 1) {
    const read = reads[index];
    if (!read) continue;
    const range = rangeOf(tokens, read, reads[index + 1]);
    if (isCount(tokens, read, range ? range.to : read.to, taken)) amounts.push(amountOf(tokens, range ?? read));
    if (range && range.last !== read) index += 1;
  }
  const nones = noneOf(tokens);
  return nones.length === 0 ? amounts : [...amounts, ...nones].sort((one, other) => one.from - other.from);
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly max: number | null;
  readonly several: number | null;
  readonly last: NumberRead;
}

/** "20 to 25", "between 20 and 25", "20 or 25", "20-25"; null for a single number. */
function rangeOf(tokens: readonly Token[], read: NumberRead, next: NumberRead | undefined): Range | null {
  const own = tokens[read.from];
  if (own && next?.from === read.from && /^\d+-\d+$/.test(own.text) && read.value < next.value)
    return { ...read, max: next.value, last: next };
  if (!next || next.from - read.to !== 1 || next.value <= read.value || !read.isCount) return null;
  const link = tokens[read.to]?.lower ?? '';
  const before = tokens[read.from - 1]?.lower ?? '';
  if (link === 'and' && before === 'between')
    return { ...read, from: read.from - 1, to: next.to, max: next.value, last: next };
  const isRange =
    ((link === 'to' || link === '-' || link === '–') && before !== 'from') ||
    (link === 'or' && next.value <= read.value + 2);
  return isRange ? { ...read, to: next.to, max: next.value, last: next } : null;
}

function amountOf(
  tokens: readonly Token[],
  read: Pick<Range, 'from' | 'to' | 'value' | 'several'> & { max?: number | null },
): Amount {
  const article = /^(?:a|an)$/.test(tokens[read.from - 1]?.lower ?? '') ? 1 : 0;
  const before = qualifierBefore(tokens, read.from - article);
  const after = before ? null : qualifierAfter(tokens, read.to);
  const edge: Qualifier | null = before ?? after;
  const currency = CURRENCIES.get(tokens[read.from - 1]?.text ?? '');
  const { unit, noun, phraseEnd, isAdded } = phraseOf(tokens, after?.to ?? read.to);
  const from = before?.from ?? read.from;
  return {
    from,
    to: after?.to ?? read.to,
    phraseEnd,
    value: read.several === null ? read.value : 2 * read.several,
    max: read.max ?? null,
    qualifier: edge?.words ?? severalWords(tokens, read),
    unit: currency ? { noun: currency, kind: 'money', isSingular: false } : unit,
    noun,
    isAdded: isAdded || /^(?:another|further|additional|other)$/.test(tokens[from - 1]?.lower ?? ''),
  };
}

const CURRENCIES = new Map([
  ['$', 'dollars'],
  ['€', 'euros'],
  ['£', 'pounds'],
  ['¥', 'yen'],
]);

/** "Dozens" is its own qualifier: the value is twice the dozen, the least that the word can mean. */
function severalWords(
  tokens: readonly Token[],
  { from, to, several }: Pick<Range, 'from' | 'to' | 'several'>,
): string | null {
  return several === null
    ? null
    : tokens
        .slice(from, to)
        .map(({ lower }) => lower)
        .join(' ');
}

const PHRASE_STOP = new Set(
  (
    'and or but in on at by from to with for was were is are be been has have had that which who when where while as after ' +
    'before since during said says told killed wounded injured died dead missing hurt including among amid between near ' +
    'over under into than if because it they he she we i this these those not a an the at least fled flee sank drowned perished hit struck lost'
  ).split(' '),
);
const PHRASE_LENGTH = 7;
/** "12 of the 30 people", "five others", "30 Syrian army troops": the noun within the next few words. */
function phraseOf(tokens: readonly Token[], to: number): Pick<Amount, 'unit' | 'noun' | 'phraseEnd' | 'isAdded'> {
  let isAdded = false;
  let unit: Unit | null = null;
  let phraseEnd = to;
  let noun: string | null = null;
  for (let index = to; index < tokens.length && index < to + PHRASE_LENGTH; index += 1) {
    const token = tokens[index];
    if (!token) break;
    if (token.text === '%')
      return {
        unit: { noun: 'percent', kind: 'measure', isSingular: false },
        noun: null,
        phraseEnd: index + 1,
        isAdded,
      };
    if (
      index === to &&
      token.lower === 'of' &&
      !/^(?:the|them|those|whom|its|their|his|her|\d.*)$/.test(tokens[index + 1]?.lower ?? '')
    )
      continue;
    if (token.text === '"' || token.text === '(' || token.text === ')') continue;
    if (token.kind !== 'word' || (PHRASE_STOP.has(token.lower) && !(token.lower === 'the' && index === to + 1))) break;
    if (token.lower === 'more' || token.lower === 'others' || token.lower === 'other') isAdded = true;
    const here = unitOf(token.lower);
    if (here && !(here.isSingular && nounGoesOn(tokens, index))) {
      unit = here;
      phraseEnd = index + 1;
      if (!here.isSingular) break;
    } else if (unit) break;
    else if (noun === null && /[^s]s$/.test(token.lower) && token.lower.length > 3 && !isCapital(token))
      noun = token.lower;
    if (unit) break;
  }
  return { unit, noun: unit ? null : noun, phraseEnd, isAdded };
}

/** "Police officers", "army soldier families": a singular noun before another noun only describes it. */
function nounGoesOn(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return next !== undefined && unitOf(next.lower) !== undefined;
}

const MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
const CALENDAR =
  /^(?:in|since|until|from|by|during|early|late|mid|of|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** False for what looks like a number and counts nothing. */
function isCount(tokens: readonly Token[], read: NumberRead, to: number, taken: Taken): boolean {
  const [before, first, after] = [tokens[read.from - 1], tokens[read.from], tokens[to]];
  if (!first || taken(read.start, read.end) || isStray(tokens, to)) return false;
  const isWrittenRange = /^\d+-\d+$/.test(first.text);
  if (!read.isCount && !isWrittenRange) return false;
  if (before && (isNamed(before, first) || isDay(tokens, read, before))) return false;
  if (after && MONTHS.test(after.lower) && isCapital(after) && read.value <= 31) return false;
  if (isAge(tokens, read, to)) return false;
  if (first.kind === 'number' && /^(?:1[6-9]|20)\d\d$/.test(first.text) && isYear(tokens, read, to)) return false;
  return read.value !== 1 || first.kind === 'number' || isOnePerson(tokens, read);
}

/** "113 At least nine", "612 A woman", "2017 Twelve": a number that another count follows belongs to no sentence. */
function isStray(tokens: readonly Token[], to: number): boolean {
  const after = tokens[to];
  return after !== undefined && (after.kind === 'number' || (isCapital(after) && COUNT_OPENERS.has(after.lower)));
}
const COUNT_OPENERS = new Set(
  'at a an the some about nearly over two three four five six seven eight nine ten eleven twelve dozens'.split(' '),
);

/** "Flight 12", "Resolution 1701", "#5": a number that belongs to a name. */
const isNamed = (before: Token, first: Token): boolean =>
  before.text === '#' ||
  before.text === '№' ||
  (/^(?:flight|resolution|article|route|highway|no|number|chapter|page|room|gate|pier|platform|channel|views|unit|terminal|phase|version|ward|block|section|grade|level|category|type|boeing|airbus)$/.test(
    before.lower,
  ) &&
    first.kind === 'number' &&
    (isCapital(before) || before.lower !== 'number'));

/** "April 5", "5 April 2017". */
const isDay = (tokens: readonly Token[], read: NumberRead, before: Token): boolean =>
  MONTHS.test(before.lower) && isCapital(before) && read.value <= 31 && tokens[read.from]?.kind === 'number';

/** A bare year, unless a person or thing is counted right behind it. */
function isYear(tokens: readonly Token[], read: NumberRead, to: number): boolean {
  const [before, after] = [tokens[read.from - 1], tokens[to]];
  if (before && (CALENDAR.test(before.lower) || MONTHS.test(before.lower) || before.kind === 'number')) return true;
  return after?.kind !== 'word' || unitOf(after.lower) === undefined;
}

/** "34-year-old", "aged 34", "34 years old", "ages 4 to 10", ", 34, ". */
function isAge(tokens: readonly Token[], read: NumberRead, to: number): boolean {
  const [before, after] = [tokens[read.from - 1], tokens[to]];
  if (before && /^(?:aged?|ages)$/.test(before.lower)) return true;
  if (
    before &&
    /^(?:from|between|of)$/.test(before.lower) &&
    /^(?:aged?|ages)$/.test(tokens[read.from - 2]?.lower ?? '')
  )
    return true;
  if (
    after &&
    /^years?(?:-old)?$/.test(after.lower) &&
    (after.lower.endsWith('old') || /^(?:old|of)$/.test(tokens[to + 1]?.lower ?? ''))
  )
    return true;
  const named = tokens[read.from - 2];
  return before?.text === ',' && after?.text === ',' && named !== undefined && isCapital(named) && read.value < 120;
}

/** "One person", "one of them", "kills one", "one was killed"; not "one day", "the one", "one another". */
function isOnePerson(tokens: readonly Token[], read: NumberRead): boolean {
  const [before, after, then] = [tokens[read.from - 1], tokens[read.to], tokens[read.to + 1]];
  if (before && /^(?:the|this|that|no|each|every|any|which|another)$/.test(before.lower)) return false;
  if (after && /^(?:was|is|has|dead|killed|wounded|injured|died|missing|hurt|dies|more|other)$/.test(after.lower))
    return true;
  if (before && /^(?:kills|killed|killing|least|wounding|injuring|wounds|injures|leaving)$/.test(before.lower))
    return true;
  const noun = [after, then].find((token) => token && unitOf(token.lower));
  return noun !== undefined && unitOf(noun.lower)?.kind !== 'time';
}

/** "No one was killed", "nobody died", "no casualties", "no deaths": zero. */
function noneOf(tokens: readonly Token[]): readonly Amount[] {
  const found: Amount[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const lower = tokens[index]?.lower;
    if (lower === undefined || (lower !== 'no' && !NOBODY.has(lower))) continue;
    const isNobody = lower !== 'no' || tokens[index + 1]?.lower === 'one';
    const to = lower === 'no' && isNobody ? index + 2 : index + 1;
    const { unit, phraseEnd } = phraseOf(tokens, to);
    if (!isNobody && (!unit || unit.kind === 'time')) continue;
    const value = { value: 0, max: null, qualifier: null, noun: null, isAdded: false };
    found.push({ ...value, from: index, to, phraseEnd: isNobody ? to : phraseEnd, unit: isNobody ? null : unit });
  }
  return found;
}
