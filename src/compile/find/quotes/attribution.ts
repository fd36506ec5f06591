import * as Word from '../../language/word-classes.ts';
import { isCapital } from '../../read/text/tokens.ts';
import type { Speaker } from '../extraction.ts';
import { type Fired, firstOf, rules } from '../rule.ts';
import { type Candidate, candidateAt } from './candidates.ts';
import { speakerOf } from './coreference.ts';
import type { Outline } from './outline.ts';
import type { Reading } from './reading.ts';
import { forWhom, subjectOfSentenceBefore } from './sentence-before.ts';
import type { Span } from './spans.ts';
import type { Speech } from './speech.ts';
import { subjectAfter, subjectBefore } from './subjects.ts';

/** Speeches by the item of their verb. */
export type Speeches = ReadonlyMap<number, Speech>;

/** A quotation whose speaker has been found. */
export interface Attributed {
  readonly span: Span;
  readonly item: number;
  readonly speaker: Speaker | null;
}

/** A quotation whose speaker is asked for. */
export interface Asked {
  readonly reading: Reading;
  readonly o: Outline;
  readonly speeches: Speeches;
  readonly span: Span;
  readonly item: number;
  /** The quotations before it, and who spoke last in them. */
  readonly before: readonly Attributed[];
  readonly last: Speaker | null;
}

/** Who is held to be a quotation's speaker, and how strongly; weights are set by hand. */
interface Evidence {
  readonly subject: Candidate;
  readonly score: number;
  readonly rule: string;
  /** "according to", which may lead to who tells of it. */
  readonly hearsay?: boolean;
}

/** Evidence below this is none; evidence above outweighs that the marks hold a name or term. */
const ENOUGH = 3.5;
const MORE_THAN_A_TERM = 9;
/** What stands before a quotation with more than this leads right up to it. */
const RETOLD = 8;
/** How far from a quotation its attribution is looked for, in items. */
const REACH = 45;
/** What a verb of each strength takes off. */
const WEAKNESS = { 3: 0, 2: 0.5, 1: 2.5 } as const;
/** A quotation of fewer tokens that is not a sentence is a term in quotation marks. */
const FEWEST_TOKENS = 5;
/** A follow-on quotation is at most so many sentences, and so many lines, behind the one it follows. */
const SENTENCES_BETWEEN = 3;
const LINES_BETWEEN = 2;

/** Who says a quotation; `found` is null where nobody does. */
export function attributed(asked: Asked): Fired<Speaker | null> {
  if (!asked.o.is(asked.item, Word.QUOTE)) return { rule: 'a title', found: null };
  const evidence = strongest(asked);
  const named = isNamed(asked.o, asked.item);
  if (evidence && !(named && evidence.score < MORE_THAN_A_TERM)) {
    const { rule, found } = speakerOf(asked.reading, evidence.subject, asked.last);
    return { rule: `${evidence.rule}, ${rule}`, found };
  }
  if (named) return { rule: 'a name or term', found: null };
  const carried = firstOf(CARRIED, asked);
  return carried ? { rule: carried.rule, found: carried.found.speaker } : { rule: 'no cue', found: null };
}

/** The strongest evidence in a quotation's own sentence, of what stands behind it, before it, and leads to it. */
function strongest(asked: Asked): Evidence | null {
  let best: Evidence | null = null;
  const [behind, before] = [evidenceBehind(asked), evidenceBefore(asked)];
  // "Roe told them that “…”, according to one of them": he who tells of it did not say it.
  const isRetold = behind?.hearsay && before !== null && before.score > RETOLD;
  for (const evidence of [isRetold ? null : behind, before, ledByMark(asked)])
    if (evidence && evidence.score > Math.max(ENOUGH, best?.score ?? 0)) best = evidence;
  return best;
}

/** True for "the so-called “reforms”", "dubbed “the wall”", "known as “the wall”". */
function isNamed(o: Outline, item: number): boolean {
  for (let at = item - 1; at > 0 && at >= item - 3 && o.together(at, item); at -= 1) {
    // "condemned what he called a “crime”": his words.
    if (o.has(at, 'naming')) return !o.has(at + 1, 'not-naming') && !o.has(at - 2, 'what');
    if (!o.is(at, Word.DETERMINER | Word.PREPOSITION | Word.CONJUNCTION)) return false;
  }
  return false;
}

