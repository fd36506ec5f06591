import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Builds the playground's page from `src/playground/page/` to `out`, which is emptied first: `index.html`,
 * `page.js` with the parts that it loads on demand, `page.css`.
 * @throws Error where esbuild fails.
 */
export async function buildPlayground(root: string, out: string): Promise<void> {
  const page = join(root, 'src', 'playground', 'page');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: { page: join(page, 'main.tsx'), style: join(page, 'style.css') },
    outdir: out,
    bundle: true,
    // Parts that a tab alone needs are read when it is opened.
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    jsx: 'automatic',
    minify: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  for (const file of ['index.html', 'icon.svg', 'icon-you.svg']) copyFileSync(join(page, file), join(out, file));
}
