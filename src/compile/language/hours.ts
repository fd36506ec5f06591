/** How the hours of a clock are told. */
export interface HourWords {
  /** Hours that are words; minutes before or past an hour; and hours by name, in minutes of the day. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly minutes: ReadonlyMap<string, number>;
  readonly named: ReadonlyMap<string, number>;
  readonly clock: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  /** Words before figures that are an hour: "at 10.20". */
  readonly opensHour: ReadonlySet<string>;
  /** Words that make an hour a rough one. */
  readonly nearly: ReadonlySet<string>;
  /** "shortly before", "not long after": of an hour that is told by another. */
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly closely: ReadonlySet<string>;
  /** Words before an hour that only bounds what is told: "until ten". */
  readonly bounds: ReadonlySet<string>;
  readonly morning: ReadonlySet<string>;
  readonly evening: ReadonlySet<string>;
  /** Words that part what happens at two hours. */
  readonly parts: ReadonlySet<string>;
  /** Words behind figures that are no hour: "5.2 per cent". */
  readonly units: ReadonlySet<string>;
  /** Words for what happens at an hour that reports give again and again, each with what it is called by. */
  readonly happens: ReadonlyMap<string, string>;
  /** What of it happens but once in a story, whatever else is said of it. */
  readonly happensOnce: ReadonlySet<string>;
  /** And what happens again and again, so that more has to show that it is the same. */
  readonly happensOften: ReadonlySet<string>;
  /** At the end of what stands before an hour, words that go with it: "at about", "shortly before". */
  readonly beforeHour: RegExp;
  /** At the head of a sentence, what stands before the clause that tells something: "said that", "when". */
  readonly opensClause: RegExp;
}
