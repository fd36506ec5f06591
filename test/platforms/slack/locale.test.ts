import { afterEach, describe, expect, test } from 'vitest';
import { localeOf } from '../../../src/platforms/slack/locale.ts';
import { slackResponder } from '../../../src/platforms/slack/respond.ts';
import type { SubscriptionCommands } from '../../../src/ports.ts';
import { harbour } from '../../fixtures/harbour.ts';
import { type ScriptedServer, scriptedServer } from '../../fixtures/scripted-server.ts';
import { handled } from '../handled.ts';
import { commandForm, signedEvent } from './signed.ts';

const at = 1_700_000_000;
const secret = 'a secret made up for locales';
const servers: ScriptedServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function deployed(locales: Readonly<Record<string, string>>, chosen: string | null = null) {
  const slack = await scriptedServer({ status: 200, body: { ok: true, ts: '1.2' } });
  servers.push(slack);
  for (const [user, locale] of Object.entries(locales)) slack.locales.set(user, locale);
  const responder = slackResponder({
    signingSecret: secret,
    clock: { now: () => at * 1000 },
    logger: { warn: () => {} },
    post: async () => ({ ok: true }),
    bot: { botToken: 'xoxb-harbour', apiUrl: slack.origin },
  });
  const subscriptions: SubscriptionCommands = {
    answer: () => Promise.reject(new Error('asked for nothing')),
    languageOf: async () => chosen,
  };
  const answer = handled(responder, new Map([['harbour', harbour]]), subscriptions);
  const mention = {
    ...{ type: 'event_callback', team_id: 'T1', event_id: 'Ev1', authorizations: [] },
    event: { type: 'app_mention', user: 'U1', text: 'timeline', ts: '1.1', channel: 'C1' },
  };
  return {
    mentioned: async () => {
      await answer(signedEvent(JSON.stringify(mention), { secret, at, contentType: 'application/json' }));
      return JSON.parse(slack.arrived.at(-1)?.body ?? '').text as string;
    },
    commanded: async () => {
      const { body } = await answer(
        signedEvent(commandForm({ command: '/harbour', text: 'timeline' }), { secret, at }),
      );
      return JSON.parse(body).text as string;
    },
    slack,
  };
}

describe('a mention', () => {
  test('is answered in the language that its writer has set in Slack', async () => {
    expect(await (await deployed({ U1: 'ru-RU' })).mentioned()).toMatch(/^Хронология: /);
  });

  test('is answered in the language that was chosen, whatever is set', async () => {
    expect(await (await deployed({ U1: 'ru-RU' }, 'az')).mentioned()).toMatch(/^Xronologiya: /);
    expect(await (await deployed({ U1: 'ru-RU' }, 'en')).mentioned()).toMatch(/^Timeline: /);
  });

  test('is answered in English where the app may not ask, or the language has no words', async () => {
    expect(await (await deployed({})).mentioned()).toMatch(/^Timeline: /);
    expect(await (await deployed({ U1: 'de-DE' })).mentioned()).toMatch(/^Timeline: /);
  });
});

test('a slash command asks Slack nothing, and is answered in the language that was chosen', async () => {
  const { commanded, slack } = await deployed({ U1: 'ru-RU' }, 'hy');
  expect(await commanded()).toMatch(/^Ժամանակագրություն՝ /);
  expect(slack.arrived).toEqual([]);
});

test('a locale is asked for once; nothing is where the scope is missing, and what is slow is not waited for', async () => {
  const slack = await scriptedServer({ hang: 'before' });
  servers.push(slack);
  const bot = { botToken: 'xoxb-harbour', apiUrl: slack.origin };
  slack.locales.set('U1', 'hy-AM');
  expect(await localeOf('U1', bot, 500)).toBe('hy-AM');
  slack.locales.clear();
  expect(await localeOf('U1', bot, 500)).toBe('hy-AM');
  expect(await localeOf('U2', bot, 500)).toBe('');
  slack.locales.set('U2', 'ru-RU');
  // It was told that it may not ask.
  expect(await localeOf('U2', bot, 500)).toBe('');
  const nowhere = { botToken: 'xoxb-harbour', apiUrl: 'http://127.0.0.1:1' };
  expect(await localeOf('U1', nowhere, 500)).toBe('');
});
