import type { AccountWords } from './accounts.ts';
import type { Calendar, DateWords } from './dates.ts';
import type { FigureWords } from './figures.ts';
import type { MannerWords } from './manner.ts';
import type { NameWords } from './names.ts';
import type { NumberWords } from './numbers.ts';
import type { PageWords } from './pages.ts';
import type { SpeechWords } from './speech.ts';

/**
 * All that recognising an article takes and that differs from language to language. What a language leaves out it has no
 * words for: a rule that asks for them finds nothing.
 */
export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly calendar: Calendar;
  /** The classes of words that rules speak of, by name; one that is missing has no words. */
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly numbers: NumberWords;
  readonly dates: DateWords;
  readonly figures: FigureWords;
  readonly names: NameWords;
  readonly speech: SpeechWords;
  readonly sentences: SentenceWords;
  readonly pages: PageWords;
  /** What a noun in the plural ends in. */
  readonly plural?: RegExp;
  /** Words that sentences begin with and that are part of no name. */
  readonly openers: ReadonlySet<string>;
  readonly accounts: AccountWords;
  readonly manner?: MannerWords;
  /** True where two words differ only in number, in spelling, or as a country and its people; as `normalise` gives them. */
  readonly isSameWord: (one: string, other: string) => boolean;
  /** True for a country or region and the word for its people: "Armenia" and "Armenian". */
  readonly isPeopleOf: (one: string, other: string) => boolean;
}

/** How sentences end, and what tells a sentence that can stand alone. */
export interface SentenceWords {
  /** Words whose full stop ends no sentence, without the short forms of the calendar. */
  readonly abbreviations?: ReadonlySet<string>;
  /** Words as they are written that only begin a sentence, behind initials: "the U.S. He". */
  readonly openers?: ReadonlySet<string>;
  /** Words that open a sentence which leans on the one before. */
  readonly leaning?: ReadonlySet<string>;
  /** A sentence that speaks for whoever writes, and one that speaks to the reader. */
  readonly firstPerson?: RegExp;
  readonly toReader?: RegExp;
  /** Words of which any text in it is full, and few in another: what tells that an article is in it. */
  readonly commonest?: ReadonlySet<string>;
  /** Words that say nothing of what a text is about. */
  readonly ignored?: ReadonlySet<string>;
  /** The common part of a word's forms. */
  readonly stem?: (lower: string) => string;
}

/** What is made of a language once and then kept for it. */
export function perLanguage<Made>(make: (language: Language) => Made): (language: Language) => Made {
  const made = new WeakMap<Language, Made>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const fresh = make(language);
    made.set(language, fresh);
    return fresh;
  };
}
