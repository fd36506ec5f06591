/**
 * A warm process: has a function answer requests one after the other, as Lambda hands them to it, and writes what that
 * took to descriptor 3 as JSON. Argument: the function's file. Standard input: { events, facts, warmUp, seconds }.
 */
const { readFileSync, writeSync } = require('node:fs');

/** The most requests that are timed; the fastest handlers get there before the time is over. */
const MOST = 50_000;

const { events, facts, warmUp, seconds } = JSON.parse(readFileSync(0, 'utf8'));
const context = { awsRequestId: '00000000-0000-4000-8000-000000000000' };
const { handler } = require(process.argv[2]);

/**
 * The most memory that this process ever had resident, in bytes. Read from the system where it can be:
 * resourceUsage() begins with what the process had before it became this one, which is its parent's.
 */
function peakMemory() {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
    return Number(kilobytes) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

/** One request, in milliseconds. The turn of the event loop after it is not counted, but stands between invocations. */
async function ask(number) {
  const begun = performance.now();
  const { statusCode, body } = await handler(events[number % events.length], context);
  const taken = performance.now() - begun;
  if (statusCode !== 200 || !facts.every((fact) => body.includes(fact))) throw new Error('A wrong answer.');
  await new Promise(setImmediate);
  return taken;
}

async function run() {
  await ask(0);
  const firstMemory = peakMemory();
  // Whatever code was read by now, an answer needs.
  const files = Object.keys(require.cache).filter((file) => file !== __filename);
  const warm = performance.now() + warmUp * 1000;
  for (let number = 1; performance.now() < warm; number += 1) await ask(number);

  // Room made beforehand, so that the harness does not grow with the number of requests.
  const times = new Float64Array(MOST);
  let count = 0;
  const end = performance.now() + seconds * 1000;
  const before = process.cpuUsage();
  while (count < MOST && performance.now() < end) {
    times[count] = await ask(count);
    count += 1;
  }
  const { user, system } = process.cpuUsage(before);
  const sorted = times.subarray(0, count).sort();
  const quantile = (share) => sorted[Math.ceil(share * count) - 1];
  const processorSeconds = (user + system) / 1e6;
  const rate = count / processorSeconds;
  writeSync(
    3,
    JSON.stringify({ files, firstMemory, memory: peakMemory(), p50: quantile(0.5), p99: quantile(0.99), rate }),
  );
  process.exit(0);
}

run();
