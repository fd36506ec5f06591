import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { bundledTexts } from '../src/collect/bundled.ts';
import { buildFile, compiledIn } from '../src/library/compiled.ts';
import { PICTURE_FILES } from '../src/pictures/files.ts';
import { inAscii } from './ascii.ts';
import { dynamicImports, PARTS_DIR } from './dynamic-imports.ts';
import { topicsWithFeeds } from './feeds.ts';
import { packagesOf, writePackages } from './package/packages.ts';
import { slimAnyAscii } from './slim-any-ascii.ts';
import { SELDOM, sharedWithSlack, slimBolt } from './slim-bolt/plugin.ts';
import { readOnce } from './slim-bolt/read-once.ts';

/** AWS's client of S3 in its many packages; a name with a slash at its end stands for a whole scope. */
const AWS_SDK = ['@aws-sdk/', '@smithy/', '@aws-crypto/', '@aws/lambda-invoke-store', 'tslib'];

/** Slack's WebClient and discord.js' REST, with what they bring along. */
const POSTING = [
  ...['@slack/', 'p-queue', 'p-retry', 'p-timeout', 'p-finally', 'eventemitter3', 'retry'],
  ...['@discordjs/', '@sapphire/', '@vladfrangu/async_event_emitter', 'discord-api-types', 'magic-bytes.js', 'undici'],
];

/** What reads feeds and pages, and what the compiler reads them with. */
const READING = [
  'html-encoding-sniffer',
  '@exodus/bytes',
  ...[
    'feedsmith',
    'fast-xml-parser',
    '@nodable/',
    'strnum',
    'anynum',
    'is-unsafe',
    'path-expression-matcher',
    'xml-naming',
  ],
  ...['fast-xml-builder', 'robots-parser', 'ipaddr.js', 'htmlparser2', 'domhandler', 'domutils', 'dom-serializer'],
  ...['domelementtype', 'entities', 'trousse', 'valibot', 'yaml'],
];

/**
 * Packages that each function may bundle. Each kilobyte is parsed at every cold start, so a new name here comes with
 * a run of `npm run bench:cold`. Nobody waits for `daily`, `deliver` and `collect`.
 */
const MAY_BUNDLE: Readonly<Record<string, readonly string[]>> = {
  slack: ['@slack/bolt', '@slack/logger', 'tsscmp', '@stablelib/'],
  deliver: POSTING,
  collect: [...AWS_SDK, ...READING],
  picture: ['@resvg/resvg-wasm'],
};

/** The same of what is loaded on demand, by the name of its file. */
const PART_MAY_BUNDLE: Readonly<Record<string, readonly string[]>> = {
  'platforms-latin.cjs': ['any-ascii'],
  'compile-read-html-article.cjs': [
    ...READING,
    '@mozilla/readability',
    'linkedom',
    'css-select',
    'css-what',
    'nth-check',
    ...['boolbase', 'uhyphen', 'cssom'],
  ],
};

export interface Bundling {
  /** The project's root: `functions/` and `digests/` are read from it. */
  readonly root: string;
  /** Where the bundles go; emptied first. */
  readonly out: string;
  /** Bolt's folder, where it is not the installed one. */
  readonly boltDir?: string;
}

/** A function as it was bundled. */
export interface Bundled {
  readonly name: string;
  /** What is loaded with it, in order: its sources by path, packages by name and modules of Node; not what is loaded on demand. */
  readonly modules: readonly string[];
}

/**
 * Bundles every `functions/<name>.ts` to `<out>/<name>.cjs`, what they import on demand to `<out>/parts/`, and builds
 * each compiled digest to `<out>/digests/<topic>/digest.db`. The same sources give the same bytes. CommonJS, since
 * ESM costs 4 to 8 ms more at a cold start; for Node 24, which is what runs them.
 *
 * @returns the functions, in alphabetical order of their names.
 * @throws Error where there is nothing to build, esbuild fails, or a function bundles a package it may not.
 */
