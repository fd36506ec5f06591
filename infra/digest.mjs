/** Starts `npm run -s digest`: the command of src/cli/digest.ts, from its bundle beside other caches. */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { bundleOf } from './bundle-of.mjs';

// Node 20 has one optimising compiler, and by default gives it functions that have hardly run: over the first hundred
// thousand words it takes more processor time than it saves. It is made to wait until a function has run seven times as
// much. Later versions have a quick compiler in between, and no such flag.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=500000');

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cache = join(root, 'node_modules/.cache/dateline/digest');
const { main } = await import(pathToFileURL(await bundleOf({ root, entry: 'src/cli/digest.ts', cache })).href);
await main();
