import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { en } from '../../../src/answers/words/en.ts';
import { limits } from '../../../src/platforms/slack/limits.ts';
import { slackResponder } from '../../../src/platforms/slack/respond.ts';
import type { Digests, SubscriptionCommands } from '../../../src/ports.ts';
import { harbour } from '../../fixtures/harbour.ts';
import { TIMED } from '../../fixtures/processor-time.ts';
import { type Scripted, scriptedServer } from '../../fixtures/scripted-server.ts';
import { tides } from '../../fixtures/tides.ts';
import { brokenDigests, handled, heard } from '../handled.ts';
import { faults } from './faults.ts';
import { actionForm, signedEvent } from './signed.ts';

const secret = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
const at = 1_620_000_000;
const oneTopic = new Map([['harbour', harbour]]);
const log = heard();
const POSTED: Scripted = { status: 200, body: { ok: true, ts: '1.5' } };

beforeEach(() => {
  log.events.length = 0;
});
interface World {
  readonly digests?: Digests;
  readonly answers?: readonly Scripted[];
  readonly hasToken?: boolean;
  readonly apiUrl?: string;
  readonly subscriptions?: SubscriptionCommands;
}

async function deployed({
  digests = oneTopic,
  answers = [POSTED],
  hasToken = true,
  subscriptions,
  apiUrl,
}: World = {}) {
  const slack = await scriptedServer(...answers);
  onTestFinished(() => slack.close());
  const begun = Date.now();
  const responder = slackResponder({
    signingSecret: secret,
    clock: { now: () => at * 1000 + Date.now() - begun },
    logger: log,
    post: async () => ({ ok: true }),
    ...(hasToken ? { bot: { botToken: 'xoxb-harbour', apiUrl: apiUrl ?? slack.origin } } : {}),
  });
  const answer = handled(responder, digests, subscriptions ?? null);
  const send = (body: object) =>
    answer(signedEvent(JSON.stringify(body), { secret, at, contentType: 'application/json' }));
  const posts = () => slack.arrived.map(({ path, headers, body }) => ({ path, headers, message: JSON.parse(body) }));
  return { send, posts };
}

let sent = 0;
/** A mention as Slack sends it, each with an id of its own. */
const mention = (text: string, more: object = {}, envelope: object = {}) => ({
  ...{ type: 'event_callback', team_id: 'T0000TEAM', event_id: `Ev${++sent}`, event_time: at },
  authorizations: [{ team_id: 'T0000TEAM', user_id: 'U0000BOT', is_bot: true }],
  event: { type: 'app_mention', user: 'U0000USER', text, ts: '1.1', channel: 'C0000CHAN', event_ts: '1.1', ...more },
  ...envelope,
});
const direct = (text: string, more: object = {}) => mention(text, { type: 'message', channel_type: 'im', ...more });
const ACKNOWLEDGED = { statusCode: 200, headers: {}, body: '' };

describe('a mention', () => {
  it('is answered in a thread under it, with the token, in a message that Slack takes', async () => {
    const { send, posts } = await deployed();
    expect(await send(mention('<@U0000BOT> who is petrov'))).toEqual(ACKNOWLEDGED);
    const [{ path, headers, message } = { path: '', headers: {}, message: {} }] = posts();
    expect({ path, token: headers.authorization }).toEqual({
      path: '/chat.postMessage',
      token: 'Bearer xoxb-harbour',
    });
    expect(message).toMatchObject({ channel: 'C0000CHAN', thread_ts: '1.1', unfurl_links: false });
    expect(message.text).toContain('Boris Petrov');
    const { channel: _, thread_ts: __, ...shown } = message;
    expect(faults({ response_type: 'in_channel', ...shown })).toEqual([]);
  });

  it.each([
    ['in a thread', '<@U0000BOT> figures', { thread_ts: '0.9' }, '0.9', 'Figures'],
    ['before it', 'figures <@U0000BOT>', {}, '1.1', 'Figures'],
    ['with a colon', '<@U0000BOT>: disputed', {}, '1.1', 'Where the reports part'],
    ['of nothing else', '<@U0000BOT>', {}, '1.1', 'Harbour'],
    ['with a name that Slack made a link', '<@U0000BOT> search <http://ferry.example|ferry>', {}, '1.1', 'ferry'],
    ['with entities', '<@U0000BOT> search a &lt;b&gt;', {}, '1.1', '&lt;b&gt;'],
  ])('%s is understood', async (_case, text, more, thread, words) => {
    const { send, posts } = await deployed();
    await send(mention(text, more));
    expect(posts()[0]?.message).toMatchObject({ thread_ts: thread, text: expect.stringContaining(words) });
  });

  it('can ask on a subscription, for the channel that it stands in', async () => {
    const asked: unknown[] = [];
    const subscriptions: SubscriptionCommands = {
      answer: async (command, asker) => {
        asked.push([command.name, asker]);
        throw new Error('seen');
      },
    };
    const { send } = await deployed({ subscriptions });
    await send(mention('<@U0000BOT> subscription'));
    const asker = { platform: 'slack', channel: 'C0000CHAN', user: 'U0000USER', team: 'T0000TEAM', tryPost: true };
    expect(asked).toEqual([['subscription', asker]]);
  });

  it('has one time for all that is done for it, which begins when it comes', async () => {
    let now = at * 1000;
    const deadlines: number[] = [];
    const once = {
      async claim() {
        now += 500;
        return true;
      },
      async release() {},
    };
    const responder = slackResponder({
      ...{ signingSecret: secret, clock: { now: () => now }, logger: log, once, post: async () => ({ ok: true }) },
      bot: { botToken: 'xoxb-harbour', apiUrl: 'http://127.0.0.1:9' },
    });
    const subscriptions: SubscriptionCommands = {
      async answer(_command, _asker, _digest, deadline) {
        deadlines.push(deadline);
        throw new Error('seen');
      },
    };
    const body = JSON.stringify(mention('<@U0000BOT> subscription'));
    await handled(
      responder,
      oneTopic,
      subscriptions,
    )(signedEvent(body, { secret, at, contentType: 'application/json' }));
    expect(deadlines).toEqual([at * 1000 + limits.answerTime - limits.eventPostTime]);
  });
});

