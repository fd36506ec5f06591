import type { ArticleId } from '../../digest/types.ts';
import { agencyOf, originsOf, printOf, wordsOf } from '../compare/near-copies.ts';
import type { ReadArticle } from './articles.ts';
import type { OriginFinding } from './findings.ts';

/** Letters that a name gives of articles of one wording; more are counted. */
const MOST_LETTERS = 3;

/**
 * Origins of the articles: an agency that an article names at its head or its end, and else the wording that it shares
 * with others. A copy of an agency's report has it from the agency, too. Other articles stand for themselves.
 */
export function proposeOrigins(articles: readonly ReadArticle[]): readonly OriginFinding[] {
  const documents = articles.map(({ clean }) => clean.document);
  const agencies = documents.map(({ text }) => agencyOf(text));
  const shared = originsOf(
    documents.map(({ sentences }, index) => printOf(wordsOf(sentences), agencies[index] ?? null)),
  );
  const groups = new Map<number, { readonly keys: ArticleId[]; agency: string | null }>();
  articles.forEach(({ id }, index) => {
    const first = shared[index] ?? index;
    const group = groups.get(first) ?? { keys: [], agency: null };
    groups.set(first, group);
    group.keys.push(id);
    group.agency ??= agencies[index] ?? null;
  });
  const byAgency = new Map<string, ArticleId[]>();
  const origins: OriginFinding[] = [];
  for (const { keys, agency } of groups.values()) {
    if (agency !== null) byAgency.set(agency, [...(byAgency.get(agency) ?? []), ...keys]);
    else if (keys.length > 1)
      origins.push({ id: `wording-of-${keys[0]?.toLowerCase()}`, name: nameOf(keys), articles: keys });
  }
  return [
    ...[...byAgency].map(([agency, keys]) => ({
      id: `agency-${agency.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`,
      name: written(agency),
      articles: keys,
    })),
    ...origins,
  ];
}

/** "a report whose wording D and E share" */
function nameOf(keys: readonly ArticleId[]): string {
  const more = keys.length - MOST_LETTERS;
  const letters = more > 1 ? [...keys.slice(0, MOST_LETTERS), `${more} more articles`] : keys;
  return `a report whose wording ${letters.slice(0, -1).join(', ')} and ${letters.at(-1)} share`;
}

/** Acronyms stay in capitals: "AFP", but "Reuters" and "RIA Novosti". */
const written = (agency: string): string =>
  agency
    .split(' ')
    .map((word) => (word.length <= 4 ? word : word.charAt(0) + word.slice(1).toLowerCase()))
    .join(' ');
