import type { Counts, FigureWords, Unit, UnitKind } from '../figures.ts';

/** Cues by the side of their number: "killing 5" leads, "5 dead" follows, "killed" does both. */
const cues = (counts: Counts, side: 'leads' | 'follows' | 'both', words: string) =>
  words.split(' ').map((word) => [word, { counts, leads: side !== 'follows', follows: side !== 'leads' }] as const);

const CUES = new Map([
  ...cues(
    'killed',
    'both',
    'killed slain slaughtered massacred executed beheaded murdered martyred assassinated electrocuted hanged lynched',
  ),
  ...cues(
    'killed',
    'leads',
    'kill kills killing executes executing execute massacring murdering slaughtering claimed claims claiming drowning beheading crushing',
  ),
  ...cues('killed', 'follows', 'dead died die dies dying perished perish drowned deceased fatally lifeless'),
  ...cues('wounded', 'both', 'wounded injured hurt maimed burned burnt hospitalised hospitalized'),
  ...cues('wounded', 'leads', 'wound wounds wounding injure injures injuring hurting hurts'),
  ...cues('casualties', 'follows', 'casualties'),
  ...cues('missing', 'follows', 'missing unaccounted trapped'),
  ...cues('displaced', 'both', 'displaced uprooted'),
  ...cues('displaced', 'leads', 'displacing displaces uprooting'),
  ...cues('displaced', 'follows', 'fled flee fleeing homeless stranded'),
  ...cues('evacuated', 'both', 'evacuated'),
  ...cues('evacuated', 'leads', 'evacuating'),
  ...cues('detained', 'both', 'arrested detained jailed imprisoned'),
  ...cues('detained', 'leads', 'arresting detaining'),
  ...cues('kidnapped', 'both', 'kidnapped abducted'),
  ...cues('kidnapped', 'leads', 'kidnapping abducting'),
  ...cues('rescued', 'both', 'rescued saved'),
  ...cues('rescued', 'leads', 'rescuing saving'),
  ...cues('ill', 'both', 'infected sickened poisoned'),
  ...cues('ill', 'follows', 'ill sick'),
  ...cues('destroyed', 'both', 'destroyed damaged wrecked demolished flattened sunk'),
  ...cues('destroyed', 'leads', 'destroying damaging wrecking demolishing flattening'),
]);

const nouns = (counts: Counts, words: string) => words.split(' ').map((word): [string, Counts] => [word, counts]);

const LEADING_NOUNS = new Map([
  ...nouns(
    'killed',
    'toll death deaths killing killings fatalities murder execution executions massacre lives bodies drowning dead killed',
  ),
  ...nouns('wounded', 'injury injuries wounding injured wounded'),
  ...nouns('detained', 'arrest arrests detention'),
  ...nouns('evacuated', 'evacuation'),
  ...nouns('rescued', 'rescue'),
  ...nouns('displaced', 'displacement'),
  ...nouns('kidnapped', 'abduction kidnapping'),
  ...nouns('missing', 'disappearance'),
  ...nouns('casualties', 'casualties'),
]);

