import { asItStands, type Reading, Rewriting } from './offsets.ts';
import { SHOWN } from './windows-1252.ts';

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
