import { join, relative } from 'node:path';
import { packFunctions } from './package/pack.ts';

const root = join(import.meta.dirname, '..');

try {
  for (const { file, entries, bytes } of packFunctions(
    join(root, 'dist', 'functions'),
    join(root, 'dist', 'package'),
  )) {
    console.log(`${relative(root, file)}  ${entries.length} files, ${(bytes / 1024).toFixed(0)} KB`);
  }
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
}
