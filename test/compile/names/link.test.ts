import { describe, expect, it } from 'vitest';
import { findNames } from '../../../src/compile/find/names/find.ts';
import { createLinker } from '../../../src/compile/find/names/link.ts';
import { Recent } from '../../../src/compile/find/names/recent.ts';
import { plainDocument } from '../../../src/compile/read/document.ts';
import { asDay } from '../../../src/digest/day.ts';
import type { Day } from '../../../src/digest/types.ts';

const DAY = asDay('2031-05-09') as Day;

/** Per article, from each name's text to its key. */
function linked(...articles: readonly string[]) {
  const linker = createLinker();
  const keys = articles.map((text) => {
    const document = plainDocument(text, DAY);
    return new Map(linker.link(findNames(document), document).map((name) => [name.text, name.entity]));
  });
  return { keys, suggestions: linker.suggestions() };
}

describe('names over a stream of articles', () => {
  it('gives a surname the person whom earlier articles on the same matter name', () => {
    const { keys } = linked(
      'Ines Calloway of the Veldmar Harbour Board spoke on Monday.',
      'The Veldmar Harbour Board met. Mayor Calloway said nothing.',
    );
    expect(keys[1]?.get('Calloway')).toBe(keys[0]?.get('Ines Calloway'));
  });

  it('keeps a surname to itself where nothing else is shared', () => {
    const { keys } = linked('Ines Calloway spoke at the Veldmar Harbour Board.', 'They asked for Calloway again.');
    expect(keys[1]?.get('Calloway')).not.toBe(keys[0]?.get('Ines Calloway'));
  });

  it('gives a full name the key under which the surname alone was known first', () => {
    const { keys } = linked(
      'Mayor Calloway opened the Veldmar Harbour Board.',
      'Ines Calloway left the Veldmar Harbour Board. Peter Calloway stayed.',
    );
    expect(keys[1]?.get('Ines Calloway')).toBe(keys[0]?.get('Calloway'));
    expect(keys[1]?.get('Peter Calloway')).not.toBe(keys[0]?.get('Calloway'));
  });

  it('joins transliterations of one name and no two first names', () => {
    const { keys } = linked(
      'Yuri Alieskiy spoke on Monday.',
      'Yury Alieskyy spoke on Tuesday. Maria Alieskaya spoke. Mario Lanzotti and Maria Lanzotti listened.',
    );
    expect(keys[1]?.get('Yury Alieskyy')).toBe(keys[0]?.get('Yuri Alieskiy'));
    expect(keys[1]?.get('Mario Lanzotti')).not.toBe(keys[1]?.get('Maria Lanzotti'));
  });

  it('joins a rare misspelling with a shared first name, and only suggests it without support', () => {
    const { keys } = linked('Marta Ostergren spoke.', 'Marta Ostegren spoke.');
    expect(keys[1]?.get('Marta Ostegren')).toBe(keys[0]?.get('Marta Ostergren'));
    const alone = linked('It was sold by Veldmarine Shipping.', 'It was bought by Veldmarina Shipping.');
    expect(alone.keys[1]?.get('Veldmarina Shipping')).not.toBe(alone.keys[0]?.get('Veldmarine Shipping'));
    expect(alone.suggestions).toEqual([
      { one: 'veldmarine shipping', other: 'veldmarina shipping', why: 'names one letter apart' },
    ]);
  });

  it('suggests who is spelled otherwise in both names on the same matter, and no kin', () => {
    const first = 'Lise Ostergren left the Veldmar Harbour Board.';
    const { suggestions } = linked(first, 'Liz Ostergrenn cried at the Veldmar Harbour Board.');
    expect(suggestions).toEqual([{ one: 'lise ostergren', other: 'liz ostergrenn', why: 'names spelled alike' }]);
    expect(linked(first, 'Liz Ostergren cried at the Veldmar Harbour Board.').suggestions).toEqual([]);
    expect(linked(first, 'Bo Ostergrenn cried at the Veldmar Harbour Board.').suggestions).toEqual([]);
  });

  it('knows somebody whose first of two given names comes later', () => {
    const { keys } = linked(
      'President Orrin Vantar spoke.',
      'President Ada Orrin Vantar left.',
      'Bo Quell Vantar came.',
    );
    expect(keys[1]?.get('Ada Orrin Vantar')).toBe(keys[0]?.get('Orrin Vantar'));
    expect(keys[2]?.get('Bo Quell Vantar')).not.toBe(keys[0]?.get('Orrin Vantar'));
  });

  it('joins no two names of which each takes a side', () => {
    const { keys } = linked('He lives in Shusha, in Nagorno-Karabakh.', 'She lives in Shushi, in Artsakh.');
    const all = keys.flatMap((each) => [...each.values()]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('takes "the Defence Ministry" for that of the country the article is about', () => {
    const { keys } = linked(
      'The Norwegian Defence Ministry spoke.',
      'Norway waits. The Defence Ministry of Norway spoke.',
      'Denmark waits. In Denmark the Defence Ministry spoke.',
    );
    expect(keys[1]?.get('Defence Ministry of Norway')).toBe(keys[0]?.get('Norwegian Defence Ministry'));
    expect(keys[2]?.get('Defence Ministry')).not.toBe(keys[0]?.get('Norwegian Defence Ministry'));
  });

  it('forgets what was unused for longest', () => {
    const recent = new Recent<number>(2);
    recent.set('a', 1);
    recent.set('b', 2);
    recent.get('a');
    recent.set('c', 3);
    expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([1, undefined, 3]);
  });
});
