import type { Document } from '../../read/document.ts';
import type { NameMention, NameType } from '../extraction.ts';
import type { Explain, Fired } from '../rule.ts';
import { Bodies } from './bodies.ts';
import { type Cluster, clustersOf, type Suggestion } from './cluster.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { People } from './people.ts';
import { Recent } from './recent.ts';

/** Gives the names of one article after another the keys that they share over all of them. */
export interface Linker {
  /** The names of the next article with keys for the whole stream; a key once given stays right. */
  readonly link: (names: readonly NameMention[], document: Document, explain?: Explain) => readonly NameMention[];
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
  const votes = new Recent<Record<NameType, number>>(kept);

  const keyOf = (cluster: Cluster, country: string, lexicon: Lexicon): Fired<string> => {
    const { entity, type } = cluster;
    if (lexicon.isKey(entity)) return bodies.keyOf(cluster, lexicon);
    if (type === 'person') {
      const known = entity.includes(' ') || people.knows(entity) ? undefined : bodies.known(entity, lexicon);
      return known === undefined ? people.keyOf(cluster, lexicon) : { rule: 'known as no person', found: known };
    }
    // "the Defence Ministry" of an article that does not say whose: of the country it names most.
    const named = lexicon.isGeneric(entity) ? lexicon.officeOf(`${entity} of ${country}`) : entity;
    return bodies.keyOf({ ...cluster, entity: named }, lexicon);
  };

  const link: Linker['link'] = (names, document, explain) => {
    const lexicon = lexiconOf(document.language.names);
    const clusters = clustersOf(names, lexicon);
    const country = countryOf(clusters, lexicon);
    const linked = new Map(
      clusters.map((cluster) => {
        const { rule, found: entity } = keyOf(cluster, country, lexicon);
        return [cluster.entity, { rule, entity, type: votedType(votes, entity, cluster) }];
      }),
    );
    return names.map((name) => {
      const { rule, entity, type } = linked.get(name.entity) ?? { ...name, rule: '' };
      explain?.(name.start, `${rule}: ${entity}, ${type}`);
      return entity === name.entity && type === name.type ? name : { ...name, entity, type };
    });
  };
  return { link, suggestions: () => [...suggestions.values()] };
}

/** The known place that an article names most. */
function countryOf(clusters: readonly Cluster[], lexicon: Lexicon): string {
  let [most, country] = [0, ''];
  for (const { entity, mentions } of clusters)
    if (mentions > most && lexicon.isPlace(entity)) [most, country] = [mentions, entity];
  return country;
}

const TYPES: readonly NameType[] = ['person', 'organisation', 'place'];

/** The type that most articles bear out, once three have; a single article keeps its own against two mentions or more. */
function votedType(votes: Recent<Record<NameType, number>>, key: string, { type, mentions, roles }: Cluster): NameType {
  const cast = votes.get(key) ?? { person: 0, organisation: 0, place: 0 };
  cast[type] += 1;
  votes.set(key, cast);
  let best = type;
  for (const other of TYPES) if (cast[other] > cast[best]) best = other;
  return best !== type && cast[best] >= 3 && mentions < 3 && roles.length === 0 ? best : type;
}
