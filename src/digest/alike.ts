import { stem } from './stem.ts';

/**
 * Words of news that readers use for each other, in any of their forms. They widen a question and never replace what
 * an article says: a line that has the reader's own word comes before one that has another of its row.
 */
const ROWS: readonly string[] = [
  'dead death deadly die kill fatality casualty victim toll',
  'wounded injured hurt casualty',
  'ceasefire truce armistice',
  'troops force soldier army serviceman',
  'military army',
  'peacekeeper peacekeeping',
  'treaty pact agreement accord deal protocol',
  'ask request appeal urge',
  'help aid assist assistance support back',
  'deny denial reject refuse refusal',
  'bomb shell bombard bombardment strike attack target hit',
  'talks negotiate negotiations meeting consultations summit',
  'fighting fight clash war hostilities conflict battle combat',
  'founded established created set',
  'begin began begun start erupt outbreak broke escalate',
  'end stop halt cease',
  'send deploy deployment dispatch',
  'mercenary rebel militant terrorist jihadist',
  'jet plane aircraft fighter',
  'accuse accusation blame allege',
  'border frontier',
  'telephone phone',
  'displaced refugee',
  'mediate mediator mediation broker',
  'violate breach break',
  'fear worry concern',
  'journalist reporter',
  'town city',
  'close shut',
  'long length duration hour',
  'intervene intervention participation',
  'reply answer respond response comment',
  'promise pledge vow commitment',
  'pay fund hire',
  'neutral neutrality',
];

const known = new Map<string, ReadonlySet<string>>();

/** Stems that are kept: more than a question has, and fewer than those that someone makes up. */
const MOST_KNOWN = 500;

/** The stems that stand for the same as a stem, itself left out; worked out when it is first asked for. */
export function alike(asked: string): ReadonlySet<string> {
  const others = known.get(asked) ?? othersOf(asked);
  if (known.size === MOST_KNOWN) known.clear();
  known.set(asked, others);
  return others;
}

function othersOf(asked: string): ReadonlySet<string> {
  // A word begins with the first two letters of its stem: few rows need be read word by word.
  const beginning = asked.slice(0, 2);
  const near = ROWS.filter((row) => row.startsWith(beginning) || row.includes(` ${beginning}`));
  const rows = near.map((row) => row.split(' ').map(stem)).filter((stems) => stems.includes(asked));
  const others = new Set(rows.flat());
  others.delete(asked);
  return others;
}
