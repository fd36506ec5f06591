import { asDay } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import type { DateMention } from '../find/extraction.ts';
import { type Language, perLanguage } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import type { Document } from '../read/document.ts';
import type { Token } from '../read/text/tokens.ts';
import { actIn } from './deed.ts';
import type { DatedAt, Telling, When } from './telling.ts';
import { isVerb } from './verbs.ts';
import { whenOf } from './when.ts';

/** A sentence of a chronology: the day that heads its entry, and where it begins behind that. */
export interface Entered {
  readonly date: DateMention;
  readonly when: When;
  readonly from: number;
  /** True for the first behind the day: what the entry is for. */
  readonly isFirst: boolean;
}

/** Days that head what follows them, from which on a text is a chronology; characters before such a day. */
const [HEADS, LEAD] = [3, 14];

/** Behind the day of an entry, with the day to which it reaches: ". ", ": ", " - ". */
const BEHIND = /^(?:\s?[.:]\s|\s[–—-]\s|\s?[.:]?$)/;

/** The sentences of the entries of a chronology, "4 May. The ford is shut." or "May 4: ford shut", by their index. */
export function chronicleOf(doc: Document, datesOf: readonly (readonly DateMention[])[]): ReadonlyMap<number, Entered> {
  const entered = new Map<number, Entered>();
  let heads = 0;
  let open: { readonly date: DateMention; readonly when: When; readonly line: number } | null = null;
  let isNext = false;
  doc.sentences.forEach((sentence, at) => {
    if (doc.lines[sentence.line]?.part !== 'body') return;
    const head = headIn(doc, sentence, datesOf[at] ?? []);
    if (head) {
      heads += 1;
      open = { date: head.date, when: head.when, line: sentence.line };
      isNext = true;
    }
    if (open === null || open.line !== sentence.line) {
      open = null;
      return;
    }
    const from = head?.from ?? sentence.start;
    if (from >= sentence.end - 1) return;
    const { date, when } = open;
    entered.set(at, { date, when, from, isFirst: isNext });
    isNext = false;
  });
  return heads < HEADS ? new Map() : entered;
}

/** The other end of "7-8 October" and of "October 7-8", a bare number. */
const [FROM, TO] = [/(\d{1,2})\s?[–-]\s?$/, /^\s?[–-]\s?(\d{1,2})(?!\d)/];

interface Stretched {
  readonly start: number;
  readonly end: number;
}

function headIn(doc: Document, { start, end }: Stretched, dates: readonly DateMention[]) {
  const dated = dates.find(({ text }) => /\p{L}/u.test(text));
  if (!dated || dated.start > start + LEAD) return null;
  const before = doc.text.slice(start, dated.start);
  const [range = '', first] = FROM.exec(before) ?? [];
  const [behind = '', last] = TO.exec(doc.text.slice(dated.end, end)) ?? [];
  const [sep] = BEHIND.exec(doc.text.slice(dated.end + behind.length, end)) ?? [];
  const [own] = whenOf(dated, doc.published);
  const isHead = /^\P{L}*(?:\p{Lu}\p{Ll}+,? )?$/u.test(before.slice(0, before.length - range.length));
  if (!isHead || sep === undefined || own?.when.precision !== 'day') return null;
  const from = dated.end + behind.length + sep.length;
  const [low, high] = [dayOf(own.when.start, first), dayOf(own.when.start, last)];
  const when: When = low < high && high <= doc.published ? { start: low, end: high, precision: 'week' } : own.when;
  return { date: dated, when, from };
}

/** The same month's day of a number; the day itself without one. */
const dayOf = (day: Day, number: string | undefined): Day =>
  number === undefined ? day : (asDay(`${day.slice(0, 8)}${number.padStart(2, '0')}`) ?? day);

const wordsOf = perLanguage(({ classes, speech, accounts }: Language) => {
  const list = (name: string): ReadonlySet<string> => classes.get(name) ?? new Set();
  return {
    ...{ bits: speech.classes, cues: speech.verbs, acts: accounts.acts },
    ...{ deeds: list('just-done'), ofPerson: list('done-to-person'), unsure: list('not-sure') },
  };
});

/** Tokens of what an entry tells, at least; and characters behind its first word within which stands its own day. */
const [SHORTEST, NEAR] = [3, 16];

/**
 * What a sentence of an entry tells: of each of its parts between semicolons, on the day of the entry or on one that it
 * names itself. Behind the first only what somebody did or was done to is told; what is said only bears on that.
 */
