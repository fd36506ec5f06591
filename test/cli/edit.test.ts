import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { article } from '../compile/draft/ferry.ts';
import { runDateline } from './running.ts';

let root: string;
const path = (...parts: readonly string[]): string => join(root, ...parts);
const overlay = (): string => readFileSync(path('digests/fire/overlay.yml'), 'utf8');

/** What a person types, line by line; the input ends with the last. */
const typing = (...lines: readonly string[]) => ({
  answers: async function* () {
    yield* lines;
  },
});
const edit = (...lines: readonly string[]) =>
  runDateline(['edit', 'fire', '--digests', path('digests')], lines.length > 0 ? typing(...lines) : {});

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'edit-'));
  mkdirSync(path('in'));
  writeFileSync(
    path('in/a.txt'),
    article(
      'Clerk held',
      '2031-05-16',
      'Police arrested a clerk, Ada Tolley, in Port Merrow on Thursday.',
      'Tam Ellery, 41, spoke in Port Merrow on Friday.',
    ),
  );
  await runDateline(['new', 'fire', '--articles', path('in'), '--digests', path('digests')]);
});
afterEach(() => rmSync(root, { recursive: true }));

describe('dateline edit', () => {
  it('asks of what could do most harm first, and writes each answer at once', async () => {
    const { code, out } = await edit('a', 'q');
    expect(code).toBe(0);
    expect(out).toMatch(/1 of \d+ {2}15 May 2031: Police arrested a clerk, Ada Tolley, in Port Merrow\n.*A1/);
    expect(out).toMatch(/1 saved in .*overlay\.yml/);
    expect(overlay()).toMatch(/^# .*\n# .*\npin:\n {2}- \{ event: 2031-05-15-\S+, why: checked \}\n$/);
    expect((await edit('q')).out).not.toContain('Police arrested');
  });

  it('keeps what was answered when the input ends in the middle', async () => {
    await edit('h');
    expect(overlay()).toMatch(/hide:\n {2}- \{ event: /);
    const { out } = await runDateline(['ask', 'fire', 'timeline', '--digests', path('digests')]);
    expect(out).not.toContain('arrested');
  });

  it('takes words of the editor’s own, and says what is none of the answers', async () => {
    const { all } = await edit('x', 'r', 'A clerk is held', 'q');
    expect(all).toContain('"x" is none of these.');
    expect(overlay()).toMatch(/retitle:\n {2}- \{ event: \S+, headline: A clerk is held \}/);
    expect(readFileSync(path('digests/fire/digest.json'), 'utf8')).toContain('A clerk is held');
  });

  it('merges by the name that is shown, and leaves the overlay as it was where nobody has it', async () => {
    await edit('s', 'm', 'Nobody Known', 'm', 'Ada Tolley', 'q');
    expect(overlay()).toContain('into: Ada Tolley }');
    expect(overlay()).not.toContain('Nobody');
    const { out } = await runDateline(['ask', 'fire', 'who', 'tolley', '--full', '--digests', path('digests')]);
    expect(out).toContain('Tam Ellery');
  });

  it('has an answer in the overlay only once the topic compiles with it, so that none is left there half checked', async () => {
    const before = overlay();
    const seen: string[] = [];
    const args = ['edit', 'fire', '--digests', path('digests')];
    await runDateline(args, { ...typing('s', 'm', 'Nobody Known', 'q'), error: () => void seen.push(overlay()) });
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen)).toEqual(new Set([before]));
  });

  it('says so where nobody is there to answer, and where there is nothing to look at', async () => {
    const { code, error } = await edit();
    expect([code, error]).toEqual([2, expect.stringContaining('Nobody is there to answer')]);
    for (let round = 0; round < 9; round += 1) await edit('h');
    expect((await edit()).out).toContain('Nothing is left to look at.');
  });

  it('is not for a topic that an editor has written', async () => {
    writeFileSync(path('digests/fire/articles.yml'), '[]\n');
    expect((await edit('a')).error).toContain('An editor has written fire');
  });
});

describe('the ids of what is shown', () => {
  it('stand behind an answer that is asked for them', async () => {
    const { out } = await runDateline(['ask', 'fire', 'timeline', '--ids', '--digests', path('digests')]);
    expect(out).toMatch(/\nids:\n {2}2031-05-15-\S+ +Police arrested a clerk/);
    const who = await runDateline(['ask', 'fire', 'who', 'ellery', '--ids', '--digests', path('digests')]);
    expect(who.out).toMatch(/\n {2}tam-ellery +Tam Ellery/);
    expect(who.out).not.toContain('police-arrested');
  });
});