/** A speech behind a quotation; `start` is the first item behind the quotation and its comma. */
interface Behind {
  readonly speech: Speech;
  readonly subject: Candidate;
  readonly start: number;
  /** It is a sentence of its own behind a full quotation. */
  readonly soft: boolean;
}

/** How strongly a speech behind a quotation attributes it; the first that fits counts. */
const BEHIND = rules<[Outline, Behind], number>({
  // "“nearly 50” rebels, charging": behind a quotation, a participle goes on to something else.
  'goes on to something else': (o, { speech: { cue, group } }) =>
    cue.form === 'participle' && !o.has(group - 1, 'as') ? 0 : null,
  'verb and name behind it': (o, asked) => {
    const { speech, start, soft } = asked;
    if (!speech.inverted || speech.group - start > 2) return null;
    return 12 - weakness(o, asked) - (soft ? leadsOn(o, speech.verb) : 0);
  },
  // "accused of “hiding” after the board admitted it": a clause of its own, about something else.
  'opens a side clause': (o, { start, soft }) => (!soft && o.has(start, 'opens-side-clause') ? 0 : null),
  'name and verb behind it': (o, asked) => {
    const { speech, subject, start, soft } = asked;
    if (speech.inverted || subject.from > start + 1 || subject.head < start) return null;
    const joined = o.is(start, Word.CONJUNCTION | Word.PREPOSITION | Word.RELATIVE) ? 4 : 0;
    return 11 - 0.12 * (speech.group - start) - weakness(o, asked) - joined - (soft ? leadsOn(o, speech.verb) : 0);
  },
  'name further behind it': (o, asked) => {
    const { speech, subject, start, soft } = asked;
    const lead = subject.from - start;
    if (speech.inverted || soft || lead <= 0 || lead >= 10) return null;
    // "“…,” Jane Roe, head of Roe Lines, a firm in Northport told them": nobody but her.
    if (o.mention(start)?.type === 'person' && o.is(start + 1, Word.COMMA) && subject.kind === 'role') return 0;
    return isTerm(o, start) || hasVerb(o, start, subject.from) ? null : 9 - 0.4 * lead - weakness(o, asked);
  },
  'attribution at the end of the sentence': (o, asked) =>
    !asked.soft && endsSentence(o, asked.speech, asked.subject) && leadsOn(o, asked.speech.verb) === 0
      ? 6.5 - weakness(o, asked)
      : null,
});

/** "“…,” said Smith", "“…,” Smith told reporters", "“…” and so on, Smith said". */
function evidenceBehind({ o, item, speeches }: Asked): Evidence | null {
  const start = startBehind(o, item);
  if (start === null) return null;
  const soft = isSoftBehind(o, item, start);
  if (isAsked(o, item)) return null;
  if (!soft && o.linesBehind(item, start) === 0 && !o.together(item, start)) return null;
  for (let at = start; at - start < REACH && o.together(start, at); at += 1) {
    if (o.is(at, Word.QUOTE)) return null;
    const speech = speeches.get(at);
    if (!speech?.subject || speech.unsaid) continue;
    const fired = firstOf(BEHIND, o, { speech, subject: speech.subject, start, soft });
    const hearsay = o.words.attributions?.has(o.word(speech.group)) ?? false;
    if (fired && fired.found !== 0) return { subject: speech.subject, score: fired.found, rule: fired.rule, hearsay };
  }
  return (
    byWhom({ o, item, speeches }) ??
    rightBehind(o, item, start) ??
    (soft && start === item + 1 ? null : nameOnly(o, item, start))
  );
}

/** What stands behind a quotation is a sentence of its own: "“I said no.” The pilot, Roe, said". */
const isSoftBehind = (o: Outline, item: number, start: number): boolean =>
  o.isSoft(start) || o.isSoft(item + 1) || isWhole(o, item, start);

const isWhole = (o: Outline, item: number, start: number): boolean =>
  start === item + 1 && o.flat.tokens[o.tokensOf(item)[1] - 2]?.text === '.' && isCapital(o.token(start));

