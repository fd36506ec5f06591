import type { CueVerb, SpeechWords } from '../../language/speech.ts';
import * as Word from '../../language/word-classes.ts';
import { firstOf, rules } from '../rule.ts';
import { type Candidate, candidateAt } from './candidates.ts';
import type { Outline } from './outline.ts';
import { subjectAfter, subjectBefore } from './subjects.ts';

/** Somebody says something: a cue verb with its subject. */
export interface Speech extends Subject {
  /** Item of the verb; of "to" for "according to". */
  readonly verb: number;
  /** First item of the verb with its auxiliaries and adverbs. */
  readonly group: number;
  readonly cue: CueVerb;
  /** "to say", "did not say": nobody has said it. */
  readonly unsaid: boolean;
  readonly negated: boolean;
}

interface Subject {
  readonly subject: Candidate | null;
  /** The subject stands behind its verb. */
  readonly inverted: boolean;
  /** The rule that found it. */
  readonly rule: string;
}

/** All that is said outside the quotations, in order. */
export function speechesOf(o: Outline): readonly Speech[] {
  const speeches: Speech[] = [];
  for (let item = 0; item < o.size; item += 1) {
    const found = o.is(item, Word.CUE | Word.LEADING) ? speechAt(o, item, speeches.at(-1)) : null;
    if (found) speeches.push(found);
  }
  return speeches;
}

function speechAt(o: Outline, item: number, last: Speech | undefined): Speech | null {
  const attribution = pairAt(o, item, o.words.attributions);
  if (attribution) {
    const subject = subjectAfter(o, item + 1) ?? pronounAfter(o, item + 2);
    const said = { verb: item + 1, group: item, cue: attribution, unsaid: false, negated: false };
    return { ...said, subject, inverted: true, rule: 'according to' };
  }
  const cue = cueAt(o, item);
  if (!cue || (firstOf(NOUNS, o, item, cue)?.found ?? false)) return null;
  let group = item;
  while (o.together(group - 1, item) && belongsToVerb(o, group - 1)) group -= 1;
  const [negated, passive] = [anyOf(o, group, item, Word.NEGATION), anyOf(o, group, item, Word.BE)];
  const nearest = subjectBefore(o, group, cue.form);
  const left = cue.form === 'participle' && isObject(o, nearest) ? subjectBefore(o, nearest.from) : nearest;
  // "was asked by Roe", "Kray, asked by Roe, said" and "when asked".
  // "Asked about it, Roe said": whoever stands behind it was asked.
  const isReduced = !o.together(group - 1, group) && o.has(item + 1, 'behind-asked');
  const isDone =
    (passive || isReduced || isBy(o, item, group) || o.has(group - 1, 'before-reduced')) && cue.form === 'past';
  const verb: Verb = { verb: item, group, cue, passive: isDone, last, nearest, left };
  const found = firstOf(SUBJECTS, o, verb);
  const unsaid = negated || (cue.form === 'base' && o.has(group - 1, 'to'));
  return { verb: item, group, cue, unsaid, negated, ...(found?.found ?? NOBODY), rule: found?.rule ?? '' };
}

/** "said by Roe"; but "she said by phone". */
const isBy = (o: Outline, verb: number, group: number): boolean =>
  o.has(verb + 1, 'by') && !o.is(group - 1, Word.SUBJECT) && !o.has(verb + 2, 'by-means');

const NOBODY = { subject: null, inverted: false };

/** "according to her,": not "according to her lawyer". */
function pronounAfter(o: Outline, item: number): Candidate | null {
  const isObject = o.has(item, 'him') || (o.has(item, 'her') && o.is(item + 1, Word.MARK | Word.QUOTE));
  return isObject ? { kind: 'pronoun', head: item, from: item, to: item, score: 2 } : null;
}

const anyOf = (o: Outline, from: number, to: number, classes: number): boolean => {
  for (let item = from; item < to; item += 1) if (o.is(item, classes)) return true;
  return false;
};

