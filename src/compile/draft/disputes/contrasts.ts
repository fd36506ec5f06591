import { english } from '../../language/languages.ts';
import { type Token, tokensOf } from '../../read/text/tokens.ts';
import type { ReadArticle } from '../articles.ts';
import type { LocalContrast, LocalSide } from '../contrasts.ts';
import type { NamedEntities } from '../entities.ts';
import { oneLine } from '../place.ts';
import { sentenceOf } from '../reading.ts';
import { accountShown, saidOrAlleged, tellerShown, withinQuestion } from './asked.ts';
import { type Comparison, marksOf, type Proposed, positionsOf } from './compared.ts';

/** What an article itself sets side by side, as two positions in its words. */
export const setSideBySide: Comparison = ({ articles, named }) =>
  articles.flatMap((article) => article.reading.contrasts.map((contrast) => disputeOf(article, contrast, named)));

function disputeOf(article: ReadArticle, contrast: LocalContrast, named: NamedEntities): Proposed {
  const { idOf } = named;
  const { kind, one, other } = contrast;
  const by = ({ speaker }: LocalSide) => [idOf(article, speaker)].flatMap((id) => id ?? []);
  const accounts = [one, other].map((side) => ({ article, at: side, by: by(side), stance: `${side.from}` }));
  return {
    kind,
    question: questionOn(article, contrast, named),
    about: [...new Set([...by(one), ...by(other)])],
    words: `${article.id} ${one.paragraph} ${other.paragraph}`,
    marks: marksOf([one, other].map((side) => ({ article, at: { paragraph: side.paragraph, from: side.sentence } }))),
    positions: () => positionsOf(accounts),
  };
}

/** Of what they part, and who: the account that stands first, and whoever gives the other. */
function questionOn(article: ReadArticle, contrast: LocalContrast, named: NamedEntities): string {
  const [first, second] = [contrast.one, contrast.other].map((side) => whoSays(article, side, named));
  if (contrast.kind === 'figure') return numbersAsked(article, contrast, second);
  const isNow = contrast.kind === 'changed account';
  const account = saidOrAlleged(article, contrast.one);
  if (account !== null) {
    const against = second === undefined ? 'what is said against it' : `what did ${second} say`;
    return `${account}: ${isNow ? 'what was said before' : against}?`;
  }
  if (first !== undefined && second !== undefined) return `What did ${first} say, and what did ${second}?`;
  const clause = withinQuestion(oneLine(sentenceOf(article.reading, contrast.one)).replace(/(?<![.,;:])[.,;:]+$/, ''));
  if (clause.length > CLAUSE || /["“”]/.test(clause)) return 'What was said, and what was said against it?';
  return `What ${isNow ? 'was said before, and what now,' : 'is said'} on whether ${clause}?`;
}

/** Of what whose number is: "The ministry put the number at 28: which number did the school give?" */
function numbersAsked(article: ReadArticle, { unit, one, other }: LocalContrast, second: string | undefined): string {
  const [own = '', others = ''] = [one, other].map((side) => sentenceOf(article.reading, side).trim());
  const asked = second === undefined ? 'which other number is given' : `which number did ${second} give`;
  // Of a part of a sentence, as far as it goes.
  const account = accountShown(article, { from: Math.min(one.from, one.sentence), to: one.to });
  if (account !== null && hasNumberOf(account, own)) return `${account}: ${asked}?`;
  return unit === null ? `What is counted: ${own}, or ${others}?` : `How many ${unit}: ${asked}?`;
}

/** True where the first number of a text stands in what a question gives of it. */
function hasNumberOf(shown: string, text: string): boolean {
  const isNumber = ({ kind, lower }: Token): boolean =>
    kind === 'number' || english.numbers.words.has(lower.split('-')[0] ?? '');
  const number = tokensOf(text).find(isNumber)?.lower;
  return number !== undefined && tokensOf(shown).some(({ lower }) => lower === number);
}

/** Characters of a clause that a question gives whole. */
const CLAUSE = 120;

function whoSays(
  article: ReadArticle,
  { speaker, words }: LocalSide,
  { idOf, nameOf }: NamedEntities,
): string | undefined {
  const id = idOf(article, speaker);
  const isOfThem = english.accounts.possessive.has(words?.split(' ')[0]?.toLowerCase() ?? '');
  const shown = words === undefined || isOfThem ? undefined : tellerShown(words);
  // "the Water Corporation", rather than without its article.
  return id === undefined || shown === `the ${nameOf(id)}` ? shown : nameOf(id);
}
