import type { ArticleId } from '../../digest/types.ts';
import type { Paragraph } from '../edit/schema.ts';
import type { Suggestion } from '../find/names/link.ts';
import { articleFinding, type ReadArticle } from './articles.ts';
import { proposeDisputes } from './disputes/disputes.ts';
import { mergesOf, proposeEntities } from './entities.ts';
import { proposeEvents } from './events.ts';
import { headlineOf } from './extracts.ts';
import { proposeFigures } from './figures.ts';
import type { EntityFinding, EventFinding, Proposal } from './findings.ts';
import { idMaker } from './ids.ts';
import { proposeOrigins } from './origins.ts';

/** What the compiler makes of a topic's articles by itself, before the overlay. Pure. */
export function propose(articles: readonly ReadArticle[], pairs: readonly Suggestion[] = []): Proposal {
  const named = proposeEntities(articles, idMaker());
  const nameOf = (key: string): string | undefined => {
    const id = named.ids.get(key);
    return id === undefined ? undefined : named.nameOf(id);
  };
  return bounded({
    articles: articles.map((article) => articleFinding(article, nameOf)),
    origins: proposeOrigins(articles),
    entities: named.entities,
    events: proposeEvents(articles, named, idMaker()),
    figures: proposeFigures(articles, named, idMaker()),
    merges: mergesOf(pairs, (key) => named.ids.get(key)),
    disputes: proposeDisputes(articles, named, idMaker()),
  });
}

/** Articles of a digest: with more, it could not be bundled into a function. */
export const MOST_ARTICLES = 1500;

/** Citations of one line, name or office; a reader opens the first of them. */
const MOST_CITES = 12;

/** Events that are kept to choose from: an editor may pin any of them. */
const MOST_EVENTS_KEPT = 800;

/** Questions that an editor would look at. */
const MOST_DISPUTES = 100;

type Cites = readonly Paragraph[];

/**
 * A proposal of bounded size, whatever the number of articles: the articles that its foremost lines rest on, and what
 * rests on them.
 */
export function bounded(proposal: Proposal): Proposal {
  const shortened = shortenedBy(proposal, (cites) => cites.slice(0, MOST_CITES));
  if (proposal.articles.length <= MOST_ARTICLES) return shortened;
  const kept = new Set([...new Set(citedFirst(shortened).map(({ article }) => article))].slice(0, MOST_ARTICLES));
  const within = shortenedBy(shortened, (cites) => cites.filter((cite) => kept.has(cite.article)));
  const left = (ids: readonly ArticleId[]): readonly ArticleId[] => ids.filter((id) => kept.has(id));
  return {
    ...within,
    articles: within.articles.filter(({ id }) => kept.has(id)),
    origins: within.origins
      .map((origin) => ({ ...origin, articles: left(origin.articles) }))
      .filter(({ articles }) => articles.length > 0),
    events: within.events.map((event) => ({ ...event, silent: left(event.silent ?? []) })),
  };
}

/** Citations shortened everywhere; what has none left is left out. */
function shortenedBy(proposal: Proposal, shorten: (cites: Cites) => Cites): Proposal {
  const each = <T extends { readonly cite: Cites }>(lines: readonly T[]): readonly T[] =>
    lines.map((line) => ({ ...line, cite: shorten(line.cite) })).filter(({ cite }) => cite.length > 0);
  const spelt = ({ spellings }: EntityFinding): EntityFinding['spellings'] =>
    spellings.map((spelling) => ({ ...spelling, at: shorten(spelling.at) })).filter(({ at }) => at.length > 0);
  return {
    ...proposal,
    entities: proposal.entities
      .map((entity) => ({ ...entity, roles: each(entity.roles), spellings: spelt(entity) }))
      .filter(({ spellings }) => spellings.length > 0),
    events: proposal.events
      .slice(0, MOST_EVENTS_KEPT)
      .map((event) => ({ ...event, statements: each(event.statements) }))
      .filter(({ statements }) => statements.length > 0)
      .map(withHeadline),
    figures: each(proposal.figures),
    disputes: proposal.disputes
      .slice(0, MOST_DISPUTES)
      .map((dispute) => ({ ...dispute, positions: each(dispute.positions) }))
      .filter(({ positions }) => positions.length > 1),
  };
}

/** Citations by their weight: what each line rests on first, the lines of the foremost events before all others. */
function citedFirst({ entities, events, figures, disputes }: Proposal): Cites {
  const lines: readonly Cites[] = [
    ...[
      ...events.flatMap(({ statements }) => statements),
      ...disputes.flatMap(({ positions }) => positions),
      ...figures,
    ].map(({ cite }) => cite),
    ...entities.flatMap(({ roles, spellings }) => [...roles.map(({ cite }) => cite), ...spellings.map(({ at }) => at)]),
  ];
  return [...lines.flatMap((cites) => cites.slice(0, 1)), ...lines.flatMap((cites) => cites.slice(1))];
}

/** A headline rests on a line of its event: where that line is gone, it is made anew of the first that is left. */
function withHeadline(event: EventFinding): EventFinding {
  const [first] = event.statements;
  const words = event.headline.replace(/ …$/, '');
  return !first || event.statements.some(({ text }) => text.startsWith(words))
    ? event
    : { ...event, headline: headlineOf(first.text) };
}
