import { encodeToken } from '../../../src/answers/token.ts';
import { en } from '../../../src/answers/words/en.ts';
import type { Platform, PostForm } from '../../../src/ports.ts';
import { DAILY } from '../../../src/subscriptions/schedule.ts';
import { subscribed } from '../../../src/subscriptions/subscription.ts';
import { rss } from '../../collect/site.ts';
import { press, slash } from '../../platforms/discord/interactions.ts';
import { actionForm } from '../../platforms/slack/signed.ts';
import { pollQueue } from '../../runtime/event-source.ts';
import type { Standing } from './chat-server.ts';
import { type DependencyName, type FunctionName, type Lane, PUBLISHED } from './lane.ts';

/** What someone got while there was trouble. */
export interface Seen {
  /** What they see, in a few words. */
  readonly saw: string;
  /** Milliseconds until then, where someone waits. */
  readonly ms?: number;
  /** Whether the process ends with the trouble, and the table has nothing of what it was at. */
  readonly isProcessGone?: boolean;
}

/** Something that people rely on, and what it depends on. */
export interface Journey {
  readonly name: string;
  /** The function whose machine may be in trouble. */
  readonly runs: FunctionName;
  readonly uses: readonly DependencyName[];
  /** Done while there is trouble. */
  readonly during: (lane: Lane, id: string) => Promise<Seen>;
  /** Done once it is over. @returns how it was made good, in a few words; what is broken or lost begins with `BROKEN`. */
  readonly after: (lane: Lane, id: string, seen: Seen) => Promise<string>;
}

const MINUTE = 60_000;

/** What is seen where an answer has nothing to show. */
const NOTHING = 'nothing';

/** What the platform itself shows where a function gives no answer, or takes the signature for an old one. */
const PLATFORMS_WORDS = 'the platform’s own words: the app did not respond';

interface Answer {
  readonly statusCode: number;
  readonly body: string;
}

/** What the function answered in words, by what it must hold to be the answer itself. */
async function asked(
  lane: Lane,
  name: 'slack' | 'discord',
  event: object,
  known: readonly (readonly [RegExp, string])[],
): Promise<Seen> {
  const ended = await lane.functions[name].invoke(event);
  const isLost = ended.ended !== 'answered' || (ended.response as Answer).statusCode === 401;
  if (isLost && lane.mayBeSilent) return { saw: PLATFORMS_WORDS, ms: ended.ms };
  if (ended.ended !== 'answered') return { saw: `BROKEN: ${ended.ended}`, ms: ended.ms };
  const { statusCode, body } = ended.response as Answer;
  return { saw: statusCode === 200 ? inWords(body, known) : `BROKEN: status ${statusCode}`, ms: ended.ms };
}

function inWords(body: string, known: readonly (readonly [RegExp, string])[]): string {
  if (body === '') return NOTHING;
  const all = [
    ...known,
    [/cannot be reached just now/, UNREACHABLE] as const,
    [new RegExp(en.frame.apology), 'an apology'] as const,
  ];
  return all.find(([pattern]) => pattern.test(body))?.[1] ?? `BROKEN: ${body.slice(0, 200)}`;
}

const UNREACHABLE = '“Subscriptions cannot be reached just now. Please try again in a minute.”';
const ANSWERED = 'the answer';
const ANSWER = [
  [new RegExp(`Putin[^]*${PUBLISHED}|${PUBLISHED}[^]*Putin`), ANSWERED],
  [/Putin/, `${ANSWERED}, of the bundled digest`],
] as const;

const isAnswer = ({ saw }: Seen): boolean => saw.startsWith(ANSWERED);

/** Once all is over, what did not come comes. */
const askedAgain = (during: Seen, again: Seen, how: string): string => {
  if (!isAnswer(again)) return `BROKEN: ${again.saw}`;
  return isAnswer(during) ? 'as ever' : how;
};

const member = { user: { id: '40' }, permissions: String(1 << 4) };
const inServer = (channel: string): object => ({
  ...{ guild_id: '20', channel_id: channel, app_permissions: '8', member },
  authorizing_integration_owners: { '0': '20' },
});
const askOnSlack = (lane: Lane): Promise<Seen> => asked(lane, 'slack', lane.slackCommand('who putin', 'C1'), ANSWER);
const askOnDiscord = (lane: Lane): Promise<Seen> =>
  asked(lane, 'discord', lane.interaction(slash('karabakh', 'who', { name: 'putin' })), ANSWER);

