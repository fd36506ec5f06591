import { type Language, perLanguage } from '../language/language.ts';
import type { Token } from '../read/text/tokens.ts';
import { type Clause, isSpeech, isVerb } from './clauses.ts';

const listsOf = perLanguage(({ classes }: Language) => {
  const list = (name: string): ReadonlySet<string> => classes.get(name) ?? new Set();
  return {
    joins: list('and-or-but'),
    who: new Set([...list('who-or-which'), ...list('who-or-that')]),
  };
});

/** Tokens from "and" to the verb of a clause with a subject of its own: "and three of the clerks resigned". */
const SUBJECT = 6;

/**
 * "The strike began on Monday and was called off on Friday", "the council met on Monday and the mayor resigned on Tuesday":
 * of a clause with two days the half that has this one; of "Roe sued and said that rain had come on Friday" what is said; of
 * two clauses beside a semicolon the one with the day; and null for a day that has no verb of its own, "and four on Tuesday".
 */
export function halfWith(
  tokens: readonly Token[],
  whole: Clause,
  day: number,
  days: readonly number[],
  language: Language,
): Clause | null {
  const clause = besideSemicolon(tokens, whole, day, language);
  const [from, to] = clause.parts.at(-1) ?? [0, 0];
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  const dates = days.filter((each) => each >= start && each < end);
  if (dates.length !== 2 && dates.length !== 1) return clause;
  const and = joinIn(tokens, clause, dates, day, language);
  if (and < 0) return isVerbless(tokens, dates, day, language) ? null : clause;
  const join = tokens[and]?.start ?? 0;
  // "the crash of a train that killed ten and hurt 40 on Monday": what is joined is told of the train.
  if (day > join && isInRelative(tokens, clause, and, language)) return null;
  if (join > Math.max(...dates)) return clause;
  return day > join
    ? lastHalf(tokens, clause, and, language)
    : { ...clause, parts: [...clause.parts.slice(0, -1), [from, and]] };
}

/** "Six were killed on Monday and four | on Tuesday" */
function isVerbless(tokens: readonly Token[], dates: readonly number[], day: number, language: Language): boolean {
  const { joins } = listsOf(language);
  const join = tokens.findIndex(({ lower, start }) => joins.has(lower) && start > Math.min(...dates) && start < day);
  if (dates.length !== 2 || join < 0 || tokens[join - 1]?.text === ',') return false;
  return !tokens.some((token, at) => at > join && token.start < day && isVerb(tokens, at, language));
}

/** True for an "and" between two verbs of "that", "who", which say of what a clause tells of no more than which it is. */
function isInRelative(tokens: readonly Token[], { kind, verb }: Clause, and: number, language: Language): boolean {
  const { who } = listsOf(language);
  const that = tokens.findLastIndex(({ lower }, at) => at > verb && at < and && who.has(lower));
  const isShut = tokens.slice(that + 1, and).some(({ text }) => text === ',');
  return (
    kind !== 'who' &&
    that > 0 &&
    !isShut &&
    isVerb(tokens, that + 1, language) &&
    isVerb(tokens, and + 1, language) &&
    !isSpeech(tokens, that - 1, language)
  );
}

/** What stands behind an "and", with the subject of its clause where it has none of its own. */
function lastHalf(tokens: readonly Token[], clause: Clause, and: number, language: Language): Clause {
  const [, to] = clause.parts.at(-1) ?? [0, 0];
  const opens = listsOf(language).who.has(tokens[and + 1]?.lower ?? '') ? and + 2 : and + 1;
  if (opens === and + 1 && !isVerb(tokens, opens, language))
    return { kind: 'main', parts: [[opens, to]], verb: verbIn(tokens, opens, to, language) };
  const subjectEnd = clause.parts.length > 1 ? (clause.parts[0]?.[1] ?? 0) : clause.verb;
  const isComma = tokens[subjectEnd - 1]?.text === ',';
  return {
    ...clause,
    parts: [
      [clause.parts[0]?.[0] ?? 0, isComma ? subjectEnd - 1 : subjectEnd],
      [opens, to],
    ],
    verb: opens,
  };
}

