import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { slimBolt, WEB_API_FILE } from './slim-bolt/plugin.ts';

/**
 * Packages that each function may bundle. Each kilobyte is parsed at every cold start, so a new name here comes with
 * a run of `npm run bench:cold`.
 */
const MAY_BUNDLE: Readonly<Record<string, readonly string[]>> = {
  slack: ['@slack/bolt', '@slack/logger', 'tsscmp'],
};

export interface Bundling {
  /** The project's root: `functions/` and `digests/` are read from it. */
  readonly root: string;
  /** Where the bundles go; emptied first. */
  readonly out: string;
  /** Bolt's folder, where it is not the installed one. */
  readonly boltDir?: string;
}

/**
 * Bundles every `functions/<name>.ts` to `<out>/<name>.cjs` and copies each compiled digest to
 * `<out>/digests/<topic>/digest.json`. The same sources give the same bytes. CommonJS, since ESM costs 4 to 8 ms more
 * at a cold start; Node 20, the oldest that dateline runs on.
 *
 * @returns the names of the functions, in alphabetical order.
 * @throws Error where there is nothing to build, esbuild fails, or a function bundles a package it may not.
 */
export async function bundleFunctions({ root, out, boltDir }: Bundling): Promise<readonly string[]> {
  const names = sourcesIn(join(root, 'functions'));
  if (names.length === 0) throw new Error(`No function in ${join(root, 'functions')}: nothing to build.`);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const name of names) {
    const bundled = await build({
      ...options(root),
      entryPoints: [join(root, 'functions', `${name}.ts`)],
      outfile: join(out, `${name}.cjs`),
      plugins: [slimBolt(boltDir)],
    });
    refuseUninvited(name, bundled.metafile);
  }
  if (names.includes('slack')) await bundleWebApi(root, out);
  copyDigests(join(root, 'digests'), join(out, 'digests'));
  return names;
}

/** The second file: loaded only when a WebClient is used, so its size costs a slash command nothing. */
async function bundleWebApi(root: string, out: string): Promise<void> {
  await build({ ...options(root), entryPoints: ['@slack/web-api'], outfile: join(out, WEB_API_FILE) });
}

function options(root: string) {
  return {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
    // CommonJS has no import.meta; a function finds its digests beside itself.
    define: { 'import.meta.dirname': '__dirname' },
  } as const satisfies BuildOptions;
}

function refuseUninvited(name: string, metafile: Metafile): void {
  const allowed = MAY_BUNDLE[name] ?? [];
  const packages = new Set(Object.keys(metafile.inputs).map(packageOf));
  const uninvited = [...packages].filter((found) => found !== null && !allowed.includes(found));
  if (uninvited.length === 0) return;
  throw new Error(
    `functions/${name}.ts bundles ${uninvited.join(', ')}. Import types only, or measure it with ` +
      '"npm run bench:cold" and allow it in infra/bundle.ts.',
  );
}

/** The package that a bundled file belongs to; null for our own files. */
function packageOf(input: string): string | null {
  const inside = input.split('node_modules/').at(-1);
  if (inside === undefined || inside === input) return null;
  return inside
    .split('/')
    .slice(0, inside.startsWith('@') ? 2 : 1)
    .join('/');
}

function sourcesIn(dir: string): string[] {
  if (!existsSync(dir)) return [];
  const sources = readdirSync(dir).filter((file) => file.endsWith('.ts'));
  return sources.map((file) => file.slice(0, -'.ts'.length)).sort();
}

function copyDigests(from: string, to: string): void {
  for (const topic of existsSync(from) ? readdirSync(from).sort() : []) {
    const digest = join(from, topic, 'digest.json');
    if (!existsSync(digest)) continue;
    const copy = join(to, topic, 'digest.json');
    mkdirSync(dirname(copy), { recursive: true });
    cpSync(digest, copy);
  }
}
