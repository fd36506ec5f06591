import { english } from '../../language/languages.ts';
import type { Token } from '../../read/text/tokens.ts';
import { cueWords } from './cues.ts';

const NUMBER = 1;
const ARTICLE = 2;
const CUE = 4;

const TRIGGERS = new Map<string, number>([
  ...cueWords('killed', 'wounded').map((word): [string, number] => [word, CUE]),
  ...[...english.numbers.words]
    .filter(([, { counts }]) => counts !== false)
    .map(([word]): [string, number] => [word, NUMBER]),
  ...['half', 'no', 'nobody', 'none'].map((word): [string, number] => [word, NUMBER]),
  ['a', ARTICLE],
  ['an', ARTICLE],
]);

/**
 * Whether a sentence may hold a figure: a number, "no one", or "a woman" with a word for killed or wounded. One look-up
 * a token, so that the sentences without, which are most, cost next to nothing.
 */
export function mayCount(tokens: readonly Token[]): boolean {
  let seen = 0;
  for (const { kind, lower } of tokens) {
    if (kind === 'number') return true;
    if (kind === 'mark') continue;
    const trigger = TRIGGERS.get(lower);
    if (trigger === undefined) {
      const hyphen = lower.indexOf('-');
      if (hyphen > 0 && TRIGGERS.get(lower.slice(0, hyphen)) === NUMBER) return true;
      continue;
    }
    if (trigger === NUMBER) return true;
    seen |= trigger;
    if (seen === (ARTICLE | CUE)) return true;
  }
  return false;
}
