import { bySentence } from '../compare/dated.ts';
import type { Findings } from '../find/extract.ts';
import type { NameMention, StatementMention } from '../find/extraction.ts';
import type { AccountWords } from '../language/accounts.ts';
import { withoutDateline } from '../read/dateline.ts';
import type { Document } from '../read/document.ts';
import type { Sentence } from '../read/text/sentences.ts';
import { sentencesInOrder } from './line-order.ts';

/** What an article says of somebody, or has somebody say, and the denial that answers it. */
export interface LocalAnswer {
  /** Where the denial stands: its paragraph, and offsets into the text. */
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  /** Key of who denies it, or words for who is not named, and of whom it is said, where they speak for another. */
  readonly speaker: string;
  readonly of: string;
  /** Where what is denied stands, and the key of who says so; null where nobody is named. */
  readonly claim: { readonly paragraph: number; readonly from: number; readonly to: number };
  readonly claimant: string | null;
}

/** Sentences before a denial within which stands what it denies; of "denied it" and "denied the report" that right before. */
const REACH = 6;

/**
 * Denials by somebody named, each with what it answers: the nearest sentence before it that accuses them, or has one other
 * say something of them.
 */
export function answersIn(document: Document, found: Pick<Findings, 'statements' | 'names'>): readonly LocalAnswer[] {
  const { language, lines } = document;
  const { deniesIt, saysItself, noSuch, calledFalse, deniedBefore, putsToThem } = language.accounts;
  const isDenial = ({ act, start, end }: StatementMention): boolean =>
    act === 'denied' ||
    act === 'rejected' ||
    (CLAIMING.has(act) && [noSuch, calledFalse].some((pattern) => pattern.test(document.text.slice(start, end))));
  if (!found.statements.some(isDenial)) return [];
  const order = sentencesInOrder(document);
  const sentences = order.flatMap((at) => document.sentences[at] ?? []);
  const [names, statements] = [
    bySentence(document.sentences, found.names),
    bySentence(document.sentences, found.statements),
  ];
  const [namesOf, statementsOf] = [order.map((at) => names[at] ?? []), order.map((at) => statements[at] ?? [])];
  return sentences.flatMap((own, at) =>
    (statementsOf[at] ?? []).flatMap((denial, _, beside): LocalAnswer[] => {
      const speaker = isDenial(denial) ? deniedBy(denial) : null;
      const words = document.text.slice(denial.start, denial.end);
      // "Roe accused the board of it, and the board denied it" is both in one.
      const isAnsweredHere = beside.some(({ act, start }) => act === 'accused' && start < denial.start);
      if (speaker == null || isAnsweredHere || saysItself.test(words)) return [];
      if (putsToThem.test(document.text.slice(own.start, denial.end))) return [];
      if ((denial.speaker?.start ?? own.start) < own.start && isAnyOne(speaker, namesOf[at - 1] ?? [])) return [];
      if (isOfAnother(words, speaker, namesOf[at] ?? [], language.accounts)) return [];
      if (deniedBefore.test(document.text.slice(Math.max(0, denial.start - ASIDE), denial.end))) return [];
      if (denial.act === 'rejected' && !deniesIt.test(words)) return [];
      const from = Math.max(0, at - REACH);
      const of = spokenFor(denial, speaker, namesOf.slice(from, at + 1).flat(), namesOf[at - 1] ?? []) ?? speaker;
      const near = namesOf.slice(Math.max(0, from - REACH), at + 1).flat();
      const before = sentences.slice(from, at).map((sentence, index): SaidBefore[] => {
        const beside = { names: namesOf[from + index] ?? [], statements: statementsOf[from + index] ?? [] };
        if (lines[sentence.line]?.part === 'headline') return [];
        return [saidIn(document, beside, sentence, speaker, of, near)];
      });
      const answered = answeredBy(before.flat().toReversed(), words, language.accounts);
      return answered
        ? [{ ...placeOf(document, own), speaker, of, claim: answered.claim, claimant: answered.claimant }]
        : [];
    }),
  );
}

/** True for what "it" denied in a sentence that names others, of whom it may be any. */
const isOfAnother = (
  words: string,
  denier: string,
  names: readonly NameMention[],
  { deniedByPronoun }: AccountWords,
): boolean => deniedByPronoun.test(words) && names.some(({ entity, type }) => entity !== denier && type !== 'place');

