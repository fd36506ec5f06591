import { beforeAll, describe, expect, it } from 'vitest';
import { commandNames } from '../../src/answers/catalogue.ts';
import type { CitationRef, Command, Line, Reply } from '../../src/answers/reply/reply.ts';
import { sourceNames, wordsIn } from '../../src/answers/reply/words.ts';
import { run, runWhole } from '../../src/answers/run.ts';
import { en } from '../../src/answers/words/en.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import type { Digest, DigestDocument } from '../../src/digest/types.ts';
import { format as formatDiscord } from '../../src/platforms/discord/format.ts';
import { format as formatSlack } from '../../src/platforms/slack/format.ts';
import { playFeedDay } from '../../src/playground/server/feeds/feed-day.ts';
import { harbourDocument } from '../fixtures/harbour.ts';
import { cites } from '../fixtures/making.ts';
import { readAloud } from '../fixtures/read-aloud.ts';

let document: DigestDocument;
let digest: Digest;
beforeAll(async () => {
  document = (await playFeedDay()).document;
  digest = digestInMemory(document);
});

const ask = (name: string, options: Command['options'] = {}, of: Digest = digest): Reply =>
  run({ topic: of.topic.id, name, options }, of);
const linesOf = ({ items }: Reply): readonly Line[] =>
  items.flatMap(({ head, lines }) => [...(head ? [head] : []), ...lines]);

/** Questions that lead to all of a topic. */
const questions = (): readonly Command[] => [
  ...commandNames.map((name) => ({ topic: 'coast', name, options: {} })),
  ...document.events.map(({ id }) => ({ topic: 'coast', name: 'timeline', options: { about: id } })),
  ...document.entities.map(({ name }) => ({ topic: 'coast', name: 'who', options: { name } })),
];

describe('a topic of feeds', () => {
  it('has behind each line a link to an article, on both platforms', () => {
    let linked = 0;
    for (const command of questions())
      for (const reply of runWhole(command, digest)) {
        const [slack, discord] = [formatSlack, formatDiscord].map((format) => JSON.stringify(format(reply, 'asker')));
        for (const [index, line] of linesOf(reply).entries()) {
          if (line.cites.length === 0) continue;
          const urls = sourceNames({ ...line, named: false }, en).flatMap(({ url }) => url ?? []);
          expect(urls, wordsIn(line.text)).not.toEqual([]);
          linked += 1;
          // The first line is on the page that is shown.
          if (index > 0 || line.named) continue;
          expect(slack).toContain(`<${urls[0]}|`);
          expect(discord).toContain(`(${urls[0]})`);
        }
      }
    expect(linked).toBeGreaterThan(40);
  });

  it('names its articles of a day, each with a link, and those of no other day', () => {
    const reply = ask('summary', { day: '2031-05-05' });
    expect(reply.views.map(({ label }) => label)).toContain('Articles · 3');
    const listed = run({ ...reply.command, view: 'articles' }, digest);
    expect(readAloud(listed).slice(1)).toEqual([
      '  Aldwin Paper A · Ferry held off Port Aldwin · 5 May 2031',
      '  Coast Agency B · Engine failure stops ferry · 5 May 2031',
      '  Radio Skarn C · Rain floods market of Skarn · 5 May 2031',
    ]);
    expect(linesOf(listed)[0]?.text).toContainEqual({
      link: 'Ferry held off Port Aldwin',
      url: 'https://paper.example/tern-held',
    });
    expect(ask('summary', { day: '2021-05-04' }, digestInMemory(harbourDocument)).views.join()).not.toContain(
      'Articles',
    );
  });
});

