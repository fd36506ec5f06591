import type { Digest } from '../digest/types.ts';
import { figuresGiven } from './check/figures.ts';
import { uniqueIds } from './check/ids.ts';
import { distinctNames, namesOnce } from './check/names.ts';
import { knownParagraphs } from './check/paragraphs.ts';
import { citationsGiven, knownIds } from './check/references.ts';
import { shortQuotations } from './check/rights.ts';
import { topicHolds } from './check/topic.ts';
import { emitDigest } from './emit.ts';
import { type Evidence, evidenceFaults, noEvidence, paragraphCounts } from './evidence/evidence.ts';
import { emitEvidence, parseEvidence } from './evidence/format.ts';
import { makeEvidence } from './evidence/make.ts';
import { type Fault, inReadingOrder } from './fault.ts';
import type { Findings } from './findings.ts';
import { gapsOf } from './gaps.ts';
import { articlesBorneOut } from './gate/articles.ts';
import { datesBorneOut, officeDatesBorneOut, reportedDatesBorneOut } from './gate/dates.ts';
import { namesBorneOut } from './gate/names.ts';
import { figuresBorneOut, numbersBorneOut } from './gate/numbers.ts';
import { ownWords } from './gate/own-words.ts';
import { quotationsVerbatim, quotedWordsVerbatim } from './gate/quotations.ts';
import { spellingsStand } from './gate/spellings.ts';
import { joinDigest } from './join/digest.ts';
import { newsSince } from './news.ts';
import { applyOverlay } from './overlay/apply.ts';
import { type Draft, readDraft, readOverlay } from './read/draft.ts';
import { type ArticleFolder, readFolder } from './read/folder.ts';
import type { Overlay } from './read/overlay.ts';
import { closingReport } from './report.ts';
import type { Check, GateCheck, GateSources } from './sources.ts';

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
  /** The editor's files, `evidence.json` and the last `digest.json`, by name, as far as they exist. */
  readonly texts: ReadonlyMap<string, string>;
  /** The articles, where they are there: evidence is then made anew, else `evidence.json` stands for them. */
  readonly articles?: ArticleFolder;
  /** What extraction suggests besides: disputes, and gaps such as merges. */
  readonly found?: Pick<Findings, 'disputes' | 'gaps'>;
}

export interface Compiled {
  readonly digest: Omit<Digest, 'version'>;
  /** The text of `digest.json`. */
  readonly digestText: string;
  /** The text of `evidence.json`; only where the articles were there. */
  readonly evidenceText?: string;
  /** Lines for the editor: counts, what is new, and what is left unexplained. */
  readonly report: readonly string[];
}

export type Outcome = { readonly compiled: Compiled } | { readonly faults: readonly Fault[] };

/**
 * Compiles a topic: read, check, gate, join, overlay, emit. Gives the digest, or every fault found, in reading order.
 * Pure: equal files give equal bytes.
 */
export function compile(files: TopicFiles): Outcome {
  const faults: Fault[] = [];
  const inFolder = (file: string): string => `${files.path}/${file}`;
  const draft = readDraft(files.texts, inFolder, faults);
  const overlay = readOverlay(files.texts, inFolder, faults);
  if (!draft) return { faults: inReadingOrder(faults) };

  const evidence = evidenceOf(draft, files, inFolder('evidence.json'), faults);
  const counts = evidence ? paragraphCounts(evidence) : new Map<string, number>();
  const sources = { draft, folder: files.topic, counts };
  faults.push(...checks.flatMap((check) => check(sources)));
  if (!evidence) return { faults: inReadingOrder(faults) };
  const gateSources = { ...sources, evidence, isFresh: files.articles !== undefined };
  faults.push(...gate.flatMap((check) => check(gateSources)));
  if (faults.length > 0 || !overlay) return { faults: inReadingOrder(faults) };
  return finish(gateSources, overlay, files);
}

/** The evidence of the articles where they are there, else what is kept of them; faults where neither will do. */
function evidenceOf(draft: Draft, { texts, articles }: TopicFiles, path: string, faults: Fault[]): Evidence | null {
  const text = texts.get('evidence.json');
  const earlier = text === undefined ? null : parseEvidence(text, path, faults);
  if (articles) return makeEvidence(draft, readFolder(draft.articles, articles, earlier?.articles ?? [], faults));
  if (text === undefined) faults.push(noEvidence(path));
  else if (earlier) faults.push(...evidenceFaults(draft.articles, earlier));
  return earlier;
}

function finish(sources: GateSources, overlay: Overlay, { texts, found }: TopicFiles): Outcome {
  const digest = joinDigest(sources.draft, sources.counts);
  const { findings, faults } = applyOverlay(gapsOf(sources, digest, found), overlay);
  if (faults.length > 0) return { faults: inReadingOrder(faults) };
  return {
    compiled: {
      digest,
      digestText: emitDigest(digest),
      ...(sources.isFresh ? { evidenceText: emitEvidence(sources.evidence) } : {}),
      report: closingReport(digest, newsSince(texts.get('digest.json'), digest), findings.gaps),
    },
  };
}
