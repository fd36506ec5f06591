import type { Digest } from '../digest/types.ts';
import { figuresGiven } from './check/figures.ts';
import { uniqueIds } from './check/ids.ts';
import { distinctNames, namesOnce } from './check/names.ts';
import { knownParagraphs } from './check/paragraphs.ts';
import { citationsGiven, knownIds } from './check/references.ts';
import { shortQuotations } from './check/rights.ts';
import { topicHolds } from './check/topic.ts';
import { emitDigest, emitEvidence } from './emit.ts';
import {
  type ArticleFolder,
  type Evidence,
  makeEvidence,
  paragraphCounts,
  parseEvidence,
  readFolder,
} from './evidence.ts';
import { type Fault, inReadingOrder } from './fault.ts';
import { articlesBorneOut } from './gate/articles.ts';
import { datesBorneOut, officeDatesBorneOut, reportedDatesBorneOut } from './gate/dates.ts';
import { namesBorneOut } from './gate/names.ts';
import { figuresBorneOut, numbersBorneOut } from './gate/numbers.ts';
import { ownWords } from './gate/own-words.ts';
import { quotationsVerbatim, quotedWordsVerbatim } from './gate/quotations.ts';
import { spellingsStand } from './gate/spellings.ts';
import { joinDigest } from './join/digest.ts';
import type { ArticleText } from './read/article.ts';
import { type Draft, readDraft } from './read/draft.ts';
import { closingReport } from './report.ts';
import type { Check, GateCheck } from './sources.ts';

/** What the editor's files must hold by themselves. Order does not matter: each looks for one kind of fault. */
const checks: readonly Check[] = [
  topicHolds,
  uniqueIds,
  distinctNames,
  namesOnce,
  citationsGiven,
  figuresGiven,
  knownIds,
  knownParagraphs,
  shortQuotations,
];

/** The citation gate: what the lines say must stand in the paragraphs that they cite. */
const gate: readonly GateCheck[] = [
  articlesBorneOut,
  spellingsStand,
  quotationsVerbatim,
  quotedWordsVerbatim,
  numbersBorneOut,
  figuresBorneOut,
  datesBorneOut,
  reportedDatesBorneOut,
  officeDatesBorneOut,
  namesBorneOut,
  ownWords,
];

/** What a compilation starts from; all of it is text and bytes, read by the caller. */
export interface TopicFiles {
  /** Name of the topic's folder. */
  readonly topic: string;
  /** Path of the topic's folder, as messages name it. */
  readonly path: string;
  /** The editor's files and `evidence.json`, by name, as far as they exist. */
  readonly texts: ReadonlyMap<string, string>;
  /** The articles, for the citation gate; without them `evidence.json` says how many paragraphs each has. */
  readonly articles?: ArticleFolder;
}

export interface Compiled {
  readonly digest: Omit<Digest, 'version'>;
  /** The text of `digest.json`. */
  readonly digestText: string;
  /** The text of `evidence.json`; only where the articles were there. */
  readonly evidenceText?: string;
  /** Lines for the editor: counts, and what nothing cites. */
  readonly report: readonly string[];
}

export type Outcome = { readonly compiled: Compiled } | { readonly faults: readonly Fault[] };

/**
 * Compiles a topic: read, check, gate, join, emit. Gives the digest, or every fault found, in reading order.
 * Pure: equal files give equal bytes.
 */
export function compile({ topic, path, texts, articles }: TopicFiles): Outcome {
  const faults: Fault[] = [];
  const inFolder = (file: string): string => `${path}/${file}`;
  const draft = readDraft(texts, inFolder, faults);
  if (!draft) return { faults: inReadingOrder(faults) };

  const evidenceText = texts.get('evidence.json');
  const earlier = evidenceText === undefined ? null : parseEvidence(evidenceText, inFolder('evidence.json'), faults);
  const read = articles && readFolder(draft.articles, articles, earlier, faults);
  const evidence = read ? makeEvidence(draft.articles, read) : earlier;
  const counts = read
    ? paragraphsRead(read)
    : paragraphCounts(draft.articles, evidence, inFolder('evidence.json'), faults);

  const sources = { draft, folder: topic, counts };
  faults.push(...checks.flatMap((check) => check(sources)));
  if (read) faults.push(...gate.flatMap((check) => check({ ...sources, texts: read })));
  if (faults.length > 0) return { faults: inReadingOrder(faults) };
  return { compiled: finish(draft, counts, evidence, read) };
}

const paragraphsRead = (texts: ReadonlyMap<string, ArticleText>): ReadonlyMap<string, number> =>
  new Map([...texts].map(([article, text]) => [article, text.paragraphs.length]));

function finish(
  draft: Draft,
  counts: ReadonlyMap<string, number>,
  evidence: Evidence | null,
  read: ReadonlyMap<string, ArticleText> | undefined,
): Compiled {
  const digest = joinDigest(draft, counts);
  return {
    digest,
    digestText: emitDigest(digest),
    ...(read && evidence ? { evidenceText: emitEvidence(evidence) } : {}),
    report: closingReport(digest, read && { draft, folder: draft.topic.id.value, counts, texts: read }),
  };
}
