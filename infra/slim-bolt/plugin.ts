import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

/** The one version of Bolt whose files this plugin knows. Read its App.js anew before changing the number. */
const BOLT = '5.1.0';

/** What is loaded on first use, each a file among the parts: its name, and what it is made of. */
export const SELDOM = [
  { file: 'slack-web-api.cjs', from: '@slack/web-api' },
  { file: 'slack-bolt-errors.cjs', from: '@slack/bolt/dist/errors.js' },
] as const;

const here = import.meta.dirname;
const require = createRequire(import.meta.url);

/** What Bolt imports and a Lambda function never runs. */
const LEFT_OUT = [
  './receivers/HTTPReceiver',
  './receivers/SocketModeReceiver',
  './CustomFunction',
  './conversation-store',
  './create-function-complete',
  './create-function-fail',
  './create-say-stream',
  './create-set-status',
];

/** An importer's request, and what stands in for it. */
export const REPLACED = [
  ...LEFT_OUT.map((request) => ({ request, by: join(here, 'left-out.cjs') })),
  { request: '@slack/web-api', by: join(here, 'lazy-web-api.cjs') },
  { request: './errors', by: join(here, 'lazy-errors.cjs') },
  { request: '../errors', by: join(here, 'lazy-errors.cjs') },
];

/** Twenty files of types, of which one holds something that runs: the only one that App reads from. */
export const TYPES = { request: './types', file: 'dist/types/middleware.js' } as const;

/**
 * Keeps Bolt and sheds its weight: `@slack/bolt` means its App; what else that imports is left out and throws when used, or is a file of its own, loaded on first use. Bundled as it comes, Bolt is 519 KB gzip and
 * slows a cold start more than fivefold (docs/decisions/bolt-slimmed-at-bundle-time.md).
 *
 * The build fails where Bolt is not the version known here, where a file has moved, or where something that should
 * have been replaced was never asked for.
 *
 * @param boltDir Bolt's folder; the installed one by default.
 */
export function slimBolt(boltDir: string = dirname(require.resolve('@slack/bolt/package.json'))): Plugin {
  return {
    name: 'slim-bolt',
    setup(build) {
      const replaced = new Set<string>();
      let asked = false;

      build.onResolve({ filter: /^@slack\/bolt$/ }, () => {
        asked = true;
        const problem = problemWith(boltDir);
        return problem ? { errors: [{ text: problem }] } : { path: 'bolt', namespace: 'slim-bolt' };
      });
      build.onLoad({ filter: /.*/, namespace: 'slim-bolt' }, () => ({
        contents: [
          `exports.App = require('./dist/App.js').default;`,
          `exports.LogLevel = require('@slack/logger').LogLevel;`,
        ].join('\n'),
        resolveDir: boltDir,
        loader: 'js',
      }));
      for (const { request, by } of [...REPLACED, { request: TYPES.request, by: join(boltDir, TYPES.file) }]) {
        const exactly = new RegExp(`^${request.replace(/[./]/g, '\\$&')}$`);
        build.onResolve({ filter: exactly }, ({ importer }) => {
          if (!importer.startsWith(boltDir)) return undefined;
          replaced.add(request);
          return { path: by };
        });
      }
      for (const { file } of SELDOM) {
        const exactly = new RegExp(`^\\./${file.replaceAll('.', '\\.')}$`);
        build.onResolve({ filter: exactly }, () => ({ path: `./parts/${file}`, external: true }));
      }
      // Bolt reads its own name and version from it; the rest would be parsed at every cold start.
      build.onLoad({ filter: /[\\/]@slack[\\/]bolt[\\/]package\.json$/ }, () => ({
        contents: JSON.stringify({ name: '@slack/bolt', version: BOLT }),
        loader: 'json',
      }));
      build.onEnd(() => {
        const missed = asked ? [...REPLACED, TYPES].filter(({ request }) => !replaced.has(request)) : [];
        return { errors: missed.map(({ request }) => ({ text: `Bolt no longer imports ${request}. ${READ_ANEW}` })) };
      });
    },
  };
}

const READ_ANEW = 'Read its App.js and bring infra/slim-bolt/plugin.ts up to date.';

/** What keeps this Bolt from being slimmed, in words; null where nothing does. */
function problemWith(boltDir: string): string | null {
  const manifest = join(boltDir, 'package.json');
  if (!existsSync(manifest)) return `No @slack/bolt in ${boltDir}: run "npm ci".`;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  if (version !== BOLT) return `@slack/bolt is ${version}, and slim-bolt knows ${BOLT}. ${READ_ANEW}`;
  const needed = ['dist/App.js', TYPES.file];
  const moved = needed.filter((file) => !existsSync(join(boltDir, file)));
  return moved.length > 0 ? `@slack/bolt has no ${moved.join(' and no ')} any more. ${READ_ANEW}` : null;
}
