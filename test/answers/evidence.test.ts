import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/answers/reply/words.ts';
import { run } from '../../src/answers/run.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import fc from '../fast-check.ts';
import { harbourDocument } from '../fixtures/harbour.ts';
import { cites } from '../fixtures/making.ts';
import { asked, lede, offered, outline, outlineWhole } from './outline.ts';

describe('sources', () => {
  it('gives every article in one line, and behind a button what it states and what it does not', () => {
    expect(outline(asked('sources'))[0]).toBe('- Alder Gazette · Ferries idle as crews strike · 3 May 2021');
    expect(outlineWhole('sources')).toEqual(
      expect.arrayContaining([
        '- Publisher: Alder Gazette (paragraph 1) · author: Mira Holt (paragraph 2)',
        '- Published 4 May 2021, inferred: "yesterday" of the talks',
        '- Suspected translation: names turned into common words (paragraph 4)',
        '- Translated, as it says itself: says that it was translated',
        '- Names no origin for what it reports',
        '- Reports no event that others do not. Only here: 1 figure.',
      ]),
    );
  });

  it('tells events that it alone has whole, then what it alone has of others', () => {
    const lines = outlineWhole('sources', { article: 'A' });
    expect(lines.slice(lines.indexOf('## Only here') + 1, lines.indexOf('## Left out here'))).toEqual([
      '# Only this article reports',
      '* 1962 · Ferry line to Gull Island opens',
      '- The first ferry ran to Gull Island. [A11]',
      '* early April 2021 · Crews vote to strike',
      '- The Ferry Union voted to strike over night shifts. [A6]',
      '# Rests on this article alone, of events that others report too',
      '- 1 May 2021 · Petrov said that the crews would stay ashore until night shifts end. [A7]',
      '- 2 May 2021 · The Harbour Office said that four passengers were hurt. [A9]',
      '# Facts that rest on this article alone',
      "- Rosa O'Brien · O'Brien was born on Gull Island. [A12]",
      '- Ferry Union · The Ferry Union has 140 members. [A6]',
      '- Port Alder · Port Alder lies on the coast of Northmark. [A2]',
      '# Figures that rest on this article alone',
      '- 4 people · passengers hurt on the Heron [A9]',
    ]);
  });

  it.each([
    ['A', 'Alder Gazette · Ferries idle as crews strike'],
    ['article c', 'Article C · no headline, publisher not stated'],
    ['Island Post', 'Island Post · Heron strikes pier'],
    ['council', 'Article B · Council meets over ferries'],
    ['holt', 'Alder Gazette · Ferries idle as crews strike'],
  ])('%j opens %j', (article, title) => {
    expect(asked('sources', { article })).toMatchObject({ title });
  });

  it('asks which, and refuses what is not there', () => {
    expect(offered(asked('sources', { article: 'ferries' }))).toEqual(['sources A', 'sources B']);
    const reply = asked('sources', { article: 'Z' });
    expect(reply.refused).toBeDefined();
    expect(lede(reply)).toBe('There is no article “Z” in this digest; it has A, B, C and D.');
  });
});

