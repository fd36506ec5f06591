import { bySentence } from '../compare/dated.ts';
import type { Findings } from '../find/extract.ts';
import type { Document } from '../read/document.ts';

/** In how many sentences each speaks, or is the name that the sentence begins with, by their key; headlines left out. */
export function deedsIn(
  document: Document,
  { names, statements, quotes }: Pick<Findings, 'names' | 'statements' | 'quotes'>,
): ReadonlyMap<string, number> {
  const deeds = new Map<string, number>();
  const namesOf = bySentence(document.sentences, names);
  const saidIn = bySentence<(typeof statements)[number] | (typeof quotes)[number]>(document.sentences, [
    ...statements,
    ...quotes,
  ]);
  document.sentences.forEach(({ line }, at) => {
    if (document.lines[line]?.part === 'headline') return;
    const [first] = namesOf[at] ?? [];
    const does = new Set((saidIn[at] ?? []).flatMap(({ speaker }) => speaker?.entity ?? []));
    if (first) does.add(first.entity);
    for (const entity of does) deeds.set(entity, (deeds.get(entity) ?? 0) + 1);
  });
  return deeds;
}
