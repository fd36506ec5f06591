import type { Document } from '../read/document.ts';

/** Entries from which on a page is taken to be a live one. */
const FEWEST = 3;

/** Where a line stands in the order in which things were told, and of which entry of a live page it is. */
export interface LinePlace {
  readonly order: number;
  readonly entry: number;
}

/**
 * By line of a document, its place in the order in which things were told: as they stand, but for the entries of a live
 * page whose newest stands first. A line that is only the hour of an entry has the place of the next.
 */
export function lineOrder({ lines, text, language }: Document): readonly LinePlace[] {
  const entries = lines.flatMap(({ start, end, part }, line) => {
    if (part === 'headline' || !/^\d/.test(text.slice(start, start + 1))) return [];
    const [hour = ''] = language.accounts.opensEntry.exec(text.slice(start, end)) ?? [];
    return hour === '' ? [] : [{ line, minutes: minutesOf(hour), isAlone: hour.length === end - start }];
  });
  const alone = new Set(entries.flatMap(({ line, isAlone }) => (isAlone ? line : [])));
  const isNewestFirst =
    entries.length >= FEWEST && entries.every(({ minutes }, at) => minutes <= (entries[at - 1]?.minutes ?? minutes));
  const starts = [0, ...entries.map(({ line }) => line), lines.length];
  const blocks = starts.slice(1).map((end, at) => [starts[at] ?? 0, end] as const);
  const [head, ...rest] = blocks;
  const places: LinePlace[] = [];
  let order = 0;
  for (const [from, to] of [...(head ? [head] : []), ...(isNewestFirst ? rest.reverse() : rest)])
    for (let line = from; line < to; line += 1) {
      places[line] = { order, entry: from };
      if (!alone.has(line)) order += 1;
    }
  return places;
}

/** Indices of the sentences of a document in the order in which they were told. */
export function sentencesInOrder(document: Document): readonly number[] {
  const places = lineOrder(document);
  const orderOf = (at: number): number => places[document.sentences[at]?.line ?? 0]?.order ?? 0;
  return document.sentences.map((_, at) => at).sort((a, b) => orderOf(a) - orderOf(b) || a - b);
}

/** Minutes from midnight: 1155 of "7.15 p.m." */
function minutesOf(hour: string): number {
  const [, hours = '0', minutes = '0', half = ''] = /^(\d{1,2})(?:[.:](\d\d))?\s?([ap]?)/i.exec(hour) ?? [];
  return (
    (half === '' ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) * 60 + Number(minutes)
  );
}
