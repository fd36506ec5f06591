import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const out = join(root, 'dist', 'functions');

// Said before what builds is loaded, which takes a while on a machine that has not done it lately.
console.log('Building the functions and their digests …');
try {
  const { bundleFunctions } = await import('./bundle.ts');
  for (const { name } of await bundleFunctions({ root, out })) {
    const file = join(out, `${name}.cjs`);
    const kilobytes = gzipSync(readFileSync(file)).length / 1024;
    console.log(`${relative(root, file)}  ${kilobytes.toFixed(1)} KB gzip`);
  }
  console.log('Compiling them ahead of the first question …');
  const { PLATFORMS } = await import('../src/platforms/platforms.ts');
  const { addCompileCache } = await import('./compile-cache/make.ts');
  for (const platform of PLATFORMS) addCompileCache(out, platform);
  console.log('Building the playground …');
  const { buildPlayground } = await import('./playground.ts');
  await buildPlayground(root, join(root, 'dist', 'playground'));
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
}
