import { isSpeech, isVerb, opensAttribution } from '../compare/clauses.ts';
import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { type Token, tokensOf } from '../read/text/tokens.ts';
import { SHORTEST, uptoAddition, uptoWord } from './cut-points.ts';
import { withoutDescriptions } from './descriptions.ts';
import { isVerbal, verbsIn, withoutParticiple } from './headline-words.ts';
import { isClaimed } from './own-day.ts';
import { qualifies, sourceApart } from './qualified.ts';

/**
 * Ways to bring a line within the budget, the best first: without what stands in brackets, between commas and as a date,
 * which stands beside the headline; else up to the last place behind its verb where what follows is only added; else
 * without what describes the nouns before its verbs; else as much as fits. None where nothing of it would be told.
 */
export function* shortened(told: string, budget: number): Generator<string> {
  const line = withoutLeadingPhrase(lastOfDay(told)).replace(DONE_TO_SUBJECT, '$1');
  const plainer = withoutWhich(withoutBrackets(withoutPutIn(withoutAppositions(line.replace(WITH_WHAT, '$1,')))));
  const shorter = plainer.length <= budget ? plainer : withoutApposed(plainer);
  const undated = shorter.length <= budget ? shorter : withoutDay(shorter);
  const bare = withoutDescriptions(undated);
  for (const short of [undated, uptoAddition(undated, budget), bare])
    if (short !== null && short.length <= budget) yield short;
  const tokens = tokensOf(undated);
  const verb = tokens[mainVerbOf(tokens)];
  if (!verb || verb.end >= budget - SHORTEST) return;
  const whole = withoutBrackets(line);
  const named = undated.replace(OFFICE_OF_NAME, '$1 ');
  if (named.length <= budget) yield named;
  const nameless = withoutBareOffice(undated);
  if (nameless.length <= budget) yield nameless;
  const cuts = [bare, named, whole, withoutDay(whole)].map((each) => uptoAddition(each, budget));
  for (const cut of [...cuts, withoutSecondOf(undated, budget), uptoWord(undated, budget)])
    if (cut !== null && keepsSource(undated, cut)) yield cut;
}

/** The first verb that is not what says which one: "Three who were in the hall when it burned | have died". */
function mainVerbOf(tokens: readonly Token[]): number {
  const verbs = tokens.flatMap((_, at) => (at > 0 && isVerb(tokens, at, english) ? [at] : []));
  const [first = -1] = verbs;
  if (!english.classes.get('who-or-which')?.has(tokens[first - 1]?.lower ?? '')) return first;
  // "who were in the hall when it burned have died": two verbs beside each other, or an auxiliary behind a comma.
  return verbs.find((at) => at > first + 1 && english.accounts.finite.has(tokens[at]?.lower ?? '')) ?? first;
}

/**
 * "In northern England | the police have begun" as "The police have begun", "Speaking in Orne, | Roe said" as "Roe said": a
 * subject begins behind a comma, or with an article behind a noun.
 */
function withoutLeadingPhrase(line: string): string {
  const tokens = tokensOf(line);
  const bits = (at: number): number => english.speech.classes.get(tokens[at]?.lower ?? '') ?? 0;
  const end = tokens.findIndex((token, at) => at > 0 && (token.kind === 'mark' || isVerb(tokens, at, english)));
  const isDoing =
    /^\p{Lu}\p{Ll}{2,}ing$/u.test(tokens[0]?.text ?? '') &&
    (bits(1) & Word.PREPOSITION) !== 0 &&
    tokens[end]?.text === ',' &&
    verbsIn(line.slice(tokens[end].end)) > 0;
  const article = tokens.findLastIndex((_, at) => at > 1 && at < end && (bits(at) & Word.ARTICLE) !== 0);
  const isLed =
    (bits(0) & Word.PREPOSITION) !== 0 &&
    tokens[end]?.kind === 'word' &&
    article > 0 &&
    (bits(article - 1) & NO_NOUN) === 0 &&
    tokens.slice(article, end).every((_, at) => (bits(article + at) & Word.PREPOSITION) === 0);
  // "To replace it, Roe and Moor agreed"
  const isPurpose = tokens[0]?.lower === 'to' && tokens[end]?.text === ',' && verbsIn(line.slice(tokens[end].end)) > 0;
  if (isPurpose) return line.slice(tokens[end + 1]?.start);
  if ((!isDoing && !isLed) || opensAttribution(tokens, 0, english)) return line;
  const rest = line.slice(tokens[isDoing ? end + 1 : article]?.start);
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
}

