import { type Language, perLanguage } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import type { Token } from '../read/text/tokens.ts';

const listsOf = perLanguage(({ speech, accounts }: Language) => ({
  ...{ bits: speech.classes, acts: accounts.acts, light: accounts.lightVerbs },
  ...{ hitting: accounts.hitting, blows: accounts.blows },
}));
type Lists = ReturnType<typeof listsOf>;

/** Tokens from an auxiliary to its verb: "was on Thursday buried"; and to the noun of what is done: "a criminal inquiry". */
const [VERB, NOUN] = [3, 5];

/** Tokens of a subject that are looked at, its last ones. */
const SUBJECT = 4;

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
function actFrom(tokens: readonly Token[], at: number, { acts }: Lists): string {
  const [one = '', two = '', three = ''] = [at, at + 1, at + 2].map((index) => tokens[index]?.lower ?? '');
  return acts.get(`${one} ${two} ${three}`) ?? acts.get(`${one} ${two}`) ?? acts.get(one) ?? '';
}

/** "Announced the recall", "lodged a claim": the act that the object of a verb names. */
function ofObject(tokens: readonly Token[], verb: number, lists: Lists): string {
  const light = lists.light.get(tokens[verb]?.lower ?? '');
  if (light === undefined) return '';
  for (let at = verb + 1; at <= verb + NOUN; at += 1) {
    const { lower = '', kind } = tokens[at] ?? {};
    if (kind !== 'word' || (at > verb + 1 && lower !== 'of' && has(tokens, at, Word.PREPOSITION, lists))) return '';
    const act = lists.acts.get(`${light} ${lower}`) ?? lists.acts.get(lower);
    if (act !== undefined && at > verb + 1) return act;
  }
  return '';
}

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
