import { type Fault, fault } from '../../fault.ts';
import { nearest } from '../../nearest.ts';
import { type ArticleText, readArticle } from './article.ts';
import type { ArticleDraft } from './shapes.ts';

/** A folder of articles: bytes by file name. */
export interface ArticleFolder {
  readonly path: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What an article's file was when its evidence was made; hash as `sha256` gives it. */
interface Known {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
}

/** Reads each article of the digest from the folder; what is missing, is no text or has changed is a fault. */
export function readFolder(
  articles: readonly ArticleDraft[],
  folder: ArticleFolder,
  earlier: readonly Known[],
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
    const known = earlier.find((entry) => entry.id === id.value && entry.file === file.value);
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
