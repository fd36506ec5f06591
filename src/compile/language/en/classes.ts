import { wordSet } from '../words.ts';
import { CLAUSES } from './clause-classes.ts';
import { DEFINITE_CLASSES } from './definite-classes.ts';
import { HEADLINE_CLASSES } from './headline-classes.ts';
import { NAME_CLASSES } from './names/classes.ts';
import { FIRM_CLASSES } from './names/firms.ts';
import { NAMESAKE_CLASSES } from './names/namesakes.ts';
import { ROLE_CLASSES } from './names/roles.ts';
import { SOURCES } from './sources.ts';
import { SPEECH_CLASSES } from './speech/speech.ts';

/** Words that are a class by themselves. */
const SINGLE =
  "the 's of in on at as to by for from and so very more most than all other another will have this these those that same " +
  'current last recent past next coming following final latter per day week year quarter half end period time ' +
  "trading before after through now soon moment present future term overnight o'clock p m fall ago old long couple " +
  'set between or no one total altogether lives dead killed civilians according score scores month since up alive safety with which';

/** Words of the grammar, by what patterns call them. */
const GRAMMAR = {
  a: 'a an',
  'called-after-whom':
    'case cases affair trial retrial inquiry probe scandal saga verdict sentence appeal hearing row murder killing shooting kidnapping abduction death investigation lawsuit',
  'any-one': 'a an another other any no every',
  determiner: 'the this these those that his her their its',
  possessive: 'his her their its our my your',
  was: 'was were',
  'is-or-be': 'is are be',
  // Words that no noun phrase goes on with.
  function:
    'and but or of in at on by to for from with against as after before since until during through over under about ' +
    'between into is are was were be been has have had will would shall should can could might must does did do ' +
    'that which who when where while if because than',
  // Abbreviations that sentences end in, too; and those of streets.
  'short-at-end': 'ave blvd rd st ln hwy pkwy bldg co inc ltd corp jr sr jan feb aug sept sep oct nov dec',
  'short-street': 'ave blvd rd st ln hwy pkwy',
  // What a letter behind it tells one of: "plan A".
  lettered:
    'an plan block vitamin option exhibit group class section appendix schedule building hepatitis team gate hall wing pier grade ' +
    'serie category terminal platform ward zone level type division camp tier',
  'clause-opener': 'the that when of a he she it they we',
};

/** Words that say which of several days, weeks or years is meant. */
const WHICH = {
  latest: 'latest most-recent',
  previous: 'previous prior preceding',
  every: 'every each',
  'last-past-next': 'last past next',
  // "the current fiscal year", "the whole week"
  kind: 'fiscal financial calendar academic school business trading full whole entire budget tax',
  fiscal: 'fiscal financial budget',
  'year-earlier': 'year-earlier year-ago prior-year',
  'ago-or-earlier': 'ago earlier before',
  ended: 'ended ending through',
};

/** Words of the calendar and the clock that rules speak of. */
const CALENDAR = {
  until: 'until till starting beginning',
  'to-or-and': 'to and or until till through',
  'to-or-or': 'to or',
  'compared-period': 'quarter period month',
  'early-or-late': 'early earlier late later',
  'earlier-or-later': 'earlier later',
  'early-mid-late': 'early mid late',
  'the-early-late': 'the early mid late',
  'then-as-noun': 'then',
  recently: 'recently lately',
  'moment-of-day': 'dawn daybreak dusk nightfall',
  'half-of-day': 'am pm a.m. p.m.',
  pm: 'pm p.m.',
  zone: 'gmt utc est edt et cst cdt ct mst mdt pst pdt pt bst cet cest ist jst hkt msk',
  'world-time': 'gmt utc',
  'named-zone': 'local eastern central pacific moscow london',
  'behind-hour':
    "am pm a.m. p.m. a p o'clock in ( local eastern central pacific moscow london gmt utc est edt et cst cdt ct mst mdt pst pdt pt bst cet cest ist jst hkt msk",
  'between-day-and-time': 'at on of around about in',
  // "Good Friday" and "Black Monday" are names of days of their own.
  'named-day': 'good black bloody ash palm holy maundy super cyber fat easter giving',
  attacks: 'attack attacks terror terrorist terrorism hijacker hijackers',
  'also-no-month': 'may march august april june mar jan dec',
  'also-no-weekday': 'sun sat',
  'also-no-season': 'fall spring autumn',
};

