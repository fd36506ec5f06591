import { heldAsOf } from '../../digest/described.ts';
import type { EntityId } from '../../digest/types.ts';
import type { NameType } from '../find/extraction.ts';
import type { Suggestion } from '../find/names/indexes.ts';
import { lexiconOf } from '../find/names/lexicon.ts';
import { formKey } from '../gate/names/entity-names.ts';
import { english } from '../language/languages.ts';
import type { Stated } from '../read/cleaned.ts';
import { tokensOf } from '../read/text/tokens.ts';
import type { Accession } from './accessions.ts';
import { citing, type ReadArticle } from './articles.ts';
import { MOST_CITES } from './bounds.ts';
import type { EntityFinding, Gap } from './findings.ts';
import type { IdKeeper } from './ids.ts';
import type { Standing as Wording } from './local-names.ts';
import { newestFrom } from './office-days.ts';
import { Holders, holderIn, looseHolders } from './offices.ts';
import type { Given, Standing, ToldDeparture, ToldHint } from './role-wording.ts';
import { rolesLeftOut, rolesOf, rolesOfNow } from './roles.ts';

/** The people, organisations and places of the articles, for whatever else is looked for in them. */
export interface NamedEntities {
  /** Those in most articles first. */
  readonly entities: readonly EntityFinding[];
  /** The digest's id of each key that the linker gave. */
  readonly ids: ReadonlyMap<string, EntityId>;
  /** The digest's id of what a key names within an article. */
  readonly idOf: (article: ReadArticle, key: string | null | undefined) => EntityId | undefined;
  /** The name of an entity; the id itself where there is none. */
  readonly nameOf: (id: EntityId) => string;
  readonly isPlace: (id: EntityId) => boolean;
  readonly isPerson: (id: EntityId) => boolean;
  /** True for a place that is also named by its people: "Syrian". */
  readonly isCountry: (id: EntityId) => boolean;
}

/** Entities as the articles name them, given in order of publication. At most `most` are kept: those in most articles. */
export function proposeEntities(articles: readonly ReadArticle[], keeper: IdKeeper, most: number): NamedEntities {
  const named = [...namedIn(articles)].map(([key, entry]) => ({ key, entry, name: nameOf(entry), id: '' }));
  const story = storyOf(articles, named);
  // Sorting is stable: among equals, those named first.
  const bySpread = [...named].sort(
    (a, b) => b.entry.articles - a.entry.articles || b.entry.mentions - a.entry.mentions,
  );
  const kept = new Set(bySpread.filter(({ name }) => name !== '').slice(0, most));
  const ids = new Map<string, EntityId>();
  const taken = new Map<string, EntityId>();
  const findings = new Map<EntityId, EntityFinding>();
  keeper.expect(named.flatMap((one) => (kept.has(one) ? [one.key] : [])));
  // In the order in which they were first named, so that what comes later takes no name away.
  for (const one of named) {
    if (!kept.has(one)) continue;
    const { key, entry, name } = one;
    const type = typeOf(entry);
    // Two keys of one name lead a reader to the same entry.
    one.id = taken.get(wording(type, name)) ?? keeper.idOf([key, ...entry.spellings.keys()], () => key);
    ids.set(key, one.id);
    if (!findings.has(one.id)) findings.set(one.id, entityOf(entry, one.id, name, type, [taken, story]));
  }
  for (const { key, entry, name } of named) {
    const other = taken.get(wording(typeOf(entry), name));
    if (!ids.has(key) && other !== undefined) ids.set(key, other);
  }
  const countries = new Set(
    [...findings.values()].flatMap(({ id, spellings }) => (spellings.some(({ text }) => isPeople(text)) ? id : [])),
  );
  const entities = new Set(bySpread.flatMap(({ id }) => findings.get(id) ?? []));
  return {
    entities: withoutFirstNames([...entities]),
    ids,
    idOf: ({ links }, key) => (key == null ? undefined : ids.get(links.get(key)?.entity ?? key)),
    nameOf: (id) => findings.get(id)?.name ?? id,
    isPlace: (id) => findings.get(id)?.type === 'place',
    isPerson: (id) => findings.get(id)?.type === 'person',
    isCountry: (id) => countries.has(id),
  };
}

/** What all articles tell of who holds which office. */
interface Story {
  /** Place of the first of the newest articles. */
  readonly newest: number;
  readonly holders: Holders;
  /** What makes an office doubtful without naming anybody, by the noun for whoever has it: "the mayor resigned". */
  readonly hints: ReadonlyMap<string, readonly ToldHint[]>;
}

