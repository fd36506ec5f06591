import { originsOf } from '../compare/near-copies.ts';
import type { Suggestion } from '../find/names/indexes.ts';
import { articleFinding, labelsOf, type ReadArticle } from './articles.ts';
import { boundsOf } from './bounds.ts';
import { countsOf } from './counts.ts';
import { proposeDisputes } from './disputes/disputes.ts';
import { mergesOf, proposeEntities } from './entities.ts';
import { proposeEvents } from './events.ts';
import { withFacts } from './facts.ts';
import { proposeFigures } from './figures.ts';
import type { Proposal } from './findings.ts';
import { byId, type Given, type GivenIds, IdKeeper } from './ids.ts';
import { proposeOrigins, SAME_WORDS } from './origins.ts';

/** What the compiler makes of a topic's articles, with the ids by which the next compilation knows it again. */
export interface Proposed {
  readonly proposal: Proposal;
  readonly given: Given;
}

/**
 * What the compiler makes of a topic's articles by itself, before the overlay. Pure: articles come in order of
 * publication, and what they came in otherwise makes no difference, but for ids that were given before.
 */
export function propose(
  articles: readonly ReadArticle[],
  pairs: readonly Suggestion[] = [],
  given: Given = NONE_GIVEN,
): Proposed {
  const most = boundsOf(articles.length);
  const ids = {
    entities: new IdKeeper(given.entities),
    events: new IdKeeper(given.events),
    figures: new IdKeeper(given.figures),
    disputes: new IdKeeper(given.disputes),
  };
  const named = proposeEntities(articles, ids.entities, most.names);
  const prints = articles.map(({ reading }) => reading.print);
  const origins = originsOf(prints);
  const agencies = prints.map(({ agency }) => agency ?? '');
  // Before anything else that holds much.
  const events = proposeEvents(articles, origins, named, ids.events);
  const counts = countsOf(articles, named);
  const labels = labelsOf(articles);
  const nameIn = (article: ReadArticle) => (key: string) => {
    const id = named.idOf(article, key);
    return id === undefined ? undefined : named.nameOf(id);
  };
  const proposal: Proposal = {
    articles: [...articles].sort(byId).map((article) => articleFinding(article, nameIn(article), labels)),
    origins: [
      ...proposeOrigins(articles, origins, agencies),
      ...(events.some(({ statements }) => statements.some(({ from }) => from === SAME_WORDS.id))
        ? [{ ...SAME_WORDS, articles: [] }]
        : []),
    ],
    entities: withFacts(articles, named, events),
    events,
    figures: proposeFigures(
      { counts, sums: countsOf(articles, named, 'sums'), nameOf: (id) => named.nameOf(id) },
      ids.figures,
      most.figures,
    ),
    merges: mergesOf(pairs, (key) => named.ids.get(key)),
    disputes: proposeDisputes({ articles, named, counts }, ids.disputes, most.disputes),
  };
  return {
    proposal,
    given: {
      entities: ids.entities.givenTo(proposal.entities),
      events: ids.events.givenTo(proposal.events),
      figures: ids.figures.givenTo(proposal.figures),
      disputes: ids.disputes.givenTo(proposal.disputes),
    },
  };
}

const none: GivenIds = new Map();
export const NONE_GIVEN: Given = { entities: none, events: none, figures: none, disputes: none };
