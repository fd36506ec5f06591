import { memoised } from '../../../digest/memoised.ts';
import type { Day } from '../../../digest/types.ts';
import { type ArticleText, sha256 } from '../../edit/articles.ts';
import { type DateFound, datesOf } from '../../find/dates/spans.ts';
import { numbersMentioned } from './wordings.ts';

/** One paragraph, whatever the digest says of it: each part is found when it is first asked for, and once. */
export class ParagraphText {
  readonly standing: string;
  /** With what stood in its place before later revisions: a line may tell of it. */
  readonly whole: string;
  #sha256?: string;
  #counted?: ReturnType<typeof numbersMentioned>;
  #dates?: { readonly from: Day; readonly found: readonly DateFound[] };

  constructor({ paragraphs, former }: ArticleText, index: number) {
    this.standing = paragraphs[index] ?? '';
    this.whole = [this.standing, ...(former?.get(index + 1) ?? [])].join('\n');
  }

  get sha256(): string {
    this.#sha256 ??= sha256(this.standing);
    return this.#sha256;
  }

  /** Its dates, counted from a day. */
  dates(from: Day): readonly DateFound[] {
    if (this.#dates?.from !== from) this.#dates = { from, found: datesOf(this.whole, from) };
    return this.#dates.found;
  }

  numbers(from: Day): ReturnType<typeof numbersMentioned> {
    this.#counted ??= numbersMentioned(this.whole, this.dates(from));
    return this.#counted;
  }

  /** The days that it writes with digits, as it stands now. */
  stated(from: Day): readonly Day[] {
    const dates = this.whole === this.standing ? this.dates(from) : datesOf(this.standing, from);
    return dates
      .filter(({ text }) => /\d/.test(text))
      .flatMap(({ spans }) => spans.filter(({ start, end }) => start === end).map(({ start }) => start));
  }
}

/** The paragraphs of an article, for as long as its text is held: evidence is made of them again as lines are dropped. */
export const paragraphsOf = memoised(
  (text: ArticleText): Lazily<ParagraphText> =>
    new Lazily(text.paragraphs.length, (index) => new ParagraphText(text, index)),
);

/** A list of which each value is made when it is first asked for. */
export class Lazily<Value> implements Iterable<Value> {
  readonly length: number;
  readonly #make: (index: number) => Value;
  #made?: Map<number, Value>;

  constructor(length: number, make: (index: number) => Value) {
    this.length = length;
    this.#make = make;
  }

  at(index: number): Value | undefined {
    if (index < 0 || index >= this.length) return undefined;
    this.#made ??= new Map();
    const value = this.#made.get(index) ?? this.#make(index);
    this.#made.set(index, value);
    return value;
  }

  *[Symbol.iterator](): Generator<Value> {
    for (let index = 0; index < this.length; index += 1) {
      const value = this.at(index);
      if (value !== undefined) yield value;
    }
  }
}
