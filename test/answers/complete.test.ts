import { describe, expect, it } from 'vitest';
import type { OptionKind } from '../../src/answers/catalogue.ts';
import { complete } from '../../src/answers/complete.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import type { Digest, Entity } from '../../src/digest/types.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';

const values = (kind: OptionKind, typed: string, digest: Digest = harbour): string[] =>
  complete(kind, typed, digest).map(({ value }) => value);

describe('complete', () => {
  it('offers the most prominent where nothing is typed', () => {
    expect(values('name', '')).toEqual([
      "Rosa O'Brien",
      'Harbour Office',
      'Ivan Petrov',
      'Émile Duval',
      'Ferry Union',
      'Boris Petrov',
      'Town Council',
    ]);
    expect(values('place', '')).toEqual(['Port Alder', 'Gull Island', 'Northmark']);
    expect(values('about', '').slice(0, 3)).toEqual(['Port Alder', "Rosa O'Brien", 'Harbour Office']);
  });

  it.each<[OptionKind, string, string[]]>([
    ['name', 'har', ['Harbour Office']],
    ['name', 'PETR', ['Ivan Petrov', 'Boris Petrov']],
    ['name', 'petroff', ['Ivan Petrov', 'Boris Petrov']],
    ['name', 'emile', ['Émile Duval']],
    ['name', "o'br", ["Rosa O'Brien"]],
    ['name', 'duvla', ['Émile Duval']],
    ['name', 'gull', []],
    ['place', 'möwen', ['Gull Island']],
    ['place', 'elder', ['Port Alder']],
    ['about', 'gull', ['Gull Island']],
    ['article', 'b', ['B']],
    ['article', 'heron', ['D']],
    ['article', 'gazette', ['A']],
    ['command', 'su', ['summary', 'subscribe', 'subscription', 'unsubscribe', 'resume']],
    ['zone', 'yere', ['Asia/Yerevan']],
    ['days', 'week', ['weekdays', 'weekends']],
    ['command', 'timelnie', ['timeline']],
    ['citation', 'b', ['B3', 'B4', 'B5', 'B6', 'B7']],
    ['citation', 'a1', ['A10', 'A11', 'A12']],
    ['words', 'boats', []],
  ])('%s %j offers %j', (kind, typed, expected) => {
    expect(values(kind, typed)).toEqual(expected);
  });

  it('offers days with their events, the latest first, and what was typed where it is a date', () => {
    expect(complete('day', '', harbour).slice(0, 2)).toEqual([
      { name: '4 May 2021 · 1 event', value: '2021-05-04' },
      { name: '3 May 2021 · 2 events', value: '2021-05-03' },
    ]);
    expect(complete('when', '1 may to 3 may', harbour)[0]).toEqual({
      name: '1 to 3 May 2021 · 5 events',
      value: '1 may to 3 may',
    });
    expect(values('day', '2 may')).toEqual(['2021-05-02']);
    expect(values('when', '2021-05')).toEqual(['2021-05', '2021-05-04', '2021-05-03', '2021-05-02', '2021-05-01']);
  });

  it('names an article by its letter, headline and publisher', () => {
    expect(complete('article', '', harbour).map(({ name }) => name)).toEqual([
      'A · Ferries idle as crews strike (Alder Gazette)',
      'B · Council meets over ferries',
      'C · no headline, publisher not stated',
      'D · Heron strikes pier (Island Post)',
    ]);
  });

  it('offers at most 25 names of at most 100 characters, and no value that would not fit', () => {
    const entity = (index: number): Entity => ({
      id: `boat-${index}`,
      type: 'place',
      name: index === 0 ? 'x'.repeat(101) : `Boat ${index}`,
      description: `a boat that is ${'very '.repeat(index * 2)}old`,
      roles: [],
      spellings: [],
      aliases: [],
      facts: [],
      rank: index,
    });
    const entities = Array.from({ length: 40 }, (_, index) => entity(index));
    const many = digestInMemory({ ...harbourDocument, entities });
    const offered = complete('place', '', many);
    expect(offered).toHaveLength(25);
    expect(offered[0]?.value).toBe('Boat 1');
    expect(Math.max(...offered.map(({ name }) => name.length))).toBeLessThanOrEqual(100);
    expect(offered.at(-1)?.name).toMatch(/^Boat 25 · a boat that is (?:very )+very…$/);
  });
});
