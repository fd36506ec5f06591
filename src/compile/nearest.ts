import { distance } from '../digest/distance.ts';
import { normalise } from '../digest/normalise.ts';

/** A word that is one of several asked or known is near, but not as near as one that differs by a letter. */
const PART = 1.5;

/** The known word most like the asked one; undefined where more than half of its letters differ. */
export function nearest(asked: string, known: Iterable<string>): string | undefined {
  const wanted = normalise(asked);
  const limit = Math.max(1, Math.floor(wanted.length / 2));
  let best: { readonly word: string; readonly apart: number } | undefined;
  for (const word of known) {
    const candidate = normalise(word);
    const isPart =
      wanted.length >= 4 && (candidate.split(' ').includes(wanted) || wanted.split(' ').includes(candidate));
    const apart = Math.min(
      isPart ? PART : Number.POSITIVE_INFINITY,
      distance(wanted, candidate, limit),
      limit * unlike(wanted, candidate),
    );
    if (apart <= limit && (!best || apart < best.apart)) best = { word, apart };
  }
  return best?.word;
}

/** For several words, twice the part of them that others do not have: 1 for half, a headline of which is remembered. */
function unlike(wanted: string, candidate: string): number {
  const [asked, words] = [wanted.split(' '), new Set(candidate.split(' '))];
  const missing = asked.filter((word) => !words.has(word)).length;
  return asked.length > 3 && missing * 2 < asked.length ? (2 * missing) / asked.length : Number.POSITIVE_INFINITY;
}

/** ` Did you mean "x"?`; where nothing is near, all that is known if that is short; with a space in front. */
export function suggestion(asked: string, known: Iterable<string>): string {
  const words = [...known];
  const near = nearest(asked, words);
  if (near !== undefined) return ` Did you mean "${near}"?`;
  return words.length > 0 && words.length <= 12 ? ` Known: ${words.join(', ')}.` : '';
}
