import type { AccountWords } from './accounts.ts';
import type { NameWords } from './names.ts';
import type { SpeechWords } from './speech.ts';

/** All that recognising an article takes and that differs from language to language: its words and its signs. */
export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly names: NameWords;
  readonly speech: SpeechWords;
  /** Words that sentences begin with and that are part of no name. */
  readonly openers: ReadonlySet<string>;
  readonly accounts: AccountWords;
}
