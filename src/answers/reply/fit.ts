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

/** What one page may hold. */
export interface PageBudget {
  /** Of text, in the platform's own measure. */
  readonly cost: number;
  /** Of whatever else a platform counts: Slack's blocks. */
  readonly parts: number;
  /** More than these do not read well on one screen, however short they are. */
  readonly items: number;
}

/** What an item takes up of a page. */
export type Measure = Pick<PageBudget, 'cost' | 'parts'>;

/** Measures an item that follows `before` on a page; `before` is absent for the first one. */
export type Measuring = (item: Item, before?: Item) => Measure;

/**
 * Lays items out in pages, whole and in order; there is always at least one page.
 * An item too large for a page is broken between its lines, its head repeated; a single line too large
 * for any page is dropped and counted in `dropped`.
 */
export function paginate(
  items: readonly Item[],
  measure: Measuring,
  budget: PageBudget,
): { readonly pages: readonly (readonly Item[])[]; readonly dropped: number } {
  const { pieces, dropped } = piecesOf(items, (item) => {
    const { cost, parts } = measure(item);
    return cost <= budget.cost && parts <= budget.parts;
  });
  const pages: Item[][] = [[]];
  let left = budget;
  for (const item of pieces) {
    let page = pages.at(-1) ?? [];
    const taken = measure(item, page.at(-1));
    let rest = minus(left, taken);
    if (page.length > 0 && (rest.cost < 0 || rest.parts < 0 || rest.items < 0)) {
      page = [];
      pages.push(page);
      rest = minus(budget, measure(item));
    }
    page.push(item);
    left = rest;
  }
  return { pages, dropped };
}

const minus = (budget: PageBudget, { cost, parts }: Measure): PageBudget => ({
  cost: budget.cost - cost,
  parts: budget.parts - parts,
  items: budget.items - 1,
});

/** The items, those too large for a page broken between their lines into as few pieces as will do. */
function piecesOf(
  items: readonly Item[],
  fits: (item: Item) => boolean,
): { readonly pieces: readonly Item[]; readonly dropped: number } {
  const pieces: Item[] = [];
  let dropped = 0;
  for (const item of items) {
    if (fits(item)) {
      pieces.push(item);
      continue;
    }
    if (item.lines.length === 0) dropped += 1;
    for (const piece of item.lines.map((line) => ({ ...item, lines: [line] }))) {
      const last = pieces.at(-1);
      const joined = last &&
        last.head === item.head &&
        item.head && { ...last, lines: [...last.lines, ...piece.lines] };
      if (joined && fits(joined)) pieces[pieces.length - 1] = joined;
      else if (fits(piece)) pieces.push(piece);
      else dropped += 1;
    }
  }
  return { pieces, dropped };
}
