import { citesOf } from '../digest/origins.ts';
import type { Digest, Event, EventFilter, Statement } from '../digest/types.ts';
import { type About, aboutOf, besideDate, requireWhen, unjoined } from './about.ts';
import { refs, statementLine, statusWords } from './cites.ts';
import { type Answer, answer, count, isRefusal, offer } from './context.ts';
import { type Around, aroundNote, aroundOf, emptyDays, wholeMonth } from './empty-days.ts';
import type { When } from './parse/when.ts';
import { WINDOW } from './reply/page.ts';
import type { Refusal } from './reply/refusal.ts';
import type { Action, Choices, Item, Span, Text } from './reply/reply.ts';
import { sectionOf, windowStart } from './window.ts';

/** With so few events, their statements are shown at once; with more, a menu opens them. */
const SHOWN_WHOLE = 3;

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
  const { when: asked = '', about: subject = '' } = command.options;
  const when = asked === '' ? null : requireWhen(digest, asked, 'timeline');
  if (when && isRefusal(when)) return when;
  const text = [besideDate(digest, when?.rest ?? ''), unjoined(subject)].join(' ').trim();
  const about = text === '' ? null : aboutOf(digest, text);
  const matching = about?.filter ?? {};
  const around = when ? aroundOf(digest, matching, when) : NONE_AROUND;
  const shown = shownOf(digest, matching, when);
  if (shown.total === 0) return nothing(digest, when, { text, about }, matching);
  const isWhole = shown.total <= SHOWN_WHOLE;
  const first = isWhole ? digest.events.list(shown.filter, 0, SHOWN_WHOLE) : [];
  return answer(command, digest, {
    title: titleOf(digest, when, about),
    lede: ledeOf(shown, when),
    sections: [
      sectionOf(
        shown.total,
        (from, count) => digest.events.list(shown.filter, from, count),
        (event) => itemOf(digest, event, isWhole, groupOf(digest, shown, event)),
      ),
    ],
    notes: shown.exact ? aroundNote(around) : [],
    actions: [...followUps(digest, first, when), ...(when && shown.exact ? wholeMonth(digest, when, around) : [])],
    ...(isWhole
      ? {}
      : {
          choices: statementsMenu(digest, digest.events.list(shown.filter, windowStart(command, shown.total), WINDOW)),
        }),
  });
};

const NONE_AROUND: Around = { total: 0, named: [] };

function shownOf({ events }: Digest, matching: EventFilter, days: When | null): Shown {
  if (!days) return { filter: matching, ...events.tally(matching), exact: true };
  const within = { ...matching, days };
  const tally = events.tally(within);
  if (tally.total > 0) return { filter: within, ...tally, exact: true };
  const around = { ...within, fit: 'around' } as const;
  return { filter: around, ...events.tally(around), exact: false };
}

function titleOf(digest: Digest, when: When | null, about: About | null): string {
  if (about?.isOne) return about.label;
  const words = [when?.label, about?.label].filter((part) => part !== undefined);
  return `Timeline: ${words.length > 0 ? words.join(', ') : digest.topic.title}`;
}

function ledeOf({ total, exact }: Shown, when: When | null): Text {
  const events = count(total, 'event');
  const order = total > 1 ? `${events}; oldest first.` : `${events}.`;
  const broad = `Nothing is dated to ${when?.label ?? 'these days'} exactly; ${
    total === 1 ? 'this has' : 'these have'
  } a broader date that includes it. `;
  return [[exact ? '' : broad, order, when?.note ? ` ${when.note}` : ''].join('')];
}

/** Background and news apart, where both are there. */
function groupOf(digest: Digest, { total, background }: Shown, { date }: Event): string | undefined {
  if (background === total || background === 0) return undefined;
  return date.end < digest.topic.coverage.from ? 'Background' : 'In the news';
}

/** An event on a line of its own, or `whole`: under its headline what is said of it, and how its date is known. */
function itemOf(digest: Digest, event: Event, whole: boolean, group: string | undefined): Item {
  const text: Text = [{ bold: event.date.label }, ` · ${event.headline} · `, { italic: statusWords(digest, event) }];
  const line = { text, cites: refs(digest, citesOf(event)) };
  const under = group ? { group } : {};
  if (!whole) return { ...under, lines: [line] };
  const says = event.statements.filter((statement) => !repeatsHeadline(event, statement));
  const lines = says.map((statement) => statementLine(digest, statement, ...dateOf(statement.date?.label)));
  const basis = event.date.basis ? [{ text: [{ italic: `Date: ${event.date.basis}.` }], cites: [] }] : [];
  return { ...under, head: line, lines: [...lines, ...basis] };
}

/** True for the statement of a dated fact, whose words are the headline already. */
export const repeatsHeadline = ({ headline }: Event, { text }: Statement): boolean =>
  text.replace(/\.$/, '') === headline;

const dateOf = (label: string | undefined): Span[] => (label === undefined ? [] : [{ bold: label }, ' · ']);

function followUps(digest: Digest, shown: readonly Event[], when: When | null): readonly Action[] {
  const [first] = shown;
  const day =
    when && when.from === when.to
      ? when.from
      : shown.length === 1 && first?.date.precision === 'day'
        ? first.date.start
        : null;
  const disputes = [...new Set(shown.flatMap((event) => event.disputes))];
  return [
    ...(day ? [offer(digest, 'Summary of that day', 'summary', { day })] : []),
    ...disputes.slice(0, SHOWN_WHOLE).flatMap((id) => {
      const question = digest.disputes.get(id)?.question;
      return question ? [offer(digest, question, 'disputed', { about: id })] : [];
    }),
  ];
}

function statementsMenu(digest: Digest, shown: readonly Event[]): Choices {
  const options = shown.map((event) => ({
    ...offer(digest, event.headline, 'timeline', { about: event.id }),
    description: event.date.label,
  }));
  return { placeholder: 'Open an event’s statements', options };
}

/** Nothing matches: the subject's other dates if it has any, else what its name may have meant. */
function nothing(digest: Digest, when: When | null, asked: Asked, matching: EventFilter): Refusal {
  const { text, about } = asked;
  if (!about) return when ? emptyDays(digest, when, NONE_AROUND, besides(digest, when)) : noEvents(digest);
  const words = [when?.label, about.label].filter((part) => part !== undefined).join(', ');
  const found = { kind: 'refusal', why: 'nothing-found', asked: words, among: 'events' } as const;
  if (when && digest.events.tally(matching).total > 0)
    return { ...found, nearest: [offer(digest, `All dates: ${about.label}`, 'timeline', { about: text })] };
  const names = digest.names.lookup(text).nearest.map(({ name }) => name);
  const dated = when ? { when: when.words } : {};
  const nearest = names.map((name) => offer(digest, name, 'timeline', { ...dated, about: name }));
  const others = digest.search.hasPart(text) ? [offer(digest, `Search “${text}”`, 'search', { words: text })] : [];
  return { ...found, nearest: nearest.length > 0 ? nearest : [...others, offer(digest, 'Whole timeline', 'timeline')] };
}

function noEvents(digest: Digest): Refusal {
  return { kind: 'refusal', why: 'nothing-found', asked: digest.topic.title, among: 'events', nearest: [] };
}

/** The last event before the days asked for and the first one after. */
function besides(digest: Digest, when: When): readonly Action[] {
  const before = digest.events.before(when.from);
  const after = digest.events.after(when.to);
  return [before, after].flatMap((event) =>
    event ? [offer(digest, `${event.date.label}: ${event.headline}`, 'timeline', { about: event.id })] : [],
  );
}
