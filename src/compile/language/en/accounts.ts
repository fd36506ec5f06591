import { MONTHS, WEEKDAYS } from '../../../digest/calendar.ts';
import type { AccountWords } from '../accounts.ts';
import { wordSet } from '../words.ts';
import * as deeds from './acts.ts';
import { alone } from './alone.ts';
import { alternatives, manners } from './alternatives.ts';
import { calledFalse, deniesIt, otherAccount, replies } from './answering.ts';
import { blame } from './blame.ts';
import { clauseOpeners } from './clause-openers.ts';
import { contrasts } from './contrasts.ts';
import { departing } from './departing.ts';
import { figureLabels } from './figure-labels.ts';
import { givenNumbers } from './given-numbers.ts';
import { hours } from './hours.ts';
import { kin } from './kin.ts';
import { leaving } from './leaving.ts';
import { livePages } from './live-pages.ts';
import { outcomes } from './outcomes.ts';
import { plainWords } from './plain-words.ts';
import { questions } from './questions.ts';
import { reductions } from './reductions.ts';
import { speakers } from './speakers.ts';
import { succession } from './succession.ts';
import { tallies } from './tallies.ts';

const ONE: Readonly<Record<string, string>> = {
  people: 'person',
  children: 'child',
  women: 'woman',
  men: 'man',
  bodies: 'body',
  families: 'family',
  ferries: 'ferry',
  lives: 'life',
  buses: 'bus',
};

/** Moments of a day. */
const MOMENTS = wordSet('dawn daybreak sunrise noon midday dusk sunset nightfall midnight');

/** "shortly before dawn", before a day. */
const AT_MOMENT = `(?:shortly |just |soon )?(?:before|after|around|at|about) (?:${[...MOMENTS].join('|')})`;

const [DAY, MONTH] = [WEEKDAYS, MONTHS].map((words) => words.flat().join('|'));

/** Names of days and months as they are written: "may" is none. */
const [DAY_NAME, MONTH_NAME] = [WEEKDAYS, MONTHS].map((words) =>
  words
    .flat()
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('|'),
);

/** "Monday", "Monday night", "Monday, 3 May", "May 3, 2031", "May 2031", "2031": at least one part of it. */
const CALENDAR_DAY =
  `(?=(?:${DAY_NAME}|${MONTH_NAME}|\\d{1,2} (?:${MONTH_NAME})|\\d{4})\\b(?!['’]))` +
  `(?:(?<day>${DAY_NAME})\\b(?:(?:, ?| )(?=(?:\\d{1,2} )?(?:${MONTH_NAME})\\b))?)?` +
  `(?:(?:(?<first>\\d{1,2}) )?(?<month>${MONTH_NAME})\\b\\.?(?: (?<number>\\d{1,2})(?:st|nd|rd|th)?\\b)?(?:(?:, ?| )(?=\\d{4}\\b))?)?` +
  `(?:(?<year>\\d{4})\\b)?(?: (?:morning|afternoon|evening|night)\\b)?(?!['’])`;

