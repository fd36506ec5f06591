import { isSpeech, isVerb } from '../compare/clauses.ts';
import type { DatedSentence } from '../compare/dated.ts';
import type { When } from '../compare/telling.ts';
import { headLength } from '../compare/timeline/head.ts';
import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token, tokensOf } from '../read/text/tokens.ts';
import { withName } from './antecedents.ts';
import { isBalanced, isSideClause, verbsIn, withoutParticiple } from './headline-words.ts';
import { firstIn, keptOf } from './lazily.ts';
import { withoutOwnDay } from './own-day.ts';
import { sourceApart } from './qualified.ts';
import { reductionsOf, withoutKindOfCompany, withoutLesserCount } from './reductions.ts';
import { endsOpen, shortened, withoutApposition, withoutBrackets } from './shortened.ts';
import type { Telling } from './story-terms.ts';
import { bitsOf } from './token-classes.ts';
import { isBeforeItsDay } from './unfinished.ts';
import { tailsOf } from './whose-words.ts';

/** Characters of an event's headline. */
export const HEADLINE = 110;

/** A sentence of which a clause tells an event: offsets into the text, where each part begins and ends. */
interface Told {
  readonly from: number;
  readonly to: number;
  readonly clause: readonly number[];
  /** Of whose words it is; empty where nobody's are named behind it. */
  readonly source: readonly number[];
  /** How it tells of its day, where it tells of one; what is only `reported` has none in its sentence. */
  readonly manner?: DatedSentence['manner'];
}

/** How a headline is wanted. */
interface Wanted {
  /** The most characters. */
  readonly budget?: number;
  /** Whose the "he" or "she" is that the line begins with. */
  readonly name?: string;
  /** The date of its event, which stands beside it. */
  readonly when?: When | null;
  readonly isRight?: (headline: string) => boolean;
  /** What lines tell of the story: of the ways to shorten one, that which tells most; without it, the first. */
  readonly telling?: Telling;
  /** True for an entry of a chronology, which may be in the words of a headline: "Ferry sunk". */
  readonly isEntry?: boolean;
}

/**
 * The headline of an event out of a sentence that tells it: the clause, whole, with whose words it is. What is too long
 * ends where something more is only added; it is never cut before its verb. Null for what cannot stand alone. Of the ways
 * to shorten it, the one that is right and tells most.
 */
export function headlineOf(text: string, told: Told, wanted: Wanted = {}): string | null {
  const { isRight = () => true, telling, budget = HEADLINE } = wanted;
  let best: string | null = null;
  const seen = new Set<string>();
  for (const found of headlinesOf(text, told, wanted)) {
    const headline = found.replace(/[,;:–—-]{1,4}$/, '').trimEnd();
    if (seen.has(headline)) continue;
    seen.add(headline);
    if (isOfUs(headline) || !isRight(headline)) continue;
    if (!telling || lengthOf(told) <= budget || isCut(headline) || !isReducible(text, told)) return best ?? headline;
    if (best === null || (telling.tellsMore(headline, best) && telling.worth(headline) > telling.worth(best) + SURELY))
      best = headline;
  }
  return best;
}

/** Characters of what a sentence tells: of a clause at its head, with all that follows. */
const lengthOf = ({ from, to, clause: [start = from, end = to, ...more] }: Told): number =>
  start === from && more.length === 0 ? to - from : end - start + (more.at(-1) ?? 0) - (more[0] ?? 0);

/** True for a sentence of which there are words that a reader does not miss. */
const isReducible = (text: string, { from, to }: Told): boolean => reductionsOf(text.slice(from, to)).length > 0;

/** How much more than a way to shorten a line that comes before it another must tell. */
const SURELY = 0.3;