/** Words with which no noun phrase ends. */
const NO_NOUN =
  Word.PREPOSITION | Word.CONJUNCTION | Word.DETERMINER | Word.PRONOUN | Word.ADVERB | Word.POSSESSIVE | Word.MODIFIER;

/** "The report was written by two men and was sent on Monday" as "The report was sent on Monday": that is of the day. */
function lastOfDay(line: string): string {
  const [day] = english.accounts.dateWithin.exec(line) ?? [];
  const tokens = tokensOf(line);
  const until = day === undefined ? -1 : tokens.findIndex(({ start }) => start > line.indexOf(day));
  const { finite } = english.accounts;
  const isFiniteAt = (at: number): boolean => finite.has(tokens[at]?.lower ?? '');
  const verb = tokens.findIndex((_, at) => at > 0 && isVerb(tokens, at, english));
  // "Roe is the maker of the Podo and opened a shop on Monday"
  const isWhoThatIs =
    english.classes.get('to-be')?.has(tokens[verb]?.lower ?? '') === true &&
    ((english.speech.classes.get(tokens[verb + 1]?.lower ?? '') ?? 0) & Word.ARTICLE) !== 0;
  const and = tokens.findLastIndex(
    ({ lower }, at) =>
      at < until && lower === 'and' && (isFiniteAt(at + 1) || (isWhoThatIs && isVerb(tokens, at + 1, english))),
  );
  // "Roe said that", "who robbed a bank and": what is said, or which one, ends where it does.
  const isPlain = tokens
    .slice(0, and)
    .every(({ lower }, at) => !english.accounts.opensTold.has(lower) && !isSpeech(tokens, at, english));
  // "is alive and is in hospital, his sister said on Thursday": that is of the saying.
  const isOfIt = isWhoThatIs || !tokens.slice(and, until).some(({ text }) => text === ',');
  return and > verb && (isFiniteAt(verb) || isWhoThatIs) && isPlain && isOfIt
    ? `${line.slice(0, tokens[verb - 1]?.end)}${line.slice(tokens[and]?.end)}`
    : line;
}

/** False where a line is cut before whose words it is: "… took it|, a court was told". */
const keepsSource = (line: string, cut: string): boolean => sourceApart(line) === null || sourceApart(cut) !== null;

