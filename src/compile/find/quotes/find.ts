import type { Document } from '../../read/document.ts';
import type { NameMention, Quote, Speaker } from '../extraction.ts';
import { speakerOf } from './antecedent.ts';
import type { Reading } from './candidate.ts';
import { evidenceFor, isNamed, type Speeches } from './evidence.ts';
import { type Asked, carriedSpeaker, type Spoken } from './follow.ts';
import type { Span } from './marks.ts';
import { readForSpeech } from './reading.ts';

/**
 * The direct quotations of an article, in order, each with its speaker.
 *
 * The speaker is the name nearest the cue as it is written there. Where the cue has a pronoun or a role ("he said",
 * "the minister said"), it is the mention of the name that is meant, if that is plain, and the pronoun or role phrase
 * itself with `entity` null if it is not. Words in quotation marks that nobody is said to have said (titles, nicknames,
 * "so-called") are quotations whose speaker is null.
 */
export function findQuotes(doc: Document, names: readonly NameMention[]): readonly Quote[] {
  const { reading, spans, said } = readForSpeech(doc, names);
  const speeches: Speeches = new Map(spans.length === 0 ? [] : said.map((speech) => [speech.verb, speech]));
  const spoken: Spoken[] = [];
  let last: Speaker | null = null;
  for (const [quote, span] of spans.entries()) {
    const found: Spoken = { span, quote, ...speakerFor(reading, speeches, spoken, { span, quote, last }) };
    spoken.push(found);
    last = found.speaker ?? last;
  }
  return spoken.map(({ span, speaker }) => ({ ...extentOf(doc.text, reading, span), speaker }));
}

function speakerFor(
  reading: Reading,
  speeches: Speeches,
  before: readonly Spoken[],
  { span, quote, last }: Asked,
): Pick<Spoken, 'speaker' | 'why'> {
  const { outline } = reading;
  const evidence = evidenceFor(outline, speeches, quote);
  const named = isNamed(outline, outline.itemOf[quote] ?? 0);
  if (evidence && !(named && evidence.score < 9)) {
    return { speaker: speakerOf(reading, evidence.subject, last), why: evidence.why };
  }
  if (named) return { speaker: null, why: 'a name or term' };
  return carriedSpeaker(reading, speeches, before, { span, quote, last });
}

/** What stands between the marks, without the space beside them. */
function extentOf(text: string, { flat }: Reading, { open, close }: Span): Omit<Quote, 'speaker'> {
  const [first, last] = [flat.tokens[open + 1], flat.tokens[close - 1]];
  const [start, end] = [first?.start ?? 0, last?.end ?? 0];
  return { start, end, text: text.slice(start, end) };
}
