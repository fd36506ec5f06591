import { english } from '../../language/languages.ts';
import type { Sentence } from '../../read/text/sentences.ts';
import { isCapital, type Token } from '../../read/text/tokens.ts';
import { type NumberRead, readNumbers } from '../numbers.ts';
import { isCount, type Taken } from './number-kinds.ts';
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

const NOBODY = new Set(['nobody', 'none']);

/** The counts and amounts of a sentence in order; no dates, ages, ordinals, times of day or numbers of names. */
export function amountsOf(source: string, sentence: Sentence, taken: Taken): readonly Amount[] {
  const { tokens } = sentence;
  const reads = readNumbers(source, tokens, english);
  const amounts: Amount[] = [];
  for (let index = 0; index < reads.length; index += 1) {
    const read = reads[index];
    if (!read) continue;
    const range = rangeOf(tokens, read, reads[index + 1]);
    if (isCount(tokens, read, range ? range.to : read.to, taken)) amounts.push(amountOf(tokens, range ?? read));
    if (range && range.last !== read) index += 1;
  }
  const nones = noneOf(tokens);
  const all = nones.length === 0 ? amounts : [...amounts, ...nones].sort((one, other) => one.from - other.from);
  return all.map((amount, index) => ofBase(tokens, amount, all[index + 1]));
}

/** "Five of the 30 passengers": five passengers. */
function ofBase(tokens: readonly Token[], amount: Amount, base: Amount | undefined): Amount {
  if (!base || tokens[amount.to]?.lower !== 'of' || base.from > amount.to + 2) return amount;
  return { ...amount, unit: base.unit, noun: base.noun, phraseEnd: base.phraseEnd };
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
