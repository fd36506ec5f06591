import { dayNumber } from '../../digest/day.ts';
import { memoised } from '../../digest/memoised.ts';
import type { ArticleId } from '../../digest/types.ts';
import type { EventSentence, ProposedEvent } from '../compare/events.ts';
import { Vocabulary } from '../compare/terms.ts';
import { english } from '../language/languages.ts';
import { isCapital, type Token, tokensOf } from '../read/text/tokens.ts';
import { doersOf, namesOf } from './actors-of.ts';
import { nameBefore, withFullNames } from './antecedents.ts';
import type { ReadArticle } from './articles.ts';
import type { NamedEntities } from './entities.ts';
import { HEADLINE, headlineOf, isNews, isQuoted } from './headlines.ts';
import { oneLine } from './place.ts';
import { inPlainWords, isLoud, isOneSided, withoutLoaded, withoutShouts } from './plain-words.ts';
import { inPlainPast, withoutAlso } from './reductions.ts';
import { toldLast } from './said-last.ts';
import { isSceneLine } from './scenes.ts';
import { withoutOfficeOfName } from './shortened.ts';
import type { Telling } from './story-terms.ts';
import { isIn } from './token-classes.ts';
import { isTrifle } from './trifles.ts';
import { type IsKnown, opennessOf } from './unexplained.ts';
import { withWholeBodies } from './whole-bodies.ts';
import { flawOf, isUnderstood } from './whole-line.ts';
import { withWholeNouns } from './whole-nouns.ts';

/** Articles by their keys, with their places in order of publication. */
export type Articles = ReadonlyMap<ArticleId, { readonly article: ReadArticle; readonly index: number }>;

/** Sentences of an article that say what it is about. */
export const LEDE = 3;

/** An event with its headline, and the sentence that this is of. */
export type TitledEvent = ProposedEvent & {
  readonly headline: string;
  readonly headed: EventSentence;
  /** The paragraph of its article that says besides its own what is meant. */
  readonly beside?: number | undefined;
};

/** How a sentence tells an event, and what is wrong with that. */
interface Candidate {
  readonly sentence: EventSentence;
  readonly headline: string;
  readonly beside?: number | undefined;
  /** What somebody says, and a scene, make a poor headline where another line tells what happened. */
  readonly flaw: ReturnType<typeof flawOf> | 'quoted' | 'scene';
}

/** What the headlines of a story's events are made with. */
export interface Story {
  readonly articles: Articles;
  readonly named: NamedEntities;
  /** What needs no telling in this story. */
  readonly isKnown: IsKnown;
  readonly telling: Telling;
}

interface Making extends Story {
  readonly event: ProposedEvent;
}

/**
 * An event with its headline: that of the sentence that tells it best, where an editor would sign it, or of the article that
 * leads with it, where that tells more; else that of the article, or of another sentence that says the same; else that of the first that can be understood alone. None where no
 * clause that tells it can, nor where one article alone, further down, leaves to be known what is meant.
 */
export function titled(event: ProposedEvent, story: Story): readonly TitledEvent[] {
  const { isKnown, telling } = story;
  const found = chosenOf({ ...story, event });
  if (!found) return [];
  const { article } = story.articles.get(found.sentence.article) ?? {};
  const chosen = { ...found, headline: withoutCapitals(found.headline, article) };
  const isLate = chosen.sentence.place >= LEDE && isOfOne(event);
  // "Another batch is expected"
  if (isLate && english.accounts.leaning.test(chosen.headline)) return [];
  if (
    isLate &&
    !event.isDue &&
    (opennessOf(chosen.headline, isKnown) !== null || !telling.isOfStory(chosen.headline) || isTrifle(chosen.headline))
  )
    return [];
  return [{ ...event, headline: chosen.headline, headed: chosen.sentence, beside: chosen.beside }];
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
  const lead = best && !correction && leadHeadline(best, articles, isKnown);
  if (lead) return lead;
  if (best?.flaw === null) return best;
  const isRight = (headline: string): boolean =>
    flawOf(headline, true) !== 'broken' && opennessOf(headline, isKnown) !== 'broken';
  const over = overOf(event, articles, named, { isAlone: best === undefined, isRight });
  return over ?? (best && first(isSame)) ?? best ?? first(() => true);
}

/**
 * The headline of the article that leads with a line and tells the same and more: what an editor wrote to stand alone. None
 * that tells two things, calls names, or leaves out whose words the line is, nor over what is corrected.
 */
