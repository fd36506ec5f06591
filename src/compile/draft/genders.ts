import { memoisedWith } from '../../digest/memoised.ts';
import type { EntityId } from '../../digest/types.ts';
import { english } from '../language/languages.ts';
import { pronounOf } from './alone.ts';
import type { ReadArticle } from './articles.ts';
import type { NamedEntities } from './entities.ts';

export type Gender = 'he' | 'she';

const GENDERS = ['he', 'she'] as const;

/**
 * Knows of a person whether articles speak of a man or a woman, as far as a first name, "Ms Roe", "spokesman" or a
 * pronoun behind their words tells; null where nothing does, or two things differ.
 */
export const gendersIn: (articles: readonly ReadArticle[], named: NamedEntities) => (id: EntityId) => Gender | null =
  memoisedWith(gendersOf);

function gendersOf(articles: readonly ReadArticle[], named: NamedEntities): (id: EntityId) => Gender | null {
  const known = new Map<EntityId, Gender | null>();
  // Of very many articles few name any one person.
  const naming = new Map<EntityId, ReadArticle[]>();
  for (const article of articles)
    for (const id of new Set(article.reading.names.flatMap(({ entity }) => named.idOf(article, entity) ?? []))) {
      const before = naming.get(id);
      if (before) before.push(article);
      else naming.set(id, [article]);
    }
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const gender = genderOf(id, naming.get(id) ?? [], named);
    known.set(id, gender);
    return gender;
  };
}

function genderOf(id: EntityId, articles: readonly ReadArticle[], named: NamedEntities): Gender | null {
  const name = named.nameOf(id);
  const [first = '', ...rest] = name.toLowerCase().split(' ');
  const surname = name.slice(name.lastIndexOf(' ') + 1);
  if (rest.length === 0) return null;
  const own = only((gender) => isIn(`${gender}-name`, first) || isIn(`${gender}-word`, first));
  const titled = titledAs(surname, id, articles, named);
  // "Ms Alexis Roe" is she, whatever else is called so.
  if (own ?? titled) return titled ?? own;
  return spokenOfAs(id, articles, named) ?? (/[^u]a$/.test(first) ? 'she' : null);
}

/** "Ms Roe", where no other Roe is named. */
function titledAs(
  surname: string,
  id: EntityId,
  articles: readonly ReadArticle[],
  named: NamedEntities,
): Gender | null {
  const found = new Set<Gender>();
  for (const article of articles) {
    const { reading } = article;
    const { text } = reading;
    const told = GENDERS.filter((gender) => TITLES[gender].some((title) => text.includes(`${title} ${surname}`)));
    // Most articles call nobody so.
    if (told.length === 0) continue;
    const bearers = reading.names.filter(({ spellings }) =>
      spellings.some((spelling) => spelling.text.endsWith(surname)),
    );
    if (bearers.length === 0 || bearers.some(({ entity }) => named.idOf(article, entity) !== id)) continue;
    for (const gender of told) found.add(gender);
  }
  return only((gender) => found.has(gender));
}

const { mr, ms } = english.accounts.succession;

/** "mr" as "Mr" and "Mr.". */
const written = (titles: ReadonlySet<string>): readonly string[] =>
  [...titles].map((title) => title.charAt(0).toUpperCase() + title.slice(1)).flatMap((title) => [title, `${title}.`]);

const TITLES = { he: written(mr), she: written(ms) };

/** "she said" behind words of theirs. */
function spokenOfAs(id: EntityId, articles: readonly ReadArticle[], named: NamedEntities): Gender | null {
  const found = new Set<string>();
  for (const article of articles)
    for (const { speaker, from, to } of article.reading.sayings)
      if (named.idOf(article, speaker) === id) found.add(pronounOf(article.reading.text.slice(from, to)));
  return only((gender) => found.has(gender));
}

const isIn = (list: string, word: string): boolean => english.classes.get(list)?.has(word) === true;

const only = (has: (gender: Gender) => boolean): Gender | null => {
  const [first, ...more] = GENDERS.filter(has);
  return first !== undefined && more.length === 0 ? first : null;
};
