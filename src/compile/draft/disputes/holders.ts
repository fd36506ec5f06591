import type { ArticleId } from '../../../digest/types.ts';
import { english } from '../../language/languages.ts';
import { type Token, tokensOf } from '../../read/text/tokens.ts';
import type { ReadArticle } from '../articles.ts';
import type { NamedEntities } from '../entities.ts';
import type { DisputeFinding } from '../findings.ts';

type Held = Pick<DisputeFinding, 'question' | 'about' | 'positions'>;
type Position = DisputeFinding['positions'][number];

/**
 * A dispute in which nobody holds what "he" says where the paragraph names nobody before him whom it is held to be of: he
 * may be a supervisor who is not named. Nor does its question name them then.
 */
export function plainlyHeld(
  { question, about, positions }: Held,
  articles: ReadonlyMap<ArticleId, ReadArticle>,
  named: NamedEntities,
): Held {
  const held = positions.map((position) => heldPlainly(position, articles, named));
  const holders = new Set(held.flatMap(({ by }) => by));
  const dropped = new Set(positions.flatMap(({ by }) => by.filter((id) => !holders.has(id))));
  let asked = question;
  for (const id of dropped) asked = asked.replace(`what did ${named.nameOf(id)} say`, 'what is said against it');
  return { question: asked, about: about.filter((id) => !dropped.has(id)), positions: held };
}

function heldPlainly(
  position: Position,
  articles: ReadonlyMap<ArticleId, ReadArticle>,
  named: NamedEntities,
): Position {
  const [first] = position.cite;
  const article = first && articles.get(first.article);
  const pronoun = article && position.by.length > 0 ? spokenByPronoun(position.text) : undefined;
  if (!article || !first || pronoun === undefined) return position;
  const [from = 0, to = 0] = article.reading.lines.slice(2 * (first.paragraph - 1), 2 * first.paragraph);
  const paragraph = article.reading.text.slice(from, to);
  const at = paragraph.indexOf(position.text.replace(/ …$/, ''));
  const before = at < 0 ? '' : paragraph.slice(0, at + pronoun);
  const by = position.by.filter((id) => isNamedIn(before, article, id, named));
  return by.length === position.by.length ? position : { ...position, by };
}

/** Where "he" stands who says what a sentence has; undefined where somebody else does. */
function spokenByPronoun(text: string): number | undefined {
  const { ofPersons, tells, denies } = english.accounts;
  const tokens = tokensOf(text);
  const isSaying = (token: Token | undefined): boolean =>
    token !== undefined && (tells.has(token.lower) || denies.test(token.lower));
  const at = tokens.findIndex(
    ({ lower }, index) =>
      ofPersons.has(lower) && (index === 0 || isSaying(tokens[index + 1]) || isSaying(tokens[index + 2])),
  );
  return tokens[at]?.start;
}

function isNamedIn(words: string, article: ReadArticle, id: Position['by'][number], { idOf }: NamedEntities): boolean {
  return article.reading.names
    .filter(({ entity }) => idOf(article, entity) === id)
    .some(({ spellings }) =>
      spellings.some(({ text }) => words.includes(text) || words.includes(text.split(' ').at(-1) ?? text)),
    );
}