export const accounts: AccountWords = {
  actsDoneOnce: {
    asked: 'request',
    urged: 'appeal',
    announced: 'announcement',
    agreed: 'agreement',
    rejected: 'rejection',
    proposed: 'proposal',
    threatened: 'threat',
    promised: 'promise',
  },
  means: [
    [/\b(?:letters?|wrote|written|in writing)\b/i, 'in writing'],
    [/\b(?:telephone|telephoned|phone|phoned|(?:a|the|phone|telephone) call)\b/i, 'by telephone'],
    [/\b(?:met|meeting|visited|in person|face to face)\b/i, 'in person'],
    [/\b(?:telegrams?|cabled)\b/i, 'by telegram'],
  ],
  offices: [
    [/\b(?:prime minister|premier|pm)\b/i, 'prime minister'],
    [/(?<!\b(?:executive|senior) )\bvice[- ]president\b/i, 'vice president'],
    [/\b(?<!vice[- ])president\b/i, 'president'],
    [/\bdeputy\b.*\bminister\b/i, 'deputy minister'],
    [/\bforeign minister\b/i, 'foreign minister'],
    [/\bdefen[cs]e minister\b/i, 'defence minister'],
    [/\binterior minister\b/i, 'interior minister'],
    [/\bmayor\b/i, 'mayor'],
    [/\bgovernor\b/i, 'governor'],
    [/\bchancellor\b/i, 'chancellor'],
  ],
  officeOfAnotherTime: /\b(?:former|ex|then|late|acting|designate|elect|new|newly|incoming|outgoing)\b/i,
  befallsPeople: /(?:ed|missing|dead|casualties)$/,
  befallsThings: /^(?:destroyed|damaged)$/,
  befallsMany: /^displaced$/,
  sums: /^(?:money|votes|percent|sentence|numbers)$/,
  settled: /^(?:detained|kidnapped|rescued)$/,
  shrinking: /^(?:missing|trapped)$/,
  kindsOfThings: /^(?:ships|vehicles|aircraft|troops)$/,
  updates:
    /\b(?:updat(?:ed|ing)|(?:raised|revised) (?:the|its)|(?:new|previous|earlier|initial|first) (?:death )?toll|toll\b[^.;]{0,40}\b(?:rises?|rose|risen|climb(?:s|ed)|grew|reached))\b/i,
  hasGrown: /\b(?:gone|went|going) up\b|\b(?:risen|rose|climbed|grown|grew|increased|now stands)\b/,
  tellsToll: /\b(?:tolls?|number|figure|count)\b|\bputs? .{3,40}\bat\b/i,
  ofAnotherCount:
    /\b(?:another|further|additional(?:ly)?|elsewhere|separate(?:ly)?|meanwhile|in addition|others|second|so far this|since|(?<!, )among (?:the|them|those)|in (?:the )?(?:past|last) \S+ (?:hours|days|weeks|months|years))\b|^of (?:the|those)\b/i,
  accusing:
    /(?<!\bnot (?:been )?|\b(?:take|takes|took|taking|in|of) )\b(?:accus|charg|blam|alleg|suspect|indict)\w*\b|\bclaim(?:s|ed)\b/i,
  incriminating:
    /(?<!\bnot (?:been )?|\b(?:take|takes|took|taking|in|of) |anti-)\b(?:accus|charg|blam|alleg(?!ian)|suspect|indict|arrest|detain|convict|embezzl|brib|corrupt|fraud|launder|misus|smuggl|murder|assault|conspir|collu|sabotag)\w*|\b(?:prosecuted|investigated|under investigation|abused?|misconduct|cheated|lied|forged|rigged|stole|stolen|theft|kickbacks?|sued|complicit|killed|shot|shelled|bombed|attacked|fired (?:on|at)|behind the (?:attack|killing|blast|fire|raid)s?|wanted (?:for|over))\b/i,
  isAccused: /\b(?:is|are|was|were|been|stands?) (?:accused|suspected) of\b/,
  noneAccused:
    /\b(?:no ?one|nobody|none|no (?:suspects?|arrests?|charges?)|not|never)\b[^.;,]{0,40}\b(?:accus|charg|suspect|arrest|nam|detain)/i,
  deniesGuilt:
    /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)?|dismiss(?:es|ed)|dispute[sd]?|refute[sd]?) (?:(?:all|any|both|each|every|the|these|those|such|of|his|her|its|their|criminal) )*(?:wrongdoing|misconduct|guilt|charges?|allegations?|accusations?|involvement|responsibility|everything|them|it all|(?<=\ball of )(?:it|this|that|them))(?! (?:that|of)\b)|\b(?:denies|denied) (?:having )?(?:done|doing) anything wrong\b|\bplead(?:s|ed)? not guilty\b/i,
  pronoun: /\b(?:he|him|his|she|her|it|its|they|them|their)\b/i,
  answersCharge: /\b(?:charge|accusation|allegation)s?\b/i,
  answersThat: /\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dispute[sd]?) (?:it|this|that)(?=[,.;:]|$)/i,
  saysItself:
    /\b(?:reports?|rumou?rs?|claims?|allegations?|suggestions?|accusations?) (?:(?:by|in|from|on) [^,;:]{2,40} )?(?:that|of|it|they|he|she)\b|\ban? (?:accusation|claim|charge|allegation|suggestion) (?:\S+ ){1,5}(?:den(?:y|ies|ied)|rejects?|rejected|disputes?|disputed)\b/i,
  deniedBefore:
    /\bwho (?:had|has) (?:\S+ ){0,2}(?:denied|rejected|disputed|dismissed)\b|\bwhich (?:\S+ ){0,2}den(?:y|ies|ied)\b/,
  ofSuch: /\b(?:no|any) such \p{L}+|\bsuch an? \p{L}+|\bno record of (?:him|her|it|them|this|that)\b/iu,
  doneAs: new Map(
    Object.entries({
      letter: 'wrote written writing',
      call: 'called rang rung phoned telephoned dialled dialed',
      reques: 'asked sought requested',
      meetin: 'met meets',
      order: 'ordered told',
      warnin: 'warned warns',
      paymen: 'paid pays',
      promis: 'promised',
      offer: 'offered',
      test: 'tested',
      agreem: 'agreed',
      deal: 'agreed',
    }).map(([thing, verbs]) => [thing, wordSet(verbs)] as const),
  ),
  noSuch: /\bno such \p{L}+|\bno (?:record|recollection|memory) of (?:him|her|it|them|this|that|any|having|such)\b/iu,
  calledFalse,
  askedAboutAccount:
    /^(?:asked|questioned|confronted|pressed) (?:about|on|with) [^,.;]{0,60}\b(?:accounts?|claims?|version|allegations?|story|statement|words|remarks?|assertion|complaints?),/iu,
  saysOfIt:
    /\b(?:says?|said|insists?|insisted|maintains?)(?: [^,.;]{0,20})? (?:that )?(?:it |(?:he|she|they) [^,.;]{2,30}\bit\b)/u,
  ofThePaper: wordSet('we i us'),
  partsInTwo:
    /^\p{Lu}[^.?!:,"“]{2,40} or [^.?!"“]{2,60}\?$|\b(?:there (?:are|were)(?: now)? two|both have conflicting) (?:versions|accounts|stories)\b|\bread (?:it|this|that|the \p{L}+) differently\b/iu,
  saysOpposite:
    /\b(?:says?|said|insists?|maintains?|claims?) (?:quite |just |exactly )?the (?:opposite|contrary|reverse)\b(?! of\b)/iu,
  hour: /\b\d{1,2}[:.][0-5]\d\b(?! ?(?:percent|per|m\b|million|billion))|\b\d{1,2} ?[ap]\.?m\b|\b(?:quarter|half|twenty|ten|five)(?: minutes)? (?:past|to) (?:the hour|\p{Ll}+)\b|\bo['’]clock\b/iu,
  ofTheirOwn: /\b(?:its|their|his|her) own\b/i,
  countsOtherwise: [
    /^(?:but |and |while )?(.{2,60}?)['’]s? (?:own )?(?:\p{Ll}+ )?(?:estimate|figure|count|tally|number)(?:, [^,;]{3,40},)? (?:is|was|stands at|stood at) (?=\S)/iu,
    /^(?:but |and |while )?(.{2,90}?),? (?:(?:has |have |had )?spoken|spoke|speaks) of (?=\S)/i,
    /^(?:but |and |while )?(.{2,90}?),? (?:has |have |had )?puts? (?:it|(?:the|its|their) (?:figure|number|total|toll|count|turnout|crowd|amount|attendance|damage|cost|losses|savings?|price|bill|dead|missing|injured|margin)( [^.,;]{0,40})?) at (?=\S)/i,
    /^(?:but |and |while )?(.{2,90}?),? (?:(?:has |have |had )?said|says|say|insists|insisted|claims|claimed) (?:that )?(?:it|they|there|the (?:true |real )?(?:figure|number|total|toll|count)(?: of [^,.;]{2,30})?) (?:was|were|is|are|had been|stood at) (?=\S)/i,
    /^(?:but |and |while )?(.{2,90}?),? (?:has |have |had )?(?:registered|recorded|counts?|counted|documented|listed|lists|estimates?|estimated|made it|makes it|puts? it at) (?=(?:[^.;,]|,\d){1,24}?(?:[.;]?$|, (?:and|counting|including|excluding|not counting|all|most) |(?: by| on| in) ))/i,
    /^(?:but |and |while )?(.{2,90}?),? (?:says?|said|has|had|have|counts?|counted|claims|claimed|gives?|gave) (?=(?:[^.;]|\.\d){1,24}[.;]?$|(?:[^.;,]|,\d){2,16}, (?:and (?:that )?(?:it|they|he|she)|counting|including|excluding|not counting) )/i,
  ],
  deniedByPronoun:
    /\b(?:it|he|she|they) (?:has |have |had )?(?:\p{L}+ly )?(?:den(?:y|ies|ied)|reject(?:s|ed)|disput(?:es|ed))\b/u,
  documents: wordSet('report letter document statement order warning request'),
  denies: /\bden(?:y|ies|ied)\b/,
  ofAnotherSubject:
    /\b(?:but|while|and|though|although|whereas) (?!(?:he|she|it|they|has|have|had|then|also) )(?:\S+ )+$/,
  saysMore: /["“:]|\b(?:that|saying|insisting)\b/,
  addressed: /["“](?:[^"”]{0,200}\s)?you\b/i,
  endsInIt: /\p{Ll} (?:it|them|that|any|one)[.”"]*\s*$/u,
  has: /\b(?:has|had|have) $/,
  itWasThey:
    /\bit (?:was|had been)\b|\b(?:idea|plan|suggestion|proposal|decision|order|request) (?:was|came|had come)\b/,
  partsThem:
    /\b(?:was|were|is|are|remains?) (?:hotly |still |soon )?(?:disputed|in dispute|contested)\b(?! by)|\b(?:accounts?|versions|stories|witnesses) (?:differ|diverge|conflict|vary|part)\b|\b(?:there (?:are|were|have been)(?: now)?|both have|produced) (?:two|three|several|conflicting|different) (?:versions|accounts|stories|timetables|explanations)\b|\bdepend(?:s|ing)? on (?:whom?|which) (?:you|one|it is)\b|\bread (?:it|this|that|the \p{L}+) differently\b|\bno(?:r is there| one agrees|t everyone agrees)\b[^.;]{0,30}\b(?:agree(?:ment|s)?|on|about)\b|\bdisagree (?:on|about|over) (?:who|what|how|when|where|why|whether)\b|\bhas been confusion\b|\b(?:remains|is|are) (?:unclear|no clearer|in doubt|unresolved)\b/iu,
  asksWhich:
    /^(?:who|how|why|when|where|\p{Lu}[^.?!:,"“]{2,40} or) [^.?!"“]{2,60}\?$|^[^.?!"“]{2,40}: (?:who|how|why|when|where|what) [^.?!"“]{2,60}\?$/iu,
  opensTopic: /^(?:as (?:to|for)|regarding|concerning|turning to|with regard) /,
  putsToThem: /\bput(?:s|ting)? it to (?:him|her|them|the|\p{Lu})/u,
  deniesThat:
    /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)?|dismisse[sd]|dispute[sd]) (?:through [^;:]{3,60}, )?(?:(?:\p{L}+ ){0,5}that\b|\p{L}+ing\b)/u,
  saidBeside: /, (?:but|and|though|although|while|saying|adding) |;/,
  opensDenied:
    /\bden(?:y|ies|ied)(?: (?:on \p{Lu}\p{L}+day|yesterday|repeatedly|to \p{Lu}[^,;.]{1,30}?))? (?:that (?=\S)|(?=(?:its|his|her|their|the|any|he|she|it|they|there|\p{Lu}\p{L}+) ))/u,
  onlyCounted: /^(?:at )?(?:least|most) \S/i,
  saidOfNone: /\b(?:any(?:one|body|thing)?|ever|at all)\b/,
  deniesOften:
    /^(?:having )?(?:doing|done|committing|any|all|every|it|the) (?:anything wrong|wrong|wrongdoing|charges?|allegations?|accusations?)/,
  correctsWhom: /(?:, (?:and )?not|\brather than) (?=\p{Lu}|$)(.{0,200})$/u,
  deniesOfOthers: /\bden(?:y|ies|ied|ying)\b[^.;]{0,40}? that (?!(?:he|she|it|they)\b)/,
  ofSame:
    /\b(?:said|says|say|insist(?:s|ed)|told (?:[^,;]{2,30}? that)?|claims?|claimed|maintain(?:s|ed)|added),? (?:only )?(?:on \p{Lu}\p{Ll}+day )?(?:that )?(it(?! t(?:ook|akes)\b| would take\b)|they|there|this|that(?= (?:was|is|had|were))|he|she|none(?! of)|neither(?! of)|the (?:change|conversation|meeting|payment|call|exchange|incident|remark|trip|visit|picture|photograph|photo|video|recording))\b/u,
  leansBack:
    /\b(?:do|does|did|done|doing|say|says|said|think|thinks) (?:so|otherwise)\b|\bsomething (?:\w+ )?(?:else|different)\b/,
  alone,
  reduced: reductions,
  ofPersons: wordSet('he she'),
  anyOne:
    /^(?:an?|one|another|some|others?|two|three|four|several|many|both|most|few|none|neither)\b|\b(?:own|other|second|third)\b|['’]s?(?= )/i,
  speaksForOthers: wordSet(
    'lawyer lawyers attorney attorneys solicitor counsel advocate spokesman spokeswoman spokesperson',
  ),
  ofBodies: wordSet('it they'),
  tornApart: /(?<!,) wh(?:o|ich) |, whose /,
  saidThrough: /\b(?:said|says|den(?:y|ies|ied)|rejected|told \S+) through\b/,
  promising: /["“](?:I|We)['’]ll\b/,
  saidByThem: /\b(?:he|she|it|they) (?:says?|said|told|added|wrote)\b/,
  possessive: wordSet('his her its their'),
  saidEarlier:
    /\b(?:had (?:\p{L}+ )?(?:said|told|claimed|insisted|maintained|denied|announced|testified|stated|admitted|affirmed|estimated)|(?:earlier|previously|initially|originally|first) (?:said|told|claimed|insisted|stated)|(?:said|told [^,;]{2,30}) (?:earlier|previously|initially|at first))\b/u,
  addsTo: /^another\b|\b(?:also|further|additionally|similarly|likewise|added|echoed)\b|\bagreed (?:with|that)\b/i,
  tells: wordSet(
    `show shows showed lists listed puts put said says say maintains maintain denies told tell claimed claims claim insisted insists testified concluded gives gave
    repeated repeats argued argues contends contended reports reporting tells swears swore alleges alleged`,
  ),
  calls: wordSet(
    'call calls called brand brands branded describe describes described label labels labelled dismiss dismisses dismissed',
  ),
  saidBefore:
    /\b(?:who|which) (?:had|has) (?:(?:earlier|previously|initially|first|originally|always|repeatedly|until (?:then|now)) )+(?:denied|said|claimed|insisted|maintained|told)\b/,
  shows: wordSet('show shows showed lists listed'),
  opensAside: wordSet(
    'who which whose whom if because since when where unless although though while whether before after until',
  ),
  speaksForIt:
    /\b(?:its|their) (?:[\p{Ll}-]+ ){0,3}(?:spokes\p{L}+|secretary|director|chief|executive|president|head|leader|lawyer|chair\p{L}*|commander|manager|minister)(?: of [\p{Ll} ]{3,30})?,? \p{Lu}/u,
  tellsNothing:
    /\b(?:earlier|previous|first|online|print) version of (?:this|the|our) (?:article|story|report|piece)\b|\bin (?:this|our) (?:article|edition|issue)\b|\b(?:declin|refus)\w+ (?:to (?:comment|say|discuss|answer)|comment)\b|\b(?:did|do|does|had) not (?:immediately |yet )?(?:respond|reply|answer|return)|\bcould not be (?:immediately )?(?:reached|verified|confirmed)|\?["”’]?$|\bput it to (?:him|her|them|the|\p{Lu})|(?<!\b(?:whether|if|den(?:y|ies|ied)|not)(?: that)? )\b(?:that|this|it) (?:is|was) (?:quite |perfectly )?(?:correct|true|right)\b|\bmade no comment\b|\b(?:won['’]t|would ?n['’]t|do(?:es)?n['’]t|didn['’]t|will not|would not|does not|do not|did not) (?:comment|speak|talk|discuss|be drawn)\b|\bno intention of\b|\b(?:gave|given) (?:a |an )?(?:\p{L}+ )?(?:different|conflicting) \p{L}+\.?$/u,
  opensOther: wordSet('but while whereas although though'),
  setsApart: /^(?:but|while|whereas|although|though)\b/i,
  reports:
    /\b(?:said|says|say|told|tells?|according to|insist(?:s|ed)|maintain(?:s|ed)|claim(?:s|ed)|testified|puts?|contend(?:s|ed)|shows?|showed|lists?)\b/,
  past: /\b(?:was|were|had|did|been|\p{Ll}{3,}ed|began|broke|came|fell|found|gave|got|held|kept|knew|left|let|lost|made|met|paid|ran|saw|sent|shot|stood|struck|took|went)\b/u,
  rejectsClaim:
    /\b(?:reject|dismiss|disput|refut|rebut|contest)(?:s|ed|es)?,? (?:as \p{L}+ )?(?:(?:an?|the|this|that|these|those|all|such|any|\p{L}+['’]s?|\p{Lu}\p{L}+) )*(?:it|this|that|reports?|claims?|accounts?|allegations?|accusations?|suggestions?|charges?|figures?|version|story|stories|notion|idea|assertions?|numbers?)\b/u,
  otherAccount,
  deniesIt,
  questions,
  opensClause: /^ that\b/,
  pointsBack: /^(?:this|that|it|these|those|which)\b/i,
  claims: /(?<=\bany such )\p{L}+|\b(?:report|figure|number|letter|statement)(?=s?\b)/u,
  replies,
  alternatives,
  manners,
  opensContrast:
    /^(?:but|however,|yet|in contrast,) |^[^,]{2,60}, (?:however|in contrast|by contrast|for (?:his|her|its|their) part), /i,
  numberPart:
    /^["“]?(?:(?:less|more|fewer) than |about |only |nearly )?(?:half|a third|a quarter|two thirds|three quarters)\b/i,
  contrasts,
  conditions: wordSet('if unless'),
  denying: wordSet(
    "no not never nobody none nothing without neither nor n't didn't doesn't don't wasn't weren't isn't aren't hadn't hasn't haven't",
  ),
  denyingAll: wordSet('no never nobody none nothing neither'),
  saysLittle: wordSet(
    `see sees saw seen receive received get got gotten hear heard know knew known carry carried carries carrying conduct conducted conducting
    make made making give gave given giving take took taken taking hold held`,
  ),
  denyingThings: wordSet('no'),
  anySpeaker: wordSet(
    `a an the its his her their spokesman spokeswoman spokesperson spokesmen official officials source sources statement chief head leader director
    minister deputy secretary general president chairman chairwoman chair executive officer officers former senior one some others it he
    she they who mr mrs ms dr lawyer lawyers mother father brother sister son daughter people man woman report national state local`,
  ),
  isNamedBehind: /^(?: (?:at|of|for|in|from|with|who) [^;:]{2,60})?, (?:\p{Lu}\p{L}*\.? )?$/u,
  anyGroup:
    /^(?:(?:an?|the|war|monitoring|local|other|media) )*(?:group|monitor|watchdog|organi[sz]ation|network|activists|NGO|it|reports?)$/i,
  serves: new Map([
    ...[
      'superintendent',
      'sergeant',
      'constable',
      'inspector',
      'detective',
      'sheriff',
      'officer',
      'officers',
      'force',
    ].map((rank) => [rank, 'police'] as const),
    ...['colonel', 'brigadier', 'troops', 'soldiers', 'military', 'defence', 'defense'].map(
      (rank) => [rank, 'army'] as const,
    ),
  ]),
  denied: new Map([['unarmed', 'armed']]),
  deniedOften: wordSet(
    `comment comments plan plans reason reasons doubt one longer way word words idea need question questions immediate
    time sign signs evidence information details choice problem surprise secret matter place decision one interest
    yet clear known sure able more say said give gave make made want wanted know knew think thought believe answer
    far giving group groups respond response return calls available immediately identified named publicly spoken reached released guilty acknowledged confirmed connection connections link links`,
  ),
  speakers,
  deniedOfDeeds: wordSet(
    'one sign signs evidence given gave made told received respond decision spoken identified information',
  ),
  doneToThem: /(?:ed|en|missing|dead|\bill)$/,
  someOnly: wordSet(
    `children kids boys girls babies infants toddlers teenagers youths women civilians elderly students pupils schoolchildren
    nationals foreigners journalists medics doctors nurses teachers priests rescuers firefighters guards crew members families`,
  ),
  people: new Set(['people', 'persons', 'person', 'victims', 'others', 'bodies', 'residents', 'lives']),
  countsFirst:
    'killed dead missing casualties wounded trapped ill kidnapped detained rescued evacuated displaced votes sentence money numbers percent'.split(
      ' ',
    ),
  vagueAmount:
    /^(?:tens|dozens|scores|hundreds|thousands|millions|tens of thousands|hundreds of thousands|several|many)$/,
  // Wider than what makes two figures the same: "more than 20" is another figure than 21, and no contradiction; but
  // nobody reports 5,000 as "more than 1,000".
  reach: [
    [/dozens|scores|tens|hundreds|thousands|millions|several|many/, 1, 10],
    [/more than|over|at least|no fewer|upwards|not less/, 1, 1.15],
    [/about|around|some|nearly|almost|roughly|approximately|close to|estimated/, 0.9, 1.1],
    [/up to|at most|fewer than|less than|under|as many as/, 0.85, 1],
  ],
  singular: (plural) => ONE[plural] ?? plural.replace(/men$/, 'man').replace(/(?<!s)s$/, ''),
  leadingIn:
    /^(?:(?:as it happened|live|latest|breaking|update[ds]?|exclusive|watch|video|analysis|explainer)\s*[:|–—]\s+|breaking (?=\p{Lu})|for (?:those|anyone|readers) (?:just |only )?joining us(?: now)?[:,] |as is (?:well |widely )?known, |as (?:(?:widely|generally|had been|was|long|previously) )?(?:expected|planned|feared|promised|scheduled|predicted|anticipated|threatened), |(?:but|and|so|now|then|also|meanwhile|however|separately|in addition|on the other hand)(?:,\s*|\s+(?!(?:than|this|that|in|on(?! (?:mon|tues|wednes|thurs|fri|satur|sun)day)|last|today)\b))|as (?:for|to) [^,]{2,40}, |as (?:already |previously |earlier )?(?:reported|announced)(?: earlier| previously)?,\s*|(?:earlier,? )?it (?:was|is|has been) (?:earlier |also )?(?:reported|communicated|noted|specified|recalled) that |(?:just )?(?:minutes|hours|moments|shortly) (?:later|afterwards),?\s+|(?:an?|one|two|three|four|five|six|seven|eight|ten|several|some|a few|\d{1,2}) (?:day|week|month)s? (?:later|earlier),?\s+|the (?:next|following) (?:day|morning|afternoon|evening|night|week),?\s+)+/iu,
  inOurPlace:
    / in our (?:[\p{Ll}-]{2,20} ){0,2}(?:town|city|country|nation|village|region|district|county|capital|province|state|valley|island)\b/u,
  ownedName:
    /^(?:his|her|its|their|the other) [\p{Ll} -]{3,40}, (\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){1,4}),? (?=(?:is|was|were|has|had|will|said|says|told|denied|[a-z]+ed)\b)/iu,
  ownedWithin:
    /^(\p{Lu}\p{Ll}{2,20} (?:in|of|at|from|for)) (?:its|his|her|their) [\p{Ll} -]{3,30}, (\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}),(?= )/u,
  dateFirst: new RegExp(
    `^(?:(?:on|in|early on|late on) )?(?:(?:the )?(?:early|late|earlier|later) )?(?:(?:${[...WEEKDAYS, ...MONTHS].flat().join('|')})\\.?[\\s\\d]*(?:, \\d{4})?|\\d{1,2} (?:${MONTHS.flat().join('|')})(?: \\d{4})?|\\d{4})(?:(?:,|\\s?[:–—-]) |(?<=\\b\\d{1,2}, \\d{4}) (?=(?:the|an?|its|his|her|their) ))`,
    'i',
  ),
  lastOf: /^ (?:last|this) /,
  dayOfWeek: new RegExp(`(?<=\\b(?:${DAY})) of (?:last|this) week\\b`, 'i'),
  relativeDay: new RegExp(
    `^(?:(?:early |late |earlier )?(?:yesterday|today|tonight|last (?:night|week|month)|overnight|this (?:morning|afternoon|evening|week|weekend|month))(?: (?:morning|afternoon|evening))? ?,? )|\\s(?:${AT_MOMENT} )?(?:(?:early|late|earlier) )?(?:yesterday|today|tonight|last (?:night|week|month)|this (?:morning|afternoon|evening|week|weekend|month))(?: (?:morning|afternoon|evening)| ${AT_MOMENT})?(?!['’])\\b`,
    'gi',
  ),
  onTheNth: /^On the (?<first>\d{1,2})(?:st|nd|rd|th),? (?=\S)| on the (?<last>\d{1,2})(?:st|nd|rd|th)(?=$|[,;])/u,
  toldByUs: /(?:,? (?:after|when|before|while|as|which|whom) (?:we|our|I|us) )/u,
  dayOpening: new RegExp(
    `^(?:(?:Late|Early|Later|Earlier) (?=${DAY_NAME})|(?:(?:Late|Early|Later|Earlier) )?(?<by>[Oo]n|[Ii]n|[Ll]ast|[Tt]his|(?:[Jj]ust |[Ss]hortly |[Ss]oon )?(?:[Bb]efore|[Aa]fter|[Aa]round|[Aa]t|[Aa]bout) (?:${[...MOMENTS].join('|')})(?: on)?) )${CALENDAR_DAY},? (?=\\S)`,
  ),
  dayTold: new RegExp(
    `\\s(?:${AT_MOMENT} )?(?:(?:late|early|later|earlier) )?(?:(?<by>on|in|last|this) )?${CALENDAR_DAY}`,
    'g',
  ),
  dayOfWhat: /^[Tt]he (?:day|night|morning|evening|afternoon) (?:that |when )?(?=(?:the|an?) \p{Ll}|\p{Lu})/u,
  besideWithDay: new RegExp(
    `^(?:;|,? (?:and|but|while) )[^.;]{0,120}?(?<![\\p{L}\\d])(?:${DAY_NAME}|${MONTH_NAME}|the (?:next|following) (?:day|morning|evening|night)|yesterday|\\d{1,2}(?:st|nd|rd|th))(?!\\p{L})`,
    'u',
  ),
  dayBeside: new RegExp(`^(?:(?:last|this|next) year,? )?(?:an? (?:${DAY}),? )?`, 'i'),
  asSaid:
    /^as ([^,;:"“”]{3,70} (?:said|announced|reported|told|confirmed|revealed|stated|explained))(?: (?:on|in|at|to|late|early|yesterday|this|last) [^,;:"“”]{2,60}| yesterday)?, (?=\p{L})/iu,
  isDone: /^(?:was|were|is|are|(?:has|have|had) been)(?= )/,
  saysNoMore:
    /\bbut only \p{Ll}+(?:ed|ld|nt|de) [^,;]{3,40}$|\b(?:hit|hits|fired|shot) back$|\bspoke (?:out|up)$|\btook (?:place|part)$|\bbegs? to differ$|\b(?:disagreed?|disagrees|followed|went)$|(?<!\b(?:was|were|been|being|is|are)) (?:published|added)$|\bnamed (?:him|her|them)sel(?:f|ves)$|\bin over$|, (?:it|he|she|they)$|\b[Ll]ive (?:updates?|blog|coverage)\b|\band (?:on|by) \p{Lu}\p{Ll}{2,5}day$|\b(?:shared|broke|delivered|gave) the (?:\p{L}+ )?news$|\b(?:was|were|is|are) headed (?:before|after|when|while|as|until)\b|\b(?:was|were) headed$|\band (?:\p{L}+ ){0,4}(?:signall?ed|called|urged|demanded|warned|pledged|vowed|promised|sought|proposed)$|\b(?:today|yesterday|tomorrow)['’]s\b|^The (?:first|last|next|second|third|latest) (?:was|is) (?:added|named|found|held)$|^All (?:two|three|four|five|six|seven|eight|nine|ten) (?:have|had|were|was|are)\b|\b(?:against|on|to|for|of) (?:two|three|four|five|six|seven|eight|nine|ten|some|most|all|none|both) of them\b/u,
  ...livePages,
  plainWords,
  takesBack:
    /^(?:corrections?|clarifications?|amended)\b[^.]{0,40}[:.] |\b(?:earlier|previous|first|original) (?:\p{L}+ )?version of (?:this|the|our) (?:article|story|report)\b|^(?:On [^,]{3,30}, )?(?:in [^,.]{5,60}?,? )?we (?:also |wrongly |incorrectly )?(?:said|wrote|reported|stated|quoted|called)\b/iu,
  summedUp: /: (?:these|this|that|such) (?:are|is|was|were)\b/,
  opensWhen: /\b(?:when|as)\s+$/,
  toldElsewhere:
    /\bgot here\b|^The (?:accident|incident|crash|collision|blast|explosion|shooting|attack) (?:occurred|happened|took place)\b|^The (?:\p{Lu}\p{Ll}+ ){1,2}(?:understands|can reveal|has learn(?:ed|t))\b|^The (?:[\p{Ll}-]+ )?(?:figures?|numbers?|totals?) (?:was|were|is|are|came|stood)\b|\b(?:raised|lowered|revised|put|cut) the (?:figure|number|total|count) (?:to|at|from)\b|^(?:An?|The|One) (?:[\p{L}’'-]+ ){0,4}(?:spokes(?:man|woman|person)|official|source|lawyer|aide)(?: (?:for|of) [^,;]{2,40})? (?:said|says|told|confirmed)\b[^,;]{0,40}\b(?:he|she|they|it) (?:was|were|is|are|had|has|have|would|will)\b/u,
  leaning:
    /^(?:(?:the )?other|(?:two|three|four|five|six|seven|eight|nine|ten|several|\d+) other|another|a (?:second|third|further|similar)|both|its|his|her|their)\b|\b(?:the same|no such)\b/i,
  dateWithin: new RegExp(
    `\\s(?:${AT_MOMENT} )?(?:(?:late|early|later|earlier) )?(?:on|since) (?:(?:${DAY}),? )?(?:${DAY}|(?:${MONTH}) \\d{1,2}|\\d{1,2} (?:${MONTH}))(?:st|nd|rd|th)?\\b(?:,? \\d{4}\\b)?(?: (?:morning|afternoon|evening|night)\\b(?: and (?:evening|night)\\b)?)?`,
    'i',
  ),
  finite: wordSet('is are was were has have had will would can could may might must did does do'),
  counting: wordSet('no none nobody nothing all every each any only both neither few many most some half several'),
  ...clauseOpeners,
  whenItHappened:
    /^(?:the|this) (?:[\p{Ll}-]+ ){1,4}(?=(?:happened|occurred|unfolded|took place|broke out)\b)|^it (?=(?:happened|occurred)\b)/iu,
  saysOnlyWhen:
    /^the (?:[\p{Ll}-]+ ){1,3}(?=(?:happened|occurred|unfolded|took place|broke out|began|started|followed|came (?:on|in|at)|was announced)\b)/iu,
  opensPhrase: wordSet('in on at with over for from near outside inside during through against about amid into by'),
  quantities: wordSet(
    'result number group series total majority minority half third quarter pair couple handful dozen range variety lot kind sort form part list set wave',
  ),
  ...deeds,
  personEnding: /(?:[^v]er|or|man|woman|ist|ian|ee|eur)$/,
  ballots: wordSet('elect vote recount'),
  departing,
  hours,
  blame,
  succession,
  leaving,
  kin,
  tallies,
  outcomes,
  labels: figureLabels,
  given: givenNumbers,
  measureLast:
    /,? (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|\d+)(?: (?:few|or so))? (?:minute|hour|day|week|month|year|decade)s?$/i,
  leadingOn:
    /(?:[\s,;:–—-]|\s(?:in connection|and|or|so|but|that|which|who|after|before|when|while|as|the|a|an|of|in|on|at|to|for|by|with|early|late|shortly|just|only|about))+$/i,
};
