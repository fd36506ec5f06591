import type { Document } from '../read/document.ts';
import { type AccountValues, valuesOf } from './account-values.ts';
import type { At } from './place.ts';
import { withArticle } from './tellers.ts';
import type { Told } from './told.ts';

/** What somebody says in an article, as far as another article may have it otherwise. */
export interface LocalAccount extends At, AccountValues {
  /** Key of whoever says so, where they are named; and words for them. */
  readonly speaker: string | null;
  readonly words: string;
  /** Words for what they are and whom they speak for. */
  readonly side: readonly string[];
  /** Keys of who and what is named in it. */
  readonly names: readonly string[];
  /** By row, which of two it says; and whether it says that something is not so. */
  readonly sides: readonly (readonly [row: number, side: number])[];
  readonly isNegative: boolean;
}

/** An account of what was; of what is only to come, or is a quotation alone, there is none. */
export function accountOf(told: Told, document: Document): readonly LocalAccount[] {
  const { part, teller, sides, isNegative, isToCome, isQuotation, isLong } = told;
  const words = document.text.slice(part.from, part.to);
  const isOfThem = document.language.accounts.possessive.has(teller.words.split(' ')[0]?.toLowerCase() ?? '');
  if (isLong || isToCome || isQuotation || teller.isBare || isOfThem) return [];
  return [
    {
      ...{ paragraph: part.line + 1, from: part.from, to: part.to },
      ...{ speaker: teller.entity, words: withArticle(teller, document), side: [...teller.side] },
      names: [...new Set(part.names.map(({ entity }) => entity))],
      ...valuesOf(told, words, document.language),
      sides: [...sides].filter(([, side]) => side >= 0),
      // Neither "41, not 44" nor what is quoted denies what another article has.
      isNegative: isNegative && !/["“]/.test(words) && part.figures.every(({ counts }) => counts === null),
    },
  ];
}
