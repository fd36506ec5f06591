/** What the page's address says: `/?topic=karabakh&q=who+putin`. */
export interface Address {
  readonly topic: string | null;
  /** Null where nothing is asked; the empty string asks for help. */
  readonly question: string | null;
}

export function addressNow(): Address {
  const query = new URLSearchParams(location.search);
  return { topic: query.get('topic'), question: query.get('q') };
}

/** Puts a question into the address, so that it can be kept, sent and gone back to. */
export function remember(topic: string, question: string): void {
  const query = new URLSearchParams({ topic, q: question });
  if (query.toString() !== location.search.slice(1)) history.pushState(null, '', `/?${query}`);
}
