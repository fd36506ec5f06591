/** A word of a text, with UTF-16 offsets into it. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits, with apostrophes, hyphens, full stops of initials and thousands separators inside. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’‘ʼ.,:/‑–-][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text, in order. "O’Brien", "Nagorno-Karabakh", "1,200" and "U.S" are one word each. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Number of words as a reader counts them: runs of anything but white space that hold a letter or digit. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

/** Straight quotation marks and single spaces: the only ways in which a verbatim quotation may differ. */
export function plainMarks(text: string): string {
  return text
    .replaceAll(/[‘’‚‛′]/g, "'")
    .replaceAll(/[“”„‟″«»]/g, '"')
    .replaceAll(/\s+/g, ' ');
}
