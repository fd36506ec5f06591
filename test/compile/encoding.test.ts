import { describe, expect, it } from 'vitest';
import { decode } from '../../src/compile/read/encoding.ts';

const bytes = (...codes: number[]): Uint8Array => Uint8Array.from(codes);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the text of a file', () => {
  it.each<[string, Uint8Array, string]>([
    ['is UTF-8, its byte order mark included', utf8('\uFEFFcafé'), '\uFEFFcafé'],
    ['may be UTF-16, as a byte order mark says', bytes(0xff, 0xfe, 0x61, 0, 0xe9, 0), '\uFEFFaé'],
    ['may be UTF-16 the other way round', bytes(0xfe, 0xff, 0, 0x61, 0, 0xe9), '\uFEFFaé'],
    ['else is read as Windows-1252', bytes(0x63, 0x61, 0x66, 0xe9, 0x92), 'café’'],
    ['keeps to UTF-8 where one sign is cut', bytes(...utf8('é – “Gull” '), 0xe2, 0x80), 'é – “Gull” \uFFFD'],
    ['may be empty', bytes(), ''],
  ])('%s', (_, file, text) => {
    expect(decode(file)).toBe(text);
  });

  it.each([
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0)],
    ['zeros', bytes(0x61, 0, 0x62)],
  ])('is not there in %s', (_, file) => {
    expect(decode(file)).toBeNull();
  });
});
