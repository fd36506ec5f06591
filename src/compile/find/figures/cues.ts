import type { Token } from '../../read/text/tokens.ts';

/** What a number may count, beside kinds of things; `casualties` are killed and wounded in one number. */
export type Counts =
  | 'killed'
  | 'wounded'
  | 'casualties'
  | 'missing'
  | 'displaced'
  | 'evacuated'
  | 'detained'
  | 'kidnapped'
  | 'rescued'
  | 'ill'
  | 'destroyed'
  | 'troops'
  | 'aircraft'
  | 'vehicles'
  | 'ships';

/** On which side of a cue its number stands. */
export interface Cue {
  readonly counts: Counts;
  /** "killed 5", "killing 5": the number comes right after. */
  readonly leads: boolean;
  /** "5 were killed", "5 dead": the number comes before. */
  readonly follows: boolean;
}

const CUES = new Map<string, Cue>();
function cue(counts: Counts, leads: boolean, follows: boolean, words: string): void {
  for (const word of words.split(/\s+/)) CUES.set(word, { counts, leads, follows });
}
cue(
  'killed',
  true,
  true,
  'killed slain slaughtered massacred executed beheaded murdered martyred assassinated electrocuted hanged lynched',
);
cue(
  'killed',
  true,
  false,
  'kill kills killing executes executing execute massacring murdering slaughtering claimed claims claiming drowning beheading crushing',
);
cue('killed', false, true, 'dead died die dies dying perished perish drowned deceased fatally lifeless');
cue('wounded', true, true, 'wounded injured hurt maimed burned burnt hospitalised hospitalized');
cue('wounded', true, false, 'wound wounds wounding injure injures injuring hurting hurts');
cue('casualties', false, true, 'casualties');
cue('missing', false, true, 'missing unaccounted trapped');
cue('displaced', true, true, 'displaced uprooted');
cue('displaced', true, false, 'displacing displaces uprooting');
cue('displaced', false, true, 'fled flee fleeing homeless stranded');
cue('evacuated', true, true, 'evacuated');
cue('evacuated', true, false, 'evacuating');
cue('detained', true, true, 'arrested detained jailed imprisoned');
cue('detained', true, false, 'arresting detaining');
cue('kidnapped', true, true, 'kidnapped abducted');
cue('kidnapped', true, false, 'kidnapping abducting');
cue('rescued', true, true, 'rescued saved');
cue('rescued', true, false, 'rescuing saving');
cue('ill', true, true, 'infected sickened poisoned');
cue('ill', false, true, 'ill sick');
cue('destroyed', true, true, 'destroyed damaged wrecked demolished flattened sunk');
cue('destroyed', true, false, 'destroying damaging wrecking demolishing flattening');

export const cueOf = ({ lower }: Token): Cue | undefined => CUES.get(lower);

/** The words that cue any of these counts. */
export const cueWords = (...counts: readonly Counts[]): readonly string[] =>
  [...CUES].filter(([, each]) => counts.includes(each.counts)).map(([word]) => word);

/** Nouns that lead to a number of dead by way of "of", "to", "at": "death toll rises to 12", "the deaths of 12". */
const DEATH_NOUNS = new Set([
  'toll',
  'death',
  'deaths',
  'killing',
  'killings',
  'fatalities',
  'murder',
  'execution',
  'executions',
  'massacre',
  'lives',
  'bodies',
  'drowning',
  'dead',
  'killed',
]);
const WOUND_NOUNS = new Set(['injury', 'injuries', 'wounding', 'injured', 'wounded']);
const OTHER_NOUNS = new Map<string, Counts>([
  ['arrest', 'detained'],
  ['arrests', 'detained'],
  ['detention', 'detained'],
  ['evacuation', 'evacuated'],
  ['rescue', 'rescued'],
  ['displacement', 'displaced'],
  ['abduction', 'kidnapped'],
  ['kidnapping', 'kidnapped'],
  ['disappearance', 'missing'],
  ['casualties', 'casualties'],
]);

/** What a noun before "of N", "to N", "at N" says that the number counts. */
export function nounCounts(word: string): Counts | null {
  if (DEATH_NOUNS.has(word)) return 'killed';
  if (WOUND_NOUNS.has(word)) return 'wounded';
  return OTHER_NOUNS.get(word) ?? null;
}

/** What a bare noun counts, where no verb says more: "5,000 troops", "12 deaths", "3 casualties", "two hostages". */
const BARE = new Map<string, Counts>([
  ['deaths', 'killed'],
  ['fatalities', 'killed'],
  ['bodies', 'killed'],
  ['corpses', 'killed'],
  ['killings', 'killed'],
  ['martyrs', 'killed'],
  ['dead', 'killed'],
  ['casualties', 'casualties'],
  ['wounded', 'wounded'],
  ['injured', 'wounded'],
  ['injuries', 'wounded'],
  ['displaced', 'displaced'],
  ['refugees', 'displaced'],
  ['evacuees', 'evacuated'],
  ['hostages', 'kidnapped'],
  ['prisoners', 'detained'],
  ['detainees', 'detained'],
  ['troops', 'troops'],
  ['soldiers', 'troops'],
  ['servicemen', 'troops'],
  ['peacekeepers', 'troops'],
  ['fighters', 'troops'],
  ['mercenaries', 'troops'],
  ['personnel', 'troops'],
]);

/** What the counted noun by itself says. */
export const bareCounts = (noun: string): Counts | null => BARE.get(noun) ?? null;

/** "Killed or wounded 12" counts both in one. */
export function jointCounts(tokens: readonly Token[], index: number, counts: Counts): Counts {
  // "Killed Injured", in headlines without their comma.
  const beside = tokens[index + 1] && cueOf(tokens[index + 1] as Token);
  if (counts === 'killed' && beside?.counts === 'wounded' && beside.follows) return 'casualties';
  const [one, other] = [tokens[index - 2], tokens[index + 2]];
  for (const [link, token] of [
    [tokens[index - 1], one],
    [tokens[index + 1], other],
  ]) {
    if (!link || !token || !/^(?:and|or)$/.test(link.lower)) continue;
    const second = cueOf(token)?.counts;
    if (second && second !== counts && [second, counts].every((each) => each === 'killed' || each === 'wounded'))
      return 'casualties';
  }
  return counts;
}
