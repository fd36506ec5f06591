import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../src/compile/edit/claims.ts';
import { wholeFile } from '../../src/compile/fault.ts';
import { numbersSupported } from '../../src/compile/gate/numbers.ts';
import {
  allParagraphs,
  citedClaims,
  citedParagraphs,
  citeList,
  elsewhere,
  othersFor,
  paragraphAt,
  paragraphsOf,
} from '../../src/compile/gate/paragraphs.ts';
import { line, type SmallTopic, sourcesOf, told } from './small-topic.ts';

const many = Array.from({ length: 8 }, (_, index) => `Paragraph number ${index + 1}.`);
const topic: SmallTopic = { articles: { A: many, B: ['It shut.'] }, statements: [line('It shut.', 'A1')] };
const sources = sourcesOf(topic);
const at = (article: string, paragraph: number) =>
  paragraphAt(sources, { id: `${article}${paragraph}`, article, paragraph });
const idsOf = (paragraphs: readonly { readonly id: string }[]) => paragraphs.map(({ id }) => id).join(' ');

describe('paragraphs', () => {
  it('are found by article and number, and are none where there is none', () => {
    expect(at('A', 2)).toMatchObject({ id: 'A2', article: 'A', paragraph: 2, published: '2021-03-12', numbers: [2] });
    expect(at('B', 1)).toMatchObject({ id: 'B1', published: '2021-04-05', reckoned: [], degrees: [], hedged: [] });
    expect([at('A', 9), at('A', 0), at('A', -1), at('C', 1)]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('of a line are each there once, those of an article and of a topic in order', () => {
    const cite = { id: 'A2', article: 'A', paragraph: 2 };
    expect(idsOf(citedParagraphs(sources, [cite, { id: 'C1', article: 'C', paragraph: 1 }, cite]))).toBe('A2');
    expect(idsOf(paragraphsOf(sources, 'A'))).toBe('A1 A2 A3 A4 A5 A6 A7 A8');
    expect(paragraphsOf(sources, 'C')).toEqual([]);
    expect(idsOf(allParagraphs(sources))).toBe('A1 A2 A3 A4 A5 A6 A7 A8 B1');
  });

  it('are listed as a sentence has them', () => {
    const all = allParagraphs(sources);
    expect([1, 2, 3].map((count) => citeList(all.slice(0, count)))).toEqual(['A1', 'A1 or A2', 'A1, A2 or A3']);
    expect(elsewhere(all)).toBe(' It stands in A1, A2, A3, A4, A5, A6.');
    expect(elsewhere([])).toBe('');
  });

  it('that would bear a line out are looked for where somebody mends it, not where the compiler wrote it', () => {
    const [claim] = claimsOf(sources.entries);
    const isSecond = ({ paragraph }: { readonly paragraph: number }) => paragraph === 2;
    expect(claim && idsOf(othersFor(sources, claim.at, isSecond))).toBe('A2');
    expect(othersFor(sources, wholeFile('events.yml'), isSecond)).toEqual([]);
  });
});

describe('the claims that are held to their paragraphs', () => {
  it('are those that have some, the same as often as they are asked for', () => {
    const { entries } = sourcesOf({ ...topic, statements: [line('It shut.', 'A1'), line('It was shut.', 'A9')] });
    const cited = citedClaims({ ...sources, entries }, claimsOf(entries));
    expect(cited.map(({ text }) => text)).toEqual(['It shut.', 'what happened']);
    expect(citedClaims({ ...sources, entries }, claimsOf(entries))).toBe(cited);
    const others = sourcesOf({ ...topic, articles: { A: [] } });
    expect(citedClaims({ ...others, entries }, claimsOf(entries))).toEqual([]);
  });

  it('are none that stand in a paragraph as they are, where articles may be reproduced', () => {
    // Cut off, a day of the month is a number that the paragraph does not have.
    const cut = (rights: SmallTopic['rights'], ...cite: readonly string[]) =>
      told(numbersSupported, {
        ...{ articles: { A: ['The boats left on 11 March.'], B: ['They came.'] }, rights: rights ?? 'extracts' },
        statements: [line('The boats left on 11 …', ...cite)],
      });
    expect(cut('extracts', 'A1')).toEqual([]);
    expect(cut('extracts', 'B1', 'A1')).toEqual([]);
    expect(cut('extracts', 'B1')).toHaveLength(1);
    expect(cut('facts-only', 'A1')).toHaveLength(1);
  });
});
