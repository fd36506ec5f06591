import type { DigestDocument, Feed } from '../digest/schema.ts';
import { type ReadArticle, textsOf } from './draft/articles.ts';
import type { Findings, Gap, Proposal } from './draft/findings.ts';
import { type Given, type KnownIds, reservedIds } from './draft/ids.ts';
import { propose } from './draft/propose.ts';
import { type Reviewed, type ReviewItem, reviewOf } from './draft/review.ts';
import { droppedLines, overlaid, proposedGaps, supported } from './draft/supported.ts';
import { type ArticleFolder, readFolder } from './edit/articles.ts';
import { checks } from './edit/check.ts';
import { gapsOf } from './edit/gaps.ts';
import { joinDigest, type Weights } from './edit/join.ts';
import { applyOverlay, explainGaps } from './edit/overlay.ts';
import { withIds } from './edit/overlay-names.ts';
import { isDrafted, readEditorFiles, type TopicEntries } from './edit/read.ts';
import type { Overlay } from './edit/schema.ts';
import { waitingLine, withoutFaulty } from './edit/waiting.ts';
import { type Fault, inReadingOrder } from './fault.ts';
import type { Suggestion } from './find/names/indexes.ts';
import { citationsAttested, datesAttested } from './gate/attested.ts';
import { datesSupported, officeDatesSupported, reportedDatesSupported } from './gate/dates.ts';
import {
  type Evidence,
  emitEvidence,
  evidenceFaults,
  noEvidence,
  paragraphCounts,
  parseEvidence,
} from './gate/evidence/evidence.ts';
import { makeEvidence } from './gate/evidence/make.ts';
import { attributionsKept, bothSupported, degreesKept, headlinesAttribute, hedgesKept } from './gate/manner.ts';
import { namesSupported, speakersNamed } from './gate/name-checks.ts';
import { figuresSupported, numbersSupported } from './gate/numbers.ts';
import type { GateCheck, GateSources } from './gate/paragraphs.ts';
import {
  articlesSupported,
  ownWords,
  quotationsVerbatim,
  quotedWordsVerbatim,
  spellingsStand,
} from './gate/verbatim.ts';
import { changesSince, closingReport, gapLines, reviewLines, unreadLines } from './report.ts';
import { emitDigest, versioned } from './write.ts';

/** The citation gate: what the lines say must stand in the paragraphs that they cite. */
const gate: readonly GateCheck[] = [
  articlesSupported,
  spellingsStand,
  quotationsVerbatim,
  quotedWordsVerbatim,
  numbersSupported,
  figuresSupported,
  datesSupported,
  reportedDatesSupported,
  officeDatesSupported,
  namesSupported,
  speakersNamed,
  bothSupported,
  degreesKept,
  hedgesKept,
  attributionsKept,
  headlinesAttribute,
  ownWords,
  citationsAttested,
  datesAttested,
];

/** Of these, what holds a line to its paragraphs by what other entries name. */
const gateAmongOthers: readonly GateCheck[] = [namesSupported, speakersNamed, attributionsKept, headlinesAttribute];

/** For what the compiler drafts: what a file says of itself it may say outside its paragraphs, in its front matter. */
const draftGate = gate.filter((check) => check !== articlesSupported);
const ownGate = draftGate.filter((check) => !gateAmongOthers.includes(check));

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
  /** In a drafted topic: the articles with what extraction finds in them, in place of `articles`. */
  readonly read?: readonly ReadArticle[];
  /** Where articles are collected: their feeds. Those of the last `digest.json` stand where nothing is given. */
  readonly feeds?: readonly Feed[];
  /** And pairs of their names that may be one. */
  readonly pairs?: readonly Suggestion[];
  /** And the ids by which what was found in the last compilation is known again. */
  readonly given?: Given;
  /** And the ids that articles had. */
  readonly known?: KnownIds;
  /** And whether their paragraphs are counted from behind the front matter. */
  readonly countsText?: boolean;
  /** What extraction suggests besides: disputes, and gaps such as merges. */
  readonly suggested?: Pick<Findings, 'disputes' | 'gaps'>;
}

export interface Compiled {
  readonly digest: DigestDocument;
  /** The text of `digest.json`, written when it is asked for; none for a topic of more articles than a person would review. */
  readonly digestText: string | undefined;
  /** The text of `evidence.json`, likewise; only where the articles were there, and there is a `digest.json`. */
  readonly evidenceText: string | undefined;
  /** In a drafted topic whose articles were read: the ids of what was found. */
  readonly given?: Given;
  /** Lines for the editor: counts, what is new, and what is left unexplained. */
  readonly report: readonly string[];
  /** In a drafted topic: what an editor should look at next. */
  readonly review?: readonly ReviewItem[];
  /** In a topic of feeds: entries of the overlay that do not hold now, and why. */
  readonly waiting: readonly Fault[];
}

export type Outcome = { readonly compiled: Compiled } | { readonly faults: readonly Fault[] };

