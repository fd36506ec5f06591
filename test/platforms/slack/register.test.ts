import { describe, expect, test } from 'vitest';
import { compiledDigests } from '../../../src/library/compiled.ts';
import { manifest } from '../../../src/platforms/slack/register.ts';
import { everyCommandName } from '../../../src/subscriptions/commands/catalogue.ts';
import { runDateline } from '../../cli/running.ts';

const topics = [...compiledDigests('test/topics').values()].map(({ topic }) => topic);
const [harbour] = topics;
if (!harbour) throw new Error('the invented topic is missing');
const URL = 'https://example.org/slack';

/** Runs the command as a person would; what it printed, and the exit code. */
const said = (...args: string[]) => runDateline(['manifest', ...args]);

describe("Slack's app manifest", () => {
  test('has one slash command a topic, sent to the address, with every command in its hint', () => {
    const { features, settings } = manifest([harbour, { ...harbour, id: 'tides' }], { by: 'http', url: URL });
    expect(features.slash_commands.map(({ command }) => command)).toEqual(['/harbour', '/tides']);
    for (const command of features.slash_commands) {
      expect(command).toMatchObject({ url: URL, should_escape: false });
      for (const name of everyCommandName) expect(command.usage_hint).toContain(name);
      expect(command.usage_hint.length).toBeLessThanOrEqual(1000);
      expect(command.description).toBe(harbour.description);
    }
    expect(settings.interactivity).toEqual({ is_enabled: true, request_url: URL });
    expect(settings.socket_mode_enabled).toBe(false);
  });

  test('names no address in Socket Mode', () => {
    const socket = manifest([harbour], { by: 'socket' });
    expect(socket.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(socket)).not.toContain('http');
  });

  test('asks for no more than answering and posting need', () => {
    const { features, oauth_config, settings } = manifest([harbour], { by: 'http', url: URL });
    expect(oauth_config.scopes.bot.toSorted()).toEqual([
      ...['app_mentions:read', 'chat:write', 'chat:write.public', 'commands', 'im:history', 'users:read'],
    ]);
    expect(oauth_config.scopes.bot_optional).toEqual(['users:read']);
    expect(settings.event_subscriptions).toEqual({
      request_url: URL,
      bot_events: ['app_home_opened', 'app_mention', 'message.im'],
    });
    expect(features.shortcuts).toMatchObject([{ type: 'message', callback_id: 'check-message' }]);
    for (const { name, description } of features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
    }
    expect(features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  test.each(['Harbour', 'har bour', 'ä', 'x'.repeat(32), ''])('refuses a topic called %j', (id) => {
    expect(() => manifest([{ ...harbour, id }], { by: 'socket' })).toThrow('no name for a slash command');
  });
});

describe('slack:manifest', () => {
  test('prints JSON and nothing else', async () => {
    const { code, out, error } = await said('--digests', 'test/topics', '--url', 'https://example.org/slack');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(JSON.parse(out)).toEqual(manifest(topics, { by: 'http', url: URL }));
  });

  test('stands a placeholder where no address is known yet, and says so beside the JSON', async () => {
    const { code, out, error } = await said('--digests', 'test/topics');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(manifest(topics, { by: 'http', url: 'https://your-deployment.example/slack' }));
    expect(error).toContain('a placeholder');
  });

  test('completes the address of a deployment', async () => {
    const { out } = await said('--digests', 'test/topics', '--url', 'https://example.org');
    expect(out).toContain('"https://example.org/slack"');
  });

  test.each([
    [['--url', 'http://example.org/slack'], 'begins with https://'],
    [['--url', 'nonsense'], 'begins with https://'],
    [['--url', URL, '--socket'], 'exclude each other'],
    [['--socket', '--digests', 'test/nowhere'], 'Cannot read the folder of digests'],
    [['--sockets'], "Unknown option '--sockets'"],
  ])('says what is wrong with %j', async (args, words) => {
    const { code, out, error } = await said(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(words);
  });
});