/** Of clauses beside a semicolon the one in which an offset lies. */
function besideSemicolon(tokens: readonly Token[], clause: Clause, day: number, language: Language): Clause {
  const [from, to] = clause.parts.at(-1) ?? [0, 0];
  const isMark = ({ text }: Token, at: number): boolean => text === ';' && at > from && at < to;
  const behind = tokens.findIndex((token, at) => isMark(token, at) && token.start > day);
  const before = tokens.findLastIndex((token, at) => isMark(token, at) && token.start < day);
  if (behind < 0 && before < 0) return clause;
  const [first, end] = [before < 0 ? from : before + 1, behind < 0 ? to : behind];
  const verb = verbIn(tokens, first, end, language);
  if (verb < 0) return clause;
  return before < 0
    ? { ...clause, parts: [...clause.parts.slice(0, -1), [first, end]] }
    : { kind: 'main', parts: [[first, end]], verb };
}

const isVerbIn = (tokens: readonly Token[], from: number, to: number, language: Language): boolean =>
  verbIn(tokens, from, to, language) >= 0;

const verbIn = (tokens: readonly Token[], from: number, to: number, language: Language): number =>
  tokens.findIndex((_, at) => at >= from && at < to && isVerb(tokens, at, language));

/** The "and" at which a clause comes apart; -1 where there is none. */
function joinIn(
  tokens: readonly Token[],
  clause: Clause,
  dates: readonly number[],
  day: number,
  language: Language,
): number {
  const { joins, who } = listsOf(language);
  const [, to] = clause.parts.at(-1) ?? [0, 0];
  // ", who was chosen to lead them and who led a march on Saturday"
  const isSecondWho = (at: number): boolean => clause.kind === 'who' && who.has(tokens[at + 1]?.lower ?? '');
  if (dates.length === 1) {
    const second = tokens.findIndex(
      ({ lower }, at) => at > clause.verb && at < to && joins.has(lower) && isSecondWho(at),
    );
    if (second > 0) return second;
    const own = joinBeforeDay(tokens, clause, day, language);
    return own > 0 ? own : reportIn(tokens, clause, day, language);
  }
  const [first, last] = [Math.min(...dates), Math.max(...dates)];
  const isOwn = (at: number): boolean => {
    // "that he and his men were there on Friday": what is joined are no clauses.
    const opener = tokens.findLastIndex(({ lower, text }, index) => index < at && (text === ',' || who.has(lower)));
    if (!isVerbIn(tokens, Math.max(opener + 1, clause.parts.at(-1)?.[0] ?? 0), at, language)) return false;
    const verb = verbIn(tokens, at + 2, Math.min(to, at + 2 + SUBJECT), language);
    return (
      verb > 0 && !tokens.slice(at + 1, verb).some(({ text }) => text === ',') && (tokens[verb]?.start ?? 0) < last
    );
  };
  return tokens.findIndex(
    ({ lower, start }, at) =>
      at > clause.verb &&
      at < to &&
      joins.has(lower) &&
      start > first &&
      (isVerb(tokens, at + 1, language) || isSecondWho(at) || (start < last && isOwn(at))),
  );
}

/** Tokens from "but" to the day that follows it: "but on 3 May". */
const BEFORE_DAY = 3;

/** The "but" of "A suit was filed, but on Friday the two agreed": its day is of what follows; -1 where there is none. */
function joinBeforeDay(tokens: readonly Token[], { parts, verb }: Clause, day: number, language: Language): number {
  const [, to] = parts.at(-1) ?? [0, 0];
  return tokens.findIndex(({ lower }, at) => {
    const isJoin = at > verb && at < to && listsOf(language).joins.has(lower) && tokens[at - 1]?.text === ',';
    if (!isJoin || !tokens.slice(at + 1, at + 1 + BEFORE_DAY).some(({ start }) => start === day)) return false;
    return isVerbIn(tokens, at + 1, to, language);
  });
}

/** The "and" of "and said that it had come on Friday", of the subject of a clause; -1 where there is none. */
function reportIn(tokens: readonly Token[], { verb }: Clause, day: number, language: Language): number {
  const and = tokens.findIndex(
    ({ lower }, at) => at > verb && listsOf(language).joins.has(lower) && isSpeech(tokens, at + 1, language),
  );
  const verbs = tokens.flatMap(({ start }, at) =>
    at > verb && start < day && isVerb(tokens, at, language) ? [at] : [],
  );
  // "Three who came and told him": of another verb between them it may be.
  const isOfSubject = !verbs.some((at) => at > verb + 1 && at < and);
  return isOfSubject && verbs.some((at) => at > and + 1) ? and : -1;
}
