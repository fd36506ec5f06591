import { type Language, perLanguage } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import type { Token } from '../read/text/tokens.ts';
import { type Clause, isVerb } from './clauses.ts';

/** First words of acts of several words: "broke down". */
export const openingActs = (acts: ReadonlyMap<string, string>): ReadonlySet<string> =>
  new Set([...acts.keys()].flatMap((words) => (words.includes(' ') ? words.split(' ').slice(0, 1) : [])));

const listsOf = perLanguage(({ classes, speech, accounts }: Language) => ({
  ...{ bits: speech.classes, acts: accounts.acts, light: accounts.lightVerbs },
  opening: openingActs(accounts.acts),
  ...{ hitting: accounts.hitting, blows: accounts.blows },
  perfect: new Set([...(classes.get('perfect') ?? []), ...(classes.get('had') ?? [])]),
  copula: new Set(classes.get('to-be') ?? []),
  ofSelf: new Set([...accounts.ofPersons, ...accounts.ofBodies]),
}));
type Lists = ReturnType<typeof listsOf>;

/** Tokens from an auxiliary to its verb: "was on Thursday buried"; and to the noun of what is done: "a criminal inquiry". */
const [VERB, NOUN] = [3, 5];

/** Tokens of a subject that are looked at, its last ones. */
const SUBJECT = 4;

/** The act that the first verb of a clause tells of: of "a hillside loosened by rain collapsed" the second. */
export function deedOf(tokens: readonly Token[], { verb, parts }: Clause, language: Language): string {
  const end = parts.at(-1)?.[1] ?? 0;
  const isReduced =
    /ed$/.test(tokens[verb]?.lower ?? '') && tokens[verb + 1]?.lower === 'by' && !isVerb(tokens, verb - 1, language);
  const main = isReduced ? tokens.findIndex((_, at) => at > verb && at < end && isVerb(tokens, at, language)) : verb;
  return deedAt(tokens, main < 0 ? verb : main, language);
}

/** What is done to few, and so is known by its day alone: no death, no find. */
export function deedDoneOnce(tokens: readonly Token[], clause: Clause, language: Language): string {
  const { suddenActs, actsBeside } = language.accounts;
  const deed = deedOf(tokens, clause, language);
  return suddenActs.has(deed) || actsBeside.has(deed) ? '' : deed;
}

/** Tokens from a verb of speech to what is said to have been done: "said on Friday that it had opened". */
const SAID = 10;

/** The act that somebody is said to have done: "opened an inquiry" of "police said that they had opened an inquiry". */
export function deedSaid(tokens: readonly Token[], verb: number, language: Language): string {
  const { perfect, ofSelf } = listsOf(language);
  const had = tokens.findIndex(
    ({ lower }, at) =>
      at > verb + 1 && at <= verb + SAID && perfect.has(lower) && ofSelf.has(tokens[at - 1]?.lower ?? ''),
  );
  if (had >= 0) return deedAt(tokens, had, language);
  const { copula } = listsOf(language);
  // "said it was opening an inquiry"
  const begins = tokens.findIndex(
    ({ lower }, at) =>
      at > verb + 1 &&
      at <= verb + SAID &&
      /..ing$/.test(lower) &&
      copula.has(tokens[at - 1]?.lower ?? '') &&
      ofSelf.has(tokens[at - 2]?.lower ?? ''),
  );
  return begins < 0 ? '' : deedAt(tokens, begins, language);
}

/** Tokens behind a day within which stands what was on it: "Tuesday's mayoral election". */
const OCCASION = 3;

/** The first act that words tell of within a stretch; empty where none is. */
export function actIn(tokens: readonly Token[], from: number, to: number, language: Language): string {
  for (let at = from; at < to; at += 1) {
    const act = actFrom(tokens, at, listsOf(language));
    if (act !== '') return act;
  }
  return '';
}

/** The act that a noun behind a day names, of which the day is: "in Tuesday's election". Empty where none does. */
export function occasionBehind(tokens: readonly Token[], behind: number, language: Language): string {
  const { acts } = listsOf(language);
  for (let at = behind; at < behind + OCCASION; at += 1) {
    const act = acts.get(tokens[at]?.lower ?? '');
    if (act !== undefined) return act;
  }
  return '';
}

/**
 * The act of a verb, or of the one that an auxiliary belongs to; else of what is opened, filed or announced ("lodged a
 * claim"), or of what hit ("a landslide swept"). Empty where it is none.
 */
export function deedAt(tokens: readonly Token[], verb: number, language: Language): string {
  const lists = listsOf(language);
  const isAuxiliary = has(tokens, verb, Word.AUXILIARY, lists);
  for (let at = verb; at <= (isAuxiliary ? verb + VERB : verb); at += 1) {
    const act = actFrom(tokens, at, lists) || ofObject(tokens, at, lists);
    if (!isAuxiliary && lists.hitting.has(tokens[at]?.lower ?? '')) return ofSubject(tokens, verb, lists) || act;
    if (act !== '') return act;
  }
  return '';
}

/** The act that words tell of from one on: the longest of three, two or one. */
function actFrom(tokens: readonly Token[], at: number, { acts, opening }: Lists): string {
  const one = tokens[at]?.lower ?? '';
  if (!opening.has(one)) return acts.get(one) ?? '';
  const two = `${one} ${tokens[at + 1]?.lower}`;
  return acts.get(`${two} ${tokens[at + 2]?.lower}`) ?? acts.get(two) ?? acts.get(one) ?? '';
}

/** "Announced the recall", "lodged a claim": the act that the object of a verb names. */
function ofObject(tokens: readonly Token[], verb: number, lists: Lists): string {
  const light = lists.light.get(tokens[verb]?.lower ?? '');
  if (light === undefined) return '';
  for (let at = verb + 1; at <= verb + NOUN; at += 1) {
    const { lower = '', kind } = tokens[at] ?? {};
    if (kind !== 'word' || (at > verb + 1 && lower !== 'of' && has(tokens, at, Word.PREPOSITION, lists))) return '';
    const act = lists.acts.get(`${light} ${lower}`) ?? lists.acts.get(lower);
    // "declared victory", and "declared | a strike"
    if (act !== undefined && (at > verb + 1 || light === ANNOUNCE)) return act;
  }
  return '';
}

/** The first form of verbs that tell what they name with an article or without. */
const ANNOUNCE = 'announce';

/** "A landslide hit", "the blast tore": the act that the subject of a verb names. */
function ofSubject(tokens: readonly Token[], verb: number, { acts, blows }: Lists): string {
  for (let at = verb - 1; at >= Math.max(0, verb - SUBJECT); at -= 1) {
    const act = acts.get(tokens[at]?.lower ?? '') ?? '';
    if (blows.has(act)) return act;
  }
  return '';
}

const has = (tokens: readonly Token[], at: number, bit: number, { bits }: Lists): boolean =>
  ((bits.get(tokens[at]?.lower ?? '') ?? 0) & bit) !== 0;
