import { dayNumber } from '../../../digest/day.ts';
import { areApart } from '../../compare/apart.ts';
import { english } from '../../language/languages.ts';
import type { ReadArticle } from '../articles.ts';
import { clustersOf } from '../clusters.ts';
import type { LocalAmount } from '../counted.ts';
import { accountWith } from './asked.ts';
import { type Comparison, marksOf, type Proposed, positionsOf } from './compared.ts';

/** What one article numbers: boats that sank, shots. */
interface Numbered {
  readonly article: ReadArticle;
  readonly amount: LocalAmount;
  readonly published: number;
  readonly kind: string;
}

/** Terms that two sentences on one number share; fewer where the same is done beside it. */
const [SHARED, SHARED_WITH_DEED] = [4, 2];

/** A number is compared with so many of its kind before it: keeps time linear in the number of articles. */
const MOST_COMPARED = 40;

/** Numbers of one thing in sentences on one matter, of which no two can be right: six boats sank, or seven. */
export const differingAmounts: Comparison = ({ articles, named: { idOf } }) =>
  clustersOf(
    articles.flatMap(numberedIn),
    ({ kind }) => kind,
    (one, [first]) => isOneMatter(first, one),
    MOST_COMPARED,
  ).flatMap((same): readonly Proposed[] => {
    const differing = same.filter((one) => same.some((other) => differ(one, other)));
    const [first] = differing;
    if (!first) return [];
    const accounts = differing.map(({ article, amount }) => ({
      ...{ article, at: amount, by: amount.by.flatMap((key) => idOf(article, key) ?? []) },
      stance: JSON.stringify([amount.value, amount.max, amount.qualifier]),
    }));
    return [
      {
        kind: 'figure',
        question: questionOn(differing, first),
        about: [...new Set(accounts.flatMap(({ by }) => by))],
        words: `${first.article.day} ${first.kind}`,
        marks: marksOf(same.map(({ article, amount }) => ({ article, at: amount }))),
        positions: () => positionsOf(accounts),
      },
    ];
  });

/** "Roe was stabbed four times: 4 or 7 times?" */
function questionOn(differing: readonly Numbered[], first: Numbered): string {
  const asked = `${valuesOf(differing)} ${first.kind === 'people' ? first.kind : first.amount.unit}?`;
  const account = accountWith(first.amount.value, first.article, first.amount);
  return account === null ? `How many: ${asked}` : `${account}: ${asked}`;
}

function numberedIn(article: ReadArticle): readonly Numbered[] {
  const published = dayNumber(article.day);
  return article.reading.amounts.map((amount) => ({ article, amount, published, kind: kindOf(amount) }));
}

/** People are people however they are called. */
const kindOf = ({ unit }: LocalAmount): string =>
  unit === null || english.figures.units?.get(unit)?.kind === 'people'
    ? 'people'
    : (english.figures.sameNouns?.get(unit) ?? unit);

/** Days between articles on one matter, where no sentence names its day. */
const NEAR_DAYS = 7;

function isOneMatter(one: Numbered, other: Numbered): boolean {
  const [day, otherDay] = [one.amount.day, other.amount.day];
  if (day !== null && otherDay !== null ? day !== otherDay : Math.abs(one.published - other.published) > NEAR_DAYS)
    return false;
  const shared = one.amount.terms.filter((term) => other.amount.terms.includes(term)).length;
  const isDeed = one.amount.deed !== 0 && one.amount.deed === other.amount.deed;
  if (isDeed) return shared >= SHARED_WITH_DEED;
  // What is only numbered may grow from day to day.
  return one.kind !== 'people' && shared >= SHARED && Math.abs(one.published - other.published) <= 1;
}

/** "6 or 7" */
const valuesOf = (numbered: readonly Numbered[]): string =>
  [...new Set(numbered.map(({ amount: { value } }) => value))].sort((a, b) => a - b).join(' or ');

const differ = (one: Numbered, other: Numbered): boolean =>
  one.article !== other.article && areApart(one.amount, other.amount);
