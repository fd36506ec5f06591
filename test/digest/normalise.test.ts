import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/digest/normalise.ts';
import fc from '../fast-check.ts';

describe('normalise', () => {
  it.each([
    ['O’Brien', 'obrien'],
    ["O'BRIEN", 'obrien'],
    ['Nagorno-Karabakh', 'nagorno karabakh'],
    ['İlham Əliyev', 'ilham aliyev'],
    ['Reykjavík', 'reykjavik'],
    ['Łódź, Ærø & Straße', 'lodz aero strasse'],
    ['U.S.', 'u s'],
    ['  soft\u00adhyphen\u200b  ', 'softhyphen'],
    ['ŉ', 'n'],
    ['…', ''],
  ])('%s becomes %s', (text, key) => {
    expect(normalise(text)).toBe(key);
  });

  it('is its own normal form, with single spaces between letters and digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const key = normalise(text);
        expect(normalise(key)).toBe(key);
        expect(key).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
      }),
    );
  });
});
