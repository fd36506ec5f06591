import type { LabelWords } from '../figure-labels.ts';

const A = '(?:(?:the|a|an|its|his|her|their|this|that) )?';
/** No day, no pronoun, and not what is only of a place or the rest of a longer name. */
const NAME = String.raw`(?<!\b(?:of|in|at|by|from|for) )(?<!\p{Lu}[\p{L}'’-]{1,20} (?:\p{Ll}{2,3} )?)(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:He|She|They|It|Verdict|Prosecutors?|Court|Judge|Justice)\b)\p{Lu}[\p{L}'’-]{1,20}(?: (?:de |del |von |van |el |al )?\p{Lu}[\p{L}'’-]{1,20}){0,3}`;
const DAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)';
const PUT =
  '(?:puts?|putting|estimate[sd]?|estimating|values?|valued|valuing|set|sets|fixed|fixes|assessed|priced|reckon(?:s|ed))';

/** "was sentenced on Friday to", "faces up to", at the end of what stands before a number of years. */
const SENTENCED = `(?:(?:was|were|has been|had been|is|be|to be|will be) )?(?:sentenced|jailed|imprisoned|gets|got|given|handed|faces|faced|facing)(?: (?:(?:on|last) )?(?:${DAY}|yesterday|today))?(?: (?:to|for|up to|at least|a term of|up|to serve)){0,2}$`;

