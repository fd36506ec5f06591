import { beforeEach, describe, expect, it } from 'vitest';
import { readLedger } from '../../src/collect/ledger.ts';
import { collectAndPublish, type PublishPorts } from '../../src/collect/publish.ts';
import { DAY, HOUR, MINUTE } from './collecting.ts';
import { held, late, MemoryDeployment, PAPER } from './memory-deployment.ts';
import { rss } from './site.ts';

let deployed: MemoryDeployment;
beforeEach(() => {
  deployed = new MemoryDeployment();
  deployed.deploy([PAPER]);
  deployed.web.answers.set(PAPER, rss([held(14)]));
});

/** Ports of a process that ends at its n-th step, before or after doing it; nothing works from then on. */
function endingAt(step: number, isDone: boolean): { readonly ports: PublishPorts; readonly steps: () => number } {
  let steps = 0;
  const counted =
    <A extends unknown[], T>(work: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      steps += 1;
      if (steps > step || (steps === step && !isDone)) throw new Error('ended');
      const result = await work(...args);
      if (steps >= step) throw new Error('ended');
      return result;
    };
  const own = deployed.ports();
  const { store, bucket, leases } = own;
  return {
    steps: () => steps,
    ports: {
      ...own,
      visit: counted(own.visit),
      store: { read: counted(store.read), write: counted(store.write), remove: counted(store.remove) },
      bucket: {
        ...{ read: counted(bucket.read), write: counted(bucket.write) },
        ...{ replace: counted(bucket.replace), remove: counted(bucket.remove) },
      },
      leases: {
        take: counted(async (...args) => {
          const giveBack = await leases.take(...args);
          return giveBack && counted(giveBack);
        }),
      },
    },
  };
}

describe('a run that ends anywhere', () => {
  it('is made good by the next: each article once, its last revision, published', async () => {
    const whole = endingAt(Number.POSITIVE_INFINITY, true);
    await collectAndPublish('ferries', deployed.now + 15 * MINUTE, whole.ports);
    expect(whole.steps()).toBeGreaterThan(10);
    // A topic with one article, of which an update and a second one come as the process ends.
    deployed.objects.clear();
    deployed.now += DAY;
    deployed.web.answers.set(PAPER, rss([held(14)]));
    await deployed.run();
    const before = [...deployed.objects];
    deployed.web.answers.set(PAPER, rss([held(16), late]));
    let whatIsTold: string | undefined;
    for (let step = 1; step <= whole.steps(); step += 1) {
      for (const isDone of [false, true]) {
        deployed.objects.clear();
        for (const [key, object] of before) deployed.objects.set(key, object);
        deployed.now += HOUR;
        await collectAndPublish('ferries', deployed.now + 15 * MINUTE, endingAt(step, isDone).ports).catch(
          () => undefined,
        );
        deployed.now += 16 * MINUTE;
        const next = await deployed.run();
        expect(['published', 'unchanged']).toContain(next.outcome);
        const { articles } = await readLedger(deployed.ports().store);
        expect([...articles.values()].map(({ revision }) => revision).sort()).toEqual([1, 2]);
        expect(deployed.letters().length).toBe(2);
        expect(deployed.pointer().version).toBe(deployed.compiled(({ version }) => version));
        const told = deployed.compiled(({ events }) => JSON.stringify(events.list({}, 0, 100)));
        whatIsTold ??= told;
        expect(told).toBe(whatIsTold);
      }
    }
  }, 60_000);
});
