import { describe, expect, it } from 'vitest';
import { type Edit, faultsOf, harbourFiles, lineOf } from './harbour.ts';

interface Planted {
  readonly what: string;
  readonly edit: Edit;
  /** Text on the line of the edited file where the fault must be reported. */
  readonly at: string;
  readonly says: RegExp;
}

const planted = (what: string, file: string, from: string, to: string, at: string, says: RegExp): Planted => ({
  what,
  edit: { file, from, to },
  at,
  says,
});

/** Faults that the editor's files show by themselves; each is also found without the articles. */
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
    'an unknown person',
    'events.yml',
    'actors: [quillon, merrow-ferries]',
    'actors: [quilon, merrow-ferries]',
    '[quilon,',
    /no person, organisation or place has the id "quilon"\. Did you mean "quillon"\?/,
  ),
  planted(
    'an unknown origin',
    'events.yml',
    'from: port-office',
    'from: port-ofice',
    'port-ofice',
    /no entity or origin has the id "port-ofice"\. Did you mean "port-office"\?/,
  ),
  planted(
    'an unknown event',
    'disputes.yml',
    'events: [people-hurt]',
    'events: [people-hurts]',
    'people-hurts',
    /no event has the id "people-hurts"\. Did you mean "people-hurt"\?/,
  ),
  planted(
    'an unknown speaker',
    'events.yml',
    'speaker: renke',
    'speaker: rene',
    'speaker: rene',
    /has the id "rene"\. Did you mean "renke"\?/,
  ),
  planted(
    'a person among the places',
    'events.yml',
    'places: [swing-bridge, port-aldwin, gull-island]',
    'places: [renke]',
    'places: [renke]',
    /"renke" is a person, not a place\. Put it under actors/,
  ),
  planted(
    'a duplicate id',
    'places.yml',
    '- id: gull-island',
    '- id: renke',
    '- id: renke',
    /the id "renke" is taken: harbour\/people\.yml:1/,
  ),
  planted(
    'a duplicate event id',
    'events.yml',
    '- id: three-weeks',
    '- id: ten-days',
    '- id: ten-days\n  date: 2021-03-12',
    /the event id "ten-days" is taken/,
  ),
  planted(
    'an id in capitals',
    'events.yml',
    '- id: three-weeks',
    '- id: Three Weeks',
    'Three Weeks',
    /expected an id, found "Three Weeks"/,
  ),
  planted(
    'a duplicate alias',
    'people.yml',
    'aliases: [Mayor of Port Aldwin]',
    'aliases: [tobias renke]',
    'aliases: [tobias',
    /"tobias renke" already leads to renke \(harbour\/people\.yml:2\)/,
  ),
  planted(
    'a spelling of two people',
    'people.yml',
    '{ text: Solberg, at: [B4] }',
    '{ text: Renke, at: [C4] }',
    '{ text: Renke, at: [C4] }',
    /"Renke" already leads to renke/,
  ),
  planted(
    'a spelling twice',
    'people.yml',
    '{ text: Solberg, at: [B4] }',
    '{ text: Ida Solberg, at: [B4] }',
    '{ text: Ida Solberg, at: [B4] }',
    /the spelling "Ida Solberg" stands here twice/,
  ),
  planted(
    'a paragraph that the article lacks',
    'events.yml',
    'dates from 1921., cite: [D7] }',
    'dates from 1921., cite: [D9] }',
    'dates from 1921',
    /article D has no paragraph 9: it has 8/,
  ),
  planted(
    'an article that does not exist',
    'events.yml',
    'dates from 1921., cite: [D7] }',
    'dates from 1921., cite: [E7] }',
    'dates from 1921',
    /there is no article E/,
  ),
  planted(
    'a note on a paragraph that the article lacks',
    'articles.yml',
    '{ paragraph: 10, text: share button }',
    '{ paragraph: 11, text: share button }',
    'share button',
    /article A has no paragraph 11: it has 10/,
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
    "another topic's id",
    'topic.yml',
    'id: harbour\n',
    'id: harbor\n',
    'id: harbor',
    /the topic's id is "harbor", its folder "harbour"/,
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
    'a colon in a plain text',
    'topic.yml',
    'title: Harbour',
    'title: Harbour: the bridge',
    'title: Harbour',
    /not valid YAML.*quotation marks/,
  ),
];

describe.each(structural)('$what', ({ edit, at, says }) => {
  it.each([
    ['with the articles', true],
    ['from evidence alone', false],
  ])('fails, naming file and line, %s', (_, gate) => {
    const files = harbourFiles([edit], { gate });
    const place = `harbour/${edit.file}:${lineOf(files, edit.file, at)}:`;
    const here = faultsOf(files).filter((line) => line.startsWith(place));
    expect(here.join('\n')).toMatch(says);
  });
});

describe('all faults', () => {
  it('are reported at once, in the order of files and lines', () => {
    const files = harbourFiles([
      { file: 'people.yml', from: 'description: author of article A', to: 'descripton: author' },
      { file: 'events.yml', from: 'date: 2021-03-18', to: 'date: 2021-02-30' },
      { file: 'events.yml', from: 'actors: [quillon, merrow-ferries]', to: 'actors: [quilon, ferries]' },
      { file: 'disputes.yml', from: 'about: [renke, odwyer]', to: 'about: [renke, odwier]' },
    ]);
    const faults = faultsOf(files);
    expect(faults.map((line) => /^[^:]+/.exec(line)?.[0])).toEqual([
      'harbour/disputes.yml',
      'harbour/events.yml',
      'harbour/events.yml',
      'harbour/events.yml',
      'harbour/people.yml',
      'harbour/people.yml',
    ]);
  });

  it('of broken YAML do not hide those of the other files', () => {
    const faults = faultsOf(
      harbourFiles([
        { file: 'topic.yml', from: 'title: Harbour', to: 'title: "Harbour' },
        { file: 'figures.yml', from: 'value: 6500', to: 'value: 6,500' },
      ]),
    );
    expect(faults.some((line) => line.startsWith('harbour/topic.yml:'))).toBe(true);
    expect(faults.some((line) => /figures\.yml:\d+:\d+: expected a number, found "6,500"/.test(line))).toBe(true);
  });
});

describe('shared names', () => {
  it('are no fault: two people may share a first name', () => {
    const shared = { file: 'people.yml', from: '{ text: Lena Brandt, at: [D5] }', to: '{ text: Lena, at: [D5] }' };
    const same = { file: 'people.yml', from: '{ text: Lena Farrow, at: [A2] }', to: '{ text: Lena, at: [A2] }' };
    expect(faultsOf(harbourFiles([shared, same]))).toEqual([]);
  });
});
