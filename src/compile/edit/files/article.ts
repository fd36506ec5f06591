import { createHash } from 'node:crypto';
import type { Span } from './date.ts';

/** An article as read: its paragraphs, and hashes that say whether it is the same text as another time. */
export interface ArticleText {
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** Non-blank lines, trimmed; paragraph n is at index n - 1. */
  readonly paragraphs: readonly string[];
  /** For each paragraph, what its dates mean with the whole article in view, where extraction has read it. */
  readonly dates?: readonly (readonly Span[])[];
}

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
