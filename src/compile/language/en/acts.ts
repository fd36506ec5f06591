import { wordSet } from '../words.ts';

/** What happens, each in the words by which reports tell of it: verbs by their stem with its endings, and nouns. */
const ACTS = `
kill: kill killed kills killing killings slain slay died die dies dead death deaths murder murdered murders fatally perished succumbed succumbs passed_away passes_away homicide lost_their_lives lost_his_life lost_her_life
shoot: shot shoot shoots shooting shootings gunfire gunned opened_fire opens_fire exchange_of_fire
arrest: arrest arrested arrests arresting detain detained detains detaining custody
charge: charge charged charges charging indict indicted indicts indictment arraigned arraignment
find: find found finds finding discover discovered discovers recovered
collapse: collapse collapsed collapses collapsing cave caved caves caving fall falls fell fallen gave_way give_way gives_way given_way came_down broke_down fell_through
trap: trap trapped trapping traps
rescue: rescue rescued rescues rescuing pulled freed
injure: injure injured injures injuring wound wounded wounds wounding hurt
march: march marched marches marching protest protests protested protesting protester protesters demonstrate demonstrated demonstration demonstrations demonstrator demonstrators took_to_the_streets takes_to_the_streets take_to_the_streets rally rallied rallies marchers
block: block blocked blocks blocking shut shuts closed close closes closing closure halted halt
end: ended completed concluded abandoned abandons called_off calls_off calling_off wrapped_up
resign: resign resigned resigns resigning resignation quit quits stepped_down step_down steps_down stepping_down stood_down stands_down
fire: fired sacked dismissed dismissal relieved_of removed_from_command removed_from_office removed_from_post
question: questioned interrogated
reinstate: reinstated reinstates
appoint: appoint appointed appoints named appointment confirmed_as succeeded_by replaced_by
elect: elect elected elects election elections won win wins beat defeated defeat re-elected reelected outpolled victory
certify: certify certified certifies certification signed_off signs_off
concede: conceded_defeat concedes_defeat concede_defeat conceding_defeat conceded concedes concession gave_up gives_up given_up admitted_defeat accepted_defeat
install: sworn_in swears_in swearing_in inaugurated inauguration took_office takes_office take_office took_oath take_oath
bury: bury buried funeral burial mourners mourned
strike: strike strikes struck walkout walked_out walk_out
stab: stab stabbed stabs stabbing stabbings knifed
clash: clash clashes clashed
attack: attack attacked attacks attacking raid raided raids shelled shelling bombed bombing
explode: explode exploded explodes explosion explosions blast blasts blew_up blown_up went_off
sink: sink sank sunk sinks sinking capsize capsized capsizes
flood: flood flooded floods flooding
burn: burn burned burnt burns blaze blazes fire_broke
slide: landslide landslides mudslide mudslides rockslide rockslides avalanche avalanches slide slides mudflow swept_away engulfed
quake: earthquake earthquakes quake quakes
storm: storm storms hurricane hurricanes cyclone cyclones typhoon typhoons tornado tornadoes
emergency: emergency
apologise: apologised apologized apologises apologizes apology
fine: fined fines penalty
crash: crash crashed crashes collided collision
sign: sign signed signs signing signature
vote: vote voted votes voting ballot ballots
sue: sue sued sues lawsuit lawsuits suit file_claim file_complaint file_action
sentence: sentence sentenced sentences sentencing jailed imprisoned
convict: convict convicted convicts conviction guilty
acquit: acquit acquitted acquittal cleared
release: release released releases releasing
meet: meet met meets meeting
visit: visit visited visits visiting toured tours flew_to flies_to travelled_to traveled_to
suspend: suspend suspended suspends suspension banned
evacuate: evacuate evacuated evacuates evacuation ordered_out told_to_leave ordered_to_leave asked_to_leave forced_to_leave urged_to_leave
investigate: investigation investigations investigating investigate investigates investigated inquiry inquiries probe probes
armed: armed unarmed gun guns handgun handguns pistol pistols revolver revolvers rifle rifles weapon weapons firearm firearms
cite: cite cited cites citation citations
pay: pay paid pays settled settlement
deny: denied denies deny pleaded_not_guilty pleads_not_guilty plead_not_guilty
plead: plead pleaded pleads plea pled
admit: admit admitted admits acknowledged acknowledges confess confessed confesses pleaded_guilty pleads_guilty plead_guilty pled_guilty
recount: recount recounted recounts recounting
lift: lift lifted lifts
launch: launch launched launches
withdraw: withdraw withdraws withdrew withdrawn withdrawal walked_away backed_out recall recalled recalls recalling
down: downed shot_down shoot_down brought_down
abduct: abduct abducted abducts abduction kidnap kidnapped kidnaps kidnapping
capture: capture captured captures seize seized seizes overran overrun took_control taken_over took_over retook retaken
exchange: exchange exchanged exchanges swap swapped swaps
truce: truce ceasefire armistice
approve: approve approved approves adopted adopts agreed agrees
annul: annul annulled annuls annulling annulment cancel cancelled canceled cancels cancellation threw_out thrown_out throws_out struck_out strikes_out scrapped scraps quashed quashes overturned overturns
reject: reject rejected rejects turned_down voted_down
postpone: postpone postponed postpones delayed delays put_off
search: search searched searches
bankrupt: bankrupt bankruptcy insolvency insolvent receivership liquidation
`;

