import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../src/compile/read/text/tokens.ts';

const words = (text: string): readonly string[] => tokensOf(text).map((token) => token.text);

describe('tokens', () => {
  it.each<[string, string, string[]]>([
    ['initials keep their full stops', 'the U.S. envoy at 5 p.m.', ['the', 'U.S.', 'envoy', 'at', '5', 'p.m.']],
    ['a sentence does not', 'The ferry left. It rained.', ['The', 'ferry', 'left', '.', 'It', 'rained', '.']],
    ['one letter and a full stop', 'by M. Holm', ['by', 'M', '.', 'Holm']],
    ['possessives stand apart', "Holm's and Berg’s", ['Holm', "'s", 'and', 'Berg', '’s']],
    ['apostrophes and hyphens within', 'O’Brien, al-Rahman and Sand-2', ['O’Brien', ',', 'al-Rahman', 'and', 'Sand-2']],
    ['a quotation mark behind a word', "the 'Gull' sank", ['the', "'", 'Gull', "'", 'sank']],
    [
      'numbers with what belongs to them',
      '1,300 on 2031-05-09 at 10:30, 5th',
      ['1,300', 'on', '2031-05-09', 'at', '10:30', ',', '5th'],
    ],
    ['letters beyond ASCII', 'Café Łódź', ['Café', 'Łódź']],
    ['a word that digits end', 'F16 and A4', ['F16', 'and', 'A4']],
    ['doubled marks that quote', "``Gull''", ['``', 'Gull', "''"]],
    ['signs of two units', 'a😀b', ['a', '😀', 'b']],
    ['a surrogate alone', 'a\ud800 b', ['a', '\ud800', 'b']],
    ['nothing', ' \t\u00a0\u2003', []],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
    for (const { text: token, start, end } of tokensOf(text)) expect(text.slice(start, end)).toBe(token);
  });

  it('are those of the part asked for, with offsets of the whole', () => {
    expect(tokensOf('The ferry left Eastport.', 4, 14)).toMatchObject([
      { text: 'ferry', start: 4, end: 9 },
      { text: 'left', start: 10, end: 14 },
    ]);
  });

  it('have straight apostrophes in lower case', () => {
    expect(tokensOf('O’Brien')[0]).toMatchObject({ lower: "o'brien", kind: 'word' });
  });
});
