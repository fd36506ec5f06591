import robotsParser from 'robots-parser';
import type { Visit } from './visit.ts';

/** Whether a page may be read, by its site's robots.txt. */
export type MayRead = (url: string) => Promise<boolean>;

/**
 * Asks each site once for its robots.txt. Where there is none (4xx) all may be read; where it cannot be had (5xx, no
 * answer), nothing: https://www.rfc-editor.org/rfc/rfc9309#section-2.3.1
 */
export function robots(visit: Visit, agent: string): MayRead {
  const sites = new Map<string, Promise<(url: string) => boolean>>();

  async function rulesOf(origin: string): Promise<(url: string) => boolean> {
    try {
      const { status, body } = await visit(`${origin}/robots.txt`);
      if (status >= 400 && status < 500) return () => true;
      if (status !== 200) return () => false;
      const rules = robotsParser(`${origin}/robots.txt`, body.toString('utf8'));
      return (url) => rules.isAllowed(url, agent) !== false;
    } catch {
      return () => false;
    }
  }

  return async (url) => {
    const origin = URL.parse(url)?.origin;
    if (origin === undefined) return false;
    const rules = sites.get(origin) ?? rulesOf(origin);
    sites.set(origin, rules);
    return (await rules)(url);
  };
}
