import type { GivenNumberWords } from '../given-numbers.ts';

const GIVER = String.raw`((?:(?:the|a|an|its|his|her|their|one) )?[\p{L}\d'’. -]{2,60}?)`;
const HAS = '(?:(?:has|had|have|now|still|also|later|then|itself|last week|first|only) ){0,3}';
const NOUN = '(?:figures?|counts?|numbers?|tally|total|toll|estimates?|list|reckoning)';

export const givenNumbers: GivenNumberWords = {
  mayGive:
    /\b(?:puts?|sa(?:ys?|id)|counts?|counted|claim(?:s|ed)?|estimate[sd]?|report(?:s|ed)?|g[ai]ves?|admit(?:s|ted)?|acknowledge[sd]?|sp(?:oke|eaks?|oken) of|figures?|tally|list|number of|according|they)\b/i,
  gives: [
    new RegExp(
      String.raw`(?:^|[,;:(] ?|\band |\bbut |\bwhile )${GIVER} ${HAS}(?:put|puts|set) (?:it|them|that|the \p{L}{3,12}|\p{L}{3,12})(?: \p{L}{3,12})? at$`,
      'iu',
    ),
    new RegExp(
      String.raw`(?:^|[,;:(] ?|\band |\bbut |\bwhile )${GIVER}(?:, (?:which|who))? ${HAS}(?:says?|said|counts?|counted|claims?|claimed|reports?|reported|gives?|gave|given|lists?|listed|admits?(?: to)?|admitted(?: to)?|acknowledges?|acknowledged|spoke of|speaks of|spoken of|estimates?)(?: (?:only|it was|it is|there were))?$`,
      'iu',
    ),
    new RegExp(
      String.raw`(?:^|[,;:(] ?|\band |\bbut |\bwhile )${GIVER}(?:['’]s|['’]) (?:own )?(?:\p{L}{3,12} )?${NOUN}(?:, [^,;:.]{2,40},)? ${HAS}(?:is|was|stands at|stood at|reached|had reached|put it at|puts it at)$`,
      'iu',
    ),
  ],
  estimates: new RegExp(String.raw`(?:^|[,;:(] ?|\band |\bbut |\bwhile )${GIVER}$`, 'iu'),
  estimated: 'estimated',
  isAlone:
    /^(?:$|[.,;:!?)"”']| (?:by|as of|as recently|on|in all|in total|yesterday|and the|but|while|last|of whom|now)\b)/,
  numberOf:
    /\b(?:number|count|figures?) (?:of|for) (?:the |those |people )?((?:\p{L}{3,14} )?(?!(?:from|who|which|that|and|for|with|had|has|was|were|are)\b)\p{L}{3,14})(?: [^.,;:]{0,30}?)?(?: (?:at|is|was|to|reached|stands at|stood at)|:)$/iu,
  they: /\bthey (?:were|are|now number|number|numbered)$/i,
  those: /\bthe (dead|missing|injured|wounded)\b/i,
  beforeGiver:
    /^(?:.{0,60}\b(?:between|from|by|with)(?= the )|and|but|while|although|though|however|yet|so|then|for|between|with|by)\s+/i,
  isNobody:
    /^(?:it|they|he|she|we|i|you|this|that|there|which|who|what|the (?:figure|number|count|total|toll|law|paper|newspaper|article|report said)|one|some|many|others)$/i,
  cases: /^(?:\p{L}{3,14} )?cases$/u,
  ofOther:
    /^ cases of (?!(?:the )?(?:\p{L}{3,14} )?(?:cholera|measles|typhoid|ebola|meningitis|dysentery|influenza|flu|virus|infection|disease|fever|poisoning)\b)/iu,
  illness:
    /\b(?:cholera|measles|typhoid|ebola|meningitis|dysentery|influenza|flu|virus|infect\p{L}{2,5}|outbreak|epidemic|disease|fever|poisoning)\b/iu,
};
