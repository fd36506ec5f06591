import { wordsIn } from '../../../answers/reply/words.ts';
import { asDay } from '../../../digest/day.ts';
import type { Day, Digest } from '../../../digest/types.ts';
import type { Schedule, Subscription } from '../../../ports.ts';
import { readSubscribeOptions } from '../../../subscriptions/commands/subscribe-options.ts';

/** A month of daily summaries to be simulated. */
export interface MonthWanted {
  readonly schedule: Schedule;
  readonly mode: Subscription['mode'];
  /** The channel's first local date. */
  readonly from: Day;
}

const OPTIONS = ['time', 'zone', 'days', 'mode'] as const;

/** Longer than any of the options is, in characters. */
const LONGEST = 100;

/** The years whose clock changes time zone tables hold. */
const YEARS = { first: 1970, last: 2099 };

/**
 * Reads `?from=2026-03-01&time=9:00&zone=Yerevan&days=weekdays&mode=replay`: `from` has to be there, the others are
 * read as the command `subscribe` reads them. What cannot be read is told in words, with what to send instead.
 */
export function wantedMonth(query: URLSearchParams, digest: Digest): MonthWanted | { readonly refused: string } {
  const given = query.get('from') ?? '';
  const from = asDay(given);
  const year = Number(given.slice(0, 4));
  if (!from || year < YEARS.first || year > YEARS.last) {
    const what = given === '' ? 'The first day is missing' : `“${given.slice(0, LONGEST)}” is no first day`;
    return { refused: `${what}: send from as YYYY-MM-DD, a date of ${YEARS.first} to ${YEARS.last}.` };
  }
  const options: Record<string, string> = {};
  for (const name of OPTIONS) {
    const value = (query.get(name) ?? '').trim();
    if (value.length > LONGEST) return { refused: `The ${name} is too long: at most ${LONGEST} characters.` };
    if (value !== '') options[name] = value;
  }
  const wanted = readSubscribeOptions(options, null, digest, from);
  if (!('question' in wanted)) return { schedule: wanted.schedule, mode: wanted.mode, from };
  const { lede = [], actions } = wanted.question;
  const offered = actions.flatMap(({ label, command }) => (command.name === 'subscribe' ? label : []));
  return { refused: [wordsIn(lede), ...(offered.length > 0 ? [`${offered.join(', ')}.`] : [])].join(' ') };
}
