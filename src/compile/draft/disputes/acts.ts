import type { EntityId } from '../../../digest/types.ts';
import { dayNumber } from '../../compare/day-number.ts';
import { stem } from '../../compare/terms.ts';
import type { StatementMention } from '../../find/extraction.ts';
import type { Sentence } from '../../read/text/sentences.ts';
import { type ReadArticle, sentenceAt } from '../articles.ts';
import type { Known } from '../entities.ts';
import { type Comparison, joined, opposed, type Proposed, positionAt } from './compared.ts';

/** One act of a speaker, as one article tells it. */
interface ReportedAct {
  readonly article: ReadArticle;
  readonly statement: StatementMention;
  readonly sentence: Sentence;
  readonly speaker: EntityId;
  readonly addressee: EntityId | undefined;
  /** Stems of its sentence's words of five letters and more. */
  readonly terms: ReadonlySet<string>;
}

/** Acts that are done once, in one way; things are said, claimed and denied again and again. */
const DONE_ONCE = /^(?:asked|urged|announced|agreed|refused|rejected|proposed|threatened|promised)$/;

/** Articles of more days apart tell of two acts. */
const NEAR_DAYS = 10;
/** Part of the fewer terms that two sentences on one act share, where they name no addressee. */
const SHARED = 0.3;
/** An act is compared with so many of its kind before it: keeps time linear in the number of articles. */
const MOST_COMPARED = 40;

/** Acts by whom, which and to whom, each as several articles tell it. */
function actsReported(articles: readonly ReadArticle[], known: Known): readonly (readonly ReportedAct[])[] {
  const kinds = new Map<string, ReportedAct[][]>();
  for (const reported of articles.flatMap((article) => actsIn(article, known))) {
    const key = `${reported.statement.act} ${reported.speaker} ${reported.addressee ?? ''}`;
    const acts = kinds.get(key) ?? [];
    kinds.set(key, acts);
    const act = acts.slice(-MOST_COMPARED).find((others) => others.every((one) => isOneAct(one, reported)));
    if (act) act.push(reported);
    else acts.push([reported]);
  }
  return [...kinds.values()].flat().filter((reported) => new Set(reported.map(({ article }) => article)).size > 1);
}

function actsIn(article: ReadArticle, { ids }: Known): readonly ReportedAct[] {
  return article.found.statements.flatMap((statement): ReportedAct[] => {
    const speaker = ids.get(statement.speaker?.entity ?? '');
    const sentence = sentenceAt(article, statement.start);
    if (speaker === undefined || !sentence || !DONE_ONCE.test(statement.act)) return [];
    const words = sentence.tokens.filter(({ kind, lower }) => kind === 'word' && lower.length > 4);
    const terms = new Set(words.map(({ lower }) => stem(lower)));
    return [{ article, statement, sentence, speaker, addressee: ids.get(statement.addressee?.entity ?? ''), terms }];
  });
}

function isOneAct(one: ReportedAct, other: ReportedAct): boolean {
  const apart = dayNumber(one.article.clean.published.day) - dayNumber(other.article.clean.published.day);
  if (Math.abs(apart) > NEAR_DAYS) return false;
  const shared = [...one.terms].filter((term) => other.terms.has(term)).length;
  return shared >= Math.max(2, Math.min(one.terms.size, other.terms.size) * SHARED);
}

/** How an act was done, by the words for it. */
const MEANS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:letters?|wrote|written|in writing)\b/i, 'in writing'],
  [/\b(?:telephone|telephoned|phone|phoned|(?:a|the|phone|telephone) call)\b/i, 'by telephone'],
  [/\b(?:met|meeting|visited|in person|face to face)\b/i, 'in person'],
  [/\b(?:telegrams?|cabled)\b/i, 'by telegram'],
];

/** One act, reported as done by different means. */
export const differingMeans: Comparison = (articles, known) => differing(articles, known, 'means', 'How', meansIn);

/** One act, reported for different days. */
export const differingDays: Comparison = (articles, known) => differing(articles, known, 'date', 'When', daysIn);

function meansIn({ article, sentence }: ReportedAct): readonly string[] {
  const words = article.clean.document.text.slice(sentence.start, sentence.end);
  return MEANS.filter(([pattern]) => pattern.test(words)).map(([, name]) => name);
}

/** Days that the sentence names, to the day. */
function daysIn({ article, sentence }: ReportedAct): readonly string[] {
  const days = article.found.dates
    .filter(({ start }) => start >= sentence.start && start < sentence.end)
    .flatMap(({ value }) => /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? []);
  return [...new Set(days)];
}

/**
 * Acts of which articles tell differently. An article that tells of the act in two ways, or on two days, tells of two
 * acts, and then so may the others.
 */
function differing(
  articles: readonly ReadArticle[],
  known: Known,
  kind: 'means' | 'date',
  word: 'How' | 'When',
  read: (reported: ReportedAct) => readonly string[],
): readonly Proposed[] {
  return actsReported(articles, known).flatMap((reported) => {
    const clear = reported.flatMap((each) => {
      const [only, ...more] = read(each);
      return only === undefined || more.length > 0 ? [] : [{ reported: each, only }];
    });
    const ways = new Map<ReadArticle, Set<string>>();
    for (const each of clear)
      ways.set(each.reported.article, (ways.get(each.reported.article) ?? new Set()).add(each.only));
    const isTwoActs = [...ways.values()].some((own) => own.size > 1);
    if (isTwoActs || new Set(clear.map(({ only }) => only)).size < 2) return [];
    return [
      {
        ...aboutOf(
          clear.map((each) => each.reported),
          word,
          known,
        ),
        kind,
        positions: opposed(
          joined(
            clear.map((each) =>
              positionAt(each.reported.article, each.reported.statement.start, [each.reported.speaker]),
            ),
            (_, index) => clear[index]?.only ?? '',
          ),
        ),
      },
    ];
  });
}

/** What each act is called in a question. */
const NOUNS: Readonly<Record<string, string>> = {
  asked: 'request',
  urged: 'appeal',
  announced: 'announcement',
  agreed: 'agreement',
  refused: 'refusal',
  rejected: 'rejection',
  proposed: 'proposal',
  threatened: 'threat',
  promised: 'promise',
};

/** "When did Hedda Moen make the proposal?" */
function aboutOf([first]: readonly ReportedAct[], word: string, { nameOf }: Known) {
  const { speaker = '', addressee, statement } = first ?? {};
  const noun = NOUNS[statement?.act ?? ''] ?? 'statement';
  const verb = /^(?:agreement|refusal|rejection)$/.test(noun) ? 'give' : 'make';
  return {
    question: `${word} did ${nameOf(speaker)} ${verb} the ${noun}${addressee === undefined ? '' : ` to ${nameOf(addressee)}`}?`,
    about: [speaker, addressee].flatMap((id) => id || []),
  };
}
