import { onlyBesideQuote } from '../../language/en/speech/verbs.ts';
import {
  ADVERB,
  AUXILIARY,
  COLON,
  COMMA,
  CONJUNCTION,
  CUE,
  DASH,
  DETERMINER,
  PREPOSITION,
  RELATIVE,
  STOP,
} from '../../language/en/speech/word-classes.ts';
import type { Candidate } from './candidate.ts';
import { subjectBefore } from './candidates.ts';
import { bit, NAME, type Outline, QUOTE, together, wordAt } from './outline.ts';
import type { Speech } from './speech.ts';

/** Why a candidate is held to be a quotation's speaker, and how strongly; weights are set by hand. */
export interface Evidence {
  readonly subject: Candidate;
  readonly score: number;
  readonly why: string;
}

/** Evidence below this is none. */
const ENOUGH = 3.5;
/** How far from a quotation its attribution is looked for, in items. */
const REACH = 45;
const WEAKNESS = { 3: 0, 2: 0.5, 1: 2.5 } as const;

/** Words right before quotation marks that say that the marks hold a name or a term. */
const NAMING = new Set(
  'so-called dubbed titled entitled nicknamed named codenamed labelled labeled known called headlined termed'.split(
    ' ',
  ),
);

/** Speeches by the item of their verb. */
export type Speeches = ReadonlyMap<number, Speech>;

/** The best evidence in a quotation's own sentence; null where there is none. */
export function evidenceFor(outline: Outline, speeches: Speeches, quote: number): Evidence | null {
  const item = outline.itemOf[quote] ?? 0;
  const found = [onRight(outline, speeches, item), onLeft(outline, speeches, item), byColon(outline, item)];
  let best: Evidence | null = null;
  for (const each of found) {
    if (each && each.score > ENOUGH && each.score > (best?.score ?? 0)) best = each;
  }
  return best;
}

/** True for "the so-called “reforms”", "dubbed “the wall”", "known as “the wall”". */
export function isNamed(outline: Outline, item: number): boolean {
  let at = item - 1;
  for (let left = 3; left > 0 && at > 0 && together(outline, at, item); left -= 1, at -= 1) {
    if (NAMING.has(wordAt(outline, at))) return !/^(?:for|on|upon|her)$/.test(wordAt(outline, at + 1));
    if (!(bit(outline, at) & (DETERMINER | PREPOSITION | CONJUNCTION))) return false;
  }
  return false;
}

/** "“…,” said Smith", "“…,” Smith told reporters", "“…” and so on, Smith said". */
function onRight(outline: Outline, speeches: Speeches, item: number): Evidence | null {
  let start = item + 1;
  while (bit(outline, start) & (COMMA | DASH) && (together(outline, item, start) || outline.soft[start])) start += 1;
  if (start >= outline.size || !sameLine(outline, start)) return null;
  const soft = Boolean(outline.soft[start]) || (start > item + 1 && Boolean(outline.soft[item + 1]));
  const wrapped = outline.line[start] !== outline.endLine[item];
  if (!soft && !wrapped && !together(outline, item, start)) return null;
  for (let at = start; at < outline.size && at - start < REACH && together(outline, start, at); at += 1) {
    if (bit(outline, at) & QUOTE) return null;
    const speech = speeches.get(at);
    if (speech?.subject && !speech.unsaid) {
      const found = rightScore(outline, speech, start, soft);
      if (found) return { subject: speech.subject, ...found };
    }
  }
  return soft && start === item + 1 ? null : nameOnly(outline, item, start);
}

/** On the line on which the quotation ends; or on the next, where that begins with "said". */
const sameLine = (outline: Outline, start: number): boolean =>
  outline.line[start] === outline.endLine[start - 1] ||
  /^(?:said|says|added|adds|wrote|writes|replied)$/.test(wordAt(outline, start));

