import { figureItem } from '../answers/amounts.ts';
import { listed, refs, statementLine, statusWords } from '../answers/cites.ts';
import { answer, ask, count, offer, plainLine } from '../answers/context.ts';
import { disputeItem } from '../answers/disputes.ts';
import type { Action, CitationRef, Item, Reply } from '../answers/reply/reply.ts';
import { runWhole } from '../answers/run.ts';
import { section } from '../answers/window.ts';
import { dateLabel, dayLabel, daysBetween } from '../digest/day.ts';
import { citesOf } from '../digest/origins.ts';
import type { Day, Digest, Dispute, Event } from '../digest/types.ts';
import type { Snapshot, Subscription } from '../ports.ts';
import { describeSchedule } from './commands/schedule-text.ts';
import { type Changes, changesSince, newPositions, newStatements, type ReplayDay } from './digest-queries.ts';
import { wallClock } from './wall-clock.ts';

/** What a summary covers. */
export interface Period {
  /** Local date of the channel that the summary is posted for. */
  readonly day: Day;
  /** First local date that it covers: the one after the latest that was covered. `day` itself where none was missed. */
  readonly from: Day;
  /** In `new`: what the digest said when the channel last had a summary; null for its first. */
  readonly since: Snapshot | null;
  /** In `replay`: the day of news whose turn it is; absent where every day was told. */
  readonly replay?: ReplayDay;
}

/**
 * The summary of a period, or null where there is nothing to tell. Pure: the same arguments give the same reply, so a
 * second try posts what the first did.
 */
export type Summarise = (subscription: Subscription, period: Period, digest: Digest) => Reply | null;

/** Each post says what it covers, what is new or happened, why it came, and how it is stopped. */
export const summarise: Summarise = (subscription, period, digest) => {
  const reply = contentOf(subscription, period, digest);
  if (!reply) return null;
  const stop = { code: `/${subscription.topic} subscription` };
  const why = [`Posted ${describeSchedule(subscription.schedule)}. To change or stop it: `, stop];
  const actions = [...reply.actions, offer(digest, 'Unsubscribe', 'unsubscribe')];
  return { ...reply, notes: [...reply.notes, why], actions };
};

function contentOf(subscription: Subscription, period: Period, digest: Digest): Reply | null {
  if (subscription.mode === 'replay') return period.replay ? archiveDay(period.replay, digest) : null;
  if (period.since === null) return latestDay(period, digest);
  const changes = changesSince(period.since, digest);
  if (changes) return whatIsNew(changes, period.since, period, digest);
  return isLongSilent(subscription, period.day) ? nothingNew(subscription, period, digest) : null;
}

/** "Day 3 of 9: 31 October 2020": one day of an archive, as the summary command tells it, shorter on a noisy day. */
function archiveDay({ day, number, of }: ReplayDay, digest: Digest): Reply {
  const label = dayLabel(day);
  const command = ask(digest, 'summary', { day });
  const whole = runWhole(command, digest);
  const { items, omitted } = shortened(whole.items);
  const more = `${count(omitted, 'more statement')}: press “The whole day”.`;
  return {
    ...whole,
    title: `Day ${number} of ${of}: ${label}`,
    lede: [`This covers ${label}, from the archive. `, ...(whole.lede ?? [])],
    items,
    notes: [
      ...(omitted > 0 ? [[more]] : []),
      ...whole.notes,
      ...(number === of ? [['This was the last day of the archive; the replay stops here.']] : []),
    ],
    actions: [
      ...(items === whole.items ? [] : [{ label: 'The whole day', command }]),
      offer(digest, 'Timeline of the day', 'timeline', { when: day }),
      offer(digest, 'Disputed points', 'disputed'),
    ],
  };
}

/** The first summary tells the latest day, so that a channel does not begin with everything at once. */
function latestDay(period: Period, digest: Digest): Reply {
  const command = ask(digest, 'summary');
  const whole = runWhole(command, digest);
  const { items } = shortened(whole.items);
  return {
    ...whole,
    title: titleOf(period),
    lede: ['To begin with, the latest day in the digest; from now on, what is new. ', ...(whole.lede ?? [])],
    items,
    actions: [...(items === whole.items ? [] : [{ label: 'The whole day', command }]), ...followUps(digest)],
  };
}

/** More new events than this are told by their headlines. */
const TOLD_WHOLE = 5;

/** What a digest gained or changed since a channel's last summary. */
function whatIsNew(changes: Changes, since: Snapshot, period: Period, digest: Digest): Reply {
  const { events, disputes, figures } = changes;
  const added = events.added.map((event) => eventItem(digest, event, 'What is new', event.statements));
  return answer(ask(digest, 'timeline'), digest, {
    title: titleOf(period),
    lede: [`Since the last summary here: ${counted(changes)}.`],
    sections: [
      section([
        ...(added.length > TOLD_WHOLE ? added.map(headline) : added),
        ...events.changed.map((event) => changedEvent(digest, event, since)),
        ...disputes.added.map((dispute) => disputeItem(digest, dispute, 'Newly disputed')),
        ...disputes.changed.map((dispute) => changedDispute(digest, dispute, since)),
        ...figures.added.map((figure) => figureItem(digest, figure, 'New figures')),
        ...figures.changed.map((figure) => figureItem(digest, figure, 'Changed figures')),
      ]),
    ],
    actions: followUps(digest),
  });
}