/** The verb of two words that begin at an item: "put it". */
function pairAt(o: Outline, item: number, table: SpeechWords['phrases']): CueVerb | undefined {
  const [second, cue] = table?.get(o.word(item)) ?? [];
  return second === o.word(item + 1) ? cue : undefined;
}

function cueAt(o: Outline, item: number): CueVerb | undefined {
  const cue = o.words.verbs.get(o.word(item));
  if (!cue) return pairAt(o, item, o.words.phrases);
  // "called on the council to", "called for talks" urges; "called it a joke" describes.
  const calls = o.isOf(cue.lemma, 'call-verb') && o.has(item + 1, 'call-particle');
  return calls ? { ...cue, act: 'urged', strength: 2 } : cue;
}

/** Auxiliaries and adverbs, and the day in "Smith on Monday said", "Smith this week said". */
function belongsToVerb(o: Outline, item: number): boolean {
  if (o.is(item, Word.ADVERB | Word.AUXILIARY)) return true;
  if (o.is(item, Word.TIME)) return o.is(item - 1, Word.NAME | Word.ROLE) || o.has(item - 1, 'time-lead');
  return o.has(item, 'time-lead') && o.is(item + 1, Word.TIME);
}

/** What may stand before a form that is a noun too, where it is a verb. */
const BEFORE_VERB =
  Word.NAME |
  Word.PRONOUN |
  Word.ROLE |
  Word.COMMA |
  Word.RELATIVE |
  Word.ADVERB |
  Word.QUOTE |
  Word.BRACKET |
  Word.CONJUNCTION;

/** "Roe", "him", "the minister"; not "the minister's account". */
const isSomebodyAt = (o: Outline, item: number): boolean =>
  o.is(item, Word.NAME | Word.PRONOUN | Word.TITLE) ||
  pronounAfter(o, item) !== null ||
  (o.is(item, Word.DETERMINER) && o.is(item + 1, Word.ROLE) && o.word(item + 2) !== "'s");

