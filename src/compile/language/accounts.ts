import type { AloneWords } from './alone.ts';
import type { MatterWords } from './matters.ts';
import type { ReductionWords } from './reductions.ts';

/** A wording and what it stands for. */
export type Wordings = readonly (readonly [RegExp, string])[];

/** Who holds office, whom it befell, and what is on record. */
export type SpeakerKind = 'office' | 'people' | 'record';

/** How what somebody says is asked: the clause that they say, its verb put first, and its negation taken out. */
export interface QuestionWords {
  /** Up to the clause that somebody says: "Roe told reporters that"; and who says it, behind the clause. */
  readonly saysThat: RegExp;
  readonly saidBehind: RegExp;
  /** Words in quotation marks, with what stands in them; of every one. */
  readonly quotation: RegExp;
  /** What is put between two commas; two clauses, of which either may be answered; from where one is only added. */
  readonly aside: RegExp;
  readonly isTwo: RegExp;
  readonly isAdded: RegExp;
  readonly auxiliaries: ReadonlySet<string>;
  /** Words that end a subject before its verb. */
  readonly breaksSubject: ReadonlySet<string>;
  /** What is denied, as it is asked: "ever" of "never"; and from where a clause within has a verb of its own. */
  readonly plainly: Wordings;
  readonly opensWithin: RegExp;
  /** Words that mean whom or what a question does not name. */
  readonly ofOthers: RegExp;
  readonly ofThem: RegExp;
  /** Whoever says it themselves: a person, a body. */
  readonly himself: RegExp;
  readonly itself: RegExp;
  /** "two of whom said": a sentence tells more than its clause; "taking | bribes", at the head of what is denied. */
  readonly tellsBeside: RegExp;
  readonly doing: RegExp;
  /** "his", "its": at the head of a subject. */
  readonly hisOwn: RegExp;
  /** "Roe is accused of taking it": the groups `who` and `deed`. */
  readonly charges: readonly RegExp[];
  /** "the police", "two guards": who are several. */
  readonly several: RegExp;
  /** " and fired": something else that is told. */
  readonly isSecond: RegExp;
  /** ", 61," behind a name. */
  readonly asideLast: RegExp;
  /** The base of a verb's form: "take" of "taking"; null where it is no such form. */
  readonly baseOf: (word: string) => string | null;
  /** Where a long clause may end: before what is only added. All of them. */
  readonly mayEnd: RegExp;
  /** "number of rounds fired", before what is said of it. */
  readonly amountOf: RegExp;
  /** What stands before a number: "at least". */
  readonly hedges: RegExp;
}

