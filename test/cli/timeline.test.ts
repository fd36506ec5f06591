import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runDateline } from './running.ts';

const folder = mkdtempSync(join(tmpdir(), 'timeline-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const sank = 'The ferry Marigold of the Kray Line sank off Gullhaven on Thursday with forty crates of glass aboard.';
const fined = 'A court in Saltmouth fined the Kray Line nine million crowns on May 22 for the loss of the Marigold.';
write('sank.txt', `${sank}\n`);
write('fined.txt', `${fined}\n`);
const list = write(
  'list.jsonl',
  '{"file": "sank.txt", "datePublished": "2031-02-14"}\n{"file": "fined.txt", "datePublished": "2031-05-23"}\n',
);

async function timeline(...options: string[]) {
  const { code, out, error } = await runDateline(['timeline', ...options]);
  return { code, out, error };
}

const asked = (more: Readonly<Record<string, string>> = {}): string[] =>
  Object.entries({ list, from: '2031-01-01', to: '2031-12-31', days: '2', sentences: '1', ...more }).flatMap(
    ([option, value]) => [`--${option}`, value],
  );

describe('digest timeline', () => {
  it('prints the days with their sentences as one JSON object, in order', async () => {
    const { code, out, error } = await timeline(...asked());
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(Object.entries(JSON.parse(out))).toEqual([
      ['2031-02-13', [sank]],
      ['2031-05-22', [fined]],
    ]);
  });

  it('says how many days there are where there are fewer than asked for', async () => {
    const { code, out, error } = await timeline(...asked({ days: '9' }));
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(out))).toEqual(['2031-02-13', '2031-05-22']);
    expect(error).toBe('Only 2 of 9 days from 2031-01-01 to 2031-12-31 could be told from the articles.');
  });

  it.each([
    [{ from: '2031-02-30' }, '--from takes a day that exists, as YYYY-MM-DD; found "2031-02-30".'],
    [{ from: '2031-06-01', to: '2031-05-01' }, '--from 2031-06-01 lies after --to 2031-05-01. Change them over.'],
    [{ days: '0' }, '--days takes a whole number from 1; found "0".'],
    [{ sentences: '1.5' }, '--sentences takes a whole number from 1; found "1.5".'],
    [{ about: '?' }, '--about takes words; leave it out for everything.'],
  ])('refuses %j as wrong usage', async (more, message) => {
    const { code, out, error } = await timeline(...asked(more));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error.split('\n')[0]).toBe(message);
  });

  it('refuses words that no article holds', async () => {
    const { code, out, error } = await timeline(...asked({ about: 'volcano' }));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toBe('No article has any of the words "volcano". Ask with words that they use.');
  });

  it('says which files are missing, and tells what the others hold', async () => {
    const holed = write(
      'holed.jsonl',
      '{"file": "lost.txt", "datePublished": "2031-02-14"}\n{"file": "sank.txt", "datePublished": "2031-02-14"}\n',
    );
    const { code, out, error } = await timeline(...asked({ list: holed, days: '1' }));
    expect(code).toBe(1);
    expect(Object.keys(JSON.parse(out))).toEqual(['2031-02-13']);
    expect(error).toBe(`${holed}:1: there is no file "lost.txt". Correct its name, or take it off the list.`);
  });

  it('refuses a list that is not there or names nothing', async () => {
    expect(await timeline(...asked({ list: join(folder, 'none.jsonl') }))).toMatchObject({ code: 1, out: '' });
    const empty = write('empty.jsonl', '\n');
    expect((await timeline(...asked({ list: empty }))).error).toBe(`The list "${empty}" names no article.`);
  });
});
