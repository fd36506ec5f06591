import { type Language, perLanguage } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';
import { antecedentOf } from './antecedent.ts';
import { attributionIn, endOf, type Stretch } from './attribution.ts';
import { isDay, isMeasure, subjectIn, withoutMeasure } from './opening.ts';
import { isSpeech, isVerb, opensAttribution } from './verbs.ts';

export { isSpeech, isVerb, opensAttribution, type Stretch };

/** Part of a sentence with a verb of its own, without the word that opens it. */
export interface Clause {
  /** `side`: "when …", "where …"; `who`: ", who …"; `open`: of a subject that cannot be told, ", whom …". */
  readonly kind: 'main' | 'side' | 'who' | 'open';
  /** Its tokens: one stretch, or a subject and what is said of it behind something put in between. */
  readonly parts: readonly Stretch[];
  /** Index of its first verb. */
  readonly verb: number;
}

/** A sentence taken apart. */
export interface Clauses {
  readonly clauses: readonly Clause[];
  /** Whose words the whole is, where that stands at its end: "police said" behind a comma. Empty without. */
  readonly attribution: Stretch;
}

const wordsOf = perLanguage(({ classes, speech, dates }: Language) => {
  const list = (name: string): ReadonlySet<string> => classes.get(name) ?? new Set();
  return {
    bits: speech.classes,
    side: list('opens-side-clause'),
    who: list('who-or-which'),
    joins: list('and-or-but'),
    restricts: list('who-or-that'),
    whose: list('whose'),
    charging: list('charged-with'),
    comesBefore: list('comes-before'),
    what: list('asks-what'),
    besides: list('adds-beside'),
    besidesBehind: list('adds-beside-behind'),
    hours: new Set([...(dates.dayparts?.keys() ?? []), ...list('time-of-sun')]),
  };
});
type Words = ReturnType<typeof wordsOf>;

/** Takes a sentence apart where a word opens a clause that has a verb; takes time linear in its length. */
export function clausesOf(tokens: readonly Token[], language: Language): Clauses {
  const verbs = tokens.map((_, at) => isVerb(tokens, at, language));
  const attribution = attributionIn(tokens, verbs, language);
  const end = attribution[1] > 0 ? attribution[0] - 1 : endOf(tokens);
  return { clauses: wholeOf(new Parser(tokens, verbs, end, language).clauses, end), attribution };
}

/** "Before a committee the driver denied it": what opens a whole sentence opens no clause. */
function wholeOf(clauses: readonly Clause[], end: number): readonly Clause[] {
  const [first, ...more] = clauses;
  const [[from = 0, to = 0] = []] = first?.parts ?? [];
  const isWhole = first?.kind === 'side' && more.length === 0 && from === 1 && to === end;
  return isWhole ? [{ ...first, kind: 'main', parts: [[0, end]] }] : clauses;
}

/** True for a token that stands in a clause. */
export const inParts = ({ parts }: Clause, index: number): boolean =>
  parts.some(([from, to]) => index >= from && index < to);

const COMMAS: ReadonlySet<string> = new Set(',;–—');
const isComma = (token: Token | undefined): boolean => token?.kind === 'mark' && COMMAS.has(token.text);

/** Tokens within which a clause comes to its verb, and within which a subject goes on behind what is put in. */
const [SUBJECT, PUT_IN] = [16, 2];

/** Tokens of one of several subjects: "the parents". */
const LISTED = 4;

/** Tokens of what leads in a sentence: "For the first time". */
const LED_IN = 12;

class Parser {
  readonly clauses: Clause[] = [];
  readonly #tokens: readonly Token[];
  readonly #end: number;
  readonly #words: Words;
  readonly #language: Language;
  readonly #isVerb: readonly boolean[];
  readonly #isQuoted: readonly boolean[];

