import { dayNumber } from '../../../digest/day.ts';
import type { EntityId } from '../../../digest/types.ts';
import { areApart, FURTHEST } from '../../compare/apart.ts';
import { isVerb } from '../../compare/clauses.ts';
import { english } from '../../language/languages.ts';
import { tokensOf } from '../../read/text/tokens.ts';
import type { AccountAmount } from '../account-values.ts';
import type { ReadArticle } from '../articles.ts';
import type { NamedEntities } from '../entities.ts';
import type { LocalAccount } from '../local-accounts.ts';
import { sentenceOf } from '../reading.ts';
import { saidOrAlleged, tellerShown } from './asked.ts';
import { type Comparison, marksOf, type Proposed, positionsOf } from './compared.ts';
import { nameShown } from './contrasts.ts';
import { askedOpenly, type Speaker } from './yes-no.ts';

/** What somebody says in one article. */
interface Account {
  readonly article: ReadArticle;
  readonly day: number;
  readonly told: LocalAccount;
  readonly speaker: EntityId | undefined;
  /** All that it names; and the persons of them. */
  readonly names: ReadonlySet<EntityId>;
  readonly persons: readonly EntityId[];
}

/** Days between two articles on one matter. */
const NEAR_DAYS = 30;
/** A term that more accounts have says nothing of what they are on: the greater of these. */
const [MOST_WITH, PART_WITH] = [4, 0.05];
/** Accounts before an account that share a term or person with it and are compared: keeps time linear in the articles. */
const MOST_COMPARED = 12;

/**
 * Accounts of two articles that cannot both be right: that somebody resigned, or was dismissed; that it was so, or was
 * not; that it was so many.
 */
export const accountsAcross: Comparison = ({ articles, named }) => {
  const all = accountsIn(articles, named);
  const quarrels: Quarrel[] = [];
  const quarrelOf = new Map<Account, Quarrel>();
  // Of those up to each, so that what comes later changes nothing of it.
  const having = new Map<number | EntityId, Having>();
  for (const [at, other] of all.entries()) {
    const often = Math.max(MOST_WITH, at * PART_WITH);
    const rare = new Set(other.told.terms.filter((term) => (having.get(term)?.count ?? 0) < often));
    const which = other.told.denied.length > 0 ? 'latest' : 'parting';
    const near = new Set<Account>();
    for (const key of [...rare, ...other.persons]) for (const one of having.get(key)?.[which] ?? []) near.add(one);
    for (const key of [...other.told.terms, ...other.persons]) addTo(having, key, other);
    let best: Account | undefined;
    let [most, question]: Opposition = NONE;
    for (const one of near) {
      const [score, on] = opposition(one, other, rare);
      if (score > most && !areOneSide(one, other)) [best, most, question] = [one, score, on];
    }
    if (!best) continue;
    const known = quarrelOf.get(best);
    const isOfKnown = known?.question === question && known.accounts.length < MOST_HEARD;
    const quarrel = isOfKnown ? known : { question, accounts: [best] };
    quarrel.accounts.push(other);
    if (!isOfKnown) quarrels.push(quarrel);
    for (const account of [best, other]) quarrelOf.set(account, quarrel);
  }
  return quarrels.flatMap(({ question, accounts }) => disputeOn(question, accounts, named));
};

/** Accounts with a term or person: how many, the latest of them, and the latest that say what another may have otherwise. */
interface Having {
  count: number;
  readonly latest: Account[];
  readonly parting: Account[];
}

function addTo(having: Map<number | EntityId, Having>, key: number | EntityId, account: Account): void {
  const known = having.get(key) ?? { count: 0, latest: [], parting: [] };
  if (known.count === 0) having.set(key, known);
  known.count += 1;
  const { denied, sides, amounts } = account.told;
  const isParting = denied.length > 0 || sides.length > 0 || amounts.length > 0;
  for (const list of isParting ? [known.latest, known.parting] : [known.latest])
    if (list.push(account) > MOST_COMPARED) list.shift();
}

