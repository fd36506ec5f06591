import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plain, plainWhole } from '../../src/answers/reply/plain.ts';
import { run, runWhole } from '../../src/answers/run.ts';
import type { CollectRun } from '../../src/collect/publish.ts';
import { dailyTurn } from '../../src/playground/server/daily-summaries.ts';
import { memoryStore } from '../../src/playground/server/store.ts';
import type { ChatPoster, Post } from '../../src/ports.ts';
import { DAILY } from '../../src/subscriptions/schedule.ts';
import { subscribed } from '../../src/subscriptions/subscription.ts';
import { summarise } from '../../src/subscriptions/summary.ts';
import { HOUR } from './collecting.ts';
import { Deployment } from './deployment.ts';
import { type RssItem, rss } from './site.ts';

let aws: Deployment;
beforeEach(async () => {
  aws = await Deployment.start();
  aws.deploy(['/paper', '/agency', '/radio']);
});
afterEach(() => aws.stop());

/** The first midnight, before a Sunday. */
const START = Date.parse('2031-05-04T00:00:00Z');

interface Listed {
  /** Hours from the start at which it appears, and the item as it is from then on. */
  readonly hour: number;
  readonly item: RssItem;
}

const item = (id: string, hour: number, title: string, text: string): Listed => ({
  hour,
  item: {
    guid: id,
    title,
    link: `https://paper.example/${id}`,
    text,
    date: new Date(START + hour * HOUR).toUTCString(),
  },
});

const FERRY = (people: string): string =>
  `The ferry Tern was held in Port Aldwin on Saturday with ${people} people aboard, harbour master Marta Quillon said.`;
const MAST =
  'Pier nine in Vessany was closed on Monday after a mast fell, the mayor of Vessany, Kosta Vell, told reporters.';

const PAPER: readonly Listed[] = [
  item('held', 2, 'Ferry held in Port Aldwin', FERRY('14')),
  // Corrected on the third day.
  item('held', 50, 'Ferry held in Port Aldwin', FERRY('16')),
  item('pier', 30, 'Pier closed in Vessany', MAST),
  item(
    'open',
    98,
    'Harbour opened again',
    'The harbour of Port Aldwin was opened again on Thursday, Marta Quillon said.',
  ),
];
const AGENCY: readonly Listed[] = [
  { ...item('fog', 3, 'Fog over Skarn', 'Fog closed the airport of Skarn on Saturday, the Skarn council said.') },
  // The paper's report, word for word but for one, under its own address.
  {
    hour: 33,
    item: {
      ...item('copy', 33, 'Pier closed in Vessany', MAST.replace('told', 'informed')).item,
      link: 'https://agency.example/pier',
    },
  },
];
const RADIO: readonly Listed[] = [
  item('rain', 60, 'Rain in Skarn', 'Rain flooded the market of Skarn on Tuesday, the Skarn council said.'),
];

/** What a feed lists at an hour: each item as it is then, the paper's ferry twice, with and without tracking. */
function listed(items: readonly Listed[], hour: number, title: string): string {
  const now = new Map(items.filter((each) => each.hour <= hour).map(({ item: each }) => [each.guid, each]));
  const twice = [...now.values()].flatMap((each) => [each, { ...each, link: `${each.link}?utm_source=rss` }]);
  return rss(twice.toReversed(), title);
}

/** Commands that answers of a digest know nothing of. */
const SUBSCRIPTIONS = ['subscribe', 'subscription', 'pause', 'resume', 'unsubscribe'];

