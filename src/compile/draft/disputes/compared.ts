import type { EntityId, Relation } from '../../../digest/types.ts';
import type { Paragraph, PositionEntry } from '../../edit/schema.ts';
import { citationOf, type ReadArticle } from '../articles.ts';
import { MOST_CITES } from '../bounds.ts';
import type { Count } from '../counts.ts';
import type { NamedEntities } from '../entities.ts';
import { extractOf, POSITION } from '../extracts.ts';
import type { DisputeFinding } from '../findings.ts';
import { sentenceTextIn } from '../places.ts';

/** What is compared: articles in order of publication, what they name, and by article what it counts. */
export interface Compared {
  readonly articles: readonly ReadArticle[];
  readonly named: NamedEntities;
  readonly counts: readonly (readonly Count[])[];
}

/** Compares articles for some kinds of disagreement. */
export type Comparison = (compared: Compared) => readonly Proposed[];

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
  readonly relation?: Relation;
}

/** Positions of one dispute: the first. */
const MOST_POSITIONS = 12;

/** Positions in the words of the first account of each, with its first citations. The others differ from the first, or so they say. */
export function positionsOf(accounts: readonly Account[]): readonly PositionEntry[] {
  const positions = new Map<string, PositionEntry & { cite: Paragraph[] }>();
  for (const account of accounts) {
    const {
      article,
      start,
      by,
      text = extractOf(sentenceTextIn(article.clean.document, start), POSITION),
      stance = text,
      relation = 'differs',
    } = account;
    const cite = citationOf(article, start);
    const position = positions.get(stance);
    if (position ? position.cite.length === MOST_CITES : positions.size === MOST_POSITIONS) continue;
    if (!position) positions.set(stance, { text, by, cite: [cite], ...(positions.size === 0 ? {} : { relation }) });
    else if (!position.cite.some(({ id }) => id === cite.id)) position.cite.push(cite);
  }
  return [...positions.values()];
}
