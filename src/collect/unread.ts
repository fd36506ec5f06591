/** Why something is not read, in words for whoever runs the collection; they follow "not read: ". */
export class Unread extends Error {
  /** Milliseconds since 1970 before which the publisher asked not to be asked again. */
  readonly waitUntil: number | undefined;
  /** The publisher says that it is gone for good. */
  readonly isGone: boolean;
  /** A server or the way to it fails, which may be over the next time. */
  readonly mayPass: boolean;

  constructor(
    words: string,
    { waitUntil, isGone = false, mayPass = false }: Partial<Pick<Unread, 'waitUntil' | 'isGone' | 'mayPass'>> = {},
  ) {
    super(words);
    this.waitUntil = waitUntil;
    this.isGone = isGone;
    this.mayPass = mayPass;
  }
}
