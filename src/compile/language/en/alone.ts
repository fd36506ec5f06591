import type { AloneWords } from '../alone.ts';

export const alone: AloneWords = {
  opensBack:
    /^(?:his|her|their|its|he|she|it|they|them|this|that|these|those|such|both|neither|another|others|also|so|then|there|nor|yet|instead|here|the (?:two|three|four|latter|former|others?|pair|duo)|an? (?:\p{L}+ ){1,2}(?:for|of) (?:him|her|them|it))\b/iu,
  quotesBack:
    /["“](?:(?:but|and|so|well|no|yes),? )?(?:(?:he|she|they|it|this|that|these|those)\b|(?:[^\s,]+ ){1,4}(?:it|them)\b)/i,
  he: /\b(?:he|him|his|himself)\b/i,
  she: /\b(?:she|her|hers|herself)\b/i,
  his: /^(?:his|her|its|their)\b/i,
  elliptic:
    /\b(?:says?|said) (?:one|two|three|none|some|all|both|neither)[,.;]|\b(?:did|does)(?:n['’]t| not)?[,.]|\b(?:would|could|had|has|will)(?:n['’]t| not)?(?: too| as well)?\.$/,
  ofWhich:
    /\b(?:said|says|told|added|insisted|insists|claimed|maintained)\b[^"“]{0,40}?\bthe (?:idea|message|letter|claims?|allegations?|remarks?|decision|order|request|move|suggestion|offer|answer|question|accusations?|same|rest|figures?|number|total|sum)\b(?!,? (?:of|that|to|by|from|on|in|about|against|which|made|for)\b)/,
  unnamed:
    /\b(?:clients?|man|men|woman|women|boy|girl|son|daughter|husband|wife|father|mother|brother|sister|child|children|widow|widower|colleague|predecessor|successor|deputy|driver|victim|suspect|mayor|governor|minister|president|senator|chairman|captain|officer|official|owner|director|doctor|nurse|judge|commissioner|pilot|teacher|student|guard|soldier|pensioner)\b/i,
  endsBack:
    /\b(?:him|her|them|it|this|(?:of|about|to|for|with|by|on) that)(?: (?:now|today|yesterday|either|too|again|there))?[.!?]$/,
  toldBy: /\baccording to\b/i,
};
