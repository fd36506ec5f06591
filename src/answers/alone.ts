import { citesOf } from '../digest/origins.ts';
import type { Article, Citation, Digest, Event } from '../digest/types.ts';
import { figureLine } from './amounts.ts';
import { listed, refs, statementLine } from './cites.ts';
import { count } from './context.ts';
import type { Item, Line } from './reply/reply.ts';
import { repeatsHeadline } from './timeline.ts';

/** What rests on one article and on no other. */
interface Alone {
  /** Events that no other article reports; those of the coverage first. */
  readonly events: readonly Event[];
  /** Lines on events that others report, too. */
  readonly details: readonly Line[];
  readonly facts: readonly Line[];
  readonly figures: readonly Line[];
}

/** So many events are named where all articles stand in one list. */
const MOST_NAMED = 3;

/** Collects the events, statements, facts and figures that rest on this article alone. */
export function aloneIn(digest: Digest, { id }: Article): Alone {
  const isOwn = ({ cites }: { readonly cites: readonly Citation[] }): boolean =>
    cites.length > 0 && cites.every(({ article }) => article === id);
  const isWhole = ({ articles }: Event): boolean => articles.every((article) => article === id);
  const { from } = digest.topic.coverage;
  const own = digest.events.filter(isWhole);
  return {
    events: [...own.filter(({ date }) => date.end >= from), ...own.filter(({ date }) => date.end < from)],
    details: digest.events
      .filter((event) => !isWhole(event))
      .flatMap((event) =>
        event.statements
          .filter(isOwn)
          .map((statement) => statementLine(digest, statement, { bold: (statement.date ?? event.date).label }, ' · ')),
      ),
    facts: digest.entities.flatMap(({ name, facts }) =>
      facts.filter(isOwn).map((fact) => statementLine(digest, fact, { bold: name }, ' · ')),
    ),
    figures: digest.figures.filter(isOwn).map((figure) => figureLine(digest, figure)),
  };
}

/** How much rests on the article alone, in words; of the events, the first are named and cited. */
export function aloneLine(digest: Digest, { events, details, facts, figures }: Alone): Line {
  const parts = [
    ...(details.length > 0 ? [`${count(details.length, 'line')} on events that others report too`] : []),
    ...(facts.length > 0 ? [count(facts.length, 'fact')] : []),
    ...(figures.length > 0 ? [count(figures.length, 'figure')] : []),
  ];
  const named = events.slice(0, MOST_NAMED);
  const headlines = named.map(({ headline }) => headline).join('; ');
  const among = named.length < events.length ? ', among them' : '';
  const whole =
    events.length === 0
      ? 'Reports no event that others do not.'
      : `Alone in reporting ${count(events.length, 'event')}${among}: ${headlines}.`;
  const more = parts.length === 0 ? '' : ` Only here: ${listed(parts)}.`;
  return {
    text: [`${whole}${more}`],
    cites: refs(
      digest,
      named.flatMap((event) => citesOf(event).slice(0, 1)),
    ),
  };
}

/** Everything of it, each on a line of its own. */
export function aloneItems(digest: Digest, { events, details, facts, figures }: Alone): readonly Item[] {
  const items = (group: string, lines: readonly Line[]): Item[] => lines.map((line) => ({ group, lines: [line] }));
  return [
    ...events.map((event) => wholeItem(digest, event)),
    ...items('Rests on this article alone, of events that others report too', details),
    ...items('Facts that rest on this article alone', facts),
    ...items('Figures that rest on this article alone', figures),
  ];
}

/** An event with its statements, but for one that only repeats the headline. */
function wholeItem(digest: Digest, event: Event): Item {
  const said = event.statements.filter((statement) => !repeatsHeadline(event, statement));
  const { text } = eventLine(digest, event);
  return {
    group: 'Only this article reports',
    head: { text, cites: [] },
    lines: said.map((statement) => statementLine(digest, statement)),
  };
}

/** An event in one line; `others` are those that report it. */
export function eventLine(digest: Digest, event: Event, others = ''): Line {
  return {
    text: [{ bold: event.date.label }, ` · ${event.headline}${others}`],
    cites: refs(digest, citesOf(event)),
  };
}
