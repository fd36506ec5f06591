import type { Day } from '../../digest/types.ts';
import type { DateMention } from '../find/extraction.ts';
import { type Language, perLanguage } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import type { Sentence } from '../read/text/sentences.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';
import { type Clause, clausesOf, inParts, isSpeech, isVerb, type Stretch } from './clauses.ts';
import { isOfNoun, isOfOther } from './day-of-noun.ts';
import { isOfPhrase } from './day-of-phrase.ts';
import { isNested, isOfSubject } from './day-of-subject.ts';
import { ofMainVerb } from './days-of-one-clause.ts';
import { deedAt, deedDoneOnce, deedOf, deedSaid, occasionBehind } from './deed.ts';
import { withWhen } from './done-when.ts';
import { halfWith } from './half-clause.ts';
import { isLookedAt, isNamed, isNamedAgain, isOfWhich } from './named-by-day.ts';
import { isOnlySaid, isTestimony } from './only-said.ts';

/** When an event was, as one sentence names it. */
export interface When {
  readonly start: Day;
  readonly end: Day;
  readonly precision: 'day' | 'week' | 'month' | 'year';
}

/** How a sentence tells of a date. */
export interface Telling {
  /**
   * `told`: what happened; `said`: that somebody said something; `recalled`: the day is only looked back at; `reported`:
   * it names no day, and that of its report stands for it; `due`: it lies ahead of its report.
   */
  readonly manner: 'told' | 'said' | 'recalled' | 'reported' | 'due';
  /** Offsets of the clause that tells it: where each of its parts begins and ends, one after another. */
  readonly clause: readonly number[];
  /** And of whose words it is, where its sentence ends in that: ", police said". Two, or none. */
  readonly source: readonly number[];
  /** True where something else is told beside it: ", who fled on Monday,". */
  readonly isAside: boolean;
  /** What its verb says is done, by `language.accounts.acts`: "arrest" of "was detained"; empty where it is no act. */
  readonly deed: string;
}

/** A date of a sentence, and when it was. */
export interface DatedAt {
  readonly date: DateMention;
  readonly when: When;
}

const listsOf = perLanguage(({ classes, speech, accounts, calendar }: Language) => {
  const list = (name: string): ReadonlySet<string> => classes.get(name) ?? new Set();
  return {
    bits: speech.classes,
    acts: accounts.acts,
    ballots: accounts.ballots,
    whose: list('whose'),
    happens: list('came-about'),
    whoOrThat: list('who-or-that'),
    onOccasion: list('on-occasion'),
    asked: list('asked'),
    says: list('says'),
    stressed: list('stresses-day'),
    asksWhat: list('asks-whether'),
    weekdays: new Set(calendar.weekdays.flat()),
    relatives: list('relative'),
    perfect: list('perfect'),
    notYet: list('not-yet'),
    since: list('since'),
    before: list('after-or-before'),
    until: list('until-or-unless'),
    joins: list('and-or-but'),
    ofDayTold: list('of-day-told'),
    copula: list('to-be'),
    noProgress: list('no-progress'),
    ofPerson: list('done-to-person'),
    deeds: new Set([...list('just-done'), ...list('happens-once')]),
  };
});
type Lists = ReturnType<typeof listsOf>;

/** Days that one sentence tells of, of those that it names first: each is looked for in the whole sentence. */
const [MOST_TOLD, MOST_NAMED] = [2, 32];

/**
 * What a sentence tells, by date: of days, else of a month, else of a year. Where it only looks back at its dates, that
 * of the first of them, which begins no event.
 */
