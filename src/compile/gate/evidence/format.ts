import { asDay } from '../../../digest/day.ts';
import type { Day } from '../../../digest/types.ts';
import type { Proposal } from '../../draft/proposal.ts';
import type { Span } from '../../edit/files/date.ts';
import { type Fault, fault, wholeFile } from '../../fault.ts';
import type { ArticleEvidence, Evidence, ParagraphEvidence } from './evidence.ts';
import type { AttestedLine } from './lines.ts';

/**
 * The text of `evidence.json`: one paragraph a line, small words a line for each first letter, so that a change of an
 * article or of a quotation shows as the lines that it touches. Equal evidence gives equal bytes.
 */
export function emitEvidence({ articles, smallWords, lines, proposal }: Evidence): string {
  const entries = articles.map(({ paragraphs, ...article }) => {
    const lines = paragraphs.map((paragraph) => JSON.stringify(written(paragraph)));
    return `${JSON.stringify(article).slice(0, -1)},"paragraphs":${list(lines)}}`;
  });
  const letters = [...new Set(smallWords.map((word) => word.charAt(0)))];
  const words = letters.map((letter) =>
    JSON.stringify(smallWords.filter((word) => word.charAt(0) === letter).join(' ')),
  );
  const proposed = proposal === undefined ? '' : `,\n"proposal":${writtenProposal(proposal)}`;
  const attested = lines.map((line) => JSON.stringify([line.key, ...line.with].join(' ')));
  return `{\n"articles":${list(entries)},\n"smallWords":${list(words)},\n"lines":${list(attested)}${proposed}\n}\n`;
}

/** One finding a line. */
function writtenProposal(proposal: Proposal): string {
  const parts = Object.entries(proposal).map(
    ([part, found]: [string, readonly unknown[]]) =>
      `${JSON.stringify(part)}:${list(found.map((each) => JSON.stringify(each)))}`,
  );
  return `{\n${parts.join(',\n')}\n}`;
}

const list = (lines: readonly string[]): string => (lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`);

const written = ({ sha256, numbers, dates, names, attested, runs }: ParagraphEvidence): object => ({
  sha256,
  numbers,
  dates: dates.map((spans) => spans.map(({ start, end }) => (start === end ? start : `${start}..${end}`)).join(' or ')),
  names,
  attested: attested.join(' '),
  runs: runs.join(' '),
});

/** Reads `evidence.json`; a fault that says what to do where it is not what `compile` writes. */
export function parseEvidence(text: string, path: string, faults: Fault[]): Evidence | null {
  const evidence = evidenceOf(parseJson(text));
  if (evidence) return evidence;
  faults.push(
    fault(wholeFile(path), 'not what compile writes. Delete it, and run compile with --articles DIR to make it again.'),
  );
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type Fields = Readonly<Record<string, unknown>>;
const fields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {});

/** Every entry as `read` gives it; undefined where the value is no list or an entry cannot be read. */
function all<T>(value: unknown, read: (entry: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const entries = value.map(read).filter((entry) => entry !== undefined);
  return entries.length === value.length ? entries : undefined;
}

const aText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const aNumber = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const aDay = (value: unknown): Day | undefined => (typeof value === 'string' ? (asDay(value) ?? undefined) : undefined);
const aHash = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : undefined;
const words = (value: unknown): readonly string[] | undefined =>
  typeof value === 'string' ? value.split(' ').filter((word) => word !== '') : undefined;

function aSpan(value: unknown): Span | undefined {
  const [first, last, ...more] = typeof value === 'string' ? value.split('..') : [];
  const [start, end] = [aDay(first), aDay(last ?? first)];
  return start && end && more.length === 0 ? { start, end } : undefined;
}

const aDate = (value: unknown): readonly Span[] | undefined =>
  typeof value === 'string' ? all(value.split(' or '), aSpan) : undefined;

function evidenceOf(value: unknown): Evidence | undefined {
  const entry = fields(value);
  const articles = all(entry['articles'], articleOf);
  const smallWords = all(entry['smallWords'], words);
  const lines = all(entry['lines'], lineOf);
  if (!articles || !smallWords || !lines) return undefined;
  const proposal = entry['proposal'];
  if (proposal !== undefined && !isProposal(proposal)) return undefined;
  return { articles, smallWords: smallWords.flat(), lines, ...(proposal ? { proposal } : {}) };
}

/** The compiler wrote it: that each part is there is enough to tell it from something else. */
const isProposal = (value: unknown): value is Proposal => {
  const entry = fields(value);
  return ['articles', 'origins', 'entities', 'events', 'figures', 'merges', 'disputes'].every((part) =>
    Array.isArray(entry[part]),
  );
};

function lineOf(value: unknown): AttestedLine | undefined {
  const [key, ...others] = words(value) ?? [];
  return key === undefined ? undefined : { key, with: others };
}

function articleOf(value: unknown): ArticleEvidence | undefined {
  const entry = fields(value);
  const [id, file, sha256] = [aText(entry['id']), aText(entry['file']), aHash(entry['sha256'])];
  const [published, stated] = [aDay(entry['published']), all(entry['stated'], aDay)];
  const paragraphs = all(entry['paragraphs'], paragraphOf);
  if (id === undefined || file === undefined || !sha256 || !published || !stated || !paragraphs) return undefined;
  return { id, file, sha256, published, stated, paragraphs };
}

function paragraphOf(value: unknown): ParagraphEvidence | undefined {
  const entry = fields(value);
  const [sha256, attested, runs] = [aHash(entry['sha256']), words(entry['attested']), words(entry['runs'])];
  const [numbers, dates] = [all(entry['numbers'], aNumber), all(entry['dates'], aDate)];
  const names = all(entry['names'], aText);
  if (!sha256 || !attested || !runs || !numbers || !dates || !names) return undefined;
  return { sha256, numbers, dates, names, attested, runs };
}
