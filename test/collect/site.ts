import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path answers. */
export interface Served {
  readonly status?: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
  /** It is never answered. */
  readonly hangs?: boolean;
  /** Milliseconds after which it is answered. */
  readonly after?: number;
}

export type Serve = Served | string | ((headers: IncomingHttpHeaders) => Served | string);

/** A publisher's server on loopback, with what it was asked. */
export interface Site {
  readonly url: (path: string) => string;
  readonly serve: (path: string, served: Serve) => void;
  readonly asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  /** The most requests that were open at one time. */
  readonly mostAtOnce: () => number;
  readonly stop: () => Promise<void>;
}

export async function startSite(): Promise<Site> {
  const paths = new Map<string, Serve>();
  const asked: Site['asked'] = [];
  let [open, most] = [0, 0];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers });
    open += 1;
    most = Math.max(most, open);
    response.on('close', () => {
      open -= 1;
    });
    const found = paths.get(path) ?? { status: 404 };
    const served = typeof found === 'function' ? found(request.headers) : found;
    const {
      status = 200,
      headers = {},
      body = '',
      hangs = false,
      after = 0,
    }: Served = typeof served === 'string' ? { body: served } : served;
    if (hangs) return;
    response.writeHead(status, headers);
    if (after > 0) setTimeout(() => response.end(body), after);
    else response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    serve: (path, served) => void paths.set(path, served),
    asked,
    mostAtOnce: () => most,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An item of an RSS feed, as far as it is given. */
export interface RssItem {
  readonly title?: string;
  readonly guid?: string;
  readonly link?: string;
  readonly date?: string;
  readonly text?: string;
}

const element = (name: string, content: string | undefined): string =>
  content === undefined ? '' : `<${name}>${content}</${name}>`;

/** An RSS feed; what it is given is put in as it stands. */
export const rss = (items: readonly RssItem[], title = 'The Aldwin Paper', more = ''): string =>
  `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>${title}</title>${more}${items
    .map(
      ({ title, guid, link, date, text }) =>
        `<item>${element('title', title)}${guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`}${element('link', link)}${element('pubDate', date)}${element('description', text)}</item>`,
    )
    .join('\n')}</channel></rss>`;
