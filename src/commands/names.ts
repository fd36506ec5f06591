import { dateLabel, lastOfMonth } from '../digest/day.ts';
import type { Day, Digest, Entity, Role, Spelling } from '../digest/types.ts';
import type { Item, Line, Span } from '../reply/reply.ts';
import { citedLine } from './cites.ts';

/** Offices held, with their dates; one that an article gives by mistake says so and is not passed on as fact. */
export function roleItems(digest: Digest, entity: Entity): readonly Item[] {
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

/** What each article calls an entity: one line an article, each wrong spelling named as such. */
export function spellingItems(digest: Digest, entity: Entity): readonly Item[] {
  return digest.articles.flatMap((article): Item[] => {
    const used = entity.spellings.filter((spelling) => spelling.cites.some((cite) => cite.article === article.id));
    if (used.length === 0) return [];
    const cites = used.flatMap((spelling) => spelling.cites.filter((cite) => cite.article === article.id));
    const paragraphs = [...cites].sort((a, b) => a.paragraph - b.paragraph);
    const text = [{ bold: article.id }, `: ${distinct(used).map(quoted).join(', ')}`];
    // Not citedLine: that a word stands in a garbled passage is no caveat on a list of the words themselves.
    return [{ group: 'Names the articles use', lines: [{ ...citedLine(digest, text, paragraphs), text }] }];
  });
}

/** Spellings that differ in more than case; one that stands at the start of a sentence is not another name. */
function distinct(spellings: readonly Spelling[]): readonly Spelling[] {
  const lower = spellings.map((spelling) => spelling.text.toLowerCase());
  return spellings.filter((_, index) => lower.indexOf(lower[index] ?? '') === index);
}

const quoted = (spelling: Spelling): string =>
  spelling.glitch ? `“${spelling.text}” (${spelling.glitch})` : `“${spelling.text}”`;
