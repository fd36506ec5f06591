import { addDays } from '../../digest/day.ts';
import { isCommon, words } from '../../digest/stem.ts';
import type { CommandName } from '../catalogue.ts';
import { ask } from '../context.ts';
import type { Edition } from '../edition.ts';
import type { Command } from '../reply/reply.ts';

const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words for all that a topic is about, and those that only weigh: "the whole war", "the main point". */
const WHOLE = wordSet(
  'war fighting crisis affair story thing things matter topic event events whole key main most really actually so far now',
);

/** What a newcomer asks of a topic as a whole, by the words that ask it, and words that may stand beside them. */
interface Row {
  readonly cues: ReadonlySet<string>;
  readonly beside?: ReadonlySet<string>;
  readonly asks: CommandName;
}

/** The first row whose words are all that is asked answers. */
const ROWS: readonly Row[] = [
  {
    cues: wordSet(
      'article articles source sources outlet outlets report reports reported reporter reporters reporting wrote written ' +
        'publish published publisher publishers covered coverage',
    ),
    beside: wordSet('trust trusted trustworthy reliable credible come comes came use used'),
    asks: 'sources',
  },
  {
    cues: wordSet(
      'confirm confirmed unconfirmed verify verified unverified corroborated certain uncertain sure unsure clear unclear ' +
        'proven unproven reliable contested controversial trust trusted true false fake doubt doubtful rumour rumor rumours',
    ),
    asks: 'disputed',
  },
  { cues: wordSet('start starts started begin begins began begun beginning cause caused'), asks: 'summary' },
  { cues: wordSet('people persons players actors involved characters'), asks: 'who' },
  {
    cues: wordSet('fact facts essentials basics important point still going over ongoing long last lasted end ended'),
    asks: 'brief',
  },
];

/** "is it confirmed", "who reported it", "when did it start": the command that answers it of the whole topic. */
export function ofTheWhole(text: string, digest: Edition): Command | null {
  const asked = words(text).filter((word) => !isCommon(word) && !WHOLE.has(word));
  if (asked.length === 0) return /^when\b/i.test(text) ? ask(digest, 'timeline') : isSaid(text, digest);
  const row = ROWS.find(
    ({ cues, beside }) =>
      asked.some((word) => cues.has(word)) && asked.every((word) => cues.has(word) || beside?.has(word)),
  );
  if (!row) return null;
  if (row.asks !== 'summary') return ask(digest, row.asks);
  const first = digest.events.newsAfter(addDays(digest.topic.coverage.from, -1));
  return first ? ask(digest, 'summary', { day: first.day }) : null;
}

/** "who says so": the articles. */
const isSaid = (text: string, digest: Edition): Command | null =>
  /\bsa(?:ys|id) (?:so|that|this|it)\W*$/i.test(text) ? ask(digest, 'sources') : null;
