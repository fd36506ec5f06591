import type { Language } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import type { Document } from '../read/document.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';
import type { At } from './place.ts';
import { type Part, withArticle } from './tellers.ts';
import type { Told } from './told.ts';

/** That somebody holds that a side attacked. */
export interface LocalAttack extends At {
  /** Who attacked, as it stands: "Ornish border guards"; and stems of the words for whose they are. */
  readonly force: string;
  readonly ofWhom: readonly string[];
  /** Stems of words for whoever says so and whom they speak for; their key; and words for them. */
  readonly side: readonly string[];
  readonly speaker: string | null;
  readonly words: string;
  /** Keys of who and what is named in what is said: where it was. */
  readonly names: readonly string[];
  readonly days: readonly string[];
  readonly order: number;
  /** True where it is told as another account than the one before. */
  readonly isOtherAccount: boolean;
}

/** Letters by which "Orne" and "Ornish" are of one. */
const STEM = 4;
/** Tokens before a deed that say that it was not done, or to whom. */
const BEFORE = 5;
/** Tokens between who attacks and their deed, between that and what it is with, and of who they are. */
const [REACH, WITH, MODIFIERS] = [20, 6, 4];

/** The attacks that a part has somebody hold a side to have made: the first. */
export function toldAttacks(part: Part, told: Told | undefined, document: Document): readonly LocalAttack[] {
  const { language, text } = document;
  const { blame } = language.accounts;
  if (!told || told.teller.start < 0 || told.isToCome) return [];
  const { tokens } = part;
  const at = tokens.findIndex(({ lower }) => blame.attacks.has(lower) || blame.attacksWith.has(lower));
  if (at < 0) return [];
  for (let deed = at; deed < tokens.length; deed += 1) {
    if (!isAttack(tokens, deed, language)) continue;
    const force = forceBefore(tokens, deed, told, language);
    if (!force) continue;
    const [from, to] = force;
    const own = tokens.slice(from, to);
    const named = own.filter(
      (token) =>
        isCapital(token) &&
        !blame.forces.has(token.lower) &&
        ((language.speech.classes.get(token.lower) ?? 0) & (Word.ARTICLE | Word.DETERMINER)) === 0,
    );
    const ofWhom = (named.length > 0 ? named : own.slice(-1)).map(({ lower }) => stemOf(lower));
    return [
      {
        ...{ paragraph: part.line + 1, from: part.from, to: part.to, order: part.order, ofWhom },
        force: text.slice(own[0]?.start ?? 0, own.at(-1)?.end ?? 0),
        side: sideOf(told, tokens),
        speaker: told.teller.entity,
        words: withArticle(told.teller, document),
        names: [...new Set(part.names.flatMap(({ entity, start }) => (start >= (own[0]?.start ?? 0) ? entity : [])))],
        days: part.dates.flatMap(({ value }) => /^\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? []),
        isOtherAccount: told.isOtherAccount || told.isBut || told.isReply,
      },
    ];
  }
  return [];
}

const stemOf = (word: string): string => word.slice(0, STEM);

/** "Orne's army", as who says it is called, and what else the article calls them. */
const sideOf = ({ teller: { words, start, side } }: Told, tokens: readonly Token[]): readonly string[] => {
  // "Orne's | Defence Ministry"
  const before = tokens.filter((token) => token.end <= start).slice(-OWNER);
  const owner = before.filter(isCapital).map(({ lower }) => lower.replace(/['’]s$/, ''));
  const all = [...words.toLowerCase().split(/[^\p{L}]+/u), ...owner, ...side];
  return [...new Set(all.filter((word) => word.length >= STEM).map(stemOf))];
};

/** Tokens before who speaks that say whose they are. */
const OWNER = 2;

function isAttack(tokens: readonly Token[], at: number, { accounts: { blame } }: Language): boolean {
  const { lower = '' } = tokens[at] ?? {};
  const before = tokens.slice(Math.max(0, at - BEFORE), at);
  if (before.some((token) => blame.suffers.has(token.lower) || blame.notSo.has(token.lower))) return false;
  const needed = blame.attacksWith.get(lower);
  return needed
    ? tokens.slice(at + 1, at + 1 + WITH).some((token) => needed.has(token.lower))
    : blame.attacks.has(lower);
}

/** Who does what stands at a token: the nearest force before it that nothing is done to. */
function forceBefore(
  tokens: readonly Token[],
  deed: number,
  { teller }: Told,
  language: Language,
): readonly [from: number, to: number] | undefined {
  const { forces } = language.accounts.blame;
  for (let at = deed - 1; at >= Math.max(0, deed - REACH); at -= 1) {
    const { lower = '', start = 0, text = '' } = tokens[at] ?? {};
    if (text === ';') return undefined;
    if (!forces.has(lower) || (start >= teller.start && start < teller.end)) continue;
    let from = at;
    while (from > 0 && from > at - MODIFIERS && isModifier(tokens[from - 1], language)) from -= 1;
    // "on Ornish guards", "of about 20 men": who suffers it, or what they consist of.
    if (isWithin(tokens, from, language)) continue;
    const isArticle = ((language.speech.classes.get(tokens[from - 1]?.lower ?? '') ?? 0) & Word.ARTICLE) !== 0;
    return [isArticle ? from - 1 : from, at + 1];
  }
  return undefined;
}

/** Behind a preposition, with or without a number; not in "a party of Ornish guards". */
function isWithin(tokens: readonly Token[], from: number, { speech, accounts }: Language): boolean {
  let at = from - 1;
  while (at > 0 && (/^\d/.test(tokens[at]?.text ?? '') || isCounting(tokens[at], speech.classes))) at -= 1;
  const { lower = '' } = tokens[at] ?? {};
  return accounts.blame.withins.has(lower) || (lower === accounts.succession.of && at < from - 1);
}

const isCounting = (token: Token | undefined, classes: Language['speech']['classes']): boolean =>
  ((classes.get(token?.lower ?? '') ?? 0) & (Word.ARTICLE | Word.DETERMINER)) !== 0 || token?.lower === 'about';

const isModifier = (token: Token | undefined, { speech, accounts }: Language): boolean =>
  token?.kind === 'word' &&
  !accounts.tells.has(token.lower) &&
  ((speech.classes.get(token.lower) ?? 0) &
    (Word.PREPOSITION | Word.CONJUNCTION | Word.AUXILIARY | Word.ARTICLE | Word.PRONOUN | Word.RELATIVE | Word.CUE)) ===
    0;
