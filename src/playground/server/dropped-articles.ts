import { topicFileOf } from '../../compile/draft/topic-file.ts';
import { leftOutLine } from '../../compile/edit/articles.ts';
import { faultLine } from '../../compile/fault.ts';
import { storeInMemory } from '../../compile/kept/store.ts';
import { updateTopic } from '../../compile/update.ts';
import { digestInMemory } from '../../digest/build/make.ts';
import type { Digest, DigestDocument } from '../../digest/types.ts';
import type { Digests } from '../../ports.ts';
import { dropLimits } from './api/drop-limits.ts';
import type { DroppedRequest } from './api/shapes.ts';

/** The digests beside the functions, and those of articles that were dropped into the page. */
export interface Topics extends Digests {
  /** Compiles articles as a topic in memory, which takes the place of an earlier one of the same name. */
  readonly add: (dropped: DroppedRequest) => Promise<{ readonly topic: string } | { readonly refused: string }>;
  /** Has a topic that was made here asked like any other. */
  readonly keep: (document: DigestDocument, report: readonly string[]) => void;
  /** What the compiler has to say of each dropped topic, a line each. */
  readonly reports: ReadonlyMap<string, readonly string[]>;
  /** What a topic's digest was made of, where that is at hand. */
  readonly document: (topic: string) => DigestDocument | undefined;
}

/** So many dropped topics are kept; the oldest makes room. */
const MOST_TOPICS = 5;
/** Slack allows 32 characters for a slash command, its slash included. */
const LONGEST_ID = 31;

/**
 * Nothing of what is dropped is written to a disk, and it ends with the process.
 * @param read What a bundled digest was made of, where that is at hand.
 */
export function withDropped(bundled: Digests, read: Topics['document'] = () => undefined): Topics {
  const dropped = new Map<string, Digest>();
  const documents = new Map<string, DigestDocument>();
  const reports = new Map<string, readonly string[]>();
  const forget = (topic: string): void => {
    // Not closed: an answer may still read from it.
    dropped.delete(topic);
    documents.delete(topic);
    reports.delete(topic);
  };
  const keep: Topics['keep'] = (document, report) => {
    const topic = document.topic.id;
    forget(topic);
    dropped.set(topic, digestInMemory(document));
    documents.set(topic, document);
    reports.set(topic, report);
    const [oldest] = dropped.keys();
    if (dropped.size > MOST_TOPICS && oldest !== undefined) forget(oldest);
  };
  return {
    keep,
    keys: () => [...bundled.keys(), ...dropped.keys()],
    get: (topic) => dropped.get(topic) ?? bundled.get(topic),
    *values() {
      yield* bundled.values();
      yield* dropped.values();
    },
    reports,
    document: (topic) => documents.get(topic) ?? read(topic),
    async add(request) {
      const topic = idOf(request.name, [...bundled.keys()]);
      const compiled = await compileDropped(topic, request);
      if ('refused' in compiled) return compiled;
      keep(compiled.document, compiled.report);
      return { topic };
    },
  };
}

/** The name of a slash command that no topic of the project has: `harbour-bridge` of "Harbour bridge (2)". */
function idOf(name: string, taken: readonly string[]): string {
  const words =
    name
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const id = /^[a-z].*?(?=-*$)/.exec(words.join('-').slice(0, LONGEST_ID))?.[0] ?? 'articles';
  return taken.includes(id) ? `my-${id}`.slice(0, LONGEST_ID) : id;
}

type Compiled =
  | { readonly document: DigestDocument; readonly report: readonly string[] }
  | { readonly refused: string };

async function compileDropped(topic: string, { name, files }: DroppedRequest): Promise<Compiled> {
  const folder = new Map(files.map((file) => [file.name, Buffer.from(file.base64, 'base64')]));
  const refused = tooMuch(folder);
  if (refused !== null) return { refused };
  const texts = new Map([['topic.yml', topicFileOf(topic, name.trim() === '' ? topic : name.trim())]]);
  const articles = [...folder].map(([file, bytes]) => ({ file, bytes }));
  const { outcome, news } = await updateTopic(storeInMemory(), { topic, path: topic, texts }, { articles });
  if (outcome === null) {
    const why =
      news.leftOut.length > 0
        ? news.leftOut.slice(0, MOST_TOLD).map(leftOutLine).join(' ')
        : 'Drop .txt, .md or .html files.';
    return { refused: `No article can be read. ${why}` };
  }
  if ('faults' in outcome) return { refused: outcome.faults.slice(0, MOST_TOLD).map(faultLine).join(' ') };
  const { digest, report } = outcome.compiled;
  return { document: digest, report: [...news.leftOut.map(leftOutLine), ...report] };
}

/** Faults told at once. */
const MOST_TOLD = 5;

function tooMuch(folder: ReadonlyMap<string, Buffer>): string | null {
  const { files, file, all } = dropLimits;
  if (folder.size > files) return `At most ${files} files at once; these are ${folder.size}.`;
  for (const [name, { length }] of folder) {
    if (length > file) return `${name} has ${length} bytes; a file may have ${file}.`;
  }
  const sum = [...folder.values()].reduce((bytes, { length }) => bytes + length, 0);
  return sum > all ? `Together they have ${sum} bytes; all may have ${all}.` : null;
}
