import { lookup } from '../digest/lookup.ts';
import { search } from '../digest/search.ts';
import type { Citation, Digest, Entity } from '../digest/types.ts';
import { refs } from './cites.ts';
import { answer, offer } from './context.ts';
import { portrait } from './portrait.ts';
import type { Refusal } from './reply/refusal.ts';
import type { Action, Command, Item, Reply, Text } from './reply/reply.ts';

/** The command that opens an entity: places have their own. */
const opens = (entity: Entity): 'who' | 'where' => (entity.type === 'place' ? 'where' : 'who');

/** A button that opens an entity. */
export function entityOffer(digest: Digest, entity: Entity): Action {
  const command = opens(entity);
  return offer(digest, entity.name, command, command === 'who' ? { name: entity.name } : { place: entity.name });
}

/**
 * Opens whoever or whatever `asked` names. A name of another type than the command is for is answered all the same, with
 * a note on which command is its own; where several bear the name, those of the command's types come first.
 */
export function openEntity(
  command: Command,
  digest: Digest,
  asked: string,
  types: readonly Entity['type'][],
): Reply | Refusal {
  const any = lookup(digest, asked);
  const own = any.matches.length > 1 ? lookup(digest, asked, types).matches : [];
  const matches = own.length === 1 ? own : any.matches;
  const [only, ...others] = matches;
  if (only && others.length === 0) {
    const note = types.includes(only.type) ? [] : [elsewhere(digest, only)];
    return portrait(command, digest, only, asked, note);
  }
  const nearest = (only ? matches : any.nearest).map((entity) => entityOffer(digest, entity));
  if (only) return { why: 'ambiguous', asked, nearest };
  return unknown(digest, asked, types, nearest);
}

function elsewhere(digest: Digest, entity: Entity): Text {
  const kind = entity.type === 'place' ? 'a place' : entity.type === 'person' ? 'a person' : 'an organisation';
  return [
    `${entity.name} is ${kind} in this digest; `,
    { command: entityOffer(digest, entity).command },
    ' gives the same.',
  ];
}

function unknown(digest: Digest, asked: string, types: readonly Entity['type'][], nearest: readonly Action[]): Refusal {
  const why = types.includes('place') ? 'no-such-place' : 'no-such-person';
  if (nearest.length > 0) return { why, asked, nearest };
  const what = why === 'no-such-place' ? 'place' : 'person or organisation';
  const all: Action =
    why === 'no-such-place' ? offer(digest, 'All places', 'where') : offer(digest, 'Everyone named', 'who');
  const met = search(digest, asked).hits.some((hit) => hit.whole);
  return {
    why,
    asked,
    because: `No ${what} in this digest goes by “${asked}”${met ? ', but the words occur in it' : ''}.`,
    nearest: [...(met ? [offer(digest, `Search “${asked}”`, 'search', { words: asked })] : []), all],
  };
}

const HEADINGS = { person: 'People', organisation: 'Organisations', place: 'Places' } as const;

/** All entities of the given types, most prominent first, each with a paragraph of every article that names it. */
export function listEntities(
  command: Command,
  digest: Digest,
  types: readonly Entity['type'][],
  words: { readonly title: string; readonly what: string; readonly placeholder: string },
): Reply {
  const sorted = types.flatMap((type) =>
    digest.entities.filter((entity) => entity.type === type).sort((a, b) => a.rank - b.rank),
  );
  const item = (entity: Entity): Item => ({
    ...(types.length > 1 ? { group: HEADINGS[entity.type] } : {}),
    lines: [{ text: [{ bold: entity.name }, ` · ${entity.description}`], cites: refs(digest, firstNamed(entity)) }],
  });
  const byRank = [...sorted].sort((a, b) => a.rank - b.rank);
  return answer(command, digest, {
    title: words.title,
    lede: [`${sorted.length} ${words.what}, most prominent first.`],
    items: sorted.map(item),
    choices: {
      placeholder: words.placeholder,
      options: byRank.map((entity) => ({ ...entityOffer(digest, entity), description: entity.description })),
    },
  });
}

/** The first paragraph of each article that names an entity. */
function firstNamed(entity: Entity): readonly Citation[] {
  const first = new Map<string, Citation>();
  const named = [...entity.spellings.flatMap(({ cites }) => cites), ...entity.facts.flatMap(({ cites }) => cites)];
  for (const cite of named) {
    const before = first.get(cite.article);
    if (!before || cite.paragraph < before.paragraph) first.set(cite.article, cite);
  }
  return [...first.values()].sort((a, b) => (a.article < b.article ? -1 : 1));
}

/** The option of a command that holds a name, trimmed; empty where it is left out. */
export const given = (command: Command, option: string): string => command.options[option]?.trim() ?? '';
