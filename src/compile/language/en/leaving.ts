import type { LeavingWords } from '../leaving.ts';
import { wordSet } from '../words.ts';

const WORD = String.raw`[\p{L}'’-]{1,20}`;
const POST = `(?:${WORD} ){0,2}(?:job|post|seat|office|licen[cs]e|command|position|rank|badge|title|captaincy|role|chair|portfolio|duties|powers|command|directorship|chairmanship|presidency|mandate)`;
const DONE = [
  'dismissed(?! as an?)',
  'sacked',
  String.raw`fired(?! (?:at|on|upon|by|from (?:the|a) ${WORD}(?: and)? (?:gun|rifle|pistol|weapon|roof|window))\b)`,
  'axed',
  'ousted',
  'replaced',
  'succeeded',
  'demoted',
  'recalled',
  'suspended(?! (?:from|in|above|over))',
  'struck off',
  'disbarred',
  'defrocked',
  'impeached',
  'deposed',
  'shown the door',
  'let go',
  'pensioned off',
  'sent into retirement',
  'asked to leave',
  '(?:forced|pushed|kicked|voted|drummed|eased) out',
  'forced to (?:resign|quit|step down|retire)',
  'unseated',
  'deselected',
  'made redundant',
  'laid off',
  `(?:removed|ejected|expelled|discharged|dropped|driven|released|suspended|withdrawn) from (?:the |his |her |their |all )?(?:${POST}|${WORD} ?(?:force|board|cabinet|government|party|army|case|bench|service|council|team|squad|inquiry))`,
  `(?:relieved|stripped) of (?:the |his |her |their |all )?${POST}`,
  'dropped as',
  `(?:moved|transferred|reassigned|redeployed|posted|assigned|demoted) to (?:${WORD} ){0,3}(?:duties|department|unit|post|ministry|district|desk|region|station|role|job|division|province|branch)`,
  'taken off (?:the|his|her) (?:case|job|roster|beat|air|inquiry|investigation)',
  'given (?:his|her|their) (?:notice|cards|marching orders)',
].join('|');

