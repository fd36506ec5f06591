import type { Day } from '../../digest/types.ts';
import type { Stated } from '../read/cleaned.ts';

/** An article as it comes: new, or a new revision of one that is there. */
export interface Incoming {
  /**
   * What the article is known by however often it comes: the name of its file, or of a feed's item what stands for its
   * guid or address. The same name with other bytes is a new revision of the same article. Its ending says the format:
   * `.html`, `.htm`, `.md`; any other is plain text.
   */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Day of publication, where whoever brings it knows it: before what the text itself says. */
  readonly published?: Day;
  /** What a feed states of it, such as its headline, publisher, label and address: before what the bytes state. */
  readonly stated?: Stated;
}

/** What became of the articles of a topic since the last update. */
export interface Changes {
  /** An article whose bytes are those that are kept costs nothing: everything that a folder holds may be given. */
  readonly articles: readonly Incoming[];
  /** Articles that leave, by `file`: forgotten, or gone; `others` where every article is given that there is. */
  readonly gone?: readonly string[] | 'others';
  /** Articles that were published before this day leave as well. */
  readonly keepFrom?: Day;
}
