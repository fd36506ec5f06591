import { describe, expect, it } from 'vitest';
import { findNames } from '../../../src/compile/find/names/find.ts';
import { plainDocument } from '../../../src/compile/read/document.ts';
import { asDay } from '../../../src/digest/day.ts';
import type { Day } from '../../../src/digest/types.ts';

const DAY = asDay('2031-05-09') as Day;
const found = (text: string) => findNames(plainDocument(text, DAY));
const listed = (text: string): string[] => found(text).map(({ text: name, type }) => `${name}: ${type}`);

describe('names of an article', () => {
  it('splits an office from its holder and from the body he speaks for', () => {
    const names = found('Harland Shipping CEO Lena Fisk met Prime Minister Otto Brandvik on Monday.');
    expect(names.map(({ text, type, role }) => [text, type, role])).toEqual([
      ['Harland Shipping', 'organisation', undefined],
      ['Lena Fisk', 'person', 'Harland Shipping CEO'],
      ['Otto Brandvik', 'person', 'Prime Minister'],
    ]);
  });

  it('reads bodies by their heads, with small words inside', () => {
    expect(listed('It was built by the Ministry of Fisheries and Oceanic Affairs and the Bank of Harland.')).toEqual([
      'Ministry of Fisheries and Oceanic Affairs: organisation',
      'Bank of Harland: organisation',
    ]);
    expect(listed('A study of the Veldmar Observatory for Coastal Winds was cited.')).toEqual([
      'Veldmar Observatory for Coastal Winds: organisation',
    ]);
  });

  it('reads places by what stands before them and by their heads', () => {
    expect(listed('The ferry sank near Veldmar, in the Orrin Strait.')).toEqual([
      'Veldmar: place',
      'Orrin Strait: place',
    ]);
  });

  it('counts the people of a country as the country', () => {
    const names = found('Norwegian trawlers left Norway. US-backed talks and Danish-Swedish patrols went on.');
    expect(names.map(({ text, entity }) => [text, entity])).toEqual([
      ['Norwegian', 'norway'],
      ['Norway', 'norway'],
      ['US', 'united states'],
      ['Danish', 'denmark'],
      ['Swedish', 'sweden'],
    ]);
  });

  it('takes no money, month, model or bare head for a name', () => {
    expect(listed('On Monday the Council spent US$ 40 million on a Harrow H220 in May. The Treaty is old.')).toEqual(
      [],
    );
    expect(listed('She told us that we were late.')).toEqual([]);
  });

  it('reads a headline in capitals by what the article says', () => {
    const names = found(
      'CALLOWAY OPENS MARKET IN HARLAND\nInes Calloway opened the market in Harland. Calloway spoke.',
    );
    expect(names.filter(({ start }) => start < 33).map(({ text, entity }) => [text, entity])).toEqual([
      ['CALLOWAY', 'ines calloway'],
      ['HARLAND', 'harland'],
    ]);
  });

  it('keeps two people of one surname apart, and gives a first name to its only bearer', () => {
    const names = found('Ines Calloway wrote to Peter Calloway. Peter replied. Otto Brandvik watched.');
    const entities = names.map(({ text, entity }) => `${text}=${entity}`);
    expect(entities).toEqual([
      'Ines Calloway=ines calloway',
      'Peter Calloway=peter calloway',
      'Peter=peter calloway',
      'Otto Brandvik=otto brandvik',
    ]);
  });

  it('joins short forms to the longer name, with and without the marks of a company', () => {
    const names = found(
      'Orrin Marine Ltd. was fined. The Coastal Safety Board (CSB) said Orrin Marine had been warned. The CSB closed it.',
    );
    expect(new Set(names.map(({ entity }) => entity))).toEqual(new Set(['orrin marine', 'coastal safety board']));
  });

  it('takes no woman for the man of her surname', () => {
    const [, , hers] = found('James Orrin was found in March. Mr Orrin was a skipper. Ms Orrin wept.');
    expect(hers).toMatchObject({ text: 'Orrin', entity: 'ms orrin' });
    const names = found('Ida Marsh came with John Marsh. Then Ms Marsh spoke and Mr Marsh left.');
    expect(names.map(({ entity }) => entity)).toEqual(['ida marsh', 'john marsh', 'ida marsh', 'john marsh']);
  });

  it('takes no feminine surname for a slip of the pen', () => {
    const names = found('Dmitri Valenski spoke. Then Valenska left and Valenksi laughed.');
    const of = (text: string) => names.find((name) => name.text === text)?.entity;
    expect(of('Valenska')).not.toBe(of('Dmitri Valenski'));
    expect(of('Valenksi')).toBe(of('Dmitri Valenski'));
  });
});
