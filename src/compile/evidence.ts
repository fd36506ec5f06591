import { type Fault, fault, wholeFile } from './fault.ts';
import { nearest } from './nearest.ts';
import { type ArticleText, readArticle, sha256 } from './read/article.ts';
import type { ArticleDraft } from './read/shapes.ts';

/** What is kept of an article when its text may not be: hashes, and by their number the count of paragraphs. */
export interface ArticleEvidence {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  /** SHA-256 of each paragraph's text, hexadecimal, in order. */
  readonly paragraphs: readonly string[];
}

/** `evidence.json`: one entry an article, in the order of `articles.yml`. */
export interface Evidence {
  readonly articles: readonly ArticleEvidence[];
}

/** A folder of articles: bytes by file name. */
export interface ArticleFolder {
  readonly path: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Reads each article of the digest from the folder; what is missing, is no text or has changed is a fault. */
export function readFolder(
  articles: readonly ArticleDraft[],
  folder: ArticleFolder,
  earlier: Evidence | null,
  faults: Fault[],
): ReadonlyMap<string, ArticleText> {
  const texts = new Map<string, ArticleText>();
  for (const { id, file } of articles) {
    if (file.value === '') continue;
    const bytes = folder.files.get(file.value);
    const text = bytes && readArticle(bytes);
    if (!bytes) faults.push(fault(file.at, missing(file.value, folder)));
    else if (!text) faults.push(fault(file.at, `"${file.value}" is not UTF-8 text. Save it as UTF-8.`));
    else texts.set(id.value, text);
    const known = earlier?.articles.find((entry) => entry.id === id.value && entry.file === file.value);
    if (text && known && known.sha256 !== text.sha256) faults.push(fault(file.at, changed(file.value)));
  }
  return texts;
}

function missing(file: string, folder: ArticleFolder): string {
  const near = nearest(file, folder.files.keys());
  return `article file "${file}" is not in ${folder.path}.${near ? ` Did you mean "${near}"?` : ' Put it there, or correct the name.'}`;
}

const changed = (file: string): string =>
  `"${file}" is not the text that evidence.json was made from. Check every citation to it; then delete evidence.json and compile again.`;

export function makeEvidence(articles: readonly ArticleDraft[], texts: ReadonlyMap<string, ArticleText>): Evidence {
  return {
    articles: articles.flatMap(({ id, file }) => {
      const text = texts.get(id.value);
      return text
        ? [{ id: id.value, file: file.value, sha256: text.sha256, paragraphs: text.paragraphs.map(sha256) }]
        : [];
    }),
  };
}

/** Reads `evidence.json`; a fault that says what to do where it is not what `compile` writes. */
export function parseEvidence(text: string, path: string, faults: Fault[]): Evidence | null {
  const evidence = parseJson(text);
  if (isEvidence(evidence)) return evidence;
  faults.push(
    fault(wholeFile(path), 'not what compile writes. Delete it, and run compile with --articles DIR to make it again.'),
  );
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isHash = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

function isEvidence(value: unknown): value is Evidence {
  if (typeof value !== 'object' || value === null || !('articles' in value) || !Array.isArray(value.articles))
    return false;
  return value.articles.every(
    (entry: Partial<ArticleEvidence> | null) =>
      typeof entry?.id === 'string' &&
      typeof entry.file === 'string' &&
      isHash(entry.sha256) &&
      Array.isArray(entry.paragraphs) &&
      entry.paragraphs.every(isHash),
  );
}

/** Number of paragraphs of each article, as evidence has it; an article that evidence lacks is a fault. */
export function paragraphCounts(
  articles: readonly ArticleDraft[],
  evidence: Evidence | null,
  evidencePath: string,
  faults: Fault[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (!evidence) {
    faults.push(
      fault(
        wholeFile(evidencePath),
        'there is no evidence yet. Run compile once with --articles DIR, the folder of the article files.',
      ),
    );
    return counts;
  }
  for (const { id, file } of articles) {
    const entry = evidence.articles.find((each) => each.id === id.value && each.file === file.value);
    if (entry) counts.set(id.value, entry.paragraphs.length);
    else if (id.value !== '' && file.value !== '') faults.push(fault(id.at, noEvidence(id.value)));
  }
  return counts;
}

const noEvidence = (id: string): string =>
  `article ${id} is not in evidence.json. Run compile with --articles DIR, the folder of the article files.`;
