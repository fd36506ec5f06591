import type { ReportedDate } from '../../digest/types.ts';
import type { Draft } from '../edit/files/draft.ts';
import type { CiteDraft, EntityDraft, EventDraft, StatementDraft } from '../edit/files/shapes.ts';
import type { Placed } from '../fault.ts';

/** One line that the bot will say, with all the paragraphs that it rests on. */
export interface Claim {
  readonly text: Placed<string>;
  readonly cites: readonly CiteDraft[];
}

/** A date that the digest will give, with the paragraphs that it rests on. */
export interface DateClaim {
  readonly date: Placed<ReportedDate>;
  /** What it dates: a headline, a line, a label, a question. */
  readonly of: string;
  readonly cites: readonly CiteDraft[];
  /** True for the day as of which a figure is given. */
  readonly isAsOf: boolean;
}

/** A statement with what it belongs to. */
export interface OwnedStatement {
  readonly owner: EventDraft | EntityDraft;
  readonly statement: StatementDraft;
}

/** Every statement, of events first, then of entities; each in the order of its file. */
export function statementsOf(draft: Draft): readonly OwnedStatement[] {
  return [
    ...draft.events.flatMap((event) => event.statements.map((statement) => ({ owner: event, statement }))),
    ...draft.entities.flatMap((entity) => entity.facts.map((statement) => ({ owner: entity, statement }))),
  ];
}

const eventCites = (event: EventDraft): readonly CiteDraft[] =>
  event.statements.flatMap((statement) => statement.cite.value);

/** Every line of own words that rests on paragraphs. */
export function claimsOf(draft: Draft): readonly Claim[] {
  return [
    ...statementsOf(draft).map(({ statement }) => ({ text: statement.text, cites: statement.cite.value })),
    ...draft.events.map((event) => ({ text: event.headline, cites: eventCites(event) })),
    ...draft.entities.flatMap((entity) => entity.roles.map((role) => ({ text: role.title, cites: role.cite.value }))),
    ...draft.figures.flatMap(({ label, scope, cite }) =>
      [label, ...(scope ? [scope] : [])].map((text) => ({ text, cites: cite.value })),
    ),
    ...draft.disputes.flatMap(({ question, positions }) => [
      { text: question, cites: positions.flatMap((position) => position.cite.value) },
      ...positions.map((position) => ({ text: position.text, cites: position.cite.value })),
    ]),
  ];
}

/** Every date of an event, a statement, a figure or a dispute. */
export function dateClaimsOf(draft: Draft): readonly DateClaim[] {
  const claim = (
    date: Placed<ReportedDate> | undefined,
    { value: of }: Placed<string>,
    cites: readonly CiteDraft[],
    isAsOf = false,
  ): DateClaim[] => (date ? [{ date, of, cites, isAsOf }] : []);
  return [
    ...draft.events.flatMap((event) => claim(event.date, event.headline, eventCites(event))),
    ...statementsOf(draft).flatMap(({ statement }) => claim(statement.date, statement.text, statement.cite.value)),
    ...draft.figures.flatMap((figure) => claim(figure['as-of'], figure.label, figure.cite.value, true)),
    ...draft.disputes.flatMap((dispute) =>
      claim(
        dispute.date,
        dispute.question,
        dispute.positions.flatMap((position) => position.cite.value),
      ),
    ),
  ];
}

/** The list of citations of each statement, role, figure and position. */
export function citeLists(draft: Draft): readonly Placed<readonly CiteDraft[]>[] {
  return [
    ...statementsOf(draft).map(({ statement }) => statement.cite),
    ...draft.entities.flatMap((entity) => entity.roles.map((role) => role.cite)),
    ...draft.figures.map((figure) => figure.cite),
    ...draft.disputes.flatMap((dispute) => dispute.positions.map((position) => position.cite)),
  ];
}

export const citesOf = (draft: Draft): readonly CiteDraft[] => citeLists(draft).flatMap((list) => list.value);