describe('disputed', () => {
  it('tells the sides of each question in one line, with holder or article', () => {
    const reply = asked('disputed', { about: 'obryan' });
    expect(reply.title).toBe("Where the reports part: Rosa O'Brien · 2 questions, no verdict");
    expect(outline(reply)).toEqual([
      '- How did the mayor ask for boats? by letter (Alder Gazette) | by telephone (Article B)',
      "- Which office does Rosa O'Brien hold? Mayor of Port Alder (Alder Gazette and Article C) | Governor of Northmark (Article B)",
    ]);
    expect(reply.items.map(({ open }) => open?.command.options)).toEqual([
      { about: 'request-means' },
      { about: 'mayor-office' },
    ]);
    const whole = outlineWhole('disputed');
    expect(whole).toContain('- Émile Duval, in Article C (changed later): A warning lay unopened [C6]');
    expect(whole).toContain('- Alder Gazette and Article C: Mayor of Port Alder [A3 C2]');
  });

  it('opens one question with each position on a line of its own, with the way to what happened and back', () => {
    for (const about of ['hurt-count', 'petrov']) {
      const reply = asked('disputed', { about });
      expect(reply.title).toBe('How many were hurt on the Heron?');
      expect(outline(reply)[0]).toBe('- Harbour Office, in Alder Gazette: 4 passengers [A9]');
      expect(offered(reply)).toEqual(['disputed', 'timeline collision']);
    }
  });

  it('gives the sides by their labels, and as many as a line holds', () => {
    const [dispute] = harbourDocument.disputes;
    if (!dispute) throw new Error('the invented topic has no dispute');
    const side = (label: string, article: string) => ({
      label,
      text: 'said at length',
      holders: [],
      cites: cites(`${article}1`),
    });
    const positions = ['A', 'B', 'C', 'D'].map((article) => side('one two three four five', article));
    const digest = digestInMemory({ ...harbourDocument, disputes: [{ ...dispute, label: 'Hurt', positions }] });
    expect(
      wordsIn(run({ topic: 'harbour', name: 'disputed', options: {} }, digest).items[0]?.lines[0]?.text ?? []),
    ).toBe(
      'Hurt: one two three four five (Alder Gazette) | one two three four five (Article B) | one two three four five (Article C) | 1 more',
    );
  });

  it.each([
    ['', 4],
    ['obryan', 2],
    ['telephone', 1],
    ['warnings', 1],
    ['figure', 1],
    ['Harbour Office', 1],
    ['northmark', 2],
  ])('about %j there are %i', (about, count) => {
    const { items, actions } = asked('disputed', { about });
    expect(actions.length > 0 ? 1 : items.length).toBe(count);
  });

  it.each([
    ['obrein', ["disputed Rosa O'Brien", "who Rosa O'Brien", 'summary 2021-05-04']],
    ['telefone', ['disputed telephone', "who Rosa O'Brien", 'summary 2021-05-04']],
    ['napoleon', ['disputed', "who Rosa O'Brien", 'summary 2021-05-04']],
  ])('refuses %j and offers what is near', (about, near) => {
    const reply = asked('disputed', { about });
    expect(reply).toMatchObject({ refused: expect.any(String), title: 'Nothing found' });
    expect(offered(reply)).toEqual(near);
  });
});

describe('figures', () => {
  it('tells all counts of one thing together, tolls first, with who gave each and which article', () => {
    const figures = [...harbourDocument.figures].reverse();
    const digest = digestInMemory({ ...harbourDocument, figures });
    const reply = run({ topic: 'harbour', name: 'figures', options: {} }, digest);
    expect(outline(reply)[0]).toBe(
      '- Hurt: more than 12 (Boris Petrov, Island Post) | 4 (Harbour Office, Alder Gazette, 2 May)',
    );
    expect(outlineWhole('figures')).toContain(
      '- In the collision · as of 2 May 2021 · given by Harbour Office, according to Alder Gazette',
    );
  });

  it.each([
    ['hurt', ['4 people', 'more than 12 people']],
    ['HURT', ['4 people', 'more than 12 people']],
    ['captain boris', ['more than 12 people']],
    ['repairs', ['about 20,000 to 30,000 crowns']],
    ['20000', ['about 20,000 to 30,000 crowns']],
    ['port elder', ['3 ferries']],
  ])('about %j are %j', (about, amounts) => {
    const { items, columns } = asked('figures', { about });
    expect(items.map(({ row }) => row?.[0])).toEqual(amounts.map((bold) => [{ bold }]));
    expect(items.every(({ row }) => row?.length === columns?.length)).toBe(true);
  });

  it('refuses what it has no figure on and offers what is counted', () => {
    expect(offered(asked('figures', { about: 'napoleon' }))).toEqual([
      'figures hurt',
      'figures ferries idle',
      'figures cost',
    ]);
  });
});

const options = { sources: 'article', disputed: 'about', figures: 'about' } as const;

it.each(Object.entries(options))('%s takes any text without an exception', (name, option) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(asked(name as keyof typeof options, { [option]: text }).title).not.toBe('');
    }),
  );
});