/** "“…,” grinned Smith", "“…,” Smith grinned": who stands right behind a whole sentence, whatever the verb. */
function rightBehind(o: Outline, item: number, start: number): Evidence | null {
  if (!isLeftOpen(o, item, start)) return null;
  const verb = isUnknownVerb(o, start);
  if (!verb && o.isSoft(start)) return null;
  const from = verb ? start + 1 : start;
  for (let head = from; head < start + 8 && o.together(start, head); head += 1) {
    const subject = candidateAt(o, head);
    if (subject?.from !== from || subject.score <= 0) continue;
    const isSpeaker = verb || isUnknownVerb(o, subject.to + 1) || o.mention(head)?.type === 'person';
    if (isSpeaker) return { subject, score: 8, rule: 'right behind it' };
  }
  return null;
}

/** A sentence in quotation marks that goes on outside them: it ends with a comma, or asks or shouts. */
function isLeftOpen(o: Outline, item: number, start: number): boolean {
  const [open, after] = [o.tokensOf(item)[0], o.tokensOf(item + 1)[0]];
  if (!o.together(start, start + 1) || after - open <= FEWEST_TOKENS) return false;
  if (!o.opensSentence(item) && !o.isSoft(item)) return false;
  return o.is(start - 1, Word.COMMA) || /^[,?!…]$/.test(o.flat.tokens[after - 2]?.text ?? '');
}

/** A word in lower case that may be a verb in the past, and is no word of a list. */
const isUnknownVerb = (o: Outline, at: number): boolean =>
  o.isOnly(at, 0) && /^[a-z]+(?:ed|s)$/.test(o.token(at).text) && !o.is(at + 1, Word.POSSESSIVE);

/** "Asked if he was “late”, he replied": words of whoever asks, in the clause that the sentence begins with. */
function isAsked(o: Outline, item: number): boolean {
  let from = item;
  while (item - from < REACH && o.together(from - 1, item)) from -= 1;
  if (!o.has(from, 'questioned') || /^[.,?!…]$/.test(o.flat.tokens[o.tokensOf(item + 1)[0] - 2]?.text ?? ''))
    return false;
  for (let at = from; at < item; at += 1) if (o.is(at, Word.COMMA)) return false;
  return true;
}

/** The first item behind a quotation and its comma: on the line on which it ends, or on the next that begins with "said". */
function startBehind(o: Outline, item: number): number | null {
  let start = item + 1;
  while (o.is(start, Word.COMMA | Word.DASH) && (o.together(item, start) || o.isSoft(start))) start += 1;
  return start < o.size && (o.linesBehind(start - 1, start) === 0 || o.has(start, 'attributing')) ? start : null;
}

/** What a weak verb takes off, and a sentence of its own that is more than an attribution. */
function weakness(o: Outline, { speech: { cue, verb }, start, soft }: Behind): number {
  const weak = WEAKNESS[cue.strength] * (cue.strength === 1 ? 0.6 : 1);
  if (!soft) return weak;
  let item = start - 1;
  while (item > 0 && !o.is(item, Word.QUOTE)) item -= 1;
  if (item > 0 && o.together(item - 1, item)) return weak + 7;
  // "“Why?” Smith asked."
  const [, end] = o.tokensOf(item);
  if (/^[?!]$/.test(o.flat.tokens[end - 2]?.text ?? '')) return weak + (saysOfOwn(o, verb) ? 8 : 2);
  const ends = verb + 1 >= o.size || o.is(verb + 1, Word.STOP) || !o.together(verb, verb + 1);
  return weak + (ends ? 2 : 8);
}

/** "“Why?” Smith said he had.": what is said is Smith's own. */
const saysOfOwn = (o: Outline, verb: number): boolean =>
  o.is(verb + 1, Word.PRONOUN) && o.together(verb, verb + 2) && o.is(verb + 2, Word.AUXILIARY | Word.CUE);

/** "Smith said that", "Smith told them:": what the verb going on to something else takes off. */
function leadsOn(o: Outline, verb: number): number {
  for (let at = verb + 1; at < verb + 7 && o.together(verb, at) && !o.is(at, Word.STOP); at += 1)
    if (o.is(at, Word.QUOTE | Word.COLON)) return 3;
  return 0;
}

