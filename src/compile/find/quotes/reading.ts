import { WRITING } from '../../language/en/speech/word-classes.ts';
import type { Document } from '../../read/document.ts';
import type { NameMention } from '../extraction.ts';
import type { Candidate, Reading } from './candidate.ts';
import { flatten } from './flat.ts';
import { type Span, spansOf } from './marks.ts';
import { bit, outlineOf } from './outline.ts';
import { type Speech, speechesOf } from './speech.ts';

/** An article read for who says what: its quotations, and the cue verbs outside them. */
export interface ReadForSpeech {
  readonly reading: Reading;
  readonly spans: readonly Span[];
  readonly said: readonly Speech[];
}

/** Quotations and statements are found in the same reading of an article; the second comes right after the first. */
const READ = new WeakMap<Document, { readonly names: readonly NameMention[]; readonly read: ReadForSpeech }>();

/** The reading of an article with its names; the same pair gives the same reading, made once. */
export function readForSpeech(doc: Document, names: readonly NameMention[]): ReadForSpeech {
  const before = READ.get(doc);
  if (before?.names === names) return before.read;
  const read = newReading(doc, names);
  READ.set(doc, { names, read });
  return read;
}

function newReading(doc: Document, names: readonly NameMention[]): ReadForSpeech {
  const flat = flatten(doc);
  const spans = spansOf(doc.text, flat);
  const outline = outlineOf(flat, spans, names);
  const said = speechesOf(outline);
  const subjects = new Map<number, Candidate>();
  for (const { subject, cue } of said) {
    const writing = subject && bit(outline, subject.head) & WRITING;
    if (subject && (cue.strength > 1 || writing)) subjects.set(subject.head, subject);
  }
  const reading: Reading = { text: doc.text, flat, outline, subjects, genders: new Map(), resolved: new Map() };
  return { reading, spans, said };
}