const token = (share: boolean): string =>
  encodeToken(
    { version: PUBLISHED, command: { topic: 'karabakh', name: 'who', options: { name: 'putin' } }, share },
    800,
  ) ?? '';

/** What is pressed is answered by a post; what stands there after the function has ended is what is seen. */
async function postedTo(lane: Lane, place: (one: Standing) => boolean, event: object): Promise<Seen> {
  const { saw, ms } = await asked(lane, 'slack', event, []);
  const posts = lane.chat.standing.filter(place);
  if (posts.length > 1) return { saw: 'BROKEN: posted twice', ...(ms === undefined ? {} : { ms }) };
  const shown = posts[0] ? inWords(JSON.stringify(posts[0].body), ANSWER) : saw;
  return { saw: shown, ...(ms === undefined ? {} : { ms }) };
}

const pressOnSlack = (lane: Lane, id: string): Promise<Seen> =>
  postedTo(
    lane,
    ({ path }) => path === `/answer/${id}`,
    lane.slackForm(actionForm(token(false), `${lane.dependencies.Slack.endpoint}/answer/${id}`)),
  );

const mention = (lane: Lane, id: string): Promise<Seen> =>
  postedTo(
    lane,
    ({ path, channel }) => path.endsWith('chat.postMessage') && channel === `C${id}`,
    lane.slackEvent({
      ...{ type: 'event_callback', team_id: 'T1', event_id: `Ev${id}`, event_time: 1 },
      authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }],
      event: {
        type: 'app_mention',
        user: 'U1',
        text: 'karabakh who putin',
        ts: '1.1',
        channel: `C${id}`,
        event_ts: '1.1',
      },
    }),
  );

const SHARED = '“Already shared.”';
const shareOnDiscord = (lane: Lane, message: string): Promise<Seen> =>
  asked(lane, 'discord', lane.interaction(press(token(true), { message })), [[/Already shared/, SHARED], ...ANSWER]);

/**
 * What was shared is shared once. A process that ends between claim and answer takes what it shared with it; and where the
 * table cannot be reached, one that ends takes the claim.
 */
async function isShared(lane: Lane, message: string, { saw, isProcessGone = false }: Seen): Promise<string> {
  const again = await shareOnDiscord(lane, message);
  if (saw === PLATFORMS_WORDS && isAnswer(again))
    return (await shareOnDiscord(lane, message)).saw === SHARED ? 'pressed again, shared once' : 'BROKEN: shared twice';
  if (again.saw !== SHARED) return isProcessGone ? 'shared once more: another process' : 'BROKEN: shared twice';
  return saw === PLATFORMS_WORDS ? `pressed again, ${SHARED}; it is asked for anew` : 'shared once';
}

const SUBSCRIBED = [
  [/cannot post here yet/, '“Subscribed, but the bot cannot post here yet”'],
  [/summary: on|has that already/, 'that the summary is on'],
] as const;

const subscribe = {
  slack: (lane: Lane, id: string) => asked(lane, 'slack', lane.slackCommand('subscribe 9am utc', `C${id}`), SUBSCRIBED),
  discord: (lane: Lane, id: string) =>
    asked(
      lane,
      'discord',
      lane.interaction({ ...slash('karabakh', 'subscribe', { time: '9', zone: 'UTC' }), ...inServer(id) }),
      SUBSCRIBED,
    ),
};

/** Whoever is told that the summary is on has it; whoever is told otherwise asks again, and has it then. */
async function isSubscribed(platform: Platform, lane: Lane, id: string, { saw }: Seen): Promise<string> {
  const key = { topic: 'karabakh', platform, channel: platform === 'slack' ? `C${id}` : id };
  const told = ![UNREACHABLE, 'an apology', PLATFORMS_WORDS].includes(saw);
  const stored = await lane.store.subscriptions.get(key);
  if (told && stored?.standing.state !== 'active') return 'BROKEN: told so, and it is not stored';
  const again = await subscribe[platform](lane, id);
  const now = await lane.store.subscriptions.get(key);
  if (now?.standing.state !== 'active' || again.saw !== 'that the summary is on') return `BROKEN: ${again.saw}`;
  return told ? 'it is on' : 'asked again, it is on';
}

