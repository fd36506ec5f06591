import { createHash } from 'node:crypto';
import { type Fault, fault, placeOf } from '../fault.ts';
import type { AssignedId } from '../gate/evidence/evidence.ts';
import { nearest } from '../nearest.ts';
import type { Span } from './date.ts';
import type { ArticleEntry } from './schema.ts';

/** A folder of articles: bytes by file name. */
export interface ArticleFolder {
  readonly path: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What of it was not read, and why, a sentence each. */
  readonly leftOut?: readonly LeftOut[];
}

/** An article as read: its paragraphs, and a hash that says whether it is the same text as another time. */
export interface ArticleText {
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** Non-blank lines, trimmed; paragraph n is at index n - 1. */
  readonly paragraphs: readonly string[];
  /** By number of paragraph: what its dates mean with the whole article in view, where extraction has read it. */
  readonly datesIn?: (paragraph: number) => readonly Span[];
  /** By number of paragraph: what stood there before a later revision of the article. */
  readonly former?: ReadonlyMap<number, readonly string[]>;
}

/** A file that no article was made of. */
export interface LeftOut {
  readonly file: string;
  /** In words that say what to do. */
  readonly why: string;
  /** False for what is no article, and for a copy of one that was read. */
  readonly isMissing: boolean;
}

export const leftOutLine = ({ file, why }: LeftOut): string => `${file} is left out: ${why}`;

/** Whether a file has the ending of an article; a folder may hold others. */
export const isArticleFile = (file: string): boolean => /\.(?:txt|text|md|markdown|html?)$/i.test(file);

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/**
 * Reads an article's bytes. A byte order mark, CRLF or CR line ends and a missing final line end do not matter.
 * Null where the bytes are not UTF-8 text.
 */
export function readArticle(bytes: Uint8Array): ArticleText | null {
  const text = decode(bytes);
  if (text === null) return null;
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  return { sha256: sha256(bytes), paragraphs: lines.filter((line) => line !== '') };
}

function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/**
 * Reads each article of the digest from the folder; what is missing, is no text or has changed is a fault, and so is a
 * letter that was another article's. `earlier` is what had a letter before.
 */
export function readFolder(
  articles: readonly ArticleEntry[],
  folder: ArticleFolder,
  earlier: readonly AssignedId[],
  faults: Fault[],
): ReadonlyMap<string, ArticleText> {
  const texts = new Map<string, ArticleText>();
  for (const article of articles) {
    const { id, file } = article;
    const bytes = folder.files.get(file);
    const text = bytes && readArticle(bytes);
    const known = text && earlier.find((entry) => entry.id === id && entry.sha256 !== text.sha256);
    const wrong = (message: string, part: 'file' | 'id' = 'file'): unknown =>
      faults.push(fault(placeOf(article, part), message));
    if (!bytes) wrong(`article file "${file}" is not in ${folder.path}.${nearestFile(file, folder)}`);
    else if (!text) wrong(`"${file}" is not UTF-8 text. Save it as UTF-8.`);
    else texts.set(id, text);
    if (known && known.file !== file)
      wrong(
        `${id} was the letter of "${known.file}", and citations that were posted open at it. Give this article one that none has had.`,
        'id',
      );
    else if (known)
      wrong(
        `"${file}" is not the text that evidence.json was made from. Check every citation to it; then delete evidence.json and compile again.`,
      );
  }
  return texts;
}

function nearestFile(file: string, folder: ArticleFolder): string {
  const near = nearest(file, folder.files.keys());
  return near ? ` Did you mean "${near}"?` : ' Put it there, or correct the name.';
}
