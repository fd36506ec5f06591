import { describe, expect, it } from 'vitest';
import { describeError } from '../../src/telemetry/describe-error.ts';

describe('what is logged of a failure', () => {
  it('is its name, its code and its place, and never its message', () => {
    const failure = Object.assign(new TypeError('"rosa" is\n    at no (place.ts:1:1)'), { code: 'ECONNREFUSED' });
    expect(describeError(failure)).toEqual({
      ...{ error: 'TypeError', code: 'ECONNREFUSED' },
      at: expect.stringMatching(/^describe-error\.test\.ts:\d+:\d+$/),
    });
  });

  it.each<[string, unknown, object]>([
    ['a text', 'rosa', { error: 'unknown' }],
    ['nothing', undefined, { error: 'unknown' }],
    [
      'an error whose name is no name',
      Object.assign(new Error('x'), { name: 'rosa o’brien', stack: '' }),
      { error: 'unknown' },
    ],
    [
      'an error whose code is no code',
      Object.assign(new Error('x'), { code: 50_035, stack: undefined }),
      { error: 'Error' },
    ],
    ['a stack of another shape', Object.assign(new Error('x'), { stack: 'rosa (rosa.ts:1:1)' }), { error: 'Error' }],
  ])('of %s, is what is safe to say', (_, failure, facts) => {
    expect(describeError(failure)).toEqual(facts);
  });
});
