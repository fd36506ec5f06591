import type { Counts, UnitKind } from '../../language/figures.ts';
import { type Explain, firstOf, rules } from '../rule.ts';
import type { Amount, FigureScan } from './amounts.ts';
import { isDone } from './killers.ts';
import { isOfPeople, jointCounts, leadingCue, tollBefore } from './leading.ts';
import { behindAmount, isAll } from './lists.ts';
import { isBaseOf, isPartOf, isShare, placeAfter } from './parts.ts';
import { deadlyBehind, diesLater, isOfNoun, isSaidOfNoun, saysSo } from './people.ts';

/** An amount with what it counts, and how it stands to the other amounts of its sentence. */
export interface Counted {
  readonly amount: Amount;
  readonly counts: Counts | null;
  /** Counted within another figure: "including 11 children", "six of them", "among the dead". */
  readonly isPart: boolean;
  /** Given by "toll", "total", "the number of dead". */
  readonly isToll: boolean;
}

/** An amount, with those beside it. */
interface Asked {
  readonly scan: FigureScan;
  readonly amount: Amount;
  readonly last: Counted | undefined;
  readonly isPart: boolean;
  /** The cue behind it. */
  readonly near: Following | null;
}

/** What each amount of a sentence counts, in order; `explain` is told the rule that says so. */
export function countedOf(scan: FigureScan, amounts: readonly Amount[], explain?: Explain): readonly Counted[] {
  const counted: Counted[] = [];
  for (const [index, amount] of amounts.entries()) {
    const last = counted.at(-1);
    const none: Counted = { amount, counts: null, isPart: false, isToll: false };
    // Of people there are whole numbers: "declared dead at 1.48" is an hour.
    const isMeasure = !Number.isInteger(amount.value) || /^(?:money|measure|time)$/.test(amount.unit?.kind ?? '');
    if (
      isMeasure ||
      isUnsettled(scan, amount) ||
      isBaseOf(scan, amount, last?.amount) ||
      isShare(scan, amount, amounts[index + 1], last?.amount)
    ) {
      counted.push(none);
      continue;
    }
    const isPart = isPartOf(scan, amount, amounts[index + 1]);
    const near = followingCue(scan, amounts, index);
    const fired = firstOf(COUNTING, { scan, amount, last, isPart, near });
    if (fired) explain?.(scan.tokens[amount.from]?.start ?? 0, fired.rule);
    counted.push({ ...none, ...fired?.found });
  }
  return counted.map((each, index) =>
    asThing(each.isPart && each.counts === null ? { ...each, counts: hostCounts(counted, index) } : each),
  );
}

const INQUIRY = 7;

/**
 * Deaths of which it is not said that they belong to the toll: "two deaths are being looked into", "six deaths have not been
 * confirmed", "four suspected deaths", "investigating three more deaths", "whether 2 deaths have to do with it".
 */
function isUnsettled(scan: FigureScan, { from, phraseEnd, unit, isAdded }: Amount): boolean {
  if (unit?.kind !== 'deaths' || !/^(?:deaths|fatalities|killings)$/.test(unit.noun)) return false;
  if (scan.is(from - 1, 'whether') || (isAdded && scan.is(from - 1, 'inquires'))) return true;
  for (let at = from; at < phraseEnd; at += 1) if (scan.is(at, 'unsettled')) return true;
  let isOpen = false;
  for (let at = phraseEnd; at < phraseEnd + INQUIRY; at += 1) {
    if (scan.is(at, 'looked-into') || scan.is(at, 'unsettled') || (isOpen && scan.is(at, 'confirmed-so'))) return true;
    isOpen ||= scan.is(at, 'leaves-open');
    if (!scan.is(at, 'before-cue') && !scan.is(at, 'leaves-open')) return false;
  }
  return false;
}

const isBeast = ({ amount: { unit } }: Counted): boolean => unit?.kind === 'thing' && unit.noun !== 'injuries';

/** Lorries and boats that burned are not hurt, and no toll has sheep in it. */
function asThing(counted: Counted): Counted {
  const kind = counted.amount.unit?.kind ?? '';
  if (/^(?:killed|wounded)$/.test(counted.counts ?? '') && isBeast(counted)) return { ...counted, counts: null };
  return counted.counts === 'wounded' && /^(?:aircraft|vehicles|ships)$/.test(kind)
    ? { ...counted, counts: 'destroyed' }
    : counted;
}

