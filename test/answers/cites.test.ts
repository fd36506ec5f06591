import { describe, expect, it } from 'vitest';
import { citedLine, eventStanding, originName, refs } from '../../src/answers/cites.ts';
import { editionOf } from '../../src/answers/edition.ts';
import { sourceNames } from '../../src/answers/reply/words.ts';
import { en } from '../../src/answers/words/en.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';
import { cite, cites } from '../fixtures/making.ts';

const edition = editionOf(harbour);

describe('citations', () => {
  it('are shown once each, with paragraph and headline or what stands for it', () => {
    expect(refs(edition, cites('A5 C6 A5'))).toEqual([
      { id: 'A5', article: 'A', paragraph: 5, name: 'Alder Gazette', source: 'Ferries idle as crews strike' },
      { id: 'C6', article: 'C', paragraph: 6, name: 'Article C', source: 'no headline, publisher not stated' },
    ]);
  });

  it('mark a line only where all that it rests on looks machine-translated', () => {
    const garbled = cite('B4', { garbled: true });
    expect(citedLine(edition, 'Dredging stopped.', [garbled]).text).toEqual([
      'Dredging stopped.',
      ' (wording looks machine-translated)',
    ]);
    expect(citedLine(edition, 'Dredging stopped.', [garbled, cite('A5')]).text).toEqual(['Dredging stopped.']);
    expect(citedLine(edition, 'Dredging stopped.', cites('B4')).text).toEqual(['Dredging stopped.']);
    expect(citedLine(edition, 'Dredging stopped.', []).text).toEqual(['Dredging stopped.']);
  });
});

describe('the sources behind a line', () => {
  it.each([
    ['A5', ['Alder Gazette ¶5']],
    ['A5 A6 A7 C2', ['Alder Gazette ¶5, ¶6 +1', 'Article C ¶2']],
    ['A5 B3 C2 D1', ['4 articles']],
    ['', []],
  ])('of %j are %j', (ids, names) => {
    expect(sourceNames({ cites: refs(edition, ids === '' ? [] : cites(ids)) }, en).map(({ label }) => label)).toEqual(
      names,
    );
  });
});

describe('how sure a report is', () => {
  it.each([
    ['strike-begins', '3 independent sources'],
    ['talks', '3 articles, all from Harbour Office'],
    ['line-opens', 'only in Alder Gazette'],
    ['collision', 'contested: How many were hurt on the Heron?'],
    ['duval-account', 'a later account differs'],
  ])('%s is %j', (id, words) => {
    expect(
      harbourDocument.events.filter((event) => event.id === id).map((event) => eventStanding(edition, event)),
    ).toEqual([words]);
  });

  it('is not that of different things in different articles', () => {
    const [event] = harbourDocument.events.filter(({ id }) => id === 'line-opens');
    if (!event) throw new Error('the event is missing');
    const [first] = event.statements;
    const statements = event.statements.concat(first ? [{ ...first, cites: cites('B4') }] : []);
    expect(eventStanding(edition, { ...event, statements })).toBe('2 articles, each with an account of its own');
    const together = statements.map((one) => ({ ...one, cites: cites('A5 B4') }));
    expect(eventStanding(edition, { ...event, statements: together })).toBe('2 independent sources');
  });

  it.each([
    ['harbour-radio', 'Harbour Radio'],
    ['emile-duval', 'Émile Duval'],
    ['article:A', 'Alder Gazette'],
    ['unheard-of', 'unheard-of'],
  ])('the origin %s is called %j', (id, name) => {
    expect(originName(edition, id)).toBe(name);
  });
});

it('lists names in a row', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(en.listed)).toEqual(['', 'A', 'A and B', 'A, B and C']);
});

it('rejects what is no citation in a fixture', () => {
  expect(() => cite('paragraph 5')).toThrow('no citation');
});
