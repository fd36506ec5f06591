import type { Counts, Cue, FigureWords, Unit, UnitKind } from '../figures.ts';
import { entries, valued } from '../words.ts';

/** Cues by the side of their number: "killing 5" leads, "5 dead" follows, "killed" does both. */
const CUES = `
killed both: killed slain slaughtered massacred executed beheaded murdered martyred assassinated electrocuted hanged lynched eliminated liquidated decapitated butchered
killed leads: kill kills killing executes executing execute massacring murdering slaughtering claimed claims claiming drowning beheading crushing eliminating liquidating eliminate eliminates
killed leads: mourn mourns mourning mourned
killed follows: dead died die dies dying perished perish drowned deceased fatally lifeless
wounded both: wounded injured hurt maimed burned burnt hospitalised hospitalized
wounded leads: wound wounds wounding injure injures injuring hurting hurts
casualties follows: casualties
missing follows: missing unaccounted
trapped both: trapped
trapped leads: trapping
trapped follows: entombed
displaced both: displaced uprooted
displaced leads: displacing displaces uprooting
displaced follows: fled flee fleeing homeless stranded
evacuated both: evacuated
evacuated leads: evacuating
detained both: arrested detained jailed imprisoned
detained leads: arresting detaining
kidnapped both: kidnapped abducted
kidnapped leads: kidnapping abducting
rescued both: rescued saved
rescued leads: rescuing saving
ill both: infected sickened poisoned
ill follows: ill sick
destroyed both: destroyed damaged wrecked demolished flattened sunk
destroyed leads: destroying damaging wrecking demolishing flattening
`;

const cues = new Map(
  CUES.trim()
    .split('\n')
    .flatMap((row): [string, Cue][] => {
      const [, counts, side, words = ''] = /^(\w+) (\w+): (.*)$/.exec(row) ?? [];
      const cue = { counts: counts as Counts, leads: side !== 'follows', follows: side !== 'leads' };
      return words.split(' ').map((word) => [word, cue]);
    }),
);

/** Nouns by what a number beside them counts. */
const nouns = (rows: string) =>
  new Map(
    entries(rows).flatMap((row): [string, Counts][] => {
      const [counts, words = ''] = row.split(': ');
      return words.split(' ').map((word) => [word, counts as Counts]);
    }),
  );

const of = (kind: UnitKind, words: string): [string, UnitKind][] => words.split(/\s+/).map((word) => [word, kind]);

/** Nouns that are counted, in the plural. */
const PLURALS = new Map<string, UnitKind>([
  ...of(
    'people',
    `people persons civilians women men children kids boys girls babies infants toddlers teenagers youths adults
    elderly residents citizens villagers locals inhabitants passengers pedestrians motorists commuters students pupils
    schoolchildren teachers workers labourers laborers employees miners fishermen sailors farmers migrants refugees
    evacuees returnees displaced victims casualties survivors hostages prisoners detainees captives inmates suspects
    members journalists reporters activists medics doctors nurses paramedics rescuers volunteers firefighters
    protesters demonstrators worshippers pilgrims mourners tourists visitors guests shoppers diplomats officials
    politicians mps lawmakers councillors families brothers sisters relatives sons daughters parents wives mothers
    fathers husbands grandchildren grandsons granddaughters grandmothers grandfathers grandparents uncles aunts
    cousins nephews nieces siblings twins athletes players spectators fans nationals foreigners countrymen others souls patients bystanders
    drivers pilots crew staff guards ambulancemen aides leaders martyrs homeless dead wounded injured staffers lives
    dockers clerks bakers cooks watchmen shopkeepers traders vendors bankers builders couriers cleaners`,
  ),
  ...of(
    'troops',
    `troops soldiers servicemen servicewomen personnel fighters militants rebels insurgents terrorists jihadists
    jihadis gunmen militiamen combatants mercenaries policemen officers police marines commandos recruits conscripts
    reservists veterans peacekeepers guerrillas islamists extremists attackers bombers loyalists commanders
    paratroopers cadets operatives warriors forces paramilitaries assailants hijackers`,
  ),
  ...of('deaths', 'deaths fatalities bodies corpses killings'),
  ...of(
    'thing',
    'injuries sheep cattle cows goats pigs birds chickens hens ducks horses camels donkeys dogs cats animals livestock poultry elephants whales dolphins fish',
  ),
  ...of('aircraft', 'aircraft planes warplanes jets helicopters drones airliners bombers uavs airplanes'),
  ...of('vehicles', 'vehicles tanks cars trucks buses lorries trains coaches carriages motorcycles ambulances'),
  ...of('ships', 'ships boats vessels ferries warships trawlers dinghies frigates tankers'),
  ...of(
    'money',
    'dollars euros pounds roubles rubles drams manats yen yuan francs lira rupees cents crowns kroner kronor dinars riyals zloty forints pesos shillings ' +
      'marks florins guilders talers thalers ducats kronen liras rupiah ringgit baht hryvnias leva tenge dirhams shekels escudos pesetas',
  ),
  ...of('votes', 'votes ballots'),
  ...of(
    'measure',
    'percent metres meters kilometres kilometers km miles mile feet inches tonnes tons kilograms kg litres acres hectares degrees mm cm centimetres centimeters millimetres millimeters knots',
  ),
  ...of(
    'time',
    'seconds minutes hours days weeks months years decades centuries day week month year hour minute decade am pm a.m. p.m. gmt',
  ),
]);

