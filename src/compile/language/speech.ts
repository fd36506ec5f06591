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

type Words = ReadonlySet<string>;
type Pairs = ReadonlyMap<string, readonly [second: string, verb: CueVerb]>;

/** The lists of words that rules on speech ask for, in lower case; one that a language leaves out has no words. */
export type SpeechList =
  // Verbs, by their base forms.
  | 'callVerbs' // verbs that urge with a particle behind them: "called on the council"
  | 'namingVerbs' // verbs that name something, in the past form right behind it: "the operation dubbed"
  | 'neverInverted' // verbs that stand behind their subject: nobody writes "told Smith" for "Smith told"
  | 'sayVerbs' // verbs that lead to a quotation even where it is only meant to be said: "to say"
  | 'transitive' // verbs whose object is who is spoken to or of: "told the board"
  | 'transitiveWithTo' // and those with "to" before it
  // Forms of verbs.
  | 'quoting' // "quoted him as saying"
  | 'attributing' // what begins the line behind a quotation: "said"
  | 'replying' // whoever replies is not who has just spoken
  // Small words.
  | 'offices' // what somebody is minister or secretary of
  | 'callParticles' // "on", "for" behind a verb that urges
  | 'fromWhere' // "Jane Roe of Northport"
  | 'fromWhom' // "a statement by the board"
  | 'phraseLinks' // what a phrase goes on with: "of", "in"
  | 'countPrepositions' // "at" of "at least 40 members"
  | 'counting' // and "least"
  | 'timeLeads' // before a day between a name and its verb: "on Monday"
  | 'timeNouns' // "several times"
  | 'pluralSubjects' // before a verb's base form: "they claim"
  | 'pronounLike' // determiners that may stand for somebody: "some"
  | 'definite' // before a role that has been named: "the", "this"
  | 'possessives' // "his"
  | 'naming' // right before quotation marks that hold a name or a term: "so-called"
  | 'notNaming' // what stands behind those words otherwise: "called for"
  | 'beforeGendered' // between a name and what is said of it: "Roe, a mother"
  | 'joining' // two verbs with one subject
  | ('and' | 'of' | 'to' | 'by' | 'for' | 'as' | 'that' | 'with' | 'former');

/** What a language has for the recognisers of quotations and statements; all words in lower case. */
export interface SpeechWords extends Readonly<Partial<Record<SpeechList, Words>>> {
  /** What a word or mark may be: bits of word-classes.ts. */
  readonly classes: ReadonlyMap<string, number>;
  /** Cue verbs by form. */
  readonly verbs: ReadonlyMap<string, CueVerb>;
  /** Two words that report speech: "put it", "shot back"; and two before whoever speaks: "according to". */
  readonly phrases?: Pairs;
  readonly attributions?: Pairs;
  /** What a pronoun asks for; one that is not here asks for nobody. */
  readonly pronouns?: ReadonlyMap<string, 'he' | 'she' | 'it' | 'they' | 'you'>;
  /** Titles, kin and offices, and first names, that tell he from she. */
  readonly genderedWords?: ReadonlyMap<string, Gender>;
  readonly genderedNames?: ReadonlyMap<string, Gender>;
  /** What a role is called beside a name: "sen" for "senator"; and what else it is called: "minister" for "pm". */
  readonly shortRoles?: ReadonlyMap<string, string>;
  readonly sameRoles?: ReadonlyMap<string, string>;
  /** Behind a number: "43-year-old". */
  readonly ageWord?: string;
}
