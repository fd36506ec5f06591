import { describe, expect, it } from 'vitest';
import { againstSurroundings } from '../../../src/compile/compare/timeline/contrast.ts';
import { headLength } from '../../../src/compile/compare/timeline/head.ts';
import { StoryReader, type StorySentence } from '../../../src/compile/compare/timeline/story.ts';
import { rarityOf, summaryOf } from '../../../src/compile/compare/timeline/summary.ts';
import { english } from '../../../src/compile/language/languages.ts';
import { plainDocument } from '../../../src/compile/read/document.ts';
import { dayAt } from '../../../src/digest/day.ts';
import type { Day } from '../../../src/digest/types.ts';

describe('the head of a page or agency', () => {
  const FERRY = 'The ferry Marigold left the pier of Gullhaven on Sunday.';
  it.each([
    'AFP Sunday 6 Apr 2031 ',
    'Published April 6 2031 ',
    'Last updated at 6 April 2031 10:15 GMT ',
    'Page last updated at 08:30 GMT, Sunday, 6 April 2031 ',
    'QUAYTOWN | Sun Apr 6, 2031 1:43pm EST ',
    'QUAYTOWN | Sun Apr 6, 2031 1:43pm EST QUAYTOWN (Reuters) - ',
    'By Mary Dunne, CNN Quaytown (CNN) -- ',
    '(Reuters) - ',
    'QUAYTOWN (AP) ',
    'gazette.example, Sunday 6 April 2031 20.21 BST ',
    'Ferry leaves pier amid strike AFP Sunday 6 Apr 2031 ',
    'QUAYTOWN, April 6 (AP) — ',
  ])('is cut off: %s', (head) => {
    expect(`${head}${FERRY}`.slice(headLength(`${head}${FERRY}`, english))).toBe(FERRY);
  });

  it.each([
    FERRY,
    'On Sunday, 6 April 2031, Marigold left the pier.',
    'The council met on 6 April 2031 and closed the pier.',
    'Crews said on Friday, 6 April 2031 Marigold had left.',
    'The agency AFP (Paris) reported the loss.',
    'Nobody (the Reuters report said) was hurt.',
  ])('is none of a sentence: %s', (sentence) => {
    expect(headLength(sentence, english)).toBe(0);
  });
});

const read = (text: string, published = '2031-03-01'): readonly StorySentence[] => {
  const reader = new StoryReader();
  reader.add(plainDocument(text, published as Day));
  return reader.story().sentences.filter(({ fit }) => fit > 0);
};
const shown = (sentences: readonly StorySentence[]) =>
  sentences.map(({ text, days: [first] }) => [first && dayAt(first.day), first?.weight, text]);

describe('a chronicle', () => {
  const WALK_OUT = 'Crews of the Marigold walk out over unpaid wages at the pier of Gullhaven.';
  const DISMISSED = 'The Kray Line dismisses forty of the crew after a vote of its board.';
  const PAYS = 'A court in Saltmouth orders the Kray Line to pay the crews of three ferries.';

  it('counts double for its days, which are stripped', () => {
    const text = `January 3: ${WALK_OUT}\n• Jan. 10 – ${DISMISSED}\nThursday, 16 January\n${PAYS}`;
    expect(shown(read(text))).toEqual([
      ['2031-01-03', 3, WALK_OUT],
      ['2031-01-10', 3, DISMISSED],
      ['2031-01-16', 3, PAYS],
    ]);
  });

  it('is no article with a stamp, nor one that opens sentences with days', () => {
    const report = `March 1, 2031\n${WALK_OUT}\nJanuary 3: ${DISMISSED}\nOn January 16 the court met in Saltmouth to hear the crews.`;
    expect(shown(read(report)).map(([, weight]) => weight)).toEqual([undefined, 1.5, 1.5]);
  });
});

describe('the sentence of a day', () => {
  it('is the one closest to what most tell, whatever its place; one of low fitness only where there is no other', () => {
    const reader = new StoryReader();
    const add = (text: string) => reader.add(plainDocument(text, '2031-03-01' as Day));
    const central = 'The ferry Marigold sank off Gullhaven with forty crates of glass aboard in a storm.';
    const stray = 'The lighthouse of Ormsby was painted white by volunteers of the parish in the summer.';
    const quoted = '"The ferry Marigold sank off Gullhaven with forty crates of glass aboard," a clerk said.';
    for (const text of [stray, central, 'The ferry Marigold sank off Gullhaven with crates of glass.', quoted])
      add(text);
    const story = reader.story();
    const chosen = (priors: readonly number[], fitOf = (each: StorySentence) => each.fit) =>
      summaryOf(
        story.sentences.map((sentence, index) => ({
          sentence: { ...sentence, fit: fitOf(sentence) },
          prior: priors[index] ?? 0,
        })),
        1,
        { rarity: rarityOf(story), told: [] },
      )[0]?.text;
    expect(chosen([1, 0.7, 0.7, 0.9])).toBe(central);
    expect(chosen([1, 0.7, 0.7, 0.9], ({ text, fit }) => (text === central ? 0.3 : fit))).not.toBe(central);
    expect(chosen([1, 0.7, 0.7, 0.9], () => 0.3)).toBeDefined();
  });
});

describe('salience against the days around', () => {
  const busy = Array.from({ length: 40 }, (_, index): [number, number] => [index, 0.6]);
  const sparse = [100, 160, 220].map((day): [number, number] => [day, 0.5]);
  const trifles = Array.from({ length: 60 }, (_, index): [number, number] => [60 + 5 * index, 0.1]);
  const salience = new Map([...busy, [20, 0.9] as const, ...trifles, ...sparse]);
  const best = (wanted: number) =>
    [...againstSurroundings(salience, wanted)]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 4)
      .map(([day]) => day);

  it('leaves places to the sparse part of a story', () => {
    expect(best(4)).toEqual(expect.arrayContaining([100, 160, 220]));
  });

  it('changes nothing where half of the days are wanted, nor in an even story', () => {
    expect(againstSurroundings(salience, salience.size / 2)).toBe(salience);
    const even = new Map([0, 100, 200, 300].map((day): [number, number] => [day, day / 1000 + 0.1]));
    expect([...againstSurroundings(even, 1)]).toEqual([...even]);
  });
});
