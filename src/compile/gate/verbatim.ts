import { dayLabel } from '../../digest/day.ts';
import { citesOf, claimsOf } from '../edit/claims.ts';
import type { ArticleEntry } from '../edit/schema.ts';
import { type Fault, fault, type Place, placeOf } from '../fault.ts';
import { longestRun } from './evidence/hashes.ts';
import { beginnings, eitherCase, quotedWords } from './evidence/wordings.ts';
import { QUOTATION_WORDS } from './names/words.ts';
import {
  citedClaims,
  citeList,
  elsewhere,
  type GateCheck,
  type GateSources,
  holds,
  isSpelt,
  othersFor,
  type Paragraph,
  paragraphAt,
  paragraphsOf,
  unlessNew,
} from './paragraphs.ts';

/** Nothing is said of an article that it does not support: headline, publisher, author and dateline stand in it. */
export const articlesSupported: GateCheck = (sources) =>
  sources.entries.articles.flatMap((article) => {
    const paragraphs = paragraphsOf(sources, article.id);
    if (paragraphs.length === 0) return [];
    const wordings = wordingsOf(article).filter(({ text }) => !paragraphs.some((each) => holds(each, text)));
    const missing = wordings.map(({ what, text, at, todo }) =>
      fault(at, `the ${what} "${text}" does not stand in article ${article.id}. ${todo}${unlessNew(sources)}`),
    );
    return [...missing, ...publicationFaults(sources, article)];
  });

interface ArticleWording {
  readonly what: string;
  readonly text: string;
  readonly at: Place;
  readonly todo: string;
}

function wordingsOf(article: ArticleEntry): readonly ArticleWording[] {
  const { headline, publisher, author, dateline } = article;
  const todo = 'Copy it as it stands, or leave it out where there is none.';
  return [
    headline === undefined ? [] : { what: 'headline', text: headline, at: placeOf(article, 'headline'), todo },
    publisher
      ? {
          what: 'publisher',
          text: publisher.name,
          at: placeOf(publisher, 'name'),
          todo: 'Leave the publisher out where the article does not name it.',
        }
      : [],
    author
      ? {
          what: 'author',
          text: author.name,
          at: placeOf(author, 'name'),
          todo: 'Leave the author out where the article does not name one.',
        }
      : [],
    dateline === undefined ? [] : { what: 'dateline', text: dateline, at: placeOf(article, 'dateline'), todo },
  ].flat();
}

/** What is said of an article in words of its own. */
export const describedBy = (article: ArticleEntry): readonly string[] => wordingsOf(article).map(({ text }) => text);

/** A publication day that is called stated is a date of the article; one that is inferred explains itself. */
function publicationFaults({ evidence }: GateSources, { id, published }: ArticleEntry): Fault[] {
  const stated = evidence.articles.find((each) => each.id === id)?.stated ?? [];
  if (published.known !== 'stated' || stated.includes(published.day)) return [];
  const day = dayLabel(published.day);
  const todo = 'Correct the day, or write known: inferred.';
  return [fault(placeOf(published, 'day'), `article ${id} nowhere states ${day}. ${todo}`)];
}

/** Every recorded spelling stands in each paragraph named for it, letter for letter; only a first "the" may be capital. */
export const spellingsStand: GateCheck = (sources) =>
  sources.entries.entities.flatMap((entity) =>
    entity.spellings.flatMap(({ text, at }) =>
      at.flatMap((cite): Fault[] => {
        if (sources.evidence.standsIn?.([cite], text)) return [];
        const paragraph = paragraphAt(sources, cite);
        if (!paragraph || isSpelt(paragraph, text)) return [];
        const others = elsewhere(othersFor(sources, placeOf(cite), (each) => isSpelt(each, text)));
        const todo = `Correct the paragraph or the spelling.${unlessNew(sources)}`;
        return [fault(placeOf(cite), `the spelling "${text}" is not in ${paragraph.id}.${others} ${todo}`)];
      }),
    ),
  );

/** A quotation stands verbatim in its paragraph; curly marks are as good as straight ones, nothing else may differ. */
export const quotationsVerbatim: GateCheck = (sources) =>
  citesOf(sources.entries).flatMap((cite) => {
    const paragraph = cite.quote === undefined ? undefined : paragraphAt(sources, cite);
    if (cite.quote === undefined || !paragraph || holds(paragraph, cite.quote)) return [];
    return [misquoted(sources, cite.quote, placeOf(cite, 'quote'), [paragraph])];
  });

/** So do words in quotation marks within a line; their first letter may be small or capital. */
export const quotedWordsVerbatim: GateCheck = (sources) =>
  citedClaims(sources, claimsOf(sources.entries)).flatMap(({ text, at, paragraphs }) =>
    quotedWords(text).flatMap((quoted) => {
      const isThere = eitherCase(quoted).some((way) => paragraphs.some((paragraph) => holds(paragraph, way)));
      return isThere ? [] : [misquoted(sources, quoted, at, paragraphs)];
    }),
  );

function misquoted(sources: GateSources, quote: string, at: Place, paragraphs: readonly Paragraph[]): Fault {
  const others = othersFor(sources, at, (paragraph) => holds(paragraph, quote));
  const advice =
    others.length > 0 ? 'Cite that paragraph' : `Copy the words as they stand${agreement(quote, paragraphs)}`;
  const what = `"${quote}" is not verbatim in ${citeList(paragraphs)}.${elsewhere(others)}`;
  return fault(at, `${what} ${advice}, or correct it.${unlessNew(sources)}`);
}

/** Up to where a paragraph agrees, so that the editor sees the word that differs. */
function agreement(quote: string, paragraphs: readonly Paragraph[]): string {
  const parts = beginnings(quote);
  const runs = paragraphs.map((paragraph) => parts.findLastIndex((words) => holds(paragraph, words)) + 1);
  const longest = Math.max(0, ...runs);
  const next = parts[longest]?.split(' ').at(-1);
  return longest > 0 && next !== undefined ? ` (it differs from "${next}" on)` : '';
}

/** In a facts-only topic a line is in the editor's own words: no longer run of a paragraph's words than may be quoted. */
export const ownWords: GateCheck = (sources) => {
  if (sources.entries.topic.rights !== 'facts-only') return [];
  return citedClaims(sources, claimsOf(sources.entries)).flatMap(({ text, at, paragraphs }) => {
    const copied = paragraphs
      .map((paragraph) => ({ id: paragraph.id, length: longestRun(text, paragraph) }))
      .find(({ length }) => length > 0);
    if (!copied) return [];
    const limit = `a facts-only topic allows ${QUOTATION_WORDS}. Say it in your own words.`;
    return [fault(at, `${copied.length} words in a row are those of ${copied.id}; ${limit}`)];
  });
};
