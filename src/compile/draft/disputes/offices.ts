import type { EntityId } from '../../../digest/types.ts';
import { dayNumber } from '../../compare/day-number.ts';
import type { NameMention } from '../../find/extraction.ts';
import { citationOf, type ReadArticle } from '../articles.ts';
import { type Comparison, joined, opposed } from './compared.ts';

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

/** One person's office, as one article has it. */
interface Held {
  readonly article: ReadArticle;
  readonly name: NameMention;
  readonly office: string;
}

/** Articles of more days apart may both be right: people change offices. */
const NEAR_DAYS = 120;

/** One person, to whom articles of the same time give different offices. */
export const differingOffices: Comparison = (articles, { ids, nameOf }) => {
  const held = new Map<EntityId, Held[]>();
  for (const article of articles) {
    for (const name of article.found.names) {
      const person = name.type === 'person' ? ids.get(name.entity) : undefined;
      const office = officeOf(name.role ?? '');
      if (person === undefined || office === null) continue;
      const offices = held.get(person) ?? [];
      held.set(person, offices);
      offices.push({ article, name, office });
    }
  }
  return [...held].flatMap(([person, offices]) => {
    const opposing = offices.filter((one) => offices.some((other) => areOpposed(one, other)));
    if (opposing.length === 0) return [];
    const positions = opposing.map(({ article, name }) => ({
      text: (name.role ?? '').replaceAll(/\s+/g, ' '),
      cites: [citationOf(article, name.start)],
      by: [],
    }));
    return [
      {
        kind: 'title' as const,
        question: `Which office does ${nameOf(person)} hold?`,
        about: [person],
        positions: opposed(joined(positions, (_, index) => opposing[index]?.office ?? '')),
      },
    ];
  });
};

const areOpposed = (one: Held, other: Held): boolean =>
  one.article !== other.article &&
  one.office !== other.office &&
  Math.abs(dayNumber(one.article.clean.published.day) - dayNumber(other.article.clean.published.day)) <= NEAR_DAYS;

function officeOf(role: string): string | null {
  if (OF_ANOTHER_TIME.test(role)) return null;
  return OFFICES.find(([pattern]) => pattern.test(role))?.[1] ?? null;
}
