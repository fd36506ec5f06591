import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/digest/types.ts';
import type { DueReference } from '../../src/ports.ts';
import { decodeReference, encodeReference, nonceOf } from '../../src/subscriptions/reference.ts';

const TICK = '7f3c0a52-9f0e-4c7b-8f5e-0d2a1b3c4d5e';
const reference: DueReference = {
  ...{ topic: 'ferry', platform: 'discord', channel: '1234567890', day: '2026-03-02' as Day, due: 1_772_442_000_000 },
};
const read = (more: object) => decodeReference(JSON.stringify({ ...reference, ...more }));

describe('a reference', () => {
  it.each<[string, Partial<DueReference>]>([
    ['of a summary', {}],
    ['of follows', { kind: 'follows' }],
    ['with its tick', { tick: TICK }],
  ])('%s comes out of the queue as it went in', (_, more) => {
    expect(decodeReference(encodeReference({ ...reference, ...more }))).toEqual({ ...reference, ...more });
  });

  it.each(['', '{', 'null', '7', '"ferry"', '[]', '{}'])('is not in a message of %j', (body) => {
    expect(decodeReference(body)).toBeNull();
  });

  it.each([
    ['another platform', { platform: 'irc' }],
    ['a topic that is no text', { topic: 7 }],
    ['no channel', { channel: undefined }],
    ['no day', { day: undefined }],
    ['a day that is none', { day: '2026-02-30' }],
    ['a day that is no text', { day: 20260302 }],
    ['an instant in words', { due: '1772442000000' }],
    ['half a millisecond', { due: 0.5 }],
    ['another kind', { kind: 'weekly' }],
  ])('with %s is none', (_, wrong) => {
    expect(read(wrong)).toBeNull();
  });

  it.each([7, 'soon', `x${TICK}`, `${TICK}0`, TICK.replace('-', '')])(
    'leaves out %j, which is no id of a tick',
    (tick) => {
      expect(read({ tick })).toEqual(reference);
    },
  );

  it('is named in 20 characters, which differ with the channel, the day and the kind', () => {
    const others = [{}, { channel: '1234567891' }, { day: '2026-03-03' as Day }, { kind: 'follows' as const }];
    const names = others.map((more) => nonceOf({ ...reference, ...more }));
    expect(names.every((name) => /^[\w-]{20}$/.test(name))).toBe(true);
    expect(new Set(names).size).toBe(others.length);
  });
});
