import { describe, expect, it } from 'vitest';
import { digestInMemory } from '../../src/digest/build/make.ts';
import fc from '../fast-check.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';

const matches = (text: string) => harbour.names.lookup(text).matches.map((entity) => entity.id);
const nearest = (text: string) => harbour.names.lookup(text).nearest.map((entity) => entity.id);

describe('a name in any form', () => {
  it.each([
    ["Rosa O'Brien", 'rosa-obrien'],
    ['rosa-obrien', 'rosa-obrien'],
    ['ROSA O’BRIEN', 'rosa-obrien'],
    ['o’brien', 'rosa-obrien'],
    ['Oʼbrien', 'rosa-obrien'],
    ['obrien', 'rosa-obrien'],
    ['o brien', 'rosa-obrien'],
    ["  O'Brien's ", 'rosa-obrien'],
    ['O’Brien’s', 'rosa-obrien'],
    ['obrien rosa', 'rosa-obrien'],
    ['rosa', 'rosa-obrien'],
    ['mayor rosa obrien', 'rosa-obrien'],
    ["the mayor O'Brien", 'rosa-obrien'],
    ['mayor', 'rosa-obrien'],
    ['the mayor of port alder', 'rosa-obrien'],
    ['rosa obryan', 'rosa-obrien'],
    ['obryan', 'rosa-obrien'],
    ['émile duval', 'emile-duval'],
    ['emile', 'emile-duval'],
    ['E\u0301MILE', 'emile-duval'],
    ['mr duval', 'emile-duval'],
    ['Mr. Duval', 'emile-duval'],
    ['dual', 'emile-duval'],
    ['petroff', 'ivan-petrov'],
    ['petrov, ivan', 'ivan-petrov'],
    ['captain Boris', 'boris-petrov'],
    ['captain', 'boris-petrov'],
    ['Mayor of Port Alder', 'rosa-obrien'],
    ['captain heron', 'boris-petrov'],
    ['northmark', 'northmark'],
    ['the government of Northmark', 'northmark'],
    ['port-alder', 'port-alder'],
    ['portalder', 'port-alder'],
    ['Port Elder', 'port-alder'],
    ['mowen island', 'gull-island'],
    ['Möwen Island', 'gull-island'],
    ['harbour authority', 'harbour-office'],
  ])('%j is %s', (text, id) => {
    expect(harbour.names.lookup(text)).toMatchObject({ nearest: [] });
    expect(matches(text)).toEqual([id]);
  });

  it('gives every bearer of a shared name, most prominent first', () => {
    expect(matches('petrov')).toEqual(['ivan-petrov', 'boris-petrov']);
    expect(matches('Mr Petrov')).toEqual(['ivan-petrov', 'boris-petrov']);
    expect(matches('harbour')).toEqual(['harbour-office']);
    expect(matches('island')).toEqual(['gull-island']);
  });

  it('does not take an office that an article gives by mistake for one held', () => {
    expect(matches('governor of northmark')).not.toContain('rosa-obrien');
    expect(matches('governor')).toEqual([]);
  });

  it('looks among the types asked for', () => {
    expect(harbour.names.lookup('northmark', ['person', 'organisation']).matches).toEqual([]);
    expect(harbour.names.lookup('northmark', ['place']).matches.map((entity) => entity.id)).toEqual(['northmark']);
  });
});

describe('a mistyped name', () => {
  it.each([
    ['obrein', ['rosa-obrien']],
    ["O'Brian", ['rosa-obrien']],
    ['Rosa Obriens', ['rosa-obrien']],
    ['duvall', ['emile-duval']],
    ['petrof', ['ivan-petrov', 'boris-petrov']],
    ['nortmark', ['northmark']],
    ['norht mark', ['northmark']],
    ['port alda', ['port-alder']],
    ['gul', ['gull-island']],
    ['ferri union', ['ferry-union']],
  ])('%j may mean %j', (text, ids) => {
    expect(matches(text)).toEqual([]);
    expect(nearest(text)).toEqual(ids);
  });

  it.each(['napoleon', 'xyz', 'zq', '', '   ', '’s', '!!!', 'the', 'of the', 'mr'])('%j is near nothing', (text) => {
    expect(harbour.names.lookup(text)).toEqual({ matches: [], nearest: [] });
  });

  it('offers five at most', () => {
    const entities = harbourDocument.entities.map((entity, rank) => ({
      ...entity,
      id: `p${rank}`,
      name: `Martin${rank}x`,
      rank,
    }));
    expect(digestInMemory({ ...harbourDocument, entities }).names.lookup('martin').nearest).toHaveLength(5);
  });
});

it('takes any text without an exception', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
      const found = harbour.names.lookup(text);
      expect(found.matches.length === 0 || found.nearest.length === 0).toBe(true);
    }),
  );
});

describe('words that are a name, for a search', () => {
  it.each([
    ["O'Brien", ['rosa-obrien']],
    ['rosa obryan', ['rosa-obrien']],
    ['mayor of port alder', ['rosa-obrien']],
    ['petroff', ['ivan-petrov']],
    ['petrov', ['ivan-petrov', 'boris-petrov']],
    ['boris', ['boris-petrov']],
    ['gull island', ['gull-island']],
    ['rosa petrov', []],
    // A word of a place's or an organisation's name is a word like any other.
    ['island', []],
    ['harbour', []],
    ['obrein', []],
    ['', []],
    ['!?', []],
  ])('%j is spelt for %j', (text, ids) => {
    expect(harbour.names.spelt(text).map(({ id }) => id)).toEqual(ids);
  });
});

describe('many bearers of one name', () => {
  const [person] = harbourDocument.entities;
  const entities = Array.from({ length: 300 }, (_, index) => ({
    ...person,
    ...{ id: `kim-${index}`, name: `Kim ${index}`, rank: 300 - index, spellings: [], aliases: [], roles: [] },
  }));
  const crowded = digestInMemory({ ...harbourDocument, entities: entities as typeof harbourDocument.entities });

  it('are told by prominence, a hundred at most', () => {
    const { matches } = crowded.names.lookup('kim');
    expect(matches.map(({ rank }) => rank)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  });

  it('are found each by the whole name', () => {
    for (const { id, name } of entities)
      expect(crowded.names.lookup(name).matches.map((found) => found.id)).toEqual([id]);
  });
});
