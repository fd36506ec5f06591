import { CUE_VERBS, type CueVerb } from '../../language/en/speech/verbs.ts';
import {
  ADVERB,
  AUXILIARY,
  BRACKET,
  COMMA,
  CONJUNCTION,
  CUE,
  DASH,
  DETERMINER,
  LEADING,
  PLURAL,
  PRONOUN,
  RELATIVE,
  ROLE,
  TIME,
  WRITING,
} from '../../language/en/speech/word-classes.ts';
import type { Candidate } from './candidate.ts';
import { subjectAfter, subjectBefore } from './candidates.ts';
import { startsClause } from './clause.ts';
import { bit, NAME, type Outline, QUOTE, together, wordAt } from './outline.ts';

/** Somebody says something: a cue verb with its subject. */
export interface Speech {
  /** Item of the verb; of "to" for "according to". */
  readonly verb: number;
  /** First item of the verb with its auxiliaries and adverbs. */
  readonly group: number;
  readonly cue: CueVerb;
  readonly subject: Candidate | null;
  /** The subject stands behind its verb. */
  readonly inverted: boolean;
  /** "to say", "did not say": nobody has said it. */
  readonly unsaid: boolean;
  readonly negated: boolean;
}

const ACCORDING: CueVerb = { act: 'said', lemma: 'according to', strength: 3, form: 'past', nounToo: false };
const PUT: CueVerb = { act: 'said', lemma: 'put it', strength: 2, form: 'past', nounToo: false };
/** Words that report speech with the particle behind them: "pointed out", "shot back". */
const PARTICLES: ReadonlyMap<string, string> = new Map(
  (
    'pointed:out points:out shot:back fired:back hit:back pushed:back went:on goes:on lashed:out summed:up ' +
    'chipped:in weighed:in blurted:out'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)] as const),
);
const PARTICLED: CueVerb = { act: 'said', lemma: 'point out', strength: 2, form: 'past', nounToo: false };
const BE = new Set(['was', 'were', 'is', 'are', 'been', 'being', 'be']);
const NEGATIONS = new Set([
  'not',
  'never',
  "n't",
  "didn't",
  "doesn't",
  "don't",
  "won't",
  "wouldn't",
  "hasn't",
  "haven't",
]);

/** All that is said outside the quotations, in order. */
export function speechesOf(outline: Outline): readonly Speech[] {
  const speeches: Speech[] = [];
  for (let item = 0; item < outline.size; item += 1) {
    const found = speechAt(outline, item, speeches.at(-1));
    if (found) speeches.push(found);
  }
  return speeches;
}

function speechAt(outline: Outline, item: number, last: Speech | undefined): Speech | null {
  const bits = bit(outline, item);
  if (!(bits & (CUE | LEADING))) return null;
  const word = wordAt(outline, item);
  const next = wordAt(outline, item + 1);
  if ((word === 'according' && next === 'to') || (word === 'words' && next === 'of')) {
    const subject = subjectAfter(outline, item + 1);
    return { verb: item + 1, group: item, cue: ACCORDING, subject, inverted: true, unsaid: false, negated: false };
  }
  const cue = bits & CUE ? calling(outline, item, CUE_VERBS.get(word)) : putIt(outline, item, word);
  if (!cue || isNoun(outline, item, cue)) return null;
  let group = item;
  let negated = false;
  let passive = false;
  while (group > 0 && together(outline, group - 1, item) && belongsToVerb(outline, group - 1)) {
    group -= 1;
    if (NEGATIONS.has(wordAt(outline, group))) negated = true;
    if (BE.has(wordAt(outline, group)) && cue.form === 'past') passive = true;
  }
  const unsaid = negated || (cue.form === 'base' && wordAt(outline, group - 1) === 'to');
  const common = { verb: item, group, cue, unsaid, negated };
  if (wordAt(outline, group - 1) === 'as' && cue.form === 'participle') {
    return { ...common, subject: quotedAs(outline, group - 1), inverted: false };
  }
  if (passive) return { ...common, subject: agentOf(outline, item), inverted: true };
  return { ...common, ...subjectOf(outline, item, group, cue, last) };
}

/** Auxiliaries and adverbs, and the day in "Smith on Monday said", "Smith this week said". */
function belongsToVerb(outline: Outline, item: number): boolean {
  const bits = bit(outline, item);
  if (bits & (ADVERB | AUXILIARY)) return true;
  if (bits & TIME) return Boolean(bit(outline, item - 1) & (NAME | ROLE) || LEADS_TIME.has(wordAt(outline, item - 1)));
  return LEADS_TIME.has(wordAt(outline, item)) && Boolean(bit(outline, item + 1) & TIME);
}

const LEADS_TIME = new Set(['on', 'this', 'last', 'late', 'in', 'early', 'that']);

function putIt(outline: Outline, item: number, word: string): CueVerb | undefined {
  const next = wordAt(outline, item + 1);
  if (word === 'put' || word === 'puts') return next === 'it' ? PUT : undefined;
  return PARTICLES.get(word) === next ? PARTICLED : undefined;
}

/** "called on the council to", "called for talks" urges; "called it a joke" describes. */
function calling(outline: Outline, item: number, cue: CueVerb | undefined): CueVerb | undefined {
  const calls = cue?.lemma === 'call' && /^(?:on|upon|for)$/.test(wordAt(outline, item + 1));
  return cue && calls ? { ...cue, act: 'urged', strength: 2 } : cue;
}