/** What stands before or behind a date, and tells it from what only looks like one. */
const AROUND_DATES = {
  'before-month':
    'in since of last this next by until till from during before after through to for early late mid and or between every each past around than despite versus vs that',
  'before-month-only': 'in since until between early late mid',
  'done-by-months': 'saw brought began ended marked marks sees brings begins',
  'counted-by-month':
    'sales output production exports imports figures data inflation prices orders earnings profit profits revenue revenues futures contracts ' +
    'rainfall unemployment payrolls deliveries traffic turnover results consumer retail industrial factory housing trade',
  futures: 'futures contracts',
  delivery: 'delivery',
  'before-name': 'by to for and of after',
  'before-noun': "the its a their his her early late 's",
  'as-soon-as': 'early late soon recently',
  'before-season': 'in by since until during through for of from early late mid before after between and or',
  'before-fall': 'in early late this',
  'before-year': 'in since of from by until till to during before after early late mid through circa year',
  'before-old-year': 'the and between ca circa',
  'about-year': 'circa ca c',
  'before-clipped-year': 'in of since from and by until to the summer spring winter fall may june',
  'before-label':
    'no flight highway windows russell russel agent route class room road page unit series about gate platform chapter suite channel',
  'number-sign': 'no',
  'before-count': 'some nearly almost over than least has have had with employs',
  counted:
    'people troops soldiers men women children dead miles meters metres kilometers kilometres feet foot tons tonnes ' +
    'points dollars euros pounds jobs workers employees houses homes copies units shares acres hectares calories km kg m ' +
    'hours mark level votes seats others percent % protesters demonstrators police officers members passengers cars yen ' +
    'megawatts degrees square rpm more fans cases deaths refugees migrants students patients residents barrels',
  'more-or-so': 'more so fewer less',
  'before-for-time': 'set forecast forecasts outlook guidance estimate estimates',
  'before-nth': 'on by until till since from',
  'before-clock': 'at by until till around from to after before since about between and near',
  'before-moment': 'at by until around from to after before since about near and past of',
  'before-stretch': 'over for in within during throughout through of',
  'before-day':
    'in for on during of earlier later through throughout end ended ending ends finish finished finishing close closed ' +
    'closing began start started',
  'before-then': 'at around after back before by from since till until',
  'before-future': 'the near foreseeable immediate distant recent not-too-distant',
  'behind-the': 'near foreseeable immediate distant short past future',
  'near-or-short': 'near short',
  'right-or-just': 'right just',
  'behind-soon': 'as after afterward afterwards became found',
  'behind-current': 'account affairs',
  'before-paper': 'usa',
};

/** Words of lengths of time. */
const LENGTHS = {
  back: 'earlier before previously prior',
  later: 'later after afterward afterwards thereafter hence',
  'open-ended': 'before after prior',
  'behind-count': 'and but in at on with for',
  'length-suffix': 'old long plus',
  'of-age': 'old older young younger',
  'from-now': 'now today',
  // "two straight days"
  'between-count':
    'straight consecutive full whole long more additional business working solid further calendar extra short entire ' +
    'successive other single fiscal trading school tumultuous',
  'number-of': 'number',
  'open-count': 'few several many numerous various multiple countless couple dozens hundreds thousands tens',
  'before-open-count': 'very tens hundreds',
  'open-prefix': 'multi several',
  single: 'single full',
  rated: 'once twice times hundred thousand million billion trillion percent % cents',
  'before-hours': 'opening business office early small wee visiting working rush peak trading kilowatt',
  'before-length':
    'about nearly almost roughly approximately around over past last next first final coming previous recent another full entire whole',
  'than-or-to': 'than to',
  'more-or-up': 'more less fewer up',
  'least-or-most': 'least most',
  due: 'is are comes',
  effective: 'effective',
  // Verbs of what is arranged, said of many.
  // What went on until a day, and what was not done until then.
  'went-on':
    'lived worked stayed served remained lasted continued ran taught led played reigned ruled governed existed survived',
  'did-not': "didn't wasn't weren't hadn't",
  'not-or-never': 'not never',
  'done-by-many':
    'go close open meet vote gather take return leave arrive expire reopen resume convene end begin start',
  arranging:
    'meeting visiting leaving arriving travelling traveling returning flying holding hosting starting beginning opening ' +
    'closing playing launching resuming',
  'subject-of-many': 'they we who that which',
};

