import { isPlain } from '../digest/normalise.ts';

/** A question may have this many characters, counted as JavaScript counts them. */
export const MOST_CHARACTERS = 500;

/** Nothing here misleads, and there is nothing to join: such a text, as most are, is passed on as it is. */
const NOTHING_TO_DO = /^(?:[!-;=-~]+(?: [!-;=-~]+)*)?$/;

/**
 * A text without what could mislead the eye or a program: control characters, invisible and direction-changing
 * characters (Unicode's Cf), halves of surrogate pairs. Slack's `<@U1|name>` and `<address|words>` become the words.
 * Blanks are joined. What is left is plain text, which every platform escapes.
 */
export function harmless(text: string): string {
  if (NOTHING_TO_DO.test(text)) return text;
  return (isPlain(text) ? text : text.replaceAll(/[\p{Cf}\p{Cs}]/gu, ''))
    .replaceAll(/<[^<>|]*\|([^<>|]*)>/g, '$1')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