function rightScore(
  outline: Outline,
  speech: Speech,
  start: number,
  soft: boolean,
): Pick<Evidence, 'score' | 'why'> | null {
  const { subject, verb, group, inverted, cue } = speech;
  if (!subject) return null;
  // "“nearly 50” rebels, charging": behind a quotation, a participle goes on to something else.
  if (cue.form === 'participle' && wordAt(outline, group - 1) !== 'as') return null;
  const weakness =
    WEAKNESS[cue.strength] * (cue.strength === 1 ? 0.6 : 1) + (soft ? softness(outline, start, verb) : 0);
  const colon = bit(outline, verb + 1) & (COLON | QUOTE) || leadsOn(outline, verb) ? 3 : 0;
  if (inverted && group - start <= 2)
    return { score: 12 - weakness - (soft ? colon : 0), why: 'verb and name behind it' };
  if (soft && group - start > 9) return null;
  if (!inverted && subject.from <= start + 1 && subject.head >= start) {
    const joined = bit(outline, start) & (CONJUNCTION | PREPOSITION | RELATIVE) ? 4 : 0;
    return {
      score: 11 - 0.12 * (group - start) - weakness - joined - (soft ? colon : 0),
      why: 'name and verb behind it',
    };
  }
  const lead = subject.from - start;
  if (
    !inverted &&
    !soft &&
    lead > 0 &&
    lead < 10 &&
    !isTerm(outline, start) &&
    !hasVerb(outline, start, subject.from)
  ) {
    return { score: 9 - 0.4 * lead - weakness, why: 'name further behind it' };
  }
  const tail = !soft && endsSentence(outline, verb, inverted, subject);
  return tail ? { score: 6.5 - weakness, why: 'attribution at the end of the sentence' } : null;
}

/** A sentence behind a full quotation is its attribution if it is nothing else, or if the quotation asks or exclaims. */
function softness(outline: Outline, start: number, verb: number): number {
  let item = start - 1;
  while (item > 0 && !(bit(outline, item) & QUOTE)) item -= 1;
  if (item > 0 && together(outline, item - 1, item)) return 7;
  const mark = outline.words[(outline.token[item + 1] ?? 1) - 2]?.text ?? '';
  if (/^[?!]$/.test(mark)) return 2;
  return endsAt(outline, verb + 1) ? 2 : 8;
}

/** A word or two in quotation marks, with no comma or stop at its end. */
function isTerm(outline: Outline, start: number): boolean {
  const item = outline.quote[start - 1] === -1 ? start - 2 : start - 1;
  const [open, after] = [outline.token[item] ?? 0, outline.token[item + 1] ?? 0];
  return after - open < 6 && /^[\p{L}\p{N}]/u.test(outline.words[after - 2]?.text ?? '');
}

const endsAt = (outline: Outline, item: number): boolean =>
  item >= outline.size || Boolean(bit(outline, item) & STOP) || !together(outline, item - 1, item);

function hasVerb(outline: Outline, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (bit(outline, at) & (AUXILIARY | STOP) || (bit(outline, at) & CUE && !/^quot|^cit/.test(wordAt(outline, at))))
      return true;
  }
  return false;
}

/** "Smith said that", "Smith told them:": the verb goes on to something else. */
function leadsOn(outline: Outline, verb: number): boolean {
  for (let at = verb + 1; at < verb + 7 && together(outline, verb, at); at += 1) {
    if (bit(outline, at) & (QUOTE | COLON)) return true;
    if (bit(outline, at) & STOP) return false;
  }
  return false;
}

function endsSentence(outline: Outline, verb: number, inverted: boolean, subject: Candidate): boolean {
  const first = inverted ? verb : subject.from;
  if (inverted && wordAt(outline, verb - 1) === 'according') return true;
  if (!(bit(outline, first - 1) & (COMMA | DASH))) return false;
  if (inverted) return true;
  const after = bit(outline, verb + 1);
  return !together(outline, verb, verb + 1) || Boolean(after & (STOP | COMMA | PREPOSITION | ADVERB | NAME));
}

