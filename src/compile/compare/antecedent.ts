import { type Language, perLanguage } from '../language/language.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';

type Stretch = readonly [from: number, to: number];

const wordsOf = perLanguage(({ classes }: Language) => {
  const list = (name: string): ReadonlySet<string> => classes.get(name) ?? new Set();
  return { roles: list('role'), of: list('of'), the: list('the'), things: list('which'), withWhom: list('with-whom') };
});

/** Tokens of what somebody is, behind a name. */
const APPOSITION = 12;

/**
 * What a ", who …" that begins at `who` says more of: the subject, where that ends there, or the name right before. Of
 * ", which …" it is no person; null where nothing else is named.
 */
export function antecedentOf(
  tokens: readonly Token[],
  who: number,
  subject: Stretch | null,
  language: Language,
): Stretch | null {
  const comma = who - 1;
  const { things, withWhom } = wordsOf(language);
  const isSubject = subject?.[1] === comma && !tokens.slice(...subject).some(({ lower }) => withWhom.has(lower));
  const before = isSubject ? subject : nameBefore(tokens, comma, language);
  if (!things.has(tokens[who]?.lower ?? '')) return before ?? nameOfRole(tokens, comma, language);
  return before && thingOf(tokens, before, language);
}

/** "Ada Roe, head of | Roe Foods"; "Ada Roe, the mayor" is none. */
function thingOf(tokens: readonly Token[], [from, to]: Stretch, language: Language): Stretch | null {
  const { roles, of } = wordsOf(language);
  const role = tokens.findLastIndex(({ lower }, at) => at >= from && at < to && roles.has(lower));
  const next = tokens[role + 1];
  if (role < 0) return [from, to];
  if (role + 2 < to && of.has(next?.lower ?? '')) return [role + 2, to];
  // "the mayor's office", "the opposition bloc"
  return role + 1 < to && next?.text !== ',' ? [from, to] : null;
}

/** "signed by Ada Roe, director of the institute, | who": the name before what somebody is. */
function nameOfRole(tokens: readonly Token[], behind: number, language: Language): Stretch | null {
  const { roles } = wordsOf(language);
  let comma = behind - 1;
  while (comma > behind - APPOSITION && tokens[comma]?.kind === 'word') comma -= 1;
  const role = tokens[comma + 1];
  if (tokens[comma]?.text !== ',' || !role || isCapital(role)) return null;
  return roles.has(role.lower) || roles.has(tokens[comma + 2]?.lower ?? '')
    ? nameBefore(tokens, comma, language)
    : null;
}

/** The capitalised words before a comma, or before an age: a name that a ", who …" says more of. */
function nameBefore(tokens: readonly Token[], behind: number, language: Language): Stretch | null {
  const isAge = tokens[behind - 1]?.kind === 'number' && tokens[behind - 2]?.text === ',';
  const comma = isAge ? behind - 2 : behind;
  const runFrom = (at: number): number => {
    let from = at;
    while (from > 1 && isCapitalised(tokens[from - 1])) from -= 1;
    return from;
  };
  let from = runFrom(comma);
  // "the Army of the North, which"
  for (let of = ofBefore(tokens, from, language); of > 0 && from < comma; of = ofBefore(tokens, from, language))
    from = runFrom(of);
  return from === comma ? null : [from, comma];
}

/** Where "of" or "of the" before a name stands, with a capital before it; -1 where none does. */
function ofBefore(tokens: readonly Token[], from: number, language: Language): number {
  const { of, the } = wordsOf(language);
  const at = the.has(tokens[from - 1]?.lower ?? '') ? from - 2 : from - 1;
  return of.has(tokens[at]?.lower ?? '') && isCapitalised(tokens[at - 1]) ? at : -1;
}

const isCapitalised = (token: Token | undefined): boolean => token !== undefined && isCapital(token);
