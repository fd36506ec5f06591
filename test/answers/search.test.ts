import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/answers/run.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import { harbourDocument } from '../fixtures/harbour.ts';
import { asked, lede, offered, outline } from './outline.ts';

describe('search', () => {
  it('shows date, headline and statement, each event once, and disputes with every position', () => {
    expect(outline(asked('search', { words: 'warnings' }))).toEqual([
      '* Did a warning reach the harbour master? · changed account',
      '- Émile Duval, in B: No warning came [B5]',
      '- Émile Duval, in C (changed later): A warning lay unopened [C6]',
      '* 3 May 2021 · Harbour master says that no warning came',
      '- Duval said that no warning of the strike had reached him. (superseded: a later account differs) [B5]',
      '* 4 May 2021 · Harbour master corrects himself',
      '- Duval said that a warning had lain unopened since 28 April. [C6]',
    ]);
    expect(outline(asked('search', { words: 'members' }))).toEqual([
      "* Ferry Union · union of the ferries' crews",
      '- The Ferry Union has 140 members. [A6]',
    ]);
  });

  it('finds someone by an office, and opens whoever it is', () => {
    const reply = asked('search', { words: 'mayor' });
    expect(outline(reply).slice(0, 2)).toEqual([
      "* Rosa O'Brien · Mayor of Port Alder",
      '- Mayor of Port Alder, since 2016 [A3 C2]',
    ]);
    expect(offered(reply)).toContain("who Rosa O'Brien");
    const byName = outline(asked('search', { words: "rosa o'brien" }));
    expect(byName.some((line) => line.startsWith('- Mayor of Port Alder, since'))).toBe(false);
  });

  it('parts what has every word from what has some', () => {
    const reply = asked('search', { words: 'northmark boats letter' });
    expect(lede(reply)).toBe('1 line found, best first, then 1 with some of the words.');
    expect(outline(reply).filter((line) => /^[#*]/.test(line))).toEqual([
      '# With every word',
      '* How did the mayor ask for boats? · means',
      '# With some of the words',
      '* 2 May 2021 · Mayor asks Northmark for boats',
    ]);
    expect(lede(asked('search', { words: 'letter money' }))).toBe(
      'No line has every word; 2 lines with some of them, best first.',
    );
  });

  it.each([
    ['dreging', ['search dredging']],
    ['obrein', ["who Rosa O'Brien"]],
    ['zzzzz', ['help']],
    ['', ['search hurt', 'search ferries idle', 'search cost']],
  ])('refuses %j and offers what is near', (words, near) => {
    const reply = asked('search', { words });
    expect(reply.refused).toBeDefined();
    expect(offered(reply)).toEqual(near);
  });
});

describe('cite', () => {
  it('opens a citation: quotation, origin, what rests on it, others on the same point', () => {
    const reply = asked('cite', { id: 'C6' });
    expect(reply.title).toBe('C, paragraph 6');
    expect(lede(reply)).toBe('No headline · publisher not stated · 4 May 2021');
    expect(outline(reply)).toEqual([
      '# The paragraph',
      '- “it lay on my desk” (Émile Duval)',
      '- Origin: Harbour Radio',
      '# What rests on it',
      '- 4 May 2021 · Duval said that a warning had lain unopened since 28 April. [C6]',
      '- Disputed: Did a warning reach the harbour master? [B5 C6]',
      '# Other articles on the same point',
      '- Did a warning reach the harbour master? [B5]',
    ]);
    expect(offered(reply)).toEqual(['cite C5', 'cite C7', 'sources C']);
  });

  it('says where the wording looks machine-translated, what the names are there, what the editor notes', () => {
    expect(outline(asked('cite', { id: 'B4' })).slice(0, 4)).toEqual([
      '# The paragraph',
      '- Origin: none named',
      '- Wording looks machine-translated: a surname became an adjective',
      '- Names as written here: “Dual” (machine translation), “Möwen Island” (machine translation)',
    ]);
    expect(outline(asked('cite', { id: 'B2' }))).toEqual([
      '# The paragraph',
      "- Editor's note: the town is misspelt here",
      '- Names as written here: “Port Elder” (misspelling)',
    ]);
    expect(outline(asked('cite', { id: 'B3' }))).toContain(
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
  ])('%j is A12', (id) => {
    expect(asked('cite', { id })).toMatchObject({ title: 'A, paragraph 12' });
  });

  it('says so where nothing rests on a paragraph', () => {
    expect(outline(asked('cite', { id: 'B8' }))).toEqual([
      '# The paragraph',
      '- Nothing in this digest rests on this paragraph.',
    ]);
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

it('says of an article that has left that it has, and opens nothing else under its letter', () => {
  const digest = digestInMemory({ ...harbourDocument, departed: ['E..F', 'H'] });
  const told = (id: string) => lede(run({ topic: 'harbour', name: 'cite', options: { id } }, digest));
  expect(told('F3')).toMatch(/^Article F has left this digest/);
  expect(told('H1')).toMatch(/^Article H has left this digest/);
  expect(told('G1')).toMatch(/^There is no article G/);
});

const options = { search: 'words', cite: 'id' } as const;

it.each(Object.entries(options))('%s takes any text without an exception', (name, option) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(asked(name as keyof typeof options, { [option]: text }).title).not.toBe('');
    }),
  );
});
