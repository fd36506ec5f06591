import { setTimeout } from 'node:timers/promises';
import type { Platform } from '../../../src/ports.ts';
import { pollQueue } from '../../runtime/event-source.ts';
import { ANSWER, asked, channelOf, DELIVERY, makeDue, postsIn, subscribe, TICK } from './journeys.ts';
import { type Lane, startLane } from './lane.ts';
import type { Trial } from './trial.ts';

const MINUTE = 60_000;

/** What the platform itself shows where a function gives no answer, or 401. */
const PLATFORMS_WORDS = 'the platform’s own words: the app did not respond';

type Tried = Omit<Trial, 'journey' | 'troubles'>;

interface MachineTrial {
  readonly journey: string;
  readonly what: 'clock' | 'memory' | 'disk';
  readonly trouble: string;
  readonly run: (lane: Lane) => Promise<Tried>;
}

async function question(lane: Lane, minutes: number): Promise<Tried> {
  const event = lane.slackCommand('who putin', 'C1');
  lane.functions.slack.clock = minutes * MINUTE;
  const ended = await lane.functions.slack.invoke(event);
  lane.functions.slack.clock = 0;
  const status =
    ended.ended === 'answered' ? (ended.response as { readonly statusCode: number }).statusCode : ended.ended;
  const { saw } = await asked(lane, 'slack', lane.slackCommand('who putin', 'C1'), ANSWER);
  return {
    saw: status === 401 ? PLATFORMS_WORDS : `BROKEN: ${status}`,
    ms: ended.ms,
    after: saw === 'the answer' ? 'with the clock, the answer' : `BROKEN: ${saw}`,
  };
}

const copiesOf = (count: number): string => (count === 1 ? 'posted once' : `BROKEN: ${count} copies`);

/** A summary of which one process has a wrong clock, and the next a right one. */
async function summaryBy(lane: Lane, name: 'daily' | 'deliver', minutes: number, id: string): Promise<Tried> {
  const channel = channelOf('slack', id);
  await makeDue(lane, 'slack', channel);
  lane.functions[name].clock = minutes * MINUTE;
  await lane.functions.daily.invoke({}, TICK);
  await pollQueue(lane.source, lane.functions.deliver, { time: DELIVERY });
  const during = postsIn(lane, channel);
  lane.functions[name].clock = 0;
  await lane.functions.daily.invoke({}, TICK);
  await pollQueue(lane.source, lane.functions.deliver, { time: DELIVERY });
  return { saw: during === 1 ? 'the summary' : 'no summary yet', after: copiesOf(postsIn(lane, channel)) };
}

/** A delivery whose process is ended as its message comes to stand. */
async function endedAfterPost(lane: Lane, platform: Platform, id: string): Promise<Tried> {
  const channel = channelOf(platform, id);
  await makeDue(lane, platform, channel);
  await lane.functions.daily.invoke({}, TICK);
  lane.chat.onStanding = () => lane.functions.deliver.kill();
  await pollQueue(lane.source, lane.functions.deliver, { time: DELIVERY });
  lane.chat.onStanding = () => {};
  lane.pass(2 * MINUTE);
  await pollQueue(lane.source, lane.functions.deliver, { time: DELIVERY, patience: 3 });
  const copies = postsIn(lane, channel);
  const after = platform === 'slack' && copies === 2 ? 'a second copy: the stated window of Slack' : copiesOf(copies);
  return { saw: 'the summary', after };
}

async function endedInCommand(lane: Lane): Promise<Tried> {
  lane.dependencies.table.trouble = 'slow';
  const asking = lane.functions.slack.invoke(lane.slackCommand('subscribe 9am utc', 'C77'));
  await setTimeout(400);
  lane.functions.slack.kill();
  const { ms } = await asking;
  lane.dependencies.table.trouble = null;
  const { saw } = await subscribe.slack(lane, '77');
  const stored = await lane.store.subscriptions.get({ topic: 'karabakh', platform: 'slack', channel: 'C77' });
  const isOn = stored?.standing.state === 'active' && saw === 'that the summary is on';
  return { saw: PLATFORMS_WORDS, ms, after: isOn ? 'asked again, it is on' : `BROKEN: ${saw}` };
}

/** No file may grow beyond a kilobyte: what is fetched or built cannot be written. */
const FULL = '-f 1';

