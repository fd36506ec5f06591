import { dayNumber } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import { isVerb } from '../compare/clauses.ts';
import type { EventSentence, ProposedEvent } from '../compare/events.ts';
import { isOnlySaid, isTestimony } from '../compare/only-said.ts';
import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token, tokensOf } from '../read/text/tokens.ts';
import type { ReadArticle } from './articles.ts';
import { LEDE } from './event-headline.ts';
import { clauseOf } from './headlines.ts';
import { isSomebodySeen } from './scenes.ts';
import { bitsOf, isIn } from './token-classes.ts';

/** Days before the first article from which on what happened is the story; what lies before is its background. */
const NEWS_DAYS = 7;
/** Days before the story on which what happened may be why there is a story; and where it is told of whom the story is on. */
const [CAUSE_DAYS, LATELY, CAUSE_YEARS] = [60, 2 * 365, 6 * 365];

/**
 * Which events an editor would tell. Background is what two articles tell, or what explains the story: what an article
 * leads with, the weeks before, or a deed of those whom several articles name. What somebody only said is told where an article leads with it, or two have it; and
 * so is what only sets a scene.
 */
export function worthTelling(articles: readonly ReadArticle[]): (event: ProposedEvent) => boolean {
  const first = dayNumber(articles[0]?.day ?? ('0001-01-01' as Day));
  const textOf = new Map(articles.map(({ id, reading }) => [id, reading.text]));
  const naming = namingOf(articles);
  const isEarly = (sentence: EventSentence): boolean => sentence.place <= EARLY && isTold(sentence);
  const isDeed = (sentence: EventSentence): boolean =>
    isTold(sentence) && tellsDeed(textOf.get(sentence.article) ?? '', sentence);
  const isTakenBack = ({ article, from, to }: EventSentence): boolean =>
    english.accounts.takesBack.test(textOf.get(article)?.slice(from, to) ?? '');
  const isOfAnybody = (sentence: EventSentence): boolean =>
    isSomebodySeen(clauseOf(textOf.get(sentence.article) ?? '', sentence.clause));
  const isTold = (sentence: EventSentence): boolean =>
    sentence.manner === 'told' && !isScene(textOf.get(sentence.article) ?? '', sentence) && !isOfAnybody(sentence);
  const isOfCorrection = ({ article, from }: EventSentence): boolean => {
    const text = textOf.get(article) ?? '';
    const start = text.lastIndexOf('\n', from) + 1;
    const [head = ''] = text.slice(start, start + LINE_HEAD).split('\n');
    return english.accounts.takesBack.test(head);
  };
  return ({ start, end, precision, sentences, telling, names, isDue }) => {
    // "We said that Roe had served four months in 2030": what a paper says of itself takes it back.
    if (sentences.some(isTakenBack) || telling.every(isOfCorrection)) return false;
    const isToldByTwo = new Set(sentences.map(({ article }) => article)).size > 1;
    if (!isToldByTwo && telling.every((each) => isEmpty(textOf.get(each.article) ?? '', each))) return false;
    // An entry of a live page leads it, wherever it stands.
    const isLede = telling.some((each) => (each.place < LEDE || each.manner === 'reported') && !isOfAnybody(each));
    const before = first - dayNumber(end);
    // "5-6 May" of a chronology is as good as a day.
    const isExact = dayNumber(end) - dayNumber(start) <= FEW_DAYS;
    if (isToldByTwo || isLede || isDue) return true;
    if (telling.every((each) => isAccount(textOf.get(each.article) ?? '', each))) return false;
    const isOfCast =
      names.some((key) => (naming.get(key) ?? 0) > 1) || (precision !== 'year' && before <= LATELY && names.length > 0);
    if (before > NEWS_DAYS)
      return (
        (isExact && before <= CAUSE_DAYS) ||
        (before <= CAUSE_YEARS &&
          telling.some((each) => (isOfCast && isDeed(each)) || (precision === 'day' && isEarly(each))))
      );
    if (isExact) return telling.some(isTold);
    // A month in which the story was already running.
    return precision !== 'year' && before <= 0 && telling.some(isDeed);
  };
}

/** Days from the first to the last that an entry of a chronology is of. */
const FEW_DAYS = 4;

/** Characters of a paragraph by which it is known as a correction. */
const LINE_HEAD = 160;

/** Sentences of an article in which it says why it is written. */
const EARLY = 8;

/** In how many articles a thing is named, by its key. */
function namingOf(articles: readonly ReadArticle[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { links } of articles)
    for (const entity of new Set([...links.values()].map((link) => link.entity)))
      counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return counts;
}

/** True for a clause that tells what somebody did, or what was done. */
function tellsDeed(text: string, { clause }: EventSentence): boolean {
  const tokens = tokensOf(clauseOf(text, clause));
  const [verb = -1] = verbsOf(tokens);
  const isDone = (token: Token): boolean =>
    isIn('just-done', token) || isIn('done-to-person', token) || english.accounts.acts.has(token.lower);
  // "was told that she would face no charge"
  const isTold = isIn('to-be', tokens[verb]) && isIn('telling-somebody', tokens[verb + 1]);
  return (
    verb > 0 && !isOnlySaid(tokens, verb, verb, english) && (isTold || tokens.slice(verb, verb + DEED).some(isDone))
  );
}