export function tellingsOf(
  { tokens, end }: Sentence,
  dates: readonly DatedAt[],
  language: Language,
): readonly (Telling & DatedAt)[] {
  const { clauses, attribution } = clausesOf(tokens, language);
  const isQuestion = /[?]["”’']?$/.test(
    tokens
      .slice(-2)
      .map(({ text }) => text)
      .join(''),
  );
  for (const precision of ['day', 'week', 'month', 'year'] as const) {
    const all = dates.filter(({ when }) => when.precision === precision).slice(0, MOST_NAMED);
    const days = all.map(({ date }) => date);
    const own = all.length < 2 ? all : all.filter(({ date }) => !isNamedAgain(tokens, date, days, language));
    const told = own.flatMap((each) => {
      const at = clauses.findIndex(({ parts }) => holds(tokens, parts, each.date.start));
      const whole = whatHappened(tokens, clauses, at, language) ?? withWhen(tokens, clauses, at, language);
      const days = own.map(({ date }) => date.start);
      const half = whole && halfWith(tokens, whole, each.date.start, days, language);
      const clause = half === undefined ? announcedBy(tokens, clauses, attribution, each, language) : half;
      // "Roe, who was mayor until 2033, walked home, said her nephew": that he says of her is not plain.
      const isOfOther = clause?.kind === 'who' && namesSomebody(tokens, attribution, listsOf(language));
      const { manner, deed } =
        clause && !isQuestion && !isOfOther ? doneOn(tokens, clause, each, own, language) : LOOKED_BACK_AT;
      return clause && (manner !== 'recalled' || deed !== '')
        ? [
            {
              ...{ ...each, whole: clause },
              manner,
              clause: offsets(tokens, clause.parts),
              source: offsets(tokens, clause.kind === 'who' ? [] : [attribution]),
              isAside: clause.kind === 'who' || clause.kind === 'open',
              deed,
            },
          ]
        : [];
    });
    const main = ofMainVerb(tokens, told, language).map(({ whole: _, ...each }) => each);
    const onDays = [...new Map(main.toReversed().map((each) => [each.when.start, each])).values()].reverse();
    // Of two months or years, the first: more often than not they are the ends of a time.
    if (onDays.length > 0) return onDays.slice(0, precision === 'day' ? MOST_TOLD : 1);
    // "the resignation, the same evening, of Roe": which evening, stands elsewhere.
    const first = own.find(({ date }) => !isOfDayTold(date, language));
    if (first)
      return [
        { ...first, manner: 'recalled', clause: [tokens[0]?.start ?? 0, end], source: [], isAside: false, deed: '' },
      ];
  }
  return [];
}

/** "Roe was hurt in the crash, which happened on Monday": the clause before, which tells of what happened then. */
function whatHappened(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  at: number,
  language: Language,
): Clause | undefined {
  const [own, before] = [clauses[at], clauses[at - 1]];
  const isIt = own?.kind === 'open' && listsOf(language).happens.has(tokens[own.verb]?.lower ?? '');
  const isBare = own !== undefined && (own.parts[0]?.[0] ?? -1) === own.verb;
  return isIt && isBare && before?.kind === 'main' && deedOf(tokens, before, language) !== '' ? before : undefined;
}

/** True for an attribution to a person named: "said her nephew, Timur Roe", "Dr Roe said". */
const namesSomebody = (tokens: readonly Token[], [from, to]: Stretch, { relatives }: Lists): boolean => {
  const words = tokens.slice(from, to);
  return words.filter((token) => isCapital(token)).length > 1 || words.some(({ lower }) => relatives.has(lower));
};

/** "A judge will lead it, the government said Thursday": of what is still to come, the announcement is what happened. */
function announcedBy(
  tokens: readonly Token[],
  [first]: readonly Clause[],
  attribution: Stretch,
  { date }: DatedAt,
  language: Language,
): Clause | undefined {
  const isOfIt = attribution[1] > 0 && holds(tokens, [attribution], date.start);
  const lists = listsOf(language);
  const isPerfect = first !== undefined && lists.perfect.has(tokens[first.verb]?.lower ?? '');
  const isNews = isPerfect || (first !== undefined && isIntended(tokens, first.verb, lists));
  return isOfIt && first?.kind === 'main' && isNews
    ? { ...first, verb: attribution[0], parts: first.parts }
    : undefined;
}

