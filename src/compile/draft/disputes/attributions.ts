import type { EntityId } from '../../../digest/types.ts';
import type { Quote } from '../../find/extraction.ts';
import type { ReadArticle } from '../read-article.ts';
import { type Comparison, joined, opposed, positionAt } from './compared.ts';

/** Words of a quotation that make it the same wherever it stands; shorter ones are phrases that anyone may use. */
const SAME_WORDS = 6;

interface Said {
  readonly article: ReadArticle;
  readonly quote: Quote;
  readonly speaker: EntityId;
}

/** The same words, in quotation marks, of different speakers. */
export const differingSpeakers: Comparison = (articles, { ids }) => {
  const byWords = new Map<string, Said[]>();
  for (const article of articles) {
    for (const quote of article.found.quotes) {
      const speaker = ids.get(quote.speaker?.entity ?? '');
      const words = quote.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      if (speaker === undefined || words.length < SAME_WORDS) continue;
      const key = words.slice(0, SAME_WORDS).join(' ');
      byWords.set(key, [...(byWords.get(key) ?? []), { article, quote, speaker }]);
    }
  }
  return [...byWords.values()].flatMap((said) => {
    const speakers = [...new Set(said.map(({ speaker }) => speaker))];
    if (speakers.length < 2) return [];
    return [
      {
        kind: 'attribution' as const,
        question: `Who said “${openingOf(said[0]?.quote.text ?? '')}”?`,
        about: speakers,
        positions: opposed(
          joined(
            said.map(({ article, quote, speaker }) => positionAt(article, quote.start, [speaker])),
            ({ by }) => by.join(' '),
          ),
        ),
      },
    ];
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
    .replace(/[.,;:!?]+$/, '');
  return words.length > OPENING ? `${opening} …` : opening;
}
