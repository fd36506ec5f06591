import { setFlagsFromString } from 'node:v8';

/** By how much of what is alive the heap may grow before it is collected, in percent; V8 lets it double. */
const GROWTH = 60;

/** How often a function is called before V8 makes the most of it; by itself it does so after 3,000 calls. */
const CALLS = 30_000;

/** Megabytes for what is new in the heap of a thread; V8 begins with one. */
const NEW = 8;

/**
 * Sets V8 up to compile a topic. Its memory stays close to what is alive: a topic of ten thousand articles is then compiled
 * within 512 MB. What is new stays in the few megabytes that it has at the start, where V8 would take up to a hundred. And
 * the most is made of fewer functions: on all processors articles are read, and what is made of a function has to be won
 * back in seconds. V8 looks at these settings as it goes, so that they may be made while the process runs.
 */
export const tuneEngine = (): void => {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  setFlagsFromString(`--invocation-count-for-turbofan=${CALLS}`);
};

/** Gives the heaps of threads that are still to be started room for what an article leaves behind, which is soon dropped. */
export const giveThreadsRoom = (): void => setFlagsFromString(`--min-semi-space-size=${NEW}`);