/** A part counts what the whole counts: the nearest figure before it, else after it. */
function hostCounts(counted: readonly Counted[], index: number): Counts | null {
  const before = counted.slice(Math.max(0, index - 4), index).reverse();
  // "31 of the patients" are none of one who died.
  const least = counted[index]?.amount.value ?? 0;
  const behind = counted.slice(index + 1, index + 4).filter(({ amount }) => amount.value >= least);
  const host = [...before, ...behind].find(({ isPart, counts, amount }) => !isPart && counts && amount.value > 0);
  return host?.counts ?? null;
}

const KIND_COUNTS: Partial<Record<UnitKind, Counts>> = {
  aircraft: 'aircraft',
  vehicles: 'vehicles',
  ships: 'ships',
  deaths: 'killed',
};

/** What says what an amount counts, the surest first. */
const COUNTING = rules<[Asked], Partial<Counted>>({
  'death toll rises to 12': ({ scan, amount, last, isPart }) => {
    const counts = isPart ? null : tollBefore(scan, amount, last);
    return counts && { counts, isToll: true };
  },
  // "Saved, 194; dead, 42"
  'dead, 42': ({ scan, amount: { from, unit } }) =>
    !unit && scan.word(from - 1) === ',' && /^[;:]$/.test(scan.word(from - 3)) && scan.cue(from - 2)?.follows
      ? { counts: scan.cue(from - 2)?.counts ?? null, isToll: true }
      : null,
  'shot dead a baker': ({ scan, amount: { from } }) =>
    scan.is(from, 'a') || scan.is(from, 'the') ? isKilledOne(scan, from) : null,
  // Whatever the rest of the sentence says of others: "rescuers have found 57 bodies, and 22 people are missing".
  '57 bodies': ({ scan, amount, isPart }) => (isOfDead(scan, amount) ? { counts: 'killed', isPart } : null),
  '12 lives were lost': ({ scan, amount: { unit, from, phraseEnd } }) =>
    unit?.noun === 'lives' &&
    (scan.is(phraseEnd, 'lost') || scan.is(phraseEnd + 1, 'lost') || scan.is(from - 2, 'loss'))
      ? { counts: 'killed' }
      : null,
  // "Candles for the 20 victims of the fire"
  'victims who are mourned': ({ scan, amount: { unit, phraseEnd }, isPart }) =>
    unit?.noun === 'victims' && !isPart && scan.is(phraseEnd, 'of') && scan.where('mourning').length > 0
      ? { counts: 'killed' }
      : null,
  // "Three firefighters were among the dead"
  'among the dead': ({ scan, amount: { phraseEnd } }) => amongThose(scan, phraseEnd),
  // "Seven members of one family were among those who perished"
  'of a family among those who perished': ({ scan, amount: { phraseEnd } }) => {
    let at = phraseEnd;
    while (at > 0 && at < phraseEnd + OF_WHOM && scan.kind(at) === 'word' && !scan.is(at, 'to-be')) at += 1;
    return at > phraseEnd && scan.is(phraseEnd, 'of') ? amongThose(scan, at) : null;
  },
  '12 people were killed': ({ scan, amount, isPart, near }) =>
    // "killed 40 displaced people"
    near?.isNear && !(near.isState && leadingCue(scan, amount) === 'killed')
      ? { counts: near.counts, isPart, isToll: isTotal(scan, amount) }
      : null,
  'killed 12': ({ scan, amount, isPart }) => {
    const counts = leadingCue(scan, amount);
    return counts || isPart ? { counts, isPart, isToll: isTotal(scan, amount) } : null;
  },
  'and 22 in Idlib': ({ scan, amount, last }) => {
    const place = last?.counts && !last.isToll ? placeAfter(scan, last, amount) : null;
    return place && { counts: last?.counts ?? null, isPart: place === 'within' };
  },
  'of those: 17 civilians, nine fighters': ({ scan, amount, last }) =>
    last?.counts && isOfPeople(amount.unit) && isInColonList(scan, last, amount)
      ? { counts: last.counts, isPart: true }
      : null,
  'killed 12 sailors and three divers': (asked) => {
    const counts = !asked.near || asked.near.crossed ? listedCounts(asked) : null;
    return counts && { counts };
  },
  // "640 homes were destroyed, the mayor said; the company says 520"
  'another number for it': ({ scan, amount, last }) =>
    last?.counts && isNumberAlone(scan, amount, last.amount)
      ? { counts: last.counts, amount: { ...amount, unit: last.amount.unit, noun: last.amount.noun } }
      : null,
  // "A woman who was shot by police on Sunday has died"
  'has died behind a clause': ({ scan, amount }) => (diesBehindClause(scan, amount) ? { counts: 'killed' } : null),
  'cue behind': ({ near, amount: { value, unit } }) =>
    // "Nobody knows how many are missing"
    near && (value > 0 || unit !== null || near.isNear) ? { counts: near.counts } : null,
  '5,000 troops': ({ scan, amount: { unit, phraseEnd } }) => {
    // "20 servicemen had been neutralised": what befell them is not said.
    for (let at = phraseEnd; at < phraseEnd + 5; at += 1) if (scan.is(at, 'unclear-deed')) return null;
    const counts =
      unit && unit.noun !== 'bodies' && (scan.language.figures.bareNouns?.get(unit.noun) ?? KIND_COUNTS[unit.kind]);
    return counts ? { counts } : null;
  },
});

