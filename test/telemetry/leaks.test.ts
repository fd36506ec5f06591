import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wordsIn } from '../../src/answers/words/words-in.ts';
import { memoryStore } from '../../src/playground/server/store.ts';
import type { SubscriptionCommands } from '../../src/ports.ts';
import { subscriptionCommands } from '../../src/subscriptions/commands/commands.ts';
import { answerBatch } from '../../src/subscriptions/deliver.ts';
import { encodeReference } from '../../src/subscriptions/reference.ts';
import { DAILY } from '../../src/subscriptions/schedule.ts';
import { subscribed } from '../../src/subscriptions/subscription.ts';
import { summarise } from '../../src/subscriptions/summary.ts';
import { tick } from '../../src/subscriptions/tick.ts';
import { logDeliveries, logTicks } from '../../src/telemetry/log-summaries.ts';
import fc from '../fast-check.ts';
import { harbour } from '../fixtures/harbour.ts';
import { press, slash, typing } from '../platforms/discord/interactions.ts';
import { actionForm, commandForm } from '../platforms/slack/signed.ts';
import { emfFaults } from './emf.ts';
import { type Recorded, recorded } from './recorded.ts';
import { clock as clockOfRequests, served } from './served.ts';

let log: Recorded;
const NOW = Date.parse('2026-03-02T09:01:00Z');
const clock = { now: () => NOW };

beforeEach(() => {
  log = recorded(clock);
});
afterEach(() => vi.restoreAllMocks());

