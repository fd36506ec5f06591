import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { slimAnyAscii } from '../../infra/slim-any-ascii.ts';

const dir = mkdtempSync(join(tmpdir(), 'dateline-any-ascii-'));
afterAll(() => rmSync(dir, { recursive: true }));

const options = { bundle: true, write: false as const, logLevel: 'silent' as const, plugins: [slimAnyAscii] };

describe("any-ascii's table", () => {
  it('keeps the letters that names are read from, in a small part of its size', async () => {
    const { outputFiles } = await build({ ...options, entryPoints: ['any-ascii'], minify: true, format: 'esm' });
    const [{ text } = { text: '' }] = outputFiles;
    expect(text.length).toBeLessThan(20_000);
    const { default: anyAscii } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
    expect(['Путин', 'Փաշինյան', 'ფაშინიანი', 'بوتين', 'é', '’', '東'].map(anyAscii)).toEqual([
      ...['Putin', "P'ashinyan", 'pashiniani', 'bwtyn', 'e', "'", ''],
    ]);
  });

  it('that is written otherwise is not cut blindly', async () => {
    const folder = join(dir, 'any-ascii');
    mkdirSync(folder);
    writeFileSync(join(folder, 'block.js'), 'export default { 4: "E" };\n');
    await expect(build({ ...options, entryPoints: [join(folder, 'block.js')] })).rejects.toThrow('0 of 16 blocks');
  });
});
