import { asItStands, type Reading, Rewriting } from './offsets.ts';

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

/**
 * The signs of Windows-1252 for the bytes 80 to 9F (https://encoding.spec.whatwg.org/#windows-1252); the five that it
 * leaves open come through as they are.
 */
const SHOWN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/** Text of single bytes. In some versions Node's own decoder of this name reads those bytes as control signs. */
const fromWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9F]/g, (sign) => SHOWN.charAt(sign.charCodeAt(0) - 0x80));

const BYTES = new Map([...SHOWN].map((sign, index) => [sign, 0x80 + index]));

/** A lead and what may follow it: UTF-8 of two to four bytes, read as single ones. */
const FOLLOWERS = `[\\xA0-\\xBF${SHOWN.replace(/[\]\\^-]/g, '\\$&')}]`;
const MISREAD = new RegExp(`[ðñ]${FOLLOWERS}{3}|[à-ï]${FOLLOWERS}{2}|[Â-ß]${FOLLOWERS}|â€(?![^\\s.,;:!?)\\]])`, 'g');

/** Pairs that also occur in texts that are whole ("É»") are mended only beside ones that do not. */
const CERTAIN = new RegExp(`[ðñ]${FOLLOWERS}{3}|â${FOLLOWERS}{2}|[ÂÃ][\\xA0-\\xBF]`);

const byteOf = (sign: string): number => BYTES.get(sign) ?? sign.charCodeAt(0);

/**
 * Mends text that was UTF-8 and was read as Windows-1252 ("donâ€™t", "cafÃ©"), as scrapes often are; offsets lead back
 * to the signs as they stand. A text without such signs is given as it stands.
 */
export function mendMisread(source: string): Reading {
  if (!CERTAIN.test(source)) return asItStands(source);
  const rewriting = new Rewriting(source);
  let kept = 0;
  for (const match of source.matchAll(MISREAD)) {
    const mended = mend(match[0]);
    if (mended === null) continue;
    rewriting.keep(kept, match.index);
    kept = match.index + match[0].length;
    rewriting.put(mended, match.index, kept);
  }
  rewriting.keep(kept, source.length);
  return rewriting.finish();
}

const strict = new TextDecoder('utf-8', { fatal: true });

function mend(signs: string): string | null {
  // The last byte of a closing quotation mark has no sign in Windows-1252 and is often lost.
  if (signs === 'â€') return '”';
  try {
    return strict.decode(Uint8Array.from(signs, byteOf));
  } catch {
    return null;
  }
}
