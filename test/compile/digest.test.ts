import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DigestDocument } from '../../src/digest/types.ts';
import { compiled, faultsOf, harbourFiles } from './harbour.ts';

const committed = (name: string): string => readFileSync(`test/topics/harbour/${name}`, 'utf8');
const { digest } = compiled(harbourFiles());
const event = (id: string) => digest.events.find((each) => each.id === id);
const entity = (id: string) => digest.entities.find((each) => each.id === id);

describe('the bytes of a digest', () => {
  it('are the same each time, and those that are committed', () => {
    const first = compiled(harbourFiles());
    const second = compiled(harbourFiles());
    expect(second.digestText).toBe(first.digestText);
    expect(second.evidenceText).toBe(first.evidenceText);
    expect(first.digestText).toBe(committed('digest.json'));
    expect(first.evidenceText).toBe(committed('evidence.json'));
  });

  it('are the same from evidence alone', () => {
    expect(compiled(harbourFiles([], { gate: false })).digestText).toBe(committed('digest.json'));
  });

  it("do not depend on the order of keys in the editor's files", () => {
    const swapped = { file: 'topic.yml', from: 'id: harbour\ntitle: Harbour\n', to: 'title: Harbour\nid: harbour\n' };
    expect(compiled(harbourFiles([swapped])).digestText).toBe(committed('digest.json'));
  });

  it('change their version with any fact', () => {
    const version = (text = ''): string => (JSON.parse(text) as DigestDocument).version;
    const other = { file: 'events.yml', from: 'Renke now says three weeks', to: 'Renke then says three weeks' };
    const changed = version(compiled(harbourFiles([other])).digestText);
    expect(changed).toMatch(/^[0-9a-f]{8}$/);
    expect(changed).not.toBe(version(committed('digest.json')));
  });

  it('hold no sentence of an article, nor does the evidence', () => {
    const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const runs = (text: string): string[] => {
      const all = words(text);
      return all.slice(0, Math.max(0, all.length - 7)).map((_, index) => all.slice(index, index + 8).join(' '));
    };
    const articles = [...(harbourFiles().articles?.files.values() ?? [])].map((bytes) =>
      new TextDecoder().decode(bytes),
    );
    const ofArticles = new Set(articles.flatMap((text) => text.split('\n').flatMap(runs)));
    expect(ofArticles.size).toBeGreaterThan(200);
    const evidence = JSON.stringify(JSON.parse(committed('evidence.json'))).split('[');
    const found = evidence.flatMap(runs).filter((run) => ofArticles.has(run));
    expect(found).toEqual([]);
    const paragraph = 'Three people were slightly hurt on Thursday when a bus braked hard at the barrier';
    expect(articles.join('\n')).toContain(paragraph);
    expect(committed('digest.json')).not.toContain(paragraph);
  });
});

describe('an article’s address and label', () => {
  const first = { file: 'articles.yml', from: '  file: 01-gazette.txt\n' };
  const added = (lines: string) => ({ ...first, to: `${first.from}${lines}` });

  it('are handed on, and are absent where the editor gives none', () => {
    const lines = '  url: https://gazette.example/bridge\n';
    const [article, other] = compiled(harbourFiles([added(lines)])).digest.articles;
    expect(article).toMatchObject({ url: 'https://gazette.example/bridge', label: 'Gazette' });
    expect([Object.hasOwn(other ?? {}, 'url'), Object.hasOwn(other ?? {}, 'label')]).toEqual([false, false]);
  });

  it('are a fault where the address is none', () => {
    expect(faultsOf(harbourFiles([added('  url: gazette.example\n')])).join('\n')).toMatch(
      /articles\.yml:3:8: expected a web address, found "gazette\.example"\. Write it in full/,
    );
  });
});

