import type { CitationId, EntityId } from '../../../digest/types.ts';
import { withoutDateline } from '../../compare/timeline/dateline.ts';
import { citationOf, type ReadArticle, sentenceAt } from '../articles.ts';
import type { Known } from '../entities.ts';
import { extractOf } from '../extracts.ts';
import type { DisputeFinding, PositionFinding } from '../findings.ts';

/** Compares articles for one kind of disagreement. */
export type Comparison = (articles: readonly ReadArticle[], known: Known) => readonly Proposed[];

/** A dispute before it has an id. */
export type Proposed = Pick<DisputeFinding, 'question' | 'kind' | 'positions' | 'about'>;

/** Characters of a position. */
const POSITION = 160;

/** A position in an article's own words: the sentence around an offset. */
export function positionAt(article: ReadArticle, offset: number, by: readonly EntityId[] = []): PositionFinding {
  const sentence = sentenceAt(article, offset);
  const { text } = article.clean.document;
  const words = sentence ? text.slice(sentence.start, sentence.end) : '';
  return { text: extractOf(withoutDateline(words), POSITION), cites: [citationOf(article, offset)], by };
}

/** Positions with one relation: the first stands, the others differ from it. */
export const opposed = ([first, ...others]: readonly PositionFinding[]): readonly PositionFinding[] =>
  first ? [first, ...others.map((other) => ({ ...other, relation: 'differs' as const }))] : [];

/**
 * Positions of one stance are one, with all their citations and the words of the first; without a stance, those in the
 * same words.
 */
export function joined(
  positions: readonly PositionFinding[],
  stanceOf: (position: PositionFinding, index: number) => string = ({ text }) => text,
): readonly PositionFinding[] {
  const byStance = new Map<string, PositionFinding & { cites: CitationId[] }>();
  positions.forEach((position, index) => {
    const stance = stanceOf(position, index);
    const same = byStance.get(stance);
    if (!same) byStance.set(stance, { ...position, cites: [...position.cites] });
    else same.cites.push(...position.cites.filter((cite) => !same.cites.includes(cite)));
  });
  return [...byStance.values()];
}