describe('a topic of feeds that date no event', () => {
  let bare: Digest;
  beforeAll(() => {
    bare = digestInMemory({ ...document, events: [], disputes: [], figures: [] });
  });

  it('opens with the latest articles', () => {
    expect(readAloud(ask('brief', {}, bare)).slice(1, 3)).toEqual([
      '  Radio Skarn I · Bridge of Skarn shut to lorries · 6 May 2031',
      '  Aldwin Paper H · Council of Aldwin asks for a second ferry · 6 May 2031',
    ]);
  });

  it('tells of a day by its articles, and of one without any that there is no news', () => {
    expect(readAloud(ask('summary', { day: '2031-05-05' }, bare)).slice(0, 2)).toEqual([
      '5 May 2031 · 3 articles',
      '  Aldwin Paper A · Ferry held off Port Aldwin · 5 May 2031',
    ]);
    expect(ask('summary', { day: '2031-05-01' }, bare).refused).toBe('empty-day');
    const labels = (name: string, options = {}) => ask(name, options, bare).actions.map(({ label }) => label);
    expect(labels('timeline').slice(0, 1)).toEqual([`Sources · ${document.articles.length}`]);
    expect(labels('timeline', { when: '2031-05-05' })).toEqual(['Summary of that day']);
  });
});

describe('a citation', () => {
  const told = (id: string): string => readAloud(ask('cite', { id })).join('\n');

  it('is found by what lines call its article, of which there is one', () => {
    expect(told('coast agency b ¶2')).toContain('Engine failure stops ferry');
    expect(told('Coast Agency B 2')).toBe(told('B2'));
  });

  it('that fits several articles of one publisher is asked back, each with its headline', () => {
    const reply = ask('cite', { id: 'coast agency 2' });
    expect(reply.refused).toBe('ambiguous');
    const offers = [...reply.actions, ...(reply.choices?.options ?? [])].map(({ label }) => label);
    expect(offers).toContain('Coast Agency B ¶2: Engine failure stops ferry');
    expect(offers).toHaveLength(document.articles.filter(({ publisher }) => publisher?.name === 'Coast Agency').length);
    expect(ask('cite', { id: 'coast agency 99' }).refused).toBe('no-such-citation');
  });
});

describe('the sources behind a line', () => {
  const cite = (article: string, url?: string): CitationRef => ({
    ...{ id: `${article}5`, article, paragraph: 5, name: `Paper ${article}`, source: '' },
    ...(url ? { url } : {}),
  });
  const url = 'https://paper.example/b';

  it('are the first that can be read and how many more, where there are more than three', () => {
    const four = [cite('A'), cite('B', url), cite('C'), cite('D')];
    expect(sourceNames({ cites: four }, en)).toEqual([{ label: 'Paper B ¶5', url }, { label: '3 more' }]);
    expect(sourceNames({ cites: ['A', 'B', 'C', 'D'].map((article) => cite(article)) }, en)).toEqual([
      { label: '4 articles' },
    ]);
  });
});

describe('what an article changed later', () => {
  const revised = {
    id: 'aboard',
    question: 'How many were aboard the Heron?',
    kind: 'figure',
    positions: [
      { text: '14 people aboard', holders: [], cites: cites('A9') },
      { text: '16 people aboard', holders: [], relation: 'changed-later', cites: cites('A9') },
    ],
    about: ['gull-island'],
    events: ['collision'],
  } as const;
  const events = harbourDocument.events.map((event) =>
    event.id === 'collision' ? { ...event, disputes: [revised.id] } : event,
  );
  const changed = digestInMemory({ ...harbourDocument, events, disputes: [revised] });

  it('is told as that, with both, and not as reports that part', () => {
    const told = runWhole({ topic: 'harbour', name: 'timeline', options: { about: 'collision' } }, changed)
      .flatMap(readAloud)
      .join('\n');
    expect(told).toContain('changed later: How many were aboard the Heron?');
    expect(told).not.toContain('contested: How many were aboard');
    expect(readAloud(ask('disputed', {}, changed)).join('\n')).toContain(
      'How many were aboard the Heron? Alder Gazette had first: 14 people aboard; later: 16 people aboard',
    );
  });

  it('is a dispute where a speaker did, or another article has it otherwise', () => {
    const [before, after] = revised.positions;
    const spoken = { ...revised, positions: [before, { ...after, holders: ['ferry-union'] }] };
    const elsewhere = { ...revised, positions: [before, { ...after, cites: cites('D5') }] };
    for (const dispute of [spoken, elsewhere]) {
      const of = digestInMemory({ ...harbourDocument, events, disputes: [dispute] });
      expect(readAloud(ask('timeline', { about: 'collision' }, of)).join('\n')).toContain('contested: How many');
    }
  });
});
