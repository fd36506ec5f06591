import type { DateMention } from '../find/extraction.ts';
import { type Language, perLanguage } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import type { Sentence } from '../read/text/sentences.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';
import { type Clause, clausesOf, isSpeech } from './clauses.ts';
import { deedAt, deedSaid, openingActs } from './deed.ts';
import { type Lead, leadIn } from './lead.ts';
import { offsets, within } from './telling.ts';

const wordsOf = perLanguage(({ classes, speech, accounts }: Language) => {
  const list = (name: string): ReadonlySet<string> => classes.get(name) ?? new Set();
  return {
    ...{ bits: speech.classes, beside: accounts.actsBeside, acts: accounts.acts },
    opening: openingActs(accounts.acts),
    ...{ perfect: list('perfect'), deeds: list('just-done'), before: list('done-before'), counting: list('not-who') },
    orders: list('orders'),
    ...{ bodies: accounts.ofBodies, hurt: list('hurt-at-once') },
    ...{ ofPerson: list('done-to-person'), copula: list('to-be') },
  };
});

const isAuxiliary = (tokens: readonly Token[], at: number, language: Language): boolean =>
  ((wordsOf(language).bits.get(tokens[at]?.lower ?? '') ?? 0) & Word.AUXILIARY) !== 0;

/** True for a sentence that may tell of what has just been done: a cheap look, before it is taken apart. */
export function mayTellDeed({ tokens }: Sentence, language: Language): boolean {
  const { perfect, ofPerson, bodies, orders, deeds, acts, opening } = wordsOf(language);
  let [isPerfect, isDeed, isOwn] = [false, false, false];
  for (const [at, { lower }] of tokens.entries()) {
    if (ofPerson.has(lower) || orders.has(lower)) return true;
    isPerfect ||= perfect.has(lower);
    isDeed ||= deeds.has(lower) || acts.has(lower) || opening.has(lower);
    // "said it had opened an inquiry"
    isOwn ||= bodies.has(lower) && isAuxiliary(tokens, at + 1, language);
  }
  return (isPerfect || isOwn) && isDeed;
}

/**
 * What a sentence tells has just been done, where it names no day: in the perfect, of one deed of its subject. Null for what
 * was done before, or again and again, and for what befell people, which every report tells anew.
 */
