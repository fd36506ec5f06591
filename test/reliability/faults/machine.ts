import type { FunctionName, Lane } from './lane.ts';

const MINUTE = 60_000;

/** What may be the matter with the machine that a function runs on, by what it is with. */
export type MachineName = 'clock' | 'memory' | 'disk';

/** Milliseconds into an event at which a process ends, where nothing else tells when. */
const DEATH = 300;

/** No file may grow beyond a kilobyte: what is fetched or built cannot be written. */
const FULL = '-f 1';

/** Something that is the matter with the machine of a function. */
export interface MachineTrouble {
  readonly what: MachineName;
  readonly trouble: string;
  /** Whether a function may give no answer then, or turn away what was signed just now. */
  readonly silences: boolean;
  /** @returns what ends it. */
  readonly begin: (lane: Lane) => Promise<() => Promise<void>>;
}

const wrongClock = (name: FunctionName, minutes: number, trouble: string): MachineTrouble => ({
  ...{ what: 'clock', trouble, silences: true },
  async begin({ functions }) {
    functions[name].clock += minutes * MINUTE;
    return async () => {
      functions[name].clock -= minutes * MINUTE;
    };
  },
});

/** The process of a delivery ends as its message comes to stand, others in the middle of what they do. */
const noMemory = (name: FunctionName): MachineTrouble => ({
  ...{ what: 'memory', trouble: 'used up, the process ended', silences: true },
  async begin({ chat, functions }) {
    if (name === 'deliver') chat.onStanding = () => functions.deliver.kill();
    else functions[name].diesAfter = DEATH;
    return async () => {
      chat.onStanding = null;
      functions[name].diesAfter = undefined;
    };
  },
});

const fullDisk = (name: FunctionName): MachineTrouble => ({
  ...{ what: 'disk', trouble: 'full', silences: false },
  async begin({ functions }) {
    await functions[name].stop();
    functions[name].limits = FULL;
    return async () => {
      functions[name].limits = undefined;
      await functions[name].stop();
    };
  },
});

/** All that may be the matter with the machines of what a function serves. */
export const machineTroubles = (name: FunctionName): readonly MachineTrouble[] => [
  wrongClock(name, -10, 'ten minutes behind'),
  wrongClock(name, 10, 'ten minutes ahead'),
  ...(name === 'deliver' ? [wrongClock('daily', -120, 'of the tick two hours behind')] : []),
  noMemory(name),
  fullDisk(name),
];
