import { isSpeech, isVerb } from '../compare/clauses.ts';
import { termsOf } from '../compare/dated.ts';
import { type Language, perLanguage } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import type { Document } from '../read/document.ts';
import type { Token } from '../read/text/tokens.ts';
import { type Known, type Part, type Teller, tellerOf } from './tellers.ts';

/** What somebody says in a part, as far as it can be set against what somebody else says. */
export interface Told {
  readonly part: Part;
  readonly teller: Teller;
  /** It is too long to be more than what somebody answers. */
  readonly isLong: boolean;
  readonly terms: ReadonlySet<number>;
  /** It says that something is not so; and that there is none of it, or never was. */
  readonly isNegative: boolean;
  readonly isNone: boolean;
  /** Terms right behind what denies them: "never seen a drill". */
  readonly denies: ReadonlySet<number>;
  /** It denies what was said: "rejected the report", "that is a lie". */
  readonly isDenial: boolean;
  /** What it denies is "it", "the claim"; or it says itself what is denied: "denied that". */
  readonly deniesIt: boolean;
  /** "report" of "rejected the report". */
  readonly claim: string;
  readonly saysItself: boolean;
  /** Terms of the clause that it denies; of all of it where no clause is denied. */
  readonly denied: ReadonlySet<number>;
  /** It says that somebody did wrong; and "denies wrongdoing", which answers that alone. */
  readonly isIncriminating: boolean;
  readonly deniesGuilt: boolean;
  /** Somebody else says it for them: "denied through his brother". */
  readonly isThrough: boolean;
  /** It begins with "his", "its": of whoever spoke before. */
  readonly isTheirs: boolean;
  /** It is told as another account: "but"; "gave a different account"; or as one given before: "had said". */
  readonly isBut: boolean;
  readonly isOtherAccount: boolean;
  readonly isEarlier: boolean;
  /** It says what they said otherwise before: "who had earlier denied it". */
  readonly isChanged: boolean;
  /** It says itself only that another account follows. */
  readonly isBare: boolean;
  /** The sentence before it says that another account, or an answer, follows. */
  readonly isAnnounced: boolean;
  /** It answers whoever spoke before: "replied that". */
  readonly isReply: boolean;
  /** It quotes what was said to somebody: "You knew". */
  readonly isAddressed: boolean;
  /** It only adds to what was told: "another officer", "also said". */
  readonly isMore: boolean;
  /** What it says is of "it", "he", "there". */
  readonly isOfSame: boolean;
  readonly isQuotation: boolean;
  /** It reports in the past tense what somebody said, and is no quotation. */
  readonly isReport: boolean;
  /** What it says is to come. */
  readonly isToCome: boolean;
  readonly sides: ReadonlyMap<number, number>;
}

/** Characters of an account, which is shown nearly whole, and its words; letters of its terms. */
const [LONGEST, SHORTEST, TERM] = [220, 4, 3];

/** Characters of an account that somebody else plainly answers: it is shown as far as it goes. */
const ANSWERED = 300;

/** Tokens of an announcement that says nothing else. */
const BARE = 16;

