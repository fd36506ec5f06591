import type { Document } from '../../read/document.ts';
import type { NameMention, NameType } from '../extraction.ts';
import { Bodies } from './bodies.ts';
import { isKnownKey } from './lexicon.ts';
import { officeKey } from './offices.ts';
import { People } from './people.ts';
import { Recent } from './recent.ts';
import type { Suggestion } from './suggestion.ts';
import { companyOf, countryOf, isGeneric, type Thing, thingsOf } from './thing.ts';

/** Gives the names of one article after another the keys that they share over all of them. */
export interface Linker {
  /** The names of the next article with keys for the whole stream; a key once given stays right. */
  readonly link: (names: readonly NameMention[], document?: Document) => readonly NameMention[];
  /** Pairs that look alike and that nothing else supports; the first thousand. */
  readonly suggestions: () => readonly Suggestion[];
}

/** Surnames, first names and spellings kept, each; about 200 bytes an entry. What is unused for longest goes first. */
const KEPT = 100_000;
const SUGGESTED = 1000;

/** A linker that has seen nothing. Its memory does not grow beyond `kept` entries an index. */
export function createLinker(kept = KEPT): Linker {
  const suggestions = new Map<string, Suggestion>();
  const suggest = (suggestion: Suggestion): void => {
    if (suggestions.size < SUGGESTED) suggestions.set(`${suggestion.one}|${suggestion.other}`, suggestion);
  };
  const people = new People(kept, suggest);
  const bodies = new Bodies(kept, suggest);
  const types = new Recent<Record<NameType, number>>(kept);

  const link = (names: readonly NameMention[]): readonly NameMention[] => {
    const things = thingsOf(names);
    const company = companyOf(things);
    const country = countryOf(things);
    const linked = new Map<string, { readonly entity: string; readonly type: NameType }>();
    for (const [entity, thing] of things) {
      const others = company.includes(entity) ? company.filter((key) => key !== entity) : company;
      const key = keyOf(thing, others, country, people, bodies);
      linked.set(entity, { entity: key, type: settled(types, key, thing) });
    }
    return names.map((name) => withKey(name, linked.get(name.entity)));
  };
  return { link, suggestions: () => [...suggestions.values()] };
}

/** The name with its key for the whole stream; itself where that is the one it has. */
function withKey(name: NameMention, linked: Pick<NameMention, 'entity' | 'type'> | undefined): NameMention {
  return linked && (linked.entity !== name.entity || linked.type !== name.type) ? { ...name, ...linked } : name;
}

function keyOf(thing: Thing, others: readonly string[], country: string, people: People, bodies: Bodies): string {
  const { entity, type } = thing;
  const single = !entity.includes(' ');
  if (type === 'person' && !isKnownKey(entity)) {
    const known = single && !people.knows(entity) ? bodies.known(entity) : undefined;
    return known ?? people.keyOf(thing, others);
  }
  // "the Defence Ministry" of an article that does not say whose: of the country it names most.
  if (!isKnownKey(entity) && isGeneric(entity))
    return bodies.keyOf({ ...thing, entity: officeKey(`${entity} of ${country}`) }, others);
  return bodies.keyOf(thing, others);
}

const TYPES: readonly NameType[] = ['person', 'organisation', 'place'];

/** The type that most articles bear out, once three have; a single article keeps its own against two mentions or more. */
function settled(types: Recent<Record<NameType, number>>, key: string, { type, mentions, roles }: Thing): NameType {
  const votes = types.get(key) ?? { person: 0, organisation: 0, place: 0 };
  votes[type] += 1;
  types.set(key, votes);
  let best = type;
  for (const other of TYPES) if (votes[other] > votes[best]) best = other;
  return best !== type && votes[best] >= 3 && mentions < 3 && roles.length === 0 ? best : type;
}