const holds = (tokens: readonly Token[], parts: readonly Stretch[], offset: number): boolean =>
  parts.some(([from, to]) => offset >= (tokens[from]?.start ?? 0) && offset < (tokens[to - 1]?.end ?? 0));

/** Whether a token stands in a clause, by its offsets. */
export const within =
  (clause: readonly number[]) =>
  ({ start }: { readonly start: number }): boolean =>
    clause.some((edge, side) => side % 2 === 0 && start >= edge && start < (clause[side + 1] ?? 0));

/** Stretches as offsets; what is empty is left out. */
export const offsets = (tokens: readonly Token[], parts: readonly Stretch[]): readonly number[] =>
  parts.flatMap(([from, to]) => (to > from ? [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0] : []));

const isOfDayTold = ({ text }: DateMention, language: Language): boolean =>
  text
    .toLowerCase()
    .split(' ')
    .slice(0, 2)
    .some((word) => listsOf(language).ofDayTold.has(word));

const LOOKED_BACK_AT = { manner: 'recalled', deed: '' } as const;

/** "Roe got 31 votes in Monday's election", "was killed in Monday's fire": what was on that day, where it is what is told. */
function occasionOf(tokens: readonly Token[], clause: Clause, at: number, behind: number, language: Language): string {
  const { onOccasion, bits, ballots } = listsOf(language);
  const isDetermined = ((bits.get(tokens[at - 1]?.lower ?? '') ?? 0) & Word.DETERMINER) !== 0;
  // "Three of those hurt in Monday's fire died overnight"
  if (tokens.some((_, index) => index > behind && inParts(clause, index) && isVerb(tokens, index, language))) return '';
  if (!onOccasion.has(tokens[isDetermined ? at - 2 : at - 1]?.lower ?? '')) return '';
  const [occasion, deed] = [occasionBehind(tokens, behind, language), deedOf(tokens, clause, language)];
  const { mayBeOneAct, actsBeside } = language.accounts;
  const isOfIt = deed === '' ? ballots.has(occasion) : !actsBeside.has(deed) && mayBeOneAct(deed, occasion);
  return isOfIt && !isSpeech(tokens, clause.verb, language) ? occasion : '';
}

/** What is done on a day, and how that is told. */
function doneOn(
  tokens: readonly Token[],
  clause: Clause,
  dated: DatedAt,
  all: readonly DatedAt[],
  language: Language,
): Pick<Telling, 'manner' | 'deed'> {
  const isDay = dated.when.precision === 'day';
  const { whose } = listsOf(language);
  // ", whose licence was suspended on Tuesday": of what others tell it says the day.
  if (isDay && clause.kind === 'open' && whose.has(tokens[(clause.parts[0]?.[0] ?? 0) - 1]?.lower ?? ''))
    return { manner: 'recalled', deed: deedDoneOnce(tokens, clause, language) };
  const at = tokens.findIndex(({ start, end }) => dated.date.start >= start && dated.date.start < end);
  const behind = tokens.findIndex(({ start }) => start >= dated.date.end);
  const occasion = occasionOf(tokens, clause, at, behind, language);
  const verb = verbOfDay(tokens, clause, [at, behind], dated, all, occasion, language);
  if (verb === null) return LOOKED_BACK_AT;
  const isSaid = isSaidOfIt(tokens, verb, [at, behind], language) || isOnlySaid(tokens, verb, at, language);
  // "Told the court", "told parliament": that is heard once.
  const isHeard = isDay && isSaid && isTestimony(tokens, verb, language);
  if (isHeard) return { manner: 'told', deed: deedAt(tokens, verb, language) };
  if (!isSaid)
    return { manner: 'told', deed: deedOf(tokens, ofMain(tokens, clause, verb, language), language) || occasion };
  // A year that a report is of is not that of what it reports.
  if (!isDay) return LOOKED_BACK_AT;
  // "Declared an emergency", "were told to leave", "said that they had opened an inquiry": that is done.
  const act = deedAt(tokens, verb, language);
  const own = tokens[verb + 1]?.lower === 'that' && !language.accounts.actsOfSpeech.has(act) ? '' : act;
  const deed = own || deedSaid(tokens, verb, language);
  return { manner: deed === '' ? 'said' : 'told', deed };
}

