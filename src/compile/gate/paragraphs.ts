import type { Day } from '../../digest/types.ts';
import type { Sources } from '../edit/check.ts';
import type { CitedEntry, Claim } from '../edit/claims.ts';
import type { Span } from '../edit/date.ts';
import type { Paragraph as ParagraphId } from '../edit/schema.ts';
import type { Fault, Place } from '../fault.ts';

import type { ArticleEvidence, Evidence, ParagraphEvidence } from './evidence/evidence.ts';
import { attestation } from './evidence/hashes.ts';
import { hasSpelling } from './names/words.ts';

/** What the citation gate looks at: the evidence as well, never the articles. */
export interface GateSources extends Sources {
  readonly evidence: Evidence;
  /** True where the evidence is of this run's articles; else it attests no wording that is new since. */
  readonly isFresh: boolean;
}

/** A check of the gate reports every fault of its one kind; it never throws. */
export type GateCheck = (sources: GateSources) => readonly Fault[];

/** A paragraph as the gate sees it: what the evidence keeps of it. */
export interface Paragraph extends ParagraphEvidence, ParagraphId {
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

/** The paragraph that is cited; undefined where the article or the paragraph does not exist, which others report. */
export function paragraphAt({ evidence }: GateSources, { id, article, paragraph }: ParagraphId): Paragraph | undefined {
  const entry = paragraph < 1 ? undefined : articleIn(evidence, article);
  const found = entry?.paragraphs.at(paragraph - 1);
  return entry && found && new ParagraphOf(found, { id, article, paragraph }, entry.published);
}

/** A paragraph's evidence with where it stands; no part of the evidence is asked for before it is needed. */
class ParagraphOf implements Paragraph {
  readonly #evidence: ParagraphEvidence;
  readonly id: string;
  readonly article: string;
  readonly paragraph: number;
  readonly published: Day;

  constructor(evidence: ParagraphEvidence, { id, article, paragraph }: ParagraphId, published: Day) {
    this.#evidence = evidence;
    this.id = id;
    this.article = article;
    this.paragraph = paragraph;
    this.published = published;
  }

  get sha256() {
    return this.#evidence.sha256;
  }
  get numbers() {
    return this.#evidence.numbers;
  }
  get vague() {
    return this.#evidence.vague;
  }
  get dates() {
    return this.#evidence.dates;
  }
  get reckoned() {
    return this.#evidence.reckoned ?? [];
  }
  get names() {
    return this.#evidence.names;
  }
  get attested() {
    return this.#evidence.attested;
  }
  get runs() {
    return this.#evidence.runs;
  }
  get degrees() {
    return this.#evidence.degrees;
  }
  get hedged() {
    return this.#evidence.hedged;
  }
  get attributed() {
    return this.#evidence.attributed;
  }
  get sources() {
    return this.#evidence.sources;
  }
}

/** The paragraphs that a line cites, each once. */
export function citedParagraphs(sources: GateSources, cites: readonly ParagraphId[]): readonly Paragraph[] {
  const paragraphs = cites.flatMap((cite) => paragraphAt(sources, cite) ?? []);
  return [...new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph])).values()];
}

/** Every paragraph of an article. */
export function paragraphsOf(sources: GateSources, article: string): readonly Paragraph[] {
  const count = articleIn(sources.evidence, article)?.paragraphs.length ?? 0;
  const ids = Array.from({ length: count }, (_, index) => ({
    id: `${article}${index + 1}`,
    article,
    paragraph: index + 1,
  }));
  return citedParagraphs(sources, ids);
}

/** Every paragraph of every article. */
export const allParagraphs = (sources: GateSources): readonly Paragraph[] =>
  sources.evidence.articles.flatMap(({ id }) => paragraphsOf(sources, id));

/**
 * The paragraphs that would bear out what those cited do not, for whoever mends a line. Nobody mends what the compiler
 * proposes: there, none is looked for.
 */
export const othersFor = (
  sources: GateSources,
  at: Place,
  bearsOut: (paragraph: Paragraph) => boolean,
): readonly Paragraph[] => (at.line === 0 ? [] : allParagraphs(sources).filter(bearsOut));

/** Every span that a date of the paragraph may mean. */
export const spansIn = ({ dates }: Paragraph): readonly Span[] => dates.flat();

/** True where the evidence attests that the words stand in the paragraph. */
export const holds = ({ sha256, attested }: Paragraph, words: string): boolean =>
  attested.includes(attestation(sha256, words));

/** True where the paragraph has a spelling letter for letter; only a first "the" may be capital. */
export const isSpelt = ({ names }: Paragraph, spelling: string): boolean =>
  names.some((name) => hasSpelling(name, spelling));

/** A claim with its paragraphs; claims without any are left to the checks that miss the citation. */
export interface CitedClaim extends Claim {
  readonly paragraphs: readonly Paragraph[];
}

/**
 * The claims that are to be held to their paragraphs. One whose words stand in a paragraph that it cites, as they are, has
 * every number, date, name and quotation from there.
 */
export function citedClaims(sources: GateSources, claims: readonly Claim[]): readonly CitedClaim[] {
  const known = citedBefore.get(claims);
  if (known?.evidence === sources.evidence) return known.cited;
  const cited = claims
    .filter((claim) => !isExtract(sources, claim))
    .map((claim) => ({ ...claim, paragraphs: citedParagraphs(sources, claim.cites) }))
    .filter((claim) => claim.paragraphs.length > 0);
  citedBefore.set(claims, { evidence: sources.evidence, cited });
  return cited;
}

/** Check after check asks for the same ones. */
const citedBefore = new WeakMap<
  readonly Claim[],
  { readonly evidence: Evidence; readonly cited: readonly CitedClaim[] }
>();

function isExtract({ evidence }: GateSources, { text, cites, entry }: Claim): boolean {
  const { standsIn } = evidence;
  if (!standsIn) return false;
  const before = entry && extractsBefore.get(entry);
  if (before?.evidence === evidence) return before.isExtract;
  const isExtract = standsIn(cites, text);
  if (entry) extractsBefore.set(entry, { evidence, isExtract });
  return isExtract;
}

/** Round after round asks for the same lines, of which few are dropped. */
const extractsBefore = new WeakMap<CitedEntry, { readonly evidence: Evidence; readonly isExtract: boolean }>();

/** "A15" or "A15, B9 or C29" */
export function citeList(paragraphs: readonly Paragraph[]): string {
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
