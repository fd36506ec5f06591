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

/** What the recognisers of quotations and statements have to know of a language. */
export interface SpeechWords {
  /** Cue verbs by form, in lower case. */
  readonly verbs: ReadonlyMap<string, CueVerb>;
  /** What a word or mark may be: bits of word-classes.ts, by word in lower case. */
  readonly classes: ReadonlyMap<string, number>;
  /** Titles, kin and offices that tell he from she. */
  readonly genderedWords: ReadonlyMap<string, Gender>;
  /** First names that tell he from she. */
  readonly genderedNames: ReadonlyMap<string, Gender>;
}
