import { describe, expect, it } from 'vitest';
import { parseText } from '../../src/answers/parse/parse.ts';
import { plain } from '../../src/answers/reply/plain.ts';
import { run } from '../../src/answers/run.ts';
import { signOf } from '../../src/charts/signs.ts';
import { digestInMemory } from '../../src/digest/build/make.ts';
import type { Event } from '../../src/digest/types.ts';
import { askedOf, eventLine, spokenLine } from '../../src/playground/page/charts/event-line.ts';
import { lanesOf } from '../../src/playground/page/charts/lanes.ts';
import { reportsOf, reportWords } from '../../src/playground/page/charts/matrix.ts';
import type { ChartedDigest } from '../../src/playground/server/api/charted-digest.ts';
import { harbourDocument } from '../fixtures/harbour.ts';
import { harbour, karabakh, karabakhDocument } from './charted.ts';

const eventOf = (id: string, digest: ChartedDigest = harbour): Event => {
  const event = digest.events.find((each) => each.id === id);
  if (!event) throw new Error(`no event ${id}`);
  return event;
};

const idsOf = (events: readonly Event[]): readonly string[] => events.map(({ id }) => id);

describe('lanes', () => {
  it('gives whoever is named first in two events a lane, the busiest first, and one lane to all others', () => {
    const lanes = lanesOf(harbour).map(({ label, events }) => [label, idsOf(events)]);
    expect(lanes).toEqual([
      ['Ferry Union', ['crew-vote', 'strike-begins']],
      ['Harbour Office', ['dredging', 'talks']],
      ['Émile Duval', ['duval-account', 'duval-corrects']],
      ['Other people and organisations', ['harbour-works', 'collision', 'mayor-asks']],
      ['No actor recorded', ['line-opens']],
    ]);
  });

  it('puts every event of the karabakh digest into exactly one lane', () => {
    const lanes = lanesOf(karabakh);
    expect(lanes.flatMap(({ events }) => idsOf(events)).sort()).toEqual([...idsOf(karabakh.events)].sort());
    expect(lanes.length).toBeLessThanOrEqual(10);
  });
});

describe('signs', () => {
  it.each([
    ['strike-begins', 'circle', true],
    ['line-opens', 'circle', false],
    ['mayor-asks', 'diamond', true],
    ['duval-account', 'times', false],
  ])('draws %s as a %s, filled: %s', (id, shape, filled) => {
    expect(signOf(eventOf(id))).toMatchObject({ shape, filled });
  });

  it('draws a dispute that rests on one origin hollow', () => {
    const event: Event = { ...eventOf('line-opens'), status: 'disputed' };
    expect(signOf(event)).toMatchObject({ shape: 'diamond', filled: false });
  });
});

describe('the line of an event', () => {
  it('names its origins and each citation once', () => {
    const line = eventLine(harbour, eventOf('collision'));
    expect(line).toMatchObject({ date: '2 May 2021', headline: 'The ferry Heron strikes the pier' });
    expect(line.cites).toEqual([
      { text: 'cite A9', label: 'Alder Gazette ¶9' },
      { text: 'cite D5', label: 'Island Post ¶5' },
    ]);
    expect(line.origins).toBe('Alder Gazette, Harbour Office and Island Post');
    expect(line.status).toBe('contested: How many were hurt on the Heron?');
  });

  it('is heard as one sentence', () => {
    expect(spokenLine(harbour, eventOf('talks'))).toBe(
      '3 May 2021: Talks open at the Harbour Office. 3 articles, all from Harbour Office. ' +
        'Who acts: Harbour Office and Ferry Union. Origins: Harbour Office. ' +
        'Citations: Alder Gazette ¶10, Article B ¶6, Article C ¶5',
    );
  });
});

describe('the question that an event is the answer to', () => {
  it.each([
    ['harbour', harbour, harbourDocument],
    ['karabakh', karabakh, karabakhDocument],
  ] as const)('is its headline, and finds it: %s', (_, { events }, document) => {
    const digest = digestInMemory(document);
    for (const event of events) {
      const command = parseText(askedOf(event), digest);
      expect(command, event.headline).toMatchObject({ name: 'search' });
      expect('name' in command && plain(run(command, digest)).replace(/\s+/g, ' ')).toContain(event.headline);
    }
  });
});

describe('the matrix of reports', () => {
  const kinds = (id: string): readonly string[] =>
    reportsOf(harbour, eventOf(id)).map(({ article, kind }) => `${article.id} ${kind}`);

  it('tells silence from having been published earlier', () => {
    expect(kinds('duval-corrects')).toEqual(['A earlier', 'B silent', 'C reports', 'D earlier']);
    expect(kinds('line-opens')).toEqual(['A reports', 'B silent', 'C silent', 'D silent']);
  });

  it('calls an article neither silent nor earlier that came out later and is not said to leave the event out', () => {
    const reports = reportsOf(harbour, { ...eventOf('line-opens'), silent: ['C'] });
    expect(reports.map(({ kind }) => kind)).toEqual(['reports', 'undated', 'silent', 'undated']);
    expect(reports.map(reportWords)[1]).toContain('may tell of it without its day');
  });

  it('names the paragraphs, in order', () => {
    expect(reportsOf(harbour, eventOf('strike-begins')).map(reportWords)).toEqual([
      'reports it in 2 paragraphs: ¶4, ¶7',
      'published on or after the event, does not report it',
      'reports it in 1 paragraph: ¶3',
      'reports it in 1 paragraph: ¶2',
    ]);
  });

  it.each([harbour, karabakh])('agrees with the articles and silences of the digest $topic.id', (digest) => {
    for (const event of digest.events) {
      const reports = reportsOf(digest, event);
      const of = (kind: string) => reports.filter((report) => report.kind === kind).map(({ article }) => article.id);
      expect(of('reports')).toEqual(event.articles);
      expect(of('silent')).toEqual(event.silent);
    }
  });
});

describe('what is drawn of a digest', () => {
  it.each([
    [harbour, harbourDocument],
    [karabakh, karabakhDocument],
  ])('is all its articles and events, with the names of whoever they name', ({ entities, events, ...rest }, whole) => {
    const { version, topic, articles, disputes } = whole;
    expect(rest).toEqual({ version, topic, articles, disputes });
    expect(idsOf(events).toSorted()).toEqual(idsOf(whole.events).toSorted());
    const names = new Map(entities.map(({ id, name }) => [id, name]));
    for (const { id, name } of whole.entities)
      if (events.some(({ actors, places }) => [...actors, ...places].includes(id))) expect(names.get(id)).toBe(name);
  });
});
