/** What somebody calls a thing that they say is not so. */
const FALSE =
  '(?:untrue|pack of lies|inaccurate|incorrect|false|lies?|nonsense|fabrications?|fabricated|fair(?:y|ies) tales?|inventions?|invented|baseless|groundless|unfounded|absurd|propaganda|fiction|rubbish|fantasy|theat(?:re|er)|grotesque|preposterous|laughable|garbage|malicious|defamatory|scurrilous|far[- ]fetched|outrageous|ridiculous|slander|rumou?rs?|insult|smear|hoax|jokes?|bogus|forgery|misleading|exaggerated)';

/** Nouns for what somebody says. */
const ACCOUNT =
  '(?:accusations?|allegations?|claims?|charges?|reports?|stor(?:y|ies)|accounts?|versions?|figures?|numbers?|statements?|suggestions?|explanations?)';

const [ONE, OWN] = ['(?:it|this|that|them', "(?:the|this|that|these|those|such|all|his|her|its|their|\\p{L}+['’]s?)"];

/** "called it a lie", "said that was nonsense", "that is not true", "ruled it out". */
export const calledFalse = new RegExp(
  [
    `\\b(?:call(?:s|ed)|describ(?:es|ed)|brand(?:s|ed)|label(?:s|led)|dismiss(?:es|ed)) ${ONE}|${OWN} (?:\\p{L}+ ){0,2}\\p{L}+) (?:as )?["“]?(?:(?:a|an|complete|completely|pure|utter|utterly|totally|entirely) )*(?:\\p{L}+ and )?(?:(?:${FALSE}|simply wrong|plainly wrong)\\b|wrong(?=[,.;"”]))`,
    '\\bthere (?:was|is) no truth\\b',
    // "Roe: “Not true.”"
    `[:,] ["“](?:(?:that|it|this)(?:['’]s| is| was) )?(?:(?:an? |complete |total |utter |pure )*${FALSE}(?=[.!”"])|not true\\b)`,
    '\\brul(?:ed|es) (?:it|that|this) out\\b',
    `\\b(?:${ACCOUNT}|that|it|this)(?: (?:(?:on|of|about) [^.;,]{3,80} )?(?:was|were|is|are)|['’]s) (?:(?:\\p{L}+ly|a|an) )?(?:${FALSE}|not (?:true|correct|accurate|so|the case))\\b`,
  ].join('|'),
  'iu',
);

/** "gave a different account", "sees it differently", "that was challenged by", "contradicts the director", "hit back". */
export const otherAccount = new RegExp(
  [
    '\\b(?:gave|gives|offered|told|tells?|had|have|has|paints?|painted) (?:(?:an?|very|quite|rather|somewhat|\\p{L}{3,12}ly) )*(?:different|another|other|conflicting|contrary|opposite|contradictory) (?:accounts?|versions?|stor(?:y|ies)|pictures?|explanations?|numbers?|figures?)\\b',
    '(?<!\\b(?:until|unless|if) \\p{L}{3,12} )\\b(?:sees?|saw|tells?|told|remembers?|remembered|puts?|says?|said|insist(?:s|ed)) (?:[^.;,]{2,40} )?(?:(?:something|things?|it|matters|events) (?:(?:quite|very|rather|somewhat|completely|entirely) )?(?:different(?:ly)?|otherwise)|otherwise)\\b',
    `\\b(?:disput(?:es|ed)|contest(?:s|ed)|challeng(?:es|ed)) (?:that|this|the|their|his|her|its) (?:[\\p{L}'’]+ ){0,2}${ACCOUNT}\\b`,
    `\\b(?:says?|said|claims?|insists?|maintains?|tells?) (?:quite |just |exactly )?the (?:opposite|contrary|reverse)\\b(?! of\\b)|\\bbegs? to differ\\b|\\bdisagre(?:es|ed)(?=[,.;:]|$)|\\bdisput(?:es?|ed) (?:every (?:part|word)|all|much|most) of (?:it|this|that)\\b|\\b(?:that|which|this)(?: is|['’]s) (?:not|hardly)(?: quite| exactly)? what [^.;,]{2,60} (?:says?|said|told)\\b|\\b(?:that|this) isn['’]t (?:quite |exactly )?what [^.;,]{2,60} (?:says?|said|told)\\b`,
    '\\bcontradict(?:s|ed) (?:him|her|them|that|this|it|an?|the|their|his|its)\\b(?! own\\b)',
    `\\b(?:that|this|it|(?:the|this|that|these|those|such|his|her|its|their) ${ACCOUNT}) (?:is|was|were|has been|have been|had been) (?:\\p{L}+ly )?(?:denied|rejected|disputed|challenged|contested|contradicted|refuted|dismissed) by\\b`,
    `\\b(?:at (?:variance|odds) with|conflicts with|runs counter to) (?:the|that|this|his|her|its|their|an?|\\p{Lu}[^,;.]{1,40}['’]s) (?:\\p{L}+ )?(?:${ACCOUNT}|assertions?)\\b`,
    '(?<!\\band (?:he|she|they|it) )hits? back(?=(?: (?:last night|yesterday|today|on \\p{Lu}\\p{L}+day))?(?:\\.|, (?:say|insist|claim|call|argu)\\p{L}+))',
  ].join('|'),
  'iu',
);

export const replies =
  /^(?!.*\b[Aa]sked (?:if|whether|why|what|how|when|who|about|by)\b).*\b(?:repl(?:ies|ied)(?! to\b)|answer(?:s|ed)(?= (?:that\b|["“])|[,:])|counter(?:s|ed)(?= that\b|,)|retort(?:s|ed)|rebut(?:s|ted))\b|^(?:Reached|Contacted|Consulted)\b|\bwhen (?:reached|contacted)\b/u;

/** "denied it", "denies saying that", "rejected the suggestion", "called that figure a joke". */
export const deniesIt = new RegExp(
  `\\b(?:den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|disput(?:es|ed)|contest(?:s|ed)|refut(?:es|ed)|rebut(?:s|ted)) (?:\\p{L}+ing )?(?:(?:it|this|that|them|so)(?=[,.;:"”]|$| (?:and|as|in|on|but|within|outright|flatly|immediately)\\b)|(?:the|this|that|these|those|such|all|any|both) (?:\\p{L}+ )?${ACCOUNT}(?! (?:that|of|by|against|about)\\b)|[^.;]{0,40}\\bany such \\p{L})|${calledFalse.source}`,
  'iu',
);
