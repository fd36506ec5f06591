import type { Language } from '../../language/language.ts';
import type { PublicationDay, Stated } from '../cleaned.ts';
import { authorsOf } from './authors.ts';
import { datedLines } from './dated-lines.ts';
import { pageDay } from './day.ts';
import { headingsOf, headlineOf } from './headline.ts';
import { linkedArticle, plainWords } from './linked-data.ts';
import type { Page } from './page.ts';

/** What a page says of its article. */
export interface AboutPage {
  readonly stated: Stated;
  /** Other wordings of the headline that the page shows. */
  readonly headings: readonly string[];
  readonly published: PublicationDay | null;
}

/** Reads what a page says of its article, from its metadata and its marked text; `address` is where it was fetched. */
export function aboutPage(page: Page, markup: string, language: Language, address?: string): AboutPage {
  const { facts } = page;
  const linked = linkedArticle(facts.linked, [facts.title, ...(facts.meta.get('og:title') ?? [])].map(plainWords));
  const site = facts.metaOf(['og:site_name', 'application-name', 'publisher', 'dc.publisher', 'article:publisher']);
  const sites = [linked.publisher, ...(site?.values ?? [])].flatMap((each) =>
    each === undefined || /^https?:/.test(each) ? [] : [plainWords(each)],
  );
  const url = [facts.canonical, facts.meta.get('og:url')?.[0], linked.url, address].find(isWebAddress);
  const entries: readonly (readonly [keyof Stated, string | undefined])[] = [
    ['headline', headlineOf(facts, linked, [...sites, ...facts.siteNames, ...hostNames(url)], page.lines)],
    ['publisher', sites[0]],
    ['author', authorsOf(facts, linked, sites, page, markup, language).join(', ')],
    ['url', url],
    ['language', facts.language],
  ];
  const lines = datedLines(page.lines, facts);
  return {
    stated: Object.fromEntries(entries.filter(([, value]) => value)),
    headings: headingsOf(facts),
    published: pageDay({ facts, linked, lines, markup, address }),
  };
}

const isWebAddress = (address: string | undefined): boolean => /^https?:\/\/./i.test(address ?? '');

/** What a site is called by its address: "gazette" of www.gazette.example. */
const hostNames = (url = ''): readonly string[] =>
  (/^https?:\/\/([^/:]+)/i.exec(url)?.[1] ?? '').split('.').filter((part) => part.length > 3 && part !== 'www');
