import { dayNumber } from '../../../digest/day.ts';
import type { EntityId } from '../../../digest/types.ts';
import type { StatementMention } from '../../find/extraction.ts';
import type { Sentence } from '../../read/text/sentences.ts';
import type { ReadArticle } from '../articles.ts';
import { clustersOf } from '../clusters.ts';
import type { NamedEntities } from '../entities.ts';
import { sentenceIn } from '../places.ts';
import { type Comparison, type Proposed, positionsOf } from './compared.ts';

/** One act of a speaker, as one article reports it. */
interface ReportedAct {
  readonly article: ReadArticle;
  readonly statement: StatementMention;
  readonly sentence: Sentence;
  readonly speaker: EntityId;
  readonly addressee: EntityId | undefined;
  /** Hashes of the longer terms of its sentence. */
  readonly terms: ReadonlySet<number>;
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
    ({ statement, speaker, addressee = '' }) => `${statement.act} ${speaker} ${addressee}`,
    (act, others) => others.every((one) => isOneAct(one, act)),
    MOST_COMPARED,
  ).filter((reported) => new Set(reported.map(({ article }) => article)).size > 1);

const actsIn = (article: ReadArticle, { idOf }: NamedEntities): readonly ReportedAct[] =>
  [...article.acts].flatMap(([index, terms]): ReportedAct[] => {
    const statement = article.found.statements[index];
    const speaker = idOf(article, statement?.speaker?.entity);
    const sentence = statement && sentenceIn(article.clean.document, statement.start);
    if (!statement || speaker === undefined || !sentence) return [];
    const addressee = idOf(article, statement.addressee?.entity);
    return [{ article, statement, sentence, speaker, addressee, terms: new Set(terms) }];
  });

function isOneAct(one: ReportedAct, other: ReportedAct): boolean {
  const apart = dayNumber(one.article.clean.published.day) - dayNumber(other.article.clean.published.day);
  if (Math.abs(apart) > NEAR_DAYS) return false;
  const shared = [...one.terms].filter((term) => other.terms.has(term)).length;
  return shared >= Math.max(2, Math.min(one.terms.size, other.terms.size) * SHARED);
}

/** One act, reported for different days, or as done by different means. */
export const differingActs: Comparison = ({ articles, named }) => {
  const reported = actsReported(articles, named);
  return [...differing(reported, named, 'date', 'When', daysIn), ...differing(reported, named, 'means', 'How', meansIn)];
};

function meansIn({ article, sentence }: ReportedAct): readonly string[] {
  const { text, language } = article.clean.document;
  const words = text.slice(sentence.start, sentence.end);
  return language.accounts.means.filter(([pattern]) => pattern.test(words)).map(([, name]) => name);
}

/** Days that the sentence names, to the day. */
function daysIn({ article, sentence }: ReportedAct): readonly string[] {
  const days = article.found.dates
    .filter(({ start }) => start >= sentence.start && start < sentence.end)
    .flatMap(({ value }) => /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? []);
  return [...new Set(days)];
}

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
    if (!first || isTwoActs || waysOf(clear) < 2) return [];
    const accounts = clear.map(({ article, statement, speaker, stance }) => ({
      article,
      start: statement.start,
      by: [speaker],
      stance,
    }));
    return [{ ...questionOn(first, word, named), kind, positions: positionsOf(accounts) }];
  });

const waysOf = (acts: readonly { readonly stance: string }[]): number => new Set(acts.map(({ stance }) => stance)).size;

/** "When did Hedda Moen make the proposal?" */
function questionOn({ article, speaker, addressee, statement }: ReportedAct, word: string, { nameOf }: NamedEntities) {
  const noun = article.clean.document.language.accounts.actsDoneOnce[statement.act] ?? 'statement';
  const verb = /^(?:agreement|refusal|rejection)$/.test(noun) ? 'give' : 'make';
  const to = addressee === undefined ? '' : ` to ${nameOf(addressee)}`;
  return {
    question: `${word} did ${nameOf(speaker)} ${verb} the ${noun}${to}?`,
    about: addressee === undefined ? [speaker] : [speaker, addressee],
  };
}
