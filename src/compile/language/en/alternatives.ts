/**
 * What can be so in but one of two ways, each by the words in which it is told; with "how" before it what is so of any
 * thing or deed, not of a person alone.
 */
const ALTERNATIVES = `
resigned resign resignation quit retired stepped_down stood_down own_accord own_request left_voluntarily | dismissed dismiss dismissal fired sacked removed ousted pushed_out forced_out pushed_aside relieved_of asked_to_go asked_to_leave told_to_go told_to_leave
suspended | asked_to_be released_at
removed_from relieved_of suspended dismissed | on_leave
how: fell fall slipped jumped hanged suicide own_life heart_attack natural_causes | stab stabbed pushed thrown beaten beating strangled asphyxia tortured murdered murder poisoned poisoning
how: accident accidental accidentally unintentional gas_leak short_circuit electrical_fault technical_fault technical_failure mechanical_failure mechanical_fault brake_failure | deliberate deliberately intentional intentionally sabotage sabotaged arson planted
how: brake_failure brakes_failed mechanical_failure mechanical_fault technical_failure technical_fault equipment_failure | human_error driver_error pilot_error driver's_error pilot's_error operator_error
fell slipped jumped | hit_in struck_in hit_on struck_on struck_by hit_by baton_round shot
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
how: was_red showing_red at_red red_light red_signal | was_green showing_green at_green green_light green_signal
how: gift present donation | bribe bribes kickback
how: consensual consent consented | raped rape assaulted
`;

const rows = ALTERNATIVES.trim().split('\n');

/** Each word, or two or three in a row joined by `_`, with the rows that have it. */
export const alternatives: ReadonlyMap<string, readonly (readonly [row: number, side: number])[]> = new Map(
  [
    ...Map.groupBy(
      rows.flatMap((line, row) =>
        line
          .replace('how: ', '')
          .split(' | ')
          .flatMap((words, side) => words.split(' ').map((word) => ({ word, place: [row, side] as const }))),
      ),
      ({ word }) => word,
    ),
  ].map(([word, all]) => [word, all.map(({ place }) => place)]),
);

export const manners: ReadonlySet<number> = new Set(rows.flatMap((line, row) => (line.startsWith('how: ') ? row : [])));
