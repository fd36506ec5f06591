import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { plain, plainWhole } from '../../src/answers/reply/plain.ts';
import { run, runWhole } from '../../src/answers/run.ts';
import { newMessage } from '../../src/platforms/discord/format.ts';
import { format } from '../../src/platforms/slack/format.ts';
import { harbour, harbourDocument } from '../fixtures/harbour.ts';
import { runDateline } from './running.ts';

let digests = '';
beforeAll(() => {
  digests = mkdtempSync(join(tmpdir(), 'dateline-ask-'));
  mkdirSync(join(digests, 'harbour'));
  writeFileSync(join(digests, 'harbour', 'digest.json'), JSON.stringify(harbourDocument));
});
afterAll(() => rmSync(digests, { recursive: true }));

async function ask(...args: string[]) {
  const { code, out, error } = await runDateline(['ask', 'harbour', ...args, '--digests', digests]);
  return { code, out, error };
}

const whoDuval = run({ topic: 'harbour', name: 'who', options: { name: 'Duval' } }, harbour);

describe('a question on the command line', () => {
  it('is answered as text', async () => {
    expect(await ask('who', 'Duval')).toEqual({ code: 0, out: plain(whoDuval).trimEnd(), error: '' });
  });

  it('keeps an argument with blanks together', async () => {
    const { code, out } = await ask('timeline', 'may 1 to may 2');
    expect(code).toBe(0);
    expect(out).toContain('Ferry crews stop work');
    expect(out).not.toContain('Talks open');
  });

  it('is answered with everything behind its buttons, too', async () => {
    const whole = plainWhole(runWhole(whoDuval.command, harbour)).trimEnd();
    expect(await ask('who', 'Duval', '--full')).toEqual({ code: 0, out: whole, error: '' });
    expect(whole).toContain('Émile Duval · Said and did');
    expect((await ask('who', 'Napoleon', '--full')).code).toBe(1);
  });

  it("is answered as each platform's exact JSON", async () => {
    expect(JSON.parse((await ask('who', 'Duval', '--as', 'slack')).out)).toEqual(format(whoDuval));
    expect(JSON.parse((await ask('who', 'Duval', '--as', 'discord')).out)).toEqual(newMessage(whoDuval, 'asker'));
  });

  it('shows what stands further on', async () => {
    const third = run({ ...whoDuval.command, from: 2 }, harbour);
    expect(JSON.parse((await ask('who', 'Duval', '--as', 'slack', '--from', '3')).out)).toEqual(format(third));
  });

  it('of a picture prints its words, and writes it where that is said', async () => {
    const file = join(digests, 'toll.png');
    const { code, out } = await ask('picture', 'toll', '--out', file, '--dark');
    expect(code).toBe(0);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('Hurt: what was counted, 2 May 2021. Each as given;');
    const png = readFileSync(file);
    expect([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 1200, 675]);
    expect((await ask('picture', 'toll', '--full')).out).toBe(out);
  });

  it('writes no picture of anything else, nor where there is no folder', async () => {
    expect(await ask('who', 'Duval', '--out', 'x.png')).toMatchObject({
      code: 2,
      error: expect.stringContaining('only a picture'),
    });
    const nowhere = await ask('picture', '--out', join(digests, 'nowhere', 'x.png'));
    expect([nowhere.code, nowhere.error]).toEqual([1, expect.stringContaining('Cannot write')]);
    expect((await ask('picture', '1850', '--out', join(digests, 'none.png'))).code).toBe(1);
    expect(existsSync(join(digests, 'none.png'))).toBe(false);
  });

  it('of a picture as a platform has it needs a key for its address', async () => {
    expect((await ask('picture', '--as', 'slack')).out).toContain('Pictures are not set up here');
    vi.stubEnv('PICTURE_URL', 'https://abc.example/picture');
    vi.stubEnv('PICTURE_KEY', 'made up');
    expect((await ask('picture', '--as', 'slack')).out).toContain(
      '"image_url": "https://abc.example/picture/harbour/1a2b3c4d/',
    );
    expect((await ask('picture', '--as', 'discord')).out).toContain('"url": "https://abc.example/picture/harbour/');
    vi.unstubAllEnvs();
  });

  it('gives 1 for a refusal, worded on the same stream', async () => {
    const { code, out, error } = await ask('who', 'petrov');
    expect({ code, error }).toEqual({ code: 1, error: '' });
    expect(out).toContain('/harbour who Ivan Petrov');
    expect((await ask('x'.repeat(501))).code).toBe(1);
  });

  it('tells the words around the facts in another language', async () => {
    const { code, out } = await ask('timeline', '--language', 'ru');
    expect(code).toBe(0);
    expect(out).toContain('Хронология: Harbour');
    expect(out).toContain('Ferry crews stop work [Alder Gazette ¶4');
  });

  it('gives help', async () => {
    expect(await ask('--help')).toMatchObject({ code: 0, out: expect.stringContaining('Exit codes') });
    expect(await ask()).toMatchObject({ code: 0, error: '' });
  });

  it.each([
    [['who', '--as', 'teletype'], '--as teletype: it is one of text, slack, discord.'],
    [['who', '--as', 'constructor'], '--as constructor: it is one of text, slack, discord.'],
    [['who', '--from', '0'], '--from 0: it is a number from 1 to 999999.'],
    [['who', '--from', 'two'], '--from two: it is a number from 1 to 999999.'],
    [['who', '--language', 'klingon'], '--language klingon: it is one of en, ru, hy, az.'],
    [['who', '--topic', 'airport'], 'There is no digest "airport" here, only: harbour.'],
    [['who', '--loud'], "Unknown option '--loud'"],
  ])('gives 2 for %j and says what is wrong', async (args, message) => {
    const { code, out, error } = await ask(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(message);
    expect(error).not.toContain('    at ');
  });

  it('says what to run where no digest has been compiled', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'dateline-empty-'));
    const { code, error } = await runDateline(['ask', 'harbour', 'who', '--digests', empty]);
    rmSync(empty, { recursive: true });
    expect(code).toBe(2);
    expect(error).toContain('npm run -s digest -- compile');
  });
});