/** "the claims", "a report", "state media": whether a form is a noun; a verb stands behind a subject that fits it. */
const NOUNS = rules<[Outline, number, CueVerb], boolean>({
  // "accused of ordering", "sacked for refusing": what somebody is said to have done, by whoever says it.
  'behind a preposition': (o, item, { form }) =>
    (form === 'participle' && o.has(item - 1, 'before-gerund') && o.together(item - 1, item)) || null,
  // "has written"; but "a letter written in May", "the written word".
  'participle without an auxiliary': (o, item, { lemma }) =>
    (o.isOf(lemma, 'past-participle') && !(o.is(item - 1, Word.AUXILIARY | Word.ADVERB) || o.has(item + 1, 'by'))) ||
    null,
  // "unfairly dismissed by the school", "dismissed her": from work, and no claim.
  'dismisses somebody': (o, item, { lemma }) =>
    (o.isOf(lemma, 'dismissing') && (o.has(item + 1, 'by') || o.has(item + 1, 'from') || isSomebodyAt(o, item + 1))) ||
    null,
  // "pleaded not guilty": nobody is asked for anything.
  'pleads in court': (o, item, { lemma }) =>
    (o.isOf(lemma, 'pleading') && !o.has(item + 1, 'behind-appealing') && !o.has(item + 1, 'with')) || null,
  // "will appeal", against a sentence: nobody is asked for anything.
  'appeals to nobody': (o, item, { lemma }) =>
    (o.isOf(lemma, 'transitive-with-to') && !o.has(item + 1, 'behind-appealing')) || null,
  'base form without a plural': (o, item, { nounToo, form }) => {
    if (!nounToo || form !== 'base') return null;
    const isSubject = Word.PLURAL | Word.AUXILIARY | Word.ADVERB | Word.RELATIVE;
    return !(o.together(item - 1, item) && (o.is(item - 1, isSubject) || o.has(item - 1, 'plural-subject')));
  },
  // "according to media reports"
  'of whom it is according to': (o, item, { nounToo }) =>
    nounToo && [2, 3, 4].some((back) => pairAt(o, item - back, o.words.attributions) && o.together(item - back, item))
      ? true
      : null,
  // "the Baltic states, and said"
  'has a verb of its own': (o, item, { nounToo }) =>
    nounToo &&
    (o.is(item + 1, Word.CUE | Word.AUXILIARY) || (o.is(item + 1, Word.COMMA) && o.is(item + 2, Word.CONJUNCTION)))
      ? true
      : null,
  'noun too': (o, item, { nounToo }) => (nounToo ? !(o.together(item - 1, item) && o.is(item - 1, BEFORE_VERB)) : null),
  // "seven men charged with", "a clerk accused of": whoever stands before it is accused, and accuses nobody.
  'done to what stands before it': (o, item, { lemma, form }) => {
    if (form !== 'past' || !o.together(item, item + 1)) return null;
    let behind = item + 1;
    // ", charged last year over"
    if (o.is(item - 1, Word.COMMA))
      while (behind < item + 4 && (o.is(behind, Word.TIME | Word.ADVERB) || o.has(behind, 'time-lead'))) behind += 1;
    const isAccused = o.isOf(lemma, 'accusing') && o.has(behind, 'accused-of');
    // "five women alleged to have lied"
    const isAlleged = o.isOf(lemma, 'alleging') && o.has(item + 1, 'to') && o.has(item + 2, 'have-or-be');
    return isAccused || isAlleged || (o.isOf(lemma, 'withholding') && o.has(item + 1, 'withheld')) || null;
  },
  // "using threatening words": an adjective, unless the participle goes on with somebody's sentence.
  'participle as adjective': (o, item, { lemma, form }) =>
    form === 'participle' && o.isOf(lemma, 'adjectival') && !o.is(item - 1, BEFORE_VERB | Word.AUXILIARY) ? true : null,
  // "sales declined", "declining demand", "ordered 55 planes": nobody refuses or tells anybody to do anything.
  'says nothing without what follows': (o, item, { lemma }) =>
    (o.isOf(lemma, 'declining') && !o.is(item + 1, Word.DETERMINER) && !o.has(item + 1, 'behind-declining')) ||
    (o.isOf(lemma, 'ordering') && o.token(item + 1).kind === 'number') ||
    // "the loans add up to"
    (o.isOf(lemma, 'adding') && o.has(item + 1, 'behind-adding')) ||
    null,
  // "the operation dubbed": somebody's name for it, nobody's words.
  'names what stands before it': (o, item, cue) =>
    o.isOf(cue.lemma, 'naming-verb') && cue.form === 'past' && o.together(item - 1, item) && o.isOnly(item - 1, 0)
      ? true
      : null,
  'behind a determiner': (o, item, { form }) =>
    o.together(item - 1, item) &&
    o.is(item - 1, Word.DETERMINER) &&
    form !== 'participle' &&
    !o.has(item - 1, 'pronoun-like'),
});

/** A verb whose subject is asked for. */
interface Verb {
  readonly verb: number;
  readonly group: number;
  readonly cue: CueVerb;
  readonly passive: boolean;
  readonly last: Speech | undefined;
  /** Whoever stands nearest before it, and who does so where that is what somebody does something to. */
  readonly nearest: Candidate | null;
  readonly left: Candidate | null;
}
type Found = Omit<Subject, 'rule'>;

/** "…, urged Smith": away from a quotation, whoever stands behind such a verb is urged. */
const TO_SOMEBODY: ReadonlySet<CueVerb['act']> = new Set([
  'asked',
  'urged',
  'warned',
  'accused',
  'condemned',
  'welcomed',
  'described',
] as const);

