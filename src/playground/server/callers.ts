import type { IncomingHttpHeaders } from 'node:http';

/**
 * Why a request is turned away; null where it is welcome. The server listens on this machine alone, but any web page
 * open on it can send requests here: a page of another origin, or one whose host name was pointed at this address
 * (DNS rebinding), gives itself away by these headers.
 *
 * @param ownPage True for the page at `/`, which a link elsewhere may lead to.
 */
export function turnedAway(headers: IncomingHttpHeaders, port: number, ownPage: boolean): string | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return `This server answers only as http://${hosts[0]}.`;
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) {
    return 'Requests from pages of another origin are turned away.';
  }
  const site = headers['sec-fetch-site'];
  if (!ownPage && site !== undefined && site !== 'same-origin' && site !== 'none') {
    return 'Requests from pages of another site are turned away.';
  }
  return null;
}
