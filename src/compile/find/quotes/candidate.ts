import type { Gender } from '../../language/en/speech/gender.ts';
import type { Flat } from './flat.ts';
import type { Mention, Outline } from './outline.ts';

/** Somebody who may be the subject of a cue verb: the items from `from` to `to`, the head at `head`. */
export interface Candidate {
  readonly kind: 'name' | 'pronoun' | 'role';
  readonly head: number;
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** What has been read so far that tells who "he" and "the minister" are. */
export interface Reading {
  readonly text: string;
  readonly flat: Flat;
  readonly outline: Outline;
  /** Items that are subjects of cue verbs. */
  readonly subjects: ReadonlyMap<number, Candidate>;
  /** What an entity has turned out to be. */
  readonly genders: Map<string, Gender>;
  /** Who each pronoun read so far stands for, by its item. */
  readonly resolved: Map<number, Mention>;
}
