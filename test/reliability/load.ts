/**
 * Sends signed commands to the packaged functions in AWS's own runtime client, at a steady rate whatever they take: `npm run
 * load -- --seconds N --rate N --leak BYTES --write`. Fails where memory grows, a warm command takes too long, or one is
 * not answered; with `--leak`, which plants one, it has to fail.
 */
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { slash } from '../platforms/discord/interactions.ts';
import { type Lambda, startLambda } from '../runtime/lambda.ts';
import installTools from '../runtime/tools.ts';
import { bytesPerInvocation, type Sample } from '../runtime/verdict.ts';
import { startWorld } from '../runtime/world.ts';
import { table, writeSection } from './document.ts';
import { leaking } from './leaking.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '600' },
    rate: { type: 'string', default: '200' },
    leak: { type: 'string', default: '0' },
    write: { type: 'boolean', default: false },
  },
});
const [seconds, rate, leak] = [Number(values.seconds), Number(values.rate), Number(values.leak)];
if (!(seconds > 0 && rate > 0 && leak >= 0))
  throw new Error('Usage: npm run load -- [--seconds N] [--rate N] [--leak BYTES] [--write]');

/** Milliseconds in which 99 of 100 commands are answered. */
const SLOWEST = 50;
/** How often memory is looked at: each time all garbage is collected, for which the next commands wait. */
const LOOKS = 20;
/** Bytes of heap for each command, in the last half of the run, that count as a leak. */
const A_LEAK = 80;
/** Commands of a process in that half below which nothing is said: a table of V8's that doubles looks like a leak. */
const ENOUGH = 10_000;
/** Processes of each function: Lambda hands one event at a time to each. */
const PROCESSES = 2;
/** Commands before anything is measured: code is compiled as well as it will be. */
const WARM = 2_000;

const WORDS = ['timeline', 'who putin', 'disputed', 'search mountains', 'sources', 'figures', 'help', 'when yesterday'];

interface Server {
  readonly lambda: Lambda;
  readonly ask: (number: number) => object;
  readonly samples: Sample[];
  served: number;
  isBusy: boolean;
}

installTools();
const world = await startWorld();
const servers: Server[] = [];
for (let process = 0; process < PROCESSES; process += 1) {
  for (const name of ['slack', 'discord'] as const) {
    const deployed = world.deployed(name);
    const lambda = await startLambda(leak > 0 ? leaking(deployed, leak) : deployed, world.addresses);
    const failure = await lambda.started;
    if (failure) throw new Error(`${name} did not start: ${failure.errorMessage}`);
    const word = (number: number): string => WORDS[number % WORDS.length] ?? 'help';
    const ask =
      name === 'slack'
        ? (number: number) => world.slackCommand(word(number))
        : (number: number) => world.interaction(slash('karabakh', 'ask', { question: word(number) }));
    servers.push({ lambda, ask, samples: [], served: 0, isBusy: false });
  }
}

let [answered, failed] = [0, 0];
const waits: number[] = [];
const waiting: number[] = [];

/** Hands the longest waiting command to a process that is free. */
async function serve(server: Server): Promise<void> {
  const due = waiting.shift();
  if (due === undefined || server.isBusy) {
    if (due !== undefined) waiting.unshift(due);
    return;
  }
  server.isBusy = true;
  server.served += 1;
  const outcome = await server.lambda.invoke(server.ask(server.served));
  const status = outcome.ended === 'answered' ? (outcome.response as { readonly statusCode: number }).statusCode : 0;
  if (status === 200) answered += 1;
  else failed += 1;
  waits.push(performance.now() - due);
  server.isBusy = false;
  void serve(server);
}

/** Sends so many, each at its time. Resolves when all are answered. */
async function send(many: number): Promise<void> {
  const begun = performance.now();
  let sent = 0;
  while (sent < many || waiting.length > 0 || servers.some(({ isBusy }) => isBusy)) {
    const due = Math.min(many, Math.floor(((performance.now() - begun) * rate) / 1000));
    // It counts from when it should have been sent, so that a stall is not hidden by what did not wait.
    for (; sent < due; sent += 1) waiting.push(begun + ((sent + 1) * 1000) / rate);
    // In turn: half of all on each platform, and as many to each process.
    for (const server of servers.toSorted((a, b) => a.served - b.served)) if (!server.isBusy) void serve(server);
    await setTimeout(1);
  }
}

async function look(): Promise<void> {
  for (const { lambda, samples, served } of servers) {
    const { heap, resident } = await lambda.gauge();
    samples.push({ invocations: served, heap, resident });
  }
}

const servedInHalf = (samples: readonly Sample[]): number =>
  (samples.at(-1)?.invocations ?? 0) - (samples[LOOKS / 2]?.invocations ?? 0);

await send(WARM);
waits.length = 0;
[answered, failed] = [0, 0];
const begun = performance.now();
const looking = (async () => {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    await look();
    await setTimeout((seconds * 1000) / LOOKS);
  }
})();
await send(seconds * rate);
const took = (performance.now() - begun) / 1000;
await looking;
await look();
for (const { lambda } of servers) await lambda.stop();
await world.close();

waits.sort((a, b) => a - b);
const at = (share: number): string => `${(waits[Math.floor(waits.length * share)] ?? 0).toFixed(1)} ms`;
const growth = Math.max(...servers.map(({ samples }) => bytesPerInvocation(samples)));
const halves = Math.min(...servers.map(({ samples }) => servedInHalf(samples)));
const most = (of: 'heap' | 'resident', at: number): string =>
  `${(Math.max(...servers.map(({ samples }) => samples.at(at)?.[of] ?? 0)) / 2 ** 20).toFixed(1)}`;
const throughout = (of: 'heap' | 'resident'): string => `${most(of, 0)} → ${most(of, LOOKS / 2)} → ${most(of, -1)} MB`;
const found = `${(answered / took).toFixed(0)} signed commands a second for ${took.toFixed(0)} s, half of them on each platform, to ${servers.length} warm
processes; counted from when each was due. Memory is the most that one process has, garbage collected, as the commands begin,
half way and at the end: its heap, without compiled code, and all that is resident. Over the last half of them the heap that
grew most gained ${growth.toFixed(0)} bytes with each command; ${A_LEAK} would be a leak.

${table(
  ['answered', 'failed', 'half within', '99 of 100 within', 'slowest', 'heap', 'resident'],
  [[answered, failed, at(0.5), at(0.99), at(0.999999), throughout('heap'), throughout('resident')]],
  true,
)}`;
console.log(found);
const faults = [
  ...(failed > 0 ? [`${failed} commands were not answered.`] : []),
  ...((waits[Math.floor(waits.length * 0.99)] ?? 0) < SLOWEST
    ? []
    : [`99 of 100 within ${at(0.99)}, not ${SLOWEST} ms.`]),
  ...(halves < ENOUGH
    ? [`${halves} commands in the last half of a process are too few to tell a leak: let it run longer.`]
    : []),
  ...(halves >= ENOUGH && growth >= A_LEAK ? [`A process gains ${growth.toFixed(0)} bytes with each command.`] : []),
];
for (const fault of faults) console.error(fault);
if (values.write && leak === 0 && faults.length === 0) writeSection('load', found);
process.exitCode = faults.length > 0 ? 1 : 0;
