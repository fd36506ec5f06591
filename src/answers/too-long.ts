import { offer } from './context.ts';
import type { Edition } from './edition.ts';
import { MOST_CHARACTERS } from './harmless.ts';
import type { Refusal } from './reply/refusal.ts';

/** What a question of so many characters is answered. */
export function tooLong(length: number, digest: Edition): Refusal {
  return {
    kind: 'refusal',
    why: 'too-long',
    length,
    limit: MOST_CHARACTERS,
    nearest: [offer(digest, digest.words.buttons.whatToAsk, 'help')],
  };
}
