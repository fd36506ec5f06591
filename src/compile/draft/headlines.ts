import { isSpeech, isVerb } from '../compare/clauses.ts';
import { headLength } from '../compare/timeline/head.ts';
import { english } from '../language/languages.ts';
import { isCapital, type Token, tokensOf } from '../read/text/tokens.ts';
import { withoutDescriptions } from './descriptions.ts';
import { extractOf } from './extracts.ts';

/** Characters of an event's headline. */
export const HEADLINE = 110;

/** A headline that is cut is no shorter than this, unless it ends in the middle of something. */
const SHORTEST = 30;

/** A sentence of which a clause tells an event: offsets into the text, where each part begins and ends. */
interface Told {
  readonly from: number;
  readonly to: number;
  readonly clause: readonly number[];
  /** Of whose words it is; empty where nobody's are named behind it. */
  readonly source: readonly number[];
}

/**
 * The headline of an event out of a sentence that tells it: the clause, whole, with whose words it is. What is too long
 * ends where something more is only added; it is never cut before its verb. Null for what cannot stand alone.
 */
export function headlineOf(text: string, { from, to, clause, source }: Told): string | null {
  // One part at the head of its sentence is a clause that nothing is put into: as much of the sentence as fits is better.
  const isFirst = clause.length === 2 && clause[0] === from;
  const [of, ofEnd] = source;
  const sentence = plain(text.slice(from, of ?? to));
  const told = isFirst ? sentence : plain(ownPieces(piecesOf(text, clause)).reduce(resumed));
  const line = withoutOwner(withoutOpening(told));
  if (!standsAlone(line)) return null;
  // What somebody is said to say has its speaker.
  const whose = of === undefined || speaks(line) ? '' : `, ${plain(text.slice(of, ofEnd)).replaceAll(BRACKETS, '')}`;
  const tail = line.length + whose.length <= HEADLINE ? whose : withoutDescription(whose);
  // ", police said on Monday in a statement": who says so is enough where there is little room.
  for (const end of new Set([tail, withoutRest(tail)])) {
    const headline = line.length + end.length <= HEADLINE ? line : cut(line, HEADLINE - end.length);
    if (headline !== null && (headline === line || !ENDS_OPEN.test(headline)))
      return `${headline.charAt(0).toUpperCase()}${headline.slice(1)}${end}`;
  }
  return null;
}

function withoutRest(tail: string): string {
  const tokens = tokensOf(tail);
  const says = tokens.findIndex((_, at) => at > 1 && isSpeech(tokens, at, english));
  return tail.slice(0, tokens[says]?.end);
}

const BRACKETS = / \([^()]{1,80}\)/g;

/** ", according to a report | seen by the Monitor" */
function withoutDescription(whose: string): string {
  const described = whose.search(/ (?:\p{Ll}{2,20}ed|seen) (?:by|in|on|to) /u);
  return described < 0 ? whose : whose.slice(0, described);
}

/** True for a headline of which only the beginning is there. */
export const isCut = (headline: string): boolean => headline.includes('…');

