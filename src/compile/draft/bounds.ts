/** Citations of one line, name or office; a reader opens the first of them. */
export const MOST_CITES = 12;

/** How much of each kind a digest of so many articles holds at most. It grows with the topic: what is in stays in. */
export const boundsOf = (articles: number) => ({
  names: Math.max(400, articles),
  figures: Math.max(250, Math.round(articles / 8)),
  /** Disputes of each kind: the latest. */
  disputes: Math.max(30, Math.round(articles / 50)),
});

/** Events of one day, month or year: as many as a quarter of the articles that were published on it and the day after. */
export const eventsOfDay = (articles: number): number => Math.max(12, Math.round(articles / 4));
