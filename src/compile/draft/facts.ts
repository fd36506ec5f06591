import type { EntityId } from '../../digest/types.ts';
import type { StatementEntry } from '../edit/schema.ts';
import { english } from '../language/languages.ts';
import { withoutDateline } from '../read/dateline.ts';
import { doersOf, namesAt } from './actors-of.ts';
import { isClear, isLong, isPastDeed, isWhole, opened, pronounOf, type SaidBy, standsAlone } from './alone.ts';
import { isOfAnother, isPlaceName, mayBe } from './antecedents.ts';
import { citing, type ReadArticle } from './articles.ts';
import type { NamedEntities } from './entities.ts';
import { EXTRACT, extractOf } from './extracts.ts';
import type { EntityFinding, EventFinding } from './findings.ts';
import { type Gender, gendersIn } from './genders.ts';
import { isJudging } from './plain-words.ts';
import type { LocalSaying } from './sayings.ts';

/** Lines of one that no event tells, and of these from one article. */
const [MOST, MOST_OF_ARTICLE] = [4, 2];

/**
 * The entities with what they say and no event tells, that of the latest articles: sentences whose own grammar has them
 * as who says it, and that can be read alone, or behind the one before. They have no day: an article may quote what was said
 * long before.
 */
export function withFacts(
  articles: readonly ReadArticle[],
  named: NamedEntities,
  events: readonly EventFinding[],
): readonly EntityFinding[] {
  const isTold = toldBy(events);
  const genderOf = gendersIn(articles, named);
  const facts = new Map<EntityId, StatementEntry[]>();
  for (const article of articles.toReversed()) {
    const own = new Map<EntityId, number>();
    const taken: LocalSaying[] = [];
    const isShared = sharedSurnames(article, named);
    const { sayings } = article.reading;
    // What needs no other sentence comes first, and what is said before what is done.
    for (const lineOf of [lineAlone, lineBehind, deedAlone])
      for (const saying of sayings) {
        const id = named.idOf(article, saying.speaker);
        if (id === undefined || named.isPlace(id) || taken.some((other) => overlaps(saying, other))) continue;
        const all = facts.get(id) ?? [];
        const number = own.get(id) ?? 0;
        if (all.length >= MOST || number >= MOST_OF_ARTICLE) continue;
        const line = lineOf(article, saying, id, { ...named, genderOf });
        if (
          !line ||
          isOfPaper(line.text) ||
          isTold(line.text, id) ||
          all.some(({ text }) => text === line.text) ||
          isShared(id, line.text)
        )
          continue;
        const cite = [citing(article.id, saying.paragraph)];
        facts.set(id, [...all, { ...line, cite, by: [id], to: [], disputed: [] }]);
        own.set(id, number + 1);
        taken.push(saying);
      }
  }
  return named.entities.map((entity) => ({ ...entity, facts: (facts.get(entity.id) ?? []).toReversed() }));
}

/** What a paper says in a voice of its own: a correction, a shout, a word that judges. */
const isOfPaper = (text: string): boolean =>
  isJudging(text) || english.accounts.takesBack.test(text) || SHOUTED.test(text);