describe('five days of three feeds', () => {
  it('bring each article once, revise it, outlive failures, and are told of day by day', async () => {
    const hourNow = (): number => Math.floor((aws.now - START) / HOUR);
    aws.site.serve('/paper', () => listed(PAPER, hourNow(), 'The Aldwin Paper'));
    aws.site.serve('/agency', () => listed(AGENCY, hourNow(), 'Coast Agency'));
    aws.site.serve('/radio', () => {
      // Down on the second day, and gone from the fourth.
      if (hourNow() >= 72) return { status: 410 };
      return hourNow() >= 24 && hourNow() < 48 ? { status: 500 } : listed(RADIO, hourNow(), 'Radio Skarn');
    });

    const clock = { now: () => aws.now };
    const store = memoryStore(clock);
    const posts: (Post & { readonly at: number })[] = [];
    const poster: ChatPoster = {
      async post(post) {
        posts.push({ ...post, at: aws.now });
        return { ok: true, messageId: `${posts.length}`, parts: 1 };
      },
    };
    const digests = aws.digests();
    const ports = {
      ...store,
      posters: { slack: poster, discord: poster },
      digests,
      summarise,
      clock,
      sleep: async () => {},
      logger: { warn: () => {} },
    };

    const runs: (CollectRun & { readonly hour: number })[] = [];
    for (let hour = 0; hour < 5 * 24; hour += 1) {
      aws.now = START + hour * HOUR + 1000;
      runs.push({ ...(await aws.run()), hour });
      await digests.refresh?.();
      if (hour === 6) {
        const schedule = { time: '18:00', zone: 'Etc/UTC', days: DAILY };
        const wish = {
          topic: 'ferries',
          platform: 'slack' as const,
          channel: 'C1',
          schedule,
          mode: 'new' as const,
          createdBy: 'U1',
        };
        await store.subscriptions.put(subscribed(wish, null, aws.now));
      }
      await dailyTurn(ports);
    }

    // Each article came once; the copy is none of its own.
    const sum = (of: 'added' | 'updated'): number => runs.reduce((all, each) => all + (each[of] ?? 0), 0);
    expect([sum('added'), sum('updated')]).toEqual([5, 1]);
    expect(runs.filter(({ added, updated }) => added || updated).map(({ hour, outcome }) => [hour, outcome])).toEqual(
      [2, 3, 30, 50, 60, 98].map((hour) => [hour, 'published']),
    );
    // The dead feed is told after a day of failing, not before, and again when it is gone.
    const failing = runs.flatMap((each) => (each.failing ? each.hour : []));
    expect(failing[0]).toBeGreaterThanOrEqual(47);
    expect(failing.at(-1)).toBe(119);
    expect(runs.at(-1)).toMatchObject({ outcome: 'unchanged', failed: 1, articles: 5 });

    const digest = digests.get('ferries');
    if (!digest) throw new Error('There is no digest.');
    expect(digest.version).toBe(runs.at(-1)?.version);
    expect(aws.letters()).toEqual([
      ...['A Ferry held in Port Aldwin', 'B Fog over Skarn', 'C Pier closed in Vessany', 'D Rain in Skarn'],
      'E Harbour opened again',
    ]);
    const ask = (name: string, options: Readonly<Record<string, string>> = {}): string =>
      plainWhole(runWhole({ topic: 'ferries', name, options } as Parameters<typeof run>[0], digest));
    expect(ask('timeline')).toContain('16 people');
    expect(ask('timeline')).not.toContain('14 people');
    expect(ask('sources', { article: 'C' })).toContain('Also published by Coast Agency, https://agency.example/pier');

    // A post a day at six, of what came since; none where nothing came.
    const told = posts.map(({ at, reply }) => ({ hour: Math.floor((at - START) / HOUR), text: plain(reply) }));
    expect(told.map(({ hour }) => hour)).toEqual([18, 42, 66, 114]);
    expect(told[0]?.text).toContain('14 people');
    expect(told[2]?.text).toContain('16 people');
    expect(told.find(({ hour }) => hour === 42)?.text).toMatch(/mast fell|Pier nine/);
    expect(told.find(({ hour }) => hour === 66)?.text).toMatch(/flooded the market of Skarn/);
    expect(told.find(({ hour }) => hour === 114)?.text).toMatch(/opened again/);
    expect(told.find(({ hour }) => hour === 114)?.text).not.toMatch(/mast fell/);

    // What a post offers next is answered.
    const offered = posts.flatMap(({ reply }) => reply.actions.map(({ command }) => command));
    const asked = offered.filter(({ name }) => !SUBSCRIPTIONS.includes(name));
    expect(asked.length).toBeGreaterThan(3);
    for (const command of asked) expect(run(command, digest).refused).toBeUndefined();
  }, 120_000);
});
