import type { Suggestion } from '../find/names/suggestion.ts';
import { proposeArticle } from './articles.ts';
import { bounded } from './bounded.ts';
import { proposeDisputes } from './disputes/disputes.ts';
import { knownOf, proposeEntities } from './entities.ts';
import { proposeEvents } from './events.ts';
import { proposeFigures } from './figures.ts';
import { mergesOf } from './merges.ts';
import { proposeOrigins } from './origins.ts';
import type { Proposal } from './proposal.ts';
import type { ReadArticle } from './read-article.ts';
import { idMaker } from './slug.ts';

/** What the compiler makes of a topic's articles by itself, before the overlay. Pure. */
export function propose(articles: readonly ReadArticle[], pairs: readonly Suggestion[] = []): Proposal {
  const named = proposeEntities(articles, idMaker());
  const known = knownOf(named);
  const nameOf = (key: string): string | undefined => {
    const id = known.ids.get(key);
    return id === undefined ? undefined : known.nameOf(id);
  };
  return bounded({
    articles: articles.map((article) => proposeArticle(article, article.sha256, nameOf)),
    origins: proposeOrigins(articles),
    entities: named.entities,
    events: proposeEvents(articles, named, idMaker()),
    figures: proposeFigures(articles, known, idMaker()),
    merges: mergesOf(pairs, (key) => named.ids.get(key)),
    disputes: proposeDisputes(articles, known, idMaker()),
  });
}
