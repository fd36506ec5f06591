import type { Digest } from '../digest/types.ts';
import { offer } from './context.ts';
import { MOST_CHARACTERS } from './harmless.ts';
import type { Refusal } from './reply/refusal.ts';

/** What a question of so many characters is answered. */
export function tooLong(length: number, digest: Digest): Refusal {
  return {
    kind: 'refusal',
    why: 'too-long',
    length,
    limit: MOST_CHARACTERS,
    nearest: [offer(digest, 'What you can ask', 'help')],
  };
}
