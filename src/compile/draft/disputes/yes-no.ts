import { english } from '../../language/languages.ts';
import { tokensOf } from '../../read/text/tokens.ts';
import { oneLine } from '../place.ts';
import { isTorn, withinQuestion } from './asked.ts';
import { askedOfDeed, GLANCE, shortened } from './short.ts';

const { questions } = english.accounts;

/** Whoever says something, by name. */
export interface Speaker {
  readonly name: string;
  readonly isPerson: boolean;
  /** True for what they deny: of "Roe said she had slipped" she may be anybody, and so may "it" of what a body says was done. */
  readonly isOwn: boolean;
}

/** Characters of a sentence that is asked: a longer one is asked in no few words. */
const LONGEST = 500;

/** Tokens within which the subject of a clause ends. */
const SUBJECT = 9;

/**
 * What a sentence has somebody say, as a question that is open both ways: "Had the crew sent a call" of "Roe said the crew
 * had sent no call". `speaker` is whoever says it, where "he" is nobody else. A
 * clause alone is asked as it is. Null for what cannot be asked so
 * in few words, or would not say of whom it is.
 */
export function askedOpenly(
  sentence: string,
  speaker: Speaker | undefined,
  isClause = false,
  nameOf: (words: string) => string = (words) => words,
): string | null {
  if (sentence.length > LONGEST) return null;
  const clause = clauseSaid(oneLine(sentence).replace(english.accounts.opensEntry, ''), isClause);
  const own = isClause && speaker ? askedOfOwn(clause, speaker) : null;
  if (own !== null) return own;
  const tokens = tokensOf(clause);
  const at = tokens.findIndex(({ lower }) => questions.auxiliaries.has(lower));
  const verb = tokens[at];
  const asDeed = askedOfDeed(
    (own, behind) => subjectAsked(own, behind, speaker?.isOwn || !speaker?.isPerson ? speaker : undefined, nameOf),
    clause,
  );
  if (asDeed !== null && isAskable(asDeed, clause)) return asDeed;
  if (!verb || at < 1 || at > SUBJECT || tokens.length <= at + 1) return null;
  // "had 62 million crowns" is no auxiliary.
  if (/^ (?:\d|(?:an?|the) )/.test(clause.slice(verb.end)) && /^ha/.test(verb.lower)) return null;
  if (tokens.slice(0, at).some(({ lower }) => questions.breaksSubject.has(lower))) return null;
  const behind = clause.slice(verb.end);
  const subject = subjectAsked(
    clause.slice(0, verb.start).trim(),
    behind,
    speaker?.isOwn ? speaker : undefined,
    nameOf,
  );
  if (subject === null || isTorn(clause)) return null;
  const asked = shortened(plainly(`${subject}${behind}`), GLANCE - verb.text.length - 2);
  if (asked === null || asked.length < subject.length + 3) return null;
  const question = `${verb.text.charAt(0).toUpperCase()}${verb.text.slice(1)} ${asked}`;
  return isAskable(question, clause) ? question : null;
}

/** "Did Roe take it" of "denied taking it"; "Had Roe taken it" of "denied having taken it". */
function askedOfOwn(clause: string, { name }: Speaker): string | null {
  const [, verb = '', behind = ''] = questions.doing.exec(clause) ?? [];
  const isHaving = verb === 'having';
  const base = verb === '' || isHaving ? '' : questions.baseOf(verb);
  if (verb === '' || base === null || questions.ofOthers.test(behind)) return null;
  const rest = shortened(isHaving ? behind : `${base} ${behind}`, GLANCE - name.length - 6);
  return rest === null ? null : `${isHaving ? 'Had' : 'Did'} ${name} ${rest}`;
}

/** False for what would ask of "him", or whether somebody is accused. */
const isAskable = (question: string, clause: string): boolean =>
  !english.accounts.accusing.test(clause) && !questions.ofOthers.test(question) && !/["“”]/.test(question);

/** A subject as a question has it; null where nothing says who "he" is, or whose "his" thing. */
function subjectAsked(
  own: string,
  behind: string,
  speaker: Speaker | undefined,
  nameOf: (words: string) => string,
): string | null {
  const { ofThem, himself, itself, hisOwn } = questions;
  // "He had not sought her resignation": somebody else's.
  if (/^he$/i.test(own) ? /\bher\b/i.test(behind) : /^she$/i.test(own) && /\b(?:his|him)\b/i.test(behind)) return null;
  if (speaker && (speaker.isPerson ? himself : itself).test(own)) return speaker.name;
  const isTheirs = speaker && hisOwn.test(own) && (speaker.isPerson || !/^h(?:is|er) /.test(own));
  if (isTheirs) return `${speaker.name}'s ${own.replace(hisOwn, '')}`;
  // "any of its employees": of whoever says so.
  const within = speaker?.isOwn ? own.replace(WITHIN, (_, before: string) => `${before}${speaker.name}'s `) : own;
  if (within !== own && !ofThem.test(within)) return withinQuestion(within);
  const isNamed = /\p{Lu}\S*$/u.test(own);
  return ofThem.test(own) || (ofThem.test(behind) && !isNamed) ? null : nameOf(withinQuestion(own));
}

/** "any of its": a possessive within a subject. */
const WITHIN = /(\b(?:any|all|one|some|many|none) of )(?:its|their) /u;

/** Without what denies its main clause. */
function plainly(told: string): string {
  const main = told.slice(0, questions.opensWithin.exec(told)?.index ?? told.length);
  return (
    questions.plainly.reduce((words, [denied, plain]) => words.replace(denied, plain), main) + told.slice(main.length)
  );
}

/** "informed orally “on the eve”" without its marks, where what is quoted speaks of nobody as "I" or "you"; else up to it. */
function unquoted(clause: string): string {
  const { quotation, ofOthers } = questions;
  const isOwn = [...clause.matchAll(quotation)].some(([, inner = '']) => ofOthers.test(inner));
  return isOwn ? clause : clause.replace(quotation, (_, inner: string) => inner.replace(/[,.]$/, ''));
}

/** The clause that a sentence has somebody say, without what is put into it or only added; empty for none, or for two. */
export function clauseSaid(words: string, isClause: boolean): string {
  const { saysThat, saidBehind, aside, isTwo, isAdded, tellsBeside, auxiliaries } = questions;
  const said = saysThat.exec(words);
  const behind = said ? words.slice(said.index + said[0].length) : '';
  const told = unquoted(isClause ? words : (saidBehind.exec(words)?.[1] ?? behind));
  // "questioned nine sailors, two of whom spoke of a hole": what is denied need not be the first.
  if (isTwo.test(told) || tellsBeside.test(words)) return '';
  // "Roe says that is invented": "that" is what was said before.
  if (auxiliaries.has(tokensOf(told)[0]?.lower ?? '')) return '';
  const whole = told.replace(aside, '').replace(/(?<![.!?”"]|\.\p{L})[.!?”"]+$/u, '');
  return whole.slice(0, isAdded.exec(whole)?.index ?? whole.length);
}
