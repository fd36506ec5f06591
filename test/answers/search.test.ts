import { describe, expect, it } from 'vitest';
import { run } from '../../src/answers/run.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import fc from '../fast-check.ts';
import { harbourDocument } from '../fixtures/harbour.ts';
import { asked, lede, offered, outline, outlineWhole } from './outline.ts';

describe('search', () => {
  it('finds someone by an office, and opens whoever it is', () => {
    const reply = asked('search', { words: 'mayor' });
    expect(outline(reply)).toContain("- Rosa O'Brien · Mayor of Port Alder");
    expect(offered(reply)).toContain("who Rosa O'Brien");
    const byName = outlineWhole('search', { words: "rosa o'brien" });
    expect(byName.some((line) => line.startsWith('- Mayor of Port Alder, since'))).toBe(false);
  });

  it('puts headlines that match first, and the words asked for in bold', () => {
    const [first] = asked('search', { words: 'boats' }).items;
    expect(first?.lines[0]?.text).toEqual(['2 May · ', 'Mayor asks Northmark for ', { bold: 'boats' }]);
  });

  it('says where nothing has every word', () => {
    expect(asked('search', { words: 'letter money' }).title).toBe('No line has every word; some of: letter money');
  });

  it.each([
    ['dreging', ['search dredging', "who Rosa O'Brien", 'summary 2021-05-04']],
    ['obrein', ["who Rosa O'Brien", 'summary 2021-05-04']],
    ['zzzzz', ['help', "who Rosa O'Brien", 'summary 2021-05-04']],
    ['', ['search hurt', 'search ferries idle', 'search cost']],
  ])('refuses %j and offers what is near', (words, near) => {
    const reply = asked('search', { words });
    expect(reply.refused).toBeDefined();
    expect(offered(reply)).toEqual(near);
  });
});

describe('cite', () => {
  it('opens with the quotation, then who speaks, origin and what else tells it', () => {
    const reply = asked('cite', { id: 'C6' });
    expect(reply.title).toBe('Article C ¶6 · 4 May 2021');
    expect(outline(reply)[0]).toBe('- “it lay on my desk” (Émile Duval, from Harbour Radio)');
    expect(offered(reply)).toEqual(['cite C5', 'cite C7', 'sources C']);
  });

  it('never passes a mistaken office on as fact', () => {
    expect(outlineWhole('cite', { id: 'B3' })).toContain(
      "- Rosa O'Brien · Governor of Northmark, according to B alone; not to be taken as it stands: A and C have her as mayor [B3]",
    );
  });

  it.each([
    'a12',
    'A 12',
    '[A12]',
    'A¶12',
    'a 012',
    'A, paragraph 12',
    'article a paragraph 12',
    'article A para 12',
    '(A12)',
    'A:12',
    'Alder Gazette ¶12',
    'alder gazette 12',
  ])('%j is A12', (id) => {
    expect(asked('cite', { id }).title).toBe('Alder Gazette ¶12 · 3 May 2021');
  });

  it.each([
    ['C9', 'Article C has paragraphs 1 to 8; there is no paragraph 9.', ['cite C6', 'cite C7', 'cite C8']],
    ['C0', 'Article C has paragraphs 1 to 8; there is no paragraph 0.', ['cite C1', 'cite C2', 'cite C3']],
    ['Q1', 'There is no article Q in this digest; it has A, B, C and D. A citation is written A11.', undefined],
    ['twelve', '“twelve” is no citation: one is a letter and a number, such as A11.', undefined],
    ['', 'This command needs a citation, for instance:', ['cite A11', 'cite B4', 'cite C7', 'cite D2']],
  ])('refuses %j', (id, says, near) => {
    const reply = asked('cite', { id });
    expect(reply.refused).toBeDefined();
    expect(lede(reply)).toBe(says);
    expect(offered(reply)).toEqual(near ?? ['cite A11', 'cite B4', 'cite C7', 'cite D2']);
  });
});

const options = { search: 'words', cite: 'id' } as const;

it.each(Object.entries(options))('%s takes any text without an exception', (name, option) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(asked(name as keyof typeof options, { [option]: text }).title).not.toBe('');
    }),
  );
});

it('says of an article that has left that it has, and opens nothing else under its letter', () => {
  const digest = digestInMemory({ ...harbourDocument, departed: ['E..F', 'H'] });
  const told = (id: string) => lede(run({ topic: 'harbour', name: 'cite', options: { id } }, digest));
  expect(told('F3')).toMatch(/^Article F has left this digest/);
  expect(told('H1')).toMatch(/^Article H has left this digest/);
  expect(told('G1')).not.toMatch(/has left/);
  const source = (article: string) => lede(run({ topic: 'harbour', name: 'sources', options: { article } }, digest));
  expect(source('article f')).toMatch(/^Article F has left this digest/);
  expect(source('G')).toMatch(/^There is no article “G”/);
});
