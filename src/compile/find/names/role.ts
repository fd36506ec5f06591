import type { Token } from '../../text/tokens.ts';
import type { Piece } from './segment.ts';
import { ROLE_NOUNS, TITLES } from './words/roles.ts';
import { wordSet } from './words/split.ts';

const STOPS = wordSet(
  'the a an and or but said says that to by with from for in on at as his her their its our while when which who is was are were has had have will would after before',
);
/** How far a role may reach from the name, in tokens. */
const REACH = 8;

/** The title or role beside a name, as it is written: before it ("Kremlin spokesman"), or behind it after a comma. */
export function roleOf(
  text: string,
  tokens: readonly Token[],
  { from, to, titleFrom, known }: Piece,
): string | undefined {
  if (known) return undefined;
  const end = tokens[from - 1]?.end;
  if (titleFrom !== undefined && end !== undefined) {
    return text.slice(tokens[leftEdge(tokens, titleFrom)]?.start, end);
  }
  const before = tokens[from - 1];
  if (before && end !== undefined && ROLE_NOUNS.has(before.lower)) {
    return text.slice(tokens[leftEdge(tokens, from - 1)]?.start, end);
  }
  return tokens[to]?.text === ',' ? roleBehind(text, tokens, to + 1) : undefined;
}

/** The first word of the role whose last part starts at `at`: the words before it up to an article, verb or mark. */
function leftEdge(tokens: readonly Token[], at: number): number {
  let edge = at;
  while (edge > 0 && at - edge < REACH) {
    const before = tokens[edge - 1];
    if (!before || STOPS.has(before.lower)) break;
    if (before.kind === 'mark' && before.text !== "'s" && before.text !== '.') break;
    edge -= 1;
  }
  while (edge < at && tokens[edge]?.kind === 'mark') edge += 1;
  return edge;
}

function roleBehind(text: string, tokens: readonly Token[], from: number): string | undefined {
  let seen = false;
  const skip = /^(?:the|a|an)$/.test(tokens[from]?.lower ?? '') ? 1 : 0;
  let to = from + skip;
  for (; to < from + skip + REACH; to += 1) {
    const token = tokens[to];
    if (!token || /^[,.;:()"“”]$/.test(token.text) || token.lower === 'and') break;
    seen ||= ROLE_NOUNS.has(token.lower) || TITLES.has(token.lower);
  }
  const [first, last] = [tokens[from + skip], tokens[to - 1]];
  return seen && first && last && first.start < last.end ? text.slice(first.start, last.end) : undefined;
}
