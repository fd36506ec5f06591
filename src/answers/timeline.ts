import { monthOf, weekOf } from '../digest/day.ts';
import { inOrderOfDate } from '../digest/order.ts';
import { citesOf, independentOrigins } from '../digest/origins.ts';
import { headlineTells, tellsOf } from '../digest/tells.ts';
import type { Days, Event, EventFilter, ReportedDate, Statement } from '../digest/types.ts';
import type { About } from './about.ts';
import { eventStanding, refs, standing, statementLine } from './cites.ts';
import { type Answer, answer, isRefusal, offer, type View } from './context.ts';
import { datedIn } from './dated.ts';
import { disputeItem } from './disputes.ts';
import type { Edition } from './edition.ts';
import { type Around, aroundOf, emptyDays, wholeMonth } from './empty-days.ts';
import type { When } from './parse/when.ts';
import { FIRST_VIEW, fitting } from './reply/page.ts';
import type { Refusal } from './reply/refusal.ts';
import type { Action, Choices, Command, Item, Line, Reply, Span, Text } from './reply/reply.ts';
import { countWords, wordsIn, wordsOfItem } from './reply/words.ts';
import { type Section, section, sectionOf, sectionOfEach } from './window.ts';

/** So many events a first view tells: the most important, in order of date. */
const LEADING = 5;

interface Asked {
  readonly text: string;
  readonly about: About | null;
}

/** What is shown of the events: those of the days asked for, or, where there are none, those dated so broadly. */
interface Shown {
  readonly filter: EventFilter;
  readonly total: number;
  /** How many of them ended before the topic's coverage began. */
  readonly background: number;
  /** True where they are of the very days asked for. */
  readonly exact: boolean;
}

/** Events in order of date, narrowed to days and to a subject; `about` may also be an event's id. */
export const timeline: Answer = (command, digest) => {
  const asked = datedIn(command.options, digest);
  if (isRefusal(asked)) return asked;
  const { when, about, text } = asked;
  const matching = about?.filter ?? {};
  const around = when ? aroundOf(digest, matching, when) : NONE_AROUND;
  const shown = shownOf(digest, matching, when);
  if (shown.total === 0) return nothing(digest, when, { text, about }, matching);
  const [only] = shown.total === 1 ? digest.events.list(shown.filter, 0, 1) : [];
  const broader = {
    name: 'around',
    label: digest.words.views.broader,
    sections: shown.exact ? [aroundSection(digest, matching, when, around)] : [],
  };
  if (only) return oneEvent(command, digest, only, when, shown.exact ? [] : ledeOf(digest, shown, when), broader);
  const news = shown.total - shown.background;
  const lede = shown.exact && !when?.note ? [] : ledeOf(digest, shown, when);
  const foremost = digest.events.foremost(shown.filter, LEADING, !when && news > 0);
  const room = FIRST_VIEW.words - countWords(wordsIn(lede));
  const itemOf = itemsUnder(digest, about);
  const leading = inOrder(fitting(foremost, (event) => wordsOfItem(itemOf(event), digest.words), room).kept);
  return answer(command, digest, {
    title: titleOf(digest, when, about),
    lede,
    first: { items: leading.map((event) => itemOf(event)) },
    views: [...listsOf(digest, shown, itemOf), broader],
    actions: when ? besideDays(digest, when, shown, around) : [],
    ...(about ? {} : moreByDate(digest, when, shown.total - leading.length)),
  });
};

/** All events, news and background apart, and of few events what was said. */
function listsOf(
  digest: Edition,
  { filter, total, background }: Shown,
  itemOf: ReturnType<typeof itemsUnder>,
): readonly View[] {
  const { views } = digest.words;
  const told = (from: number, number: number): Section => ({
    total: number,
    at: (start, count) =>
      digest.events
        .list(filter, from + start, Math.min(count, Math.max(0, number - start)))
        .map((event) => itemOf(event, true)),
  });
  const said = sectionOf(
    total > MOST_SAID ? 0 : total,
    (from, count) => digest.events.list(filter, from, count),
    (event) => saidItem(digest, event),
  );
  return [
    { name: 'all', label: views.allEvents, sections: [told(background, total - background)] },
    { name: 'background', label: views.background, sections: [told(0, background)] },
    { name: 'statements', label: views.said, sections: [said] },
  ];
}

const besideDays = (digest: Edition, when: When, { exact }: Shown, around: Around): readonly Action[] => [
  ...(when.from === when.to ? [offer(digest, digest.words.buttons.summaryOfDay, 'summary', { day: when.from })] : []),
  ...(exact ? wholeMonth(digest, when, around) : []),
];

/** The way to what is not shown, by week or month; nothing where all of it is of one. */
function moreByDate(digest: Edition, when: When | null, left: number): { readonly choices?: Choices } {
  const options = byPeriod(digest, when);
  return options.length > 1 ? { choices: { placeholder: digest.words.menus.moreByDate(left), options } } : {};
}

