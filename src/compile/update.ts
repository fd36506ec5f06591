import type { ArticleId, Day } from '../digest/types.ts';
import { byPublication, type KeyedReading, linked } from './draft/articles.ts';
import { assignIds, idsIn, type KnownIds, reservedIds } from './draft/ids.ts';
import { NONE_GIVEN } from './draft/propose.ts';
import type { Reading } from './draft/reading.ts';
import { revisionsOf } from './draft/revisions.ts';
import { isArticleFile, type LeftOut, sha256 } from './edit/articles.ts';
import type { Fault } from './fault.ts';
import { createLinker } from './find/names/link.ts';
import type { Changes, Incoming } from './kept/changes.ts';
import { eraseReadings, readReadings, writeReadings } from './kept/segments.ts';
import { readState, type State, writeState } from './kept/state.ts';
import type { TopicStore } from './kept/store.ts';
import { type Compiled, compile, type TopicFiles } from './pipeline.ts';
import { type ArticleToRead, NO_DAY, type ReadingAhead, type ReadOrRefused, readArticle } from './read-article.ts';

/** What an update made of a topic. */
export interface Updated {
  /** The digest with its texts and the editor's report; or the faults of the editor's files; or null, without articles. */
  readonly outcome: { readonly compiled: Compiled } | { readonly faults: readonly Fault[] } | null;
  readonly news: News;
}

/** What became of the articles; each by its `file`. */
export interface News {
  readonly added: readonly string[];
  readonly revised: readonly string[];
  readonly left: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** The key of each article that the topic has now, by its `file`. */
  readonly keys: ReadonlyMap<string, ArticleId>;
}

/** The files of a topic that the compiler drafts, without its articles. */
export type DraftedTopic = Pick<TopicFiles, 'topic' | 'path' | 'texts' | 'feeds'>;

/**
 * Brings a topic that the compiler drafts up to date: reads what is new, compares all that is kept, compiles the digest.
 * What is read of an article is kept by the hash of its bytes, so that it is read once; whatever order articles came in,
 * and in how many steps, the digest is the same, but for the keys that arrival gave them, and for the ids of what an
 * article that came late tells of first. Keys and ids that were given stay.
 *
 * The caller writes or publishes the digest, and does so again where it cannot know that it did: nothing is lost where
 * an update is interrupted, and one without changes gives the digest again.
 *
 * @param topic The texts are the editor's files by name; in a topic without a state the keys of `evidence.json` are kept.
 * @param options What is told how many articles have been read; what reads some of them meanwhile.
 */
export async function updateTopic(
  store: TopicStore,
  topic: DraftedTopic,
  changes: Changes,
  { progress = () => {}, ahead }: Watched & Ahead = {},
): Promise<Updated> {
  const last = await readState(store);
  const before = last ?? firstState(topic);
  const wanted = new Set(before.articles.map((article) => article.sha256));
  const { readings: kept, segments: there } = await readReadings(store, before.segments, wanted);
  if (last) allRead(last, kept, changes);
  const { articles, fresh, news } = await merged(before, kept, changes, { progress, ahead });
  const known: KnownIds = { articles: before.articles, reserved: before.left };
  const linker = createLinker();
  const { given: earlier, countsText } = before;
  const compared = { read: linked(articles, linker), pairs: linker.suggestions(), given: earlier, known };
  const files = { ...topic, ...compared, countsText };
  const outcome = articles.length === 0 ? null : compile(files);
  const given = (outcome && 'compiled' in outcome ? outcome.compiled.given : undefined) ?? before.given;
  // A folder without articles is a wrong folder: nothing is forgotten for it.
  if (articles.length === 0 && changes.gone === 'others') return { outcome, news };
  const left = reservedIds(known, articles, articles);
  const readings = articles.map(({ reading }) => reading);
  const added = await writeReadings(store, there, fresh, readings);
  // What left, and what it was before it was revised, is erased.
  const hashes = new Set(readings.map((reading) => reading.sha256));
  const none = { segments: added.segments, obsolete: [] };
  const { segments, obsolete } = news.left.length > 0 ? await eraseReadings(store, added.segments, hashes) : none;
  // What an interruption leaves of them is removed by the next update.
  const now = new Set(segments.map(([name]) => name));
  const removed = [...before.obsolete, ...added.obsolete, ...obsolete].filter((name) => !now.has(name));
  await writeState(store, { articles: articles.map(keptOf), left, segments, obsolete: removed, countsText, given });
  for (const name of removed) await store.remove(name);
  return { outcome, news };
}

/** What was read of some articles is not there any more, or was read by another version: they have to be given again. */
export class MissingReadings extends Error {}

/** @throws MissingReadings where an article of the last update is neither kept nor given, and does not leave. */
function allRead({ articles }: State, kept: ReadonlyMap<string, Reading>, changes: Changes): void {
  if (changes.gone === 'others') return;
  const known = new Set([...(changes.gone ?? []), ...changes.articles.map(({ file }) => file)]);
  if (articles.some(({ file, sha256: hash }) => !kept.has(hash) && !known.has(file)))
    throw new MissingReadings('What was read of some articles is not there any more: give all articles again.');
}

const firstState = ({ texts }: DraftedTopic): State => {
  const evidence = texts.get('evidence.json');
  const { articles, reserved, countsText = evidence === undefined } = idsIn(evidence);
  return { articles, left: reserved, segments: [], obsolete: [], countsText, given: NONE_GIVEN };
};

