/**
 * What can be so in but one of two ways, each by the words in which it is told; with "how" before it what is so of any
 * thing or deed, not of a person alone.
 */
const ALTERNATIVES = `
resigned resign resignation quit retired | dismissed dismiss dismissal fired sacked removed ousted
how: fell fall slipped jumped hanged suicide own_life heart_attack natural_causes | stab stabbed pushed thrown beaten beating strangled asphyxia tortured murdered murder poisoned poisoning
how: accident accidental accidentally unintentional | deliberate deliberately intentional intentionally sabotage arson planted
civilian civilians villagers farmers shepherds guests passers-by | militants militant fighters rebels terrorists insurgents gunmen combatants
arrested detained | surrendered defected
how: voluntarily voluntary willingly | coerced forced forcibly
how: genuine authentic | fake forged forgery fabricated doctored
how: functioning intact switched_off turned_off | faulty broken malfunctioned defective jammed out_of
responded retaliated retaliation self-defence self-defense | unprovoked provocation
drunk drinking intoxicated | sober
asleep sleeping | awake
how: unlocked open | locked chained bolted
empty | full
orders instructions | alone
unarmed | armed knife gun pistol revolver handgun rifle
not_know no_knowledge unaware not_aware never_told not_told not_informed knew_nothing no_idea | knew was_told were_told been_told was_informed been_informed was_warned been_warned had_told had_informed
how: peaceful peacefully | violent rioters
`;

const rows = ALTERNATIVES.trim().split('\n');

export const alternatives: ReadonlyMap<string, readonly [row: number, side: number]> = new Map(
  rows
    .flatMap((line, row) =>
      line
        .replace('how: ', '')
        .split(' | ')
        .flatMap((words, side) => words.split(' ').map((word) => [word, [row, side]] as const)),
    )
    .reverse(),
);

export const manners: ReadonlySet<number> = new Set(rows.flatMap((line, row) => (line.startsWith('how: ') ? row : [])));
