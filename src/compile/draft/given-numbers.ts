import type { FigureMention, NameMention } from '../find/extraction.ts';
import type { Language } from '../language/language.ts';
import type { Document } from '../read/document.ts';
import type { Sentence } from '../read/text/sentences.ts';
import { sentenceAt } from './place.ts';

/** A figure, and of which other it is another's number. */
export interface ToldFigure extends FigureMention {
  readonly of?: FigureMention;
  /** True where somebody gives it of what somebody else counts, too. */
  readonly isGiven?: true;
}

/** Sentences before a number in which stands what it counts. */
const BACK = 2;

/** Two who count the same are no further apart. */
const APART = 7;

/** Letters before a number in which stands who gives it. */
const BEFORE = 400;

/** Letters behind a number of cases within which stands of what. */
const NEAR = 40;

/** Figures of an article that are looked at. */
const MOST = 400;

/**
 * The figures of an article, with what the numbers count that have nothing behind them: "3,000 people marched. Police put it at
 * 1,200", "the union counts 33", "the number of rounds fired at 14".
 */
export function givenNumbersIn(
  document: Document,
  figures: readonly FigureMention[],
  names: readonly NameMention[],
): readonly ToldFigure[] {
  const { text, sentences, language } = document;
  const words = language.accounts.given;
  const found: ToldFigure[] = [];
  const hosts = new Set<FigureMention>();
  // In text order, whatever their own is.
  const inOrder = [...figures].sort((a, b) => a.start - b.start);
  const given = new Map<FigureMention, ToldFigure>();
  for (const [index, figure] of inOrder.slice(0, MOST).entries()) {
    if (figure.counts !== null || figure.unit !== null || figure.part || figure.value < 2) continue;
    const own = sentenceAt(document, figure.start);
    const sentence = sentences[own];
    if (!sentence || !words.mayGive.test(text.slice(sentence.start, sentence.end))) continue;
    const told = toldOf(document, { figure, own, sentence }, inOrder.slice(0, index), names, given);
    if (!told) continue;
    given.set(figure, told);
    if (told.of) hosts.add(told.of);
  }
  let isIllness: boolean | undefined;
  const isOfIllness = (): boolean => (isIllness ??= words.illness.test(text));
  for (const figure of figures) {
    const told = given.get(figure) ?? figure;
    const isOfThat = (): boolean => isOfIllness() && !words.ofOther.test(text.slice(figure.end, figure.end + NEAR));
    found.push(asIll(hosts.has(figure) ? { ...told, isGiven: true } : told, isOfThat, language));
  }
  return found;
}

/** "212 cases" of an illness are people who fell ill. */
function asIll(figure: ToldFigure, isOfIllness: () => boolean, { accounts, figures }: Language): ToldFigure {
  const isCases = figure.counts === null && figure.unit !== null && accounts.given.cases.test(figure.unit);
  return isCases && isOfIllness() ? { ...figure, counts: 'ill', unit: figures.people ?? null } : figure;
}

/** A number with its sentence. */
interface Bare {
  readonly figure: FigureMention;
  readonly own: number;
  readonly sentence: Sentence;
}

function toldOf(
  { text, sentences, language }: Document,
  { figure, own, sentence }: Bare,
  before: readonly FigureMention[],
  names: readonly NameMention[],
  given: ReadonlyMap<FigureMention, ToldFigure>,
): ToldFigure | null {
  const words = language.accounts.given;
  const isEstimate = figure.qualifier === words.estimated;
  const open = text.slice(Math.max(sentence.start, figure.start - BEFORE), figure.start).replace(/[\s"“'(]{1,8}$/u, '');
  const behind = text.slice(figure.end, sentence.end);
  const noun = words.numberOf.exec(open)?.[1];
  const giver = giverIn(open, isEstimate, language);
  const plain = isEstimate && giver !== null ? { ...figure, qualifier: null } : figure;
  const by = figure.attributedTo ?? (giver === null ? null : nameIn(giver, sentence, text, names));
  if (noun !== undefined) return { ...plain, ...countedBy(noun, language), attributedTo: by, isGiven: true };
  if (words.they.test(open)) {
    const those = words.those.exec(text.slice(sentences[Math.max(0, own - 1)]?.start, figure.start))?.[1];
    const counts = those === undefined ? null : (language.figures.cues?.get(those.toLowerCase())?.counts ?? null);
    return counts === null ? null : { ...plain, counts };
  }
  const isSaid = giver !== null || (figure.attributedTo !== null && words.gives.some((one) => one.test(open)));
  if (!isSaid || !words.isAlone.test(behind)) return null;
  const line = sentence.line;
  const from = sentences.slice(Math.max(0, own - BACK), own + 1).find((one) => one.line === line)?.start ?? 0;
  const host = before.findLast((one) => one.start >= from && isOfOneKind(given.get(one) ?? one, figure, language));
  if (!host) return null;
  const of: ToldFigure = given.get(host) ?? host;
  return { ...plain, unit: of.unit, counts: of.counts, attributedTo: by, of: of.of ?? host, isGiven: true };
}

/** What is counted as "arrests", "cases", "rounds fired". */
function countedBy(noun: string, { figures, accounts }: Language): Pick<FigureMention, 'counts' | 'unit'> {
  const last = noun.split(' ').at(-1) ?? noun;
  const counts = figures.leadingNouns?.get(last) ?? figures.cues?.get(last)?.counts ?? null;
  if (counts !== null) return { counts, unit: null };
  return { counts: null, unit: accounts.given.cases.test(noun) ? last : noun };
}

/** Who gives the number that stands behind a text: "police", "The Doctors' Union". */
function giverIn(open: string, isEstimate: boolean, { accounts }: Language): string | null {
  const { gives, estimates, beforeGiver, isNobody } = accounts.given;
  for (const pattern of isEstimate ? [estimates] : gives) {
    const giver = pattern.exec(open)?.[1]?.trim().replace(beforeGiver, '');
    if (giver !== undefined && !isNobody.test(giver)) return giver;
  }
  return null;
}

/** The name in the words of a giver, else the words. */
function nameIn(giver: string, sentence: Sentence, text: string, names: readonly NameMention[]): string {
  const from = sentence.start + text.slice(sentence.start, sentence.end).indexOf(giver);
  const to = from + giver.length;
  const name = names.find(({ type, start, end }) => type !== 'place' && start >= from && end <= to);
  return name?.text ?? giver;
}

/** True for a count of something that a number of its size may be another's count of. */
function isOfOneKind(host: FigureMention, { value }: FigureMention, { figures }: Language): boolean {
  const kind = host.unit === null ? undefined : figures.units?.get(host.unit)?.kind;
  if ((host.counts === null && host.unit === null) || kind === 'time' || kind === 'measure') return false;
  return host.value > 0 && value !== host.value && value / host.value < APART && host.value / value < APART;
}
