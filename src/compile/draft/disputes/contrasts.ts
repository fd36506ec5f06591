import type { ReadArticle } from '../articles.ts';
import type { LocalContrast, LocalSide } from '../contrasts.ts';
import type { NamedEntities } from '../entities.ts';
import { sentenceOf } from '../reading.ts';
import { type Comparison, marksOf, type Proposed, positionsOf } from './compared.ts';

/** What an article itself sets side by side, as two positions in its words. */
export const setSideBySide: Comparison = ({ articles, named }) =>
  articles.flatMap((article) => article.reading.contrasts.map((contrast) => disputeOf(article, contrast, named)));

function disputeOf(article: ReadArticle, contrast: LocalContrast, { idOf }: NamedEntities): Proposed {
  const { kind, one, other } = contrast;
  const by = ({ speaker }: LocalSide) => [idOf(article, speaker)].flatMap((id) => id ?? []);
  const accounts = [one, other].map((side) => ({ article, at: side, by: by(side), stance: `${side.from}` }));
  return {
    kind,
    question: questionOn(article, contrast),
    about: [...new Set([...by(one), ...by(other)])],
    words: `${article.id} ${one.paragraph} ${other.paragraph}`,
    marks: marksOf([one, other].map((side) => ({ article, at: { paragraph: side.paragraph, from: side.sentence } }))),
    positions: () => positionsOf(accounts),
  };
}

/** Words of an account that a question gives. */
const SHOWN = 8;

function questionOn({ reading }: ReadArticle, { kind, unit, one }: LocalContrast): string {
  if (kind === 'figure') return `How many ${unit ?? 'are counted'}, by whom?`;
  // Up to the next quotation mark, so that it stands word for word in the article.
  const [said = ''] = sentenceOf(reading, one)
    .split(/["“”]/)
    .filter((part) => /\p{L}/u.test(part));
  const words = said.trim().split(/\s+/);
  const bare = words
    .slice(0, SHOWN)
    .join(' ')
    .replace(/(?<![,.:;])[,.:;]+$/, '');
  const shown = `“${bare}”${words.length > SHOWN ? ' …' : ''}`;
  return kind === 'denial' ? `What is said against ${shown}?` : `What was said before, and is now: ${shown}?`;
}