function leadHeadline({ sentence, headline }: Candidate, articles: Articles, isKnown: IsKnown): Candidate | null {
  const over = sentence.place < LEAD ? headlineOver(sentence, articles, SAME_THING) : null;
  if (over === null || over.includes(';') || isLoud(over) || isOneSided(over)) return null;
  if (isCorrectedBelow(sentence, articles.get(sentence.article)?.article)) return null;
  if (termsIn(over).size <= termsIn(headline).size || losesName(headline, over)) return null;
  const isAttributed = tokensOf(over).some(({ lower }) => english.accounts.tells.has(lower));
  const isWhole = flawOf(over, true) !== 'broken' && opennessOf(over, isKnown) !== 'broken';
  return isWhole && (isAttributed || sentence.source.length === 0) ? { sentence, headline: over, flaw: null } : null;
}

/** "Chief executive quits as town waits" of "Ada Roe quit": whom it is told of is not left out. */
const losesName = (headline: string, over: string): boolean => {
  const told = wordsOf(over);
  const tokens = tokensOf(headline);
  return tokens.some(
    (token, at) => at > 0 && isCapital(token) && isCapitalAt(tokens, at - 1) && !told.has(token.lower),
  );
};

const isCapitalAt = (tokens: readonly Token[], at: number): boolean =>
  tokens[at] !== undefined && isCapital(tokens[at]);

const textIn = (articles: Articles, { article }: EventSentence): string =>
  articles.get(article)?.article.reading.text ?? '';

/** How a sentence tells an event; null where it does not tell it whole. */
function candidateIn(sentence: EventSentence, { event, articles, named, isKnown, telling }: Making): Candidate | null {
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
    telling,
    isEntry: isEntry || isOfArticle,
  });
  if (line === null) return null;
  const told = withoutAlso(inPlainPast(line));
  const plain = inPlainWords(withoutLoaded(withoutCapitals(told, article)));
  const whole = withWholeBodies(plain, text.slice(0, sentence.from), HEADLINE, (name) =>
    isNamedAt(name, sentence.paragraph, article),
  );
  const { line: headline, beside } = withWholeNouns(
    withFullNames(
      isCorrectedBelow(sentence, article) ? withoutOfficeOfName(whole) : whole,
      sentence.paragraph,
      article,
      named,
      HEADLINE,
    ),
    sentence,
    article,
    HEADLINE,
    isKnown,
  );
  if (isOneSided(headline)) return null;
  const isSober = plain === told && !isLoud(plain) && !isEntry && !isOfArticle;
  const flaw = isSober && opennessOf(headline, isKnown) === null ? flawOf(line) : 'leaning';
  const moved = !event.isDue && isOnlyTold(sentence, article, named) ? toldLast(headline, isNameIn(article)) : headline;
  // "The teams had stopped, Roe said" leans on another line where "Roe said the teams had stopped" does not.
  const shown = opennessOf(moved, isKnown) === opennessOf(headline, isKnown) ? moved : headline;
  return {
    sentence,
    headline: shown,
    beside,
    flaw: isSceneLine(headline) ? 'scene' : (flaw ?? (isQuoted(line) ? 'quoted' : null)),
  };
}

/** True for a sentence in which somebody only tells what others did on its day. */
const isOnlyTold = (
  { from, to, paragraph }: EventSentence,
  article: ReadArticle | undefined,
  named: NamedEntities,
): boolean =>
  article !== undefined &&
  doersOf(oneLine(article.reading.text.slice(from, to)), article, paragraph, named).tellers.length > 0;

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
    const isLead = isAlone && sentence.place < LEAD;
    const headline = headlineOver(sentence, articles, isLead ? SAME_LEAD : SAME_THING);
    const { article } = articles.get(sentence.article) ?? {};
    if (headline === null || !isRight(headline)) {
      const own = isLead && article ? headlineOfLead(sentence, article) : null;
      if (own === null || !isRight(own.headline)) continue;
      return { sentence, ...own, flaw: null };
    }
    return { sentence, headline: withFullNames(headline, sentence.paragraph, article, named, HEADLINE), flaw: null };
  }
  return undefined;
}

/**
 * The headline of an article over what its lead begins with, of which nothing else can be told, with its own paragraph, which
 * bears it out. What a lead tells further on the headline need not be of.
 */
function headlineOfLead(
  { from, to, paragraph, clause: [opening = 0], deed }: EventSentence,
  { reading: { headline, headlineAt, text, lines } }: ReadArticle,
): Pick<Candidate, 'headline' | 'beside'> | null {
  const [start = 0, end = 0] = lines.slice(2 * headlineAt - 2);
  if (headline === null || text.slice(start, end).trim() !== headline || opening > from || end > from) return null;
  if (headline.length > HEADLINE || !isNews(headline) || isLoud(headline) || isOneSided(headline)) return null;
  const shared = sharedTerms(text.slice(from, to), headline);
  const isSame =
    shared >= SAME_LEAD ||
    (deed !== '' && actsIn(tokensOf(headline)).includes(deed)) ||
    // What is quoted in a headline stands in the paragraph behind the lead.
    (shared > 0 && sharedTerms(text.slice(from, lines[2 * paragraph + 1]), headline) >= SAME_THING);
  return isSame ? { headline, beside: headlineAt } : null;
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
  return withoutShouts(line, isNameIn(article));
}

