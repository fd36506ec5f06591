import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { storeInFolder, withoutWriting } from '../../src/cli/kept.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (read: Uint8Array | null) => (read === null ? null : new TextDecoder().decode(read));

it('keeps in a folder what is written, whole, and nothing beside it', async () => {
  const store = storeInFolder(join(root, 'kept'));
  expect(await store.read('state')).toBeNull();
  await store.write('state', bytes('one'));
  await store.write('state', bytes('two'));
  await store.write('findings-a', bytes('three'));
  expect(text(await storeInFolder(join(root, 'kept')).read('state'))).toBe('two');
  expect(readdirSync(join(root, 'kept')).sort()).toEqual(['findings-a.jsonl', 'state.json']);
  await store.remove('findings-a');
  await store.remove('findings-a');
  expect(readdirSync(join(root, 'kept'))).toEqual(['state.json']);
});

it('writes nothing where it is only looked at', async () => {
  const store = storeInFolder(join(root, 'kept'));
  await store.write('state', bytes('one'));
  const looked = withoutWriting(store);
  await looked.write('state', bytes('two'));
  expect(text(await looked.read('state'))).toBe('two');
  await looked.remove('state');
  expect(await looked.read('state')).toBeNull();
  expect(text(await store.read('state'))).toBe('one');
});
