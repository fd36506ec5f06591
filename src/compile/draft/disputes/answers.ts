import { dayNumber } from '../../../digest/day.ts';
import type { EntityId } from '../../../digest/types.ts';
import type { LocalAnswer } from '../answers.ts';
import type { ReadArticle } from '../articles.ts';
import { clustersOf } from '../clusters.ts';
import type { NamedEntities } from '../entities.ts';
import { sentenceOf } from '../reading.ts';
import { saidOrAlleged } from './asked.ts';
import { type Account, type Comparison, marksOf, type Proposed, positionsOf } from './compared.ts';
import { nameShown } from './contrasts.ts';
import { askedOfCharge } from './short.ts';

/** A denial with what it answers, as one article has them. */
interface Answer {
  readonly article: ReadArticle;
  readonly answer: LocalAnswer;
  readonly denier: EntityId | undefined;
  /** Of whom it is denied, for whom a lawyer may speak. */
  readonly of: EntityId | undefined;
  readonly claimant: EntityId | undefined;
  /** By the digest's id, else by the article and place: who says what is denied. */
  readonly said: string;
}

/** Articles of more days apart have two denials. */
const NEAR_DAYS = 10;
/** A denial is compared with so many of its kind before it: keeps time linear in the number of articles. */
const MOST_COMPARED = 40;
/** Denials of one matter that are cited, with what they answer. */
const MOST_HEARD = 3;

/** What is said of somebody, and their denial, side by side in an article. */
export const answeredClaims: Comparison = ({ articles, named }) =>
  clustersOf(
    articles.flatMap((article) =>
      article.reading.answers.flatMap((answer): Answer[] => {
        const [denier, of] = [named.idOf(article, answer.speaker), named.idOf(article, answer.of)];
        const claimant = named.idOf(article, answer.claimant);
        // "the company", "his ministry" names nobody, and stands for itself.
        const isBody = denier === undefined && answer.speaker.includes(' ');
        return (denier === undefined && !isBody) || (of === undefined && !isBody) || (claimant === denier && !isBody)
          ? []
          : [
              {
                article,
                answer,
                denier,
                claimant,
                of,
                said: `${of ?? `${article.id} ${answer.of}`} ${claimant ?? ''}`,
              },
            ];
      }),
    ),
    ({ said }) => said,
    ({ article }, [first]) => Math.abs(dayNumber(article.day) - dayNumber(first.article.day)) <= NEAR_DAYS,
    MOST_COMPARED,
  ).map((same): Proposed => {
    const [{ denier, of, article, claimant, said }] = same;
    const heard = same.slice(0, MOST_HEARD);
    const account = (at: Account['at'], one: Answer, by: EntityId | undefined): Account => ({
      ...{ article: one.article, at, by: by === undefined ? [] : [by] },
    });
    const denials = heard.map((one) => account(one.answer, one, one.denier));
    return {
      kind: 'denial',
      question: questionOn(same[0], named),
      about: [...new Set([claimant, denier, of])].flatMap((id) => id ?? []),
      words: `${said} ${article.day}`,
      marks: marksOf(denials),
      positions: () => positionsOf([...heard.map((one) => account(one.answer.claim, one, one.claimant)), ...denials]),
    };
  });

/** "Roe is accused of taking bribes: what did Jane Doe say?"; for whom somebody denies what the article does not say whole. */
function questionOn({ article, answer, denier, of }: Answer, named: NamedEntities): string {
  const { nameOf, isPlace } = named;
  const sentence = sentenceOf(article.reading, answer.claim);
  const charge = askedOfCharge(sentence, (words) => nameShown(words, article, named));
  if (charge !== null) return `${charge}?`;
  const account = saidOrAlleged(article, answer.claim);
  const who = denier === undefined ? answer.speaker : nameOf(denier);
  if (account !== null) return `${account}: ${account.startsWith(who) ? 'what is denied' : `what did ${who} say`}?`;
  const isForAnother = of !== undefined && of !== denier && !isPlace(of);
  return isForAnother ? `What does ${who} deny for ${nameOf(of)}?` : `What does ${who} deny?`;
}
