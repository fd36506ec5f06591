import { dayNumber } from '../../../digest/day.ts';
import { english } from '../../language/languages.ts';
import type { Document } from '../../read/document.ts';
import type { Sentence } from '../../read/text/sentences.ts';
import { agencyOf, originsOf, type Print, printOf, wordsOf } from '../near-copies.ts';
import { Vocabulary } from '../terms.ts';
import { chronicleEntries } from './chronicle.ts';
import { type DayReference, dayReferences } from './days.ts';
import { fitness } from './fitness.ts';
import { headLength } from './head.ts';

/** A sentence of the story; all that the timeline needs of it, so that the article itself can be let go. */
export interface StorySentence {
  readonly article: number;
  /** How many sentences fit to be shown stand before it in its article: headlines, bylines and stamps do not count. */
  readonly place: number;
  /** As it stands, in single spaces and without the dateline; empty where it is not fit to be shown. */
  readonly text: string;
  /** Numbers of its terms, in order, each as often as it occurs. */
  readonly terms: Uint32Array;
  /** The days that it names; days are numbered since 1970. */
  readonly days: readonly DayReference[];
  /** 0 to 1: see `fitness`. */
  readonly fit: number;
}

export interface StoryArticle {
  readonly published: number;
  /** Where its sentences begin and end among the story's. */
  readonly first: number;
  readonly after: number;
  /** Near-copies have the same origin. */
  readonly origin: number;
}

/** Many articles on one long story. */
export interface Story {
  readonly articles: readonly StoryArticle[];
  readonly sentences: readonly StorySentence[];
  readonly vocabulary: Vocabulary;
}

/** Collects a story article by article; keeps sentences and prints, never a whole article. */
export class StoryReader {
  readonly #articles: Omit<StoryArticle, 'origin'>[] = [];
  readonly #sentences: StorySentence[] = [];
  readonly #prints: Print[] = [];
  readonly #vocabulary: Vocabulary;

  /** Of articles in one language. */
  constructor(language = english) {
    this.#vocabulary = new Vocabulary(language);
  }

  add(doc: Document): void {
    const article = this.#articles.length;
    const first = this.#sentences.length;
    const references = dayReferences(doc);
    const entries = chronicleEntries(doc, references);
    let [next, place] = [0, 0];
    for (const sentence of doc.sentences) {
      const entry = entries.get(sentence.start);
      const days: DayReference[] = [];
      for (let at = references[next]; at && at.start < sentence.end; at = references[next]) {
        if (at.start >= sentence.start) days.push(at.start === entry?.start ? entry : at);
        next += 1;
      }
      if (entry && entry.start < sentence.start) days.unshift(entry);
      const read = this.#sentence(doc, sentence, { article, place, days }, entry?.end);
      this.#sentences.push(read);
      if (read.fit > 0) place += 1;
    }
    this.#articles.push({ published: dayNumber(doc.published), first, after: this.#sentences.length });
    this.#prints.push(printOf(wordsOf(doc.sentences), agencyOf(doc.text)));
  }

  /** The story as read so far. */
  story(): Story {
    const origins = originsOf(this.#prints);
    const articles = this.#articles.map((article, index) => ({ ...article, origin: origins[index] ?? index }));
    return { articles, sentences: this.#sentences, vocabulary: this.#vocabulary };
  }

  #sentence(
    { text, language }: Document,
    { start, end, tokens }: Sentence,
    where: Pick<StorySentence, 'article' | 'place' | 'days'>,
    after = start,
  ): StorySentence {
    const from = Math.max(start, after);
    const head = from + headLength(text.slice(from, end), language);
    const told = head > start ? tokens.filter((token) => token.start >= head) : tokens;
    const terms: number[] = [];
    for (const { kind, lower } of told) {
      const term = kind === 'word' ? this.#vocabulary.number(lower) : -1;
      if (term >= 0) terms.push(term);
    }
    const shown = text.slice(head, end).replace(/\s+/g, ' ');
    const fit = fitness(shown, told, language);
    return { ...where, text: fit > 0 ? shown : '', terms: Uint32Array.from(terms), fit };
  }
}

/** The day whose news an article brings, with how sure that is (0 to 1). */
export interface NewsDay {
  readonly day: number;
  readonly sure: number;
}

/** So many sentences at the beginning of an article are its lede. */
export const LEDE_SENTENCES = 5;
/** The lede of a report names a day at most this long before publication. */
const MOST_DAYS_BACK = 3;
const UNNAMED = 0.6;

/**
 * The first recent day that the lede names: a morning paper's report of Wednesday is published on Thursday and says
 * "on Wednesday". A lede that names none is taken to bring news of the day of publication, less surely.
 */
export function newsDayOf({ sentences }: Story, { first, after, published }: StoryArticle): NewsDay {
  for (let at = first; at < after; at += 1) {
    const sentence = sentences[at];
    if (!sentence || sentence.place >= LEDE_SENTENCES) break;
    // A date that stands alone is the stamp of the page.
    const recent =
      sentence.fit > 0 && sentence.days.find(({ day }) => day <= published && day >= published - MOST_DAYS_BACK);
    if (recent) return { day: recent.day, sure: 1 };
  }
  return { day: published, sure: UNNAMED };
}
