import type { Article, Digest } from '../digest/types.ts';
import { originName } from './cites.ts';

/** "Alder Gazette (paragraph 1) · author: Mira Holt (paragraph 2)"; what is not stated is said to be so. */
export function bylineOf({ publisher, author }: Article): string {
  const named = publisher ? `publisher: ${publisher.name} (${publisher.basis})` : 'publisher not stated';
  return `${named} · ${author ? `author: ${author.name} (${author.basis})` : 'author not stated'}`;
}

/** The day of publication and how it is known. */
export function publishedOf({ published }: Article): string {
  const { text, known, basis } = published;
  if (known === 'inferred') return `published ${text}, inferred: ${basis}`;
  return `published ${text}${basis.startsWith('stated') ? ', ' : ', stated: '}${basis}`;
}

export const datelineOf = ({ dateline }: Article): string => (dateline ? `dateline ${dateline}` : 'no dateline');

/** Whether the article is translated, or looks so, and why. */
export function translationOf({ translation }: Article): string {
  const { status, why, passages } = translation;
  const because = why ? `: ${why}` : '';
  if (status === 'stated') return `translated, as it says itself${because}`;
  if (status === 'none') return 'no sign of translation';
  const marked = passages.map((passage) => passage.paragraph);
  const where = marked.length > 0 ? ` (${marked.length === 1 ? 'paragraph' : 'paragraphs'} ${marked.join(', ')})` : '';
  return `suspected translation${because}${where}`;
}

/** Whom the article names as the source of what it reports. */
export function originsOf(digest: Digest, { origins }: Article): string {
  if (origins.length === 0) return 'names no origin for what it reports';
  return `origins it names: ${origins.map((origin) => originName(digest, origin)).join('; ')}`;
}
