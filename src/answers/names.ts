import { dateLabel, lastOfMonth } from '../digest/day.ts';
import { normalise } from '../digest/normalise.ts';
import type { Citation, Day, Digest, EntityProfile, Role, Spelling } from '../digest/types.ts';
import { articlesNamed, citedLine, nameOfArticle, refs } from './cites.ts';
import type { Item, Line, Span } from './reply/reply.ts';

/** Offices held, with their dates; one that an article gives by mistake says so and is not passed on as fact. */
export function roleItems(digest: Digest, entity: EntityProfile): readonly Item[] {
  return entity.roles.map((role) => ({ group: 'Role', lines: [roleLine(digest, role)] }));
}

/** An office with its dates, and what is wrong with it; `lead` goes in front. */
export function roleLine(digest: Digest, role: Role, ...lead: Span[]): Line {
  const held = [role.title, term(role)].filter((part) => part !== '').join(', ');
  const caveat = role.glitch ? `; not to be taken as it stands: ${role.glitch}` : '';
  return citedLine(digest, [...lead, `${held}${caveat}`], role.cites);
}

/** "since 2012", "1999 to 2008", "until 8 May 2018"; empty where no article gives dates. */
function term({ from, to }: Role): string {
  if (from && to) return `${moment(from)} to ${moment(to)}`;
  if (from) return `since ${moment(from)}`;
  return to ? `until ${moment(to)}` : '';
}

/** A year, a month (`2018-05`) or a day in words; anything else as it is. */
function moment(written: string): string {
  const [year, month, day] = written.split('-');
  if (month === undefined || !/^\d{4}-\d\d(-\d\d)?$/.test(written)) return written;
  const last = `${year}-${month}-${lastOfMonth(Number(year), Number(month))}`;
  return day
    ? dateLabel(written as Day, written as Day, 'day')
    : dateLabel(`${written}-01` as Day, last as Day, 'month');
}

/**
 * What each article calls an entity. Spellings in which something is wrong come first, each with the very paragraphs
 * that have it; then one line an article.
 */
export function spellingItems(digest: Digest, entity: EntityProfile): readonly Item[] {
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

function nameItem(digest: Digest, articles: string, spellings: readonly Spelling[]): Item {
  const cites = spellings.flatMap((spelling) => spelling.cites);
  const text = [{ bold: articles }, `: ${spellings.map(quoted).join(', ')}`];
  // Not citedLine: that a word stands in a garbled passage is no caveat on a list of the words themselves.
  return { group: 'Names the articles use', lines: [{ text, cites: refs(digest, inPlace(cites)) }] };
}

/** More articles than these are counted. */
const MOST_PLACES = 3;

/**
 * Says where the spelling that a reader asked by stands, where it is not the name as most articles have it:
 * "Coast Herald prints “Rosa Obryan” (misspelling)." Empty where there is nothing to say.
 */
export function asPrinted(digest: Digest, entity: EntityProfile, asked: string): string {
  const wanted = normalise(asked).split(' ');
  const isIn = (text: string): boolean => {
    const own = new Set(normalise(text).split(' '));
    return wanted.every((word) => own.has(word));
  };
  if (wanted.includes('') || isIn(entity.name)) return '';
  const meant = distinct(entity.spellings.filter(({ text }) => isIn(text)));
  const [spelling] = [...meant.filter(({ glitch }) => glitch), ...meant];
  if (!spelling) return '';
  const articles = [...new Set(inPlace(spelling.cites).map(({ article }) => article))];
  const places = articles.length > MOST_PLACES ? `${articles.length} articles` : articlesNamed(digest, spelling.cites);
  return `${places} ${articles.length === 1 ? 'prints' : 'print'} ${quoted(spelling)}.`;
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
