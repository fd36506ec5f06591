import { describe, expect, it } from 'vitest';
import { agencyOf, originsOf, type Print, printOf } from '../../../src/compile/compare/near-copies.ts';
import { dice, wordsOf } from './ferry-story.ts';

/** A text of invented words, the same for the same seed. */
function prose(seed: number, count: number): string {
  const roll = dice(seed);
  return Array.from({ length: count }, () => `w${Math.floor(roll() * 5000)}`).join(' ');
}

const print = (text: string): Print => printOf(wordsOf(text), agencyOf(text));

describe('near-copies', () => {
  it('have one origin when one is written out of the other', () => {
    const report = prose(1, 300);
    const shortened = report.split(' ').slice(0, 180).join(' ');
    const own = prose(2, 300);
    expect(originsOf([report, own, `${prose(3, 40)} ${report}`, shortened].map(print))).toEqual([0, 1, 0, 0]);
  });

  it('are not seen where articles share a quotation or two', () => {
    const shared = prose(9, 40);
    expect(originsOf([`${prose(1, 300)} ${shared}`, `${shared} ${prose(2, 300)}`].map(print))).toEqual([0, 1]);
  });

  it('need less in common where both name one agency', () => {
    const agency = prose(5, 120);
    const [mine, yours] = [`${agency} ${prose(1, 190)}`, `${agency} ${prose(2, 190)}`];
    expect(originsOf([mine, yours].map(print))).toEqual([0, 1]);
    expect(originsOf([`QUAYTOWN (AP) — ${mine}`, `QUAYTOWN (AP) — ${yours}`].map(print))).toEqual([0, 0]);
    expect(originsOf([`QUAYTOWN (AP) — ${mine}`, `QUAYTOWN (AFP) — ${yours}`].map(print))).toEqual([0, 1]);
  });

  it('are not seen in what every page of a site carries', () => {
    const furniture = prose(4, 200);
    const pages = Array.from({ length: 40 }, (_, page) => `${furniture} ${prose(page + 10, 60)}`);
    expect(new Set(originsOf(pages.map(print))).size).toBe(40);
  });

  it('chain: a copy of a copy has the first origin', () => {
    const words = prose(6, 600).split(' ');
    const parts = [words.slice(0, 300), words.slice(90, 390), words.slice(180, 480)].map((part) => part.join(' '));
    expect(originsOf(parts.map(print))).toEqual([0, 0, 0]);
  });
});

describe('the agency of an article', () => {
  it('is read from its dateline, its byline and its last words', () => {
    expect(agencyOf('QUAYTOWN (Reuters) - The ferry sank.')).toBe('REUTERS');
    expect(agencyOf('Ferry sinks\nAssociated Press\nThe ferry sank.')).toBe('AP');
    expect(agencyOf(`${'The ferry sank. '.repeat(40)}(AFP)`)).toBe('AFP');
  });

  it('is none where an agency is only spoken of, or where its letters are part of a word', () => {
    expect(agencyOf(`${'The ferry sank. '.repeat(40)} Reuters reported it. ${'Nobody knew. '.repeat(40)}`)).toBeNull();
    expect(agencyOf('The APOLLO sank near the PAPER mill.')).toBeNull();
  });
});
