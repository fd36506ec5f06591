import { describe, it } from 'vitest';
import { expectFault, type Planted } from './planted.ts';

const planted = (what: string, file: string, from: string, to: string, at: string, says: RegExp): Planted => ({
  what,
  edit: { file, from, to },
  at,
  says,
});

/** Ids, names and paragraphs that lead nowhere, or to two. Each is also found without the articles. */
const structural: readonly Planted[] = [
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
    "another topic's id",
    'topic.yml',
    'id: harbour\n',
    'id: harbor\n',
    'id: harbor',
    /the topic's id is "harbor", its folder "harbour"/,
  ),
];

describe.each(structural)('$what', (fault) => {
  it.each([
    ['with the articles', true],
    ['from evidence alone', false],
  ])('fails, naming file and line, %s', (_, gate) => expectFault(fault, { gate }));
});