describe('what a digest works out', () => {
  it('numbers statements within their event or entity', () => {
    expect(event('ferries-asked')?.statements.map((each) => each.id)).toEqual([
      'ferries-asked.1',
      'ferries-asked.2',
      'ferries-asked.3',
    ]);
    expect(entity('gull-island')?.facts[0]?.id).toBe('gull-island.1');
  });

  it('finds who is concerned: speakers, addressees, then names in the text', () => {
    expect(event('ferries-asked')?.statements[0]?.mentions).toEqual(['quillon', 'merrow-ferries', 'gull-island']);
    expect(event('ferries-asked')?.statements[1]?.mentions).toEqual(['quillon', 'solberg']);
  });

  it('names nobody for a wording that could mean several', () => {
    const statement = event('report-accusation')?.statements[1];
    expect(statement?.text).toContain('The authority');
    expect(statement?.mentions).toEqual(['harbour-authority', 'brandt']);
  });

  it('counts origins, not articles', () => {
    const timetable = event('ferry-timetable');
    expect(timetable?.articles).toEqual(['B', 'C']);
    expect(timetable?.origins).toEqual(['solberg']);
    expect(timetable?.status).toBe('single-source');
    expect(event('bridge-closed')?.origins).toEqual(['coastal-press', 'article:D']);
    expect(event('bridge-closed')?.status).toBe('corroborated');
    expect(event('people-hurt')?.status).toBe('disputed');
  });

  it('calls an event superseded only where all of its statements are and none is disputed', () => {
    const undisputed = {
      file: 'events.yml',
      from: 'superseded: true\n      disputed: length-of-closure\n',
      to: 'superseded: true\n',
    };
    const changed = compiled(harbourFiles([undisputed])).digest;
    expect(changed.events.find((each) => each.id === 'ten-days')?.status).toBe('superseded');
    expect(event('ten-days')?.status).toBe('disputed');
  });

  it('lists the articles that came out after an event and leave it out', () => {
    expect(event('people-hurt')?.silent).toEqual(['C', 'D']);
    // Articles A, B and C came out before the end of the weekend, or on no later day than it.
    expect(event('weekend-passengers')?.silent).toEqual([]);
    expect(event('repairs-begin')?.silent).toEqual([]);
  });

  it('marks a statement disputed where the editor does, and an event where one of its statements is', () => {
    expect(event('bridge-built')?.statements.map(({ disputes }) => disputes)).toEqual([
      ['year-of-bridge'],
      ['year-of-bridge'],
    ]);
    expect(event('three-weeks')).toMatchObject({ status: 'disputed', disputes: ['length-of-closure'] });
    expect(digest.disputes.find(({ id }) => id === 'length-of-closure')?.events).toEqual(['ten-days', 'three-weeks']);
    // That its means are disputed elsewhere does not dispute another event.
    expect(event('ferry-timetable')?.disputes).toEqual([]);
  });

  it('corroborates a statement, never an event of two statements', () => {
    const apart = { file: 'events.yml', from: 'cite: [{ at: A4, from: coastal-press }, D6]', to: 'cite: [D6]' };
    const alone = compiled(harbourFiles([apart])).digest.events.find(({ id }) => id === 'bridge-closed');
    expect(alone).toMatchObject({ articles: ['A', 'D'], status: 'single-source' });
  });

  it('tells briefs of the topic, of days and of names, and ranks events', () => {
    expect(digest.briefs?.map(({ of }) => of)).toEqual(['topic', '2021-03-11', '2021-03-12', 'renke', 'gull-island']);
    expect(digest.briefs?.[1]?.lines[0]).toMatchObject({ id: 'brief-2021-03-11.1', by: ['harbour-authority'] });
    expect(event('bridge-closed')?.rank).toBe(1);
    expect(Object.hasOwn(event('authority-founded') ?? {}, 'rank')).toBe(false);
  });

  it('never counts one article twice', () => {
    const apart = [
      ['brandt', 'The authority'],
      ['harbour-authority', '"The council'],
    ].map(([by, next]) => {
      const from = `from: ${by} }], disputed: hidden-report }\n    - { text: ${next}`;
      return { file: 'events.yml', from, to: from.replace(', disputed: hidden-report', '') };
    });
    const alone = compiled(harbourFiles(apart)).digest.events.find(({ id }) => id === 'report-accusation');
    // D gives one side to the councillor and the other to the authority.
    expect(alone).toMatchObject({ articles: ['D'], origins: ['brandt', 'harbour-authority'], status: 'single-source' });
  });

  it('puts an event that is only known to be by some day at that day', () => {
    const known = (label: string, open = '') => ({
      file: 'events.yml',
      from: 'date: about 2021-03-01..2021-03-10',
      to: `date: { on: about 2021-03-01..2021-03-12, label: ${label}${open}, basis: made up }`,
    });
    const place = (label: string, open?: string) =>
      compiled(harbourFiles([known(label, open)])).digest.events.findIndex(({ id }) => id === 'fissure-noticed');
    const later = digest.events.filter(({ date }) => date.start > '2021-03-01' && date.start < '2021-03-12').length;
    expect(later).toBeGreaterThan(3);
    expect(place('by 12 March 2021', ', open: before')).toBe(place('1 to 12 March 2021') + later);
  });

  it('orders events by first day, then last day, then the file', () => {
    const starts = digest.events.map(({ date }) => `${date.start} ${date.end}`);
    expect(starts).toEqual([...starts].sort());
    const thatDay = digest.events.filter(({ date }) => date.start === '2021-03-11').map(({ id }) => id);
    expect(thatDay).toEqual(['bridge-closed', 'people-hurt', 'ten-days', 'ferries-asked']);
  });

  it('ranks entities, each with a rank of its own', () => {
    expect(digest.entities.map(({ rank }) => rank).sort((a, b) => a - b)).toEqual(
      digest.entities.map((_, index) => index + 1),
    );
    expect(entity('swing-bridge')?.rank).toBe(1);
    expect(entity('farrow')?.rank).toBe(digest.entities.length);
  });

  it('gives articles their paragraphs and the origins that they name, in order', () => {
    expect(digest.articles.map(({ id, paragraphs }) => `${id}${paragraphs}`)).toEqual(['A10', 'B8', 'C8', 'D8']);
    expect(digest.articles[0]?.origins).toEqual(['coastal-press', 'renke', 'police']);
  });

  it('leaves out what is not known', () => {
    const untitled = digest.articles[1];
    expect(untitled && 'headline' in untitled).toBe(false);
    expect(untitled && 'publisher' in untitled).toBe(false);
  });
});

describe('the closing report', () => {
  it('names the paragraphs that nothing cites', () => {
    const { report } = compiled(harbourFiles());
    expect(report[0]).toMatch(/^4 articles, 16 events, 28 statements/);
    expect(report).toContain('  A1 A2 A3 A9 A10');
  });
});
