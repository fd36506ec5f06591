import { describe, expect, it } from 'vitest';
import { type Edit, faultsOf, harbourFiles, lineOf } from './harbour.ts';

interface Planted {
  readonly what: string;
  readonly edit: Edit;
  readonly says: RegExp;
}

const planted = (what: string, file: string, from: string, to: string, says: RegExp): Planted => ({
  what,
  edit: { file, from, to },
  says,
});

/** What only the articles can show to be wrong; the fault stands on the line of the replaced text. */
const plantings: readonly Planted[] = [
  planted(
    'a wrong number',
    'figures.yml',
    'value: 6500',
    'value: 5600',
    /number 5,600 is not in B2 \(numbers there: 6,500\)\. Cite/,
  ),
  planted(
    'a wrong number in words',
    'events.yml',
    'run two extra boats',
    'run four extra boats',
    /number four is not in A6 or D6 \(numbers there: 2/,
  ),
  planted(
    'a wrong number in a position',
    'disputes.yml',
    '"Some 6,500"',
    '"Some 65,000"',
    /number 65,000 is not in B2/,
  ),
  planted(
    'a wrong number in a headline',
    'events.yml',
    'headline: Renke now says three weeks',
    'headline: Renke now says five weeks',
    /number five is not in B1/,
  ),
  planted(
    'a number that stands elsewhere',
    'disputes.yml',
    '"About 4,000"',
    '"About 6,500"',
    /number 6,500 is not in A5 .* It stands in B2\./,
  ),
  planted(
    'a day of the month for a count',
    'disputes.yml',
    '"Three, slightly"',
    '"11, slightly"',
    /number 11 is not in A8/,
  ),
  planted(
    'wrong words for an amount',
    'figures.yml',
    'words: hundreds of',
    'words: dozens of',
    /"dozens of" is not in C7/,
  ),
  planted(
    'a wrong day in a line',
    'events.yml',
    'is to start on March 18',
    'is to start on March 19',
    /date "March 19" is not in D4 \(dates there: .*18 March 2021\)/,
  ),
  planted(
    'a wrong day of an event',
    'events.yml',
    'date: 2021-03-18',
    'date: 2021-03-17',
    /the date 17 March 2021 is not borne out by D4/,
  ),
  planted(
    'a wrong weekday',
    'events.yml',
    'told reporters on Friday',
    'told reporters on Monday',
    /date "Monday" is not in B1/,
  ),
  planted(
    'a wrong month behind a basis',
    'events.yml',
    'on: about 2021-03-13, basis: "reported',
    'on: about 2021-05-13, basis: "reported',
    /the date 13 May 2021 .* Even with a basis/,
  ),
  planted(
    'a wrong day of an office',
    'people.yml',
    'from: 2015-06-02',
    'from: 2015-06-20',
    /date "2015-06-20" is not in B1/,
  ),
  planted(
    'a wrong name',
    'events.yml',
    'Work on the repairs is to start on March 18, and walkers are to be let across first, Renke said.',
    'Work on the repairs is to start on March 18, Brandt said.',
    /"Brandt" \(brandt\) is not named in D4.*It stands in D5\./,
  ),
  planted(
    'a name that no article has',
    'events.yml',
    'Tobias Renke has held',
    'Napoleon has held',
    /"Napoleon" is not in B1\. Correct it/,
  ),
  planted(
    'a name that no article has, inside a line',
    'events.yml',
    'Renke denied that the crack had been',
    'Renke denied to Napoleon that the crack had been',
    /"Napoleon" is not in C4/,
  ),
  planted(
    'a place for another',
    'places.yml',
    'Since Thursday no bus reaches the island.',
    'Since Thursday no bus reaches Gibraltar.',
    /"Gibraltar" is not in C5/,
  ),
  planted(
    'a misquoted word',
    'events.yml',
    'quote: old and well known, from',
    'quote: old and widely known, from',
    /"old and widely known" is not verbatim in B6\. .*differs from "widely" on/,
  ),
  planted(
    'a quotation from another paragraph',
    'disputes.yml',
    '{ at: A5, quote: at least ten days }',
    '{ at: A6, quote: at least ten days }',
    /"at least ten days" is not verbatim in A6\. It stands in A5\./,
  ),
  planted(
    'quoted words in a line',
    'events.yml',
    'Renke denied that the crack had been',
    'Renke "flatly" denied that the crack had been',
    /"flatly" is not verbatim in C4/,
  ),
  planted(
    'a citation to the wrong paragraph',
    'events.yml',
    'cite: [{ at: B4, from: solberg }]',
    'cite: [{ at: B5, from: solberg }]',
    /number 40 is not in B5/,
  ),
  planted(
    'a spelling in the wrong paragraph',
    'people.yml',
    '{ text: Ida Solburg, at: [C2]',
    '{ text: Ida Solburg, at: [C3]',
    /the spelling "Ida Solburg" is not in C3\. It stands in C2\./,
  ),
  planted(
    'a spelling in another case',
    'places.yml',
    '{ text: ALDWIN, at: [C2] }',
    '{ text: Aldwin, at: [C2] }',
    /the spelling "Aldwin" is not in C2/,
  ),
  planted(
    'a headline that is none',
    'articles.yml',
    'headline: Swing Bridge Shut After Crack Found',
    'headline: Swing Bridge Shut After Cracks Found',
    /the headline .* does not stand in article A/,
  ),
  planted(
    'a publisher from elsewhere',
    'articles.yml',
    'publisher: { name: Port Aldwin Gazette,',
    'publisher: { name: The Harbour Times,',
    /the publisher "The Harbour Times" does not stand in article A\. Leave the publisher out/,
  ),
  planted(
    'an author from elsewhere',
    'articles.yml',
    'author: { name: Lena Farrow,',
    'author: { name: Leo Farrow,',
    /the author "Leo Farrow" does not stand in article A/,
  ),
  planted(
    'a dateline from elsewhere',
    'articles.yml',
    'dateline: ALDWIN, (NW)',
    'dateline: ALDWIN, (NX)',
    /the dateline .* does not stand in article C/,
  ),
  planted(
    'a publication day that is not stated',
    'articles.yml',
    'day: 2021-03-15, text',
    'day: 2021-03-16, text',
    /article D nowhere states 16 March 2021/,
  ),
  planted(
    'sentences of an article',
    'events.yml',
    'Renke told reporters on Friday that the closure would last three weeks.',
    'Tobias Renke told reporters on Friday that the swing bridge would stay shut for three weeks. A day earlier he had spoken of ten days.',
    /words in a row are those of B1; a facts-only topic allows 15/,
  ),
];

describe.each(plantings)('$what', ({ edit, says }) => {
  it('fails, naming file and line', () => {
    const files = harbourFiles([edit]);
    const place = `harbour/${edit.file}:${lineOf(files, edit.file, edit.to)}:`;
    const here = faultsOf(files).filter((line) => line.startsWith(place));
    expect(here.join('\n')).toMatch(says);
  });
});

describe('what is borne out', () => {
  it.each<[string, Edit]>([
    ['digits for words', { file: 'events.yml', from: 'ten days or longer', to: '10 days or longer' }],
    ['words for digits', { file: 'disputes.yml', from: '"About 4,000"', to: '"About four thousand"' }],
    [
      'a full date for a weekday',
      { file: 'events.yml', from: 'told reporters on Friday', to: 'told reporters on 12 March 2021' },
    ],
    ['a year for a day', { file: 'events.yml', from: 'since 2 June 2015', to: 'since 2015' }],
    [
      'a weekday for a date',
      { file: 'events.yml', from: 'The closure started on March 11.', to: 'The closure started on Thursday.' },
    ],
    [
      'a name in a misspelling that is recorded',
      { file: 'events.yml', from: 'printed here as Martha Quillon', to: 'printed here wrongly' },
    ],
    ['straight marks for curly ones', { file: 'events.yml', from: "O'Dwyer, an engineer", to: 'O’Dwyer, an engineer' }],
    [
      'a plural for a singular at the start',
      { file: 'events.yml', from: 'Divers had noticed', to: 'Diver groups had noticed' },
    ],
    [
      'an article by its letter',
      { file: 'events.yml', from: 'Three people were slightly hurt as', to: "By A's count three people were hurt as" },
    ],
  ])('%s', (_, edit) => {
    expect(faultsOf(harbourFiles([edit]))).toEqual([]);
  });
});
