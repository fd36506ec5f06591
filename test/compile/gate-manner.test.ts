import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/pipeline.ts';
import { compiled, faultsOf } from './harbour.ts';

/** An invented topic whose article hedges, grades and attributes what it tells. */
const article = `May 4, 2031
The quarry at Stonemere shut on Sunday. Its owners, Bright Aggregates, gave no reason.
The dust could settle on two villages downstream, engineers fear since Sunday. The actual loss is believed to be much higher with Mayor Ada Penn claiming it be 9,000 tonnes.
Penn said that some lorries had crushed the chapel wall at dawn. Both owners denied it.
"We absolutely reject that," Otto Bright said. He called on the parties to accept mediation and military engineers.
According to Coastal Wire, the council of Stonemere meets again about repairs of the wall in June.
`;

const texts = {
  'topic.yml': `
id: quarry
title: Quarry
description: The closure of an invented quarry
rights: facts-only
zone: Etc/UTC
coverage: 2031-05-01..2031-05-04
`,
  'articles.yml': `
- id: A
  file: a.txt
  label: Herald
  published: { day: 2031-05-04, text: 4 May 2031, known: stated, basis: stated in the first line }
  language: en
  translation: { status: none }
  about: On the closure.
`,
  'people.yml': `
- id: penn
  name: Ada Penn
  description: mayor
  roles: [{ title: Mayor, cite: [A3] }]
  spellings: [{ text: Ada Penn, at: [A3] }, { text: Penn, at: [A4] }]
- id: bright
  name: Otto Bright
  description: owner
  roles: [{ title: one of the owners of the quarry, cite: [A5] }]
  spellings: [{ text: Otto Bright, at: [A5] }]
`,
  'organisations.yml': `
- id: coastal-wire
  name: Coastal Wire
  description: an agency
  spellings: [{ text: Coastal Wire, at: [A6] }]
`,
  'events.yml': `
- id: dust
  date: 2031-05-04
  headline: Dust could settle on the villages, engineers fear
  statements:
    - { text: "Dust could settle on villages downstream, engineers fear.", cite: [A3] }
    - { text: "The loss is believed to be much higher, Herald says.", cite: [A3] }
- id: wall
  date: 2031-05-04
  headline: Penn says that some lorries crushed the chapel wall
  statements:
    - { text: "At dawn some lorries crushed the wall of the chapel, Penn said.", by: penn, cite: [A4] }
    - { text: "Both owners denied that.", cite: [A4] }
    - { text: "Otto Bright called on the parties to accept military engineers.", by: bright, cite: [A5] }
    - { text: "The council meets again about repairs of the wall, according to Coastal Wire.", cite: [A6] }
`,
};

const quarry = (from = '', to = '') => {
  const files = new Map(Object.entries(texts).map(([name, text]) => [name, text.trimStart()]));
  const [events, entities] = [files.get('events.yml') ?? '', files.get('people.yml') ?? ''];
  if (from !== '' && !events.includes(from)) throw new Error(`"${from}" does not stand in events.yml`);
  files.set('events.yml', events.replace(from, to)).set('people.yml', entities);
  const articles = { path: 'articles', files: new Map([['a.txt', Buffer.from(article)]]) };
  return { topic: 'quarry', path: 'quarry', texts: files, articles };
};

describe('how a paragraph says it', () => {
  it('is kept by lines that hedge, grade and attribute', () => {
    expect(faultsOf(quarry())).toEqual([]);
  });

  it.each<[what: string, from: string, to: string, says: RegExp]>([
    [
      'a hedge dropped',
      'Dust could settle on villages downstream, engineers fear.',
      'Dust settles on villages downstream, Herald says.',
      /A3 has this only behind a hedge/,
    ],
    [
      'a hedge dropped in a headline',
      'headline: Dust could settle on the villages, engineers fear',
      'headline: Dust settles on the villages downstream',
      /A3 has this only behind a hedge/,
    ],
    ['a degree dropped', 'believed to be much higher', 'believed to be higher', /A3 has "much higher"/],
    ['a kind dropped', 'accept military engineers', 'accept engineers', /A5 has "military engineers"/],
    ['"some" dropped', 'At dawn some lorries', 'At dawn lorries', /A4 has "some lorries"/],
    ['"again" dropped', 'meets again about', 'meets about', /A6 has "again repairs"/],
    ['"both" for "the"', 'on the parties to', 'on both parties to', /it says "both", which A5 does not/],
    [
      'an attribution dropped',
      'At dawn some lorries crushed the wall of the chapel, Penn said.',
      'At dawn some lorries crushed the wall of the chapel.',
      /this stands in A4 only as somebody says it/,
    ],
    [
      'a source dropped, though the line names somebody',
      'repairs of the wall, according to Coastal Wire.',
      'repairs of the wall, Herald says.',
      /A6 has this according to Coastal Wire, which the line does not say/,
    ],
    [
      'what is believed, stated',
      'The loss is believed to be much higher, Herald says.',
      'The actual loss is much higher, Herald says.',
      /A3 has this only behind a hedge/,
    ],
    [
      'a speaker that the paragraph does not have',
      'by: penn',
      'by: bright',
      /bright is said to speak here.* A4.*in A2, A5/,
    ],
    [
      'a speaker of a quotation that the paragraph does not have',
      'by: penn, cite: [A4]',
      'by: penn, cite: [{ at: A4, quote: at dawn, speaker: bright }]',
      /bright is said to speak here, and is not named in A4/,
    ],
    [
      'a headline that states what its statement attributes',
      'headline: Penn says that some lorries crushed the chapel wall',
      'headline: Some lorries crush the chapel wall',
      /the headline states what a statement of its event has in somebody’s words/,
    ],
  ])('is a fault without: %s', (_, from, to, says) => {
    const faults = faultsOf(quarry(from, to));
    expect(faults.join('\n')).toMatch(says);
    expect(faults).toHaveLength(1);
  });

  it('is read of evidence alone, too', () => {
    const evidence = compiled(quarry()).evidenceText ?? '';
    const { articles: _, ...files } = quarry('believed to be much higher', 'believed to be higher');
    const outcome = compile({ ...files, texts: new Map([...files.texts, ['evidence.json', evidence]]) });
    expect('faults' in outcome && outcome.faults.map(({ message }) => message)).toEqual([
      expect.stringContaining('A3 has "much higher"'),
    ]);
  });
});

describe('an article that a line calls by its label', () => {
  it('is cited', () => {
    const files = quarry();
    const second = (files.texts.get('articles.yml') ?? '').replaceAll('id: A', 'id: B').replace('Herald', 'Post');
    const two = new Map(files.texts)
      .set('articles.yml', `${files.texts.get('articles.yml')}${second.replace('a.txt', 'b.txt')}`)
      .set('events.yml', (files.texts.get('events.yml') ?? '').replace('Herald says', 'Post says'));
    const articles = { ...files.articles, files: new Map([...files.articles.files, ['b.txt', Buffer.from(article)]]) };
    expect(faultsOf({ ...files, texts: two, articles }).join('\n')).toMatch(
      /it speaks of Post, and cites no paragraph of/,
    );
  });
});
