/** Datelines are no longer than this, the dash included. */
const LONGEST = 80;
const DASH = / ?(?:--|[-–—])(?:\s+|$)/;
const AGENCY = /\([^()]+\)/;

/**
 * A sentence without the dateline before it: "CAIRO, Jan 25 (Reuters) - Crowds …" is "Crowds …". Only a beginning in
 * capitals that names an agency in brackets, or whose first word is all capitals, is taken for one.
 */
export function withoutDateline(sentence: string): string {
  const dash = dashIn(sentence);
  return dash ? sentence.slice(dash.index + dash[0].length) : sentence;
}

/** The dateline that a paragraph begins with, as it is written: "CAIRO, Jan 25 (Reuters)"; empty for none. */
export const datelineOf = (paragraph: string): string => paragraph.slice(0, dashIn(paragraph)?.index ?? 0).trim();

/** The dash behind a dateline. */
function dashIn(sentence: string): RegExpExecArray | null {
  const head = sentence.slice(0, LONGEST);
  const dash = DASH.exec(head);
  // A dateline may be a line of its own.
  if (!dash || !/^(?:["“'‘\p{Lu}]|$)/u.test(sentence.slice(dash.index + dash[0].length))) return null;
  const before = head.slice(0, dash.index);
  const words = before
    .replace(AGENCY, ' ')
    .split(/[\s,/]+/)
    .filter(Boolean);
  const isPlace = words.length > 0 && words.every((word) => /^[\p{Lu}\d]/u.test(word));
  const isMarked = AGENCY.test(before) || /^\p{Lu}{3}/u.test(before);
  return isPlace && isMarked ? dash : null;
}
