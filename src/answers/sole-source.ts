import { citesOf } from '../digest/origins.ts';
import type { Article, Digest, Event, Filed } from '../digest/types.ts';
import { figureLine } from './amounts.ts';
import { listed, refs, statementLine } from './cites.ts';
import { count } from './context.ts';
import type { Item, Line } from './reply/reply.ts';
import { repeatsHeadline } from './timeline.ts';
import { type Section, sectionOf } from './window.ts';

/** So many events are named where all articles stand in one list. */
const MOST_NAMED = 3;

/** How much rests on the article alone, in words; of the events, the first are named and cited. */
export function soleSourceLine(digest: Digest, { id }: Article): Line {
  const [events, lines, facts, figures] = [
    digest.articles.countSole(id, 'event'),
    digest.articles.countSole(id, 'statement'),
    digest.articles.countSole(id, 'fact'),
    digest.articles.countSole(id, 'figure'),
  ];
  const parts = [
    ...(lines > 0 ? [`${count(lines, 'line')} on events that others report too`] : []),
    ...(facts > 0 ? [count(facts, 'fact')] : []),
    ...(figures > 0 ? [count(figures, 'figure')] : []),
  ];
  const named = digest.articles.soleEvents(id, 0, MOST_NAMED);
  const headlines = named.map(({ headline }) => headline).join('; ');
  const among = named.length < events ? ', among them' : '';
  const whole =
    events === 0
      ? 'Reports no event that others do not.'
      : `Alone in reporting ${count(events, 'event')}${among}: ${headlines}.`;
  const more = parts.length === 0 ? '' : ` Only here: ${listed(parts)}.`;
  return {
    text: [`${whole}${more}`],
    cites: refs(
      digest,
      named.flatMap((event) => citesOf(event).slice(0, 1)),
    ),
  };
}

/** Everything that rests on the article alone: the events, those of the coverage first, then lines, facts, figures. */
export function soleSourceSections(digest: Digest, { id }: Article): readonly Section[] {
  const { articles } = digest;
  const lines = (kind: 'statement' | 'fact', group: string): Section =>
    sectionOf(
      articles.countSole(id, kind),
      (from, count) => articles.soleStatements(id, kind, from, count),
      (filed) => ({ group, lines: [filedLine(digest, filed)] }),
    );
  return [
    sectionOf(
      articles.countSole(id, 'event'),
      (from, count) => articles.soleEvents(id, from, count),
      (event) => wholeItem(digest, event),
    ),
    lines('statement', 'Rests on this article alone, of events that others report too'),
    lines('fact', 'Facts that rest on this article alone'),
    sectionOf(
      articles.countSole(id, 'figure'),
      (from, count) => articles.soleFigures(id, from, count),
      (figure) => ({ group: 'Figures that rest on this article alone', lines: [figureLine(digest, figure)] }),
    ),
  ];
}

/** A statement under its date, a fact under the name that it is filed under. */
function filedLine(digest: Digest, { statement, event, name }: Filed): Line {
  const lead = event ? (statement.date ?? event.date).label : (name ?? '');
  return statementLine(digest, statement, { bold: lead }, ' · ');
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
