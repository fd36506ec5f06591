import { english } from '../../language/languages.ts';
import { type Token, tokensOf } from '../../read/text/tokens.ts';
import type { ReadArticle } from '../articles.ts';
import type { LocalContrast, LocalSide } from '../contrasts.ts';
import type { NamedEntities } from '../entities.ts';
import { oneLine } from '../place.ts';
import { sentenceOf } from '../reading.ts';
import { accountShown, saidOrAlleged, tellerShown, withinQuestion } from './asked.ts';
import { type Comparison, marksOf, type Proposed, positionsOf } from './compared.ts';
import { askedOpenly, GLANCE, type Speaker, withOther } from './yes-no.ts';

/** What an article itself sets side by side, as two positions in its words. */
export const setSideBySide: Comparison = ({ articles, named }) =>
  articles.flatMap((article) => article.reading.contrasts.map((contrast) => disputeOf(article, contrast, named)));

function disputeOf(article: ReadArticle, contrast: LocalContrast, named: NamedEntities): Proposed {
  const { idOf } = named;
  const { kind, one, other } = contrast;
  const by = ({ speaker }: LocalSide) => [idOf(article, speaker)].flatMap((id) => id ?? []);
  const accounts = [one, other].map((side) => ({ article, at: side, by: by(side), stance: `${side.from}` }));
  return {
    kind,
    question: questionOn(article, contrast, named),
    about: [...new Set([...by(one), ...by(other)])],
    words: `${article.id} ${one.paragraph} ${other.paragraph}`,
    marks: marksOf([one, other].map((side) => ({ article, at: { paragraph: side.paragraph, from: side.sentence } }))),
    positions: () => positionsOf(accounts),
  };
}

/** Of what they part, and who: what one says, as a question, else the account that stands first, and whoever gives the other. */
function questionOn(article: ReadArticle, contrast: LocalContrast, named: NamedEntities): string {
  const { one, other } = contrast;
  const [first, second] = [one, other].map((side) => whoSays(article, side, named));
  if (contrast.kind === 'figure') return numbersAsked(article, contrast, second);
  const isNow = contrast.kind === 'changed account';
  // "but on Tuesday admitted that" is no account by itself.
  const account = isNow && one.from > one.sentence ? null : saidOrAlleged(article, one);
  const againstIt = second === undefined ? 'what is said against it' : `what did ${second} say`;
  const told = account === null ? null : `${account}: ${isNow ? 'what was said before' : againstIt}?`;
  if (told !== null && (isNow || told.length <= GLANCE)) return told;
  const open = [contrast, { ...contrast, one: other, other: one }].map((each) =>
    askedOpenly(
      withPlainOpening(article, sentenceOf(article.reading, each.one)),
      speakerOf(article, each, named),
      isClause(each),
    ),
  );
  if (open[0] != null) return withOther(open[0], second);
  if (told !== null) return told;
  if (open[1] != null) return withOther(open[1], first);
  const against = first === undefined && !isNow ? saidOrAlleged(article, other) : null;
  return against === null
    ? questionWithout(article, contrast, [first, second])
    : `${against}: what is said against it?`;
}

