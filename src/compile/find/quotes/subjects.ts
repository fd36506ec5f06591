import type { CueVerb } from '../../language/speech.ts';
import * as Word from '../../language/word-classes.ts';
import { firstOf, rules, sumOf } from '../rule.ts';
import {
  type Candidate,
  candidateAt,
  endOfPhrase,
  modifies,
  nameAt,
  openingOfName,
  PHRASE,
  startOfName,
} from './candidates.ts';
import type { Outline } from './outline.ts';

/** How far from its verb a subject is looked for, in items; a name or a quotation is one. */
const REACH_LEFT = 45;
const REACH_RIGHT = 24;
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
  // "an account thought to belong to Roe said", "fighters loyal to Roe said": not Roe.
  'to whom something belongs': (o, { from, led }) =>
    led && o.has(from - 1, 'to') && o.has(from - 2, 'belonging-to') ? -4 : null,
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
    isOfSomebody(o, from, item)
      ? -2
      : null,
  'right before the verb': (_, { item, edge }) => (item === edge ? 4 : null),
  'with a phrase between commas': (o, { kind, from, item, edge }) =>
    o.is(edge, APART) && o.is(behindPlace(o, item), APART) && kind !== 'pronoun' && !isSecond(o, from) ? 3.5 : null,
  'with what it is': (o, { kind, item, edge }) =>
    kind === 'name' &&
    o.is(item + 1, Word.ARTICLE) &&
    !(isSomebody(o, item) && o.is(headBehind(o, item + 1, edge), BODY))
      ? 3
      : null,
  'phrase up to the verb': (o, { kind, item, edge }) =>
    kind !== 'pronoun' && endOfPhrase(o, item) >= edge ? 3.2 : null,
});
/** A place or body behind a comma, in a sentence that begins with a person or a role and is still about that. */
function isOfSomebody(o: Outline, from: number, head: number): boolean {
  const type = o.mention(head)?.type;
  if (type === 'person') return isForRole(o, from - 2);
  let at = from - 2;
  while (o.together(at - 1, from) && from - at < 14 && !o.is(at, Word.PREPOSITION | Word.CONJUNCTION)) at -= 1;
  if (!o.is(at, Word.PREPOSITION)) return false;
  const end = o.is(at - 1, Word.COMMA) ? at - 2 : at - 1;
  if (o.isPerson(end) || o.token(end).kind === 'number') return true;
  return type !== null && o.is(end, Word.ROLE) && !o.is(end, Word.ORGANISATION | Word.PLURAL);
}
/** "A spokesman for the health minister, Jane Roe, said": a role ends at an item for which somebody speaks. */
function isForRole(o: Outline, end: number): boolean {
  if (!o.is(end, Word.ROLE) || o.is(end, Word.ORGANISATION | Word.PLURAL)) return false;
  let at = end;
  while (o.together(at - 1, end) && end - at < 8 && !o.is(at, Word.PREPOSITION | Word.CONJUNCTION)) at -= 1;
  return o.is(at, Word.PREPOSITION) && o.has(at - 1, 'speaks-for-others');
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

/** Where what ", who" says more of ends; the item itself where no such word stands there. */
const behindAntecedent = (o: Outline, item: number): number =>
  o.is(item, Word.RELATIVE) ? item - (o.is(item - 1, Word.COMMA) ? 2 : 1) : item;

/** "convicted by a jury | that declared": whoever stands before the jury declares nothing. */
const isOfThing = (o: Outline, item: number): boolean => o.has(item, 'that') || o.has(item, 'which');

/** Who it is; null where "nobody knows who wrote" belongs to no name; undefined for a role, which has words before it. */
function antecedentAt(o: Outline, item: number): Candidate | null | undefined {
  if (o.isPerson(item)) return { ...nameAt(o, item), score: 6 };
  return o.is(item, Word.NAME | Word.ROLE) ? undefined : null;
}

/** The likeliest subject on the left of a verb whose group begins at `group`; null where nobody fits. */
export function subjectBefore(o: Outline, group: number, form?: CueVerb['form']): Candidate | null {
  const edge = behindAntecedent(o, group - 1);
  const own = edge === group - 1 ? undefined : antecedentAt(o, edge);
  if (own !== undefined) return own;
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
    if (found !== null && isOfThing(o, group - 1)) break;
  }
  return nounBehind(o, best, edge) ?? (best && isOfNoun(o, best, edge, form) ? null : best);
}

/** "Roe family said", "met Roe the crews said": a noun of its own stands between somebody's name and the verb. */
function isOfNoun(o: Outline, { head, to }: Candidate, edge: number, form?: CueVerb['form']): boolean {
  if (form === undefined || form === 'participle') return false;
  if (!isSomebody(o, head) || to !== head || !isPlainNoun(o, edge)) return false;
  for (let at = to + 1; at <= edge; at += 1) if (!isPlainNoun(o, at) && !o.is(at, Word.DETERMINER)) return false;
  return to < edge;
}

/** The noun of a phrase that begins with an article: "president" of "the president of the union". */
function headBehind(o: Outline, article: number, edge: number): number {
  let head = article;
  while (head < edge && !o.is(head + 1, Word.PREPOSITION | Word.COMMA)) head += 1;
  return head;
}