export function enteredIn(
  tokens: readonly Token[],
  { date, when, from, isFirst }: Entered,
  dates: readonly DateMention[],
  doc: Document,
): readonly (Telling & DatedAt)[] {
  return partsOf(tokens).flatMap((part, index): (Telling & DatedAt)[] => {
    const [first, last] = [part[0], part.at(-1)];
    if (!first || !last || first.start < from || part.length < SHORTEST) return [];
    const own = dates.filter(
      (each) => each.start >= first.start && each.end <= last.end && !isHour(each, doc.published) && each !== date,
    );
    const named = own.flatMap((each) => whenOf(each, doc.published)).filter((each) => each.when.precision === 'day');
    const isBare = own.every(({ type }) => type === 'DURATION');
    const isOpening = index === 0 && isFirst;
    const only = named.length === 1 && own.length === 1 ? named[0] : undefined;
    // "4 May. Gale warning, raised to severe the next day": a later day within what opens an entry is of what came of it.
    const isLater = only !== undefined && isOpening && own.some((each) => each.start > first.end + NEAR);
    const day = isLater || (isBare && index === 0) ? { date, when } : only;
    if (!day || !isTold(part, isOpening, named.length === 1, doc.language)) return [];
    return [
      {
        ...day,
        ...{ manner: 'told', clause: [first.start, last.end], source: [], isAside: false },
        deed: actIn(part, 0, part.length, doc.language),
      },
    ];
  });
}

/** "At 4:52" is counted from the day of publication, whatever day is told. */
const isHour = ({ type, text, value }: DateMention, published: string): boolean =>
  type === 'TIME' && value.startsWith(published) && (/^\d/.test(text) || !text.includes(' '));

function partsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text === ';') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.map((part) => (part.at(-1)?.text === '.' ? part.slice(0, -1) : part));
}

/** Tokens of what an entry tells without a verb, at least, and tokens within which stands who says it. */
const [NOMINAL, SAYING] = [5, 8];

/** Of somebody who is named before. */
const OF_OTHERS = /^(?:him|her|them)$/;

const PERSONAL = /^(?:it|he|she|they|we|i|this|that|these|those|there)$/;

function isTold(part: readonly Token[], isOpening: boolean, isOwnDay: boolean, language: Language): boolean {
  const { bits, cues, unsure } = wordsOf(language);
  const [first, last] = [part[0], part.at(-1)];
  const isOpen = /^["“”‘']/.test(first?.text ?? '') || last?.text === '?';
  const own = isOpening ? withoutQuoted(part) : part;
  if (isOpen || PERSONAL.test(first?.lower ?? '') || own.some(({ lower, text }) => unsure.has(lower) && text === lower))
    return false;
  const news = part.findIndex(({ lower }, at) => at > 0 && isDone(lower, language));
  const doesNow = ({ lower, text }: Token, at: number): boolean =>
    at > 0 && text === lower && /..s$/.test(lower) && ((bits.get(lower) ?? 0) & Word.PLURAL) === 0;
  const hasVerb = part.some((token, at) => isVerb(part, at, language) || doesNow(token, at));
  if (part.some(({ lower }) => OF_OTHERS.test(lower))) return false;
  if (isOpening) return part.length >= NOMINAL || hasVerb;
  const said = part.findIndex(({ lower }) => cues.has(lower) && !isDone(lower, language));
  // "Orne denies it": what it denies is told before.
  if (part.some(({ lower }) => language.speech.verbs.get(lower)?.act === 'denied')) return false;
  return (said < 0 || said > SAYING || (news >= 0 && news < said)) && (news >= 0 || (isOwnDay && hasVerb));
}

/** "was dismissed", "dismisses", "truce": what somebody does or is done to. */
export function isDone(word: string, language: Language): boolean {
  const { acts, deeds, ofPerson } = wordsOf(language);
  const stem = word.endsWith('es') ? word.slice(0, -2) : word.slice(0, -1);
  const forms = word.endsWith('s') ? [word, `${stem}ed`, `${word.slice(0, -1)}d`] : [word];
  return acts.has(word) || forms.some((form) => deeds.has(form) || ofPerson.has(form));
}

function withoutQuoted(part: readonly Token[]): readonly Token[] {
  let isIn = false;
  return part.filter(({ text }) => {
    if (/^["“”]$/.test(text)) isIn = text === '"' ? !isIn : text === '“';
    return !isIn;
  });
}