/** "FIVE DAYS before" */
const SHOUTED = /(?<![\p{L}'’])\p{Lu}{4,24} \p{Lu}{4,24}(?![\p{L}])/u;

/** True for two that have a sentence in common, and for two of one speaker in one paragraph. */
const overlaps = (one: LocalSaying, other: LocalSaying): boolean =>
  (one.from < other.to && other.from < one.to) || (one.speaker === other.speaker && one.paragraph === other.paragraph);

/** Whom articles name, and whether "he" or "she" is said of them. */
interface Known extends NamedEntities {
  readonly genderOf: (id: EntityId) => Gender | null;
}

type Line = Required<Pick<StatementEntry, 'text' | 'actors'>>;

/** What somebody says in a sentence, or a quotation, that names them and can be read alone. */
function lineAlone(article: ReadArticle, saying: LocalSaying, id: EntityId, named: Known): Line | null {
  const { text, actors, speakers } = readAlone(article, saying, id, named);
  return speakers.includes(id) ? { text, actors } : null;
}

/**
 * "Roe called for talks", "Roe shut the pier and said why": what whoever says it does. It is as of no day: "is in good
 * humour", "will force a vote" was so when it was written.
 */
function deedAlone(article: ReadArticle, saying: LocalSaying, id: EntityId, named: Known): Line | null {
  const { text, actors } = readAlone(article, saying, id, named);
  return actors.includes(id) && isPastDeed(text) ? { text, actors } : null;
}

/** A sentence that can be read alone, with who by its grammar does and says what it tells; nobody where it cannot. */
function readAlone(
  article: ReadArticle,
  saying: LocalSaying,
  id: EntityId,
  named: Known,
): Line & { readonly speakers: readonly EntityId[] } {
  const text = textOf(article, saying.from, saying.to);
  const others = othersIn(text, article, saying, id, named);
  const isAlone =
    isWhole(text) &&
    isLong(text) &&
    text.length <= EXTRACT &&
    pronounOf(text) === '' &&
    standsAlone(text, saidBy(id, others, named));
  return isAlone ? { text, ...doersOf(text, article, saying.paragraph, named) } : { text, actors: [], speakers: [] };
}

/**
 * The same with the sentence before it, where that tells of one person alone and says so of whom "he", "her" or "his" is:
 * of whoever speaks ("Roe came late. He said …"), or of whom they speak for ("Roe has not spoken. Her lawyer, Ben Poe, said …").
 */
function lineBehind(article: ReadArticle, saying: LocalSaying, id: EntityId, named: Known): Line | null {
  const { before, from, to, paragraph } = saying;
  if (before >= from || to - before > 2 * EXTRACT || !named.isPerson(id)) return null;
  const [first, text] = [textOf(article, before, from), textOf(article, from, to)];
  const both = `${first} ${text}`;
  if (!isWhole(first) || !isWhole(text) || !isLong(both) || both.length > EXTRACT || !isClear(text)) return null;
  const pronoun = pronounOf(text);
  const one = onlyIn(first, article, saying, named);
  if (one === null) return null;
  const others = peopleIn(text, article, saying, named).filter((who) => who !== one);
  if (one === id)
    return others.length === 0 && isOfPerson(pronoun) && mayMean(pronoun, id, named)
      ? { text: both, actors: [id] }
      : null;
  const doers = doersOf(text, article, paragraph, named);
  const isOfOne = others.length === 1 && others[0] === id && doers.speakers.includes(id) && pronoun === '';
  return isOfOne && meansOne(text, one, named) ? { text: both, actors: [...new Set([...doers.actors, one])] } : null;
}

/** "Her lawyer said" behind a sentence on a woman, "Its head said" behind one on a body. */
function meansOne(text: string, one: EntityId, known: Known): boolean {
  const { his, he, she } = english.accounts.alone;
  const owner = his.exec(text)?.[0] ?? '';
  if (!known.isPerson(one))
    return owner !== '' && !he.test(owner) && !she.test(owner) && !(he.test(text) && she.test(text));
  const own = owner === '' ? text : owner;
  return he.test(own) ? mayMean('he', one, known) : she.test(own) && mayMean('she', one, known);
}

/** Of whom alone a sentence tells that can be read by itself; null where it speaks of others, too. */
function onlyIn(text: string, article: ReadArticle, saying: LocalSaying, named: Known): EntityId | null {
  const [one, ...more] = doersOf(text, article, saying.paragraph, named).actors;
  if (one === undefined || more.length > 0 || isOfAnother(text)) return null;
  if (othersIn(text, article, saying, one, named) > 0) return null;
  return standsAlone(text, saidBy(one, 0, named)) ? one : null;
}

const saidBy = (id: EntityId, others: number, { isPerson, nameOf, genderOf }: Known): SaidBy => ({
  ...{ isPerson: isPerson(id), name: nameOf(id), gender: isPerson(id) ? genderOf(id) : null, others },
});

/** True for a pronoun that may mean somebody. */
const mayMean = (
  pronoun: 'he' | 'she',
  id: EntityId,
  { nameOf, genderOf }: Pick<Known, 'nameOf' | 'genderOf'>,
): boolean => mayBe(pronoun, nameOf(id)) && (genderOf(id) ?? pronoun) === pronoun;

const isOfPerson = (pronoun: string): pronoun is Gender => english.accounts.ofPersons.has(pronoun);

/** How many people a line names besides one; "Roe" of two of them is another. */
const othersIn = (
  text: string,
  article: ReadArticle,
  { paragraph }: LocalSaying,
  id: EntityId,
  named: NamedEntities,
): number =>
  namesAt(text, article, paragraph, named).filter(
    ({ start, end, who }) => who !== id && !isPlaceName(text.slice(start, end), who, article, named),
  ).length;

/** The people whom a line names, each once. */
const peopleIn = (
  text: string,
  article: ReadArticle,
  { paragraph }: LocalSaying,
  named: NamedEntities,
): readonly EntityId[] => [
  ...new Set(
    namesAt(text, article, paragraph, named).flatMap(({ who }) => (who !== null && named.isPerson(who) ? who : [])),
  ),
];

/** Knows of a line whether it has but a surname of somebody which others have whom the article names. */
function sharedSurnames(
  { links }: ReadArticle,
  { nameOf, ids }: NamedEntities,
): (id: EntityId, text: string) => boolean {
  const people = [...links.values()].flatMap(({ entity, type }) => {
    const id = type === 'person' ? ids.get(entity) : undefined;
    return id === undefined ? [] : [[id, surnameOf(nameOf(id))] as const];
  });
  return (id, text) =>
    !text.includes(nameOf(id)) &&
    people.some(([other, surname]) => other !== id && surname !== '' && surname === surnameOf(nameOf(id)));
}

const surnameOf = (name: string): string => (name.includes(' ') ? name.slice(name.lastIndexOf(' ') + 1) : '');

const textOf = ({ reading }: ReadArticle, from: number, to: number): string =>
  opened(withoutDateline(reading.text.slice(from, to).replaceAll(/\s+/g, ' ').trim()));

/** Knows what the lines of events say of somebody: not what they only tell of others, whose day is not that of the telling. */
function toldBy(events: readonly EventFinding[]): (text: string, id: EntityId) => boolean {
  const told = new Map<string, StatementEntry[]>();
  for (const statement of events.flatMap(({ statements }) => statements))
    told.set(statement.text, [...(told.get(statement.text) ?? []), statement]);
  return (text, id) =>
    (told.get(extractOf(text)) ?? []).some(({ by, actors }) => !by.includes(id) || !actors || actors.includes(id));
}
