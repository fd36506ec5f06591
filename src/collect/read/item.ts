/** A feed as it was read, whatever its format. */
export interface FeedDocument {
  readonly title: string;
  /** The page that the feed belongs to. */
  readonly home?: string;
  readonly language?: string;
  /** Minutes for which it need not be asked again, as it says itself. */
  readonly ttl?: number;
  /** Hours of the day, in UTC, at which it asks not to be read. */
  readonly skipHours: readonly number[];
  readonly items: readonly Item[];
}

/** An item as a feed lists it. */
export interface Item {
  readonly guid?: string;
  /** Its page, in full. */
  readonly url?: string;
  /** In one line, without markup; empty where it has none. */
  readonly title: string;
  /** What the feed publishes of it, in lines without markup. */
  readonly lines: readonly string[];
  readonly author?: string;
  /** When it was published, as written. */
  readonly date?: string;
  /** When it was last changed, as written. */
  readonly updated?: string;
}
