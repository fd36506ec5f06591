import type { EntityId } from '../../../digest/types.ts';
import type { Paragraph, PositionEntry } from '../../edit/schema.ts';
import { citing, type ReadArticle } from '../articles.ts';
import { MOST_CITES } from '../bounds.ts';
import type { Count } from '../counts.ts';
import type { NamedEntities } from '../entities.ts';
import { extractOf, POSITION } from '../extracts.ts';
import type { DisputeFinding } from '../findings.ts';
import { MOST_MARKS } from '../ids.ts';
import type { At } from '../place.ts';
import { sentenceOf } from '../reading.ts';

/** What is compared: articles in order of publication, what they name, and by article what it counts. */
export interface Compared {
  readonly articles: readonly ReadArticle[];
  readonly named: NamedEntities;
  readonly counts: readonly (readonly Count[])[];
}

/** Compares articles for some kinds of disagreement. */
export type Comparison = (compared: Compared) => readonly Proposed[];

/** A dispute before it has an id. */
export interface Proposed extends Pick<DisputeFinding, 'question' | 'kind' | 'about'> {
  /** What its id is made of: words that its first account gives, so that later ones do not change them. */
  readonly words: string;
  /** What it is known by: the places of its first accounts. */
  readonly marks: readonly string[];
  /** True for a denial that says itself what it denies: it does not stand where its sentence stands in another dispute. */
  readonly isAlone?: true;
  /** True where it need be none: the editor alone is told of it. */
  readonly isDoubtful?: boolean;
  /** Made for the latest alone. */
  readonly positions: () => DisputeFinding['positions'];
}

/** The marks of a dispute on these accounts. */
export const marksOf = (accounts: readonly Pick<Account, 'article' | 'at'>[]): readonly string[] =>
  accounts.slice(0, MOST_MARKS).map(({ article, at }) => `${article.id}${at.paragraph}:${at.from ?? ''}`);

/** What one article has on a question, at a place. */
export interface Account {
  readonly article: ReadArticle;
  readonly at: Pick<At, 'paragraph'> & Partial<At>;
  readonly by: readonly EntityId[];
  /** Accounts of one stance are one position; without it, those in the same words are. */
  readonly stance?: string;
  /** Instead of the sentence at the place. */
  readonly text?: string;
}

/** Positions of one dispute: the first. */
const MOST_POSITIONS = 12;

/** Positions in the words of the first account of each, with its first citations. */
export function positionsOf(accounts: readonly Account[]): readonly PositionEntry[] {
  const positions = new Map<string, PositionEntry & { cite: Paragraph[] }>();
  for (const { article, at, by, stance, text } of accounts) {
    const line = (): string => text ?? extractOf(sentenceOf(article.reading, { from: 0, to: 0, ...at }), POSITION);
    const key = stance ?? line();
    const position = positions.get(key);
    if (position ? position.cite.length === MOST_CITES : positions.size === MOST_POSITIONS) continue;
    const cite = citing(article.id, at.paragraph);
    if (!position) positions.set(key, { text: line(), by, cite: [cite] });
    else if (!position.cite.some(({ id }) => id === cite.id)) position.cite.push(cite);
  }
  return [...positions.values()];
}
