import * as v from 'valibot';
import { asDay } from '../../../digest/day.ts';
import type { Frozen } from '../../../digest/schema.ts';
import type { Day } from '../../../digest/types.ts';
import type { Proposal } from '../../draft/findings.ts';
import type { Span } from '../../edit/date.ts';
import { type ArticleEntry, type Paragraph, parseCitation } from '../../edit/schema.ts';
import { type Fault, fault, placeOf, wholeFile } from '../../fault.ts';

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const day = v.custom<Day>((value) => typeof value === 'string' && asDay(value) !== null);

/** Words in one text, with a space between them. */
const words = v.pipe(
  v.string(),
  v.transform((text) => text.split(' ').filter((word) => word !== '')),
);

/** What a date may mean: `2020-10-31`, `2020-10-01..2020-10-31 or 2019-10-01..2019-10-31`. */
const spans = v.pipe(
  v.string(),
  v.transform((text) => text.split(' or ').map((span) => span.split('..'))),
  v.array(
    v.pipe(
      v.union([v.strictTuple([day]), v.strictTuple([day, day])]),
      v.transform(([start, end = start]) => ({ start, end })),
    ),
  ),
);

/** What one paragraph mentions: facts and hashes, in no order that its sentences could be read from. */
const paragraph = v.object({
  /** SHA-256 of the paragraph's text, hexadecimal; also the key of the hashes below. */
  sha256: hash,
  /** Values of its numbers, digits or words, rising; those within dates left out, bare years kept. */
  numbers: v.array(v.number()),
  /** Its amounts that are no number: "hundreds", "tens of thousands". Small letters, sorted. */
  vague: v.optional(v.array(v.string()), []),
  /** Its dates, each as the spans that it may mean, counted from the article's publication. Sorted, each once. */
  dates: v.array(spans),
  /** Names letter for letter: runs of capitalised words, and recorded wordings with small letters. Sorted. */
  names: v.array(v.string()),
  /** Hashes of the wordings of the editor's files that stand in it verbatim (`attestation`). Sorted. */
  attested: words,
  /** Hashes of its runs of words too long to be quoted (`runHashes`); empty where a topic may hold extracts. */
  runs: words,
  /** Words of degree or kind with the word that they belong to: "much higher". Sorted; as the next two, only beside runs. */
  degrees: v.optional(v.array(v.string()), []),
  /** Hashes of the words that stand only where a hedge makes them less than fact (`wordHash`), and only where told by someone. */
  hedged: v.optional(words, ''),
  attributed: v.optional(words, ''),
  /** Whom it has something from in so many words: "according to Coastal Press". */
  sources: v.optional(v.array(v.string()), []),
});

/** An article's id with the file that it was given to. */
const assignedId = v.object({ id: v.string(), file: v.string(), sha256: hash });

const article = v.object({
  ...assignedId.entries,
  /** The day from which its relative dates were counted. */
  published: day,
  /** Days that it states in digits. */
  stated: v.array(day),
  /** Paragraph n is at index n - 1. */
  paragraphs: v.array(paragraph),
});

/**
 * What was read together with the articles: a line with the paragraphs that it cites, or with its date. `key` is
 * a hash of the line; `with` are citations, or days as `2020-10-30..2020-10-31`.
 */
const line = v.pipe(
  words,
  v.transform(([key = '', ...others]) => ({ key, with: others })),
);

/** The compiler wrote it: that each part is there is enough to tell it from something else. */
const part = v.array(v.unknown());
const parts = v.object({
  articles: part,
  origins: part,
  entities: part,
  events: part,
  figures: part,
  merges: part,
  disputes: part,
});
const proposals = v.custom<Proposal>((value) => v.is(parts, value));

/** `evidence.json`: all that is kept of the articles, and all that the citation gate looks at. */
const evidence = v.object({
  /** In the order of `articles.yml`. */
  articles: v.array(article),
  /** Words that the articles write small, sorted: a line may begin with any of them without naming someone. */
  smallWords: v.pipe(
    v.array(words),
    v.transform((lists) => lists.flat()),
  ),
  /** What the editor's lines cited when the articles were there. */
  lines: v.array(line),
  /** Ids of articles outside the digest, gone or beyond the number that it holds: none is given to another article. */
  reserved: v.optional(v.array(assignedId), []),
  /** In a drafted topic: true where paragraphs are counted from behind the front matter of a file. */
  countsText: v.optional(v.boolean(), false),
  /** In a drafted topic: what the compiler found by itself, so that the digest can be made again without the articles. */
  proposals: v.exactOptional(proposals),
});

export type ParagraphEvidence = Frozen<v.InferOutput<typeof paragraph>> & {
  /** Where the articles are there: what its dates mean with the whole article in view. All of it is in `dates`, too. */
  readonly reckoned?: readonly Span[];
};
export type AssignedId = Frozen<v.InferOutput<typeof assignedId>>;
type Written = Frozen<v.InferOutput<typeof evidence>>;

/** Paragraph n is at index n - 1: those that were read from a file, or each made when it is first asked for. */
export interface ParagraphList extends Iterable<ParagraphEvidence> {
  readonly length: number;
  readonly at: (index: number) => ParagraphEvidence | undefined;
}

