import { dayLabel } from '../digest/day.ts';
import { type NewsDay, nearestNewsDays } from '../digest/news-days.ts';
import { datedEvents, fitOf, type Selected, select } from '../digest/timeline.ts';
import type { Digest, Dispute, Event, Figure, Statement } from '../digest/types.ts';
import type { Refusal } from '../reply/refusal.ts';
import type { Action, Item, Line } from '../reply/reply.ts';
import { requireWhen } from './about.ts';
import { figureLines } from './amounts.ts';
import { listed, originName, refs, statementLine, statusWords } from './cites.ts';
import { type Answer, answer, count, isRefusal, offer } from './context.ts';
import { disputeItem } from './positions.ts';
import { aroundNote, repeatsHeadline } from './timeline.ts';
import type { When } from './when.ts';

/** One day, or the days asked for: what happened, who said what, what is disputed, which figures were given. */
export const summary: Answer = (command, digest) => {
  const asked = command.options['day'] ?? digest.topic.coverage.to;
  const when = requireWhen(digest, asked, 'summary');
  if (isRefusal(when)) return when;
  const { within, around } = select(datedEvents(digest), when);
  if (within.length === 0) return emptyDay(digest, when, around);
  const disputes = disputesOf(digest, within, when);
  return answer(command, digest, {
    title: `Summary: ${when.label}`,
    lede: [ledeOf(digest, within, disputes, when)],
    items: [
      ...within.map((event) => happened(digest, event, when)),
      ...speakers(digest, within, when),
      ...disputes.map((dispute) => ({ ...disputeItem(digest, dispute), group: 'Disputed' })),
      ...figuresOf(digest, when).map((figure) => ({ group: 'Figures given', lines: figureLines(digest, figure) })),
    ],
    notes: aroundNote(around),
    actions: [...neighbours(digest, when), offer(digest, 'Timeline of these days', 'timeline', { when: when.words })],
  });
};

function ledeOf(digest: Digest, within: readonly Event[], disputes: readonly Dispute[], when: When): string {
  const latest = when.from === digest.topic.coverage.to ? 'The latest day covered: ' : '';
  const parts = count(within.length, 'event');
  const parted = disputes.length > 0 ? `, ${count(disputes.length, 'point')} on which reports part` : '';
  return `${latest}${parts}${parted}.${when.note ? ` ${when.note}` : ''}`;
}

/** Statements of an event that belong to the days asked for. */
function statementsOf({ statements }: Event, when: When): readonly Statement[] {
  return statements.filter(({ date }) => !date || fitOf(date, when) !== 'outside');
}

/** The event's main statement, and those that nobody in particular says; the rest stands under its speaker. */
function tellsWhat(event: Event, when: When): readonly Statement[] {
  return statementsOf(event, when).filter((statement, index) => index === 0 || statement.by.length === 0);
}

function happened(digest: Digest, event: Event, when: When): Item {
  const { date, headline } = event;
  const dated = date.start === when.from && date.end === when.to ? '' : ` · ${date.label}`;
  const told = tellsWhat(event, when);
  const apart = told.filter((statement) => !repeatsHeadline(event, statement));
  const cites = told.filter((statement) => repeatsHeadline(event, statement)).flatMap((statement) => statement.cites);
  return {
    group: 'What happened',
    head: {
      text: [{ bold: headline }, `${dated} · `, { italic: statusWords(digest, event) }],
      cites: refs(digest, cites),
    },
    lines: apart.map((statement) => statementLine(digest, statement)),
  };
}

/** One item a speaker, or speakers together, in the order in which they first speak. */
function speakers(digest: Digest, within: readonly Event[], when: When): readonly Item[] {
  const said = new Map<string, Line[]>();
  for (const event of within) {
    const told = new Set(tellsWhat(event, when));
    for (const statement of statementsOf(event, when)) {
      if (told.has(statement)) continue;
      const names = listed(statement.by.map((id) => originName(digest, id)));
      said.set(names, [...(said.get(names) ?? []), statementLine(digest, statement)]);
    }
  }
  return [...said].map(([names, lines]) => ({
    group: 'Who said what',
    head: { text: [{ bold: names }], cites: [] },
    lines,
  }));
}

/** Points that concern the events, or that are dated to the days themselves, in the digest's order. */
function disputesOf(digest: Digest, within: readonly Event[], when: When): readonly Dispute[] {
  const ids = new Set(within.flatMap(({ disputes }) => disputes));
  return digest.disputes.filter(({ id, date }) => ids.has(id) || (date && fitOf(date, when) === 'within'));
}

function figuresOf(digest: Digest, when: When): readonly Figure[] {
  return digest.figures.filter(({ asOf }) => asOf && fitOf(asOf, when) === 'within');
}

function emptyDay(digest: Digest, when: When, around: Selected['around']): Refusal {
  const { before, after } = nearestNewsDays(digest, when.from);
  const has = ({ day, events }: NewsDay): string => `${dayLabel(day)} (${count(events, 'event')})`;
  const near = [
    ...(before ? [`The last day with news before it is ${has(before)}.`] : []),
    ...(after ? [`The first one after it is ${has(after)}.`] : []),
    ...aroundNote(around).map((note) => note.join('')),
    ...(when.note ? [when.note] : []),
  ];
  return { why: 'empty-day', asked: when.label, near, nearest: neighbours(digest, when) };
}

/** Buttons to the days with news before and after. */
function neighbours(digest: Digest, when: When): readonly Action[] {
  const { before } = nearestNewsDays(digest, when.from);
  const { after } = nearestNewsDays(digest, when.to);
  return [before, after].flatMap((news) =>
    news ? [offer(digest, `Summary: ${dayLabel(news.day)}`, 'summary', { day: news.day })] : [],
  );
}
