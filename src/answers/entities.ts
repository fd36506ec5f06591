import { normalise } from '../digest/normalise.ts';
import type { Digest, EntityProfile, EntityType } from '../digest/types.ts';
import { refs } from './cites.ts';
import { answer, inShort, offer } from './context.ts';
import type { Edition } from './edition.ts';
import { described } from './names.ts';
import { profile } from './profile.ts';
import { WINDOW } from './reply/page.ts';
import type { Refusal } from './reply/refusal.ts';
import type { Action, Command, Item, Reply, Span, Text } from './reply/reply.ts';
import { sectionOf } from './window.ts';

/** The command that opens an entity: places have their own. */
const opens = (type: EntityType): 'who' | 'where' => (type === 'place' ? 'where' : 'who');

/** A button beside an entity, which opens that very one, whoever else bears its name. */
export function openButton(digest: Edition, { id, type }: EntityProfile): Action {
  const command = opens(type);
  return offer(digest, digest.words.buttons.open, command, command === 'who' ? { name: id } : { place: id });
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
  digest: Edition,
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
    return profile(command, digest, near, near.name, [[digest.words.names.showing(near.name, asked)]]);
  return unknown(digest, asked, types, nearest);
}

/** Letters of a word of which a slip leaves enough. */
const LONG_WORD = 5;

const elsewhere = (digest: Edition, entity: EntityProfile): Text =>
  digest.words.names.elsewhere<Span>(entity.name, entity.type, { command: entityOffer(digest, entity).command });

function unknown(digest: Edition, asked: string, types: readonly EntityType[], nearest: readonly Action[]): Refusal {
  const why = types.includes('place') ? 'no-such-place' : 'no-such-person';
  if (nearest.length > 0) return { kind: 'refusal', why, asked, nearest };
  const { buttons, offers, refusals } = digest.words;
  const isPlace = why === 'no-such-place';
  const all = isPlace ? offer(digest, buttons.allPlaces, 'where') : offer(digest, buttons.everyone, 'who');
  const met = digest.search.has(asked);
  return {
    kind: 'refusal',
    why,
    asked,
    because: refusals[isPlace ? 'place' : 'person'].nobody(asked, met),
    nearest: [...(met ? [offer(digest, offers.search(asked), 'search', { words: asked })] : []), all],
  };
}

/** All entities of the given types, most prominent first. */
export function listEntities(command: Command, digest: Edition, types: readonly EntityType[], title: string): Reply {
  const { entities } = digest;
  const total = entities.count(types);
  const read = (from: number, count: number) =>
    total <= WINDOW ? entities.foremost(types, WINDOW).slice(from, from + count) : entities.list(types, from, count);
  const item = (entity: EntityProfile): Item => ({
    lines: [
      {
        text: [{ bold: entity.name }, ` · ${described(digest, entity)}`],
        cites: refs(digest, entities.firstNamed(entity)),
      },
    ],
    open: openButton(digest, entity),
  });
  return answer(command, digest, {
    title: digest.words.names.count(title, total),
    ...(total === 0 ? { lede: [digest.words.names.none] } : {}),
    list: [sectionOf(total, read, (entity) => inShort(item(entity), digest.topic))],
  });
}

/** The option of a command that holds a name, trimmed; empty where it is left out. */
export const given = (command: Command, option: string): string => command.options[option]?.trim() ?? '';
