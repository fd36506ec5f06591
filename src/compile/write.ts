import type { DigestDocument } from '../digest/types.ts';
import { sha256 } from './edit/articles.ts';
import type { Unversioned } from './edit/join.ts';

/**
 * The text of `digest.json`. One record a line: a change in the editor's files shows as the records that it
 * touches, and the file stays small for the functions that load it. Keys stand in the order of the digest's
 * types and lists in their own order, so equal digests give equal bytes.
 */
export function emitDigest({ version, ...digest }: DigestDocument): string {
  return `{\n"version": ${JSON.stringify(version)},\n${sections(digest)}\n}\n`;
}

/** A digest with its version, which is a hash of all else in it. */
export const versioned = (digest: Unversioned): DigestDocument => ({
  version: sha256(`{\n${sections(digest)}\n}\n`).slice(0, 8),
  ...digest,
});

function sections({ topic, articles, entities, events, figures, disputes, departed }: Unversioned): string {
  const lists = { articles, entities, events, figures, disputes, ...(departed ? { departed } : {}) };
  return [
    `"topic": ${JSON.stringify(topic)}`,
    ...Object.entries(lists).map(([name, records]) => `"${name}": ${oneALine(records)}`),
  ].join(',\n');
}

function oneALine(records: readonly unknown[]): string {
  return records.length === 0 ? '[]' : `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
}