export const figureLabels: LabelWords = {
  opensClause:
    /[;:—]|–(?= )|, (?:and|but|while|whereas|which|who|after|before|when|where|as|or|so|because|although|though)\b|\b(?:that|which|who|while|whereas|because|although|though|whether|why|said|says)\b|["“”]/gu,
  ends: /[;:()–—"“”]|,(?!\d)|(?<!\b(?:No|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt))\.(?!\d)|(?: -|') | (?:and|but|while|whereas|which|who|that|when|where|after|before|because|although|though|if|until|unless|as|according|including|said|says|against)\b| to (?=\d)/u,
  saysLittle:
    /^(?:said to |(?:true|real|final|total|full|exact) )?(?:have been |be )?\p{L}{1,30}$| (?:alone|only)$|^\d{1,2} \p{Lu}/u,
  timeFirst: new RegExp(
    `^(?:(?:\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}\\p{Ll}{2,8}|\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?) ?[-–—:] ?|,? ?(?:on |last |this |late on |early on )(?:${DAY}|week|month|year)(?: (?:night|morning|afternoon|evening))? |(?:yesterday|today),? )`,
    'iu',
  ),
  timeWithin: new RegExp(
    String.raw` (?:on |last |late on |early on )?(?:${DAY}|yesterday)(?: (?:night|morning|afternoon|evening))?(?= (?!night|morning|afternoon|evening)\p{Ll})`,
    'gu',
  ),
  timeLast: new RegExp(
    `(?:,? (?:on |late on |early on |late |early |last |this |by |since )?(?:${DAY}|yesterday|today|tonight|week|month|year)(?: (?:night|morning|afternoon|evening))?(?:, \\d{1,2} \\p{Lu}\\p{L}{2,8})?|,? (?:in|on|by|since) (?:\\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \\d{1,4})?|,? in \\d{4}|,? (?:on|by) \\d{1,2} \\p{L}{3,9}|,? (?:at|by) \\d{1,2}(?:[:.]\\d{2})?(?: ?[ap]\\.?m)?)$`,
    'u',
  ),
  leadsOn:
    /(?: (?:the|a|an|of|to|in|on|at|for|by|with|from|and|or|is|was|were|are|its|his|her|their|it|be|been|not|under|over|into|between|all|so far|among|as|than|night)){1,12}$/,
  ofWhat:
    /^(of|in|worth of) ((?!(?:the|a|an|its|his|her|their|this|that|all|which|each|early|late|full|cash|total|addition|return|turn|exchange|order|public|favou?r)\b)\p{Ll}[\p{L}-]{2,20}(?: \p{Ll}[\p{L}-]{2,20})?)(?=$|[.,;:()–—"']| (?:in|on|for|to|at|by|from|over|and|or|after|before|with|per|that|which|who)\b)/u,
  nounBehind:
    /^((?:(?:pay|cash|rescue|suspended) )?(?:bail|fine|ransom|loan|contract|deal|debt|bill|reward|bounty|fund|offer|deposit|package|bond|grant|penalty|settlement|stake|share|rise|raise|increase|cut|majority|turnout|margin|lead|swing))\b/u,
  of: / (?:of|for)$/,
  putAt: new RegExp(String.raw`\b(${PUT}) ${A}([^,.;:()]{2,60}) at$`, 'iu'),
  whichPutAt: new RegExp(String.raw`, which (?:\p{L}{2,14} ){1,3}?${PUT} at$`, 'u'),
  changedTo:
    /\b(?:rais(?:e|es|ed|ing)|cut|cuts|lower(?:s|ed)|reduc(?:es|ed)|increas(?:es|ed)|saw|sees|brought|brings) (?:the|a|an|its|his|her|their) ([\p{L}'’ -]{3,40}?)(?: (?:shrink|fall|drop|grow|rise)[^.;:]{0,40},)? to$/u,
  worth: / (?:(?:is|was|were|are) )?(?:worth|valued at)$/,
  is: / (?:is|was|were|are|stood at|stands at|reached|reaches|totals|totalled|amounted to|came to|comes to|at)$/i,
  costs: / (?:has |have |had |will |would |that )?costs?$/i,
  costsWhom: / costs? ((?:the )?\p{L}[\p{L} '’-]{2,30})$/u,
  soldFor: new RegExp(
    String.raw`\b(sold|sells|sell|bought|buys|buy|acquired|purchased) ${A}([\p{L}\d'’ -]{3,60})\b[^;]{0,200}? for$`,
    'u',
  ),
  deeds: [
    [/\boffer(?:s|ed|ing)?(?: to pay)?(?: [^,.;:]{1,30})?$/i, 'offered'],
    [
      /\b(?:demand(?:s|ed|ing)?|want(?:s|ed)?|ask(?:s|ed|ing)? for|call(?:s|ed|ing) for|sought|seeks?)(?: [^,.;:]{1,40},)?$/i,
      'demanded',
    ],
    [/\b(?:pay(?:s|ing)?|paid)(?: [^,.;:]{1,30})?$/i, 'paid'],
    [/\b(?:claim(?:s|ed|ing)?)(?: [^,.;:]{1,20})?$/i, 'claimed'],
    [/\b(?:hand(?:s|ed|ing) over)$/i, 'handed over'],
    [/\b(?:put up)$/i, 'put up'],
    [/\b(?:award(?:s|ed|ing)?)(?: [^,.;:]{1,30})?$/i, 'awarded'],
    [/\b(?:fin(?:es|ed|ing))(?: [^,.;:]{1,40})?$/i, 'fine'],
    [/\b(?:lost|los(?:es|ing)|lose)$/i, 'lost'],
    [/\b(?:steal(?:ing|s)?|stole|stolen)$/i, 'said to have been stolen'],
    [/\b(?:accept(?:s|ed|ing)?|receiv(?:es|ed|ing)|tak(?:es|en|ing)|took)$/i, 'said to have been received'],
    [/\b(?:spend(?:s|ing)?|spent)$/i, 'spent'],
    [/\b(?:owes?|owed|owing)$/i, 'owed'],
    [/\b(?:seiz(?:es|ed|ing)|recovered|recovers)$/i, 'seized'],
    [/\b(?:won|win|wins|winning)$/i, 'won'],
    [/\b(?:settle[sd]?|settling)\b[^.;:]{0,40} at$/i, 'settlement'],
    [/\bstung for$/i, 'fine'],
    [/\bputs? up$/i, 'put up'],
  ],
  saysAll: new Set(['fine', 'settlement', 'said to have been received', 'said to have been stolen']),
  toWhom: /^((?:to|for|from|per|each|over|a|against|between)\b.{0,60})/u,
  says: {
    value: 'value of',
    cost: 'cost of',
    costTo: 'cost to',
    for: 'for',
    inPrison: 'in prison',
    asked: 'sought',
    most: 'at most',
    who: 'who',
    that: 'that',
    inA: 'in a',
    by: 'by',
  },
  sales: [
    [/^s(?:old|ells?)$/i, 'sale of'],
    [/./, 'purchase of'],
  ],
  wasDone: /^(?:(?:were|was|are|is|(?:have|had|has) been) (?:still |now |also |already |being )?)([\p{L}].{3,})/u,
  does: /^((?:have|had|has) (?:now |since |already )?\p{L}{3,}(?:ed|en|ne|nt|de|wn|ng|ut|un|ft|lt|me)\b.*|(?:gather|march|stood|stand|walk|took|take|rall|protest|demonstrat|demand|follow|turn|came|come|join|block|crowd|attend|filed|work|answer|complied|comply|took in|left|leave|cross|reach|surviv|escap|return|voted|separated|watch|cheer|sang|bang|wait|surround|storm|enter|fill|sign)\p{Ll}{0,5}\b.*)/u,
  isThere:
    /^((?:who|on|in|at|aboard|below|under|inside|outside|among|with|from|still|without|entitled|ordered|registered|killed|taken|evacuated|recalled|home|underground|of its|of his|of their|moved|on the)\b.*)/u,
  crowdOf:
    /\b((?:\p{Ll}{3,12} )?(?:march|rally|crowd|procession|demonstration|protest|vigil|gathering|funeral|picket|convoy|group)) of$/u,
  saysNothing:
    /^(?:figure|figures|number|numbers|total|sum|amount|value|it|they|them|this|that|what|all|result|one|he|she|one of|people|some|more|most|size|basis|source|order|cost to|year|years|case|estimate|count|those|these)$/i,
  sentenced: [
    new RegExp(`(${NAME}) ${SENTENCED}`, 'u'),
    new RegExp(`^(?:[-–—•] )?(${NAME}):$`, 'u'),
    new RegExp(`(${NAME}), [^,;:]{2,120}, ${SENTENCED}`, 'u'),
    new RegExp(`(${NAME}), who ${SENTENCED}`, 'u'),
    new RegExp(
      String.raw`\b(?:sentenc(?:ed|es|ing)|jail(?:ed|s|ing)) (?:(?!and )[\p{Ll}-]{2,20} ){0,4}(${NAME}) (?:to|for)$`,
      'u',
    ),
    new RegExp(`^(?:.{0,40}: )?(${NAME}) [^,;:.]{0,50}, (?:jailed|sentenced) (?:for|to)$`, 'u'),
  ],
  sentencedLast: new RegExp(`, ${SENTENCED}`, 'u'),
  name: new RegExp(`(${NAME})`, 'gu'),
  namedFor: new RegExp(
    String.raw`^(?:in (?:prison|jail) )?for (?:(?:former|ex|then)[- ])?(?:(?!\p{Ll}{2,20}ing )\p{Ll}{3,20} )?(${NAME})`,
    'u',
  ),
  isAsked:
    /\b(?:ask(?:s|ed|ing)?|demand(?:s|ed|ing)?|sought|seek(?:s|ing)?|call(?:s|ed|ing) for|request(?:s|ed)?|want(?:s|ed)?)\b/i,
  isMost: /\b(?:fac(?:e|es|ed|ing)|carr(?:y|ies)|up to|maximum|punishable|if convicted)\b/i,
  beforeMargin:
    /[,]? ?(?:\b(?:by|was|were|went through|through|a vote of|with|of|is)(?: a (?:vote|majority|margin) of)?)?[ :]{0,4}$/i,
  motion:
    /\b((?:no[- ]confidence )?(?:motion|vote of (?:no )?confidence|bill|resolution|proposal|agreement|amendment|ballot|referendum|offer|deal|treaty|ruling|decision|verdict|runoff|election|result|majority)(?: (?:of|on|against|for|to|in|by|tabled by) [^,.;:()]{3,60})?)/iu,
  isOnly: /^(?:was|were|is|are|be|been)\b/i,
  pronounFirst:
    /^(?:they|it|he|she|we|which|who|and|but|she and he|there)(?: (?:(?:have|has|had)(?! been)|also|then))?\s/i,
  opening:
    /^(?:(?:(?:\d+|two|three|four|five|six|seven|ten|a few|several) (?:hours?|days?|weeks?|months?|years?) (?:later|earlier|ago|before|after)(?:,|(?= the|a|an| \p{Lu})) ?)|(?:according to|as|on|in|at|by|after|before|with|during|under|last|this|late|early|earlier|later|also|then|meanwhile|but|and|that)\b[^,;:]{0,60}, )(?:(?:with|by|after|in|on)\b[^,;:]{0,60}, )?(?=\p{L})/iu,
  relative: /, (?:(?:to|of|in|for|with|by|from|on|at) )?(?:which|who|whom|whose)\b[^;:"“”]{2,120}?,(?= \p{Ll})/gu,
  wholeOf: /\b(?:the|its|an?|his|her|their) ((?:[\p{L}'’-]{2,20} ){1,3}of [^,.;:()]{3,50})$/u,
  moneyNoun:
    /\b(?:contract|deal|ransom|bribes?|fine|loan|damages|compensation|debts?|budget|fund|bail|reward|salary)\b/giu,
  valued: /^(?:valu|pric|assess)/i,
  refers:
    /\b(?:figure|number|total|toll|sum|it|them|attendance|says?|said)(?: (?:is|was|are|at))?$|\bspoke of$|\bclaim(?:s|ed)$/i,
  shouted: /^[^\p{Ll}]+$/u,
  whoOpens: /\b(?:who|which)$/u,
  auxiliaryLast: / (?:has|had|have|will|would|may|is|was|also|now|has now|is now|are|were|had also)$/,
  articleFirst: /^(?:the|an?) /i,
  gives: /\b(?:gives?|gave|giving) ([\p{L}.’' -]{3,40})$/u,
  isSaid:
    /\b(?:that|says?|said|saying|claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing|edly)|accus(?:e|es|ed|ing)|told|charged|suspected|whether)\b/i,
  aside: /, (?!and |or )[^,;:"“”]{2,120},(?= )/gu,
};
