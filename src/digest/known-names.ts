import { normalise } from './normalise.ts';
import type { Entity } from './types.ts';

/** Every way to write an entity's name, in the form in which names are compared. */
export interface KnownNames {
  /** Id and name, each without its blanks. */
  readonly full: readonly string[];
  /** Name, spellings and aliases, each once; the name first. */
  readonly forms: readonly string[];
  /** The same without their blanks. */
  readonly joined: readonly string[];
  /** The words of the name itself. */
  readonly own: readonly string[];
  /** The words of all forms. */
  readonly words: ReadonlySet<string>;
}

const known = new WeakMap<Entity, KnownNames>();

/** The names of an entity. Worked out once an entity, when first asked. */
export function namesOf(entity: Entity): KnownNames {
  const before = known.get(entity);
  if (before) return before;
  const written = [entity.name, ...entity.spellings.map((spelling) => spelling.text), ...entity.aliases];
  const forms = [...new Set(written.map(normalise))];
  const joined = forms.map(unspaced);
  const names: KnownNames = {
    full: [entity.id.replaceAll('-', ''), joined[0] ?? ''],
    forms,
    joined,
    own: (forms[0] ?? '').split(' '),
    words: new Set(forms.flatMap((form) => form.split(' '))),
  };
  known.set(entity, names);
  return names;
}

export interface Offices {
  readonly description: string;
  /** Words of the names, the description and the offices held, and short forms of the offices. */
  readonly words: ReadonlySet<string>;
}

const offices = new WeakMap<Entity, Offices>();

/** What an entity is and was; an office that an article gives it by mistake does not count. */
export function officesOf(entity: Entity): Offices {
  const before = offices.get(entity);
  if (before) return before;
  const titles = entity.roles.filter((role) => !role.glitch).map((role) => normalise(role.title));
  const description = normalise(entity.description);
  const short = titles.flatMap((title) => [
    ...(title.includes('prime minister') ? ['pm', 'premier'] : []),
    ...(title.includes('foreign minister') ? ['fm'] : []),
  ]);
  const words = [description, ...titles].flatMap((text) => text.split(' '));
  const held = { description, words: new Set([...namesOf(entity).words, ...words, ...short]) };
  offices.set(entity, held);
  return held;
}

export const unspaced = (text: string): string => text.replaceAll(' ', '');
