import type { ArticleId } from '../../digest/types.ts';
import { sha256 } from '../edit/files/article.ts';
import type { ArticleFolder } from '../edit/files/folder.ts';
import { findIn } from '../find/extract.ts';
import type { Linker } from '../find/names/link.ts';
import { parseEvidence } from '../gate/evidence/format.ts';
import { cleanArticle } from '../read/clean.ts';
import type { CleanArticle } from '../read/cleaned.ts';
import { UNKNOWN_DAY } from '../read/publication.ts';
import { lean, withTokens } from './lean.ts';
import { articleKey, MOST_ARTICLES, type ReadArticle } from './read-article.ts';

/** Endings of files that articles come in; a folder may hold others, which are told of and left out. */
const ARTICLE_FILE = /\.(?:txt|text|md|markdown|html?)$/i;

/** A folder as read: its articles, and what was left out, in words that say what to do. */
export interface ReadFolder {
  /** In the order of their keys. */
  readonly articles: readonly ReadArticle[];
  readonly leftOut: readonly string[];
}

/** Bytes up to this one are white space or control signs. */
const SPACE = 0x20;

/** An article before it has a key. */
interface Candidate {
  readonly clean: CleanArticle;
  readonly sha256: string;
}

/**
 * Reads and extracts every article of a folder. `earlier` has the keys that files have already: they keep them, so
 * that a citation of yesterday opens at the same article; new articles follow in order of publication. One at a time
 * is cleaned; findings are kept, bytes are not.
 */
export async function readArticles(
  { files }: ArticleFolder,
  earlier: ReadonlyMap<string, ArticleId>,
  linker: Pick<Linker, 'link'>,
  progress: (done: number) => void = () => {},
): Promise<ReadFolder> {
  const leftOut: string[] = [];
  const candidates: Candidate[] = [];
  const seen = new Map<string, string>();
  for (const [file, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (file.startsWith('.')) continue;
    const hash = sha256(bytes);
    const refusal = refusalOf(file, bytes, seen.get(hash));
    const clean = refusal === null ? await cleanArticle(bytes, { file }) : { refused: refusal };
    if ('refused' in clean) {
      leftOut.push(`${file} is left out: ${clean.refused === UNKNOWN_DAY ? NO_DAY : clean.refused}`);
      continue;
    }
    seen.set(hash, file);
    candidates.push({ clean: { ...clean, document: lean(clean.document) }, sha256: hash });
    progress(candidates.length);
  }
  return { articles: keyed(candidates, earlier, linker, leftOut), leftOut };
}

/** What to write where the day is not known: in a folder there is no list that could give it. */
const NO_DAY =
  'its day of publication cannot be known. Add `datePublished: YYYY-MM-DD` as front matter (between two lines of ' +
  '---), or the date on a line of its own under the headline.';

function refusalOf(file: string, bytes: Uint8Array, same: string | undefined): string | null {
  if (!ARTICLE_FILE.test(file)) return 'articles are .txt, .md or .html files.';
  if (bytes.every((byte) => byte <= SPACE)) return 'it is empty.';
  return same === undefined ? null : `it is the same, byte for byte, as ${same}.`;
}

function keyed(
  candidates: readonly Candidate[],
  earlier: ReadonlyMap<string, ArticleId>,
  linker: Pick<Linker, 'link'>,
  leftOut: string[],
) {
  const taken = new Set(earlier.values());
  let next = 0;
  const freeKey = (): ArticleId => {
    while (taken.has(articleKey(next))) next += 1;
    const key = articleKey(next);
    taken.add(key);
    return key;
  };
  const ordered = [...candidates].sort(byPublication);
  const articles = ordered.slice(0, MOST_ARTICLES).map(({ clean, sha256: hash }) => ({
    id: earlier.get(clean.file) ?? freeKey(),
    clean,
    found: findIn(withTokens(clean.document), { linker }),
    sha256: hash,
  }));
  const over = ordered.slice(MOST_ARTICLES).map(({ clean }) => clean.file);
  if (over.length > 0)
    leftOut.push(`${over.length} files are left out: a topic holds at most ${MOST_ARTICLES} articles.`);
  return articles.sort((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
}

const byPublication = ({ clean: a }: Candidate, { clean: b }: Candidate): number =>
  a.published.day < b.published.day ? -1 : a.published.day > b.published.day ? 1 : a.file < b.file ? -1 : 1;

/** The keys that files have in the evidence of the last compilation; none where there is none. */
export function keysKept(evidence: string | undefined): ReadonlyMap<string, ArticleId> {
  const kept = evidence === undefined ? null : parseEvidence(evidence, 'evidence.json', []);
  return new Map((kept?.articles ?? []).map(({ file, id }) => [file, id]));
}
