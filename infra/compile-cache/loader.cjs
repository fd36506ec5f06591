const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');

const folder = `${__dirname}/compiled/FUNCTION`;
const code = `(function (exports, require, module, __dirname) {${readFileSync(`${folder}.cjs`, 'utf8')}\n})`;

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
