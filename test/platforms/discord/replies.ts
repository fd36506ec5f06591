import type { CitationRef, Item, Reply } from '../../../src/answers/reply/reply.ts';

/** A citation as commands make it: `ref('A5')`. */
export function ref(id: string): CitationRef {
  return { id, label: `${id.slice(0, 1)}, paragraph ${id.slice(1)}`, source: `Article ${id.slice(0, 1)}` };
}

/** A line of plain text under no head. */
export const said = (text: string, ...ids: string[]): Item => ({ lines: [{ text: [text], cites: ids.map(ref) }] });

/** A small answer, to be changed where a test needs it. */
export function reply(more: Partial<Reply> = {}): Reply {
  return {
    kind: 'answer',
    title: 'Timeline',
    items: [said('The ferries stopped.', 'A5')],
    notes: [],
    actions: [],
    command: { topic: 'harbour', name: 'timeline', options: {}, page: 1 },
    footer: 'Harbour digest 1a2b3c4d',
    version: '1a2b3c4d',
    ...more,
  };
}

export const many = <T>(count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));
