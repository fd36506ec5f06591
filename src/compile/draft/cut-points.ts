import { isSpeech, isVerb } from '../compare/clauses.ts';
import { english } from '../language/languages.ts';
import { isCapital, type Token, tokensOf } from '../read/text/tokens.ts';
import { extractOf } from './extracts.ts';
import { isBalanced, isDescribing, isSideClause } from './headline-words.ts';
import { isQualifiedBehind } from './qualified.ts';
import { isUnfinished } from './unfinished.ts';

/** A headline that is cut is no shorter than this, unless it ends in the middle of something. */
export const SHORTEST = 30;

/** Tokens between a verb of speech and "that": "told the court that". */
const BEHIND_SPEECH = 4;

/** Tokens behind a verb within which what is said begins. */
const REACH = 14;

/** Tokens of a name. */
const NAME = 5;

/** A line up to the last place within the budget, behind its verb, where what follows is only added; null without one. */
export function uptoAddition(line: string, budget: number): string | null {
  const { leadingOn, measureLast } = english.accounts;
  const points = new CutPoints(line, budget);
  const addition = points.last((at) => points.opensAddition(at));
  const phrase = points.last((at) => points.opensPhrase(at));
  // "… was held | and charged with theft | from a shop": what is done as well is no addition.
  // "struck down a law | that would have let it deport them": which law, is not told without it.
  const goesOn =
    addition !== undefined &&
    (line.startsWith(' and ', addition.length) || isBeforeWhich(addition, line.slice(addition.length))) &&
    (phrase?.length ?? 0) > addition.length;
  const whole = goesOn ? phrase : (addition ?? phrase);
  // "… was paid two days" of "two days before the council met"
  // "closed the airspace just | before"
  const isOpen = english.classes.get('before-before') ?? new Set();
  const words = whole?.replace(leadingOn, '').replace(measureLast, '').replace(leadingOn, '');
  const last = words?.lastIndexOf(' ') ?? -1;
  return words !== undefined && isOpen.has(words.slice(last + 1)) ? words.slice(0, last) : (words ?? null);
}

/** "a law | that would", "a priest | who abused": one that is not known without what follows. */
const isBeforeWhich = (line: string, rest: string): boolean =>
  /^ (?:who|that|which) /.test(rest) && / an? (?:\p{Ll}[\p{Ll}-]* ){0,2}\p{Ll}[\p{Ll}-]*$/u.test(line);

/** "more", "shorter", "newly"; and not "together". */
const COMPARED =
  /^(?:more|less|very)$|^(?!(?:together|however|rather|whether|after|under|over)$)\p{Ll}{2,20}(?:ly|er)$/u;

const DETERMINERS = /^(?:an?|the|its|his|her|their)$/;

/** The places of a line where it may end. */
class CutPoints {
  readonly #line: string;
  readonly #budget: number;
  readonly #tokens: readonly Token[];
  readonly #verbs: readonly boolean[];
  /** The main verb; -1 where there is none. */
  readonly #verb: number;

  constructor(line: string, budget: number) {
    this.#line = line;
    this.#budget = budget;
    this.#tokens = tokensOf(line);
    const verbs = this.#tokens.map((_, at) => at > 0 && (isVerb(this.#tokens, at, english) || this.#doesNow(at)));
    this.#verbs = verbs.map((is, at) => is && !isOnlyDoneBy(this.#tokens, verbs, at));
    this.#verb = this.#mainVerb();
  }