function storyOf(
  articles: readonly ReadArticle[],
  named: readonly { readonly entry: Named; readonly name: string }[],
): Story {
  const holders = new Holders();
  for (const { entry, name } of named)
    for (const { text, given } of typeOf(entry) === 'person' ? rolesOfNow([...entry.roles.values()]) : [])
      holders.add(name, text, given.at(-1)?.article ?? -1);
  const hints = new Map<string, ToldHint>();
  // Of what is only thought of, the last time is enough.
  for (const [article, { day, reading }] of articles.entries())
    for (const hint of reading.hints)
      if (hint.entity === null)
        hints.set([hint.office.toLowerCase(), hint.of, hint.isDone ? article : ''].join('|'), {
          ...hint,
          article,
          day,
        });
  return {
    newest: newestFrom(articles.map(({ day }) => day)),
    holders,
    hints: Map.groupBy(hints.values(), ({ office }) => holderIn(office)),
  };
}

const standingOf = (
  { departures, hints, roles }: Named,
  name: string,
  { holders, newest, ...story }: Story,
): Standing => ({
  newest,
  departures,
  hints: [
    ...hints,
    ...[...new Set([...[...roles.values()].map(({ text }) => holderIn(text)), ...looseHolders])].flatMap(
      (holder) => (holder === '' ? undefined : story.hints.get(holder)) ?? [],
    ),
  ],
  isAnothers: ({ text, given }) => holders.hasAnother(name, text, given.at(-1)?.article ?? -1),
});

/** "Idris" of one article, where others name Idris Roe: who it is, is left open. */
function withoutFirstNames(entities: readonly EntityFinding[]): readonly EntityFinding[] {
  const people = entities.filter(({ type }) => type === 'person');
  const firsts = new Set(people.flatMap(({ name }) => (name.includes(' ') ? name.slice(0, name.indexOf(' ')) : [])));
  const isOfOneArticle = ({ spellings }: EntityFinding): boolean =>
    new Set(spellings.flatMap(({ at }) => at.map(({ article }) => article))).size === 1;
  return entities.map((entity) =>
    entity.type === 'person' && firsts.has(entity.name) && isOfOneArticle(entity)
      ? { ...entity, isDoubtful: true as const }
      : entity,
  );
}

/** One thing that the articles name, with all that is said beside its names. */
interface Named {
  articles: number;
  mentions: number;
  deeds: number;
  /** Keys of the first articles that name it, and of the last. */
  readonly first: string[];
  last: string;
  /** True while no article has more than its form to say what it is. */
  isDoubtful: boolean;
  /** True for who published an article of the topic. */
  isPaper: boolean;
  /** Mentions by type, those of doubtful type counting little. */
  readonly types: Map<NameType, number>;
  readonly spellings: Map<string, Counted>;
  /** By role in small letters: capitals do not distinguish two. */
  readonly roles: Map<string, Counted>;
  /** Of offices, in order of publication. */
  readonly departures: ToldDeparture[];
  readonly hints: ToldHint[];
}

/** A wording: how often it stands, in how many paragraphs, and the first of these. */
interface Counted {
  readonly text: string;
  mentions: number;
  paragraphs: number;
  readonly cite: { readonly id: string; readonly article: string; readonly paragraph: number }[];
  /** Of a role: the articles that have it, in order of publication. */
  readonly given: Given[];
}

/** The role of somebody who is told to have taken an office. */
const roleTaken = ({ office, paragraph, since }: Accession): Wording & Pick<Given, 'since' | 'isTaken' | 'until'> => ({
  ...{ text: office, mentions: 1, paragraphs: [paragraph], since, isTaken: true, until: undefined },
});

/** What a mention counts where nothing but the form of a name says what it is. */
const DOUBTFUL = 0.1;

