import type { Findings } from '../find/extract.ts';
import type { Document } from '../read/document.ts';
import { EXTRACT } from './extracts.ts';
import type { LocalAccount } from './local-accounts.ts';
import { type At, at, sentenceAt } from './place.ts';

/** What somebody who is known by name says: the sentences of it, which may be those of a whole quotation. */
export interface LocalSaying extends At {
  /** Key of whoever says it. */
  readonly speaker: string;
  /** Where the sentence before it begins; its own beginning where it is the first of its paragraph. */
  readonly before: number;
}

/** Sentences that one saying may have. */
const MOST_SENTENCES = 3;
/** Letters of it, with a dateline or the hour of an entry. */
const LONGEST = EXTRACT + 60;

/**
 * What those say who are known by name, in order: of what a quotation goes on with in other sentences, or begins in them,
 * first the whole, and then the sentence that says whose it is.
 */
export function sayingsIn(
  document: Document,
  { statements, quotes }: Pick<Findings, 'statements' | 'quotes'>,
  accounts: readonly LocalAccount[],
): readonly LocalSaying[] {
  const sayings = new Map<string, LocalSaying>();
  const add = (start: number, end: number, speaker: string | null | undefined): void => {
    const [first, last] = [sentenceAt(document, start), sentenceAt(document, end)];
    const [opening, closing] = [document.sentences[first], document.sentences[last]];
    if (speaker == null || !opening || !closing || opening.line !== closing.line) return;
    if (last - first >= MOST_SENTENCES || closing.end - opening.start > LONGEST) return;
    const previous = document.sentences[first - 1];
    const own = at(document, opening.start);
    const before = previous?.line === opening.line ? at(document, previous.start).from : own.from;
    sayings.set(`${first} ${last} ${speaker}`, { ...own, to: closing.end, speaker, before });
  };
  for (const { start, end, speaker } of quotes) {
    if (!speaker) continue;
    add(Math.min(start, speaker.start), Math.max(end - 1, speaker.end - 1), speaker.entity);
    add(speaker.start, speaker.start, speaker.entity);
  }
  for (const { start, speaker } of statements) add(start, start, speaker?.entity);
  for (const { from, speaker } of accounts) add(from, from, speaker);
  return [...sayings.values()].sort((one, other) => one.from - other.from || other.to - one.to);
}
