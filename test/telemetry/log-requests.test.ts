import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeToken } from '../../src/answers/token.ts';
import { en } from '../../src/answers/words/en.ts';
import { everyCommandName } from '../../src/subscriptions/commands/catalogue.ts';
import { harbour } from '../fixtures/harbour.ts';
import { press, slash, typing } from '../platforms/discord/interactions.ts';
import { actionForm, commandForm } from '../platforms/slack/signed.ts';
import { emfFaults, metricsIn } from './emf.ts';
import { type Recorded, recorded } from './recorded.ts';
import { type Served, served } from './served.ts';

let log: Recorded;
let one: Served;

beforeEach(() => {
  let time = 1_900_000_000_000;
  log = recorded({ now: () => (time += 2) });
  one = served(log.ports);
});
afterEach(() => vi.restoreAllMocks());

const token = (name: string): string =>
  encodeToken({ version: harbour.version, command: { topic: 'harbour', name, options: {} }, share: false }, 100) ?? '';
const slackText = (text: string, command = '/harbour'): string => commandForm({ command, text });

/** What a line has in common with all others. */
const ALWAYS = { stage: 'test', ms: 2, cold: true };
const SLACK = { ...ALWAYS, requestId: 'slack-1', platform: 'slack' };
const DISCORD = { ...ALWAYS, requestId: 'discord-1', platform: 'discord' };
const VERSION = { version: harbour.version };

describe('the line of a request on Slack', () => {
  it.each<[string, string, object]>([
    ['an answer', slackText('who rosa'), { asked: 'command', command: 'who', outcome: 'answered', ...VERSION }],
    ['words for a command', slackText('rosa'), { asked: 'command', command: 'who', outcome: 'answered' }],
    ['nobody', slackText('who napoleon'), { command: 'who', outcome: 'refused', why: 'no-such-person', ...VERSION }],
    ['no command', slackText('timelime x'), { command: 'other', outcome: 'refused', why: 'no-such-command' }],
    ['a book', slackText('x'.repeat(5000)), { command: 'other', outcome: 'refused', why: 'too-long' }],
    ['no topic', slackText('who', '/castle'), { command: 'other', outcome: 'refused', why: 'no-such-topic' }],
    ['a subscription', slackText('subscribe'), { command: 'subscribe', outcome: 'refused', why: 'not-set-up' }],
    [
      'a press',
      actionForm(token('sources'), 'https://hooks.slack.com/x'),
      { asked: 'press', command: 'sources', outcome: 'answered' },
    ],
    [
      'an old button',
      actionForm('gone', 'https://hooks.slack.com/x'),
      { asked: 'press', command: 'other', why: 'stale-button' },
    ],
    ['the certificate', 'ssl_check=1&token=x', { asked: 'check', outcome: 'answered' }],
  ])('tells of %s', async (_, form, facts) => {
    expect((await one.slack(form)).statusCode).toBe(200);
    expect(log.read()).toEqual([expect.objectContaining({ ...SLACK, ...facts })]);
    expect(log.printed).toEqual([]);
  });

  it('tells that an answer could not be posted', async () => {
    const unposted = served(log.ports, { post: async () => ({ ok: false, reason: 'timeout', mayBeDone: true }) });
    await unposted.slack(actionForm(token('who'), 'https://hooks.slack.com/x'));
    expect(log.read()).toEqual([
      expect.objectContaining({ ...SLACK, asked: 'press', command: 'who', outcome: 'failed' }),
    ]);
    expect(log.printed).toEqual(['{"level":"warn","event":"slack-response-url-failed","reason":"timeout"}']);
  });
});

describe('the line of a request on Discord', () => {
  const nameless = {
    ...slash('harbour', 'dance'),
    data: { type: 1, name: 'harbour', options: [{ type: 1, name: 'dance' }] },
  };
  it.each<[string, object, object]>([
    [
      'an answer',
      slash('harbour', 'who', { name: 'rosa' }),
      { asked: 'command', command: 'who', outcome: 'answered', ...VERSION },
    ],
    [
      'nobody',
      slash('harbour', 'who', { name: 'napoleon' }),
      { command: 'who', outcome: 'refused', why: 'no-such-person' },
    ],
    ['a command that is none', nameless, { command: 'other', outcome: 'refused', why: 'no-such-command' }],
    ['no topic', slash('castle', 'who'), { command: 'who', outcome: 'refused', why: 'no-such-topic' }],
    ['a press', press(token('disputed')), { asked: 'press', command: 'disputed', outcome: 'answered' }],
    ['an old button', press('gone'), { asked: 'press', command: 'other', outcome: 'refused', why: 'stale-button' }],
    ['a keystroke', typing('harbour', 'who', 'name', 'ros'), { asked: 'completion', outcome: 'answered' }],
    ['a ping', { type: 1 }, { asked: 'ping', outcome: 'answered' }],
    ['a form', { type: 5 }, { asked: 'other', outcome: 'refused', why: 'unanswerable' }],
  ])('tells of %s', async (_, interaction, facts) => {
    expect((await one.discord(interaction)).statusCode).toBe(200);
    expect(log.read()).toEqual([expect.objectContaining({ ...DISCORD, ...facts })]);
    expect(log.printed).toEqual([]);
  });
});

