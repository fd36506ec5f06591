import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/answers/reply/words.ts';
import { asked, lede, offered, outline } from './outline.ts';

const who = (name: string) => asked('who', { name });
const where = (place: string) => asked('where', { place });

describe('who', () => {
  it('gives role, names used, facts, deeds and what is disputed, and no mistaken office as fact', () => {
    const reply = who('obryan');
    expect(reply).toMatchObject({ title: "Rosa O'Brien", notes: [] });
    expect(lede(reply)).toBe('Mayor of Port Alder. B3 prints “Rosa Obryan” (misspelling).');
    expect(lede(who('rosa'))).toBe('Mayor of Port Alder');
    expect(outline(reply)).toEqual([
      '# Role',
      '- Mayor of Port Alder, since 2016 [A3 C2]',
      '- Governor of Northmark, according to B alone; not to be taken as it stands: A and C have her as mayor [B3]',
      '# About',
      "- O'Brien was born on Gull Island. [A12]",
      '# Said and did',
      '* 2 May 2021 · Mayor asks Northmark for boats · disputed (2 origins)',
      "- O'Brien asked Northmark for boats. [A5 B3]",
      '# Disputed',
      '- How did the mayor ask for boats? (2 positions) [A5 B3]',
      "- Which office does Rosa O'Brien hold? (2 positions) [A3 C2 B3]",
      '# Names the articles use',
      '- B: “Rosa Obryan” (misspelling) [B3]',
      "- A: “Rosa O'Brien”, “O'Brien” [A3 A5]",
      "- C: “O'Brien” [C2]",
    ]);
    expect(offered(reply)).toEqual(["timeline Rosa O'Brien", "disputed Rosa O'Brien"]);
  });

  it('puts deeds in order of date, marks what was taken back, and dates an office in words', () => {
    expect(outline(who('Duval')).filter((line) => !line.includes('“'))).toEqual([
      '# Role',
      '- harbour master, 1999 to 4 May 2021 [A8]',
      '# Said and did',
      '* 3 May 2021 · Harbour master says that no warning came · superseded',
      '- Duval said that no warning of the strike had reached him. (superseded: a later account differs) [B5]',
      '* 4 May 2021 · Harbour master corrects himself · single source',
      '- Duval said that a warning had lain unopened since 28 April. [C6]',
      '* 4 May 2021',
      '- Duval announced that he would retire. [C8]',
      '# Disputed',
      '- Did a warning reach the harbour master? (2 positions) [B5 C6]',
      '# Names the articles use',
    ]);
    expect(outline(who('ivan'))[1]).toBe('- head of the ferry union, since 8 May 2018 [A6]');
  });

  it('says on the fact itself where the wording looks machine-translated, and counts one origin once', () => {
    expect(outline(who('harbour office'))).toEqual(
      expect.arrayContaining([
        '- Dredging stopped for want of money. (wording looks machine-translated) [B4]',
        '* 3 May 2021 · Talks open at the Harbour Office · single source: 3 articles, all from Harbour Office',
        '# Figures given',
        '* 4 people · passengers hurt on the Heron [A9]',
        '- In the collision · as of 2 May 2021 · given by Harbour Office, according to A',
      ]),
    );
  });

  it('lists everyone by prominence, people before organisations', () => {
    const reply = asked('who');
    expect(lede(reply)).toBe('7 people and organisations, most prominent first.');
    expect(outline(reply)).toEqual([
      '# People',
      "- Rosa O'Brien · Mayor of Port Alder [A3 B3 C2]",
      '- Ivan Petrov · head of the ferry union [A6 B5 C4 D3]',
      '- Émile Duval · harbour master [A8 B4 C5]',
      '- Boris Petrov · captain of the ferry Heron [D5]',
      '# Organisations',
      '- Harbour Office · runs the port of Port Alder [A4 B6 C5]',
      "- Ferry Union · union of the ferries' crews [A6]",
      '- Town Council · council of Port Alder [B1]',
    ]);
    expect(offered(reply)[0]).toBe("who Rosa O'Brien");
  });

  it.each([
    ['Petroff', 'Head of the ferry union. D3 prints “Petroff” (other transliteration).'],
    ['Dual', 'Harbour master. B4 prints “Dual” (machine translation).'],
    ['harbour authority', 'Runs the port of Port Alder. C5 prints “harbour authority”.'],
    ['ivan', 'Head of the ferry union'],
    ['duval', 'Harbour master'],
    ['mayor of Port Alder', 'Mayor of Port Alder'],
  ])('asked by %j begins %j', (name, begins) => {
    expect(lede(who(name))).toBe(begins);
  });

  it.each([
    ['petrov', 'Which one?', ['who Ivan Petrov', 'who Boris Petrov']],
    ['obrein', 'No such person or organisation', ["who Rosa O'Brien"]],
    ['nortmark', 'No such person or organisation', ['where Northmark']],
    ['napoleon', 'No such person or organisation', ['who']],
    ['pier', 'No such person or organisation', ['search pier', 'who']],
  ])('refuses %j and offers what is near', (name, title, near) => {
    const reply = who(name);
    expect(reply).toMatchObject({ refused: expect.any(String), title });
    expect(lede(reply)).toContain(name);
    expect(offered(reply)).toEqual(near);
  });
});

describe('where', () => {
  it('gives names used, events there and figures', () => {
    const reply = where('möwen island');
    expect(reply).toMatchObject({ title: 'Gull Island' });
    expect(lede(reply)).toBe('Island off Port Alder. B4 prints “Möwen Island” (machine translation).');
    expect(outline(reply)).toEqual([
      '# Events there',
      '* 1962 · Ferry line to Gull Island opens · single source',
      '- The first ferry ran to Gull Island. [A11]',
      '* 2 May 2021 · The ferry Heron strikes the pier · disputed (2 origins)',
      '- The ferry Heron, under Boris Petrov, struck the pier at Gull Island. [A9 D5]',
      '- The Harbour Office said that four passengers were hurt. [A9]',
      '# Disputed',
      '- How many were hurt on the Heron? (2 positions) [A9 D5]',
      '# Figures that concern it',
      '* more than 12 people · passengers hurt on the Heron [D5]',
      '- In the collision · given by Boris Petrov, according to D',
      '* about 20,000 to 30,000 crowns · cost of repairing the pier [B7]',
      '- Given by Town Council, according to B',
      '- Note: an estimate made before divers went down',
      '# Named in',
      "- O'Brien was born on Gull Island. [A12]",
      '# Names the articles use',
      '- B: “Möwen Island” (machine translation) [B4]',
      '- A: “Gull Island” [A4]',
    ]);
  });

  it('lists all places by prominence', () => {
    expect(outline(asked('where'))).toEqual([
      '- Port Alder · harbour town in Northmark [A1 B2 C1 D1]',
      '- Gull Island · island off Port Alder [A4 B4]',
      '- Northmark · country [A2 B3]',
    ]);
    expect(offered(asked('where'))).toEqual(['where Port Alder', 'where Gull Island', 'where Northmark']);
  });

  it('refuses what is no place, by its own name', () => {
    expect(where('atlantis')).toMatchObject({ refused: expect.any(String), title: 'No such place' });
    expect(offered(where('atlantis'))).toEqual(['where']);
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
    expect(outline(state)).toEqual(
      expect.arrayContaining(['# Said and did', '- Northmark deepened the harbour of Port Alder. [A11 C7]']),
    );
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
