import { areApart, FURTHEST } from '../compare/apart.ts';
import { isSpeech, isVerb } from '../compare/clauses.ts';
import { bySentence, termsOf } from '../compare/dated.ts';
import type { Findings } from '../find/extract.ts';
import type { FigureMention } from '../find/extraction.ts';
import type { Language } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import { withoutDateline } from '../read/dateline.ts';
import type { Document } from '../read/document.ts';
import type { Sentence } from '../read/text/sentences.ts';
import { tokensOf } from '../read/text/tokens.ts';
import { deniedAlone, REACH } from './denied-alone.ts';
import { Likely } from './likely.ts';
import { type LinePlace, lineOrder } from './line-order.ts';
import { accountOf, type LocalAccount } from './local-accounts.ts';
import { type LocalContrast, type LocalSide, sideOf } from './local-contrast.ts';
import { type Opposed, opposedIn, toldBy } from './opposed.ts';
import { type Part, withArticle } from './tellers.ts';
import type { Told } from './told.ts';
import { type LocalAttack, toldAttacks } from './told-attacks.ts';
import { type LocalFirst, toldFirsts } from './told-firsts.ts';
import { type LocalHour, toldHours } from './told-hours.ts';

/**
 * What an article sets side by side: a second count of the same by somebody else ("police said 400 came; the union spoke of
 * 2,000"), a number and the one that it is not, a report that somebody denies, and what somebody said before.
 */
export function contrastsIn(
  document: Document,
  found: Pick<Findings, 'figures' | 'names' | 'statements' | 'dates'>,
): {
  readonly contrasts: readonly LocalContrast[];
  readonly accounts: readonly LocalAccount[];
  readonly hours: readonly LocalHour[];
  readonly attacks: readonly LocalAttack[];
  readonly firsts: readonly LocalFirst[];
} {
  const parts = partsOf(document, found).filter(({ from, to }) => to - from <= LONGEST);
  const told = toldBy(parts, document);
  const side = ({ part, teller }: Opposed['one']): LocalSide =>
    teller ? sideOf(part, teller.entity, withArticle(teller, document)) : sideOf(part);
  const opposed = opposedIn(parts, told, document).map(
    ({ one, other, isDoubtful }): LocalContrast => ({
      ...(isDoubtful ? { isDoubtful } : {}),
      kind: 'denial',
      unit: null,
      one: side(one),
      other: withNext(side(other), other, parts),
    }),
  );
  // "Roe said that it was so. Roe, who had earlier denied it, apologised"
  const changed = told.flatMap((other, at): LocalContrast[] => {
    const one = told[at - 1];
    const isOwn = one?.part.order === other?.part.order && one?.teller.who === other?.teller.who;
    if (!one || !other || !isOwn) return [];
    // "On Tuesday it had said that they worked. Yesterday it said that they slept."
    const isSaidNow = one.isEarlier && !other.isEarlier && [one, other].every(({ part }) => part.dates.length > 0);
    if (isSaidNow && other.isReport)
      return [{ kind: 'changed account', unit: null, one: side(other), other: side(one) }];
    if (!other.isChanged) return [];
    return [{ kind: 'changed account', unit: null, one: side(one), other: side(other) }];
  });
  const within = parts.flatMap((part, at) =>
    withinPart(part, document).map((contrast): LocalContrast => {
      // "That contradicts claims by some that": what stands before it does.
      const before = parts[at - 1];
      const isBefore = before?.order === part.order && pointsBack(part, contrast, document);
      return isBefore ? { ...contrast, other: sideOf(before, told[at - 1]?.teller.entity ?? null) } : contrast;
    }),
  );
  const isNew = ({ sentence }: LocalSide, found: readonly LocalContrast[]): boolean =>
    found.every(({ other }) => other.sentence !== sentence);
  const all = [
    ...parts.flatMap((part, at) => {
      const before = countedBefore(parts, at, document);
      return before ? countedOtherwise(before, part, document) : [];
    }),
    ...within,
    ...opposed.filter(({ other }) => isNew(other, changed) && isNew(other, within)),
    ...changed,
  ];
  const alone = told.flatMap((one, at) =>
    one ? deniedAlone(one, told.slice(Math.max(0, at - REACH), at), document) : [],
  );
  const isTold = ({ sentence }: LocalSide): boolean =>
    all.some(({ one, other }) => one.sentence === sentence || other.sentence === sentence);
  const contrasts = [...all, ...alone.filter(({ other }) => !isTold(other))];
  return {
    contrasts,
    accounts: told.flatMap((one) => (one ? accountOf(one, document) : [])),
    hours: parts.flatMap((part, at) => toldHours(part, told[at], document)),
    attacks: parts.flatMap((part, at) => toldAttacks(part, told[at], document)),
    firsts: parts.flatMap((part, at) => toldFirsts(part, told[at], document)),
  };
}

