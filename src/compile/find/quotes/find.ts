import * as Word from '../../language/word-classes.ts';
import type { Document } from '../../read/document.ts';
import type { NameMention, Quote, Speaker } from '../extraction.ts';
import type { Explain } from '../rule.ts';
import { type Attributed, attributed, type Speeches } from './attribution.ts';
import type { Candidate } from './candidates.ts';
import { Outline } from './outline.ts';
import { Reading } from './reading.ts';
import { flatten, type Span, spansOf } from './spans.ts';
import { type Speech, speechesOf } from './speech.ts';

/**
 * The direct quotations of an article, in order, each with its speaker.
 *
 * The speaker is the name nearest the cue as it is written there. Where the cue has a pronoun or a role ("he said",
 * "the minister said"), it is the mention of the name that is meant, if that is plain, and the pronoun or role phrase
 * itself with `entity` null if it is not. Words in quotation marks that nobody is said to have said (titles, nicknames,
 * "so-called") are quotations whose speaker is null.
 */
export function findQuotes(doc: Document, names: readonly NameMention[], explain?: Explain): readonly Quote[] {
  const { reading, spans, said } = readForSpeech(doc, names);
  const { outline: o } = reading;
  const speeches: Speeches = new Map(spans.length === 0 ? [] : said.map((speech) => [speech.verb, speech]));
  const before: Attributed[] = [];
  let last: Speaker | null = null;
  return spans.map((span, quote) => {
    const item = o.itemOf(quote);
    const { rule, found: speaker } = attributed({ reading, o, speeches, span, item, before, last });
    before.push({ span, item, speaker });
    last = speaker ?? last;
    // What stands between the marks, without the space beside them.
    const [start, end] = [o.flat.tokens[span.open + 1]?.start ?? 0, o.flat.tokens[span.close - 1]?.end ?? 0];
    explain?.(start, rule);
    return { start, end, text: doc.text.slice(start, end), speaker };
  });
}

/** An article read for who says what: its quotations, and the cue verbs outside them. */
interface ReadForSpeech {
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
  const flat = flatten(doc);
  const spans = spansOf(flat);
  const outline = new Outline(flat, spans, names, doc.language);
  const said = speechesOf(outline);
  const subjects = new Map<number, Candidate>();
  for (const { subject, cue } of said)
    if (subject && (cue.strength > 1 || outline.is(subject.head, Word.WRITING))) subjects.set(subject.head, subject);
  const read = { reading: new Reading(outline, subjects), spans, said };
  READ.set(doc, { names, read });
  return read;
}
