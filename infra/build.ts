import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PLATFORMS } from '../src/platforms/platforms.ts';
import { bundleFunctions } from './bundle.ts';
import { addCompileCache } from './compile-cache/make.ts';
import { buildPlayground } from './playground.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'dist', 'functions');

console.log('Building the functions and the playground …');
try {
  for (const name of await bundleFunctions({ root, out })) {
    const file = join(out, `${name}.cjs`);
    const kilobytes = gzipSync(readFileSync(file)).length / 1024;
    console.log(`${relative(root, file)}  ${kilobytes.toFixed(1)} KB gzip`);
  }
  for (const platform of PLATFORMS) addCompileCache(out, platform);
  await buildPlayground(root, join(root, 'dist', 'playground'));
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
}