/** "A man who is on trial for the theft said" as "A man said". */
function withoutWhich(line: string): string {
  const tokens = tokensOf(line);
  const which = tokens.findIndex(({ lower }, at) => at < SUBJECT && english.classes.get('who-or-that')?.has(lower));
  const says = tokens.findIndex((_, at) => at > which && isSpeech(tokens, at, english));
  const aside = tokens.slice(which, says);
  const isFirst = !tokens.slice(0, which).some((_, at) => at > 0 && isVerb(tokens, at, english));
  // "The family of a man who died in custody demanded": of which man.
  if (tokens.slice(0, Math.max(0, which)).some(({ lower }) => lower === 'of')) return line;
  // "Three who are missing were declared dead": its verb has two words.
  const isPassive = english.accounts.finite.has(tokens[says - 1]?.lower ?? '');
  const isDescribed =
    which > 0 && isFirst && says > which + 2 && !isPassive && !aside.some(({ text }) => /^[,;:"“”]$/.test(text));
  return isDescribed ? `${line.slice(0, tokens[which]?.start)}${line.slice(tokens[says]?.start)}` : line;
}

/** "The ministry said on Monday that" as "The ministry said that"; a day of what is said stays. */
function withoutDay(line: string): string {
  const [day] = english.accounts.dateWithin.exec(line) ?? [];
  if (day === undefined) return line;
  const at = line.indexOf(day);
  const [before, behind] = [line.slice(0, at), line.slice(at + day.length)];
  const all = tokensOf(line);
  if (
    before.includes(' that ') ||
    isClaimed(
      all,
      all.findIndex(({ start }) => start > at),
    )
  )
    return line;
  const tokens = tokensOf(behind);
  const isVerbNext = (next: number): boolean => isVerb(tokens, next, english);
  if (tokens[0]?.text === ',' && isVerbal(tokens, 1) && PUT_IN_PARTICIPLE.test(before))
    return before.replace(PUT_IN_PARTICIPLE, '') + behind.replace(/^,/, '');
  // "a recount | completed on Monday confirmed", "a video | released on Monday that"
  // Of "A jury ruled on Monday that" it is the only verb.
  const isDescribed = isVerbNext(0) || (tokens[0]?.lower === 'that' && verbsIn(before) > 1);
  const told = isDescribed ? withoutParticiple(before) : before;
  return told.endsWith(',') ? told + behind.replace(/^,/, '') : told + behind;
}

/** At the end of a text: "the report, | published" of "published on Tuesday, said". */
const PUT_IN_PARTICIPLE = /, \p{Ll}{2,20}ed$/u;

const BRACKETS = / \([^()]{1,80}\)/g;

/** "Roe (52) resigned" as "Roe resigned". */
export const withoutBrackets = (line: string): string =>
  line.replaceAll(BRACKETS, (bracketed) => (qualifies(tokensOf(bracketed.slice(2, -1))) ? bracketed : ''));

/** True for what ends before its verb is whole: "that the master was not | on the bridge". */
export const endsOpen = (line: string): boolean => /\b(?:not|was|were|is|are|be|been|had|has|have)$/.test(line);

/** Tokens at the head of a line within which "who" says which man is meant. */
const SUBJECT = 14;

/**
 * "The ministers, within the framework of the talks, agreed" without what stands between the commas, whether or not that
 * has a verb of its own: "Roe, the man accused of it, was held".
 */
function withoutPutIn(line: string): string {
  const tokens = tokensOf(line);
  const isVerbAt = tokens.map((_, at) => at > 0 && isVerb(tokens, at, english));
  const first = isVerbAt.indexOf(true);
  const isMark = (at: number): boolean => tokens[at]?.text === ',';
  const close = tokens.findIndex(
    (_, at) => isMark(at) && at > 1 && isVerbAt[at + 1] && tokens[at + 1]?.lower.endsWith('ing') !== true,
  );
  const comma = tokens.findLastIndex((_, at) => isMark(at) && at < close);
  const [from, to] = [tokens[comma], tokens[close]];
  // What begins with a capital is a name, or one of a list.
  const isLower = /^\p{Ll}/u.test(tokens[comma + 1]?.text ?? '');
  const isRelative = english.classes.get('who-or-which')?.has(tokens[comma + 1]?.lower ?? '');
  const isAside = from && to && (first > comma || isRelative) && isLower && !qualifies(tokens.slice(comma + 1, close));
  // "Roe, 34, of Northport, fell": the comma of an age has its other.
  const isAge = tokens[comma - 1]?.kind === 'number' && tokens[comma - 2]?.text === ',';
  const mark = isAge ? ',' : '';
  return isAside ? `${line.slice(0, from.start)}${mark} ${line.slice(to.end).trimStart()}` : line;
}

/** "At ten, with most of the votes counted, the page stopped" as "At ten, the page stopped". */
const WITH_WHAT =
  /^((?:At|In|On|By|After|Before) [^,;:"“”]{2,40}), with [^,;:"“”]{3,110},(?= (?:the|an?|its|\p{Lu}[\p{L}’'-]{1,20}) )/u;

/** "The firm, seized last week by the police, presents" without what was done to the subject of a verb in the present. */
const DONE_TO_SUBJECT =
  /^((?:[Tt]he|[Aa]n?) [^,;:"“”]{3,50}), \p{Ll}{2,20}ed (?!(?:an?|the|its|his|her|their) )[^,;:"“”]{3,60}(?:, (?:\p{Lu}[\p{L}'’.-]{1,20} ?){2,4})?,(?= \p{Ll}{3,20}s )/u;

/** "The head of the board, Ada Roe, told": the name is enough. */
const OFFICE_OF_NAME = /^(?:The|A|An) [^,;:"“”]{5,80}, (\p{Lu}[\p{L}’'-]+(?: [\p{L}’'-]+){1,3}), (?=\p{Ll})/u;

/** "Acting mayor Ada Roe told" as "Ada Roe told". */
function withoutBareOffice(line: string): string {
  const [office = ''] = BARE_OFFICE.exec(line) ?? [];
  const role = tokensOf(office).at(-1)?.lower ?? '';
  return ((english.speech.classes.get(role) ?? 0) & Word.ROLE) !== 0 ? line.slice(office.length) : line;
}

const BARE_OFFICE = /^\p{Lu}[\p{Ll}-]{2,20} (?:[\p{Ll}-]{2,20} ){0,3}(?=(?:\p{Lu}[\p{L}’'-]{1,20} ){2,3}\p{Ll})/u;

/** "Handed it to the council | and to the guild of the smiths": what it was done to as well is only added. */
function withoutSecondOf(line: string, budget: number): string | null {
  const at = line.lastIndexOf(' and to ', budget);
  const rest = tokensOf(line.slice(at + 1));
  const isPlain = !rest.some((token, index) => /^[,;:"“”]$/.test(token.text) || isVerb(rest, index, english));
  return at > SHORTEST && isPlain && line.slice(0, at).includes(' to the ') ? line.slice(0, at) : null;
}

/** "The head of the board, Ada Roe, told" as "Ada Roe told". */
export const withoutOfficeOfName = (line: string): string => line.replace(OFFICE_OF_NAME, '$1 ');

const APPOSED = /, (?:the|an?) [^,;:"“”]{3,110},(?= \p{Ll})/gu;

/** "Ona Brill, the head of Brill Foods, maker of soups, was held": of two such asides neither stays, or both do. */
function withoutAppositions(line: string): string {
  const [aside = '', name = ''] = APPOSITIONS.exec(line) ?? [];
  const tokens = tokensOf(aside.slice(name.length));
  const next = tokensOf(line.slice(aside.length));
  const isPlain = !tokens.some((_, at) => isVerb(tokens, at, english)) && !qualifies(tokens);
  return aside !== '' && isPlain && isVerb([...tokens, ...next], tokens.length, english)
    ? `${name} ${line.slice(aside.length)}`
    : line;
}

/** A name, and two or more asides between commas behind it. */
const APPOSITIONS =
  /^(\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20}){1,3}), (?:the|an?) [^,;:"“”]{3,60},(?: [^,;:"“”]{3,60},){1,3} (?=\p{Ll})/u;

/** "Ona Brill, the director of the dam, said" without what stands between the commas behind a name. */
const withoutApposed = (line: string): string =>
  line.replaceAll(APPOSED, (apposed, at: number) => {
    const isName = /^\p{Lu}/u.test(line.slice(line.lastIndexOf(' ', at) + 1, at));
    // "makes the player, the Podo and launched the shop,": it goes on.
    // ", the child of Tom Roe, | head of the bank, was": what follows is no verb.
    const next = tokensOf(`x ${line.slice(at + apposed.length)}`);
    const isNoun = !isVerbal(next, 1) && /^\p{Ll}+$/u.test(next[1]?.text ?? '') && next[1]?.lower !== 'to';
    return isName && !isNoun && !qualifies(tokensOf(apposed)) && !goesOn(apposed) ? '' : apposed;
  });

/** "Roe, the man accused of stabbing him, was held" without what says who that is. */
export const withoutApposition = (line: string): string =>
  line.replaceAll(APPOSED, (apposed, at: number) => {
    const isName = /^\p{Lu}/u.test(line.slice(line.lastIndexOf(' ', at) + 1, at));
    const tokens = tokensOf(apposed);
    // ", a clerk who had said so,": of him it is.
    const isWhich = tokens.slice(0, WHICH).some(({ lower }) => english.classes.get('who-or-which')?.has(lower));
    const isSaid =
      !isWhich &&
      tokens.some(
        ({ lower }, index) =>
          english.accounts.finite.has(lower) || (isSpeech(tokens, index, english) && !lower.endsWith('ed')),
      );
    return !isName || isSaid || goesOn(apposed) ? apposed : '';
  });

/** Tokens of a noun and its article before "who". */
const WHICH = 7;

function goesOn(apposed: string): boolean {
  const tokens = tokensOf(apposed);
  return tokens.some(({ lower }, at) => lower === 'and' && isVerb(tokens, at + 1, english));
}
