import type { Reply, Span, Text } from '../../src/answers/reply/reply.ts';
import { sourceNames, wordsIn } from '../../src/answers/reply/words.ts';
import { en } from '../../src/answers/words/en.ts';
import type { ShownPage } from './platforms.ts';

/** A line as every platform has to tell it: its letters and digits, and the names of the sources behind it. */
export interface Fact {
  readonly words: string;
  readonly sources: readonly string[];
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

/** The words of its picture, and every head and line of a reply that says something, in order. */
export function factsOf(reply: Reply): Fact[] {
  const seen = reply.picture ? [{ words: essence(reply.picture.alt), sources: [] }] : [];
  const lines = reply.items
    .flatMap((item) => [...(item.head ? [item.head] : []), ...item.lines])
    .flatMap((line) => {
      const parts = pieces(line.text).map((text) => essence(wordsIn(text)));
      const sources = sourceNames(line, en).map(({ label }) => essence(label));
      return parts.map((words, index) => ({ words, sources: index === parts.length - 1 ? sources : [] }));
    })
    .filter((fact) => fact.words !== '' || fact.sources.length > 0);
  return [...seen, ...lines];
}

/** The facts that no page tells, in the order of the reply, each with its sources behind it. */
export function untold(facts: readonly Fact[], pages: readonly ShownPage[]): Fact[] {
  const told = pages.map((page) => essence(page.text)).join('');
  let from = 0;
  return facts.filter((fact) => {
    const at = told.indexOf(fact.words + fact.sources.join(''), from);
    if (at === -1) return true;
    from = at;
    return false;
  });
}
