/** Starts `npm run -s digest`: the command of src/local/digest.ts, from its bundle beside other caches. */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleOf } from './bundle-of.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cache = join(root, 'node_modules/.cache/dateline/digest');
const { main } = await import(pathToFileURL(await bundleOf({ root, entry: 'src/local/digest.ts', cache })).href);
await main();
