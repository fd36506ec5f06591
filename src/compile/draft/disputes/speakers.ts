import { dayNumber } from '../../../digest/day.ts';
import type { EntityId } from '../../../digest/types.ts';
import type { Quote, Speaker, StatementMention } from '../../find/extraction.ts';
import type { ReadArticle } from '../articles.ts';
import type { NamedEntities } from '../entities.ts';
import { firstNot } from '../places.ts';
import { type Comparison, type Proposed, positionsOf } from './compared.ts';

/** Words of a quotation that make it the same wherever it stands; shorter ones are phrases that anyone may use. */
const SAME_WORDS = 6;

interface Said {
  readonly article: ReadArticle;
  readonly quote: Quote;
  readonly speaker: EntityId;
  /** Its first words, in small letters. */
  readonly opening: string;
}

/** The same words, in quotation marks, of different speakers. */
export const differingSpeakers: Comparison = ({ articles, named: { idOf } }) => {
  const said = articles.flatMap((article) =>
    article.found.quotes.flatMap((quote): Said[] => {
      const speaker = idOf(article, quote.speaker?.entity);
      const words = quote.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      if (speaker === undefined || words.length < SAME_WORDS) return [];
      return [{ article, quote, speaker, opening: words.slice(0, SAME_WORDS).join(' ') }];
    }),
  );
  return [...Map.groupBy(said, ({ opening }) => opening).values()].flatMap((same) => {
    const about = [...new Set(same.map(({ speaker }) => speaker))];
    if (about.length < 2) return [];
    const accounts = same.map(({ article, quote: { start }, speaker }) => ({
      article,
      start,
      by: [speaker],
      stance: speaker,
    }));
    const question = `Who said ${openingOf(same[0]?.quote.text ?? '')}?`;
    return [{ kind: 'attribution' as const, question, about, positions: positionsOf(accounts) }];
  });
};

/** Words of a quotation that a question gives. */
const OPENING = 10;

/** The first words of a quotation in marks, with a sign that more follow where they do. */
function openingOf(quote: string): string {
  const words = quote.split(/\s+/);
  const opening = words
    .slice(0, OPENING)
    .join(' ')
    .replace(/[.,;:!?]+$/, '');
  return words.length > OPENING ? `“${opening}” …` : `“${opening}”`;
}

/** Who says something of whom, in one article. */
interface Reported {
  readonly article: ReadArticle;
  /** Of publication. */
  readonly day: number;
  readonly statement: StatementMention;
  /** The entity, or the words for it where they name none: "the regional government". */
  readonly speaker: string;
  readonly speakerId: EntityId | undefined;
  readonly addressee: EntityId | undefined;
}

function statementsOf(articles: readonly ReadArticle[], act: string, { idOf }: NamedEntities): readonly Reported[] {
  return articles.flatMap((article) => {
    const day = dayNumber(article.clean.published.day);
    return article.found.statements.flatMap((statement): Reported[] => {
      const { speaker, addressee } = statement;
      if (statement.act !== act || speaker === null) return [];
      const speakerId = idOf(article, speaker.entity);
      const words = wordsFor(speaker);
      if (speakerId === undefined && words === null) return [];
      return [
        {
          article,
          day,
          statement,
          speaker: speakerId ?? words ?? '',
          speakerId,
          addressee: idOf(article, addressee?.entity),
        },
      ];
    });
  });
}

/** Words that mean the same whoever writes them; a pronoun means whoever was named last. */
function wordsFor({ text, entity }: Speaker): string | null {
  const words = text.replaceAll(/\s+/g, ' ').replace(/^The /, 'the ');
  return entity !== null || !/^the \S/.test(words) ? null : words;
}

/** Days within which a denial answers an accusation. */
const ANSWER_DAYS = 10;

const published = ({ day }: Reported): number => day;

/** What one accuses another of at one time, and what the accused denies. */
interface Quarrel {
  readonly accuser: string;
  readonly accused: EntityId;
  readonly from: number;
  readonly all: Set<Reported>;
}

/**
 * An accusation that meets a denial by the accused. The next of the same against the same belongs to it while it is of
 * the same days; a later one begins another quarrel.
 */
export const denials: Comparison = ({ articles, named }) => {
  const denied = Map.groupBy(statementsOf(articles, 'denied', named), ({ speakerId }) => speakerId);
  const quarrels: Quarrel[] = [];
  const open = new Map<string, Quarrel>();
  for (const accusation of statementsOf(articles, 'accused', named)) {
    const { addressee: accused, speaker: accuser } = accusation;
    if (accused === undefined || accuser === accused) continue;
    const day = published(accusation);
    const answers = between(denied.get(accused) ?? [], day - ANSWER_DAYS, day + ANSWER_DAYS);
    if (answers.length === 0) continue;
    const pair = `${accuser} ${accused}`;
    const before = open.get(pair);
    const isNew = !before || day - before.from > ANSWER_DAYS;
    const quarrel = isNew ? { accused, accuser, from: day, all: new Set<Reported>() } : before;
    if (isNew) quarrels.push(quarrel);
    open.set(pair, quarrel);
    for (const one of [accusation, ...answers]) quarrel.all.add(one);
  }
  return quarrels.map((quarrel) => disputeOf(quarrel, named));
};

/** Those of some days; all are in order of publication. */
function between(all: readonly Reported[], from: number, to: number): readonly Reported[] {
  const index = (isPast: (day: number) => boolean): number => firstNot(all, (one) => isPast(published(one)));
  return all.slice(
    index((day) => day < from),
    index((day) => day <= to),
  );
}

/** Accusations, and denials, of one quarrel: the first. */
const MOST_HEARD = 6;

function disputeOf({ accuser, accused, all }: Quarrel, { nameOf }: NamedEntities): Proposed {
  const named = [...all].find(({ speaker }) => speaker === accuser)?.speakerId;
  // Accusations first, so that denials differ from them.
  const heard = Map.groupBy(all, ({ statement }) => statement.act);
  const ordered = ['accused', 'denied'].flatMap((act) =>
    [...(heard.get(act) ?? [])].sort((a, b) => published(a) - published(b)).slice(0, MOST_HEARD),
  );
  return {
    kind: 'denial',
    question: `Of what does ${named === undefined ? accuser : nameOf(named)} accuse ${nameOf(accused)}, and what does the accused say?`,
    about: named === undefined ? [accused] : [named, accused],
    positions: positionsOf(
      ordered.map(({ article, statement: { start, act }, speakerId }) => ({
        article,
        start,
        by: speakerId === undefined ? [] : [speakerId],
        relation: act === 'denied' ? 'differs' : 'adds',
      })),
    ),
  };
}
