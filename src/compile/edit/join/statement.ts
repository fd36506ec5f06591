import type { Statement } from '../../../digest/types.ts';
import type { NameFinder } from '../../find/names.ts';
import type { StatementDraft } from '../files/shapes.ts';
import { joinCites, unique, values } from './citation.ts';
import { given } from './given.ts';

/** Entities that a text names beyond doubt, in order; a name that several share names none of them. */
export function namedIn(text: string, find: NameFinder): string[] {
  return find(text).flatMap(({ entities }) => (entities.length === 1 ? entities : []));
}

/** The statements of an event or entity; ids are the owner's with a number: `letter-sent.1`. */
export function joinStatements(owner: string, drafts: readonly StatementDraft[], find: NameFinder): Statement[] {
  return drafts.map((draft, index) => {
    const [by, to] = [values(draft.by), values(draft.to)];
    return given({
      id: `${owner}.${index + 1}`,
      text: draft.text.value,
      cites: joinCites(draft.cite.value, draft.from),
      by,
      to,
      mentions: unique([...by, ...to, ...namedIn(draft.text.value, find)]),
      date: draft.date?.value,
      superseded: draft.superseded === true ? true : undefined,
    });
  });
}
