import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../infra/project.ts';
import type { Expected } from './case-checks.ts';
import { judge, runCase } from './case-runner.ts';

const CASES = join(root, 'test/compile-cases');
const folders = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('the compiler finds what each case expects', () => {
  it('in cases that are there', () => {
    expect(folders.length).toBeGreaterThan(5);
  });

  it.each(folders.map(({ name }) => name))('%s', async (slug) => {
    const { faults, trace } = await runCase(join(CASES, slug));
    expect(faults.length, [...faults, '', 'what the steps found:', ...trace].join('\n')).toBe(0);
  });
});

describe('a case', () => {
  const bytes = new TextEncoder().encode(
    'Ferry returns to the northern quay\nBy Maria Holm\nThe ferry returned to the northern quay on 3 May 2031.\n',
  );
  const run = (expected: Expected) => judge({ published: '2031-05-04', ...expected }, [{ file: 'article.txt', bytes }]);

  it('passes where its expectation holds', async () => {
    const outcome = await run({ headline: 'Ferry returns to the northern quay', lines: [{ text: 'By', kept: false }] });
    expect(outcome.faults).toEqual([]);
    expect(outcome.trace.join('\n')).toMatch(/dropped: byline: By Maria Holm/);
  });

  it('prints with each finding the rules that had a part in it', async () => {
    const text = 'Skipper Lena Fisk left the northern quay.\n“The ferry is late,” she said.\nFisk came back.\n';
    const { faults, trace } = await judge({ published: '2031-05-04', names: [{ text: 'Veldmar' }] }, [
      { file: 'article.txt', bytes: new TextEncoder().encode(text) },
    ]);
    expect(faults).toHaveLength(1);
    const told = trace.join('\n');
    expect(told).toMatch(/"text":"Lena Fisk".*\n +by .*title\n +by person \+6: title before it\n/);
    expect(told).toMatch(/"text":"Fisk".*\n(?: +by .*\n)* +by surname: lena fisk/);
    expect(trace.join('\n')).toMatch(
      /"text":"The ferry is late,".*\n +by name and verb behind it, likeliest for a pronoun/,
    );
    expect(told).toMatch(/"act":"said".*\n +by before its verb, /);
  });

  it.each<[string, Expected, RegExp]>([
    ['a line expected dropped that is kept', { lines: [{ text: 'The ferry', kept: false }] }, /lines: "The ferry"/],
    ['a line dropped for another reason', { lines: [{ text: 'By', kept: false, why: 'share bar' }] }, /lines: "By"/],
    ['a line that is not there', { lines: [{ text: 'Tides', kept: true }] }, /none begins with "Tides"/],
    ['a date that is not found', { dates: [{ text: '3 May 2031', value: '2031-05-04' }] }, /dates: .* is not found/],
    ['a name that is not found', { names: [{ text: 'Eastport', type: 'place' }] }, /names: .* is not found/],
    ['names of one thing of which one is missing', { same: [['Maria Holm', 'M. Holm']] }, /same: /],
    ['names of different things that are missing', { different: [['Maria Holm', 'Eva Holm']] }, /different: /],
    ['another headline', { headline: 'Ferry stays away' }, /headline: "Ferry returns/],
    ['another day', { published: '2031-05-05', known: 'stated' }, /is refused/],
    ['a refusal that does not come', { refused: 'no text' }, /is not refused/],
    ['a toll that is not there', { toll: 3 }, /toll: undefined/],
    ['a key that nothing checks', { dats: [] } as Expected, /"dats", which nothing checks/],
    ['nothing at all', {}, /expects nothing/],
  ])('fails with %s', async (_, expected, says) => {
    expect((await run(expected)).faults.join('\n')).toMatch(says);
  });

  it('fails without an expected.json, and without an article', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'case-'));
    writeFileSync(join(folder, 'article.txt'), 'A ferry.\n');
    expect((await runCase(folder)).faults).toEqual(['there is no expected.json']);
    rmSync(join(folder, 'article.txt'));
    writeFileSync(join(folder, 'expected.json'), '{"headline": null}');
    expect((await runCase(folder)).faults).toEqual(['there is no article']);
    rmSync(folder, { recursive: true });
  });
});