export async function bundleFunctions({ root, out, boltDir }: Bundling): Promise<readonly Bundled[]> {
  const functions = sourcesIn(join(root, 'functions'));
  if (functions.length === 0) throw new Error(`No function in ${join(root, 'functions')}: nothing to build.`);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const parts = new Map<string, string>();
  const packages: Record<string, readonly string[]> = {};
  const bundled: Bundled[] = [];
  for (const name of functions) {
    const source = join(root, 'functions', `${name}.ts`);
    const outfile = join(out, `${name}.cjs`);
    const plugins = [dynamicImports(root, parts), slimBolt(boltDir)];
    const metafile = await bundle(source, outfile, MAY_BUNDLE[name], root, plugins);
    packages[`${name}.cjs`] = packagesOf(metafile, root);
    bundled.push({ name, modules: modulesOf(metafile) });
    writeFileSync(outfile, inAscii(readOnce(readFileSync(outfile, 'utf8'))));
  }
  const sharing = functions.includes('slack') ? [sharedWithSlack] : [];
  for (const [source, file] of parts) {
    // What one part asks for is found here as well; it lies beside it.
    const plugins = [dynamicImports(root, parts, '.'), slimAnyAscii, ...sharing];
    const outfile = join(out, PARTS_DIR, file);
    const metafile = await bundle(source, outfile, PART_MAY_BUNDLE[file], root, plugins, charsetOf(file));
    packages[`${PARTS_DIR}/${file}`] = packagesOf(metafile, root);
  }
  if (functions.includes('slack')) Object.assign(packages, await bundleSeldom(root, out));
  if (functions.includes('picture')) Object.assign(packages, copyPictureFiles(out));
  writePackages(out, packages);
  buildDigests(join(root, 'digests'), join(out, 'digests'));
  return bundled;
}

/** Words in other letters take six signs a letter in ASCII. */
const charsetOf = (file: string) => (file.startsWith('answers-words-') ? 'utf8' : 'ascii');

/** @returns what went into it. */
async function bundle(
  source: string,
  outfile: string,
  mayBundle: readonly string[] = [],
  root: string,
  plugins: Plugin[] = [],
  charset: 'ascii' | 'utf8' = 'ascii',
): Promise<Metafile> {
  const { metafile } = await build({ ...options(root), entryPoints: [source], outfile, plugins, charset });
  refuseUninvited(relative(root, source), mayBundle, metafile);
  return metafile;
}

function modulesOf({ outputs }: Metafile): readonly string[] {
  const modules = Object.values(outputs).flatMap(({ inputs, imports }) => [
    ...Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0 ? (packageOf(path) ?? path) : [],
    ),
    ...imports.flatMap(({ path }) => (path.startsWith('node:') ? path : [])),
  ]);
  return [...new Set(modules)].sort();
}

/** Puts what pictures are drawn with beside the functions. @returns the folders of the packages that they are of. */
function copyPictureFiles(out: string): Record<string, readonly string[]> {
  const require = createRequire(import.meta.url);
  mkdirSync(join(out, 'picture'));
  const files = Object.entries(PICTURE_FILES).map(([name, place]) => {
    copyFileSync(require.resolve(place), join(out, 'picture', name));
    return [`picture/${name}`, [`node_modules/${packageOf(`node_modules/${place}`)}`]] as const;
  });
  return Object.fromEntries(files);
}

/** Parts of Bolt that are loaded on first use, so their size costs a slash command nothing. */
async function bundleSeldom(root: string, out: string): Promise<Record<string, readonly string[]>> {
  const packages: Record<string, readonly string[]> = {};
  for (const { file, from } of SELDOM) {
    const outfile = join(out, PARTS_DIR, file);
    const { metafile } = await build({ ...options(root), entryPoints: [from], outfile });
    packages[`${PARTS_DIR}/${file}`] = packagesOf(metafile, root);
  }
  return packages;
}

function options(root: string) {
  return {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node24',
    // Without this every `\p{…}` is built anew at each call: esbuild takes such patterns for newer than any Node.
    supported: { 'regexp-unicode-property-escapes': true, 'dynamic-import': false },
    format: 'cjs',
    // A package as ES modules, where it has them: what is not used is then left out, half of the AWS SDK.
    mainFields: ['module', 'main'],
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

/** Builds each digest beside the functions that answer from it, with the files of topics that are collected. */
function buildDigests(from: string, to: string): void {
  // What is collected is compiled where it is deployed, of the editor's files.
  for (const topic of topicsWithFeeds(from)) {
    mkdirSync(join(to, topic), { recursive: true });
    for (const [name, text] of bundledTexts(join(from, topic))) writeFileSync(join(to, topic, name), text);
  }
  for (const topic of existsSync(from) ? readdirSync(from).sort() : []) {
    const compiled = compiledIn(join(from, topic));
    if (compiled === undefined) continue;
    mkdirSync(join(to, topic), { recursive: true });
    buildFile(compiled, join(to, topic, 'digest.db'));
  }
}
