import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { writeDigestFile } from '../src/digest/build/make.ts';
import { readDocument } from '../src/library/compiled.ts';
import { PARTS_DIR, type Part, partsOnDemand, unmet } from './parts/plugin.ts';
import { SELDOM, slimBolt } from './slim-bolt/plugin.ts';
import { readOnce } from './slim-bolt/read-once.ts';

const require = createRequire(import.meta.url);

/** The SDK of AWS in its many packages; a name with a slash at its end stands for a whole scope. */
const AWS_SDK = [
  '@aws-sdk/',
  '@smithy/',
  '@aws-crypto/',
  '@aws/lambda-invoke-store',
  'mnemonist',
  'obliterator',
  'tslib',
];

/** Slack's WebClient and discord.js' REST, with what they bring along. */
const POSTING = [
  ...['@slack/', 'p-queue', 'p-retry', 'p-timeout', 'p-finally', 'eventemitter3', 'retry'],
  ...['@discordjs/', '@sapphire/', '@vladfrangu/async_event_emitter', 'discord-api-types', 'magic-bytes.js', 'undici'],
];

/**
 * Packages that each function may bundle. Each kilobyte is parsed at every cold start, so a new name here comes with
 * a run of `npm run bench:cold`. Nobody waits for `daily` and `deliver`.
 */
const MAY_BUNDLE: Readonly<Record<string, readonly string[]>> = {
  slack: ['@slack/bolt', '@slack/logger', 'tsscmp'],
  daily: AWS_SDK,
  deliver: [...AWS_SDK, ...POSTING],
};

/** The same of the files that are loaded on demand, by their place in src. */
const PART_MAY_BUNDLE: Readonly<Record<string, readonly string[]>> = {
  'table-subscriptions': [...AWS_SDK, ...POSTING],
};

export interface Bundling {
  /** The project's root: `functions/` and `digests/` are read from it. */
  readonly root: string;
  /** Where the bundles go; emptied first. */
  readonly out: string;
  /** Bolt's folder, where it is not the installed one. */
  readonly boltDir?: string;
}

/** What was built. */
export interface Bundled {
  /** The functions, in alphabetical order. */
  readonly functions: readonly string[];
  /** Parts of the list that nothing imports any more: the list in infra/parts/plugin.ts is out of date. */
  readonly lost: readonly string[];
}

/**
 * Bundles every `functions/<name>.ts` to `<out>/<name>.cjs`, what they load on demand to `<out>/parts/`, and copies
 * each compiled digest to `<out>/digests/<topic>/digest.db`. The same sources give the same bytes. CommonJS, since
 * ESM costs 4 to 8 ms more at a cold start; for Node 24, which is what runs them.
 *
 * @throws Error where there is nothing to build, esbuild fails, or a function bundles a package it may not.
 */
export async function bundleFunctions({ root, out, boltDir }: Bundling): Promise<Bundled> {
  const functions = sourcesIn(join(root, 'functions'));
  if (functions.length === 0) throw new Error(`No function in ${join(root, 'functions')}: nothing to build.`);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const met = new Map<string, Part>();
  for (const name of functions) {
    const outfile = join(out, `${name}.cjs`);
    const { metafile } = await build({
      ...options(root),
      entryPoints: [join(root, 'functions', `${name}.ts`)],
      outfile,
      plugins: [partsOnDemand(root, met), slimBolt(boltDir)],
    });
    refuseUninvited(`functions/${name}.ts`, MAY_BUNDLE[name] ?? [], metafile);
    writeFileSync(outfile, readOnce(readFileSync(outfile, 'utf8')));
  }
  await bundleParts(root, join(out, PARTS_DIR), met);
  if (functions.includes('slack')) await bundleSeldom(root, join(out, PARTS_DIR));
  buildDigests(join(root, 'digests'), join(out, 'digests'));
  return { functions, lost: unmet(root, met) };
}

/** Bundles the parts that were met, each with all that it uses. */
async function bundleParts(root: string, out: string, met: Map<string, Part>): Promise<void> {
  for (const [source, { file, functions }] of met) {
    const outfile = join(out, file);
    const { metafile } = await build({ ...options(root), entryPoints: [source], outfile });
    const name = relative(join(root, 'src'), source).split(sep).join('/').replace(/\.ts$/, '');
    refuseUninvited(source, PART_MAY_BUNDLE[name] ?? [], metafile);
    const exported = require(outfile);
    const others = functions.filter((name) => typeof exported[name] !== 'function');
    if (others.length === 0) continue;
    throw new Error(
      `${source} exports ${others.join(', ')}, no function: move it to another file, or take the file from the list in infra/parts/plugin.ts.`,
    );
  }
}

/** Parts of Bolt that are loaded on first use, so their size costs a slash command nothing. */
async function bundleSeldom(root: string, out: string): Promise<void> {
  for (const { file, from } of SELDOM) await build({ ...options(root), entryPoints: [from], outfile: join(out, file) });
}

function options(root: string) {
  return {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node24',
    // Without this every `\p{…}` is built anew at each call: esbuild takes such patterns for newer than any Node.
    supported: { 'regexp-unicode-property-escapes': true },
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
    // CommonJS has no import.meta; a function finds its digests beside itself.
    define: { 'import.meta.dirname': '__dirname' },
    alias: {
      '@aws-sdk/credential-provider-node': join(import.meta.dirname, 'environment-credentials.ts'),
      // It tells browsers apart.
      bowser: join(import.meta.dirname, 'no-browser.cjs'),
    },
  } as const satisfies BuildOptions;
}

function refuseUninvited(source: string, allowed: readonly string[], metafile: Metafile): void {
  const packages = new Set(Object.keys(metafile.inputs).map(packageOf));
  const invited = (name: string): boolean => allowed.includes(name) || allowed.includes(`${name.split('/')[0]}/`);
  const uninvited = [...packages].filter((found) => found !== null && !invited(found));
  if (uninvited.length === 0) return;
  throw new Error(
    `${source} bundles ${uninvited.join(', ')}. Import types only, or measure it with ` +
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

/** Builds each digest beside the functions that answer from it. */
function buildDigests(from: string, to: string): void {
  for (const topic of existsSync(from) ? readdirSync(from).sort() : []) {
    const digest = join(from, topic, 'digest.json');
    if (!existsSync(digest)) continue;
    mkdirSync(join(to, topic), { recursive: true });
    writeDigestFile(readDocument(digest), join(to, topic, 'digest.db'));
  }
}
