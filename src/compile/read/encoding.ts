import { loadedOnce } from './loaded.ts';
import { asItStands, type OffsetText, Rewriting } from './offsets.ts';

/**
 * The text of a file, its byte order mark included; null where the bytes are no text. Read as what the byte order mark
 * says, else as UTF-8; single bytes that are not UTF-8 are let pass as U+FFFD in a text that is UTF-8 otherwise, and
 * else the whole is read as Windows-1252, which older scrapes are written in.
 */
export function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return textOf(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return textOf(bytes, 'utf-16be');
  if (isBinary(bytes)) return null;
  const text = UTF_8.decode(bytes);
  if (!text.includes('\uFFFD')) return text;
  let [lost, other] = [0, 0];
  for (const sign of text) {
    if (sign === '\uFFFD') lost += 1;
    else if (sign > '\x7f') other += 1;
  }
  return other >= lost ? text : fromWindows1252(bytes);
}

const sniffer = loadedOnce(() => import('html-encoding-sniffer'));

/**
 * The text of a web page, in the encoding that its header, byte order mark or markup gives by the rules of HTML; as any
 * file where none does, or where the bytes are plainly UTF-8 after all. Null where they are no text.
 */
export async function decodePage(bytes: Uint8Array, contentType = ''): Promise<string | null> {
  const { default: sniff } = await sniffer();
  const [, header] = /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType) ?? [];
  try {
    const encoding = sniff(declaring(bytes), {
      ...(header ? { transportLayerEncodingLabel: header } : {}),
      defaultEncoding: 'UTF-8',
    });
    if (/^UTF-8$|^windows-1252$/i.test(encoding) || isUtf8(bytes)) return decode(bytes);
    return isBinary(bytes) && !/^UTF-16/i.test(encoding) ? null : textOf(bytes, encoding);
  } catch {
    // The sniffer stumbles over some broken declarations, and the decoder knows not every name.
    return decode(bytes);
  }
}

/** Bytes of a page within which its encoding is looked for; a rule of HTML says 1,024, and pages do not keep to it. */
const HEAD = 16_384;

/** From where the markup says its encoding, for that is looked for at the beginning alone. */
function declaring(bytes: Uint8Array): Uint8Array {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const at = /<meta\s[^>]{0,300}charset/i.exec(head)?.index ?? 0;
  return at > BEGINNING ? bytes.subarray(at) : bytes;
}
const BEGINNING = 900;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    return /\P{ASCII}/u.test(strict.decode(bytes));
  } catch {
    return false;
  }
}

const SPACE = 32;

/** Share of control bytes that a text may hold, and of zeros, which texts hold by mistake alone. */
const [SOME, FEW] = [0.02, 0.001];
/** Controls, and zeros, that a text of so many bytes may hold by mistake. */
const [STRAY, SENTENCE] = [3, 64];

/** True for bytes that are no text of single or mixed bytes. A plain loop: it looks at every byte of every article. */
function isBinary(bytes: Uint8Array): boolean {
  let [controls, zeros] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? SPACE;
    if (byte >= SPACE || !isControl(byte)) continue;
    controls += 1;
    if (byte === 0) zeros += 1;
  }
  const stray = bytes.length < SENTENCE ? 0 : STRAY;
  return controls > Math.max(stray, bytes.length * SOME) || zeros > Math.max(stray, bytes.length * FEW);
}

/** Control bytes that texts seldom hold; tab, line ends, form feed, escape and the old end of file do occur. */
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
export function mendMisread(source: string): OffsetText {
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