/** Everything that is named, by the linker's key, in order of first mention. */
function namedIn(articles: readonly ReadArticle[]): ReadonlyMap<string, Named> {
  const named = new Map<string, Named>();
  const stated = articles.map(({ reading }) => reading.about);
  const papers = [...new Set(stated.flatMap(({ publisher }) => (publisher ? formKey(publisher) : [])))];
  const writers = new Set(stated.flatMap(({ author = '' }) => author.split(', ')).map(formKey));
  // The same names stand in article after article.
  const keyOf = remembered(formKey);
  const isPaper = remembered((text) => papers.some((paper) => isOfPapers(paper, keyOf(text))));
  for (const [at, { id, day, reading, links }] of articles.entries()) {
    const hints = Map.groupBy(reading.hints, ({ entity }) => entity);
    const isOfPaper = papersOwn(reading.about, keyOf);
    for (const {
      entity,
      type,
      spellings,
      roles,
      deeds,
      departures = [],
      accessions = [],
      isDoubtful,
    } of reading.names) {
      // Whoever wrote one article is no more of the story in another.
      const isWriter = spellings.every(({ text }) => text.includes(' ') && writers.has(keyOf(text)));
      if (isOfPaper(spellings) || isWriter) continue;
      const link = links.get(entity) ?? { entity, type };
      const entry: Named = named.get(link.entity) ?? {
        ...{
          articles: 0,
          mentions: 0,
          deeds: 0,
          first: [],
          last: '',
          isDoubtful: true,
          isPaper: false,
          types: new Map(),
        },
        ...{ spellings: new Map(), roles: new Map(), departures: [], hints: [] },
      };
      named.set(link.entity, entry);
      const mentions = spellings.reduce((sum, spelling) => sum + spelling.mentions, 0);
      // Two keys of one article may be one thing.
      if (entry.last !== id) {
        entry.articles += 1;
        if (entry.first.length < MOST_LISTED) entry.first.push(id);
        entry.last = id;
      }
      entry.mentions += mentions;
      entry.deeds += deeds;
      entry.isDoubtful &&= isDoubtful;
      entry.isPaper ||= spellings.some(({ text }) => isPaper(text));
      entry.types.set(link.type, (entry.types.get(link.type) ?? 0) + mentions * (isDoubtful ? DOUBTFUL : 1));
      for (const spelling of spellings) count(entry.spellings, spelling.text, spelling, id);
      for (const told of departures)
        entry.departures.push({ ...told, article: at, day, cite: citing(id, told.paragraph) });
      for (const hint of hints.get(entity) ?? []) entry.hints.push({ ...hint, article: at, day });
      for (const role of [
        ...accessions.map(roleTaken),
        ...roles.map((role) => ({ ...role, since: undefined, isTaken: false })),
      ]) {
        const { given } = count(entry.roles, role.text.toLowerCase(), role, id);
        const [first = 1] = role.paragraphs;
        const { since, isTaken, until } = role;
        if (given.at(-1)?.article !== at)
          given.push({ article: at, day, cite: citing(id, first), since, isTaken, until });
      }
    }
  }
  return named;
}

/** The same function of a name, which works each name out once. */
function remembered<Made>(make: (name: string) => Made): (name: string) => Made {
  const known = new Map<string, Made>();
  return (name) => {
    const made = known.get(name) ?? make(name);
    known.set(name, made);
    return made;
  };
}

/** "De Noorder" of the "Dagblad De Noorder" */
const isOfPapers = (paper: string, name: string): boolean =>
  paper === name || (name.includes(' ') && paper.endsWith(` ${name}`));

/** Tells who wrote an article or published it, which is not what it is about. */
function papersOwn(
  { author = '', publisher = '' }: Stated,
  keyOf: (name: string) => string,
): (spellings: readonly Wording[]) => boolean {
  const paper = ` ${formKey(author)} ${formKey(publisher)} `;
  if (paper.trim() === '') return () => false;
  return (spellings) => spellings.every(({ text }) => paper.includes(` ${keyOf(text)} `));
}

function count(
  all: Map<string, Counted>,
  key: string,
  { text, mentions, paragraphs }: Wording,
  article: string,
): Counted {
  const counted = all.get(key) ?? { text, mentions: 0, paragraphs: 0, cite: [], given: [] };
  all.set(key, counted);
  counted.mentions += mentions;
  counted.paragraphs += paragraphs.length;
  for (const paragraph of paragraphs) {
    if (counted.cite.length >= MOST_CITES) break;
    const cite = citing(article, paragraph);
    if (!counted.cite.some(({ id }) => id === cite.id)) counted.cite.push(cite);
  }
  return counted;
}

/** What the digest's checks compare: a wording leads to one entity of its type. */
const wording = (type: NameType, text: string): string => `${type} ${formKey(text)}`;

const typeOf = ({ types, isPaper, spellings }: Named): NameType => {
  if (isPaper) return 'organisation';
  const ordered = [...types].sort(([, a], [, b]) => b - a);
  const [best, ...others] = ordered;
  // A state speaks as people do: one word that is somebody in one article, and is not in as many others, is nobody.
  const isSomebody =
    best?.[0] !== 'person' ||
    [...spellings.keys()].some((text) => text.includes(' ')) ||
    others.reduce((sum, [, mentions]) => sum + mentions, 0) < best[1];
  return (isSomebody ? best?.[0] : others[0]?.[0]) ?? 'organisation';
};

