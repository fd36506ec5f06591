import { Parser } from 'htmlparser2';

/** What JSON-LD says of the article of its page. */
export interface LinkedArticle {
  readonly headline?: string | undefined;
  /** Persons and organisations, in their order. */
  readonly authors: readonly string[];
  readonly publisher?: string | undefined;
  readonly datePublished?: string | undefined;
  readonly dateCreated?: string | undefined;
  readonly dateModified?: string | undefined;
  readonly url?: string | undefined;
}

type Node = Readonly<Record<string, unknown>>;

/** Nodes of a page that are looked at; more are no description of an article. */
const MOST_NODES = 5000;

/**
 * What a page's JSON-LD says, whole or broken; a page without any has no authors here and nothing else. Of several
 * articles it is the one whose headline stands in one of `titles`.
 */
export function linkedArticle(texts: readonly string[], titles: readonly string[] = []): LinkedArticle {
  const parsed = texts.map(parse);
  const nodes = parsed.flatMap(nodesOf);
  const rank = (node: Node): number => {
    const headline = wordsOf(node['headline'])[0];
    return rankOf(node) + (headline && titles.some((title) => title.includes(headline)) ? 0.5 : 0);
  };
  const [main] = [...nodes].sort((one, other) => rank(other) - rank(one));
  if (!main || rankOf(main) === 0) return byKeys(texts.filter((_, index) => parsed[index] === null).join('\n'));
  const word = (key: string): string | undefined => wordsOf(main[key])[0];
  const authors = wordsOf(main['author'], nodes);
  return {
    headline: word('headline'),
    authors: authors.length > 0 ? authors : wordsOf(main['creator'], nodes),
    publisher:
      wordsOf(main['publisher'], nodes)[0] ??
      wordsOf(nodes.find(({ publisher }) => publisher)?.['publisher'], nodes)[0],
    datePublished: word('datePublished') ?? word('coverageStartTime'),
    dateCreated: word('dateCreated') ?? word('uploadDate'),
    dateModified: word('dateModified'),
    url: word('url'),
  };
}

const ARTICLE = /Article|Report|Posting|NewsStory|Opinion|Analysis|Review|Liveblog|Critique/i;
const PAGE = /Page$|CreativeWork|Recipe|Episode|Question|VideoObject/i;

const DAYS = ['datePublished', 'uploadDate', 'coverageStartTime'];

/** How likely a node is the article of its page: the first of the best is. */
function rankOf(node: Node): number {
  const type = [node['@type']].flat().join(' ');
  const dated = DAYS.some((key) => typeof node[key] === 'string') ? 1 : 0;
  if (ARTICLE.test(type)) return 4 + dated + (node['headline'] || node['name'] ? 1 : 0);
  if (PAGE.test(type) && dated) return 2;
  return dated && (node['headline'] || node['author']) ? 1 : 0;
}

/** The objects in JSON-LD, however deep, but those of lists of other articles. */
function nodesOf(root: unknown): readonly Node[] {
  const nodes: Node[] = [];
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length && nodes.length < MOST_NODES; at += 1) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST_NODES));
    else if (isNode(value)) {
      nodes.push(value);
      for (const [key, each] of Object.entries(value))
        if (!OTHERS.has(key) && typeof each === 'object') queue.push(each);
    }
  }
  return nodes;
}
/** Keys under which stand works other than the article. */
const OTHERS = new Set([
  'itemListElement',
  'hasPart',
  'liveBlogUpdate',
  'isPartOf',
  'citation',
  'mentions',
  'comment',
  'relatedLink',
  'review',
  'video',
  'image',
]);

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON as pages have it: in comment marks or CDATA, with line ends in its strings or a comma too many. */
function parse(text: string): unknown {
  const json = text
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\]\]>\*\/|\/\/\]\]>|\]\]>)?[\s;]*$/, '');
  for (const each of [json, json.replace(/[\r\n\t]+/g, ' ').replace(/,\s*([}\]])/g, '$1')])
    try {
      return JSON.parse(each);
    } catch {
      // Read as it can be, or by its keys.
    }
  return null;
}

/** A value's words: a text, or the names of things; a reference is looked up among the nodes. */
function wordsOf(value: unknown, nodes: readonly Node[] = []): readonly string[] {
  if (typeof value === 'string') return [plainWords(value)].filter((words) => words !== '');
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.slice(0, MOST_NAMED).flatMap((each) => wordsOf(each, nodes));
  if (!isNode(value)) return [];
  if (value['@value'] !== undefined) return wordsOf(value['@value']);
  if (value['name'] !== undefined) return wordsOf(value['name']);
  if (value['familyName'] !== undefined)
    return [[value['givenName'], value['familyName']].flatMap((each) => wordsOf(each)).join(' ')];
  const id = value['@id'];
  const named = id === undefined ? undefined : nodes.find((node) => node['@id'] === id && node['name'] !== undefined);
  return named ? wordsOf(named['name']) : [];
}
const MOST_NAMED = 40;

/** From JSON that cannot be read: values are found by their keys. */
function byKeys(text: string): LinkedArticle {
  const find = (key: string): string | undefined => {
    const at = text.indexOf(`"${key}"`);
    const value = at < 0 ? null : /^\s*:\s*("(?:[^"\\]|\\.){0,400}")/.exec(text.slice(at + key.length + 2, at + 600));
    return value?.[1] ? wordsOf(parse(value[1]))[0] : undefined;
  };
  return {
    headline: find('headline'),
    authors: namesBehind(text, '"author"'),
    datePublished: find('datePublished'),
    dateCreated: find('dateCreated'),
    dateModified: find('dateModified'),
  };
}

/** The names in the value of a key: of one thing or of a list of them. */
function namesBehind(text: string, key: string): readonly string[] {
  const at = text.indexOf(key);
  const value =
    at < 0
      ? ''
      : (/^\s*:\s*(?:\[[^\]]*|\{[^}]*|"[^"]*")/.exec(text.slice(at + key.length, at + LONGEST_VALUE))?.[0] ?? '');
  if (/^\s*:\s*"/.test(value)) return [plainWords(value.slice(value.indexOf('"') + 1, -1))];
  return [...value.matchAll(/"name"\s*:\s*"([^"\\]*)"/g)].map(([, name = '']) => plainWords(name));
}
const LONGEST_VALUE = 2000;

/** Text as a reader sees it of text that may hold entities, escaped once or twice, and tags. */
export function plainWords(text: string): string {
  let words = text;
  for (let round = 0; round < 2 && /[&<]/.test(words); round += 1) words = unmarked(words);
  return words
    .replaceAll('\u00AD', '')
    .replace(/[\s\u200B\p{Cc}]+/gu, ' ')
    .trim();
}

function unmarked(markup: string): string {
  let words = '';
  // What looks like the beginning of a tag and is none, as in "a < b", stays.
  const parser = new Parser({ ontext: (text) => (words += text) }, { decodeEntities: true });
  parser.write(markup.replace(/<(?![a-z/])/gi, '&lt;'));
  parser.end();
  return words;
}
