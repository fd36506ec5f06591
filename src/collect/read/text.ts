/** Encodings of seven bits would pass for UTF-8: what declares one of them is believed. */
const ESCAPED = /^(?:iso-2022|hz-gb|utf-7)/i;

/**
 * The text of a feed or page. A byte order mark is believed; then bytes that are UTF-8 but for a few that were spoilt on
 * the way, whatever is declared of them, since others are hardly ever so by chance; then the document's own declaration,
 * then the header's.
 * @param contentType The `Content-Type` header.
 */
export function textOf(bytes: Uint8Array, contentType = ''): string {
  const inHeader = /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1];
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const inDocument = /(?:encoding|charset)\s*=\s*["']?([\w-]+)/i.exec(start)?.[1];
  const declared = [inDocument, inHeader].filter((name) => name !== undefined);
  const marked = MARKS.find(([, first, second]) => bytes[0] === first && bytes[1] === second);
  const encodings = [
    ...(marked ? [marked[0]] : []),
    ...declared.filter((name) => ESCAPED.test(name)),
    UTF_8,
    ...declared,
  ];
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding);
    if (text !== null) return withoutStrays(text);
  }
  return withoutStrays(new TextDecoder('windows-1252').decode(bytes));
}

/** The first two bytes of what is written in two bytes a sign: its byte order mark, or the "<" of XML that has none. */
const MARKS: readonly (readonly [encoding: string, first: number, second: number])[] = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
  ['utf-16le', 0x3c, 0],
  ['utf-16be', 0, 0x3c],
];

const UTF_8 = 'utf-8';

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not in this encoding, or there is none of this name.
    return encoding === UTF_8 ? spoiltUtf8(bytes) : null;
  }
}

/** Bytes that are UTF-8 but for fewer signs than not; a text in another encoding has next to none that are. */
function spoiltUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder(UTF_8).decode(bytes);
  const spoilt = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return sound >= spoilt ? text : null;
}

/** Signs that no XML may hold, and that would make a feed unreadable: https://www.w3.org/TR/xml/#charsets */
const withoutStrays = (text: string): string => text.replace(/(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]/gu, '');
