import type { Digest } from '../digest/types.ts';
import { en } from './words/en.ts';
import type { Words } from './words/words.ts';

/** A digest with the words of the language that it is told in: what is reported stays in the digest's own. */
export interface Edition extends Digest {
  readonly words: Words;
}

const editions = new WeakMap<Digest, Map<Words, Edition>>();

/** The edition of a digest in these words, the same each time. */
export function editionIn(digest: Digest | Edition, words: Words): Edition {
  if ('words' in digest && digest.words === words) return digest;
  const made = editions.get(digest) ?? new Map<Words, Edition>();
  editions.set(digest, made);
  const edition: Edition = made.get(words) ?? Object.assign(Object.create(digest), { words });
  made.set(words, edition);
  return edition;
}

/** The same without any words: in those that it has already, or in English. */
export const editionOf = (digest: Digest | Edition, words?: Words): Edition =>
  'words' in digest && words === undefined ? digest : editionIn(digest, words ?? en);
