import type { Article, Dispute, Event, Status } from '../../digest/types.ts';
import type { NameFinder } from '../find/names.ts';
import type { EventDraft } from '../read/shapes.ts';
import { originOf, unique, values } from './citation.ts';
import { joinStatements } from './statement.ts';

type Published = Pick<Article, 'id' | 'published'>;

/** An event with what follows from its citations: who reports it, who leaves it out, and how sure it is. */
export function joinEvent(
  draft: EventDraft,
  articles: readonly Published[],
  disputes: readonly Dispute[],
  find: NameFinder,
): Event {
  const id = draft.id.value;
  const date = draft.date.value;
  const statements = joinStatements(id, draft.statements, find);
  const cites = statements.flatMap((statement) => statement.cites);
  const origins = unique(cites.map(originOf));
  const reporting = new Set(cites.map((cite) => cite.article));
  const disputed = disputes.filter((dispute) => dispute.events.includes(id)).map((dispute) => dispute.id);
  const isSuperseded = statements.every((statement) => statement.superseded === true);
  return {
    id,
    date,
    headline: draft.headline.value,
    statements,
    places: values(draft.places),
    actors: values(draft.actors),
    status: statusOf(disputed.length > 0, isSuperseded, origins.length),
    origins,
    articles: [...reporting].sort(),
    silent: articles
      .filter((article) => article.published.day >= date.end && !reporting.has(article.id))
      .map((article) => article.id)
      .sort(),
    disputes: disputed,
  };
}

function statusOf(isDisputed: boolean, isSuperseded: boolean, origins: number): Status {
  if (isDisputed) return 'disputed';
  if (isSuperseded) return 'superseded';
  return origins >= 2 ? 'corroborated' : 'single-source';
}

/** By first day, then last day; events of the same days stay in the order of the editor's file. */
export function inOrder(events: readonly Event[]): Event[] {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...events].sort((a, b) => compare(a.date.start, b.date.start) || compare(a.date.end, b.date.end));
}
