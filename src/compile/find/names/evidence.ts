import type { Token } from '../../read/text/tokens.ts';
import type { NameType } from '../extraction.ts';
import { type Rules, rules, sumOf, when } from '../rule.ts';
import type { Lexicon } from './lexicon.ts';
import type { Piece } from './pieces.ts';
import { isLong, isOf, type Reading } from './run.ts';

/** Evidence for each type, in any unit; the highest wins. */
export type Evidence = Record<NameType, number>;

/** A piece with the words around it. */
interface Context extends Piece {
  readonly words: Lexicon['words'];
  readonly tokens: readonly Token[];
  readonly count: number;
  readonly first: Token;
  readonly last: Token;
  /** What stands before it, "the" left out, and before that. */
  readonly before: Token | undefined;
  readonly beforeThat: Token | undefined;
  readonly after: Token | undefined;
  readonly behindAfter: Token | undefined;
  /** What it owns or qualifies: "Airbus shares", "Airbus's shares". */
  readonly owned: Token | undefined;
}

/** True for a possessive ending. */
const owns = (token: Token | undefined): boolean => token?.lower === "'s";

export const isAcronym = (text: string): boolean => /^(?:\p{Lu}{2,6}s?|(?:\p{Lu}\.){2,})$/u.test(text);

const hasEverydayWord = ({ tokens, from, to, words }: Context): boolean =>
  tokens
    .slice(from, to)
    .some(
      ({ lower }) =>
        words.isCommon(lower) || words.organisationHeads.has(lower) || words.organisationTopics.has(lower),
    );

type Weights = Readonly<Record<NameType, Rules<Context, number>>>;

/** What speaks for each type, with its weight; set by hand on the development fold. All that apply are added up. */
const WEIGHTS: Weights = {
  person: rules({
    'title before it': when(6, ({ form }) => form === 'titled'),
    'first name': when(4, ({ form }) => form === 'first-name'),
    speaks: when(1.5, ({ words, after }) => isOf(words.speechVerbs, after)),
    'does as people do': when(1.5, ({ words, after }) => isOf(words.personVerbs, after)),
    'comma and age, or what people do': when(
      3,
      ({ words, tokens, to, after, behindAfter }) =>
        after?.text === ',' &&
        (isOf(words.personVerbs, behindAfter) || (behindAfter?.kind === 'number' && tokens[to + 2]?.text === ',')),
    ),
    'comma and role': when(2, ({ words, tokens, to, after }) => after?.text === ',' && hasRole(words, tokens, to + 1)),
  }),
  organisation: rules({
    'known in several words': when(8, ({ known }) => known?.type === 'organisation' && isLong(known)),
    'known word': when(5, ({ known }) => known?.type === 'organisation' && !isLong(known)),
    'weak head': when(2.5, ({ form, words, last }) => form === 'organisation' && words.weakHeads.has(last.lower)),
    head: when(5, ({ form, words, last }) => form === 'organisation' && !words.weakHeads.has(last.lower)),
    speaks: when(0.6, ({ words, after }) => isOf(words.speechVerbs, after)),
    'owns what bodies have': when(1.5, ({ words, owned }) => isOf(words.organisationFollowers, owned)),
    'owns a role': when(0.8, ({ words, after, owned }) => owned !== after && isOf(words.roleNouns, owned)),
  }),
  place: rules({
    'known in several words': when(8, ({ known }) => known?.type === 'place' && isLong(known)),
    'known word': when(5, ({ known }) => known?.type === 'place' && !isLong(known)),
    head: when(4, ({ form }) => form === 'place'),
  }),
};

