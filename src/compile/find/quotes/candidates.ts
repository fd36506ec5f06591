import type { CueVerb } from '../../language/en/speech/verbs.ts';
import {
  ADVERB,
  AUXILIARY,
  BRACKET,
  COLON,
  COMMA,
  CONJUNCTION,
  CUE,
  DASH,
  DETERMINER,
  MARK,
  MODIFIER,
  PLURAL,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  ROLE,
  STOP,
  TIME,
  WRITING,
} from '../../language/en/speech/word-classes.ts';
import type { Candidate } from './candidate.ts';
import { BREAK, PHRASE, startsClause } from './clause.ts';
import { hasTwoWords, isPerson, modifies, startOfName } from './names.ts';
import { nounAfter, nounBefore } from './nouns.ts';
import { bit, NAME, type Outline, QUOTE, together, wordAt } from './outline.ts';

/** How far from its verb a subject is looked for, in items; a name or a quotation is one. */
const REACH_LEFT = 45;
const REACH_RIGHT = 24;

/** The likeliest subject on the left of a verb whose group begins at `group`; null where nobody fits. */
export function subjectBefore(outline: Outline, group: number, form?: CueVerb['form']): Candidate | null {
  let edge = group - 1;
  if (bit(outline, edge) & RELATIVE && wordAt(outline, edge) !== 'that') {
    edge -= bit(outline, edge - 1) & COMMA ? 2 : 1;
    const bearer = bit(outline, edge) & NAME ? nameAt(outline, edge) : null;
    if (bearer && isPerson(outline, edge)) return { ...bearer, score: 6 };
    // "nobody knows who wrote": the clause belongs to no name.
    if (!(bit(outline, edge) & (NAME | ROLE))) return null;
  }
  let best: Candidate | null = null;
  for (let item = edge; item >= 0 && edge - item < REACH_LEFT; item -= 1) {
    if (!together(outline, item, group)) break;
    if (bit(outline, item) & QUOTE || wordAt(outline, item) === ';') break;
    const found = scoreLeft(outline, item, edge, form);
    if (found && found.score > (best?.score ?? 1)) best = found;
  }
  return best ?? nounBefore(outline, edge);
}

function scoreLeft(outline: Outline, item: number, edge: number, form?: CueVerb['form']): Candidate | null {
  const found = candidateAt(outline, item);
  if (!found) return null;
  const named = found.kind === 'role' && apposes(outline, found, edge) ? apposedTo(outline, found.from) : -1;
  // "Jane Roe, the mayor of Northport, said": who the role is said of speaks.
  const made = named < 0 ? found : { ...nameAt(outline, named), to: found.to, score: found.score + 1 };
  let score = made.score - 0.12 * (edge - item);
  const [after, last] = [bit(outline, behindPlace(outline, item)), bit(outline, edge)];
  const lead = leadOf(outline, made.from);
  // "sent a letter to Roe urging": the one who gets it does not urge; "with Roe saying": Roe says.
  if (item === edge) score += form === 'participle' && lead !== '' && lead !== 'with' ? 0.5 : 4;
  else if (framed(outline, made, last, after)) score += 3.5;
  else if (found.kind === 'name' && /^(?:an?|the)$/.test(wordAt(outline, item + 1))) score += 3;
  else if (found.kind !== 'pronoun' && attaches(outline, item, edge)) score += 3.2;
  const counted = lead === '' && bit(outline, made.from - 1) & PREPOSITION;
  if (startsClause(outline, counted ? made.from - 1 : made.from)) score += 2;
  if (lead !== '' && !SUBJECT_PRONOUNS.has(wordAt(outline, item))) score -= 3.5;
  return { ...made, score };
}

/** The item behind a name and where it is from: "Jane Roe of Northport". */
const behindPlace = (outline: Outline, item: number): number =>
  bit(outline, item) & NAME && /^(?:of|from)$/.test(wordAt(outline, item + 1)) && bit(outline, item + 2) & NAME
    ? item + 3
    : item + 1;