describe('a direct message', () => {
  it('is answered in place, and in its thread where it has one', async () => {
    const { send, posts } = await deployed();
    await send(direct('figures'));
    await send(direct('figures', { thread_ts: '0.9' }));
    expect(posts().map(({ message }) => message.thread_ts)).toEqual([undefined, '0.9']);
  });
});

describe('several topics', () => {
  const digests = new Map([
    ['harbour', harbour],
    ['tides', tides],
  ]);
  it.each([
    ['tides timeline', 'Timeline: Tides', false],
    ['/tides timeline', 'Timeline: Tides', false],
    ['disputed', 'Where the reports part', true],
    ['who napoleon', 'No such person', true],
  ])('"%s" is answered by the one that is named, else by the first that can', async (text, words, isNoted) => {
    const { send, posts } = await deployed({ digests });
    await send(direct(text));
    expect(posts()[0]?.message.text).toContain(words);
    expect(String(posts()[0]?.message.text).includes('begin with its name')).toBe(isNoted);
  });
});

describe('what is not answered', () => {
  it.each([
    ['another bot', mention('<@U0000BOT> help', { bot_id: 'B1' })],
    ['an app', direct('help', { app_id: 'A1' })],
    ['the bot itself', direct('help', { user: 'U0000BOT' })],
    ['a message that was changed', direct('help', { subtype: 'message_changed' })],
    ['a mention that was edited in', mention('<@U0000BOT> help', { edited: { user: 'U0000USER', ts: '1.2' } })],
    ['a message in a channel', direct('help', { channel_type: 'channel' })],
    ['another event', mention('', { type: 'reaction_added' })],
    ['an event without an id', mention('<@U0000BOT> help', {}, { event_id: undefined })],
    ['an event of a wrong shape', mention('', {}, { event: [], authorizations: 'x' })],
    ['a warning of too many events', { type: 'app_rate_limited' }],
  ])('%s is acknowledged without a word', async (_case, body) => {
    const { send, posts } = await deployed();
    expect(await send(body)).toEqual(ACKNOWLEDGED);
    expect(posts()).toEqual([]);
  });

  it.each([[null], [[]], [{}], [{ type: 'event' }], [{ type: 'url_verification', challenge: 1 }]])(
    '%j is no event',
    async (body) => {
      const { send } = await deployed();
      expect((await send(body as object)).statusCode).toBe(400);
    },
  );

  it('anything, where the deployment has no token', async () => {
    const { send, posts } = await deployed({ hasToken: false });
    expect(await send(mention('<@U0000BOT> help'))).toEqual(ACKNOWLEDGED);
    expect(posts()).toEqual([]);
  });
});

describe('an event that Slack sends again', () => {
  it('is answered once, also while the first is under way', async () => {
    const { send, posts } = await deployed();
    const event = mention('<@U0000BOT> help');
    expect(await Promise.all([send(event), send(event)])).toEqual([ACKNOWLEDGED, ACKNOWLEDGED]);
    await send(event);
    expect(posts()).toHaveLength(1);
  });
});

