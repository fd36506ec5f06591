import type { EntityId } from '../../../digest/types.ts';
import { dayNumber } from '../../across/day-number.ts';
import type { StatementMention } from '../../extraction.ts';
import type { ReadArticle } from '../read-article.ts';
import { type Comparison, joined, type Known, opposed, type Proposed, positionAt, sentenceAt } from './compared.ts';

/** Who did what to whom, in one article. */
interface Told {
  readonly article: ReadArticle;
  readonly statement: StatementMention;
  readonly speaker: EntityId;
  readonly addressee: EntityId | null;
}

function toldIn(articles: readonly ReadArticle[], { ids }: Known): readonly Told[] {
  return articles.flatMap((article) =>
    article.found.statements.flatMap((statement) => {
      const speaker = ids.get(statement.speaker?.entity ?? '');
      const addressee = ids.get(statement.addressee?.entity ?? '') ?? null;
      return speaker === undefined ? [] : [{ article, statement, speaker, addressee }];
    }),
  );
}

/** Days within which a denial answers an accusation. */
const ANSWER_DAYS = 10;

const day = ({ article }: Told): number => dayNumber(article.clean.published.day);

/** An accusation that meets a denial by the accused. */
export const denials: Comparison = (articles, known) => {
  const told = toldIn(articles, known);
  const denied = told.filter(({ statement }) => statement.act === 'deny');
  const pairs = new Map<string, { readonly accused: EntityId; readonly accuser: EntityId; readonly all: Told[] }>();
  for (const accusation of told) {
    if (accusation.statement.act !== 'accuse' || accusation.addressee === null) continue;
    const accused = accusation.addressee;
    const answers = denied.filter(
      (denial) => denial.speaker === accused && Math.abs(day(denial) - day(accusation)) <= ANSWER_DAYS,
    );
    if (answers.length === 0) continue;
    const key = `${accusation.speaker} ${accused}`;
    const pair = pairs.get(key) ?? { accused, accuser: accusation.speaker, all: [] };
    pairs.set(key, pair);
    pair.all.push(accusation, ...answers.filter((answer) => !pair.all.includes(answer)));
  }
  return [...pairs.values()].map(({ accused, accuser, all }) => ({
    kind: 'denial',
    question: `What does ${known.nameOf(accuser)} accuse ${known.nameOf(accused)} of, and what does the accused say?`,
    about: [accuser, accused],
    positions: opposed(
      joined(all.map(({ article, statement, speaker }) => positionAt(article, statement.start, [speaker]))),
    ),
  }));
};

/** One act of one speaker towards one addressee, told by several articles. */
function actsTold(articles: readonly ReadArticle[], known: Known): readonly (readonly Told[])[] {
  const acts = new Map<string, Told[]>();
  for (const each of toldIn(articles, known)) {
    // To say, to tell: too many things are said to one for two of them to be the same.
    if (each.addressee === null || /^(?:say|tell)$/.test(each.statement.act)) continue;
    const key = `${each.statement.act} ${each.speaker} ${each.addressee}`;
    acts.set(key, [...(acts.get(key) ?? []), each]);
  }
  return [...acts.values()].filter((told) => new Set(told.map(({ article }) => article)).size > 1);
}

/** How an act was done, by the words for it. */
const MEANS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:letters?|wrote|written)\b/i, 'in writing'],
  [/\b(?:telephone|phone|phoned|call|called|telephoned)\b/i, 'by telephone'],
  [/\b(?:met|meeting|visit|face to face)\b/i, 'in person'],
  [/\b(?:telegram|cable)\b/i, 'by telegram'],
];

/** One act, reported as done by different means. */
export const differingMeans: Comparison = (articles, known) =>
  actsTold(articles, known).flatMap((told) => {
    const withMeans = told.flatMap((each) => {
      const words = sentenceOf(each);
      const means = MEANS.filter(([pattern]) => pattern.test(words)).map(([, name]) => name);
      return means.length === 1 ? [{ ...each, means: means[0] }] : [];
    });
    return new Set(withMeans.map(({ means }) => means)).size > 1 ? [actDispute('means', 'How', withMeans, known)] : [];
  });

/** One act, reported for different days. */
export const differingDays: Comparison = (articles, known) =>
  actsTold(articles, known).flatMap((told) => {
    const dated = told.flatMap((each) => {
      const days = daysBeside(each);
      return days.length === 1 ? [{ ...each, on: days[0] }] : [];
    });
    return new Set(dated.map(({ on }) => on)).size > 1 ? [actDispute('date', 'When', dated, known)] : [];
  });

/** Days that the statement's sentence names, to the day. */
function daysBeside({ article, statement }: Told): readonly string[] {
  const sentence = sentenceAt(article, statement.start);
  if (!sentence) return [];
  const days = article.found.dates
    .filter(({ start }) => start >= sentence.start && start < sentence.end)
    .flatMap(({ value }) => /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? []);
  return [...new Set(days)];
}

function sentenceOf({ article, statement }: Told): string {
  const sentence = sentenceAt(article, statement.start);
  return sentence ? article.clean.document.text.slice(sentence.start, sentence.end) : '';
}

function actDispute(kind: 'means' | 'date', word: 'How' | 'When', told: readonly Told[], { nameOf }: Known): Proposed {
  const [first] = told;
  const [speaker = '', addressee = ''] = [first?.speaker, first?.addressee ?? ''].map((id) => (id ? nameOf(id) : ''));
  return {
    kind,
    question: `${word} did ${speaker} ${first?.statement.act ?? ''} ${addressee}?`,
    about: [first?.speaker, first?.addressee].flatMap((id) => id ?? []),
    positions: opposed(joined(told.map((each) => positionAt(each.article, each.statement.start, [each.speaker])))),
  };
}
