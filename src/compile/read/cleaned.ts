import type { Day } from '../../digest/types.ts';
import type { Document } from './document.ts';
import type { FileOffsets } from './offsets.ts';

/** How the day of publication is known, the surest first. */
export type DayKnown = 'front matter' | 'given' | 'stated' | 'inferred';

export interface PublicationDay {
  readonly day: Day;
  readonly known: DayKnown;
  /** In words, for the editor: what it rests on. */
  readonly basis: string;
}

/** An article read and cleaned: what the recognisers work on, and the way back to the file. */
export interface CleanArticle {
  /** The file's name, as messages and results give it. */
  readonly file: string;
  /** The file as read, a byte order mark included; offsets of results are of this. */
  readonly source: string;
  readonly document: Document;
  /** From offsets of `document.text` to those of `source`. */
  readonly offsets: FileOffsets;
  readonly published: PublicationDay;
  readonly about: Stated;
}

/** What the file itself says of the article: in its front matter or in a page's metadata. */
export interface Stated {
  readonly headline?: string;
  readonly publisher?: string;
  /** How the publisher is known, in words, where the text alone names it. */
  readonly publisherBasis?: string;
  readonly author?: string;
  readonly datePublished?: string;
  readonly url?: string;
  /** A short name for it, as replies show it. */
  readonly label?: string;
  readonly language?: string;
  /** How `datePublished` is known, in words. */
  readonly dateBasis?: string;
  /** `inferred` where nobody stated the day. */
  readonly dateKnown?: string;
  /** Empty or words on it where it says that it is a translation: "from Portuguese". */
  readonly translated?: string;
  /** What whoever collected it remarks on it. */
  readonly note?: string;
  /** `feed` where it was collected: its paragraphs are counted from behind the front matter, which no reader knows. */
  readonly collected?: string;
}

/** A stretch of the file that is no part of the article, with the reason. */
export interface Dropped {
  readonly start: number;
  readonly end: number;
  readonly why: string;
}

/** Why an article is not read, in words that say what to do. */
export interface Unreadable {
  readonly refused: string;
}