/** Words behind "of" that say whose they are. */
const OF_WHOM = 5;

/** "were among the dead", "were among those killed", "are among those who perished" */
function amongThose(scan: FigureScan, verb: number): Partial<Counted> | null {
  if (!scan.is(verb, 'to-be') || !scan.is(verb + 1, 'among')) return null;
  const those = scan.is(verb + 2, 'the') || scan.is(verb + 2, 'of-whole') ? verb + 3 : 0;
  if (those === 0) return null;
  return { counts: scan.cue(scan.is(those, 'who-or-that') ? those + 1 : those)?.counts ?? null, isPart: true };
}

/** Deaths, or bodies of which no more is said than that they are dead: not "three smaller bodies", "two public bodies". */
function isOfDead(scan: FigureScan, { unit, to, phraseEnd }: Amount): boolean {
  if (unit?.kind !== 'deaths') return false;
  for (let at = to; at < phraseEnd - 1 && unit.noun === 'bodies'; at += 1)
    if (!scan.is(at, 'of-the-dead') && !scan.is(at, 'more-or-other')) return false;
  return true;
}

const CLAUSE = 20;

/** Whoever something was done to, and who "has died" where that is told: no other verb in the present perfect stands between. */
function diesBehindClause(scan: FigureScan, { value, unit, from, phraseEnd }: Amount): boolean {
  if (value === 0 || !isOfPeople(unit)) return false;
  if (value === 1 && from === 0 && diesLater(scan, phraseEnd)) return true;
  if (!scan.is(phraseEnd, 'who-or-that') && !scan.is(phraseEnd, 'befallen')) return false;
  for (let at = phraseEnd + 1; at < phraseEnd + CLAUSE && scan.kind(at) !== undefined; at += 1) {
    if (/^[;:.]$/.test(scan.word(at)) || scan.is(at, 'gives-figures')) return false;
    if (scan.is(at, 'has-or-have'))
      return scan.is(at + 1, 'died') || (scan.is(at + 1, 'later') && scan.is(at + 2, 'died'));
  }
  return false;
}

const isKilledOne = (scan: FigureScan, from: number): Partial<Counted> | null => {
  const isDeadly = scan.is(from - 2, 'fatally') || scan.deadlyFrom(from - 1) < from - 1 || deadlyBehind(scan, from) > 0;
  return isDeadly ? { counts: 'killed' } : null;
};

/** "A total of 35", "35 people in total", "35 in all". */
const isTotal = (scan: FigureScan, { from, phraseEnd }: Amount): boolean =>
  scan.is(phraseEnd, 'altogether') ||
  (scan.is(from, 'a') && scan.is(from + 1, 'total')) ||
  (scan.is(phraseEnd, 'in') && (scan.is(phraseEnd + 1, 'total') || scan.is(phraseEnd + 1, 'all')));

/** A cue behind an amount. */
interface Following {
  readonly counts: Counts;
  readonly isNear: boolean;
  /** What is counted says it: "40 displaced". */
  readonly isState?: boolean;
  /** It stands behind another amount. */
  readonly crossed: boolean;
}

const REACH = 16;

/** "31 people: 17 civilians, nine fighters and five soldiers" */
function isInColonList(scan: FigureScan, { amount: last, isPart }: Counted, { from, value }: Amount): boolean {
  if (scan.word(from - 1) === ':') return value < last.value && from - last.phraseEnd < 9;
  return isPart && from - last.phraseEnd <= 3 && isAll(scan, last.phraseEnd, from, 'list-of-objects');
}

