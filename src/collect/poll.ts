import type { IncomingHttpHeaders } from 'node:http';
import type { Visit, Visited } from './fetch/visit.ts';
import type { FeedState } from './ledger.ts';
import { waitUntil } from './pace.ts';
import { feedOfPage, isPage } from './read/discover.ts';
import type { FeedDocument } from './read/item.ts';
import { readFeed } from './read/parse.ts';
import { textOf } from './read/text.ts';
import { Unread } from './unread.ts';

/** What came of asking a feed. */
export type Polled =
  | {
      readonly feed: FeedDocument;
      readonly headers: IncomingHttpHeaders;
      /** Where it was read, after every redirect. */
      readonly url: string;
      /** The address to ask from now on, where that is another: a redirect for good or a page led there. */
      readonly readAt?: string;
    }
  /** It has not changed since it was read last. */
  | { readonly feed: null; readonly headers: IncomingHttpHeaders }
  | { readonly unread: Unread };

/** Asks a feed, conditionally where it was read before. Never rejects: why it cannot be read is a value. */
export async function pollFeed(url: string, state: FeedState | undefined, visit: Visit, now: number): Promise<Polled> {
  try {
    return await ask(state?.readAt ?? url, state, visit, now);
  } catch (failure) {
    if (failure instanceof Unread) return { unread: failure };
    throw failure;
  }
}

async function ask(url: string, state: FeedState | undefined, visit: Visit, now: number): Promise<Polled> {
  const headersFor = (address: string) => (state?.validators?.url === address ? conditions(state.validators) : {});
  const visited = await visit(url, headersFor);
  if (visited.status === 304 && state?.validators) return { feed: null, headers: visited.headers };
  const text = textIn(visited, now);
  const feed = readFeed(text, visited.url);
  if (feed) return readFrom(visited, feed, visited.movedTo);
  const named = isPage(text) ? feedOfPage(text, visited.url) : null;
  if (named === null || named === visited.url)
    throw new Unread(isPage(text) ? 'a web page, which names no feed' : 'neither RSS, Atom nor JSON Feed');
  const followed = await visit(named, headersFor);
  if (followed.status === 304 && state?.validators) return { feed: null, headers: followed.headers };
  const found = readFeed(textIn(followed, now), followed.url);
  if (!found) throw new Unread('a web page; what it names as its feed is none');
  return readFrom(followed, found, followed.movedTo ?? named);
}

const readFrom = ({ headers, url }: Visited, feed: FeedDocument, readAt: string | undefined): Polled => ({
  ...{ feed, headers, url },
  ...(readAt === undefined ? {} : { readAt }),
});

const conditions = ({ etag, lastModified }: NonNullable<FeedState['validators']>): Record<string, string> => ({
  ...(etag === undefined ? {} : { 'if-none-match': etag }),
  ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
});

function textIn({ status, headers, body }: Visited, now: number): string {
  if (status === 410) throw new Unread('gone, its publisher says (410)', { isGone: true });
  if (status !== 200) throw new Unread(`status ${status}`, { waitUntil: waitUntil(headers, now) });
  const text = textOf(body, headers['content-type']);
  if (text.trim() === '') throw new Unread('the answer is empty');
  return text;
}

/** What the next request may be conditional on. */
export function validatorsOf(url: string, { etag, 'last-modified': lastModified }: IncomingHttpHeaders) {
  if (etag === undefined && lastModified === undefined) return {};
  const given = { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
  return { validators: { url, ...given } };
}
