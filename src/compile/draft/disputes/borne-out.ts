import type { ArticleId, EntityId } from '../../../digest/types.ts';
import { citing, type ReadArticle } from '../articles.ts';
import type { NamedEntities } from '../entities.ts';
import type { DisputeFinding } from '../findings.ts';
import type { Standing } from '../local-names.ts';

/** Paragraphs before a position within which stands who "he" is. */
const REACH = 8;

type Asked = Pick<DisputeFinding, 'question' | 'positions'>;

/**
 * A question with the names that its paragraphs have: nicknames in quotation marks left out, and the paragraph before a
 * position cited too where that says only "he".
 */
export function borneOut(
  { question, positions, about }: Asked & Pick<DisputeFinding, 'about'>,
  articles: ReadonlyMap<ArticleId, ReadArticle>,
  named: NamedEntities,
): Asked {
  let asked: Asked = { question, positions };
  for (const id of new Set([...about, ...positions.flatMap(({ by }) => by)])) {
    const name = named.nameOf(id);
    if (!asked.question.includes(name)) continue;
    const plain = name.replaceAll(/ ["“][^"“”]{1,40}["”](?= )/g, '');
    asked = {
      question: asked.question.replace(name, plain),
      positions: namedIn(asked.positions, id, articles, named),
    };
  }
  return asked;
}

/** Positions with a paragraph that names somebody, where none of theirs does: the nearest before the first of their own. */
function namedIn(
  positions: Asked['positions'],
  id: EntityId,
  articles: ReadonlyMap<ArticleId, ReadArticle>,
  named: NamedEntities,
): Asked['positions'] {
  const paragraphsIn = (article: ArticleId): readonly number[] => {
    const one = articles.get(article);
    return one ? spellingsOf(one, id, named).flatMap(({ paragraphs }) => paragraphs) : [];
  };
  const isNamed = positions.some(({ cite }) =>
    cite.some(({ article, paragraph }) => paragraphsIn(article).includes(paragraph)),
  );
  if (isNamed) return positions;
  const own = positions.find(({ by }) => by.includes(id)) ?? positions[0];
  const [first] = own?.cite ?? [];
  if (!own || !first) return positions;
  const before = paragraphsIn(first.article).filter(
    (paragraph) => paragraph < first.paragraph && paragraph >= first.paragraph - REACH,
  );
  if (before.length === 0) return positions;
  const cite = [...own.cite, citing(first.article, Math.max(...before))];
  return positions.map((each) => (each === own ? { ...each, cite } : each));
}

const spellingsOf = (article: ReadArticle, id: EntityId, { idOf }: NamedEntities): readonly Standing[] =>
  article.reading.names.filter(({ entity }) => idOf(article, entity) === id).flatMap(({ spellings }) => spellings);
