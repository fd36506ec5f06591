import type { EntityId } from '../../digest/types.ts';
import type { StatementEntry } from '../edit/schema.ts';
import { english } from '../language/languages.ts';
import { withoutDateline } from '../read/dateline.ts';
import { doersOf } from './actors-of.ts';
import { citing, type ReadArticle } from './articles.ts';
import type { NamedEntities } from './entities.ts';
import { EXTRACT, extractOf } from './extracts.ts';
import type { EntityFinding, EventFinding } from './findings.ts';
import { type At, oneLine } from './place.ts';

/** Lines of one that no event tells, and of these from one article; words that say something without the next line. */
const [MOST, MOST_OF_ARTICLE, FEWEST_WORDS] = [4, 2, 8];

/**
 * The entities with what they say and no event tells, that of the latest articles: sentences whose own grammar has them
 * as who says it, and that can be read alone. They have no day: an article may quote what was said long before.
 */
export function withFacts(
  articles: readonly ReadArticle[],
  named: NamedEntities,
  events: readonly EventFinding[],
): readonly EntityFinding[] {
  const isTold = toldBy(events);
  const facts = new Map<EntityId, StatementEntry[]>();
  for (const article of articles.toReversed()) {
    const own = new Map<EntityId, number>();
    const paragraphs = new Set<number>();
    const isShared = sharedSurnames(article, named);
    for (const { at, speaker } of saidIn(article)) {
      const id = named.idOf(article, speaker);
      if (id === undefined || named.isPlace(id) || paragraphs.has(at.paragraph)) continue;
      const all = facts.get(id) ?? [];
      const number = own.get(id) ?? 0;
      if (all.length >= MOST || number >= MOST_OF_ARTICLE) continue;
      const text = textOf(article, at);
      if (!standsAlone(text, named.isPerson(id)) || isTold(text) || all.some((fact) => fact.text === text)) continue;
      const { actors, speakers } = doersOf(text, article, at.paragraph, named);
      if (!speakers.includes(id) || isShared(id, text)) continue;
      facts.set(id, [
        ...all,
        { text, cite: [citing(article.id, at.paragraph)], by: [id], to: [], actors, disputed: [] },
      ]);
      own.set(id, number + 1);
      paragraphs.add(at.paragraph);
    }
  }
  return named.entities.map((entity) => ({ ...entity, facts: (facts.get(entity.id) ?? []).toReversed() }));
}

/** Knows of a line whether it has but a surname of somebody which others have whom the article names. */
function sharedSurnames(
  { reading, links }: ReadArticle,
  { nameOf, ids }: NamedEntities,
): (id: EntityId, text: string) => boolean {
  const people = reading.names.flatMap(({ entity }) => {
    const id = links.get(entity)?.type === 'person' ? ids.get(links.get(entity)?.entity ?? entity) : undefined;
    return id === undefined ? [] : [[id, surnameOf(nameOf(id))] as const];
  });
  return (id, text) =>
    !text.includes(nameOf(id)) &&
    people.some(([other, surname]) => other !== id && surname !== '' && surname === surnameOf(nameOf(id)));
}

const surnameOf = (name: string): string => (name.includes(' ') ? name.slice(name.lastIndexOf(' ') + 1) : '');

/** The sentences of an article that somebody named says, in their order. */
function saidIn({ reading }: ReadArticle): readonly { readonly at: At; readonly speaker: string }[] {
  const said = [...reading.accounts, ...reading.quotes].flatMap((at) =>
    at.speaker === null ? [] : [{ at, speaker: at.speaker }],
  );
  return said.sort((one, other) => one.at.from - other.at.from);
}

const textOf = ({ reading }: ReadArticle, { from, to }: At): string =>
  withoutDateline(oneLine(reading.text.slice(from, to)));

const { ofSame, ofPersons, ofBodies, leansBack } = english.accounts;

/** True for a whole sentence that does not lean on the one before: "said it was a party" does. */
function standsAlone(text: string, isPerson: boolean): boolean {
  const pronoun = ofSame.exec(text)?.[1];
  const isOfItself = pronoun === undefined || (isPerson ? ofPersons : ofBodies).has(pronoun);
  return isOfItself && isWhole(text) && !leansBack.test(text);
}

const isWhole = (text: string): boolean =>
  text.length <= EXTRACT &&
  text.split(' ').length >= FEWEST_WORDS &&
  /^["“]?[\p{Lu}\d]/u.test(text) &&
  /[.!?]["”’]?$/.test(text) &&
  (text.match(/["“”]/g)?.length ?? 0) % 2 === 0;

/** Knows what the lines of events say. */
function toldBy(events: readonly EventFinding[]): (text: string) => boolean {
  const told = new Set(events.flatMap(({ statements }) => statements.map(({ text }) => text)));
  return (text) => told.has(extractOf(text));
}
