type Words = ReadonlySet<string>;

/** A country, a part of one with a people of its own, or a continent; names in lower case, the first of them the key. */
export interface Country {
  readonly names: readonly string[];
  /** What its people and things are called: "Norwegian", "Norwegians". */
  readonly people: readonly string[];
}

/** What a language has for the recogniser of names; all words in lower case. A set may be empty. */
export interface NameWords {
  // People.
  readonly firstNames: Words;
  /** Short and equal forms: each row is one given name in several guises. */
  readonly sameFirstNames: readonly (readonly string[])[];
  /** From a surname to the full name that it stands for where an article gives no other; normalised. */
  readonly knownPeople: ReadonlyMap<string, string>;
  /** Small words inside personal names: "van", "al". */
  readonly particles: Words;
  /** Words that open a surname of two words: "al-Orrin", "de Vries". */
  readonly surnameOpeners: Words;
  /** "Jr", "III" behind a surname. */
  readonly surnameSuffixes: Words;
  /** Endings of family names. */
  readonly surnameEndings: readonly string[];
  /** Everyday words that are surnames right behind a first name: "May". */
  readonly surnamesBehindFirst: Words;
  /** Verbs whose subject speaks: people first, then bodies and capitals that stand for them. */
  readonly speechVerbs: Words;
  /** Verbs and words that only a person is the subject of. */
  readonly personVerbs: Words;

  // Titles and roles.
  /** Words that, capitalised before a name, are a title and no part of it. */
  readonly titles: Words;
  /** Titles that are titles only as modifiers of a following title ("Foreign Minister", "Vice President"). */
  readonly titleModifiers: Words;
  /** Modifiers that two together are a title of: "Chief Executive". */
  readonly doubleTitle: readonly [first: string, second: string];
  /** Titles after which a name is a person's for certain. */
  readonly formsOfAddress: Words;
  /** Titles that go on with "of": "Secretary of State". */
  readonly titlesWithOf: Words;
  /** Nouns in lower case that stand beside the name of a person ("spokesman", "analyst"). */
  readonly roleNouns: Words;
  readonly roleEnding: RegExp;
  /** Words between a role and what stands before it: "deputy", "transport". */
  readonly roleModifiers: Words;
  /** Endings of a noun or adjective that says of what kind a role is: "maritime analyst". */
  readonly roleModifierEnding: RegExp;
  /** Words with a capital that are no names and yet belong to a role: "North", "Christian". */
  readonly roleAdjectives: Words;
  /** Words that end a role behind a name. */
  readonly roleStops: Words;

  // Organisations.
  /** Names of organisations that nothing in their form gives away. */
  readonly knownOrganisations: readonly string[];
  /** Names that are everyday words unless written in capitals throughout. */
  readonly upperOnly: Words;
  /** Known names that an article uses short for the one it has introduced: "the Air Force"; normalised. */
  readonly genericOrganisations: Words;
  /** Last words of an organisation's name. */
  readonly organisationHeads: Words;
  /** Heads too general to name anything alone or with a mere place before them. */
  readonly weakHeads: Words;
  /** Words that open an organisation's name with "of" or "for" behind them. */
  readonly organisationOpeners: Words;
  /** Subjects that "and" may join inside an organisation's name ("Food and Drug Administration"). */
  readonly organisationTopics: Words;
  /** Words that open the names of armed groups. */
  readonly groupOpeners: Words;
  /** Marks of a company, left out where names are compared. */
  readonly corporate: Words;
  /** Marks of a company that end its name wherever they stand. */
  readonly corporateEnds: Words;
  /** What owns with "'s" inside a name: "People's Party". */
  readonly owners: Words;
  /** Nouns in lower case directly before the name of an organisation. */
  readonly organisationNouns: Words;
  /** Nouns in lower case that follow the name of an organisation ("Airbus shares"). */
  readonly organisationFollowers: Words;

  // Places.
  readonly countries: readonly Country[];
  /** Cities, states and regions that news names without saying what they are. */
  readonly knownPlaces: readonly string[];
  /** Last words, and first words, of a place's name. */
  readonly placeHeads: Words;
  readonly placeStarts: Words;
  readonly placeEnding: RegExp;
  /** Words that open a place's name with "of" behind them. */
  readonly placeOpeners: Words;
  /** Prepositions after which an unknown name is most likely a place, and those after which it is a little likelier. */
  readonly placeCues: Words;
  readonly movementCues: Words;
  /** Nouns after which "of" brings a place ("the town of"). */
  readonly placeNouns: Words;
  /** What follows a place or a state and hardly a company: "Armenian forces". */
  readonly placeFollowers: Words;

  // Names of one thing.
  /** Names by which the same body or person is widely known: the first of a row makes the key; normalised. */
  readonly aliases: readonly (readonly string[])[];
  /** Names that must never join: each takes a side, or is a place of its own; normalised. */
  readonly sides: readonly (readonly string[])[];
  /** What is written in two ways in the names of bodies, and small words left out, in order. */
  readonly spellings: readonly (readonly [RegExp, string])[];
  /** One key for an office of a state however it is written; `placeOf` gives the key of a place or its adjective. */
  readonly officeKey: (name: string, placeOf: (phrase: string) => string | undefined) => string;

  // Words that are no names, and small words.
  /** Words that are no name even where they bear a capital inside a sentence. */
  readonly never: Words;
  /** Everyday words that open sentences and headlines; a name never begins with one unless it is known. */
  readonly common: Words;
  /** True for an everyday word by its form or because it is listed. */
  readonly isCommon: (lower: string) => boolean;
  /** Verbs and other words of headlines in title case that part names from what follows. */
  readonly headlineWords: Words;
  /** Words that are no name alone and yet open one: "North", "Islamic". */
  readonly openOnly: Words;
  /** What a hyphen joins to a name: "-backed". */
  readonly compoundEndings: Words;
  /** Abbreviations whose full stop stands inside a name. */
  readonly dotted: Words;
  readonly articles: Words;
  readonly determiners: Words;
  readonly the: Words;
  readonly of: Words;
  readonly for: Words;
  readonly in: Words;
  readonly and: Words;
  /** Where somebody is sent: "envoy to Norway". */
  readonly sentTo: Words;
  /** Words that initials leave out. */
  readonly notInInitials: Words;
}
