import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestFault } from '../../src/digest/fault.ts';
import type { Digest } from '../../src/digest/types.ts';
import { root } from '../infra/project.ts';
import { bundledText } from '../library/published/editions.ts';
import { askEverything } from './everything.ts';

const fresh = (): Digest => JSON.parse(bundledText);

/** A place in a digest: where it is held, and under which name. */
interface Place {
  readonly holder: Record<string, unknown>;
  readonly name: string;
}

/** Every place in a value, depth first; the same order for equal values. */
function* placesIn(value: unknown): Generator<Place> {
  if (typeof value !== 'object' || value === null) return;
  const holder = value as Record<string, unknown>;
  for (const name of Object.keys(holder)) {
    yield { holder, name };
    yield* placesIn(holder[name]);
  }
}

/** What a hand, a program or a disk may make of one value. */
const JUNK: readonly unknown[] = [
  ...[null, true, false, 0, 1, -1, 0.5, 1e300, Number.MAX_SAFE_INTEGER, '', ' ', '0', 'A', 'A1', 'ZZZ999', 'nobody'],
  ...['2021-02-30', '2021-03-18', '9999-12-31', '0000-01-01', '1000-01-01', 'day', 'person', 'figure', 'disputed'],
  ...['__proto__', 'constructor', '<!channel>', '@everyone', '\u0000', '\ud800', '\u202e', 'x'.repeat(4_000), '|%7C*'],
  ...[[], [null], [[]], ['A'], ['nobody'], [{}], {}, { id: 'A' }, { start: '2021-03-18' }, { length: 1 }],
];

const PLACES = [...placesIn(fresh())].length;

/** One change: what is put where; `out` takes the place away, `twice` doubles it in its list. */
const change = fc.record({
  place: fc.nat(PLACES - 1),
  how: fc.oneof(
    { weight: 6, arbitrary: fc.nat(JUNK.length - 1).map((index) => ({ put: JUNK[index] })) },
    { weight: 2, arbitrary: fc.constant('out' as const) },
    { weight: 2, arbitrary: fc.constant('twice' as const) },
    { weight: 10, arbitrary: fc.nat(PLACES - 1).map((from) => ({ from })) },
  ),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(changes: readonly Change[]): unknown {
  const digest = fresh();
  for (const { place, how } of changes) {
    const places = [...placesIn(digest)];
    const at = places[place % places.length];
    if (!at) continue;
    const { holder, name } = at;
    if (how === 'out') {
      if (Array.isArray(holder)) holder.splice(Number(name), 1);
      else delete holder[name];
    } else if (how === 'twice') {
      if (Array.isArray(holder)) holder.push(structuredClone(holder[name]));
    } else if ('put' in how) holder[name] = structuredClone(how.put);
    else {
      // A value of the same name from elsewhere: right in shape, and out of place.
      const like = places.filter((other) => other.name === name);
      const taken = like[how.from % like.length];
      if (taken) holder[name] = structuredClone(taken.holder[name]);
    }
  }
  return digest;
}

describe('the check of a digest', () => {
  it.each(['digests/karabakh/digest.json', 'test/topics/harbour/digest.json'])('passes %s', (file) => {
    expect(digestFault(JSON.parse(readFileSync(join(root, file), 'utf8')))).toBeNull();
  });

  it('refuses what JSON can hold besides', () => {
    for (const value of [...JUNK, undefined, { version: '0a1b2c3d' }]) expect(digestFault(value)).not.toBeNull();
  });

  it.each<[string, (digest: Record<keyof Digest, never[]> & { topic: object }) => unknown, string]>([
    ['no version', (digest) => delete (digest as Partial<typeof digest>).version, 'version is no version'],
    ['no article', (digest) => digest.articles.splice(0), 'articles is no list of 1 or more'],
    [
      'a day that there is not',
      (digest) => Object.assign(digest.topic, { coverage: { from: '2021-02-30', to: '2021-03-01' } }),
      'topic.coverage.from is no day',
    ],
    ['two events of one id', (digest) => digest.events.push(...digest.events.slice(0, 1)), 'events has two of one id'],
    [
      'an end before its start',
      (digest) => Object.assign(digest.topic, { coverage: { from: '2021-03-02', to: '2021-03-01' } }),
      'topic.coverage ends before it starts',
    ],
    [
      'a place without zone',
      (digest) => Object.assign(digest.topic, { zone: 'Mars/Olympus' }),
      'topic.zone is no time zone',
    ],
  ])('says of %s what is wrong', (_, plant, says) => {
    const digest = fresh();
    plant(digest as never);
    expect(digestFault(digest)).toContain(says);
  });

  it('never lets anything through that makes a command or a formatter throw', { timeout: 60_000 }, () => {
    const seen = { refused: 0, taken: 0, other: 0 };
    const whole = JSON.stringify(fresh());
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
        const value = changed(changes);
        const fault = digestFault(value);
        seen[fault === null ? 'taken' : 'refused'] += 1;
        expect(fault?.length ?? 0).toBeLessThan(200);
        if (fault !== null) return;
        if (JSON.stringify(value) !== whole) seen.other += 1;
        askEverything(value as Digest, fresh());
      }),
      { numRuns: 80 },
    );
    // Neither answer is the only one, and what is taken is not just the digest as it was.
    expect(seen.refused).toBeGreaterThan(20);
    expect(seen.other).toBeGreaterThan(3);
  });

  it.each<[string, (digest: Digest) => unknown]>([
    ['no events', (digest) => Object.assign(digest, { events: null })],
    ['a person without roles', (digest) => Object.assign(digest.entities[0] ?? {}, { roles: null })],
    ['an event without a date', (digest) => Object.assign(digest.events[0] ?? {}, { date: null })],
  ])('is needed: %s makes a command throw, and is refused', (_, spoil) => {
    const digest = fresh();
    spoil(digest);
    expect(() => askEverything(digest, fresh())).toThrow();
    expect(digestFault(digest)).not.toBeNull();
  });
});