export type ArticleEvidence = Omit<Written['articles'][number], 'paragraphs'> & { readonly paragraphs: ParagraphList };
export type AttestedLine = Frozen<v.InferOutput<typeof line>>;
export type Evidence = Omit<Written, 'articles'> & {
  readonly articles: readonly ArticleEvidence[];
  /** Where the articles are there and may be reproduced: whether words stand in one of some paragraphs as they are. */
  readonly standsIn?: (cites: readonly Pick<Paragraph, 'article' | 'paragraph'>[], words: string) => boolean;
};

/** Reads `evidence.json`; a fault that says what to do where it is not what `compile` writes. */
export function parseEvidence(text: string, path: string, faults: Fault[]): Evidence | null {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson({ reviver: readCites }), evidence), text);
  if (result.success) return result.output;
  faults.push(
    fault(wholeFile(path), 'not what compile writes. Delete it, and run compile with --articles DIR to make it again.'),
  );
  return null;
}

/**
 * The text of `evidence.json`: one paragraph a line, small words a line for each first letter, so that a change of an
 * article or of a quotation shows as the lines that it touches. Equal evidence gives equal bytes.
 */
export function emitEvidence({ articles, smallWords, lines, reserved, countsText, proposals }: Evidence): string {
  const letters = [...new Set(smallWords.map((word) => word.charAt(0)))];
  const parts = {
    articles: list(
      articles.map(({ paragraphs, ...article }) => {
        const lines = list(Array.from(paragraphs, (paragraph) => JSON.stringify(written(paragraph))));
        return `${JSON.stringify(article).slice(0, -1)},"paragraphs":${lines}}`;
      }),
    ),
    smallWords: listOfJson(letters.map((letter) => smallWords.filter((word) => word.charAt(0) === letter).join(' '))),
    lines: listOfJson(lines.map((line) => [line.key, ...line.with].join(' '))),
    ...(reserved.length === 0 ? {} : { reserved: listOfJson(reserved) }),
    ...(countsText ? { countsText: 'true' } : {}),
    ...(proposals === undefined
      ? {}
      : { proposals: object(Object.entries(proposals).map(([part, found]) => [part, listOfJson(found)])) }),
  };
  return `${object(Object.entries(parts))}\n`;
}

const object = (parts: readonly (readonly [key: string, json: string])[]): string =>
  `{\n${parts.map(([key, json]) => `${JSON.stringify(key)}:${json}`).join(',\n')}\n}`;

const list = (lines: readonly string[]): string => (lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`);

const listOfJson = (values: readonly unknown[]): string =>
  list(values.map((value) => JSON.stringify(value, writeCites)));

/** Citations of a proposal are written as the editor writes them: `["A6", "C12"]`. */
const CITES = ['cite', 'at'];

const writeCites = (key: string, value: unknown): unknown =>
  CITES.includes(key) && Array.isArray(value) ? value.map(({ id }) => id) : value;

const readCites = (key: string, value: unknown): unknown =>
  CITES.includes(key) && Array.isArray(value) ? value.map((id) => parseCitation(String(id))) : value;

const written = (paragraph: ParagraphEvidence): object => ({
  sha256: paragraph.sha256,
  numbers: paragraph.numbers,
  ...(paragraph.vague.length === 0 ? {} : { vague: paragraph.vague }),
  dates: paragraph.dates.map((spans) =>
    spans.map(({ start, end }) => (start === end ? start : `${start}..${end}`)).join(' or '),
  ),
  names: paragraph.names,
  attested: paragraph.attested.join(' '),
  runs: paragraph.runs.join(' '),
  ...(paragraph.degrees.length === 0 ? {} : { degrees: paragraph.degrees }),
  ...(paragraph.hedged.length === 0 ? {} : { hedged: paragraph.hedged.join(' ') }),
  ...(paragraph.attributed.length === 0 ? {} : { attributed: paragraph.attributed.join(' ') }),
  ...(paragraph.sources.length === 0 ? {} : { sources: paragraph.sources }),
});

/** Number of paragraphs of each article. */
export const paragraphCounts = ({ articles }: Evidence): ReadonlyMap<string, number> =>
  new Map(articles.map(({ id, paragraphs }) => [id, paragraphs.length]));

/** What the editor's files ask of the evidence and it does not have; only the articles can give that. */
export function evidenceFaults(articles: readonly ArticleEntry[], evidence: Evidence): readonly Fault[] {
  return articles.flatMap((article) => {
    const { id, file, published } = article;
    const entry = evidence.articles.find((each) => each.id === id && each.file === file);
    if (!entry) return [fault(placeOf(article, 'id'), `article ${id} is not in evidence.json. ${WITH_ARTICLES}`)];
    if (entry.published === published.day) return [];
    const isStated = entry.stated.includes(entry.published) ? ', which the article states' : '';
    const counted = `evidence.json counts the dates of article ${id} from ${entry.published}${isStated}.`;
    return [fault(placeOf(published, 'day'), `${counted} Correct the day, or run compile with --articles DIR.`)];
  });
}

const WITH_ARTICLES = 'Run compile with --articles DIR, the folder of the article files.';

export const noEvidence = (path: string): Fault =>
  fault(
    wholeFile(path),
    'there is no evidence yet. Run compile once with --articles DIR, the folder of the article files.',
  );
