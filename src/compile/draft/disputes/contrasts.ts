import { english } from '../../language/languages.ts';
import { isCapital, type Token, tokensOf } from '../../read/text/tokens.ts';
import type { ReadArticle } from '../articles.ts';
import type { NamedEntities } from '../entities.ts';
import type { LocalContrast, LocalSide } from '../local-contrast.ts';
import { oneLine } from '../place.ts';
import { sentenceOf } from '../reading.ts';
import { accountShown, saidOrAlleged, tellerShown, withinQuestion } from './asked.ts';
import { type Comparison, marksOf, type Proposed, positionsOf } from './compared.ts';
import { askedOfCharge, askedOfNumber, GLANCE } from './short.ts';
import { askedOpenly, clauseSaid, type Speaker } from './yes-no.ts';

/** What an article itself sets side by side, as two positions in its words. */
export const setSideBySide: Comparison = ({ articles, named }) =>
  articles.flatMap((article) => article.reading.contrasts.flatMap((contrast) => disputeOf(article, contrast, named)));

function disputeOf(article: ReadArticle, contrast: LocalContrast, named: NamedEntities): readonly Proposed[] {
  const { idOf } = named;
  const { kind, one, other } = contrast;
  const by = ({ speaker }: LocalSide) => [idOf(article, speaker)].flatMap((id) => id ?? []);
  const accounts = [one, other].map((side) => ({ article, at: side, by: by(side), stance: `${side.from}` }));
  const question = questionOn(article, contrast, named);
  if (question === null) return [];
  const proposed: Proposed = {
    kind,
    question,
    ...(contrast.isDoubtful ? { isDoubtful: true } : {}),
    about: [...new Set([...by(one), ...by(other)])],
    words: `${article.id} ${one.paragraph} ${other.paragraph}`,
    marks: marksOf([one, other].map((side) => ({ article, at: { paragraph: side.paragraph, from: side.sentence } }))),
    positions: () => positionsOf(accounts),
  };
  return [contrast.isAlone ? { ...proposed, isAlone: true } : proposed];
}

/** Of what they part, and who: what one says, as a question, else the account that stands first, and whoever gives the other. */
function questionOn(article: ReadArticle, contrast: LocalContrast, named: NamedEntities): string | null {
  const { one, other } = contrast;
  const [first, second] = [one, other].map((side) => whoSays(article, side, named));
  if (contrast.kind === 'figure') return numbersAsked(article, contrast, second, named);
  const isNow = contrast.kind === 'changed account';
  const nameOf = (words: string): string => nameShown(words, article, named);
  const asked = isNow ? null : shortOf(article, contrast, named);
  if (asked !== null || contrast.isAlone) return asked === null ? null : `${asked}?`;
  const asking = accountAsked(article, contrast, second);
  if (asking !== null && asking.length <= GLANCE) return asking;
  const others = { ...contrast, one: other, other: one };
  const against = askedOpenly(sentenceOf(article.reading, other), speakerOf(article, others, named), false, nameOf);
  if (against !== null) return `${against}?`;
  if (asking !== null) return asking;
  if (!isNow && second !== undefined && isDenied(sentenceOf(article.reading, other))) return denialAsked(second);
  const answer = first === undefined && !isNow ? saidOrAlleged(article, other) : null;
  return answer === null ? questionWithout(article, contrast, [first, second]) : `${answer}: what is said against it?`;
}

/** The account that stands first, and who says otherwise: "Roe said that it was so: what did Moor say?" */
function accountAsked(article: ReadArticle, { kind, one }: LocalContrast, second: string | undefined): string | null {
  const isNow = kind === 'changed account';
  // "but on Tuesday admitted that" is no account by itself.
  const account = isNow && one.from > one.sentence ? null : saidOrAlleged(article, one);
  if (account === null) return null;
  const againstIt = second === undefined ? 'what is said against it' : `what did ${second} say`;
  return `${account}: ${isNow ? 'what was said before' : againstIt}?`;
}

