import type { Citation, Event, Status } from './schema.ts';

/**
 * The origins behind citations, in order of first use: those that their articles name. An article that names one for
 * some paragraphs and none for others is not thereby an origin of its own: what it leaves unattributed may come from
 * the same hand. Only an article that names none anywhere in these citations stands for itself, as `article:A`.
 */
export function originsOf(cites: readonly Citation[]): readonly string[] {
  return [...new Set([...namedBy(cites).values()].flatMap((named) => [...named]))];
}

/**
 * How many of the origins are independent: as many as can be paired each with an article of its own. So what one
 * article has from two ministries is one report, and what three articles have from one ministry is one, too.
 */
export function independentOrigins(cites: readonly Citation[]): number {
  const named = namedBy(cites);
  const taken = new Map<string, string>();
  const place = (article: string, tried: Set<string>): boolean => {
    for (const origin of named.get(article) ?? []) {
      if (tried.has(origin)) continue;
      tried.add(origin);
      const holder = taken.get(origin);
      if (holder !== undefined && !place(holder, tried)) continue;
      taken.set(origin, article);
      return true;
    }
    return false;
  };
  return [...named.keys()].filter((article) => place(article, new Set())).length;
}

/** Every citation of an event, statement by statement. */
export const citesOf = ({ statements }: Pick<Event, 'statements'>): readonly Citation[] =>
  statements.flatMap(({ cites }) => cites);

/** The status of what rests on these citations alone, where nothing disputes it or takes it back. */
export function support(cites: readonly Citation[]): Extract<Status, 'corroborated' | 'single-source'> {
  return independentOrigins(cites) >= 2 ? 'corroborated' : 'single-source';
}

/** The origins that each article names, or the article itself. */
function namedBy(cites: readonly Citation[]): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>();
  for (const { article, origin } of cites) {
    const own = named.get(article) ?? new Set();
    if (origin !== undefined) own.add(origin);
    named.set(article, own);
  }
  for (const [article, own] of named) if (own.size === 0) own.add(`article:${article}`);
  return named;
}
