import { addDays } from '../../digest/day.ts';
import { isCommon, stem, words } from '../../digest/stem.ts';
import type { CommandName } from '../catalogue.ts';
import { ask } from '../context.ts';
import type { Edition } from '../edition.ts';
import type { Command } from '../reply/reply.ts';

/** Words by their stems, so that each stands for all of its forms. */
const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(stem));

/** Words for all that a topic is about, and those that only weigh: "the whole war", "the main point". */
const WHOLE =
  'war fighting crisis affair story thing matter topic event whole key main most really actually so far now';

/** What a newcomer asks of a topic as a whole: the command, the words that ask it, and words that may stand beside them. */
const ROWS: readonly (readonly [asks: CommandName, cues: string, beside?: string])[] = [
  ['sources', 'article source outlet report wrote written publish cover', 'trust reliable credible come came use'],
  [
    'disputed',
    'confirm unconfirmed verify verified corroborate certain sure clear unclear proven reliable trust true false fake doubt rumour',
  ],
  ['summary', 'start begin began begun beginning cause'],
  ['who', 'people person player actor involve'],
  ['brief', 'fact essentials basics important point still going over long last end'],
];

/** "is it confirmed", "who reported it", "when did it start": the command that the first row with all its words names. */
export function ofTheWhole(text: string, digest: Edition): Command | null {
  const whole = wordSet(WHOLE);
  const asked = words(text)
    .filter((word) => !isCommon(word))
    .map(stem)
    .filter((one) => !whole.has(one));
  if (asked.length === 0) return /^when\b/i.test(text) ? ask(digest, 'timeline') : isSaid(text, digest);
  const [asks] =
    ROWS.find(([, cues, beside = '']) => {
      const [own, others] = [wordSet(cues), wordSet(beside)];
      return asked.some((one) => own.has(one)) && asked.every((one) => own.has(one) || others.has(one));
    }) ?? [];
  if (asks !== 'summary') return asks ? ask(digest, asks) : null;
  const first = digest.events.newsAfter(addDays(digest.topic.coverage.from, -1));
  return first ? ask(digest, 'summary', { day: first.day }) : null;
}

/** "who says so": the articles. */
const isSaid = (text: string, digest: Edition): Command | null =>
  /\bsa(?:ys|id) (?:so|that|this|it)\W*$/i.test(text) ? ask(digest, 'sources') : null;
