import { isVerb } from '../compare/clauses.ts';
import { bySentence } from '../compare/dated.ts';
import type { Findings } from '../find/extract.ts';
import type { StatementMention } from '../find/extraction.ts';
import type { Document } from '../read/document.ts';
import type { Sentence } from '../read/text/sentences.ts';

/** What is done by words: of "was ordered held by the judge" the judge is no source, nor of "thanked" who thanks. */
const DONE: ReadonlySet<StatementMention['act']> = new Set(['asked', 'urged', 'refused', 'agreed', 'welcomed']);

/** Part of a sentence from which on a quotation is what it says, and no word in passing. */
const MOST_OF_IT = 0.4;

/** Statements of a sentence that are looked at, and characters before a speaker: keeps time linear in its length. */
const [MOST_SAID, BEFORE] = [32, 200];

/**
 * Tells of a sentence, by its index, the keys of who says it: not what somebody in it is told to have said, nor a word or
 * two of somebody's, nor what is said of somebody in passing (", who had called him").
 */
export function sourcesIn(
  document: Document,
  { statements, quotes }: Pick<Findings, 'statements' | 'quotes'>,
): (sentence: number) => readonly string[] {
  const statementsOf = bySentence(document.sentences, statements);
  const quotesOf = bySentence(document.sentences, quotes);
  return (at) => {
    const sentence = document.sentences[at];
    const said = (statementsOf[at] ?? []).slice(0, MOST_SAID);
    if (!sentence) return [];
    const sources = said.filter(
      (one) =>
        !DONE.has(one.act) &&
        !said.some((other) => isTold(one, other) || isPutIn(other, one, document.text)) &&
        !isAside(one, sentence, document) &&
        !AS_SAID_BY.test(textBefore(one, sentence, document)) &&
        !said.some((other) => isWithin(one, other) && isInSideClause(other, sentence, document)),
    );
    const length = sentence.end - sentence.start;
    const quoted = (quotesOf[at] ?? []).filter(({ start, end }) => end - start >= length * MOST_OF_IT);
    return [...new Set([...sources, ...quoted].flatMap(({ speaker }) => speaker?.entity ?? []))];
  };
}

/** What stands before a speaker in the sentence, as far as it may say so of them. */
const textBefore = ({ speaker }: StatementMention, { start }: Sentence, { text }: Document): string =>
  text.slice(Math.max(start, (speaker?.start ?? start) - BEFORE), speaker?.start ?? start);

/** "… after her spokesman, Henrik Lund, admitted it": what a side clause says is not what its sentence rests on. */
function isInSideClause(
  { start: cue, speaker }: StatementMention,
  { tokens }: Sentence,
  { language }: Document,
): boolean {
  // "where she was told by Roe that": what stands before the verb says in which clause.
  const first = tokens.findIndex(({ start }) => start === cue);
  // Of "he admitted" the speaker is named elsewhere.
  const own = speaker && speaker.end <= cue ? cue : (speaker?.start ?? 0);
  let from = tokens.findIndex(({ start }) => start >= (isVerb(tokens, first, language) ? Math.min(cue, own) : own));
  while (from > 0 && isVerb(tokens, from - 1, language)) from -= 1;
  const behind = tokens.find(({ start }) => start >= (speaker?.end ?? 0));
  let isBehindComma = false;
  for (let at = from - 1; at >= 0 && !isVerb(tokens, at, language); at -= 1) {
    // "a letter in which he threatened them"
    if (language.classes.get('who-or-which')?.has(tokens[at]?.lower ?? '')) return true;
    // "After the vote, Roe said"
    if (language.classes.get('opens-side-clause')?.has(tokens[at]?.lower ?? ''))
      return !isBehindComma || behind?.text === ',';
    isBehindComma ||= tokens[at]?.text === ',';
  }
  return false;
}

/** True for a statement itself, and for what it says: "he admitted that he had warned". */
const isWithin = (one: StatementMention, other: StatementMention): boolean =>
  other.start <= one.start && one.end <= other.end;

/** True for what somebody else in the sentence says that they said. */
const isTold = (one: StatementMention, other: StatementMention): boolean =>
  one !== other &&
  other.start <= one.start &&
  one.end <= other.end &&
  !(one.start === other.start && one.end === other.end) &&
  one.speaker?.start !== other.speaker?.start;

/** ", her aides said,": whose words the whole sentence is. */
const isPutIn = ({ act, start, speaker }: StatementMention, one: StatementMention, text: string): boolean =>
  act === 'said' &&
  start > one.start &&
  speaker !== null &&
  text.slice(start - 2, start) === ', ' &&
  /^ \S{2,12},/.test(text.slice(speaker.end, speaker.end + 16));

/** "He refuted the news as told by | Roe", "Doe, accused by | Roe of it, resigned": whose words a part of the sentence is. */
const AS_SAID_BY = /(?:[^,] as|\p{L},) \p{Ll}+ed by (?:\S+ ){0,4}$|[^,] as \p{Ll}+ by (?:\S+ ){0,4}$/u;

/** "Residents shouted down Roe, who had called him a thug". */
function isAside({ speaker }: StatementMention, { tokens }: Sentence, { language }: Document): boolean {
  if (!speaker) return false;
  const behind = tokens.findIndex(({ start }) => start >= speaker.end);
  const next = tokens[behind]?.text === ',' ? tokens[behind + 1] : tokens[behind];
  if (!next || !language.classes.get('who-or-which')?.has(next.lower)) return false;
  return tokens.some(({ start }, at) => at > 0 && start < speaker.start && isVerb(tokens, at, language));
}
