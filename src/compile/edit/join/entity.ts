import type { Citation, Entity, Event, Figure } from '../../../digest/types.ts';
import type { NameFinder } from '../../find/names.ts';
import type { EntityDraft } from '../files/shapes.ts';
import { joinCite, joinCites, values } from './citation.ts';
import { given } from './given.ts';
import { joinStatements } from './statement.ts';

export type Unranked = Omit<Entity, 'rank'>;

export function joinEntity(draft: EntityDraft, find: NameFinder): Unranked {
  return {
    id: draft.id.value,
    type: draft.type,
    name: draft.name.value,
    description: draft.description.value,
    roles: draft.roles.map(({ title, from, to, cite, glitch }) =>
      given({ title: title.value, from: from?.value, to: to?.value, cites: joinCites(cite.value), glitch }),
    ),
    spellings: draft.spellings.map(({ text, at, glitch }) =>
      given({ text: text.value, cites: at.map((spot) => joinCite({ spot })), glitch }),
    ),
    aliases: values(draft.aliases),
    facts: joinStatements(draft.id.value, draft.facts, find),
  };
}

/** What concerns an entity: the articles that name it and the number of statements about it. */
interface Concern {
  readonly articles: Set<string>;
  statements: number;
}

/**
 * Ranks entities by the number of articles that concern them, then of statements and figures, then by the order of
 * the editor's files; 1 is the most prominent and no two share a rank.
 */
export function rank(entities: readonly Unranked[], events: readonly Event[], figures: readonly Figure[]): Entity[] {
  const concerns = new Map<string, Concern>(entities.map(({ id }) => [id, { articles: new Set(), statements: 0 }]));
  const add = (ids: Iterable<string>, cites: readonly Citation[], statements: number): void => {
    for (const id of new Set(ids)) {
      const concern = concerns.get(id);
      for (const cite of cites) concern?.articles.add(cite.article);
      if (concern) concern.statements += statements;
    }
  };
  for (const { statements, places, actors } of events) {
    for (const { mentions, cites } of statements) add([...mentions, ...places, ...actors], cites, 1);
  }
  for (const { mentions, cites } of figures) add(mentions, cites, 1);
  for (const { id, facts, roles, spellings } of entities) {
    for (const { mentions, cites } of facts) add([id, ...mentions], cites, 1);
    for (const { cites } of [...roles, ...spellings]) add([id], cites, 0);
  }
  const weight = ({ id }: Unranked): Concern => concerns.get(id) ?? { articles: new Set(), statements: 0 };
  const order = [...entities]
    .sort((a, b) => weight(b).articles.size - weight(a).articles.size || weight(b).statements - weight(a).statements)
    .map((entity) => entity.id);
  return entities.map((entity) => ({ ...entity, rank: order.indexOf(entity.id) + 1 }));
}
