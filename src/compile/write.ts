import type { Feed } from '../digest/schema.ts';
import { sha256 } from './edit/articles.ts';
import type { Unversioned } from './edit/join.ts';

/**
 * The text of `digest.json`. One record a line: a change in the editor's files shows as the records that it
 * touches, and the file stays small for the functions that load it. Keys stand in the order of the digest's
 * types and lists in their own order, so equal digests give equal bytes.
 */
export function emitDigest(digest: Unversioned, feeds?: readonly Feed[]): string {
  const body = sections(digest, feeds);
  const said = sections(digest, feeds?.map(lasting));
  const version = sha256(`{\n${said}\n}\n`).slice(0, 8);
  return `{\n"version": ${JSON.stringify(version)},\n${body}\n}\n`;
}

/**
 * What of a feed the version is made of: when it was read, and in which words it fails now, say nothing of the topic, and
 * a digest of the same articles keeps its version.
 */
export function lasting({ lastRead: _, failure, ...feed }: Feed): object {
  return failure ? { ...feed, since: failure.since } : feed;
}

function sections(
  { topic, articles, entities, events, figures, disputes, briefs }: Unversioned,
  feeds?: readonly object[],
): string {
  const lists = {
    articles,
    entities,
    events,
    figures,
    disputes,
    ...(briefs ? { briefs } : {}),
    ...(feeds ? { feeds } : {}),
  };
  return [
    `"topic": ${JSON.stringify(topic)}`,
    ...Object.entries(lists).map(([name, records]) => `"${name}": ${oneALine(records)}`),
  ].join(',\n');
}

function oneALine(records: readonly unknown[]): string {
  return records.length === 0 ? '[]' : `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
}
