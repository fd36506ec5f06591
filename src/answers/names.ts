import { lastOfMonth } from '../digest/day.ts';
import { describingRole } from '../digest/described.ts';
import { normalise } from '../digest/normalise.ts';
import type { Citation, Day, EntityProfile, Role, Spelling } from '../digest/types.ts';
import { articlesNamed, citedLine, nameOfArticle, refs } from './cites.ts';
import type { Edition } from './edition.ts';
import type { Item, Line, Span } from './reply/reply.ts';
import { firstWords } from './reply/words.ts';
import type { Words } from './words/words.ts';

/** Offices held, with their dates; one that an article gives by mistake says so and is not passed on as fact. */
export function roleItems(digest: Edition, entity: EntityProfile): readonly Item[] {
  return entity.roles.map((role) => ({ group: digest.words.names.role, lines: [roleLine(digest, role)] }));
}

/** An office with its dates, and what is wrong with it; `lead` goes in front. */
export function roleLine(digest: Edition, role: Role, ...lead: Span[]): Line {
  const held = [role.title, term(role, digest.words), asOf(role, digest.words)]
    .filter((part) => part !== '')
    .join(', ');
  const caveat = role.glitch ? digest.words.names.notAsItStands(role.glitch) : '';
  return citedLine(digest, [...lead, `${held}${caveat}`], role.cites);
}

/** What an entity is, with the day of its role where it is in doubt whether it is held after that; at most so many words of what it is. */
export function described({ words }: Edition, entity: EntityProfile, most = Number.POSITIVE_INFINITY): string {
  const role = describingRole(entity);
  return role ? `${firstWords(role.title, most)}, ${asOf(role, words)}` : firstWords(entity.description, most);
}

/** "as of 3 May 2033"; empty for what is held as far as the articles tell. */
export const asOf = ({ asOf: day }: Role, { figures, dates }: Words): string =>
  day ? figures.asOf(dates.reported(day)) : '';

/** "since 2012", "1999 to 2008", "until 8 May 2018"; empty where no article gives dates. */
export function term({ from, to }: Role, words: Words): string {
  const { names } = words;
  if (from && to) return names.term(moment(from, words), moment(to, words));
  if (from) return names.since(moment(from, words));
  return to ? names.until(moment(to, words)) : '';
}

/** A year, a month (`2018-05`) or a day in words; anything else as it is. */
function moment(written: string, { dates }: Words): string {
  const [year, month, day] = written.split('-');
  if (month === undefined || !/^\d{4}-\d\d(-\d\d)?$/.test(written)) return written;
  const last = `${year}-${month}-${lastOfMonth(Number(year), Number(month))}`;
  return day ? dates.day(written as Day) : dates.span(`${written}-01` as Day, last as Day);
}

/**
 * What each article calls an entity. Spellings in which something is wrong come first, each with the very paragraphs
 * that have it; then one line an article.
 */
export function spellingItems(digest: Edition, entity: EntityProfile): readonly Item[] {
  const wrong = entity.spellings.filter(({ glitch }) => glitch !== undefined);
  const right = entity.spellings.filter(({ glitch }) => glitch === undefined);
  return [
    ...distinct(wrong).map((spelling) => nameItem(digest, articlesNamed(digest, spelling.cites), [spelling])),
    ...digest.articles.inOrder(right.flatMap(({ cites }) => cites.map(({ article }) => article))).flatMap((id) => {
      const used = right.flatMap((spelling): Spelling[] => {
        const cites = spelling.cites.filter((cite) => cite.article === id);
        return cites.length > 0 ? [{ ...spelling, cites }] : [];
      });
      return used.length > 0 ? [nameItem(digest, nameOfArticle(digest, id), distinct(used))] : [];
    }),
  ];
}

function nameItem(digest: Edition, articles: string, spellings: readonly Spelling[]): Item {
  const cites = spellings.flatMap((spelling) => spelling.cites);
  const text = [{ bold: articles }, `: ${spellings.map(quoted).join(', ')}`];
  // Not citedLine: that a word stands in a garbled passage is no caveat on a list of the words themselves.
  return { group: digest.words.names.used, lines: [{ text, cites: refs(digest, inPlace(cites)) }] };
}

/** More articles than these are counted. */
const MOST_PLACES = 3;

/**
 * Says where the spelling that a reader asked by stands, where it is not the name as most articles have it:
 * "Coast Herald prints “Rosa Obryan” (misspelling)." Empty where there is nothing to say.
 */
export function asPrinted(digest: Edition, entity: EntityProfile, asked: string): string {
  const wanted = normalise(asked).split(' ');
  const isIn = (text: string): boolean => {
    const own = new Set(normalise(text).split(' '));
    return wanted.every((word) => own.has(word));
  };
  if (wanted.includes('') || isIn(entity.name)) return '';
  const meant = distinct(entity.spellings.filter(({ text }) => isIn(text)));
  const [spelling] = [...meant.filter(({ glitch }) => glitch), ...meant];
  if (!spelling) return '';
  const { words } = digest;
  const articles = [...new Set(inPlace(spelling.cites).map(({ article }) => article))];
  const places =
    articles.length > MOST_PLACES ? words.counted.article(articles.length) : articlesNamed(digest, spelling.cites);
  return words.names.printed(places, articles.length, quoted(spelling));
}

/** In order of article and paragraph. */
const inPlace = (cites: readonly Citation[]): Citation[] =>
  [...cites].sort((a, b) => (a.article === b.article ? a.paragraph - b.paragraph : a.article < b.article ? -1 : 1));

/**
 * Spellings that differ in more than case, each with all its paragraphs; one that stands at the start of a sentence
 * is not another name.
 */
function distinct(spellings: readonly Spelling[]): readonly Spelling[] {
  const kept = new Map<string, Spelling>();
  for (const spelling of spellings) {
    const key = spelling.text.toLowerCase();
    const before = kept.get(key);
    kept.set(key, before ? { ...before, cites: [...before.cites, ...spelling.cites] } : spelling);
  }
  return [...kept.values()];
}

export const quoted = (spelling: Spelling): string =>
  spelling.glitch ? `“${spelling.text}” (${spelling.glitch})` : `“${spelling.text}”`;
