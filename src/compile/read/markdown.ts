import { type OffsetText, Rewriting } from './offsets.ts';

/**
 * Signs of Markdown that no reader sees: heading marks, emphasis, images, and the targets of links. Every alternative
 * is bounded, and none begins where another could go on, so that it takes time linear in the text.
 */
const MARKUP =
  /(?<=^|\n|\r)(?:#{1,6} |> ?)|!\[[^\]\r\n]{0,300}\]\([^)\r\n]{0,500}\)|\[(?<label>[^\][\r\n]{1,300})\]\([^)\r\n]{0,500}\)|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<![\p{L}\p{N}_])_{1,2}(?=\p{L})|(?<=[\p{L}.,!?])_{1,2}(?![\p{L}\p{N}_])|`/gu;

/** What a reader sees of Markdown, from `from` on; signs before it are left as they stand. */
export function readMarkdown(source: string, from: number): OffsetText {
  const rewriting = new Rewriting(source);
  let kept = 0;
  for (const match of source.slice(from).matchAll(MARKUP)) {
    const [start, label] = [from + match.index, match.groups?.['label']];
    rewriting.keep(kept, start);
    if (label !== undefined) rewriting.keep(start + 1, start + 1 + label.length);
    kept = start + match[0].length;
  }
  rewriting.keep(kept, source.length);
  return rewriting.finish();
}