/** What is said of somebody, or by somebody, as a question that may be answered either way. */
function shortOf(article: ReadArticle, contrast: LocalContrast, named: NamedEntities): string | null {
  const nameOf = (words: string): string => nameShown(words, article, named);
  const sentence = sentenceOf(article.reading, contrast.one);
  return (
    askedOfCharge(sentence, nameOf) ??
    askedOpenly(withPlainOpening(article, sentence), speakerOf(article, contrast, named), isClause(contrast), nameOf)
  );
}

/** The name by which the digest has whom the words mean; else the words. */
export function nameShown(words: string, article: ReadArticle, named: NamedEntities): string {
  const plain = words.replace(/^(?:Mr|Mrs|Ms|Dr)\.? /, '');
  const meant = article.reading.names.filter(
    ({ type, spellings }) => type === 'person' && spellings.some(({ text }) => text === words || text === plain),
  );
  const id = meant.length === 1 ? named.idOf(article, meant[0]?.entity) : undefined;
  return id === undefined ? words : named.nameOf(id);
}

/** Where no account can stand by itself: who says something, or the clause that is denied. */
function questionWithout(
  article: ReadArticle,
  { kind, one, other }: LocalContrast,
  [first, second]: readonly (string | undefined)[],
): string {
  const isNow = kind === 'changed account';
  if (first !== undefined && second !== undefined && first !== second)
    return `What did ${first} say, and what did ${second}?`;
  const sentence = oneLine(sentenceOf(article.reading, one)).replace(/(?<![.,;:])[.,;:]+$/, '');
  const clause = withinQuestion(sentence.replace(english.accounts.setsApart, '').trim());
  const isQuoted = /["“”]/.test(clause);
  if (clause.length <= CLAUSE && !isQuoted && !english.accounts.pronoun.test(clause))
    return `What ${isNow ? 'was said before, and what now,' : 'is said'} on whether ${clause}?`;
  const who = second ?? first;
  if (isNow) return `What ${who === undefined ? 'was said' : `did ${who} say`} first, and what later?`;
  if (second !== undefined && isDenied(sentenceOf(article.reading, other))) return denialAsked(second);
  if (who !== undefined) return `What did ${who} say, and what is said against it?`;
  const isPart = one.from > one.sentence && clause.length <= GLANCE && !isQuoted;
  return isPart ? `Who denies that ${clause}?` : 'What was said, and what was said against it?';
}

/** "What does Roe deny?", "What do the police deny?" */
const denialAsked = (who: string): string =>
  `What ${english.accounts.questions.several.test(who) ? 'do' : 'does'} ${who} deny?`;

const isDenied = (sentence: string): boolean =>
  [english.accounts.denies, english.accounts.rejectsClaim, english.accounts.calledFalse].some((pattern) =>
    pattern.test(sentence),
  );

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
  if (isForOthers) return undefined;
  const own = (one.sentence === other.sentence ? other : one).words ?? '';
  const isOwn = one.sentence === other.sentence || english.accounts.denies.test(sentenceOf(article.reading, one));
  if (id === undefined && isOwn && BODY.test(own)) return { name: withinQuestion(own), isPerson: false, isOwn };
  if (id === undefined) return isOwn && NAME.test(own) ? { name: own, isPerson: true, isOwn } : undefined;
  return { name: named.nameOf(id), isPerson: article.links.get(key ?? '')?.type === 'person', isOwn };
}

/** A body that is not named: "The ministry". */
const BODY = /^the \p{Ll}{3,20}(?: \p{Ll}{3,20})?$/iu;

/** A name as it stands, of whom the digest has none. */
const NAME = /^\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+$/u;

