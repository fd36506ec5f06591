import type { DatedLine } from './dated-lines.ts';
import type { PageFacts } from './facts.ts';

const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** What tells the locale of a page. */
export interface LocaleSources {
  readonly facts: PageFacts;
  readonly lines: readonly DatedLine[];
  /** Where it was fetched from, where that is known. */
  readonly address?: string | undefined;
}

/**
 * The page's language with its country, as far as the page tells: numbers are days and months by it. English alone has
 * two customs: a day beyond the twelfth tells them apart, the month of an address, the country of the page's own, a zone,
 * what things cost, and last how words are spelled.
 */
export function localeOf({ facts, lines, address = facts.canonical }: LocaleSources): string {
  const locale = facts.meta.get('og:locale')?.[0]?.replace('_', '-') ?? '';
  const [stated = 'en'] = [facts.language.replace('_', '-'), locale].filter((each) => TAG.test(each));
  if (stated.toLowerCase() !== 'en') return stated;
  if (TAG.test(locale) && locale.startsWith('en-')) return locale;
  const numbers = lines.flatMap(
    ({ text }) =>
      /(?<!\d)(\d{1,2})([/-])(\d{1,2})\2\d{4}(?!\d)/
        .exec(text)
        ?.filter((_, at) => at % 2 === 1)
        .map(Number) ?? [],
  );
  const months = [address, ...(facts.meta.get('og:image') ?? [])].map((each) =>
    Number(monthOfAddress(each)?.month ?? 0),
  );
  const isAt = (place: number): boolean =>
    numbers.some(
      (number, index) => index % 2 === place && (number > 12 || months.includes(numbers[index + 1 - 2 * place] ?? -1)),
    );
  if (isAt(1) !== isAt(0)) return isAt(1) ? 'en-US' : 'en-GB';
  if (lines.some(({ text }) => ZONE_OF_AMERICA.test(text))) return 'en-US';
  if (DAY_FIRST.test(address)) return 'en-GB';
  return numbers.length === 0 ? 'en' : byCustom(lines);
}
const ZONE_OF_AMERICA = /\d{1,2}\/\d{1,2}\/\d{2,4}\b.{0,14}\b[ECMP][SD]T\b/;
const DAY_FIRST = /^https?:\/\/[^/]+\.(?:uk|ie|in|au|nz|za|ng|ke|gh|pk|sg|mt)(?:[/:]|$)/;

/** By currency and spelling, where they speak for one custom alone. */
function byCustom(lines: readonly DatedLine[]): string {
  const count = (custom: RegExp): number => lines.reduce((sum, { text }) => sum + (text.match(custom)?.length ?? 0), 0);
  const [british, american] = [count(BRITISH), count(AMERICAN)];
  if (british > 0 && american === 0) return 'en-GB';
  return american > 1 && british === 0 ? 'en-US' : 'en';
}
/** In lower case, for names keep the spelling of their bearers. */
const BRITISH =
  /[£₹]\s?\d|\bRs\.?\s?\d|\b(?:(?:col|lab|fav|hon|harb|neighb|behavi|rum|hum|vap)our(?:s|ed|ing|ite|able|hood)?|centres?|theatres?|metres?|kilometres?|litres?|programmes?|defence|offence|tyres?|kerb|cheques?|travell(?:ed|ing|ers?)|cancelled|organis(?:e[ds]?|ing|ations?)|recognis(?:e[ds]?|ing)|realis(?:e[ds]?|ing))\b/g;
const AMERICAN =
  /\b(?:(?:col|lab|fav|hon|harb|neighb|behavi|rum|hum|vap)or(?:s|ed|ing|ite|able|hood)?|centers?|theaters?|meters?|kilometers?|liters?|defense|offense|curb|travel(?:ed|ing|ers?)|canceled|organiz(?:e[ds]?|ing|ations?)|recogniz(?:e[ds]?|ing)|realiz(?:e[ds]?|ing))\b/g;

/** Year and month of an address: those of /2031/05/ferry. */
export const monthOfAddress = (address = ''): { readonly year: string; readonly month: string } | undefined => {
  const [, year = '', month = ''] = /\/((?:19|20)\d{2})\/(0\d|1[0-2])\//.exec(address) ?? [];
  return year === '' ? undefined : { year, month };
};
