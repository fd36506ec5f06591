import { isContradicted } from '../../../digest/disputes.ts';
import { citesOf, originsOf, support } from '../../../digest/origins.ts';
import { inOrderOfDate } from '../../../digest/timeline.ts';
import type { Article, Citation, Day, Dispute, Event, Status } from '../../../digest/types.ts';
import type { NameFinder } from '../../find/names.ts';
import type { EventDraft } from '../files/shapes.ts';
import { values } from './citation.ts';
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
  const cites = citesOf({ statements });
  const reporting = new Set(cites.map((cite) => cite.article));
  const concerning = disputes.filter((dispute) => dispute.events.includes(id));
  const isSuperseded = statements.every((statement) => statement.superseded === true);
  return {
    id,
    date,
    headline: draft.headline.value,
    statements,
    places: values(draft.places),
    actors: values(draft.actors),
    status: statusOf(concerning.some(isContradicted), isSuperseded, cites),
    origins: originsOf(cites),
    articles: [...reporting].sort(),
    silent: [...(draft.silent ?? leavingOut(articles, date.end, reporting))].sort(),
    disputes: concerning.map((dispute) => dispute.id),
  };
}

/** Articles published on or after a day that report nothing of what happened then. */
const leavingOut = (articles: readonly Published[], day: Day, reporting: ReadonlySet<string>): readonly string[] =>
  articles.filter(({ id, published }) => published.day >= day && !reporting.has(id)).map(({ id }) => id);

function statusOf(isDisputed: boolean, isSuperseded: boolean, cites: readonly Citation[]): Status {
  if (isDisputed) return 'disputed';
  return isSuperseded ? 'superseded' : support(cites);
}

/** In the order in which a timeline tells them; events of the same dates stay in the order of the editor's file. */
export const inOrder = (events: readonly Event[]): Event[] => [...events].sort((a, b) => inOrderOfDate(a.date, b.date));