/** True for the words of somebody, which make a poor headline where another line tells what happened. */
export const isQuoted = (text: string): boolean => /^["“‘']/.test(text);

const piecesOf = (text: string, edges: readonly number[]): readonly string[] =>
  edges.flatMap((edge, at) => (at % 2 === 0 ? [text.slice(edge, edges[at + 1])] : []));

function verbsIn(line: string): number {
  const tokens = tokensOf(line);
  return tokens.filter((_, at) => at > 0 && isVerb(tokens, at, english)).length;
}

/** "Roe resigned", of what goes on ", a clerk accused of it": that is somebody else's who is left out between. */
function ownPieces(pieces: readonly string[]): readonly string[] {
  const [first = '', second = ''] = pieces;
  return verbsIn(first) > 0 && /^\W*(?:the|an?|\p{Lu})/u.test(second) ? [first] : pieces;
}

function plain(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.slice(headLength(line, english)).replace(/(?<![.:;,])[.:;,]+$/, '');
}

/** "Brandt, 32" goes on as "Brandt, 32, was fired", "a man captured" as "a man told the court". */
const resumed = (subject: string, rest: string): string =>
  `${withoutParticiple(subject)}${subject.includes(',') ? ',' : ''} ${rest}`;

const withoutOpening = (line: string): string =>
  line
    .replace(english.accounts.leadingIn, '')
    .replace(english.accounts.dateFirst, '')
    .replaceAll(english.accounts.relativeDay, '');

/** "His deputy, Ada Roe, was held" as "Ada Roe was held": whose deputy stands in another sentence. */
function withoutOwner(line: string): string {
  const [owner, name] = english.accounts.ownedName.exec(line) ?? [];
  return owner === undefined || name === undefined ? line : `${name} ${line.slice(owner.length)}`;
}

function speaks(line: string): boolean {
  const tokens = tokensOf(line);
  return tokens.some((_, at) => at > 0 && isSpeech(tokens, at, english));
}

/** True for a clause with a subject of its own and a verb, in nobody's first person. */
function standsAlone(line: string): boolean {
  const { leaning, firstPerson, toReader } = english.sentences;
  const tokens = tokensOf(line);
  const own = line.replace(/["“][^"“”]*["”]/g, ' ');
  return (
    !leaning?.has(tokens[0]?.lower ?? '') &&
    !isSideClause(tokens) &&
    // "had come to see her": of whom is not told.
    !english.accounts.finite.has(tokens[0]?.text ?? '') &&
    !firstPerson?.test(own) &&
    !toReader?.test(own) &&
    isBalanced(line) &&
    tokens.length > 2 &&
    tokens.some((_, at) => at > 0 && isVerb(tokens, at, english))
  );
}

/** "As the deputy announced in parliament": a clause that another one has to follow. */
function isSideClause(tokens: readonly Token[]): boolean {
  const opener = tokens[0]?.lower ?? '';
  const opens = opener === 'as' || english.classes.get('opens-side-clause')?.has(opener) === true;
  const comma = tokens.findIndex(({ text }) => text === ',');
  const [first = -1, ...more] = tokens.flatMap((_, at) => (at > 0 && isVerb(tokens, at, english) ? at : []));
  // "As many as 30 people were killed"
  const isAmount = tokens.slice(1, 4).some(({ lower }) => lower === 'as');
  return opens && !isAmount && first > 0 && !more.some((at) => comma > 0 && at > comma);
}

/** True where every quotation that begins also ends. */
const isBalanced = (line: string): boolean =>
  (line.match(/"/g) ?? []).length % 2 === 0 && (line.match(/“/g) ?? []).length === (line.match(/”/g) ?? []).length;

/**
 * A line within the budget: without what stands in brackets, between commas and as a date, which stands beside the
 * headline; else up to the last place behind its verb where what follows is only added; else without what describes the
 * nouns before its verbs; else as much as fits. Null where that is not enough to tell anything.
 */
function cut(line: string, budget: number): string | null {
  const plainer = withoutWhich(withoutPutIn(line).replaceAll(BRACKETS, ''));
  const shorter = plainer.length <= budget ? plainer : withoutApposed(plainer);
  const undated = shorter.length <= budget ? shorter : withoutDay(shorter);
  if (undated.length <= budget) return undated;
  const whole = uptoAddition(undated, budget);
  if (whole !== null) return whole;
  const bare = withoutDescriptions(undated);
  if (bare.length <= budget) return bare;
  const tokens = tokensOf(undated);
  const verb = tokens.find((_, at) => at > 0 && isVerb(tokens, at, english));
  return verb && verb.end < budget - SHORTEST ? (uptoAddition(bare, budget) ?? uptoWord(undated, budget)) : null;
}

/** "A man who is on trial for the theft said" as "A man said". */
function withoutWhich(line: string): string {
  const tokens = tokensOf(line);
  const which = tokens.findIndex(({ lower }, at) => at < REACH && english.classes.get('who-or-that')?.has(lower));
  const says = tokens.findIndex((_, at) => at > which && isSpeech(tokens, at, english));
  const aside = tokens.slice(which, says);
  const isFirst = !tokens.slice(0, which).some((_, at) => at > 0 && isVerb(tokens, at, english));
  const isDescribed = which > 0 && isFirst && says > which + 2 && !aside.some(({ text }) => /^[,;:"“”]$/.test(text));
  return isDescribed ? `${line.slice(0, tokens[which]?.start)}${line.slice(tokens[says]?.start)}` : line;
}

/** "The ministry said on Monday that" as "The ministry said that"; a day of what is said stays. */
function withoutDay(line: string): string {
  const [day] = english.accounts.dateWithin.exec(line) ?? [];
  if (day === undefined) return line;
  const at = line.indexOf(day);
  const [before, behind] = [line.slice(0, at), line.slice(at + day.length)];
  if (before.includes(' that ')) return line;
  const tokens = tokensOf(behind);
  const isVerbNext = (next: number): boolean => isVerb(tokens, next, english);
  if (tokens[0]?.text === ',' && isVerbNext(1) && PUT_IN_PARTICIPLE.test(before))
    return before.replace(PUT_IN_PARTICIPLE, '') + behind.replace(/^,/, '');
  // "a recount | completed on Monday confirmed", "a video | released on Monday that"
  // Of "A jury ruled on Monday that" it is the only verb.
  const isDescribed = isVerbNext(0) || (tokens[0]?.lower === 'that' && verbsIn(before) > 1);
  const told = isDescribed ? withoutParticiple(before) : before;
  return told.endsWith(',') ? told + behind.replace(/^,/, '') : told + behind;
}

/** At the end of a text: "the report, | published" of "published on Tuesday, said". */
const PUT_IN_PARTICIPLE = /, \p{Ll}{2,20}ed$/u;

/** True where a participle that only describes a noun stands there: "a shot fired". */
function isDescribing(tokens: readonly Token[], at: number): boolean {
  const [determiner, noun, participle] = [-2, -1, 0].map((offset) => tokens[at + offset]?.lower ?? '');
  return (
    /^(?:an?|the|its|his|her|their)$/.test(determiner ?? '') &&
    /^\p{Ll}{3}/u.test(noun ?? '') &&
    /\p{Ll}{2}ed$/u.test(participle ?? '')
  );
}

/** "a man captured" as "a man" */
function withoutParticiple(line: string): string {
  const tokens = tokensOf(line);
  return isDescribing(tokens, tokens.length - 1) ? line.slice(0, tokens.at(-2)?.end) : line;
}

/** A line up to the last place within the budget, behind its verb, where what follows is only added; null without one. */
function uptoAddition(line: string, budget: number): string | null {
  const tokens = tokensOf(line);
  const isVerbAt = tokens.map((_, at) => at > 0 && isVerb(tokens, at, english));
  // "A man who is on trial said": what only says which man is meant is not told of him.
  const verb = isVerbAt.findIndex(
    (is, at) => is && !english.classes.get('who-or-which')?.has(tokens[at - 1]?.lower ?? ''),
  );
  const isWhole = english.accounts.wholeActs.has(english.accounts.acts.get(tokens[verb]?.lower ?? '') ?? '');
  const { opensMore, opensReason, opensPhrase, opensTold, opensLater, quantities, leadingOn } = english.accounts;
  const wordAt = (at: number): string => tokens[at]?.lower ?? '';
  /** False for a part that ends before the verb of what it has begun to say, or before what is said: "wrote that the bolts". */
  const isTold = (end: number): boolean => {
    const opener = tokens.findLastIndex(
      ({ lower, text }, at) => at < end && at > verb && (opensTold.has(lower) || text === ','),
    );
    const isSaid =
      isSpeech(tokens, verb, english) &&
      tokens.some(({ lower }, at) => at >= end && at <= verb + REACH && lower === 'that') &&
      !isVerbAt.some((is, at) => is && at > verb && at < end);
    // "a day after prosecutors said" of "said that a man had been shot"
    const isOfWhatIsSaid = opener >= 0 && isVerbAt[end - 1] === true && isSpeech(tokens, end - 1, english);
    // "A man who is on trial said | on Monday that"
    // "three of those killed | in the raid were", "a man wanted | in Urik was found"
    const within = isVerbAt.findLastIndex((is, at) => is && at < end && at > opener);
    const isParticiple = /ed$/.test(wordAt(within)) && !english.accounts.finite.has(wordAt(within - 1));
    const stop = tokens.findIndex(({ lower, text }, at) => at >= end && (text === ',' || opensTold.has(lower)));
    const isDescribed =
      isParticiple &&
      opensPhrase.has(wordAt(within + 1)) &&
      tokens.some(
        ({ lower }, at) =>
          at >= end &&
          (stop < 0 || at < stop) &&
          english.accounts.finite.has(lower) &&
          !/^(?:and|but)$/.test(wordAt(at - 1)),
      );
    if (isBeforeSource(tokens, end)) return false;
    // "after documents showed | that he had met", "a shot fired | by an officer"
    if (wordAt(end) === 'that' && isVerbAt[end - 1]) return false;
    if (isDescribing(tokens, end - 1)) return false;
    // "after a rival | in the race accused him"
    const after = tokens.findLastIndex(({ lower }, at) => at < end && at > verb && opensLater.has(lower));
    const isBeforeVerb = !isVerbAt.some((is, at) => is && at > after && at < end);
    if (after > 0 && isBeforeVerb && isVerbAt.some((is, at) => is && at >= end && (stop < 0 || at < stop)))
      return false;
    const that = tokens.findIndex(({ lower }, at) => at >= end && at < end + BEHIND_SPEECH && lower === 'that');
    const isCutOff =
      that >= 0 && tokens.some((_, at) => at < end && at > that - 2 * BEHIND_SPEECH && isSpeech(tokens, at, english));
    return (
      !isSaid &&
      !isCutOff &&
      !isDescribed &&
      !isOfWhatIsSaid &&
      (opener < 0 || isVerbAt.some((is, at) => is && at > opener && at < end))
    );
  };
  const isClosed = (at: number): boolean =>
    (/^[,;–—]$/.test(wordAt(at)) && !isSpeech(tokens, verb, english)) ||
    english.classes.get('opens-side-clause')?.has(wordAt(at)) === true;
  const opensName = (at: number): boolean => {
    const token = tokens[at];
    return token !== undefined && isCapital(token);
  };
  const ends = (isEnd: (at: number) => boolean): string | undefined =>
    tokens
      .flatMap(({ start }, at) =>
        at > verb + (isClosed(at) || isWhole ? 0 : 2) && start <= budget && isEnd(at) && isTold(at) ? start : [],
      )
      .map((start) => line.slice(0, start).trimEnd())
      .filter((part) => isBalanced(part) && part.length >= SHORTEST && !isSideClause(tokensOf(part)))
      .at(-1);
  const whole =
    ends(
      (at) =>
        // "after her spokesman, Henrik Lund, admitted": who it is, is no end.
        (/^[,;–—]$/.test(wordAt(at)) && !opensName(at + 1)) ||
        // "went on trial | accused of"
        (opensReason.has(wordAt(at)) && !isVerbAt[at - 1]) ||
        (opensMore.has(wordAt(at)) && (wordAt(at) !== 'and' || isVerbAt[at + 1] === true || wordAt(at + 1) === 'that')),
    ) ??
    ends(
      (at) =>
        (opensPhrase.has(wordAt(at)) && !opensPhrase.has(wordAt(at - 1))) ||
        // "an officer | of the guard"
        (wordAt(at) === 'of' && /^an?$/.test(wordAt(at - 2)) && !quantities.has(wordAt(at - 1))),
    );
  // "… was paid two days" of "two days before the council met"
  return whole?.replace(leadingOn, '').replace(english.accounts.measureLast, '').replace(leadingOn, '') ?? null;
}

/** As much of a line as fits, without the beginning of a verb ("had been …") or of a clause that only has one ("who found …"). */
function uptoWord(line: string, budget: number): string {
  const { finite, opensTold } = english.accounts;
  const tokens = tokensOf(extractOf(line, budget).replace(/ …$/, ''));
  const isBegun = ({ lower, text }: Token): boolean =>
    finite.has(lower) || /^be(?:en|ing)?$/.test(lower) || /^[,;:–—]$/.test(text);
  const kept = tokens.slice(0, 1 + tokens.findLastIndex((token) => !isBegun(token)));
  const opener = kept.findLastIndex(({ lower }) => opensTold.has(lower));
  const isOnlyVerb =
    opener > 0 && kept.findIndex((_, at) => at > opener && isVerb(kept, at, english)) === kept.length - 1;
  const whole = isOnlyVerb && !isSpeech(kept, opener - 1, english) ? kept.slice(0, opener) : kept;
  return `${line.slice(0, whole.findLast((token) => !isBegun(token))?.end)} …`;
}

/** "… fell|, two witnesses said": whose words they are belongs to them. */
function isBeforeSource(tokens: readonly Token[], end: number): boolean {
  const says = tokens.findIndex((_, at) => at > end && isSpeech(tokens, at, english));
  const between = tokens.slice(end, says);
  return says > end + 1 && between.length <= SAYING && between.filter(({ text }) => text === ',').length === 1;
}

/** Tokens from a comma to the verb of speech behind who speaks. */
const SAYING = 5;

/** "that the master was not | on the bridge" */
const ENDS_OPEN = /\b(?:not|was|were|is|are|be|been|had|has|have)$/;

/** Tokens between a verb of speech and "that": "told the court that". */
const BEHIND_SPEECH = 4;

/** Tokens behind a verb within which what is said begins. */
const REACH = 14;

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/**
 * "The ministers, within the framework of the talks, agreed" without what stands between the commas, whether or not that
 * has a verb of its own: "Roe, the man accused of it, was held".
 */
function withoutPutIn(line: string): string {
  const tokens = tokensOf(line);
  const isVerbAt = tokens.map((_, at) => at > 0 && isVerb(tokens, at, english));
  const first = isVerbAt.indexOf(true);
  const close = tokens.findIndex(
    ({ text }, at) => text === ',' && at > 1 && isVerbAt[at + 1] && !wordAt(tokens, at + 1).endsWith('ing'),
  );
  const comma = tokens.findLastIndex(({ text }, at) => text === ',' && at < close);
  const [from, to] = [tokens[comma], tokens[close]];
  // What begins with a capital is a name, or one of a list.
  const isAside = from && to && first > comma && /^\p{Ll}/u.test(tokens[comma + 1]?.text ?? '');
  return isAside ? `${line.slice(0, from.start)} ${line.slice(to.end).trimStart()}` : line;
}

const APPOSED = /, (?:the|an?) [^,;:"“”]{3,60},(?= \p{Ll})/gu;

/** "Ona Brill, the director of the dam, said" without what stands between the commas behind a name. */
const withoutApposed = (line: string): string =>
  line.replaceAll(APPOSED, (apposed, at: number) =>
    /^\p{Lu}/u.test(line.slice(line.lastIndexOf(' ', at) + 1, at)) ? '' : apposed,
  );
