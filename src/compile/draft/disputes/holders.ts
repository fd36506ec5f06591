import type { ArticleId, EntityId } from '../../../digest/types.ts';
import { english } from '../../language/languages.ts';
import { type Token, tokensOf } from '../../read/text/tokens.ts';
import type { ReadArticle } from '../articles.ts';
import type { NamedEntities } from '../entities.ts';
import type { DisputeFinding } from '../findings.ts';
import type { Gender } from '../genders.ts';

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
  genderOf: (id: EntityId) => Gender | null,
): Held {
  const held = positions.map((position) => heldPlainly(position, articles, named, genderOf));
  const holders = new Set(held.flatMap(({ by }) => by));
  const dropped = new Set(positions.flatMap(({ by }) => by.filter((id) => !holders.has(id))));
  let asked = question;
  for (const id of dropped) asked = withoutHolder(asked, named.nameOf(id));
  return { question: asked, about: about.filter((id) => !dropped.has(id)), positions: held };
}

/** A question that does not name somebody who is not plainly held to say anything. */
const withoutHolder = (question: string, name: string): string =>
  question
    .replace(`what did ${name} say`, 'what is said against it')
    .replace(`, and what did ${name}?`, ', and what is said against it?')
    .replace(`What did ${name} say, and`, 'What was said, and')
    .replace(`What does ${name} deny?`, NOTHING_ASKED);

/** A question that says nothing of what it asks. */
export const NOTHING_ASKED = 'What is denied?';

function heldPlainly(
  position: Position,
  articles: ReadonlyMap<ArticleId, ReadArticle>,
  named: NamedEntities,
  genderOf: (id: EntityId) => Gender | null,
): Position {
  const [first] = position.cite;
  const article = first && articles.get(first.article);
  const pronoun = article && position.by.length > 0 ? spokenByPronoun(position.text) : undefined;
  if (!article || !first || pronoun === undefined) return position;
  const [from = 0, to = 0] = article.reading.lines.slice(2 * (first.paragraph - 1), 2 * first.paragraph);
  const paragraph = article.reading.text.slice(from, to);
  const at = paragraph.indexOf(position.text.replace(/ …$/, ''));
  const before = at < 0 ? '' : paragraph.slice(0, at + pronoun);
  const { text: who = '' } = tokensOf(position.text).find(({ start }) => start === pronoun) ?? {};
  const by = position.by.filter(
    (id) => isNamedIn(before, article, id, named) && (genderOf(id) ?? who.toLowerCase()) === who.toLowerCase(),
  );
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

/** True where words have somebody by name, or by a surname that nobody else of the article has. */
function isNamedIn(words: string, article: ReadArticle, id: EntityId, { idOf }: NamedEntities): boolean {
  const { names } = article.reading;
  const own = names.filter(({ entity }) => idOf(article, entity) === id);
  const others = names.filter((name) => name.type === 'person' && !own.includes(name));
  const isShared = (surname: string): boolean =>
    others.some(({ spellings }) => spellings.some(({ text }) => lastOf(text) === surname));
  return own.some(({ spellings }) =>
    spellings.some(({ text }) => words.includes(text) || (!isShared(lastOf(text)) && words.includes(lastOf(text)))),
  );
}

const lastOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);
