import type { ArticleId, Day, EntityId } from '../../digest/types.ts';
import type { ReadArticle } from './read-article.ts';

/** Articles that are said to leave an event out: those published soonest after it. */
const MOST_SILENT = 60;

/** Names of an event that an article may mention it by. */
const TOLD_BY = 6;

interface Happened {
  readonly end: Day;
  readonly named: readonly EntityId[];
  readonly reporting: ReadonlySet<ArticleId>;
}

/**
 * Finds the articles that leave an event out, published on or after it, in key order. An article may mention an event
 * without its date, and then no line of the event cites it: one that has two of the event's names, or its only one, is
 * not said to be silent.
 */
export function silenceFinder(
  articles: readonly ReadArticle[],
  ids: ReadonlyMap<string, EntityId>,
): (event: Happened) => readonly ArticleId[] {
  const published = [...articles]
    .map(({ id, clean, found }) => ({
      id,
      day: clean.published.day,
      names: new Set(found.names.flatMap(({ entity }) => ids.get(entity) ?? [])),
    }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return ({ end, named, reporting }) => {
    const marks = named.slice(0, TOLD_BY);
    const silent: ArticleId[] = [];
    for (const { id, day, names } of published) {
      if (silent.length === MOST_SILENT) break;
      if (day < end || reporting.has(id)) continue;
      const shared = marks.filter((name) => names.has(name)).length;
      if (shared < Math.min(2, marks.length)) silent.push(id);
    }
    return silent.sort();
  };
}
