import { isVerb } from '../compare/clauses.ts';
import { bySentence } from '../compare/dated.ts';
import type { Findings } from '../find/extract.ts';
import type { NameMention } from '../find/extraction.ts';
import type { Document } from '../read/document.ts';
import type { Sentence } from '../read/text/sentences.ts';

/** In how many sentences each speaks, or is the subject that the sentence begins with, by their key; headlines left out. */
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
  document.sentences.forEach(({ line, tokens }, at) => {
    const [first] = namesOf[at] ?? [];
    const said = saidIn[at] ?? [];
    if ((!first && said.length === 0) || document.lines[line]?.part === 'headline') return;
    const does = new Set(said.flatMap(({ speaker }) => speaker?.entity ?? []));
    if (first && isSubject(first, tokens, document)) does.add(first.entity);
    for (const entity of does) deeds.set(entity, (deeds.get(entity) ?? 0) + 1);
  });
  return deeds;
}

/** Tokens of titles and the like before the subject that a sentence begins with. */
const TITLES = 6;

/** True for a name near the beginning of its sentence with a verb or a comma behind it: "Mayor Roe resigned", "Roe, 54,". */
function isSubject({ end }: NameMention, tokens: Sentence['tokens'], { language }: Document): boolean {
  const behind = tokens.findIndex(({ start }) => start >= end);
  return behind > 0 && behind <= TITLES && (tokens[behind]?.text === ',' || isVerb(tokens, behind, language));
}
