/** What kind of thing one of the counted is. */
export type UnitKind =
  | 'people'
  | 'troops'
  | 'deaths'
  | 'aircraft'
  | 'vehicles'
  | 'ships'
  | 'money'
  | 'measure'
  | 'time'
  | 'thing';

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

export interface Unit {
  /** The noun in the plural: "soldiers". */
  readonly noun: string;
  readonly kind: UnitKind;
  readonly isSingular: boolean;
}

const UNITS = new Map<string, Unit>([
  ...[...SINGULARS].map(([word, noun]): [string, Unit] => [
    word,
    { noun, kind: PLURALS.get(noun) ?? 'thing', isSingular: true },
  ]),
  ...[...PLURALS].map(([noun, kind]): [string, Unit] => [noun, { noun, kind, isSingular: false }]),
]);

/** The counted noun that a word in lower case is, or undefined. */
export const unitOf = (word: string): Unit | undefined => UNITS.get(word);

const isOf = (kinds: readonly UnitKind[]) => (unit: Unit | null) => unit !== null && kinds.includes(unit.kind);

/** Somebody who can be killed, or a death. */
export const isPerson = isOf(['people', 'troops', 'deaths']);
/** What never is killed, hurt or missing: money, measures and spans of time. */
export const isMeasure = isOf(['money', 'measure', 'time']);
