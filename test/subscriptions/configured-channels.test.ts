import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../src/playground/server/store.ts';
import type { Subscription } from '../../src/ports.ts';
import { readConfiguredChannels, subscribeConfigured } from '../../src/subscriptions/configured-channels.ts';
import { finished, updateSubscription } from '../../src/subscriptions/subscription.ts';

const NOW = Date.parse('2026-03-02T12:00:00Z');
const key = { topic: 'ferry', platform: 'slack' as const, channel: 'C1' };

describe('channels that the deployment names', () => {
  const listed = [{ ...key, time: '09:00', zone: 'Asia/Yerevan', days: [5, 1], mode: 'new' }];
  const warned: string[] = [];
  const logger = { warn: (event: string) => warned.push(event) };

  it('are subscribed once, follow the list, and may leave', async () => {
    const { subscriptions } = memoryStore({ now: () => NOW });
    const ports = { subscriptions, clock: { now: () => NOW }, logger };
    const run = (list: unknown) => subscribeConfigured(readConfiguredChannels(JSON.stringify(list)), ports);
    await run(listed);
    await run(listed);
    expect(await subscriptions.get(key)).toMatchObject({
      revision: 1,
      createdBy: 'deployment',
      schedule: { days: [1, 5] },
    });
    await run([{ ...listed[0], time: '10:00' }]);
    expect(await subscriptions.get(key)).toMatchObject({ revision: 2, schedule: { time: '10:00' } });
    await run([{ ...listed[0], time: '10:00', zone: 'UTC' }]);
    await run([{ ...listed[0], time: '10:00', zone: 'UTC', days: [1] }]);
    expect(await subscriptions.get(key)).toMatchObject({ revision: 4, schedule: { zone: 'UTC', days: [1] } });
    await updateSubscription(subscriptions, key, (stored) => stored && finished(stored, 'unsubscribed'));
    await run(listed);
    expect((await subscriptions.get(key))?.standing.state).toBe('finished');
    expect(warned).toEqual([]);
  });

  it.each([
    ['not JSON', '[', 'is not JSON'],
    ['no list', '{}', 'is not a list'],
    ['an entry that is a word', '["C1"]', 'is no object'],
    ['an entry that is null', '[null]', 'is no object'],
    ['another platform', JSON.stringify([{ ...listed[0], platform: 'irc' }]), 'neither slack nor discord'],
    ['no channel', JSON.stringify([{ ...listed[0], channel: '' }]), 'is missing'],
    ['two channels in one', JSON.stringify([{ ...listed[0], channel: 'C1 C2' }]), 'is missing'],
    ['a team that is no text', JSON.stringify([{ ...listed[0], team: 7 }]), 'team is no text'],
    ['words before a time', JSON.stringify([{ ...listed[0], time: 'at 09:00' }]), 'like 09:00'],
    ['a time with seconds', JSON.stringify([{ ...listed[0], time: '09:00:30' }]), 'like 09:00'],
    ['a time of no day', JSON.stringify([{ ...listed[0], time: '24:00' }]), 'like 09:00'],
    ['an offset', JSON.stringify([{ ...listed[0], zone: '+04:00' }]), 'like Europe/Berlin'],
    ['an eighth day', JSON.stringify([{ ...listed[0], days: [7] }]), 'to 6'],
    ['no day', JSON.stringify([{ ...listed[0], days: [] }]), 'to 6'],
    ['days in words', JSON.stringify([{ ...listed[0], days: 'daily' }]), 'to 6'],
    ['no mode', JSON.stringify([{ ...listed[0], mode: undefined }]), 'neither new nor replay'],
  ])('are told what is wrong: %s', (_, json, reason) => {
    expect(readConfiguredChannels(json)).toEqual({ requests: [], faults: [expect.stringContaining(reason)] });
  });

  it('are those that can be read; of each other one who deploys is told, by its place in the list', async () => {
    const read = readConfiguredChannels(JSON.stringify([listed[0], 7, { ...listed[0], mode: 'replay', team: 'T1' }]));
    expect(read.requests.map(({ mode, team }) => [mode, team])).toEqual([
      ['new', undefined],
      ['replay', 'T1'],
    ]);
    expect(read.requests[0]).not.toHaveProperty('team');
    expect(read.faults).toEqual(['Named channel 2: it is no object.']);
    const told: unknown[] = [];
    const ports = { subscriptions: memoryStore({ now: () => NOW }).subscriptions, clock: { now: () => NOW } };
    const heard = { warn: (event: string, about?: object) => told.push([event, about]) };
    await subscribeConfigured(read, { ...ports, logger: heard });
    expect(told).toEqual([['configured-channel-wrong', { reason: read.faults[0] }]]);
  });

  it('do not wait for one that cannot be stored', async () => {
    const { subscriptions } = memoryStore({ now: () => NOW });
    const put = async (one: Subscription): Promise<boolean> => {
      if (one.channel === 'C1') throw new Error('throttled');
      return subscriptions.put(one);
    };
    const said: string[] = [];
    const ports = {
      subscriptions: { get: subscriptions.get.bind(subscriptions), put, due: subscriptions.due.bind(subscriptions) },
      ...{ clock: { now: () => NOW }, logger: { warn: (event: string) => said.push(event) } },
    };
    const list = [listed[0], { ...listed[0], channel: 'C2' }];
    await subscribeConfigured(readConfiguredChannels(JSON.stringify(list)), ports);
    expect(await subscriptions.get(key)).toBeNull();
    expect(await subscriptions.get({ ...key, channel: 'C2' })).toMatchObject({ createdBy: 'deployment' });
    expect(said).toEqual(['configured-channel-failed']);
  });
});