async function questionOnFull(lane: Lane): Promise<Tried> {
  const slack = lane.limited('slack', FULL);
  const ended = await slack.invoke(lane.slackCommand('who putin', 'C1'));
  await slack.stop();
  const isUnused = slack.written().includes('published-digest-unused');
  const body = ended.ended === 'answered' ? (ended.response as { readonly body: string }).body : '';
  const saw = body.includes('Putin') && isUnused ? 'the answer, of the bundled digest' : `BROKEN: ${body.slice(0, 99)}`;
  const again = await asked(lane, 'slack', lane.slackCommand('who putin', 'C1'), ANSWER);
  return { saw, ms: ended.ms, after: again.saw === 'the answer' ? 'as ever' : `BROKEN: ${again.saw}` };
}

async function summaryOnFull(lane: Lane): Promise<Tried> {
  const channel = channelOf('discord', '88');
  await makeDue(lane, 'discord', channel);
  await lane.functions.daily.invoke({}, TICK);
  const deliver = lane.limited('deliver', FULL);
  await pollQueue(lane.source, deliver, { time: DELIVERY });
  await deliver.stop();
  return { saw: 'the summary, of the bundled digest', after: copiesOf(postsIn(lane, channel)) };
}

async function collectingOnFull(lane: Lane): Promise<Tried> {
  const item =
    '<item><title>Ferry held</title><link>https://paper.example/1</link><description>The ferry Tern was held in Port Aldwin on Monday, Marta Quillon said.</description></item>';
  for (const path of ['/paper', '/coast'])
    lane.site.serve(
      path,
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title>${item}</channel></rss>`,
    );
  const collect = lane.limited('collect', FULL);
  const during = await collect.invoke({ topic: 'ferries' }, 40_000);
  await collect.stop();
  const pointer = (): string => String(lane.s3.objects.get('digests/ferries/current.json') ?? '');
  const saw =
    during.ended === 'failed' && pointer() === '' ? 'the digest as it was' : `BROKEN: ${JSON.stringify(during)}`;
  lane.pass(60 * MINUTE);
  const after = await lane.functions.collect.invoke({ topic: 'ferries' }, 40_000);
  const version = after.ended === 'answered' ? (after.response as { readonly version?: string }).version : undefined;
  const isThere = version !== undefined && pointer().includes(version);
  return { saw, after: isThere ? 'all of it is read by the next run' : `BROKEN: ${JSON.stringify(after)}` };
}

const trials: readonly MachineTrial[] = [
  ...[-10, 10].map((minutes) => ({
    ...{
      journey: 'a question on Slack',
      what: 'clock' as const,
      trouble: `ten minutes ${minutes < 0 ? 'behind' : 'ahead'}`,
    },
    run: (lane: Lane) => question(lane, minutes),
  })),
  ...[-10, 10].map((minutes, index) => ({
    ...{ journey: 'a daily summary on Slack', what: 'clock' as const },
    trouble: `of a delivery ten minutes ${minutes < 0 ? 'behind' : 'ahead'}`,
    run: (lane: Lane) => summaryBy(lane, 'deliver', minutes, `1${index}`),
  })),
  {
    ...{ journey: 'a daily summary on Slack', what: 'clock', trouble: 'of a tick two hours behind' },
    run: (lane) => summaryBy(lane, 'daily', -120, '12'),
  },
  {
    ...{ journey: 'subscribing on Slack', what: 'memory', trouble: 'used up, the process ended' },
    run: endedInCommand,
  },
  ...(['slack', 'discord'] as const).map((platform, index) => ({
    ...{ journey: `a daily summary on ${platform === 'slack' ? 'Slack' : 'Discord'}`, what: 'memory' as const },
    trouble: 'used up, the process ended between post and record',
    run: (lane: Lane) => endedAfterPost(lane, platform, `2${index}`),
  })),
  { journey: 'a question on Slack', what: 'disk', trouble: 'full', run: questionOnFull },
  { journey: 'a daily summary on Discord', what: 'disk', trouble: 'full', run: summaryOnFull },
  { journey: 'collecting feeds', what: 'disk', trouble: 'full', run: collectingOnFull },
];

/** Tries what the machine may do to a function: a wrong clock, no memory left, a full disk. */
export async function tryMachine(only: string, onTrial: (trial: Trial) => void): Promise<void> {
  const chosen = trials.filter(({ journey, what }) => `${journey} ${what}`.includes(only));
  if (chosen.length === 0) return;
  const lane = await startLane();
  try {
    // Warm, as the others are.
    await asked(lane, 'slack', lane.slackCommand('who putin', 'C1'), ANSWER);
    for (const { journey, what, trouble, run } of chosen)
      onTrial({ journey, troubles: [[what, trouble]], ...(await run(lane)) });
  } finally {
    await lane.close();
  }
}
