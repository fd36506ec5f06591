import { normalise } from '../../digest/normalise.ts';
import type { Findings } from '../draft/findings.ts';
import { setPlaceAs } from '../fault.ts';
import { formKey } from '../gate/names/entity-names.ts';
import type { Overlay } from './schema.ts';

/** The ids of things by their names, in a form in which spellings meet; of a name that several have, none. */
type Ids = ReadonlyMap<string, string>;

/**
 * The overlay with an id wherever an entry names somebody, an event or a dispute by the name, headline or question that is
 * shown. What has no such name, or what several have, stays as it was written: whoever looks for it says so.
 */
export function withIds(
  overlay: Overlay,
  { entities, events, disputes }: Pick<Findings, 'entities' | 'events' | 'disputes'>,
): Overlay {
  const renamed = new Map(overlay.rename.map(({ entity, name }) => [entity, name]));
  const people = idsBy(
    formKey,
    entities.flatMap(({ id, name, spellings }) =>
      [name, renamed.get(id) ?? name, ...spellings.map(({ text }) => text)].map((text) => ({ id, text })),
    ),
  );
  const headlines = idsBy(
    normalise,
    events.map(({ id, headline }) => ({ id, text: headline })),
  );
  const questions = idsBy(
    normalise,
    disputes.map(({ id, question }) => ({ id, text: question })),
  );
  const entity = idFinder(entities, people, formKey);
  const event = idFinder(events, headlines, normalise);
  const dispute = idFinder(disputes, questions, normalise);
  const all = (names: readonly string[]): readonly string[] => setPlaceAs(names, names.map(entity));
  const each = <Entry extends object>(entries: readonly Entry[], change: (entry: Entry) => Partial<Entry>): Entry[] =>
    setPlaceAs(
      entries,
      entries.map((entry) => setPlaceAs(entry, { ...entry, ...change(entry) })),
    );
  const ofEntity = (entry: { readonly entity: string }) => ({ entity: entity(entry.entity) });
  const ofEvent = (entry: { readonly event: string }) => ({ event: event(entry.event) });
  const ofDispute = (entry: { readonly dispute: string }) => ({ dispute: dispute(entry.dispute) });
  return {
    ...overlay,
    rename: each(overlay.rename, ofEntity),
    merge: each(overlay.merge, (entry) => ({
      entities: all(entry.entities),
      events: setPlaceAs(entry.events, entry.events.map(event)),
      into: entry.events.length > 0 ? event(entry.into) : entity(entry.into),
    })),
    split: each(overlay.split, ofEntity),
    type: each(overlay.type, ofEntity),
    role: each(overlay.role, ofEntity),
    hide: each(overlay.hide, (entry) => ({
      ...(entry.entity === undefined ? {} : { entity: entity(entry.entity) }),
      ...(entry.event === undefined ? {} : { event: event(entry.event) }),
    })),
    pin: each(overlay.pin, ofEvent),
    retitle: each(overlay.retitle, ofEvent),
    word: each(overlay.word, ofEvent),
    confirm: each(overlay.confirm, ofDispute),
    dismiss: each(overlay.dismiss, ofDispute),
    apart: each(overlay.apart, (entry) => ({ entities: all(entry.entities) })),
    explain: each(overlay.explain, (entry) => ({ roles: all(entry.roles) })),
  };
}

function idsBy(keyOf: (text: string) => string, named: readonly { readonly id: string; readonly text: string }[]): Ids {
  const ids = new Map<string, string | null>();
  for (const { id, text } of named) {
    const known = ids.get(keyOf(text));
    ids.set(keyOf(text), known === undefined || known === id ? id : null);
  }
  return new Map([...ids].flatMap(([key, id]) => (id === null ? [] : [[key, id]])));
}

function idFinder(
  all: readonly { readonly id: string }[],
  ids: Ids,
  keyOf: (text: string) => string,
): (asked: string) => string {
  const known = new Set(all.map(({ id }) => id));
  return (asked) =>
    known.has(asked) ? asked : (ids.get(keyOf(withoutEllipsis(asked))) ?? ids.get(keyOf(asked)) ?? asked);
}

/** A name as a list shows it where it is long: cut, with a sign at its end. */
const withoutEllipsis = (name: string): string => (name.endsWith('…') ? name.slice(0, -1).trimEnd() : name);
