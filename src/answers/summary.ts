import { dayLabel } from '../digest/day.ts';
import { isContradicted } from '../digest/disputes.ts';
import { citesOf } from '../digest/origins.ts';
import type { Day, Digest, Dispute, Event, ReportedDate, Statement } from '../digest/types.ts';
import { requireWhen } from './about.ts';
import { figureItem } from './amounts.ts';
import { listed, originName, refs, statementLine, statusWords } from './cites.ts';
import { type Answer, answer, count, isRefusal, offer } from './context.ts';
import { disputeItem, disputesMenu } from './disputes.ts';
import { aroundNote, aroundOf, emptyDays, wholeMonth } from './empty-days.ts';
import type { When } from './parse/when.ts';
import type { Action, Item, Line } from './reply/reply.ts';
import { repeatsHeadline } from './timeline.ts';
import { section, sectionOf } from './window.ts';

/** So few disputed points are shown with all positions; of more, the questions. */
const SHOWN_WHOLE = 3;

/** Of longer stretches than this, the events are told and not who said what. */
const MOST_SPOKEN = 300;

/** One day, or the days asked for: what happened, who said what, what is disputed, which figures were given. */
export const summary: Answer = (command, digest) => {
  const asked = command.options['day'] ?? latestDay(digest);
  const when = requireWhen(digest, asked, 'summary');
  if (isRefusal(when)) return when;
  const filter = { days: when };
  const { total } = digest.events.tally(filter);
  const around = aroundOf(digest, {}, when);
  if (total === 0) return emptyDays(digest, when, around, neighbours(digest, when));
  const disputes = digest.disputes.ofDays(when);
  const spoken = total > MOST_SPOKEN ? [] : digest.events.list(filter, 0, MOST_SPOKEN);
  return answer(command, digest, {
    title: `Summary: ${when.label}`,
    lede: [ledeOf(digest, total, disputes, when)],
    sections: [
      sectionOf(
        total,
        (from, count) => digest.events.list(filter, from, count),
        (event) => happened(digest, event, when),
      ),
      section([
        ...speakers(digest, spoken, when),
        ...disputedItems(digest, disputes),
        ...digest.figures.asOf(when).map((figure) => figureItem(digest, figure, 'Figures given')),
      ]),
    ],
    notes: aroundNote(around),
    actions: [
      ...neighbours(digest, when),
      offer(digest, 'Timeline of these days', 'timeline', { when: when.words }),
      ...wholeMonth(digest, when, around),
    ],
    ...(disputes.length > SHOWN_WHOLE ? { choices: disputesMenu(digest, disputes) } : {}),
  });
};

/** The latest day of coverage with news. */
function latestDay(digest: Digest): Day {
  const { to } = digest.topic.coverage;
  return digest.events.latestNews(to)?.day ?? to;
}

function ledeOf(digest: Digest, total: number, disputes: readonly Dispute[], when: When): string {
  const latest = when.from === latestDay(digest) ? 'The latest day covered: ' : '';
  const parts = count(total, 'event');
  const differing = disputes.filter(isContradicted).length;
  const parted = differing > 0 ? `, ${count(differing, 'point')} on which reports differ` : '';
  return `${latest}${parts}${parted}.${when.note ? ` ${when.note}` : ''}`;
}

const meet = ({ start, end }: ReportedDate, { from, to }: When): boolean => start <= to && end >= from;

/** Statements of an event that belong to the days asked for. */
function statementsOf({ statements }: Event, when: When): readonly Statement[] {
  return statements.filter(({ date }) => !date || meet(date, when));
}

/**
 * The event's main statement, and those that nobody in particular says; the rest stands under its speaker. Where the
 * event has an accusation and what answers it, all of it stays together: neither is told without the other.
 */
function tellsWhat(digest: Digest, event: Event, when: When): readonly Statement[] {
  const statements = statementsOf(event, when);
  if (isAnsweredWithin(digest, event)) return statements;
  return statements.filter((statement, index) => index === 0 || statement.by.length === 0);
}

/** True where an event's own paragraphs hold both sides of a denial. */
function isAnsweredWithin(digest: Digest, event: Event): boolean {
  const own = new Set(citesOf(event).map(({ id }) => id));
  const denials = event.disputes.flatMap((id) => digest.disputes.get(id) ?? []).filter(({ kind }) => kind === 'denial');
  return denials.some(({ positions }) => {
    const told = positions.filter(({ cites }) => cites.some(({ id }) => own.has(id)));
    return told.length > 1 && told.some(({ relation }) => relation === 'differs');
  });
}

function happened(digest: Digest, event: Event, when: When): Item {
  const { date, headline } = event;
  const dated = date.start === when.from && date.end === when.to ? '' : ` · ${date.label}`;
  const told = tellsWhat(digest, event, when);
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
    const told = new Set(tellsWhat(digest, event, when));
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

/** A few points with all their positions; of many, the questions, with a menu that opens them. */
function disputedItems(digest: Digest, disputes: readonly Dispute[]): readonly Item[] {
  const group = 'Disputed';
  if (disputes.length <= SHOWN_WHOLE) return disputes.map((dispute) => disputeItem(digest, dispute, group));
  return disputes.map(({ question, kind, positions }) => {
    const text = [`${question} · `, { italic: kind }, ` · ${count(positions.length, 'position')}`];
    const cites = positions.flatMap((position) => position.cites);
    return { group, lines: [{ text, cites: refs(digest, cites) }] };
  });
}

/** Buttons to the days with news before and after. */
function neighbours(digest: Digest, when: When): readonly Action[] {
  const [before, after] = [digest.events.newsBefore(when.from), digest.events.newsAfter(when.to)];
  return [before, after].flatMap((news) =>
    news ? [offer(digest, `Summary: ${dayLabel(news.day)}`, 'summary', { day: news.day })] : [],
  );
}