/** "“…,” Jane Roe, a lawyer." and "“…” – Jane Roe": nothing but the name. */
function nameOnly(outline: Outline, item: number, start: number): Evidence | null {
  if (!(bit(outline, start) & NAME)) return null;
  const dash = bit(outline, start - 1) & DASH && start - 1 > item;
  const after = bit(outline, start + 1);
  if (!dash && !(after & (COMMA | STOP))) return null;
  const subject: Candidate = { kind: 'name', head: start, from: start, to: start, score: 1 };
  return { subject, score: dash ? 6 : 4, why: 'a name behind it' };
}

/** "Smith said: “…”", "Smith said the plan was “…”". */
function onLeft(outline: Outline, speeches: Speeches, item: number): Evidence | null {
  if (outline.soft[item]) return null;
  let crossed = 0;
  let best: Evidence | undefined;
  const carried = carriesOver(outline, item);
  for (let at = item - 1; at >= 0 && item - at < REACH; at -= 1) {
    if (!together(outline, at, item) && !carried) break;
    if (carried && outline.sentence[at] !== outline.sentence[item - 1]) break;
    if (bit(outline, at) & QUOTE) crossed += 1;
    const speech = speeches.get(at);
    if (!speech?.subject || (speech.unsaid && (speech.negated || speech.cue.lemma !== 'say'))) continue;
    const score =
      leftScore(outline, speech, item) - Math.min(crossed, 2) * 0.5 - (speech.unsaid ? 2 : 0) - (best ? 2 : 0);
    if (score > (best?.score ?? ENOUGH)) best = { subject: speech.subject, score, why: 'verb before it' };
    else if (best) break;
  }
  return best ?? null;
}

/** A quotation on its own line behind "Smith said:". */
const carriesOver = (outline: Outline, item: number): boolean =>
  Boolean(bit(outline, item - 1) & (COLON | COMMA)) && (outline.line[item - 1] ?? 0) + 1 >= (outline.line[item] ?? 0);

function leftScore(outline: Outline, { verb, cue, subject, inverted }: Speech, item: number): number {
  const gap = item - (inverted && subject ? Math.max(verb, subject.to) : verb) - 1;
  const lead = bit(outline, item - 1);
  const introduces = lead & (COMMA | COLON) || wordAt(outline, item - 1) === 'that' || gap <= 0;
  const weakness = WEAKNESS[cue.strength] - (lead & COLON ? 1 : 0);
  if (introduces && gap <= 10) return 11 - 0.25 * gap - weakness * 0.6;
  if (onlyBesideQuote(cue)) return 0;
  // A single word far behind its verb is a term more often than a word of the speaker's.
  const term = gap > 12 && tokensIn(outline, item) < 2 ? 3 : 0;
  return 7.5 - 0.09 * gap - weakness * (gap <= 4 ? 0.6 : 1) - term;
}

/** "Smith was blunt: “…”", "Smith left this note, “…”": no verb of speech, but a mark that leads to a full quotation. */
function byColon(outline: Outline, item: number): Evidence | null {
  const lead = bit(outline, item - 1);
  const leads = lead & COLON || (lead & (COMMA | DASH) && tokensIn(outline, item) > 7);
  if (!leads || (outline.line[item - 1] ?? 0) + 1 < (outline.line[item] ?? 0)) return null;
  const subject = subjectBefore(outline, item - 1);
  if (!subject) return null;
  return { subject, score: (lead & COLON ? 5 : 3) + Math.min(subject.score, 4) * 0.3, why: 'a mark leads to it' };
}

/** How many tokens a quotation has between its marks. */
const tokensIn = (outline: Outline, item: number): number =>
  (item + 1 < outline.size ? (outline.token[item + 1] ?? 0) : outline.words.length) - (outline.token[item] ?? 0) - 2;
