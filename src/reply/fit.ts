import type { Item } from './reply.ts';

/** Items that fit, and how many follow. */
export interface Fitted<T> {
  readonly kept: readonly T[];
  readonly omitted: number;
}

/**
 * Keeps whole items from the front while the sum of their costs stays within the budget.
 * An item that alone exceeds the budget is omitted, together with all that follow it.
 */
export function fit<T>(items: readonly T[], cost: (item: T) => number, budget: number): Fitted<T> {
  let spent = 0;
  let count = 0;
  for (const item of items) {
    spent += cost(item);
    if (spent > budget) break;
    count += 1;
  }
  return { kept: items.slice(0, count), omitted: items.length - count };
}

/** What one page may hold: `cost` in the platform's own measure, and a number of items that reads well. */
export interface PageBudget {
  readonly cost: number;
  readonly items: number;
}

/**
 * Lays items out in pages, whole and in order; there is always at least one page.
 * An item too large for a page is broken between its lines, its head repeated; a single line too large
 * for any page is dropped and counted in `dropped`.
 */
export function paginate(
  items: readonly Item[],
  cost: (item: Item) => number,
  budget: PageBudget,
): { readonly pages: readonly (readonly Item[])[]; readonly dropped: number } {
  const pieces: Item[] = [];
  let dropped = 0;
  for (const item of items) {
    if (cost(item) <= budget.cost) {
      pieces.push(item);
      continue;
    }
    if (item.lines.length === 0) dropped += 1;
    for (const piece of item.lines.map((line) => ({ ...item, lines: [line] }))) {
      const last = pieces.at(-1);
      const joined = last &&
        last.head === item.head &&
        item.head && { ...last, lines: [...last.lines, ...piece.lines] };
      if (joined && cost(joined) <= budget.cost) pieces[pieces.length - 1] = joined;
      else if (cost(piece) <= budget.cost) pieces.push(piece);
      else dropped += 1;
    }
  }
  const pages: (readonly Item[])[] = [];
  let rest: readonly Item[] = pieces;
  while (rest.length > 0) {
    const { kept } = fit(rest.slice(0, budget.items), cost, budget.cost);
    pages.push(kept);
    rest = rest.slice(kept.length);
  }
  return { pages: pages.length > 0 ? pages : [[]], dropped };
}
