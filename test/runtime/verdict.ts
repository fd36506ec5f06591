import type { Gauge } from './lambda.ts';

/** Bytes by which the heap may differ, whatever was done: compiled code comes and goes. */
const NOISE = 512 * 1024;

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