/** The preposition that a phrase belongs to; none in "at least 40 members said", "about 40 members said". */
function leadOf(outline: Outline, from: number): string {
  if (!(bit(outline, from - 1) & PREPOSITION)) return '';
  const counts =
    /^(?:least|most)$/.test(wordAt(outline, from)) || outline.words[outline.token[from] ?? -1]?.kind === 'number';
  const lead = wordAt(outline, from - 1);
  return counts && /^(?:at|about|over|under)$/.test(lead) ? '' : lead;
}

/** "near Northport, its mayor said": without a mark between a role and its verb, the name before it is another's. */
const apposes = (outline: Outline, { from, to }: Candidate, edge: number): boolean =>
  to < edge ||
  Boolean(bit(outline, edge + 1) & COMMA) ||
  !(bit(outline, from - 2) & NAME) ||
  startsClause(outline, startOfName(outline, from - 2));

/** "Jane Roe, …, said": commas on both sides of what is said of the name. */
const framed = (outline: Outline, { kind, from }: Candidate, last: number, after: number): boolean =>
  kind !== 'pronoun' &&
  Boolean(last & (COMMA | BRACKET | DASH) && after & (COMMA | BRACKET | DASH)) &&
  !(
    bit(outline, from - 1) & CONJUNCTION &&
    together(outline, from - 2, from) &&
    bit(outline, from - 2) & ~(COMMA | STOP)
  );

const SUBJECT_PRONOUNS = new Set(['he', 'she', 'they', 'we', 'i']);

/** The name that a role is said of: "Jane Roe, president and chief executive of …"; -1 where there is none. */
function apposedTo(outline: Outline, from: number): number {
  let at = from - 1;
  if (wordAt(outline, at) === 'and' && bit(outline, at - 1) & ROLE) {
    at -= 1;
    while (from - at < PHRASE + 3 && together(outline, at - 1, from) && !(bit(outline, at - 1) & BREAK)) at -= 1;
    at -= 1;
  }
  if (at < 1 || !together(outline, at - 1, from)) return -1;
  if (bit(outline, at) & COMMA && bit(outline, at - 1) & NAME && isPerson(outline, at - 1)) return at - 1;
  // "Jane Roe of Northport, the mayor, said"
  if (bit(outline, at) & COMMA && behindPlace(outline, at - 3) === at && isPerson(outline, at - 3)) return at - 3;
  return bit(outline, at) & NAME && isPerson(outline, at) && /^(?:an?|the)$/.test(wordAt(outline, from)) ? at : -1;
}

/** The likeliest subject behind a verb ("said John Smith, the mayor"); null where nobody fits. */
export function subjectAfter(outline: Outline, verb: number): Candidate | null {
  let best: Candidate | null = null;
  let commas = 0;
  for (let item = verb + 1; item < outline.size && item - verb < REACH_RIGHT; item += 1) {
    if (!together(outline, item, verb)) break;
    const bits = bit(outline, item);
    if (bits & (QUOTE | COLON | STOP) || (bits & (RELATIVE | CUE) && item > verb + 1)) break;
    if (bits & (COMMA | BRACKET)) commas += 1;
    const made = candidateAt(outline, item);
    if (!made || made.kind === 'pronoun') continue;
    const apposed = commas === 1 && made.kind === 'name' && bit(outline, made.from - 1) & COMMA;
    const afterName = bit(outline, item - 1) & NAME && made.kind === 'name';
    let score = made.score - 0.1 * (item - verb) + (commas === 0 ? 3 : apposed && isPerson(outline, item) ? 4 : 0);
    if (made.kind === 'name' && commas === 0 && modifies(outline, item, 4)) score -= 4.5;
    if (bit(outline, made.from - 1) & PREPOSITION && made.from - 1 > verb && !afterName) score -= 3.5;
    if (bit(outline, item + 1) & (AUXILIARY | CUE) && !/ing$/.test(wordAt(outline, item + 1))) score -= 4;
    if (score > (best?.score ?? 1.5)) best = { ...made, score };
  }
  return best ?? nounAfter(outline, verb);
}

/** What stands at an item, with what speaks for it wherever it stands. */
export function candidateAt(outline: Outline, item: number): Candidate | null {
  const bits = bit(outline, item);
  if (bits & NAME) return nameAt(outline, item);
  if (bits & PRONOUN && !(bits & RELATIVE)) return pronounAt(outline, item);
  if (bits & ROLE) return roleAt(outline, item, bits & PLURAL ? 0.9 : 1);
  if (bits & WRITING) return writingAt(outline, item);
  return null;
}