/** What reports call by several words, each by its first. */
const THINGS = `
parliament lawmakers lawmaker mps legislators legislature assembly
police officers officer detectives policemen
court judge judges tribunal magistrates magistrate
company firm maker manufacturer
workers worker employees employee staff
warning warnings warned warn warns
shots shot rounds
residents villagers inhabitants townspeople
house houses home homes
rescuers rescuer crews firefighters
ship ferry boat vessel
lorry truck trucks lorries
plane aircraft jet airliner
car vehicle
mail postal
`;

/** From each word for a thing to the first for it. */
export const sameThings: ReadonlyMap<string, string> = new Map(
  THINGS.trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.split(' ');
      return words.map((word): [string, string] => [word, words[0] ?? word]);
    }),
);

/** Acts that reports take for each other: what kills is told by the fall, the shots or the dead. */
const KINDS = `
kill shoot injure stab attack clash explode burn crash sink flood collapse trap slide quake storm strike down capture rescue find
arrest charge abduct capture question
convict sentence plead
plead admit
plead deny
vote approve reject certify annul
elect vote recount
resign fire appoint withdraw
block suspend end postpone annul
sue charge investigate
march strike block arrest
evacuate rescue
rescue release
truce sign approve
`;

const kinds = KINDS.trim()
  .split('\n')
  .map((line) => new Set(line.split(' ')));

/** Acts that say little of what happened: beside any other. */
export const actsBeside: ReadonlySet<string> = new Set([
  'armed',
  'cite',
  'end',
  'find',
  'meet',
  'pay',
  'search',
  'lift',
  'launch',
]);

/** Acts that are done by saying so: "conceded that". */
export const actsOfSpeech: ReadonlySet<string> = new Set(['admit', 'concede', 'deny', 'apologise']);

/** True for two acts by which one happening may be told: by one word or another, or one beside the other. */
export const mayBeOneAct = (one: string, other: string): boolean =>
  one === other ||
  actsBeside.has(one) ||
  actsBeside.has(other) ||
  kinds.some((kind) => kind.has(one) && kind.has(other));

/** Verbs that tell of what their object names: "filed a lawsuit", "opened an inquiry"; each with its first form. */
const LIGHT = `
announce: announced announces declared declares
open: opened opens opening launching began begins begun started starts launched launches
file: filed files lodged lodges brought
hold: held holds
enter: entered enters
make: made makes
submit: submitted submits tendered tenders handed
take: took takes taken
impose: imposed imposes
`;

/** And of what their subject names, where it is one of these: "a landslide hit". */
export const blows: ReadonlySet<string> = new Set('explode burn crash slide quake storm flood'.split(' '));
export const hitting: ReadonlySet<string> = new Set(
  'hit hits struck strikes swept sweeps tore slammed ripped buried buries destroyed engulfed flattened devastated happened occurred'.split(
    ' ',
  ),
);

/** The act of each word that tells of one, in small letters; of two words, "broke down". A word of two acts is of the first. */
export const acts: ReadonlyMap<string, string> = new Map(
  ACTS.trim()
    .split('\n')
    .flatMap((line) => {
      const [act = '', forms = ''] = line.split(': ');
      return forms.split(' ').map((form): [string, string] => [form.replaceAll('_', ' '), act]);
    })
    .reverse(),
);

/** From each form of a verb that tells of what its object names to its first. */
export const lightVerbs: ReadonlyMap<string, string> = new Map(
  LIGHT.trim()
    .split('\n')
    .flatMap((line) => {
      const [verb = '', forms = ''] = line.split(': ');
      return forms.split(' ').map((form): [string, string] => [form, verb]);
    }),
);

export const wholeActs = wordSet('sink explode collapse crash resign');
export const termedActs = wordSet('sentence suspend');
export const suddenActs = wordSet(
  'kill shoot collapse trap rescue injure stab attack explode sink flood burn crash abduct',
);
export const graveActs = wordSet('kill shoot arrest charge fire sue sentence convict attack plead admit deny');
/** By which one loses an office. */
export const leavingActs = wordSet('resign fire suspend');

export const newsworthyActs = wordSet(
  'kill shoot arrest charge collapse rescue injure block resign fire reinstate appoint elect certify concede install strike stab ' +
    'clash attack explode sink crash sign vote sue sentence convict acquit release suspend evacuate launch withdraw down abduct ' +
    'capture march exchange truce approve annul reject postpone bankrupt search',
);
