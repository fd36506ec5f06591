import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestInMemory, faultsOf } from '../../src/digest/build/make.ts';
import type { DigestDocument } from '../../src/digest/types.ts';
import { readDocument } from '../../src/library/compiled.ts';
import fc from '../fast-check.ts';
import { harbourDocument } from '../fixtures/harbour.ts';
import { root } from '../infra/project.ts';
import { change, changed, fresh, JUNK } from './changed-document.ts';
import { askEverything } from './everything.ts';

const before = digestInMemory(fresh());

type Loose = Record<keyof DigestDocument, Record<string, unknown>[]> & { topic: object };

describe('the check of a document', () => {
  it.each(['digests/karabakh/digest.json', 'test/topics/harbour/digest.json'])('passes %s', (file) => {
    expect(faultsOf(readDocument(join(root, file)))).toEqual([]);
  });

  it('passes what the tests are made of', () => {
    expect(faultsOf(harbourDocument)).toEqual([]);
  });

  it('refuses what JSON can hold besides', () => {
    for (const value of [...JUNK, undefined, { version: '0a1b2c3d' }]) expect(faultsOf(value)).not.toEqual([]);
  });

  it.each<[string, (digest: Loose) => unknown, string]>([
    ['no version', (digest) => delete (digest as Partial<typeof digest>).version, 'version: invalid key'],
    ['another version', (digest) => Object.assign(digest, { version: 'v2' }), 'version: is no version'],
    ['no article', (digest) => digest.articles.splice(0), 'articles: is empty'],
    [
      'a day that there is not',
      (digest) => Object.assign(digest.topic, { coverage: { from: '2021-02-30', to: '2021-03-01' } }),
      'topic.coverage.from: is no day as YYYY-MM-DD',
    ],
    [
      'two events of one id',
      (digest) => digest.events.push(...digest.events.slice(0, 1)),
      `events: two have the id ${fresh().events[0]?.id}`,
    ],
    [
      'an end before its start',
      (digest) => Object.assign(digest.topic, { coverage: { from: '2021-03-02', to: '2021-03-01' } }),
      'topic.coverage: ends before it starts',
    ],
    [
      'a place without zone',
      (digest) => Object.assign(digest.topic, { zone: 'Mars/Olympus' }),
      'topic.zone: is no time zone',
    ],
    [
      'a person of no such name',
      (digest) => Object.assign(digest.events[1] ?? {}, { actors: ['nobody'] }),
      `event ${fresh().events[1]?.id}: there is no nobody`,
    ],
    [
      'a paragraph behind the last',
      (digest) => Object.assign(digest.articles[0] ?? {}, { paragraphs: 1 }),
      'and article A has 1 paragraphs',
    ],
    [
      'an article that is not there',
      (digest) => Object.assign(digest.figures[0] ?? {}, { cites: [{ id: 'ZZ1', article: 'ZZ', paragraph: 1 }] }),
      'cites ZZ1, and there is no article ZZ',
    ],
    [
      'a citation that is not its paragraph',
      (digest) => Object.assign(digest.figures[0] ?? {}, { cites: [{ id: 'A2', article: 'A', paragraph: 1 }] }),
      'figures.0.cites.0: has an id that is not its article and paragraph',
    ],
    [
      'an event of which nothing is said',
      (digest) => Object.assign(digest.events[0] ?? {}, { statements: [] }),
      'events.0.statements: has no statement',
    ],
  ])('says of %s what is wrong, and where', (_, plant, says) => {
    const digest = fresh();
    plant(digest as never);
    expect(faultsOf(digest).join('\n')).toContain(says);
  });

  it('tells no fault at length, whatever stands there', () => {
    const long = 'x'.repeat(4_000);
    const figures = fresh().figures.map((figure) => ({ ...figure, by: [long] }));
    const events = fresh().events.map((event) => ({ ...event, id: long }));
    for (const value of [
      { ...fresh(), figures },
      { ...fresh(), events },
      { ...fresh(), version: long },
    ])
      expect(Math.max(...faultsOf(value).map(({ length }) => length))).toBeLessThan(200);
  });

  it('tells five faults at most', () => {
    const events = fresh().events.map((event) => ({ ...event, id: 'one', date: null }));
    expect(faultsOf({ ...fresh(), events })).toHaveLength(5);
    expect(
      faultsOf({ ...fresh(), events: events.map((event, at) => ({ ...fresh().events[at], ...{ id: event.id } })) }),
    ).toHaveLength(5);
  });

  it.each<[string, (digest: DigestDocument) => DigestDocument]>([
    [
      'keys that it does not know',
      (digest) => ({ ...digest, grown: [1], topic: { ...digest.topic, motto: 'x' } }) as never,
    ],
    [
      'a dispute on an event that is not there',
      (digest) => ({ ...digest, disputes: digest.disputes.map((one) => ({ ...one, events: ['gone'] })) }),
    ],
    ['an event of a dispute that is not there', (digest) => ({ ...digest, disputes: [] })],
    [
      'an event that articles are silent on which are not there',
      (digest) => ({ ...digest, events: digest.events.map((one) => ({ ...one, silent: ['ZZZ'] })) }),
    ],
    ['a version that nobody has reckoned', (digest) => ({ ...digest, version: '00000000' })],
  ])('lets %s be', (_, change) => {
    const digest = change(fresh());
    expect(faultsOf(digest)).toEqual([]);
    askEverything(digestInMemory(digest), before);
  });

  it('never lets anything through that makes a command or a formatter throw', { timeout: 60_000 }, () => {
    const seen = { refused: 0, taken: 0, other: 0 };
    const whole = JSON.stringify(fresh());
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
        const value = changed(changes);
        const faults = faultsOf(value);
        seen[faults.length === 0 ? 'taken' : 'refused'] += 1;
        for (const fault of faults) expect(fault.length).toBeLessThan(200);
        if (faults.length > 0) return;
        if (JSON.stringify(value) !== whole) seen.other += 1;
        askEverything(digestInMemory(value as DigestDocument), before);
      }),
      { numRuns: 40 },
    );
    // Neither answer is the only one, and what is taken is not just the digest as it was.
    expect(seen.refused).toBeGreaterThan(10);
    expect(seen.other).toBeGreaterThan(3);
  });

  it.each<[string, (digest: DigestDocument) => unknown]>([
    ['no events', (digest) => Object.assign(digest, { events: null })],
    ['a person without roles', (digest) => Object.assign(digest.entities[0] ?? {}, { roles: null })],
    ['an event without a date', (digest) => Object.assign(digest.events[0] ?? {}, { date: null })],
  ])('is needed: %s makes a command throw, and is refused', (_, spoil) => {
    const digest = fresh();
    spoil(digest);
    expect(() => askEverything(digestInMemory(digest), before)).toThrow();
    expect(faultsOf(digest)).not.toEqual([]);
  });
});