/** Tokens from an auxiliary to its verb. */
const DEED = 3;

/** The indices of the verbs of a clause. */
const verbsOf = (tokens: readonly Token[]): readonly number[] =>
  tokens.flatMap((_, at) => (at > 0 && isVerb(tokens, at, english) ? [at] : []));

/**
 * "Roe said that she had called on Sunday", "they had offered it, the director said": what one says in passing. Not so what
 * a court hears, what a body says, or where it is of a deed.
 */
function isAccount(text: string, { clause, source: [of, ofEnd] }: EventSentence): boolean {
  const tokens = tokensOf(clauseOf(text, clause));
  const [verb = -1] = verbsOf(tokens);
  const isSaying = verb > 0 && isIn('says-it', tokens[verb]);
  if ((!isSaying && of === undefined) || isTestimony(tokens, verb, english)) return false;
  const speaker = isSaying ? tokens.slice(0, verb) : tokensOf(text.slice(of, ofEnd));
  // "The River Survey", and not "the secretary, Ada Roe"
  const isNamedBody = isIn('article', speaker[0]) && speaker.slice(1).every((token) => isCapital(token));
  const isBody = isNamedBody || speaker.some((token) => (bitsOf(token) & Word.ORGANISATION) !== 0);
  const isDeed = tokens.some(({ lower }, at) => at !== verb && english.accounts.acts.has(lower));
  return !isBody && !isDeed;
}

/** What only sets a scene, or tells that nothing has changed. */
function isScene(text: string, sentence: EventSentence): boolean {
  const { clause } = sentence;
  const told = clauseOf(text, clause);
  const tokens = tokensOf(told);
  const [verb = -1, ...more] = verbsOf(tokens);
  const isAct = tokens.some(({ lower }) => english.accounts.acts.has(lower));
  return (
    english.accounts.tellsNothing.test(told.replace(english.accounts.dateWithin, '')) ||
    isIn('changes-nothing', tokens[verb]) ||
    isOfPoll(tokens, verb) ||
    (!isAct && (isConceded(text, clause) || isState(tokens, verb, more) || isFromAnybody(tokens, verb, sentence)))
  );
}

/** "The blinds were down", "Roe was seen leaving", "Temperatures were expected to rise" */
function isState(tokens: readonly Token[], verb: number, more: readonly number[]): boolean {
  if (!isIn('to-be', tokens[verb])) return false;
  let next = verb + 1;
  while ((bitsOf(tokens[next]) & Word.ADVERB) !== 0 || isIn('also-or-still', tokens[next])) next += 1;
  const token = tokens[next];
  const isHow =
    (bitsOf(token) & Word.PREPOSITION) !== 0 ||
    isIn('only-how', token) ||
    /^\p{Ll}+(?:er|ful|ous|ive|able)$/u.test(token?.text ?? '');
  const isSeen = isIn('only-seen', token) && /..ing$/.test(tokens[next + 1]?.lower ?? '');
  return isIn('only-expected', token) || isSeen || (more.length === 0 && isHow);
}

/** "A poll put the party at 41 percent" */
const isOfPoll = (tokens: readonly Token[], verb: number): boolean =>
  tokens.some((token, at) => (verb < 0 || at < verb) && isIn('asks-many', token) && !isCapital(token));

/** "Although | the planes were grounded" */
function isConceded(text: string, [from = 0]: readonly number[]): boolean {
  const before = text.slice(Math.max(0, from - OPENER), from).trimEnd();
  return isIn('concedes', tokensOf(before).at(-1));
}

/** Characters before a clause in which stands what opens it. */
const OPENER = 12;

/** "A neighbour said that removal men had come": of nobody named, and whose words they are is not told. */
const isFromAnybody = (tokens: readonly Token[], verb: number, { names, by }: EventSentence): boolean =>
  /^an?$/.test(tokens[0]?.lower ?? '') && isIn('says-it', tokens[verb]) && names.length + by.length === 0;

/** "Roe named the figure on Thursday", "the announcement came on Friday": what is said stands elsewhere. */
function isEmpty(text: string, { clause }: EventSentence): boolean {
  const tokens = tokensOf(clauseOf(text, clause).replace(english.accounts.dateWithin, ''));
  const [verb = -1, ...more] = verbsOf(tokens);
  if (more.length > 0) return false;
  if (isIn('what-was-said', tokens[verb - 1]) && isIn('waits-for-more', tokens[verb])) return true;
  const [owner, ...object] = tokens.slice(verb + 1);
  const isBare =
    object.length > 0 && object.every((token) => token.kind === 'word' && (bitsOf(token) & Word.PREPOSITION) === 0);
  return (
    isIn('makes-known', tokens[verb]) &&
    (bitsOf(owner) & (Word.ARTICLE | Word.POSSESSIVE)) !== 0 &&
    owner?.lower !== 'a' &&
    isBare &&
    !object.some((token) => isCapital(token) || english.accounts.acts.has(token.lower))
  );
}
