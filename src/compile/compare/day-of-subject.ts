import { type Language, perLanguage } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import type { Token } from '../read/text/tokens.ts';
import { type Clause, inParts, isSpeech, isVerb, type Stretch } from './clauses.ts';
import { mainVerbIn, verbGroupAt } from './main-verb.ts';
import { isBaseBehindWho } from './verbs.ts';

const listsOf = perLanguage(({ classes, speech }: Language) => ({
  bits: speech.classes,
  verbs: speech.verbs,
  restricts: classes.get('who-or-that') ?? new Set<string>(),
  relatives: new Set(['who-or-that', 'who-or-which'].flatMap((name) => [...(classes.get(name) ?? [])])),
  side: classes.get('opens-side-clause') ?? new Set<string>(),
  joins: classes.get('and-or-but') ?? new Set<string>(),
  reporting: classes.get('reports-that') ?? new Set<string>(),
  copula: classes.get('to-be') ?? new Set<string>(),
  putIn: classes.get('put-in-participle') ?? new Set<string>(),
  participles: new Set(['put-in-participle', 'hurt-at-once'].flatMap((name) => [...(classes.get(name) ?? [])])),
  places: classes.get('place-behind') ?? new Set<string>(),
  doneTo: classes.get('done-by') ?? new Set<string>(),
}));

/** Tokens between a verb of speech and its day: "said in a statement on". */
export const REACH = 8;

/**
 * True where a day only says which subject is meant: "the roof fall on Monday was the worst", "two who saw it on Monday
 * said". `day` are its tokens, `before` the verbs of the clause before it, `verb` the one that it belongs to.
 */
export function isOfSubject(
  tokens: readonly Token[],
  clause: Clause,
  day: Stretch,
  before: readonly number[],
  verb: number,
  language: Language,
): boolean {
  const { copula } = listsOf(language);
  return (
    // "On Monday the roof was open" has its day before its subject.
    (before.length === 0 && day[0] - firstOf(clause) > 3 && copula.has(tokens[verb]?.lower ?? '')) ||
    isRestricted(tokens, clause, day, before, language) ||
    isPutIn(tokens, clause, day, before, language) ||
    isOfParticiple(tokens, verb, day[1], language) ||
    isInApposition(tokens, clause, verb, day[1], language)
  );
}

/**
 * True where a day stands deeper in a clause than what its first verb tells: behind ", saying that", or behind another
 * verb where the first has a day of its own, "ordered yesterday … the complaint filed on 16 May". `days` are the
 * offsets of all days of its sentence, `before` the verbs of the clause before this one.
 */
export function isNested(
  tokens: readonly Token[],
  clause: Clause,
  at: number,
  before: readonly number[],
  days: readonly number[],
  language: Language,
): boolean {
  const { verbs, joins, relatives } = listsOf(language);
  const [first = -1, last = -1] = [before[0], before.at(-1)];
  const isSaying = (verb: number): boolean =>
    verb > first &&
    verb < last &&
    tokens[verb - 1]?.text === ',' &&
    verbs.get(tokens[verb]?.lower ?? '')?.form === 'participle' &&
    !tokens.slice(verb, at).some(({ text }) => text === ',');
  if (before.some(isSaying)) return true;
  const isReport = isSpeech(tokens, first, language) && !isOfDeed(verbs, tokens[first]);
  // "said an audit had found that a call came on 3 August": the day is of what was found, and neither of the finding nor of the saying.
  if (isReport && before.some((verb) => verb > first && tokens[verb + 1]?.lower === 'that')) return true;
  if (last <= first + 1 || isReport || tokens[first + 1]?.lower === 'that') return false;
  // "A law passed on 3 May | was signed by her on Tuesday"
  const main = mainVerbIn(tokens, firstOf(clause), clause.parts.at(-1)?.[1] ?? 0, language);
  if (main > first && verbGroupAt(tokens, main, at, language).last === last) return false;
  const own = tokens.findIndex(
    ({ start }, index) => index < last && index !== at && inParts(clause, index) && days.includes(start),
  );
  // "filed by", "handed in by"
  const isOfNoun =
    tokens.slice(last + 1, last + 3).some(({ lower }) => lower === 'by') ||
    tokens.slice(own, last).some(({ lower }) => relatives.has(lower));
  return own >= 0 && isOfNoun && !tokens.slice(own, at).some(({ lower }) => joins.has(lower));
}

/** "Ordered a recount", "rejected the claim": what it has behind it is what it is done to, and not who is told. */
const isOfDeed = (verbs: Language['speech']['verbs'], token: Token | undefined): boolean =>
  DEEDS.has(verbs.get(token?.lower ?? '')?.act ?? '');
const DEEDS: ReadonlySet<string> = new Set(['urged', 'rejected', 'condemned']);

const firstOf = ({ parts }: Clause): number => parts.at(-1)?.[0] ?? 0;

