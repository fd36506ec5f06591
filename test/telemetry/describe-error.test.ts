import { describe, expect, it } from 'vitest';
import { describeError } from '../../src/telemetry/describe-error.ts';

describe('what is logged of a failure', () => {
  it('is its name, its code and its place, and never its message', () => {
    const message = '"rosa" is\n    at no (place.ts:1:1)';
    const stack = `TypeError: ${message}\n    at ask (/functions/slack.cjs:3:14)\n    at node:internal:9:1`;
    const failure = Object.assign(new TypeError(message), { code: 'ECONNREFUSED', stack });
    expect(describeError(failure)).toEqual({ error: 'TypeError', code: 'ECONNREFUSED', at: 'slack.cjs:3:14' });
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
