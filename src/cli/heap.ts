import { setFlagsFromString } from 'node:v8';

/** By how much of what is alive the heap may grow before it is collected, in percent; V8 lets it double. */
const GROWTH = 60;

/**
 * Has the process keep its memory close to what is alive: a topic of ten thousand articles is then compiled within 512 MB.
 * What is new stays in the few megabytes that it has at the start, where V8 would take up to a hundred. V8 looks at these
 * settings at each collection, so that they may be made while the process runs.
 */
export const keepHeapSmall = (): void => {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
};
