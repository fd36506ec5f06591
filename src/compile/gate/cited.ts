import type { Day } from '../../digest/types.ts';
import type { Span } from '../edit/files/date.ts';
import type { CiteDraft, Spot } from '../edit/files/shapes.ts';
import { spotId } from '../edit/join/citation.ts';
import type { GateSources } from '../read/sources.ts';
import type { Claim } from './claims.ts';
import type { ArticleEvidence, Evidence, ParagraphEvidence } from './evidence/evidence.ts';

/** A paragraph as the gate sees it: what the evidence keeps of it. */
export interface Paragraph extends ParagraphEvidence {
  /** `C12` */
  readonly id: string;
  readonly spot: Spot;
  /** Day of its article's publication: where relative dates count from. */
  readonly published: Day;
}

/** Articles by key, once for each evidence: thousands of citations ask for them. */
const byKey = new WeakMap<Evidence, ReadonlyMap<string, ArticleEvidence>>();

function articleIn(evidence: Evidence, id: string): ArticleEvidence | undefined {
  const articles = byKey.get(evidence) ?? new Map(evidence.articles.map((article) => [article.id, article]));
  byKey.set(evidence, articles);
  return articles.get(id);
}

/** The paragraph at a spot; undefined where the article or the paragraph does not exist, which other checks report. */
export function paragraphAt({ evidence }: GateSources, spot: Spot): Paragraph | undefined {
  const article = articleIn(evidence, spot.article);
  const paragraph = article?.paragraphs[spot.paragraph - 1];
  return article && paragraph && { ...paragraph, id: spotId(spot), spot, published: article.published };
}

/** The paragraphs that a line cites, each once. */
export function citedParagraphs(sources: GateSources, cites: readonly CiteDraft[]): readonly Paragraph[] {
  const paragraphs = cites.flatMap((cite) => paragraphAt(sources, cite.spot.value) ?? []);
  return [...new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph])).values()];
}

/** Every span that a date of the paragraph may mean. */
export const spansIn = ({ dates }: Paragraph): readonly Span[] => dates.flat();

/** Every paragraph of an article. */
export function paragraphsOf(sources: GateSources, article: string): readonly Paragraph[] {
  const entry = articleIn(sources.evidence, article);
  return (entry?.paragraphs ?? []).flatMap((_, index) => paragraphAt(sources, { article, paragraph: index + 1 }) ?? []);
}

/** Every paragraph of every article. */
export const allParagraphs = (sources: GateSources): readonly Paragraph[] =>
  sources.evidence.articles.flatMap(({ id }) => paragraphsOf(sources, id));

/** A claim with its paragraphs; claims without any are left to the checks that miss the citation. */
export interface CitedClaim extends Claim {
  readonly paragraphs: readonly Paragraph[];
}

export function citedClaims(sources: GateSources, claims: readonly Claim[]): readonly CitedClaim[] {
  return claims
    .map((claim) => ({ ...claim, paragraphs: citedParagraphs(sources, claim.cites) }))
    .filter((claim) => claim.paragraphs.length > 0 && claim.text.value !== '');
}

/** "A15" or "A15, B9 or C29" */
export function spotList(paragraphs: readonly Paragraph[]): string {
  const ids = paragraphs.map((paragraph) => paragraph.id);
  return ids.length > 1 ? `${ids.slice(0, -1).join(', ')} or ${ids.at(-1)}` : (ids[0] ?? '');
}

/** " It stands in A3, A7.": where else in the articles, to help; empty where nowhere. */
export function elsewhere(paragraphs: readonly Paragraph[]): string {
  const ids = paragraphs.slice(0, 6).map((paragraph) => paragraph.id);
  return ids.length > 0 ? ` It stands in ${ids.join(', ')}.` : '';
}

/** What to do where a true wording is newer than the evidence; empty where the evidence was made just now. */
export const unlessNew = ({ isFresh }: GateSources): string =>
  isFresh ? '' : ' If it does stand there and is new in this line, run compile with --articles DIR.';