  /** "a programme that | shields them": in the present, behind "that" or "who". */
  #doesNow(at: number): boolean {
    const isRelative = /^(?:who|which|that)$/.test(this.#word(at - 1));
    return isRelative && /^\p{Ll}{3,}[^s]s$/u.test(this.#word(at)) && !isVerb(this.#tokens, at + 1, english);
  }

  /** "A man who is on trial | said", "a nurse who is accused of it, | was": what only says which one is not told of them. */
  #mainVerb(): number {
    const [first] = this.#verbsFrom(0);
    const close = first === undefined ? -1 : this.#endOfDoneTo(first);
    if (close > 0) return this.#verbsFrom(close)[0] ?? close + 1;
    const relative = english.classes.get('who-or-which');
    if (first === undefined || !relative?.has(this.#word(first - 1))) return first ?? -1;
    const { finite } = english.accounts;
    let end = first + 1;
    while (this.#verbs[end] && finite.has(this.#word(end - 1))) end += 1;
    return this.#verbsFrom(end)[0] ?? first;
  }

  /** The comma behind what was done to the subject: "The works, seized last week by the board|, presents"; -1 without. */
  #endOfDoneTo(verb: number): number {
    const isDoneTo =
      this.#tokens.findIndex(({ text }) => text === ',') === verb - 1 &&
      /ed$/.test(this.#word(verb)) &&
      !DETERMINERS.test(this.#word(verb + 1));
    return isDoneTo ? this.#tokens.findIndex(({ text }, at) => text === ',' && at > verb) : -1;
  }

  #verbsFrom(from: number): readonly number[] {
    return this.#verbs.flatMap((is, at) => (is && at >= from ? [at] : []));
  }

  /** The line up to the last of the places asked for that leaves something whole; undefined for none. */
  last(asked: (at: number) => boolean): string | undefined {
    return this.#tokens
      .flatMap(({ start }, at) =>
        start <= this.#budget && this.#isBehindVerb(at) && asked(at) && this.#isWholeBefore(at) ? start : [],
      )
      .map((start) => this.#line.slice(0, start).trimEnd())
      .filter(
        (part) =>
          isBalanced(part) && part.length >= SHORTEST && !isSideClause(tokensOf(part), !this.#line.includes(',')),
      )
      .at(-1);
  }

  /** "…, | which", "… went on trial | accused of", "… | and said" */
  opensAddition(at: number): boolean {
    const { opensMore, opensReason } = english.accounts;
    const opensReasonBehind = english.classes.get('behind-reason') ?? new Set();
    const next = this.#tokens[at + 1];
    // "after her spokesman, Henrik Lund, admitted": who it is, is no end.
    if (this.#isMark(at))
      return next === undefined || (!isCapital(next) && !this.#closesAside(at) && !this.#isListed(at));
    if (opensReason.has(this.#word(at)) && !this.#verbs[at - 1] && opensReasonBehind.has(this.#word(at + 1)))
      return true;
    if (!opensMore.has(this.#word(at))) return false;
    return this.#word(at) !== 'and' || this.#verbs[at + 1] === true || this.#word(at + 1) === 'that';
  }

  /** "arrested Ada Roe|, and the clerk Tom Poe on suspicion of it": whom else it is done to. */
  #isListed(at: number): boolean {
    const stop = this.#tokens.findIndex(({ text }, index) => index > at && text === ',');
    const to = stop < 0 ? this.#tokens.length : stop;
    return this.#word(at + 1) === 'and' && this.#isOfName(at) && !this.#hasVerb(at + 1, to);
  }

  /** "Roe, the man suspected of it|, waived": the main verb is still to come. */
  #closesAside(at: number): boolean {
    const isOpen =
      this.#tokens.slice(0, at).some(({ text }) => text === ',') && !isSpeech(this.#tokens, at + 1, english);
    const isDone = /ed$/.test(this.#word(at + 1)) && english.accounts.opensPhrase.has(this.#word(at + 2));
    return isOpen && this.#verbs[at + 1] === true && !isDone;
  }

  /** "… | in the harbour", "an officer | of the guard" */
  opensPhrase(at: number): boolean {
    const { denying, opensPhrase, quantities } = english.accounts;
    // "should not buy boats | from Norland": without it more is denied.
    const not = this.#tokens.findLastIndex(
      ({ lower }, index) => index < at && denying.has(lower) && this.#word(index + 1) !== 'confidence',
    );
    const isQuoted = this.#tokens.slice(Math.max(0, not), at).some(({ text }) => /^["”]$/.test(text));
    if (not >= 0 && not > this.#verb - 2 && !isQuoted) return false;
    if (opensPhrase.has(this.#word(at))) return !opensPhrase.has(this.#word(at - 1));
    if (this.#isForWhat(at)) return true;
    // "… | without telling them"
    if (this.#isDoneTo(at) || this.#isDoing(at) || (this.#word(at) === 'without' && /..ing$/.test(this.#word(at + 1))))
      return true;
    const isOfKind =
      quantities.has(this.#word(at - 1)) || english.classes.get('nothing-without-of')?.has(this.#word(at - 1)) === true;
    return this.#word(at) === 'of' && /^an?$/.test(this.#word(at - 2)) && !isOfKind;
  }

  /** "signed a contract with the Harbour Board | to dredge it": behind whom it is done with. */
  #isForWhat(at: number): boolean {
    const last = this.#tokens[at - 1];
    if (this.#word(at) !== 'to' || !last || !isCapital(last)) return false;
    const first = this.#tokens.findLastIndex((token, index) => index < at && !isCapital(token));
    const led = DETERMINERS.test(this.#word(first)) ? first - 1 : first;
    return english.accounts.opensPhrase.has(this.#word(led));
  }

  /** "27 children | abducted from a bus" */
  #isDoneTo(at: number): boolean {
    const last = this.#word(at - 1);
    // "handed over and first | reported by": no noun.
    const isBehindNoun =
      /^\p{Ll}{3,}$/u.test(last) && !this.#verbs[at - 1] && !/ly$/.test(last) && !english.dates.ordinals?.has(last);
    return (
      this.#verbs[at] === true &&
      isBehindNoun &&
      /ed$/.test(this.#word(at)) &&
      english.accounts.opensPhrase.has(this.#word(at + 1)) &&
      // "in the first step | required by": which one, is not told without it.
      !this.#isDefinite(at - 1)
    );
  }

  /** "a freight train | travelling north": what one that is not known was doing. */
  #isDoing(at: number): boolean {
    const last = this.#word(at - 1);
    const isNoun = /^\p{Ll}{3,}$/u.test(last) && !this.#verbs[at - 1] && !/(?:ly|ing)$/.test(last);
    const isOne = [2, 3].some((back) => /^an?$/.test(this.#word(at - back)));
    return isNoun && isOne && /^\p{Ll}{2,}ing$/u.test(this.#word(at)) && this.#verbs.slice(0, at).includes(true);
  }

  /** "the first step": a noun with its article, and an adjective between them. */
  #isDefinite(noun: number): boolean {
    return [1, 2].some((back) => this.#word(noun - back) === 'the');
  }

  /** True far enough behind the main verb for its object to have been told. */
  #isBehindVerb(at: number): boolean {
    const { wholeActs, acts } = english.accounts;
    const isWhole = wholeActs.has(acts.get(this.#word(this.#verb)) ?? '');
    const isClosed =
      (this.#isMark(at) && !isSpeech(this.#tokens, this.#verb, english)) ||
      english.classes.get('opens-side-clause')?.has(this.#word(at)) === true;
    // "were liberated | from"
    const isDone =
      english.classes.get('to-be')?.has(this.#word(this.#verb)) && /..ed$/.test(this.#word(this.#verb + 1));
    return at > this.#verb + (isClosed || isWhole ? 0 : isDone ? 1 : 2);
  }

  /** False for a part that ends before the verb of what it has begun to say, or before what is said. */
  #isWholeBefore(end: number): boolean {
    const { opensTold } = english.accounts;
    const opener = this.#tokens.findLastIndex(
      ({ lower, text }, at) =>
        at < end && at > this.#verb && (opensTold.has(lower) || (text === ',' && !this.#isOfName(at))),
    );
    const stop = this.#tokens.findIndex(({ lower, text }, at) => at >= end && (text === ',' || opensTold.has(lower)));
    return (
      !isDescribing(this.#tokens, end - 1) &&
      !this.#isBeforeRest(end) &&
      !this.#isBeforeWhatItIs(end) &&
      !this.#isBeforeToldVerb(end) &&
      !isQualifiedBehind(this.#tokens, end) &&
      !isUnfinished(this.#tokens, end) &&
      !this.#isBeforeWhatIsSaid(end, opener) &&
      !this.#isWithinSubject(end, opener, stop) &&
      !this.#isWithinTime(end, stop) &&
      // "on humanitarian grounds, tired|, unshaven"
      (opener < 0 || (end - opener > 2 && this.#hasVerb(opener + 1, end)))
    );
  }

  /** "the head of the bank|, Ada Roe|, and a clerk": the commas around a name that says who that is. */
  #isOfName(at: number): boolean {
    const isNameFrom = (from: number, to: number): boolean =>
      to - from > 1 &&
      to - from <= NAME &&
      this.#tokens
        .slice(from, to)
        .every((token, index) => isCapital(token) || (index > 0 && index < to - from - 1 && token.text.length < 4));
    const [last, next] = [
      this.#tokens.findLastIndex(({ text }, index) => index < at && text === ','),
      this.#tokens.findIndex(({ text }, index) => index > at && text === ','),
    ];
    const close = next < 0 ? this.#tokens.length : next;
    return (last > 0 && isNameFrom(last + 1, at)) || isNameFrom(at + 1, close);
  }

  /** "produced a printout|, which showed", "show three calls | from Roe's office": what it is comes behind. */
  #isBeforeWhatItIs(end: number): boolean {
    const isTold = english.classes.get('told-by-what-behind')?.has(this.#word(end - 1)) === true;
    // "read the letter", "handed over his papers": one that is known.
    const isOne = [2, 3].some((back) => /^an?$/.test(this.#word(end - back)) || this.#isNumber(end - back));
    const behind = this.#isMark(end) ? this.#word(end + 1) : this.#word(end);
    const isSaid =
      english.accounts.opensTold.has(behind) || english.accounts.opensPhrase.has(behind) || behind === 'of';
    return isTold && isOne && isSaid;
  }

  #isNumber(at: number): boolean {
    return this.#tokens[at]?.kind === 'number' || english.numbers.words.has(this.#word(at));
  }

  /** "came with an improved|, shorter list", "a group known | as" */
  #isBeforeRest(end: number): boolean {
    const isDetermined = DETERMINERS.test(this.#word(end - 2));
    // "came with a new|, more careful list"
    if (isDetermined && this.#isMark(end) && COMPARED.test(this.#word(end + 1))) return true;
    // "that he will remain | in custody"
    const isToCome = english.classes.get('not-yet')?.has(this.#word(end - 2)) && this.#verbs[end - 2];
    if (isToCome && !this.#isMark(end)) return true;
    // "died | as a result of"
    if (this.#word(end) === 'as' && this.#word(end + 2) === 'result' && this.#verbs[end - 1]) return true;
    // "appeared on television | as the head of a council"
    if (this.#word(end) === 'as' && english.classes.get('says-little-alone')?.has(this.#word(this.#verb)) === true)
      return true;
    const isCalled = this.#word(end) === 'as' && english.classes.get('called-as')?.has(this.#word(end - 1)) === true;
    return isCalled || (isDetermined && /.ed$/.test(this.#word(end - 1)));
  }

  /** "announced that the boat, which is due next year|, will": what is said has not come to its verb. */
  #isBeforeToldVerb(end: number): boolean {
    const that = this.#tokens.findLastIndex(
      ({ lower }, at) => at < end && lower === 'that' && isSpeech(this.#tokens, at - 1, english),
    );
    const aside = this.#tokens.findIndex(
      ({ lower }, at) =>
        at > that && at < end && this.#word(at - 1) === ',' && english.classes.get('who-or-which')?.has(lower),
    );
    if (that < 0 || aside < 0 || this.#hasVerb(that + 1, aside)) return false;
    const close = this.#tokens.findIndex(({ text }, at) => at > aside && at < end && text === ',');
    return close < 0 || !this.#hasVerb(close + 1, end);
  }

  /** "wrote | in June that the bolts", "after documents showed | that", "a day after prosecutors said | on Monday" */
  #isBeforeWhatIsSaid(end: number, opener: number): boolean {
    const isSaying = (at: number): boolean => isSpeech(this.#tokens, at, english);
    // "the firm stated | its network was old"
    if (isSaying(end - 1) && !this.#isMark(end) && !this.#hasVerb(0, end - 1)) return true;
    if (this.#verbs[end - 1] && (this.#word(end) === 'that' || (opener >= 0 && isSaying(end - 1)))) return true;
    // "after hearing | that the letter was hers"
    if (this.#word(end) === 'that' && /..ing$/.test(this.#word(end - 1))) return true;
    const isThat = ({ lower }: Token): boolean => lower === 'that';
    if (isSaying(this.#verb) && !this.#hasVerb(this.#verb + 1, end))
      if (this.#tokens.slice(end, this.#verb + REACH + 1).some(isThat)) return true;
    const that = end + this.#tokens.slice(end, end + BEHIND_SPEECH).findIndex(isThat);
    return that >= end && this.#tokens.some((_, at) => at < end && at > that - 2 * BEHIND_SPEECH && isSaying(at));
  }

  /** "three of those killed | in the raid were", "a man wanted | in Urik was found" */
  #isWithinSubject(end: number, opener: number, stop: number): boolean {
    const { finite, opensPhrase } = english.accounts;
    const within = this.#verbs.findLastIndex((is, at) => is && at < end && at > opener);
    const isDone = finite.has(this.#word(within - 1)) || this.#word(within - 1) === 'be';
    if (!/ed$/.test(this.#word(within)) || isDone) return false;
    return (
      opensPhrase.has(this.#word(within + 1)) &&
      this.#tokens.some(
        ({ lower }, at) =>
          at >= end && (stop < 0 || at < stop) && finite.has(lower) && !/^(?:and|but)$/.test(this.#word(at - 1)),
      )
    );
  }

  /** "after a rival | in the race accused him" */
  #isWithinTime(end: number, stop: number): boolean {
    const after = this.#tokens.findLastIndex(
      ({ lower }, at) => at < end && at > this.#verb && english.accounts.opensLater.has(lower),
    );
    // "after several bottles, bricks among them|, were thrown"
    const second = stop === end ? this.#tokens.findIndex(({ text }, at) => at > end && text === ',') : -1;
    if (after > 0 && second > 0 && this.#verbs[second + 1] && !this.#hasVerb(after + 1, second)) return true;
    // "after her deputy, Ada Roe|, admitted it"
    const close = stop === end && this.#isOfName(end) ? end + 2 : stop;
    return after > 0 && !this.#hasVerb(after + 1, end) && this.#hasVerb(end, close < 0 ? this.#tokens.length : close);
  }

  #hasVerb(from: number, to: number): boolean {
    return this.#verbs.some((is, at) => is && at >= from && at < to);
  }

  #isMark(at: number): boolean {
    return /^[,;–—]$/.test(this.#word(at));
  }

  #word(at: number): string {
    return this.#tokens[at]?.lower ?? '';
  }
}

/** "planes operated | by the guard detected": what says only which ones, before the verb that they have. */
function isOnlyDoneBy(tokens: readonly Token[], verbs: readonly boolean[], at: number): boolean {
  const isDone = /ed$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'by' && !verbs[at - 1];
  const next = verbs.findIndex((is, index) => is && index > at + 2);
  const ends = english.classes.get('ends-what-was-done') ?? new Set();
  return isDone && next > 0 && !tokens.slice(at, next).some(({ kind, lower }) => kind === 'mark' || ends.has(lower));
}

/** As much of a line as fits, without the beginning of a verb ("had been …") or of a clause that only has one ("who found …"). */
export function uptoWord(line: string, budget: number): string {
  const { finite, opensTold } = english.accounts;
  const tokens = tokensOf(extractOf(line, budget).replace(/ …$/, ''));
  const isBegun = ({ lower, text }: Token): boolean =>
    finite.has(lower) || /^be(?:en|ing)?$/.test(lower) || /^[,;:–—]$/.test(text);
  const kept = tokens.slice(0, 1 + tokens.findLastIndex((token) => !isBegun(token)));
  const opener = kept.findLastIndex(({ lower }) => opensTold.has(lower));
  const isOnlyVerb =
    opener > 0 && kept.findIndex((_, at) => at > opener && isVerb(kept, at, english)) === kept.length - 1;
  const whole = isOnlyVerb && !isSpeech(kept, opener - 1, english) ? kept.slice(0, opener) : kept;
  return `${line.slice(0, whole.findLast((token) => !isBegun(token))?.end)} …`;
}