const isSomebody = (o: Outline, item: number): boolean => o.mention(item)?.type === 'person';
const BODY = Word.ORGANISATION | Word.PLURAL;

const isPlainNoun = (o: Outline, at: number): boolean =>
  o.isOnly(at, Word.MODIFIER | Word.ROLE) &&
  o.token(at).kind === 'word' &&
  !o.has(at, 'beside-name') &&
  !o.word(at).endsWith('ly');

/** "The man whom Roe accused has denied it": Roe is the subject of the clause that is put in. */
const isOfRelative = (o: Outline, { from, to }: Candidate, edge: number): boolean =>
  to < edge && o.is(from - 1, Word.RELATIVE) && !o.has(from - 1, 'that') && o.is(to + 1, Word.CUE | Word.AUXILIARY);

/** "Roe Lines, of which his brother, John Roe, is an owner, said": John Roe is an owner, and says nothing. */
function hasOwnVerb(o: Outline, { to }: Candidate, edge: number): boolean {
  if (!o.is(to + 1, Word.COMMA) || !o.is(edge, Word.COMMA)) return false;
  let close = to + 1;
  // "Doe, who had left, is to be charged, said Roe"
  if (o.is(to + 2, Word.RELATIVE))
    for (close = to + 3; close < edge && !o.is(close, Word.COMMA | Word.QUOTE); ) close += 1;
  return o.is(close + 1, Word.AUXILIARY) && close + 1 < edge;
}

/** "Roe, whose brother denied it": not Roe. */
const endsSearch = (o: Outline, item: number): boolean =>
  o.is(item, Word.QUOTE) || o.word(item) === ';' || o.has(item, 'whose');

/** "Roe, whose ships sail from Northport, denied it": the item before the clause that is put in. */
function beforeWhose(o: Outline, item: number, edge: number): number {
  if (item !== edge || !o.is(edge, Word.COMMA)) return item;
  for (let at = edge - 1; edge - at < REACH_LEFT && o.together(at, edge); at -= 1) {
    if (o.has(at, 'whose')) return o.is(at - 1, Word.COMMA) ? at - 1 : item;
    // "Roe, whose husband Gary, 58, died there, said"
    const isAge = o.is(at, Word.COMMA) && (o.token(at - 1).kind === 'number' || o.token(at + 1).kind === 'number');
    if (!isAge && o.is(at, Word.COMMA | Word.QUOTE | Word.DASH)) return item;
  }
  return item;
}

/** "asked for the book, but the curator declined": whoever stands right before the verb, known as a role or not. */
function nounBehind(o: Outline, best: Candidate | null, edge: number): Candidate | null {
  const noun = best === null || best.to < edge ? nounBefore(o, edge) : null;
  // "the Roe government said": not Roe.
  const isWithin = noun && best && isSomebody(o, best.head) && noun.from <= best.from;
  return noun && (isWithin || noun.from > (best?.to ?? -1)) ? noun : null;
}

function scoredLeft(o: Outline, found: Candidate, item: number, edge: number, form?: CueVerb['form']): Candidate {
  const named = found.kind === 'role' && apposes(o, found, edge) ? apposedTo(o, found) : -1;
  // "Jane Roe, the mayor of Northport, said": who the role is said of speaks.
  const made = named < 0 ? found : { ...nameAt(o, named), to: found.to, score: found.score + 1 };
  const counted = o.is(made.from - 1, Word.PREPOSITION) && isCount(o, made.from);
  // "a day after prosecutors said": what stands right before its verb is its subject, and no object of the word before it.
  const opensOwn = (item === edge || form === 'participle') && o.has(made.from - 1, 'opens-side-clause');
  const led = o.is(made.from - 1, Word.PREPOSITION) && !counted && !opensOwn;
  const standing = firstOf(STANDING, o, { kind: found.kind, from: made.from, item, edge, led, form })?.found ?? 0;
  const first = made.kind === 'name' ? openingOfName(o, made.head) : made.from;
  const opens = opensOwn || o.opensClause(counted ? made.from - 1 : first) ? 2 : 0;
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
function apposedTo(o: Outline, { from, head }: Candidate): number {
  let at = from - 1;
  if (o.has(at, 'and') && o.is(at - 1, Word.ROLE)) {
    at -= 1;
    while (from - at < PHRASE + 3 && o.together(at - 1, from) && !o.is(at - 1, Word.BREAK)) at -= 1;
    at -= 1;
  }
  if (!o.together(at - 1, from)) return -1;
  if (o.is(at, Word.COMMA) && o.isPerson(at - 1)) return at - 1;
  // "Roe Lines, the company that runs it, said"
  const isBody = o.is(head, Word.ORGANISATION) && o.is(at - 1, Word.NAME) && o.opensClause(startOfName(o, at - 1));
  if (o.is(at, Word.COMMA) && isBody) return at - 1;
  // "Jane Roe of Northport, the mayor, said"
  if (o.is(at, Word.COMMA) && behindPlace(o, at - 3) === at && o.isPerson(at - 3)) return at - 3;
  return o.isPerson(at) && o.is(from, Word.ARTICLE) && !o.is(head, BODY) ? at : -1;
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
