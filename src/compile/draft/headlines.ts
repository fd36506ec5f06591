import { isSpeech, isVerb } from '../compare/clauses.ts';
import { headLength } from '../compare/timeline/head.ts';
import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { tokensOf } from '../read/text/tokens.ts';
import { isBalanced, isSideClause, verbsIn, withoutParticiple } from './headline-words.ts';
import { sourceApart } from './qualified.ts';
import { endsOpen, shortened, withoutBrackets } from './shortened.ts';

/** Characters of an event's headline. */
export const HEADLINE = 110;

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
 * `budget` is the most characters.
 */
export function headlineOf(
  text: string,
  { from, to, clause, source: [of, ofEnd] }: Told,
  budget = HEADLINE,
): string | null {
  // One part at the head of its sentence is a clause that nothing is put into: as much of the sentence as fits is better.
  const isFirst = clause.length === 2 && clause[0] === from;
  const sentence = plain(text.slice(from, of ?? to));
  const told = isFirst ? sentence : plain(clauseOf(text, clause));
  const whole = withoutOwner(withoutOpening(told));
  if (!standsAlone(whole)) return null;
  const [line, source] = (whole.length > budget && of === undefined && sourceApart(whole)) || [whole, ''];
  // What somebody is said to say has its speaker.
  const whose = of === undefined || speaks(line) ? source : `, ${withoutBrackets(plain(text.slice(of, ofEnd)))}`;
  const tail = line.length + whose.length <= budget ? whose : withoutDescription(whose);
  // ", police said on Monday in a statement": who says so is enough where there is little room.
  for (const end of new Set([tail, withoutRest(tail)])) {
    const headline = line.length + end.length <= budget ? line : shortened(line, budget - end.length);
    if (headline !== null && isBalanced(headline) && (headline === line || !endsOpen(headline)))
      return `${headline.charAt(0).toUpperCase()}${headline.slice(1)}${end}`;
  }
  return /["“]|(?<!\p{L})['‘]\p{L}/u.test(line) ? wholeQuotation(plain(text.slice(from, to)), budget) : null;
}

/** "“We have proof,” Roe, the director, told a meeting": where a quotation would be cut, what else the sentence has is. */
function wholeQuotation(sentence: string, budget: number): string | null {
  const line = shortened(sentence, budget);
  return line !== null && isBalanced(line) && !endsOpen(line) ? line : null;
}

function withoutRest(tail: string): string {
  const tokens = tokensOf(tail);
  const says = tokens.findIndex((_, at) => at > 1 && isSpeech(tokens, at, english));
  // Whoever is told has to be named.
  return tokens[says]?.lower === 'told' ? tail : tail.slice(0, tokens[says]?.end);
}

/** ", according to a report | seen by the Monitor", ", according to results | from the office of the clerk" */
function withoutDescription(whose: string): string {
  const described = whose.search(/ (?:\p{Ll}{2,20}ed|seen) (?:by|in|on|to) | from (?:the|an?) /u);
  return described < 0 ? whose : whose.slice(0, described);
}

/** True for a headline of which only the beginning is there. */
export const isCut = (headline: string): boolean => headline.includes('…');

/** True for the words of somebody, which make a poor headline where another line tells what happened. */
export const isQuoted = (text: string): boolean => /^["“‘']/.test(text);

/** A clause as it reads without what is put into it: "Roe, 54, was held" of "Roe, 54, who …, was held". */
export const clauseOf = (text: string, clause: readonly number[]): string =>
  ownPieces(piecesOf(text, clause)).reduce(resumed, '').trim();

const piecesOf = (text: string, edges: readonly number[]): readonly string[] =>
  edges.flatMap((edge, at) => (at % 2 === 0 ? [text.slice(edge, edges[at + 1])] : []));

/** "Roe resigned", of what goes on ", a clerk accused of it": that is somebody else's who is left out between. */
function ownPieces(pieces: readonly string[]): readonly string[] {
  const [first = '', second = ''] = pieces;
  return verbsIn(first) > 0 && /^\W*(?:the|an?|\p{Lu})/u.test(second) ? [first] : pieces;
}

function plain(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').replace(BULLET, '').trim();
  return line.slice(headLength(line, english)).replace(/(?<![.:;,])[.:;,]+$/, '');
}

const BULLET = /^ ?[-–—•*·] /;

/** "Brandt, 32" goes on as "Brandt, 32, was fired", "a man captured" as "a man told the court". */
const resumed = (subject: string, rest: string): string =>
  subject === '' ? rest : `${withoutParticiple(subject)}${subject.includes(',') ? ',' : ''} ${rest}`;

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

/** "playing in a match in which he fell": of whom is told before it. */
function opensDoing(line: string): boolean {
  const [doing, next] = tokensOf(line);
  const bits = english.speech.classes.get(next?.lower ?? '') ?? 0;
  return /^\p{Ll}+ing$/u.test(doing?.text ?? '') && next?.lower !== 'of' && (bits & AFTER_DOING) !== 0;
}

const AFTER_DOING = Word.DETERMINER | Word.PREPOSITION | Word.PRONOUN | Word.POSSESSIVE;

/** "The resits begin on 9 May" */
const IS_HELD = english.classes.get('is-held-on');

/** True for a clause with a subject of its own and a verb, in nobody's first person. */
function standsAlone(line: string): boolean {
  const { leaning, firstPerson, toReader } = english.sentences;
  const tokens = tokensOf(line);
  const own = line.replace(/["“][^"“”]*["”]/g, ' ');
  return (
    !leaning?.has(tokens[0]?.lower ?? '') &&
    !isSideClause(tokens, true) &&
    !english.classes.get('asks-what')?.has(tokens[0]?.lower ?? '') &&
    !opensDoing(line) &&
    // "had come to see her": of whom is not told.
    !english.accounts.finite.has(tokens[0]?.text ?? '') &&
    !firstPerson?.test(own) &&
    !toReader?.test(own) &&
    isBalanced(line) &&
    tokens.length > 2 &&
    tokens.some(({ lower }, at) => at > 0 && (isVerb(tokens, at, english) || IS_HELD?.has(lower)))
  );
}
