/** Where a line's words stand: from its first sign that is no space to behind its last. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
}

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || (code > 0x167f && isWideSpace(code));

const isWideSpace = (code: number): boolean =>
  code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || [0x2028, 0x2029, 0x202f, 0x205f, 0x3000].includes(code);

/** The lines of a text that are not blank, without the spaces around them. Lines end at LF, CRLF or CR. */
export function linesOf(text: string): readonly LineSpan[] {
  const lines: LineSpan[] = [];
  const ends = /[\r\n]|$/g;
  for (let from = 0; from < text.length; ) {
    ends.lastIndex = from;
    const to = ends.exec(text)?.index ?? text.length;
    let [start, end] = [from, to];
    while (start < end && isSpace(text.charCodeAt(start))) start += 1;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
    if (end > start) lines.push({ start, end });
    from = to + 1;
  }
  return lines;
}
