import type { AccountWords } from '../accounts.ts';

/** Verbs by which somebody says that something is not so; nouns for what somebody says; and who says it, as a subject. */
const DENIES =
  'den(?:y|ies|ied)|rejects?|rejected|dismisse[sd]|disputes?|disputed|contests?|contested|contradicts?|contradicted|refutes?|refuted|rebuts?|rebutted|debunks?|debunked|disproves?|disproved|undermines?|undermined|blows apart|blew apart';
const CLAIM =
  '(?:argument|claim|contention|account|allegation|accusation|report|suggestion|statement|version|charge|assertion|figure)s?';
const WHO = '(?:(?:the |an? |its |his |her |their |\\p{Lu})[^,;]{2,60}?|he|she|it|they)';
/** "later", "on Monday"; "first", "at first"; and verbs by which somebody says what they said otherwise before. */
const LATER =
  '(?:later|then|now|since|subsequently|afterwards|eventually|finally|yesterday|last night|on \\p{Lu}\\p{Ll}+day)';
const FIRST = '(?:at first|first|initially|originally|earlier|previously)';
const SAID = '(?:said|denied|claimed|insisted|maintained|stated|testified|told [^,;]{2,30}?)';
const ADMITS = '(?:admit(?:s|ted)|conced(?:es|ed)|acknowledg(?:es|ed)|confess(?:es|ed))';

