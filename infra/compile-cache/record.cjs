/**
 * Answers events, then writes what V8 has compiled for it.
 * Arguments: folder of the built functions, name of the function, and a file with the events in JSON.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { Script } = require('node:vm');

const [, , built, name, events] = process.argv;
const file = `${built}/compiled/${name}.cjs`;
const code = `(function (exports, require, module, __dirname) {${readFileSync(file, 'utf8')}\n})`;
const script = new Script(code, { filename: file });
const loaded = { exports: {} };
script.runInThisContext()(loaded.exports, createRequire(`${built}/${name}.cjs`), loaded, built);

async function main() {
  for (const event of JSON.parse(readFileSync(events, 'utf8'))) {
    const { statusCode, body } = await loaded.exports.handler(event, { awsRequestId: 'compile-cache' });
    if (statusCode !== 200) throw new Error(`answered ${statusCode} ${body}`);
  }
  writeFileSync(`${built}/compiled/${name}.cache`, script.createCachedData());
  process.exit(0);
}

main().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