/** Of what the numbers are: "How many people came: 400 or 2,000?"; else whose: "…: which number did the school give?" */
function numbersAsked(
  article: ReadArticle,
  contrast: LocalContrast,
  second: string | undefined,
  named: NamedEntities,
): string {
  const { unit, one, other } = contrast;
  const [own = '', others = ''] = [one, other].map((side) => sentenceOf(article.reading, side).trim());
  const numbers = numbersOf(own.replace(english.accounts.dateWithin, ''), others);
  const from = Math.min(one.from, one.sentence);
  const { dateWithin } = english.accounts;
  const whole = oneLine(sentenceOf(article.reading, { ...one, from })).replace(dateWithin, '');
  const counted = [clauseSaid(whole, false), whole.replace(english.accounts.opensEntry, '')].flatMap(
    (clause) => (numbers[0] && askedOfNumber(clause, numberOf(numbers[0].text))) ?? [],
  )[0];
  const what = counted ?? amountAsked(whole);
  const values = numbers.map(({ text }) => text).join(' or ');
  if (what !== undefined) return numbers.length < 2 ? `${what}?` : `${what}: ${values}?`;
  const asked = second === undefined ? 'which other number is given' : `which number did ${second} give`;
  const open = isOfMoney(contrast, own) ? shortOf(article, contrast, named) : null;
  if (open !== null) return `${open}?`;
  // Of a part of a sentence, as far as it goes.
  const account = accountShown(article, { from, to: one.to });
  if (account !== null && hasNumberOf(account, own) && account.length + asked.length < GLANCE)
    return `${account}: ${asked}?`;
  if (unit !== null) return `How many ${unit}: ${numbers.length < 2 ? asked : values}?`;
  const areShort = [own, others].every((text) => text.length <= SHORT && !/["“”]/.test(text));
  if ((areShort && /\(/.test(own)) || numbers.length < 2) return `What is counted: ${own}, or ${others}?`;
  const [{ unit: noun } = { unit: '' }] = numbers;
  return /^\p{Ll}{3,}s$/u.test(noun) ? `How many ${noun}: ${values}?` : `Which is right: ${values}?`;
}

const isOfMoney = ({ unit, one }: LocalContrast, own: string): boolean =>
  one.from === one.sentence && (/[$€£]\d/.test(own) || english.figures.units?.get(unit ?? '')?.kind === 'money');

/** "What was the number of rounds fired" */
function amountAsked(words: string): string | undefined {
  const [, amount] = english.accounts.questions.amountOf.exec(words) ?? [];
  return amount === undefined || english.accounts.pronoun.test(amount) ? undefined : `What was the ${amount}`;
}

/** A number as it stands, with the word behind it. */
interface Numeral {
  readonly text: string;
  readonly unit: string;
}

/** The numbers of two texts: those of one unit, else of the second the one that is written as the first of the first is. */
function numbersOf(own: string, others: string): readonly Numeral[] {
  const [mine = [], theirs = []] = [own, others].map(numeralsIn);
  const one = mine.find(({ unit }) => unit !== '' && unit === theirs[0]?.unit) ?? mine[0];
  const other = theirs.find(({ text }) => /\d/.test(text) === /\d/.test(one?.text ?? '')) ?? theirs[0];
  return [one, other].flatMap((each) => each ?? []);
}

function numeralsIn(text: string): readonly Numeral[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, at): Numeral[] => {
    const [, digits, joined] = /^(\d[\d.,]*)(\p{L}[\p{L}/]*)?$/u.exec(token.text) ?? [];
    if (digits === undefined && (english.numbers.words.get(token.lower)?.small ?? 0) < 2) return [];
    const next = tokens[at + 1];
    const unit = joined ?? (next?.kind === 'word' && !isCapital(next) ? next.lower : '');
    const isLarge = english.numbers.words.get(unit)?.scale !== undefined;
    return [{ text: `${digits ?? token.lower}${isLarge ? ` ${unit}` : ''}`, unit }];
  });
}

const numberOf = (number: string): number =>
  english.numbers.words.get(number)?.small ?? Number(number.replaceAll(',', '').split(' ')[0]);

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
