import type { Gauge } from './lambda.ts';

/** Bytes by which the heap may differ, whatever was done: V8 has tables that double. */
const NOISE = 256 * 1024;

/** Bytes for each invocation that count as a leak. */
const A_LEAK = 256;

/** What a process gathered over so many invocations that it should not have; both are seen when it was warm. */
export function leaksBetween(before: Gauge, after: Gauge, invocations: number): readonly string[] {
  const gained = after.heap - before.heap;
  const opened = after.handles.filter((handle, index) => before.handles[index] !== handle);
  return [
    ...(gained > NOISE + A_LEAK * invocations ? [`${Math.round(gained / invocations)} bytes an invocation`] : []),
    ...(after.handles.length > before.handles.length ? [`open: ${opened.join(', ')}`] : []),
    ...(after.listeners > before.listeners ? [`${after.listeners - before.listeners} listeners`] : []),
  ];
}

/** What a process had after so many invocations. */
export interface Sample extends Pick<Gauge, 'heap' | 'resident'> {
  readonly invocations: number;
}

/**
 * Bytes of heap that a process gains with each invocation once it is warm: the slope of the line of least squares through
 * the last half of its samples. What only warms up levels off before.
 */
export function bytesPerInvocation(samples: readonly Pick<Sample, 'invocations' | 'heap'>[]): number {
  const half = samples.slice(Math.floor(samples.length / 2));
  const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const [x, y] = [mean(half.map(({ invocations }) => invocations)), mean(half.map(({ heap }) => heap))];
  const spread = half.reduce((sum, { invocations }) => sum + (invocations - x) ** 2, 0);
  return half.reduce((sum, { invocations, heap }) => sum + (invocations - x) * (heap - y), 0) / spread;
}