/** A word or two in quotation marks, with no comma or stop at its end. */
function isTerm(o: Outline, start: number): boolean {
  const item = o.quote(start - 1) < 0 ? start - 2 : start - 1;
  const [open, after] = [o.tokensOf(item)[0], o.tokensOf(item + 1)[0]];
  return after - open < 6 && /^[\p{L}\p{N}]/u.test(o.flat.tokens[after - 2]?.text ?? '');
}

function hasVerb(o: Outline, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (o.is(at, Word.AUXILIARY | Word.STOP) || (o.is(at, Word.CUE) && !o.has(at, 'quoting'))) return true;
  return false;
}

function endsSentence(o: Outline, { verb, group, inverted }: Speech, subject: Candidate): boolean {
  if (inverted && o.words.attributions?.has(o.word(group))) return true;
  if (!o.is((inverted ? verb : subject.from) - 1, Word.COMMA | Word.DASH)) return false;
  const ends = Word.STOP | Word.COMMA | Word.PREPOSITION | Word.ADVERB | Word.NAME;
  return inverted || !o.together(verb, verb + 1) || o.is(verb + 1, ends);
}

/** "She was called “a hero” by Roe and “a crook” by Doe": of the second, too, whoever stands behind "by". */
function byWhom({ o, item, speeches }: Pick<Asked, 'o' | 'item' | 'speeches'>): Evidence | null {
  if (!o.has(item + 1, 'by') || !o.together(item, item + 1)) return null;
  for (let at = item - 1; at >= 0 && item - at < REACH && o.together(at, item); at -= 1) {
    if (speeches.get(at)?.rule !== 'was done by') continue;
    const subject = subjectAfter(o, item + 1);
    return subject && { subject, score: 11, rule: 'by whom' };
  }
  return null;
}

/** "“…,” Jane Roe, a lawyer." and "“…” – Jane Roe": nothing but the name. */
function nameOnly(o: Outline, item: number, start: number): Evidence | null {
  if (!o.is(start, Word.NAME)) return null;
  const dash = o.is(start - 1, Word.DASH) && start - 1 > item;
  if (!dash && !o.is(start + 1, Word.COMMA | Word.STOP)) return null;
  const subject: Candidate = { kind: 'name', head: start, from: start, to: start, score: 1 };
  return { subject, score: dash ? 6 : 4, rule: 'a name behind it' };
}

/** "Smith said: “…”", "Smith said the plan was “…”". */
function evidenceBefore({ o, item, speeches }: Asked): Evidence | null {
  if (o.isSoft(item)) return null;
  // A quotation on its own line behind "Smith said:".
  const carried = o.is(item - 1, Word.COLON | Word.COMMA) && o.linesTo(item - 1, item) <= 1;
  let crossed = 0;
  let best: Evidence | null = null;
  for (let at = item - 1; at >= 0 && item - at < REACH; at -= 1) {
    if (!o.together(at, carried ? item - 1 : item)) break;
    if (o.is(at, Word.QUOTE)) crossed += 1;
    const speech = speeches.get(at);
    const isMeant =
      speech?.unsaid && !(o.isOf(speech.cue.lemma, 'say-verb') || o.is(item - 1, Word.COLON | Word.COMMA));
    if (!speech?.subject || isMeant || (speech.unsaid && speech.negated)) continue;
    const off: number = Math.min(crossed, 2) * 0.5 + (speech.unsaid ? 2 : 0) + (best ? 2 : 0);
    const score: number = scoreBefore(o, speech, item) - off;
    if (score > (best?.score ?? ENOUGH)) best = { subject: speech.subject, score, rule: 'verb before it' };
    else if (best) break;
  }
  return best;
}

function scoreBefore(o: Outline, { verb, cue, subject, inverted }: Speech, item: number): number {
  const gap = item - (inverted && subject ? Math.max(verb, subject.to) : verb) - 1;
  const introduces = o.is(item - 1, Word.COMMA | Word.COLON) || o.has(item - 1, 'that') || gap <= 0;
  const weak = WEAKNESS[cue.strength] - (o.is(item - 1, Word.COLON) ? 1 : 0);
  if (introduces && gap <= 10) return 11 - 0.25 * gap - weak * 0.6;
  if (cue.onlyBesideQuote) return 0;
  // A single word far behind its verb is a term more often than a word of the speaker's.
  const term = gap > 12 && tokensIn(o, item) < 2 ? 3 : 0;
  return 7.5 - 0.09 * gap - weak * (gap <= 4 ? 0.6 : 1) - term;
}