/** What a part tells, and who says so; `before` is the part that stands before it. */
export function toldIn(part: Part, before: Part | undefined, known: Known, document: Document): Told | undefined {
  const { language, text } = document;
  const { accounts } = language;
  const { likely } = part;
  const words = text.slice(part.from, part.to);
  if (words.length > ANSWERED || part.tokens.length < SHORTEST || accounts.tellsNothing.test(words)) return undefined;
  const teller = tellerOf(part, known, document);
  if (!teller) return undefined;
  const all = part.tokens.filter(({ start, end }) => start < teller.start || end > teller.end);
  const negations = negationsIn(all, language);
  return {
    ...{ part, teller, isLong: words.length > LONGEST },
    ...denialIn(part, teller, words, language),
    denied: termsIn({ ...part, tokens: deniedBy(all, part, words, language) }, document),
    ...answerIn(part, before, words, document),
    terms: termsIn({ ...part, tokens: all }, document),
    isNegative: negations.length > 0 || part.said.some(({ act }) => act === 'denied'),
    isNone: negations.some(([word]) => accounts.denyingAll.has(word)),
    denies: termsIn({ ...part, tokens: negations.flatMap(([, behind]) => behind) }, document),
    isIncriminating: likely.test(accounts.incriminating, words),
    deniesGuilt: likely.test(accounts.deniesGuilt, words),
    isThrough: likely.test(accounts.saidThrough, words),
    isTheirs: accounts.possessive.has(part.tokens[0]?.lower ?? ''),
    isBut: accounts.opensContrast.test(words) || (part.from > part.sentence && accounts.setsApart.test(words)),
    isEarlier: likely.test(accounts.saidEarlier, words),
    isAddressed: likely.test(accounts.addressed, words),
    isMore: likely.test(accounts.addsTo, words),
    isOfSame: isOfSame(part, words, teller, language) || (negations.length > 0 && accounts.endsInIt.test(words)),
    isQuotation: /^\s*["“]/.test(words),
    isReport: isReport(part, words, language),
    isToCome: isToCome(part.tokens, language) || accounts.promising.test(words),
    sides: sidesIn(all, language),
  };
}

/** Whether a part denies something, and what. */
function denialIn(part: Part, teller: Teller, words: string, language: Language) {
  const { accounts } = language;
  const { likely } = part;
  const isChanged = likely.test(accounts.saidBefore, words);
  const isDenied = !isChanged && isDenial(part, teller, words, language);
  const deniesIt = isDenied && accounts.deniesIt.test(words);
  const isSaid = likely.test(accounts.deniesThat, words) || likely.test(accounts.saysItself, words);
  return {
    ...{ isChanged, isDenial: isDenied, deniesIt, claim: deniesIt ? (accounts.claims.exec(words)?.[0] ?? '') : '' },
    saysItself: !deniesIt && (isSaid || deniesClause(part, words, language)),
  };
}

/** Whether a part gives another account, or replies, by its own words or by the sentence before it. */
function answerIn(part: Part, before: Part | undefined, words: string, { text, language }: Document) {
  const { otherAccount, replies, saysMore } = language.accounts;
  // What is quoted in another paragraph may be of whoever is contradicted.
  const isBehind = before && before.order >= part.order - Number(!part.isSpoken);
  const earlier = isBehind ? text.slice(before.from, before.to) : '';
  const [isOther, isOtherBefore, isReplyBefore] = [
    part.likely.test(otherAccount, words),
    isBehind === true && before.likely.test(otherAccount, earlier) && !before.likely.test(saysMore, earlier),
    isBehind === true && before.likely.test(replies, earlier),
  ];
  return {
    isOtherAccount: isOther || isOtherBefore,
    isBare: isOther && part.tokens.length <= BARE && !saysMore.test(words),
    isAnnounced: isOtherBefore || isReplyBefore,
    isReply: part.likely.test(replies, words) || (isReplyBefore && before?.said.length === 0),
  };
}

/** The words of a clause that is denied, up to what is said beside it: of "denied that he had gone, but said". */
function deniedBy(
  tokens: readonly Token[],
  { from, likely }: Part,
  words: string,
  language: Language,
): readonly Token[] {
  const index = likely.exec(language.accounts.deniesThat, words)?.index ?? -1;
  if (index < 0) return tokens;
  const end = language.accounts.saidBeside.exec(words.slice(index))?.index ?? words.length;
  return tokens.filter(({ start }) => start > from + index && start < from + index + end);
}

/** True for "denied the forces use such weapons": what is denied is a clause, though no "that" opens it. */
function deniesClause({ tokens, from, likely }: Part, words: string, language: Language): boolean {
  const { index, 0: verb } = likely.exec(language.accounts.denies, words) ?? { index: -1, 0: '' };
  if (index < 0) return false;
  const first = tokens.findIndex(({ start }) => start >= from + index + verb.length);
  const behind = tokens.slice(first, first + CLAUSE);
  const mark = behind.findIndex(({ kind }) => kind === 'mark');
  return behind.slice(0, mark < 0 ? CLAUSE : mark).some((_, at) => at > 0 && isVerb(tokens, first + at, language));
}

/** Tokens behind "denied" within which a clause has its verb. */
const CLAUSE = 7;

/** Terms of what is said, without names and words of speech. */
export const termsIn = (part: Pick<Part, 'names' | 'tokens'>, { language }: Document): ReadonlySet<number> =>
  new Set(termsOf({ tokens: contentOf(part, language) }, language, TERM));

const contentOf = (
  { names, tokens }: Pick<Part, 'names' | 'tokens'>,
  { speech, numbers, accounts }: Language,
): readonly Token[] =>
  tokens.filter(
    ({ start, end, lower, kind }) =>
      kind === 'word' &&
      !numbers.words.has(lower) &&
      !names.some((each) => start >= each.start && end <= each.end) &&
      (accounts.documents.has(lower) ||
        ((speech.classes.get(lower) ?? 0) & (Word.ROLE | Word.CUE | Word.TIME | Word.TITLE)) === 0),
  );

function isDenial({ said, likely }: Part, teller: Teller, words: string, { accounts }: Language): boolean {
  const isOwn = said.some(
    ({ act, speaker }) =>
      speaker?.text === teller.words && (act === 'denied' || (act === 'rejected' && accounts.rejectsClaim.test(words))),
  );
  const called = likely.exec(accounts.calledFalse, words) ?? likely.exec(accounts.noSuch, words);
  return isOwn || (called !== null && !accounts.ofAnotherSubject.test(words.slice(0, called.index)));
}

/** Tokens behind a negation within which stands what is not so. */
const BEHIND = 4;
/** Tokens at the end of a sentence within which "said Roe" stands behind what is told. */
const LAST = 6;

/** Words of the main clause that deny something, each with those behind it, but for what is denied of nearly everything. */
function negationsIn(
  tokens: readonly Token[],
  { accounts }: Language,
): readonly (readonly [string, readonly Token[]])[] {
  // "Roe, who was there, said that …": from the verb on.
  const said = tokens.findIndex(({ lower }, at) => at > 0 && accounts.tells.has(lower));
  const from = said > 0 && said < tokens.length - LAST ? said + 1 : 0;
  const end = tokens.findIndex(({ lower }, at) => at > from + 2 && accounts.opensAside.has(lower));
  return tokens.slice(0, end < 0 ? tokens.length : end).flatMap(({ lower }, at) => {
    if (at < from || !accounts.denying.has(lower)) return [];
    const near = tokens.slice(at + 1, at + 1 + BEHIND);
    const mark = near.findIndex(({ kind }) => kind === 'mark');
    const behind = mark < 0 ? near : near.slice(0, mark);
    // "No. 6"
    if (near[0]?.text === '.') return [];
    const isOften = behind.some(
      (token) => accounts.deniedOften.has(token.lower) && !accounts.deniedOfDeeds.has(token.lower),
    );
    return isOften ? [] : [[lower, behind] as const];
  });
}

/** True where what is said is of "it", "he", and does not mean whoever says so. */
function isOfSame({ likely }: Part, words: string, { isPerson, isForOthers }: Teller, { accounts }: Language): boolean {
  const pronoun = likely.exec(accounts.ofSame, words)?.[1];
  const ofThemselves = isPerson ? accounts.ofPersons : accounts.ofBodies;
  return pronoun !== undefined && ((isPerson && isForOthers) || !ofThemselves.has(pronoun));
}

function isReport({ tokens, likely }: Part, words: string, language: Language): boolean {
  const { reports, past } = language.accounts;
  if (!likely.test(reports, words) || /^\s*["“]/.test(words)) return false;
  const told = tokens.filter(({ lower }) => !language.accounts.tells.has(lower)).map(({ lower }) => lower);
  return past.test(told.join(' '));
}

/** True where the first verb of what is told is of what is to come. */
function isToCome(tokens: readonly Token[], language: Language): boolean {
  const notYet = language.classes.get('not-yet');
  const first = tokens.findIndex((_, at) => isVerb(tokens, at, language) && !isSpeech(tokens, at, language));
  return first >= 0 && notYet?.has(tokens[first]?.lower ?? '') === true;
}

/** The words that alternatives begin with. */
const firstOfAlternatives = perLanguage(
  ({ accounts }): ReadonlySet<string> =>
    new Set([...accounts.alternatives.keys()].map((words) => words.split('_', 1)[0] ?? '')),
);

/** The alternatives that words are of, by row, each with its side; -1 where both are. */
function sidesIn(tokens: readonly Token[], language: Language): ReadonlyMap<number, number> {
  const sides = new Map<number, number>();
  const { alternatives } = language.accounts;
  const first = firstOfAlternatives(language);
  for (const [at, { lower }] of tokens.entries()) {
    if (!first.has(lower)) continue;
    const two = `${lower}_${tokens[at + 1]?.lower ?? ''}`;
    const of =
      alternatives.get(`${two}_${tokens[at + 2]?.lower ?? ''}`) ?? alternatives.get(two) ?? alternatives.get(lower);
    for (const [row, side] of of ?? []) sides.set(row, (sides.get(row) ?? side) === side ? side : -1);
  }
  return sides;
}
