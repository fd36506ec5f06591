import type { ReductionWords } from '../reductions.ts';

const WHERE = '(?: (?:on|in|at) [^,;:"“”]{2,40}?)?';

/** Participles that are their own past tense, besides those in "-ed". */
const SAME =
  'said|told|left|held|found|sent|met|made|paid|lost|brought|put|built|bought|sold|won|led|set|fled|shot|struck';

export const reductions: ReductionWords = {
  takesOffice:
    /\b(?:as|named|appointed|becomes?|became|made) ((?:(?:acting|interim|deputy|caretaker|provisional) )?(?:minister|director|commander|governor|head|chief|chairman|chairwoman|chair|mayor|president|commissioner|secretary))(?=$|[,;.]| (?:on|in|after|by|at|until|and|when|while|with)\b)/u,
  before: new RegExp(
    `^([^,;:"“”]{3,70}?)(?<! (?:who|that|which)) had ((?:\\p{Ll}{2,14}ly )?(?:\\p{Ll}{2,14}ed|${SAME})\\b)`,
    'u',
  ),
  price:
    /(?<= )(?:[$€£])?\d[\d.,]*(?: (?:thousand|million|billion|trillion))?-\p{Ll}{3,12} (?=(?:\p{Ll}+ )?(?:purchase|deal|takeover|acquisition|contract|merger|project|loan|sale|bid|plan|rescue|order)\b)/gu,
  also: /^([^;:"“”]{2,90}?)(?<! (?:but|only|and|,))(?: also|(?<=\bha[sd]|\bhave) now) (?=\p{Ll})/u,
  kindOfCompany:
    /^(?:(?:The|An?) )?(?:[\p{L}.’'-]{2,20} ){1,5}(?:manufacturer|maker|company|firm|airline|carrier|group|bank|insurer|retailer|chain|operator|giant|corporation|supplier|developer|contractor|brewer|publisher|network),? (?<name>\p{Lu}[\p{L}&’'-]+(?: (?:\p{Lu}|&)[\p{L}&’'.-]*){0,4}),?(?= \p{Ll})/u,
  age: /(?<=\p{Lu}[\p{L}’'-]{1,24}), (?:aged )?\d{1,2},(?= \p{L})/gu,
  kindOfPlace:
    / (?<where>in|near|at|off|outside) the (?:[\p{L}-]{2,20} ){0,3}(?:town|city|village|port|capital|province|district|region|suburb|state|county|island) of (?=\p{Lu})/gu,
  lesserCount:
    / and (?:(?:more than|at least|about|some|nearly|almost|over|up to) )?[\d,\p{L}-]{1,16} (?:others )?(?:were )?(?:wounded|injured|hurt)(?= (?:on \p{Lu}\p{Ll}+ )?(?:when|in|as)\b)/u,
  deathsBehind:
    /, (killing (?:(?:at least|more than|about|some|nearly|up to) )?[^,;:"“”]{2,60}?)(?= and (?:wounding|injuring|hurting|leaving|damaging|destroying)\b| (?:before|after|when|as|in|at|on|near)\b|[,;.]|$)/u,
  announcing:
    /^([^,;:"“”]{2,70}) announced(?: [^,;:"“”]{2,30})? that (?:he|she|it|they) ha(?:d|s|ve) (\p{Ll}{2,16}ed)\b/u,
  audience: new RegExp(
    ` (?:told (?:reporters|journalists|a (?:news|press) conference|the (?:press|media)|state (?:television|radio|media))|said in an? (?:\\p{Ll}{2,12} )?(?:statement|interview|speech|address|post|message|broadcast|letter))${WHERE}(?= that | (?:he|she|it|they|the|an?|no|all|every|\\p{Lu}))`,
    'u',
  ),
};
