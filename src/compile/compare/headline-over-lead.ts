import { dayNumber } from '../../digest/day.ts';
import type { Document } from '../read/document.ts';
import type { ArticleLead } from './lead.ts';
import { toldInShort } from './live-headline.ts';
import type { Telling, When } from './telling.ts';

/** Sentences that lead an article, its headline the first; and days before its publication of which news is. */
const [LEADING, NEWS_DAYS] = [3, 3];

/**
 * The headline of an article as its news, where a sentence that leads it names a day of these and yet none of its clauses plainly
 * tells of that day: what the article is on must not be missing for the length of its first sentence. Null where nothing is
 * done in the headline. It is reported on the day of publication, and no surer than that. A live page, `isLive`, has no lead but its headline.
 */
export function headlineOverLead(
  doc: Document,
  dated: readonly (Pick<When, 'precision' | 'end'> & Pick<Telling, 'manner'> & { readonly place: number })[],
  isLive: boolean,
): ArticleLead | null {
  const at = doc.sentences.findIndex(({ line }) => doc.lines[line]?.part === 'headline');
  const { start = 0, end = 0, line } = doc.sentences[at] ?? {};
  const [first] = doc.lines.flatMap(({ part }, index) => (part === 'headline' ? [index] : []));
  if (at < 0 || line !== first) return null;
  const leading = dated.filter(({ place, precision }) => place < LEADING && precision === 'day');
  const isOpen = leading.some(
    ({ manner, end: day }) => manner === 'recalled' && dayNumber(doc.published) - dayNumber(day) <= NEWS_DAYS,
  );
  if (isLive && leading.every(({ place }) => place > 0)) return newsIn(doc, at, start, end);
  if (!isOpen || leading.some(({ manner }) => manner !== 'recalled' && manner !== 'due')) return null;
  return newsIn(doc, at, start, end);
}

/** The headline of an article as what it may tell by itself, where none of its sentences comes to be told. Null for none, and for a live page. */
export function headlineAlone(doc: Document, isLive: boolean): ArticleLead | null {
  const at = doc.sentences.findIndex(({ line }) => doc.lines[line]?.part === 'headline');
  const { start = 0, end = 0 } = doc.sentences[at] ?? {};
  // "Seven killed - World - The Post": with where the page stands.
  return at < 0 || isLive || /[:|_]| [-–—] /.test(doc.text.slice(start, end))
    ? null
    : newsIn(doc, at, start, end, true);
}

/** The first part of a headline, with what it is of: "Bridge verdict: builder cleared" of "… cleared; others jailed". */
function newsIn(doc: Document, at: number, start: number, end: number, isAlone = false): ArticleLead | null {
  const words = doc.text.slice(start, end);
  const of = OF_WHAT.exec(words)?.[0].length ?? 0;
  const apart = words.indexOf(';');
  const told = toldInShort(doc, at, start + of, apart < 0 ? end : start + apart, isAlone);
  return told && { ...told, clause: [start, ...told.clause.slice(1)] };
}

/** A few words before a colon. */
const OF_WHAT = /^(?:[^\s:]{1,30} ){0,3}[^\s:]{1,30}: /;
