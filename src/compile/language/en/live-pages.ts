import { MONTHS, WEEKDAYS } from '../../../digest/calendar.ts';
import type { AccountWords } from '../accounts.ts';

const [DAY, MONTH] = [WEEKDAYS, MONTHS].map((words) => words.flat().join('|'));

/** "26 September", "May 25, 2031". */
const DAY_OF_MONTH = `(?:\\d{1,2}(?:st|nd|rd|th)? (?:${MONTH})|(?:${MONTH})\\.? \\d{1,2})(?:,? \\d{4})?`;

/** How the entries, headlines and updates of live pages and chronologies open. */
export const livePages: Pick<
  AccountWords,
  'hourAlone' | 'opensEntry' | 'opensBullet' | 'liveOpening' | 'liveEnding' | 'opensDay' | 'opensUpdate'
> = {
  hourAlone:
    /^(?:at |about |around |by |before |after |until )*(?:\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?(?:GMT|UTC|local time))?|noon|midday|midnight|dawn|daybreak|dusk|nightfall|sunrise|sunset|\d{4} hours)$/i,
  opensEntry:
    /^(?:[01]?\d|2[0-3])(?:(?:[.:][0-5]\d)?\s?[AaPp]\.?[Mm]\.?|[.:][0-5]\d)(?:\s(?:GMT|UTC|BST|[A-Z]{1,2}T|local time))?(?:\s*[:–—-]\s*|\s+(?=["“‘'\p{Lu}])|\s*$)/u,
  opensBullet: /^\s*[•·▪◦‣●*–-]\s/u,
  liveOpening: /^\s*(?:LIVE|Live)(?:\s*[:|–—-]\s+|\s{2,}|\s(?=\p{Lu}))/u,
  liveEnding: /\s{0,4}[:,–—-]\s{1,4}as it happened\s{0,4}$/iu,
  opensDay: new RegExp(
    `^[\\s•*–-]{0,4}(?:(?:${WEEKDAYS.flat().join('|')}),? )?(?:\\d{1,2}(?:[–-]\\d{1,2})? (?:${MONTHS.flat().join('|')})|(?:${MONTHS.flat().join('|')})\\.? \\d{1,2}(?:[–-]\\d{1,2})?)\\s?[.:–—-]`,
    'i',
  ),
  opensUpdate: new RegExp(
    `^[^\\p{L}]{0,3}update[ds]?,? (?:on )?(?<day>(?:${DAY})\\b(?:,? ${DAY_OF_MONTH})?|${DAY_OF_MONTH})(?:,? \\d{1,2}[:.]\\d\\d)?[^:\\p{L}]{0,3}(?:: | – | — )`,
    'iu',
  ),
};
