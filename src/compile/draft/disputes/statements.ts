import type { EntityId } from '../../../digest/types.ts';
import { dayNumber } from '../../compare/day-number.ts';
import type { Speaker, StatementMention } from '../../find/extraction.ts';
import type { Known } from '../entities.ts';
import type { ReadArticle } from '../read-article.ts';
import { type Comparison, joined, type Proposed, positionAt } from './compared.ts';

/** Who says something of whom, in one article. */
interface Told {
  readonly article: ReadArticle;
  readonly statement: StatementMention;
  /** The entity, or the words for it where they name none: "the regional government". */
  readonly speaker: string;
  readonly speakerId: EntityId | undefined;
  readonly addressee: EntityId | undefined;
}

function toldIn(articles: readonly ReadArticle[], act: string, { ids }: Known): readonly Told[] {
  return articles.flatMap((article) =>
    article.found.statements.flatMap((statement): Told[] => {
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

const published = ({ article }: Told): number => dayNumber(article.clean.published.day);

/** What one accuses another of, and what the accused denies. */
interface Quarrel {
  readonly accuser: string;
  readonly accused: EntityId;
  readonly all: Told[];
}

/** An accusation that meets a denial by the accused. */
export const denials: Comparison = (articles, known) => {
  const denied = new Map<EntityId, Told[]>();
  for (const denial of toldIn(articles, 'denied', known)) {
    if (denial.speakerId === undefined) continue;
    denied.set(denial.speakerId, [...(denied.get(denial.speakerId) ?? []), denial]);
  }
  const quarrels = new Map<string, Quarrel>();
  for (const accusation of toldIn(articles, 'accused', known)) {
    const { addressee: accused, speaker: accuser } = accusation;
    const answers = (denied.get(accused ?? '') ?? []).filter(
      (denial) => Math.abs(published(denial) - published(accusation)) <= ANSWER_DAYS,
    );
    if (accused === undefined || accuser === accused || answers.length === 0) continue;
    const quarrel = quarrels.get(`${accuser} ${accused}`) ?? { accused, accuser, all: [] };
    quarrels.set(`${accuser} ${accused}`, quarrel);
    quarrel.all.push(accusation, ...answers.filter((answer) => !quarrel.all.includes(answer)));
  }
  return [...quarrels.values()].map((quarrel) => disputeOf(quarrel, known));
};

function disputeOf({ accuser, accused, all }: Quarrel, { nameOf }: Known): Proposed {
  const named = all.find(({ speaker }) => speaker === accuser)?.speakerId;
  // Accusations first, so that denials differ from them.
  const ordered = [...all].sort(
    (a, b) => a.statement.act.localeCompare(b.statement.act) || published(a) - published(b),
  );
  return {
    kind: 'denial',
    question: `Of what does ${named === undefined ? accuser : nameOf(named)} accuse ${nameOf(accused)}, and what does the accused say?`,
    about: named === undefined ? [accused] : [named, accused],
    positions: joined(
      ordered.map(({ article, statement, speakerId }, index) => ({
        ...positionAt(article, statement.start, speakerId === undefined ? [] : [speakerId]),
        ...(index === 0 ? {} : { relation: statement.act === 'denied' ? 'differs' : 'adds' }),
      })),
    ),
  };
}
