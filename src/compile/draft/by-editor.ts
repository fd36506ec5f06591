import type { Overlay } from '../edit/files/overlay.ts';
import type { Place } from '../fault.ts';

/** Keys of what an overlay may word in a proposal. */
export const headlineKey = (event: string): string => `event ${event} headline`;
export const statementKey = (event: string, number: number): string => `event ${event} statement ${number}`;
export const questionKey = (dispute: string): string => `dispute ${dispute} question`;
export const positionKey = (dispute: string, number: number): string => `dispute ${dispute} position ${number}`;
export const roleKey = (entity: string, title: string): string => `role ${entity} ${title}`;
export const nameKey = (entity: string): string => `entity ${entity} name`;

/** Where the overlay words what: a fault in it is the editor's, and not a proposal that does not hold. */
export function wordedAt({ word, retitle, confirm, role, rename }: Overlay): ReadonlyMap<string, Place> {
  return new Map([
    ...word.map(({ event, statement, text }) => [statementKey(event.value, statement.value), text.at] as const),
    ...retitle.map(({ event, headline }) => [headlineKey(event.value), headline.at] as const),
    ...confirm.flatMap(({ dispute, question, positions }) => [
      ...(question ? [[questionKey(dispute.value), question.at] as const] : []),
      ...positions.map(({ at }, index) => [positionKey(dispute.value, index + 1), at] as const),
    ]),
    ...role.map(({ entity, title }) => [roleKey(entity.value, title.value), title.at] as const),
    ...rename.map(({ entity, name }) => [nameKey(entity.value), name.at] as const),
  ]);
}
