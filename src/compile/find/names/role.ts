import { NEVER_NAMES } from '../../language/en/names/common.ts';
import { ORG_NOUNS } from '../../language/en/names/organisations.ts';
import { ROLE_NOUNS, SPEECH_VERBS, TITLE_MODIFIERS, TITLES } from '../../language/en/names/roles.ts';
import { wordSet } from '../../language/words.ts';
import type { Token } from '../../read/text/tokens.ts';
import { hasCapital } from './casing.ts';
import type { Piece } from './segment.ts';

const ROLE_MODIFIERS = wordSet(
  `deputy assistant acting interim former ex first second third new newly elected then foreign defence defense interior finance prime chief senior junior veteran leading top national regional local federal state presidential parliamentary
government opposition party military army police navy naval political security press media public financial economic medical health human rights freelance independent outgoing incoming late retired honorary founding general managing executive operating vice crown
special high climate aviation market stock bank union labour labor trade energy business company airline industry research policy war world board club team harbour harbor port county district city town provincial`,
);
/** Endings of a noun or adjective that says of what kind a role is: "maritime analyst", "transport minister". */
const BESIDE = /(?:al|ic|ion|ity|ment|ogy|port|ence|ance|ics|ime|ture|ade|ing|fence|ety)$/;
const ROLE_ENDS = wordSet(
  'and or but who which that whose while when where after before because is was are were has had have will would',
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
  const between = tokens[from - 2];
  const office = tokens[from - 3];
  if (
    before &&
    between &&
    office &&
    /^(?:to|of)$/.test(between.lower) &&
    hasCapital(before) &&
    isOffice(office.lower)
  ) {
    return text.slice(tokens[leftEdge(tokens, from - 3)]?.start, before.end);
  }
  if (tokens[to]?.text !== ',') return undefined;
  const aged = tokens[to + 1]?.kind === 'number' && tokens[to + 2]?.text === ',';
  return roleBehind(text, tokens, to + (aged ? 3 : 1));
}

const isOffice = (word: string): boolean => ROLE_NOUNS.has(word) || (TITLES.has(word) && !TITLE_MODIFIERS.has(word));

/** The first word of the role whose last part starts at `at`: the words before it up to an article, verb or mark. */
function leftEdge(tokens: readonly Token[], at: number): number {
  let edge = at;
  while (edge > 0 && at - edge < REACH) {
    const before = tokens[edge - 1];
    if (!before) break;
    const joins = /^['’]s$/.test(before.lower) || (before.text === '.' && at - edge < 3);
    const named =
      hasCapital(before) &&
      (!NEVER_NAMES.has(before.lower) ||
        /^(?:north|south|east|west|english|christian|islamic|arab)$/.test(before.lower));
    const word = ROLE_MODIFIERS.has(before.lower) || ROLE_NOUNS.has(before.lower) || ORG_NOUNS.has(before.lower);
    const beside = edge === at && before.text.length > 3 && BESIDE.test(before.text);
    if (!joins && !named && !word && !beside) break;
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
    if (!token || /^[,.;:()"“”]$/.test(token.text) || ROLE_ENDS.has(token.lower) || SPEECH_VERBS.has(token.text)) break;
    if (!seen && to - from > 4) return undefined;
    seen ||= ROLE_NOUNS.has(token.lower) || TITLES.has(token.lower);
  }
  const [first, last] = [tokens[from + skip], tokens[to - 1]];
  return seen && first && last && first.start < last.end ? text.slice(first.start, last.end) : undefined;
}
