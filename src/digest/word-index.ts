import { documentsOf, type Subject, type Texts } from './documents.ts';
import { isCommon, NUMBERS, plainWords, stem } from './stem.ts';
import type { Digest, EntityId } from './types.ts';

/** Where the words of a digest stand; positions are those of `subjects`. */
export interface WordIndex {
  readonly subjects: readonly Subject[];
  /** Characters of what each subject says first: its statement, its question, its label. */
  readonly lengths: readonly number[];
  readonly own: Words;
  /** Words that stand beside what a subject says, such as in its event's headline. */
  readonly beside: Words;
  /** By entity: whatever concerns it. */
  readonly mentions: ReadonlyMap<EntityId, readonly number[]>;
  /** Words of the entities' names. */
  readonly names: string;
}

/** Texts in normal form, one a subject, and what has been asked of them. */
interface Words {
  /** All texts in a row, a blank before and after every word, a line break between texts. */
  readonly row: string;
  /** Where each text begins in it. */
  readonly starts: readonly number[];
  readonly found: Map<string, readonly number[]>;
}

const made = new WeakMap<Digest, WordIndex>();

/** The index of a digest. Made on the first search and kept; it fills as words are asked for. */
export function wordIndexOf(digest: Digest): WordIndex {
  const before = made.get(digest);
  if (before) return before;
  const documents = documentsOf(digest);
  const mentions = new Map<EntityId, number[]>();
  for (const [position, document] of documents.entries())
    for (const entity of new Set(document.mentions)) {
      const positions = mentions.get(entity);
      if (positions) positions.push(position);
      else mentions.set(entity, [position]);
    }
  const index = {
    subjects: documents.map(({ subject }) => subject),
    lengths: documents.map(({ own }) => own[0]?.length ?? 0),
    own: wordsOf(documents.map(({ own }) => own)),
    beside: wordsOf(documents.map(({ beside }) => beside)),
    mentions,
    names: plainWords(digest.entities.map(({ name }) => name).join(' | ')),
  };
  made.set(digest, index);
  return index;
}

/** Texts that come again, such as the headline beside each of its statements, are put into normal form once. */
function wordsOf(texts: readonly Texts[]): Words {
  const plain = new Map<string, string>();
  const starts: number[] = [];
  let row = '';
  for (const parts of texts) {
    starts.push(row.length);
    const text = parts.filter((part) => part !== undefined).join(' | ');
    const words = plain.get(text) ?? ` ${plainWords(text)} \n`;
    plain.set(text, words);
    row += words;
  }
  return { row, starts, found: new Map() };
}

/**
 * Positions of the texts that have a word with this stem, in rising order. To cut all texts into stems takes many times
 * as long as an answer may; so only words are looked at that begin as the stem does.
 */
export function positionsOf(words: Words, asked: string): readonly number[] {
  const before = words.found.get(asked);
  if (before) return before;
  const positions = beginningsOf(asked).flatMap((letters) => standing(words, letters, asked));
  const distinct = [...new Set(positions)].sort((a, b) => a - b);
  // What is not found is not kept: questions must not fill the memory.
  if (distinct.length > 0) words.found.set(asked, distinct);
  return distinct;
}

function standing({ row, starts }: Words, letters: string, asked: string): number[] {
  const positions: number[] = [];
  let position = 0;
  for (let at = row.indexOf(letters); at >= 0; at = row.indexOf(letters, at + 1)) {
    if (stem(row.slice(at + 1, row.indexOf(' ', at + 1))) !== asked) continue;
    while ((starts[position + 1] ?? row.length) <= at) position += 1;
    positions.push(position);
  }
  return positions;
}

/** How every word with this stem begins, the blank before it included: a last i may be a y, a number a word. */
function beginningsOf(asked: string): readonly string[] {
  const number = NUMBERS[Number(asked) - 1];
  if (number !== undefined) return [` ${asked}`, ` ${number}`];
  return asked.endsWith('i') ? [` ${asked}`, ` ${asked.slice(0, -1)}y`] : [` ${asked}`];
}

const vocabularies = new WeakMap<WordIndex, readonly string[]>();

/** Every word that is worth asking for, as the digest writes it. Made when first nothing is found, and kept. */
export function vocabularyOf(index: WordIndex): readonly string[] {
  const before = vocabularies.get(index);
  if (before) return before;
  const all = new Set([index.own.row, index.beside.row, index.names].flatMap((text) => text.split(/[ \n]+/)));
  const words = [...all].filter((word) => word !== '' && !isCommon(word));
  vocabularies.set(index, words);
  return words;
}
