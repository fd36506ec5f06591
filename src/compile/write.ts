import { createHash } from 'node:crypto';
import type { DigestDocument, Feed } from '../digest/schema.ts';
import type { Unversioned } from './edit/join.ts';

/**
 * The text of `digest.json`. One record a line: a change in the editor's files shows as the records that it
 * touches, and the file stays small for the functions that load it. Keys stand in the order of the digest's
 * types and lists in their own order, so equal digests give equal bytes.
 */
export function emitDigest({ version, ...digest }: DigestDocument): string {
  return [`{\n"version": ${JSON.stringify(version)},\n`, ...body(digest)].join('');
}

/**
 * A digest with its version, which is a hash of all else in it, record by record, since a digest may be large. When a
 * feed was read says nothing of the topic: a digest of the same articles keeps its version.
 */
export function versioned({ feeds, ...digest }: Unversioned): DigestDocument {
  const hash = createHash('sha256').update('{\n');
  const unread = feeds && { feeds: feeds.map(lasting) };
  for (const piece of body({ ...digest, ...unread })) hash.update(piece);
  return { version: hash.digest('hex').slice(0, 8), ...digest, ...(feeds ? { feeds } : {}) };
}

/**
 * What of a feed the version is made of: when it was read, and in which words it fails now, say nothing of the topic, and
 * a digest of the same articles keeps its version.
 */
export function lasting({ lastRead: _, failure, ...feed }: Feed): object {
  return failure ? { ...feed, since: failure.since } : feed;
}

/** All behind the version, in pieces. */
function* body({
  topic,
  articles,
  entities,
  events,
  figures,
  disputes,
  briefs,
  feeds,
  departed,
}: Omit<Unversioned, 'feeds'> & { readonly feeds?: readonly object[] }): Generator<string> {
  yield `"topic": ${JSON.stringify(topic)}`;
  const lists = {
    ...{ articles, entities, events, figures, disputes },
    ...(briefs ? { briefs } : {}),
    ...(feeds ? { feeds } : {}),
    ...(departed ? { departed } : {}),
  };
  for (const [name, records] of Object.entries(lists)) {
    yield `,\n"${name}": [`;
    for (const [index, record] of records.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(record)}`;
    yield records.length === 0 ? ']' : '\n]';
  }
  yield '\n}\n';
}
