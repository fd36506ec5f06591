import type { Document } from '../../read/document.ts';
import type { Sentence } from '../../read/text/sentences.ts';
import { dayNumber } from '../day-number.ts';
import { agencyOf, originsOf, type Print, printOf, wordsOf } from '../near-copies.ts';
import { Vocabulary } from '../terms.ts';
import { withoutDateline } from './dateline.ts';
import { fitness } from './fitness.ts';
import { type DayReference, dayReferences } from './references.ts';

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
  readonly #vocabulary = new Vocabulary();

  add(doc: Document): void {
    const article = this.#articles.length;
    const first = this.#sentences.length;
    const references = dayReferences(doc);
    let [next, place] = [0, 0];
    for (const sentence of doc.sentences) {
      const days: DayReference[] = [];
      for (let at = references[next]; at && at.start < sentence.end; at = references[next]) {
        if (at.start >= sentence.start) days.push(at);
        next += 1;
      }
      const read = this.#sentence(doc.text, sentence, { article, place, days });
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
    text: string,
    { start, end, tokens }: Sentence,
    where: Pick<StorySentence, 'article' | 'place' | 'days'>,
  ): StorySentence {
    const terms: number[] = [];
    for (const { kind, lower } of tokens) {
      const term = kind === 'word' ? this.#vocabulary.number(lower) : -1;
      if (term >= 0) terms.push(term);
    }
    const shown = withoutDateline(text.slice(start, end).replace(/\s+/g, ' '));
    const fit = fitness(shown, tokens);
    return { ...where, text: fit > 0 ? shown : '', terms: Uint32Array.from(terms), fit };
  }
}
