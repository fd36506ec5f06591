import { isSpeech, isVerb } from '../compare/clauses.ts';
import { headLength } from '../compare/timeline/head.ts';
import { english } from '../language/languages.ts';
import { type Token, tokensOf } from '../read/text/tokens.ts';
import { extractOf } from './extracts.ts';

/** Characters of an event's headline. */
export const HEADLINE = 110;

/** A headline that is cut is no shorter than this, unless it ends in the middle of something. */
const SHORTEST = 40;

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
  const told = isFirst ? sentence : plain(piecesOf(text, clause).reduce(resumed));
  const line = withoutOpening(told);
  if (!standsAlone(line)) return null;
  // What somebody is said to say has its speaker.
  const tail = of === undefined || speaks(line) ? '' : `, ${plain(text.slice(of, ofEnd))}`;
  const headline = line.length + tail.length <= HEADLINE ? line : cut(line, HEADLINE - tail.length);
  return headline === null ? null : `${headline.charAt(0).toUpperCase()}${headline.slice(1)}${tail}`;
}

/** True for the words of somebody, which make a poor headline where another line tells what happened. */
export const isQuoted = (text: string): boolean => /^["“‘']/.test(text);

const piecesOf = (text: string, edges: readonly number[]): readonly string[] =>
  edges.flatMap((edge, at) => (at % 2 === 0 ? [text.slice(edge, edges[at + 1])] : []));

function plain(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.slice(headLength(line, english)).replace(/(?<![.:;,])[.:;,]+$/, '');
}

/** "Brandt, 32" goes on as "Brandt, 32, was fired". */
const resumed = (subject: string, rest: string): string => `${subject}${subject.includes(',') ? ',' : ''} ${rest}`;

const withoutOpening = (line: string): string =>
  line.replace(english.accounts.leadingIn, '').replace(english.accounts.dateFirst, '');

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
    !firstPerson?.test(own) &&
    !toReader?.test(own) &&
    isBalanced(line) &&
    tokens.length > 2 &&
    tokens.some((_, at) => at > 0 && isVerb(tokens, at, english))
  );
}

/** True where every quotation that begins also ends. */
const isBalanced = (line: string): boolean =>
  (line.match(/"/g) ?? []).length % 2 === 0 && (line.match(/“/g) ?? []).length === (line.match(/”/g) ?? []).length;

/** A clause up to the last place within the budget, behind its verb, where what follows is only added. */
function cut(line: string, budget: number): string | null {
  const tokens = tokensOf(line);
  const verb = tokens.findIndex((_, at) => at > 0 && isVerb(tokens, at, english));
  const { opensMore, opensPhrase, opensTold } = english.accounts;
  /** False for a part that ends before the verb of what it has begun to say: "wrote that the bolts". */
  const isTold = (end: number): boolean => {
    const opener = tokens.findLastIndex(
      ({ lower, start }, at) => start < end && at > verb && (opensTold.has(lower) || tokens[at - 1]?.text === ','),
    );
    return opener < 0 || tokens.some(({ start }, at) => start < end && at > opener && isVerb(tokens, at, english));
  };
  const ends = (isEnd: (token: Token, before: Token | undefined) => boolean): string | undefined =>
    tokens
      .filter((token, at) => at > verb + 2 && token.start <= budget && isEnd(token, tokens[at - 1]))
      .map(({ start }) => line.slice(0, start).trimEnd())
      .filter((part) => isBalanced(part) && part.length >= SHORTEST && isTold(part.length))
      .at(-1);
  const whole =
    ends(({ text, lower }) => /^[,;–—]$/.test(text) || opensMore.has(lower)) ??
    ends(({ lower }, before) => opensPhrase.has(lower) && !opensPhrase.has(before?.lower ?? ''));
  if (whole !== undefined) return whole.replace(english.accounts.leadingOn, '');
  return (tokens[verb]?.end ?? budget) < budget - 20 ? extractOf(line, budget) : null;
}
