import { citesOf } from '../digest/origins.ts';
import type { Digest, Dispute, EntityProfile, Event, ProfileEntry, ProfilePart } from '../digest/types.ts';
import { figureItem } from './amounts.ts';
import { capital, refs, statementLine, statusWords } from './cites.ts';
import { answer, offer } from './context.ts';
import { asPrinted, roleItems, spellingItems } from './names.ts';
import type { Action, Command, Item, Reply, Span, Text } from './reply/reply.ts';
import { type Section, section, sectionOf } from './window.ts';

/** A longer profile than this would put what most articles tell behind a button: it opens with that. */
const LONG = 6;

/**
 * Everything that the digest has of one person, organisation or place. `asked` is the name that it was asked by: where
 * that is a spelling of its own, the first lines say who prints it.
 */
export function profile(
  command: Command,
  digest: Digest,
  entity: EntityProfile,
  asked: string,
  notes: readonly Text[] = [],
): Reply {
  const disputes = digest.disputes.about([entity.seq], []);
  const figures = [
    ...digest.entities.figures(entity, 'gave').map((figure) => figureItem(digest, figure, 'Figures given')),
    ...digest.entities.figures(entity, 'about').map((figure) => figureItem(digest, figure, 'Figures that concern it')),
  ];
  const acts = entries(digest, entity, 'acts', 'Said and did');
  // What a state is listed in need not have happened there.
  const there = entries(digest, entity, 'there', acts.total > 0 ? 'Events that concern it' : 'Events there');
  const named = entries(digest, entity, 'named', 'Named in');
  const isLong = acts.total + there.total + named.total > LONG;
  const printed = asPrinted(entity, asked);
  return answer(command, digest, {
    title: entity.name,
    lede: [[capital(entity.description), ...(printed === '' ? [] : [printed])].join('. ')],
    sections: [
      section(roleItems(digest, entity)),
      entries(digest, entity, 'about', 'About'),
      section(isLong ? digest.entities.mostReported(entity).map((event) => mostReported(digest, event)) : []),
      acts,
      there,
      section(disputes.map((dispute) => questionItem(digest, dispute))),
      section(figures),
      named,
      section(coMentions(digest, entity)),
      section(spellingItems(digest, entity)),
    ],
    notes,
    actions: nextQuestions(digest, entity, disputes.length > 0, figures.length > 0),
  });
}

/** One part of what is told of an entity, in order of date, one item an event. */
function entries(digest: Digest, entity: EntityProfile, part: ProfilePart, group: string): Section {
  return sectionOf(
    digest.entities.countEntries(entity, part),
    (from, count) => digest.entities.entries(entity, part, from, count),
    (entry) => entryItem(digest, entry, group, part === 'about'),
  );
}

function entryItem(digest: Digest, { event, statements }: ProfileEntry, group: string, isUndated: boolean): Item {
  const [first] = statements;
  const date = event ? event.date : isUndated ? undefined : first?.date;
  const lines = statements.map((statement) => {
    const own = event && statement.date && statement.date.label !== date?.label;
    return own && statement.date
      ? statementLine(digest, statement, `${statement.date.label}: `)
      : statementLine(digest, statement);
  });
  if (!date) return { group, lines };
  const told: Span[] = event ? [` · ${event.headline} · `, { italic: statusWords(digest, event) }] : [];
  return { group, head: { text: [{ bold: date.label }, ...told], cites: [] }, lines };
}

/** An event of a long profile that most articles report, as its headline: the profile itself begins with what is past. */
function mostReported(digest: Digest, event: Event): Item {
  const text = [{ bold: event.date.label }, ` · ${event.headline} · `, { italic: statusWords(digest, event) }];
  return { group: 'Reported most', lines: [{ text, cites: refs(digest, citesOf(event)) }] };
}

/** With whom or what an entity is named most often in one line, each with the first lines that name both. */
function coMentions(digest: Digest, entity: EntityProfile): readonly Item[] {
  return digest.entities.coMentions(entity).map(({ name, lines, cites }) => ({
    group: 'Named most often with',
    lines: [{ text: [`${name} · in ${lines} lines`], cites: refs(digest, cites) }],
  }));
}

/** The question alone; its positions are a button away. */
function questionItem(digest: Digest, dispute: Dispute): Item {
  const cites = dispute.positions.flatMap((position) => position.cites);
  const head = `${dispute.question} (${dispute.positions.length} positions)`;
  return { group: 'Disputed', lines: [{ text: [head], cites: refs(digest, cites) }] };
}

function nextQuestions(
  digest: Digest,
  { name }: EntityProfile,
  isDisputed: boolean,
  hasFigures: boolean,
): readonly Action[] {
  const about = { about: name };
  return [
    offer(digest, 'Timeline', 'timeline', about),
    ...(isDisputed ? [offer(digest, 'What is disputed', 'disputed', about)] : []),
    ...(hasFigures ? [offer(digest, 'Figures', 'figures', about)] : []),
  ];
}
