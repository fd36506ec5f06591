import type { DateMention } from '../find/extraction.ts';
import { type Language, perLanguage } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import type { Sentence } from '../read/text/sentences.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';
import { type Lead, leadIn } from './lead.ts';
import { within } from './telling.ts';

const wordsOf = perLanguage(({ classes, speech, accounts }: Language) => {
  const list = (name: string): ReadonlySet<string> => classes.get(name) ?? new Set();
  return {
    ...{ bits: speech.classes, beside: accounts.actsBeside },
    ...{ perfect: list('perfect'), deeds: list('just-done'), before: list('done-before'), counting: list('not-who') },
    ...{ ofPerson: list('done-to-person'), copula: list('to-be') },
  };
});

/** True for a sentence that may tell of what has just been done: a cheap look, before it is taken apart. */
export const mayTellDeed = ({ tokens }: Sentence, language: Language): boolean => {
  const { perfect, ofPerson } = wordsOf(language);
  return tokens.some(({ lower }) => perfect.has(lower) || ofPerson.has(lower));
};

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
    return at > 0 && /..(?:ed|en|own)$/.test(tokens[at - 2]?.lower ?? '') && !isPerfectRight(tokens, at - 2, language);
  };
  const own = dates.filter((date) => date.type !== 'DURATION' && !isOfPast(date));
  if (own.length > 0) return null;
  const told = leadIn(sentence, [], false, language) ?? leadIn(sentence, [], true, language);
  if (!told?.isDone || told.isSudden) return null;
  const clause = sentence.tokens.filter(within(told.clause));
  const { perfect, deeds, before, beside } = wordsOf(language);
  // What is quoted behind what was done is only added.
  const quote = clause.findIndex(({ text }) => /^["“”]$/.test(text));
  if (clause.some(({ lower }) => before.has(lower)) || (quote >= 0 && quote < QUOTED)) return null;
  if (isDoneToPerson(clause, told, language)) return told;
  const has = clause.findIndex(({ lower }) => perfect.has(lower));
  const isListed = clause.slice(has + 1, has + 1 + DEED).some(({ lower }) => deeds.has(lower));
  const isDeed = isListed || (told.deed !== '' && !beside.has(told.deed));
  return has > 0 && isDeed && isOfSomebody(clause.slice(0, has), language) ? told : null;
}

/** "Viktor Ansbach resigned as minister", "Olwen Trace was confirmed as its head": news of a person by name. */
function isDoneToPerson(clause: readonly Token[], { deed }: Lead, language: Language): boolean {
  const { ofPerson, copula } = wordsOf(language);
  const verb = clause.findIndex(({ lower }, at) => at > 1 && (copula.has(lower) || ofPerson.has(lower)));
  const isPassive = copula.has(clause[verb]?.lower ?? '');
  const done = clause[isPassive ? verb + 1 : verb]?.lower ?? '';
  const [first, second] = clause;
  const isNamed = isCapitalWord(first) && isCapitalWord(second);
  return isNamed && ofPerson.has(done) && (isPassive || deed === 'resign');
}

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
