import type { CitationRef, Item, Line } from '../answers/reply/reply.ts';

/** A day with more than this is told shorter. */
const QUIET = { events: 5, lines: 20 } as const;

/** The sub-headings of the summary command. */
export const HAPPENED = 'What happened';
export const SAID = 'Who said what';

export interface Condensed {
  readonly items: readonly Item[];
  /** Lines of speakers that are left to "The whole day". */
  readonly left: number;
}

/**
 * A summary as a post tells it: a quiet day whole; of a noisy one each event as its headline, with the citations of
 * all that it stands for, and each speaker with the first that they said. Who spoke at all is never left out, and the
 * disputed points and figures stay as they are. Lines are left out whole, and counted.
 */
export function condensed(items: readonly Item[]): Condensed {
  const events = items.filter(({ group }) => group === HAPPENED).length;
  const lines = items.reduce((sum, item) => sum + item.lines.length, 0);
  if (events <= QUIET.events && lines <= QUIET.lines) return { items, left: 0 };
  const said = items.filter(({ group }) => group === SAID);
  return {
    items: items.map((item) => {
      if (item.group === HAPPENED) return headline(item);
      return item.group === SAID ? firstSaid(item) : item;
    }),
    left: said.reduce((sum, item) => sum + Math.max(0, item.lines.length - 1), 0),
  };
}

/** An item as its head alone, resting on all that its lines rest on. */
export function headline({ group, head, lines }: Item): Item {
  const all = head ? [head, ...lines] : lines;
  const cites = new Map<string, CitationRef>();
  for (const line of all) for (const cite of line.cites) cites.set(cite.id, cite);
  const line: Line = { text: all[0]?.text ?? [], cites: [...cites.values()] };
  return { ...(group === undefined ? {} : { group }), lines: [line] };
}

function firstSaid({ group, head, lines }: Item): Item {
  const [first] = lines;
  if (!first || !head) return { ...(group === undefined ? {} : { group }), lines };
  return {
    ...(group === undefined ? {} : { group }),
    lines: [{ text: [...head.text, ': ', ...first.text], cites: first.cites }],
  };
}
