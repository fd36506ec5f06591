import type { Stated } from './cleaned.ts';
import { loadedOnce } from './loaded.ts';

/** Front matter: what it states, and where the text behind it begins; or what is wrong with it. */
export type FrontMatter = { readonly stated: Stated; readonly end: number } | { readonly fault: string };

const FENCE = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/;
const CLOSE = /(?:^|\r\n|\n|\r)---[ \t]*(?:\r\n|\n|\r|$)/;
/** Front matter longer than this is none. */
const LONGEST = 20_000;

/** The keys, and what else they are called in front matter that other tools wrote. */
const KEYS: Readonly<Record<keyof Stated, readonly string[]>> = {
  headline: ['headline', 'title'],
  publisher: ['publisher', 'source'],
  publisherBasis: ['publisherBasis'],
  author: ['author', 'authors', 'byline'],
  datePublished: ['datePublished', 'date', 'published'],
  url: ['url', 'link'],
  label: ['label'],
  language: ['language', 'inLanguage', 'lang'],
  dateBasis: ['dateBasis'],
  dateKnown: ['dateKnown'],
  translated: ['translated'],
  note: ['note'],
  collected: ['collected'],
};

const yaml = loadedOnce(() => import('yaml'));

/** Reads YAML between two lines of three hyphens at the very beginning; null where there is none. */
export async function readFrontMatter(source: string): Promise<FrontMatter | null> {
  const fence = FENCE.exec(source.slice(0, 200));
  if (!fence) return null;
  const rest = source.slice(fence[0].length, fence[0].length + LONGEST);
  const close = CLOSE.exec(rest);
  if (!close) return null;
  const { parseDocument } = await yaml();
  const read = (text: string): unknown => {
    const document = parseDocument(text, { schema: 'failsafe', logLevel: 'error' });
    if (document.errors[0]) throw document.errors[0];
    // Throws for an alias that nothing is the anchor of: `title: *Exclusive*`.
    return document.toJS();
  };
  const text = rest.slice(0, close.index);
  let values: unknown;
  try {
    values = read(text);
  } catch (failure) {
    try {
      values = read(withQuotedValues(text));
    } catch {
      return { fault: `its front matter is no YAML: ${reasonOf(failure as Error)}. Put quotation marks around it` };
    }
  }
  return { stated: statedIn(values), end: fence[0].length + close.index + close[0].length };
}

/** `headline: Ferry held: minister` as YAML has it, for what people write: whatever stands behind a key, quoted. */
function withQuotedValues(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => {
      const colon = line.search(/:[ \t]/);
      const value = line.slice(colon + 1).trim();
      const isPlain = colon > 0 && /^[\w-]+$/.test(line.slice(0, colon)) && value !== '' && !/^[[{|>]/.test(value);
      return isPlain && !/^(["']).*\1$/.test(value) ? `${line.slice(0, colon)}: ${JSON.stringify(value)}` : line;
    })
    .join('\n');
}

/** The parser's own words, which quote what it stumbles over, however long that is. */
const reasonOf = ({ message }: Error): string => (message.split('\n')[0] ?? '').slice(0, 150);

function statedIn(values: unknown): Stated {
  if (typeof values !== 'object' || values === null) return {};
  const entries = Object.entries(values);
  const found = Object.entries(KEYS).flatMap(([key, names]) => {
    const value = names.flatMap((name) => entries.filter(([known]) => known === name))[0]?.[1];
    const words = wordsOf(value);
    return words === '' ? [] : [[key, words]];
  });
  return Object.fromEntries(found);
}

/** A value as text; of lists and of things with a name, their names. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value))
    return value
      .map(wordsOf)
      .filter((each) => each !== '')
      .join(', ');
  return typeof value === 'object' && value !== null && 'name' in value ? wordsOf(value.name) : '';
}
