import type { DatedSentence } from './dated.ts';

/** A dated sentence of one of the articles. */
export interface Mention {
  /** Index of its article. */
  readonly article: number;
  readonly sentence: DatedSentence;
  /** Keys of the entities that it names, as they are over all articles, each once; and those of people. */
  readonly names: readonly string[];
  readonly people: readonly string[];
}
