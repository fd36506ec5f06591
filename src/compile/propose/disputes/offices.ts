import type { EntityId } from '../../../digest/types.ts';
import type { NameMention } from '../../extraction.ts';
import type { ReadArticle } from '../read-article.ts';
import { type Comparison, joined, opposed, positionAt } from './compared.ts';

/** Offices of which one person holds one at a time; each pattern is one office by all its words. */
const OFFICES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:prime minister|premier|pm)\b/i, 'prime minister'],
  [/\bvice[- ]president\b/i, 'vice president'],
  [/\b(?<!vice[- ])president\b/i, 'president'],
  [/\bdeputy\b.*\bminister\b/i, 'deputy minister'],
  [/\bforeign minister\b/i, 'foreign minister'],
  [/\bdefen[cs]e minister\b/i, 'defence minister'],
  [/\binterior minister\b/i, 'interior minister'],
  [/\bmayor\b/i, 'mayor'],
  [/\bgovernor\b/i, 'governor'],
  [/\bchancellor\b/i, 'chancellor'],
];

/** "Former", "then", "acting": the office of another time, which contradicts nothing. */
const OF_ANOTHER_TIME = /\b(?:former|ex|then|late|acting|designate|elect)\b/i;

/** One person, whom articles give different offices. */
export const differingOffices: Comparison = (articles, { ids, nameOf }) => {
  const held = new Map<
    EntityId,
    { readonly article: ReadArticle; readonly name: NameMention; readonly office: string }[]
  >();
  for (const article of articles) {
    for (const name of article.found.names) {
      const person = name.type === 'person' ? ids.get(name.entity) : undefined;
      const office = officeOf(name.role ?? '');
      if (person === undefined || office === null) continue;
      held.set(person, [...(held.get(person) ?? []), { article, name, office }]);
    }
  }
  return [...held].flatMap(([person, offices]) => {
    if (new Set(offices.map(({ office }) => office)).size < 2) return [];
    // One mention an office and article is enough.
    const once = new Map(offices.map((each) => [`${each.article.id} ${each.office}`, each]));
    const positions = [...once.values()].map(({ article, name }) => positionAt(article, name.start));
    return [
      {
        kind: 'title' as const,
        question: `Which office does ${nameOf(person)} hold?`,
        about: [person],
        positions: opposed(joined(positions)),
      },
    ];
  });
};

function officeOf(role: string): string | null {
  if (OF_ANOTHER_TIME.test(role)) return null;
  return OFFICES.find(([pattern]) => pattern.test(role))?.[1] ?? null;
}
