import type { Document } from '../../read/document.ts';
import type { NameMention, Quote, Speaker, StatementMention } from '../extraction.ts';
import { speakerOf } from '../quotes/antecedent.ts';
import type { Candidate, Reading } from '../quotes/candidate.ts';
import { QUOTE } from '../quotes/outline.ts';
import { readForSpeech } from '../quotes/reading.ts';
import type { Speech } from '../quotes/speech.ts';
import { addresseeOf } from './addressee.ts';

/** A statement reaches at most this many items of the outline to each side of its verb. */
const REACH = 60;

/**
 * Who said, accused, denied, proposed, agreed or refused what: each cue verb outside the quotation marks with its act,
 * its speaker, the one spoken to or of ("accused the council of", "told the board", "called on the crews to"), and the
 * words from the subject, or from the start of its sentence for an attribution that stands last, to the sentence's end.
 *
 * Left out is what would make a false accusation or denial: verbs without a subject, negated ("did not say"), merely
 * intended ("to say"), and verbs that speak only beside a quotation ("smiled"). Where the verb attributes a quotation,
 * the speaker is that of the quotation.
 */
export function findStatements(
  doc: Document,
  names: readonly NameMention[],
  quotes: readonly Quote[],
): readonly StatementMention[] {
  const { reading, said } = readForSpeech(doc, names);
  const statements: StatementMention[] = [];
  let last: Speaker | null = null;
  for (const speech of said) {
    const { subject, cue } = speech;
    if (!subject || speech.unsaid || cue.strength === 1) continue;
    const speaker: Speaker = quotedSpeaker(reading, speech, quotes) ?? speakerOf(reading, subject, last);
    const addressee = addresseeOf(reading.outline, speech);
    const { start, end, text } = clauseOf(reading, speech, subject);
    const to = addressee && speakerOf(reading, addressee, null);
    statements.push({ start, end, text, act: cue.act, speaker, addressee: to });
    last = speaker;
  }
  return statements;
}

/** The speaker of the quotation right beside a pronoun or role with its verb: there it has been weighed already. */
function quotedSpeaker(
  { outline }: Reading,
  { group, verb, subject }: Speech,
  quotes: readonly Quote[],
): Speaker | null {
  if (!subject || subject.kind === 'name') return null;
  for (const item of [Math.min(group, subject.from) - 1, Math.min(group, subject.from) - 2, verb + 1, verb + 2]) {
    if ((outline.bits[item] ?? 0) & QUOTE) return quotes[outline.quote[item] ?? -1]?.speaker ?? null;
  }
  return null;
}

function clauseOf(
  { text, flat, outline }: Reading,
  { verb, group }: Speech,
  subject: Candidate,
): Pick<StatementMention, 'start' | 'end' | 'text'> {
  let [from, to] = [Math.min(group, subject.from), Math.max(verb, subject.to)];
  const inSentence = (item: number): boolean =>
    item >= 0 && item < outline.size && outline.sentence[item] === outline.sentence[verb];
  while (inSentence(to + 1) && to - verb < REACH) to += 1;
  // "The pier is safe, Roe said.": with nothing behind it, what is said stands before.
  const stated = to - Math.max(verb, subject.to) > 2;
  while (!stated && inSentence(from - 1) && verb - from < REACH) from -= 1;
  const [start, end] = [flat.tokens[outline.token[from] ?? 0]?.start ?? 0, endOf(flat.tokens, outline, to)];
  return { start, end, text: text.slice(start, end) };
}

/** Where an item ends: right before the next one begins. */
function endOf(tokens: Reading['flat']['tokens'], outline: Reading['outline'], item: number): number {
  const next = item + 1 < outline.size ? (outline.token[item + 1] ?? tokens.length) : tokens.length;
  return tokens[next - 1]?.end ?? 0;
}
