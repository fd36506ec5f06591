import type { Document } from '../read/document.ts';
import type { Sentence } from '../read/text/sentences.ts';
import { type Token, tokensOf } from '../read/text/tokens.ts';

/** A sentence that keeps no tokens: they are some hundred bytes a word, and are cut anew where they are asked for. */
class LeanSentence implements Sentence {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly #source: string;

  constructor(source: string, { start, end, line }: Sentence) {
    this.#source = source;
    this.start = start;
    this.end = end;
    this.line = line;
  }

  get tokens(): readonly Token[] {
    return tokensOf(this.#source, this.start, this.end);
  }
}

/** A document that can be kept by the ten thousand. */
export const lean = (document: Document): Document => ({
  ...document,
  sentences: document.sentences.map((sentence) => new LeanSentence(document.text, sentence)),
});

/** A document for a search that asks for the tokens of each sentence again and again. */
export const withTokens = (document: Document): Document => ({
  ...document,
  sentences: document.sentences.map(({ start, end, line, tokens }) => ({ start, end, line, tokens })),
});