/** The next cue after the counted noun whose subject it may be: "12 people … were killed". */
function followingCue(scan: FigureScan, amounts: readonly Amount[], index: number): Following | null {
  const amount = amounts[index];
  if (!amount) return null;
  const counts = ownCounts(scan, amount);
  if (counts) return { counts, isNear: true, isState: true, crossed: false };
  const start = amount.unit ? amount.phraseEnd : amount.to;
  let [isNear, crossed, next] = [true, false, index + 1];
  for (let at = start; at < start + REACH && !isClauseEnd(scan, at); at += 1) {
    while ((amounts[next]?.to ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    const other = amounts[next];
    if (other && other.from <= at) {
      const behind = behindAmount(scan, amounts[next - 1] ?? amount, other);
      if (!behind) return null;
      [crossed, isNear, at] = [crossed || behind.crosses, isNear && !behind.crosses, behind.to - 1];
      continue;
    }
    const counts = countsAt(scan, at, other);
    if (counts !== undefined) return counts && sayingOf(scan, amount, at, { counts, isNear, crossed });
    if (isPassedOver(scan, amount, at, isNear)) continue;
    if (endsSubject(scan, amount, at)) return null;
    isNear = isNear && mayBeNoun(scan, amount, at);
  }
  return null;
}

/** Where what is said is no longer of an amount. */
const endsSubject = (scan: FigureScan, amount: Amount, at: number): boolean =>
  isOfSomebody(scan, amount, at) || scan.is(at, 'clause-barrier') || isNextOne(scan, at);

/** "Three were lost and a fourth is missing" */
const isNextOne = (scan: FigureScan, at: number): boolean =>
  scan.is(at, 'a') && scan.is(at - 1, 'and') && scan.entry(at + 1).number?.counts === false;

/** "Hundreds mourn the guard who died": one who is no one of many. */
const isOfSomebody = (scan: FigureScan, { value, to }: Amount, at: number): boolean =>
  value > 1 && at > to + 1 && scan.is(at, 'who-or-that') && scan.person(at - 1) !== undefined;

/** What a cue says of an amount: nothing where it is that of the noun right before it. */
function sayingOf(scan: FigureScan, amount: Amount, at: number, cue: Following): Following | null {
  // "A brother of the deceased said", "a nephew of slain commander Roe"
  if (scan.is(amount.from, 'a') && (scan.is(at - 1, 'the') || scan.is(at - 1, 'of'))) return null;
  // "2,000 people marched with portraits of the dead"
  if (!cue.isNear && scan.is(at - 1, 'the') && scan.is(at - 2, 'of')) return null;
  if (cue.counts === 'missing' && isSaidOfNoun(scan, at)) return null;
  if (scan.is(at, 'kills-foes') && !isOfPeople(amount.unit)) return null;
  const start = amount.unit ? amount.phraseEnd : amount.to;
  if (!cue.isNear && !cue.crossed && isOfNoun(scan, at, start)) return null;
  // Tents that burned are not hurt.
  const isHurt = amount.noun === null || amount.unit !== null || cue.counts !== 'wounded' || !scan.is(at, 'burned');
  return isHurt ? cue : { ...cue, counts: 'destroyed' };
}

/** A word right behind a bare number, which may be what it counts: "12 unlucky hikers died". */
const mayBeNoun = (scan: FigureScan, { unit, noun, to, value }: Amount, at: number): boolean =>
  value > 0 && !unit && noun === null && scan.kind(at) === 'word' && at < to + 4;

/** "12 dead", "30 injured": what is counted says it. */
function ownCounts(scan: FigureScan, amount: Amount): Counts | undefined {
  const { to, phraseEnd, unit } = amount;
  const ofThose = saidOfThose(scan, amount);
  if (ofThose || unit === null) return ofThose ?? undefined;
  for (let at = to; at < phraseEnd; at += 1)
    if (scan.is(at, at === phraseEnd - 1 ? 'counted-state' : 'dead')) return scan.cue(at)?.counts;
  return undefined;
}

/** "Two of the wounded later died": of a part of them more is said than what they all are. */
function saidOfThose(scan: FigureScan, { to }: Amount): Counts | null {
  if (!scan.is(to, 'of') || !scan.is(to + 1, 'the') || !scan.is(to + 2, 'counted-state')) return null;
  const verb = scan.is(to + 3, 'before-cue') ? to + 4 : to + 3;
  return (scan.cue(verb)?.follows && countsAt(scan, verb, undefined)) || null;
}

const isClauseEnd = (scan: FigureScan, at: number): boolean => at >= scan.tokens.length || /^[;:]$/.test(scan.word(at));

/** What a cue here says of the amount before it; null for a cue that says nothing of it, undefined where none stands. */
function countsAt(scan: FigureScan, at: number, next: Amount | undefined): Counts | null | undefined {
  const cue = scan.cue(at);
  // "what they had saved"
  if (cue?.counts === 'rescued' && scan.is(at - 1, 'has-had')) return null;
  if (cue)
    return cue.follows && !isLedOn(scan, at, next) && !isDone(scan, at) ? jointCounts(scan, at, cue.counts) : null;
  // "9,400 have left their homes"
  if (leavesHome(scan, at)) return 'displaced';
  if (diesOf(scan, at)) return 'killed';
  // "12 people lost their lives"
  if (scan.is(at, 'lost') && scan.is(at + 2, 'life')) return 'killed';
  return scan.is(at, 'suffers') && suffersHurt(scan, at) ? 'wounded' : undefined;
}

/** "did not survive", "succumbed to their burns" */
function diesOf(scan: FigureScan, at: number): boolean {
  if (scan.is(at, 'survives')) return scan.is(at - 1, 'not') && !scan.is(at - 2, 'whether');
  if (!scan.is(at, 'succumbs') || !scan.is(at + 1, 'to')) return false;
  for (let next = at + 2; next < at + 6 && scan.kind(next) === 'word'; next += 1)
    if (scan.is(next, 'hurt-noun') || scan.is(next, 'dies-of')) return true;
  return false;
}

/** "left their homes", "ordered from their houses", "forced out of their homes" */
function leavesHome(scan: FigureScan, verb: number): boolean {
  if (!scan.is(verb, 'leaves-home')) return false;
  let at = verb + 1;
  while (at < verb + 4 && (scan.is(at, 'out-of') || scan.is(at, 'determiner'))) at += 1;
  return at > verb + 1 && scan.is(at, 'home');
}

/** "sustained serious injuries", "suffered gunshot wounds" */
function suffersHurt(scan: FigureScan, verb: number): boolean {
  for (let at = verb + 1; at < verb + 5 && scan.kind(at) === 'word'; at += 1) if (scan.is(at, 'hurt-noun')) return true;
  return false;
}

/** Auxiliaries; and where nothing else stood before, "who died", "others", "people on board": the cue counts as near. */
const isPassedOver = (scan: FigureScan, amount: Amount, at: number, isNear: boolean): boolean =>
  isAuxiliary(scan, at) ||
  // "12 are listed as missing"
  scan.is(at, 'listed-as') ||
  (scan.is(at, 'as') && scan.is(at - 1, 'listed-as')) ||
  (isNear &&
    (scan.is(at, 'cue-gap') ||
      (scan.is(at, 'who-or-that') &&
        !isOfSomebody(scan, amount, at) &&
        (scan.cue(at + 1) !== undefined || isAuxiliary(scan, at + 1)))));

const isAuxiliary = (scan: FigureScan, at: number): boolean => scan.is(at, 'before-cue') || scan.word(at) === '"';

/** "five killed 12": the cue leads to the number right behind it, and its subject stands before. */
function isLedOn(scan: FigureScan, at: number, led: Amount | undefined): boolean {
  if (!scan.cue(at)?.leads || scan.is(at - 1, 'to-be')) return false;
  return led?.from === at + 1 && !scan.cue(led.phraseEnd)?.follows;
}

/** True for a bare number that ends its sentence behind a semicolon and a verb that gives figures. */
function isNumberAlone(scan: FigureScan, { from, to, unit, noun }: Amount, last: Amount): boolean {
  if (unit || noun !== null || !/^[.”"]?$/.test(scan.word(to))) return false;
  let isGiven = false;
  for (let at = from - 1; at > last.to && scan.word(at + 1) !== ';'; at -= 1) {
    if (scan.word(at) === ';') return isGiven;
    isGiven ||= scan.is(at, 'gives-figures');
  }
  return false;
}

/** What one verb says of all in a list; a bare "200 troops and 20 tanks" is no such. */
const OF_ALL = /^(?:killed|wounded|casualties|missing|rescued|detained|destroyed)$/;

function listedCounts({ scan, amount: { from, unit, phraseEnd }, last }: Asked): Counts | null {
  // "38 bodies and 90 people with burns"
  if (last?.amount.unit?.kind === 'deaths' && unit?.kind !== 'deaths') return null;
  if (!last?.counts || last.isPart || !unit || (scan.is(from, 'a') && saysSo(scan, phraseEnd))) return null;
  const gap = from - last.amount.phraseEnd;
  if (gap < 0 || gap > 4 || !isAll(scan, last.amount.phraseEnd, from, 'list-of-objects')) return null;
  return OF_ALL.test(last.counts) || last.amount.unit?.kind === unit.kind ? last.counts : null;
}
