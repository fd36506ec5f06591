import type { AloneWords } from '../alone.ts';

/** What was told of before, where "that" stands before it; and no "the call that", "the claim of". */
const MATTERS =
  'company|firm|meeting|letter|call|order|claim|request|question|matter|amount|sum|person|man|woman|place|house|ship|building';
const NOT_BEFORE_WHICH =
  '(?! (?:of|that|to|by|from|on|in|at|about|against|with|between|who|which|when|where|and|but)\\b)';

export const alone: AloneWords = {
  opensBack:
    /^(?:his|her|their|its|he|she|it|they|them|this|that|these|those|such|both|neither|another|others|also|so|then|there|nor|yet|instead|here|the (?:two|three|four|latter|former|others?|pair|duo)|an? (?:\p{L}+ ){1,2}(?:for|of) (?:him|her|them|it)|if (?:so|not|true|that)|in (?:that|this|her|his) (?:case|place|turn)|the (?:younger|older|elder|first|second|third|last|other))\b|^asked [^,]{1,80}, [^,]{1,60}\b(?:in|on) (?:her|his|their) (?:place|behalf)\b/iu,
  quotesBack:
    /["“](?:(?:but|and|so|well|no|yes),? )?(?:(?:he|she|they|it|this|that|these|those)\b|(?:[^\s,]+ ){1,4}(?:it|them)\b)/i,
  he: /\b(?:he|him|his|himself)\b/i,
  she: /\b(?:she|her|hers|herself)\b/i,
  his: /^(?:his|her|its|their)\b/i,
  elliptic:
    /\b(?:says?|said) (?:one|two|three|none|some|all|both|neither)[,.;]|\b(?:did|does)(?:n['’]t| not)?[,.]|\b(?:would|could|had|has|will)(?:n['’]t| not)?(?: too| as well)?\.$/,
  ofWhich:
    /\b(?:said|says|told|added|insisted|insists|claimed|maintained)\b[^"“]{0,40}?\bthe (?:idea|message|letter|claims?|allegations?|remarks?|decision|order|request|move|suggestion|offer|answer|question|accusations?|same|rest|figures?|number|total|sum)\b(?!,? (?:of|that|to|by|from|on|in|about|against|which|made|for)\b)/,
  definites: /\b[Tt]he (\p{Ll}{2,24})(?: (\p{Ll}{2,24}))?/gu,
  unnamed:
    /\b(?:clients?|man|men|woman|women|boy|girl|son|daughter|husband|wife|father|mother|brother|sister|child|children|widow|widower|colleague|predecessor|successor|deputy|driver|victim|suspect|mayor|governor|minister|president|senator|chairman|captain|officer|official|owner|director|doctor|nurse|judge|commissioner|pilot|teacher|student|guard|soldier|pensioner)\b/i,
  endsBack:
    /\b(?:him|her|them|it|this|(?:of|about|to|for|with|by|on) that)(?: (?:now|today|yesterday|either|too|again|there))?[.!?]$/,
  toldBy: /\baccording to\b/i,
  pointsBack: new RegExp(
    [
      String.raw`\b(?:no|any|such|one) such\b|\bsuch an? |\b(?:nothing|anything|something) of the (?:kind|sort)\b`,
      String.raw`\b(?:that|the same) (?:day|night|evening|morning|afternoon|moment|${MATTERS})\b${NOT_BEFORE_WHICH}`,
      String.raw`\bthis (?:${MATTERS})\b${NOT_BEFORE_WHICH}`,
      String.raw`\b(?:those|these) (?:two |three |four )?(?:days|people|men|women|(?:${MATTERS})s)\b${NOT_BEFORE_WHICH}`,
      String.raw`\b(?:on|in|by) (?:this|that) (?:view|account|version|reading|telling|theory)\b|^[^,"“]{2,60}, (?:he|she|they) (?:claim|alleg|sa[yi]|insist|suggest|maintain|argu)[a-z]{0,5},`,
      String.raw`\bthan (?:that|this)\b|\bthe opposite\b|\bwhen it happened\b|\b(?:says?|said)(?: that)? s?he (?:ha[sd] )?[a-z]{2,12} it\b|\bfrom us\b|\bwhat (?:we|this (?:news)?paper) (?:reported|wrote|published)\b`,
      String.raw`\b(?:call(?:s|ed)|describ(?:es|ed)|dismiss(?:es|ed)|brand(?:s|ed)|label(?:s|led)) (?:it|that|this|them|both|the (?:figures?|numbers?|ruling|${MATTERS}))\b${NOT_BEFORE_WHICH}`,
      String.raw`\b(?:confirms?|confirmed|den(?:y|ies|ied)|admits?|admitted) (?:(?:that )?it|the (?:slip|note|meeting|call|conversation|dinner|visit|trip|deal|payment|story|report|charges?|claims?|allegations?|accusations?))\b${NOT_BEFORE_WHICH}`,
    ].join('|'),
    'i',
  ),
  answers: /["”] [^"“”]{0,40}\brepl(?:ied|ies)\.$|\byour?\b[^"“”]{0,120}\?["”]/i,
  ownedFarther:
    /\b(?:says?|said|asked|told [^,;"“”]{2,20}),? (?:its|his|her|their) (?:\p{L}+[ -]){0,3}\p{L}+, \p{Lu}|["”],? (?:its|his|her|their) (?:\p{L}+[ -]){0,3}\p{L}+, \p{Lu}|^(?!As for |For )[^,"“]{3,60}, (?:its|her|his|their) (?:\p{L}+[ -]){0,3}\p{L}+, /u,
  asOfNow:
    /\b(?:an?|one|two|three|four|five|ten|few|\d{1,2}) (?:minutes?|hours?|moments?) ago\b|\b(?:has|have) just\b|\bjust now\b/i,
  ofNow:
    /\b(?:is|are|will|can|may|might|I|we|now|so far|by then|was pressed|was asked|(?:said|reported|believed|thought|understood|alleged|expected|supposed|due|likely|rumoured) to|reportedly|allegedly|had|ha[sd] (?:an?|no|the)|him|them)\b|\bI['’]|\p{Ll}\? /u,
  saidShort:
    /^["“](?!I |We )(?:[^\s"“”]{1,20} ){0,2}[^\s"“”]{1,20}[,?!]["”] (?:says?|said)\b|\b(?:said|says|say) (?:only )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)[,.;]|\bsaid that in (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) the\b/i,
  ofBoth:
    /\bhe (?:\p{L}+ ){1,3}him\b|\bshe (?:\p{L}+ ){1,3}her(?= (?:again|later|earlier|on|in|at|to|for|and|with|before|after|since|than|from|by)\b|[,.])/iu,
  saidFirst: /^(?<who>[^“"]{3,90}?) (?<verb>said|says) (?:that )?(?<what>[^“"]{12,240})$/u,
};
