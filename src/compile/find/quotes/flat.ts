import type { Document } from '../../read/document.ts';
import type { Token } from '../../read/text/tokens.ts';

/** All tokens of the kept sentences in one row, each with its sentence and its line; indexed alike. */
export interface Flat {
  readonly tokens: readonly Token[];
  readonly sentence: Int32Array;
  /** The line's place among the lines that are kept, so that neighbours differ by one. */
  readonly line: Int32Array;
  /** By sentence and by line: index of the token behind its last one. */
  readonly sentenceEnd: readonly number[];
  readonly lineEnd: readonly number[];
}

export function flatten({ sentences }: Document): Flat {
  let size = 0;
  for (const { tokens } of sentences) size += tokens.length;
  const tokens: Token[] = new Array(size);
  const [sentence, line] = [new Int32Array(size), new Int32Array(size)];
  const [sentenceEnd, lineEnd]: [number[], number[]] = [[], []];
  let at = 0;
  let last = -1;
  for (const each of sentences) {
    if (each.line !== last) lineEnd.push(at);
    last = each.line;
    for (const token of each.tokens) {
      tokens[at] = token;
      sentence[at] = sentenceEnd.length;
      line[at] = lineEnd.length - 1;
      at += 1;
    }
    sentenceEnd.push(at);
    lineEnd[lineEnd.length - 1] = at;
  }
  return { tokens, sentence, line, sentenceEnd, lineEnd };
}