const BARE_NOUNS = new Map([
  ...nouns('killed', 'deaths fatalities bodies corpses killings martyrs dead'),
  ...nouns('casualties', 'casualties'),
  ...nouns('wounded', 'wounded injured injuries'),
  ...nouns('displaced', 'displaced refugees'),
  ...nouns('evacuated', 'evacuees'),
  ...nouns('kidnapped', 'hostages'),
  ...nouns('detained', 'prisoners detainees'),
  ...nouns('troops', 'troops soldiers servicemen peacekeepers fighters mercenaries personnel'),
]);

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
    fathers athletes players spectators fans nationals foreigners countrymen others souls patients bystanders
    drivers pilots crew staff guards ambulancemen aides leaders martyrs homeless dead wounded injured staffers lives`,
  ),
  ...of(
    'troops',
    `troops soldiers servicemen servicewomen personnel fighters militants rebels insurgents terrorists jihadists
    jihadis gunmen militiamen combatants mercenaries policemen officers police marines commandos recruits conscripts
    reservists veterans peacekeepers guerrillas islamists extremists attackers bombers loyalists commanders
    paratroopers cadets operatives warriors forces paramilitaries assailants hijackers`,
  ),
  ...of('deaths', 'deaths fatalities bodies corpses killings'),
  ...of('aircraft', 'aircraft planes warplanes jets helicopters drones airliners bombers uavs airplanes'),
  ...of('vehicles', 'vehicles tanks cars trucks buses lorries trains coaches carriages motorcycles ambulances'),
  ...of('ships', 'ships boats vessels ferries warships trawlers dinghies frigates tankers'),
  ...of('money', 'dollars euros pounds roubles rubles drams manats yen yuan francs lira rupees cents'),
  ...of(
    'measure',
    'percent metres meters kilometres kilometers km miles mile feet inches tonnes tons kilograms kg litres acres hectares degrees mm cm',
  ),
  ...of(
    'time',
    'seconds minutes hours days weeks months years decades centuries day week month year hour minute decade am pm a.m. p.m. gmt',
  ),
]);

const IRREGULAR: Readonly<Record<string, string>> = {
  person: 'people',
  woman: 'women',
  man: 'men',
  child: 'children',
  baby: 'babies',
  serviceman: 'servicemen',
  policeman: 'policemen',
  gunman: 'gunmen',
  fisherman: 'fishermen',
  militiaman: 'militiamen',
  body: 'bodies',
  fatality: 'fatalities',
  ferry: 'ferries',
  family: 'families',
  life: 'lives',
  schoolchild: 'schoolchildren',
  infant: 'infants',
  wife: 'wives',
};

const SINGULARS = new Map<string, string>([
  ...[...PLURALS.keys()]
    .filter((plural) => /[^s]s$/.test(plural))
    .map((plural): [string, string] => [plural.slice(0, -1), plural]),
  ...Object.entries(IRREGULAR),
]);
/** Singular forms that are more often something else ("other", "second", "police"). */
for (const word of ['other', 'second', 'force', 'live', 'member', 'bomber', 'cent', 'pound']) SINGULARS.delete(word);
SINGULARS.set('member', 'members');

const UNITS = new Map<string, Unit>([
  ...[...SINGULARS].map(([word, noun]): [string, Unit] => [
    word,
    { noun, kind: PLURALS.get(noun) ?? 'thing', isSingular: true },
  ]),
  ...[...PLURALS].map(([noun, kind]): [string, Unit] => [noun, { noun, kind, isSingular: false }]),
  ['%', { noun: 'percent', kind: 'measure', isSingular: false }],
]);

const phrases = (list: string): readonly (readonly string[])[] => list.split(', ').map((words) => words.split(' '));

export const figures: FigureWords = {
  cues: CUES,
  leadingNouns: LEADING_NOUNS,
  bareNouns: BARE_NOUNS,
  units: UNITS,
  people: 'people',
  currencies: new Map([
    ['$', 'dollars'],
    ['€', 'euros'],
    ['£', 'pounds'],
    ['¥', 'yen'],
  ]),
  qualifiersBefore: phrases(
    'no fewer than, no less than, not less than, not fewer than, as many as, as few as, well over, well above, at least, at most, at minimum, up to, more than, greater than, fewer than, less than, close to, upwards of, just over, just under, an estimated, estimated, a minimum of, a maximum of, a total of, a further, over, above, under, about, around, approximately, roughly, circa, some, nearly, almost, only, exactly, several, possibly, atleast',
  ),
  qualifiersBehind: phrases('or more, or so, or fewer, or less, at least, at most'),
  plus: 'or more',
  rounding: new Set(
    'about, around, approximately, roughly, circa, some, nearly, almost, close to, or so, an estimated, estimated'.split(
      ', ',
    ),
  ),
  several: new Map([
    ['tens', 99],
    ['dozens', 99],
    ['scores', 99],
    ['hundreds', 999],
    ['thousands', 9999],
    ['tens of thousands', 99_999],
    ['hundreds of thousands', 999_999],
    ['millions', 9_999_999],
  ]),
};
