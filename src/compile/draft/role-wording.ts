import type { Day } from '../../digest/types.ts';
import type { RoleEntry } from '../edit/schema.ts';
import type { Departure } from './departures.ts';
import type { Hint } from './hint.ts';

/** A wording of a role: in how many paragraphs it stands, and the first of these. */
export interface RoleWording {
  readonly text: string;
  readonly paragraphs: number;
  readonly cite: RoleEntry['cite'];
  /** Places among all articles of those that have it, each once, with the first paragraph of each. */
  readonly given: readonly Given[];
}

/** Where an article gives a role. */
export interface Given {
  readonly article: number;
  readonly day: Day;
  readonly cite: RoleEntry['cite'][number];
  /** The day on which the article tells that it was taken. */
  readonly since?: Day | undefined;
  /** True where the article tells that it was taken. */
  readonly isTaken?: boolean | undefined;
  /** The last day that is told where it stands. */
  readonly until?: Day | undefined;
}

/** That somebody left an office, with the paragraph that tells it. */
export interface ToldDeparture extends Departure {
  /** Place of its article among all. */
  readonly article: number;
  readonly day: Day;
  readonly cite: RoleEntry['cite'][number];
}

/** What makes it doubtful that somebody still is something, with the place of its article among all. */
export interface ToldHint extends Hint {
  readonly article: number;
  readonly day: Day;
}

/** What a story tells of whether somebody still is what they were. */
export interface Standing {
  readonly departures: readonly ToldDeparture[];
  readonly hints: readonly ToldHint[];
  /** Place of the first of the newest articles: what one of these calls somebody, they are as far as is known. */
  readonly newest: number;
  /** Offices that somebody left, and the surnames of those who did. */
  readonly whoLeft: ReadonlySet<string>;
  /** True where another one has the same office in a later article. */
  readonly isAnothers: (role: RoleWording) => boolean;
}
