import { type Fired, firstOf, rules } from '../rule.ts';
import { type Cluster, merged, type Suggestion, shared } from './cluster.ts';
import { surnameOf } from './coreference.ts';
import type { Lexicon } from './lexicon.ts';
import { Recent } from './recent.ts';
import { isSlip, isSlipOfFirstName, sameFirstName, soundOf } from './variants.ts';

/** Somebody seen in an earlier article. */
interface Bearer {
  readonly key: string;
  readonly surname: string;
  /** Spellings of the first name; none while only the surname was seen. */
  readonly firsts: string[];
  roles: readonly string[];
  coMentions: readonly string[];
}

/** Somebody of whom it is asked which bearer it is. */
interface Asked extends Cluster {
  readonly lexicon: Lexicon;
  readonly first: string;
  readonly surname: string;
  /** Who is known of this surname, and of this first name, by sound. */
  readonly bearers: readonly Bearer[];
  readonly namesakes: readonly Bearer[];
  readonly suggest: (suggestion: Suggestion) => void;
}

/** How many bearers of one surname, and how many people of one first name, are compared. */
const COMPARED = 24;

/** Who a full name is. Two first names that are not one name in two spellings are two people. */
const FULL_NAMES = rules<[Asked], Bearer>({
  'same name': ({ bearers, first }) => bearers.find(({ firsts }) => firsts.includes(first)) ?? null,
  'first name in another spelling': ({ lexicon, bearers, first }) => {
    const same = bearers.filter(({ firsts }) => firsts.some((other) => sameFirstName(lexicon, first, other)));
    return same.length === 1 ? (same[0] ?? null) : null;
  },
  'surname known alone before': ({ bearers: [only, ...others], coMentions }) =>
    only && others.length === 0 && only.firsts.length === 0 && shared(only.coMentions, coMentions) > 0 ? only : null,
  // A rare misspelling: the first name is shared, or the surname with a role or co-mentions.
  'slip of the surname': ({ namesakes, surname, mentions }) => {
    const alike = namesakes.filter((bearer) => isSlip(surname, bearer.surname, 6));
    return alike.length === 1 && mentions <= 2 ? (alike[0] ?? null) : null;
  },
  'slip of the first name': ({ lexicon, bearers, namesakes, first, surname, entity, roles, coMentions, suggest }) => {
    for (const bearer of bearers) {
      if (!bearer.firsts.some((other) => isSlipOfFirstName(lexicon, first, other))) continue;
      if (shared(bearer.roles, roles) > 0 || shared(bearer.coMentions, coMentions) > 2) return bearer;
      suggest({ one: bearer.key, other: entity, why: 'first names one letter apart' });
    }
    for (const bearer of namesakes)
      if (isSlip(surname, bearer.surname, 6))
        suggest({ one: bearer.key, other: entity, why: 'surnames one letter apart' });
    return null;
  },
});

/** Who a surname alone is. */
const SURNAMES = rules<[Asked], Bearer>({
  'named on the same matter': ({ bearers, coMentions }) =>
    bearers.find((bearer) => shared(bearer.coMentions, coMentions) > 0) ?? null,
  'known by the surname alone': ({ bearers }) => bearers.find(({ firsts }) => firsts.length === 0) ?? null,
  'only bearer, with a role': ({ bearers: [only, ...others], roles }) =>
    only && others.length === 0 && roles.length > 0 ? only : null,
});

/** The people of a stream of articles; at most `limit` surnames are kept. */
export class People {
  readonly #bySurname: Recent<readonly Bearer[]>;
  readonly #byFirst: Recent<readonly Bearer[]>;
  readonly #suggest: (suggestion: Suggestion) => void;

  constructor(limit: number, suggest: (suggestion: Suggestion) => void) {
    this.#bySurname = new Recent(limit);
    this.#byFirst = new Recent(limit);
    this.#suggest = suggest;
  }

  /** The key of a person, who is added where nobody known fits. */
  keyOf(cluster: Cluster, lexicon: Lexicon): Fired<string> {
    const words = cluster.entity.split(' ');
    const first = words.length > 1 ? (words[0] ?? '') : '';
    const surname = surnameOf(lexicon, words);
    const bearers = this.#bySurname.get(soundOf(surname)) ?? [];
    const namesakes = first === '' ? [] : (this.#byFirst.get(soundOf(first)) ?? []);
    const asked = { ...cluster, lexicon, first, surname, bearers, namesakes, suggest: this.#suggest };
    const fired = firstOf(first === '' ? SURNAMES : FULL_NAMES, asked);
    const { entity: key, roles, coMentions } = cluster;
    const bearer = fired?.found ?? { key, surname, firsts: [], roles, coMentions };
    if (fired) {
      bearer.coMentions = merged(coMentions, bearer.coMentions, 32);
      bearer.roles = merged(roles, bearer.roles, 8);
    } else add(this.#bySurname, soundOf(surname), bearer);
    this.#learnFirst(bearer, first, fired?.rule);
    return { rule: fired?.rule ?? 'new person', found: bearer.key };
  }

  /** Adds a spelling of the first name; a slip is none. */
  #learnFirst(bearer: Bearer, first: string, rule = ''): void {
    if (first === '' || rule.startsWith('slip') || bearer.firsts.includes(first) || bearer.firsts.length >= 6) return;
    if (bearer.firsts.length === 0) add(this.#byFirst, soundOf(first), bearer);
    bearer.firsts.push(first);
  }

  /** True where somebody of this surname is known. */
  knows(surname: string): boolean {
    return this.#bySurname.get(soundOf(surname)) !== undefined;
  }
}

function add(index: Recent<readonly Bearer[]>, key: string, bearer: Bearer): void {
  const list = index.get(key) ?? [];
  index.set(key, [bearer, ...list.filter((other) => other !== bearer)].slice(0, COMPARED));
}
