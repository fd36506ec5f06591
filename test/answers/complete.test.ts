import { describe, expect, it } from 'vitest';
import type { OptionKind } from '../../src/answers/catalogue.ts';
import { complete as completeIn } from '../../src/answers/complete.ts';
import { isRefusal } from '../../src/answers/context.ts';
import { editionOf } from '../../src/answers/edition.ts';
import { parseText } from '../../src/answers/parse/parse.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import type { Digest, Entity } from '../../src/digest/types.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';

const complete = (kind: OptionKind | 'question', typed: string, digest: Digest) =>
  completeIn(kind, typed, editionOf(digest));
const values = (kind: OptionKind | 'question', typed: string, digest: Digest = harbour): string[] =>
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
    ['name', 'doofal', ['Émile Duval']],
    ['name', 'pyotrowa', ['Ivan Petrov', 'Boris Petrov']],
    ['name', 'dfo', []],
  ])('%s %j offers %j', (kind, typed, expected) => {
    expect(values(kind, typed)).toEqual(expected);
  });

  it('offers the latest day, then those with most events, and what was typed where it is a date', () => {
    const [latest, ...others] = complete('day', '', harbour);
    expect(latest).toEqual({ name: '4 May 2021 · 1 event', value: '2021-05-04' });
    expect(others[0]).toEqual({ name: '3 May 2021 · 2 events', value: '2021-05-03' });
    expect(complete('when', '1 may to 3 may', harbour)[0]).toEqual({
      name: '1 to 3 May 2021 · 5 events',
      value: '1 may to 3 may',
    });
    expect(values('day', '2 may')).toEqual(['2021-05-02']);
    expect(values('when', '2021-05')).toEqual(['2021-05', '2021-05-03', '2021-05-02', '2021-05-04', '2021-05-01']);
  });

  it('names an article by its letter, headline and publisher', () => {
    expect(complete('article', '', harbour).map(({ name }) => name)).toEqual([
      'A · Ferries idle as crews strike (Alder Gazette)',
      'B · Council meets over ferries',
      'C · no headline, publisher not stated',
      'D · Heron strikes pier (Island Post)',
    ]);
  });

  it('puts those first that the digest has most of, of a letter or two whichever word begins so', () => {
    const boats = ['Boat Alder', 'Alderney'].map(
      (name, index): Entity => ({
        ...{ id: `boat-${index}`, type: 'place', name, description: '', rank: index + 1 },
        ...{ roles: [], spellings: [], aliases: [], facts: [] },
      }),
    );
    const digest = digestInMemory({ ...harbourDocument, entities: boats });
    expect(values('place', 'al', digest)).toEqual(['Boat Alder', 'Alderney']);
    expect(values('place', 'ald', digest)).toEqual(['Alderney', 'Boat Alder']);
  });

  it('offers names, days and contested questions for free words, each of which is answered', () => {
    const offered = complete('question', '', harbour);
    const all = offered.map(({ value }) => value);
    expect(all).toEqual(expect.arrayContaining(['Port Alder', '2021-05-04', 'disputed hurt-count']));
    expect(all.length).toBeLessThanOrEqual(25);
    for (const value of all) expect(isRefusal(parseText(value, editionOf(harbour)))).toBe(false);
    expect(complete('question', 'hurt', harbour)).toEqual([
      { name: 'How many were hurt on the Heron?', value: 'disputed hurt-count' },
    ]);
    expect(complete('question', '2 may', harbour)).toEqual([{ name: '2 May 2021 · 2 events', value: '2021-05-02' }]);
    expect(complete('question', 'pet', harbour).map(({ value }) => value)).toEqual(['Ivan Petrov', 'Boris Petrov']);
  });

  it('leaves room for days and questions beside many names, in the order of the events that they concern', () => {
    const boats = Array.from(
      { length: 40 },
      (_, index): Entity => ({
        ...{ id: `boat-${index}`, type: 'place', name: `Boat ${index}`, description: '', rank: 100 + index },
        ...{ roles: [], spellings: [], aliases: [], facts: [] },
      }),
    );
    const many = digestInMemory({ ...harbourDocument, entities: [...harbourDocument.entities, ...boats] });
    const offered = values('question', '', many);
    expect(offered).toHaveLength(25);
    expect(offered).toEqual(expect.arrayContaining(['2021-05-04', 'disputed hurt-count']));
    const questions = offered.filter((value) => value.startsWith('disputed ')).map((value) => value.slice(9));
    const concerned = questions.map(
      (id) => harbourDocument.events.filter(({ disputes }) => disputes.includes(id)).length,
    );
    expect(concerned.length).toBeGreaterThan(1);
    expect(concerned).toEqual([...concerned].sort((a, b) => b - a));
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