/** "was on Monday said to be glad" */
const isSaidOfIt = (tokens: readonly Token[], verb: number, [at, behind]: Stretch, language: Language): boolean =>
  listsOf(language).copula.has(tokens[verb]?.lower ?? '') && at - verb <= 2 && isSpeech(tokens, behind, language);

/** The clause by the verb that has its day, where its first only says who is meant: "Ada Roe, the clerk who was struck, | died". */
const ofMain = (tokens: readonly Token[], clause: Clause, verb: number, language: Language): Clause =>
  listsOf(language).whoOrThat.has(tokens[clause.verb - 1]?.lower ?? '') ? { ...clause, verb } : clause;

/** Index of the verb that a day belongs to; null where it is only looked back at. */
function verbOfDay(
  tokens: readonly Token[],
  clause: Clause,
  day: Stretch,
  { date, when }: DatedAt,
  all: readonly DatedAt[],
  occasion: string,
  language: Language,
): number | null {
  const lists = listsOf(language);
  const [at, behind] = day;
  const isLookedBackAt = occasion === '' && isLookedAt(tokens, at, behind, language);
  if (opensSince(tokens, clause, lists) || !isNamed(date, when.precision, tokens, clause, language) || isLookedBackAt)
    return null;
  if (occasion === '' && isOfWhich(tokens, at, behind, when.precision, language)) return null;
  // "said that the van should have been there that night": which night, stands elsewhere. "The same night, …" goes on.
  const isFirst = tokens.slice(0, at).every(({ lower }) => ((lists.bits.get(lower) ?? 0) & Word.DETERMINER) !== 0);
  if (!isFirst && isThatDay(tokens, day, lists)) return null;
  if (isAskedThen(tokens, day, lists) || isBehindHas(tokens, clause, date, lists)) return null;
  const verbs = tokens.flatMap((_, index) =>
    index >= clause.verb && inParts(clause, index) && isVerb(tokens, index, language) ? [index] : [],
  );
  const before = verbs.filter((index) => index < at);
  if (isOfPhrase(tokens, clause, day, before, language)) return null;
  const verb = before.at(-1) ?? verbs[0] ?? clause.verb;
  const days = all.map((each) => each.date.start);
  if (isNested(tokens, clause, at, before, days, language)) return null;
  if (isOfSubject(tokens, clause, day, before, verb, language) || isGoingOn(tokens, verb, lists)) return null;
  if (isOfOther(tokens, clause, [verb, at], before, when.precision, language)) return null;
  return isIntended(tokens, verb, lists) || isOfNoun(tokens, clause, verb, at, language) ? null : verb;
}

/** "that Wednesday", "at nine that Wednesday" */
const isThatDay = (tokens: readonly Token[], [at, behind]: Stretch, { ofDayTold }: Lists): boolean =>
  tokens.slice(Math.max(0, at - 1), behind < 0 ? at + 1 : behind).some(({ lower }) => ofDayTold.has(lower));

/** "Roe, asked on Monday whether she knew, said", "Asked on Monday for comment": an answer is no event. */
const isAskedThen = (tokens: readonly Token[], [at, behind]: Stretch, { asked, asksWhat, bits }: Lists): boolean =>
  (asksWhat.has(tokens[behind]?.lower ?? '') || asked.has(tokens[0]?.lower ?? '')) &&
  [at - 1, at - 2].some(
    (index) =>
      asked.has(tokens[index]?.lower ?? '') &&
      (index === 0 || tokens[index - 1]?.text === ',') &&
      (index === at - 1 || ((bits.get(tokens[at - 1]?.lower ?? '') ?? 0) & Word.PREPOSITION) !== 0),
  );

