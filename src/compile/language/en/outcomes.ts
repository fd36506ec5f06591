import type { OutcomeWords } from '../outcomes.ts';

const NUMBER =
  '(?:\\d{1,3}(?:,\\d{3})?(?:\\.\\d)?|(?:twenty|thirty|forty|fifty|sixty)-[a-z]{3,5}|nil|none|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty)(?: ?%| per ?cent\\b)?';

const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)';

/** "votes", "deputies", between the numbers of a vote. */
const VOTES = '(?: (?:votes?|deputies|members|judges|lawmakers|mps|senators|delegates|councillors))?';

const ABSTAINED = `(?:[,;]? (?:with |and )?(${NUMBER})(?: [a-z]{1,12}){0,4} ?(?:abstentions?|abstaining|abstained))?`;

const YEARS = `(?<![\\d/])(${NUMBER}(?: and a half| 1/2| ?½)?) (years?(?: and ${NUMBER} months?)?|months?)\\b(?! (?:ago|old|later|earlier|before|after|of (?!jail|prison|hard|house)|on the|in (?:office|power|charge)|into|from))`;

export const outcomes: OutcomeWords = {
  isOfVote:
    /\b(?:vot(?:e|es|ed|ing)|ballots?|motions?|(?:no )?confidence|parliament|assembly|court|council|committee|senate|deal|agreement|referendum|rejects?|rejected|approves?|approved|accepts?|accepted|for the|against)\b/i,
  margins: [
    // "by 212 to 187", "by five votes to four"
    new RegExp(
      `\\b(?:by|was|were|of|voted|through|went)(?: a vote of)? (${NUMBER})${VOTES} (to|against) (${NUMBER})${VOTES}${ABSTAINED}`,
      'i',
    ),
    // "68 votes to 51"
    new RegExp(`\\b(${NUMBER}) votes (to|against) (${NUMBER})${VOTES}${ABSTAINED}`, 'i'),
    // "212-187"
    new RegExp(`(?<![\\d.,–-])(\\d{1,3})([-–])(\\d{1,3})(?![\\d.,:–-]?\\d|[–-]| ${MONTH})${ABSTAINED}`),
    // "70 deputies voted for it, 74 against"
    new RegExp(
      `\\b(${NUMBER})${VOTES}(?: (?:voted|voting|were|was))? (for|in favou?r)(?: [a-z]{1,12}){0,3}[,;]?(?: and| to| with)? (${NUMBER})${VOTES}(?: voted| voting| were| was)? against\\b${ABSTAINED}`,
      'i',
    ),
    // "For the agreement 443; against 521"
    new RegExp(
      `\\bfor(?: [a-z]{1,12}){0,3}:? (${NUMBER})[,;]?( and)? against(?: it)?:? (${NUMBER})\\b${ABSTAINED}`,
      'i',
    ),
  ],
  isHyphen: /^[-–]$/,
  nearVote:
    /\b(?:vot(?:e|es|ed|ing)|ballots?|motions?|confidence|surviv\w{1,4}|defeated|passed|approved|rejected|carried|ruled|majority)\b/i,
  half: 'and a half',
  is: { for: 'for', against: 'against', abstained: 'abstaining', votes: 'votes', to: 'to' },
  nobody: /^(?:nil|none)$/i,
  isPercent: /%|cent\b/i,
  andHalf: /\band a half\b|1\/2$|½$/i,
  isOfTerm:
    /\b(?:jail|jailed|prison|imprison(?:ed|ment)|sentence[sd]?|custody|prosecutors?|judges?|court|convicted|trial|bars)\b/i,
  terms: [
    new RegExp(
      `\\b(?:jailed|imprisoned|sentenced|sentences?|convicted|jail|prison)\\b(?: [a-z'’]{1,14}){0,6}? (?:for|to|of) (?:(?:at least|up to|a minimum of|a maximum of|more than) )?${YEARS}`,
      'i',
    ),
    new RegExp(
      `\\b(?:asks?|asked|asking|sought|seeks?|seeking|demand(?:s|ed)?|requested|calls? for|called for|faces?|facing|gets?|got|given|gave|handed|serve|serving)(?: [a-z'’]{1,14}){0,3}? (?:(?:at least|up to|a minimum of|a maximum of|more than) )?${YEARS}`,
      'i',
    ),
    new RegExp(
      `\\b${YEARS} (?:in (?:prison|jail|custody)|behind bars|(?:of )?imprisonment|(?:jail|prison) (?:term|sentence))`,
      'i',
    ),
  ],
};
