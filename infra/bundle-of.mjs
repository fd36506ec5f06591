/**
 * A command of many TypeScript modules as JavaScript that starts fast: each module would cost a loader some 2 ms at
 * every start, so they are bundled once, and again when one of them has changed. What is loaded lazily stays apart in
 * chunks, and packages stay where they are.
 */
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Path of the bundle of `entry`, a path within the folder `root`; made anew where no earlier one in the folder `cache`
 * still holds. The cache lies in the project, so that packages are found from it.
 */
export async function bundleOf({ root, entry, cache }) {
  const manifest = join(cache, 'manifest.json');
  return earlier(root, manifest) ?? (await bundled(root, entry, cache, manifest));
}

/** When a source was last written, and its size. */
function stateOf(root, file) {
  const { mtimeMs, size } = statSync(join(root, file));
  return `${mtimeMs} ${size}`;
}

/** The bundle of the last start, if all that it was made of is as it was then. */
function earlier(root, manifest) {
  try {
    const { bundle, sources } = JSON.parse(readFileSync(manifest, 'utf8'));
    statSync(bundle);
    return Object.entries(sources).every(([file, state]) => stateOf(root, file) === state) ? bundle : null;
  } catch {
    // There is none yet, or a source of it is gone.
    return null;
  }
}

async function bundled(root, entry, cache, manifest) {
  const { build } = await import('esbuild');
  const started = Date.now();
  // A folder of its own: another process may be reading the chunks of an earlier one.
  const outdir = join(cache, `made-${process.pid}-${started}`);
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Without this every `\p{…}` is built anew at each call: such patterns are taken for newer than Node 20.
    supported: { 'regexp-unicode-property-escapes': true },
    packages: 'external',
    logLevel: 'error',
    plugins: [ownAddress],
  });
  const sources = Object.fromEntries(Object.keys(metafile.inputs).map((file) => [file, stateOf(root, file)]));
  const bundle = join(outdir, `${basename(entry, '.ts')}.mjs`);
  // A source that was saved meanwhile may be in the bundle as it was before: bundle again at the next start.
  if (Object.values(sources).some((state) => Number.parseFloat(state) >= started)) return bundle;
  writeFileSync(join(outdir, 'manifest.json'), JSON.stringify({ bundle, sources }));
  renameSync(join(outdir, 'manifest.json'), manifest);
  removeOld(cache, started - DAY);
  return bundle;
}

const DAY = 24 * 60 * 60 * 1000;

/** Removes bundles that were made before; nothing reads them any more. */
function removeOld(cache, before) {
  for (const name of readdirSync(cache))
    if (name.startsWith('made-') && statSync(join(cache, name)).mtimeMs < before)
      rmSync(join(cache, name), { recursive: true, force: true });
}

/** Modules that ask where they are find folders of the project by it: they are told where their source is. */
const ownAddress = {
  name: 'own-address',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const address = JSON.stringify(pathToFileURL(path).href);
      return { loader: 'ts', contents: source.replaceAll('import.meta.url', () => address) };
    }),
};
