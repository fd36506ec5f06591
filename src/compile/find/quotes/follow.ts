import { PRONOUN, RELATIVE, STOP } from '../../language/en/speech/word-classes.ts';
import type { Speaker } from '../extraction.ts';
import { speakerOf } from './antecedent.ts';
import type { Candidate, Reading } from './candidate.ts';
import { startsClause } from './clause.ts';
import type { Speeches } from './evidence.ts';
import type { Span } from './marks.ts';
import { startOfName } from './names.ts';
import { NAME, QUOTE } from './outline.ts';

/** A quotation whose speaker has been settled, with the reason. */
export interface Spoken {
  readonly span: Span;
  readonly quote: number;
  readonly speaker: Speaker | null;
  readonly why: string;
}

/** A quotation whose speaker is asked for; `last` is who spoke last before it. */
export interface Asked {
  readonly span: Span;
  readonly quote: number;
  readonly last: Speaker | null;
}

/** A quotation of fewer tokens that is not a sentence is a term in quotation marks. */
const FEWEST_TOKENS = 5;
/** A follow-on quotation is at most so many sentences, and so many lines, behind the one it follows. */
const SENTENCES_BETWEEN = 3;
const LINES_BETWEEN = 2;

/** Who speaks in a quotation that has no attribution of its own: whoever the text before it leaves speaking. */
export function carriedSpeaker(
  reading: Reading,
  speeches: Speeches,
  before: readonly Spoken[],
  { span, quote, last: spokenLast }: Asked,
): Pick<Spoken, 'speaker' | 'why'> {
  const last = before.at(-1);
  if (span.continues && last) return { speaker: last.speaker, why: 'goes on in the next paragraph' };
  if (!standsAlone(reading, span, quote)) return { speaker: null, why: 'no cue' };
  const { outline } = reading;
  const item = outline.itemOf[quote] ?? 0;
  const lastItem = last ? (outline.itemOf[last.quote] ?? 0) : -1;
  const sentences = last ? (outline.sentence[item] ?? 0) - (outline.sentence[lastItem] ?? 0) : Number.POSITIVE_INFINITY;
  const lines = last ? (outline.line[item] ?? 0) - (outline.line[lastItem] ?? 0) : Number.POSITIVE_INFINITY;
  if (last?.speaker && lines <= 1 && isWithin(reading, lastItem, item)) {
    const other = alternates(reading, before, span, lines);
    return other ? { speaker: other, why: 'the other one answers' } : { speaker: last.speaker, why: 'follows on' };
  }
  const subject = subjectOfSentenceBefore(reading, speeches, item);
  if (subject) return { speaker: speakerOf(reading, subject, spokenLast), why: 'subject of the sentence before' };
  if (last?.speaker && sentences <= SENTENCES_BETWEEN && lines <= LINES_BETWEEN) {
    return { speaker: last.speaker, why: 'spoke last' };
  }
  return { speaker: null, why: 'no cue' };
}

/** A sentence, or several words, with nothing of its sentence outside the marks before it. */
function standsAlone({ flat, outline }: Reading, { open, close }: Span, quote: number): boolean {
  const item = outline.itemOf[quote] ?? 0;
  const opens = item === 0 || outline.sentence[item - 1] !== outline.sentence[item] || Boolean(outline.soft[item]);
  if (!opens) return false;
  const last = flat.tokens[close - 1]?.text ?? '';
  return /^[.!?,…]$/.test(last) || close - open > FEWEST_TOKENS + 1;
}

/** Between the two quotations stands nothing but the rest of the sentence of the first. */
function isWithin({ outline }: Reading, lastItem: number, item: number): boolean {
  for (let at = lastItem + 1; at < item; at += 1) {
    if (at - lastItem > 40) return false;
    if (
      outline.sentence[at] !== outline.sentence[lastItem] &&
      !((outline.bits[at] ?? 0) & STOP) &&
      !joined(outline, at)
    )
      return false;
  }
  return true;
}

/** Part of a soft sentence: "“Why?” Smith asked." belongs to its quotation. */
function joined(outline: Reading['outline'], at: number): boolean {
  let from = at;
  while (from > 0 && outline.sentence[from - 1] === outline.sentence[at] && at - from < 40) from -= 1;
  return Boolean(outline.soft[from]);
}

/** In an interview, whoever was asked answers, and whoever asked asks again. */
function alternates(reading: Reading, before: readonly Spoken[], span: Span, lines: number): Speaker | null {
  const [earlier, last] = [before.at(-2), before.at(-1)];
  if (lines !== 1 || !earlier?.speaker || !last?.speaker || same(earlier.speaker, last.speaker)) return null;
  if (isQuestion(reading, last.span)) return earlier.speaker;
  return isQuestion(reading, span) ? earlier.speaker : null;
}

const isQuestion = ({ flat }: Reading, { close }: Span): boolean => flat.tokens[close - 1]?.text === '?';
const same = (one: Speaker, other: Speaker): boolean =>
  one.start === other.start || (one.entity !== null && one.entity === other.entity);

/** The person whom the sentence before is about, or who speaks in it. */
function subjectOfSentenceBefore({ outline }: Reading, speeches: Speeches, item: number): Candidate | null {
  const end = item - 1;
  if (end < 0 || (outline.line[item] ?? 0) - (outline.line[end] ?? 0) > 1) return null;
  let from = end;
  while (from > 0 && end - from < 60 && outline.sentence[from - 1] === outline.sentence[end]) from -= 1;
  for (let at = end; at >= from; at -= 1) {
    const speech = speeches.get(at);
    if (speech?.subject && !speech.unsaid && speech.cue.strength > 1 && speech.subject.head >= from)
      return speech.subject;
  }
  for (let at = from; at <= end && at - from < 12; at += 1) {
    const bits = outline.bits[at] ?? 0;
    if (bits & QUOTE) return null;
    const person = outline.mentions[outline.mention[at] ?? -1]?.type === 'person';
    if (
      ((bits & NAME && person) || (bits & PRONOUN && !(bits & RELATIVE))) &&
      startsClause(outline, startOfName(outline, at))
    ) {
      return { kind: bits & NAME ? 'name' : 'pronoun', head: at, from: at, to: at, score: 1 };
    }
  }
  return null;
}
