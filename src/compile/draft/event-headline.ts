import { memoised } from '../../digest/memoised.ts';
import type { ArticleId } from '../../digest/types.ts';
import type { EventSentence, ProposedEvent } from '../compare/events.ts';
import { Vocabulary } from '../compare/terms.ts';
import { english } from '../language/languages.ts';
import { isCapital, tokensOf } from '../read/text/tokens.ts';
import { namesOf } from './actors-of.ts';
import { nameBefore, withFullNames } from './antecedents.ts';
import type { ReadArticle } from './articles.ts';
import type { NamedEntities } from './entities.ts';
import { HEADLINE, headlineOf, isNews, isQuoted } from './headlines.ts';
import { inPlainWords, isLoud, isOneSided, withoutLoaded, withoutShouts } from './plain-words.ts';
import { isSceneLine } from './scenes.ts';
import { withoutOfficeOfName } from './shortened.ts';
import { type IsKnown, opennessOf } from './unexplained.ts';
import { withWholeBodies } from './whole-bodies.ts';
import { flawOf, isUnderstood } from './whole-line.ts';

/** Articles by their keys, with their places in order of publication. */
export type Articles = ReadonlyMap<ArticleId, { readonly article: ReadArticle; readonly index: number }>;

/** Characters of a headline where fewer would not tell what happened. */
const LONGEST = 130;

/** Sentences of an article that say what it is about. */
export const LEDE = 3;

/** An event with its headline, and the sentence that this is of. */
export type TitledEvent = ProposedEvent & { readonly headline: string; readonly headed: EventSentence };

/** How a sentence tells an event, and what is wrong with that. */
interface Candidate {
  readonly sentence: EventSentence;
  readonly headline: string;
  /** What somebody says, and a scene, make a poor headline where another line tells what happened. */
  readonly flaw: ReturnType<typeof flawOf> | 'quoted' | 'scene';
}

/** What a headline is made with. */
interface Making {
  readonly event: ProposedEvent;
  readonly articles: Articles;
  readonly named: NamedEntities;
  /** What needs no telling in this story. */
  readonly isKnown: IsKnown;
  /** The most characters. */
  readonly budget: number;
}

/**
 * An event with its headline: that of the sentence that tells it best, where an editor would sign it; else that of the
 * article, or of another sentence that says the same; else that of the first that can be understood alone. None where no
 * clause that tells it can, nor where one article alone, further down, leaves to be known what is meant.
 */
export function titled(
  event: ProposedEvent,
  articles: Articles,
  named: NamedEntities,
  isKnown: IsKnown,
): readonly TitledEvent[] {
  const making = { event, articles, named, isKnown };
  const chosen = chosenOf({ ...making, budget: HEADLINE }) ?? longestOf({ ...making, budget: LONGEST });
  if (!chosen) return [];
  const isLate = chosen.sentence.place >= LEDE && isOfOne(event) && !event.isDue;
  if (isLate && opennessOf(chosen.headline, isKnown) !== null) return [];
  return [{ ...event, headline: chosen.headline, headed: chosen.sentence }];
}

function chosenOf(making: Making): Candidate | undefined {
  const { event, articles, named, isKnown } = making;
  const candidateOf = memoised((sentence: EventSentence) => candidateIn(sentence, making));
  const first = (isRight: (candidate: Candidate) => boolean): Candidate | undefined => {
    for (const sentence of event.telling) {
      const candidate = candidateOf(sentence);
      if (candidate && isRight(candidate)) return candidate;
    }
    return undefined;
  };
  // What puts another right heads the event.
  const correction = event.telling.find((sentence) =>
    english.accounts.correctsWhom.test(textIn(articles, sentence).slice(sentence.from, sentence.to)),
  );
  const best =
    (correction && candidateOf(correction)) ??
    first(({ flaw }) => flaw !== 'quoted' && flaw !== 'scene') ??
    first(() => true);
  const isSame = ({ headline, flaw }: Candidate): boolean =>
    flaw === null && best !== undefined && sharedTerms(best.headline, headline) >= SAME_THING;
  if (best?.flaw === null) return best;
  const isRight = (headline: string): boolean =>
    flawOf(headline, true) !== 'broken' && opennessOf(headline, isKnown) !== 'broken';
  const over = overOf(event, articles, named, { isAlone: best === undefined, isRight });
  return over ?? (best && first(isSame)) ?? best ?? first(() => true);
}