const pointsBack = (
  { from, to, sentence }: Part,
  { kind, one, other }: LocalContrast,
  { text, language }: Document,
): boolean =>
  kind === 'denial' &&
  from === sentence &&
  one.from > other.from &&
  language.accounts.pointsBack.test(text.slice(from, to));

/** The part before another that counts something: the nearest of its paragraph, or the one right before. */
function countedBefore(parts: readonly Part[], at: number, { text, language }: Document): Part | undefined {
  const [own, before, second] = [parts[at], parts[at - 1], parts[at - 2]];
  if (!own || !before || before.order < own.order - 1) return undefined;
  const isSecond = before.figures.length === 0 && second?.order === own.order;
  const counted = isSecond ? second : before;
  // "The toll has risen to 15. Roe had put it at 12": it grew.
  const isSettled = !counted.likely.test(language.accounts.hasGrown, text.slice(counted.from, counted.to));
  return counted.figures.length > 0 && isSettled ? counted : undefined;
}

/** "His lawyer hit back": with what is said behind it. */
function withNext(side: LocalSide, { part, isBare }: Told, parts: readonly Part[]): LocalSide {
  const next = isBare ? parts[parts.indexOf(part) + 1] : undefined;
  return next?.order === part.order ? { ...side, to: next.to } : side;
}

const FIRST_PLACE: LinePlace = { order: 0, entry: 0 };