export function undatedDeedIn(
  sentence: Pick<Sentence, 'tokens'>,
  dates: readonly DateMention[],
  language: Language,
): Lead | null {
  const { tokens } = sentence;
  // "Has lowered the number of men hurt on 3 May": the day is of what was before.
  const isOfPast = ({ start }: DateMention): boolean => {
    const at = tokens.findIndex((token) => token.start >= start);
    const { lower = '' } = tokens[at - 2] ?? {};
    const isParticiple = /..(?:ed|en|own)$/.test(lower) || wordsOf(language).hurt.has(lower);
    // "was reinstated on Monday" is done on that day.
    const isOwn = wordsOf(language).copula.has(tokens[at - 3]?.lower ?? '');
    return at > 0 && isParticiple && !isOwn && !isPerfectRight(tokens, at - 2, language);
  };
  // "has now been dismissed"
  const own = dates.filter((date) => date.type !== 'DURATION' && date.value !== 'PRESENT_REF' && !isOfPast(date));
  if (own.length > 0) return null;
  const said = saidToBeDone(tokens, language);
  if (said) return said;
  const lasting = dates.filter(({ type }) => type === 'DURATION');
  const told = leadIn(sentence, lasting, false, language) ?? leadIn(sentence, lasting, true, language);
  if (!told?.isDone || told.isSudden) return null;
  const clause = sentence.tokens.filter(within(told.clause));
  const { bits, perfect, deeds, before, acts } = wordsOf(language);
  // What is quoted behind what was done is only added.
  const quote = clause.findIndex(({ text }) => /^["“”]$/.test(text));
  // The month of May is no verb.
  if (clause.some(({ text }) => before.has(text)) || (quote >= 0 && quote < QUOTED)) return null;
  if (isDoneToPerson(clause, told, language)) return told;
  const ordered = orderedBy(clause, language);
  if (ordered !== '') return { ...told, deed: ordered };
  const has = clause.findIndex(({ lower }) => perfect.has(lower));
  const behind = clause.slice(has + 1, has + 1 + DEED);
  // "has made | an inquiry needless"
  const noun = behind.findIndex(({ lower }) => ((bits.get(lower) ?? 0) & (Word.DETERMINER | Word.POSSESSIVE)) !== 0);
  const isDeed = behind.slice(0, noun < 0 ? DEED : noun).some(({ lower }, at) => {
    const pair = `${lower} ${clause[has + 2 + at]?.lower}`;
    return deeds.has(lower) || [lower, pair].some((words) => acts.get(words) === told.deed);
  });
  return has > 0 && isDeed && !UNSURE.has(told.deed) && isOfSomebody(clause.slice(0, has), language) ? told : null;
}

/** "…, but a clerk was charged": what a lead tells beside what it gives the day of, in a clause of its own. */
export function deedsBeside(
  tokens: readonly Token[],
  told: readonly (readonly number[])[],
  language: Language,
): readonly Lead[] {
  const { copula, perfect, deeds, ofPerson, before } = wordsOf(language);
  const { clauses } = clausesOf(tokens, language);
  const isTold = ({ parts }: Clause): boolean =>
    told.some((clause) => parts.some(([from]) => within(clause)(tokens[from] ?? NOWHERE)));
  return clauses.slice(1).flatMap((clause): Lead[] => {
    const { kind, parts, verb } = clause;
    const [from = 0, to = 0] = parts[0] ?? [];
    if (kind !== 'main' || parts.length > 1 || isTold(clause)) return [];
    const at = (index: number): string => tokens[index]?.lower ?? '';
    const done = at(verb + 1) === 'been' ? at(verb + 2) : at(verb + 1);
    const isDone = (copula.has(at(verb)) || perfect.has(at(verb))) && (deeds.has(done) || ofPerson.has(done));
    const own = tokens.slice(from, to);
    if (!isDone || own.some(({ lower }) => before.has(lower)) || !isOfSomebody(own.slice(0, verb - from), language))
      return [];
    return [
      {
        ...{
          manner: 'reported',
          clause: offsets(tokens, parts),
          source: [],
          isAside: false,
          deed: deedAt(tokens, verb, language),
        },
        ...{ saidOn: undefined, isDone: true, isSudden: false },
      },
    ];
  });
}

const NOWHERE = { start: -1 };

/** "The authority said it had opened an inquiry": a body that says what it has done itself. */
function saidToBeDone(tokens: readonly Token[], language: Language): Lead | null {
  const { bodies, beside, bits } = wordsOf(language);
  if (!tokens.some(({ lower }) => bodies.has(lower)) || /^["“‘']/.test(tokens[0]?.text ?? '')) return null;
  const [clause] = clausesOf(tokens, language).clauses;
  if (clause?.kind !== 'main' || !isSpeech(tokens, clause.verb, language)) return null;
  const self = tokens.findIndex(({ lower }, at) => at > clause.verb && bodies.has(lower));
  const isOwn = self > clause.verb && self <= clause.verb + 2;
  const deed = isOwn ? deedSaid(tokens, clause.verb, language) : '';
  const isPronoun = ((bits.get(tokens[0]?.lower ?? '') ?? 0) & Word.PRONOUN) !== 0;
  if (deed === '' || beside.has(deed) || !ANNOUNCED.has(deed) || isPronoun) return null;
  return {
    ...{ manner: 'reported', clause: offsets(tokens, clause.parts), source: [], isAside: false, deed },
    ...{ saidOn: undefined, isDone: true, isSudden: false },
  };
}

/** Acts that say little without a day, or that are said again and again. */
const UNSURE: ReadonlySet<string> = new Set(['deny', 'find', 'meet', 'pay', 'armed', 'cite', 'search', 'end']);

/** Acts that a body announces as its own. */
const ANNOUNCED: ReadonlySet<string> = new Set([
  ...[
    'investigate',
    'sue',
    'suspend',
    'fire',
    'charge',
    'arrest',
    'withdraw',
    'annul',
    'postpone',
    'evacuate',
    'block',
  ],
  ...['appoint', 'release', 'lift'],
]);

/** "Viktor Ansbach resigned as minister", "Olwen Trace was confirmed as its head": news of a person by name. */
function isDoneToPerson(clause: readonly Token[], { deed }: Lead, language: Language): boolean {
  const { ofPerson, copula } = wordsOf(language);
  const verb = clause.findIndex(({ lower }, at) => at > 0 && (copula.has(lower) || ofPerson.has(lower)));
  const isPassive = copula.has(clause[verb]?.lower ?? '');
  const done = clause[isPassive ? verb + 1 : verb]?.lower ?? '';
  const [first, second] = clause;
  const isNamed = (isCapitalWord(first) && isCapitalWord(second)) || /^s?he$/.test(first?.lower ?? '');
  return isNamed && ofPerson.has(done) && (isPassive || deed === 'resign');
}

/** "President Wirajaya ordered an investigation": the act that whoever holds an office orders; empty without one. */
function orderedBy(clause: readonly Token[], language: Language): string {
  const { orders, acts, bits, beside } = wordsOf(language);
  const verb = clause.findIndex(({ lower }) => orders.has(lower));
  const isArticle = ((bits.get(clause[verb + 1]?.lower ?? '') ?? 0) & Word.ARTICLE) !== 0;
  if (verb < 2 || verb > ORDERS || !isArticle || !isCapitalWord(clause[0])) return '';
  const act = clause.slice(verb + 2, verb + 2 + DEED).flatMap(({ lower }) => acts.get(lower) ?? [])[0] ?? '';
  return beside.has(act) ? '' : act;
}

/** Tokens of a name and an office before "ordered". */
const ORDERS = 8;

const isCapitalWord = (token: Token | undefined): boolean => token?.kind === 'word' && isCapital(token);

/** "has been | lowered": the participle of what has been done. */
function isPerfectRight(tokens: readonly Token[], at: number, language: Language): boolean {
  const { perfect } = wordsOf(language);
  return tokens.slice(Math.max(0, at - DEED), at).some(({ lower }) => perfect.has(lower));
}

/** Tokens of a clause that are its own, before it quotes. */
const QUOTED = 8;

/** Tokens from "has" to what has been done: "has since also been". */
const DEED = 4;

/** True for a subject that says who it is: a name, or "the ministry", "two guards"; "it", "most" and "this" do not. */
function isOfSomebody(subject: readonly Token[], language: Language): boolean {
  const { bits, counting } = wordsOf(language);
  const [first] = subject;
  if (first === undefined) return false;
  const isPerson = subject.length === 1 && /^s?he$/.test(first.lower);
  if (subject.length === 1 && !isCapital(first)) return isPerson;
  return isPerson || (!counting.has(first.lower) && ((bits.get(first.lower) ?? 0) & Word.PRONOUN) === 0);
}
