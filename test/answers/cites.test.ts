import { describe, expect, it } from 'vitest';
import { citedLine, listed, originName, refs, statusWords } from '../../src/answers/cites.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';
import { cite, cites } from '../fixtures/making.ts';

describe('citations', () => {
  it('are shown once each, with paragraph and headline or what stands for it', () => {
    expect(refs(harbour, cites('A5 C6 A5'))).toEqual([
      { id: 'A5', label: 'A, paragraph 5', source: 'Ferries idle as crews strike' },
      { id: 'C6', label: 'C, paragraph 6', source: 'no headline, publisher not stated' },
    ]);
  });

  it('mark a line only where all of them lie in passages that look machine-translated', () => {
    expect(citedLine(harbour, 'Dredging stopped.', cites('B4')).text).toEqual([
      'Dredging stopped.',
      ' (wording looks machine-translated)',
    ]);
    expect(citedLine(harbour, 'Dredging stopped.', cites('B4 A5')).text).toEqual(['Dredging stopped.']);
    expect(citedLine(harbour, 'Dredging stopped.', []).text).toEqual(['Dredging stopped.']);
  });
});

describe('how sure a report is', () => {
  it.each([
    ['strike-begins', 'corroborated (3 origins)'],
    ['talks', 'single source: 3 articles, all from Harbour Office'],
    ['line-opens', 'single source'],
    ['collision', 'disputed (2 origins)'],
    ['duval-account', 'superseded'],
  ])('%s is %j', (id, words) => {
    expect(
      harbourDocument.events.filter((event) => event.id === id).map((event) => statusWords(harbour, event)),
    ).toEqual([words]);
  });

  it('says of what is disputed how little it may rest on', () => {
    const talks = harbourDocument.events.filter(({ id }) => id === 'talks' || id === 'line-opens');
    expect(talks.map((event) => statusWords(harbour, { ...event, status: 'disputed' }))).toEqual([
      'disputed, single source',
      'disputed, single source: 3 articles, all from Harbour Office',
    ]);
  });

  it.each([
    ['harbour-radio', 'Harbour Radio'],
    ['emile-duval', 'Émile Duval'],
    ['article:A', 'article A'],
    ['unheard-of', 'unheard-of'],
  ])('the origin %s is called %j', (id, name) => {
    expect(originName(harbour, id)).toBe(name);
  });
});

it('lists names in a row', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(listed)).toEqual(['', 'A', 'A and B', 'A, B and C']);
});

it('rejects what is no citation in a fixture', () => {
  expect(() => cite('paragraph 5')).toThrow('no citation');
});
