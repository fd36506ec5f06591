/** Why something is not read, in words for whoever runs the collection; they follow "not read: ". */
export class Unread extends Error {
  /** Milliseconds since 1970 before which the publisher asked not to be asked again. */
  readonly waitUntil: number | undefined;
  /** The publisher says that it is gone for good. */
  readonly isGone: boolean;

  constructor(words: string, { waitUntil, isGone = false }: { waitUntil?: number | undefined; isGone?: boolean } = {}) {
    super(words);
    this.waitUntil = waitUntil;
    this.isGone = isGone;
  }
}
