type Rows = readonly (readonly string[])[];

/** What a language has for the recogniser of names beside its classes; in lower case, and whole names normalised. */
export interface NameWords {
  /** Short and equal forms: each row is one given name in several guises. */
  readonly sameFirstNames?: Rows;
  /** From a surname to the full name that it stands for where an article gives no other. */
  readonly knownPeople?: ReadonlyMap<string, string>;
  /** Countries, their parts with a people of their own, and continents; the first name is the key. */
  readonly countries?: readonly { readonly names: readonly string[]; readonly people: readonly string[] }[];
  /** Cities, states and regions, and organisations, that nothing in their form gives away. */
  readonly knownPlaces?: readonly string[];
  readonly knownOrganisations?: readonly string[];
  /** Known names that an article uses short for the one it has introduced: "the Air Force". */
  readonly genericOrganisations?: ReadonlySet<string>;
  /** Names by which the same body or person is widely known: the first of a row makes the key. */
  readonly aliases?: Rows;
  /** Names that must never join: each takes a side, or is a place of its own. */
  readonly sides?: Rows;
  /** What is written in two ways in the names of bodies, and small words left out, in order. */
  readonly spellings?: readonly (readonly [RegExp, string])[];
  /** One key for an office of a state however it is written; `placeOf` gives the key of a place or its adjective. */
  readonly officeKey?: (name: string, placeOf: (phrase: string) => string | undefined) => string;
  /** Modifiers that two together are a title: "Chief Executive", "Council Member". */
  readonly doubleTitles?: ReadonlySet<string>;
  /** From a verb for holding an office to whoever does: "chairs" to "chair of". */
  readonly heldBy?: ReadonlyMap<string, string>;
  /** Two words in one, by their ending: "don't". */
  readonly contraction?: RegExp;
  /** Endings of family names, of everyday words, of the names of places, of roles and of what says of what kind those are. */
  readonly surnameEnding?: RegExp;
  readonly commonEnding?: RegExp;
  readonly placeEnding?: RegExp;
  /** What is put behind a place's name for who is from there, and what words for them end in that no place is named for. */
  readonly peopleEndings?: readonly string[];
  readonly peopleEnding?: RegExp;
  /** What words for who does something end in; for what one person and several are; and for what was done. */
  readonly doerEnding?: RegExp;
  readonly personEnding?: RegExp;
  readonly personsEnding?: RegExp;
  readonly doneEnding?: RegExp;
  /** What words end in that say how somebody or something is: "furious", "shamed". */
  readonly describingEnding?: RegExp;
  readonly roleEnding?: RegExp;
  readonly roleModifierEnding?: RegExp;
}
