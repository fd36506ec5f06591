import type { QuestionWords } from '../accounts.ts';
import { wordSet } from '../words.ts';
import { baseOf } from './base-forms.ts';

export const questions: QuestionWords = {
  saysThat:
    /\b(?:(?:said|says|say|insist(?:s|ed)|claim(?:s|ed)?|den(?:y|ies|ied)|maintain(?:s|ed)|testified|argue[sd]|announced|indicated|suggested|believe[sd]|declared|repl(?:ies|ied)|confirm(?:s|ed)|admit(?:s|ted)|acknowledged)(?: (?:on \p{Lu}\p{L}+day|yesterday|last night|only|(?:in|on|at|through) [^,.;"“]{2,60}?(?= that )))?|told [^,;"“.]{2,40}? that)(?: that)? (?=\p{L})|^According to [^,]{2,60}, (?:however, )?/u,
  saidBehind:
    /^([^"“]{10,160}?), (?:(?:[^,"“]{2,60}) (?:said|says|say|told [^,]{2,40}|reported)(?: on \p{Lu}\p{L}+day| yesterday)?|according to [^"“.]{2,80})[.]?$/u,
  quotation: /["“]([^"“”]{1,120})["”]/g,
  aside: /, (?:who|which|whose|the|an?|\d+|\p{Lu})[^,]{0,60},(?= )/gu,
  isTwo: /\band (?:that|had|has|have|was|were|is|are|did|will|would)\b/,
  isAdded: /,? (?:but|because|although|though|while|whereas|after|before|when|as) |, (?!\d)|; | – | — | \(/,
  auxiliaries: wordSet('had has have was were is are did does do will would can could should may might'),
  breaksSubject: wordSet('that who which whom whose if when while because and or but to not said says'),
  plainly: [
    [/\b(?:not|n['’]t) /, ''],
    [/\bnever\b/, 'ever'],
    [/\bno longer\b/, 'still'],
    [/\bnobody\b/, 'anybody'],
    [/\bno one\b/, 'anyone'],
    [/\bnothing\b/, 'anything'],
    [/\bno\b/, 'any'],
  ],
  opensWithin: / (?:that|who|which|whether|if) /,
  ofOthers: /\b(?:I|we|you|him|it|them|this|these|those|such|us|me|my|our|your)\b/i,
  ofThem: /\b(?:he|she|his|her|its|they|their)\b/i,
  himself: /^(?:he|she)$/,
  itself: /^(?:it|they)$/,
  tellsBeside:
    /\b(?:some|several|many|most|one|two|three|four|both|all|none) of whom (?:\p{L}+ ){0,2}(?:described|said|told|spoke|claimed|alleged|reported|testified|remembered|recalled)\b/u,
  doing: /^(\p{Ll}+ing) (\S.*)$/u,
  hisOwn: /^(?:his|her|its|their) (?=\S)/,
  charges: [
    /^(?<who>[^;:“"]{2,60}?) (?:is|was|are|were|stands|stood|has been|had been) (?:accused|suspected) of (?<deed>(?:having )?\p{Ll}+ing\b.*)$/u,
    /^[^;:“"]{2,80}? (?:accuses?|accused) (?<who>(?:the |\p{Lu})[^;:“",]{1,50}?)(?: on \p{Lu}\p{L}+day| yesterday)? of (?<deed>(?:having )?\p{Ll}+ing\b.*)$/u,
  ],
  several: /^(?:the )?(?:[\p{Ll}'’ -]+ )?(?:police|people|\p{Ll}+[^s\P{Ll}]s)$/u,
  isSecond: / and (?:had|has|was|were|is|are|will|would|\p{Ll}{3,}ed|said|then)\b/u,
  asideLast: /, [^,]{1,50},?$/,
  baseOf,
  mayEnd:
    /,? (?:but|because|although|though|while|whereas|after|before|when|as|in (?:return|exchange|order)|on \p{Lu}\p{L}+day|last (?:week|month|year|night)|yesterday|in (?:January|February|March|April|May|June|July|August|September|October|November|December)|to \p{Ll}+) |, (?!\d)|; | [–—] | \(|(?<=\S) (?:who|which|whose|where|for which|according to) /gu,
  amountOf:
    /\b((?:number|total|cost|value|speed|length|size|price) of [^,.;:“"]{3,60}?)(?= (?:was|were|is|are|from|at|to|has|had|as|stood|stands|rose|fell|came|reached|on) )/u,
  hedges:
    /^(?:(?:at|least|most|about|around|some|nearly|almost|roughly|only|over|more|fewer|less|than|up|to|as|many|the|an?|estimated) ?)+$/i,
};
