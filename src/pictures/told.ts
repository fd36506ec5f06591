import { nameOfArticle, originsNamed } from '../answers/cites.ts';
import type { Edition } from '../answers/edition.ts';
import { daysIn, FEWEST_DAYS, type Span, spanWords } from '../charts/span.ts';
import { addDays, dayLabel } from '../digest/day.ts';
import type { Citation, Day } from '../digest/types.ts';

/** At most so many events, positions or counts are labelled. */
export const MOST = 7;

/** So many articles are named of one line, and of a picture. */
const MOST_NAMED = 5;
const MOST_SOURCES = 8;

/** Names of the articles that are cited, those that are too many counted. */
export function namesOf(digest: Edition, cites: readonly Citation[], most = MOST_NAMED): readonly string[] {
  const ids = digest.articles.inOrder(new Set(cites.map(({ article }) => article)));
  const shown = ids.length > most ? ids.slice(0, most - 1) : ids;
  const names = shown.map((id) => nameOfArticle(digest, id));
  return ids.length > most ? [...names, digest.words.more(ids.length - shown.length)] : names;
}

/** What stands under every picture. */
export function signed(edition: Edition, cites: readonly Citation[]) {
  const { topic, version, words } = edition;
  const digest = words.pictures.digest(topic.title, version);
  return { digest, foot: words.pictures.foot(digest, namesOf(edition, cites, MOST_SOURCES).join(', ')) };
}

/** "Putin, in Davis"; the articles alone where they name no one. */
export function holderOf(digest: Edition, holders: readonly string[], cites: readonly Citation[]): string {
  const { disputes, listed, pictures } = digest.words;
  const articles = listed(namesOf(digest, cites));
  return holders.length === 0
    ? pictures.nobody(articles)
    : disputes.inArticles(originsNamed(digest, holders), articles);
}

/** The days in words; in English as the charts have them. */
export function wordsOf(span: Span, { code, dates }: Edition['words']): string {
  if (code !== 'en') return dates.span(span.from, span.to);
  return span.from === span.to ? dayLabel(span.from) : spanWords(span);
}

const MONTHS = Array.from({ length: 12 }, (_, month) => `2001-${String(month + 1).padStart(2, '0')}-01` as Day);

/** Short names of the months, January first: those of an axis. */
export const monthsOf = ({ dates }: Edition['words']): readonly string[] =>
  MONTHS.map((day) =>
    dates
      .shortDay(day, { from: day, to: day })
      .replace(/(?<!\d)1(?!\d)/, '')
      .trim(),
  );

/** Wide enough to be an axis. */
export const roomy = (span: Span): Span =>
  daysIn(span) >= FEWEST_DAYS ? span : { from: addDays(span.from, -1), to: addDays(span.to, 1) };