/** Of an event that nothing short tells, the first that tells it whole from the head of its sentence, however long. */
function longestOf(making: Making): Candidate | undefined {
  const { event, articles, isKnown } = making;
  for (const sentence of event.telling) {
    const candidate = candidateIn(sentence, making);
    if (candidate?.flaw !== null || opennessOf(candidate.headline, isKnown) !== null) continue;
    const text = textIn(articles, sentence).slice(sentence.from, sentence.to);
    if (isFromItsHead(candidate.headline, text)) return candidate;
  }
  return undefined;
}

/** True for a line that begins as its sentence does, but for a day, and leaves none of its "who" out. */
function isFromItsHead(line: string, sentence: string): boolean {
  const words = line.split(' ');
  const from = sentence.indexOf(words.slice(1, 1 + HEAD).join(' '));
  const to = sentence.indexOf(words.slice(-HEAD).join(' '));
  const whoIn = (text: string): number =>
    tokensOf(text).filter(({ lower }) => english.classes.get('who-or-which')?.has(lower)).length;
  return from >= 0 && from < OPENING && to > from && whoIn(line) === whoIn(sentence.slice(0, to));
}

/** Words at the head of a line, and at its end, by which it is found in its sentence. */
const HEAD = 3;

const textIn = (articles: Articles, { article }: EventSentence): string =>
  articles.get(article)?.article.reading.text ?? '';

/** How a sentence tells an event; null where it does not tell it whole. */
function candidateIn(sentence: EventSentence, { event, articles, named, isKnown, budget }: Making): Candidate | null {
  const text = textIn(articles, sentence);
  const article = articles.get(sentence.article)?.article;
  const isEntry = isOfEntry(sentence, article);
  const isOfArticle = isInShort(sentence, text, article?.reading.headline ?? null);
  const isRight = (line: string): boolean =>
    opennessOf(line, isKnown) !== 'broken' &&
    (isOfArticle ? flawOf(line, true) !== 'broken' : isEntry ? isUnderstood(line) : flawOf(line) !== 'broken');
  const line = headlineOf(text, sentence, {
    name: nameBefore(sentence, article, named),
    when: event.isDue ? null : event,
    isRight,
    isEntry: isEntry || isOfArticle,
    budget,
  });
  if (line === null) return null;
  const plain = inPlainWords(withoutLoaded(withoutCapitals(line, article)));
  const whole = withWholeBodies(plain, text.slice(0, sentence.from), budget, (name) =>
    isNamedAt(name, sentence.paragraph, article),
  );
  const headline = withFullNames(
    isCorrectedBelow(sentence, article) ? withoutOfficeOfName(whole) : whole,
    sentence.paragraph,
    article,
    named,
    budget,
  );
  if (isOneSided(headline)) return null;
  const isSober = plain === line && !isLoud(plain) && !isEntry && !isOfArticle;
  const flaw = isSober && opennessOf(headline, isKnown) === null ? flawOf(line) : 'leaning';
  return { sentence, headline, flaw: isSceneLine(headline) ? 'scene' : (flaw ?? (isQuoted(line) ? 'quoted' : null)) };
}

const isOfOne = ({ sentences }: ProposedEvent): boolean => new Set(sentences.map(({ article }) => article)).size === 1;

/** True for a sentence of an entry of a chronology, whose paragraph begins with its day. */
const isOfEntry = ({ paragraph }: EventSentence, article: ReadArticle | undefined): boolean => {
  const { text = '', lines = [] } = article?.reading ?? {};
  const start = lines[2 * paragraph - 2] ?? 0;
  return english.accounts.opensDay.test(text.slice(start, start + OPENING));
};

/** True for the headline of an article or a live page, and for a line that sums it up. */
function isInShort({ manner, clause, to }: EventSentence, text: string, headline: string | null): boolean {
  const words = text.slice(text.lastIndexOf('\n', clause[0]) + 1, to);
  const { liveOpening, liveEnding, opensBullet } = english.accounts;
  const isOfPage = liveOpening.test(words) || liveEnding.test(words) || opensBullet.test(words);
  return manner === 'reported' && (isOfPage || words.trim() === headline);
}

