import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/answers/run.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import type { DigestDocument } from '../../src/digest/types.ts';
import { harbourDocument } from '../fixtures/harbour.ts';
import { asked, lede, offered, outline } from './outline.ts';

describe('sources', () => {
  it('gives every article: what it states and what it does not', () => {
    const lines = outline(asked('sources'));
    expect(lines.slice(0, 7)).toEqual([
      '* A · Ferries idle as crews strike',
      '- A report on the first days of the strike.',
      '- Publisher: Alder Gazette (paragraph 1) · author: Mira Holt (paragraph 2)',
      '- Published 3 May 2021, stated: paragraph 2 · dateline Port Alder',
      '- No sign of translation',
      '- Origins it names: Harbour Office; Ferry Union',
      '- Alone in reporting 2 events: Ferry line to Gull Island opens; Crews vote to strike. Only here: 2 lines on events that others report too, 3 facts and 1 figure. [A11 A6]',
    ]);
    expect(lines).toEqual(
      expect.arrayContaining([
        '* C · no headline',
        '- Publisher not stated · author not stated',
        '- Published 4 May 2021, inferred: "yesterday" of the talks · no dateline',
        '- Suspected translation: names turned into common words (paragraph 4)',
        '- Translated, as it says itself: says that it was translated',
        '- Names no origin for what it reports',
        '- Reports no event that others do not. Only here: 1 figure.',
      ]),
    );
    expect(offered(asked('sources'))).toEqual(['sources A', 'sources B', 'sources C', 'sources D']);
  });

  it('gives one article in detail: what rests on it alone, and what it leaves out of the time covered', () => {
    const reply = asked('sources', { article: 'b' });
    expect(reply.title).toBe('B: Council meets over ferries');
    const lines = outline(reply);
    expect(lines.slice(lines.indexOf('# Notes'))).toEqual([
      '# Notes',
      '- The town is misspelt here [B2]',
      '# Passages that look machine-translated',
      '- A surname became an adjective [B4]',
      '# Only this article reports',
      '* 3 May 2021 · Harbour master says that no warning came',
      '- Duval said that no warning of the strike had reached him. (superseded: a later account differs) [B5]',
      '* April 2021 · Dredging stops',
      '- Dredging stopped for want of money. (wording looks machine-translated) [B4]',
      '# Figures that rest on this article alone',
      '- about 20,000 to 30,000 crowns · cost of repairing the pier [B7]',
      '# Left out here, reported elsewhere',
      '- 1 May 2021 · Ferry crews stop work (A, C and D) [A4 C3 D2 A7]',
      '- 2 May 2021 · The ferry Heron strikes the pier (A and D) [A9 D5]',
      '- 4 May 2021 · Harbour master corrects himself (C) [C6]',
    ]);
  });

  it('tells events that it alone has whole, then what it alone has of others', () => {
    const lines = outline(asked('sources', { article: 'A' }));
    const from = lines.indexOf('# Only this article reports');
    expect(lines.slice(from, lines.indexOf('# Left out here, reported elsewhere'))).toEqual([
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
    ['A', 'A: Ferries idle as crews strike'],
    ['article c', 'C: no headline, publisher not stated'],
    ['Island Post', 'D: Heron strikes pier'],
    ['council', 'B: Council meets over ferries'],
    ['holt', 'A: Ferries idle as crews strike'],
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
  it('sets each position on a line of its own with its holder and article', () => {
    const reply = asked('disputed', { about: 'petrov' });
    expect(reply.title).toBe('Disputed: Ivan Petrov and Boris Petrov');
    expect(lede(reply)).toBe(
      '1 question on which reports differ. Positions stand side by side as reported; no verdict.',
    );
    expect(outline(reply)).toEqual([
      '* How many were hurt on the Heron? · figure',
      '- Harbour Office, in A: 4 passengers [A9]',
      '- Boris Petrov, in D (differs): more than 12 passengers [D5]',
      '- Note: The captain counted those treated aboard as well.',
    ]);
    expect(outline(asked('disputed'))).toContain('- Émile Duval, in C (changed later): A warning lay unopened [C6]');
    expect(outline(asked('disputed'))).toContain('- A and C: Mayor of Port Alder [A3 C2]');
  });

  it('opens one point by its id under its own question, with the way to what happened and back', () => {
    const reply = asked('disputed', { about: 'hurt-count' });
    expect(reply.title).toBe('How many were hurt on the Heron?');
    expect(lede(reply)).toBe('Disputed: figure, 2 positions. Positions stand side by side as reported; no verdict.');
    expect(outline(reply)[0]).toBe('- Harbour Office, in A: 4 passengers [A9]');
    expect(offered(reply)).toEqual(['timeline collision', 'disputed']);
  });

  it('counts apart the questions on which reports only add', () => {
    const adding = harbourDocument.disputes.map((dispute, index) => ({
      ...dispute,
      positions: dispute.positions.map((each) => (index < 2 ? { ...each, relation: 'adds' as const } : each)),
    }));
    const said = (disputes: DigestDocument['disputes']) =>
      lede(run({ topic: 'harbour', name: 'disputed', options: {} }, digestInMemory({ ...harbourDocument, disputes })));
    expect(said(adding)).toMatch(/^4 questions: on 2 reports differ, on 2 they only add to each other\. Positions/);
    expect(said(adding.slice(0, 1))).toMatch(/^1 question on which reports only add to each other\. Positions/);
  });

  it('leads from many points to each', () => {
    expect(offered(asked('disputed'))).toEqual([
      'disputed hurt-count',
      'disputed request-means',
      'disputed mayor-office',
      'disputed duval-warning',
    ]);
    expect(offered(asked('disputed', { about: 'petrov' }))).toEqual([]);
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
    expect(asked('disputed', { about }).items).toHaveLength(count);
  });

  it.each([
    ['obrein', ["disputed Rosa O'Brien"]],
    ['telefone', ['disputed telephone']],
    ['napoleon', ['disputed']],
  ])('refuses %j and offers what is near', (about, near) => {
    const reply = asked('disputed', { about });
    expect(reply).toMatchObject({ refused: expect.any(String), title: 'Nothing found' });
    expect(offered(reply)).toEqual(near);
  });
});

describe('figures', () => {
  it('groups by what is counted, with who gave it and which article', () => {
    expect(outline(asked('figures'))).toEqual([
      '# Hurt',
      '* 4 people · passengers hurt on the Heron [A9]',
      '- In the collision · as of 2 May 2021 · given by Harbour Office, according to A',
      '* more than 12 people · passengers hurt on the Heron [D5]',
      '- In the collision · given by Boris Petrov, according to D',
      '# Ferries idle',
      '* 3 ferries tied up in Port Alder [A4 C3]',
      '- According to A and C; no one is named for it',
      '# Cost',
      '* about 20,000 to 30,000 crowns · cost of repairing the pier [B7]',
      '- Given by Town Council, according to B',
      '- Note: an estimate made before divers went down',
    ]);
  });

  it.each([
    ['hurt', ['4 people', 'more than 12 people']],
    ['HURT', ['4 people', 'more than 12 people']],
    ['captain boris', ['more than 12 people']],
    ['repairs', ['about 20,000 to 30,000 crowns']],
    ['20000', ['about 20,000 to 30,000 crowns']],
    ['port elder', ['3 ferries']],
  ])('about %j are %j', (about, amounts) => {
    const heads = asked('figures', { about }).items.map((item) => item.head?.text[0]);
    expect(heads).toEqual(amounts.map((bold) => ({ bold })));
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
