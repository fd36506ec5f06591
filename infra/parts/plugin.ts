import { dirname, join, relative, sep } from 'node:path';
import { build, type Plugin } from 'esbuild';

/**
 * Modules that are files of their own, read when first called: what works an answer out, and what posts one. Code in
 * the bundle is parsed at every cold start whether it runs or not, about a millisecond for each 20 KB. A module here
 * exports functions only.
 */
const PARTS: readonly string[] = [
  'platforms/slack/respond',
  'platforms/slack/response-url',
  'platforms/discord/respond',
  'table-subscriptions',
  'library/published-digests',
];

/** Folder of the parts, beside the bundles. */
export const PARTS_DIR = 'parts';

/** A module that became a part: its source, its file's name and the functions that it exports. */
export interface Part {
  readonly source: string;
  readonly file: string;
  readonly functions: readonly string[];
}

/**
 * Puts in place of each part a stub of the same functions that loads it on the first call.
 * @param root The project's root.
 * @param met Collects the parts that were met.
 */
export function partsOnDemand(root: string, met: Map<string, Part>): Plugin {
  const src = join(root, 'src');
  return {
    name: 'parts-on-demand',
    setup(builder) {
      builder.onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, importer, kind, namespace }) => {
        if (kind === 'entry-point' || namespace !== 'file') return undefined;
        const source = join(dirname(importer), path);
        return PARTS.includes(nameOf(src, source)) ? { path: source, namespace: 'part' } : undefined;
      });
      builder.onResolve({ filter: /\.cjs$/, namespace: 'part' }, ({ path }) => ({ path, external: true }));
      builder.onLoad({ filter: /.*/, namespace: 'part' }, async ({ path }) => {
        const part = met.get(path) ?? (await describe(path, src));
        met.set(path, part);
        return { contents: stub(part), loader: 'js' };
      });
    },
  };
}

/** The parts of the list that no bundle asked for: renamed, or no longer in use. */
export function unmet(root: string, met: ReadonlyMap<string, Part>): readonly string[] {
  return PARTS.filter((name) => !met.has(join(root, 'src', `${name}.ts`)));
}

const nameOf = (src: string, source: string): string => relative(src, source).split(sep).join('/').replace(/\.ts$/, '');

async function describe(source: string, src: string): Promise<Part> {
  const { metafile } = await build({
    entryPoints: [source],
    bundle: false,
    write: false,
    outdir: 'unwritten',
    metafile: true,
    format: 'esm',
    logLevel: 'silent',
  });
  const [output] = Object.values(metafile.outputs);
  return { source, file: `${nameOf(src, source).replaceAll('/', '-')}.cjs`, functions: output?.exports ?? [] };
}

function stub({ file, functions }: Part): string {
  return [
    'let part;',
    `const load = () => (part ??= require(${JSON.stringify(`./${PARTS_DIR}/${file}`)}));`,
    ...functions.map((name) => `export const ${name} = (...given) => load().${name}(...given);`),
  ].join('\n');
}
