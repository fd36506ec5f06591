import type { Visit, Visited } from '../../src/collect/fetch/visit.ts';
import { Unread } from '../../src/collect/unread.ts';

/** What an address answers; as `Visited` has it after redirects. */
export type Answer = Partial<Omit<Visited, 'body'>> & { readonly body?: string };

/** A web without a network: what was not put there is not found. */
export class Web {
  readonly answers = new Map<string, Answer | string | Error>();
  readonly asked: { readonly url: string; readonly headers: Readonly<Record<string, string>> }[] = [];

  readonly visit: Visit = async (url, headersFor, mayRead) => {
    if (mayRead && !(await mayRead(url))) throw new Unread('its robots.txt asks not to read the page');
    this.asked.push({ url, headers: headersFor?.(url) ?? {} });
    const found = this.answers.get(url) ?? { status: 404 };
    if (found instanceof Error) throw found;
    const { body = '', ...answer } = typeof found === 'string' ? { body: found } : found;
    return { status: 200, headers: {}, url, ...answer, body: Buffer.from(body) };
  };
}