/** "Men arrested on Monday were freed", "children killed on 3 May had been hit": the day is that of what they are called by. */
export function isOfParticiple(tokens: readonly Token[], verb: number, behindDay: number, language: Language): boolean {
  const lists = listsOf(language);
  const { bits, participles, doneTo, restricts } = lists;
  const isAuxiliary = (index: number): boolean => ((bits.get(tokens[index]?.lower ?? '') ?? 0) & Word.AUXILIARY) !== 0;
  const lower = tokens[verb]?.lower ?? '';
  const behind = behindPlace(tokens, behindDay, language);
  // "The inquiry promised by the mayor on Monday will be led by"
  const isSaid = isSpeech(tokens, verb, language) && !doneTo.has(tokens[verb + 1]?.lower ?? '');
  // "The pact signed on Monday lapsed"; and not "came on Monday backed by", "said on Monday said".
  const isMain =
    isVerb(tokens, behind, language) &&
    !(/(?:ed|ing)$/.test(tokens[behind]?.lower ?? '') && isLinked(tokens, behind + 1, lists));
  return (
    behind > verb &&
    (isAuxiliary(behind) || isMain) &&
    (/ed$/.test(lower) || participles.has(lower)) &&
    !isSaid &&
    !isAuxiliary(verb - 1) &&
    (isAuxiliary(behind) || !restricts.has(tokens[verb - 1]?.lower ?? ''))
  );
}

/** Tokens from a day to an auxiliary behind where or by whom something was done then. */
const PLACE = 9;

/** "(arrested on Friday) in the port of Orne | were": behind where or by whom it was done; the day's own end, if no auxiliary is. */
function behindPlace(tokens: readonly Token[], behind: number, language: Language): number {
  const { bits } = listsOf(language);
  const bitsAt = (at: number): number => bits.get(tokens[at]?.lower ?? '') ?? 0;
  if (behind < 0 || (bitsAt(behind) & Word.PREPOSITION) === 0) return behind;
  const main = tokens.findIndex(({ kind }, at) => at > behind && (kind === 'mark' || (bitsAt(at) & ENDS_PLACE) !== 0));
  const isNear = main > behind + 1 && main - behind <= PLACE && (bitsAt(main) & Word.AUXILIARY) !== 0;
  return isNear && !tokens.slice(behind, main).some((_, at) => isVerb(tokens, behind + at, language)) ? main : behind;
}

const ENDS_PLACE = Word.AUXILIARY | Word.PRONOUN | Word.RELATIVE | Word.CONJUNCTION;

/** "by", "with": behind a participle; "in", "at" stand behind any verb. */
const isLinked = (tokens: readonly Token[], at: number, { bits, places }: ReturnType<typeof listsOf>): boolean =>
  ((bits.get(tokens[at]?.lower ?? '') ?? 0) & Word.PREPOSITION) !== 0 && !places.has(tokens[at]?.lower ?? '');

/** "Ada Roe, a lawyer elected on Monday, leads it": the day is that of what she is called by. */
function isInApposition(tokens: readonly Token[], clause: Clause, verb: number, behind: number, language: Language) {
  const { bits } = listsOf(language);
  const bitsAt = (at: number): number => bits.get(tokens[at]?.lower ?? '') ?? 0;
  const comma = tokens.findLastIndex(({ text }, at) => at < verb && at > firstOf(clause) && text === ',');
  const isOpened = (bitsAt(firstOf(clause)) & (Word.PREPOSITION | Word.ADVERB)) !== 0;
  return (
    comma > 0 &&
    comma + 2 < verb &&
    !isOpened &&
    tokens[behind]?.text === ',' &&
    /ed$/.test(tokens[verb]?.lower ?? '') &&
    (bitsAt(comma + 1) & Word.ARTICLE) !== 0 &&
    !tokens.slice(comma + 1, verb).some((_, at) => (bitsAt(comma + 1 + at) & Word.AUXILIARY) !== 0)
  );
}

/** "The porter, injured on Monday in the shed, died": the day is that of what is put in. */
function isPutIn(
  tokens: readonly Token[],
  clause: Clause,
  [, behindDay]: Stretch,
  before: readonly number[],
  language: Language,
): boolean {
  const [first = -1, ...more] = before;
  const last = before.at(-1) ?? -1;
  const close = tokens.findIndex(({ text }, index) => index >= behindDay && text === ',');
  const { bits, putIn, reporting } = listsOf(language);
  const bitsAt = (at: number): number => bits.get(tokens[at]?.lower ?? '') ?? 0;
  // "In one, sent on 3 May, she wrote"
  const isLedIn = (bitsAt(firstOf(clause)) & Word.PREPOSITION) !== 0 && tokens[first - 1]?.text === ',';
  if (isLedIn && more.length === 0 && close > 0 && putIn.has(tokens[first]?.lower ?? '')) return true;
  // "The film made by a clerk, shown on Monday, has": so is that of the last of two.
  return (
    more.length <= 1 &&
    tokens.findIndex(({ text }, index) => index > firstOf(clause) && text === ',') === last - 1 &&
    (/ed$/.test(tokens[last]?.lower ?? '') || putIn.has(tokens[last]?.lower ?? '')) &&
    close > 0 &&
    inParts(clause, close + 1) &&
    isVerb(tokens, close + 1, language) &&
    // "The report, published on Monday, said", "… found that": that is its day.
    !isSpeech(tokens, close + 1, language) &&
    !(reporting.has(tokens[close + 1]?.lower ?? '') && tokens[close + 2]?.lower === 'that')
  );
}