/** "Roe was shown the door", "whose term ended", "who was the clerk until May". */
export const leaving: LeavingWords = {
  cues: wordSet(
    `dismissed sacked fired axed ousted replaced succeeded demoted recalled suspended struck disbarred defrocked impeached deposed door let pensioned
    retirement leave forced pushed kicked voted drummed eased unseated deselected redundant laid removed ejected expelled discharged dropped driven
    released withdrawn relieved stripped moved transferred reassigned redeployed posted assigned taken given lost loses losing longer out way
    parted resigned resigns quit quits stepped steps stood stands bowed retired retires handed turned gave gives surrendered relinquished vacated
    ceased ceases term contract mandate tenure appointment secondment employment elected re-elected reelected reappointed until till served used
    held left reinstated restored returned returns back resumed resumes lifted time been cancelled then`,
  ),
  left: new RegExp(
    [
      String.raw`\b(?:was|were|been|being|is|are|got) (?:${WORD} ){0,2}(?:${DONE})`,
      String.raw`\b(?:lost|loses|losing) (?:his|her|their|the) ${POST}`,
      String.raw`\b(?:lost|loses) (?:the|his|her|their) (?:bid|race|re-?election)`,
      String.raw`\b(?:is|was|are|were|who's|he's|she's) no longer (?!able|alive|available|certain|sure|willing|being|an? (?:suspect|danger|threat|secret|child)|in (?:danger|hospital|custody|pain|prison|intensive)|${WORD}ing\b)`,
      String.raw`\bno longer (?:works?|serves?|holds?|leads?|heads?|runs?|employed|belongs?|represents?|speaks? for)\b`,
      String.raw`\b(?:is|was|are|were) out as\b`,
      String.raw`\b(?:is|was) out of (?:office|a job|his job|her job|government|the job)\b`,
      String.raw`\b(?:made|makes|gave|gives) way (?:to|for)\b`,
      String.raw`\bparted (?:company|ways)\b`,
      String.raw`\b(?:resigned|resigns|quits?)(?! (?:to|himself|herself|themselves|smoking|drinking)\b)`,
      String.raw`\b(?:stepped|steps|stood|stands) (?:down|aside)\b(?! from the (?:bus|train|tram|podium|stage|stand|witness|plane|kerb|platform))`,
      String.raw`\bbowed out\b`,
      String.raw`\bleft office\b`,
      String.raw`(?<!\b(?:an?|the|other|two|three|many|some|by|of|from|and|with|both) )\b(?:retired|retires)(?! (?:to|${WORD}(?:er|or|man|woman|ist|ant|ge|al|el)\b))`,
      String.raw`\b(?:took|taken|takes|gone into|went into|in) (?:early )?retirement\b`,
      String.raw`\b(?:handed|turned|gave|sent) in (?:his|her|their) (?:resignation|notice|badge|papers)`,
      String.raw`\b(?:gave up|gives up|surrendered|relinquished|vacated|left|leaves) (?:his|her|their|that|this) (?!chair|seat|office\b)${POST}`,
      String.raw`\bceased? to (?:be|exercise|hold|serve|lead|act)\b|\bceases to (?:be|exercise|hold|serve|lead|act)\b`,
      String.raw`\b(?:was|were) not (?:re-?elected|reappointed|renominated|confirmed)\b`,
      String.raw`\b(?:placed|put|sent|is|was|been|went|gone) on (?:${WORD} ){0,2}leave\b`,
      String.raw`\b(?:held|had held) (?:the|that|this) (?:job|post|office|position|chair|portfolio|role) (?:for|until|till|from|between|before)\b`,
    ].join('|'),
    'giu',
  ),
  ofTheirs: new RegExp(
    String.raw`\b(?:term|contract|mandate|tenure|appointment|secondment|employment|licen[cs]e)(?: ${WORD}){0,5}? (?:ended|expired|ran out|run out|lapsed|terminated|cancelled|canceled|annulled|revoked|came to an end|come to an end|not renewed|not extended|cut short|is over|was over)\b`,
    'giu',
  ),
  was: new RegExp(
    String.raw`\b(?:was|been|served as|worked as|acted as|used to be) (?:an? |the |its |his |her |their )?((?:${WORD} ){1,8}?)(?:until|till|from \d{4}|between \d{4}|at (?:that|the) time|in those days|before (?:he|she)\b)`,
    'giu',
  ),
  thenWhat: /^, (?:who was )?(?:then|at (?:that|the) time) (?:the |an? |its |his |her )?((?:[\p{L}'’-]{1,20} ?){1,7})/u,
  forATime: /\b(?:suspend(?:ed|s)?|suspension|leave)\b/iu,
  keepsRank:
    /\b(?:suspend(?:ed|s)?|suspension|leave|moved|transferred|reassigned|redeployed|posted|assigned|taken off|removed|relieved|replaced|succeeded|recalled|steps|stepped|stood|stands|dropped|term|tenure|way|no longer|office|held)\b/iu,
  back: new RegExp(
    [
      String.raw`\b(?:was|were|been|being|is) (?:${WORD} ){0,2}(?:reinstated|restored|reappointed|re-?elected|cleared to return)\b`,
      String.raw`\breinstate[sd]?\b`,
      String.raw`\b(?:returned|returns|back|restored) (?:to|in|at|into) (?:(?:his|her|their|the) )?(?:work|duty|duties|office|post|job|desk|position|charge|command|service)\b`,
      String.raw`\bresume[sd] (?:his|her|their) (?:duties|post|work|office|job)\b`,
      String.raw`\bsuspension (?:${WORD} ){0,3}(?:lifted|ended|overturned|revoked|over)\b`,
    ].join('|'),
    'giu',
  ),
  done: wordSet('until before'),
  pronoun: /\b(?:he|she|whose|who|his|her)\b/giu,
  he: /\b(?:he|she|who)\b/giu,
  owning: /\b(?:whose|his|her)\b/iu,
  who: /,? who(?:se)?\b/iu,
  asWhat: /^,? as (?:the |an? |its |his |her |their )?((?:[\p{L}'’-]{1,20} ?){1,6})/u,
  joined: /^(?: and |, |, and | as well as )$/u,
  doing: /^\p{L}{2,20}ing\b/u,
};
