import type { Language } from '../language/language.ts';
import type { Token } from '../read/text/tokens.ts';
import type { Clause } from './clauses.ts';
import { deedOf } from './deed.ts';

/** Characters of a line that tells an event whole. */
const LINE = 110;

/** "Killed when fire broke out on Monday": the clause with a date, by its index, and the one before where it tells when that was. */
export function withWhen(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  at: number,
  language: Language,
): Clause | undefined {
  const [whole, before] = [clauses[at], clauses[at - 1]];
  const [from = 0, to = 0] = whole?.parts[0] ?? [];
  const [first, end] = before?.parts.at(-1) ?? [0, 0];
  const sudden = language.accounts.suddenActs;
  const when = language.classes.get('when');
  const isWhen =
    whole?.kind === 'side' &&
    before?.kind === 'main' &&
    end === from - 1 &&
    when?.has(tokens[end]?.lower ?? '') === true;
  // Longer than a line of an event, it would end before the "when".
  const isShort = (stop: number): boolean => (tokens[stop - 1]?.end ?? 0) - (tokens[first]?.start ?? 0) <= LINE;
  // "was shot when he got out on Sunday|, allegedly by a guard who was held"
  const comma = tokens.findIndex(({ text }, index) => index > from && index < to && text === ',');
  const stop = isShort(to) || comma <= (whole?.verb ?? 0) + 1 ? to : comma;
  return isWhen && isShort(stop) && sudden.has(deedOf(tokens, before, language))
    ? { ...before, parts: [...before.parts.slice(0, -1), [first, stop]] }
    : whole;
}