/** "Roe put it to Moor that he knew. He denied it": one of two persons, who need not be the first. */
function isAnyOne(denier: string, before: readonly NameMention[]): boolean {
  const persons = new Set(before.flatMap(({ type, entity }) => (type === 'person' ? entity : [])));
  return persons.size > 1 && [...persons].at(-1) !== denier;
}

/** The key of who denies something, or the words for a body that is not named: "the company", "his ministry". */
const deniedBy = ({ speaker }: StatementMention): string | null =>
  speaker?.entity ??
  (speaker && /^(?:the|his|her|its) [\p{Ll} ]{3,30}$/iu.test(speaker.text)
    ? speaker.text.charAt(0).toLowerCase() + speaker.text.slice(1)
    : null);

/** Letters before a verb within which "which" makes it an aside: "which the company had". */
const ASIDE = 30;

/** A sentence before a denial. */
interface SaidBefore extends Pick<LocalAnswer, 'claim' | 'claimant'> {
  /** Somebody says it, whether or not they are named. */
  readonly isSaid: boolean;
  /** It names of whom it is denied; it accuses; and who denies it speaks in it. */
  readonly isNamed: boolean;
  readonly isAccusing: boolean;
  /** It says that somebody did wrong, or is held to have; of whom it is denied, by name or pronoun; of others by name. */
  readonly isIncriminating: boolean;
  readonly isOfThem: boolean;
  readonly isOfOthers: boolean;
  readonly isOwn: boolean;
  /** It begins with somebody's own words. */
  readonly isQuoted: boolean;
  readonly text: string;
}

