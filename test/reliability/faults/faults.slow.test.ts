import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { journeys } from './journeys.ts';
import { type Lane, startLane } from './lane.ts';
import { brokenBy, type Troubled, tryJourney } from './trial.ts';

/** A small part of `npm run faults`, the same each time. */
const PART: Readonly<Record<string, readonly Troubled[]>> = {
  'a question on Slack': [[['clock', 'ten minutes behind']], [['disk', 'full']]],
  'a button on Slack': [[['Slack', 'unanswered']]],
  'a mention on Slack': [
    [
      ['table', 'silent'],
      ['Slack', 'silent'],
    ],
  ],
  'subscribing on Slack': [
    [
      ['table', 'slow'],
      ['Slack', 'slow'],
    ],
    [['table', 'unanswered']],
  ],
  'a daily summary in a forum on Discord': [[['Discord', 'unanswered']]],
  'a daily summary on Discord': [
    [['queue', 'lying']],
    [['table', 'gone']],
    [['Discord', 'unanswered']],
    [
      ['memory', 'used up, the process ended'],
      ['disk', 'full'],
    ],
  ],
};

let lane: Lane;
beforeAll(async () => {
  lane = await startLane();
});
afterAll(() => lane.close());

describe.each(Object.entries(PART))('%s', (name, all) => {
  it('is seen in time, loses nothing and is made good', async () => {
    const journey = journeys.find((one) => one.name === name);
    if (!journey) throw new Error(`There is no ${name}.`);
    // The first one starts the process.
    expect(brokenBy({ ...(await tryJourney(journey, [], lane)), ms: 0 })).toBeNull();
    for (const troubled of all) {
      const trial = await tryJourney(journey, troubled, lane);
      expect(brokenBy(trial), JSON.stringify(trial)).toBeNull();
    }
  });
});

it('a process that ends as it has answered is asked nothing more', async () => {
  const { slack } = lane.functions;
  const ask = () => slack.invoke(lane.slackCommand('who putin', 'C1'));
  await ask();
  slack.kill();
  expect(await ask()).toMatchObject({ ended: 'answered' });
});

it('what is made good too late is looked at again, and what is not made good at all is not', async () => {
  const asking = (...afters: readonly (readonly [how: string, ms: number])[]) => {
    const left = [...afters];
    return tryJourney(
      {
        ...{ name: 'a question', runs: 'slack', uses: [] },
        during: async () => ({ saw: 'nothing', ms: 1 }),
        after: async () => {
          const [how = 'BROKEN: asked once more', ms = 0] = left.shift() ?? [];
          await setTimeout(ms);
          return how;
        },
      },
      [],
      lane,
    );
  };
  expect((await asking(['BROKEN: nothing', 2_600], ['the answer', 0])).after).toBe('the answer');
  expect((await asking(['BROKEN: nothing', 0], ['the answer', 0])).after).toBe('BROKEN: nothing');
  expect((await asking(['BROKEN: nothing', 2_600], ['BROKEN: failed', 0])).after).toBe('BROKEN: failed');
});

it('a promise that is broken is found', () => {
  const sound = { journey: 'a question', troubles: [], saw: 'the answer', after: 'as ever' };
  expect(brokenBy(sound)).toBeNull();
  expect(brokenBy({ ...sound, ms: 3_000 })).toMatch(/after 3000 ms/);
  expect(brokenBy({ ...sound, after: 'BROKEN: 2 copies' })).toMatch(/2 copies/);
});