const PERSON_SCORES = { person: 1.5, organisation: 0.8, place: 0.3 } as const;

function nameAt(outline: Outline, item: number): Candidate {
  const type = outline.mentions[outline.mention[item] ?? -1]?.type;
  let score = type ? PERSON_SCORES[type] : hasTwoWords(outline, item) ? 1.2 : 0.6;
  if (bit(outline, item + 1) & (POSSESSIVE | NAME) || modifies(outline, item, 0)) score -= 4.5;
  return { kind: 'name', head: item, from: startOfName(outline, item), to: item, score };
}

function pronounAt(outline: Outline, item: number): Candidate | null {
  const word = wordAt(outline, item);
  if (word === 'you') return null;
  const score = word === 'he' || word === 'she' ? 1.5 : word === 'they' ? 0.8 : 0.5;
  return { kind: 'pronoun', head: item, from: item, to: item, score };
}

/** A phrase about its head noun, from its article to the end of what belongs to it ("of the harbour board"). */
function roleAt(outline: Outline, item: number, score: number): Candidate | null {
  const after = bit(outline, item + 1);
  if (after & (NAME | ROLE | POSSESSIVE) && together(outline, item, item + 1)) return null;
  if ((after === 0 || after & MODIFIER) && bit(outline, item + 2) & ROLE && together(outline, item, item + 2))
    return null;
  let from = item;
  while (item - from < PHRASE && from > 0 && together(outline, from - 1, item) && !outline.soft[from]) {
    const bits = bit(outline, from - 1);
    if (/^(?:quot|cit)(?:ed|es|ing)$/.test(wordAt(outline, from - 1))) break;
    if (bits & (BREAK | PREPOSITION | PRONOUN | AUXILIARY | ADVERB | TIME) || (bits & CUE && !(bits & DETERMINER)))
      break;
    from -= 1;
    if (bits & DETERMINER && !(bit(outline, from - 1) & DETERMINER)) break;
  }
  return { kind: 'role', head: item, from, to: endOfPhrase(outline, item), score };
}

/** A statement speaks for its owner: "Smith’s statement", "a statement by the council"; else for itself, weakly. */
function writingAt(outline: Outline, item: number): Candidate | null {
  for (let at = item - 1; at >= 0 && item - at < 5 && together(outline, at, item); at -= 1) {
    const bits = bit(outline, at);
    if (bits & NAME && bit(outline, at + 1) & (POSSESSIVE | WRITING)) {
      return { kind: 'name', head: at, from: at, to: at, score: 1.2 };
    }
    if (bits & (BREAK | PREPOSITION)) break;
  }
  for (let at = item + 1; at < outline.size && at - item < 7 && together(outline, at, item); at += 1) {
    const bits = bit(outline, at);
    if (at === item + 1 && !/^(?:by|from|of)$/.test(wordAt(outline, at))) break;
    if (bits & NAME && !(bit(outline, at + 1) & (POSSESSIVE | ROLE | NAME))) {
      return { kind: 'name', head: at, from: item, to: at, score: 2 };
    }
    if (bits & BREAK) break;
  }
  const role = roleAt(outline, item, -1.5);
  return role;
}

function endOfPhrase(outline: Outline, item: number): number {
  let to = item;
  while (to - item < PHRASE && together(outline, item, to + 1)) {
    const bits = bit(outline, to + 1);
    if (to === item && !/^(?:of|for|in|at|from)$/.test(wordAt(outline, to + 1))) break;
    if (
      bits & (BREAK | AUXILIARY | ADVERB | TIME | MARK) ||
      (bits & CUE && !(bits & ROLE) && wordAt(outline, to + 2) !== 'of')
    )
      break;
    to += 1;
  }
  while (to > item && !(bit(outline, to) & (NAME | ROLE)) && bit(outline, to) !== 0) to -= 1;
  return to;
}

/** True where nothing but the phrase's own "of the …" stands between a role and its verb. */
const attaches = (outline: Outline, item: number, edge: number): boolean => endOfPhrase(outline, item) >= edge;
