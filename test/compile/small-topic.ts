import { type ArticleText, sha256 } from '../../src/compile/edit/articles.ts';
import { readEditorFiles, type TopicEntries } from '../../src/compile/edit/read.ts';
import { faultLine } from '../../src/compile/fault.ts';
import type { Evidence } from '../../src/compile/gate/evidence/evidence.ts';
import { makeEvidence } from '../../src/compile/gate/evidence/make.ts';
import type { GateCheck, GateSources } from '../../src/compile/gate/paragraphs.ts';

/** A topic as small as one check of the gate needs: what its articles say, and what the editor's files make of it. */
export interface SmallTopic {
  /** Paragraphs by article: A is of Friday 12 March 2021, B of Monday 5 April. */
  readonly articles: Readonly<Record<string, readonly string[]>>;
  /** What stood in a place before: `{ A2: [...] }`. */
  readonly former?: Readonly<Record<string, readonly string[]>>;
  /** More of what articles.yml says of an article. */
  readonly said?: Readonly<Record<string, object>>;
  readonly rights?: 'facts-only' | 'extracts';
  /** Of the one event; more events stand in `files`. */
  readonly statements?: readonly object[];
  /** Entries of other files: `{ people: [...] }`. */
  readonly files?: Readonly<Record<string, readonly object[]>>;
}

/** A line of own words with its citations: `line('The quay is shut.', 'A1')`. */
export const line = (text: string, ...cite: readonly (string | object)[]) => ({ text, cite });

/** Someone, or something, with its spellings: `named('penn', 'Ada Penn', { 'Ada Penn': ['A1'] })`. */
export const named = (id: string, name: string, spellings: Readonly<Record<string, readonly string[]>> = {}) => ({
  ...{ id, name, description: 'someone' },
  spellings: Object.entries(spellings).map(([text, at]) => ({ text, at })),
});

const DAYS = new Map([['B', '2021-04-05']]);

const articleEntry = (id: string, said: object) => ({
  ...{ id, file: `${id}.txt`, language: 'en', translation: { status: 'none' }, about: 'the quay' },
  published: { day: DAYS.get(id) ?? '2021-03-12', text: 'stated', known: 'inferred', basis: 'its date' },
  ...said,
});

/** The editor's files, each on one line. */
function filesOf({ articles, said, rights = 'facts-only', statements, files = {} }: SmallTopic) {
  const topic = { id: 'quay', title: 'Quay', description: 'An invented quay', rights, zone: 'Etc/UTC' };
  const event = { id: 'shut', date: '2021', headline: 'what happened', statements };
  const all = {
    articles: Object.keys(articles).map((id) => articleEntry(id, said?.[id] ?? {})),
    events: statements ? [event] : [],
    topic: { ...topic, coverage: '2021-03-01..2021-04-30' },
    ...files,
  };
  return new Map(Object.entries(all).map(([name, value]) => [`${name}.yml`, JSON.stringify(value)]));
}

/** The editor's files as they are read. */
export function entriesOf(topic: SmallTopic): TopicEntries {
  const { entries, faults } = readEditorFiles(filesOf(topic), (file) => file);
  if (!entries) throw new Error(faults.map(faultLine).join('\n'));
  return entries;
}

const textsOf = ({ articles, former = {} }: SmallTopic): ReadonlyMap<string, ArticleText> =>
  new Map(
    Object.entries(articles).map(([id, paragraphs]) => {
      const before = paragraphs.map((_, index) => [index + 1, former[`${id}${index + 1}`] ?? []] as const);
      return [id, { sha256: sha256(paragraphs.join('\n')), paragraphs, former: new Map(before) }];
    }),
  );

/** The evidence of a topic's articles. */
export const evidenceOf = (topic: SmallTopic, isLarge = false): Evidence =>
  makeEvidence(entriesOf(topic), textsOf(topic), isLarge);

/** What the gate looks at: a topic whose articles are there; or what it is `now`, beside the evidence of them alone. */
export const sourcesOf = (topic: SmallTopic, now?: SmallTopic): GateSources => ({
  ...{ entries: entriesOf(now ?? topic), folder: 'quay', counts: new Map() },
  ...{ evidence: evidenceOf(topic), isFresh: now === undefined },
});

/** What a check says of it. */
export const told = (check: GateCheck, topic: SmallTopic, now?: SmallTopic): readonly string[] =>
  check(sourcesOf(topic, now)).map(({ message }) => message);

/** What stands where a check finds its faults, up to the end of the value. */
export const places = (check: GateCheck, topic: SmallTopic, now?: SmallTopic): readonly string[] =>
  check(sourcesOf(topic, now)).map(({ at: { file, column } }) => {
    const behind =
      filesOf(now ?? topic)
        .get(file)
        ?.slice(column - 1) ?? '';
    return /^(?:"[^"]*"|[^,\]}]*)/.exec(behind)?.[0] ?? '';
  });
