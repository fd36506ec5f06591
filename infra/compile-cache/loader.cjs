const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');

const folder = `${__dirname}/compiled/FUNCTION`;
// The bundles are ASCII (infra/ascii.ts): as such they need not be looked through for anything else.
const code = `(function (exports, require, module, __dirname) {${readFileSync(`${folder}.cjs`, 'latin1')}\n})`;

function cache() {
  try {
    return readFileSync(`${folder}.cache`);
  } catch {
    return undefined;
  }
}

// What is refused, since another V8 made it, is compiled as ever.
const script = new Script(code, { filename: `${folder}.cjs`, cachedData: cache() });
script.runInThisContext()(exports, require, module, __dirname);