/** The same for names that are not known: what their words look like, and what stands before them. */
const UNKNOWN_WEIGHTS: Weights = {
  person: rules({
    'known surname': when(3, ({ words, last }) => words.knownPeople.has(last.lower)),
    'surname by its ending': when(
      1.2,
      ({ words, last }) => last.text.length > 4 && words.surnameEndings.some((ending) => last.lower.endsWith(ending)),
    ),
    'two or three unknown words': when(
      0.8,
      (piece) => piece.form === 'unknown' && piece.count > 1 && piece.count < 4 && !hasEverydayWord(piece),
    ),
    'form of address': when(3, ({ words, before }) => isOf(words.formsOfAddress, before)),
    'role before it': when(2, ({ words, before }) => isOf(words.roleNouns, before)),
    'role before several words': when(1, ({ words, before, count }) => count > 1 && isOf(words.roleNouns, before)),
    'role and comma': when(2, ({ words, before, beforeThat }) => before?.text === ',' && isOf(words.roleNouns, beforeThat)),
  }),
  organisation: rules({
    acronym: when(3, ({ count, first }) => count === 1 && isAcronym(first.text)),
    'capital within a word': when(
      2,
      ({ count, first: { text } }) =>
        count === 1 && /\p{Ll}\p{Lu}/u.test(text) && !/^(?:Mc|Mac|De|La|Le|O['’])/.test(text),
    ),
    'begins with a head': when(
      1,
      ({ count, words, first: { lower } }) =>
        count > 1 && words.organisationHeads.has(lower) && !words.firstNames.has(lower),
    ),
    'armed group': when(4, ({ words, first }) => words.groupOpeners.has(first.lower)),
    'everyday word in it': when(0.6, (piece) => piece.form === 'unknown' && piece.count > 1 && hasEverydayWord(piece)),
    'kind before it': when(4, ({ words, before }) => isOf(words.organisationNouns, before)),
    'kind and comma': when(
      2,
      ({ words, before, beforeThat }) => before?.text === ',' && isOf(words.organisationNouns, beforeThat),
    ),
  }),
  place: rules({
    'begins as places do': when(2, ({ count, words, first }) => count > 1 && words.placeStarts.has(first.lower)),
    'ends as places do': when(1, ({ words, last }) => last.text.length > 5 && words.placeEnding.test(last.lower)),
    // "VELDMAR, Norway (Reuters)"
    dateline: when(
      3,
      ({ count, first: { text }, after }) =>
        count === 1 && text.length > 6 && text === text.toUpperCase() && /^[,(]$/.test(after?.text ?? ''),
    ),
    'where something is': when(2, ({ words, before, after }) => isOf(words.placeCues, before) && !owns(after)),
    'where something of it is': when(0.5, ({ words, before, after }) => isOf(words.placeCues, before) && owns(after)),
    'where something moves': when(0.6, ({ words, before }) => isOf(words.movementCues, before)),
    'kind and of': when(4, ({ words, before, beforeThat }) => isOf(words.of, before) && isOf(words.placeNouns, beforeThat)),
    'kind before it': when(1.5, ({ words, before }) => isOf(words.placeNouns, before)),
    'owns what places have': when(1.2, ({ words, owned }) => isOf(words.placeFollowers, owned)),
  }),
};
const TYPES: readonly NameType[] = ['person', 'organisation', 'place'];

/** Weighs the form of a piece and the words around it; `explain` is told of each weight that counts. */
export function evidenceOf(
  { tokens, lexicon: { words } }: Reading,
  piece: Piece,
  explain?: (rule: string) => void,
): Evidence {
  const evidence: Evidence = { person: 0, organisation: 0, place: 0 };
  const { from, to } = piece;
  const [first, last, after, behindAfter] = [tokens[from], tokens[to - 1], tokens[to], tokens[to + 1]];
  if (!first || !last) return evidence;
  const at = isOf(words.the, tokens[from - 1]) ? from - 2 : from - 1;
  const [before, beforeThat, owned] = [tokens[at], tokens[at - 1], owns(after) ? behindAfter : after];
  const around = { before, beforeThat, after, behindAfter, owned };
  const context: Context = { ...piece, words, tokens, count: to - from, first, last, ...around };
  for (const type of TYPES) {
    const told = explain && ((rule: string, weight: number) => explain(`${type} +${weight}: ${rule}`));
    evidence[type] = sumOf(WEIGHTS[type], context, told);
    if (!piece.known) evidence[type] += sumOf(UNKNOWN_WEIGHTS[type], context, told);
  }
  return evidence;
}

/** ", the chairman of", ", a senior analyst at". */
function hasRole(words: Lexicon['words'], tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + 6; index += 1) {
    const token = tokens[index];
    if (!token || /^[,.;:()]$/.test(token.text)) return false;
    if (words.roleNouns.has(token.lower)) return true;
  }
  return false;
}