describe('a message of nothing', () => {
  it.each([
    '<@U0000BOT>',
    '<@U0000BOT>   ',
    ' \n\t<@U0000BOT>\u00a0\u200b ',
    '<@U0000BOT> :',
    '<@U0000BOT> <@U0000BOT>',
  ])('is answered with the brief: %j', async (text) => {
    const { send, posts } = await deployed();
    expect(await send(mention(text))).toEqual(ACKNOWLEDGED);
    const slash = await deployed();
    await slash.send(mention('<@U0000BOT> brief'));
    expect(posts()[0]?.message.blocks).toEqual(slash.posts()[0]?.message.blocks);
  });
});

describe('what goes wrong', () => {
  it('behind the gate is an apology, and a line of the log', async () => {
    const { send, posts } = await deployed({ digests: { ...brokenDigests(new Error('a bug')) } });
    expect(await send(mention('<@U0000BOT> help'))).toEqual(ACKNOWLEDGED);
    expect(posts()[0]?.message).toMatchObject({ thread_ts: '1.1', text: en.frame.apology });
    expect(log.events).toEqual(['answer-failed']);
  });

  it.each<[string, Scripted]>([
    ['a limit', { status: 200, body: { ok: false, error: 'ratelimited' } }],
    ['too many calls', { status: 429, headers: { 'retry-after': '1' }, body: { ok: false, error: 'ratelimited' } }],
  ])('at Slack that posts nothing (%s) is answered when Slack sends it again, once', async (_case, refusal) => {
    for (const event of [mention('<@U0000BOT> help'), direct('help')]) {
      log.events.length = 0;
      const { send, posts } = await deployed({ answers: [refusal, refusal, POSTED] });
      const statuses = [];
      for (let time = 0; time < 4; time += 1) statuses.push((await send(event)).statusCode);
      expect(statuses).toEqual([503, 503, 200, 200]);
      expect(posts()).toHaveLength(3);
      expect(log.events).toEqual(['slack-event-answer-failed', 'slack-event-answer-failed']);
    }
  });

  it.each([
    ...['channel_not_found', 'is_archived', 'not_in_channel', 'restricted_action', 'a_word_of_tomorrow'],
    ...['account_inactive', 'invalid_auth', 'missing_scope', 'token_revoked'],
  ])('at Slack that refuses it for good (%s) is acknowledged and not asked again', async (error) => {
    for (const event of [mention('<@U0000BOT> help'), direct('help')]) {
      log.events.length = 0;
      const { send, posts } = await deployed({ answers: [{ status: 200, body: { ok: false, error } }, POSTED] });
      expect([await send(event), await send(event)]).toEqual([ACKNOWLEDGED, ACKNOWLEDGED]);
      expect(posts()).toHaveLength(1);
      expect(log.events).toEqual(['slack-event-answer-failed']);
    }
  });

  it('on the way to Slack (no connection) is answered when Slack sends it again', async () => {
    const { send } = await deployed({ apiUrl: 'http://127.0.0.1:9' });
    expect((await send(mention('<@U0000BOT> help'))).statusCode).toBe(503);
    expect(log.events).toEqual(['slack-event-answer-failed']);
  });

  it.each<[string, Scripted]>([
    ['a failure half-way', { status: 200, body: { ok: false, error: 'internal_error' } }],
    ['a server error', { status: 500, body: 'oh no' }],
    ['a page instead of JSON', { status: 200, body: '<html>maintenance</html>' }],
    ['a dead line', { drop: true }],
  ])('at Slack that may have posted it (%s) is acknowledged, and doubles nothing', async (_case, answer) => {
    const { send, posts } = await deployed({ answers: [answer, POSTED] });
    const event = mention('<@U0000BOT> help');
    expect([await send(event), await send(event)]).toEqual([ACKNOWLEDGED, ACKNOWLEDGED]);
    expect(posts()).toHaveLength(1);
    expect(log.events).toEqual(['slack-event-answer-failed']);
  });

  it('is acknowledged within three seconds where Slack does not answer', TIMED, async () => {
    const { send } = await deployed({ answers: [{ hang: 'before' }] });
    const begun = Date.now();
    await send(mention('<@U0000BOT> help'));
    expect(Date.now() - begun).toBeLessThan(2_900);
    expect(log.events).toEqual(['slack-event-answer-failed']);
  });
});

describe('a press on an answer in a thread', () => {
  it('is answered in that thread', async () => {
    const posts: object[] = [];
    const post = async (_url: string, message: object) => {
      posts.push(message);
      return { ok: true as const };
    };
    const clock = { now: () => at * 1000 };
    const answer = handled(slackResponder({ signingSecret: secret, clock, logger: log, post }), oneTopic);
    const value = `${harbour.version}|harbour|sources|||`;
    const form = actionForm(value, 'https://hooks.slack.com/x', { id: 'shared-next', at: '1.5', thread: '1.1' });
    await answer(signedEvent(form, { secret, at }));
    expect(posts).toMatchObject([{ thread_ts: '1.1', response_type: 'ephemeral', replace_original: false }]);
  });
});
