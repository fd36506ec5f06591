import { machineDay, type WrittenDay } from './written-days.ts';

/** What the scripts of a page, and its attributes that hold data, call the day of publication. */
const QUOTE = `(?:\\\\?["']|&quot;|&#34;)`;
const KEY =
  '(?<!un)(?:publi(?:sh|cation)[a-z_]{0,16}|pub_?date|first_?publi[a-z_]{0,16}|created_?(?:at|date|time)|display_?date)';
const VALUE = '((?:19|20)\\d{2}[-/]\\d{2}[-/]\\d{2}[^"\'\\\\<&]{0,30})';
const SCRIPTED = new RegExp(`${KEY}${QUOTE}?\\s{0,3}[:=,]\\s{0,3}${QUOTE}${VALUE}`, 'gi');
const COUNTED = new RegExp(`${KEY}${QUOTE}?\\s{0,3}:\\s{0,3}(1\\d{9}(?:\\d{3})?)(?!\\d)`, 'gi');
/** What systems write into comments of the markup. */
const COMMENTED = new RegExp(`<!--[^<>]{0,80}${KEY}[^<>\\d]{0,20}${VALUE}`, 'gi');

/** The days that data of the markup call those of publication; what was created then comes last. */
export function scriptedDays(markup: string, tag: string): readonly (WrittenDay & { readonly value: string })[] {
  const found = [SCRIPTED, COUNTED, COMMENTED]
    .flatMap((form) => [...markup.matchAll(form)])
    .sort(([one], [other]) => Number(/^created/i.test(one)) - Number(/^created/i.test(other)));
  return found.flatMap(([, value = '']) => {
    const day = machineDay(value, tag);
    return day ? [{ ...day, value }] : [];
  });
}
