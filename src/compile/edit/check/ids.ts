import { type Fault, fault, type Placed } from '../../fault.ts';
import type { Sources } from '../../read/sources.ts';

/** Ids are unique: entities and origins together, and events, figures, disputes and articles each among themselves. */
export function uniqueIds({ draft }: Sources): readonly Fault[] {
  return [
    ...repeated('id', [
      ...draft.entities.map((entity) => entity.id),
      ...draft.topic.origins.map((origin) => origin.id),
    ]),
    ...repeated(
      'event id',
      draft.events.map((event) => event.id),
    ),
    ...repeated(
      'figure id',
      draft.figures.map((figure) => figure.id),
    ),
    ...repeated(
      'dispute id',
      draft.disputes.map((dispute) => dispute.id),
    ),
    ...repeated(
      'article letter',
      draft.articles.map((article) => article.id),
    ),
  ];
}

function repeated(what: string, ids: readonly Placed<string>[]): Fault[] {
  const first = new Map<string, Placed<string>>();
  const faults: Fault[] = [];
  for (const id of ids) {
    if (id.value === '') continue;
    const other = first.get(id.value);
    if (other)
      faults.push(
        fault(
          id.at,
          `the ${what} "${id.value}" is taken: ${other.at.file}:${other.at.line}. Give one of them another.`,
        ),
      );
    else first.set(id.value, id);
  }
  return faults;
}