const keptOf = ({ id, file, sha256: hash, revisions }: KeyedReading): State['articles'][number] => ({
  ...{ id, file, sha256: hash },
  ...(revisions.length === 0 ? {} : { revisions }),
});

type Unkeyed = Omit<KeyedReading, 'id'>;

interface Watched {
  /** Told how many articles have been read. */
  readonly progress?: (read: number) => void;
}

interface Ahead {
  readonly ahead?: ReadingAhead | undefined;
}

/** The articles after the changes, with their keys; those that had to be read; and what became of each. */
async function merged(
  before: State,
  kept: ReadonlyMap<string, Reading>,
  { articles: incoming, gone = [], keepFrom }: Changes,
  { progress, ahead }: Required<Watched> & Ahead,
): Promise<{ readonly articles: readonly KeyedReading[]; readonly fresh: readonly Reading[]; readonly news: News }> {
  const current = new Map<string, Unkeyed>();
  const given = new Set(incoming.map(({ file }) => file));
  const away = new Set(gone === 'others' ? before.articles.flatMap(({ file }) => (given.has(file) ? [] : file)) : gone);
  for (const { file, sha256: hash, revisions = [] } of before.articles) {
    // What only `evidence.json` tells of has a key, and is read when it comes.
    const reading = kept.get(hash);
    if (reading && !away.has(file)) current.set(file, articleOf(file, reading, revisions));
  }
  const holders = new Map([...current.values()].map(({ sha256: hash, file }) => [hash, file]));
  const [fresh, added, revised, leftOut]: [Reading[], string[], string[], LeftOut[]] = [[], [], [], []];
  /** Takes one article in; says so where only its day is missing. */
  async function take(each: ArticleToRead, others: readonly Day[]): Promise<typeof NO_DAY | undefined> {
    const { file, sha256: hash } = each;
    const old = current.get(file);
    if (old?.sha256 === hash) return;
    const holder = holders.get(hash);
    const reading = await readOne(each, kept.get(hash), { holder, others, ahead });
    if ('refused' in reading) {
      if (reading.refused === NO_DAY && others.length === 0) return NO_DAY;
      leftOut.push({ file, why: reading.refused, isMissing: isArticleFile(file) && holder === undefined });
      return;
    }
    if (!kept.has(hash)) fresh.push(reading);
    current.set(file, articleOf(file, reading, old ? revisionsOf(old.revisions, old.reading, reading) : []));
    holders.set(hash, file);
    (old ? revised : added).push(file);
    progress(fresh.length);
  }
  const coming = incoming
    .filter(({ file }) => !file.startsWith('.'))
    .map((each) => ({ ...each, sha256: hashOf(each), countsText: before.countsText }))
    .sort(byFile);
  ahead?.begin(coming.filter(({ file, bytes, sha256: hash }) => !kept.has(hash) && refusalOf(file, bytes) === null));
  const undated: ArticleToRead[] = [];
  for (const each of coming) if ((await take(each, [])) === NO_DAY) undated.push(each);
  // What the others are dated may tell the year of a day that stands without one.
  const others = [...new Set([...current.values()].map(({ day }) => day))];
  for (const each of undated)
    if ((await take(each, others)) === NO_DAY) leftOut.push({ file: each.file, why: NO_DAY, isMissing: true });
  leftOut.sort(byFile);
  for (const [file, { day }] of current) if (keepFrom && day < keepFrom) current.delete(file);
  const articles = assignIds([...current.values()].sort(byPublication), {
    articles: before.articles,
    reserved: before.left,
  });
  const left = before.articles.flatMap(({ file }) => (current.has(file) ? [] : [file]));
  const keys = new Map(articles.map(({ file, id }) => [file, id]));
  return { articles, fresh, news: { added: added.filter((file) => current.has(file)), revised, left, leftOut, keys } };
}

const byFile = (one: { readonly file: string }, other: { readonly file: string }): number =>
  one.file < other.file ? -1 : 1;

const articleOf = (file: string, reading: Reading, revisions: KeyedReading['revisions']): Unkeyed => ({
  ...{ file, sha256: reading.sha256, day: reading.published.day },
  ...{ reading, revisions },
});

/** What a reading rests on: the bytes, and what was stated beside them. */
function hashOf({ bytes, published, stated }: Incoming): string {
  const own = sha256(bytes);
  return published === undefined && stated === undefined
    ? own
    : sha256(`${own} ${JSON.stringify([published, stated])}`);
}

/** Reads an article, or takes what was kept of it, or what another thread reads of it. */
async function readOne(
  article: ArticleToRead,
  known: Reading | undefined,
  { holder, others, ahead }: { readonly holder: string | undefined; readonly others: readonly Day[] } & Ahead,
): Promise<ReadOrRefused> {
  const refused = refusalOf(article.file, article.bytes, holder);
  if (refused !== null) return { refused };
  if (known) return known;
  const elsewhere = others.length === 0 ? await ahead?.take(article.sha256) : null;
  return elsewhere ?? readArticle(article, others);
}

/** Bytes up to this one are white space or control signs. */
const SPACE = 0x20;

function refusalOf(file: string, bytes: Uint8Array, same?: string): string | null {
  if (!isArticleFile(file)) return 'articles are .txt, .md or .html files.';
  if (bytes.every((byte) => byte <= SPACE)) return 'it is empty.';
  return same === undefined ? null : `it is the same, byte for byte, as ${same}.`;
}
