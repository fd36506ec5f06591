import { describe, expect, onTestFinished, test } from 'vitest';
import { type CommandsServer, commandsServer } from '../fixtures/discord-commands.ts';
import { runDateline } from './running.ts';

const APPLICATION = '123456789012345678';
const TOKEN = 'a-token-that-is-never-printed';

async function discord(options?: { readonly status: number }): Promise<CommandsServer> {
  const server = await commandsServer(options);
  onTestFinished(() => server.close());
  return server;
}

/** Runs the command against a server; what it said, and the exit code. */
async function register(server: CommandsServer, ...args: string[]) {
  const env = { DISCORD_BOT_TOKEN: TOKEN, DISCORD_APPLICATION_ID: APPLICATION, DISCORD_API_URL: server.origin };
  return said(['--digests', 'test/topics', ...args], env);
}

async function said(args: readonly string[], env: Record<string, string>) {
  const { code, all } = await runDateline(['register', ...args], { environment: () => env });
  return { code, text: all };
}

const GLOBAL = `/v10/applications/${APPLICATION}/commands`;

describe('discord:register', () => {
  test('registers what is missing, and then changes nothing', async () => {
    const server = await discord();
    const first = await register(server);
    expect(first).toMatchObject({ code: 0 });
    expect(first.text).toContain('+ /harbour is new');
    expect([...server.commands.keys()]).toEqual(['harbour', 'Check against the digest']);

    server.asked.length = 0;
    const second = await register(server);
    expect(second.text).toContain('= “Check against the digest” is registered as it should be\nNothing to change.');
    expect(server.asked).toEqual([`GET ${GLOBAL}?with_localizations=true`]);
  });

  test('says where a command differs, and mends that one', async () => {
    const server = await discord();
    await register(server);
    const there = server.commands.get('harbour');
    if (!there) throw new Error('nothing was registered');
    server.commands.set('harbour', { ...there, description: 'an older one', contexts: [0] });
    server.asked.length = 0;
    const { text } = await register(server);
    expect(text).toContain('~ /harbour differs in description, contexts[1], contexts[2]');
    expect(server.asked).toEqual([`GET ${GLOBAL}?with_localizations=true`, `POST ${GLOBAL}`]);
    expect((await register(server)).text).toContain('Nothing to change.');
  });

  test('an option that is registered and no longer wanted is a difference', async () => {
    const server = await discord();
    await register(server);
    const there = server.commands.get('harbour');
    const options = there?.['options'];
    if (!there || !Array.isArray(options)) throw new Error('nothing was registered');
    server.commands.set('harbour', { ...there, options: [...options, { type: 1, name: 'weather', description: 'x' }] });
    expect((await register(server, '--dry-run')).text).toContain(`~ /harbour differs in options[${options.length}]`);
  });

  test('a dry run says the same and sends nothing', async () => {
    const server = await discord();
    const { code, text } = await register(server, '--dry-run');
    expect(code).toBe(0);
    expect(text).toMatch(
      / {2}\/harbour: \d+ subcommands; in servers, direct messages .*; installed by servers, people; ru for/,
    );
    expect(text).toContain(
      '+ /harbour is new\n+ “Check against the digest” is new\nNothing changed: this is a dry run.',
    );
    expect(server.asked).toEqual([`GET ${GLOBAL}?with_localizations=true`]);
  });

  test('a dry run without a token shows what would be registered; without the dry run a token is asked for', async () => {
    const dry = await said(['--digests', 'test/topics', '--dry-run'], {});
    expect(dry.code).toBe(0);
    expect(dry.text).toContain('“Check against the digest”: in the menu of a message; in servers, direct messages');
    expect(dry.text).toContain('ru for 1 of 1 names');
    expect(dry.text).toContain('Not compared with what is registered:\nDISCORD_BOT_TOKEN is not set');
    const inServer = await said(['--digests', 'test/topics', '--dry-run', '--server', '123456789012345678'], {});
    expect(inServer.text).not.toContain('installed by');
    expect(await said(['--digests', 'test/topics'], {})).toMatchObject({ code: 2 });
  });

  test('leaves commands that belong to no topic, unless told to remove them', async () => {
    const server = await discord();
    server.commands.set('weather', { id: '77', name: 'weather' });
    expect((await register(server)).text).toContain('? /weather belongs to no topic (--prune removes it)');
    expect([...server.commands.keys()]).toEqual(['weather', 'harbour', 'Check against the digest']);
    expect((await register(server, '--prune')).text).toContain('- /weather belongs to no topic');
    expect([...server.commands.keys()]).toEqual(['harbour', 'Check against the digest']);
  });

  test('registers in one server, where a command says nothing of where it is installed', async () => {
    const server = await discord();
    const { text } = await register(server, '--server', '223456789012345678');
    expect(text).toContain('Registered in server 223456789012345678.');
    expect(server.asked.at(-1)).toBe(`POST /v10/applications/${APPLICATION}/guilds/223456789012345678/commands`);
    expect(server.commands.get('harbour')).not.toHaveProperty('contexts');
    expect((await register(server, '--server', '223456789012345678')).text).toContain('Nothing to change.');
  });

  test.each([
    [401, 'does not know this DISCORD_BOT_TOKEN'],
    [403, 'must be of the same application'],
    [400, 'Discord refused: refused by the test'],
  ])('says what a refusal with %i means, and never the token', async (status, words) => {
    const { code, text } = await register(await discord({ status }));
    expect(code).toBe(1);
    expect(text).toContain(words);
    expect(text).not.toContain(TOKEN);
  });

  test.each([
    [{}, [], 'DISCORD_BOT_TOKEN is not set'],
    [{ DISCORD_BOT_TOKEN: TOKEN, DISCORD_APPLICATION_ID: '12' }, [], 'DISCORD_APPLICATION_ID is not a Discord id'],
    [{}, ['--server', 'here'], "a server's id has 17 to 20 digits"],
    [{}, ['--everywhere'], "Unknown option '--everywhere'"],
  ])('says what is missing in %j with %j', async (env, args, words) => {
    const { code, text } = await said(args, env);
    expect(code).toBe(2);
    expect(text).toContain(words);
    expect(text).not.toContain(TOKEN);
  });
});
