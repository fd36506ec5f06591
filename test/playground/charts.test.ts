import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/digest/types.ts';
import { eventLine, spokenLine } from '../../src/playground/page/charts/event-line.ts';
import { lanesOf } from '../../src/playground/page/charts/lanes.ts';
import { askedOf, matrixOf, reportWords } from '../../src/playground/page/charts/matrix.ts';
import { signOf } from '../../src/playground/page/charts/signs.ts';
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
  it('gives each actor of two events a lane, the busiest first, and one lane to all others', () => {
    const lanes = lanesOf(harbour, 'actor').map(({ label, events }) => [label, idsOf(events)]);
    expect(lanes).toEqual([
      ['Ferry Union', ['crew-vote', 'strike-begins', 'talks']],
      ['Northmark', ['harbour-works', 'mayor-asks']],
      ['Harbour Office', ['dredging', 'talks']],
      ['Émile Duval', ['duval-account', 'duval-corrects']],
      ['Other people and organisations', ['collision']],
      ['No actor recorded', ['line-opens']],
    ]);
  });

  it('puts every event under each article that reports it', () => {
    const lanes = lanesOf(harbour, 'article');
    expect(lanes.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D']);
    expect(lanes.map(({ label }) => label)).toContain('C · no headline, publisher not stated');
    for (const { id, events } of lanes)
      expect(idsOf(events)).toEqual(idsOf(harbour.events.filter(({ articles }) => articles.includes(id))));
  });

  it.each(['actor', 'article'] as const)('leaves no event of the karabakh digest without a lane by %s', (kind) => {
    const lanes = lanesOf(karabakh, kind);
    expect(new Set(lanes.flatMap(({ events }) => idsOf(events)))).toEqual(new Set(idsOf(karabakh.events)));
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
    expect(line).toMatchObject({ date: '2 May 2021', headline: 'The ferry Heron strikes the pier', cites: 'A9 D5' });
    expect(line.origins).toBe('article A, Harbour Office and article D');
    expect(line.status).toMatch(/^disputed/);
  });

  it('is heard as one sentence', () => {
    expect(spokenLine(harbour, eventOf('talks'))).toBe(
      '3 May 2021: Talks open at the Harbour Office. single source: 3 articles, all from Harbour Office. ' +
        'Origins: Harbour Office. Citations: A10 B6 C5',
    );
  });
});

describe('the matrix of reports', () => {
  const kinds = (id: string): readonly string[] =>
    matrixOf(harbour)
      .filter(({ event }) => event.id === id)
      .flatMap(({ reports }) => reports.map(({ article, kind }) => `${article.id} ${kind}`));

  it('tells silence from having been published earlier', () => {
    expect(kinds('duval-corrects')).toEqual(['A earlier', 'B silent', 'C reports', 'D earlier']);
    expect(kinds('line-opens')).toEqual(['A reports', 'B silent', 'C silent', 'D silent']);
  });

  it('calls an article neither silent nor earlier that came out later and is not said to leave the event out', () => {
    const [event] = harbour.events.filter(({ id }) => id === 'line-opens');
    if (!event) throw new Error('the event is missing');
    const [row] = matrixOf({ ...harbour, events: [{ ...event, silent: ['C'] }] });
    expect(row?.reports.map(({ kind }) => kind)).toEqual(['reports', 'undated', 'silent', 'undated']);
    expect(row?.reports[1] && reportWords(row.reports[1])).toContain('may tell of it without its day');
  });

  it('asks for the first paragraph cited, and for the event where there is none', () => {
    const row = matrixOf(harbour).find(({ event }) => event.id === 'strike-begins');
    expect(row?.reports.map((report) => askedOf(row.event, report))).toEqual([
      'cite A4',
      'timeline strike-begins',
      'cite C3',
      'cite D2',
    ]);
    expect(row?.reports.map(reportWords)).toEqual([
      'reports it in 2 paragraphs: A4, A7',
      'published on or after the event, does not report it',
      'reports it in 1 paragraph: C3',
      'reports it in 1 paragraph: D2',
    ]);
  });

  it.each([harbour, karabakh])('agrees with the articles and silences of the digest $topic.id', (digest) => {
    const rows = matrixOf(digest);
    expect(rows).toHaveLength(digest.events.length);
    for (const { event, reports } of rows) {
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
    const { version, topic, articles } = whole;
    expect(rest).toEqual({ version, topic, articles });
    expect(idsOf(events).toSorted()).toEqual(idsOf(whole.events).toSorted());
    const names = new Map(entities.map(({ id, name }) => [id, name]));
    for (const { id, name } of whole.entities)
      if (events.some(({ actors, places }) => [...actors, ...places].includes(id))) expect(names.get(id)).toBe(name);
  });
});
