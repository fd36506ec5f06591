import { lookup } from '../digest/lookup.ts';
import { citesOf } from '../digest/origins.ts';
import { search } from '../digest/search.ts';
import { datedEvents, select } from '../digest/timeline.ts';
import type { Digest, Event, Statement } from '../digest/types.ts';
import { type About, aboutOf, besideDate, requireWhen, unjoined } from './about.ts';
import { refs, statementLine, statusWords } from './cites.ts';
import { type Answer, answer, count, isRefusal, offer } from './context.ts';
import { aroundNote, emptyDays, wholeMonth } from './empty-days.ts';
import type { When } from './parse/when.ts';
import type { Refusal } from './reply/refusal.ts';
import type { Action, Choices, Item, Span, Text } from './reply/reply.ts';

/** With so few events, their statements are shown at once; with more, a menu opens them. */
const SHOWN_WHOLE = 3;

interface Asked {
  readonly text: string;
  readonly about: About | null;
}

/** Events in order of date, narrowed to days and to a subject; `about` may also be an event's id. */
export const timeline: Answer = (command, digest) => {
  const { when: asked = '', about: subject = '' } = command.options;
  const when = asked === '' ? null : requireWhen(digest, asked, 'timeline');
  if (when && isRefusal(when)) return when;
  const events = datedEvents(digest);
  const text = [besideDate(digest, when?.rest ?? ''), unjoined(subject)].join(' ').trim();
  const about = text === '' ? null : aboutOf(digest, events, text);
  const matching = about ? events.filter(about.concerns) : events;
  const { within, around } = when ? select(matching, when) : { within: matching, around: [] };
  const shown = within.length > 0 ? within : around;
  if (shown.length === 0) return nothing(digest, when, { text, about }, matching);
  const whole = shown.length <= SHOWN_WHOLE;
  return answer(command, digest, {
    title: titleOf(
      digest,
      when,
      about,
      events.some(({ id }) => id === text),
    ),
    lede: ledeOf(shown, within.length > 0, when),
    items: shown.map((event) => itemOf(digest, event, whole, groupOf(digest, shown, event))),
    notes: within.length > 0 ? aroundNote(around) : [],
    actions: [
      ...followUps(digest, shown, when),
      ...(when && within.length > 0 ? wholeMonth(digest, when, around) : []),
    ],
    ...(whole ? {} : { choices: statementsMenu(digest, shown) }),
  });
};

function titleOf(digest: Digest, when: When | null, about: About | null, isOne: boolean): string {
  if (isOne && about) return about.label;
  const words = [when?.label, about?.label].filter((part) => part !== undefined);
  return `Timeline: ${words.length > 0 ? words.join(', ') : digest.topic.title}`;
}

function ledeOf(shown: readonly Event[], exact: boolean, when: When | null): Text {
  const events = count(shown.length, 'event');
  const order = shown.length > 1 ? `${events}; oldest first.` : `${events}.`;
  const broad = `Nothing is dated to ${when?.label ?? 'these days'} exactly; ${
    shown.length === 1 ? 'this has' : 'these have'
  } a broader date that includes it. `;
  return [[exact ? '' : broad, order, when?.note ? ` ${when.note}` : ''].join('')];
}

/** Background and news apart, where both are there. */
function groupOf(digest: Digest, shown: readonly Event[], event: Event): string | undefined {
  const { from } = digest.topic.coverage;
  const isBackground = (other: Event): boolean => other.date.end < from;
  if (shown.every(isBackground) || !shown.some(isBackground)) return undefined;
  return isBackground(event) ? 'Background' : 'In the news';
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
  const disputes = shown.length <= SHOWN_WHOLE ? [...new Set(shown.flatMap((event) => event.disputes))] : [];
  return [
    ...(day ? [offer(digest, 'Summary of that day', 'summary', { day })] : []),
    ...disputes.slice(0, SHOWN_WHOLE).flatMap((id) => {
      const question = digest.disputes.find((dispute) => dispute.id === id)?.question;
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
function nothing(digest: Digest, when: When | null, asked: Asked, matching: readonly Event[]): Refusal {
  const { text, about } = asked;
  if (!about) return when ? emptyDays(digest, when, [], besides(digest, when)) : noEvents(digest);
  const words = [when?.label, about.label].filter((part) => part !== undefined).join(', ');
  const found = { why: 'nothing-found', asked: words, among: 'events' } as const;
  if (matching.length > 0)
    return { ...found, nearest: [offer(digest, `All dates: ${about.label}`, 'timeline', { about: text })] };
  const names = lookup(digest, text).nearest.map(({ name }) => name);
  const dated = when ? { when: when.words } : {};
  const nearest = names.map((name) => offer(digest, name, 'timeline', { ...dated, about: name }));
  const others =
    search(digest, text).hits.length > 0 ? [offer(digest, `Search “${text}”`, 'search', { words: text })] : [];
  return { ...found, nearest: nearest.length > 0 ? nearest : [...others, offer(digest, 'Whole timeline', 'timeline')] };
}

function noEvents(digest: Digest): Refusal {
  return { why: 'nothing-found', asked: digest.topic.title, among: 'events', nearest: [] };
}

/** The last event before the days asked for and the first one after. */
function besides(digest: Digest, when: When): readonly Action[] {
  const before = digest.events.filter(({ date }) => date.end < when.from).at(-1);
  const after = digest.events.find(({ date }) => date.start > when.to);
  return [before, after].flatMap((event) =>
    event ? [offer(digest, `${event.date.label}: ${event.headline}`, 'timeline', { about: event.id })] : [],
  );
}
