import type { Command, Item } from './reply/reply.ts';

/** A stretch of a list that may be long: it is asked only for what is shown. */
export interface Section {
  readonly total: number;
  /** The items from a place on, at most so many. */
  readonly at: (from: number, count: number) => readonly Item[];
}

/** Items that are there already. */
export const section = (items: readonly Item[]): Section => ({
  total: items.length,
  at: (from, count) => items.slice(from, from + count),
});

/** Things that are there already, each made an item where it is shown. */
export const sectionOfEach = <One>(things: readonly One[], itemOf: (one: One) => Item): Section =>
  sectionOf(things.length, (from, count) => things.slice(from, from + count), itemOf);

/** Records that are read where they are shown, each as one item. */
export const sectionOf = <One>(
  total: number,
  read: (from: number, count: number) => readonly One[],
  itemOf: (one: One) => Item,
): Section => ({ total, at: (from, count) => read(from, count).map(itemOf) });

/** The items of sections that follow each other, from a place on. */
export function itemsAt(sections: readonly Section[], from: number, count: number): readonly Item[] {
  const items: Item[] = [];
  let start = 0;
  for (const { total, at } of sections) {
    const left = count - items.length;
    if (left > 0 && from < start + total) items.push(...at(Math.max(0, from - start), left));
    start += total;
  }
  return items;
}

export const totalOf = (sections: readonly Section[]): number => sections.reduce((sum, { total }) => sum + total, 0);

/** Where the window of so many items begins that a command asks for: at the first item, unless there are more. */
export const windowStart = ({ from = 0 }: Command, total: number, most: number): number =>
  total > most ? Math.max(0, Math.min(Math.trunc(from) || 0, total - 1)) : 0;