/** Who says it. */
const SUBJECTS = rules<[Outline, Verb], Found>({
  'quoted as saying': (o, { group, cue }) =>
    o.has(group - 1, 'as') && cue.form === 'participle' ? { subject: quotedAs(o, group - 1), inverted: false } : null,
  // "The minister was dismissed by the premier": out of office, and that is nothing said.
  'was done by': (o, { verb, cue, passive, left }) => {
    if (!passive) return null;
    const isOfSomebody = cue.act === 'rejected' && (left?.kind === 'role' || (left !== null && o.isPerson(left.head)));
    return isOfSomebody ? NOBODY : { subject: agentOf(o, verb), inverted: true };
  },
  'behind its verb': (o, asked) => {
    const right = mayInvert(o, asked) ? subjectAfter(o, asked.verb) : null;
    return right && right.score > (asked.left?.score ?? 0) ? { subject: right, inverted: true } : null;
  },
  // "Smith accused the board of it and said": one subject for both verbs.
  'joined to another verb': (o, { verb, group, cue, last }) =>
    last?.subject &&
    o.together(last.verb, verb) &&
    o.has(group - 1, 'joining') &&
    !beginsAnew(o, last.verb, group) &&
    // "declined to confirm it but said": who declined; "asked Doe to confirm it and said": not Doe.
    (!last.unsaid || last.negated) &&
    cue.strength > 1 &&
    !isOtherTense(last.cue, cue)
      ? { subject: last.subject, inverted: false }
      : null,
  // "announced “…” and alleges": another tense is another's, and whose is not said.
  'joined to a verb of another tense': (o, { verb, group, cue, last }) =>
    last && o.together(last.verb, verb) && o.has(group - 1, 'joining') && isOtherTense(last.cue, cue) ? NOBODY : null,
  // "State police arrested a foreman of the mine and charged him": whoever the sentence begins with does both.
  'joined to what is done': (o, { verb, group, left }) =>
    left && o.has(group - 1, 'joining') && o.together(left.from, verb) && !o.opensClause(left.from)
      ? { subject: openerOf(o, verb), inverted: false }
      : null,
  // "The party opposed it, with its leader, Jane Roe, saying": she says so.
  'of a phrase of its own': (o, { group, cue, last, left }) => {
    if (cue.form !== 'participle' || !left || !last) return null;
    let at = left.from - 1;
    while (at > last.verb && left.from - at < 12 && !o.has(at, 'with')) at -= 1;
    return o.has(at, 'with') && o.is(at - 1, Word.COMMA) && at > last.verb && o.together(at, group)
      ? { subject: left, inverted: false }
      : null;
  },
  // ", adding": who spoke before in the same sentence goes on, unless somebody stands right beside the verb.
  'goes on': (o, { verb, group, cue, last, left }) => {
    if (!last?.subject || !o.together(last.verb, verb) || cue.form !== 'participle' || left?.to === group - 1)
      return null;
    // "Roe defended a dam that critics hate, calling it": not the critics.
    const opener = o.is(last.subject.from - 1, Word.RELATIVE) ? openerOf(o, verb) : null;
    return { subject: opener ?? last.subject, inverted: false };
  },
  // "Roe backed the minister, John Doe, saying": whoever the sentence begins with.
  'goes with the sentence': (o, { verb, group, cue, left }) => {
    const opener = cue.form === 'participle' && o.is(group - 1, Word.COMMA) ? openerOf(o, verb) : null;
    // "Talks failed after the party left, saying": nobody who could speak.
    if (left && opener?.kind === 'name' && !/person|organisation/.test(o.mention(opener.head)?.type ?? '')) return null;
    return opener && { subject: opener, inverted: false };
  },
  'before its verb': (_, { left, nearest }) => ({ subject: left ?? nearest, inverted: false }),
});

