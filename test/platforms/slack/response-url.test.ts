import { describe, expect, it, onTestFinished } from 'vitest';
import { allowed, responsePoster } from '../../../src/platforms/slack/response-url.ts';
import { TIMED } from '../../fixtures/processor-time.ts';
import { type Loopback, loopback } from './loopback.ts';

const open = async (...how: Parameters<typeof loopback>): Promise<Loopback> => {
  const made = await loopback(...how);
  onTestFinished(() => made.close());
  return made;
};
describe('where a response may go', () => {
  it.each([
    'https://hooks.slack.com/actions/T1/2/x',
    'https://HOOKS.slack.com/commands/T1/2/x',
    'https://hooks.slack.com:443/commands/T1/2/x',
    'https://hooks.slack-gov.com/commands/T1/2/x',
  ])('to %s', (url) => expect(allowed(url)?.pathname).toMatch(/^\/(actions|commands)\/T1\/2\/x$/));

  it.each([
    '',
    'hooks.slack.com/x',
    'http://hooks.slack.com/x',
    'https://hooks.slack.com.evil.example/x',
    'https://evil.example/hooks.slack.com',
    'https://hooks.slack.com@evil.example/x',
    'https://user@hooks.slack.com/x',
    'https://:password@hooks.slack.com/x',
    'https://hooks.slack.com:8443/x',
    'https://slack.com/x',
    'https://a.hooks.slack.com/x',
    'https://127.0.0.1/x',
    'http://169.254.169.254/latest/meta-data',
    'http://127.0.0.1:4000/x',
    'file:///etc/hosts',
    'javascript:alert(1)',
  ])('not to %j', (url) => {
    const host = allowed(url)?.hostname;
    expect(host).toBeUndefined();
  });

  it('to the test origin, and to no other port or host of it', () => {
    const test = 'http://127.0.0.1:4000/api';
    expect(allowed('http://127.0.0.1:4000/x', test)?.pathname).toBe('/x');
    expect(allowed('http://127.0.0.1:4001/x', test)).toBeNull();
    expect(allowed('https://127.0.0.1:4000/x', test)).toBeNull();
    expect(allowed('http://localhost:4000/x', test)).toBeNull();
  });
});

describe('posting', () => {
  it('sends JSON in UTF-8', async () => {
    const slack = await open();
    expect(await responsePoster(slack.origin)(`${slack.origin}/actions/1`, { text: 'é😀' }, 1_000)).toEqual({
      ok: true,
    });
    expect(slack.received).toEqual([
      { path: '/actions/1', type: 'application/json; charset=utf-8', message: { text: 'é😀' } },
    ]);
  });

  it('sends nothing to a host that is not allowed', async () => {
    const slack = await open();
    const post = responsePoster();
    expect(await post(`${slack.origin}/actions/1`, {}, 1_000)).toEqual({
      ok: false,
      reason: 'not a host of Slack',
      mayBeDone: false,
    });
    expect(slack.received).toEqual([]);
  });

  it('follows no redirect', async () => {
    const elsewhere = await open();
    const slack = await open(307, { location: elsewhere.origin });
    expect(await responsePoster(slack.origin)(slack.origin, {}, 1_000)).toEqual({
      ok: false,
      reason: 'status 307',
      mayBeDone: false,
    });
    expect(elsewhere.received).toEqual([]);
  });

  it('tells a refusal', async () => {
    const slack = await open(404);
    expect(await responsePoster(slack.origin)(slack.origin, {}, 1_000)).toEqual({
      ok: false,
      reason: 'status 404',
      mayBeDone: false,
    });
  });

  it('waits no longer than it may', TIMED, async () => {
    const slack = await open(null);
    const before = performance.now();
    expect(await responsePoster(slack.origin)(slack.origin, {}, 80)).toEqual({
      ok: false,
      reason: 'timeout',
      mayBeDone: true,
    });
    expect(performance.now() - before).toBeLessThan(1000);
    expect(slack.received).toHaveLength(1);
  });

  it('tells that no one listens', async () => {
    const slack = await loopback();
    await slack.close();
    expect(await responsePoster(slack.origin)(slack.origin, {}, 1_000)).toEqual({
      ok: false,
      reason: 'ECONNREFUSED',
      mayBeDone: false,
    });
  });
});
