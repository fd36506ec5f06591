/** Words by which it is known whether a line says of itself what it speaks of. */
export const DEFINITE_CLASSES = {
  // Of which there is one in any story, so that "the" is enough: "the government".
  'one-in-any-story':
    'government police army military navy air force president vice king queen prince princess crown pope premier prime minister ' +
    'parliament senate congress cabinet opposition capital country nation state republic kingdom world sun moon sea sky weather ' +
    'internet web public media press television radio market economy law constitution coastguard authorities prosecution ' +
    'treasury court courts jury judge election elections north south east west past future truth poor rich young dead living ' +
    'injured wounded missing ground road street air water electricity power lights death toll right left centre middle first ' +
    'second top bottom end beginning start rest public people others latter authority border coast city town council municipality winner loser victory lead ' +
    'curfew truce ceasefire emergency lockdown strike trial war siege evacuation search',
  // Days, hours and seasons: when, and not what.
  'when-noun':
    'time day days night morning afternoon evening week weekend month year years hour hours minute minutes moment decade century ' +
    'spring summer autumn winter season midday noon dawn dusk past future period meantime interim',
  // What has been told of in another sentence: "the call", "that figure", "the rule".
  'points-back':
    'time call calls figure figures number numbers date dates result results rule rules answer answers question questions matter ' +
    'matters issue issues point points idea ideas response total sum amount finding findings sample samples side sides way ' +
    'suggestion choice reason reasons problem mistake error option options detail details thing things fact facts item items',
  // Behind a definite noun, and says which is meant of what a verb is done to: "accepted the offer of".
  'says-of-what': 'of into over against about for between to on',
  'says-which-object': 'of that who whom whose which between against about for into behind',
  // Before what somebody becomes: "was declared the winner".
  'before-what-one-is': 'declared named elected appointed made crowned called become became is was are were be been',
  // Before a noun that another sentence has named: "those words".
  'shows-which': 'this these those such',
  // Before a noun of which there is one of the kind: "the only witness", "the national bank".
  'one-alone': 'only last main national federal supreme',
  // Between a verb and a number: "settled on 22", "admitted to 17".
  'settles-on': 'on to',
  // Nouns that number something: beside them a bare number is one of it.
  'told-in-numbers':
    'number numbers toll count total figure figures deaths death dead cases case casualties victims injured wounded missing votes vote ' +
    'limit share percentage proportion score age aged tally majority margin ratio rate against from attendance crowd',
  // Behind these an object is left out that another sentence has: "said so", "denied it".
  'takes-up':
    'said say says do does did done think thinks thought hope hoped believe believed deny denies denied confirm confirms confirmed admit admits ' +
    'admitted reject rejects rejected dispute disputes disputed repeat repeats repeated',
  'taken-up': 'so it that this',
  // A line that ends in one of these leaves out its verb: "that there was not".
  'ends-without-verb':
    'not was were is are be had has have did does do would could will should might must can cannot wasn weren isn aren hadn hasn haven didn ' +
    "doesn don wouldn couldn won shouldn wasn't weren't isn't aren't hadn't hasn't haven't didn't doesn't don't wouldn't couldn't won't can't",
  // Verbs behind which a question is no news: "asks who inspects it", "has settled how long".
  'opens-question':
    'asks asked wonders wondered settled settles shows showed shown show reveals revealed explains explained explain depends depended depend ' +
    'knows knew illustrates illustrated discusses discussed describes described considers considered examines examined looks looked',
  // Whom a page shows for the scene, and what makes one of these more than that.
  'asks-page': 'reader viewer listener caller passer-by onlooker mourner protester',
  'befalls-somebody':
    'dead killed dies died found missing drowned rescued saved pulled hurt injured wounded shot arrested charged held jailed sentenced freed ' +
    'released testified convicted resigns resigned elected sworn confessed surrendered kidnapped abducted murdered poisoned stabbed beaten attacked hit struck burned crushed',
  'question-word': 'who what which whose how why when where whether',
};
