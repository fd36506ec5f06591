import { createHash } from 'node:crypto';
import { readFrontMatter } from '../compile/read/front-matter.ts';
import type { Text } from './items/copies.ts';
import type { ItemDay } from './read/date.ts';
import { cutTo, linesOfText } from './read/plain.ts';

/** What an article's file says of it, besides its text. */
export interface ArticleFacts {
  readonly publisher: string;
  readonly label?: string | undefined;
  readonly author?: string | undefined;
  /** In full, as the feed links to it. */
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly day: ItemDay;
  /** Where else it appeared, in words. */
  readonly notes: readonly string[];
  /** False for one that was collected when the lines of its front matter counted as paragraphs: no citation of it moves. */
  readonly countsText: boolean;
}

/**
 * An article as the compiler reads it: front matter, headline, text. The front matter is JSON, which is YAML, on one line.
 * Paragraphs are counted from the headline on, as a reader counts them.
 */
export function articleFile({ title, lines }: Text, facts: ArticleFacts): string {
  const { publisher, label, author, url, language, day, notes, countsText } = facts;
  const stated = {
    headline: title === '' ? undefined : title,
    ...{
      publisher,
      label,
      author,
      url,
      language,
      datePublished: day.day,
      dateBasis: day.basis ?? 'as its feed dates it',
    },
    dateKnown: day.isStated ? undefined : 'inferred',
    ...(countsText ? COLLECTED : {}),
    ...noteOf(notes),
  };
  return `---\n${JSON.stringify(stated)}\n---\n${[title, ...fitting(lines)].filter((line) => line !== '').join('\n\n')}\n`;
}

/**
 * Characters of a text that are kept: some 16,000 words, as the longest features have. The compiler leaves out a text that
 * is longer by far, and its beginning tells more than nothing.
 */
const LONGEST = 100_000;

/** The lines that fit, the last of them cut. */
function fitting(lines: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let left = LONGEST;
  for (const line of lines) {
    if (left < 100) break;
    kept.push(cutTo(line, left));
    left -= line.length + 2;
  }
  return kept;
}

const COLLECTED = { collected: 'feed' };

/** Whether the paragraphs of such a file are counted from its headline on. */
export const countsText = (file: string): boolean =>
  JSON.parse(file.split('\n', 2)[1] ?? '{}').collected === COLLECTED.collected;

const noteOf = (notes: readonly string[]) => (notes.length === 0 ? {} : { note: notes.join(' ') });

/** The title and lines of such a file. */
export async function textOfFile(file: string): Promise<Text> {
  const front = await readFrontMatter(file);
  if (!front || 'fault' in front) return { title: '', lines: linesOfText(file) };
  const { headline = '' } = front.stated;
  const lines = linesOfText(file.slice(front.end));
  return { title: headline, lines: lines[0] === headline ? lines.slice(1) : lines };
}

/** The file with other notes. */
export function withNotes(file: string, notes: readonly string[]): string {
  const [fence, front = '{}', ...rest] = file.split('\n');
  return [fence, JSON.stringify({ ...JSON.parse(front), ...noteOf(notes) }), ...rest].join('\n');
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The name of an article's file; the same whenever the same item is met first, so that a repeated run writes no second. */
export const fileNameOf = (key: string): string => `${sha256(key).slice(0, 20)}.txt`;
