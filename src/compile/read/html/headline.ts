import { plainByline } from './byline-words.ts';
import { wordsIn } from './day-claims.ts';
import { isLabelled } from './day-words.ts';
import type { PageFacts } from './facts.ts';
import { type LinkedArticle, plainWords } from './linked-data.ts';
import type { PageLine } from './page.ts';
import { isOutside } from './place.ts';

/**
 * The headline of a page: as its JSON-LD has it, unless heading and `og:title` agree on another one, or `og:title` and
 * the title do while nothing bears the JSON-LD out; else as it is given to networks, without the site's name behind it;
 * else the only heading, else the title, or where that is the paper's, the line above the byline. What is the site's name
 * is no headline.
 */
export function headlineOf(
  facts: PageFacts,
  linked: LinkedArticle,
  sites: readonly string[],
  lines: readonly PageLine[],
): string | undefined {
  const shown = headingsOf(facts);
  const isHeadline = (words: string | undefined): words is string =>
    words !== undefined && isPhrase(words) && !sites.some((site) => isSame(site, words));
  const shared = SHARED.flatMap((name) => facts.meta.get(name) ?? [])[0];
  const given = shared === undefined ? undefined : withoutSite(plainWords(shared), [...sites, ...shown], shown);
  const title = inItsCase(withoutSite(plainWords(facts.title), sites, shown), shown);
  const stands = (words: string): boolean => shown.some((each) => isSame(each, words));
  if (isHeadline(linked.headline)) {
    const headline = inItsCase(withoutSite(linked.headline, sites, shown), shown);
    const isAlone = !stands(headline) && !isSame(title, headline);
    // What the page shows and what it gives to networks is its headline, whatever it tells machines.
    const isAgreed = isHeadline(given) && (stands(given) || (isAlone && isSame(given, title)));
    return isAgreed && !isSame(given, headline) ? given : wholeOf(headline, shown);
  }
  if (isHeadline(given)) return wholeOf(inItsCase(given, shown), shown);
  const above = shown.every((each) => isSame(each, title)) ? aboveByline(title, facts, lines) : undefined;
  if (above) return above;
  const [only, ...more] = shown.filter(isHeadline);
  if (only && (more.length === 0 || !isHeadline(title))) return inItsCase(only, [title]);
  return given || title || shown[0] || undefined;
}

/** Where nothing is marked and the title is the paper's, as on old pages: the line above the first byline or stamp. */
function aboveByline(title: string, facts: PageFacts, lines: readonly PageLine[]): string | undefined {
  const { headings, marks, language } = facts;
  const isMarked = [...headings, ...marks].some(({ name, text }) => /^h\d$/.test(name) && isSame(text, title));
  if (isMarked || wordsIn(title) > OF_A_NAME) return undefined;
  const isByline = ({ text }: PageLine): boolean =>
    text.length < LONGEST_BYLINE && (plainByline(text.trim(), language) !== undefined || isLabelled(text));
  const above = lines[lines.findIndex(isByline) - 1]?.text.trim() ?? '';
  return wordsIn(above) > OF_A_NAME && !/[.:,;]$/.test(above) ? above : undefined;
}
/** Words of a paper's name, and characters of a line that says who wrote. */
const [OF_A_NAME, LONGEST_BYLINE] = [4, 120];

/** Names of meta elements for the headline, networks' first. */
const SHARED = [
  'og:title',
  'twitter:title',
  'parsely-title',
  'sailthru.title',
  'citation_title',
  'dc.title',
  'dcterms.title',
];

/** More than one word, of whichever writing. */
const isPhrase = (words: string): boolean =>
  words.includes(' ') || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{4}/u.test(words);

/** A headline all in capitals, or with apostrophes of typewriters, as the page shows it, if in another way. */
function inItsCase(headline: string, shown: readonly string[]): string {
  const isPlain = (each: string): boolean =>
    headline === headline.toUpperCase() ? isSame(each, headline) : typed(each) === typed(headline);
  return shown.find(isPlain) ?? headline;
}

const typed = (words: string): string => words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

/** What stands in headings of the first rank that are the article's, and in its heading of whatever rank. */
export const headingsOf = ({ headings, heading }: PageFacts): readonly string[] => {
  const marks = headings.filter((mark) => !isOutside(mark));
  const isKnown = marks.some(({ text }) => heading && isSame(text, heading.text));
  const words = [...(heading && !isKnown ? [heading] : []), ...marks].map(({ text }) => plainHeading(text));
  return words.filter((each) => each !== '');
};

