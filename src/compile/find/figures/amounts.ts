import type { Cue, Unit } from '../../language/figures.ts';
import type { Language } from '../../language/language.ts';
import type { Token } from '../../read/text/tokens.ts';
import { headsOf } from '../dates/heads.ts';
import { type NumberRead, readNumbers } from '../numbers.ts';
import { type Hit, patternsWith, Words } from '../pattern.ts';
import { firstOf, type Rules, rules } from '../rule.ts';
import { qualifierBefore, qualifierBehind } from './qualifiers.ts';

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

const DEADLY: Cue = { counts: 'killed', leads: true, follows: true };
const SEARCHED: Cue = { counts: 'missing', leads: false, follows: true };
const SAVED: Cue = { counts: 'rescued', leads: false, follows: true };

/** A sentence under the rules of figures. */
export class FigureScan extends Words {
  readonly #words: Language['figures'];

  constructor(tokens: readonly Token[], language: Language) {
    super(tokens, language);
    this.#words = language.figures;
  }

  /** The counted noun that a token is. */
  unit(at: number): Unit | undefined {
    // "Per cent" is the one unit of two words.
    const unit = this.is(at, 'per')
      ? this.#words.units?.get(`${this.word(at)} ${this.word(at + 1)}`)
      : this.entry(at).unit;
    // Suicide bombers do not fly.
    return unit?.kind === 'aircraft' && this.is(at - 1, 'bombing') ? { ...unit, kind: 'troops' } : unit;
  }

  /** What a token says that a number counts; "death" of "stabbed to death" and "safety" of "led to safety" say it too. */
  cue(at: number): Cue | undefined {
    if (this.is(at, 'ends-cue')) {
      if (this.deadlyFrom(at) < at) return DEADLY;
      if (this.is(at, 'safety') ? this.is(at - 1, 'to') : this.is(at, 'alive') && this.is(at - 1, 'finds-alive'))
        return SAVED;
      if (this.is(at, 'for') && this.is(at - 1, 'searched')) return SEARCHED;
    }
    const { cue } = this.entry(at);
    // "puts the saving at"
    if (cue?.counts === 'rescued' && this.is(at - 1, 'determiner') && !this.unit(at + 1)) return undefined;
    return cue?.counts === 'wounded' && this.isToDeath(at) ? DEADLY : cue;
  }

  /** "burned alive", "burnt to death": whoever is so hurt dies. */
  isToDeath(verb: number): boolean {
    return this.is(verb + 1, 'alive') || (this.is(verb + 1, 'to') && this.is(verb + 2, 'death'));
  }

  /**
   * Where the words begin that end here and together say "killed": "shot dead", "stabbed to death", "buried alive",
   * "plunged to their deaths"; `at` where none do.
   */
  deadlyFrom(at: number): number {
    if (this.is(at, 'dead')) return this.is(at - 1, 'shot') ? at - 1 : at;
    if (this.is(at, 'down')) return this.is(at - 1, 'guns-down') ? at - 1 : at;
    if (this.is(at, 'alive')) return this.is(at - 1, 'buries-alive') ? at - 1 : at;
    if (!this.is(at, 'deaths')) return at;
    if (this.is(at - 1, 'to') && this.is(at - 2, 'does-to-death')) return at - 2;
    const isTheirs = this.is(at - 1, 'possessive') && this.is(at - 2, 'to-or-met');
    return isTheirs ? at - (this.is(at - 2, 'to') ? 3 : 2) : at;
  }

