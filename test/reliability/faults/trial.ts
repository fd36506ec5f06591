import { limits } from '../../../src/platforms/slack/limits.ts';
import { TROUBLES, type Trouble } from './dependency.ts';
import { type Journey, journeys } from './journeys.ts';
import { type DependencyName, type Lane, startLane } from './lane.ts';
import { type MachineName, machineTroubles } from './machine.ts';

/** Milliseconds in which whoever asks sees something: Slack and Discord give up then. */
const PATIENCE = 3_000;

/** What came of a journey while there was trouble, and after it. */
export interface Trial {
  readonly journey: string;
  readonly troubles: readonly (readonly [what: string, trouble: string])[];
  readonly saw: string;
  readonly ms?: number;
  readonly after: string;
  /** Milliseconds in which it was made good, or was not. */
  readonly afterMs?: number;
}

/** Why a trial breaks what is promised; null where it does not. */
export function brokenBy({ saw, after, ms = 0 }: Trial): string | null {
  const told = [saw, after].find((words) => words.startsWith('BROKEN'));
  return told ?? (ms >= PATIENCE ? `BROKEN: seen after ${ms} ms` : null);
}

/** Troubles at the same time, each with its dependency or with the machine. */
export type Troubled = readonly (readonly [what: DependencyName | MachineName, trouble: string])[];

/** Each dependency of a journey, and its machine, in each trouble alone, and each two of them together. */
function troublesOf({ uses, runs }: Journey, isQuick: boolean): readonly Troubled[] {
  const all: Troubled = [
    ...uses.flatMap((use) => TROUBLES.map((trouble) => [use, trouble] as const)),
    ...machineTroubles(runs).map(({ what, trouble }) => [what, trouble] as const),
  ];
  const pairs = all.flatMap((one, index) =>
    all.slice(index + 1).flatMap((other): Troubled[] => (one[0] === other[0] ? [] : [[one, other]])),
  );
  return [...all.map((one): Troubled => [one]), ...(isQuick ? [] : pairs)];
}

/** Has troubles begin. @returns what ends them. */
async function begin(troubled: Troubled, { runs }: Journey, lane: Lane): Promise<() => Promise<void>> {
  const endings: (() => Promise<void>)[] = [];
  for (const [what, trouble] of troubled) {
    const ofMachine = machineTroubles(runs).find((one) => one.what === what && one.trouble === trouble);
    if (ofMachine) {
      lane.mayBeSilent ||= ofMachine.silences;
      endings.push(await ofMachine.begin(lane));
      continue;
    }
    const dependency = lane.dependencies[what as DependencyName];
    dependency.trouble = trouble as Trouble;
    endings.push(async () => {
      dependency.trouble = null;
    });
  }
  return async () => {
    for (const end of endings) await end();
    lane.mayBeSilent = false;
  };
}

let tried = 1000;

async function tryOnce(journey: Journey, troubled: Troubled, lane: Lane): Promise<Trial> {
  const id = String(tried++);
  const end = await begin(troubled, journey, lane);
  const seen = await journey.during(lane, id).finally(end);
  const begun = performance.now();
  const after = await journey.after(lane, id, seen);
  return { journey: journey.name, troubles: troubled, ...seen, after, afterMs: performance.now() - begun };
}

/** True where someone waited too long, or asked again and got nothing in all the time that a request has. */
const isLate = (trial: Trial): boolean =>
  (trial.ms ?? 0) >= PATIENCE ||
  (trial.ms !== undefined && (trial.afterMs ?? 0) >= limits.answerTime && trial.after.startsWith('BROKEN'));

/** What comes too late is looked at three times: what else the machine does is no trouble of ours. */
export async function tryJourney(journey: Journey, troubled: Troubled, lane: Lane): Promise<Trial> {
  const trial = await tryOnce(journey, troubled, lane);
  for (let again = 0; again < 2 && isLate(trial); again += 1) {
    const next = await tryOnce(journey, troubled, lane);
    if (!isLate(next)) return next;
  }
  return trial;
}

/** Goes through a share of a journey's troubles in a deployment of its own; first without any, which warms it up. */
async function tryShare(journey: Journey, share: readonly Troubled[], onTrial: (trial: Trial) => void): Promise<void> {
  const lane = await startLane();
  try {
    const sound = await tryOnce(journey, [], lane);
    const warm = await tryOnce(journey, [], lane);
    onTrial({ ...warm, saw: sound.saw.startsWith('BROKEN') ? sound.saw : warm.saw });
    for (const troubled of share) onTrial(await tryJourney(journey, troubled, lane));
  } finally {
    await lane.close();
  }
}

/**
 * Tries journeys in every trouble.
 * @param only Of the journeys, those whose name has it.
 * @param isQuick Leaves pairs out.
 */
export async function tryAll(only: string, isQuick: boolean, onTrial: (trial: Trial) => void): Promise<void> {
  const chosen = journeys.filter(({ name }) => name.includes(only));
  const shares = chosen.flatMap((journey) => {
    const all = troublesOf(journey, isQuick);
    const width = /summary|collecting/.test(journey.name) ? Math.ceil(all.length / 16) : 1;
    return Array.from({ length: width }, (_, n) => ({ journey, share: all.filter((_, index) => index % width === n) }));
  });
  const isWaiting = ({ journey }: (typeof shares)[number]): boolean => /summary|collecting/.test(journey.name);
  // Where someone's wait is measured, little else goes on.
  await inTurns(
    shares.filter((share) => !isWaiting(share)),
    4,
    ({ journey, share }) => tryShare(journey, share, onTrial),
  );
  await inTurns(shares.filter(isWaiting), 16, ({ journey, share }) => tryShare(journey, share, onTrial));
}

async function inTurns<T>(all: readonly T[], atOnce: number, work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const next = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}
