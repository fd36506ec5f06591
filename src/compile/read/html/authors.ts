import type { Language } from '../../language/language.ts';
import { namesIn } from '../byline.ts';
import { inBylineTerms, plainByline } from './byline-words.ts';
import { BETWEEN_ELEMENTS, type Mark, type PageFacts } from './facts.ts';
import { type LinkedArticle, plainWords } from './linked-data.ts';
import type { Page, PageLine } from './page.ts';
import { isOutside } from './place.ts';

/** Names of meta elements for whoever wrote. */
const AUTHOR_META = [
  'author',
  'article:author',
  'article:author_name',
  'og:author',
  'og:article:author',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'cxenseparse:author',
  'authors',
  'byl',
  'creator',
];

/**
 * Whoever wrote, each once and in order: as JSON-LD, meta elements, marked links or bylines have them. What names the
 * publisher alone is taken only where no source names anyone else.
 */
export function authorsOf(
  facts: PageFacts,
  linked: LinkedArticle,
  sites: readonly string[],
  { lines }: Page,
  markup: string,
  language: Language,
): readonly string[] {
  const names = (words: readonly string[]): readonly string[] =>
    eachOnce(words.flatMap((each) => namesIn(each, language)));
  const groups = [
    names(linked.authors),
    ...AUTHOR_META.map((name) =>
      names((facts.meta.get(name) ?? []).map((each) => inReadingOrder(withoutMail(plainWords(each)), name))),
    ),
    names(
      facts.meta.get('twitter:label1')?.some((label) => WRITTEN.test(label))
        ? (facts.meta.get('twitter:data1') ?? [])
        : [],
    ),
    ...MARKED.map((fits) => names(nearest(facts, fits, language, endOfFirstPost(lines)))),
    names(bylineUnder(facts, lines, markup)),
  ].filter(({ length }) => length > 0);
  const isSite = (name: string): boolean => sites.some((site) => keyOf(site) === keyOf(name));
  const isHouse = (name: string): boolean =>
    ACCOUNT.test(name) || isSite(name) || language.pages.author?.role?.test(name.toLowerCase()) === true;
  const named = groups.find((group) => !group.every(isHouse));
  return named?.filter((name) => !isSite(name)) ?? groups[0] ?? [];
}

/** What systems call who wrote, in pairs of label and words that they make for networks. */
const WRITTEN = /written|author|autor|verfasst|escrit|écrit|scritto|geschreven/i;
/** The name by which somebody logs in. */
const ACCOUNT = /^[a-z][a-z0-9.-]*$/;

const keyOf = (name: string): string => name.toLowerCase().replace(/^the |[^\p{L}\p{N}]+/gu, '');
const eachOnce = (names: readonly string[]): readonly string[] => [
  ...new Map(names.map((name) => [keyOf(name), name])).values(),
];

/** Feeds and their systems put a name behind its address: "m.dunne@gazette.example (Mary Dunne)". */
const withoutMail = (words: string): string => /^\S+@\S+ \(([^()]+)\)$/.exec(words)?.[1] ?? words;

/** Catalogues of libraries put the family name first: "Dunne, Mary". */
const inReadingOrder = (words: string, name: string): string =>
  /^(?:dc|citation)/.test(name) ? words.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1') : words;

/** Boxes about whoever wrote, which may be about whoever wrote another article. */
const BOX = /bio|about|box|avatar|image|img|photo|desc|count|social|follow|comment/;
/** What a link to an author says of being followed says nothing of its place. */
const withoutFollow = (called: string): string =>
  /(?:^|\s)author(?:\s|$)/.test(called) ? called.replace(/\S*follow\S*/g, '') : called;
const MARKED: readonly ((mark: Mark) => boolean)[] = [
  ({ property }) => property === 'author-name',
  ({ property, name }) => /^(?:author|creator)$/.test(property) && name !== 'div',
  ({ called }) => /(?:^|\s)author(?:\s|$)/.test(called) && /url|fn|author$/.test(called),
  ({ href = '', called }) =>
    /\/(?:author|authors|profile|staff|people|contributors?|by)\//.test(href) &&
    /author|byline|contributor/.test(called),
  ({ called }) =>
    /(?:^|\s)(?:username|submitted|created-?by|posted-?by|written-?by|autor|auteur|firma|autore)(?:\s|$)/.test(called),
  ({ called }) => /author-?_*name|byline-?_*name|(?:^|[\s_-])(?:byline|by-line|authors?)(?:[\s_-]|$)/.test(called),
];

