import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DigestDocument } from '../../src/digest/types.ts';
import fc from '../fast-check.ts';
import { root } from '../infra/project.ts';

const text = readFileSync(join(root, 'test', 'topics', 'harbour', 'digest.json'), 'utf8');
/** The digest of the harbour topic, as compiled, to be changed. */
export const fresh = (): DigestDocument => JSON.parse(text);

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
export const JUNK: readonly unknown[] = [
  ...[null, true, false, 0, 1, -1, 0.5, 1e300, Number.MAX_SAFE_INTEGER, '', ' ', '0', 'A', 'A1', 'ZZZ999', 'nobody'],
  ...['2021-02-30', '2021-03-18', '9999-12-31', '0000-01-01', '1000-01-01', 'day', 'person', 'figure', 'disputed'],
  ...['__proto__', 'constructor', '<!channel>', '@everyone', '\u0000', '\ud800', '\u202e', 'x'.repeat(4_000), '|%7C*'],
  ...[[], [null], [[]], ['A'], ['nobody'], [{}], {}, { id: 'A' }, { start: '2021-03-18' }, { length: 1 }],
];

const PLACES = [...placesIn(fresh())].length;

/** One change: what is put where; `out` takes the place away, `twice` doubles it in its list. */
export const change = fc.record({
  place: fc.nat(PLACES - 1),
  how: fc.oneof(
    { weight: 6, arbitrary: fc.nat(JUNK.length - 1).map((index) => ({ put: JUNK[index] })) },
    { weight: 2, arbitrary: fc.constant('out' as const) },
    { weight: 2, arbitrary: fc.constant('twice' as const) },
    { weight: 10, arbitrary: fc.nat(PLACES - 1).map((from) => ({ from })) },
  ),
});
export type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** The digest of the harbour topic with changes. */
export function changed(changes: readonly Change[]): unknown {
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
