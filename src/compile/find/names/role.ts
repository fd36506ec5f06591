import type { Token } from '../../read/text/tokens.ts';
import { firstOf, rules } from '../rule.ts';
import { hasCapital } from './casing.ts';
import type { Lexicon } from './lexicon.ts';
import type { Piece } from './pieces.ts';
import { isOf, type Reading } from './run.ts';

/** How far a role may reach from the name, in tokens. */
const REACH = 8;

/** The tokens of a role, the last one exclusive. */
interface Extent {
  readonly from: number;
  readonly to: number;
}
interface Named extends Piece {
  readonly tokens: readonly Token[];
  readonly words: Lexicon['words'];
}

/** Where the role of a person stands: before the name or, behind a comma, after it. */
const ROLES = rules<Named, Extent>({
  title: ({ tokens, words, from, titleFrom }) =>
    titleFrom === undefined ? null : { from: leftEdge(tokens, words, titleFrom), to: from },
  'role before it': ({ tokens, words, from }) =>
    isOf(words.roleNouns, tokens[from - 1]) ? { from: leftEdge(tokens, words, from - 1), to: from } : null,
  // "envoy to Norway Jane Roe"
  'where somebody is sent': ({ tokens, words, from }) => {
    const office = tokens[from - 3];
    const isOffice = isOf(words.roleNouns, office) || (isOf(words.titles, office) && !isOf(words.titleModifiers, office));
    const isSent = isOffice && isOf(words.sentTo, tokens[from - 2]) && hasCapital(tokens[from - 1]);
    return isSent ? { from: leftEdge(tokens, words, from - 3), to: from } : null;
  },
  'comma and role': ({ tokens, words, to }) => {
    if (tokens[to]?.text !== ',') return null;
    const aged = tokens[to + 1]?.kind === 'number' && tokens[to + 2]?.text === ',';
    return roleBehind(tokens, words, to + (aged ? 3 : 1));
  },
});

/** The title or role beside a name, as it is written: before it ("Kremlin spokesman"), or behind it after a comma. */
export function roleOf(text: string, { tokens, lexicon: { words } }: Reading, piece: Piece): string | undefined {
  const role = piece.known ? null : firstOf(ROLES, { ...piece, tokens, words });
  return role ? text.slice(tokens[role.found.from]?.start, tokens[role.found.to - 1]?.end) : undefined;
}

/** The first word of the role whose last part starts at `at`: the words before it up to an article, verb or mark. */
function leftEdge(tokens: readonly Token[], words: Lexicon['words'], at: number): number {
  let edge = at;
  while (edge > 0 && at - edge < REACH && joins(tokens[edge - 1], words, at - edge)) edge -= 1;
  while (edge < at && tokens[edge]?.kind === 'mark') edge += 1;
  return edge;
}

/** True for a word that belongs to the role behind it; `inside` is how many tokens of the role are read. */
function joins(before: Token | undefined, words: Lexicon['words'], inside: number): boolean {
  if (!before) return false;
  const { text, lower } = before;
  if (lower === "'s" || (text === '.' && inside < 3)) return true;
  if (hasCapital(before) && (!words.never.has(lower) || words.roleAdjectives.has(lower))) return true;
  if (words.roleModifiers.has(lower) || words.roleNouns.has(lower) || words.organisationNouns.has(lower)) return true;
  return inside === 0 && text.length > 3 && words.roleModifierEnding.test(text);
}

function roleBehind(tokens: readonly Token[], words: Lexicon['words'], behind: number): Extent | null {
  const from = isOf(words.articles, tokens[behind]) ? behind + 1 : behind;
  let [to, seen] = [from, false];
  for (; to < from + REACH; to += 1) {
    const token = tokens[to];
    if (!token || /^[,.;:()"“”]$/.test(token.text) || isOf(words.roleStops, token)) break;
    if (words.speechVerbs.has(token.text)) break;
    if (!seen && to - behind > 4) return null;
    seen ||= words.roleNouns.has(token.lower) || words.titles.has(token.lower);
  }
  return seen && to > from ? { from, to } : null;
}