/** "Has invited both to Orne on Monday", "has put a time on it: 21:15 on Monday": of what has been done no weekday is told. */
function isBehindHas(
  tokens: readonly Token[],
  { verb, parts }: Clause,
  { text, start }: DateMention,
  { perfect, weekdays, bits, says, stressed }: Lists,
): boolean {
  const [, to = 0] = parts.at(-1) ?? [];
  if (!weekdays.has(text.toLowerCase().split(' ').at(-1) ?? '')) return false;
  const has = tokens.findLastIndex(
    ({ lower, start: at }, index) => index >= verb && index < to && at < start && perfect.has(lower),
  );
  if (has < 0) return false;
  let next = has + 1;
  while (((bits.get(tokens[next]?.lower ?? '') ?? 0) & Word.ADVERB) !== 0) next += 1;
  // "has been arrested on Monday" is what some papers write.
  const isPassive = tokens[next]?.lower === 'been';
  const day = tokens.findIndex(({ start: at }) => at >= start);
  const between = tokens.slice(next + 1, day);
  // "has fallen, the minister said on Monday", "has ordered a curfew beginning Monday"
  const isOfOther = between.some((token) => isTensed(token, bits) || says.has(token.lower) || token.text === ';');
  return !isPassive && !isOfOther && !stressed.has(tokens[day - 1]?.lower ?? '');
}

/** "was", "had": another verb than that behind "has". */
const isTensed = ({ lower }: Token, bits: Lists['bits']): boolean =>
  ((bits.get(lower) ?? 0) & Word.AUXILIARY) !== 0 && lower !== 'be';

/** "Rain was still falling on Monday": what goes on is a scene, and no event. */
function isGoingOn(tokens: readonly Token[], verb: number, { copula, bits, noProgress }: Lists): boolean {
  const isAdverb = ((bits.get(tokens[verb + 1]?.lower ?? '') ?? 0) & Word.ADVERB) !== 0;
  const { lower = '' } = tokens[isAdverb ? verb + 2 : verb + 1] ?? {};
  return copula.has(tokens[verb]?.lower ?? '') && /..ing$/.test(lower) && !noProgress.has(lower);
}

/**
 * ", whom they freed on Monday", "since the strike began on Monday"; and "until", "before the court has ruled on Monday",
 * which by then had not happened.
 */
function opensSince(
  tokens: readonly Token[],
  { kind, parts, verb }: Clause,
  { since, perfect, before, until, ofPerson, deeds }: Lists,
): boolean {
  const [first = 0] = parts[0] ?? [];
  const opener = tokens[first - 1]?.lower ?? '';
  const isNotYet = before.has(opener) && perfect.has(tokens[verb]?.lower ?? '');
  // "since Ada Roe resigned on 3 May", "since the roof collapsed on Sunday": what was done once.
  const isDeed = [verb, verb + 1].some(
    (at) => ofPerson.has(tokens[at]?.lower ?? '') || deeds.has(tokens[at]?.lower ?? ''),
  );
  const isSince = since.has(opener) && !isDeed;
  return kind === 'open' || (kind === 'side' && (isSince || until.has(opener) || isNotYet));
}

/** "would meet on Monday", "did not come on Monday", "was to open on Monday"; and not "pleaded not guilty on Monday". */
function isIntended(tokens: readonly Token[], verb: number, { bits, notYet, copula }: Lists): boolean {
  const [own = '', next = ''] = [tokens[verb]?.lower, tokens[verb + 1]?.lower];
  const isAuxiliary = ((bits.get(own) ?? 0) & Word.AUXILIARY) !== 0;
  return notYet.has(own) || (notYet.has(next) && (next === 'to' ? copula.has(own) : isAuxiliary));
}