/** "Smith said two died, but Roe put the dead at five and said": another begins between the two verbs. */
function beginsAnew(o: Outline, from: number, to: number): boolean {
  for (let at = to - 2; at > from; at -= 1) {
    if (!o.is(at, Word.CONJUNCTION) || !o.is(at - 1, Word.COMMA)) continue;
    const found = candidateAt(o, at + 1);
    if (found?.from === at + 1 && found.score > 0 && found.to < to - 2) return true;
  }
  return false;
}

/** Who or what a sentence begins with; null where it begins otherwise. */
function openerOf(o: Outline, verb: number): Candidate | null {
  let from = verb;
  while (verb - from < REACH && o.together(from - 1, verb) && !o.is(from - 1, Word.DASH | Word.COLON)) from -= 1;
  for (let item = from; item < from + 6 && item < verb; item += 1) {
    const found = candidateAt(o, item);
    if (!found || found.from !== from || found.score < 0) continue;
    if (o.is(found.to + 1, Word.BRACKET)) return null;
    return found.kind === 'role' && o.is(found.to + 1, Word.COMMA) ? (apposed(o, found) ?? found) : found;
  }
  return null;
}
const REACH = 45;

/** "His lawyer, Jane Roe, ", "Her rival, the banker Jane Roe, ": the name that a role is given behind a comma. */
function apposed(o: Outline, role: Candidate): Candidate | null {
  for (let head = role.to + 2; head < role.to + 6 && o.together(role.to, head); head += 1)
    if (o.isPerson(head) && o.is(head + 1, Word.COMMA)) {
      const name = candidateAt(o, head);
      return name?.from === role.to + 2 ? name : null;
    }
  return null;
}

const isOtherTense = (one: CueVerb, other: CueVerb): boolean =>
  (one.form === 'past' && other.form === 'third') || (one.form === 'third' && other.form === 'past');

/** "Smith released a statement saying", "Smith defended his ally, calling": whoever did so speaks. */
const isObject = (o: Outline, found: Candidate | null): found is Candidate =>
  found?.kind === 'role' &&
  (o.is(found.head, Word.WRITING) || (o.has(found.from, 'possessive') && !o.opensClause(found.from)));

/** True where a subject may stand behind its verb: at the head of a sentence, or behind a comma or quotation. */
function mayInvert(o: Outline, { verb, group, cue }: Verb): boolean {
  // "Kray, which runs the line, has asked the board": no auxiliary stands before an inverted verb.
  if (anyOf(o, group, verb, Word.AUXILIARY)) return false;
  if ((cue.form !== 'past' && cue.form !== 'third') || o.isOf(cue.lemma, 'never-inverted')) return false;
  if (TO_SOMEBODY.has(cue.act) && !o.is(group - 1, Word.QUOTE) && !o.is(group - 2, Word.QUOTE)) return false;
  const opens = !o.together(group - 1, group) || o.isSoft(group);
  return opens || o.is(group - 1, Word.COMMA | Word.DASH | Word.QUOTE);
}

/** Who was quoted in "X was quoted by Y as saying" and in "Y quoted X as saying". */
function quotedAs(o: Outline, as: number): Candidate | null {
  for (let item = as - 1; as - item < 16 && o.together(item, as); item -= 1) {
    if (!o.has(item, 'quoting')) continue;
    let group = item;
    while (o.together(group - 1, item) && o.is(group - 1, Word.ADVERB | Word.AUXILIARY)) group -= 1;
    const passive = o.is(item - 1, Word.BE) || o.is(group, Word.BE);
    return passive || item === as - 1 ? subjectBefore(o, group) : subjectAfter(o, item);
  }
  return subjectBefore(o, as);
}

/** Who does it in "was praised by Smith as". */
function agentOf(o: Outline, verb: number): Candidate | null {
  for (let item = verb + 1; item - verb < 6 && o.together(verb, item); item += 1)
    if (o.has(item, 'by')) return subjectAfter(o, item);
  return null;
}