/** Characters at the head of a paragraph in which its day stands. */
const OPENING = 48;

/** The headline of an article that leads with an event, where that stands alone; `isAlone`: where nothing else does. */
function overOf(
  { telling }: ProposedEvent,
  articles: Articles,
  named: NamedEntities,
  { isAlone, isRight }: { readonly isAlone: boolean; readonly isRight: (headline: string) => boolean },
): Candidate | undefined {
  for (const sentence of telling) {
    const headline = headlineOver(sentence, articles, isAlone && sentence.place < LEAD ? SAME_LEAD : SAME_THING);
    if (headline === null || !isRight(headline)) continue;
    const { article } = articles.get(sentence.article) ?? {};
    return { sentence, headline: withFullNames(headline, sentence.paragraph, article, named, HEADLINE), flaw: null };
  }
  return undefined;
}

/** True where the line below corrects a paragraph: what somebody is called in it may be wrong. */
function isCorrectedBelow({ paragraph }: EventSentence, article: ReadArticle | undefined): boolean {
  const { text = '', lines = [] } = article?.reading ?? {};
  return english.accounts.takesBack.test(text.slice(lines[2 * paragraph], lines[2 * paragraph + 1]));
}

/** True where a paragraph names, by any spelling, what an article calls so. */
const isNamedAt = (name: string, paragraph: number, article: ReadArticle | undefined): boolean =>
  article !== undefined &&
  namesOf(article).some(
    ({ spellings }) =>
      spellings.some(({ text }) => text === name) && spellings.some(({ paragraphs }) => paragraphs.includes(paragraph)),
  );

/** "FREED sailor Ada Roe" as "Freed sailor Ada Roe", where no name of the article is written so. */
function withoutCapitals(line: string, article: ReadArticle | undefined): string {
  if (!SHOUTED.test(line)) return line;
  const isName = (word: string): boolean =>
    !article ||
    namesOf(article).some(({ spellings }) => spellings.some(({ text }) => text.split(/[ -]/).includes(word)));
  return withoutShouts(line, isName);
}

/** A word of two capitals and more. */
const SHOUTED = /\p{Lu}{2}/u;

/**
 * The headline of the article that leads with a sentence, where it tells the same in few enough words, counts
 * nothing that the sentence does not, and names nothing that its paragraph does not; else null.
 */
function headlineOver(
  { article, from, to, place, paragraph }: EventSentence,
  articles: Articles,
  least: number,
): string | null {
  const { headline = null, text = '', lines = [] } = articles.get(article)?.article.reading ?? {};
  if (headline === null || place >= LEDE || headline.length > HEADLINE || !isNews(headline)) return null;
  const sentence = text.slice(from, to);
  const told = wordsOf(sentence);
  const cited = wordsOf(text.slice(lines[2 * paragraph - 2], lines[2 * paragraph - 1]));
  const isBorneOut = tokensOf(headline).every((token, at) => {
    if (token.kind === 'number') return told.has(token.lower) || isSpelled(Number(token.lower), told);
    return !isCapital(token) || (at === 0 && !isNamedFirst(headline)) || cited.has(token.lower);
  });
  return isBorneOut && sharedTerms(sentence, headline) >= least ? headline : null;
}

/** "gets 7 years", "sentenced to seven years" */
const isSpelled = (value: number, told: ReadonlySet<string>): boolean =>
  [...told].some((word) => english.numbers.words.get(word)?.small === value);

const wordsOf = (text: string): ReadonlySet<string> => new Set(tokensOf(text).map(({ lower }) => lower));

/** "Ada Roe resigns"; of "Hundreds flee" the first word is none. */
const isNamedFirst = (headline: string): boolean => /^\S+ \p{Lu}/u.test(headline);

/** Terms that a headline shares with another telling of its event where it tells the same of it; with its own lead, two. */
const [SAME_THING, SAME_LEAD] = [3, 2];

/** Sentences of an article that are its headline and its lead. */
const LEAD = 2;

function sharedTerms(one: string, other: string): number {
  const terms = new Vocabulary(english);
  const of = (text: string): ReadonlySet<number> =>
    new Set(tokensOf(text).flatMap(({ lower }) => (terms.number(lower) < 0 ? [] : terms.number(lower))));
  const theirs = of(other);
  return [...of(one)].filter((term) => theirs.has(term)).length;
}
