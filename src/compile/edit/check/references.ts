import { type Fault, fault, type Placed } from '../../fault.ts';
import { citeLists, citesOf, statementsOf } from '../../gate/claims.ts';
import { suggestion } from '../../nearest.ts';
import type { Sources } from '../../read/sources.ts';
import type { CiteDraft } from '../files/shapes.ts';
import { spotId } from '../join/citation.ts';

/** Every id that a line names is the id of something that the editor's files define. */
export function knownIds({ draft }: Sources): readonly Fault[] {
  const types = new Map(draft.entities.map((entity) => [entity.id.value, entity.type]));
  const origins = new Set([...types.keys(), ...draft.topic.origins.map((origin) => origin.id.value)]);
  const places = new Set([...types.keys()].filter((id) => types.get(id) === 'place'));
  const events = new Set(draft.events.map((event) => event.id.value));
  const statements = statementsOf(draft).map(({ statement }) => statement);
  const { figures, disputes } = draft;
  const positions = disputes.flatMap((dispute) => dispute.positions);
  return [
    ...unknown('person, organisation or place', types, [
      ...statements.flatMap((statement) => [...statement.by, ...statement.to]),
      ...draft.events.flatMap((event) => event.actors),
      ...figures.flatMap((figure) => figure.by),
      ...disputes.flatMap((dispute) => dispute.about),
      ...positions.flatMap((position) => position.by),
      ...citesOf(draft).flatMap((cite) => cite.speaker ?? []),
    ]),
    ...unknown('entity or origin', origins, [
      ...[...statements, ...figures, ...positions].flatMap((line) => line.from ?? []),
      ...citesOf(draft).flatMap((cite) => cite.from ?? []),
    ]),
    ...draft.events
      .flatMap((event) => event.places)
      .flatMap((place) => {
        const type = types.get(place.value);
        return type && type !== 'place'
          ? [fault(place.at, `"${place.value}" is a ${type}, not a place. Put it under actors.`)]
          : unknown('place', places, [place]);
      }),
    ...unknown(
      'event',
      events,
      disputes.flatMap((dispute) => dispute.events),
    ),
  ];
}

function unknown(
  what: string,
  known: ReadonlyMap<string, unknown> | ReadonlySet<string>,
  ids: readonly Placed<string>[],
): Fault[] {
  return ids
    .filter((id) => id.value !== '' && !known.has(id.value))
    .map((id) => fault(id.at, `no ${what} has the id "${id.value}".${suggestion(id.value, known.keys())}`));
}

/**
 * Every list of citations names at least one paragraph, and none twice for the same words; a paragraph that is quoted
 * is not cited once more without a quotation. So with the paragraphs of a spelling.
 */
export function citationsGiven({ draft }: Sources): readonly Fault[] {
  const lists = citeLists(draft).flatMap((list) =>
    list.value.length === 0 && list.at.line > 0
      ? [fault(list.at, 'no citation here. Every line rests on a paragraph: add cite: [A1].')]
      : repeated(list.value),
  );
  const spellings = draft.entities.flatMap((entity) => entity.spellings);
  return [...lists, ...spellings.flatMap(({ at }) => repeated(at.map((spot) => ({ spot }))))];
}

function repeated(cites: readonly CiteDraft[]): readonly Fault[] {
  return cites.flatMap(({ spot, quote }, index) => {
    const id = spotId(spot.value);
    const others = cites.filter((other, place) => place !== index && spotId(other.spot.value) === id);
    const isTwice = others.some(
      (other) => (other.quote && !quote) || (other.quote?.value === quote?.value && cites.indexOf(other) < index),
    );
    const words = quote ? ` ${quote.value}` : '';
    return isTwice && spot.value.article !== ''
      ? [fault(spot.at, `${id}${words} is cited twice here. Remove one.`)]
      : [];
  });
}
