import type { Digest, Dispute, Entity } from '../digest/types.ts';
import { figureItem } from './amounts.ts';
import { refs } from './cites.ts';
import { companyItems } from './company.ts';
import { answer, offer } from './context.ts';
import { mainItems } from './most-reported.ts';
import { asPrinted, roleItems, spellingItems } from './names.ts';
import { capital } from './opening.ts';
import { aboutItems, recordOf } from './record.ts';
import type { Action, Command, Item, Reply, Text } from './reply/reply.ts';

/**
 * Everything that the digest has of one person, organisation or place. `asked` is the name that it was asked by: where
 * that is a spelling of its own, the first lines say who prints it.
 */
export function portrait(
  command: Command,
  digest: Digest,
  entity: Entity,
  asked: string,
  notes: readonly Text[] = [],
): Reply {
  const disputes = digest.disputes.filter((dispute) => concerns(dispute, entity));
  const { deeds, named } = recordOf(digest, entity);
  const items = [
    ...roleItems(digest, entity),
    ...aboutItems(digest, entity),
    ...mainItems(digest, entity, deeds.length + named.length),
    ...deeds,
    ...disputes.map((dispute) => questionItem(digest, dispute)),
    ...figureItems(digest, entity),
    ...named,
    ...companyItems(digest, entity),
    ...spellingItems(digest, entity),
  ];
  const printed = asPrinted(entity, asked);
  return answer(command, digest, {
    title: entity.name,
    lede: [[capital(entity.description), ...(printed === '' ? [] : [printed])].join('. ')],
    items,
    notes,
    actions: nextQuestions(digest, entity, disputes),
  });
}

/** True where a dispute is about an entity, or where it holds one of the positions. */
const concerns = (dispute: Dispute, { id }: Entity): boolean =>
  dispute.about.includes(id) || dispute.positions.some((position) => position.holders.includes(id));

/** The question alone; its positions are a button away. */
function questionItem(digest: Digest, dispute: Dispute): Item {
  const cites = dispute.positions.flatMap((position) => position.cites);
  const head = `${dispute.question} (${dispute.positions.length} positions)`;
  return { group: 'Disputed', lines: [{ text: [head], cites: refs(digest, cites) }] };
}

/** Figures that it gave, then those that are about it. */
function figureItems(digest: Digest, { id }: Entity): readonly Item[] {
  const gave = digest.figures.filter((figure) => figure.by.includes(id));
  const about = digest.figures.filter((figure) => figure.mentions.includes(id) && !figure.by.includes(id));
  return [
    ...gave.map((figure) => figureItem(digest, figure, 'Figures given')),
    ...about.map((figure) => figureItem(digest, figure, 'Figures that concern it')),
  ];
}

function nextQuestions(digest: Digest, entity: Entity, disputes: readonly Dispute[]): readonly Action[] {
  const about = { about: entity.name };
  const counted = digest.figures.some((figure) => figure.mentions.includes(entity.id) || figure.by.includes(entity.id));
  return [
    offer(digest, 'Timeline', 'timeline', about),
    ...(disputes.length > 0 ? [offer(digest, 'What is disputed', 'disputed', about)] : []),
    ...(counted ? [offer(digest, 'Figures', 'figures', about)] : []),
  ];
}
