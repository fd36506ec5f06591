import type { Suggestion } from '../find/names/suggestion.ts';
import { proposeArticle } from './articles.ts';
import { proposeDisputes } from './disputes/disputes.ts';
import { proposeEntities } from './entities.ts';
import { proposeEvents } from './events.ts';
import { proposeFigures } from './figures.ts';
import { mergesOf } from './merges.ts';
import type { Proposal } from './proposal.ts';
import type { ReadArticle } from './read-article.ts';
import { idMaker } from './slug.ts';

/** What the compiler makes of a topic's articles by itself, before the overlay. Pure. */
export function propose(articles: readonly ReadArticle[], pairs: readonly Suggestion[] = []): Proposal {
  const named = proposeEntities(articles, idMaker());
  const names = new Map(named.entities.map(({ id, name }) => [id, name]));
  const nameOf = (key: string): string | undefined => names.get(named.ids.get(key) ?? '');
  return {
    articles: articles.map((article) => proposeArticle(article, article.sha256, nameOf)),
    entities: named.entities,
    events: proposeEvents(articles, named, idMaker()),
    figures: proposeFigures(articles, named.ids, idMaker()),
    merges: mergesOf(pairs, (key) => named.ids.get(key)),
    disputes: proposeDisputes(articles, { ids: named.ids, nameOf: (id) => names.get(id) ?? id }, idMaker()),
  };
}
