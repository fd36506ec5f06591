import type { Digest } from '../digest/types.ts';
import { type Edition, editionIn } from './edition-in.ts';
import { en } from './words/en.ts';
import type { Words } from './words/words.ts';

export type { Edition };

/** The edition of a digest in these words; without any, in those that it has already, or in English. */
export const editionOf = (digest: Digest | Edition, words?: Words): Edition =>
  'words' in digest && words === undefined ? digest : editionIn(digest, words ?? en);
