import { isVerb } from '../compare/clauses.ts';
import { english } from '../language/languages.ts';
import { type Token, tokensOf } from '../read/text/tokens.ts';

/** "As the deputy announced in parliament": a clause that another one has to follow; a whole line without a comma is none. */
export function isSideClause(tokens: readonly Token[], isWhole = false): boolean {
  const opener = tokens[0]?.lower ?? '';
  const opens = opener === 'as' || english.classes.get('opens-side-clause')?.has(opener) === true;
  const comma = tokens.findIndex(({ text }) => text === ',');
  const [first = -1, ...more] = tokens.flatMap((_, at) => (at > 0 && isVerb(tokens, at, english) ? at : []));
  // "As many as 30 people were killed"
  const isAmount = tokens.slice(1, 4).some(({ lower }) => lower === 'as');
  // "After the deaths the police have begun an inquiry"
  const isLed = isWhole && comma < 0 && english.classes.get('after-or-before')?.has(opener) === true;
  return opens && !isAmount && !isLed && first > 0 && !more.some((at) => comma > 0 && at > comma);
}

/** True where every quotation that begins also ends; an apostrophe opens none, and may end one. */
export const isBalanced = (line: string): boolean =>
  (line.match(/"/g) ?? []).length % 2 === 0 &&
  (line.match(/“/g) ?? []).length === (line.match(/”/g) ?? []).length &&
  !OPEN_QUOTATION.test(line);

/** "said 'the reality is": a single mark before a word, of which none behind a word follows. */
const OPEN_QUOTATION = /(?:^|[ (])['‘](?=\p{L})(?!.*[\p{L}\p{N}.,!?…]['’](?!\p{L}))/u;

/** "was", "found", and "finds", which may be a noun. */
export const isVerbal = (tokens: readonly Token[], at: number): boolean =>
  isVerb(tokens, at, english) || /^\p{Ll}{3,}s$/u.test(tokens[at]?.text ?? '');

/** Verbs of a line behind its first word. */
export function verbsIn(line: string): number {
  const tokens = tokensOf(line);
  return tokens.filter((_, at) => at > 0 && isVerb(tokens, at, english)).length;
}

/** True where a participle that only describes a noun stands there: "a shot fired". */
export function isDescribing(tokens: readonly Token[], at: number): boolean {
  const [determiner, noun, participle] = [-2, -1, 0].map((offset) => tokens[at + offset]?.lower ?? '');
  return (
    /^(?:an?|the|its|his|her|their)$/.test(determiner ?? '') &&
    /^\p{Ll}{3}/u.test(noun ?? '') &&
    /\p{Ll}{2}ed$/u.test(participle ?? '')
  );
}

/** "a man captured" as "a man" */
export function withoutParticiple(line: string): string {
  const tokens = tokensOf(line);
  return isDescribing(tokens, tokens.length - 1) ? line.slice(0, tokens.at(-2)?.end) : line;
}