/** A channel whose summary fell due an hour ago. */
async function makeDue(lane: Lane, platform: Platform, channel: string, form: PostForm = {}): Promise<void> {
  const now = lane.now();
  const due = Math.floor((now - 60 * MINUTE) / MINUTE) * MINUTE;
  const schedule = { time: new Date(due).toISOString().slice(11, 16), zone: 'UTC', days: DAILY };
  const request = { topic: 'karabakh', platform, channel, schedule, mode: 'replay', createdBy: 'U1', ...form } as const;
  await lane.store.subscriptions.put({ ...subscribed(request, null, now - 30 * 60 * MINUTE), nextDue: due });
}

/** Slack has no key by which it would know a message again whose answer was lost. */
const COPIES = 'the summary, with each try';

/** Milliseconds of a tick and a delivery: a delivery needs ten for a post. */
const [TICK, DELIVERY] = [6_000, 14_000];

const channelOf = (platform: Platform, id: string): string => (platform === 'slack' ? `D${id}` : `9${id}`);
const postsIn = (lane: Lane, channel: string): number =>
  lane.chat.standing.filter((one) => one.channel === channel).length;

/** @param rounds In which messages are received; what was received comes again after a second, which stands for 70. */
async function tickAndDeliver(lane: Lane, patience: number, rounds: number): Promise<void> {
  await lane.functions.daily.invoke({}, TICK);
  const { deliver } = lane.functions;
  for (let round = 0; round < rounds; round += 1)
    if ((await pollQueue(lane.source, deliver, { time: DELIVERY, patience })).ended === 'nothing came') break;
}

const summary = (platform: Platform, place = '', form: PostForm = {}): Journey => ({
  name: `a daily summary ${place}on ${platform === 'slack' ? 'Slack' : 'Discord'}`,
  runs: 'deliver',
  uses: ['table', 'queue', platform === 'slack' ? 'Slack' : 'Discord', 'bucket'],
  async during(lane, id) {
    const channel = channelOf(platform, id);
    await makeDue(lane, platform, channel, form);
    await tickAndDeliver(lane, 0, 2);
    const posts = postsIn(lane, channel);
    const isUnheard =
      platform === 'slack' && (lane.dependencies.Slack.trouble === 'unanswered' || lane.chat.onStanding !== null);
    if (posts > 1 && !isUnheard) return { saw: `BROKEN: ${posts} copies` };
    return { saw: posts === 0 ? 'no summary yet' : isUnheard ? COPIES : 'the summary' };
  },
  async after(lane, id, { saw }) {
    const channel = channelOf(platform, id);
    const isDone = async (): Promise<boolean> =>
      (await lane.store.subscriptions.get({ topic: 'karabakh', platform, channel }))?.coveredDay !== undefined;
    // A claim by a clock that was ahead holds until the right one has got there.
    for (let rounds = 0; rounds < 10 && !(await isDone()); rounds += 1) {
      lane.pass(2 * MINUTE);
      await tickAndDeliver(lane, 2, 1);
    }
    const posts = postsIn(lane, channel);
    if (!(await isDone()) || posts === 0) return `BROKEN: ${posts} posts, ${await isDone()}`;
    if (saw === COPIES) return 'one more, whose answer comes: the stated window of Slack';
    return posts === 1 ? 'posted once' : `BROKEN: ${posts} copies`;
  },
});

/** Items that the feed lists: one more with each run. */
const listed = new WeakMap<Lane, number>();

/** What two papers have, item by item. */
const HAPPENED = {
  paper: (n: number) => ({
    title: `Ferry ${n} is held`,
    text: `The ferry Tern ${n} was held in Port Aldwin with ${n + 2} people aboard, Marta Quillon said on Monday.`,
  }),
  coast: (n: number) => ({
    title: `Mill number ${n} burns down`,
    text: `A fire at mill ${n} of Vessany burned for ${n + 3} hours on Tuesday, the fire chief Kosta Vell told this paper.`,
  }),
};

