import { dirname, join, relative, sep } from 'node:path';
import type { Plugin } from 'esbuild';

/** Folder of what is loaded on demand, beside the bundles. */
export const PARTS_DIR = 'parts';

/**
 * Makes a file of its own of each module of ours that is imported by `import('./module.ts')`: V8 parses all of a bundle
 * at every cold start, whether it runs or not, and esbuild splits ES modules only.
 * @param root The project's root.
 * @param folder Where they are, as the bundle that is made says it.
 * @param found Collects the modules, by source, with the names of their files; they are still to be bundled.
 */
export function dynamicImports(root: string, found: Map<string, string>, folder = `./${PARTS_DIR}`): Plugin {
  return {
    name: 'dynamic-imports',
    setup(builder) {
      builder.onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, importer, kind }) => {
        if (kind !== 'dynamic-import') return undefined;
        const source = join(dirname(importer), path);
        const name = relative(join(root, 'src'), source).split(sep).join('-').replace(/\.ts$/, '.cjs');
        found.set(source, name);
        return { path: `${folder}/${name}`, external: true };
      });
    },
  };
}