/** Knows the words of the names of an article. */
const isNameIn =
  (article: ReadArticle | undefined) =>
  (word: string): boolean =>
    !article ||
    namesOf(article).some(({ spellings }) => spellings.some(({ text }) => text.split(/[ -]/).includes(word)));

/** A word of two capitals and more. */
const SHOUTED = /\p{Lu}{2}/u;

/**
 * The headline of the article that leads with a sentence, where it tells the same in few enough words, counts
 * nothing that the sentence does not, and names nothing that its paragraph does not; else null.
 */
function headlineOver(
  { article, from, to, place, paragraph, deed }: EventSentence,
  articles: Articles,
  least: number,
): string | null {
  const { headline = null, text = '', lines = [] } = articles.get(article)?.article.reading ?? {};
  if (headline === null || place >= LEDE || headline.length > HEADLINE || !isNews(headline)) return null;
  const sentence = text.slice(from, to);
  const told = wordsOf(sentence);
  const cited = wordsOf(text.slice(lines[2 * paragraph - 2], lines[2 * paragraph - 1]));
  const tokens = tokensOf(headline);
  const done = actsIn(tokensOf(sentence));
  // "Roe, shot on Monday, dies", over how she was shot.
  const acts = actsIn(tokens);
  if (acts.some((act) => !done.includes(act)) || (acts.length > 0 && deed !== '' && !acts.includes(deed))) return null;
  const isBorneOut = tokens.every((token, at) => {
    const number = numberOf(token);
    if (number !== null) return isCounted(number, tokens[at + 1], tokensOf(sentence));
    if (isIn('length-of-time', token)) return told.has(token.lower);
    return !isCapital(token) || (at === 0 && !isNamedFirst(headline)) || cited.has(token.lower);
  });
  return isBorneOut && sharedTerms(sentence, headline) >= least ? headline : null;
}

/** What is done in a text, by its words one by one. */
const actsIn = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap(({ lower }) => english.accounts.acts.get(lower) ?? []);

/** True where a sentence has a number, as a word or in figures, and of days or years where the headline has it of these. */
const isCounted = (number: number, noun: Token | undefined, sentence: readonly Token[]): boolean =>
  sentence.some((token, at) => {
    const next = sentence[at + 1];
    const isOfTime = [noun, next].some((each) => isIn('length-of-time', each));
    return numberOf(token) === number && (!isOfTime || noun?.lower === next?.lower);
  });

/** What a token counts: 7 for "7", "seven" and "seven-day"; null for what is no number. */
function numberOf({ kind, lower }: Token): number | null {
  if (kind === 'number') return Number(lower.replaceAll(',', ''));
  const [word = ''] = lower.split('-', 1);
  const { small, scale } = english.numbers.words.get(word) ?? {};
  return small ?? scale ?? null;
}

/** Days within which what one headline tells another may tell again. */
const SAME_NEWS = 7;

/** True for an event of which none of these, of about its day, tells in much the same words, nor by a sentence of its own article. */
export const isNewBeside =
  (lines: readonly TitledEvent[], articles: Articles) =>
  ({ headline, headed, end }: TitledEvent): boolean =>
    !lines.some(
      (other) =>
        Math.abs(dayNumber(other.end) - dayNumber(end)) <= SAME_NEWS &&
        (sharedTerms(other.headline, headline) >= SAME_THING ||
          other.sentences.some(
            (sentence) =>
              sentence.article === headed.article &&
              sharedTerms(textIn(articles, sentence).slice(sentence.from, sentence.to), headline) >= SAME_LEAD,
          )),
    );

const wordsOf = (text: string): ReadonlySet<string> => new Set(tokensOf(text).map(({ lower }) => lower));

/** "Ada Roe resigns"; of "Hundreds flee" the first word is none. */
const isNamedFirst = (headline: string): boolean => /^\S+ \p{Lu}/u.test(headline);

/** Terms that a headline shares with another telling of its event where it tells the same of it; with its own lead, two. */
const [SAME_THING, SAME_LEAD] = [3, 2];

/** Sentences of an article that are its headline and its lead. */
const LEAD = 2;

function sharedTerms(one: string, other: string): number {
  const terms = new Vocabulary(english);
  const theirs = termsIn(other, terms);
  return [...termsIn(one, terms)].filter((term) => theirs.has(term)).length;
}

/** What is told of in a line, once each. */
const termsIn = (text: string, terms = new Vocabulary(english)): ReadonlySet<number> =>
  new Set(tokensOf(text).flatMap(({ lower }) => (terms.number(lower) < 0 ? [] : terms.number(lower))));
