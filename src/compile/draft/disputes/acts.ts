import { dayNumber } from '../../../digest/day.ts';
import type { EntityId } from '../../../digest/types.ts';
import { english } from '../../language/languages.ts';
import type { ReadArticle } from '../articles.ts';
import { clustersOf } from '../clusters.ts';
import type { NamedEntities } from '../entities.ts';
import { type LocalAct, sentenceOf } from '../reading.ts';
import { type Comparison, marksOf, type Proposed, positionsOf } from './compared.ts';

/** One act of a speaker, as one article reports it. */
interface ReportedAct {
  readonly article: ReadArticle;
  readonly act: LocalAct;
  readonly speaker: EntityId;
  readonly addressee: EntityId | undefined;
  readonly published: number;
}

/** Articles of more days apart report two acts. */
const NEAR_DAYS = 10;
/** Part of the fewer terms that two sentences on one act share, where they name no addressee. */
const SHARED = 0.3;
/** An act is compared with so many of its kind before it: keeps time linear in the number of articles. */
const MOST_COMPARED = 40;

/** Acts by whom, which and to whom, each as several articles report it. */
const actsReported = (articles: readonly ReadArticle[], named: NamedEntities): readonly (readonly ReportedAct[])[] =>
  clustersOf(
    articles.flatMap((article) => actsIn(article, named)),
    ({ act, speaker, addressee = '' }) => `${act.act} ${speaker} ${addressee}`,
    (act, others) => others.every((one) => isOneAct(one, act)),
    MOST_COMPARED,
  ).filter((reported) => new Set(reported.map(({ article }) => article)).size > 1);

function actsIn(article: ReadArticle, { idOf }: NamedEntities): readonly ReportedAct[] {
  const published = dayNumber(article.day);
  return article.reading.acts.flatMap((act): ReportedAct[] => {
    const speaker = idOf(article, act.speaker);
    const addressee = idOf(article, act.addressee);
    return speaker === undefined ? [] : [{ article, act, speaker, addressee, published }];
  });
}

function isOneAct(one: ReportedAct, other: ReportedAct): boolean {
  if (Math.abs(one.published - other.published) > NEAR_DAYS) return false;
  const [terms, others] = [one.act.terms, other.act.terms];
  const shared = terms.filter((term) => others.includes(term)).length;
  return shared >= Math.max(2, Math.min(terms.length, others.length) * SHARED);
}

/** One act, reported for different days, or as done by different means. */
export const differingActs: Comparison = ({ articles, named }) => {
  const reported = actsReported(articles, named);
  return [
    ...differing(reported, named, 'date', 'When', ({ act }) => act.days),
    ...differing(reported, named, 'means', 'How', ({ act }) => act.means),
  ];
};

/**
 * Acts of which the reports differ. An article that reports the act in two ways, or on two days, has two acts, and then
 * so may the others.
 */
const differing = (
  reported: readonly (readonly ReportedAct[])[],
  named: NamedEntities,
  kind: 'means' | 'date',
  word: 'How' | 'When',
  read: (act: ReportedAct) => readonly string[],
): readonly Proposed[] =>
  reported.flatMap((acts) => {
    const clear = acts.flatMap((act) => {
      const [stance, ...more] = read(act);
      return stance === undefined || more.length > 0 ? [] : [{ ...act, stance }];
    });
    const isTwoActs = [...Map.groupBy(clear, ({ article }) => article).values()].some((own) => waysOf(own) > 1);
    const [first] = clear;
    // The same words on two days are one report printed twice, of a weekday that each counts from its own.
    const isOneReport = new Set(clear.map(({ article, act }) => sentenceOf(article.reading, act))).size === 1;
    if (!first || isTwoActs || isOneReport || waysOf(clear) < 2) return [];
    const accounts = clear.map(({ article, act, speaker, stance }) => ({
      article,
      at: act,
      by: [speaker],
      stance,
    }));
    const words = `${first.speaker} ${first.act.act} ${first.addressee ?? ''}`;
    const marks = marksOf(accounts);
    return [{ ...questionOn(first, word, named), kind, words, marks, positions: () => positionsOf(accounts) }];
  });

const waysOf = (acts: readonly { readonly stance: string }[]): number => new Set(acts.map(({ stance }) => stance)).size;

/** "When did Hedda Moen make the proposal?" */
function questionOn({ speaker, addressee, act }: ReportedAct, word: string, { nameOf }: NamedEntities) {
  const noun = english.accounts.actsDoneOnce[act.act] ?? 'statement';
  const verb = /^(?:agreement|refusal|rejection)$/.test(noun) ? 'give' : 'make';
  const to = addressee === undefined ? '' : ` to ${nameOf(addressee)}`;
  return {
    question: `${word} did ${nameOf(speaker)} ${verb} the ${noun}${to}?`,
    about: addressee === undefined ? [speaker] : [speaker, addressee],
  };
}