function partsOf(
  document: Document,
  { figures, names, statements, dates }: Pick<Findings, 'figures' | 'names' | 'statements' | 'dates'>,
): readonly Part[] {
  const { sentences, lines, text, language } = document;
  const [figuresOf, namesOf] = [bySentence(sentences, figures), bySentence(sentences, names)];
  const [saidOf, datesOf] = [bySentence(sentences, statements), bySentence(sentences, dates)];
  const places = lineOrder(document);
  let isOpen = false;
  const parts = sentences.flatMap((sentence, index): Part[] => {
    if (lines[sentence.line]?.part === 'headline') return [];
    const words = text.slice(sentence.start, sentence.end);
    if (sentences[index - 1]?.line !== sentence.line) isOpen = false;
    const isSpoken = isOpen || /^["“]/.test(words);
    if ((words.match(/["“”]/g)?.length ?? 0) % 2 === 1) isOpen = !isOpen;
    const from = sentence.end - withoutDateline(words).length;
    return edgesOf(sentence, from, language).map(([start, end]) => {
      const isWithin = ({ start: at }: { readonly start: number }): boolean => at >= start && at < end;
      return {
        ...{
          line: sentence.line,
          ...(places[sentence.line] ?? FIRST_PLACE),
          sentence: from,
          from: start,
          to: end,
          isSpoken,
        },
        tokens: sentence.tokens.filter(isWithin),
        // With a word that only ends in it, behind a dateline.
        likely: new Likely(
          sentence.tokens.filter((token) => token.end > start && token.start < end),
          language,
        ),
        figures: (figuresOf[index] ?? []).filter(isWithin),
        dates: (datesOf[index] ?? []).filter(isWithin),
        names: (namesOf[index] ?? []).filter(isWithin),
        said: statements.length === 0 ? [] : (saidOf[index] ?? []).filter((one) => isWithin(whereSaid(one, sentence))),
      };
    });
  });
  return parts.sort((a, b) => a.order - b.order);
}

/** Where a sentence has somebody say something: at whoever says it, where they stand in it, for what they say may stand before them. */
const whereSaid = (
  { start, speaker }: Findings['statements'][number],
  sentence: Sentence,
): { readonly start: number } =>
  speaker && speaker.start >= sentence.start && speaker.start < sentence.end ? speaker : { start };

/** Semicolons of a sentence that are looked at, and letters of a part: keeps time linear in the length of any text. */
const [MOST_PARTS, LONGEST] = [8, 600];

/** A sentence at its semicolons, and where it sets what one says against what another says: "…, while the family says". */
function edgesOf(
  { tokens, end }: Sentence,
  from: number,
  language: Language,
): readonly (readonly [from: number, to: number])[] {
  const all: (readonly [end: number, start: number])[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.start <= from) continue;
    if (token.text === ';') all.push([token.start, token.end]);
    const comma = tokens[at - 1];
    if (comma?.text !== ',' || !language.accounts.opensOther.has(token.lower)) continue;
    // ", but he says", ", but later admitted": the same goes on.
    const isSame =
      ((language.speech.classes.get(tokens[at + 1]?.lower ?? '') ?? 0) & GOES_ON) !== 0 ||
      isSpeech(tokens, at + 1, language);
    if (!isSame && hasSpeech(tokens, 0, at, language) && hasSpeech(tokens, at, at + BEHIND, language))
      all.push([comma.start, token.start]);
  }
  // A sentence of very many parts is a list.
  const marks = all.length > MOST_PARTS ? [] : all;
  const starts = [from, ...marks.map(([, start]) => start)];
  return starts.map((start, at) => [start, marks[at]?.[0] ?? end]);
}

/** Words behind "but" that are of no other subject. */
const GOES_ON = Word.PRONOUN | Word.PREPOSITION | Word.ADVERB | Word.AUXILIARY;

/** Tokens behind "while" within which somebody says something. */
const BEHIND = 14;

function hasSpeech(tokens: Sentence['tokens'], from: number, to: number, language: Language): boolean {
  for (let at = from; at < Math.min(to, tokens.length); at += 1)
    if (isSpeech(tokens, at, language) || language.accounts.tells.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** Letters between a verb that counts and its number: "more than". */
const HEDGE = 16;

/** "The union spoke of 2,000", "the ministry has 71": of what the part before counts. */
function countedOtherwise(before: Part, part: Part, document: Document): readonly LocalContrast[] {
  const { countsOtherwise, numberPart, setsApart, ofTheirOwn, questions } = document.language.accounts;
  const words = document.text.slice(part.from, part.to);
  for (const [index, pattern] of countsOtherwise.entries()) {
    const isBare = index === countsOtherwise.length - 1;
    const match = part.likely.exec(pattern, words);
    if (!match) continue;
    const [{ length }, whole = '', what = ''] = match;
    const subject = whole.replace(questions.asideLast, '');
    if (ofTheirOwn.test(words) || !isSpeaker(subject, document)) return [];
    const end = part.from + match.index + length;
    const own = part.figures.find(({ start }) => start >= end && start - end <= HEDGE);
    if (own && isOfNothing(own, isBare, match[0], document)) return [];
    const first = own
      ? nearest(own, before.figures, document, isBare ? FURTHEST : Number.POSITIVE_INFINITY)
      : undefined;
    const isPartly = !own && numberPart.test(words.slice(match.index + length)) && before.figures[0];
    const counted = first ?? (isPartly || undefined);
    if (!counted || !sharesWhat(what, before, document) || isSameSpeaker(counted, subject)) return [];
    const speaker = part.names.find(({ text, type }) => type !== 'place' && subject.endsWith(text))?.entity ?? null;
    const holder = before.names.find(({ text }) => counted.attributedTo?.includes(text))?.entity ?? null;
    const one = sideOf(around(before, counted, document), holder);
    const by = subject.trim().replace(setsApart, '').trim();
    return [{ kind: 'figure', unit: counted.unit, one, other: sideOf(part, speaker, by) }];
  }
  return [];
}

/** True for an hour, for "a third had 9 percent", which is none of the same, and "the company has 80,000 workers". */
const isOfNothing = (own: FigureMention, isBare: boolean, verb: string, document: Document): boolean =>
  isHour(own, document) ||
  (isBare && (own.unit === 'percent' || (own.unit !== null && document.language.accounts.has.test(verb))));

/** "at 11.40" is no number of anything. */
const isHour = ({ start, end, unit }: FigureMention, { text }: Document): boolean =>
  unit === null && /^\d{1,2}\.[0-5]\d$/.test(text.slice(start, end));

/** Letters of a part beyond which it is shown from the comma before its figure to that behind. */
const SHOWN = 150;

function around(part: Part, { start, end }: FigureMention, { text }: Document): Part {
  if (part.to - part.from <= SHOWN) return part;
  const before = text.slice(part.from, start).lastIndexOf(', ');
  const behind = text.slice(end, part.to).indexOf(', ');
  return { ...part, from: before < 0 ? part.from : part.from + before + 2, to: behind < 0 ? part.to : end + behind };
}

/** True for words that end in a name or in who may count: "the union", "aid workers"; and no verb in them, nor a pronoun. */
function isSpeaker(subject: string, { language }: Document): boolean {
  const tokens = tokensOf(subject.trim()).filter(({ kind }) => kind === 'word');
  const of = tokens.findIndex(
    ({ lower }, at) => at > 0 && ((language.speech.classes.get(lower) ?? 0) & Word.PREPOSITION) !== 0,
  );
  // "The union at the site"
  const last = tokens.at(of > 0 ? of - 1 : -1);
  if (!last || tokens.some((_, at) => at > 0 && (isVerb(tokens, at, language) || isSpeech(tokens, at, language))))
    return false;
  const bits = language.speech.classes.get(last.lower) ?? 0;
  if ((bits & Word.PRONOUN) !== 0 || language.accounts.conditions.has(tokens[0]?.lower ?? '')) return false;
  const isBody = language.classes.get('organisation-noun')?.has(last.lower) === true;
  return (
    /^\p{Lu}/u.test(last.text) ||
    isBody ||
    language.accounts.speakers.has(last.lower) ||
    language.accounts.documents.has(last.lower) ||
    (bits & (Word.ROLE | Word.PLURAL | Word.ORGANISATION)) !== 0
  );
}

const isSameSpeaker = ({ attributedTo }: FigureMention, subject: string): boolean =>
  attributedTo !== null && subject.trim().toLowerCase().endsWith(attributedTo.toLowerCase());

/** "put the number of injured at five": of what the part before tells, too. */
function sharesWhat(what: string, before: Part, { text, language }: Document): boolean {
  const own = termsOf({ tokens: tokensOf(what) }, language, 4);
  const others = new Set(termsOf({ tokens: tokensOf(text.slice(before.from, before.to)) }, language, 4));
  return own.length === 0 || own.some((term) => others.has(term));
}

/** The figure that another is of the same as: of the same kind and nearest to it. */
function nearest(
  own: FigureMention,
  figures: readonly FigureMention[],
  { language }: Document,
  furthest: number,
): FigureMention | undefined {
  const kindOf = ({ unit }: FigureMention): string | undefined =>
    unit === null ? undefined : (language.figures.units?.get(unit)?.kind ?? unit);
  const ratio = ({ value }: FigureMention): number =>
    Math.max(value, own.value) / Math.max(1, Math.min(value, own.value));
  const { someOnly } = language.accounts;
  const isOfSame = (one: FigureMention): boolean =>
    (one.unit === own.unit || own.unit === null || !someOnly.has(own.unit)) &&
    (own.counts === null || one.counts === null || own.counts === one.counts) &&
    (own.unit === null || one.unit === null || kindOf(own) === kindOf(one));
  return figures
    .filter((one) => isOfSame(one) && !one.part && one.value > 1 && ratio(one) <= furthest && areApart(one, own))
    .sort((a, b) => ratio(a) - ratio(b))[0];
}

/** What one sentence sets against another account. */
function withinPart(part: Part, document: Document): readonly LocalContrast[] {
  const words = document.text.slice(part.from, part.to);
  const hasNumbers = part.figures.length > 0 || /\d/.test(words);
  return document.language.accounts.contrasts.flatMap(([kind, pattern]): LocalContrast[] => {
    if (kind === 'figure' && !hasNumbers) return [];
    const { one, other } = part.likely.exec(pattern, words)?.indices?.groups ?? {};
    if (!one || !other) return [];
    const side = ([from, to]: readonly [number, number]): LocalSide => ({
      ...sideOf(part),
      ...{ from: part.from + from, to: part.from + to },
    });
    const denial = part.said.find(({ act }) => act === 'denied' || act === 'rejected');
    return [{ kind, unit: null, one: side(one), other: { ...side(other), speaker: denial?.speaker?.entity ?? null } }];
  });
}
