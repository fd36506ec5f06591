/**
 * Answers requests in one process and tells how long they took.
 * Arguments: the function's file, and a file of JSON: rounds, and of each question its name and signed event.
 * Prints JSON: of each question the milliseconds of each round, and the most memory that was resident, in bytes.
 */
const { readFileSync } = require('node:fs');
const { performance } = require('node:perf_hooks');
const [, , file, asked] = process.argv;
const { rounds, questions } = JSON.parse(readFileSync(asked, 'utf8'));
const { handler } = require(file);

async function main() {
  const times = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, event, expected } of questions) {
      const begun = performance.now();
      const { statusCode, body } = await handler(event, {});
      const took = performance.now() - begun;
      if (statusCode !== 200 || !body.includes(expected))
        throw new Error(`"${name}" is answered ${statusCode} ${body}`);
      times[name] = [...(times[name] ?? []), took];
    }
  }
  console.log(JSON.stringify({ times, memory: process.resourceUsage().maxRSS * 1024 }));
}

main().catch((failure) => {
  console.error(failure.message);
  process.exitCode = 3;
});
