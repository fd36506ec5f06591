import { Recent } from './recent.ts';
import type { Suggestion } from './suggestion.ts';
import type { Thing } from './thing.ts';
import { isSlip, isSlipOfFirstName, sameFirstName, soundOf } from './variants.ts';
import { surnameOf } from './within.ts';

/** Somebody seen in an earlier article. */
interface Bearer {
  readonly key: string;
  readonly surname: string;
  /** Spellings of the first name; none while only the surname was seen. */
  readonly firsts: string[];
  roles: readonly string[];
  company: readonly string[];
}

/** How many bearers of one surname, and how many people of one first name, are compared. */
const COMPARED = 24;

/**
 * The people of a stream of articles. Two first names that are not one name in two spellings are two people; a surname
 * alone is the bearer that earlier articles on the same matter name. At most `limit` surnames are kept.
 */
export class People {
  readonly #bySound: Recent<Bearer[]>;
  readonly #byFirst: Recent<Bearer[]>;
  readonly #suggest: (suggestion: Suggestion) => void;

  constructor(limit: number, suggest: (suggestion: Suggestion) => void) {
    this.#bySound = new Recent(limit);
    this.#byFirst = new Recent(limit);
    this.#suggest = suggest;
  }

  /** The key of a person, who is added where nobody known fits. */
  keyOf(thing: Thing, company: readonly string[]): string {
    const words = thing.entity.split(' ');
    const found = words.length > 1 ? this.#fullName(thing, words, company) : this.#surnameAlone(thing, company);
    if (found) {
      found.company = merged(company, found.company, 32);
      found.roles = merged(thing.roles, found.roles, 8);
      return found.key;
    }
    return this.#add(thing, words, company).key;
  }

  /** True where somebody of this surname is known. */
  knows(surname: string): boolean {
    return this.#bySound.get(soundOf(surname)) !== undefined;
  }

  #fullName(thing: Thing, words: readonly string[], company: readonly string[]): Bearer | undefined {
    const [first = ''] = words;
    const surname = surnameOf(words);
    const bearers = this.#bySound.get(soundOf(surname)) ?? [];
    const same = bearers.filter(({ firsts }) => firsts.some((other) => sameFirstName(first, other)));
    const match = same.find(({ firsts }) => firsts.includes(first)) ?? (same.length === 1 ? same[0] : undefined);
    if (match) {
      if (!match.firsts.includes(first) && match.firsts.length < 6) match.firsts.push(first);
      return match;
    }
    const [only] = bearers;
    if (bearers.length === 1 && only?.firsts.length === 0 && shared(only.company, company) > 0) {
      only.firsts.push(first);
      this.#remember(this.#byFirst, soundOf(first), only);
      return only;
    }
    return this.#slip(thing, first, surname, bearers, company);
  }

  /** A rare misspelling: the first name is shared, or the surname with a role or the company of names. */
  #slip(
    thing: Thing,
    first: string,
    surname: string,
    bearers: readonly Bearer[],
    company: readonly string[],
  ): Bearer | undefined {
    const namesakes = this.#byFirst.get(soundOf(first)) ?? [];
    const bySurname = namesakes.filter((bearer) => isSlip(surname, bearer.surname, 6));
    if (bySurname.length === 1 && thing.mentions <= 2) return bySurname[0];
    for (const bearer of bearers) {
      if (!bearer.firsts.some((other) => isSlipOfFirstName(first, other))) continue;
      if (shared(bearer.roles, thing.roles) > 0 || shared(bearer.company, company) > 2) return bearer;
      this.#suggest({ one: bearer.key, other: thing.entity, why: 'first names one letter apart' });
    }
    for (const bearer of bySurname) {
      this.#suggest({ one: bearer.key, other: thing.entity, why: 'surnames one letter apart' });
    }
    return undefined;
  }

  #surnameAlone(thing: Thing, company: readonly string[]): Bearer | undefined {
    const bearers = this.#bySound.get(soundOf(thing.entity)) ?? [];
    const related = bearers.filter((bearer) => shared(bearer.company, company) > 0);
    const own = bearers.find(({ firsts }) => firsts.length === 0);
    return related[0] ?? own ?? (bearers.length === 1 && thing.roles.length > 0 ? bearers[0] : undefined);
  }

  #add(thing: Thing, words: readonly string[], company: readonly string[]): Bearer {
    const [first = ''] = words;
    const surname = surnameOf(words);
    const firsts = words.length > 1 ? [first] : [];
    const bearer: Bearer = { key: thing.entity, surname, firsts, roles: thing.roles, company };
    this.#remember(this.#bySound, soundOf(surname), bearer);
    if (firsts.length > 0) this.#remember(this.#byFirst, soundOf(first), bearer);
    return bearer;
  }

  #remember(index: Recent<Bearer[]>, key: string, bearer: Bearer): void {
    const list = index.get(key) ?? [];
    index.set(key, [bearer, ...list.filter((other) => other !== bearer)].slice(0, COMPARED));
  }
}

/** The entries of two lists that have none twice, the newer first; at most `most`. */
export function merged(newer: readonly string[], older: readonly string[], most: number): readonly string[] {
  if (older.length === 0 && newer.length <= most) return newer;
  const all = newer.slice(0, most);
  for (const entry of older) {
    if (all.length >= most) break;
    if (!newer.includes(entry)) all.push(entry);
  }
  return all;
}

/** How many entries two lists have in common. */
export function shared(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  let count = 0;
  for (const entry of other) if (one.includes(entry)) count += 1;
  return count;
}
