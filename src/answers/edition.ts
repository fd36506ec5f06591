import type { Digest } from '../digest/types.ts';
import { en } from './words/en.ts';
import type { Words } from './words/words.ts';

/** A digest with the words of the language that it is told in: what is reported stays in the digest's own. */
export interface Edition extends Digest {
  readonly words: Words;
}

const editions = new WeakMap<Digest, Map<Words, Edition>>();

/** The edition of a digest in these words; without any, in those that it has already, or in English. The same each time. */
export function editionOf(digest: Digest | Edition, words?: Words): Edition {
  if ('words' in digest && (words === undefined || digest.words === words)) return digest;
  const wanted = words ?? en;
  const made = editions.get(digest) ?? new Map<Words, Edition>();
  editions.set(digest, made);
  const edition: Edition = made.get(wanted) ?? Object.assign(Object.create(digest), { words: wanted });
  made.set(wanted, edition);
  return edition;
}