/** Where the first post of a forum ends in the markup, whose author started it; infinite where there is no second. */
function endOfFirstPost(lines: readonly PageLine[]): number {
  const first = lines.find(({ post }) => post > 0)?.post;
  const isForum = lines.some(({ post }) => post > 0 && post !== first);
  return isForum ? (lines.findLast(({ post }) => post === first)?.end ?? 0) : Number.POSITIVE_INFINITY;
}

/** The words of the marks of one kind that stand next to the heading, each once. */
function nearest(
  { marks, heading, language: tag }: PageFacts,
  fits: (mark: Mark) => boolean,
  { pages: { author } }: Language,
  end: number,
): readonly string[] {
  const at = heading?.at ?? 0;
  const found = marks
    .filter(
      (mark) =>
        !isOutside(mark) &&
        mark.at < end &&
        mark.text.trim() !== '' &&
        mark.text.length < LONGEST &&
        !BOX.test(withoutFollow(mark.called)) &&
        fits(mark),
    )
    .sort((one, other) => Math.abs(one.at - at) - Math.abs(other.at - at));
  const [first] = found;
  if (first === undefined) return [];
  const isJob = (part: string): boolean => part.includes(' ') && author?.job?.test(part.toLowerCase()) === true;
  return found
    .filter((mark) => Math.abs(mark.at - first.at) < TOGETHER)
    .sort((one, other) => one.at - other.at)
    .flatMap(({ text }) => {
      // What stands in elements of its own beside jobs is a name each.
      const parts = text
        .split(BETWEEN_ELEMENTS)
        .map(plainWords)
        .filter((part) => part !== '');
      return parts.length > 1 && parts.some(isJob)
        ? [parts.filter((part) => part.includes(' ') && !isJob(part)).join(', ')]
        : [plainWords(text)];
    })
    .map((words) => inBylineTerms(words, tag));
}

/**
 * What short lines next to the heading say of whoever wrote: as bylines of the page's language do, at their beginning,
 * behind a bar or a day, or behind a label of its own line; or a name alone that the data of its scripts call the author.
 */
function bylineUnder({ heading, language: tag }: PageFacts, lines: readonly PageLine[], markup: string): string[] {
  const at = lines.findIndex(({ end }) => heading !== undefined && end > heading.at);
  const from = Math.max(0, at - AROUND);
  const near = at < 0 ? [] : lines.slice(from, at + AROUND + 1);
  for (const [index, { text, within }] of near.entries()) {
    if (text.length >= LONGEST || isOutside({ within })) continue;
    const before = lines[from + index - 1]?.text ?? '';
    for (const part of [...text.split(BAR), text.replace(TO_YEAR, ''), `${before} ${text}`]) {
      const names = namesBehindBy(part.trim(), tag);
      if (names) return [names];
    }
    if (NAME.test(text.trim()) && isAuthorInData(text.trim(), markup)) return [text.trim()];
  }
  return [];
}
const BAR = /\s*[|·•]\s*/;
/** What stands before a byline behind a day: "Wednesday, 14 May 2031". */
const TO_YEAR = /^\D{0,24}\d.{0,24}?\d{4}[\s,|•·–—-]{1,4}/u;

function namesBehindBy(words: string, tag: string): string | undefined {
  const parts = plainByline(words, tag)?.split(/,\s|\s[—–|·-]\s/) ?? [];
  const other = parts.findIndex((part) => !NAME.test(part));
  const named = other < 0 ? parts : parts.slice(0, other);
  return named.length > 0 ? named.join(', ') : undefined;
}

/** `"author":{"id":7,"name":"Mary Dunne"}` and its like in the data that a page was made from. */
function isAuthorInData(name: string, markup: string): boolean {
  const value = `"${name}"`;
  for (let at = markup.indexOf(value), seen = 0; at >= 0 && seen < MOST_SEEN; seen += 1) {
    if (AUTHOR_KEY.test(markup.slice(Math.max(0, at - OF_KEY), at))) return true;
    at = markup.indexOf(value, at + 1);
  }
  return false;
}
const AUTHOR_KEY = /"(?:authors?|bylines?|creators?|writers?|contributors?|reporters?)"\s?:\s?[^}]{0,80}$/i;
/** Places of a name that are looked at, and characters before it in which it is called the author's. */
const [MOST_SEEN, OF_KEY] = [20, 120];

/** Lines from the heading within which a byline stands. */
const AROUND = 6;
/** Two to four words with capitals, and small ones of names between them. */
const NAME =
  /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*(?:\s(?:v[ao]n |de[rnl]? |d[aiou] |zu )?[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*){1,3}$/u;
const LONGEST = 200;
/** Bytes of markup within which several authors are named. */
const TOGETHER = 3000;
