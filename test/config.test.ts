import { describe, expect, it } from 'vitest';
import { type Config, collectConfig, discordConfig, localConfig, orThrow, slackConfig } from '../src/config.ts';

const key = 'ab'.repeat(32);

describe('what the environment must hold', () => {
  it.each<[string, Config<unknown>, string]>([
    ['no signing secret', slackConfig({}), 'SLACK_SIGNING_SECRET is not set'],
    ['a blank signing secret', slackConfig({ SLACK_SIGNING_SECRET: '  ' }), 'SLACK_SIGNING_SECRET is not set'],
    ['no public key', discordConfig({}), 'DISCORD_PUBLIC_KEY is not set'],
    ['half a public key', discordConfig({ DISCORD_PUBLIC_KEY: key.slice(32) }), 'is not 64 hexadecimal digits'],
    [
      'a name for an id',
      discordConfig({ DISCORD_PUBLIC_KEY: key, DISCORD_APPLICATION_ID: 'dateline' }),
      '17 to 20 digits',
    ],
    ['no address', discordConfig({ DISCORD_PUBLIC_KEY: key, DISCORD_API_URL: 'localhost:4000' }), 'is not an address'],
    ['no way to be reached', collectConfig({ COLLECT_CONTACT: 'me (at home)' }), 'an address of the web or of mail'],
    ['port 0', localConfig({ PORT: '0' }), 'a number from 1 to 65535'],
    ['port 65536', localConfig({ PORT: '65536' }), 'a number from 1 to 65535'],
    ['a port in words', localConfig({ PORT: '3000; rm' }), 'a number from 1 to 65535'],
  ])('says what is wrong: %s', (_, read, message) => {
    expect(read).toMatchObject({ ok: false, missing: [expect.stringContaining(message)] });
    expect(() => orThrow(read)).toThrow(message);
  });

  it('gives publishers an address, or says that nobody left one', () => {
    const agent = (contact: string) => orThrow(collectConfig({ COLLECT_CONTACT: contact })).agent;
    expect(agent('you@example.org')).toBe('dateline/0.1 (+mailto:you@example.org)');
    expect(agent('https://example.org/bot')).toBe('dateline/0.1 (+https://example.org/bot)');
    expect(agent('')).toBe('dateline/0.1 (+https://dateline.example/collecting; no contact given)');
  });

  it('lists everything at once', () => {
    const read = slackConfig({ SLACK_API_URL: 'ftp://127.0.0.1' });
    expect(read).toMatchObject({ ok: false, missing: [expect.any(String), expect.any(String)] });
  });

  it('never repeats a secret', () => {
    const read = discordConfig({ DISCORD_PUBLIC_KEY: 'hunter2', DISCORD_BOT_TOKEN: 'hunter3' });
    expect(JSON.stringify(read)).not.toContain('hunter');
  });
});

describe('a complete environment', () => {
  it('gives the configuration, optional parts left out where they are not set', () => {
    expect(orThrow(slackConfig({ SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: '' }))).toEqual({ signingSecret: 's' });
    expect(orThrow(discordConfig({ DISCORD_PUBLIC_KEY: key }))).toEqual({ publicKey: key });
    expect(orThrow(localConfig({}))).toEqual({ port: 3000 });
    expect(orThrow(localConfig({ PORT: '65535' }))).toEqual({ port: 65535 });
  });

  it('takes addresses for tests without their trailing slash', () => {
    const env = { SLACK_SIGNING_SECRET: 's', SLACK_API_URL: 'http://127.0.0.1:4000/', SLACK_BOT_TOKEN: 't' };
    expect(orThrow(slackConfig(env))).toEqual({ signingSecret: 's', apiUrl: 'http://127.0.0.1:4000', botToken: 't' });
  });
});
