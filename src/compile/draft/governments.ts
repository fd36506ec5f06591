import type { Document } from '../read/document.ts';
import type { Token } from '../read/text/tokens.ts';
import type { Hint } from './hint.ts';

/** Tokens between what ends a government and the word for it, and before it within which it is only thought of. */
const [NEAR, THOUGHT] = [6, 10];

/** What an article tells of a government that was dissolved or overthrown: all offices of it are in doubt. */
export function governmentsEndedIn({ sentences, language }: Document): readonly Hint[] {
  const { governments, hints } = language.accounts.departing;
  const ends = sentences.some(({ tokens }) =>
    tokens.some(({ lower }, at) => {
      const isEnd =
        (governments.ended.has(lower) && isOfGovernment(tokens, at, governments)) ||
        (governments.seized.has(lower) && governments.power.has(tokens[at + 1]?.lower ?? ''));
      const isThought = tokens.slice(Math.max(0, at - THOUGHT), at).some((token) => hints.thoughtOf.has(token.lower));
      return isEnd && !isThought;
    }),
  );
  return ends
    ? governments.offices.map((office) => ({ entity: null, office, of: 'office', isDone: false, isThought: false }))
    : [];
}

/** "dissolved both | governments", "the government has been | dissolved", and not "the government dissolved the council" */
function isOfGovernment(
  tokens: readonly Token[],
  at: number,
  { names, passive, between }: Document['language']['accounts']['departing']['governments'],
): boolean {
  const isPassive = tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => passive.has(lower));
  const [from, to] = isPassive ? [at - NEAR, at] : [at + 1, at + NEAR];
  const near = tokens.slice(Math.max(0, from), to);
  const government = isPassive
    ? near.findLastIndex(({ lower }) => names.has(lower))
    : near.findIndex(({ lower }) => names.has(lower));
  const gap = isPassive ? near.slice(government + 1) : near.slice(0, government);
  // "dissolved the council over the government's head"
  return government >= 0 && !gap.some(({ lower }) => between.has(lower));
}
