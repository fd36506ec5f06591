import * as Word from '../../language/word-classes.ts';
import type { Document } from '../../read/document.ts';
import type { NameMention, Quote, Speaker, StatementMention } from '../extraction.ts';
import { type Candidate, candidateAt } from '../quotes/candidates.ts';
import { speakerOf } from '../quotes/coreference.ts';
import { readForSpeech } from '../quotes/find.ts';
import type { Outline } from '../quotes/outline.ts';
import type { Speech } from '../quotes/speech.ts';
import type { Explain } from '../rule.ts';

/** A statement reaches at most this many items of the outline to each side of its verb, and its addressee's head fewer. */
const REACH = 60;
const ADDRESSEE_REACH = 7;

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
  explain?: Explain,
): readonly StatementMention[] {
  const { reading, said } = readForSpeech(doc, names);
  const { outline: o } = reading;
  let last: Speaker | null = null;
  let denial: Speech | undefined;
  return said.flatMap((speech) => {
    const { subject, cue } = speech;
    if (!subject || speech.unsaid || cue.strength === 1 || isNobody(o, subject)) return [];
    if (denial && isWithin(o, denial, speech)) return [];
    if (cue.act === 'denied') denial = speech;
    const quoted = quotedSpeaker(o, speech, subject, quotes);
    const { rule, found } = quoted
      ? { rule: 'speaker of the quotation', found: quoted }
      : speakerOf(reading, { ...subject, to: accusedTo(o, cue.lemma, subject.from, subject.to) }, last);
    last = found;
    const addressee = addresseeOf(o, speech);
    const to = addressee && speakerOf(reading, addressee, null).found;
    const [start, end] = clauseOf(o, speech, subject);
    explain?.(start, `${speech.rule}, ${rule}`);
    return [{ start, end, text: doc.text.slice(start, end), act: cue.act, speaker: found, addressee: to }];
  });
}

/** "Nobody said", "neither Roe nor Doe commented". */
const isNobody = (o: Outline, { head, from }: Candidate): boolean =>
  o.has(head, 'no-or-nobody') || o.is(from - 1, Word.NEGATION) || o.has(from - 1, 'neither-nor');

/** "denied that he had accused Roe", "denied reports that Roe had asked": what is denied, nobody is told to have said. */
function isWithin(o: Outline, denial: Speech, { verb, group }: Speech): boolean {
  if (denial.inverted || denial.verb >= group || !o.together(denial.verb, verb)) return false;
  for (let at = denial.verb + 1; at < group; at += 1) if (o.is(at, Word.COMMA | Word.CONJUNCTION)) return false;
  return true;
}

/** The speaker of the quotation right beside a pronoun or role with its verb: there it has been weighed already. */
function quotedSpeaker(
  o: Outline,
  { group, verb }: Speech,
  subject: Candidate,
  quotes: readonly Quote[],
): Speaker | null {
  if (subject.kind === 'name') return null;
  const first = Math.min(group, subject.from);
  // "“Why?” she asked." is one with its quotation; "“….” Officials said that …" is a sentence of its own.
  const ends = o.is(verb + 1, Word.STOP) || !o.together(verb, verb + 1);
  const isOne = (item: number): boolean => o.together(item, verb) || (o.isSoft(first) && ends);
  const beside = [first - 1, first - 2, verb + 1, verb + 2].find(
    // "The monitor said. “Twelve died,” said Roe": what stands behind a full stop is another's.
    (item) => o.is(item, Word.QUOTE) && (item > verb ? !o.is(item - 1, Word.STOP) : isOne(item)),
  );
  return beside === undefined ? null : (quotes[o.quote(beside)]?.speaker ?? null);
}

/** Who is spoken to or of right behind a verb; null where that is nobody, or somebody who is not named there. */
function addresseeOf(o: Outline, { verb, cue, inverted }: Speech): Candidate | null {
  if (inverted) return null;
  const called = o.isOf(cue.lemma, 'call-verb') && o.has(verb + 1, 'call-particle') && !o.has(verb + 1, 'for');
  const to =
    o.has(verb + 1, 'to') && (cue.act === 'said' || cue.act === 'announced' || o.isOf(cue.lemma, 'transitive-with-to'));
  if (!called && !to && !o.isOf(cue.lemma, 'transitive')) return null;
  const first = called || to ? verb + 2 : verb + 1;
  const stops = Word.MARK | Word.QUOTE | Word.AUXILIARY | Word.CUE | Word.RELATIVE | Word.CONJUNCTION;
  for (let item = first; item - verb < ADDRESSEE_REACH && o.together(verb, item); item += 1) {
    if (o.is(item, stops) || (item > first && o.is(item, Word.PREPOSITION))) return null;
    const found = candidateAt(o, item);
    if (found && found.kind !== 'pronoun' && found.score > 0)
      return { ...found, from: Math.max(found.from, first), to: accusedTo(o, cue.lemma, item, found.to) };
  }
  return null;
}

/** "accused the police of having been slow": the police. */
function accusedTo(o: Outline, lemma: string, from: number, to: number): number {
  if (o.isOf(lemma, 'accusing'))
    for (let item = from + 1; item <= to; item += 1) if (o.has(item, 'accused-of')) return item - 1;
  return to;
}

/** Where the words of a statement start and end. */
function clauseOf(o: Outline, { verb, group }: Speech, subject: Candidate): readonly [start: number, end: number] {
  let [from, to] = [Math.min(group, subject.from), Math.max(verb, subject.to)];
  while (o.together(verb, to + 1) && to - verb < REACH) to += 1;
  // "The pier is safe, Roe said.": with nothing behind it, what is said stands before.
  const stated = to - Math.max(verb, subject.to) > 2;
  while (!stated && o.together(from - 1, verb) && verb - from < REACH) from -= 1;
  return [o.token(from).start, o.flat.tokens[o.tokensOf(to)[1] - 1]?.end ?? 0];
}
