/** What a number may count, beside kinds of things; `casualties` are killed and wounded in one number. */
export type Counts =
  | 'killed'
  | 'wounded'
  | 'casualties'
  | 'missing'
  | 'trapped'
  | 'displaced'
  | 'evacuated'
  | 'detained'
  | 'kidnapped'
  | 'rescued'
  | 'ill'
  | 'destroyed'
  | 'troops'
  | 'aircraft'
  | 'vehicles'
  | 'ships';

/** A word that says what a number counts, and on which side of it the number stands. */
export interface Cue {
  readonly counts: Counts;
  /** "killed 5", "killing 5": the number comes right after. */
  readonly leads: boolean;
  /** "5 were killed", "5 dead": the number comes before. */
  readonly follows: boolean;
}

/** What kind of thing one of the counted is. */
export type UnitKind =
  | 'people'
  | 'troops'
  | 'deaths'
  | 'aircraft'
  | 'vehicles'
  | 'ships'
  | 'money'
  | 'votes'
  | 'measure'
  | 'time'
  | 'thing';

export interface Unit {
  /** The noun in the plural: "soldiers". */
  readonly noun: string;
  readonly kind: UnitKind;
  readonly isSingular: boolean;
}

/** What the recogniser of figures has to know of a language, beside the classes of its rules. */
export interface FigureWords {
  readonly cues?: ReadonlyMap<string, Cue>;
  /** What a noun before "of N", "to N", "at N" says that the number counts. */
  readonly leadingNouns?: ReadonlyMap<string, Counts>;
  /** What the counted noun by itself says: "5,000 troops". */
  readonly bareNouns?: ReadonlyMap<string, Counts>;
  /** Counted nouns and signs, singular and plural. */
  readonly units?: ReadonlyMap<string, Unit>;
  /** Nouns of one thing, where it is asked whether two count the same. */
  readonly sameNouns?: ReadonlyMap<string, string>;
  /** What nouns of people of any trade end in: "ferryman", "poacher". */
  readonly agent?: RegExp;
  /** The noun of a sum of several kinds of people. */
  readonly people?: string;
  /** Signs before an amount of money, with its noun. */
  readonly currencies?: ReadonlyMap<string, string>;
  /** Qualifiers before and behind a number, as their words; of those that end alike the longest comes first. */
  readonly qualifiersBefore?: readonly (readonly string[])[];
  readonly qualifiersBehind?: readonly (readonly string[])[];
  /** The qualifier that "+" stands for. */
  readonly plus?: string;
  /** Qualifiers of a rounded number. */
  readonly rounding?: ReadonlySet<string>;
  /** The most that a word such as "dozens" can mean. */
  readonly several?: ReadonlyMap<string, number>;
}