/**
 * Compiles a topic: read, check, gate, join, overlay, emit. Gives the digest, or every fault found, in reading order.
 * Pure: equal files give equal bytes.
 */
export function compile(files: TopicFiles): Outcome {
  const { entries, overlay, faults: form } = readEditorFiles(files.texts, (file) => `${files.path}/${file}`);
  const isWellFormed = form.length === 0;
  if (entries && overlay && isWellFormed && isDrafted(files.texts)) return compileDrafted(entries, overlay, files);
  // In a drafted topic ids may be those of proposals, which are not looked at before the editor's files are in order.
  if (!entries || (!isWellFormed && isDrafted(files.texts))) return failed(form);
  const { faults, sources } = lookAt(entries, files, isWellFormed ? gate : []);
  if (!overlay || !sources || form.length + faults.length > 0) return failed([...form, ...faults]);
  const digest = joinDigest(entries, sources.counts);
  const applied = applyOverlay(gapsOf(sources, digest, files.suggested), overlay);
  return applied.faults.length > 0
    ? failed(applied.faults)
    : done(entries, files, gapLines(applied.findings.gaps), sources.evidence);
}

/**
 * Compiles a topic whose articles no editor has described: the compiler's proposals join the editor's entries. Where the
 * articles come from feeds and go again, an entry of the overlay that does not hold now waits: it changes nothing.
 */
function compileDrafted(written: TopicEntries, writtenOverlay: Overlay, files: TopicFiles): Outcome {
  const path = evidencePath(files);
  const faults: Fault[] = [];
  const earlier = files.read ? null : earlierEvidence(files, faults);
  if (faults.length > 0) return failed(faults);
  const proposed = files.read && propose(files.read, files.pairs, files.given);
  const proposal = proposed?.proposal ?? earlier?.proposals;
  if (!proposal) return failed([noEvidence(path)]);
  let overlay = withIds(writtenOverlay, proposal);
  const waiting: Fault[] = [];
  for (;;) {
    const outcome = compileProposal(written, { proposal, overlay, waiting, given: proposed?.given, earlier }, files);
    if ('compiled' in outcome || (!files.feeds && written.topic.feeds.length === 0)) return outcome;
    const left = withoutFaulty(overlay, outcome.faults, `${files.path}/overlay.yml`);
    if (left.faults.length === 0) return outcome;
    overlay = left.overlay;
    waiting.push(...left.faults);
  }
}

/** What is proposed of a drafted topic, and what the editor changes of it. */
interface Proposed {
  readonly proposal: Proposal;
  readonly overlay: Overlay;
  /** Faults of entries that were taken out of the overlay. */
  readonly waiting: readonly Fault[];
  readonly given: Given | undefined;
  readonly earlier: Evidence | null;
}

function compileProposal(
  written: TopicEntries,
  { proposal, overlay, waiting, given, earlier }: Proposed,
  files: TopicFiles,
): Outcome {
  const path = evidencePath(files);
  const faults: Fault[] = [];
  const changed = overlaid(proposal, overlay);
  if (changed.faults.length > 0) return failed(changed.faults);
  // Rounds drop proposals and add none: what the first has found of each line by itself holds for those that are left.
  let seen: Evidence | undefined;
  let own: readonly Fault[] = [];
  const looked = supported(written, changed.proposal, path, (entries) => {
    const { faults, sources } = lookAt(entries, files, gateAmongOthers, seen);
    if (sources && !seen) own = ownGate.flatMap((check) => check(sources));
    else own = own.filter(({ at }) => at.file !== path);
    seen ??= sources?.evidence;
    return [...faults, ...own];
  });
  if (looked.faults.length > 0) return failed(looked.faults);
  const attested = looked.dropped.length === 0 && seen ? seen : evidenceOf(looked.entries, files, faults);
  if (!attested) return failed(faults);
  const explained = explainGaps(proposedGaps(changed.proposal), overlay);
  if (explained.faults.length > 0) return failed(explained.faults);
  const reserved = reservedIds(files.known ?? earlier ?? NONE_KNOWN, files.read ?? [], looked.entries.articles);
  const deeds = new Map(
    changed.proposal.entities.flatMap(({ id, deeds }) => (deeds === undefined ? [] : [[id, deeds]])),
  );
  const weights = new Map(
    changed.proposal.events.flatMap(({ id, weight }) => (weight === undefined ? [] : [[id, weight]])),
  );
  const more = {
    reserved,
    countsText: files.countsText ?? false,
    proposals: proposal,
    report: [...unreadLines(looked.entries.articles), ...droppedLines(looked.dropped), ...waiting.map(waitingLine)],
    weights: { deeds, events: weights },
  };
  const review = reviewOf(
    {
      ...leftOf(changed.proposal, looked.entries, explained.findings.gaps),
      leftOut: changed.leftOut,
      doubtful: changed.doubtful,
    },
    overlay,
  );
  return done(looked.entries, files, reviewLines(review, files.topic), attested, {
    ...{ ...more, review, waiting },
    ...(given ? { given } : {}),
  });
}