/** The name as most have it, among those of most words: "Marta Quillon" before "Quillon", however often that stands. */
function nameOf(entry: Named): string {
  const type = typeOf(entry);
  const texts = [...entry.spellings.values()].sort((a, b) => b.mentions - a.mentions);
  // Of a person "de" is no word: "María del Carmen Ruiz de Ayala".
  const words = ({ text }: Counted): number =>
    withoutMr(text, entry)
      .split(' ')
      .filter((word) => type !== 'person' || !/^\p{Ll}/u.test(word)).length;
  // A single odd long form is no name: "Harbour Master Tobias Renke Of Port Aldwin".
  const common = texts.filter(
    (text) => text.mentions * 20 >= entry.mentions && words(text) <= (type === 'person' ? 4 : 8),
  );
  // "Syria" before "Syrian", however often that stands.
  const isDateline = (text: string): boolean => text.length > 4 && text === text.toUpperCase();
  const proper = type === 'place' ? common.filter(({ text }) => !isPeople(text) && !isDateline(text)) : [];
  const [best] = [...(proper.length > 0 ? proper : common.length > 0 ? common : texts)].sort(
    (a, b) => (type === 'person' ? Math.min(words(b), 3) - Math.min(words(a), 3) : 0) || b.mentions - a.mentions,
  );
  return best?.text ?? '';
}

/** "M. Ada Roe" of "Ada Roe" is a Mr of another language, and no initial. */
const withoutMr = (text: string, { spellings }: Named): string =>
  /^M\. /.test(text) && spellings.has(text.slice(3)) ? '' : text;

const isPeople = (text: string): boolean => {
  const [word, ...more] = tokensOf(text);
  return word !== undefined && more.length === 0 && lexiconOf(english).word(word)?.people === true;
};

function entityOf(
  entry: Named,
  id: EntityId,
  name: string,
  type: NameType,
  [taken, story]: readonly [taken: Map<string, EntityId>, story: Story],
): EntityFinding {
  const spellings = byParagraphs(entry.spellings)
    .filter(({ text }) => (taken.get(wording(type, text)) ?? id) === id)
    .map(({ text, cite }) => ({ text, at: cite }));
  for (const text of [name, ...spellings.map((spelling) => spelling.text)]) taken.set(wording(type, text), id);
  const told = type === 'person' ? [...entry.roles.values()] : [];
  const standing = told.length > 0 ? standingOf(entry, name, story) : null;
  const [roles, doubted] = standing ? [rolesOf(told, standing), rolesLeftOut(told, standing)] : [[], []];
  const [main] = roles;
  const description = main ? heldAsOf(main.title, main['as-of']) : described(type, entry);
  const { deeds } = entry;
  return {
    id,
    name,
    type,
    description,
    roles,
    spellings,
    aliases: [],
    facts: [],
    ...(type === 'person' ? { deeds } : {}),
    ...(doubted.length > 0 ? { doubted } : {}),
    ...(isLeftOpen(entry, type, name) ? { isDoubtful: true as const } : {}),
  };
}

/** Of what has only its form it is not known what it is: of two unknown words as many are a place or a thing as somebody. */
const isLeftOpen = (
  { isDoubtful, isPaper, roles, mentions, spellings }: Named,
  type: NameType,
  name: string,
): boolean =>
  !isPaper &&
  roles.size === 0 &&
  // "Ada Crane" who is called "Crane" as well is somebody.
  ((isDoubtful && !(type === 'person' && [...spellings.keys()].some((text) => name.endsWith(` ${text}`)))) ||
    (mentions === 1 && SHOUTED.test(name)));

/** "FAT CATS" of a headline, "WHO'S" and a surname that leads to what somebody said. */
const SHOUTED = /^\p{Lu}[\p{Lu}'’]*(?: \p{Lu}[\p{Lu}'’]*)+$|^\p{Lu}+['’]\p{Lu}+$|^\p{Lu}{7,}$/u;

/** Articles that a description lists; more are counted. */
const MOST_LISTED = 5;

function described(type: NameType, { articles, first }: Named): string {
  const where =
    articles > MOST_LISTED ? `${articles} articles` : `article${articles === 1 ? '' : 's'} ${first.join(', ')}`;
  return `${type} named in ${where}`;
}

const byParagraphs = (all: ReadonlyMap<string, Counted>): readonly Counted[] =>
  [...all.values()].sort((a, b) => b.paragraphs - a.paragraphs);

/** Pairs of names that may be one, by their ids in the digest; a name without one is in no digest. */
export function mergesOf(pairs: readonly Suggestion[], idOf: (key: string) => EntityId | undefined): readonly Gap[] {
  const gaps = pairs.flatMap(({ one, other, why }): Gap[] => {
    const [a, b] = [idOf(one), idOf(other)];
    return a === undefined || b === undefined || a === b
      ? []
      : [{ kind: 'merge', key: `${a} = ${b}`, note: `(${why})` }];
  });
  return [...new Map(gaps.map((gap) => [gap.key, gap])).values()];
}