/** Accounts of one question, by the kind of which it is. */
interface Quarrel {
  readonly question: string;
  readonly accounts: Account[];
}

/** Accounts of one question that are shown: the first. */
const MOST_HEARD = 6;

function accountsIn(articles: readonly ReadArticle[], { idOf }: NamedEntities): readonly Account[] {
  return articles.flatMap((article) => {
    const day = dayNumber(article.day);
    return article.reading.accounts.map((told) => {
      const names = new Set(told.names.flatMap((key) => idOf(article, key) ?? []));
      const own = told.names.filter((key) => article.links.get(key)?.type === 'person');
      const persons = [...new Set(own.flatMap((key) => idOf(article, key) ?? []))];
      return { article, day, told, names, persons, speaker: idOf(article, told.speaker) };
    });
  });
}

/** Rare terms that two accounts share that are on one matter, where they name no person. */
const SHARED = 2;
/** Part of the terms of what one says is not so that the other has. */
const COVERED = 0.6;

/** How much two accounts share, and the kind of question in which they part. */
type Opposition = readonly [score: number, question: string];
const NONE: Opposition = [0, ''];

/** Of two accounts that are on one matter and part in it. */
function opposition(one: Account, other: Account, rare: ReadonlySet<number>): Opposition {
  if (one.article === other.article || other.day - one.day > NEAR_DAYS) return NONE;
  const persons = countShared(one.persons, other.persons);
  const shared = countShared(one.told.terms, other.told.terms, rare);
  const isOnOne = persons > 0 || shared >= SHARED;
  const score = shared + persons;
  // That a person "resigned", or "was dismissed".
  const row = isOnOne ? alternativeOf(one, other, persons > 0) : undefined;
  if (row !== undefined) return [score, `which ${row}`];
  if (shared === 0) return NONE;
  if (denies(one, other, isOnOne, persons > 0) || denies(other, one, isOnOne, persons > 0)) return [score, 'whether'];
  const amount = amountApart(one, other);
  return amount && areLike(one, other, amount) ? [score, amount.kind] : NONE;
}

/** How many of some are among others, of those that count; hundreds of thousands are compared, and no list is made of them. */
function countShared<Value>(some: readonly Value[], others: readonly Value[], counting?: ReadonlySet<Value>): number {
  let count = 0;
  for (const each of some) if (others.includes(each) && counting?.has(each) !== false) count += 1;
  return count;
}

/** The row of which one says the one and the other the other; of nobody whom both name, how it came about or was done. */
const alternativeOf = ({ told: one }: Account, { told: other }: Account, isOfPerson: boolean): number | undefined =>
  one.isNegative || other.isNegative
    ? undefined
    : one.sides.find(
        ([row, side]) =>
          (isOfPerson || english.accounts.manners.has(row)) &&
          other.sides.some(([of, its]) => of === row && its !== side),
      )?.[0];

/** True where one says that something is not so which the other says is: of what nothing else shows to be one, all of it. */
const denies = (one: Account, other: Account, isOnOne: boolean, isOfPerson: boolean): boolean =>
  one.told.denied.some(({ of, what, isOwn }) =>
    other.told.clauses.some((terms) => {
      // Not what the other says of others alone.
      if (isOwn && !isOfPerson && one.speaker !== undefined && !other.names.has(one.speaker)) return false;
      const isOfSame = terms.includes(what[0] ?? 0) && (of.length === 0 || of.some((term) => terms.includes(term)));
      const all = [...of, ...what];
      const covered = all.filter((term) => terms.includes(term)).length;
      const least = isOnOne ? all.length * COVERED : all.length;
      return isOfSame && covered >= Math.max(least, isOfPerson ? 1 : SHARED);
    }),
  );

/** Part of the terms of the shorter of two accounts that give an amount of the same, which the other has. */
const LIKE = 0.4;

