import { normalise } from '../digest/normalise.ts';
import type { Digest, EntityProfile, EntityType } from '../digest/types.ts';
import { refs } from './cites.ts';
import { answer, inShort, offer } from './context.ts';
import { profile } from './profile.ts';
import { WINDOW } from './reply/page.ts';
import type { Refusal } from './reply/refusal.ts';
import type { Action, Command, Item, Reply, Text } from './reply/reply.ts';
import { sectionOf } from './window.ts';

/** The command that opens an entity: places have their own. */
const opens = (type: EntityType): 'who' | 'where' => (type === 'place' ? 'where' : 'who');

/** A button beside an entity, which opens that very one, whoever else bears its name. */
export function openButton(digest: Digest, { id, type }: EntityProfile): Action {
  const command = opens(type);
  return offer(digest, 'Open', command, command === 'who' ? { name: id } : { place: id });
}

/** A button that opens an entity. */
export function entityOffer(digest: Digest, { name, type }: EntityProfile): Action {
  const command = opens(type);
  return offer(digest, name, command, command === 'who' ? { name } : { place: name });
}

/**
 * Opens whoever or whatever `asked` names; an entity's id names it alone. A name of another type than the command is for is answered all the same, with
 * a note on which command is its own; where several bear the name, those of the command's types come first.
 */
export function openEntity(
  command: Command,
  digest: Digest,
  asked: string,
  types: readonly EntityType[],
): Reply | Refusal {
  const one = digest.entities.get(asked);
  if (one && types.includes(one.type)) return profile(command, digest, one, one.name);
  const any = digest.names.lookup(asked);
  const own = any.matches.length > 1 ? digest.names.lookup(asked, types).matches : [];
  const matches = own.length === 1 ? own : any.matches;
  const [only, ...others] = matches;
  if (only && others.length === 0) {
    const note = types.includes(only.type) ? [] : [elsewhere(digest, only)];
    return profile(command, digest, only, asked, note);
  }
  const nearest = (only ? matches : any.nearest).map((entity) => entityOffer(digest, entity));
  if (only) return { kind: 'refusal', why: 'ambiguous', asked, nearest };
  const [near, ...further] = any.nearest;
  const longest = Math.max(
    ...normalise(asked)
      .split(' ')
      .map(({ length }) => length),
  );
  // One candidate is answered, not asked about; a short word is like too many others.
  if (near && further.length === 0 && types.includes(near.type) && longest >= LONG_WORD)
    return profile(command, digest, near, near.name, [[`Showing ${near.name} for “${asked}”.`]]);
  return unknown(digest, asked, types, nearest);
}

/** Letters of a word of which a slip leaves enough. */
const LONG_WORD = 5;

function elsewhere(digest: Digest, entity: EntityProfile): Text {
  const kind = entity.type === 'place' ? 'a place' : entity.type === 'person' ? 'a person' : 'an organisation';
  return [
    `${entity.name} is ${kind} in this digest; `,
    { command: entityOffer(digest, entity).command },
    ' gives the same.',
  ];
}

function unknown(digest: Digest, asked: string, types: readonly EntityType[], nearest: readonly Action[]): Refusal {
  const why = types.includes('place') ? 'no-such-place' : 'no-such-person';
  if (nearest.length > 0) return { kind: 'refusal', why, asked, nearest };
  const what = why === 'no-such-place' ? 'place' : 'person or organisation';
  const all: Action =
    why === 'no-such-place' ? offer(digest, 'All places', 'where') : offer(digest, 'Everyone named', 'who');
  const met = digest.search.has(asked);
  return {
    kind: 'refusal',
    why,
    asked,
    because: `No ${what} in this digest goes by “${asked}”${met ? ', but the words occur in it' : ''}.`,
    nearest: [...(met ? [offer(digest, `Search “${asked}”`, 'search', { words: asked })] : []), all],
  };
}

/** All entities of the given types, most prominent first. */
export function listEntities(command: Command, digest: Digest, types: readonly EntityType[], title: string): Reply {
  const { entities } = digest;
  const total = entities.count(types);
  const read = (from: number, count: number) =>
    total <= WINDOW ? entities.foremost(types, WINDOW).slice(from, from + count) : entities.list(types, from, count);
  const item = (entity: EntityProfile): Item => ({
    lines: [
      {
        text: [{ bold: entity.name }, ` · ${entity.description}`],
        cites: refs(digest, entities.firstNamed(entity)),
      },
    ],
    open: openButton(digest, entity),
  });
  return answer(command, digest, {
    title: `${title} · ${total}, most prominent first`,
    list: [sectionOf(total, read, (entity) => inShort(item(entity)))],
  });
}

/** The option of a command that holds a name, trimmed; empty where it is left out. */
export const given = (command: Command, option: string): string => command.options[option]?.trim() ?? '';
