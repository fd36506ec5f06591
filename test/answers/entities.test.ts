import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/answers/reply/words.ts';
import { run } from '../../src/answers/run.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import fc from '../fast-check.ts';
import { harbourDocument } from '../fixtures/harbour.ts';
import { asked, lede, offered, outline } from './outline.ts';

const empty = digestInMemory({ ...harbourDocument, entities: [], figures: [], disputes: [], events: [] });

const who = (name: string) => asked('who', { name });
const where = (place: string) => asked('where', { place });

describe('who', () => {
  it('lists everyone by prominence', () => {
    const reply = asked('who');
    expect(reply.title).toBe('Who is who · 7, most prominent first');
    expect(outline(reply)[0]).toBe("- Rosa O'Brien · Mayor of Port Alder [A3 B3 C2]");
    expect(reply.items[0]?.open?.command.options).toEqual({ name: 'rosa-obrien' });
  });

  it.each(['who', 'where', 'figures', 'disputed'])('%s says so where there is nothing', (name) => {
    const { title, lede: said } = run({ topic: 'harbour', name, options: {} }, empty);
    expect(title).not.toBe('Nothing found');
    expect(wordsIn(said ?? [])).toMatch(/^No(?:thing| question) is recorded/);
  });

  it('opens with news, and has office, spellings and what is contested behind buttons', () => {
    const reply = who('obryan');
    expect(reply.title).toBe("Rosa O'Brien · Mayor of Port Alder");
    expect(reply.views.map(({ label }) => label)).toEqual([
      'Said and did · 1',
      'Contested · 2',
      'Background · 3',
      'Spellings · 3',
    ]);
  });

  it.each([
    ['Petroff', ['Island Post prints “Petroff” (other transliteration).']],
    ['Dual', ['Article B prints “Dual” (machine translation).']],
    ['harbour authority', ['Article C prints “harbour authority”.']],
    ['ivan', []],
    ['duval', []],
    ['mayor of Port Alder', []],
    ['obrein', ["Showing Rosa O'Brien for “obrein”."]],
  ])('asked by %j notes %j', (name, notes) => {
    const reply = who(name);
    expect(reply.refused).toBeUndefined();
    expect(reply.notes.map(wordsIn)).toEqual(notes);
  });

  it.each([
    ['petrov', 'Which one?', ['who Ivan Petrov', 'who Boris Petrov']],
    ['nortmark', 'No such person or organisation', ['where Northmark', "who Rosa O'Brien", 'summary 2021-05-04']],
    ['napoleon', 'No such person or organisation', ['who', 'summary 2021-05-04']],
    ['pier', 'No such person or organisation', ['search pier', 'who', 'summary 2021-05-04']],
  ])('refuses %j and offers what is near', (name, title, near) => {
    const reply = who(name);
    expect(reply).toMatchObject({ refused: expect.any(String), title });
    expect(lede(reply)).toContain(name);
    expect(offered(reply)).toEqual(near);
  });
});

describe('where', () => {
  it('refuses what is no place, by its own name', () => {
    expect(where('atlantis')).toMatchObject({ refused: expect.any(String), title: 'No such place' });
    expect(offered(where('atlantis'))).toEqual(['where', "who Rosa O'Brien", 'summary 2021-05-04']);
  });
});

describe('a name of the other kind', () => {
  it('is answered alike, with a note on the command that is its own', () => {
    const state = who('northmark');
    expect(state.items).toEqual(where('northmark').items);
    expect(state.notes.map(wordsIn)).toEqual([
      'Northmark is a place in this digest; /harbour where Northmark gives the same.',
    ]);
    expect(where('northmark').notes).toEqual([]);
    expect(where('duval').notes.map(wordsIn)).toEqual([
      'Émile Duval is a person in this digest; /harbour who Émile Duval gives the same.',
    ]);
  });
});

it.each(['who', 'where'] as const)('%s takes any text without an exception', (name) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(asked(name, name === 'who' ? { name: text } : { place: text }).title).not.toBe('');
    }),
  );
});