const collecting: Journey = {
  name: 'collecting feeds',
  runs: 'collect',
  uses: ['feeds', 'table', 'bucket'],
  async during(lane) {
    // Feeds that were asked, or failed, are left alone for a while.
    lane.pass(12 * 60 * MINUTE);
    const items = (listed.get(lane) ?? 0) + 1;
    listed.set(lane, items);
    const date = new Date(Date.now() - 60 * MINUTE).toUTCString();
    for (const [paper, happened] of Object.entries(HAPPENED))
      lane.site.serve(
        `/${paper}`,
        rss(
          Array.from({ length: items }, (_, n) => ({
            ...{ title: happened(n).title, link: `https://${paper}.example/${n}`, date, text: happened(n).text },
          })),
          paper,
        ),
      );
    const ended = await lane.functions.collect.invoke({ topic: 'ferries' }, 40_000);
    const outcome = ended.ended === 'answered' ? (ended.response as { outcome: string }).outcome : ended.ended;
    return { saw: outcome === 'published' ? 'a new digest, of what could be read' : 'the digest as it was' };
  },
  async after(lane) {
    let told = '';
    for (let runs = 0; runs < 3; runs += 1) {
      lane.pass(12 * 60 * MINUTE);
      const ended = await lane.functions.collect.invoke({ topic: 'ferries' }, 40_000);
      told = JSON.stringify(ended);
      if (ended.ended !== 'answered') continue;
      const { articles, version } = ended.response as { articles?: number; version?: string };
      const pointer = String(lane.s3.objects.get('digests/ferries/current.json') ?? '');
      if (articles === 2 * (listed.get(lane) ?? 0) && version !== undefined && pointer.includes(version))
        return 'all of it is read by the next run';
    }
    return `BROKEN: ${told.slice(0, 200)}`;
  },
};

/** The bucket is looked at once a minute. */
const aMinuteLater =
  (during: Journey['during']): Journey['during'] =>
  (lane, id) => {
    lane.pass(61_000);
    return during(lane, id);
  };

export const journeys: readonly Journey[] = [
  {
    ...{ name: 'a question on Slack', runs: 'slack', uses: ['bucket'] },
    during: aMinuteLater(askOnSlack),
    after: async (lane, _, seen) => askedAgain(seen, await askOnSlack(lane), 'asked again, the answer'),
  },
  {
    ...{ name: 'a question on Discord', runs: 'discord', uses: ['bucket'] },
    during: aMinuteLater(askOnDiscord),
    after: async (lane, _, seen) => askedAgain(seen, await askOnDiscord(lane), 'asked again, the answer'),
  },
  {
    ...{ name: 'a button on Slack', runs: 'slack', uses: ['bucket', 'Slack'] },
    during: aMinuteLater(pressOnSlack),
    after: async (lane, id, seen) =>
      askedAgain(seen, await pressOnSlack(lane, `${id}again`), 'pressed again, the answer'),
  },
  {
    ...{ name: 'sharing on Discord', runs: 'discord', uses: ['bucket', 'table'] },
    during: async (lane, id) => {
      const seen = await aMinuteLater(shareOnDiscord)(lane, id);
      const isUnclaimed = lane.dependencies.table.trouble !== null;
      return { ...seen, isProcessGone: isUnclaimed && lane.functions.discord.limits !== undefined };
    },
    after: isShared,
  },
  {
    ...{ name: 'a mention on Slack', runs: 'slack', uses: ['bucket', 'table', 'Slack'] },
    during: aMinuteLater(mention),
    after: async (lane, id, seen) => askedAgain(seen, await mention(lane, `${id}again`), 'asked again, the answer'),
  },
  {
    ...{ name: 'subscribing on Slack', runs: 'slack', uses: ['bucket', 'table', 'Slack'] },
    during: aMinuteLater(subscribe.slack),
    after: (...given) => isSubscribed('slack', ...given),
  },
  {
    ...{ name: 'subscribing on Discord', runs: 'discord', uses: ['bucket', 'table'] },
    during: aMinuteLater(subscribe.discord),
    after: (...given) => isSubscribed('discord', ...given),
  },
  summary('slack'),
  summary('discord'),
  summary('discord', 'in a forum ', { forum: true }),
  collecting,
];
