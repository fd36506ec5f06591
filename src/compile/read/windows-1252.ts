/**
 * The signs of Windows-1252 for the bytes 80 to 9F (https://encoding.spec.whatwg.org/#windows-1252); the five that it
 * leaves open come through as they are.
 */
export const SHOWN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/** Text of single bytes. In some versions Node's own decoder of this name reads those bytes as control signs. */
export const fromWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9F]/g, (sign) => SHOWN.charAt(sign.charCodeAt(0) - 0x80));