  constructor(tokens: readonly Token[], verbs: readonly boolean[], end: number, language: Language) {
    [this.#tokens, this.#isVerb, this.#end, this.#words] = [tokens, verbs, end, wordsOf(language)];
    this.#language = language;
    let isQuoted = false;
    this.#isQuoted = tokens.map(({ text }) => {
      if (text === '"') isQuoted = !isQuoted;
      else if (text === '“' || text === '”') isQuoted = text === '“';
      return isQuoted;
    });
    this.#read();
  }

  #read(): void {
    /** The subject of a clause that something is put into before its verb. */
    let subject: Stretch | null = null;
    /** A clause that is only the subject of what follows a side clause, though it has a verb: "the number of people killed". */
    let head: Stretch | null = null;
    /** Where the clause of `subject` begins: "On Sunday, | Roe, who …, was": the day is of what is said of it. */
    let opening = 0;
    for (let at = 0; at < this.#end; ) {
      const opens = this.#opener(at);
      if (opens === null || opens === 'main') {
        const to = this.#next(at);
        const end = withoutMeasure(this.#tokens, [at, to], this.#end, this.#language);
        const [from, before] = this.#beginning(opens === 'main' ? at + 1 : at, subject, head);
        const own: Stretch | null = before && before === subject ? [opening, before[1]] : before;
        const parts: readonly Stretch[] = own ? [own, [from, end]] : [[from, end]];
        const isWhole = this.#add('main', parts);
        head = this.#isSubject(from, to) ? [from, to] : null;
        // "The mayor, who …": its verb is still to come.
        if (this.#isEnded(to)) head = null;
        if (isWhole || to === this.#end || this.#isEnded(to) || isMeasure(this.#tokens, [from, to], this.#language))
          subject = null;
        else if (subject === null) [opening, subject] = this.#subjectOf(from, to);
        at = to;
      } else {
        const to = this.#endOpened(at, opens, subject !== null, (subject ?? head) !== null);
        const own = opens === 'who' ? antecedentOf(this.#tokens, at, subject, this.#language) : null;
        if (own) this.#add('who', [own, [at + 1, to]]);
        else this.#add(opens === 'side' ? 'side' : 'open', [[at + 1, to]]);
        at = to;
      }
      if (isComma(this.#tokens[at])) at += 1;
    }
  }

  /** A subject that something is put in behind, and where the day before it begins, which is of what is said of it. */
  #subjectOf(from: number, to: number): readonly [opening: number, Stretch] {
    const name = subjectIn(this.#tokens, [from, to], this.#language);
    return [isDay(this.#tokens, [from, name], this.#language) ? from : name, [name, to]];
  }

  /** Where what is said of a subject begins, and that subject where it stands further before. */
  #beginning(at: number, subject: Stretch | null, head: Stretch | null): readonly [from: number, Stretch | null] {
    const resumed = this.#subjectResumed(at);
    if (resumed) return [at + 1, subject ?? resumed];
    return [at, subject ?? (this.#isVerb[at] ? head : null)];
  }

  /** Where the clause that a word opens ends. */
  #endOpened(at: number, opens: 'side' | 'who' | 'open', isPutIn: boolean, isBehindHead: boolean): number {
    if (at === 0 || (opens === 'side' && (this.#isLedIn(at) || isMeasure(this.#tokens, [0, at], this.#language))))
      return this.#comma(at + 1, false);
    // "While they argued, which took long, a roof fell": what is put into the head of a sentence ends as the head does.
    if (!isPutIn && !this.clauses.some(({ kind }) => kind === 'main')) return this.#comma(at + 1, true);
    if (opens === 'who') return this.#asideEnd(at + 1);
    const end = this.#next(at + 1, isPutIn, opens === 'side' && isBehindHead);
    return opens === 'side' ? this.#beforeAdded(at + 1, end) : end;
  }

  /** "… held the head of the pit where ten died|, as well as his clerk": that is of the clause which the other stands in. */
  #beforeAdded(from: number, end: number): number {
    const { besides, besidesBehind } = this.#words;
    const verb = this.#isVerb.indexOf(true, from);
    for (let at = from; at < end; at += 1) {
      const isBeside =
        this.#tokens[at]?.text === ',' &&
        besides.has(this.#tokens[at + 1]?.lower ?? '') &&
        besidesBehind.has(this.#tokens[at + 2]?.lower ?? '');
      const isAdded = isBeside || this.#goesOn(at + 1);
      if (isAdded && at > verb && verb >= from && !this.#isQuoted[at]) return at;
    }
    return end;
  }

  /** "Brill took over when Roe resigned|, and was confirmed": behind a comma, of whom the clause before the side one tells. */
  #goesOn(at: number): boolean {
    const { bits, joins } = this.#words;
    const isAuxiliary = ((bits.get(this.#tokens[at + 1]?.lower ?? '') ?? 0) & Word.AUXILIARY) !== 0;
    const isJoined = this.#tokens[at - 1]?.text === ',' && joins.has(this.#tokens[at]?.lower ?? '');
    return isJoined && isAuxiliary && this.clauses.some(({ kind }) => kind === 'main');
  }

  /** Whoever that is: what stands before the verb of the last main clause. */
  #subjectResumed(at: number): Stretch | null {
    const main = this.clauses.findLast(({ kind }) => kind === 'main');
    const isBehindSide = this.clauses.at(-1)?.kind === 'side';
    if (!main || !isBehindSide || !this.#goesOn(at)) return null;
    const [first = [0, 0]] = main.parts;
    return main.parts.length > 1 ? first : [first[0], main.verb];
  }

  /** Adds a clause; false where it has no verb. */
  #add(kind: Clause['kind'], parts: readonly Stretch[]): boolean {
    const [from, to] = parts.at(-1) ?? [0, 0];
    const verb = this.#isVerb.indexOf(true, from);
    if (verb < 0 || verb >= to) return false;
    this.clauses.push({ kind, parts, verb });
    return true;
  }

  /** What kind of clause a word opens; null where it opens none. */
  #opener(at: number): 'main' | 'side' | 'who' | 'open' | null {
    if (this.#isQuoted[at]) return null;
    const lower = this.#tokens[at]?.lower ?? '';
    const isBehindComma = isComma(this.#tokens[at - 1]);
    const isWho = this.#words.who.has(lower);
    // ", of which the company is suspected"
    if (isBehindComma && !isWho && this.#words.who.has(this.#tokens[at + 1]?.lower ?? '') && this.#isPreposition(at))
      return 'open';
    // Of whom ", whose car was stolen" tells, it does not tell by itself.
    if (isBehindComma && isWho)
      return this.#verbWithin(at + 1, PUT_IN) && !this.#words.whose.has(lower) ? 'who' : 'open';
    if (this.#isInWhat(at)) return 'side';
    // "After the vote, the mayor and the town left": what "after" opens may be no clause.
    if (this.#words.side.has(lower))
      return this.#comesToVerb(at + 1, !this.#isPreposition(at)) && !this.#isBeforeNoun(at) ? 'side' : null;
    const joins = isBehindComma && this.#words.joins.has(lower) && !this.#verbWithin(at + 1, 1);
    return joins && this.#comesToVerb(at + 1) ? 'main' : null;
  }

  /** "In what many call a miracle, the ministry has changed its list" */
  #isInWhat(at: number): boolean {
    return at === 0 && this.#isPreposition(0) && this.#words.what.has(this.#tokens[1]?.lower ?? '');
  }

  /** "Appeared | before a judge and was freed", "A blast tore through it | before dawn on Monday", "men held | since Friday were" */
  #isBeforeNoun(at: number): boolean {
    const isHour = this.#words.hours.has(this.#tokens[at + 1]?.lower ?? '') && !this.#isVerb[at + 2];
    const isBefore = this.#tokens[at]?.lower === 'before';
    const isMonth = this.#tokens[at + 1]?.kind === 'number' && isCapitalised(this.#tokens[at + 2]);
    const isDay = isMonth ? this.#isVerb[at + 3] === true : this.#isTime(at + 1) && this.#isVerb[at + 2] === true;
    return isHour || isDay || (isBefore && this.#words.comesBefore.has(this.#tokens[at - 1]?.lower ?? ''));
  }

  #isTime(at: number): boolean {
    return ((this.#words.bits.get(this.#tokens[at]?.lower ?? '') ?? 0) & Word.TIME) !== 0;
  }

  #isPreposition(at: number): boolean {
    return ((this.#words.bits.get(this.#tokens[at]?.lower ?? '') ?? 0) & Word.PREPOSITION) !== 0;
  }

  #verbWithin(from: number, count: number): boolean {
    return this.#isVerb.slice(from, from + count).includes(true);
  }

  /** True where a subject and then a verb follow before the next mark. */
  #comesToVerb(from: number, mayList = false): boolean {
    if (this.#isVerb[from]) return false;
    for (let at = from + 1; at < Math.min(this.#end, from + SUBJECT); at += 1) {
      if (this.#isVerb[at]) return !this.#isCharged(at);
      // "not come forward after the appeal and | had lied": of whoever stands before it.
      if (this.#words.joins.has(this.#tokens[at]?.lower ?? '') && this.#isVerb[at + 1]) return false;
      if (this.#words.restricts.has(this.#tokens[at]?.lower ?? '')) return false;
      // "since the departure of Ada Roe, | was": the verb of another.
      if (isComma(this.#tokens[at]) && (!isCapitalised(this.#tokens[at - 1]) || this.#isVerb[at + 1]))
        return mayList && this.#isListed(at + 1);
    }
    return false;
  }

  /** "Although the coaches, | the parents and the town backed him": the last of several subjects, with their verb. */
  #isListed(from: number): boolean {
    const and = this.#tokens.findIndex(
      ({ lower, kind }, at) => at > from && (kind === 'mark' || this.#words.joins.has(lower)),
    );
    const isAnd = and - from <= LISTED && this.#words.joins.has(this.#tokens[and]?.lower ?? '');
    return isAnd && !this.#verbWithin(from, and + 1 - from) && this.#comesToVerb(and + 1);
  }

  /** "before a judge | charged with theft": what was done to whoever stood there. */
  #isCharged(at: number): boolean {
    const before = this.#words.bits.get(this.#tokens[at - 1]?.lower ?? '') ?? 0;
    return (
      this.#words.charging.has(this.#tokens[at]?.lower ?? '') &&
      this.#isPreposition(at + 1) &&
      (before & Word.AUXILIARY) === 0
    );
  }

  /** Where the clause that begins here ends: before the next opener, or where a sentence goes on behind what is put in. */
  #next(from: number, isPutIn = false, isBehindHead = false): number {
    let isRead = isPutIn && this.#doesNow(from);
    for (let at = from; at < this.#end; at += 1) {
      if (at > from && this.#opener(at) !== null) return isComma(this.#tokens[at - 1]) ? at - 1 : at;
      if (isBehindHead && isRead && this.#isResumed(at) && !this.#isOfReport(from, at)) return at;
      // "The minute exists; | its writer told the jury"
      if (at > from && this.#isEnded(at)) return at;
      isRead ||= this.#isVerb[at] ?? false;
      if (isPutIn && isRead && isComma(this.#tokens[at]) && this.#verbWithin(at + 1, PUT_IN)) return at;
    }
    return this.#end;
  }

  /** "The minute exists; | its writer told the jury": another sentence as good as. */
  #isEnded(at: number): boolean {
    const { lower = '' } = this.#tokens[at + 1] ?? {};
    // "Only he was free; he came back on Friday" says who in its first half.
    const isPronoun = ((this.#words.bits.get(lower) ?? 0) & Word.PRONOUN) !== 0;
    return this.#tokens[at]?.text === ';' && !isPronoun && !this.#isQuoted[at] && this.#comesToVerb(at + 1);
  }

  /** ", who | chairs the board,", ", which | runs on wood,"; and not ", which | doctors say". */
  #doesNow(at: number): boolean {
    const { lower = '', text } = this.#tokens[at] ?? {};
    return (
      this.#words.who.has(this.#tokens[at - 1]?.lower ?? '') &&
      text === lower &&
      /^\p{Ll}+[^s]s$/u.test(lower) &&
      ((this.#words.bits.get(lower) ?? 0) & NOUN_OR_FUNCTION) === 0 &&
      !this.#isVerb[at + 1]
    );
  }

  /** Where a ", who …" ends: at its comma, unless that stands within a date or a list of names. */
  #asideEnd(from: number): number {
    const end = this.#next(from, true);
    let isRead = false;
    for (let at = from; at < end; at += 1) {
      const next = this.#tokens[at + 1];
      if (isRead && isComma(this.#tokens[at]) && next?.kind === 'word' && !isCapital(next)) return at;
      isRead ||= this.#isVerb[at] ?? false;
    }
    return end;
  }

  /** "… when the dam burst | rose to 31", "… when it fell on Monday|, was honoured": the verb of what stands before. */
  #isResumed(at: number): boolean {
    const isAuxiliary = (index: number): boolean =>
      ((this.#words.bits.get(this.#tokens[index]?.lower ?? '') ?? 0) & Word.AUXILIARY) !== 0;
    if (isComma(this.#tokens[at])) return isAuxiliary(at + 1);
    // "A man held when troops came | told the court"
    if (this.#isVerb[at] && isSpeech(this.#tokens, at, this.#language) && !this.#isVerb[at - 1]) return true;
    return this.#isVerb[at] === true && this.#isVerb[at - 1] === true && !isAuxiliary(at - 1);
  }

  /** "… after Roe told the court that the envoy in June | said": the verb of what is said. */
  #isOfReport(from: number, at: number): boolean {
    const { restricts } = this.#words;
    const opener = this.#tokens.findLastIndex(({ lower }, index) => index < at && index > from && restricts.has(lower));
    const verb = this.#isVerb.lastIndexOf(true, opener - 1);
    return (
      opener > 0 &&
      verb >= from &&
      isSpeech(this.#tokens, verb, this.#language) &&
      !this.#verbWithin(opener, at - opener)
    );
  }

  /** True where the only verbs of a clause say which is meant: "the pilot who died", "the people killed". */
  #isSubject(from: number, to: number): boolean {
    const verb = this.#isVerb.indexOf(true, from);
    if (verb === to - 1) return true;
    return this.#words.restricts.has(this.#tokens[verb - 1]?.lower ?? '') && this.#isVerb.indexOf(true, verb + 1) >= to;
  }

  /** The comma that ends a clause at the head of a sentence: the first behind its verb, or before a clause of its own. */
  #comma(from: number, isPutIn: boolean): number {
    let isRead = false;
    for (let at = from; at < this.#end; at += 1) {
      isRead ||= this.#isVerb[at] ?? false;
      // "Although they had asked, and had twice shut their stalls, robbers came": it goes on.
      const goesOn = this.#words.joins.has(this.#tokens[at + 1]?.lower ?? '') && this.#verbWithin(at + 2, PUT_IN);
      if (isComma(this.#tokens[at]) && !goesOn && (isRead || (isPutIn && this.#comesToVerb(at + 1)))) return at;
    }
    return this.#end;
  }

  /** "For the first time | since the war began, Roe spoke": what stands before it is no clause, and opens one. */
  #isLedIn(at: number): boolean {
    return (
      at <= LED_IN && this.#isPreposition(0) && !this.#verbWithin(0, at) && !this.#tokens.slice(0, at).some(isComma)
    );
  }
}

/** Words that are no verbs. */
const NOUN_OR_FUNCTION = Word.ROLE | Word.PLURAL | Word.DETERMINER | Word.PREPOSITION | Word.PRONOUN | Word.ADVERB;

const isCapitalised = (token: Token | undefined): boolean => token !== undefined && isCapital(token);