  /** The person that a singular noun is: by its list, by an office or trade, or, where that is asked for, by its form. */
  person(at: number, byForm = false): Unit | undefined {
    const unit = this.unit(at);
    if (unit) return unit.isSingular && (unit.kind === 'people' || unit.kind === 'troops') ? unit : undefined;
    const word = this.word(at);
    const isPerson = this.is(at, 'role') || (byForm && this.#words.agent?.test(word) && !this.is(at, 'no-agent'));
    return isPerson
      ? { noun: word.endsWith('man') ? word.replace(/man$/, 'men') : `${word}s`, kind: 'people', isSingular: true }
      : undefined;
  }

  kind(at: number): Token['kind'] | undefined {
    return this.tokens[at]?.kind;
  }

  /** The words of some tokens, in lower case. */
  phrase(from: number, to: number): string {
    return this.tokens
      .slice(from, to)
      .map(({ lower }) => lower)
      .join(' ');
  }
}

/** True for the characters that something else, such as a date, has taken. */
export type Taken = (start: number, end: number) => boolean;

/** The counts and amounts of a sentence in order; no dates, ages, ordinals, times of day or numbers of names. */
export function amountsOf(source: string, scan: FigureScan, taken: Taken): readonly Amount[] {
  const reads = readNumbers(source, scan.tokens, scan.language);
  const amounts: Amount[] = [];
  for (let index = 0; index < reads.length; index += 1) {
    const read = reads[index];
    if (!read) continue;
    const isTaken = taken(read.start, read.end);
    // "Feb 4 - Fourteen patients died": the day is none of theirs.
    const range = isTaken ? null : rangeOf(scan, read, reads[index + 1]);
    const asked: Read = { scan, read, to: range?.to ?? read.to };
    if (!isTaken && !firstOf(NO_COUNT, asked)) amounts.push(amountOf(scan, range ?? read));
    if (range && range.last !== read) index += 1;
  }
  const nones = noneOf(scan);
  const all = nones.length === 0 ? amounts : [...amounts, ...nones].sort((one, other) => one.from - other.from);
  return all.map((amount, index) => ofBase(scan, amount, all[index + 1]));
}

/** "Five of the 30 passengers": five passengers. */
function ofBase(scan: FigureScan, amount: Amount, base: Amount | undefined): Amount {
  const isShare = amount.unit?.kind === 'measure';
  if (!base || isShare || !scan.is(amount.to, 'of') || base.from > amount.to + 2) return amount;
  return { ...amount, unit: base.unit, noun: base.noun, phraseEnd: base.phraseEnd };
}

type Range = Pick<NumberRead, 'from' | 'to' | 'value' | 'several'> & {
  readonly max: number;
  readonly last: NumberRead;
};

/** "20 to 25", "between 20 and 25", "20 or 25", "20-25"; null for a single number. */
function rangeOf(scan: FigureScan, read: NumberRead, next: NumberRead | undefined): Range | null {
  if (!next || next.value <= read.value) return null;
  const max = next.value;
  if (next.from === read.from && WRITTEN_RANGE.test(scan.word(read.from))) return { ...read, max, last: next };
  // "between 3% and 5%"
  const measured = scan.word(read.to) === '%' ? 1 : 0;
  if (next.from - read.to - measured !== 1 || !read.isCount) return null;
  const between = read.to + measured;
  if (scan.is(between, 'and') && scan.is(read.from - 1, 'between'))
    return { ...read, from: read.from - 1, to: next.to, max, last: next };
  const isTo = (scan.is(between, 'to') || /^[-–]$/.test(scan.word(between))) && !scan.is(read.from - 1, 'from');
  const isRange = isTo || (scan.is(between, 'or') && next.value <= read.value + 2);
  return isRange ? { ...read, to: next.to, max, last: next } : null;
}

const WRITTEN_RANGE = /^\d+-\d+$/;

function amountOf(
  scan: FigureScan,
  read: Pick<Range, 'from' | 'to' | 'value' | 'several'> & { readonly max?: number },
): Amount {
  const before = qualifierBefore(scan, scan.is(read.from - 1, 'a') ? read.from - 1 : read.from);
  const behind = before ? null : qualifierBehind(scan, read.to);
  const currency = scan.language.figures.currencies?.get(scan.word(read.from - 1));
  const { unit, noun, phraseEnd, isAdded } = phraseOf(
    scan,
    behind?.to ?? read.to,
    read.several !== null || read.value > 1,
  );
  const from = before?.from ?? read.from;
  // "Dozens" is its own qualifier: the value is twice the dozen, the least that the word can mean.
  const several = read.several === null ? null : scan.phrase(read.from, read.to);
  return {
    from,
    to: behind?.to ?? read.to,
    phraseEnd,
    value: read.several === null ? read.value : 2 * read.several,
    max: read.max ?? null,
    qualifier: (before ?? behind)?.words ?? several,
    unit:
      currency === undefined ? (unit ?? unitWithin(scan, read)) : { noun: currency, kind: 'money', isSingular: false },
    noun,
    isAdded: isAdded || scan.is(from - 1, 'added'),
  };
}

/** What a number says by itself that it counts: "7pc", "a couple". */
function unitWithin(scan: FigureScan, { from }: Pick<Range, 'from'>): Unit | null {
  const word = scan.word(from);
  if (PERCENT.test(word)) return scan.language.figures.units?.get('%') ?? null;
  return scan.is(from, 'couple') && scan.is(from - 1, 'a')
    ? (scan.language.figures.units?.get('people') ?? null)
    : null;
}

const PERCENT = /^\d[\d.]*pc$/;

type Phrase = Pick<Amount, 'unit' | 'noun' | 'phraseEnd' | 'isAdded'>;

const PHRASE_LENGTH = 7;

/** "12 of the 30 people", "five others", "30 Syrian army troops": the noun within the next few words. */
function phraseOf(scan: FigureScan, to: number, isMany = false): Phrase {
  let [noun, isAdded]: [string | null, boolean] = [null, false];
  for (let at = to; at < to + PHRASE_LENGTH && !endsPhrase(scan, at, to); at += 1) {
    if (scan.kind(at) === 'mark' && scan.word(at) !== '%') continue;
    isAdded ||= scan.is(at, 'more-or-other');
    const unit = scan.unit(at);
    // "18 hikers lost last week"
    if ((unit?.kind === 'time' && noun !== null) || scan.is(at, 'suffers')) break;
    // "Police officers", "six helicopter journeys": only describes it; and "hundreds mourn guard" counts no guards.
    const describes = describesNext(scan, at, isMany);
    if (unit?.isSingular && isMany && at > to && !describes) break;
    if (unit && !describes) return { unit, noun: null, phraseEnd: at + 1, isAdded };
    noun ??= isPluralNoun(scan, at) ? scan.word(at) : null;
  }
  return { unit: null, noun, phraseEnd: to, isAdded };
}

/** "Police officers", "seven dead soldiers": what only says more of the noun behind it. */
function describesNext(scan: FigureScan, at: number, isMany: boolean): boolean {
  const next = scan.unit(at + 1);
  if (scan.is(at, 'dead')) return isMany && next !== undefined;
  return scan.unit(at)?.isSingular === true && (next !== undefined || (isMany && isPluralNoun(scan, at + 1)));
}

/** Quotation marks and brackets go on, and so does "the" of "of the". */
function endsPhrase(scan: FigureScan, at: number, start: number): boolean {
  if (scan.kind(at) !== 'word') return !/^["()%]$/.test(scan.word(at));
  if (at === start && scan.is(at, 'dead') && scan.unit(at + 1)) return false;
  return scan.is(at, 'phrase-stop') && !(at === start + 1 && scan.is(at, 'the'));
}

function isPluralNoun(scan: FigureScan, at: number): boolean {
  const word = scan.word(at);
  return word.length > 3 && !scan.isCapital(at) && scan.language.plural?.test(word) === true && !/ss$/.test(word);
}

/** "No one was killed", "nobody died", "no casualties", "without loss of life", "not a single guest died": zero. */
function noneOf(scan: FigureScan): readonly Amount[] {
  const found: Amount[] = [];
  for (const at of scan.where('no-or-nobody', 'not-or-without')) {
    const isNotOne = scan.is(at, 'not') && scan.is(at + 1, 'one');
    if (scan.is(at, 'not') && !isNotOne && !(scan.is(at + 1, 'a') && scan.is(at + 2, 'single'))) continue;
    const isNo = scan.is(at, 'no') || scan.is(at, 'not-or-without');
    const isNobody = !isNo || (scan.is(at + 1, 'one') && !isNotOne);
    const to = isNotOne ? at + 2 : scan.is(at, 'not') ? at + 3 : isNo && isNobody ? at + 2 : at + 1;
    const { unit, phraseEnd } = lossOf(scan, to) ?? phraseOf(scan, to);
    if (!isNobody && (!unit || unit.kind === 'time')) continue;
    const none = { value: 0, max: null, qualifier: null, noun: null, isAdded: false };
    found.push({ ...none, from: at, to, phraseEnd: isNobody ? to : phraseEnd, unit: isNobody ? null : unit });
  }
  return found;
}

/** The "loss of life" and the "dead" of which there are none. */
function lossOf(scan: FigureScan, at: number): Pick<Amount, 'unit' | 'phraseEnd'> | null {
  const life = scan.is(at, 'loss') && scan.is(at + 1, 'of') && scan.is(at + 2, 'life') ? at + 3 : 0;
  if (life > 0) return { unit: { noun: 'deaths', kind: 'deaths', isSingular: false }, phraseEnd: life };
  return scan.is(at, 'counted-state') ? { unit: scan.unit(at) ?? null, phraseEnd: at + 1 } : null;
}

/** A number that may count something. */
interface Read {
  readonly scan: FigureScan;
  readonly read: NumberRead;
  /** Index behind it, and behind the range that it opens. */
  readonly to: number;
}

const pattern = patternsWith<FigureScan>({
  MONTH: (scan, at) =>
    headsOf(scan.language).get(scan.word(at))?.kind === 'month' &&
    (scan.isCapital(at) || !scan.language.calendar.isCapital),
  NUMBER: (scan, at) => scan.kind(at) === 'number',
  CAPITAL: (scan, at) => scan.isCapital(at),
  WORD: (scan, at) => scan.kind(at) === 'word',
});

function on(text: string, holds: (read: NumberRead, scan: FigureScan, hit: Hit) => boolean = () => true) {
  const match = pattern(text);
  return ({ scan, read, to }: Read): true | null => {
    const hit = match(scan, read.from, to);
    return hit && holds(read, scan, hit) ? true : null;
  };
}

const isDigits = ({ from }: NumberRead, { tokens }: FigureScan): boolean => tokens[from]?.kind === 'number';

/** What looks like a number and counts nothing. */
const NO_COUNT: Rules<[Read], true> = rules({
  '113 At least nine': on('* NUMBER'),
  'stray number before another': on('* count-opener', (_, scan, { to }) => scan.isCapital(to - 1)),
  'second, F-16, two-year': ({ read, scan }) =>
    read.isCount || WRITTEN_RANGE.test(scan.word(read.from)) ? null : true,
  // "a quarter of a million"
  'part of a million': on('fraction of a? *'),
  // "five new 737 aircraft"
  'model of what is counted': ({ scan, read, to }) =>
    isDigits(read, scan) && isThing(scan, to) && isCountedBefore(scan, read.from) ? true : null,
  'not a single': on('not a *', (read) => read.value === 1),
  'not one': on('not *', (read) => read.value === 1),
  '#5': on('#|№ *'),
  'Flight 12': on(
    'label *',
    (read, scan, { from }) => isDigits(read, scan) && (scan.isCapital(from) || !scan.is(from, 'number-of')),
  ),
  // "No. 22-1043", "555-0199", "HA 417"
  'label with its full stop': on(
    'label . *',
    (read, scan, { from, to }) => isDigits(read, scan) && scan.isCapital(from) && !scan.unit(to),
  ),
  'code of digits': on('*', (read, scan) => isDigits(read, scan) && /^\d+-0\d*$/.test(scan.word(read.from))),
  'code of letters and digits': on(
    'CAPITAL *',
    (read, scan, { from, to }) =>
      /^\p{Lu}{2,3}$/u.test(scan.tokens[from]?.text ?? '') &&
      /^\d{2,4}$/.test(scan.word(read.from)) &&
      !scan.is(from - 1, 'the') &&
      (scan.kind(to) !== 'word' || scan.is(to, 'phrase-stop')),
  ),
  'April 5': on('MONTH *', (read, scan) => read.value <= 31 && isDigits(read, scan)),
  '5 April': on('* MONTH', (read) => read.value <= 31),
  'aged 34': on('aged *'),
  'aged 4 and 10': on('aged NUMBER and *'),
  'aged from 4 to 10': on('aged from|between|of *'),
  'between the ages of five and 14': on('aged from|between|of? WORD and|to *'),
  '34-year-old': on('* year-old'),
  '34 years old': on('* years old|of'),
  ', 34,': on('CAPITAL , * ,', ({ value }) => value < 120),
  'the driver, 61,': on(
    'WORD , * ,',
    (read, scan, { from }) =>
      isDigits(read, scan) && read.value > 0 && read.value < 110 && scan.person(from, true) !== undefined,
  ),
  'a girl of 14': on(
    'WORD of *',
    (read, scan, { from, to }) =>
      (isDigits(read, scan) || /^[,.]$/.test(scan.word(to))) &&
      read.value < 110 &&
      scan.person(from) !== undefined &&
      !scan.is(from, 'group-of') &&
      (scan.kind(to) !== 'word' || scan.is(to, 'phrase-stop')),
  ),
  year: on(
    '*',
    (read, scan) => /^(?:1[6-9]|20)\d\d$/.test(scan.word(read.from)) && isDigits(read, scan) && isYear(scan, read),
  ),
  // "that the two were friends", "both sides"
  'the two': on(
    '=the *',
    ({ value }, scan, { to }) =>
      value === 2 && scan.kind(to) === 'word' && !scan.unit(to) && scan.is(to, 'phrase-stop'),
  ),
  'the one, one day': on('*', (read, scan) => read.value === 1 && !isDigits(read, scan) && !isOnePerson(scan, read)),
});

const isThing = (scan: FigureScan, at: number): boolean =>
  /^(?:aircraft|vehicles|ships)$/.test(scan.unit(at)?.kind ?? '');

/** A number, and a word behind it, right before another number. */
function isCountedBefore(scan: FigureScan, from: number): boolean {
  const isWord = scan.kind(from - 1) === 'word' && !scan.is(from - 1, 'function') && !scan.unit(from - 1);
  return isWord && (scan.kind(from - 2) === 'number' || scan.entry(from - 2).number !== undefined);
}

/** A bare year, unless a person or thing is counted right behind it. */
function isYear(scan: FigureScan, { from, to }: NumberRead): boolean {
  const head = headsOf(scan.language).get(scan.word(from - 1))?.kind;
  if (head === 'month' || head === 'weekday' || scan.is(from - 1, 'before-calendar')) return true;
  return scan.kind(from - 1) === 'number' || scan.kind(to) !== 'word' || !scan.unit(to);
}

/** "One person", "one of them", "kills one", "one was killed"; not "one day", "the one", "one another". */
function isOnePerson(scan: FigureScan, { from, to }: NumberRead): boolean {
  if (scan.is(from - 1, 'before-the-one')) return false;
  if (scan.is(to, 'behind-one-person') || scan.is(from - 1, 'before-one-person')) return true;
  const noun = scan.unit(to) ?? scan.unit(to + 1);
  return noun !== undefined && noun.kind !== 'time';
}