/** What of a proposal entered the digest. */
function leftOf(
  proposal: Proposal,
  entries: TopicEntries,
  gaps: readonly Gap[],
): Omit<Reviewed, 'leftOut' | 'doubtful'> {
  const ids = (all: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(all.map(({ id }) => id));
  const [entities, events, disputes] = [ids(entries.entities), ids(entries.events), ids(entries.disputes)];
  return {
    entities: proposal.entities.filter(({ id }) => entities.has(id)),
    events: proposal.events.filter(({ id }) => events.has(id)),
    disputes: proposal.disputes.filter(({ id }) => disputes.has(id)),
    gaps,
  };
}

const NONE_KNOWN: KnownIds = { articles: [], reserved: [] };

const failed = (faults: readonly Fault[]): Outcome => ({ faults: inReadingOrder(faults) });

const isFresh = ({ articles, read }: TopicFiles): boolean => (articles ?? read) !== undefined;

function done(
  entries: TopicEntries,
  files: TopicFiles,
  left: readonly string[],
  evidence: Evidence,
  {
    report: also = [],
    given,
    review,
    weights,
    waiting = [],
    ...more
  }: Partial<Pick<Evidence, 'reserved' | 'countsText' | 'proposals'>> &
    Partial<Pick<Compiled, 'given' | 'report' | 'review' | 'waiting'>> & {
      readonly weights?: Weights;
    } = {},
): { readonly compiled: Compiled } {
  const departed = (more.reserved ?? evidence.reserved).map(({ id }) => id);
  const last = files.texts.get('digest.json');
  const feeds = files.feeds ?? feedsIn(last);
  const joined = joinDigest(entries, paragraphCounts(evidence), departed, weights);
  const digest = versioned(feeds ? { ...joined, feeds } : joined);
  const report = [...closingReport(digest, changesSince(last, digest), left), ...also];
  const isReviewed = !isLarge(files);
  return {
    compiled: {
      ...{ digest, report, waiting, ...(given ? { given } : {}), ...(review ? { review } : {}) },
      get digestText() {
        return isReviewed ? emitDigest(digest) : undefined;
      },
      get evidenceText() {
        return isReviewed && isFresh(files) ? emitEvidence({ ...evidence, ...more }) : undefined;
      },
    },
  };
}

/** The feeds of a `digest.json`; undefined where it has none, or cannot be read. */
function feedsIn(digestText = '{}'): readonly Feed[] | undefined {
  try {
    return JSON.parse(digestText).feeds;
  } catch {
    return undefined;
  }
}

/** Articles of a drafted topic whose `digest.json` and `evidence.json` a person would still review. */
const MOST_REVIEWED = 1_500;

const isLarge = ({ read }: TopicFiles): boolean => read !== undefined && read.length > MOST_REVIEWED;

/** Looks at entries; `seen` is evidence made for entries that had all that these have. */
function lookAt(
  entries: TopicEntries,
  files: TopicFiles,
  gateChecks: readonly GateCheck[],
  seen?: Evidence,
): { readonly faults: readonly Fault[]; readonly sources?: GateSources } {
  const faults: Fault[] = [];
  const evidence = seen ?? evidenceOf(entries, files, faults);
  const sources = { entries, folder: files.topic, counts: evidence ? paragraphCounts(evidence) : new Map() };
  faults.push(...checks.flatMap((check) => check(sources)));
  if (!evidence) return { faults };
  const gateSources = { ...sources, evidence, isFresh: isFresh(files) };
  faults.push(...gateChecks.flatMap((check) => check(gateSources)));
  return { faults, sources: gateSources };
}

const evidencePath = ({ path }: TopicFiles): string => `${path}/evidence.json`;

/** What is kept of the last compilation; null where nothing is, with a fault where it cannot be read. */
function earlierEvidence(files: TopicFiles, faults: Fault[]): Evidence | null {
  const text = files.texts.get('evidence.json');
  return text === undefined ? null : parseEvidence(text, evidencePath(files), faults);
}

/** The evidence of the articles where they are there, else what is kept of them; faults where neither will do. */
function evidenceOf(entries: TopicEntries, files: TopicFiles, faults: Fault[]): Evidence | null {
  const { texts, articles, read } = files;
  if (read) return makeEvidence(entries, textsOf(read), isLarge(files));
  const earlier = earlierEvidence(files, faults);
  if (articles) {
    const known = earlier ?? { articles: [], reserved: [] };
    const paragraphs = readFolder(entries.articles, articles, [...known.articles, ...known.reserved], faults);
    return { ...makeEvidence(entries, paragraphs), reserved: reservedIds(known, [], entries.articles) };
  }
  if (!texts.has('evidence.json')) faults.push(noEvidence(evidencePath(files)));
  else if (earlier) faults.push(...evidenceFaults(entries.articles, earlier));
  return earlier;
}
