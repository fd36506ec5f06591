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

let rows: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** The stems that stand for the same as a stem, itself left out; made on the first search. */
export function alike(asked: string): ReadonlySet<string> {
  rows ??= byStem();
  return rows.get(asked) ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();

function byStem(): ReadonlyMap<string, ReadonlySet<string>> {
  const made = new Map<string, Set<string>>();
  for (const row of ROWS) {
    const stems = new Set(row.split(' ').map(stem));
    for (const one of stems) {
      const others = made.get(one) ?? new Set();
      for (const other of stems) if (other !== one) others.add(other);
      made.set(one, others);
    }
  }
  return made;
}
