import { describe, it } from 'vitest';
import { expectFault, type Planted } from './planted.ts';

const planted = (what: string, file: string, from: string, to: string, at: string, says: RegExp): Planted => ({
  what,
  edit: { file, from, to },
  at,
  says,
});

/** Faults of form: keys, types, dates, citations that are not there. Each is also found without the articles. */
const structural: readonly Planted[] = [
  planted(
    'an unknown key',
    'events.yml',
    'actors: [brandt, harbour-authority]',
    'actor: [brandt]',
    'actor: [brandt]',
    /unknown key "actor" in an event\. Did you mean "actors"\?/,
  ),
  planted(
    'a wrong type',
    'figures.yml',
    'value: 4000',
    'value: about 4000',
    'value: about 4000',
    /expected a number, found "about 4000"\. Write digits only/,
  ),
  planted(
    'a missing citation',
    'events.yml',
    'dates from 1921., cite: [D7] }',
    'dates from 1921. }',
    'dates from 1921',
    /missing "cite" in a statement\. Every line rests on a paragraph/,
  ),
  planted(
    'an empty list of citations',
    'events.yml',
    'dates from 1921., cite: [D7] }',
    'dates from 1921., cite: [] }',
    'dates from 1921',
    /no citation here/,
  ),
  planted(
    'a citation without a paragraph',
    'events.yml',
    'dates from 1921., cite: [D7] }',
    'dates from 1921., cite: [D] }',
    'dates from 1921',
    /expected a citation, found "D"/,
  ),
  planted(
    'a day that does not exist',
    'events.yml',
    'date: 2021-03-18',
    'date: 2021-02-30',
    '2021-02-30',
    /expected a date that exists, found "2021-02-30"/,
  ),
  planted(
    'a range that ends before it starts',
    'topic.yml',
    '2021-03-11..2021-03-18',
    '2021-03-18..2021-03-11',
    'coverage:',
    /expected a date that exists/,
  ),
  planted(
    'a quotation over fifteen words',
    'events.yml',
    'quote: old and well known, from',
    'quote: one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen, from',
    'sixteen',
    /the quotation has 16 words; a facts-only topic allows 15/,
  ),
  planted(
    'an empty text',
    'events.yml',
    'text: Repairs were made in the 1990s.',
    'text: ""',
    'text: ""',
    /expected a text, found nothing/,
  ),
  planted(
    'the same paragraph cited twice',
    'events.yml',
    'cite: [A6, D6]',
    'cite: [A6, A6]',
    'cite: [A6, A6]',
    /A6 is cited twice here/,
  ),
  planted(
    'a figure without a value',
    'figures.yml',
    '  words: hundreds of\n',
    '',
    'crossings-children',
    /a figure needs a value, or words/,
  ),
  planted(
    'a range that does not rise',
    'figures.yml',
    'value: 4000',
    'value: 4000\n  max: 3000',
    'max: 3000',
    /max 3000 is not above value 4000/,
  ),
  planted(
    'a kind that is none',
    'disputes.yml',
    'kind: means',
    'kind: mean',
    'kind: mean',
    /expected one of: figure, date, means/,
  ),
  planted(
    'a time zone that does not exist',
    'topic.yml',
    'zone: Etc/UTC',
    'zone: Mars/Base',
    'zone: Mars',
    /no time zone is named "Mars\/Base"/,
  ),
  planted(
    'a key twice',
    'topic.yml',
    'title: Harbour',
    'title: Harbour\ntitle: Port',
    'title: Port',
    /the same key twice/,
  ),
  planted(
    'a comma in a plain text inside brackets',
    'events.yml',
    'Repairs were made in the 1990s., cite',
    'Repairs were made in the 1990s, A says., cite',
    'A says.',
    /unknown key "A says\." in a statement\. A text with a comma/,
  ),
  planted(
    'a colon in a plain text',
    'topic.yml',
    'title: Harbour',
    'title: Harbour: the bridge',
    'title: Harbour',
    /not valid YAML.*quotation marks/,
  ),
];

describe.each(structural)('$what', (fault) => {
  it.each([
    ['with the articles', true],
    ['from evidence alone', false],
  ])('fails, naming file and line, %s', (_, gate) => expectFault(fault, { gate }));
});
