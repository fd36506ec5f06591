import { type Language, perLanguage } from '../language/language.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';

type Stretch = readonly [from: number, to: number];

const wordsOf = perLanguage(({ classes }: Language) => {
  const list = (name: string): ReadonlySet<string> => classes.get(name) ?? new Set();
  return {
    roles: list('role'),
    of: list('of'),
    counting: list('not-who'),
    the: list('the'),
    things: list('which'),
    withWhom: list('with-whom'),
    that: list('that'),
    people: ['first-name', 'title', 'relative'].map(list),
  };
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
  const isThing = things.has(tokens[who]?.lower ?? '');
  const isSubject = subject?.[1] === comma && !tokens.slice(...subject).some(({ lower }) => withWhom.has(lower));
  if (isSubject && !isThing && isOfTwo(tokens, subject, language)) return null;
  const before = isSubject
    ? ofWhich(tokens, behindThat(tokens, subject, language), language)
    : nameBefore(tokens, comma, language);
  if (!isThing) return nameOfHead(tokens, comma, language) ?? before ?? nameOfRole(tokens, comma, language);
  return before && thingOf(tokens, before, language);
}

/** "Ada Roe, the widow of Tom Roe, | who": of whom it tells is not plain. */
function isOfTwo(tokens: readonly Token[], [from, to]: Stretch, language: Language): boolean {
  const comma = tokens.findLastIndex(({ text }, at) => at < to && text === ',');
  if (comma <= from || !isCapitalised(tokens[to - 1])) return false;
  return tokens.slice(comma, to).some(({ lower }) => wordsOf(language).people.some((list) => list.has(lower)));
}

/** "Roe hopes that | the strike, which" */
function behindThat(tokens: readonly Token[], [from, to]: Stretch, language: Language): Stretch {
  const { that } = wordsOf(language);
  const last = tokens.findLastIndex(({ lower }, at) => at < to - 1 && that.has(lower));
  return [Math.max(from, last + 1), to];
}

/** "None of | the ransom, which": of the whole is told more, and not of none of it. */
function ofWhich(tokens: readonly Token[], [from, to]: Stretch, language: Language): Stretch {
  const { counting, of } = wordsOf(language);
  return counting.has(tokens[from]?.lower ?? '') && of.has(tokens[from + 1]?.lower ?? '') ? [from + 2, to] : [from, to];
}

/** "Ada Roe, head of | Roe Foods"; "Ada Roe, the mayor" is none. */
function thingOf(tokens: readonly Token[], [from, to]: Stretch, language: Language): Stretch | null {
  const { roles, of } = wordsOf(language);
  const isRole = (at: number): boolean => at >= from && at < to && roles.has(tokens[at]?.lower ?? '');
  const ofIt = tokens.findLastIndex(({ lower }, at) => of.has(lower) && at + 1 < to && isRole(at - 1));
  if (ofIt >= 0) return [ofIt + 1, to];
  // "the mayor's office", "the opposition bloc"
  return tokens.some(({ text }, at) => (at === to || text === ',') && isRole(at - 1)) ? null : [from, to];
}

/** "Ada Roe, the suspended head of the utility NWB, | who": whoever heads it, and not what is headed. */
function nameOfHead(tokens: readonly Token[], behind: number, language: Language): Stretch | null {
  const { roles, of, the } = wordsOf(language);
  const first = Math.max(0, behind - APPOSITION);
  const comma = tokens.findLastIndex(({ text }, at) => at >= first && at < behind && text === ',');
  const isOfHead = tokens.some(
    ({ lower }, at) => at > comma + 1 && at < behind && of.has(lower) && roles.has(tokens[at - 1]?.lower ?? ''),
  );
  const isAside = comma > 0 && the.has(tokens[comma + 1]?.lower ?? '') && isOfHead;
  return isAside ? nameBefore(tokens, comma, language) : null;
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
