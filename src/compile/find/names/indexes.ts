import type { NameMention, NameType } from '../extraction.ts';
import { Recent } from './recent.ts';

/** Two keys that may name one thing, for an editor to decide. */
export interface Suggestion {
  readonly one: string;
  readonly other: string;
  readonly why: string;
}

/** What something that an article names is over all articles, and by which rule. */
export interface Linked extends Pick<NameMention, 'entity' | 'type'> {
  readonly rule: string;
}

/** Pairs that look alike and are kept. */
const SUGGESTED = 1000;

/** Somebody or something named in an earlier article. */
export interface Known {
  readonly key: string;
  readonly type: NameType;
  readonly surname: string;
  /** Spellings of a person's first name; none while only the surname was seen. */
  readonly firsts: string[];
  roles: readonly string[];
  coMentions: readonly string[];
}

/** What is known, by the sound of its name. */
export class Indexes {
  readonly surnames: Recent<readonly Known[]>;
  readonly firsts: Recent<readonly Known[]>;
  readonly openings: Recent<readonly Known[]>;
  readonly spellings: Recent<Known>;
  readonly places: Recent<Known>;
  /** Organisations by the first letters of their words. */
  readonly initials: Recent<readonly Known[]>;
  /** How many articles bear out each type of a key. */
  readonly votes: Recent<Record<NameType, number>>;
  readonly suggestions = new Map<string, Suggestion>();
  readonly #links: Recent<readonly Linked[]>;

  constructor(kept: number) {
    [this.surnames, this.firsts, this.openings] = [new Recent(kept), new Recent(kept), new Recent(kept)];
    [this.spellings, this.places, this.votes] = [new Recent(kept), new Recent(kept), new Recent(kept)];
    [this.initials, this.#links] = [new Recent(kept), new Recent(kept)];
  }

  /** One object for all that are linked alike: in a large topic articles name the same things over and over. */
  linked(one: Linked): Linked {
    const known = this.#links.get(one.entity) ?? [];
    const same = known.find(({ type, rule }) => type === one.type && rule === one.rule);
    if (!same) this.#links.set(one.entity, [...known, one]);
    return same ?? one;
  }

  suggest({ key: one }: Known, { entity: other }: { readonly entity: string }, why: string): void {
    if (this.suggestions.size < SUGGESTED) this.suggestions.set(`${one}|${other}`, { one, other, why });
  }
}