/** "Two people who saw the fire on Monday said": the day is that of what a subject is told by. */
function isRestricted(
  tokens: readonly Token[],
  clause: Clause,
  [at, behindDay]: Stretch,
  verbs: readonly number[],
  language: Language,
): boolean {
  const { restricts } = listsOf(language);
  const [verb] = verbs;
  const isAfterVerb = (index: number): boolean => isVerb(tokens, index - 1, language) && verbs.length === 2;
  const relative = tokens.findIndex(
    ({ lower }, index) => index > firstOf(clause) && index < at && restricts.has(lower),
  );
  if (clause.kind === 'who') return false;
  if (isOfWhich(tokens, at, verbs, language)) return true;
  if (relative < 0 || !inParts(clause, at)) return false;
  const behind = tokens[relative + 1]?.lower ?? '';
  // "The company that runs the dam said on Friday", "the guest who stopped him, was honoured on Friday".
  const isPresent =
    verb !== undefined &&
    verb > relative + 2 &&
    (/^[^']{2,}[^s']s$/.test(behind) || isBaseBehindWho(tokens, relative, language));
  const isClosed = tokens.some(
    ({ text }, index) => text === ',' && index > relative && index < at && verbs.includes(index + 1),
  );
  // "A man who is on trial said on Friday"
  const last = verbs.at(-1);
  const isSaidLast =
    last !== undefined &&
    verbs.length > 1 &&
    at - last <= REACH / 2 &&
    isSpeech(tokens, last, language) &&
    !isAfterVerb(last);
  const isMainLast =
    !isVerb(tokens, behindDay, language) &&
    (isOfMain(tokens, relative, verbs, language) || isMain(tokens, clause, verbs, language));
  return !isPresent && !isClosed && !isSaidLast && !isMainLast && (verb === undefined || verb > relative);
}

/** "The strike that began on 3 May | ended on Tuesday": the last verb before the day is what the clause turns on. */
function isMain(tokens: readonly Token[], clause: Clause, verbs: readonly number[], language: Language): boolean {
  const [, to = 0] = clause.parts.at(-1) ?? [];
  const main = mainVerbIn(tokens, firstOf(clause), to, language);
  return main > (verbs[0] ?? main) && verbGroupAt(tokens, main, to, language).last === verbs.at(-1);
}

/** "The toll of a slide that buried a village rose on Friday": of two verbs the second is that of the subject. */
function isOfMain(tokens: readonly Token[], relative: number, verbs: readonly number[], language: Language): boolean {
  const [verb = -1, ...others] = verbs;
  const last = others.at(-1) ?? -1;
  const { bits, restricts } = listsOf(language);
  // "The deal that ended the strike was approved on Friday"
  const main = others.find(
    (at) =>
      ((bits.get(tokens[at]?.lower ?? '') ?? 0) & Word.AUXILIARY) !== 0 && !restricts.has(tokens[at - 1]?.lower ?? ''),
  );
  const isPassive = main !== undefined && main > verb + 1 && last > main;
  return verb === relative + 1 && (isPassive || (last > verb + 2 && isMainVerb(tokens, last, language)));
}

/** True for a verb that is no participle behind its noun: "rose", and not "people injured", "men who were killed". */
const isMainVerb = (tokens: readonly Token[], at: number, language: Language): boolean =>
  !/ed$/.test(tokens[at]?.lower ?? '') &&
  !isVerb(tokens, at - 1, language) &&
  !['who-or-that', 'and-or-but'].some((name) => language.classes.get(name)?.has(tokens[at - 1]?.lower ?? ''));

/** "Divers searched the hull of a ferry that sank on Monday", "… that a tug rammed on Monday": the day says which ferry. */
function isOfWhich(tokens: readonly Token[], at: number, verbs: readonly number[], language: Language): boolean {
  const { relatives, side, reporting, verbs: cues } = listsOf(language);
  const which = tokens.findLastIndex(({ lower }, index) => index < at && relatives.has(lower));
  const before = verbs.filter((verb) => verb < which).at(-1);
  const within = verbs.filter((verb) => verb > which);
  const [first = -1] = within;
  const last = within.at(-1) ?? -1;
  // "who were shot": one verb in two words; "that the mayor wrote | on Monday": what it was done to stands before it.
  const isOneVerb = last - first === within.length - 1 && (first === which + 1 || at - last <= 2);
  if (before === undefined || first < 0 || !isOneVerb) return false;
  const { lower = '' } = tokens[before] ?? {};
  const isTelling = isSpeech(tokens, before, language) && !isOfDeed(cues, tokens[before]);
  // "found in a report that the valve broke": of such a clause it is told itself.
  const isReport =
    (isTelling || reporting.has(lower)) && !tokens.slice(before + 1, which).some(({ lower: word }) => side.has(word));
  const isSaid = tokens[which]?.lower === 'that' && (first === which + 1 ? isTelling : isReport);
  return !isSaid && before < which - 1 && !tokens.slice(which, at).some(({ text }) => text === ',');
}
