import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messageOf } from '../../src/cli/command.ts';
import { runDateline } from './running.ts';

const listed = async (): Promise<readonly string[]> =>
  [...(await runDateline(['--help'])).out.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map(([, name]) => name ?? '');

describe('the program', () => {
  it('lists its commands where it is asked for help', async () => {
    const { code, out, error } = await runDateline(['--help']);
    expect([code, error]).toEqual([0, '']);
    expect(out).toContain('compile   make digest.json');
    for (const args of [['help'], ['-h']]) expect((await runDateline(args)).out).toBe(out);
  });

  it('lists them as an error where it is asked for nothing', async () => {
    const { code, out, error } = await runDateline([]);
    expect({ code, out, error }).toEqual({ code: 2, out: '', error: (await runDateline(['--help'])).out });
  });

  it('tells of every command what it does and takes, whichever way that is asked', async () => {
    const names = await listed();
    expect(names).toEqual(expect.arrayContaining(['ask', 'new', 'compile', 'publish', 'doctor', 'live', 'serve']));
    for (const name of names) {
      const { code, out, error } = await runDateline(['help', name]);
      expect([name, code, error]).toEqual([name, 0, '']);
      expect(out).toMatch(new RegExp(`^dateline ${name}: .*\\.\n\nUsage: npm .*\n       dateline ${name}`));
      expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(120);
      expect((await runDateline([name, '--help'])).out).toBe(out);
    }
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { code, out } = await runDateline(['--version']);
    expect([code, out]).toEqual([0, `dateline ${version}, Node ${process.versions.node}`]);
  });

  it('suggests the command that was meant', async () => {
    const { code, error } = await runDateline(['docter']);
    expect([code, error]).toEqual([2, expect.stringContaining('"docter" is not a command. Did you mean "doctor"?')]);
    expect((await runDateline(['help', 'docter'])).code).toBe(2);
  });

  it.each([
    [['doctor', '--stag', 'dev'], 'Unknown option \'--stag\'. Did you mean "stage"?'],
    [['doctor', '--stage'], "Option '--stage <value>' argument missing."],
    [['doctor', '--stage', '--url', 'x'], "Option '--stage' argument is ambiguous."],
    [['manifest', '--socket=yes'], "Option '--socket' does not take an argument."],
    [['doctor', 'karabakh'], 'It takes no "karabakh".'],
    [['live'], 'Something is missing.'],
    [['live', 'irc'], '"irc" is no platform: slack, discord.'],
  ])('words what is wrong with %j, and how it is asked', async (args, message) => {
    const { code, out, error } = await runDateline(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const [first, second, third] = error.split('\n');
    expect(first).toBe(message);
    expect(second).toMatch(/^It is asked as: npm run /);
    expect(third).toBe(`Run \`npm run -s digest -- help ${args[0]}\` for its options.`);
  });

  it('says in a line what cannot be done', async () => {
    const { code, error } = await runDateline(['build', 'nowhere.json', 'out.db']);
    expect([code, error]).toEqual([1, 'Cannot read nowhere.json.']);
  });

  it('says in words of ours what the machine refuses', () => {
    const failure = (code: string) =>
      Object.assign(new Error(`${code}: words of the system, open '/a/b'`), { code, path: '/a/b' });
    expect(messageOf(failure('ENOSPC'))).toBe('There is no room left on the disk: free some, and try again.');
    expect(messageOf(failure('EROFS'))).toBe('This disk can be read and not written: /a/b');
    expect(messageOf(failure('EIO'))).toMatch(/^EIO: words of the system/);
  });

  it.each(['slack', 'discord'])('says what a live connection to %s lacks', async (platform) => {
    const { code, error } = await runDateline(['live', platform], { environment: () => ({}) });
    expect([code, error]).toEqual([1, expect.stringMatching(/^[A-Z_]+_TOKEN is not set/)]);
  });
});
