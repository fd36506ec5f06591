import { eventStanding } from '../answers/cites.ts';
import { offer } from '../answers/context.ts';
import type { Dated } from '../answers/dated.ts';
import type { Edition } from '../answers/edition.ts';
import type { Refusal } from '../answers/reply/refusal.ts';
import { signOf } from '../charts/signs.ts';
import type { Span } from '../charts/span.ts';
import { inOrderOfDate } from '../digest/order.ts';
import { citesOf } from '../digest/origins.ts';
import type { Event, EventFilter } from '../digest/types.ts';
import { rowsThatFit } from './fit.ts';
import type { TimelinePicture } from './picture.ts';
import { MOST, monthsOf, namesOf, roomy, signed, wordsOf } from './told.ts';

/** The most important events of the days and the subject asked for; of the news where neither is. */
export function timelineOf(digest: Edition, { when, about, text }: Dated): TimelinePicture | Refusal {
  const { counted, dates, listed, pictures } = digest.words;
  const filter: EventFilter = { ...about?.filter, ...(when ? { days: when } : {}) };
  const { total, background } = digest.events.tally(filter);
  const told = when || about ? total : total - background;
  if (told === 0) return nothing(digest, [when?.label, about?.label], text);
  const isNews = told < total;
  const candidates = digest.events.foremost(filter, MOST, isNews);
  const built = (events: readonly Event[]): TimelinePicture => {
    const ordered = [...events].sort((a, b) => inOrderOfDate(a.date, b.date));
    const span = when ?? spanOf(digest, ordered);
    return {
      kind: 'timeline',
      title: about
        ? pictures.reportedOf(about.label, wordsOf(span, digest.words))
        : pictures.reported(wordsOf(span, digest.words)),
      note: pictures.shown(ordered.length, counted.event(told), signsOf(ordered, pictures)),
      span: roomy(span),
      months: monthsOf(digest.words),
      rows: ordered.map((event) => ({
        event,
        date: dates.short(event.date, span),
        standing: eventStanding(digest, event, true),
        sources: listed(namesOf(digest, citesOf(event))),
      })),
      ...signed(digest, ordered.flatMap(citesOf)),
    };
  };
  return rowsThatFit(candidates, built);
}

/** What the signs of these events mean. */
function signsOf(events: readonly Event[], words: Edition['words']['pictures']): readonly string[] {
  const drawn = events.map(signOf);
  return [
    ...(drawn.some(({ shape }) => shape === 'diamond') ? [words.diamond] : []),
    ...(drawn.some(({ shape }) => shape === 'times') ? [words.cross] : []),
    ...(drawn.some(({ filled, shape }) => !filled && shape !== 'times') ? [words.hollow] : []),
    ...(events.some(({ date }) => date.start < date.end) ? [words.bar] : []),
  ];
}

/** The days of the news where all of it is of these, else from the first to the last. */
function spanOf({ topic: { coverage } }: Edition, events: readonly Event[]): Span {
  const from = events.map(({ date }) => date.start).sort()[0] ?? coverage.from;
  const to =
    events
      .map(({ date }) => date.end)
      .sort()
      .at(-1) ?? coverage.to;
  const isNews = events.every(({ date }) => date.end >= coverage.from) && to <= coverage.to;
  return isNews ? coverage : { from, to };
}

function nothing(digest: Edition, asked: readonly (string | undefined)[], text: string): Refusal {
  const names = text === '' ? [] : digest.names.lookup(text).nearest.map(({ name }) => name);
  const nearest = [
    ...names.map((name) => offer(digest, name, 'picture', { about: name })),
    ...(asked.some((part) => part !== undefined) ? [offer(digest, digest.words.dates.all, 'picture')] : []),
  ];
  const words = asked.filter((part) => part !== undefined).join(', ') || digest.topic.title;
  return { kind: 'refusal', why: 'nothing-found', asked: words, among: 'events', nearest };
}