/** Around a number that counts something or somebody. */
const FIGURES = {
  'no-or-nobody': 'no nobody none',
  'not-or-without': 'not without',
  not: 'not',
  without: 'without',
  loss: 'loss losses',
  life: 'life lives',
  deaths: 'death deaths',
  aged: 'age aged ages',
  years: 'year years',
  'year-old': 'year-old years-old',
  'count-opener':
    'at a an the some about nearly over two three four five six seven eight nine ten eleven twelve dozens',
  label:
    'flight resolution article route highway no number chapter page room gate pier platform channel views unit terminal ' +
    'phase version ward block section grade level category type boeing airbus',
  'before-calendar': 'in since until from by during early late mid of year',
  'before-the-one': 'the this that no each every any which another',
  'before-one-person': 'kills killed killing least wounding injuring wounds injures leaving',
  'behind-one-person': 'was is has dead killed wounded injured died missing hurt dies more other',
  added: 'another further additional other',
  'more-or-other': 'more others other',
  further: 'more',
  putting: 'put puts putting gave gives giving',
  'phrase-stop':
    'and or but in on at by from to with for was were is are be been has have had that which who when where while as after ' +
    'before since during said says told killed wounded injured died dead missing hurt including among amid between near ' +
    'over under into than if because it they he she we i this these those not a an the at least fled flee sank drowned perished hit struck lost',
  'person-stop':
    'of and or in on at by from to with for was were who that said is are has had as after near against than',
  'no-person': 'family',
  anybody: 'person victim fatality',
  'group-of': 'family group couple team crew',
  'before-group': 'a an the whole entire single one',
  toll: 'toll deaths fatalities',
  'toll-link': 'of to at was is hits stands reached reaches tops passes hit with from exceeds surpasses',
  'to-be': 'was were been is are being be',
  claimed: 'lives victims',
  claim: 'claim claimed claims claiming',
  lost: 'lost lose losing',
  // "met their deaths"
  'to-or-met': 'to met meet meeting',
  shot: 'shot shoot',
  fatally: 'fatally',
  'ends-cue': 'dead death deaths down alive safety for',
  searched: 'searched looked',
  'unclear-deed': 'neutralised neutralized liquidated dealt handled',
  'has-or-have': 'has have',
  died: 'died drowned perished',
  befallen: 'shot stabbed injured wounded hurt hit struck beaten attacked burned knocked crushed trapped',
  fraction: 'half third quarter quarters thirds fifth fifths tenth',
  'of-the-dead':
    'dead charred burned burnt decomposed unidentified mutilated headless identified human lifeless of the',
  burned: 'burned burnt',
  war: 'war conflict insurgency uprising fighting',
  // Before bombers that are no planes.
  bombing: 'suicide car truck',
  'buries-alive': 'buried buries burying burned burnt burning roasted',
  'finds-alive': 'found pulled rescued dug brought recovered out',
  saves: 'pulled plucked picked found brought winched airlifted lifted rescued saved',
  suffers: 'suffer suffers suffered suffering sustain sustains sustained sustaining receive received receiving treated',
  'hurt-noun': 'injury injuries wound wounds burn burns fracture fractures concussion concussions',
  'takes-lives': 'took take takes taking cost costs costing',
  // People only: a team that is eliminated is none.
  'leads-to-noun': 'over for of about with without to from into by on',
  'kills-foes': 'eliminated eliminating eliminate eliminates liquidated liquidating',
  // A toll that is more than what is said: "passes 80".
  passes: 'passes passed pass tops topped top exceeds exceeded surpasses surpassed than over past above nearly almost',
  'goes-up': 'gone goes go going went shot climbed risen is was now',
  survives: 'survive',
  succumbs: 'succumb succumbed succumbs succumbing',
  'dies-of': 'illness disease smoke fumes poisoning cancer infection hypothermia fever cholera',
  tally: 'count tally figure total',
  victims: 'victims',
  'leaves-home':
    'left leave leaves leaving fled flee fleeing abandoned forced force forces forcing drove driven driving ordered ordering sent sending moved evacuated evacuating told',
  'out-of': 'from out of',
  home: 'homes houses home',
  'hands-over': 'hand hands handed handing turn turns turned turning sign signs signed signing paid pay pays paying',
  down: 'down',
  death: 'death',
  'guns-down': 'gunned gunning mowed mowing mown',
  'does-to-death':
    'stabbed stabbing knifed hacked hacking beaten beat beating bludgeoned clubbed battered kicked strangled choked stoned ' +
    'tortured trampled crushed burned burnt whipped shot starved bled froze frozen mauled gored clawed',
  'opens-object': 'a an the his her their its another one several many some',
  alongside: 'alongside along together',
  himself: 'himself herself themselves',
  'object-pronoun': 'him her them himself everybody everyone somebody someone',
  // Ends as nouns of people do, and is none.
  'no-agent':
    'number paper river water tower order letter power center shelter summer winter tractor motor factor deer tiger panther ' +
    'otter spider rumour terror climate',
  'dead-or-hurt': 'dead killed injured wounded',
  'counted-state': 'dead wounded injured homeless displaced',
  'between-cue-and-number':
    'a an the lives of further additional another other some all and or any also its their his him her them himself herself themselves least at',
  'and-or-or': 'and or',
  'before-cue':
    'was were is are be been being have has had reported reportedly confirmed feared believed presumed also all left found ' +
    'shot gunned burned stabbed hacked strangled burnt beaten crushed blown either both now still to already later since thought said known instantly immediately and or',
  'called-as': 'known described identified regarded seen viewed billed',
  'listed-as': 'listed registered recorded classified declared described',
  // Deaths that may belong to the toll and may not.
  unsettled: 'suspected possible unconfirmed',
  inquires: 'into investigating investigate examining examine probing probe',
  'looked-into': 'looked investigated examined probed investigation',
  'leaves-open': 'not yet under never',
  whether: 'whether if',
  'confirmed-so': 'confirmed',
  'cue-gap': 'others more people of the its their other',
  'who-or-that': 'who that',
  'clause-barrier':
    'said says told reported added who which where when while after as because but although though before that adding ' +
    'saying against by killing wounding injuring leaving left',
  'opens-part': 'including among them whom',
  'part-opener': 'including included among include includes amongst',
  among: 'among amongst',
  whom: 'them whom which others',
  'before-whom': 'among of including',
  'of-whole': 'them whom the those these',
  'among-whole': 'children women civilians medics minister leader leaders member members people',
  'list-of-subjects': 'and or plus as well her his their',
  'list-of-objects': 'and as well along with plus also his her their',
  'list-of-addends': 'and her his their',
  'some-of-civilians': 'children women babies',
  // By whom or what somebody was killed, and did not only die.
  kills:
    'killed kill kills killing killings killer slain slaughtered slaughtering massacred massacring massacre executed executes ' +
    'executing execution executions beheaded murder murdered murdering martyred martyrs assassinated assassination lynched ' +
    'decapitated butchered eliminated eliminating shot gunned stabbed hacked strangled crushing',
  // Before the time that a count is of.
  'dates-a-count': 'in on during since throughout',
  // Near a large number of dead: those of a whole war or of many years.
  background: 'since began erupted started broke year years decade decades overall conflict war uprising outbreak',
  // The dead of another day or place.
  'counts-other-time':
    'last earlier previous previously ago yesterday separately meanwhile elsewhere similar another also',
  // What was said first, or what others say.
  'earlier-toll': 'earlier previous previously initially initial originally had',
  revised: 'higher lower different initially earlier previous previously originally initial first before',
};

