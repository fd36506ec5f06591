import { memoised } from '../../digest/memoised.ts';
import type { ArticleId } from '../../digest/types.ts';
import type { EventSentence, ProposedEvent } from '../compare/events.ts';
import { Vocabulary } from '../compare/terms.ts';
import { english } from '../language/languages.ts';
import { isCapital, tokensOf } from '../read/text/tokens.ts';
import { nameBefore } from './antecedents.ts';
import type { ReadArticle } from './articles.ts';
import type { NamedEntities } from './entities.ts';
import { HEADLINE, headlineOf, isCut, isNews, isQuoted } from './headlines.ts';

/** Articles by their keys, with their places in order of publication. */
export type Articles = ReadonlyMap<ArticleId, { readonly article: ReadArticle; readonly index: number }>;

/** Sentences of an article that say what it is about. */
export const LEDE = 3;

/** An event with its headline, and the sentence that this is of. */
export type TitledEvent = ProposedEvent & { readonly headline: string; readonly headed: EventSentence };

/**
 * An event with its headline: that of the sentence that tells it best, or of another that says the same where this one is
 * whole and that one is not. None where no clause that tells it can stand alone.
 */
export function titled(event: ProposedEvent, articles: Articles, named: NamedEntities): readonly TitledEvent[] {
  const textOf = ({ article }: EventSentence): string => articles.get(article)?.article.reading.text ?? '';
  const headlines = memoised((sentence: EventSentence) =>
    headlineOf(
      textOf(sentence),
      sentence,
      HEADLINE,
      nameBefore(sentence, articles.get(sentence.article)?.article, named),
    ),
  );
  const isPlain = (headline: string | null): headline is string => headline !== null && !isQuoted(headline);
  // What puts another right heads the event.
  const corrects = (sentence: EventSentence): boolean =>
    english.accounts.correctsWhom.test(textOf(sentence).slice(sentence.from, sentence.to));
  const inOrder = [...event.telling].sort((a, b) => Number(corrects(b)) - Number(corrects(a)));
  const first = inOrder.find((sentence) => isPlain(headlines(sentence)));
  const best = (first && headlines(first)) ?? event.telling.map(headlines).find((headline) => headline !== null);
  if (best === undefined || best === null || isCut(best)) {
    const led = event.telling.find((sentence) => headlineOver(sentence, articles) !== null);
    const over = led && headlineOver(led, articles);
    if (over) return [{ ...event, headline: over, headed: led }];
  }
  if (best === undefined || best === null) return [];
  const told = first && isCut(best) ? textOf(first).slice(first.from, first.to) : '';
  const isWhole = (headline: string | null): boolean =>
    isPlain(headline) && !isCut(headline) && sharedTerms(told, headline) >= SAME_THING;
  const whole = told === '' ? undefined : event.telling.map(headlines).find(isWhole);
  const headline = whole ?? best;
  const headed = event.telling.find((sentence) => headlines(sentence) === headline);
  return headed ? [{ ...event, headline, headed }] : [];
}

/**
 * The headline of the article that leads with a sentence, where it tells the same in few enough words, counts
 * nothing that the sentence does not, and names nothing that its paragraph does not; else null.
 */
function headlineOver({ article, from, to, place, paragraph }: EventSentence, articles: Articles): string | null {
  const { headline = null, text = '', lines = [] } = articles.get(article)?.article.reading ?? {};
  if (headline === null || place >= LEDE || headline.length > HEADLINE || !isNews(headline)) return null;
  const sentence = text.slice(from, to);
  const told = wordsOf(sentence);
  const cited = wordsOf(text.slice(lines[2 * paragraph - 2], lines[2 * paragraph - 1]));
  const isBorneOut = tokensOf(headline).every((token, at) => {
    if (token.kind === 'number') return told.has(token.lower);
    return !isCapital(token) || (at === 0 && !isNamedFirst(headline)) || cited.has(token.lower);
  });
  return isBorneOut && sharedTerms(sentence, headline) >= SAME_THING ? headline : null;
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(tokensOf(text).map(({ lower }) => lower));

/** "Ada Roe resigns"; of "Hundreds flee" the first word is none. */
const isNamedFirst = (headline: string): boolean => /^\S+ \p{Lu}/u.test(headline);

/** Terms that a headline shares with another telling of its event where it tells the same of it. */
const SAME_THING = 3;

function sharedTerms(one: string, other: string): number {
  const terms = new Vocabulary(english);
  const of = (text: string): ReadonlySet<number> =>
    new Set(tokensOf(text).flatMap(({ lower }) => (terms.number(lower) < 0 ? [] : terms.number(lower))));
  const theirs = of(other);
  return [...of(one)].filter((term) => theirs.has(term)).length;
}
