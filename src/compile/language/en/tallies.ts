import type { TallyWords } from '../tallies.ts';
import { wordSet } from '../words.ts';

const DIED =
  '(?:die|died|killed|drowned|dead|perished|lost|injured|wounded|hurt|missing|arrested|burn(?:ed|t)|crushed|buried|sickened|ill)';

const INCIDENTS =
  `collision crash fire blaze flood floods flooding landslide mudslide earthquake quake explosion blast bombing
attack shooting raid storming siege collapse sinking capsize outbreak epidemic riot clash clashes derailment avalanche
storm hurricane cyclone tornado stampede crush disaster accident massacre strike shelling airstrike ambush protest protests
march demonstration eruption tsunami heatwave fall spill leak poisoning wreck battle fighting hijacking`
    .split(/\s+/)
    .join('|');

const INCIDENT = String.raw`(?:the|a|an|this|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day's)(?: [\p{L}-]{1,20}){0,2} (?:${INCIDENTS})\b(?: (?:at|in|near|of|on|off) (?:the )?\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20}){0,2})?`;

const COUNTED =
  '(?:dead|deaths|bodies|cases|arrests|victims|wounded|injured|missing|casualties|patients|survivors|violations|infections|complaints)';

export const tallies: TallyWords = {
  alone: new RegExp(
    [
      String.raw`^(?:[^,]{1,40}, )?[Tt]he (?:[\p{Ll}-]{2,16} )?(?:death )?(?:toll|tally|count|number of (?:the |those |people )?[\p{Ll}-]{3,16})(?: [\p{Ll}-]{2,14}){0,3} (?:has |had |have )?(?:now )?(?:r[io]se[sn]?|climbed|reached|st(?:oo|an)ds?|grew|grown|jumped|passed|fell|fallen)\b`,
      String.raw`\b(?:spoke|speaks) of (?:at least |about |some )?[\p{L}\d,.-]{1,16} ${COUNTED}\b`,
      String.raw`\b(?:verified|recorded|counted|registered|documented|confirmed|reported|admitted|treated) (?:at least |about |some |another |a further )?[\d,.]{1,9}(?: new| more)? (?:people|${COUNTED})\b`,
      String.raw`\btaking the (?:confirmed |total )?(?:number|toll|death toll|total)\b`,
      String.raw`^(?:[\p{L}\d,-]{1,14} )(?:more |new |other )?(?:bodies|victims|patients|cases) (?:have |had |has )?(?:now )?(?:been |were |was )(?:found|recovered|reached|admitted|identified|confirmed|pulled)\b`,
    ].join('|'),
    'iu',
  ),
  stands: new RegExp(
    [
      String.raw`\b(?:death )?tolls?\b`,
      String.raw`\bnumber (?:killed|dead|injured|missing)\b`,
      String.raw`\bnumber of (?:the |those |people |confirmed )?(?:known to have )?(?:cholera )?(?:dead|deaths|died|killed|casualties|injured|wounded|missing|victims)\b`,
      String.raw`\b(?:bodies|dead) (?:have|had) (?:now )?been\b`,
      String.raw`\b(?:found|recovered) \S{1,20} bodies\b`,
      String.raw`\b(?:are|were|is|was) (?:still|now) (?:listed as |reported )?(?:missing|unaccounted)\b`,
      String.raw`\b(?:dead|missing) now\b`,
      String.raw`\b(?:dead|missing|injured), \d`,
      String.raw`\b(?:people|men|women|\d+|\w{3,12}) (?:are|were) (?:now |so far )?(?:dead|missing)\b`,
      String.raw`\b(?:are|were|is|was) (?:known|confirmed|feared|believed|thought) (?:dead|to have (?:died|been (?:infected|injured|hurt|killed))|killed|drowned)\b`,
      String.raw`\bbrings? to \S{1,20} the (?:number|total|toll)\b`,
      String.raw`\b(?:number|list) of \S{1,20} (?:victims|dead)\b`,
      String.raw`\bremain(?:s|ed)? (?:missing|unaccounted)\b`,
      String.raw`\b(?:have|has) (?:now |so far )?(?:died|been (?:killed|confirmed dead))\b`,
      String.raw`\b(?:rose|risen|rises|climbed|climbs|grown|gone up|increased|raised) to\b`,
      String.raw`\bcases?\b[^.;]{0,30}\bwith \S{1,20} deaths\b`,
      String.raw`\bdeaths (?:at|to) \d`,
      String.raw`\bthey are (?:now )?\S{1,20} now\b`,
    ].join('|'),
    'i',
  ),
  restates: new RegExp(
    [
      String.raw`\bdeaths? of\b`,
      String.raw`\bcount of\b`,
      String.raw`\bthe (?:\w{1,12} )?\w{1,12} (?:killed|injured|wounded|missing|dead|arrested)\b`,
      String.raw`\bwho (?:was |were |had |has )?(?:died|killed|drowned|shot)\b`,
      String.raw`\b(?:that|which|who) (?:has |have |had )?(?:so far |now )?(?:killed|claimed|injured|wounded|left)\b`,
      String.raw`\b(?:in which|where)\b[^.;]{0,40}\b${DIED}\b`,
      String.raw`\bwith the loss of\b`,
    ].join('|'),
    'i',
  ),
  corrects:
    /\b(?:revised|lowered|corrected|reduced|counted twice|double[- ]count\w*)\b|\b(?:cut|come|came|gone|went|fallen|fell) (?:down )?(?:from|to)\b/i,
  countedTwice: /^[^.,;:]{0,40}\b(?:counted twice|double[- ]counted)\b/i,
  dayOf:
    /^(?:(?! (?:was|were|is|are|has|had|have|said|says)\b)[^.,;:]){0,40}?\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight)\b/i,
  ofDay: /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]s\b/,
  hedgeBehind:
    /^[^.,;:]{0,40}?\b(feared|presumed|believed|thought|reportedly)\b[^.,;:]{0,20}\b(?:dead|died|killed|drowned|missing|injured|wounded|trapped|buried|lost|perished|hurt)\b/i,
  hedgeBefore: /\b(feared|believed|thought|reportedly|reported)\b (?!that\b)(?:to )?(?:have |has )?[^.,;:]{0,25}$/i,
  inOwnWords: {
    detained: [
      [/\barrest/i, 'arrested'],
      [/\b(?:jailed|imprisoned)\b/i, 'jailed'],
    ],
    wounded: [
      [/\bwound/i, 'wounded'],
      [/\binjur/i, 'injured'],
      [/\bhurt\b/i, 'hurt'],
      [/\btreated\b/i, 'treated'],
    ],
    kidnapped: [
      [
        /\b(?:hostages?|captives?|people|men|women|children|pupils) (?:(?:were|was|have been|had been) )?(?:freed|released|rescued|walked (?:out|free))\b/i,
        'freed',
      ],
      [/\babduct/i, 'abducted'],
      [/\bkidnap/i, 'kidnapped'],
      [/\bhostages?\b/i, 'held'],
    ],
  },
  ofIncident: new RegExp(`^[^.,;:]{0,40}?\\b((?:in|by|during) ${INCIDENT})`, 'u'),
  incidentBefore: new RegExp(`\\b(${INCIDENT})(?: [a-z-]{1,20}){0,3}?,? (?:that|which|in which|where)\\b`, 'u'),
  at: 'in|at|near|off|outside|around|across',
  behindPlace:
    /^(?:$|[.,;:)]| (?:on|when|as|at|in|and|but|said|says|late|early|shortly|before|after|overnight|was|were|have|has|had|is|are|last|this|to|with|since|by|for|that|who|which|mon|tues|wednes|thurs|fri|satur|sun)\b| (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)/,
  endsClause: /(?:[;:]|,? (?:although|though|but|while|whereas|because)\b|, (?:and|which|who|after|before|when)\b)/,
  ofAge: /\b\d{1,3}-year-old\b|\baged? \d{1,3}\b/i,
  earlier: (counts) => `${counts} before`,
  ofExchange:
    /\b(?:exchang\p{L}{1,4}|swap\p{L}{0,4}|prisoners a side|went the other way|hand(?:s|ed|ing)? (?:back|over))\b/iu,
  withdrawn:
    /\b(?:(?:this|the) (?:page|paper|site) (?:\p{L}{1,10} ){0,2}carried|headline (?:saying|that said)|by mistake|in error|we (?:also |wrongly |had |have |previously |first |originally ){0,2}(?:wrote|reported|said|stated|gave)|(?:earlier|previous|first|original|online) version)\b/iu,
  tellsShare:
    /\b(?:won|voted|strike vote|led|leads|recount|ratified|accepted|rejected|backed|asking for|demand(?:s|ed|ing)?|offer(?:s|ed|ing)?|provides? for|pay rise|round)\b/i,
  countedDeed:
    /\b(?:on board|aboard|evacuat\w{2,4}|taken out|ordered out|recalled|called back|took part|on strike|walked out|marched|demonstrat\w{2,5}|joined the search|on the case|underground|gather\w{2,4}|rall(?:y|ied)|procession|crowd|protest\w{0,4}|funeral|in the square|outside)\b/i,
  homes: wordSet('households homes houses buildings properties'),
  mayBeOfMuch: /^(?:percent|numbers|sentence)$/,
  definite: /\bthe$/i,
  notOfGiver:
    /^(?:[\s–—•*-]|(?:until then|so far|by then|meanwhile|but|and|later),? )+|,? (?:still|now|also|later|then|last night|yesterday|today|tonight|this week|last week)$/giu,
  saysNothing: wordSet('officials official said according authorities spokesman spokeswoman'),
};
