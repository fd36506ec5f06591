/**
 * Sends signed commands to the packaged functions in AWS's own runtime client, at a steady rate whatever they take: `npm run
 * load -- --seconds N --rate N --write`. Fails where memory grows, a warm command takes too long, or one is not answered.
 */
import { parseArgs } from 'node:util';
import { slash } from '../platforms/discord/interactions.ts';
import { type Lambda, startLambda } from '../runtime/lambda.ts';
import installTools from '../runtime/tools.ts';
import { startWorld } from '../runtime/world.ts';
import { table, writeSection } from './document.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '600' },
    rate: { type: 'string', default: '200' },
    write: { type: 'boolean', default: false },
  },
});
const [seconds, rate] = [Number(values.seconds), Number(values.rate)];
if (!(seconds > 0 && rate > 0)) throw new Error('Usage: npm run load -- [--seconds N] [--rate N] [--write]');

/** Milliseconds in which 99 of 100 commands are answered, and kilobytes by which a process may grow in all that time. */
const [SLOWEST, GROWN] = [50, 1024];
/** Processes of each function: Lambda hands one event at a time to each. */
const PROCESSES = 2;
/** Commands before anything is measured: code is compiled as well as it will be. */
const WARM = 2_000;

const WORDS = ['timeline', 'who putin', 'disputed', 'search mountains', 'sources', 'figures', 'help', 'when yesterday'];

interface Server {
  readonly lambda: Lambda;
  readonly ask: (number: number) => object;
  isBusy: boolean;
}

installTools();
const world = await startWorld();
const servers: Server[] = [];
for (let process = 0; process < PROCESSES; process += 1) {
  for (const name of ['slack', 'discord'] as const) {
    const lambda = await startLambda(world.deployed(name), world.addresses);
    const failure = await lambda.started;
    if (failure) throw new Error(`${name} did not start: ${failure.errorMessage}`);
    const word = (number: number): string => WORDS[number % WORDS.length] ?? 'help';
    const ask =
      name === 'slack'
        ? (number: number) => world.slackCommand(word(number))
        : (number: number) => world.interaction(slash('karabakh', 'ask', { question: word(number) }));
    servers.push({ lambda, ask, isBusy: false });
  }
}

let [answered, failed, number] = [0, 0, 0];
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
  number += 1;
  const outcome = await server.lambda.invoke(server.ask(number));
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
    for (const server of servers) if (!server.isBusy) void serve(server);
    await new Promise((wake) => setTimeout(wake, 1));
  }
}

const heaps = (): Promise<number[]> =>
  Promise.all(servers.map(async ({ lambda }) => (await lambda.gauge()).heap / 1024));

await send(WARM);
waits.length = 0;
[answered, failed] = [0, 0];
const before = await heaps();
const begun = performance.now();
await send(seconds * rate);
const took = (performance.now() - begun) / 1000;
const after = await heaps();
for (const { lambda } of servers) await lambda.stop();
await world.close();

waits.sort((a, b) => a - b);
const at = (share: number): string => `${(waits[Math.floor(waits.length * share)] ?? 0).toFixed(1)} ms`;
const grown = Math.max(...after.map((heap, index) => heap - (before[index] ?? 0)));
const found = `${(answered / took).toFixed(0)} signed commands a second for ${took.toFixed(0)} s, half of them on each platform, to ${servers.length} warm
processes; counted from when each was due.

${table(
  ['answered', 'failed', 'half within', '99 of 100 within', 'slowest', 'heap of a process'],
  [
    [
      ...[answered, failed, at(0.5), at(0.99), at(0.999999)],
      `${Math.max(...before).toFixed(0)} → ${Math.max(...after).toFixed(0)} KB`,
    ],
  ],
  true,
)}`;
console.log(found);
const faults = [
  ...(failed > 0 ? [`${failed} commands were not answered.`] : []),
  ...((waits[Math.floor(waits.length * 0.99)] ?? 0) < SLOWEST
    ? []
    : [`99 of 100 within ${at(0.99)}, not ${SLOWEST} ms.`]),
  ...(grown < GROWN ? [] : [`A process grew by ${grown.toFixed(0)} KB.`]),
];
for (const fault of faults) console.error(fault);
if (values.write && faults.length === 0) writeSection('load', found);
process.exitCode = faults.length > 0 ? 1 : 0;