function areLike(one: Account, other: Account, { of }: AccountAmount): boolean {
  if (!areOfOneDay(one, other)) return false;
  const shared = one.told.terms.filter((term) => other.told.terms.includes(term) && !of.includes(term)).length;
  // "500 people marched in Orne": what is counted and where says of what.
  const named = [...one.names].filter((id) => other.names.has(id) && id !== other.speaker && id !== one.speaker).length;
  return shared + named >= SHARED && shared >= LIKE * Math.min(one.told.terms.length, other.told.terms.length);
}

/** True where what is told is of one day; what names none is of that of its article, or of one before it. */
function areOfOneDay(one: Account, other: Account): boolean {
  const [days, others] = [one, other].map(({ told, day }) => (told.days.length > 0 ? told.days : [day]));
  const isDated = one.told.days.length > 0 || other.told.days.length > 0;
  return days?.some((day) => others?.some((its) => Math.abs(day - its) <= (isDated ? 1 : NEAR_AMOUNTS))) === true;
}

/** Days between two articles of which nothing says that what they count has grown. */
const NEAR_AMOUNTS = 3;

/** What both give amounts of that cannot both be right. */
const amountApart = (
  { told: { amounts: one } }: Account,
  { told: { amounts: other } }: Account,
): AccountAmount | undefined =>
  one.find((a) =>
    other.some(
      (b) => a.kind === b.kind && Math.max(a.value, b.value) <= FURTHEST * Math.min(a.value, b.value) && areApart(a, b),
    ),
  );

/** True for accounts of one, or of two who speak for one. */
function areOneSide(one: Account, other: Account): boolean {
  if (one.speaker !== undefined && one.speaker === other.speaker) return true;
  const [fewer, more] = [one.told.side, other.told.side].sort((a, b) => a.length - b.length);
  return fewer !== undefined && fewer.length > 0 && fewer.every((word) => more?.includes(word));
}

/** False for words of more than who says it: "old bolts had been reused". */
const isNameable = (words: string): boolean =>
  !/[\d,]/.test(words) && tokensOf(words).every((_, at, tokens) => !isVerb(tokens, at, english));

/** Where the first account cannot stand alone: of those who can be named. */
const questionWithout = (first: string | false | undefined, second: string | false | undefined): string =>
  first && second
    ? `What did ${first} say, and what did ${second}?`
    : `What did ${first || second || 'one'} say, and what do others?`;

const speakerNamed = ({ article, told, speaker }: Account, named: NamedEntities): Speaker | undefined =>
  speaker === undefined
    ? undefined
    : {
        name: named.nameOf(speaker),
        isPerson: article.links.get(told.speaker ?? '')?.type === 'person',
        isOwn: false,
      };

/** The first account, where it is whole, else who gives the two: whoever reads of two articles has to see of what they are. */
function disputeOn(question: string, all: readonly Account[], named: NamedEntities): readonly Proposed[] {
  const accounts = all.map(({ article, told, speaker }) => ({
    ...{ article, at: told, by: speaker === undefined ? [] : [speaker] },
  }));
  const [one, other] = all;
  if (!one || !other) return [];
  const [first, second] = [one, other].map(({ speaker, told: { words } }) =>
    speaker === undefined ? isNameable(words) && tellerShown(words) : named.nameOf(speaker),
  );
  const asked = second ? `what did ${second} say` : 'what do others say';
  const open =
    question === 'whether'
      ? askedOpenly(sentenceOf(one.article.reading, one.told), speakerNamed(one, named), false, (words) =>
          nameShown(words, one.article, named),
        )
      : null;
  const account = saidOrAlleged(one.article, one.told);
  return [
    {
      kind: question === 'whether' || question.startsWith('which') ? 'denial' : 'figure',
      question:
        open !== null ? `${open}?` : account === null ? questionWithout(first, second) : `${account}: ${asked}?`,
      about: [...new Set(accounts.flatMap(({ by }) => by))],
      words: `${one.article.id} ${one.told.paragraph} ${other.article.id} ${other.told.paragraph}`,
      marks: marksOf(accounts),
      positions: () => positionsOf(accounts),
    },
  ];
}
