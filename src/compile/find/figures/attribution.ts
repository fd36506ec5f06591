import { english } from '../../language/languages.ts';
import type { Sentence } from '../../read/text/sentences.ts';
import { isCapital, type Token } from '../../read/text/tokens.ts';
import type { NameMention } from '../extraction.ts';
import { firstEndingAfter } from './context.ts';
import { cueOf } from './cues.ts';

const SAYING = new Set(
  (
    'said says say told reported reports added adds announced announces confirmed confirms claimed stated states estimated ' +
    'estimates counted put puts gave gives quoted documented documents tallied recorded noted'
  ).split(' '),
);
const PRONOUNS = new Set(['it', 'he', 'she', 'they']);
const EDGE = new Set(
  (
    ', ; : " “ ” ( ) that and but when where after before while as who which was were is are had has have be been by on at from ' +
    'including with in monday tuesday wednesday thursday friday saturday sunday also later earlier'
  ).split(' '),
);
const LONGEST = 9;

/** Who a sentence says it from: the text's own words, or a pronoun, or null. */
export interface Source {
  readonly text: string;
  readonly isPronoun: boolean;
}

/**
 * The source that a sentence names: "according to the ministry", "the ministry said", "said Ana Silva". A name beside
 * the verb stands for the whole phrase; without one it is the run of words up to the next comma, mark or verb.
 */
export function sourceOf(text: string, { tokens }: Sentence, names: readonly NameMention[]): Source | null {
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    if (token.lower === 'according' && tokens[index + 1]?.lower === 'to') {
      const source = sourceAfter(text, tokens, index + 2, names);
      if (source) return source;
    }
    if (!SAYING.has(token.lower) || isPassive(tokens, index)) continue;
    const source =
      sourceBefore(text, tokens, index, names) ??
      sourceAfter(text, tokens, index + 1, names) ??
      sourceBefore(text, tokens, beforeComma(tokens, index), names);
    if (source) return source;
  }
  return null;
}

/** "Was reported", "were told", "a report said" is not passive. */
const isPassive = (tokens: readonly Token[], index: number): boolean =>
  /^(?:was|were|been|be|is|are)$/.test(tokens[index - 1]?.lower ?? '') || tokens[index + 1]?.lower === 'killed';

/** "Ana Silva, 54, said", "the mayor, said": where the phrase before the comma ends. */
function beforeComma(tokens: readonly Token[], verb: number): number {
  if (tokens[verb - 1]?.text !== ',') return 0;
  return tokens[verb - 2]?.kind === 'number' && tokens[verb - 3]?.text === ',' ? verb - 3 : 0;
}

function sourceBefore(
  text: string,
  tokens: readonly Token[],
  verb: number,
  names: readonly NameMention[],
): Source | null {
  let from = verb;
  while (from > 0 && from > verb - LONGEST && !isEdge(tokens, from - 1)) from -= 1;
  return phrase(text, tokens, from, verb, names);
}

function sourceAfter(
  text: string,
  tokens: readonly Token[],
  from: number,
  names: readonly NameMention[],
): Source | null {
  let to = from;
  while (to < tokens.length && to < from + LONGEST && !isEdge(tokens, to)) to += 1;
  return phrase(text, tokens, from, to, names);
}

/** What a source does not reach across; "for" and "of" within a name do not end it ("Watch for Human Rights"). */
function isEdge(tokens: readonly Token[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!token || token.kind === 'number' || token.text === '.' || SAYING.has(token.lower)) return true;
  if (token.lower === 'for') return !(before && after && isCapital(before) && isCapital(after));
  return EDGE.has(token.lower) || cueOf(token) !== undefined || english.numbers.words.has(token.lower);
}

const ROLE =
  /^(?:ministry|ministries|police|officials?|authorities|government|army|military|agency|agencies|media|monitor|monitors|group|activists?|doctors?|hospital|governor|mayor|spokesman|spokeswoman|spokesperson|minister|president|residents?|witness|witnesses|rescuers?|television|tv|radio|reports?|sources?|medics?|observers?|statement|company|department|service|services|office|fire|organisation|organization|council|coastguard|chief|director|head|survivors?|captain|commander|operator|state)$/;

/** A name in the phrase, else the phrase where it holds a capital or a role word; a pronoun by itself. */
function phrase(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  names: readonly NameMention[],
): Source | null {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last || to <= from) return null;
  if (to - from === 1 && PRONOUNS.has(first.lower)) return { text: first.text, isPronoun: true };
  const name = nameWithin(names, first.start, last.end);
  if (name) return { text: name.text, isPronoun: false };
  const isSource = tokens
    .slice(from, to)
    .some((token, index) => ROLE.test(token.lower) || (index > 0 && isCapital(token)));
  const isLoneName =
    to - from === 1 && isCapital(first) && !/^(?:The|There|This|That|What|State|Some)$/.test(first.text);
  return isSource || isLoneName ? { text: text.slice(first.start, last.end), isPronoun: false } : null;
}

/** The last person or organisation that lies in the span; names are in text order. */
function nameWithin(names: readonly NameMention[], start: number, end: number): NameMention | null {
  let low = firstEndingAfter(names, start);
  let found: NameMention | null = null;
  for (let name = names[low]; name && name.end <= end; name = names[++low]) if (name.type !== 'place') found = name;
  return found;
}
