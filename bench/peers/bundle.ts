import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Packages that discord.js, ws and debug use where they are installed; they are not. */
const OPTIONAL = ['bufferutil', 'supports-color', 'utf-8-validate', 'zlib-sync'];

/** Web servers that slash-create takes where they are installed; its server for Lambda needs none. */
const SERVERS = ['express', 'fastify'];

/** Bundles every `entries/<name>.ts` to `<out>/<name>.cjs`. @throws Error where esbuild fails or finds what it must not. */
export async function bundleEntries(here: string, out: string): Promise<void> {
  const files = readdirSync(join(here, 'entries')).filter((file) => file.endsWith('.ts'));
  await Promise.all(files.map((file) => bundleEntry(here, file, out)));
}

/** With the settings of our own functions (infra/bundle.ts). */
async function bundleEntry(here: string, file: string, out: string): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: here,
    entryPoints: [join('entries', file)],
    outfile: join(out, file.replace(/\.ts$/, '.cjs')),
    bundle: true,
    platform: 'node',
    target: 'node20',
    supported: { 'regexp-unicode-property-escapes': true },
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    external: file === 'slash-create.ts' ? [...OPTIONAL, ...SERVERS] : OPTIONAL,
    metafile: true,
    logLevel: 'error',
    define: { 'import.meta.dirname': '__dirname' },
  });
  // A package that is missing here would be looked for further up, in the project's own: another one than is locked.
  const foreign = Object.keys(metafile.inputs).find((input) => input.startsWith('..'));
  if (foreign) throw new Error(`${file} bundles ${foreign}, which is not in the lock file of bench/peers.`);
}
