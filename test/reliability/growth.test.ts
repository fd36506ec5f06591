import { expect, it } from 'vitest';
import { bytesPerInvocation } from '../runtime/verdict.ts';

const KB = 1_024;

/** A process looked at 21 times over 30,000 commands. `leak` bytes stay of each. */
const process = (heapAfter: (invocations: number) => number, leak = 0) =>
  Array.from({ length: 21 }, (_, look) => {
    const invocations = look * 1_500;
    const noise = ((look * 7) % 5) * 20 * KB;
    return { invocations, heap: heapAfter(invocations) + noise + leak * invocations };
  });

const warmingUp = (invocations: number): number => 6_000 * KB + 900 * KB * (1 - Math.exp(-invocations / 3_000));
/** A table of V8's doubles, late. */
const doubling = (invocations: number): number => warmingUp(invocations) + (invocations > 22_000 ? 128 * KB : 0);

it('what warms up levels off, and a leak does not', () => {
  expect(Math.abs(bytesPerInvocation(process(warmingUp)))).toBeLessThan(10);
  expect(Math.abs(bytesPerInvocation(process(doubling)))).toBeLessThan(40);
  expect(bytesPerInvocation(process(warmingUp, 100))).toBeGreaterThan(90);
  expect(bytesPerInvocation(process(doubling, 100))).toBeGreaterThan(90);
});