/** Where no account can stand by itself: who says something, or the clause that is denied. */
function questionWithout(
  article: ReadArticle,
  { kind, one }: LocalContrast,
  [first, second]: readonly (string | undefined)[],
): string {
  const isNow = kind === 'changed account';
  if (first !== undefined && second !== undefined && first !== second)
    return `What did ${first} say, and what did ${second}?`;
  const who = second ?? first;
  const sentence = oneLine(sentenceOf(article.reading, one)).replace(/(?<![.,;:])[.,;:]+$/, '');
  const clause = withinQuestion(sentence.replace(english.accounts.setsApart, '').trim());
  const isQuoted = /["“”]/.test(clause);
  if (clause.length <= CLAUSE && !isQuoted && !english.accounts.pronoun.test(clause))
    return `What ${isNow ? 'was said before, and what now,' : 'is said'} on whether ${clause}?`;
  if (isNow) return `What ${who === undefined ? 'was said' : `did ${who} say`} first, and what later?`;
  if (who !== undefined) return `What does ${who} deny?`;
  const isPart = one.from > one.sentence && clause.length <= GLANCE && !isQuoted;
  return isPart ? `Who denies that ${clause}?` : 'What was said, and what was said against it?';
}

/** "guards had found": a plural that no name has, as it stands within a sentence. */
function withPlainOpening({ reading: { names } }: ReadArticle, words: string): string {
  const [, word] = /^(\p{Lu}\p{Ll}+s) \p{Ll}/u.exec(words) ?? [];
  const isName = names.some(({ spellings }) => spellings.some(({ text }) => text.split(' ').includes(word ?? '')));
  return word === undefined || isName ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

/** What a sentence says is denied, or what nobody is held to say. */
const isClause = ({ one, other }: LocalContrast): boolean =>
  one.from > one.sentence || (one.sentence !== other.sentence && one.speaker === null && one.words === undefined);

/** Whoever says something of themselves: "he" of a lawyer is somebody else, of a denial whoever denies it. */
function speakerOf(article: ReadArticle, { one, other }: LocalContrast, named: NamedEntities): Speaker | undefined {
  const key = one.speaker ?? (one.sentence === other.sentence ? other.speaker : null);
  const id = named.idOf(article, key);
  const isForOthers = tokensOf(sentenceOf(article.reading, one)).some(({ lower }) =>
    english.accounts.speaksForOthers.has(lower),
  );
  if (id === undefined || isForOthers) return undefined;
  return { name: named.nameOf(id), isPerson: article.links.get(key ?? '')?.type === 'person' };
}

/** Of what whose number is: "The ministry put the number at 28: which number did the school give?" */
function numbersAsked(article: ReadArticle, { unit, one, other }: LocalContrast, second: string | undefined): string {
  const [own = '', others = ''] = [one, other].map((side) => sentenceOf(article.reading, side).trim());
  const asked = second === undefined ? 'which other number is given' : `which number did ${second} give`;
  // Of a part of a sentence, as far as it goes.
  const account = accountShown(article, { from: Math.min(one.from, one.sentence), to: one.to });
  if (account !== null && hasNumberOf(account, own)) return `${account}: ${asked}?`;
  if (unit !== null) return `How many ${unit}: ${asked}?`;
  const numbers = [own, others].flatMap((text) => /\d(?:[\d.,]*\d)?/.exec(text) ?? []);
  const areShort = [own, others].every((text) => text.length <= SHORT && !/["“”]/.test(text));
  if (areShort || numbers.length < 2) return `What is counted: ${own}, or ${others}?`;
  return `${numbers.join(' or ')}: ${asked}?`;
}

/** True where the first number of a text stands in what a question gives of it. */
function hasNumberOf(shown: string, text: string): boolean {
  const isNumber = ({ kind, lower }: Token): boolean =>
    kind === 'number' || english.numbers.words.has(lower.split('-')[0] ?? '');
  const number = tokensOf(text).find(isNumber)?.lower;
  return number !== undefined && tokensOf(shown).some(({ lower }) => lower === number);
}

/** Characters of a clause that a question gives whole; and of a count. */
const [CLAUSE, SHORT] = [120, 40];

function whoSays(
  article: ReadArticle,
  { speaker, words }: LocalSide,
  { idOf, nameOf }: NamedEntities,
): string | undefined {
  const id = idOf(article, speaker);
  const isOfThem = english.accounts.pronoun.test(words ?? '');
  const shown = words === undefined || isOfThem ? undefined : tellerShown(words);
  // "the Water Corporation", rather than without its article.
  return id === undefined || shown === `the ${nameOf(id)}` ? shown : nameOf(id);
}
