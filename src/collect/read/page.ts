import { cleanText } from '../../compile/read/clean.ts';
import type { Day } from '../../digest/types.ts';
import type { MayRead } from '../fetch/robots.ts';
import type { Visit } from '../fetch/visit.ts';
import { Unread } from '../unread.ts';
import { isPage } from './discover.ts';
import { inOneLine } from './plain.ts';
import { textOf } from './text.ts';

/** What reads an article's page. */
export interface PageReader {
  readonly visit: Visit;
  readonly mayRead: MayRead;
}

/**
 * The lines of the article on a page, as the compiler's reader has them.
 * @throws Unread where the site's robots.txt or the page itself does not let it be read.
 */
export async function linesOfPage(url: string, day: Day, { visit, mayRead }: PageReader): Promise<readonly string[]> {
  const { status, headers, body } = await visit(url, undefined, mayRead);
  if (status !== 200) throw new Unread(`the page has status ${status}`, { mayPass: status >= 500 || status === 429 });
  const text = textOf(body, headers['content-type']);
  if (!isPage(text)) throw new Unread('the page is no web page');
  const read = await cleanText(text, { file: 'page.html', published: day });
  if ('refused' in read) throw new Unread(read.refused);
  const { document } = read;
  return document.lines
    .filter(({ kept, part }) => kept && part !== 'headline')
    .map(({ start, end }) => inOneLine(document.text.slice(start, end)));
}