/** "the claims", "a report", "state media": a form that is a noun too is a verb only behind a subject that fits it. */
function isNoun(outline: Outline, item: number, cue: CueVerb): boolean {
  const inside = together(outline, item - 1, item);
  const before = inside ? bit(outline, item - 1) : 0;
  if (cue.nounToo && cue.form === 'base') {
    const plural = before & PLURAL || /^(?:they|we|i|you|to|and)$/.test(wordAt(outline, item - 1));
    return !inside || !(plural || before & (AUXILIARY | ADVERB | RELATIVE));
  }
  // "the Baltic states, and said"
  const after = bit(outline, item + 1);
  if (cue.nounToo && (after & (CUE | AUXILIARY) || (after & COMMA && bit(outline, item + 2) & CONJUNCTION)))
    return true;
  if (cue.nounToo)
    return !(before & (NAME | PRONOUN | ROLE | COMMA | RELATIVE | ADVERB | QUOTE | BRACKET | CONJUNCTION));
  // "the operation dubbed": somebody's name for it, nobody's words.
  if (REDUCED.has(cue.lemma) && cue.form === 'past' && inside && before === 0) return true;
  return Boolean(before & DETERMINER && cue.form !== 'participle' && !PRONOUN_LIKE.has(wordAt(outline, item - 1)));
}

const REDUCED = new Set(['dub', 'term', 'label', 'brand', 'call']);
const PRONOUN_LIKE = new Set([
  'that',
  'this',
  'these',
  'some',
  'many',
  'other',
  'others',
  'both',
  'one',
  'another',
  'most',
]);

/** Who was quoted in "X was quoted by Y as saying" and in "Y quoted X as saying". */
function quotedAs(outline: Outline, as: number): Candidate | null {
  for (let item = as - 1; item >= 0 && as - item < 16 && together(outline, item, as); item -= 1) {
    if (!/^(?:quoted|cited|quotes|quoting|cites|citing)$/.test(wordAt(outline, item))) continue;
    let group = item;
    while (together(outline, group - 1, item) && bit(outline, group - 1) & (ADVERB | AUXILIARY)) group -= 1;
    const passive = BE.has(wordAt(outline, item - 1)) || BE.has(wordAt(outline, group));
    if (passive || item === as - 1) return subjectBefore(outline, group);
    return subjectAfter(outline, item);
  }
  return subjectBefore(outline, as);
}

/** Who does it in "was praised by Smith as". */
function agentOf(outline: Outline, verb: number): Candidate | null {
  for (let item = verb + 1; item < outline.size && item - verb < 6 && together(outline, verb, item); item += 1) {
    if (wordAt(outline, item) === 'by') return subjectAfter(outline, item);
  }
  return null;
}

/** "…, urged Smith": away from a quotation, whoever stands behind such a verb is urged. */
const TO_SOMEBODY: ReadonlySet<CueVerb['act']> = new Set(['urged', 'accused', 'condemned', 'welcomed', 'described']);

/** What is written, and what somebody did something to, before a participle. */
const isObject = (outline: Outline, found: Candidate | null): found is Candidate =>
  found?.kind === 'role' &&
  Boolean(
    bit(outline, found.head) & WRITING ||
      (/^(?:its|his|her|their)$/.test(wordAt(outline, found.from)) && !startsClause(outline, found.from)),
  );

function subjectOf(
  outline: Outline,
  verb: number,
  group: number,
  cue: CueVerb,
  last: Speech | undefined,
): Pick<Speech, 'subject' | 'inverted'> {
  const nearest = subjectBefore(outline, group, cue.form);
  // "Smith released a statement saying", "Smith defended his ally, calling": whoever did so speaks.
  const left = cue.form === 'participle' && isObject(outline, nearest) ? subjectBefore(outline, nearest.from) : nearest;
  const lead = bit(outline, group - 1);
  const opens = group === 0 || !together(outline, group - 1, group) || Boolean(outline.soft[group]);
  // Nobody writes "told Smith" for "Smith told".
  const done = TO_SOMEBODY.has(cue.act) && !(lead & QUOTE) && !(bit(outline, group - 2) & QUOTE);
  const invertible = (cue.form === 'past' || cue.form === 'third') && cue.lemma !== 'tell' && !done;
  const right = invertible && (opens || lead & (COMMA | DASH | QUOTE)) ? subjectAfter(outline, verb) : null;
  if (right && right.score > (left?.score ?? 0)) return { subject: right, inverted: true };
  // ", adding": who spoke before in the same sentence goes on, unless somebody stands right beside the verb.
  const goesOn = last?.subject && together(outline, last.verb, verb) && cue.form === 'participle';
  // "Smith accused the board of it and said": one subject for both verbs.
  const joined =
    last?.subject && together(outline, last.verb, verb) && /^(?:and|but)$/.test(wordAt(outline, group - 1));
  if (joined && !last.unsaid && cue.strength > 1) return { subject: last.subject, inverted: false };
  if (goesOn && !(left && left.to === group - 1)) return { subject: last.subject, inverted: false };
  return { subject: left ?? nearest, inverted: false };
}