/** Of so few events all statements are behind one button. */
const MOST_SAID = 12;

/** An event with everything that is said of it. */
function saidItem(digest: Edition, event: Event): Item {
  const head = { text: [{ bold: digest.words.dates.reported(event.date) }, ` · ${event.headline}`], cites: [] };
  return { head, lines: event.statements.map((one) => withStanding(digest, one)) };
}

/** Events whose date is too broad to say whether they belong to the days asked for. */
export function aroundSection(digest: Edition, matching: EventFilter, days: When | null, { total }: Around): Section {
  if (!days) return section([]);
  const filter = { ...matching, days, fit: 'around' } as const;
  return sectionOf(
    total,
    (from, count) => digest.events.list(filter, from, count),
    (event) => eventItem(digest, event, true),
  );
}

/** Events by the day on which they begin, and then end. */
const inOrder = (events: readonly Event[]): readonly Event[] =>
  [...events].sort((a, b) => inOrderOfDate(a.date, b.date));

/** A stretch with more days of news than this is parted by months, others by weeks. */
const MOST_BY_WEEK = 40;

/** So many stretches are offered: the latest. */
const MOST_PERIODS = 24;

/** The weeks or months of the news that have events, oldest first, each with how many are dated to its days. */
function byPeriod(digest: Edition, when: When | null): readonly Action[] {
  const { from, to } = when ?? digest.topic.coverage;
  const days = digest.events.newsDays({ from, to });
  const { words } = digest;
  const periodOf = days.length > MOST_BY_WEEK ? monthOf : weekOf;
  const periods = new Map<string, { days: Days; events: number }>();
  for (const { day, events } of days) {
    const period = periodOf(day);
    const before = periods.get(period.from);
    if (before) before.events += events;
    else periods.set(period.from, { days: period, events });
  }
  return [...periods.values()].slice(-MOST_PERIODS).map(({ days, events }) => {
    const label = `${words.dates.span(days.from, days.to)} · ${words.counted.event(events)}`;
    return offer(digest, label, 'timeline', { when: `${days.from}..${days.to}` });
  });
}

/** One event: when it was, how sure its reports are, and what is said of it, each line with its own standing. */
function oneEvent(
  command: Command,
  digest: Edition,
  event: Event,
  when: When | null,
  lede: Text,
  broader: View,
): Reply {
  const { date, headline, statements } = event;
  const basis = date.basis ? [`; ${date.basis}`] : [];
  const disputes = event.disputes.flatMap((id) => digest.disputes.get(id) ?? []);
  const day = when && when.from === when.to ? when.from : date.precision === 'day' ? date.start : null;
  return answer(command, digest, {
    title: headline,
    lede: [
      ...lede,
      ...(lede.length > 0 ? [' '] : []),
      { bold: digest.words.dates.reported(date) },
      ...basis,
      ' · ',
      { italic: eventStanding(digest, event, true) },
    ],
    list: [section(statements.map((one) => ({ lines: [withStanding(digest, one)] })))],
    views: [
      {
        name: 'contested',
        label: digest.words.views.contested,
        sections: [sectionOfEach(disputes, (one) => disputeItem(digest, one))],
      },
      broader,
    ],
    actions: day ? [offer(digest, digest.words.buttons.summaryOfDay, 'summary', { day })] : [],
  });
}

const NONE_AROUND: Around = { total: 0, named: [] };

function shownOf({ events }: Edition, matching: EventFilter, days: When | null): Shown {
  if (!days) return { filter: matching, ...events.tally(matching), exact: true };
  const within = { ...matching, days };
  const tally = events.tally(within);
  if (tally.total > 0) return { filter: within, ...tally, exact: true };
  const around = { ...within, fit: 'around' } as const;
  return { filter: around, ...events.tally(around), exact: false };
}

function titleOf(digest: Edition, when: When | null, about: About | null): string {
  if (about?.isOne) return about.label;
  const words = [when?.label, about?.label].filter((part) => part !== undefined);
  return digest.words.timeline.title(words.length > 0 ? words.join(', ') : digest.topic.title);
}

function ledeOf({ words }: Edition, { total, exact }: Shown, when: When | null): Text {
  const events = words.counted.event(total);
  const order = total > 1 ? words.timeline.oldestFirst(events) : `${events}.`;
  const broad = words.timeline.broad(when?.label, total);
  return [[exact ? '' : broad, order, when?.note ? ` ${when.note}` : ''].join('')];
}

/**
 * An event on a line, with a button that opens it.
 * @param whole With how sure its reports are, as lists have it.
 */
