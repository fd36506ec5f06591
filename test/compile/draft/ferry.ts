import { byPublication, type KeyedReading, linked } from '../../../src/compile/draft/articles.ts';
import type { Proposal } from '../../../src/compile/draft/findings.ts';
import { readingOf } from '../../../src/compile/draft/reading.ts';
import { sha256 } from '../../../src/compile/edit/articles.ts';
import { createLinker } from '../../../src/compile/find/names/link.ts';
import { parseEvidence } from '../../../src/compile/gate/evidence/evidence.ts';
import { storeInMemory } from '../../../src/compile/kept/store.ts';
import { type Compiled, compile, type Outcome, type TopicFiles } from '../../../src/compile/pipeline.ts';
import { cleanArticle } from '../../../src/compile/read/clean.ts';
import { type Updated, updateTopic } from '../../../src/compile/update.ts';
import { articleKey } from '../../../src/digest/article-keys.ts';

/** Texts of files by name. */
export type Files = Readonly<Record<string, string>>;

const bytesOf = (files: Files): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]));

export async function proposed(files: Files): Promise<Proposal> {
  const evidence = parseEvidence((await compiled(files)).evidenceText ?? '', 'evidence.json', []);
  if (!evidence?.proposals) throw new Error('the evidence has no proposals');
  return evidence.proposals;
}

const TOPIC = 'id: ferry\ntitle: Ferry\ndescription: The ferry\nrights: extracts\nzone: Etc/UTC\n';

/** A topic `ferry` with these files of the editor's, and of compilations before. */
export const ferry = (texts: Files = {}): TopicFiles => ({
  topic: 'ferry',
  path: 'digests/ferry',
  texts: new Map(Object.entries({ 'topic.yml': TOPIC, ...texts })),
});

/** The topic updated by these files, which are all that it has. */
export const updated = (files: Files, texts: Files = {}, store = storeInMemory()): Promise<Updated> => {
  const articles = [...bytesOf(files)].map(([file, bytes]) => ({ file, bytes }));
  return updateTopic(store, ferry(texts), { articles, gone: 'others' });
};

/** The topic with these articles read. */
export async function input(files: Files | null, texts: Files = {}): Promise<TopicFiles> {
  if (files === null) return ferry(texts);
  const read: Omit<KeyedReading, 'id'>[] = [];
  for (const [file, bytes] of bytesOf(files)) {
    const clean = await cleanArticle(bytes, { file });
    if ('refused' in clean) throw new Error(clean.refused);
    const reading = readingOf(file, sha256(bytes), clean);
    read.push({ file, sha256: reading.sha256, day: reading.published.day, reading, revisions: [] });
  }
  const keyed = read.sort(byPublication).map((article, index) => ({ ...article, id: articleKey(index) }));
  return { ...ferry(texts), read: linked(keyed, createLinker()) };
}

/** The topic of these articles; with none, from the evidence that stands among `texts`. */
export async function outcome(files: Files | null, texts: Files = {}): Promise<Outcome> {
  if (files === null) return compile(ferry(texts));
  const { outcome } = await updated(files, texts);
  if (outcome === null) throw new Error('no article was read');
  return outcome;
}

export async function compiled(files: Files | null, texts: Files = {}): Promise<Compiled> {
  const result = await outcome(files, texts);
  if ('compiled' in result) return result.compiled;
  throw new Error(result.faults.map(({ at, message }) => `${at.file}:${at.line} ${message}`).join('\n'));
}

/** An article with its headline and its day. */
export const article = (headline: string, day: string, ...paragraphs: readonly string[]): string =>
  [`---\nheadline: "${headline}"\ndatePublished: ${day}\n---`, ...paragraphs].join('\n\n');

/** Two articles on a flood and two on a strike. */
export const FERRY: Files = {
  'flood-mayor.txt': article(
    'Flood in Vessany',
    '2031-05-05',
    'At least 14 people were killed in Vessany on Sunday when the river rose, Mayor Marta Quillon said.',
    'The council accused Merrow Ferries of ignoring the warning.',
    'Marta Quillon told reporters on Monday that the harbour of Vessany was closed.',
  ),
  'flood-ministry.txt': article(
    'Vessany counts its dead',
    '2031-05-05',
    'Eleven people were killed in Vessany on Sunday, the interior ministry said.',
    'Merrow Ferries denied that it had ignored the warning.',
    'Governor Marta Quillon visited the harbour of Vessany on Monday.',
  ),
  'strike.txt': article(
    'Crews walk out',
    '2031-05-13',
    'Crews of Merrow Ferries walked out in Port Aldwin on Monday, the union said.',
    'Transport Minister Hedda Moen wrote to both sides on Tuesday and proposed talks in Port Aldwin.',
  ),
  'talks.txt': article(
    'Talks open',
    '2031-05-16',
    'Transport Minister Hedda Moen telephoned both sides on Wednesday and proposed talks in Port Aldwin.',
    'Merrow Ferries and the union met in Port Aldwin on Thursday.',
  ),
};