/** One line after seven days of nothing to tell: the subscription is alive. */
function nothingNew({ postedDay }: Subscription, { day }: Period, digest: Digest): Reply {
  const since = postedDay ? ` since ${dayLabel(postedDay)}` : '';
  return answer(ask(digest, 'timeline'), digest, {
    title: `Nothing new up to ${dayLabel(day)}`,
    lede: [`The ${digest.topic.title} digest has not changed${since}. The daily summary goes on.`],
    actions: [offer(digest, 'Timeline', 'timeline')],
  });
}

/** Days with nothing posted after which one line says that the subscription is alive. */
const SILENT_DAYS = 7;

/** True from the seventh day on since a channel last heard something, or subscribed. */
export function isLongSilent({ postedDay, createdAt, schedule }: Subscription, day: Day): boolean {
  return daysBetween(postedDay ?? wallClock(schedule.zone, createdAt).day, day) >= SILENT_DAYS;
}

/** "Daily summary: 24 November 2026"; "22 to 24 November 2026" where days were missed or not asked for. */
const titleOf = ({ from, day }: Period): string => `Daily summary: ${dateLabel(from, day, 'range')}`;

const followUps = (digest: Digest): readonly Action[] => [
  offer(digest, 'Timeline', 'timeline'),
  offer(digest, 'Disputed points', 'disputed'),
];

/** "2 new events, 1 changed event and 1 new disputed point" */
function counted({ events, disputes, figures }: Changes): string {
  const kinds = [
    [events, 'event'],
    [disputes, 'disputed point'],
    [figures, 'figure'],
  ] as const;
  return listed(
    kinds.flatMap(([{ added, changed }, name]) => [
      ...(added.length > 0 ? [count(added.length, `new ${name}`)] : []),
      ...(changed.length > 0 ? [count(changed.length, `changed ${name}`)] : []),
    ]),
  );
}

function eventItem(digest: Digest, event: Event, group: string, statements: Event['statements']): Item {
  const text = [{ bold: event.headline }, ` · ${event.date.label} · `, { italic: statusWords(digest, event) }];
  return {
    group,
    head: { text, cites: statements.length > 0 ? [] : refs(digest, citesOf(event)) },
    lines: statements.map((statement) => statementLine(digest, statement)),
  };
}

/** The lines that are new or reworded; where there are none, that something else about the event is. */
function changedEvent(digest: Digest, event: Event, since: Snapshot): Item {
  const item = eventItem(digest, event, 'What changed', newStatements(since, event));
  return item.lines.length > 0
    ? item
    : { ...item, lines: [plainLine('Now told with another headline, date or standing, or with fewer lines.')] };
}

/** The whole question, side by side as ever, with what is new in it marked. */
function changedDispute(digest: Digest, dispute: Dispute, since: Snapshot): Item {
  const item = disputeItem(digest, dispute, 'Disputed anew');
  const fresh = new Set(newPositions(since, dispute).map((position) => dispute.positions.indexOf(position)));
  const lines = item.lines.map((line, index) => (fresh.has(index) ? { ...line, text: ['New: ', ...line.text] } : line));
  return { ...item, lines };
}

/** A day with more than this is told shorter. */
const QUIET = { events: 5, lines: 20 } as const;

/** The sub-headings of the summary command. */
export const HAPPENED = 'What happened';
export const SAID = 'Who said what';

/**
 * A day as a post tells it: a quiet one whole; of a noisy one each event as its headline, with the citations of all
 * that it stands for, and each speaker with the first that they said. Who spoke at all is never left out, and the
 * disputed points and figures stay as they are. Lines are left out whole, and counted in `omitted`.
 */
function shortened(items: readonly Item[]): { readonly items: readonly Item[]; readonly omitted: number } {
  const events = items.filter(({ group }) => group === HAPPENED).length;
  const lines = items.reduce((sum, item) => sum + item.lines.length, 0);
  if (events <= QUIET.events && lines <= QUIET.lines) return { items, omitted: 0 };
  const said = items.filter(({ group }) => group === SAID);
  return {
    items: items.map((item) => {
      if (item.group === HAPPENED) return headline(item);
      return item.group === SAID ? firstSaid(item) : item;
    }),
    omitted: said.reduce((sum, item) => sum + Math.max(0, item.lines.length - 1), 0),
  };
}

/** An item as its head alone, resting on all that its lines rest on. */
function headline({ group, head, lines }: Item): Item {
  const all = head ? [head, ...lines] : lines;
  const cites = new Map<string, CitationRef>();
  for (const line of all) for (const cite of line.cites) cites.set(cite.id, cite);
  return {
    ...(group === undefined ? {} : { group }),
    lines: [{ text: all[0]?.text ?? [], cites: [...cites.values()] }],
  };
}

function firstSaid(item: Item): Item {
  const { group, head, lines } = item;
  const [first] = lines;
  if (!first || !head) return item;
  const line = { text: [...head.text, ': ', ...first.text], cites: first.cites };
  return { ...(group === undefined ? {} : { group }), lines: [line] };
}
