import type { Language } from '../../language/language.ts';
import { withoutDateline } from '../../read/dateline.ts';
import { type Stamp, stampsIn } from '../../read/stamp.ts';
import { AGENCIES } from '../near-copies.ts';

/** A head, with a headline that runs into it, is no longer than this. */
const LONGEST = 300;
const BETWEEN = /[\s,|/·•():;–—-]+/;
const AGENCY = new RegExp(`(?<![\\p{L}\\p{N}])(?:${AGENCIES}|CNN|BBC)(?![\\p{L}\\p{N}])`, 'u');
const OPENS_WITH_AGENCY = new RegExp(`^\\(?${AGENCY.source}`, 'u');
/** "(Reuters) - ": whatever stands before it is a headline, a byline or a place. After a place alone no dash is needed. */
const SIGN = `\\(${AGENCY.source}[^()]{0,20}\\)`;
const SIGNED = new RegExp(`(?:^[\\p{Lu}\\s,]{0,40}${SIGN}|${SIGN}\\s*(?:--|[-–—]))\\s*(?=["“‘'\\p{Lu}\\d])`, 'u');
/** A time of day, as it stands beside a stamp. */
const CLOCK = /^(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ap]m)?|\d{1,2}(?=\s?[ap]\.?m\b))/i;
const OPENS_SENTENCE = /^["“‘'\p{Lu}\d]/u;

/**
 * How many units of a sentence, as it stands, are the head of its page or agency rather than the sentence: a dateline,
 * an agency's sign, a stamp with its labels, weekday and time, and the headline that ran into them ("Crowds in the
 * square AFP Sunday 6 Apr 2031 At least …", "Last updated at 3 May 2031 10:15 GMT QUAYTOWN (AP) — Crowds …").
 */
export function headLength(sentence: string, language: Language): number {
  let rest = sentence;
  for (;;) {
    const cut = [
      withoutSign(rest),
      rest.replace(language.accounts.opensEntry, ''),
      withoutDateline(rest),
      withoutStamp(rest, language),
    ].find((shorter) => shorter.length < rest.length);
    if (cut === undefined) return sentence.length - rest.length;
    rest = cut;
  }
}

function withoutSign(sentence: string): string {
  const sign = SIGNED.exec(sentence.slice(0, LONGEST));
  return sign ? sentence.slice(sign.index + sign[0].length) : sentence;
}

function withoutStamp(sentence: string, language: Language): string {
  const head = sentence.slice(0, LONGEST);
  const stamp = /\d{4}/.test(head)
    ? stampsIn(head, language).find((each) => isOfHead(head, each, language))
    : undefined;
  if (!stamp) return sentence;
  const rest = afterTimes(sentence.slice(stamp.end), language);
  return OPENS_SENTENCE.test(rest) ? rest : sentence;
}

/** Written in capitals or with points, as places and sites are at a head: "QUAYTOWN", "gazette.example". */
const PLACE_OR_SITE = /^\p{Lu}{3,}$|^\p{L}+(?:\.\p{L}{2,})+$/u;

/** True for a stamp with nothing but its labels before it, or that an agency, a label, a place or a site announces. */
function isOfHead(head: string, { start }: Stamp, { classes, calendar }: Language): boolean {
  const words = head.slice(0, start).split(BETWEEN).filter(Boolean);
  const weekdays = calendar.weekdays.flat();
  const isOf = (name: string, word: string): boolean => Boolean(classes.get(name)?.has(word.toLowerCase()));
  for (const word of words.reverse()) {
    if (AGENCY.test(word) || PLACE_OR_SITE.test(word) || isOf('date-label', word)) return true;
    if (!weekdays.includes(word.toLowerCase()) && !isOf('date-line', word) && !CLOCK.test(word)) return false;
  }
  // "On Sunday, 6 April 2031, Marigold left …"
  return !['on', 'at'].some((name) => isOf(name, words.at(-1) ?? ''));
}

/** What follows a stamp, without the times, zones, agencies and marks that belong to it. */
function afterTimes(text: string, { classes }: Language): string {
  let rest = text;
  for (;;) {
    const behind = rest.replace(/^[\s,|/·•:;)–—-]+/, '');
    const word = CLOCK.exec(behind)?.[0] ?? /^[\p{L}.]+/u.exec(behind)?.[0] ?? '';
    const isTime =
      CLOCK.test(word) || ['half-of-day', 'zone'].some((name) => classes.get(name)?.has(word.toLowerCase()));
    const own = OPENS_WITH_AGENCY.exec(behind)?.[0] ?? (isTime ? word : '');
    if (own === '') return behind;
    rest = behind.slice(own.length);
  }
}
