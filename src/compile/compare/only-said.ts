import { type Language, perLanguage } from '../language/language.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';
import { isSpeech } from './clauses.ts';
import { REACH } from './day-of-subject.ts';

const listsOf = perLanguage(({ classes }: Language) => {
  const list = (name: string): ReadonlySet<string> => classes.get(name) ?? new Set();
  return {
    ...{ hearing: list('hears-testimony'), naming: list('names-as') },
    ...{ telling: list('telling-somebody'), copula: list('to-be'), performing: list('done-by-saying') },
  };
});

/** What is only said; an announcement, an accusation or a denial is itself something that happens. */
export const SPOKEN: ReadonlySet<string> = new Set(['said', 'claimed', 'described', 'confirmed']);

/** Tokens of a name before "as". */
const NAMED = 4;

/** True for a verb by which something is only said on a day: no "confirmed Ada Roe as its head", no "was told that". */
export function isOnlySaid(tokens: readonly Token[], verb: number, day: number, language: Language): boolean {
  const { naming, copula, telling, performing } = listsOf(language);
  const { lower = '' } = tokens[verb] ?? {};
  const [name, ...behind] = tokens.slice(verb + 1, verb + 2 + NAMED);
  const cue = language.speech.verbs.get(lower)?.act;
  const isNamed =
    cue === 'confirmed' && name !== undefined && isCapital(name) && behind.some((token) => naming.has(token.lower));
  // "was declared the winner", "was confirmed in the post": by being said it is done.
  const isToldThem = (telling.has(lower) || performing.has(lower)) && copula.has(tokens[verb - 1]?.lower ?? '');
  const isSpoken = isSpeech(tokens, verb, language) && cue !== undefined && SPOKEN.has(cue) && day - verb <= REACH;
  return isSpoken && !isNamed && !isToldThem;
}

/** Tokens behind "told" within which stands who hears it: "the High Court", "the city's public safety committee". */
const HEARING = 6;

/** "Told the court", "told parliament". */
export const isTestimony = (tokens: readonly Token[], verb: number, language: Language): boolean =>
  tokens.slice(verb + 1, verb + 1 + HEARING).some(({ lower }) => listsOf(language).hearing.has(lower));
