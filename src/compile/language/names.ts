type Words = ReadonlySet<string>;
type Rows = readonly (readonly string[])[];

/** The lists of words that rules on names ask for, in lower case; one that a language leaves out has no words. */
export type NameList =
  // People, with their titles and roles.
  | 'firstNames'
  | 'particles' // small words inside personal names: "van", "al"
  | 'surnameOpeners' // "al-Orrin", "de Vries"
  | 'surnameSuffixes' // "Jr", "III"
  | 'surnamesBehindFirst' // everyday words that are surnames right behind a first name: "May"
  | 'speechVerbs' // verbs whose subject speaks: people first, then bodies and capitals that stand for them
  | 'personVerbs' // verbs and words that only a person is the subject of
  | 'titles' // words that, capitalised before a name, are a title and no part of it
  | 'titleModifiers' // titles only as modifiers of a following title: "Foreign Minister", "Vice President"
  | 'formsOfAddress' // titles after which a name is a person's for certain
  | 'titlesWithOf' // titles that go on with "of": "Secretary of State"
  | 'roleNouns' // nouns in lower case beside the name of a person: "spokesman"
  | 'roleModifiers' // words between a role and what stands before it: "deputy", "transport"
  | 'roleAdjectives' // words with a capital that are no names and yet belong to a role: "North", "Christian"
  | 'roleStops' // words that end a role behind a name
  | 'sentTo' // where somebody is sent: "envoy to Norway"
  // Organisations.
  | 'genericOrganisations' // known names that an article uses short for one it has introduced: "the Air Force"
  | 'organisationHeads' // last words of an organisation's name
  | 'weakHeads' // heads too general to name anything alone or with a mere place before them
  | 'organisationOpeners' // words that open an organisation's name with "of" or "for" behind them
  | 'organisationTopics' // subjects that "and" may join inside a name: "Food and Drug Administration"
  | 'groupOpeners' // words that open the names of armed groups
  | 'corporate' // marks of a company, left out where names are compared
  | 'corporateEnds' // those of them that end its name wherever they stand
  | 'owners' // what owns with "'s" inside a name: "People's Party"
  | 'organisationNouns' // nouns in lower case directly before the name of an organisation
  | 'organisationFollowers' // and behind it: "Airbus shares"
  // Places.
  | 'placeHeads' // last words of a place's name
  | 'placeStarts' // first words of a place's name
  | 'placeOpeners' // words that open a place's name with "of" behind them
  | 'placeCues' // prepositions after which an unknown name is most likely a place
  | 'movementCues' // those after which it is a little likelier
  | 'placeNouns' // nouns after which "of" brings a place: "the town of"
  | 'placeFollowers' // what follows a place or a state and hardly a company: "Armenian forces"
  // Words that are no names, and small words.
  | 'never' // words that are no name even where they bear a capital inside a sentence
  | 'common' // everyday words that open sentences; a name never begins with one unless it is known
  | 'upperOnly' // names that are everyday words unless written in capitals throughout
  | 'headlineWords' // words of headlines in title case that part names from what follows
  | 'openOnly' // words that are no name alone and yet open one: "North", "Islamic"
  | 'compoundEndings' // what a hyphen joins to a name: "-backed"
  | 'dotted' // abbreviations whose full stop stands inside a name
  | 'notInInitials' // words that initials leave out
  | ('articles' | 'determiners' | 'the' | 'of' | 'for' | 'in' | 'and');

/** What a language has for the recogniser of names; all of it in lower case, and whole names normalised. */
export interface NameWords extends Readonly<Partial<Record<NameList, Words>>> {
  /** Short and equal forms: each row is one given name in several guises. */
  readonly sameFirstNames?: Rows;
  /** From a surname to the full name that it stands for where an article gives no other. */
  readonly knownPeople?: ReadonlyMap<string, string>;
  /** Countries, their parts with a people of their own, and continents; the first name is the key. */
  readonly countries?: readonly { readonly names: readonly string[]; readonly people: readonly string[] }[];
  /** Cities, states and regions, and organisations, that nothing in their form gives away. */
  readonly knownPlaces?: readonly string[];
  readonly knownOrganisations?: readonly string[];
  /** Names by which the same body or person is widely known: the first of a row makes the key. */
  readonly aliases?: Rows;
  /** Names that must never join: each takes a side, or is a place of its own. */
  readonly sides?: Rows;
  /** What is written in two ways in the names of bodies, and small words left out, in order. */
  readonly spellings?: readonly (readonly [RegExp, string])[];
  /** One key for an office of a state however it is written; `placeOf` gives the key of a place or its adjective. */
  readonly officeKey?: (name: string, placeOf: (phrase: string) => string | undefined) => string;
  /** Modifiers that two together are a title: "Chief Executive". */
  readonly doubleTitle?: readonly [first: string, second: string];
  /** Endings of family names, of everyday words, of the names of places, of roles and of what says of what kind those are. */
  readonly surnameEnding?: RegExp;
  readonly commonEnding?: RegExp;
  readonly placeEnding?: RegExp;
  readonly roleEnding?: RegExp;
  readonly roleModifierEnding?: RegExp;
}
