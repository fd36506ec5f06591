import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * Blocks of 256 characters that names are read from, and the punctuation beside them: Latin, Cyrillic, Armenian, Arabic,
 * Georgian, and their presentation forms. Most of the table is Chinese and Korean.
 */
const BLOCKS: ReadonlySet<number> = new Set([
  ...[0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07],
  ...[0x10, 0x1c, 0x1e, 0x20, 0xfb, 0xfc, 0xfd, 0xfe],
]);

/** A block of any-ascii's table: one line. */
const BLOCK = /^case (\d+):return/;

/**
 * Leaves of any-ascii's table what src/platforms/latin.ts reads: 20 KB of 550. What is left out is transliterated to nothing.
 * @throws Error where the table is not written as it was: look at node_modules/any-ascii/block.js then.
 */
export const slimAnyAscii: Plugin = {
  name: 'slim-any-ascii',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]any-ascii[\\/]block\.js$/ }, ({ path }) => {
      const lines = readFileSync(path, 'utf8').split(/\n(?=case |\})/);
      const kept = lines.filter((line) => {
        const [, block] = BLOCK.exec(line) ?? [];
        return block === undefined || BLOCKS.has(Number(block));
      });
      const blocks = kept.filter((line) => BLOCK.test(line)).length;
      if (blocks !== BLOCKS.size)
        throw new Error(
          `any-ascii has ${blocks} of ${BLOCKS.size} blocks where they were: see infra/slim-any-ascii.ts.`,
        );
      return { contents: kept.join('\n'), loader: 'js' };
    });
  },
};