export function eventItem(digest: Edition, event: Event, whole = false): Item {
  const { cites, dates } = digest.words;
  const isTakenBack = event.status === 'superseded';
  const sure: Span[] =
    whole || isTakenBack ? [` · ${whole ? eventStanding(digest, event, true) : cites.laterDiffers}`] : [];
  const date = whole ? dates.reported(event.date) : dates.short(event.date, digest.topic.coverage);
  const text = [{ bold: date }, ` · ${event.headline}`, ...sure];
  return {
    lines: [{ text, cites: refs(digest, citesOf(event)) }],
    open: offer(digest, digest.words.buttons.open, 'timeline', { about: event.id }),
  };
}

/** How events are told that are about somebody: by what is of them, or names them, where the headline is of another. */
const itemsUnder =
  (digest: Edition, about: About | null) =>
  (event: Event, whole = false): Item => {
    const { entity } = about ?? {};
    const isNamed = entity?.spellings.some(({ text }) => event.headline.includes(text)) !== false;
    return isNamed || !entity ? eventItem(digest, event, whole) : eventUnder(digest, event, entity.id, whole);
  };

/**
 * An event under a name: its headline where that tells of them, else the line that does or that names them. Read without
 * its paragraph, nothing that somebody else did or said is theirs.
 */
export function eventUnder(digest: Edition, event: Event, entity: string, whole = false): Item {
  const item = eventItem(digest, event, whole);
  const own =
    event.statements.find((one) => tellsOf(event, one, entity)) ??
    event.statements.find(({ mentions }) => mentions.includes(entity));
  if (headlineTells(event, entity) || !own) return item;
  const { dates } = digest.words;
  const date = whole ? dates.reported(event.date) : dates.short(event.date, digest.topic.coverage);
  // The day of a denial is not that of what it answers.
  return { ...item, lines: [statementLine(digest, own, ...(own.denies ? [] : [{ bold: date }, ' · ']))] };
}

/** True for the statement of a dated fact, whose words are the headline already. */
export const repeatsHeadline = ({ headline }: Event, { text }: Statement): boolean =>
  text.replace(/\.$/, '') === headline;

const dateOf = ({ words }: Edition, date: ReportedDate | undefined): Span[] =>
  date ? [{ bold: words.dates.reported(date) }, ' · '] : [];

/** A statement with what of it is contested, or on how many independent origins it rests. */
function withStanding(digest: Edition, statement: Statement): Line {
  const { date, cites, disputes } = statement;
  const line = statementLine(digest, statement, ...dateOf(digest, date));
  const isOne = independentOrigins(cites) < 2 && !disputes?.length;
  return isOne ? line : { ...line, text: [...line.text, ' ', { italic: `(${standing(digest, cites, disputes)})` }] };
}

/** Nothing matches: the subject's other dates if it has any, else what its name may have meant. */
function nothing(digest: Edition, when: When | null, asked: Asked, matching: EventFilter): Refusal {
  const { text, about } = asked;
  if (!about) return when ? emptyDays(digest, when, NONE_AROUND, besides(digest, when)) : noEvents(digest);
  const words = [when?.label, about.label].filter((part) => part !== undefined).join(', ');
  const found = { kind: 'refusal', why: 'nothing-found', asked: words, among: 'events' } as const;
  if (when && digest.events.tally(matching).total > 0)
    return {
      ...found,
      nearest: [offer(digest, digest.words.offers.allDates(about.label), 'timeline', { about: text })],
    };
  const names = digest.names.lookup(text).nearest.map(({ name }) => name);
  const dated = when ? { when: when.words } : {};
  const nearest = names.map((name) => offer(digest, name, 'timeline', { ...dated, about: name }));
  const others = digest.search.hasPart(text)
    ? [offer(digest, digest.words.offers.search(text), 'search', { words: text })]
    : [];
  return {
    ...found,
    nearest: nearest.length > 0 ? nearest : [...others, offer(digest, digest.words.buttons.wholeTimeline, 'timeline')],
  };
}

function noEvents(digest: Edition): Refusal {
  const nearest = [offer(digest, `${digest.words.buttons.sources} · ${digest.articles.count()}`, 'sources')];
  return { kind: 'refusal', why: 'nothing-found', asked: digest.topic.title, among: 'events', nearest };
}

/** The articles of the days asked for where they come by themselves, the last event before and the first one after. */
function besides(digest: Edition, when: When): readonly Action[] {
  const before = digest.events.before(when.from);
  const after = digest.events.after(when.to);
  const articles = digest.feeds().length > 0 && when.from === when.to ? digest.articles.countOfDays(when) : 0;
  const ofDay = articles > 0 ? [offer(digest, digest.words.buttons.summaryOfDay, 'summary', { day: when.from })] : [];
  const nearest = [before, after].flatMap((event) =>
    event
      ? [
          offer(digest, `${digest.words.dates.reported(event.date)}: ${event.headline}`, 'timeline', {
            about: event.id,
          }),
        ]
      : [],
  );
  return [...ofDay, ...nearest];
}
