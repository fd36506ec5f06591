import type { NameType } from '../find/extraction.ts';
import { formKey } from '../gate/names/entity-names.ts';
import type { Stated } from '../read/cleaned.ts';
import type { Accession } from './accessions.ts';
import { citing, type ReadArticle } from './articles.ts';
import { MOST_CITES } from './bounds.ts';
import type { Standing as Wording } from './local-names.ts';
import type { Given, ToldDeparture, ToldHint } from './role-wording.ts';

/** Articles that a description lists; more are counted. */
export const MOST_LISTED = 5;

/** One thing that the articles name, with all that is said beside its names. */
export interface Named {
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
export interface Counted {
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
export function namedIn(articles: readonly ReadArticle[]): ReadonlyMap<string, Named> {
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

/** What most mentions of something are of. */
export const typeOf = ({ types, isPaper, spellings }: Named): NameType => {
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
