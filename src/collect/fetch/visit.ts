import { Unread } from '../unread.ts';
import { type Network, type Response, requestOnce } from './request.ts';

/** Redirects that are followed at most. */
const MOST_REDIRECTS = 5;

/** What was read, after all redirects. */
export interface Visited extends Response {
  /** Where it was read. */
  readonly url: string;
  /** Where a redirect that is for good leads; absent where none was, or where it led from https to http. */
  readonly movedTo?: string;
}

/** Gives the headers of one request; validators belong to one address and go to no other. */
export type HeadersFor = (url: string) => Readonly<Record<string, string>>;

/**
 * Reads an address, and what it redirects to; each hop is checked like the first. One connection a host.
 * @param mayRead Asked of each hop where robots are heeded.
 */
export type Visit = (
  url: string,
  headersFor?: HeadersFor,
  mayRead?: (url: string) => Promise<boolean>,
) => Promise<Visited>;

/**
 * A visitor of the web.
 * @param agent The user agent: who asks, and where to reach them.
 */
export function visitor(agent: string, network: Network): Visit {
  const hosts = new Map<string, Promise<unknown>>();

  /** Waits until no other request to the host is under way. */
  function inTurn<T>(host: string, work: () => Promise<T>): Promise<T> {
    const turn = (hosts.get(host) ?? Promise.resolve()).then(work);
    // Not the turn itself, which would hold on to what it read.
    hosts.set(host, turn.then(ignore, ignore));
    return turn;
  }

  return async (address, headersFor, mayRead) => {
    let url = addressOf(address);
    let moved: URL | undefined;
    let isForGood = true;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const at = url;
      if (mayRead && !(await mayRead(at.href))) throw new Unread('its robots.txt asks not to read the page');
      const headers = { 'user-agent': agent, accept: ACCEPT, ...headersFor?.(at.href) };
      const response = await inTurn(at.host, () => requestOnce(at, headers, network));
      const { location } = response.headers;
      if (!REDIRECTS.has(response.status) || location === undefined)
        return { ...response, url: at.href, ...(moved ? { movedTo: moved.href } : {}) };
      url = addressOf(location, at);
      isForGood &&= hasMoved(response.status, at, url);
      if (isForGood) moved = url;
    }
    throw new Unread(`more than ${MOST_REDIRECTS} redirects`);
  };
}

const ignore = (): void => {};

/** Whether a redirect is for good. One from https to http is not: what comes by http anybody on the way can change. */
export const hasMoved = (status: number, from: URL, to: URL): boolean =>
  (status === 301 || status === 308) && !(from.protocol === 'https:' && to.protocol === 'http:');

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const ACCEPT = 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8';

function addressOf(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href);
  if (!url) throw new Unread(`"${address.slice(0, 200)}" is no address`);
  url.hash = '';
  return url;
}
