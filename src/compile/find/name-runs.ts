import { namesNothing, opensSentence } from './line-names.ts';
import { type Token, tokensOf } from './names.ts';
import { isOpener } from './small-words.ts';

/** Small words inside names: "Organization for Security and Co-operation", "Ministry of the Interior". */
const LINKS = new Set('of the for and in on de del da di du van von der den bin al el la le y i'.split(' '));

/** Words of a run at most: a heading all in capitals is no name, and is not kept as one piece. */
const LONGEST = 8;

/**
 * The runs of capitalised words of a text, letter for letter: "Prime Minister Tobias Renke", "U.S.", "Port Aldwin".
 * A word that opens a sentence counts where `isSmall` does not know it, or where another capital follows.
 */
export function nameRuns(text: string, isSmall: (key: string) => boolean): readonly string[] {
  const tokens = tokensOf(text);
  const runs: string[] = [];
  for (let index = 0; index < tokens.length; ) {
    const after = isName(text, tokens, index, isSmall) ? runEnd(text, tokens, index) : index;
    const [first, last] = [tokens[index], tokens[after - 1]];
    if (first && last && after > index) runs.push(text.slice(first.start, withFullStop(text, last)));
    index = Math.max(after, index + 1);
  }
  return runs;
}

const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(token.text) && !namesNothing(token.key);

function isName(text: string, tokens: readonly Token[], index: number, isSmall: (key: string) => boolean): boolean {
  const token = tokens[index];
  if (!token || !isCapital(token)) return false;
  if (!opensSentence(text, token)) return true;
  if (isOpener(token.key)) return false;
  const next = tokens[index + 1];
  return !isSmall(token.key) || (next !== undefined && isCapital(next) && joins(text, token, next));
}

/** Index behind the last token of the run that begins at `from`. */
function runEnd(text: string, tokens: readonly Token[], from: number): number {
  let end = from + 1;
  for (let index = from + 1; index < tokens.length && index - from < LONGEST; index += 1) {
    const [last, token] = [tokens[index - 1], tokens[index]];
    if (!last || !token || !joins(text, last, token)) break;
    if (isCapital(token) || /^\p{N}/u.test(token.text)) end = index + 1;
    else if (!LINKS.has(token.key)) break;
  }
  return end;
}

/** True where nothing parts two words of a name: a space, a hyphen, an ampersand, or the full stop of an initial. */
function joins(text: string, last: Token, next: Token): boolean {
  const between = text.slice(last.end, next.start);
  return /^(?: | ?[-‐‑–/&] ?|\.)$/.test(between) || (between === '. ' && last.text.length <= 2);
}

/** "U.S." keeps its last full stop: it is part of the spelling. */
const withFullStop = (text: string, { text: word, end }: Token): number =>
  word.length === 1 && text[end] === '.' ? end + 1 : end;
