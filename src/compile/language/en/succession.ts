import type { SuccessionWords } from '../succession.ts';
import { wordSet } from '../words.ts';

/** "Roe was sworn in as mayor", "his deputy, Roe, takes over". */
export const succession: SuccessionWords = {
  installed: wordSet('appointed named installed promoted'),
  withAs: wordSet('sworn_in inaugurated confirmed installed'),
  installs: wordSet('appointed appoints named names installed installs promoted promotes'),
  identifies: wordSet('named names'),
  takes: wordSet(
    'takes_over took_over taken_over took_office takes_office steps_in stepped_in stands_in took_charge takes_charge',
  ),
  becomes: wordSet('becomes became'),
  stays: wordSet('stays_on stays remains continues'),
  goesTo: wordSet('goes_to passes_to falls_to went_to passed_to fell_to'),
  bodies: wordSet('ministry portfolio brief department'),
  holderOfBody: 'minister',
  succeeds: wordSet('succeeded succeeds replaced replaces'),
  passive: wordSet('was is been'),
  isNow: wordSet('is'),
  perfect: wordSet('has'),
  between: wordSet('has now also then later already formally today yesterday since currently duly'),
  opensClause: wordSet('that and but while after since because'),
  determiners: wordSet('the its his her their'),
  possessives: wordSet('its his her their'),
  many: wordSet('a an one'),
  as: wordSet('as'),
  by: wordSet('by'),
  since: wordSet('since'),
  who: wordSet('who'),
  ofWhat: wordSet('of for'),
  and: wordSet('and'),
  passing: wordSet('acting interim caretaker temporary'),
  notYet: wordSet(
    'elect designate incoming designated nominee nominated candidate nomination contender hopeful shadow honorary former ex would-be prospective self-styled self-proclaimed self-declared',
  ),
  unsure: wordSet(
    `would could may might should must will shall if unless whether until before never not n't no deny denies denied denying dispute disputes
    disputed refuse refuses refused refusing reject rejects rejected offer offers offered expect expected expects plan plans planned hoped hopes
    hoping consider considers considering rumours rumors rumoured reportedly allegedly alleged alleges claim claims claimed claiming pretended
    wants want wanted asked asks urged urges calls called proposed proposes suggested suggests attempted tried failed once had when be being
    subject pending unlawfully illegally annulled elect nominee designate wrongly falsely`,
  ),
  forATime: /\b(?:in an (?:acting|interim) capacity|for (?:the time being|now|the moment)|temporarily|ad interim)\b/i,
  acting: 'acting',
  his: wordSet('his'),
  her: wordSet('her'),
  its: wordSet('its'),
  whose: wordSet('whose'),
  mr: wordSet('mr sir monsieur herr'),
  ms: wordSet('mrs ms miss madame madam mme lady dame'),
  ofKin: wordSet('elder younger older eldest youngest only late twin'),
  sayNothing: wordSet('predecessor successor parents family victim friend counterpart boss chief head leader'),
  alsoSay: wordSet('deputy'),
  presentEnding: /s$/,
  of: 'of',
};