const IRREGULAR = valued(
  `person=people woman=women man=men child=children baby=babies serviceman=servicemen policeman=policemen gunman=gunmen fisherman=fishermen watchman=watchmen militiaman=militiamen body=bodies fatality=fatalities ferry=ferries family=families life=lives schoolchild=schoolchildren grandchild=grandchildren infant=infants wife=wives`,
  String,
);

const SINGULARS = new Map<string, string>([
  ...[...PLURALS.keys()]
    .filter((plural) => /[^s]s$/.test(plural))
    .map((plural): [string, string] => [plural.slice(0, -1), plural]),
  ...IRREGULAR,
]);
/** Singular forms that are more often something else ("other", "second", "police"). */
for (const word of ['other', 'second', 'force', 'live', 'member', 'bomber', 'cent', 'pound', 'mark', 'killing'])
  SINGULARS.delete(word);
SINGULARS.set('member', 'members');

const UNITS = new Map<string, Unit>([
  ...[...SINGULARS].map(([word, noun]): [string, Unit] => [
    word,
    { noun, kind: PLURALS.get(noun) ?? 'thing', isSingular: true },
  ]),
  ...[...PLURALS].map(([noun, kind]): [string, Unit] => [noun, { noun, kind, isSingular: false }]),
  ['%', { noun: 'percent', kind: 'measure', isSingular: false }],
  ['per cent', { noun: 'percent', kind: 'measure', isSingular: false }],
]);

const phrases = (list: string): readonly (readonly string[])[] => entries(list).map((words) => words.split(' '));

export const figures: FigureWords = {
  cues,
  leadingNouns:
    nouns(`killed: toll death deaths killing killings fatalities murder execution executions massacre martyrdom slaying beheading lives bodies drowning dead killed,
    wounded: injury injuries wounding injuring injured wounded,
    detained: arrest arrests detention,
    evacuated: evacuation,
    rescued: rescue,
    displaced: displacement,
    kidnapped: abduction kidnapping,
    missing: disappearance,
    casualties: casualties`),
  bareNouns: nouns(`killed: deaths fatalities bodies corpses killings martyrs dead,
    casualties: casualties,
    wounded: wounded injured injuries,
    displaced: displaced refugees,
    evacuated: evacuees,
    kidnapped: hostages,
    detained: prisoners detainees,
    troops: troops soldiers servicemen peacekeepers fighters mercenaries personnel`),
  units: UNITS,
  sameNouns: valued(
    'lorries=trucks coaches=buses vessels=ships boats=ships homes=houses dwellings=houses airplanes=planes aeroplanes=planes automobiles=cars stores=shops',
    String,
  ),
  agent: /(?:[^aeiou]er|eer|ier|tor|ist|man|woman|person|smith|wright|ian|chant|vant|boy|girl|mate)$/,
  people: 'people',
  currencies: valued('$=dollars €=euros £=pounds ¥=yen', String),
  qualifiersBefore: phrases(
    'no fewer than, no less than, not less than, not fewer than, as many as, as few as, well over, well above, at least, at most, at minimum, up to, more than, greater than, fewer than, less than, close to, upwards of, just over, just under, an estimated, estimated, a minimum of, a maximum of, a total of, a further, over, above, under, about, around, approximately, roughly, circa, some, nearly, almost, only, exactly, several, possibly, atleast',
  ),
  qualifiersBehind: phrases('or more, or so, or fewer, or less, at least, at most'),
  plus: 'or more',
  rounding: new Set(
    entries(
      'about, around, approximately, roughly, circa, some, nearly, almost, close to, or so, an estimated, estimated',
    ),
  ),
  several: new Map([
    ...valued('tens=99 dozens=99 scores=99 hundreds=999 thousands=9999 millions=9999999', Number),
    ['tens of thousands', 99_999],
    ['hundreds of thousands', 999_999],
  ]),
};
