/** A unit of time: the letter that ISO 8601 durations use, `Q` quarter, `WE` weekend, `E` decade, `h`, `m`, `s`. */
export type Unit = 'D' | 'W' | 'WE' | 'M' | 'Q' | 'Y' | 'E' | 'C' | 'h' | 'm' | 's';
export type Season = 'SP' | 'SU' | 'FA' | 'WI';
export type Reference = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';

type Words = readonly string[];

/** Twelve rows of months and seven of weekdays, Sunday first: the name, then the short forms. */
export interface Calendar {
  readonly months: readonly Words[];
  readonly weekdays: readonly Words[];
  /** True where months and weekdays have a capital: in small letters they are other words, "may" and "march". */
  readonly isCapital?: boolean;
  /** What "Sundays" is to "Sunday". */
  readonly weekdayPlurals?: Words;
}

/** A day with a name of its own, as the words of its tokens: on a day of the calendar, or reckoned from the year. */
export interface Holiday {
  readonly words: Words;
  readonly on:
    | { readonly month: number; readonly day: number }
    /** The nth weekday (Sunday 0) of a month, the fifth being the last, and so many days after it. */
    | { readonly month: number; readonly weekday: number; readonly nth: number; readonly after?: number }
    /** Days after Easter Sunday. */
    | { readonly easter: number };
}

/** Verbs and other words that tell whether what is dated has happened. */
export interface TenseWords {
  readonly past?: ReadonlySet<string>;
  /** Participles and past forms by their ending, and the words that only look like one. */
  readonly pastEnding?: RegExp;
  readonly notPast?: ReadonlySet<string>;
  /** What stands between "is" and a participle. */
  readonly adverb?: RegExp;
  readonly future?: ReadonlySet<string>;
  readonly futureEnding?: RegExp;
  /** Those of them that are nouns behind an article or a possessive: "called the plan". */
  readonly alsoNoun?: ReadonlySet<string>;
  /** With an infinitive behind them these speak of what is to come: "agreed to meet on Thursday". */
  readonly intending?: ReadonlySet<string>;
  /** Articles, possessives and the like, which no verb follows: "to the", "their hope". */
  readonly notVerb?: ReadonlySet<string>;
}

/** What a language has for the recogniser of dates, beside the calendar and the classes of its rules. */
export interface DateWords {
  /** For each unit its words, singular and plural. */
  readonly units?: Readonly<Partial<Record<Unit, { readonly one: Words; readonly many: Words }>>>;
  readonly seasons?: Readonly<Partial<Record<Season, Words>>>;
  /** Parts of the day by their TIMEX3 ending: "TMO", "T12:00". */
  readonly dayparts?: ReadonlyMap<string, string>;
  /** Days counted from publication: "yesterday" is -1; with a part of the day for "tonight". */
  readonly near?: ReadonlyMap<string, { readonly days: number; readonly part?: string }>;
  /** Decades of the last century by their first year. */
  readonly decades?: ReadonlyMap<string, number>;
  readonly references?: Readonly<Partial<Record<Reference, Words>>>;
  /** How often something recurs, as an ISO 8601 duration: "weekly". */
  readonly sets?: ReadonlyMap<string, string>;
  /** "weeklong". */
  readonly lengths?: ReadonlyMap<string, Unit>;
  /** Ordinals in words and digits: "third", "3rd", "twenty-first". */
  readonly ordinals?: ReadonlyMap<string, number>;
  /** "-and-a-half" of "two-and-a-half"; '' where numbers are not written so. */
  readonly andAHalf?: string;
  /** Parts of a stretch: "early", "the end of". */
  readonly parts?: ReadonlyMap<string, 'early' | 'mid' | 'late'>;
  /** What stands behind a day of the month in digits: "3rd". */
  readonly dayEndings?: Words;
  /** What the twelve months are called in other languages, and what stands before them there: "10 mars 2031", "3 de mayo de 2031". */
  readonly monthsElsewhere?: readonly Words[];
  readonly ofElsewhere?: Words;
  readonly holidays?: readonly Holiday[];
  /** Words that ask for a look at rules of their own: "half", "fiscal", "time". */
  readonly heads?: Readonly<Partial<Record<'half' | 'fiscal' | 'period' | 'time', Words>>>;
  readonly tense?: TenseWords;
}
