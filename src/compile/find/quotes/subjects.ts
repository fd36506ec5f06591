import type { CueVerb } from '../../language/speech.ts';
import * as Word from '../../language/word-classes.ts';
import { isCapital } from '../../read/text/tokens.ts';
import { firstOf, rules, sumOf } from '../rule.ts';
import type { Outline } from './outline.ts';

/** Somebody who may be the subject of a cue verb: the items from `from` to `to`, the head at `head`. */
export interface Candidate {
  readonly kind: 'name' | 'pronoun' | 'role';
  readonly head: number;
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** How far from its verb a subject is looked for, in items; a name or a quotation is one. */
const REACH_LEFT = 45;
const REACH_RIGHT = 24;
/** A phrase such as "the deputy head of the harbour board" has at most this many items on each side of its head. */
const PHRASE = 7;

/** A candidate on the left of a verb: the item that it was found at, and the one right before the verb. */
interface Left {
  readonly kind: Candidate['kind'];
  readonly from: number;
  readonly item: number;
  readonly edge: number;
  /** The preposition before it is its own. */
  readonly led: boolean;
  readonly form: CueVerb['form'] | undefined;
}

/** How a candidate stands to the verb behind it; the first that fits counts. */
const STANDING = rules<[Outline, Left], number>({
  // "sent a letter to Roe urging": the one who gets it does not urge; "with Roe saying": Roe says.
  'gets what a participle says': (o, { from, item, edge, led, form }) =>
    item === edge && form === 'participle' && led && !o.has(from - 1, 'with') ? 0.5 : null,
  // "a woman hurt by Roe has said": whoever stands behind such a preposition says nothing.
  'behind a preposition': (o, { from, item, edge, led, form }) =>
    item === edge && led && form !== 'participle' && o.has(from - 1, 'no-subject-behind') && opensWithSomebody(o, from)
      ? 0
      : null,
  // "the opposition, led by Roe, said"
  'in a phrase between commas': (o, { from, item, edge, led }) =>
    led && item === edge - 1 && o.is(edge, APART) && o.has(from - 1, 'no-subject-behind') ? 0 : null,
  // "Roe, who served under his predecessor, John Doe, said": what is put in ends with him.
  'in what is said of another': (o, { from, item, edge }) =>
    item === edge - 1 && o.is(edge, APART) && isInAside(o, from) ? 0 : null,
  // "Jane Roe, 60, from Northport, Fairshire, said", "a spokeswoman for the line, Roe Ferries, said": what is told of her.
  'says more of somebody': (o, { kind, from, item, edge }) =>
    kind === 'name' &&
    item === edge - 1 &&
    o.is(edge, Word.COMMA) &&
    o.is(from - 1, Word.COMMA) &&
    isOfSomebody(o, from)
      ? 0
      : null,
  'right before the verb': (_, { item, edge }) => (item === edge ? 4 : null),
  'with a phrase between commas': (o, { kind, from, item, edge }) =>
    o.is(edge, APART) && o.is(behindPlace(o, item), APART) && kind !== 'pronoun' && !isSecond(o, from) ? 3.5 : null,
  'with what it is': (o, { kind, item }) => (kind === 'name' && o.is(item + 1, Word.ARTICLE) ? 3 : null),
  'phrase up to the verb': (o, { kind, item, edge }) =>
    kind !== 'pronoun' && endOfPhrase(o, item) >= edge ? 3.2 : null,
});
/** A place or body behind a comma, in a sentence that begins with a person or a role and is still about that. */
function isOfSomebody(o: Outline, from: number): boolean {
  const type = o.mention(from)?.type;
  let at = type === 'person' ? -1 : from - 2;
  while (o.together(at - 1, from) && from - at < 14 && !o.is(at, Word.PREPOSITION | Word.CONJUNCTION)) at -= 1;
  if (!o.is(at, Word.PREPOSITION)) return false;
  const end = o.is(at - 1, Word.COMMA) ? at - 2 : at - 1;
  if (o.isPerson(end) || o.token(end).kind === 'number') return true;
  return type !== null && o.is(end, Word.ROLE) && !o.is(end, Word.ORGANISATION | Word.PLURAL);
}
/** "a woman who …", "the driver of …": the sentence before an item begins with somebody of its own. */
function opensWithSomebody(o: Outline, to: number): boolean {
  let from = to - 1;
  while (to - from < REACH_LEFT && o.together(from - 1, to)) from -= 1;
  if (!o.is(from, Word.DETERMINER)) return false;
  for (let item = from + 1; item <= from + PHRASE && item < to; item += 1) {
    if (o.is(item, Word.BREAK | Word.PREPOSITION | Word.WRITING)) return false;
    if (o.is(item, Word.ROLE)) return true;
  }
  return false;
}
/** What stands between commas behind a name or role ends with somebody: "Roe, who met", "Roe, speaking beside". */
function isInAside(o: Outline, from: number): boolean {
  let open = o.is(from - 1, Word.COMMA) ? from - 2 : from - 1;
  while (from - open < REACH_LEFT && o.together(open, from) && !o.is(open, Word.COMMA | Word.QUOTE)) open -= 1;
  if (!o.is(open, Word.COMMA) || !o.together(open, from) || !o.is(open - 1, Word.NAME | Word.ROLE)) return false;
  return open + 1 < from && (o.is(open + 1, Word.RELATIVE) || /.{2}ing$/.test(o.word(open + 1)));
}
const APART = Word.COMMA | Word.BRACKET | Word.DASH;

/** "the mayor and Jane Roe, who": the second of two. */
const isSecond = (o: Outline, from: number): boolean =>
  o.is(from - 1, Word.CONJUNCTION) && o.together(from - 2, from) && !o.isOnly(from - 2, Word.COMMA | Word.STOP);

/** The likeliest subject on the left of a verb whose group begins at `group`; null where nobody fits. */
export function subjectBefore(o: Outline, group: number, form?: CueVerb['form']): Candidate | null {
  let edge = group - 1;
  if (o.is(edge, Word.RELATIVE) && !o.has(edge, 'that')) {
    edge -= o.is(edge - 1, Word.COMMA) ? 2 : 1;
    if (o.isPerson(edge)) return { ...nameAt(o, edge), score: 6 };
    // "nobody knows who wrote": the clause belongs to no name.
    if (!o.is(edge, Word.NAME | Word.ROLE)) return null;
  }
  let best: Candidate | null = null;
  for (let item = edge; item >= 0 && edge - item < REACH_LEFT && o.together(item, group); item -= 1) {
    item = beforeWhose(o, item, edge);
    if (endsSearch(o, item)) break;
    const found = candidateAt(o, item);
    const scored =
      found && !isOfRelative(o, found, edge) && !hasOwnVerb(o, found, edge)
        ? scoredLeft(o, found, item, edge, form)
        : null;
    if (scored && scored.score > (best?.score ?? 1)) best = scored;
  }
  return nounBehind(o, best, edge) ?? best;
}

/** "The man whom Roe accused has denied it": Roe is the subject of the clause that is put in. */
const isOfRelative = (o: Outline, { from, to }: Candidate, edge: number): boolean =>
  to < edge && o.is(from - 1, Word.RELATIVE) && !o.has(from - 1, 'that') && o.is(to + 1, Word.CUE | Word.AUXILIARY);

/** "Roe Lines, of which his brother, John Roe, is an owner, said": John Roe is an owner, and says nothing. */
const hasOwnVerb = (o: Outline, { to }: Candidate, edge: number): boolean =>
  o.is(to + 1, Word.COMMA) && o.is(to + 2, Word.AUXILIARY) && to + 2 < edge && o.is(edge, Word.COMMA);

/** "Roe, whose brother denied it": not Roe. */
const endsSearch = (o: Outline, item: number): boolean =>
  o.is(item, Word.QUOTE) || o.word(item) === ';' || o.has(item, 'whose');

/** "Roe, whose ships sail from Northport, denied it": the item before the clause that is put in. */
function beforeWhose(o: Outline, item: number, edge: number): number {
  if (item !== edge || !o.is(edge, Word.COMMA)) return item;
  for (let at = edge - 1; edge - at < REACH_LEFT && o.together(at, edge); at -= 1) {
    if (o.has(at, 'whose')) return o.is(at - 1, Word.COMMA) ? at - 1 : item;
    if (o.is(at, Word.COMMA | Word.QUOTE | Word.DASH)) return item;
  }
  return item;
}

/** "asked for the book, but the curator declined": whoever stands right before the verb, known as a role or not. */
function nounBehind(o: Outline, best: Candidate | null, edge: number): Candidate | null {
  const noun = best === null || best.to < edge ? nounBefore(o, edge) : null;
  return noun && noun.from > (best?.to ?? -1) ? noun : null;
}

function scoredLeft(o: Outline, found: Candidate, item: number, edge: number, form?: CueVerb['form']): Candidate {
  const named = found.kind === 'role' && apposes(o, found, edge) ? apposedTo(o, found.from) : -1;
  // "Jane Roe, the mayor of Northport, said": who the role is said of speaks.
  const made = named < 0 ? found : { ...nameAt(o, named), to: found.to, score: found.score + 1 };
  const counted = o.is(made.from - 1, Word.PREPOSITION) && isCount(o, made.from);
  // "a day after prosecutors said": what stands right before its verb is its subject, and no object of the word before it.
  const opensOwn = item === edge && o.has(made.from - 1, 'opens-side-clause');
  const led = o.is(made.from - 1, Word.PREPOSITION) && !counted && !opensOwn;
  const standing = firstOf(STANDING, o, { kind: found.kind, from: made.from, item, edge, led, form })?.found ?? 0;
  const first = made.kind === 'name' ? openingOfName(o, made.head) : made.from;
  const opens = o.opensClause(counted ? made.from - 1 : first) ? 2 : 0;
  const object = led && !o.is(item, Word.SUBJECT) ? 3.5 : 0;
  return { ...made, score: made.score - 0.12 * (edge - item) + standing + opens - object };
}

/** The item behind a name and where it is from: "Jane Roe of Northport". */
const behindPlace = (o: Outline, item: number): number =>
  o.is(item, Word.NAME) && o.has(item + 1, 'from-where') && o.is(item + 2, Word.NAME) ? item + 3 : item + 1;

/** "at least 40 members said", "about 40 members said": the preposition before it belongs to the count. */
const isCount = (o: Outline, from: number): boolean =>
  (o.has(from, 'counting') || o.token(from).kind === 'number') && o.has(from - 1, 'count-preposition');

/**
 * "near Northport, its mayor said": without a mark between a role and its verb, the name before it is another's; and so it
 * is in "Roe, the police said, had fled".
 */
const apposes = (o: Outline, { from, to }: Candidate, edge: number): boolean => {
  if (to < edge || o.is(edge + 1, Word.COMMA)) return true;
  return !o.is(edge + 2, Word.COMMA) && (!o.is(from - 2, Word.NAME) || o.opensClause(startOfName(o, from - 2)));
};

/** The name that a role is said of: "Jane Roe, president and chief executive of …"; -1 where there is none. */
function apposedTo(o: Outline, from: number): number {
  let at = from - 1;
  if (o.has(at, 'and') && o.is(at - 1, Word.ROLE)) {
    at -= 1;
    while (from - at < PHRASE + 3 && o.together(at - 1, from) && !o.is(at - 1, Word.BREAK)) at -= 1;
    at -= 1;
  }
  if (!o.together(at - 1, from)) return -1;
  if (o.is(at, Word.COMMA) && o.isPerson(at - 1)) return at - 1;
  // "Jane Roe of Northport, the mayor, said"
  if (o.is(at, Word.COMMA) && behindPlace(o, at - 3) === at && o.isPerson(at - 3)) return at - 3;
  return o.isPerson(at) && o.is(from, Word.ARTICLE) ? at : -1;
}

/** A candidate on the right of a verb, with how many commas stand between. */
interface Right {
  readonly made: Candidate;
  readonly item: number;
  readonly verb: number;
  readonly commas: number;
}

/** What speaks for and against a candidate behind its verb; all that counts is added up. */
const BEHIND = rules<[Outline, Right], number | false>({
  distance: (_, { item, verb }) => -0.1 * (item - verb),
  'no comma between': (_, { commas }) => commas === 0 && 3,
  // "said the mayor, Jane Roe"
  'name behind its role': (o, { made, item, commas }) =>
    commas === 1 && made.kind === 'name' && o.is(made.from - 1, Word.COMMA) && o.isPerson(item) && 4,
  'says whose role it is': (o, { made, item, commas }) =>
    made.kind === 'name' && commas === 0 && modifies(o, item, 4) && -4.5,
  'belongs to a preposition': (o, { made, item, verb }) =>
    o.is(made.from - 1, Word.PREPOSITION) &&
    made.from - 1 > verb &&
    !(made.kind === 'name' && o.is(item - 1, Word.NAME)) &&
    -3.5,
  'has a verb of its own': (o, { item }) =>
    o.is(item + 1, Word.AUXILIARY | Word.CUE) && o.words.verbs.get(o.word(item + 1))?.form !== 'participle' && -4,
});

/** The likeliest subject behind a verb ("said John Smith, the mayor"); null where nobody fits. */
export function subjectAfter(o: Outline, verb: number): Candidate | null {
  let best: Candidate | null = null;
  let commas = 0;
  for (let item = verb + 1; item - verb < REACH_RIGHT && o.together(verb, item); item += 1) {
    if (o.is(item, Word.QUOTE | Word.COLON | Word.STOP)) break;
    if (o.is(item, Word.RELATIVE | Word.CUE) && item > verb + 1) break;
    if (o.is(item, Word.COMMA | Word.BRACKET)) commas += 1;
    const made = candidateAt(o, item);
    if (!made || made.kind === 'pronoun') continue;
    const score = made.score + sumOf(BEHIND, undefined, o, { made, item, verb, commas });
    if (score > (best?.score ?? 1.5)) best = { ...made, score };
  }
  return best ?? nounAfter(o, verb);
}

/** What may speak at an item, with what speaks for it wherever it stands. */
const KINDS = rules<[Outline, number], Candidate | 'nobody'>({
  name: (o, item) => (o.is(item, Word.NAME) ? nameAt(o, item) : null),
  pronoun: (o, item) => {
    if (!o.is(item, Word.PRONOUN) || o.is(item, Word.RELATIVE)) return null;
    if (o.has(item, 'you')) return 'nobody';
    const score = o.has(item, 'he') || o.has(item, 'she') ? 1.5 : o.has(item, 'they') ? 0.8 : 0.5;
    return { kind: 'pronoun', head: item, from: item, to: item, score };
  },
  // Before roles: "prosecutors" of a statement by them would be its owners.
  role: (o, item) => (o.is(item, Word.ROLE) ? (roleAt(o, item, o.is(item, Word.PLURAL) ? 0.9 : 1) ?? 'nobody') : null),
  // A statement speaks for its owner, else for itself, weakly.
  'owner of a statement': (o, item) => (o.is(item, Word.WRITING) ? ownerOf(o, item) : null),
  'author of a statement': (o, item) => (o.is(item, Word.WRITING) ? authorOf(o, item) : null),
  statement: (o, item) => (o.is(item, Word.WRITING) ? roleAt(o, item, -1.5) : null),
});

export function candidateAt(o: Outline, item: number): Candidate | null {
  const found = firstOf(KINDS, o, item)?.found;
  return found === undefined || found === 'nobody' ? null : found;
}

const PERSON_SCORES = { person: 1.5, organisation: 0.8, place: 0.3 } as const;

function nameAt(o: Outline, item: number): Candidate {
  const { type = null, end = 0 } = o.mention(item) ?? {};
  const unknown = end > o.token(item).end ? 1.2 : 0.6;
  const another = o.is(item + 1, Word.POSSESSIVE | Word.NAME) || modifies(o, item, 0) ? 4.5 : 0;
  const score = (type ? PERSON_SCORES[type] : unknown) - another;
  return { kind: 'name', head: item, from: startOfName(o, item), to: item, score };
}

/** "Northport deputy mayor": the name says whose role it is; up to `unknown` other words may stand between. */
function modifies(o: Outline, item: number, unknown: number): boolean {
  let others = 0;
  for (let at = item + 1; at - item < 6 && o.together(item, at); at += 1) {
    if (o.is(at, Word.ROLE | Word.WRITING | Word.TITLE) && !o.is(at, Word.CUE)) return true;
    if (o.is(at, Word.MODIFIER)) continue;
    if (!o.isOnly(at, 0) || others >= unknown) return false;
    others += 1;
  }
  return false;
}

/** A name with its titles and roles has at most this many items before it. */
const TITLES = 7;

/** Where a name begins, with the titles and roles before it. */
function startOfName(o: Outline, item: number): number {
  let from = item;
  while (item - from < TITLES && isBeforeName(o, from - 1)) from -= 1;
  return from;
}

/** The same with the word in capitals that a sentence begins with: "Co-pilot Jane Roe", "Albion captain John Smith". */
export function openingOfName(o: Outline, item: number): number {
  const from = startOfName(o, item);
  const opens = from > 0 && o.together(from - 1, from) && o.opensSentence(from - 1) && o.isOnly(from - 1, 0);
  return opens && isCapital(o.token(from - 1)) ? from - 1 : from;
}

/** Titles, roles, articles and the names that go with them: "Harbour Board spokesman" before "John Smith". */
function isBeforeName(o: Outline, item: number): boolean {
  if (!o.together(item, item + 1) || o.isSoft(item + 1)) return false;
  if (o.is(item, Word.TITLE | Word.ROLE | Word.DETERMINER | Word.POSSESSIVE | Word.MODIFIER)) return true;
  // "Secretary of State Jane Roe", "Leader of the Opposition Jane Roe": nobody's name has an article.
  if (o.has(item, 'of') && o.is(item - 1, Word.ROLE))
    return o.has(item + 1, 'office') || (o.is(item + 1, Word.ARTICLE) && o.mention(item + 2)?.type === 'person');
  const goesOn = Word.TITLE | Word.ROLE | Word.POSSESSIVE | Word.MODIFIER | Word.NAME;
  return o.is(item, Word.NAME) && o.is(item + 1, goesOn);
}

/** A phrase about its head noun, from its article to the end of what belongs to it ("of the harbour board"). */
function roleAt(o: Outline, item: number, score: number): Candidate | null {
  if (o.is(item + 1, Word.NAME | Word.ROLE | Word.POSSESSIVE) && o.together(item, item + 1)) return null;
  const between = o.isOnly(item + 1, 0) || o.is(item + 1, Word.MODIFIER);
  if (between && o.is(item + 2, Word.ROLE) && o.together(item, item + 2)) return null;
  let from = item;
  while (item - from < PHRASE && from > 0 && o.together(from - 1, item) && !o.isSoft(from)) {
    const before = from - 1;
    if (o.has(before, 'quoting') || o.is(before, Word.BREAK | NO_PART | Word.PREPOSITION | Word.PRONOUN)) break;
    if (o.is(before, Word.CUE) && !o.is(before, Word.DETERMINER | Word.MODIFIER)) break;
    from = before;
    if (o.is(from, Word.DETERMINER) && !o.is(from - 1, Word.DETERMINER)) break;
  }
  return { kind: 'role', head: item, from, to: endOfPhrase(o, item), score };
}
const NO_PART = Word.AUXILIARY | Word.ADVERB | Word.TIME;

/** "Smith’s statement" */
function ownerOf(o: Outline, item: number): Candidate | null {
  for (let at = item - 1; item - at < 5 && o.together(at, item); at -= 1) {
    if (o.is(at, Word.NAME) && o.is(at + 1, Word.POSSESSIVE | Word.WRITING))
      return { kind: 'name', head: at, from: at, to: at, score: 1.2 };
    if (o.is(at, Word.BREAK | Word.PREPOSITION)) break;
  }
  return null;
}

/** "a statement by the council" */
function authorOf(o: Outline, item: number): Candidate | null {
  for (let at = item + 1; at - item < 7 && o.together(item, at); at += 1) {
    if (at === item + 1 && !o.has(at, 'from-whom')) break;
    if (o.is(at, Word.NAME) && !o.is(at + 1, Word.POSSESSIVE | Word.ROLE | Word.NAME))
      return { kind: 'name', head: at, from: item, to: at, score: 2 };
    if (o.is(at, Word.BREAK)) break;
  }
  return null;
}

function endOfPhrase(o: Outline, item: number): number {
  let to = item;
  while (to - item < PHRASE && o.together(item, to + 1)) {
    const next = to + 1;
    if (to === item && !o.has(next, 'phrase-link')) break;
    if (o.is(next, Word.BREAK | NO_PART)) break;
    if (o.is(next, Word.CUE) && !o.is(next, Word.ROLE) && !o.has(next + 1, 'of')) break;
    to = next;
  }
  while (to > item && !o.is(to, Word.NAME | Word.ROLE) && !o.isOnly(to, 0)) to -= 1;
  return to;
}

/** Any noun with its article right before the verb: "a tearful heckler shouted"; "one of them said". */
function nounBefore(o: Outline, edge: number): Candidate | null {
  const alone = o.is(edge, Word.ALONE);
  if (o.has(edge, 'time-noun') || (!alone && !o.isOnly(edge, Word.MODIFIER))) return null;
  const inPhrase = Word.MODIFIER | Word.PREPOSITION | Word.NAME | Word.ROLE | Word.PLURAL;
  let from = edge;
  while (!alone && edge - from < PHRASE && !o.is(from, Word.DETERMINER)) {
    if (!o.isOnly(from, inPhrase) || o.isSoft(from) || !o.together(from - 1, edge)) return null;
    from -= 1;
  }
  if (!o.is(from, Word.DETERMINER)) return null;
  while (o.has(from - 1, 'of') && o.is(from - 2, Word.DETERMINER)) from -= 2;
  return o.opensClause(from) ? { kind: 'role', head: edge, from, to: edge, score: 3 } : null;
}

/** Any noun with its article right behind the verb: "shouted a tearful heckler"; "asked one of them". */
function nounAfter(o: Outline, verb: number): Candidate | null {
  const from = verb + 1;
  if (!o.is(from, Word.DETERMINER) || !o.together(verb, from)) return null;
  let to = from;
  while (to - from < PHRASE && o.together(verb, to + 1)) {
    if (!o.isOnly(to + 1, Word.MODIFIER | Word.DETERMINER) && !(o.has(to + 1, 'of') && to === from)) break;
    to += 1;
  }
  const alone = to === from && o.is(from, Word.ALONE);
  if (!alone && (to === from || o.is(to + 1, Word.NAME | Word.AUXILIARY | Word.CUE))) return null;
  return { kind: 'role', head: to, from, to, score: 3 };
}