describe('whatever becomes of it', () => {
  it.each([
    ['slack', 'unsigned', '401'],
    ['discord', 'unsigned', '401'],
    ['slack', 'nothing', '400'],
    ['discord', 'nothing', '400'],
  ] as const)(
    '%s: what is turned away (%s) tells its status, and nothing that it brought',
    async (platform, what, status) => {
      const response = await one.turnedAway(platform, what);
      expect(String(response.statusCode)).toBe(status);
      const { _aws: _, ...line } = log.read()[0] ?? {};
      const always = platform === 'slack' ? SLACK : DISCORD;
      expect(line).toEqual({ ...always, outcome: 'turned-away', status, TurnedAway: 1 });
    },
  );

  it.each(['slack', 'discord'] as const)('%s: what fails is an apology, a line and a warning', async (platform) => {
    const broken = served(log.ports, { broken: new RangeError('rosa') });
    const response =
      platform === 'slack'
        ? await broken.slack(slackText('who rosa'))
        : await broken.discord(slash('harbour', 'who', { name: 'rosa' }));
    expect([response.statusCode, response.body]).toEqual([200, expect.stringContaining(en.frame.apology)]);
    expect(log.read()).toEqual([
      expect.objectContaining({ platform, asked: 'command', command: 'other', outcome: 'failed' }),
    ]);
    expect(log.printed.join()).toContain('"error":"RangeError"');
    expect(log.printed.join()).toMatch(/"at":"[\w.-]+:\d+:\d+"/);
    expect([...log.printed, ...log.lines].join()).not.toContain('rosa');
  });

  it('only the first request of a process is cold, and who brings no request id gets no line', async () => {
    await one.slack(slackText('help'));
    await one.slack(slackText('help'));
    await one.slack(slackText('help'), {});
    expect(log.read().map(({ cold }) => cold)).toEqual([true, false]);
    expect(log.read().map(({ requestId }) => requestId)).toEqual(['slack-1', 'slack-2']);
  });
});

describe('the metrics of a request', () => {
  it('count commands by name and outcome, and refusals by reason', async () => {
    await one.slack(slackText('who rosa'));
    await one.discord(slash('harbour', 'who', { name: 'napoleon' }));
    await one.turnedAway('slack', 'unsigned');
    expect(log.lines.flatMap(metricsIn)).toEqual([
      { name: 'Commands', value: 1, dimensions: { stage: 'test', command: 'who', outcome: 'answered' } },
      { name: 'Commands', value: 1, dimensions: { stage: 'test', command: 'who', outcome: 'refused' } },
      { name: 'Refusals', value: 1, dimensions: { stage: 'test', why: 'no-such-person' } },
      { name: 'TurnedAway', value: 1, dimensions: { stage: 'test', status: '401' } },
    ]);
    expect(log.lines.flatMap(emfFaults)).toEqual([]);
  });

  it('are not of each keystroke, nor of a ping', async () => {
    await one.discord(typing('harbour', 'who', 'name', 'q'));
    await one.discord({ type: 1 });
    await one.slack('ssl_check=1');
    expect(log.lines).toHaveLength(3);
    expect(log.lines.flatMap(metricsIn)).toEqual([]);
  });

  it('have no name that the catalogue does not have', async () => {
    const words = [...everyCommandName, 'constructor', '__proto__', 'toString', 'who|x', 'WHO', 'ｗｈｏ', ''];
    for (const name of words) {
      await one.discord(slash('harbour', name));
      await one.slack(slackText(name));
      await one.discord(press(`${harbour.version}|harbour|${name}|1||`));
    }
    const names = log.lines.flatMap(metricsIn).map(({ dimensions }) => dimensions['command']);
    expect(names.length).toBeGreaterThan(60);
    const unknown = names.filter((name) => name !== undefined && name !== 'other');
    expect(unknown.filter((name) => !everyCommandName.some((known) => known === name))).toEqual([]);
    expect(log.lines.flatMap(emfFaults)).toEqual([]);
  });
});
