import type { Reply, Span, Text } from '../../src/answers/reply/reply.ts';
import { wordsIn } from '../../src/answers/reply/words.ts';
import type { ShownPage } from './platforms.ts';

/** A line as every platform has to tell it: its letters and digits, and the citations behind it. */
export interface Fact {
  readonly words: string;
  readonly cites: readonly string[];
}

/** Only letters and digits: blanks, marks, escapes and what stands in for a mark are no facts. */
export const essence = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]|\p{Lm}/gu, '');

/** The words of a line between the commands in it, which each platform writes in a form of its own. */
function pieces(text: Text): Text[] {
  const parts: Span[][] = [[]];
  for (const span of text) {
    if (typeof span !== 'string' && 'command' in span) parts.push([]);
    else parts.at(-1)?.push(span);
  }
  return parts;
}

/** Every head and line of a reply that says something, in order. */
export function factsOf(reply: Reply): Fact[] {
  return reply.items
    .flatMap((item) => [...(item.head ? [item.head] : []), ...item.lines])
    .flatMap((line) => {
      const parts = pieces(line.text).map((text) => essence(wordsIn(text)));
      const cites = line.cites.map((cite) => cite.id);
      return parts.map((words, index) => ({ words, cites: index === parts.length - 1 ? cites : [] }));
    })
    .filter((fact) => fact.words !== '' || fact.cites.length > 0);
}

/** The facts that no page tells, in the order of the reply, each with its citations behind it. */
export function untold(facts: readonly Fact[], pages: readonly ShownPage[]): Fact[] {
  const told = pages.map((page) => essence(page.text)).join('');
  let from = 0;
  return facts.filter((fact) => {
    const at = told.indexOf(fact.words + fact.cites.join(''), from);
    if (at === -1) return true;
    from = at;
    return false;
  });
}

/** Citations that stand in brackets on a page: `[A5, B4]`. */
export const citedOn = (page: ShownPage): string[] => {
  const groups = page.text.match(/\[[A-Z]{1,3}\d+(?:, [A-Z]{1,3}\d+)*\]/g) ?? [];
  return [...new Set(groups.flatMap((group) => group.slice(1, -1).split(', ')))];
};
