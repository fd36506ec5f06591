import { addDays } from '../../digest/day.ts';
import { isCommon, words } from '../../digest/stem.ts';
import type { Digest } from '../../digest/types.ts';
import type { CommandName } from '../catalogue.ts';
import { ask } from '../context.ts';
import type { Command } from '../reply/reply.ts';

/** Words for all that a topic is about, and those that only weigh: "the whole war", "the main point". */
const WHOLE =
  /^(?:war|fighting|crisis|affair|story|thing|matter|topic|event|whole|key|main|most|really|actually|so|far|now)s?$/;

/** What a newcomer asks of a topic as a whole, by the words that ask it; the first row that all other words fit answers. */
const ROWS: readonly { readonly cue: RegExp; readonly asks: CommandName; readonly beside?: RegExp }[] = [
  {
    cue: /^(?:articles?|sources?|outlets?|report(?:s|ed|ers?|ing)?|wrote|written|publish(?:ed|ers?)?|covered|coverage)$/,
    beside: /^(?:trust(?:ed|worthy)?|reliable|credible|come|comes|came|used?)$/,
    asks: 'sources',
  },
  {
    cue: /^(?:(?:un)?(?:confirmed|verified|corroborated|certain|sure|clear|proven|reliable)|confirm|verify|contested|controversial|trust(?:ed|worthy)?|true|false|fake|doubt(?:ed|ful)?|rumou?rs?)$/,
    asks: 'disputed',
  },
  { cue: /^(?:start(?:s|ed)?|beg[aiu]n|begins|beginning|cause[sd]?)$/, asks: 'summary' },
  { cue: /^(?:people|persons|players|actors|involved|characters)$/, asks: 'who' },
  {
    cue: /^(?:facts?|essentials|basics|important|point|still|going|over|ongoing|long|last(?:ed|ing)?|end(?:s|ed)?)$/,
    asks: 'brief',
  },
];

/** "is it confirmed", "who reported it", "when did it start": the command that answers it of the whole topic. */
export function ofTheWhole(text: string, digest: Digest): Command | null {
  const asked = words(text).filter((word) => !isCommon(word) && !WHOLE.test(word));
  if (asked.length === 0) return /^when\b/i.test(text) ? ask(digest, 'timeline') : isSaid(text, digest);
  const row = ROWS.find(
    ({ cue, beside }) => asked.some((word) => cue.test(word)) && asked.every((w) => cue.test(w) || beside?.test(w)),
  );
  if (!row) return null;
  if (row.asks !== 'summary') return ask(digest, row.asks);
  const first = digest.events.newsAfter(addDays(digest.topic.coverage.from, -1));
  return first ? ask(digest, 'summary', { day: first.day }) : null;
}

/** "who says so": the articles. */
const isSaid = (text: string, digest: Digest): Command | null =>
  /\bsa(?:ys|id) (?:so|that|this|it)\W*$/i.test(text) ? ask(digest, 'sources') : null;
