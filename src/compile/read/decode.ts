import { fromWindows1252 } from './windows-1252.ts';

/**
 * The text of a file, its byte order mark included; null where the bytes are no text. Read as what the byte order mark
 * says, else as UTF-8; single bytes that are not UTF-8 are let pass as U+FFFD in a text that is UTF-8 otherwise, and
 * else the whole is read as Windows-1252, which older scrapes are written in.
 */
export function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return textOf(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return textOf(bytes, 'utf-16be');
  // A plain loop: it looks at every byte of every article.
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? SPACE;
    if (byte < SPACE && isControl(byte)) return null;
  }
  const text = UTF_8.decode(bytes);
  if (!text.includes('\uFFFD')) return text;
  let [lost, other] = [0, 0];
  for (const sign of text) {
    if (sign === '\uFFFD') lost += 1;
    else if (sign > '\x7f') other += 1;
  }
  return other >= lost ? text : fromWindows1252(bytes);
}

const SPACE = 32;

/** Control bytes that no text holds; tab, line ends, form feed, escape and the old end of file do occur. */
const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte !== 0x1b && byte !== 0x1a);

const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });

const textOf = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
