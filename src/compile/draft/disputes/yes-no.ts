import { questions } from '../../language/en/questions.ts';
import { english } from '../../language/languages.ts';
import { tokensOf } from '../../read/text/tokens.ts';
import { oneLine } from '../place.ts';
import { isTorn, withinQuestion } from './asked.ts';

/** Whoever says something, by name. */
export interface Speaker {
  readonly name: string;
  readonly isPerson: boolean;
}

/** Characters of a question that is read at a glance. */
export const GLANCE = 90;

/** Tokens within which the subject of a clause ends. */
const SUBJECT = 9;

/**
 * What a sentence has somebody say, as a question that is open both ways: "Had the crew sent a call" of "Roe said the crew
 * had sent no call". `speaker` is whoever says it, where "he" is nobody else. A
 * clause alone is asked as it is. Null for what cannot be asked so
 * in few words, or would not say of whom it is.
 */
export function askedOpenly(sentence: string, speaker: Speaker | undefined, isClause = false): string | null {
  const { auxiliaries, breaksSubject, plainly, opensWithin, ofOthers, ofThem, himself, itself } = questions;
  const clause = clauseSaid(oneLine(sentence).replace(english.accounts.opensEntry, ''), isClause);
  const tokens = tokensOf(clause);
  const verb = tokens.findIndex(({ lower }) => auxiliaries.has(lower));
  if (verb < 1 || verb > SUBJECT || tokens.length <= verb + 1) return null;
  if (tokens.slice(0, verb).some(({ lower }) => breaksSubject.has(lower))) return null;
  const own = clause.slice(0, tokens[verb]?.start).trim();
  const isSpeaker = speaker !== undefined && (speaker.isPerson ? himself : itself).test(own);
  if (!isSpeaker && ofThem.test(own)) return null;
  const behind = clause.slice(tokens[verb]?.end);
  // "his", of a subject that is named
  if (!isSpeaker && ofThem.test(behind) && !/^\p{Lu}/u.test(tokens[verb - 1]?.text ?? '')) return null;
  const told = `${isSpeaker ? speaker.name : withinQuestion(own)}${behind}`;
  const main = told.slice(0, opensWithin.exec(told)?.index ?? told.length);
  const asked =
    plainly.reduce((words, [denied, plain]) => words.replace(denied, plain), main) + told.slice(main.length);
  // That somebody is accused is no question.
  if (english.accounts.accusing.test(clause) || isTorn(clause) || ofOthers.test(asked) || /["“”]/.test(asked))
    return null;
  const auxiliary = tokens[verb]?.text ?? '';
  const question = `${auxiliary.charAt(0).toUpperCase()}${auxiliary.slice(1)} ${asked}`;
  return question.length < GLANCE ? question : null;
}

/** The clause that a sentence has somebody say, without what is put into it or only added; empty for none, or for two. */
function clauseSaid(words: string, isClause: boolean): string {
  const { saysThat, saidBehind, aside, isTwo, isAdded } = questions;
  const said = saysThat.exec(words);
  const behind = said ? words.slice(said.index + said[0].length) : '';
  const told = isClause ? words : (saidBehind.exec(words)?.[1] ?? behind);
  if (isTwo.test(told)) return '';
  const whole = told.replace(aside, '').replace(/[.!?”"]+$/, '');
  return whole.slice(0, isAdded.exec(whole)?.index ?? whole.length);
}

/** The question, with who says otherwise where there is room. */
export function withOther(question: string, who: string | undefined): string {
  const whole = `${question}, and what did ${who} say?`;
  return who === undefined || whole.length > GLANCE ? `${question}?` : whole;
}
