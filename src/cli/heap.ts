import { setFlagsFromString } from 'node:v8';

/** By how much of what is alive the heap may grow before it is collected, in percent; V8 lets it double. */
const GROWTH = 8;

/**
 * Has the process keep its memory close to what is alive: a topic of ten thousand articles is then compiled within 512 MB.
 * V8 looks at this setting at each collection, so that it may be made while the process runs.
 */
export const keepHeapSmall = (): void => setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
