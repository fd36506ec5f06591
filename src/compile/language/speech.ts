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

type Pairs = ReadonlyMap<string, readonly [second: string, verb: CueVerb]>;

/** What a language has for the recognisers of quotations and statements beside its classes; in lower case. */
export interface SpeechWords {
  /** What a word or mark may be: bits of word-classes.ts. */
  readonly classes: ReadonlyMap<string, number>;
  /** Cue verbs by form. */
  readonly verbs: ReadonlyMap<string, CueVerb>;
  /** Two words that report speech: "put it", "shot back"; and two before whoever speaks: "according to". */
  readonly phrases?: Pairs;
  readonly attributions?: Pairs;
  /** What a role is called beside a name: "sen" for "senator"; and what else it is called: "minister" for "pm". */
  readonly shortRoles?: ReadonlyMap<string, string>;
  readonly sameRoles?: ReadonlyMap<string, readonly [before: string, noun: string]>;
  /** Behind a number: "43-year-old". */
  readonly ageWord?: string;
}