/** Words of lines that say when an article was written. */
const DATE_LINES = {
  'before-date-label': 'first last',
  'date-label': 'published publication update updated posted modified created edited issued date',
  updated: 'update updated modified',
  // "Let General Roe say it"
  bids: 'let see hear ask tell watch meet',
  // Words by which a writer praises or blames somebody, and what follows "of" so: "angel of death".
  'praises-or-blames':
    'brave heroic valiant gallant saintly evil greedy callous shameless cowardly crooked cruel wicked bungling clueless hapless shamed disgraced ' +
    'right-hand firebrand sultry sexy busty curvy glamorous love-rat love-cheat scheming smirking cheating bent dodgy spineless heartless ruthless fat-cat spin hated feared big-mouth loudmouth no-nonsense tough-talking hard-line hardline fire-breathing silver-tongued mealy-mouthed smooth-talking gruff dour embattled beleaguered under-fire regime regime-appointed so-called self-styled self-proclaimed puppet lackey mouthpiece crony stooge henchman',
  // "quarry king Jane Roe"
  crowned:
    'king queen prince princess baron baroness lord emperor tsar czar duke sultan supremo guru mogul magnate kingpin mastermind',
  // Behind the kind of a body: "a group run by clerks".
  'run-or-led': 'run led set made built held',
  // "an appointee of President Roe": of when he was.
  'of-whose-time': 'appointee appointees nominee nominees administration presidency era cabinet days',
  'of-dread': 'death shame terror doom horror hell evil',
  issue: 'issue edition',
  'date-line':
    'published publication updated update posted modified created edited issued last first date time on at and of the am pm a.m ' +
    'p.m noon midnight hrs h est mdt mst akdt hst aedt aest nzdt nzst sgt hkt pkt azt trt read gmt utc ist bst cet cest eet eest edt pst pdt cst cdt msk aest jst ksa ct mt pt a p m local ago minutes ' +
    'minute min mins hours hour hr days day yesterday today et z t',
};