export const contrasts: AccountWords['contrasts'] = [
  // "41, not 44 as some reported"
  [
    'figure',
    /^(?<one>.*\d[^.;]{0,40}?),? (?<other>(?:not|rather than|instead of|fewer than|less than|more than) (?:the )?\d[\d,.]*(?: \p{L}+)?,? (?:as )?(?:was |had been )?(?:reported|claimed|given|stated|announced|put about)\b[^:;.]{0,80})/du,
  ],
  // "28,400 members, he said, not 31,000", "NOT the 112km/h trumpeted by the company"
  [
    'figure',
    /^(?<one>.*\d[^.;]{0,60}?)(?:,(?: (?:he|she|it|they) (?:said|says|insisted),)?| [–—-]) (?<other>(?:not|NOT) (?:the |an? )?\d[\d,.]*(?:\s?\p{L}[\p{L}/]*)?(?=[,.](?: because\b|$)| (?:trumpeted|touted|claimed|quoted|cited|given|reported|announced|put about)\b)[^:;.]{0,80})/du,
  ],
  // "stood still for 37 minutes, and not for the twelve that the owner had acknowledged"
  [
    'figure',
    /^(?<one>.*?(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)[^.;]{0,80}?),? (?<other>(?:and )?not (?:for |at |by |in )?the (?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: \p{Ll}+)? (?:that|which) [^,;.:]{2,50}? (?:had |has )?(?:acknowledged|admitted|reported|claimed|given|stated|announced|recorded|conceded)\b[^:;.]{0,60})/du,
  ],
  // "The number of rounds was put at 71 rather than 64"
  [
    'figure',
    /^(?<one>.*\b(?:number|figure|toll|total|count|value|cost|loss|price|speed|estimate)s?\b[^.;]{0,60}? (?:put|given|set|corrected|revised|stated) (?:at|as|to) \d[\d,.]*(?:\s\p{L}+)?),? (?<other>(?:and not|not|rather than|instead of) (?:the )?\d[\d,.]*(?:\s\p{L}+){0,3})\.?$/du,
  ],
  // "lowered the number of officers injured from 31 to 22"
  [
    'figure',
    /^.*?(?<one>\b(?:lowered|cut|reduced|revised|corrected) (?:(?:the|its|their) )?(?:official |estimated )?(?:numbers?|tolls?|figures?|counts?|totals?|estimates?)\b[^.;]{0,80}? from \d(?:[\d,.]*\d)?) (?<other>to \d(?:[\d,.]*\d)?)/du,
  ],
  // "counts four deaths, against the hospital's two"
  [
    'figure',
    /^(?<one>.*\b(?:counts?|counted|recorded|lists?|gives?|gave|found)\b.*?),? (?<other>(?:against|compared with|while|as against) (?:the |its |\p{Lu})[^,;.]{2,40}['’]s? (?:(?:own |official )?(?:count of |figure of |total of )?)?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\.?$/du,
  ],
  // "put the number at 28, the school at 29"
  [
    'figure',
    /(?<one>\b(?:The |the |\p{Lu})[^,;.]{2,60} puts? [^,;.]{2,60} at \d[\d,.]*),? (?:and |but )?(?<other>(?:the |an? |\p{Lu})[^,;.]{2,50} at \d[\d,.]*\d|(?:the |an? |\p{Lu})[^,;.]{2,50} at \d)/du,
  ],
  // "shot down according to the army, the victim of a fault according to the ministry"
  [
    'denial',
    /^(?<one>[^;"“]{10,160}? according to [^,;.]{2,40}),(?: and| but)? (?<other>[^;"“]{6,80}? according to [^,;.]{2,40})\.?$/du,
  ],
  // "38 million florins a day (the council), 21 million (the port)"
  [
    'figure',
    /(?<one>(?<!\d)\d[\d,.]*(?: [\p{L}-]+){0,4} \([^()\d]{2,40}\)),? (?:or |and |against |versus )?(?:about |some |between )?(?<other>\d[\d,.]*(?: [\p{L}\d-]+){0,4} \([^()\d]{2,60}\))/du,
  ],
  // "61,000 crowns a year, say the owners, or 44,000 if you believe the union"
  [
    'figure',
    /(?<one>(?<!\d)\d[\d,.]*[^,;.]{0,40}, (?:say|says|said|according to) [^,;.\d]{2,40}),? (?<other>(?:or|but|and) \d[\d,.]*[^,.;]{0,20}? (?:if (?:you|one) believes?|according to|say|says|said) [^,.;)]{2,40})/du,
  ],
  // "says that he was not asked to go, the minister's office that he was"
  [
    'denial',
    /^(?:.{0,160}?; )?(?<one>[^;]{0,60}?\b(?:says?|said|maintains?|insists?|claims?|claimed|insisted|maintained) (?:that )?[^,;]{8,120}?), (?:and |but |while )?(?<other>(?:the |\p{Lu})[^,;:“"]{2,60} that (?:he|she|it|they|there|the)\b[^;:“"]{3,120})$/du,
  ],
  // "49 (ministry) or 130 (charity)"
  [
    'figure',
    /(?<one>(?<!\d)\d[\d,]* \([^()]{2,40}\)),? (?:or|and|against|versus) (?<other>\d[\d,]* \([^()]{2,40}\))/du,
  ],
  // "rejected the company's argument that nobody was hurt", "denied reports in the Herald that soldiers had fired"
  [
    'denial',
    new RegExp(
      `^(?<other>.*?\\b(?:${DENIES})(?: (?:on|last|this) \\p{Lu}?\\p{L}+)? (?:(?:the|an?|all|any|such|\\p{Lu}[^,;.]{2,40}['’]s?|the [^,;.]{2,40}['’]s?|\\p{Lu}\\p{L}+|\\p{Ll}+) ){0,3}${CLAIM}(?: (?:in|by|from|of|on) [^,;]{2,60}?)? (?:that |(?=(?:it|they|he|she) ))(?<one>.{8,}))$`,
      'du',
    ),
  ],
  // "denied that anyone had asked for it, as a newspaper claimed"
  [
    'denial',
    new RegExp(
      `^(?<other>.*?\\b(?:${DENIES}) that (?<one>.{8,}?), as [^,;.]{2,60}? (?:had |has )?(?:claimed|reported|alleged|said|suggested|stated|written)\\b.*)$`,
      'du',
    ),
  ],
  // "said it had won, a claim that the alliance rejected as false", "accused them of it, which they deny"
  [
    'denial',
    new RegExp(
      `^(?<one>.{20,}?), (?<other>(?:(?:an?|the) ${CLAIM}(?: that| which)?|something(?: that)?|which|but which) ${WHO} (?:has |have |had )?(?:\\p{L}+ly )?(?:${DENIES})\\b.*|(?:an?|the) ${CLAIM} (?:that |which )?${WHO} calls?(?:ed)? .*)$`,
      'du',
    ),
  ],
  // "is understood to be in line for a payoff, although the company said that nothing was agreed"
  [
    'denial',
    /^(?<one>.{2,}?\b(?:is|are|was|were) (?:understood|said|reported|believed|thought|rumou?red|alleged) to\b.{10,}?), (?<other>(?:but|although|though|while) [^,;]{2,60}? (?:said|says|say|insist(?:s|ed)|maintain(?:s|ed)|den(?:y|ies|ied))\b[^,;]*?(?:\b(?:no|not|never|none|nothing|nobody)\b|n['’]t\b|\bden(?:y|ies|ied)\b).*)$/du,
  ],
  // "said that she had not called, despite reports that she had", "contradicting a statement that"
  [
    'denial',
    /^(?<other>.{20,}?),? (?:despite|contrary to|contradicting|in contradiction to) (?<one>(?:an? |the |earlier |previous |its |his |her |\p{L}+ )*(?:reports?|claims?|statements?|accounts?|assertions?|announcements?)\b[^.;]* that .{8,})$/du,
  ],
  // "by telephone and not, as he had claimed, in writing"
  [
    'changed account',
    /^(?:.*?\b(?:said|says|told|claimed|testified|ruled)\b[^,]{0,30}? that )?(?<one>.{20,}?),? (?<other>(?:and )?not,? as (?:he|she|it|they|(?:the |\p{Lu})[\p{L} ]{1,30}?) (?:had |has )?(?:first |earlier |previously )?(?:said|claimed|told|stated|written|testified|insisted|maintained)\b.{4,})$/du,
  ],
  // "had first denied it, but later said that it was so"; "first he said that he was at home, later that he drove"
  [
    'changed account',
    new RegExp(
      `^(?<other>.{0,80}?\\b(?:${FIRST} (?:(?:he|she|it|they) )?${SAID}|${SAID} ${FIRST})\\b.{8,}?)(?:,|,? (?:but|and|before)) (?:(?:he|she|it|they|has|have) )?(?<one>${LATER} (?:(?:he|she|it|they) )?(?:that|${SAID}|${ADMITS})\\b.{5,}|${ADMITS} (?:${LATER} )?.{8,})$`,
      'diu',
    ),
  ],
  // "admitted that he had signed it, after denying for weeks that he had"
  [
    'changed account',
    new RegExp(
      `^(?<one>.{0,80}?\\b${ADMITS}\\b.{8,}?),? (?:after|having) (?<other>(?:${FIRST} |repeatedly |long )?(?:den(?:ying|ied)|insist(?:ing|ed)|claim(?:ing|ed)|maintain(?:ing|ed)) .{8,})$`,
      'du',
    ),
  ],
];
