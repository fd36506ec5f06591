import type { EntityId } from '../../../digest/types.ts';
import type { Paragraph, PositionEntry } from '../../edit/schema.ts';
import { citationOf, type ReadArticle, sentenceTextAt } from '../articles.ts';
import type { NamedEntities } from '../entities.ts';
import { extractOf } from '../extracts.ts';
import type { DisputeFinding } from '../findings.ts';

/** Compares articles for one kind of disagreement. */
export type Comparison = (articles: readonly ReadArticle[], named: NamedEntities) => readonly Proposed[];

/** A dispute before it has an id. */
export type Proposed = Pick<DisputeFinding, 'question' | 'kind' | 'positions' | 'about'>;

/** What one article has on a question, at an offset. */
interface Account {
  readonly article: ReadArticle;
  readonly start: number;
  readonly by: readonly EntityId[];
  /** Accounts of one stance are one position; without it, those in the same words are. */
  readonly stance?: string;
  /** Instead of the sentence around the offset. */
  readonly text?: string;
}

/** Characters of a position. */
const POSITION = 160;

/** Positions in the words of the first account of each, with all citations. */
export function positionsOf(accounts: readonly Account[]): readonly PositionEntry[] {
  const positions = new Map<string, PositionEntry & { cite: Paragraph[] }>();
  for (const account of accounts) {
    const { article, start, by, text = extractOf(sentenceTextAt(article, start), POSITION), stance = text } = account;
    const cite = citationOf(article, start);
    const position = positions.get(stance);
    if (!position) positions.set(stance, { text, by, cite: [cite] });
    else if (!position.cite.some(({ id }) => id === cite.id)) position.cite.push(cite);
  }
  return [...positions.values()];
}
