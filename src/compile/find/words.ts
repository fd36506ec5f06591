/** The longest quotation of an article that a `facts-only` digest may hold, in words. */
export const QUOTATION_WORDS = 15;

/** Number of words as a reader counts them: runs of anything but white space that hold a letter or digit. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

/** Most texts have none of it, and are then their own plain form. */
const NOT_PLAIN = /[‘’‚‛′“”„‟″«»]|\s\s|[^\S ]/;

/** Straight quotation marks and single spaces: the only ways in which a verbatim quotation may differ. */
export function plainMarks(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  return text
    .replaceAll(/[‘’‚‛′]/g, "'")
    .replaceAll(/[“”„‟″«»]/g, '"')
    .replaceAll(/\s+/g, ' ');
}
