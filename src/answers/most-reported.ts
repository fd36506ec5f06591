import { citesOf, independentOrigins } from '../digest/origins.ts';
import type { Digest, Entity, Event } from '../digest/types.ts';
import { refs, statusWords } from './cites.ts';
import type { Item } from './reply/reply.ts';

/** A record longer than this would put what most reports tell behind a button. */
const LONG = 6;
const SHOWN = 3;

/**
 * The events of a long record that most articles report, as headlines, best reported first: the record itself is in
 * order of date, and begins with what is long past. None where the record is short or no event stands out.
 */
export function mainItems(digest: Digest, entity: Entity, length: number): readonly Item[] {
  if (length <= LONG) return [];
  return digest.events
    .filter((event) => actsIn(event, entity) && event.articles.length > 1)
    .map((event) => ({ event, weight: weightOf(event) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, SHOWN)
    .map(({ event }) => mainItem(digest, event));
}

const actsIn = (event: Event, { id }: Entity): boolean =>
  event.actors.includes(id) || event.statements.some((statement) => statement.by.includes(id));

/** Articles first; among equals, independent origins. A digest has fewer than a thousand origins. */
const weightOf = (event: Event): number => event.articles.length * 1_000 + independentOrigins(citesOf(event));

function mainItem(digest: Digest, event: Event): Item {
  const text = [{ bold: event.date.label }, ` · ${event.headline} · `, { italic: statusWords(digest, event) }];
  return { group: 'Reported most', lines: [{ text, cites: refs(digest, citesOf(event)) }] };
}
