import type { CitationId, EntityId } from '../../../digest/types.ts';
import type { DisputeFinding, PositionFinding } from '../../findings.ts';
import type { Sentence } from '../../text/sentences.ts';
import { extractOf } from '../extract-text.ts';
import { citationOf, type ReadArticle } from '../read-article.ts';

/** What the comparisons need besides the articles. */
export interface Known {
  /** The digest's id of each key that the linker gave. */
  readonly ids: ReadonlyMap<string, EntityId>;
  /** The name of an entity. */
  readonly nameOf: (id: EntityId) => string;
}

/** Compares articles for one kind of disagreement. */
export type Comparison = (articles: readonly ReadArticle[], known: Known) => readonly Proposed[];

/** A dispute before it has an id. */
export type Proposed = Pick<DisputeFinding, 'question' | 'kind' | 'positions' | 'about'>;

/** Characters of a position. */
const POSITION = 160;

/** The sentence that holds an offset. */
export function sentenceAt({ clean: { document } }: ReadArticle, offset: number): Sentence | undefined {
  const { sentences } = document;
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  return sentence && sentence.start <= offset ? sentence : undefined;
}

/** A position in an article's own words: the sentence around an offset. */
export function positionAt(article: ReadArticle, offset: number, by: readonly EntityId[] = []): PositionFinding {
  const sentence = sentenceAt(article, offset);
  const { text } = article.clean.document;
  const words = sentence ? text.slice(sentence.start, sentence.end) : '';
  return { text: extractOf(words, POSITION), cites: [citationOf(article, offset)], by };
}

/** Positions with one relation: the first stands, the others differ from it. */
export const opposed = ([first, ...others]: readonly PositionFinding[]): readonly PositionFinding[] =>
  first ? [first, ...others.map((other) => ({ ...other, relation: 'differs' as const }))] : [];

/** Positions in the same words are one, with all their citations. */
export function joined(positions: readonly PositionFinding[]): readonly PositionFinding[] {
  const byText = new Map<string, PositionFinding & { cites: CitationId[] }>();
  for (const position of positions) {
    const same = byText.get(position.text);
    if (!same) byText.set(position.text, { ...position, cites: [...position.cites] });
    else same.cites.push(...position.cites.filter((cite) => !same.cites.includes(cite)));
  }
  return [...byText.values()];
}