/** Something that a log must never hold: long enough not to be in one by chance. */
const secret = fc
  .tuple(fc.stringMatching(/^[A-Za-z][\w'é.:/ -]{14,40}[a-z]$/), fc.uuid())
  .map(([words, id]) => `${words}${id}`);

/** Failures as platforms, Bolt and the SDK of AWS throw them, with a secret wherever they hold a text. */
const FAILURES: readonly ((words: string) => unknown)[] = [
  (words) => new TypeError(`Cannot read properties of ${words}`),
  (words) => Object.assign(new Error(`${words}\n    at ${words} (${words})`), { name: words, code: words }),
  (words) =>
    Object.assign(new Error(words, { cause: new Error(words) }), {
      ...{ name: 'ValidationException', $metadata: { requestId: words }, $response: { body: words } },
    }),
  (words) =>
    Object.assign(new Error(words), {
      code: 'slack_bolt_unknown_error',
      original: new Error(words),
      data: { error: words },
    }),
  (words) => Object.assign(new Error(words), { stack: undefined }),
  (words) => words,
  (words) => ({ message: words }),
];
const failures = fc.constantFrom(...FAILURES);

/** What was said, in any way, that holds one of these; a line may encode what it quotes. */
function leaked(secrets: readonly string[]): string[] {
  const said = [...log.lines, ...log.printed];
  const forms = secrets.flatMap((words) => [words, JSON.stringify(words).slice(1, -1), encodeURIComponent(words)]);
  const found = said.filter((line) => forms.some((form) => line.includes(form)));
  const faulty = log.lines.flatMap(emfFaults);
  return [...found, ...faulty];
}

/** Subscription commands on a table that is out of order. */
const brokenCommands = (failure: unknown): SubscriptionCommands => {
  const refuse = async (): Promise<never> => {
    throw failure;
  };
  const poster = { post: refuse };
  return subscriptionCommands({
    wordsIn,
    ...{
      subscriptions: { get: refuse, put: refuse },
      snapshots: { put: refuse },
      languages: { get: refuse, put: refuse },
    },
    ...{ posters: { slack: poster, discord: poster }, clock: clockOfRequests, logger: log.ports.logger },
  });
};

describe('no log says what someone wrote, who they are, or what a request carried', () => {
  it('of a request on either platform, answered, refused, turned away or failed', async () => {
    const property = fc.asyncProperty(
      fc.tuple(secret, secret, secret),
      failures,
      fc.constantFrom('well', 'digests', 'subscriptions', 'post'),
      async ([words, name, key], failing, broken) => {
        log.forget();
        const failure = failing(words);
        const functions = served(log.ports, {
          secret: key,
          ...(broken === 'digests' ? { broken: failure } : {}),
          ...(broken === 'subscriptions' ? { subscriptions: brokenCommands(failure) } : {}),
          post: async () => {
            if (broken === 'post') throw failure;
            return { ok: true };
          },
        });
        const fields = {
          user_id: name,
          user_name: name,
          token: key,
          response_url: `https://hooks.slack.com/${name}`,
          trigger_id: name,
        };
        for (const text of [words, `who ${words}`, `subscribe ${words}`, `subscription ${words}`, `${words} ${name}`]) {
          await functions.slack(commandForm({ ...fields, command: '/harbour', text }));
        }
        await functions.slack(commandForm({ ...fields, command: `/${words}`, text: name }));
        await functions.slack(actionForm(words, `https://hooks.slack.com/${name}`, { user: name, id: words }));
        await functions.slack(
          actionForm(`${harbour.version}|harbour|who|1||${words}`, fields.response_url, { user: name }),
        );
        const person = { user: { id: name, username: words }, permissions: '0' };
        for (const interaction of [
          slash('harbour', 'who', { name: words }),
          slash('harbour', 'subscription'),
          slash('harbour', words, { [name]: words }),
          slash(words, 'who'),
          press(words),
          press(`${harbour.version}|harbour|search|1||${words}`),
          typing('harbour', 'who', 'name', words),
          { type: 5, [words]: words },
        ]) {
          await functions.discord({ ...interaction, token: key, member: person });
        }
        await functions.turnedAway('slack', 'unsigned', `command=${words}&text=${name}`);
        await functions.turnedAway('discord', 'unsigned', JSON.stringify({ words, name }));
        expect(log.lines).toHaveLength(18);
        expect(leaked([words, name, key])).toEqual([]);
      },
    );
    await fc.assert(property, { numRuns: 40 });
  }, 60_000);

  it('of a tick or a delivery, whatever is thrown in it', async () => {
    const property = fc.asyncProperty(fc.tuple(secret, secret), failures, async ([words, key], failing) => {
      log.forget();
      const failure = failing(words);
      const refuse = async (): Promise<never> => {
        throw failure;
      };
      const store = memoryStore(clock);
      const named = { topic: 'harbour', platform: 'slack', channel: 'C1' } as const;
      const schedule = { time: '09:00', zone: 'UTC', days: DAILY };
      const kept = subscribed({ ...named, mode: 'new', createdBy: words, team: key, schedule }, null, NOW - 86_400_000);
      await store.subscriptions.put({ ...kept, nextDue: NOW - 60_000 });
      // A zone that is no more names itself in what is thrown.
      await store.subscriptions.put({
        ...{ ...kept, channel: 'C2', createdBy: words, nextDue: NOW - 60_000 },
        schedule: { ...schedule, zone: words },
      });
      const ports = {
        ...store,
        ...{
          digests: new Map([['harbour', harbour]]),
          summarise,
          clock,
          sleep: async () => {},
          logger: log.ports.logger,
        },
        posters: { slack: { post: refuse } },
      };
      const ticks = logTicks(log.ports);
      await ticks({ awsRequestId: 't1' }, (id) => tick(ports, NOW + 60_000, id));
      const thrown = await ticks({ awsRequestId: 't2' }, refuse).catch((error: unknown) => error);
      const deliveries = logDeliveries(log.ports);
      const reference = { ...named, day: '2026-03-02' as never, due: NOW - 60_000 };
      const bodies = [encodeReference(reference), words, JSON.stringify({ ...reference, tick: words, channel: 'C9' })];
      const event = { Records: bodies.map((body, index) => ({ messageId: `m${index}`, body, receiptHandle: key })) };
      await deliveries({ awsRequestId: 'd1' }, (tell) => answerBatch(event, ports, NOW + 45_000, tell));
      const other = await deliveries({ awsRequestId: 'd2' }, (tell) => answerBatch({ words }, ports, NOW, tell)).catch(
        (error: unknown) => error,
      );
      expect(log.lines).toHaveLength(6);
      // Lambda prints these itself.
      for (const left of [thrown, other])
        log.printed.push(left instanceof Error ? `${left.message} ${left.stack} ${left.cause}` : String(left));
      expect(leaked([words, key])).toEqual([]);
    });
    await fc.assert(property, { numRuns: 40 });
  }, 60_000);

  it('and a leak would be seen', () => {
    log.lines.push(JSON.stringify({ text: 'a "quoted" name' }));
    expect(leaked(['a "quoted" name'])).toHaveLength(1);
    log.forget();
    console.warn('of rosa', new Error('rosa'));
    expect(leaked(['rosa'])).toHaveLength(1);
  });
});
