/** What happens, each in the words by which reports tell of it: verbs by their stem with its endings, and nouns. */
const ACTS = `
kill: kill killed kills killing killings slain slay died die dies dead death deaths murder murdered murders fatally perished homicide
shoot: shot shoot shoots shooting shootings gunfire gunned opened_fire opens_fire
arrest: arrest arrested arrests arresting detain detained detains detaining custody
charge: charge charged charges charging indict indicted indicts indictment arraigned arraignment
find: find found finds finding discover discovered discovers recovered
collapse: collapse collapsed collapses collapsing cave caved caves caving fall falls fell fallen gave_way give_way gives_way given_way came_down broke_down fell_through
trap: trap trapped trapping traps
rescue: rescue rescued rescues rescuing pulled freed
injure: injure injured injures injuring wound wounded wounds wounding hurt
march: march marched marches marching protest protests protested protesting protester protesters demonstrate demonstrated demonstration demonstrations demonstrator demonstrators rally rallied rallies marchers
block: block blocked blocks blocking shut shuts closed close closes closing closure halted halt called_off calls_off
resign: resign resigned resigns resigning resignation quit quits stepped_down step_down steps_down stepping_down stood_down stands_down
fire: fired sacked dismissed dismissal
appoint: appoint appointed appoints named appointment
elect: elect elected elects election won win wins beat defeated defeat
bury: bury buried funeral burial mourners mourned
strike: strike strikes struck walkout walked_out walk_out
stab: stab stabbed stabs stabbing stabbings knifed
attack: attack attacked attacks attacking raid raided raids shelled shelling bombed bombing
explode: explode exploded explodes explosion explosions blast blasts blew_up blown_up went_off
sink: sink sank sunk sinks sinking capsize capsized capsizes
flood: flood flooded floods flooding
burn: burn burned burnt burns blaze blazes
crash: crash crashed crashes collided collision
sign: sign signed signs signing signature
vote: vote voted votes voting ballot ballots
sue: sue sued sues lawsuit lawsuits suit
sentence: sentence sentenced sentences sentencing jailed imprisoned
convict: convict convicted convicts conviction guilty
acquit: acquit acquitted acquittal cleared
release: release released releases releasing
meet: meet met meets meeting
visit: visit visited visits visiting
suspend: suspend suspended suspends suspension banned
evacuate: evacuate evacuated evacuates evacuation
armed: armed unarmed gun guns handgun handguns pistol pistols revolver revolvers rifle rifles weapon weapons firearm firearms
cite: cite cited cites citation citations
pay: pay paid pays settled settlement
plead: plead pleaded pleads plea pled admit admitted admits confess confessed confesses
recount: recount recounted recounts recounting
lift: lift lifted lifts
launch: launch launched launches
withdraw: withdraw withdraws withdrew withdrawn withdrawal walked_away backed_out
down: downed shot_down shoot_down brought_down
abduct: abduct abducted abducts abduction kidnap kidnapped kidnaps kidnapping
capture: capture captured captures seize seized seizes overran overrun took_control taken_over took_over retook retaken
exchange: exchange exchanged exchanges swap swapped swaps
truce: truce ceasefire armistice
approve: approve approved approves adopted adopts
reject: reject rejected rejects turned_down voted_down
postpone: postpone postponed postpones delayed delays put_off
search: search searched searches
bankrupt: bankrupt bankruptcy insolvency insolvent receivership liquidation
`;

/** The act of each word that tells of one, in small letters; of two words, "broke down". A word of two acts is of the first. */
export const acts: ReadonlyMap<string, string> = new Map(
  ACTS.trim()
    .split('\n')
    .flatMap((line) => {
      const [act = '', forms = ''] = line.split(': ');
      return forms.split(' ').map((form): [string, string] => [form.replace('_', ' '), act]);
    })
    .reverse(),
);
