import type { Subscription } from '../../../src/ports.ts';
import { deliveryText } from '../../../src/subscriptions/reference.ts';
import { type Expected, expectedOf, watchWall } from './expected.ts';
import { nameOf, type Seen } from './fake-platforms.ts';
import { DAY, type Simulated } from './simulate.ts';

export interface Findings {
  /** What must not be: a summary missed, one posted twice without excuse, one too early … Empty when all is well. */
  readonly faults: readonly string[];
  readonly due: number;
  readonly messages: number;
  /** Slack messages that stand twice because a process died, or the answer was lost, before the first was recorded. */
  readonly slackTwice: number;
  /** Milliseconds from due to the first message: the middle one, and the longest. */
  readonly delay: { readonly median: number; readonly longest: number };
}

const LATEST = 12 * 3_600_000 + 60_000;

/** Looks at what the channels saw, and holds it against what a wall clock says they should have. */
export function check(simulated: Simulated): Findings {
  const { month, subscribed, platforms, store } = simulated;
  const [begin, end] = [month.start, month.start + month.days * DAY];
  const walls = new Map<string, ReturnType<typeof watchWall>>();
  const wallOf = (zone: string) => {
    const wall = walls.get(zone) ?? watchWall(zone, begin - 2 * DAY, end);
    walls.set(zone, wall);
    return wall;
  };
  const seen = Map.groupBy(platforms.seen, ({ channel }) => channel);
  const done = new Set(store.log.all().flatMap(([name, { progress }]) => (progress ? [name] : [])));
  const faults: string[] = [];
  const delays: number[] = [];
  let due = 0;
  for (const subscription of subscribed) {
    const expected = expectedOf(subscription.schedule, wallOf(subscription.schedule.zone), begin);
    due += expected.length;
    const messages = seen.get(subscription.channel) ?? [];
    const found = [
      ...timesOf(messages, expected, delays, end),
      ...formFaults(subscription, messages),
      ...(subscription.mode === 'replay' ? replayFaults : growingFaults)(
        subscription,
        messages,
        expected,
        simulated,
        done,
      ),
    ];
    faults.push(
      ...found.map((fault) => `${subscription.channel} ${subscription.platform} ${subscription.topic}: ${fault}`),
    );
  }
  const twice = twiceOf(simulated);
  const dead = store.queue.dead().map(({ body }) => `dead letter ${body}`);
  delays.sort((a, b) => a - b);
  const delay = { median: delays[delays.length >> 1] ?? 0, longest: delays.at(-1) ?? 0 };
  return {
    faults: [...faults, ...twice.faults, ...dead],
    due,
    messages: platforms.seen.length,
    slackTwice: twice.slackTwice,
    delay,
  };
}

/** Each message is for a date that is due, not before it is, and not too late. */
function timesOf(messages: readonly Seen[], expected: readonly Expected[], delays: number[], end: number): string[] {
  const byDay = new Map(expected.map(({ day, due }) => [day as string, due]));
  return messages.flatMap(({ day, at }) => {
    const due = byDay.get(day);
    if (due === undefined) return at > end ? [] : [`a summary for ${day}, which is not due`];
    delays.push(at - due);
    if (at < due) return [`${day} comes ${due - at} ms early`];
    return at > due + LATEST ? [`${day} comes ${at - due} ms late`] : [];
  });
}

/** Each message stands as the subscription has it: in the forum as a thread, with the role, and only so. */
const formFaults = ({ forum, mention }: Subscription, messages: readonly Seen[]): string[] =>
  messages.flatMap(({ day, form }) =>
    form.forum === forum && form.mention?.id === mention?.id ? [] : [`${day} stands in another form`],
  );

type Check = (
  subscription: Subscription,
  messages: readonly Seen[],
  expected: readonly Expected[],
  simulated: Simulated,
  done: ReadonlySet<string>,
) => string[];

/** What falls due after a channel is gone cannot be posted; all the rest must be. */
const reachable = (channel: string, expected: readonly Expected[], { gone }: Simulated): readonly Expected[] => {
  const end = (gone.get(channel) ?? Number.POSITIVE_INFINITY) - LATEST;
  return expected.filter(({ due }) => due < end);
};

/** One day of the archive a due date, in order, with none left out, and then no more. */
const replayFaults: Check = ({ channel, topic }, messages, expected, simulated) => {
  const told = new Map(messages.map(({ day, told: [number] }) => [day, Number(number)]));
  const length = topic === 'short' ? 9 : 90;
  const due = reachable(channel, expected, simulated).slice(0, length);
  const faults = due.flatMap(({ day }, index) => {
    const number = told.get(day);
    if (number === undefined) return [`${day} is missed`];
    return number === index + 1 ? [] : [`${day} tells day ${number}, not ${index + 1}`];
  });
  return topic === 'short' && told.size > length ? [...faults, `goes on after ${length} days`] : faults;
};

/** Every due date is dealt with, every event told once, and no silence lasts longer than a week. */
const growingFaults: Check = (subscription, messages, expected, simulated, done) => {
  const { channel } = subscription;
  const due = reachable(channel, expected, simulated);
  const missed = due.filter(({ day }) => !done.has(deliveryText({ ...subscription, day })));
  const last = due.at(-1)?.due ?? 0;
  const known = simulated.growth.findLast(({ at }) => at <= last)?.events ?? 0;
  const days = new Map(messages.map((message) => [message.day, message]));
  const told = [...days.values()].flatMap((message) => message.told);
  const lacking = Array.from({ length: due.length > 0 ? known : 0 }, (_, number) => `sailing-${number}`).filter(
    (id) => !told.includes(id),
  );
  const repeated = told.filter((id, index) => told.indexOf(id) !== index);
  const spoken = due.filter(({ day }) => days.has(day));
  const silent = due.filter(({ day }, index) => {
    const before = spoken.findLast((one) => one.day <= day);
    return index >= 7 && (before ? Date.parse(day) - Date.parse(before.day) >= 7 * DAY : true);
  });
  return [
    ...missed.map(({ day }) => `${day} is missed`),
    ...lacking.map((id) => `${id} is never told`),
    ...repeated.map((id) => `${id} is told twice`),
    ...silent.map(({ day }) => `silent for a week on ${day}`),
  ];
};

/** Messages that stand more than once: excused on Slack, where the first one's answer was lost or its record never written. */
function twiceOf({ platforms }: Simulated) {
  let slackTwice = 0;
  const faults: string[] = [];
  for (const [name, [first, ...others]] of Map.groupBy(platforms.seen, nameOf)) {
    if (!first || others.length === 0) continue;
    const excused = platforms.unanswered.has(name) || platforms.unrecorded.has(name);
    if (excused && first.platform === 'slack') slackTwice += others.length;
    else faults.push(`${name} stands ${others.length + 1} times`);
  }
  return { slackTwice, faults };
}
