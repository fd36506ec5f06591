import type { Digest, Entity, Statement } from '../digest/types.ts';
import { refs } from './cites.ts';
import type { Item } from './reply/reply.ts';

/** Names that are told of, and lines that two must share for it: once is chance. */
const MOST = 3;
const FEWEST = 2;

/** Citations that stand behind a name; the record above has all of them. */
const CITES = 3;

/** With whom or what an entity is named most often in one line, each with the first lines that name both. */
export function companyItems(digest: Digest, { id }: Entity): readonly Item[] {
  const shared = new Map<string, Statement[]>();
  for (const statement of statementsOf(digest)) {
    if (!statement.mentions.includes(id)) continue;
    for (const other of statement.mentions)
      if (other !== id) shared.set(other, [...(shared.get(other) ?? []), statement]);
  }
  const most = digest.entities
    .map((entity) => ({ entity, lines: shared.get(entity.id) ?? [] }))
    .filter(({ lines }) => lines.length >= FEWEST)
    .sort((a, b) => b.lines.length - a.lines.length || a.entity.rank - b.entity.rank)
    .slice(0, MOST);
  return most.map(({ entity, lines }) => ({
    group: 'Named most often with',
    lines: [
      {
        text: [`${entity.name} · in ${lines.length} lines`],
        cites: refs(
          digest,
          lines.flatMap(({ cites }) => cites),
        ).slice(0, CITES),
      },
    ],
  }));
}

const statementsOf = ({ events, entities }: Digest): readonly Statement[] => [
  ...events.flatMap(({ statements }) => statements),
  ...entities.flatMap(({ facts }) => facts),
];