function* headlinesOf(
  text: string,
  sentence: Told,
  { budget = HEADLINE, name = '', when = null, isEntry = false }: Wanted,
): Generator<string> {
  const { from, to, clause, manner } = sentence;
  const [of, ofEnd] = sentence.source;
  const { isFirst, whole, standing } = toldIn(text, sentence, name, isEntry);
  if (!standing) return;
  const [line, source] =
    sourceBefore(whole) ?? ((whole.length > budget && of === undefined && sourceApart(whole)) || [whole, '']);
  // What somebody is said to say has its speaker.
  const whose =
    of === undefined
      ? source
      : `, ${withoutBrackets(plain(text.slice(of, ofEnd)))}`.replaceAll(english.accounts.relativeDay, '');
  // "The accord states|, people at the talks said"
  if (endsInSaying(line, whose)) return;
  if (!isFirst) yield* withMain(text, { from, clause }, line, budget, when, whose);
  yield* withDeaths(line, whose, budget, when);
  const isToldWithoutDay = manner === undefined || manner === 'reported';
  for (const end of tailsOf(whose, withoutDayOf(line, when), budget))
    for (const headline of fitted(line, budget - end.length, when))
      if (isWholeOf(headline, line, when) || isToldWithoutDay || !isBeforeItsDay(text.slice(from, to), headline))
        yield `${inCapital(headline)}${withoutDayOf(end, when)}`;
  if (isEntry) yield* partOfEntry(line, budget, when);
  yield* ofOccasion(line, budget, when);
  // "“We have proof,” Roe, the director, told a meeting": where a quotation would be cut, what else the sentence has is.
  if (/["“]|(?<!\p{L})['‘]\p{L}/u.test(line)) yield* fitted(plain(text.slice(from, to)), budget, when);
}

/** What a sentence tells, with its subject; whether it stands first in it, and alone. */
function toldIn(text: string, { from, to, clause, source: [of] }: Told, name: string, isEntry: boolean) {
  // One part at the head of its sentence is a clause that nothing is put into: as much of the sentence as fits is better.
  const isBeside = english.accounts.besideWithDay.test(text.slice(clause[1], of ?? to));
  const isFirst = clause.length === 2 && clause[0] === from && !isEntry && !isBeside;
  const sentence = plain(text.slice(from, of ?? to));
  const told = isFirst ? sentence : plain(clauseOf(text, clause));
  const whole = withName(withoutUs(withoutOwner(withoutOpening(told.replace(english.accounts.inOurPlace, '')))), name);
  return { isFirst, whole, standing: standsAlone(whole, isEntry) && !english.accounts.summedUp.test(sentence) };
}

const endsInSaying = (line: string, whose: string): boolean =>
  whose !== '' && english.classes.get('says-it')?.has(tokensOf(line).at(-1)?.lower ?? '') === true;

/** "Some houses took in water when a dike failed" of "a dike failed": what is short says little without what it led to. */
function* withMain(
  text: string,
  { from, clause: [start = 0, end = 0, ...more] }: Pick<Told, 'from' | 'clause'>,
  told: string,
  budget: number,
  when: When | null,
  whose: string,
): Generator<string> {
  const before = text.slice(from, start);
  if (more.length > 0 || !english.accounts.opensWhen.test(before)) return;
  const main = before.slice(1 + Math.max(before.lastIndexOf(';'), before.lastIndexOf(':')));
  if (end - start > SHORT) {
    if (befalls(main)) yield* withLives(withoutOpening(main), told, budget, when, whose);
    return;
  }
  const line = withoutOpening(plain(main + text.slice(start, end)));
  if (verbsIn(main) === 1 && standsAlone(line, false) && sourceApart(line) === null)
    for (const headline of fitted(line, budget, when)) if (isWholeOf(headline, line, when)) yield inCapital(headline);
}

/** "At least four were killed when a shell hit the clinic, officials said" of "|a shell hit the clinic in the town of Orne|". */
function* withLives(main: string, clause: string, budget: number, when: When | null, whose: string): Generator<string> {
  const [opening, tail] = [withoutLesserCount(main), withoutDayOf(whose, when)];
  if (verbsIn(main) > COUNTED || !standsAlone(opening + clause, false) || sourceApart(main) !== null) return;
  for (const short of fitted(clause, budget - opening.length - tail.length, when))
    if (!isCut(short)) yield inCapital(`${opening}${short}${tail}`);
}

/** "Gunmen opened fire on a bus, killing six, police said" of what is too long with where that was. */
function* withDeaths(line: string, whose: string, budget: number, when: When | null): Generator<string> {
  const [found, deaths = ''] = english.accounts.reduced.deathsBehind.exec(line) ?? [];
  const tail = withoutDayOf(whose, when);
  if (found === undefined || line.length + tail.length <= budget) return;
  const end = `, ${deaths}${tail}`;
  for (const short of fitted(line.slice(0, line.indexOf(found)), budget - end.length, when))
    if (!isCut(short)) yield inCapital(`${short}${end}`);
}

const inCapital = (line: string): string => `${line.charAt(0).toUpperCase()}${line.slice(1)}`;

/** Verbs of what was done to people: "were killed and 40 wounded". */
const COUNTED = 3;

/** "At least four people were killed when": people are counted to whom it was done. */
function befalls(main: string): boolean {
  const tokens = tokensOf(main);
  const isCounted = tokens.some(({ kind, lower }) => kind === 'number' || english.numbers.words.has(lower));
  return (
    isCounted && tokens.some(({ lower }) => english.accounts.suddenActs.has(english.accounts.acts.get(lower) ?? ''))
  );
}

/** "The way was opened on Friday, when parliament agreed" as "Parliament agreed": that is what happened. */
function* ofOccasion(line: string, budget: number, when: When | null): Generator<string> {
  const tokens = tokensOf(line);
  const comma = tokens.findIndex(
    ({ text }, at) => text === ',' && english.classes.get('when')?.has(tokens[at + 1]?.lower ?? ''),
  );
  if (comma < 0) return;
  const told = line.slice(tokens[comma + 2]?.start ?? line.length);
  if (standsAlone(told, false)) for (const headline of fitted(told, budget, when)) yield inCapital(headline);
}

/** Letters of a clause that says little by itself. */
const SHORT = 40;

/** "As the deputy announced on Friday in parliament, the bridge is shut" as "the bridge is shut" and ", the deputy announced". */
function sourceBefore(line: string): readonly [told: string, source: string] | null {
  const [opening, source] = english.accounts.asSaid.exec(line) ?? [];
  return opening === undefined || source === undefined ? null : [line.slice(opening.length), `, ${source}`];
}

/** Of an entry that is too long, as much as comes before what is only added. */
function* partOfEntry(line: string, budget: number, when: When | null): Generator<string> {
  const [, part] = ENTRY_PART.exec(withoutDayOf(line, when).slice(0, budget + 1)) ?? [];
  if (part !== undefined && line.length > budget && isBalanced(part)) yield part;
}

/** As much of an entry as comes before what is only added: "The paper prints a log |, which shows". */
const ENTRY_PART = /^(.{30,110}?)(?:, | (?:indicating|showing|saying|suggesting|alleging) (?:that )?)/u;

const withoutDayOf = (line: string, when: When | null): string => (when ? withoutOwnDay(line, when) : line);

const isWholeOf = (headline: string, line: string, when: When | null): boolean =>
  headline === line || headline === withoutDayOf(line, when);

/** Ways to fit a line into the budget, without the day of its event; none where that would leave something open. */
function* fitted(told: string, budget: number, when: When | null): Generator<string> {
  const line = withoutOwner(withoutDayOf(told, when));
  if (line.length <= budget) {
    if (isBalanced(line)) yield line;
  } else {
    // What kind of company one is, costs no more than it says.
    const plainer = withoutKindOfCompany(line);
    if (plainer !== line && plainer.length <= budget && isBalanced(plainer)) yield plainer;
    const isShut = (short: string): boolean => isBalanced(short) && !endsOpen(short);
    const waysOf = (each: string): Iterable<string> => keptOf(shortened(each, budget), isShut);
    // The day may say which part of it is told, so that it is left out last.
    const dated = waysOf(told);
    const undated = told === line ? dated : waysOf(line);
    const [best] = dated;
    const first = best === undefined ? '' : withoutDayOf(best, when);
    // "would cost twice as much | as she had promised on Monday": without its day, more of it fits.
    const longer = firstIn(undated, (short) => !isCut(short) && short.startsWith(first));
    if (longer !== undefined) yield longer;
    for (const short of dated) if (!isCut(short)) yield withoutDayOf(short, when);
    for (const reduced of reductionsOf(line)) {
      if (reduced.length <= budget) yield reduced;
      else for (const short of shortened(reduced, budget)) if (isShut(short) && !isCut(short)) yield short;
    }
    yield* undated;
  }
  const bare = withoutDayOf(withoutApposition(line), when);
  if (bare !== line && bare.length <= budget && isBalanced(bare)) yield bare;
}

/** True for a headline of which only the beginning is there. */
export const isCut = (headline: string): boolean => headline.includes('…');

/** True for the words of somebody, which make a poor headline where another line tells what happened. */
export const isQuoted = (text: string): boolean => /^["“‘']/.test(text);

/** True for the headline of an article that tells what happened: no question, and nobody's words. */
export const isNews = (headline: string): boolean =>
  !isQuoted(headline) && !/[?:|…]/.test(headline) && isBalanced(headline);

/** A clause as it reads without what is put into it: "Roe, 54, was held" of "Roe, 54, who …, was held". */
export const clauseOf = (text: string, clause: readonly number[]): string =>
  ownPieces(piecesOf(text, clause))
    .map((piece, at) => (at === 1 ? withAuxiliary(piece, text.slice(clause[1], clause[2])) : piece))
    .reduce(resumed, '')
    .trim();

/** "reported only on Friday" as "was reported only on Friday" of "The theft | was seen by a clerk on Monday, but | reported". */
function withAuxiliary(piece: string, between: string): string {
  const [was] = english.accounts.isDone.exec(between.trimStart()) ?? [];
  const [done, next] = tokensOf(piece);
  const isDone = english.classes.get('done-to-it')?.has(done?.lower ?? '') === true;
  const isOpen = next === undefined || next.kind === 'mark' || (bitsOf(next) & (Word.PREPOSITION | Word.ADVERB)) !== 0;
  return was !== undefined && isDone && isOpen ? `${was} ${piece.trimStart()}` : piece;
}

const piecesOf = (text: string, edges: readonly number[]): readonly string[] =>
  edges.flatMap((edge, at) => (at % 2 === 0 ? [text.slice(edge, edges[at + 1])] : []));

/** "Roe resigned", of what goes on ", a clerk accused of it": that is somebody else's who is left out between. */
function ownPieces(pieces: readonly string[]): readonly string[] {
  const [first = '', second = ''] = pieces;
  return verbsIn(first) > 0 && /^\W*(?:the|an?|\p{Lu})/u.test(second) ? [first] : pieces;
}

function plain(words: string): string {
  const line = words
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[,;](?: |$))/g, '')
    .replace(BULLET, '')
    .replace(english.accounts.liveEnding, '')
    .trim();
  return line.slice(headLength(line, english)).replace(/(?<![.:;,]|(?<!\p{L})\p{L}\.\p{L})[.:;,]+$/u, '');
}

const BULLET = /^ ?[-–—•*·] /;

/** "Brandt, 32" goes on as "Brandt, 32, was fired", "a man captured" as "a man told the court", "On Friday, Roe" as "On Friday, Roe was". */
const resumed = (subject: string, rest: string): string =>
  subject === ''
    ? rest
    : `${withoutParticiple(subject)}${subject.replace(english.accounts.dateFirst, '').includes(',') ? ',' : ''} ${rest}`;

const withoutOpening = (line: string): string =>
  line
    .replace(english.accounts.leadingIn, '')
    .replace(english.accounts.dateFirst, '')
    .replace(english.accounts.dayOfWhat, '')
    .replace(english.accounts.dayOfWeek, '')
    .replaceAll(english.accounts.relativeDay, (day, at: number, all: string) => keptDay(all, at, day))
    .replace(/^, /, '')
    // "by fourteen percent; today, they fell"
    .replaceAll(/(?<=[,;:]),/g, '');

/** "spent | last night | in a cell" as "the night", "30 since | last week" as it is: the line is not whole without it. */
function keptDay(line: string, at: number, day: string): string {
  const [, before = ''] = WORD_BEFORE.exec(line.slice(Math.max(0, at - LONGEST_WORD), at)) ?? [];
  const isPlain = at > 0 && /^\s\p{Ll}+(?: \p{Ll}+)?$/u.test(day);
  if (!isPlain || !english.classes.get('keeps-day')?.has(before.toLowerCase())) return '';
  return english.classes.get('spends')?.has(before.toLowerCase()) ? day.replace(english.accounts.lastOf, ' the ') : day;
}

const WORD_BEFORE = /(?<![\p{L}-])([\p{L}-]{1,30})$/u;
const LONGEST_WORD = 12;

/** "His deputy, Ada Roe, was held" as "Ada Roe was held": whose deputy stands in another sentence; "shares in its parent, Roe Foods,". */
function withoutOwner(line: string): string {
  const [owner, name] = english.accounts.ownedName.exec(line) ?? [];
  const own = owner === undefined || name === undefined ? line : `${name} ${line.slice(owner.length)}`;
  return own.replace(english.accounts.ownedWithin, '$1 $2');
}

/** "Roe quit | after we showed him the letter": what those who write did is no part of it. */
function withoutUs(line: string): string {
  const at = line.search(english.accounts.toldByUs);
  return at > 0 ? line.slice(0, at) : line;
}

/** "playing in a match in which he fell": of whom is told before it. */
function opensDoing(line: string): boolean {
  const [doing, next] = tokensOf(line);
  return /^\p{Ll}+ing$/u.test(doing?.text ?? '') && next?.lower !== 'of' && (bitsOf(next) & AFTER_DOING) !== 0;
}

const AFTER_DOING = Word.DETERMINER | Word.PREPOSITION | Word.PRONOUN | Word.POSSESSIVE;

/** "The resits begin on 9 May" */
const IS_HELD = english.classes.get('is-held-on');

const isPersonal = (token: Token | undefined): boolean => /^(?:s?he|it|they)$/.test(token?.lower ?? '');

/**
 * "By morning it was gone", "a judge remanded him", "most of them were hurt": of what or whom is said in another sentence.
 */
function isOfSomebodyElsewhere(tokens: readonly Token[]): boolean {
  const verb = tokens.findIndex((_, at) => at > 0 && isVerb(tokens, at, english));
  const isNamed = tokens.slice(1, verb - 1).some((token) => isCapital(token) && !DAYS.has(token.lower));
  const isOfThem = tokens[1]?.lower === 'of' && isObject(tokens[2]);
  return isOfThem || (isPersonal(tokens[verb - 1]) && !isNamed) || isDoneToSomebodyElsewhere(tokens, verb);
}

/** "took it down", "described her as"; what is said of "it" behind a verb of speech is another matter. */
function isDoneToSomebodyElsewhere(tokens: readonly Token[], verb: number): boolean {
  const [object, behind] = [tokens[verb + 1], tokens[verb + 2]];
  if (verb < 1 || !isObject(object) || isSpeech(tokens, verb, english) || isVerb(tokens, verb + 2, english))
    return false;
  const isHers = object?.lower !== 'her' || behind?.kind !== 'word' || (bitsOf(behind) & AFTER_DOING) !== 0;
  return isHers || english.classes.get('as-or-and')?.has(behind?.lower ?? '') === true;
}

const isObject = (token: Token | undefined): boolean => /^(?:him|her|it|them)$/.test(token?.lower ?? '');

const DAYS: ReadonlySet<string> = new Set([...english.calendar.weekdays, ...english.calendar.months].flat());

/** "let out on bail": of whom stands before it. */
const isWithoutDoer = ([first]: readonly Token[]): boolean =>
  first !== undefined &&
  !isCapital(first) &&
  (english.classes.get('past-like-present')?.has(first.lower) === true || /..ed$/.test(first.lower));

/** True for a line that speaks as "we" or to "you" in as much of it as a headline holds, but within quotation marks. */
function isOfUs(line: string): boolean {
  const { firstPerson, toReader } = english.sentences;
  const own = line.replace(/["“][^"“”]*["”]/g, (quoted) => ' '.repeat(quoted.length));
  return [firstPerson, toReader].some((person) => (person?.exec(own)?.index ?? HEADLINE) < HEADLINE);
}

/** True for a clause with a subject of its own and a verb, in nobody's first person as far as a headline goes. */
function standsAlone(line: string, isEntry: boolean): boolean {
  const { leaning } = english.sentences;
  const tokens = tokensOf(line);
  return (
    !leaning?.has(tokens[0]?.lower ?? '') &&
    !isSideClause(tokens, true) &&
    !english.classes.get('asks-what')?.has(tokens[0]?.lower ?? '') &&
    !opensDoing(line) &&
    // "had come to see her", "marked a day": of whom is not told.
    !english.accounts.finite.has(tokens[0]?.text ?? '') &&
    !(isVerb(tokens, 0, english) && (bitsOf(tokens[1]) & Word.ARTICLE) !== 0) &&
    !isOfSomebodyElsewhere(tokens) &&
    !isOfUs(line) &&
    isBalanced(line) &&
    tokens.length > 2 &&
    ((isEntry && !isWithoutDoer(tokens)) ||
      tokens.some(({ lower }, at) => at > 0 && (isVerb(tokens, at, english) || IS_HELD?.has(lower))))
  );
}
