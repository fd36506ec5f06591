import type { EntityId } from '../../../digest/types.ts';
import { actTerms, termsOf } from '../../compare/dated.ts';
import { english } from '../../language/languages.ts';
import { tokensOf } from '../../read/text/tokens.ts';
import type { ReadArticle } from '../articles.ts';
import type { LocalClaim } from '../claims.ts';
import { sentenceOf } from '../reading.ts';
import { saidOrAlleged } from './asked.ts';
import { type Comparison, marksOf, type Proposed, positionsOf } from './compared.ts';

interface Claim {
  readonly article: ReadArticle;
  readonly claim: LocalClaim;
  /** Who says so, by the digest's id, else by the article. */
  readonly speaker: string;
  readonly by: readonly EntityId[];
}

/** Terms that two claims share beside what one denies where that is a state. */
const SHARED_ON_STATE = 2;

/** Paragraphs between two claims on one thing, which in two paragraphs share another term. */
const BESIDE = 2;

/** What one says that another denies in the same article: "had a gun", "was not armed". */
export const deniedClaims: Comparison = ({ articles, named }) =>
  articles.flatMap((article) => {
    const claims = article.reading.claims.map((claim): Claim => {
      const id = named.idOf(article, claim.speaker);
      return { article, claim, speaker: id ?? `${claim.paragraph}`, by: id === undefined ? [] : [id] };
    });
    const denied = new Set(claims.flatMap(({ claim }) => claim.denies));
    return [...denied].flatMap((term) => disputeOn(term, claims));
  });

function disputeOn(term: number, claims: readonly Claim[]): readonly Proposed[] {
  const denying = claims.filter(({ claim }) => claim.denies.includes(term));
  const affirming = claims.filter(
    (one) =>
      one.claim.terms.includes(term) &&
      !one.claim.denies.includes(term) &&
      denying.some((other) => areOpposed(one, other, term)),
  );
  const opposed = denying.filter((one) => affirming.some((other) => areOpposed(other, one, term)));
  const [first] = opposed;
  const word = first && wordOf(first, term);
  if (!first || affirming.length === 0 || word === undefined) return [];
  const asked = questionOn(affirming[0], word);
  const accounts = [...affirming.slice(0, 3), ...opposed.slice(0, 3)].map(({ article, claim, by }) => ({
    ...{ article, at: claim, by },
  }));
  return [
    {
      kind: 'denial',
      question: asked ?? `What is said of “${word}”, and what is denied?`,
      ...(asked === undefined ? { isDoubtful: true } : {}),
      about: [],
      words: `${word} ${first.article.day}`,
      marks: marksOf(opposed.map(({ article, claim }) => ({ article, at: claim }))),
      positions: () => positionsOf(accounts),
    },
  ];
}

/** The account that has the word, where it is whole: "… said a tremor brought down the roof: what is denied?" */
function questionOn(first: Claim | undefined, word: string): string | undefined {
  const account = first ? saidOrAlleged(first.article, first.claim) : null;
  return account?.toLowerCase().includes(` ${word}`) ? `${account}: what is denied?` : undefined;
}

/** True for claims of two speakers that are on one thing. */
function areOpposed(one: Claim, other: Claim, term: number): boolean {
  if (one.speaker === other.speaker || one.claim.from === other.claim.from) return false;
  const shared = one.claim.terms.filter((each) => each !== term && other.claim.terms.includes(each)).length;
  if (actTerms(english).has(term)) return shared >= SHARED_ON_STATE;
  const apart = Math.abs(one.claim.paragraph - other.claim.paragraph);
  return apart <= BESIDE && (apart === 0 || shared > 0);
}

/** The word of a claim that a term is of. */
function wordOf({ article, claim }: Claim, term: number): string | undefined {
  const tokens = tokensOf(sentenceOf(article.reading, claim));
  return tokens.find((token) => termsOf({ tokens: [token] }, english).includes(term))?.text.toLowerCase();
}