/** "Smith was blunt: “…”", "Smith left this note, “…”": no verb of speech, but a mark that leads to a full quotation. */
function ledByMark({ o, item }: Asked): Evidence | null {
  const colon = o.is(item - 1, Word.COLON);
  const leads = colon || (o.is(item - 1, Word.COMMA | Word.DASH) && tokensIn(o, item) > 7);
  const subject = leads && o.linesTo(item - 1, item) <= 1 ? subjectBefore(o, item - 1) : null;
  const score = (colon ? 5 : 3) + Math.min(subject?.score ?? 0, 4) * 0.3;
  return subject && { subject, score, rule: 'a mark leads to it' };
}

/** How many tokens a quotation has between its marks. */
function tokensIn(o: Outline, item: number): number {
  const [from, to] = o.tokensOf(item);
  return to - from - 2;
}

/** Who speaks in a quotation that has no attribution of its own: whoever the text before it leaves speaking. */
const CARRIED = rules<[Asked], Pick<Attributed, 'speaker'>>({
  'goes on in the next paragraph': ({ span, before }) => (span.continues ? (before.at(-1) ?? null) : null),
  // "For Jane Roe, who farms by the lake, the ban is “the end”"
  'for whom it is': ({ o, item, reading, last }) => {
    let from = item;
    while (item - from < REACH && o.together(from - 1, item)) from -= 1;
    const subject = o.is(item - 1, Word.AUXILIARY) ? forWhom(o, from) : null;
    return subject && { speaker: speakerOf(reading, subject, last).found };
  },
  'stands in a sentence of something else': (asked) => (standsAlone(asked) ? null : { speaker: null }),
  // In an interview, whoever was asked answers, and whoever asked asks again.
  'the other one answers': (asked) => {
    const { o, span, item, before } = asked;
    const [earlier, last] = [before.at(-2), before.at(-1)];
    if (!earlier?.speaker || !last?.speaker || !follows(asked) || o.linesTo(last.item, item) !== 1) return null;
    const alternate = !isSame(earlier.speaker, last.speaker) && (isQuestion(o, last.span) || isQuestion(o, span));
    return alternate ? earlier : null;
  },
  'follows on': (asked) => (follows(asked) ? (asked.before.at(-1) ?? null) : null),
  'subject of the sentence before': (asked) => {
    const subject = subjectOfSentenceBefore(asked);
    return subject && { speaker: speakerOf(asked.reading, subject, asked.last).found };
  },
  'spoke last': ({ o, item, before }) => {
    const last = before.at(-1);
    if (!last?.speaker || o.sentencesTo(last.item, item) > SENTENCES_BETWEEN) return null;
    return o.linesTo(last.item, item) <= LINES_BETWEEN ? last : null;
  },
});

/** A sentence, or several words, with nothing of its sentence outside the marks before it. */
function standsAlone({ o, item, span: { open, close } }: Asked): boolean {
  if (!o.opensSentence(item) && !o.isSoft(item)) return false;
  return /^[.!?,…]$/.test(o.flat.tokens[close - 1]?.text ?? '') || close - open > FEWEST_TOKENS + 1;
}

/** Between a quotation and the one before it stands nothing but the rest of the sentence of that one. */
function follows({ o, item, before }: Asked): boolean {
  const last = before.at(-1);
  if (!last?.speaker || o.linesTo(last.item, item) > 1) return false;
  for (let at = last.item + 1; at < item; at += 1) {
    if (at - last.item > 40) return false;
    if (!o.together(last.item, at) && !o.is(at, Word.STOP) && !isInSoft(o, at)) return false;
  }
  return true;
}

/** Part of a soft sentence: "“Why?” Smith asked." belongs to its quotation. */
function isInSoft(o: Outline, at: number): boolean {
  let from = at;
  while (from > 0 && o.together(from - 1, at) && at - from < 40) from -= 1;
  return o.isSoft(from);
}

const isQuestion = ({ flat }: Outline, { close }: Span): boolean => flat.tokens[close - 1]?.text === '?';
const isSame = (one: Speaker, other: Speaker): boolean =>
  one.start === other.start || (one.entity !== null && one.entity === other.entity);
