import { figureItem } from '../answers/amounts.ts';
import { listed, refs, statementLine, statusWords } from '../answers/cites.ts';
import { answer, ask, count, offer, plainLine } from '../answers/context.ts';
import { disputeItem } from '../answers/positions.ts';
import type { Action, Item, Reply } from '../answers/reply/reply.ts';
import { runWhole } from '../answers/run.ts';
import { dateLabel } from '../digest/day.ts';
import { citesOf } from '../digest/origins.ts';
import type { Digest, Dispute, Event } from '../digest/types.ts';
import type { Marks } from '../ports.ts';
import { condensed, headline } from './condense.ts';
import { type Changes, changesSince, isUnchanged, newPositions, newStatements } from './marks.ts';
import type { Period } from './period.ts';

/** More new events than this are told by their headlines. */
const TOLD_WHOLE = 5;

/**
 * What a digest gained or changed since a channel's last summary; null where that is nothing. The first summary tells
 * the latest day, so that a channel does not begin with everything at once.
 */
export function newSummary(digest: Digest, period: Period): Reply | null {
  if (period.since === null) return latestDay(digest, period);
  const changes = changesSince(period.since, digest);
  if (isUnchanged(changes)) return null;
  return answer(ask(digest, 'timeline'), digest, {
    title: titleOf(period),
    lede: [`Since the last summary here: ${counted(changes)}.`],
    items: itemsOf(digest, changes, period.since),
    actions: followUps(digest),
  });
}

function latestDay(digest: Digest, period: Period): Reply {
  const command = ask(digest, 'summary');
  const whole = runWhole(command, digest);
  const { items } = condensed(whole.items);
  return {
    ...whole,
    title: titleOf(period),
    lede: ['To begin with, the latest day in the digest; from now on, what is new. ', ...(whole.lede ?? [])],
    items,
    actions: [...(items === whole.items ? [] : [{ label: 'The whole day', command }]), ...followUps(digest)],
  };
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

function itemsOf(digest: Digest, { events, disputes, figures }: Changes, since: Marks): readonly Item[] {
  const happened = events.added.map((event) => eventItem(digest, event, 'What is new', event.statements));
  return [
    ...(happened.length > TOLD_WHOLE ? happened.map(headline) : happened),
    ...events.changed.map((event) => changedEvent(digest, event, since)),
    ...disputes.added.map((dispute) => disputeItem(digest, dispute, 'Newly disputed')),
    ...disputes.changed.map((dispute) => changedDispute(digest, dispute, since)),
    ...figures.added.map((figure) => figureItem(digest, figure, 'New figures')),
    ...figures.changed.map((figure) => figureItem(digest, figure, 'Changed figures')),
  ];
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
function changedEvent(digest: Digest, event: Event, since: Marks): Item {
  const item = eventItem(digest, event, 'What changed', newStatements(since, event));
  return item.lines.length > 0
    ? item
    : { ...item, lines: [plainLine('Now told with another headline, date or standing, or with fewer lines.')] };
}

/** The whole question, side by side as ever, with what is new in it marked. */
function changedDispute(digest: Digest, dispute: Dispute, since: Marks): Item {
  const item = disputeItem(digest, dispute, 'Disputed anew');
  const fresh = new Set(newPositions(since, dispute).map((position) => dispute.positions.indexOf(position)));
  const lines = item.lines.map((line, index) => (fresh.has(index) ? { ...line, text: ['New: ', ...line.text] } : line));
  return { ...item, lines };
}
