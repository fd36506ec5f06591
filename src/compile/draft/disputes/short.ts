import { isVerb } from '../../compare/clauses.ts';
import { english } from '../../language/languages.ts';
import { isCapital, type Token, tokensOf } from '../../read/text/tokens.ts';
import { oneLine } from '../place.ts';
import { isTorn, withinQuestion } from './asked.ts';

const { questions } = english.accounts;

/** Characters of a question that is read at a glance. */
export const GLANCE = 90;

/** Tokens within which the subject of a clause ends. */
const SUBJECT = 10;

/** "Did Roe take $40,000 from Ada Moor" of "Roe is accused of taking it"; null for what is no such charge, or would be long. */
export function askedOfCharge(sentence: string, nameOf: (words: string) => string): string | null {
  const words = oneLine(sentence);
  for (const pattern of questions.charges) {
    const { who = '', deed = '' } = pattern.exec(words)?.groups ?? {};
    const [verb = '', ...more] = deed.replace(/(?<![.;:!?”"])[.;:!?”"]+$/, '').split(' ');
    // "of having taken": "Had Roe taken"
    const isHaving = verb === 'having';
    const base = isHaving ? more.shift() : questions.baseOf(verb);
    if (!base || more.length === 0) continue;
    const subject = nameOf(withinQuestion(who.replace(questions.asideLast, '').trim()));
    if (questions.ofThem.test(subject) || subject === '') return null;
    const isNamed = /\p{Lu}\S*$/u.test(subject);
    const told = more.join(' ');
    const deedOnly = told.slice(0, questions.isSecond.exec(told)?.index ?? told.length);
    const isState = base === 'be';
    const rest = shortened(isState ? deedOnly : `${base} ${deedOnly}`, GLANCE - subject.length - 6);
    if (rest === null || (!isNamed && questions.ofThem.test(rest)) || questions.ofOthers.test(rest)) return null;
    return `${isState ? 'Was' : isHaving ? 'Had' : 'Did'} ${subject} ${rest}`;
  }
  return null;
}

/** "Did the mayor open the gates" of "the mayor opened the gates"; null where its first verb is in no past tense. */
export function askedOfDeed(subjectOf: (own: string, behind: string) => string | null, clause: string): string | null {
  const tokens = tokensOf(clause);
  const at = tokens.findIndex((_, index) => index > 0 && isVerb(tokens, index, english));
  const verb = tokens[at];
  if (!verb || at > SUBJECT || questions.auxiliaries.has(verb.lower) || english.accounts.tells.has(verb.lower))
    return null;
  if (tokens.slice(0, at).some(({ lower, kind }) => questions.breaksSubject.has(lower) || kind === 'mark')) return null;
  const base = /(?:ing|s)$/.test(verb.lower) ? null : questions.baseOf(verb.lower);
  const behind = clause.slice(verb.end);
  // "the expert called by the court told the jury"
  if (
    tokens.some(
      ({ lower }, index) => index > at && (english.accounts.tells.has(lower) || (index === at + 1 && lower === 'by')),
    )
  )
    return null;
  const subject = base === null ? null : subjectOf(clause.slice(0, verb.start).trim(), behind);
  if (subject === null) return null;
  const rest = shortened(`${base}${behind}`, GLANCE - subject.length - 6);
  return rest === null ? null : `Did ${subject} ${rest}`;
}

/** As much of a clause as is whole within so many characters: up to where something is only added. */
export function shortened(clause: string, most: number): string | null {
  const whole = clause.replace(/(?<![.;:!?”"]|\.\p{L})[.;:!?”"]+$/u, '');
  if (whole.length <= most) return isTorn(whole) ? null : whole;
  const cuts = [...whole.matchAll(questions.mayEnd)].map(({ index }) => index).filter((index) => index <= most);
  const line = whole.slice(0, cuts.at(-1) ?? 0);
  return line.split(' ').length < FEWEST || isTorn(line) || isOpenQuote(line) ? null : line;
}

const isOpenQuote = (line: string): boolean => (line.match(/["“”]/g)?.length ?? 0) % 2 === 1;

/** Words of a clause that is cut. */
const FEWEST = 3;

/** "How many people were in the building" of "210 people were in the building": what is numbered stands first. */
export function askedOfNumber(clause: string, value: number): string | null {
  const tokens = tokensOf(clause);
  const at = tokens.findIndex((token) => isValue(token, value));
  const [number, next] = [tokens[at], tokens[at + 1]];
  if (!number || !next || at > MOST_HEDGES || next.kind !== 'word' || isCapital(next)) return null;
  if (clause.slice(0, number.start).trim() !== '' && !questions.hedges.test(clause.slice(0, number.start))) return null;
  const verb = tokens.findIndex((_, index) => index > at + 1 && isVerb(tokens, index, english));
  if (verb < 0 || verb - at > SUBJECT || questions.breaksSubject.has(next.lower)) return null;
  const whole = clause.slice(next.start);
  // "were hurt, four of them policemen"
  const told = questions.ofOthers.test(whole) ? (whole.split(', ')[0] ?? '') : whole;
  const rest = shortened(told, GLANCE - 'How many ?'.length);
  // "How many people were": no more is left of it than its verb.
  if (rest === null || rest.length < (tokens[verb]?.end ?? 0) - next.start + 3) return null;
  return questions.ofThem.test(rest) || questions.ofOthers.test(rest) ? null : `How many ${rest}`;
}

/** Tokens before a number that only hedge it: "at least some". */
const MOST_HEDGES = 4;

const isValue = ({ text, lower }: Token, value: number): boolean =>
  Number(text.replaceAll(',', '')) === value || english.numbers.words.get(lower)?.small === value;