/** As systems for forums head what was asked. */
const OF_A_FORUM = /^\s*(?:thread|topic|thema|sujet|tema|onderwerp)\s?:\s/i;

const plainHeading = (text: string): string =>
  text
    .replace(OF_A_FORUM, '')
    .replaceAll('\u200B', '')
    .replace(/[\s¶#§]+$|\s+/g, ' ')
    .replace(/ ([:,;.!?])/g, '$1')
    .trim();

const lettersOf = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const isSame = (one: string, other: string): boolean => lettersOf(one) === lettersOf(other);

/** A headline that was cut off, with an ellipsis or at the length that search engines take, as the heading has it whole. */
function wholeOf(headline: string, shown: readonly string[]): string {
  const cut = headline.length > NEAR_LIMIT ? headline : /^(.{20,}?)\s*(?:…|\.\.\.)$/.exec(headline)?.[1];
  const whole = cut && shown.find((each) => lettersOf(each).startsWith(lettersOf(cut)) && !isSame(each, cut));
  return whole || headline;
}
/** Search engines asked for at most 110 characters. */
const NEAR_LIMIT = 95;

/** "BBC News" and "CNN Politics" are parts of a site, whose name they begin or hold. */
function isSite(site: string, words: string): boolean {
  const [name, part] = [lettersOf(site), lettersOf(words)];
  const isClose = part.startsWith(name) || name.startsWith(part) || part.endsWith(name);
  return isSame(site, words) || (isClose && Math.min(name.length, part.length) >= 3 && words.split(' ').length <= 4);
}

const BAR = /\s+(?:[|»«›‹•·]|::|[-–—])\s+|\s*\|\s*|:\s+/g;

/**
 * Without the site's name before or behind a bar or a dash, where it is that name, or the rest is the heading; a section
 * of one or two words between headline and site goes with it. Before a colon only the very name counts.
 */
function withoutSite(given: string, sites: readonly string[], shown: readonly string[]): string {
  const whole = given.slice(0, LONGEST);
  const title = shown.some((each) => isSame(each, whole)) ? whole : withoutName(whole, sites);
  for (const { index, 0: bar } of title.matchAll(BAR)) {
    const [before, after] = [title.slice(0, index), title.slice(index + bar.length)];
    const isColon = bar.startsWith(':') && !bar.startsWith('::');
    const isShown = (words: string): boolean => shown.some((each) => isSame(each, words));
    if (isShown(before) && !(isShown(after) && after.length > before.length)) return before;
    if (!isColon && sites.some((site) => isSite(site, after))) return withoutSection(before, bar);
    if (/^blog archive/i.test(after)) return after.replace(/^blog archive\s*[»›|]?\s*/i, '');
    const isName = (site: string): boolean => (isColon ? isSame(site, before) : isSite(site, before));
    if (isShown(after)) return after;
    if (sites.some(isName) && !shown.some((each) => isSame(each, title))) return after;
  }
  return title;
}

/** Characters of a title that are looked through. */
const LONGEST = 1000;

/** Without the very name of the site behind any sign that parts it off, and its slogan with it, or before one. */
function withoutName(title: string, sites: readonly string[]): string {
  for (const site of sites.filter(({ length }) => length > 1)) {
    const at = title.toLowerCase().lastIndexOf(site.toLowerCase());
    if (at < 0) continue;
    const [before, after] = [title.slice(0, at), title.slice(at + site.length)];
    const sign = SIGN_BEFORE.exec(before)?.[0];
    const isApart = sign !== undefined && /^\s*(?:$|[^\p{L}\p{N}\s'’])/u.test(after);
    if (isApart && isPhrase(before.trim())) return withoutSection(before.slice(0, -sign.length), sign);
    if (before.trim() === '[' && after.startsWith(']')) return after.slice(1).trim();
  }
  return title;
}
const SIGN_BEFORE = /\s*[-–—|｜·•:~_«»‹›/\\([]+\s*$/;

/** Without a section of one or two words behind the same bar as the site, or behind one that stands in few headlines. */
function withoutSection(words: string, bar: string): string {
  const at = Math.max(words.lastIndexOf(bar), ...[' | ', ' » ', ' › ', ' • '].map((other) => words.lastIndexOf(other)));
  const [before, section] = [words.slice(0, at), words.slice(at).replace(/^\s*\S+\s+/, '')];
  return at > 0 && section.split(' ').length <= 2 && before.split(' ').length >= 4 ? before : words;
}
