import { citesOf } from '../digest/origins.ts';
import type { Article, Event, Filed } from '../digest/types.ts';
import { figureLine } from './amounts.ts';
import { refs, statementLine } from './cites.ts';
import type { Edition } from './edition.ts';
import type { Item, Line } from './reply/reply.ts';
import { repeatsHeadline } from './timeline.ts';
import { type Section, sectionOf } from './window.ts';

/** So many events are named where all articles stand in one list. */
const MOST_NAMED = 3;

/** How much rests on the article alone, in words; of the events, the first are named and cited. */
export function soleSourceLine(digest: Edition, { id }: Article): Line {
  const [events, lines, facts, figures] = [
    digest.articles.countSole(id, 'event'),
    digest.articles.countSole(id, 'statement'),
    digest.articles.countSole(id, 'fact'),
    digest.articles.countSole(id, 'figure'),
  ];
  const { counted, listed, sole: words } = digest.words;
  const parts = [
    ...(lines > 0 ? [words.onShared(counted.line(lines))] : []),
    ...(facts > 0 ? [counted.fact(facts)] : []),
    ...(figures > 0 ? [counted.figure(figures)] : []),
  ];
  const named = digest.articles.soleEvents(id, 0, MOST_NAMED);
  const headlines = named.map(({ headline }) => headline).join('; ');
  const whole = events === 0 ? words.none : words.alone(counted.event(events), named.length < events, headlines);
  const more = parts.length === 0 ? '' : words.onlyHere(listed(parts));
  return {
    text: [`${whole}${more}`],
    cites: refs(
      digest,
      named.flatMap((event) => citesOf(event).slice(0, 1)),
    ),
  };
}

/** Everything that rests on the article alone: the events, those of the coverage first, then lines, facts, figures. */
export function soleSourceSections(digest: Edition, { id }: Article): readonly Section[] {
  const { articles } = digest;
  const words = digest.words.sole;
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
    lines('statement', words.lines),
    lines('fact', words.facts),
    sectionOf(
      articles.countSole(id, 'figure'),
      (from, count) => articles.soleFigures(id, from, count),
      (figure) => ({ group: words.figures, lines: [figureLine(digest, figure)] }),
    ),
  ];
}

/** A statement under its date, a fact under the name that it is filed under. */
function filedLine(digest: Edition, { statement, event, name }: Filed): Line {
  const lead = event ? digest.words.dates.reported(statement.date ?? event.date) : (name ?? '');
  return statementLine(digest, statement, { bold: lead }, ' · ');
}

/** An event with its statements, but for one that only repeats the headline. */
function wholeItem(digest: Edition, event: Event): Item {
  const said = event.statements.filter((statement) => !repeatsHeadline(event, statement));
  const { text } = eventLine(digest, event);
  return {
    group: digest.words.sole.events,
    head: { text, cites: [] },
    lines: said.map((statement) => statementLine(digest, statement)),
  };
}

/** An event in one line; `others` are those that report it. */
export function eventLine(digest: Edition, event: Event, others = ''): Line {
  return {
    text: [{ bold: digest.words.dates.reported(event.date) }, ` · ${event.headline}${others}`],
    cites: refs(digest, citesOf(event)),
  };
}
