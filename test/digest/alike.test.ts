import { describe, expect, it } from 'vitest';
import { alike } from '../../src/digest/alike.ts';
import { stem } from '../../src/digest/stem.ts';

const alikeTo = (word: string): ReadonlySet<string> => alike(stem(word));

describe('words that readers use for each other', () => {
  it.each([
    ['troops', 'soldiers'],
    ['killed', 'casualties'],
    ['bombing', 'shelled'],
    ['began', 'erupted'],
    ['deal', 'agreement'],
    ['journalists', 'reporter'],
  ])('"%s" and "%s" are found from either', (one, other) => {
    expect(alikeTo(one)).toContain(stem(other));
    expect(alikeTo(other)).toContain(stem(one));
  });

  it('of a word in several rows, all are', () => {
    expect([...alikeTo('casualty')]).toEqual(expect.arrayContaining(['dead', 'wounded', 'injured'].map(stem)));
  });

  it.each(['harbour', 'x', ''])('"%s" is like no other, and no word is like itself', (word) => {
    expect(alikeTo(word).size).toBe(0);
    expect(alikeTo('army').has(stem('army'))).toBe(false);
  });
});
