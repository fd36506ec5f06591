import { denialOf, headlineTells, saysOfWhom } from '../digest/tells.ts';
import type { Dispute, EntityProfile, Event, ProfileEntry, ProfilePart, Statement } from '../digest/types.ts';
import { figureItem } from './amounts.ts';
import { capital, eventStanding, refs, statementLine } from './cites.ts';
import { answer, offer } from './context.ts';
import { contestedItem, disputeItem } from './disputes.ts';
import type { Edition } from './edition.ts';
import { asPrinted, described, roleItems, spellingItems } from './names.ts';
import type { Command, Item, Reply, Span, Text } from './reply/reply.ts';
import { eventUnder } from './timeline.ts';
import { type Section, section, sectionOf, sectionOfEach } from './window.ts';

/** So much of what is told of an entity stands in its first view. */
const LEADING = 3;

/**
 * A person, organisation or place: what matters now, newest first, and what is contested of it; the rest by kind behind
 * buttons. `asked` is the name that it was asked by: where that is a spelling of its own, a note says who prints it.
 */
export function profile(
  command: Command,
  digest: Edition,
  entity: EntityProfile,
  asked: string,
  notes: readonly Text[] = [],
): Reply {
  const disputes = digest.disputes.about([entity.seq], []);
  const printed = asPrinted(digest, entity, asked);
  const isPlace = entity.type === 'place';
  const figures = (relation: 'gave' | 'about', group: string): Section =>
    sectionOfEach(digest.entities.figures(entity, relation), (figure) => figureItem(digest, figure, group));
  const about = { about: entity.name };
  const { buttons, names, views } = digest.words;
  return answer(command, digest, {
    title: `${entity.name} · ${capital(described(digest, entity))}`,
    first: { items: leading(digest, entity), closing: contestedItem(digest, foremost(digest, entity, disputes)) },
    views: [
      { name: 'acts', label: views.acts, sections: [entries(digest, entity, 'acts')] },
      {
        name: 'there',
        label: isPlace ? views.eventsThere : views.concernedBy,
        sections: [entries(digest, entity, 'there')],
      },
      {
        name: 'contested',
        label: views.contested,
        sections: [sectionOfEach(disputes, (one) => disputeItem(digest, one))],
      },
      {
        name: 'figures',
        label: views.figures,
        sections: [figures('gave', names.figuresGiven), figures('about', names.figuresAbout)],
      },
      { name: 'named', label: views.namedIn, sections: [entries(digest, entity, 'named')] },
      {
        name: 'background',
        label: views.background,
        sections: [
          section(roleItems(digest, entity)),
          entries(digest, entity, 'about'),
          section(coMentions(digest, entity)),
        ],
      },
      { name: 'spellings', label: views.spellings, sections: [section(spellingItems(digest, entity))] },
    ],
    notes: [...notes, ...(printed === '' ? [] : [[printed]])],
    actions: [offer(digest, buttons.timeline, 'timeline', about)],
  });
}

/**
 * What the editor wrote of it, or its most important events, newest first, and where these are few, what it says beside
 * them; failing all, the first that is told.
 */
function leading(digest: Edition, entity: EntityProfile): readonly Item[] {
  const brief = digest.briefs.of(entity.id);
  if (brief) return brief.lines.map((line) => ({ lines: [statementLine(digest, line, ...dated(digest, line))] }));
  const items: Item[] = [...digest.entities.leads(entity)]
    .sort((a, b) => (a.date.end < b.date.end ? 1 : -1))
    .map((event) => itemOf(digest, event, entity.id));
  if (items.length >= LEADING) return items;
  const parts: readonly ProfilePart[] = items.length > 0 ? ['acts'] : ['acts', 'there', 'about', 'named'];
  const told = parts
    .flatMap((part) => digest.entities.entries(entity, part, 0, LOOKED_AT))
    .filter(({ event }) => !event || (items.length === 0 && !saysOfWhom(event)));
  for (const { statements } of told)
    for (const one of statements.slice(0, 1))
      items.push({ lines: [statementLine(digest, one, ...dated(digest, one))] });
  return (items.length > 0 ? items : [...roleItems(digest, entity), ...spellingItems(digest, entity)]).slice(
    0,
    LEADING,
  );
}

/** Entries of a part that are looked through for what belongs to no event. */
const LOOKED_AT = 12;

/** Disputes with what they deny first, where what is told of them does not have it already. */
function foremost(digest: Edition, entity: EntityProfile, disputes: readonly Dispute[]): readonly Dispute[] {
  const told = digest.entities.leads(entity).filter(saysOfWhom);
  const isDenied = told.some((event) => denialOf(event, entity.id));
  const first = disputes.find(({ kind }) => (kind === 'denial') !== isDenied);
  return told.length > 0 && first ? [first] : disputes;
}

/** An event under a name, with what they deny of it. */
function itemOf(digest: Edition, event: Event, entity: string): Item {
  const item = eventUnder(digest, event, entity);
  const denial = denialOf(event, entity);
  const line = denial && statementLine(digest, denial);
  const isTold = item.lines.some(({ text }) => text.length === 1 && text[0] === denial?.text);
  return line && !isTold ? { ...item, lines: [...item.lines, line] } : item;
}

const dated = ({ topic, words }: Edition, { date }: Statement): Span[] =>
  date ? [{ bold: words.dates.short(date, topic.coverage) }, ' · '] : [];

/** One part of what is told of an entity, newest first, one item an event. */
function entries(digest: Edition, entity: EntityProfile, part: ProfilePart): Section {
  return sectionOf(
    digest.entities.countEntries(entity, part),
    (from, count) => digest.entities.entries(entity, part, from, count),
    (entry) => entryItem(digest, entry, entity.id, part === 'about'),
  );
}

function entryItem(digest: Edition, { event, statements }: ProfileEntry, entity: string, isUndated: boolean): Item {
  const { dates } = digest.words;
  const [first] = statements;
  const date = event ? event.date : isUndated ? undefined : first?.date;
  const lines = statements.map((statement) => {
    const own = event && statement.date && statement.date.label !== date?.label;
    return own && statement.date
      ? statementLine(digest, statement, `${dates.reported(statement.date)}: `)
      : statementLine(digest, statement);
  });
  if (!date) return { lines };
  return {
    head: { text: [{ bold: dates.reported(date) }, ...(event ? toldOf(digest, event, entity) : [])], cites: [] },
    lines,
  };
}

const toldOf = (digest: Edition, event: Event, entity: string): readonly Span[] => [
  headlineTells(event, entity) ? ` · ${event.headline} · ` : ' · ',
  { italic: eventStanding(digest, event, true) },
];

/** With whom or what an entity is named most often in one line, each with the first lines that name both. */
function coMentions(digest: Edition, entity: EntityProfile): readonly Item[] {
  return digest.entities.coMentions(entity).map(({ name, lines, cites }) => ({
    group: digest.words.names.namedWith,
    lines: [{ text: [`${name} · ${digest.words.names.inLines(lines)}`], cites: refs(digest, cites) }],
  }));
}
