type Words = ReadonlySet<string>;

/** 1 for he, 2 for she, 3 where it cannot be told. */
export type Gender = 1 | 2 | 3;

export type Act =
  | 'said'
  | 'asked'
  | 'urged'
  | 'accused'
  | 'denied'
  | 'confirmed'
  | 'announced'
  | 'claimed'
  | 'warned'
  | 'threatened'
  | 'promised'
  | 'agreed'
  | 'refused'
  | 'rejected'
  | 'proposed'
  | 'condemned'
  | 'welcomed'
  | 'described';

/** A form of a verb that says that somebody says something. */
export interface CueVerb {
  /** One name for all verbs of that kind. */
  readonly act: Act;
  readonly lemma: string;
  /** 3 reports speech by itself ("said"), 2 usually ("noted"), 1 only beside a quotation ("called it “a joke”"). */
  readonly strength: 1 | 2 | 3;
  readonly form: 'base' | 'third' | 'past' | 'participle';
  /** The form is a noun too ("claims", "report"). */
  readonly nounToo: boolean;
  /** Reports speech only where a quotation stands directly beside it ("he continued"). */
  readonly onlyBesideQuote?: boolean;
}

/** What the recognisers of quotations and statements have to know of a language; all words in lower case. */
export interface SpeechWords {
  /** What a word or mark may be: bits of word-classes.ts. */
  readonly classes: ReadonlyMap<string, number>;

  // Verbs.
  /** Cue verbs by form. */
  readonly verbs: ReadonlyMap<string, CueVerb>;
  /** Two words that report speech: "put it", "shot back". From the first to the second. */
  readonly phrases: ReadonlyMap<string, readonly [second: string, verb: CueVerb]>;
  /** Two words before whoever speaks: "according to", "in the words of". */
  readonly attributions: ReadonlyMap<string, readonly [second: string, verb: CueVerb]>;
  /** Verbs that urge with a particle behind them: "called on the council". */
  readonly callVerbs: Words;
  readonly callParticles: Words;
  /** Verbs that name something, in the past form right behind it: "the operation dubbed". */
  readonly namingVerbs: Words;
  /** Verbs that stand behind their subject: nobody writes "told Smith" for "Smith told". */
  readonly neverInverted: Words;
  /** Verbs whose object is who is spoken to or of: "told the board"; and those with "to" before it. */
  readonly transitive: Words;
  readonly transitiveWithTo: Words;
  /** Verbs that lead to a quotation even where it is only meant to be said: "to say". */
  readonly sayVerbs: Words;
  /** Forms that quote somebody: "quoted him as saying". */
  readonly quoting: Words;
  /** Forms that begin the line behind a quotation: "said". */
  readonly attributing: Words;
  /** Whoever replies is not who has just spoken. */
  readonly replying: Words;

  // Who speaks.
  /** What a pronoun asks for; one that is not here asks for nobody. */
  readonly pronouns: ReadonlyMap<string, 'he' | 'she' | 'it' | 'they' | 'you'>;
  /** Titles, kin and offices, and first names, that tell he from she. */
  readonly genderedWords: ReadonlyMap<string, Gender>;
  readonly genderedNames: ReadonlyMap<string, Gender>;
  /** What a role is called in other words, beside a name and alone: "sen" for "senator". */
  readonly shortRoles: ReadonlyMap<string, string>;
  readonly sameRoles: ReadonlyMap<string, string>;
  /** What somebody is minister or secretary of. */
  readonly offices: Words;
  readonly ageWord: string;

  // Small words.
  readonly of: Words;
  readonly to: Words;
  readonly by: Words;
  readonly as: Words;
  readonly that: Words;
  readonly with: Words;
  readonly for: Words;
  readonly former: Words;
  /** Join two verbs with one subject; of them "and" joins two roles of one person. */
  readonly joining: Words;
  readonly and: Words;
  /** Where somebody is from: "Jane Roe of Northport"; whose a statement is; what a phrase goes on with. */
  readonly fromWhere: Words;
  readonly fromWhom: Words;
  readonly phraseLinks: Words;
  /** "at least 40 members": a preposition that belongs to a count, and the words that do. */
  readonly countPrepositions: Words;
  readonly counting: Words;
  /** Before a day between a name and its verb: "on Monday"; nouns of time: "several times". */
  readonly timeLeads: Words;
  readonly timeNouns: Words;
  /** Before a verb's base form: "they claim". */
  readonly pluralSubjects: Words;
  /** Determiners that may stand for somebody: "some". */
  readonly pronounLike: Words;
  /** Before a role that has been named: "the", "this". */
  readonly definite: Words;
  /** Whose: "his". */
  readonly possessives: Words;
  /** Right before quotation marks that hold a name or a term: "so-called"; and what stands behind those words otherwise. */
  readonly naming: Words;
  readonly notNaming: Words;
  /** Signs between a name and what is said of it: "Roe, a mother". */
  readonly beforeGendered: Words;
}