/** What drafting has to know of a language: by which words reports are compared, counted and cut. */
export interface AccountWords extends MatterWords {
  /** Acts that are done once, in one way, and what a question calls each; things are said and denied again and again. */
  readonly actsDoneOnce: Readonly<Record<string, string>>;
  /** How an act was done. */
  readonly means: Wordings;
  /** Offices of which one person holds one at a time; each pattern is one office by all its words. */
  readonly offices: Wordings;
  /** "Former", "then", "acting": the office of another time, which contradicts nothing. */
  readonly officeOfAnotherTime: RegExp;
  /** What befalls people: "killed", "missing". */
  readonly befallsPeople: RegExp;
  /** What befalls things and no people, and what is counted of many alone. */
  readonly befallsThings: RegExp;
  readonly befallsMany: RegExp;
  /** What is counted once and for all on its day; and what grows less as others are found. */
  readonly settled: RegExp;
  readonly shrinking: RegExp;
  /** Sums of money, and how many voted. */
  readonly sums: RegExp;
  /** What is counted for itself: "ships", "vehicles". */
  readonly kindsOfThings: RegExp;
  /** "raised the toll to": counts on. */
  readonly updates: RegExp;
  /** "put the toll at": of what is counted before. */
  readonly tellsToll: RegExp;
  /** "had gone up to": what was counted before is no other account. */
  readonly hasGrown: RegExp;
  /** "another six", "elsewhere", "among the dead", "since June": counts what is not counted before it, or some of it. */
  readonly ofAnotherCount: RegExp;
  /** What is said against somebody; and words that answer what stands right before: "denied it", "rejected the claim". */
  readonly accusing: RegExp;
  /** "accused", "arrested", "took bribes": says that somebody did wrong; and "denies wrongdoing", which answers it. */
  readonly incriminating: RegExp;
  readonly deniesGuilt: RegExp;
  /** "he", "him", "its" */
  readonly pronoun: RegExp;
  /** "denied the charges"; and "denied reports that", which says itself what is denied. */
  readonly answersCharge: RegExp;
  readonly saysItself: RegExp;
  /** "denies this" and no more. */
  readonly answersThat: RegExp;
  /** "no such meeting": denies what was said before. */
  readonly ofSuch: RegExp;
  /** By what somebody says that there was none of, cut to its first letters, the verbs by which it is done: a letter is written. */
  readonly doneAs: ReadonlyMap<string, ReadonlySet<string>>;
  /** And of it what denies by itself. */
  readonly noSuch: RegExp;
  /** "said the accusation was absurd" */
  readonly calledFalse: RegExp;
  /** "was told, which it had denied": what is said beside it is no denial. */
  readonly deniedBefore: RegExp;
  /** Of whose account somebody is asked; and what is said of "it" that somebody did or got. */
  readonly askedAboutAccount: RegExp;
  readonly saysOfIt: RegExp;
  /** The paper of itself: "as we reported". */
  readonly ofThePaper: ReadonlySet<string>;
  /** That there are but two versions; "says the opposite"; an hour of the day. */
  readonly partsInTwo: RegExp;
  readonly saysOpposite: RegExp;
  readonly hour: RegExp;
  /** Of a number that is of whoever gives it: "gives its own as 14". */
  readonly ofTheirOwn: RegExp;
  /**
   * By what somebody gives another count of what was counted right before, up to the number: who, and of what where that
   * is said ("the number of injured"); and amounts without a number ("half").
   */
  readonly countsOtherwise: readonly RegExp[];
  readonly numberPart: RegExp;
  /** "But a girl told reporters": answers whoever spoke right before. */
  readonly opensContrast: RegExp;
  /** What is said is of what was told before: "said that it had"; and "denied that", "denied having". */
  readonly ofSame: RegExp;
  /** Pronouns by which persons, and bodies, speak of themselves. */
  /** Words that mean what was said before: "doing so", "something different". */
  readonly leansBack: RegExp;
  readonly alone: AloneWords;
  readonly reduced: ReductionWords;
  readonly ofPersons: ReadonlySet<string>;
  /** Whoever speaks who need be nobody that was named: "one", "another expert", "the defence's own expert". */
  readonly anyOne: RegExp;
  readonly ofBodies: ReadonlySet<string>;
  /** What they are who mean somebody else by "he": "lawyer". */
  readonly speaksForOthers: ReadonlySet<string>;
  /** "Roe who owned it": what is left of ", who owned it," where its commas are gone. */
  readonly tornApart: RegExp;
  /** "denied through his brother"; and "I'll see to it". */
  readonly saidThrough: RegExp;
  readonly promising: RegExp;
  /** "he said" */
  readonly saidByThem: RegExp;
  /** "his", "its" */
  readonly possessive: ReadonlySet<string>;
  /** "it was Roe who", "the idea was": who did a thing, and not another. */
  readonly itWasThey: RegExp;
  /** "How he died is disputed": what the next two say is two accounts. */
  readonly partsThem: RegExp;
  /** "As to the bridge": what follows is on something else than what stands before it. */
  readonly opensTopic: RegExp;
  /** "put it to her that": what is asked of somebody, which nobody says. */
  readonly putsToThem: RegExp;
  /** "Who fired first?", which what follows may answer in two ways. */
  readonly asksWhich: RegExp;
  readonly deniesThat: RegExp;
  /** Where a clause that is denied ends, and what is said beside it begins: ", but said". */
  readonly saidBeside: RegExp;
  /** "denied that", up to what is denied; and what is denied of nearly everything: "any wrongdoing". */
  readonly opensDenied: RegExp;
  readonly deniesOften: RegExp;
  /** Words for people who are only counted, and say nothing: "least 40 people" of "at least 40 people confirmed dead". */
  readonly onlyCounted: RegExp;
  /** In a clause that is denied: words that only a denial has, "any letter", "ever". */
  readonly saidOfNone: RegExp;
  /** "denied that any worker was there": not of whoever denies it. */
  readonly deniesOfOthers: RegExp;
  /** "was against Ada Roe, not | Ben": with what stands behind it. */
  readonly correctsWhom: RegExp;
  readonly questions: QuestionWords;
  /** "The company has" */
  readonly has: RegExp;
  /** "never received it." */
  readonly endsInIt: RegExp;
  /** "hit back, saying": more than that another account follows. And what is quoted as said to somebody: "You knew". */
  readonly saysMore: RegExp;
  readonly addressed: RegExp;
  readonly denies: RegExp;
  /** What stands before a verb whose subject is another than that of the sentence: "… but residents". */
  readonly ofAnotherSubject: RegExp;
  /** "though it denied" */
  readonly deniedByPronoun: RegExp;
  /** Nouns for what is on paper: terms, though they are words of speech too. */
  readonly documents: ReadonlySet<string>;
  /** "is accused of taking" */
  readonly isAccused: RegExp;
  /** "No one has been named as a suspect" */
  readonly noneAccused: RegExp;
  /** Verbs by which a thing is called something; and what somebody said otherwise before: "who had earlier denied it". */
  readonly calls: ReadonlySet<string>;
  readonly saidBefore: RegExp;
  /** "had said", "first claimed"; and what only adds: "also said", "another officer". */
  readonly saidEarlier: RegExp;
  readonly addsTo: RegExp;
  /** Verbs by which whoever stands before them tells something; and words behind which something else is told, or asked. */
  readonly tells: ReadonlySet<string>;
  /** Of them, those of what is on record alone: "documents show". */
  readonly shows: ReadonlySet<string>;
  readonly opensAside: ReadonlySet<string>;
  /** "said its leader": for whoever spoke before; "declined to comment"; and words that set one account against another. */
  readonly speaksForIt: RegExp;
  readonly tellsNothing: RegExp;
  readonly opensOther: ReadonlySet<string>;
  readonly setsApart: RegExp;
  /** By what a sentence reports what somebody said, and that it was so. */
  readonly reports: RegExp;
  readonly past: RegExp;
  /** "rejected the report", rather than a proposal. */
  readonly rejectsClaim: RegExp;
  /** "gave a different account": what stands behind it is set against what stands before. */
  readonly otherAccount: RegExp;
  /** "denied it", "rejected the suggestion", "denied saying that": of what stands before it. */
  readonly deniesIt: RegExp;
  /** "This is", "That contradicts": of what stands before. */
  readonly pointsBack: RegExp;
  readonly opensClause: RegExp;
  /** "report", "figure": what was said, as a document or number that may be spoken of in between. */
  readonly claims: RegExp;
  /** "replied that", "hit back": answers whoever spoke right before, and no question of a reporter. */
  readonly replies: RegExp;
  /** Words of which but one can be true of a thing, each with its row and its side in it: "resigned" or "dismissed". */
  readonly alternatives: ReadonlyMap<string, readonly (readonly [row: number, side: number])[]>;
  /** The rows of them that are of any thing or deed, not of persons alone. */
  readonly manners: ReadonlySet<number>;
  /** What one sentence sets against another account: the groups `one` and `other`, with their indices. Figures are in digits. */
  readonly contrasts: readonly (readonly [kind: 'figure' | 'denial' | 'changed account', pattern: RegExp])[];
  /** Words behind which stands on what something depends: "unless". */
  readonly conditions: ReadonlySet<string>;
  /** Words that deny what stands behind them, and those that deny by themselves: "unarmed". */
  readonly denying: ReadonlySet<string>;
  /** "received no warning", "carried out no strikes": what is denied is that there was one. */
  readonly saysLittle: ReadonlySet<string>;
  /** Of them, those by which there is none of it, or never was; and those behind which stands what: "no tremor". */
  readonly denyingAll: ReadonlySet<string>;
  readonly denyingThings: ReadonlySet<string>;
  readonly denied: ReadonlyMap<string, string>;
  /** Words for whoever speaks that do not say for whom: "spokesman"; and by a rank, whom one serves: "police" of "sergeant". */
  readonly anySpeaker: ReadonlySet<string>;
  /** What stands between what somebody is and their name: " at the hospital, Dr. ". */
  readonly isNamedBehind: RegExp;
  /** "a monitor", "the group": who may be any that is named beside. */
  readonly anyGroup: RegExp;
  readonly serves: ReadonlyMap<string, string>;
  /** What somebody is who speaks, by the words for them: "police", "residents", "documents". */
  readonly speakers: ReadonlyMap<string, SpeakerKind>;
  /** What is denied of nearly everything: "no comment", "no plans". */
  readonly deniedOften: ReadonlySet<string>;
  /** Of these, what is denied of deeds as well: "no sign of fire". */
  readonly deniedOfDeeds: ReadonlySet<string>;
  /** What is done to what is counted, rather than what it is: "killed", "stolen". */
  readonly doneToThem: RegExp;
  /** People who are some of all alone: "children". */
  readonly someOnly: ReadonlySet<string>;
  /** Words for people, however they are called. */
  readonly people: ReadonlySet<string>;
  /** Counts in the order in which they are told. */
  readonly countsFirst: readonly string[];
  /** Amounts that are no numbers: shown as the article has them. */
  readonly vagueAmount: RegExp;
  /** How far a number may reach, down and up, by its qualifier; the first that matches. */
  readonly reach: readonly (readonly [qualifier: RegExp, down: number, up: number])[];
  /** One of several: "person" of "people". */
  readonly singular: (plural: string) => string;
  /** An hour that names no day. */
  readonly hourAlone: RegExp;
  /** The hour that a line of a live page is or begins with, and the mark behind it: "4.15pm: ", "16.30 ". */
  readonly opensEntry: RegExp;
  /** Words at the head of a sentence that lead on from the one before. */
  readonly leadingIn: RegExp;
  /** Where those live who write: " in our town". */
  readonly inOurPlace: RegExp;
  /** Whose and what somebody is, and the name behind it as the group: "His deputy, Ada Roe,". */
  readonly ownedName: RegExp;
  /** The same in the first words of a sentence: the word before, and the name. */
  readonly ownedWithin: RegExp;
  /** A date at the head of a sentence, with its comma: it stands beside the headline. */
  readonly dateFirst: RegExp;
  /** "Yesterday", "this morning": counted from the day of the article, which a headline does not have. All of them. */
  readonly relativeDay: RegExp;
  /** A day by its number at the head or the end of a line: "On the 6th". */
  readonly onTheNth: RegExp;
  /** The sign before a line that sums an article up. */
  readonly opensBullet: RegExp;
  /** What the headline of a live page begins with, "LIVE:", and ends with, ": as it happened". */
  readonly liveOpening: RegExp;
  readonly liveEnding: RegExp;
  /** A day at the head of a paragraph, with the sign behind it: "4 May. The ford is shut." */
  readonly opensDay: RegExp;
  /** Where a line goes on with what those who write did themselves: ", after we asked him". */
  readonly toldByUs: RegExp;
  /**
   * A day, month or year, at the head of a line and in it, all of them: the groups `by` ("on", "last"; missing of a bare
   * "Wednesday"), `day`, `month`, `number` or `first` ("3 May"), `year`.
   */
  readonly dayOpening: RegExp;
  readonly dayTold: RegExp;
  /** "The day that the mayor left": before what is told of it. */
  readonly dayOfWhat: RegExp;
  /** Behind the day that opens a line: "last year, a Thursday, ". */
  readonly dayBeside: RegExp;
  /** "As the deputy announced on Friday, ", up to what is said: the group is who says it, with the verb. */
  readonly asSaid: RegExp;
  /** At the head of what is told of a subject: "was", "have been". */
  readonly isDone: RegExp;
  /** "hit back": at the end of a line that does not say with what. */
  readonly saysNoMore: RegExp;
  /** What loud papers call people and things, and what others do: "boffins", "experts". */
  readonly plainWords: ReadonlyMap<string, string>;
  /** Behind a weekday: "of last week". */
  readonly dayOfWeek: RegExp;
  readonly lastOf: RegExp;
  /** "We said that Roe had": a paper of what it wrote and no longer holds. */
  /** "Update, 26 September:" at the head of a line. */
  readonly opensUpdate: RegExp;
  /** Behind a clause with a day, one with another: "; he was dismissed the next day". */
  readonly besideWithDay: RegExp;
  readonly takesBack: RegExp;
  /** "Eleven years and a fine: these are what was asked for": what stands before is no clause. */
  readonly summedUp: RegExp;
  /** At the end of what stands before a clause that says when: "when ". */
  readonly opensWhen: RegExp;
  /** A line of what another sentence names: "The figures were given by", "raised the figure to five". */
  readonly toldElsewhere: RegExp;
  /** "another", "the same": a line that leans on what was told before, and can be understood without. */
  readonly leaning: RegExp;
  /** A date in a sentence, with the space before it: it stands beside the headline. */
  readonly dateWithin: RegExp;
  /** Verbs that have a subject before them, whatever else they are. */
  readonly finite: ReadonlySet<string>;
  /** Words of how many of a kind something is said: without "in the west", "no towns in the west" are all towns. */
  readonly counting: ReadonlySet<string>;
  /** Words behind which "and" joins two of what they name: "between". */
  readonly opensPair: ReadonlySet<string>;
  /** Words behind which a verb has to come. */
  readonly opensTold: ReadonlySet<string>;
  /** Words behind which a verb has to come where they open a clause, and none where they open a phrase: "after". */
  readonly opensLater: ReadonlySet<string>;
  /**
   * Words that open what is only added: "which", "halting"; what somebody is where they are accused of it; and those that
   * open a phrase. A headline may end before them.
   */
  readonly opensMore: ReadonlySet<string>;
  readonly opensReason: ReadonlySet<string>;
  /** Acts of which the verb alone tells: "the ferry sank". */
  /** Acts by which somebody loses an office. */
  readonly leavingActs: ReadonlySet<string>;
  /** Acts that belong to a story whatever it is about: somebody is arrested, elected, killed. */
  readonly newsworthyActs: ReadonlySet<string>;
  readonly wholeActs: ReadonlySet<string>;
  /** Acts that are done for a time: "jailed for six years" happens at once. */
  readonly termedActs: ReadonlySet<string>;
  /** Acts that happen all at once, so that a report may say in its next sentence when; and by which words it does. */
  readonly suddenActs: ReadonlySet<string>;
  readonly whenItHappened: RegExp;
  /** Of those and of what began: the subject, where nothing but when is said of it. */
  readonly saysOnlyWhen: RegExp;
  readonly opensPhrase: ReadonlySet<string>;
  /** Nouns that only say how much there is of what follows: "a number of". */
  readonly quantities: ReadonlySet<string>;
  /** What happens, by the words that tell of it: "detained" and "custody" are "arrest". */
  readonly acts: ReadonlyMap<string, string>;
  /** What reports call by several words, each by one of them: "lawmakers" are "parliament". */
  readonly sameThings: ReadonlyMap<string, string>;
  /** True for two acts by which one happening may be told: "collapse" and "kill". */
  readonly mayBeOneAct: (one: string, other: string) => boolean;
  /** Acts of those who vote. */
  readonly ballots: ReadonlySet<string>;
  /** Acts that say little of what happened: beside any other. */
  readonly actsBeside: ReadonlySet<string>;
  /** How nouns for somebody often end: "master", "chemist". */
  readonly personEnding: RegExp;
  /** Acts that are done by saying so: "conceded that". */
  readonly actsOfSpeech: ReadonlySet<string>;
  /** Verbs that tell of what their object names, each with its first form; and of what their subject names, and what that is. */
  readonly lightVerbs: ReadonlyMap<string, string>;
  readonly hitting: ReadonlySet<string>;
  readonly blows: ReadonlySet<string>;
  /** Acts that it would do a person harm to be told of falsely. */
  readonly graveActs: ReadonlySet<string>;
  /** A length of time at the end of a cut text, by which what is left out is reckoned. */
  readonly measureLast: RegExp;
  /** Words at the end of a cut text that lead on to what is left out. */
  readonly leadingOn: RegExp;
}