function saidIn(
  document: Document,
  { statements, names }: Pick<Findings, 'statements' | 'names'>,
  sentence: Sentence,
  speaker: string,
  of: string,
  near: readonly NameMention[],
): SaidBefore {
  const { accounts } = document.language;
  const words = document.text.slice(sentence.start, sentence.end);
  const claimants = new Set(statements.flatMap((one) => (CLAIMING.has(one.act) ? (one.speaker?.entity ?? []) : [])));
  const accuser = statements.find(({ act }) => act === 'accused')?.speaker?.entity;
  // Of several who speak in it, who accuses; else nobody is held to say it.
  const claimant = accuser ?? (claimants.size === 1 ? [...claimants].join('') : null);
  const isNamed = names.some(({ entity }) => entity === of);
  const type = near.find(({ entity }) => entity === of)?.type;
  const isOfOthers = !isNamed && names.some((name) => name.type === type && name.entity !== claimant);
  const last = near.findLast((name) => name.start < sentence.start && name.type === type)?.entity;
  const isTheirs =
    type === undefined ? words.toLowerCase().includes(of.toLowerCase()) : last === of && accounts.pronoun.test(words);
  return {
    claim: placeOf(document, sentence),
    ...{ claimant, isNamed, isOfOthers },
    isSaid: statements.some(({ act, speaker: by }) => CLAIMING.has(act) && by !== null),
    isAccusing: accounts.accusing.test(words) && !accounts.noneAccused.test(words),
    isIncriminating: accounts.incriminating.test(words) && !accounts.noneAccused.test(words),
    isOfThem: isNamed || (isTheirs && !isOfOthers),
    // And what is itself a denial is not denied.
    isOwn: statements.some((one) => deniedBy(one) === speaker || (one.act === 'denied' && one.speaker !== null)),
    isQuoted: /^["“]/.test(words),
    text: words.toLowerCase(),
  };
}

/** What a denial answers, of the sentences before it, the nearest first. */
function answeredBy(said: readonly SaidBefore[], words: string, accounts: AccountWords): SaidBefore | undefined {
  const { deniesIt, answersCharge, answersThat, calledFalse, deniesGuilt } = accounts;
  const others = said.filter((one) => !one.isOwn && speaksOf(one, words, accounts));
  const isOfCharge = answersCharge.test(words) || calledFalse.test(words);
  const [first] = said;
  if (deniesGuilt.test(words) || answersThat.test(words)) {
    // "She has been here once, he says. A spokesman denies this"
    const isThat = first && !first.isOwn && first.claimant !== null && answersThat.test(words);
    return wrongAnswered(others, first, deniesIt.test(words), isOfCharge) ?? (isThat ? first : undefined);
  }
  return (
    suchAnswered(others, said, words, accounts) ??
    (first && !first.isOwn && first.isAccusing && deniesIt.test(words) ? first : undefined) ??
    others.find(({ isAccusing, isNamed }) => isNamed && isAccusing) ??
    others.find(({ isAccusing, isNamed, claimant }) => (isOfCharge ? isAccusing : isNamed && claimant !== null))
  );
}

/** "no such promise": what speaks of a promise, or says that somebody promised; "no record of it" what was said right before. */
function suchAnswered(
  others: readonly SaidBefore[],
  said: readonly SaidBefore[],
  words: string,
  accounts: AccountWords,
): SaidBefore | undefined {
  const thing = accounts.ofSuch.exec(words)?.[0].toLowerCase();
  if (thing === undefined) return undefined;
  const such = /\bsuch\b/.test(thing) ? (thing.split(' ').at(-1)?.slice(0, SAME_WORD) ?? '') : '';
  const near = said.slice(0, REACH_OF_SUCH);
  const [first] = said;
  return (
    (such === '' ? undefined : others.find((one) => near.includes(one) && speaksOfSuch(one, such, accounts))) ??
    (first && !first.isOwn && !first.isQuoted && first.isSaid ? first : undefined)
  );
}

/** Sentences before "no such letter" within which somebody speaks of it. */
const REACH_OF_SUCH = 3;

/** True for what speaks of a thing, or tells that it was done: of a letter "had written". */
function speaksOfSuch({ text }: SaidBefore, such: string, { doneAs }: AccountWords): boolean {
  const words = text.split(/[^\p{L}]+/u);
  const verbs = doneAs.get(such);
  return words.some((word) => word.startsWith(such) || verbs?.has(word) === true);
}

/** The nearest wrong of whom it is denied; the one right before that "it" means, or what "the charge" is, unless of others. */
const wrongAnswered = (
  others: readonly SaidBefore[],
  first: SaidBefore | undefined,
  isOfFirst: boolean,
  isOfCharge: boolean,
): SaidBefore | undefined => {
  const wrongs = others.filter(({ isIncriminating }) => isIncriminating);
  return (
    wrongs.find((one) => one.isOfThem || (isOfFirst && one === first && !one.isOfOthers)) ??
    (isOfCharge ? wrongs.find(({ isOfOthers }) => !isOfOthers) : undefined)
  );
};

/**
 * False for what "also denied that jobs were a factor" does not speak of: it answers nothing that stands before it; nor
 * does "denied that he had left" answer an arrest.
 */
function speaksOf(
  { text, isIncriminating, isAccusing }: SaidBefore,
  words: string,
  { addsTo, deniesThat }: AccountWords,
): boolean {
  const [denied] = deniesThat.exec(words) ?? [];
  // "denied having rung" answers no more than what speaks of ringing, or accuses.
  const isClause = denied?.endsWith('that') === true || !(isAccusing || isIncriminating);
  if (denied === undefined || !(addsTo.test(words) || isClause)) return true;
  const terms = longWords(words.slice(words.indexOf(denied) + denied.length));
  return longWords(text).some((word) => terms.includes(word));
}

/** Words of as many letters at least, cut to those. */
const longWords = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{Ll}{4,}/gu) ?? []).map((word) => word.slice(0, SAME_WORD));

/** Letters by which one word is another in another form: "promised", "promise". */
const SAME_WORD = 6;

/** Acts by which something is said of somebody. */
const CLAIMING: ReadonlySet<StatementMention['act']> = new Set(['said', 'accused', 'claimed', 'announced']);

function placeOf({ text }: Document, { line, start, end }: Sentence): LocalAnswer['claim'] {
  return { paragraph: line + 1, from: end - withoutDateline(text.slice(start, end)).length, to: end };
}

/** Roe of "Roe's lawyer, Jane Doe, denied it": the name at the head of the role of who denies it; who was named last, of "his ministry". */
function spokenFor(
  { speaker }: StatementMention,
  denier: string,
  names: readonly NameMention[],
  before: readonly NameMention[],
): string | undefined {
  if (/^(?:his|her) /.test(denier)) return before.findLast(({ type }) => type === 'person')?.entity;
  if (/^its /.test(denier)) return before.findLast(({ type }) => type === 'organisation')?.entity;
  const own = names.find(({ start }) => start === speaker?.start);
  const owner = /^(.+?)['’]s /.exec(own?.role ?? '')?.[1];
  return owner === undefined
    ? undefined
    : names.findLast(({ text, start }) => text === owner && start < (own?.start ?? 0))?.entity;
}
