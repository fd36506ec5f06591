import type { Day } from '../../../digest/types.ts';
import type { Proposal } from '../../draft/proposal.ts';
import type { Span } from '../../edit/files/date.ts';
import type { ArticleDraft } from '../../edit/files/shapes.ts';
import { type Fault, fault, wholeFile } from '../../fault.ts';
import type { AttestedLine } from './lines.ts';

/** What one paragraph mentions: facts and hashes, in no order that its sentences could be read from. */
export interface ParagraphEvidence {
  /** SHA-256 of the paragraph's text, hexadecimal; also the key of the hashes below. */
  readonly sha256: string;
  /** Values of its numbers, digits or words, rising; those within dates left out, bare years kept. */
  readonly numbers: readonly number[];
  /** Its dates, each as the spans that it may mean, counted from the article's publication. Sorted, each once. */
  readonly dates: readonly (readonly Span[])[];
  /** Names letter for letter: runs of capitalised words, and recorded wordings with small letters. Sorted. */
  readonly names: readonly string[];
  /** Hashes of the wordings of the editor's files that stand in it verbatim (`attestation`). Sorted. */
  readonly attested: readonly string[];
  /** Hashes of its runs of words too long to be quoted (`runHashes`); empty where a topic may hold extracts. */
  readonly runs: readonly string[];
}

export interface ArticleEvidence {
  readonly id: string;
  readonly file: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** The day from which its relative dates were counted. */
  readonly published: Day;
  /** Days that it states in digits. */
  readonly stated: readonly Day[];
  /** Paragraph n is at index n - 1. */
  readonly paragraphs: readonly ParagraphEvidence[];
}

/** `evidence.json`: all that is kept of the articles, and all that the citation gate looks at. */
export interface Evidence {
  /** In the order of `articles.yml`. */
  readonly articles: readonly ArticleEvidence[];
  /** In a topic of extracts: what the compiler found by itself, so that the digest can be made again without the articles. */
  readonly proposal?: Proposal;
  /** Words that the articles write small, sorted: a line may begin with any of them without naming someone. */
  readonly smallWords: readonly string[];
  /** What the editor's lines cited when the articles were there. */
  readonly lines: readonly AttestedLine[];
}

/** Number of paragraphs of each article. */
export const paragraphCounts = ({ articles }: Evidence): ReadonlyMap<string, number> =>
  new Map(articles.map(({ id, paragraphs }) => [id, paragraphs.length]));

/** What the editor's files ask of the evidence and it does not have; only the articles can give that. */
export function evidenceFaults(articles: readonly ArticleDraft[], { articles: entries }: Evidence): readonly Fault[] {
  return articles.flatMap(({ id, file, published }) => {
    if (id.value === '' || file.value === '') return [];
    const entry = entries.find((each) => each.id === id.value && each.file === file.value);
    if (!entry) return [fault(id.at, `article ${id.value} is not in evidence.json. ${WITH_ARTICLES}`)];
    return entry.published === published.day.value ? [] : [fault(published.day.at, recounted(id.value, entry))];
  });
}

const WITH_ARTICLES = 'Run compile with --articles DIR, the folder of the article files.';

const recounted = (id: string, { published, stated }: ArticleEvidence): string =>
  `evidence.json counts the dates of article ${id} from ${published}` +
  `${stated.includes(published) ? ', which the article states' : ''}. Correct the day, or run compile with --articles DIR.`;

export const noEvidence = (path: string): Fault =>
  fault(
    wholeFile(path),
    'there is no evidence yet. Run compile once with --articles DIR, the folder of the article files.',
  );
