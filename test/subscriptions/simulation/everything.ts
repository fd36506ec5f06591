import { memoryStore } from '../../../src/playground/server/store.ts';
import { check } from './check.ts';
import { FakePlatforms } from './fake-platforms.ts';
import { FakeTime } from './fake-time.ts';
import { checkFollowers, listAll, settleFollowers } from './followers.ts';
import { seededRandom } from './random.ts';
import { DAY, live, type Scenario, settleChannels, TROUBLES } from './simulate.ts';
import { listIds } from './topics.ts';

/** A month with summaries and follows, deployments and news twice a day. */
export interface FullMonth extends Scenario {
  readonly followers: number;
}

/** What a month of everything came to. */
export interface FullMonthFigures {
  /** What must not be: anything lost, doubled without excuse, early, late, unasked. Empty when all is well. */
  readonly faults: readonly string[];
  /** Summaries that fell due, and events that followers had to hear of. */
  readonly due: number;
  readonly followed: number;
  readonly posted: number;
  /** Posts that stand twice in Slack's stated window. */
  readonly twiceOnSlack: number;
  /** Posts that were tried again. */
  readonly retries: number;
  readonly crashes: number;
  /** Awaits at which a process died. */
  readonly places: ReadonlySet<string>;
  readonly zones: number;
}

const MINUTE = 60_000;

/** Months in which clocks go forward in the north and back in the south, and the other way round. */
export const FULL_MONTHS = { spring: Date.parse('2026-03-07T00:00:00Z'), autumn: Date.parse('2026-10-03T00:00:00Z') };

/** A month from an instant on, with nine hours of nothing on its thirteenth day, and a deployment every third day. */
export const fullMonth = (start: number, channels: number, followers: number, days = 31): FullMonth => ({
  ...{ seed: start / DAY, start, days, channels, followers, crashes: 0.001, news: 'twice a day' },
  outage: start + (Math.min(12, days - 2) + 0.275) * DAY,
  deploys: Array.from(
    { length: Math.floor(days / 3) },
    (_, index) => start + (3 * index + 1) * DAY + 9 * 60 * MINUTE + 20_000,
  ),
});

/** Lives through a month in which everything happens in one deployment. */
export async function simulateEverything(month: FullMonth): Promise<FullMonthFigures> {
  const random = seededRandom(month.seed);
  const time = new FakeTime(month.start);
  const store = memoryStore(time);
  const { digests, ...channels } = await settleChannels(month, { time, store, random });
  const followers = settleFollowers(month, month.followers, { time, store, random });
  const platforms = new FakePlatforms(time, random, { ...TROUBLES, gone: channels.gone });
  const { deaths, warnings } = await live({
    ...{ month, time, store, random, platforms },
    digests: () => new Map([...digests(), ...followers.digests()]),
    summarise: (subscription, ...rest) => (subscription.kind ? listAll : listIds)(subscription, ...rest),
  });
  const summaries = check({ month, ...channels, store, platforms, deaths, warnings });
  const follows = checkFollowers(followers, platforms);
  const crashes = [...deaths.values()].reduce((sum, count) => sum + count, 0);
  return {
    faults: [...summaries.faults, ...follows.faults],
    due: summaries.due,
    followed: follows.expected,
    posted: platforms.seen.length,
    twiceOnSlack: summaries.slackTwice,
    retries: platforms.tried - platforms.seen.length + summaries.slackTwice,
    crashes,
    places: new Set(deaths.keys()),
    zones: new Set(channels.subscribed.map(({ schedule }) => schedule.zone)).size,
  };
}
