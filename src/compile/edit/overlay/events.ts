import { type Fault, fault, type Placed } from '../../fault.ts';
import type { EventFinding, Findings } from '../../find/findings.ts';
import { inTurn, unmatched, type Verb } from './verb.ts';

/** Changes the event that an entry names; the fault where there is none, or `how` finds one. */
function change(
  findings: Findings,
  asked: Placed<string>,
  how: (event: EventFinding) => EventFinding | Fault,
): Findings | readonly Fault[] {
  const event = findings.events.find(({ id }) => id === asked.value);
  if (!event)
    return [
      unmatched(
        'event',
        asked,
        findings.events.map(({ id }) => id),
      ),
    ];
  const changed = how(event);
  if ('message' in changed) return [changed];
  return { ...findings, events: findings.events.map((each) => (each === event ? changed : each)) };
}

/** `retitle`: a headline in the editor's words. */
export const retitled: Verb = (findings, { retitle }) =>
  inTurn(findings, retitle, (now, { event, headline }) =>
    change(now, event, (old) => ({ ...old, headline: headline.value })),
  );

/** `pin`: an event that stays in the digest however low it ranks. */
export const pinned: Verb = (findings, { pin }) =>
  inTurn(findings, pin, (now, { event }) => change(now, event, (old) => ({ ...old, pinned: true })));

/** `word`: a line in the editor's words, on the same citations. */
export const worded: Verb = (findings, { word }) =>
  inTurn(findings, word, (now, { event, statement, text }) =>
    change(now, event, (old) =>
      statement.value > old.statements.length
        ? fault(
            statement.at,
            `event ${old.id} has no statement ${statement.value} any more: it has ${old.statements.length}. Correct this entry of the overlay, or remove it.`,
          )
        : {
            ...old,
            statements: old.statements.map((line, index) =>
              index === statement.value - 1 ? { ...line, text: text.value } : line,
            ),
          },
    ),
  );
