import * as Word from '../../language/word-classes.ts';
import { type Candidate, openingOfName } from './candidates.ts';
import type { Outline } from './outline.ts';
import { isOnlyPerson } from './reading.ts';
import type { Speech } from './speech.ts';

/** A quotation, and the speeches of its article by the items of their verbs. */
interface Before {
  readonly o: Outline;
  readonly item: number;
  readonly speeches: ReadonlyMap<number, Speech>;
}

/** The person whom the sentence before is about, or who speaks in it. */
export function subjectOfSentenceBefore({ o, item, speeches }: Before): Candidate | null {
  const end = item - 1;
  if (end < 0 || o.linesTo(end, item) > 1) return null;
  let from = end;
  while (from > 0 && end - from < 60 && o.together(from - 1, end)) from -= 1;
  // Of "Smith added that the board denied it" Smith goes on.
  for (let at = from; at <= end; at += 1) {
    const { subject = null, unsaid, cue } = speeches.get(at) ?? {};
    if (subject && !unsaid && cue && cue.strength > 1 && subject.head >= from && isThird(o, subject)) return subject;
  }
  for (let at = from; at <= end && at - from < 12 && !o.is(at, Word.QUOTE); at += 1) {
    const subject = opener(o, at);
    if (subject) return namedBehind(o, from, subject) ?? subject;
  }
  return forWhom(o, from);
}

/** "Asked whether she would stand, Jane Roe laughed.": she is named in the clause that follows. */
function namedBehind(o: Outline, from: number, { kind, head }: Candidate): Candidate | null {
  if (kind !== 'pronoun' || !(o.has(from, 'questioned') || o.has(from, 'opens-side-clause'))) return null;
  for (let at = head + 1; at - head < SIDE_CLAUSE && o.together(at, head) && !o.is(at, Word.QUOTE); at += 1) {
    const subject = opener(o, at);
    if (subject?.kind === 'name' && o.is(openingOfName(o, at) - 1, Word.COMMA)) return subject;
  }
  return null;
}

/** Items of a clause that a sentence begins with. */
const SIDE_CLAUSE = 24;

/** "For Jane Roe, the ban is", "For nurse Jane Roe the night began": of whom the sentence that begins at an item tells. */
export function forWhom(o: Outline, from: number): Candidate | null {
  if (!o.has(from, 'for') || !o.opensSentence(from)) return null;
  for (let head = from + 1; head <= from + 3; head += 1)
    if (o.mention(head)?.type === 'person' && !o.is(head + 1, Word.POSSESSIVE | Word.CONJUNCTION))
      return isOnlyPerson(o, head) ? { kind: 'name', head, from: head, to: head, score: 1 } : null;
  return null;
}

/** A person or pronoun that opens its clause. */
function opener(o: Outline, at: number): Candidate | null {
  const isName = o.mention(at)?.type === 'person' && (!o.is(at + 1, Word.POSSESSIVE) || isOnlyPerson(o, at));
  const isPronoun = o.is(at, Word.PRONOUN) && !o.is(at, Word.RELATIVE);
  if (!(isName || isPronoun) || !o.opensClause(openingOfName(o, at))) return null;
  const found: Candidate = { kind: isName ? 'name' : 'pronoun', head: at, from: at, to: at, score: 1 };
  return isThird(o, found) ? found : null;
}

/** No "I" or "we" of whoever writes. */
const isThird = (o: Outline, { kind, head }: Candidate): boolean => kind !== 'pronoun' || !o.has(head, 'first-person');
