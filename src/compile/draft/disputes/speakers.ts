import { dayNumber } from '../../../digest/day.ts';
import type { EntityId } from '../../../digest/types.ts';
import type { Quote, Speaker, StatementMention } from '../../find/extraction.ts';
import type { ReadArticle } from '../articles.ts';
import type { NamedEntities } from '../entities.ts';
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
export const differingSpeakers: Comparison = (articles, { ids }) => {
  const said = articles.flatMap((article) =>
    article.found.quotes.flatMap((quote): Said[] => {
      const speaker = ids.get(quote.speaker?.entity ?? '');
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
    const question = `Who said “${openingOf(same[0]?.quote.text ?? '')}”?`;
    return [{ kind: 'attribution' as const, question, about, positions: positionsOf(accounts) }];
  });
};

/** Words of a quotation that a question gives. */
const OPENING = 10;

/** The first words of a quotation, with a sign that more follow where they do. */
function openingOf(quote: string): string {
  const words = quote.split(/\s+/);
  const opening = words
    .slice(0, OPENING)
    .join(' ')
    .replace(/(?<![.,;:!?])[.,;:!?]+$/, '');
  return words.length > OPENING ? `${opening} …` : opening;
}

/** Who says something of whom, in one article. */
interface Reported {
  readonly article: ReadArticle;
  readonly statement: StatementMention;
  /** The entity, or the words for it where they name none: "the regional government". */
  readonly speaker: string;
  readonly speakerId: EntityId | undefined;
  readonly addressee: EntityId | undefined;
}

function statementsOf(articles: readonly ReadArticle[], act: string, { ids }: NamedEntities): readonly Reported[] {
  return articles.flatMap((article) =>
    article.found.statements.flatMap((statement): Reported[] => {
      const { speaker, addressee } = statement;
      if (statement.act !== act || speaker === null) return [];
      const speakerId = ids.get(speaker.entity ?? '');
      const words = wordsFor(speaker);
      if (speakerId === undefined && words === null) return [];
      return [
        {
          article,
          statement,
          speaker: speakerId ?? words ?? '',
          speakerId,
          addressee: ids.get(addressee?.entity ?? ''),
        },
      ];
    }),
  );
}

/** Words that mean the same whoever writes them; a pronoun means whoever was named last. */
function wordsFor({ text, entity }: Speaker): string | null {
  const words = text.replaceAll(/\s+/g, ' ').replace(/^The /, 'the ');
  return entity !== null || !/^the \S/.test(words) ? null : words;
}

/** Days within which a denial answers an accusation. */
const ANSWER_DAYS = 10;

const published = ({ article }: Reported): number => dayNumber(article.clean.published.day);

/** What one accuses another of, and what the accused denies. */
interface Quarrel {
  readonly accuser: string;
  readonly accused: EntityId;
  readonly all: Reported[];
}

/** An accusation that meets a denial by the accused. */
export const denials: Comparison = (articles, named) => {
  const denied = Map.groupBy(statementsOf(articles, 'denied', named), ({ speakerId }) => speakerId);
  const quarrels = new Map<string, Quarrel>();
  for (const accusation of statementsOf(articles, 'accused', named)) {
    const { addressee: accused, speaker: accuser } = accusation;
    if (accused === undefined || accuser === accused) continue;
    const answers = (denied.get(accused) ?? []).filter(
      (denial) => Math.abs(published(denial) - published(accusation)) <= ANSWER_DAYS,
    );
    if (answers.length === 0) continue;
    const quarrel = quarrels.get(`${accuser} ${accused}`) ?? { accused, accuser, all: [] };
    quarrels.set(`${accuser} ${accused}`, quarrel);
    quarrel.all.push(accusation, ...answers.filter((answer) => !quarrel.all.includes(answer)));
  }
  return [...quarrels.values()].map((quarrel) => disputeOf(quarrel, named));
};

function disputeOf({ accuser, accused, all }: Quarrel, { nameOf }: NamedEntities): Proposed {
  const named = all.find(({ speaker }) => speaker === accuser)?.speakerId;
  // Accusations first, so that denials answer them.
  const ordered = [...all].sort(
    (a, b) => a.statement.act.localeCompare(b.statement.act) || published(a) - published(b),
  );
  return {
    kind: 'denial',
    question: `Of what does ${named === undefined ? accuser : nameOf(named)} accuse ${nameOf(accused)}, and what does the accused say?`,
    about: named === undefined ? [accused] : [named, accused],
    positions: positionsOf(
      ordered.map(({ article, statement: { start }, speakerId }) => ({
        article,
        start,
        by: speakerId === undefined ? [] : [speakerId],
      })),
    ),
  };
}
