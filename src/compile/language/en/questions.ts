import { wordSet } from '../words.ts';

/** How what somebody says is asked: the clause that they say, its verb put first, and its negation taken out. */
export const questions = {
  /** Up to the clause that somebody says: "Roe told reporters that". */
  saysThat:
    /\b(?:(?:said|says|say|insist(?:s|ed)|claim(?:s|ed)?|den(?:y|ies|ied)|maintain(?:s|ed)|testified|argue[sd]|announced|indicated|suggested|believe[sd]|declared|repl(?:ies|ied)|confirm(?:s|ed)|admit(?:s|ted)|acknowledged)(?: (?:on \p{Lu}\p{L}+day|yesterday|last night|only))?|told [^,;"“.]{2,40}? that)(?: that)? (?=\p{L})|^According to [^,]{2,60}, (?:however, )?/u,
  /** Who says it, behind the clause: ", a source said". */
  saidBehind:
    /^([^"“]{10,160}?), (?:[^,"“]{2,60}) (?:said|says|say|told [^,]{2,40}|reported)(?: on \p{Lu}\p{L}+day| yesterday)?[.]?$/u,
  /** What is put between two commas: ", Roe, the clerk,". */
  aside: /, (?:who|which|whose|the|an?|\d+|\p{Lu})[^,]{0,60},(?= )/gu,
  /** Two clauses, of which nothing says which is answered. */
  isTwo: /\band (?:that|had|has|have|was|were|is|are|did|will|would)\b/,
  /** From where another clause, or who says it, is only added. */
  isAdded: /,? (?:but|because|although|though|while|whereas|after|before|when|as) |, (?!\d)|; | – | — | \(/,
  auxiliaries: wordSet('had has have was were is are did does do will would can could should may might'),
  /** Words that end a subject before its verb, or begin a clause within it. */
  breaksSubject: wordSet('that who which whom whose if when while because and or but to not said says'),
  /** What is denied, as it is asked. */
  plainly: [
    [/\b(?:not|n['’]t) /, ''],
    [/\bnever\b/, 'ever'],
    [/\bno longer\b/, 'still'],
    [/\bnobody\b/, 'anybody'],
    [/\bno one\b/, 'anyone'],
    [/\bnothing\b/, 'anything'],
    [/\bno\b/, 'any'],
  ] as readonly (readonly [RegExp, string])[],
  /** From where a clause within it has its own verb. */
  opensWithin: / (?:that|who|which|whether|if) /,
  /** Words that mean whom or what a question does not name. */
  ofOthers: /\b(?:I|we|you|him|it|them|this|these|those|such|us|me|my|our|your)\b/i,
  ofThem: /\b(?:he|she|his|her|its|they|their)\b/i,
  himself: /^(?:he|she)$/,
  itself: /^(?:it|they)$/,
};
