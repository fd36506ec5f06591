import { bySentence } from '../compare/dated.ts';
import type { Findings } from '../find/extract.ts';
import type { NameMention } from '../find/extraction.ts';
import type { Document } from '../read/document.ts';

/** In how many sentences each speaks, or is the name that the sentence begins with, by their key; headlines left out. */
export function deedsIn(
  document: Document,
  { statements, quotes }: Pick<Findings, 'statements' | 'quotes'>,
  namesOf: readonly (readonly NameMention[])[],
): ReadonlyMap<string, number> {
  const deeds = new Map<string, number>();
  const saidIn = bySentence<(typeof statements)[number] | (typeof quotes)[number]>(document.sentences, [
    ...statements,
    ...quotes,
  ]);
  document.sentences.forEach(({ line }, at) => {
    const [first] = namesOf[at] ?? [];
    const said = saidIn[at] ?? [];
    if ((!first && said.length === 0) || document.lines[line]?.part === 'headline') return;
    const does = new Set(said.flatMap(({ speaker }) => speaker?.entity ?? []));
    if (first) does.add(first.entity);
    for (const entity of does) deeds.set(entity, (deeds.get(entity) ?? 0) + 1);
  });
  return deeds;
}
