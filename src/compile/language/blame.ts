/** Words by which one side holds that the other attacked, and by which the first of something is told. */
export interface BlameWords {
  /** Who attacks, by what they are: "forces", "drone". */
  readonly forces: ReadonlySet<string>;
  /** What they do: "shelled"; and what is one with a word near behind it alone: "opened | fire". */
  readonly attacks: ReadonlySet<string>;
  readonly attacksWith: ReadonlyMap<string, ReadonlySet<string>>;
  /** Before a verb, of whomever it is done to; and of what is not so, or only to come. */
  readonly suffers: ReadonlySet<string>;
  readonly notSo: ReadonlySet<string>;
  /** Before those who do not do it: "on the guards", "of about 20 men". */
  readonly withins: ReadonlySet<string>;
  /** What there is a first of, by what it is called. */
  readonly firsts: ReadonlyMap<string, string>;
  readonly first: string;
  /** Words right before "first" for another day than its own: "since the first case". */
  readonly notOfFirst: ReadonlySet<string>;
}