/** Words that say who does what, and to whom. */
const ACTORS = {
  'clause-that': 'that',
  'singular-verb': 'was is has',
  // Behind the object of these stands what somebody is made: "elected Roe president".
  'makes-somebody':
    'named names appointed appoints elected elects made makes declared declares found finds pronounced crowned nominated voted reappointed re-elected',
  'verb-particle': 'down out off up dead',
  // What somebody is found or taken: "found Roe guilty".
  'behind-object':
    'guilty innocent dead alive hostage prisoner unconscious responsible liable home back free unfit not',
  // With "_" between them: "Roe, along with Poe, was held".
  'joins-subject': 'along_with together_with as_well_as',
  // What a noun phrase ends before, and behind which something else is told.
  'opens-content':
    'that who which whom whose what whether if how why when where while after before because although though since until unless',
  'opens-adjunct': 'unlike besides following given except excluding',
  'ends-phrase': 'as than to about not despite amid',
  'ly-noun': 'family rally ally assembly monopoly supply bully anomaly italy july reply',
  'says-when': 'on late early last this',
};

/** Number words that are something else beside some words: the score of a game. */
const NUMBERS = {
  'before-scores': 'killing killed wounding wounded injuring injured leaving left displacing arresting',
  'behind-scores': 'of were are have more killed wounded injured dead others',
};

const TABLES: readonly Readonly<Record<string, string>>[] = [
  ...[GRAMMAR, WHICH, CALENDAR, AROUND_DATES, LENGTHS, NUMBERS, FIGURES, SOURCES, DATE_LINES, CLAUSES],
  ...[DEFINITE_CLASSES, HEADLINE_CLASSES, ACTORS, NAME_CLASSES, FIRM_CLASSES, NAMESAKE_CLASSES, ROLE_CLASSES],
  SPEECH_CLASSES,
];

/** The lists of words by their names: of two of one name a rule would silently get the other's. */
function listsIn(tables: typeof TABLES): ReadonlyMap<string, string> {
  const lists = new Map<string, string>();
  for (const [name, list] of tables.flatMap((table) => Object.entries(table))) {
    if (lists.has(name)) throw new Error(`two lists of words are named "${name}"`);
    lists.set(name, list);
  }
  return lists;
}

export const classes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...SINGLE.split(' ').map((word) => [word, word] as const), ...listsIn(TABLES)].map(([name, list]) => [
    name,
    wordSet(list),
  ]),
);
