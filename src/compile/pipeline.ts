import type { Digest } from '../digest/types.ts';
import { wordedAt } from './draft/by-editor.ts';
import type { Proposal } from './draft/proposal.ts';
import { propose } from './draft/propose.ts';
import { type ReadArticle, textsOf } from './draft/read-article.ts';
import { droppedLines, GAPS_PROPOSED, gapsProposed, overlaid, settle } from './draft/settle.ts';
import { figuresGiven } from './edit/check/figures.ts';
import { uniqueIds } from './edit/check/ids.ts';
import { labelsSayTheDate } from './edit/check/labels.ts';
import { distinctNames, namesOnce } from './edit/check/names.ts';
import { knownParagraphs } from './edit/check/paragraphs.ts';
import { citationsGiven, knownIds } from './edit/check/references.ts';
import { shortQuotations } from './edit/check/rights.ts';
import { topicHolds } from './edit/check/topic.ts';
import { type Draft, isProposed, readDraft, readOverlay } from './edit/files/draft.ts';
import { type ArticleFolder, readFolder } from './edit/files/folder.ts';
import type { Overlay } from './edit/files/overlay.ts';
import { gapsOf } from './edit/gaps.ts';
import { joinDigest } from './edit/join/digest.ts';
import { applyOverlay, explainGaps } from './edit/overlay/apply.ts';
import { type Fault, inReadingOrder } from './fault.ts';
import type { Findings } from './find/findings.ts';
import type { Suggestion } from './find/names/suggestion.ts';
import { articlesBorneOut } from './gate/articles.ts';
import { citationsAttested, datesAttested } from './gate/attested.ts';
import { datesBorneOut, officeDatesBorneOut, reportedDatesBorneOut } from './gate/dates.ts';
import { type Evidence, evidenceFaults, noEvidence, paragraphCounts } from './gate/evidence/evidence.ts';
import { emitEvidence, parseEvidence } from './gate/evidence/format.ts';
import { makeEvidence } from './gate/evidence/make.ts';
import { namesBorneOut } from './gate/names.ts';
import { figuresBorneOut, numbersBorneOut } from './gate/numbers.ts';
import { ownWords } from './gate/own-words.ts';
import { quotationsVerbatim, quotedWordsVerbatim } from './gate/quotations.ts';
import { spellingsStand } from './gate/spellings.ts';
import { newsSince } from './news.ts';
import type { Check, GateCheck, GateSources } from './read/sources.ts';
import { closingReport } from './report.ts';
import { emitDigest } from './write.ts';

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
  labelsSayTheDate,
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
  citationsAttested,
  datesAttested,
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
  /** In a topic that the compiler proposes: the articles with what extraction finds in them, in place of `articles`. */
  readonly read?: readonly ReadArticle[];
  /** And pairs of their names that may be one. */
  readonly pairs?: readonly Suggestion[];
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
  if (!draft || !overlay) return { faults: inReadingOrder(faults) };
  const look: Look = (drafted, seen) => lookAt(drafted, files, inFolder('evidence.json'), seen);
  if (isProposed(files.texts)) return compileProposed(draft, overlay, files, look);
  const looked = look(draft);
  faults.push(...looked.faults);
  if (faults.length > 0 || !looked.sources) return { faults: inReadingOrder(faults) };
  return finish(looked.sources, overlay, files);
}

/** A draft looked at: its faults, and what the rest is made from where there is evidence at all. */
interface Looked {
  readonly faults: readonly Fault[];
  readonly sources?: GateSources;
}

/** Looks at a draft; `seen` is evidence made for a draft that had all that this one has. */
type Look = (draft: Draft, seen?: Evidence) => Looked;

function lookAt(draft: Draft, files: TopicFiles, evidencePath: string, seen?: Evidence): Looked {
  const faults: Fault[] = [];
  const evidence = seen ?? evidenceOf(draft, files, evidencePath, faults);
  const sources = { draft, folder: files.topic, counts: evidence ? paragraphCounts(evidence) : new Map() };
  faults.push(...checks.flatMap((check) => check(sources)));
  if (!evidence) return { faults };
  const gateSources = { ...sources, evidence, isFresh: (files.articles ?? files.read) !== undefined };
  faults.push(...gate.flatMap((check) => check(gateSources)));
  return { faults, sources: gateSources };
}

/** Compiles a topic whose articles no editor has described: the compiler's proposals stand beside the editor's files. */
function compileProposed(draft: Draft, overlay: Overlay, files: TopicFiles, look: Look): Outcome {
  const path = `${files.path}/evidence.json`;
  const faults: Fault[] = [];
  const proposal = proposalOf(files, path, faults);
  if (!proposal) return { faults: faults.length > 0 ? faults : [noEvidence(path)] };
  const changed = overlaid(proposal, overlay);
  if (changed.faults.length > 0) return { faults: inReadingOrder(changed.faults) };
  // Turns of settling drop proposals and add none: evidence of the first draft serves the later ones.
  let seen: Evidence | undefined;
  const faultsOf = (each: Draft): readonly Fault[] => {
    const looked = look(each, seen);
    seen ??= looked.sources?.evidence;
    return looked.faults;
  };
  const {
    draft: whole,
    faults: left,
    dropped,
  } = settle(draft, changed.proposal, { file: path, worded: wordedAt(overlay) }, faultsOf);
  const { sources } = look(whole);
  if (left.length > 0 || !sources) return { faults: inReadingOrder(left) };
  const digest = joinDigest(whole, sources.counts);
  const gaps = explainGaps(
    { ...changed.proposal, gaps: gapsProposed(changed.proposal), looked: GAPS_PROPOSED },
    overlay,
  );
  if (gaps.faults.length > 0) return { faults: inReadingOrder(gaps.faults) };
  const report = closingReport(digest, newsSince(files.texts.get('digest.json'), digest), gaps.findings.gaps);
  return {
    compiled: {
      digest,
      digestText: emitDigest(digest),
      ...(sources.isFresh ? { evidenceText: emitEvidence({ ...sources.evidence, proposal }) } : {}),
      report: [...report, ...droppedLines(dropped)],
    },
  };
}

/** What the articles propose where they are there, else what is kept of that; null where neither is. */
function proposalOf({ read, pairs, texts }: TopicFiles, path: string, faults: Fault[]): Proposal | null {
  if (read) return propose(read, pairs);
  const kept = texts.get('evidence.json');
  return (kept === undefined ? null : parseEvidence(kept, path, faults)?.proposal) ?? null;
}

/** The evidence of the articles where they are there, else what is kept of them; faults where neither will do. */
function evidenceOf(
  draft: Draft,
  { texts, articles, read }: TopicFiles,
  path: string,
  faults: Fault[],
): Evidence | null {
  const text = texts.get('evidence.json');
  const earlier = text === undefined ? null : parseEvidence(text, path, faults);
  if (read) return makeEvidence(draft, textsOf(read));
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
