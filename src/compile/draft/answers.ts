import { bySentence } from '../compare/dated.ts';
import type { Findings } from '../find/extract.ts';
import type { NameMention, StatementMention } from '../find/extraction.ts';
import type { AccountWords } from '../language/accounts.ts';
import { withoutDateline } from '../read/dateline.ts';
import type { Document } from '../read/document.ts';
import type { Sentence } from '../read/text/sentences.ts';

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
  const { sentences, language, lines } = document;
  const { answering, saysItself, noSuch, calledFalse, deniedBefore } = language.accounts;
  const isDenial = ({ act, start, end }: StatementMention): boolean =>
    act === 'denied' ||
    act === 'rejected' ||
    (CLAIMING.has(act) && [noSuch, calledFalse].some((pattern) => pattern.test(document.text.slice(start, end))));
  if (!found.statements.some(isDenial)) return [];
  const namesOf = bySentence(sentences, found.names);
  const statementsOf = bySentence(sentences, found.statements);
  return sentences.flatMap((own, at) =>
    (statementsOf[at] ?? []).flatMap((denial, _, beside): LocalAnswer[] => {
      const speaker = isDenial(denial) ? deniedBy(denial) : null;
      const words = document.text.slice(denial.start, denial.end);
      // "Roe accused the board of it, and the board denied it" is both in one.
      const isAnsweredHere = beside.some(({ act, start }) => act === 'accused' && start < denial.start);
      if (speaker == null || isAnsweredHere || saysItself.test(words)) return [];
      if (deniedBefore.test(document.text.slice(Math.max(0, denial.start - ASIDE), denial.end))) return [];
      if (denial.act === 'rejected' && !answering.test(words)) return [];
      const from = Math.max(0, at - REACH);
      const of = spokenFor(denial, namesOf.slice(from, at + 1).flat()) ?? speaker;
      const before = sentences.slice(from, at).map((sentence, index): SaidBefore[] => {
        const beside = { names: namesOf[from + index] ?? [], statements: statementsOf[from + index] ?? [] };
        return lines[sentence.line]?.part === 'headline' ? [] : [saidIn(document, beside, sentence, speaker, of)];
      });
      const answered = answeredBy(before.flat().toReversed(), words, language.accounts);
      return answered ? [{ ...placeOf(document, own), speaker, of, ...answered }] : [];
    }),
  );
}

/** The key of who denies something, or the words for a body that is not named: "the company". */
const deniedBy = ({ speaker }: StatementMention): string | null =>
  speaker?.entity ?? (speaker && /^the [\p{Ll} ]{3,30}$/iu.test(speaker.text) ? speaker.text.toLowerCase() : null);

/** Letters before a verb within which "which" makes it an aside: "which the company had". */
const ASIDE = 30;

/** A sentence before a denial. */
interface SaidBefore extends Pick<LocalAnswer, 'claim' | 'claimant'> {
  /** Somebody says it, whether or not they are named. */
  readonly isSaid: boolean;
  /** It names of whom it is denied; it accuses; and who denies it speaks in it. */
  readonly isNamed: boolean;
  readonly isAccusing: boolean;
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
): SaidBefore {
  const claimants = new Set(statements.flatMap((one) => (CLAIMING.has(one.act) ? (one.speaker?.entity ?? []) : [])));
  const accuser = statements.find(({ act }) => act === 'accused')?.speaker?.entity;
  return {
    claim: placeOf(document, sentence),
    // Of several who speak in it, who accuses; else nobody is held to say it.
    claimant: accuser ?? (claimants.size === 1 ? [...claimants].join('') : null),
    isSaid: statements.some(({ act, speaker: by }) => CLAIMING.has(act) && by !== null),
    isNamed: names.some(({ entity }) => entity === of),
    isAccusing: document.language.accounts.accusing.test(document.text.slice(sentence.start, sentence.end)),
    isOwn: statements.some((one) => deniedBy(one) === speaker),
    isQuoted: /^["“]/.test(document.text.slice(sentence.start)),
    text: document.text.slice(sentence.start, sentence.end).toLowerCase(),
  };
}

/** What a denial answers, of the sentences before it, the nearest first. */
function answeredBy(
  said: readonly SaidBefore[],
  words: string,
  { answering, answersCharge, answersThat, calledFalse, ofSuch }: AccountWords,
): Pick<LocalAnswer, 'claim' | 'claimant'> | undefined {
  const others = said.filter(({ isOwn }) => !isOwn);
  const isOfCharge = answersCharge.test(words) || calledFalse.test(words);
  const [first] = said;
  const such = ofSuch.exec(words)?.[0].toLowerCase().split(' ').at(-1)?.slice(0, SAME_WORD) ?? '';
  const found =
    // "no such promise": what speaks of a promise, before whatever else is said
    (such.length === SAME_WORD ? others.find(({ text }) => text.includes(` ${such}`)) : undefined) ??
    (ofSuch.test(words) ? others.find(({ isSaid, isQuoted }) => isSaid && !isQuoted) : undefined) ??
    (first && !first.isOwn && first.isAccusing && answering.test(words) ? first : undefined) ??
    others.find(({ isAccusing, isNamed }) => isNamed && isAccusing) ??
    others.find(({ isAccusing, isNamed, claimant }) => (isOfCharge ? isAccusing : isNamed && claimant !== null)) ??
    // "She has been here once, he says. A spokesman denies this"
    (first && !first.isOwn && first.claimant !== null && answersThat.test(words) ? first : undefined);
  return found && { claim: found.claim, claimant: found.claimant };
}

/** Letters by which one word is another in another form: "promised", "promise". */
const SAME_WORD = 6;

/** Acts by which something is said of somebody. */
const CLAIMING: ReadonlySet<StatementMention['act']> = new Set(['said', 'accused', 'claimed', 'announced']);

function placeOf({ text }: Document, { line, start, end }: Sentence): LocalAnswer['claim'] {
  return { paragraph: line + 1, from: end - withoutDateline(text.slice(start, end)).length, to: end };
}

/** Roe of "Roe's lawyer, Jane Doe, denied it": the name at the head of the role of who denies it. */
function spokenFor({ speaker }: StatementMention, names: readonly NameMention[]): string | undefined {
  const denier = names.find(({ start }) => start === speaker?.start);
  const owner = /^(.+?)['’]s /.exec(denier?.role ?? '')?.[1];
  return owner === undefined
    ? undefined
    : names.findLast(({ text, start }) => text === owner && start < (denier?.start ?? 0))?.entity;
}
