import { citesOf } from '../digest/origins.ts';
import type { Day, Digest, Event, EventFilter, ReportedDate, Statement } from '../digest/types.ts';
import { figureItem } from './amounts.ts';
import { written } from './brief.ts';
import { eventStanding, originsNamed, refs, statementLine } from './cites.ts';
import { type Answer, answer, inShort, isRefusal, offer } from './context.ts';
import { requireWhen } from './dated.ts';
import { contestedNames, disputeItem } from './disputes.ts';
import type { Edition } from './edition.ts';
import { aroundOf, emptyDays, wholeMonth } from './empty-days.ts';
import type { When } from './parse/when.ts';
import type { Action, Item, Line } from './reply/reply.ts';
import { articleItem } from './sources.ts';
import { aroundSection, eventItem, repeatsHeadline } from './timeline.ts';
import { type Section, section, sectionOf, sectionOfEach } from './window.ts';

/** So many events a first view tells, the most important; the rest is a press away. */
const LEADING = 4;

/** Of longer stretches than this, the events are told and not who said what. */
const MOST_SPOKEN = 300;

/** One day, or the days asked for: what happened, who said what, what is disputed, which figures were given. */
export const summary: Answer = (command, digest) => {
  const asked = command.options['day'] ?? latestDay(digest);
  const when = requireWhen(digest, asked, 'summary');
  if (isRefusal(when)) return when;
  const { counted, views } = digest.words;
  const filter = { days: when };
  const { total } = digest.events.tally(filter);
  const around = aroundOf(digest, {}, when);
  const articles = articlesOf(digest, when);
  if (total === 0) {
    const actions = neighbours(digest, when);
    if (articles.total === 0) return emptyDays(digest, when, around, actions);
    const title = `${when.label} · ${counted.article(articles.total)}`;
    const short = (from: number, count: number) => articles.at(from, count).map((item) => inShort(item, digest.topic));
    return answer(command, digest, { title, list: [{ total: articles.total, at: short }], actions });
  }
  const disputes = digest.disputes.ofDays(when);
  const brief = when.from === when.to ? digest.briefs.of(when.from) : undefined;
  const leading = digest.events.foremost(filter, LEADING).map((event) => eventItem(digest, event));
  const events: Section = sectionOf(
    total,
    (from, count) => digest.events.list(filter, from, count),
    (event) => happened(digest, event, when),
  );
  return answer(command, digest, {
    title: `${when.label} · ${brief?.headline ?? counted.event(total)}`,
    ...(when.note ? { lede: [when.note] } : {}),
    first: {
      items: (when.from === when.to ? written(digest, when.from) : undefined) ?? leading,
      closing: contestedNames(digest, disputes),
    },
    views: [
      { name: 'events', label: views.allEvents, sections: [events] },
      { name: 'statements', label: views.speakers, sections: [speakers(digest, filter, total, when)] },
      {
        name: 'contested',
        label: views.contested,
        sections: [sectionOfEach(disputes, (one) => disputeItem(digest, one))],
      },
      {
        name: 'figures',
        label: views.figures,
        sections: [sectionOfEach(digest.figures.asOf(when), (one) => figureItem(digest, one))],
      },
      { name: 'articles', label: views.articles, sections: [articles] },
      { name: 'around', label: views.broader, sections: [aroundSection(digest, {}, when, around)] },
    ],
    actions: [...neighbours(digest, when), ...wholeMonth(digest, when, around)],
  });
};

/** The articles that were published on the days asked for: where they come by themselves, they are news as well. */
const articlesOf = (digest: Edition, when: When): Section =>
  sectionOf(
    digest.feeds().length > 0 ? digest.articles.countOfDays(when) : 0,
    (from, count) => digest.articles.ofDays(when, from, count),
    (article) => articleItem(digest, article),
  );

/** The latest day of coverage with news. */
export function latestDay(digest: Digest): Day {
  const { to } = digest.topic.coverage;
  return digest.events.latestNews(to)?.day ?? to;
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
function tellsWhat(digest: Edition, event: Event, when: When): readonly Statement[] {
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
    return told.length > 1;
  });
}

function happened(digest: Edition, event: Event, when: When): Item {
  const { date, headline } = event;
  const dated = date.start === when.from && date.end === when.to ? '' : ` · ${digest.words.dates.reported(date)}`;
  const told = tellsWhat(digest, event, when);
  const apart = told.filter((statement) => !repeatsHeadline(event, statement));
  const cites = told.filter((statement) => repeatsHeadline(event, statement)).flatMap((statement) => statement.cites);
  return {
    head: {
      text: [{ bold: headline }, `${dated} · `, { italic: eventStanding(digest, event, true) }],
      cites: refs(digest, cites),
    },
    lines: apart.map((statement) => statementLine(digest, statement)),
    open: offer(digest, digest.words.buttons.open, 'timeline', { about: event.id }),
  };
}

/** One item a speaker, or speakers together, in the order in which they first speak; of very many events none. */
function speakers(digest: Edition, filter: EventFilter, total: number, when: When): Section {
  if (total > MOST_SPOKEN) return section([]);
  const said = new Map<string, Line[]>();
  for (const event of digest.events.list(filter, 0, MOST_SPOKEN)) {
    const told = new Set(tellsWhat(digest, event, when));
    for (const statement of statementsOf(event, when)) {
      if (told.has(statement)) continue;
      const names = originsNamed(digest, statement.by);
      said.set(names, [...(said.get(names) ?? []), statementLine(digest, statement)]);
    }
  }
  return section([...said].map(([names, lines]) => ({ head: { text: [{ bold: names }], cites: [] }, lines })));
}

/** Buttons to the days with news before and after. */
function neighbours(digest: Edition, when: When): readonly Action[] {
  const [before, after] = [digest.events.newsBefore(when.from), digest.events.newsAfter(when.to)];
  return [before, after].flatMap((news) =>
    news
      ? [offer(digest, digest.words.dates.shortDay(news.day, digest.topic.coverage), 'summary', { day: news.day })]
      : [],
  );
}
