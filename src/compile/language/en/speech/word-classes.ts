import * as Word from '../../word-classes.ts';
import { ATTRIBUTIONS, CUE_VERBS, PHRASES } from './verbs.ts';

const WORDS: readonly (readonly [number, string])[] = [
  [
    Word.DETERMINER,
    'the a an this these those his her its their our my your some many several one another other both most',
  ],
  [Word.DETERMINER, 'two three four five six any each every no'],
  [
    Word.PREPOSITION,
    'of for with to by in at from about against after between on under over into during before behind near among ' +
      'amid through toward towards within without across despite upon alongside including like via per since until as',
  ],
  [Word.PRONOUN, 'he she it they i we you who'],
  [Word.AUXILIARY, 'has have had is was were are be been being will would could should might may must can did do does'],
  [
    Word.ADVERB,
    'also later then again once earlier recently repeatedly previously already now not never only further ' +
      'furthermore reportedly simply just even still too today yesterday afterwards bluntly angrily quietly publicly ' +
      'officially formally personally privately famously initially finally immediately subsequently separately ' +
      "flatly categorically strongly firmly specifically clearly jokingly often always meanwhile however n’t n't",
  ],
  [Word.CONJUNCTION, 'and but or while when although though because if whether as so where whereas unless than'],
  [Word.RELATIVE, 'who which that whom whose'],
  [
    Word.WRITING,
    'statement letter report tweet post email e-mail communique communiqué memo article release note message',
  ],
  [Word.WRITING, 'document editorial headline sign placard poster inscription text invitation banner website'],
  [
    Word.WRITING,
    'version answer reaction verdict assessment explanation indictment lawsuit complaint filing ruling transcript draft resolution study survey poll review audit inquiry memo judgment judgement',
  ],
  [
    Word.TIME,
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august ' +
      'september october november december today yesterday tomorrow morning afternoon evening night week month year',
  ],
  [
    Word.ROLE | Word.TITLE,
    'spokesman spokeswoman spokesperson minister premier president chancellor governor mayor senator ambassador ' +
      'secretary chairman chairwoman chair chairperson chief head director leader commander general colonel captain ' +
      'major lieutenant sergeant admiral judge justice prosecutor lawyer attorney adviser advisor aide analyst ' +
      'economist expert professor doctor dr king queen prince princess pope bishop archbishop cardinal imam rabbi ' +
      'official diplomat envoy negotiator deputy congressman congresswoman representative councillor councilman ' +
      'commissioner coordinator inspector constable sheriff officer editor writer author journalist reporter ' +
      'photographer activist campaigner resident witness survivor executive ceo founder co-founder owner boss ' +
      'manager candidate historian scientist researcher engineer trader strategist investigator coach captain ' +
      'pm cm dp vp cfo coo cto mla taoiseach speaker lawmaker politician member vice-president co-chair chairperson magistrate treasurer organiser organizer ' +
      'pollster juror consultant moderator host anchor columnist commentator pundit nominee contender incumbent staffer ' +
      'operative insider backbencher whip mp mep msp peer delegate republican democrat tory lobbyist scholar solicitor',
  ],
  [
    Word.ROLE,
    'ministry government council company firm group party union agency department office committee commission police ' +
      'army military court bank organisation organization association watchdog monitor team administration ' +
      'parliament embassy university hospital board airline manufacturer automaker carmaker operator network charity ' +
      'coalition alliance movement newspaper paper magazine broadcaster source man woman mother father son daughter ' +
      'brother sister wife husband widow neighbour neighbor farmer fisherman driver pilot teacher student doctor ' +
      'nurse soldier fighter rebel boy girl child friend colleague relative employee worker supporter voter critic ' +
      'opponent observer participant visitor shopkeeper shopper passenger tourist refugee victim player actor singer ' +
      'epidemiologist virologist scholar academic legislator parliamentarian musician artist novelist actress athlete ' +
      'defender midfielder striker forward goalkeeper keeper winger batsman batter bowler pitcher quarterback sprinter ' +
      'boxer golfer star entrepreneur tycoon cleric monarch businessman businesswoman pensioner mum mom dad grandmother ' +
      'grandfather aunt uncle co-author co-host co-pilot teammate skipper batsman barrister clerk ranger firefighter ' +
      'supplier person someone somebody everyone nobody body observatory side federation centre center institute ' +
      'foundation club authority television tv radio channel outlet daily command service bureau defence defense suspect defendant applicant plaintiff rival ' +
      'campaign presidency leadership regime militia ally donor developer strategist challenger successor predecessor counterpart',
  ],
  [
    Word.ROLE | Word.PLURAL,
    'officials sources authorities ministers leaders experts analysts economists residents witnesses activists ' +
      'critics opponents supporters people observers police lawyers prosecutors doctors rebels fighters diplomats ' +
      'lawmakers senators politicians reporters journalists investigators organisers organizers campaigners ' +
      'protesters demonstrators workers employees companies groups parties mediators others members commanders ' +
      'scientists researchers councillors spokesmen teachers students farmers fishermen parents relatives neighbours ' +
      'media staff neighbors families aides advisers representatives executives manufacturers judges monitors soldiers men women ' +
      'donors delegates allies friends rivals voters staffers operatives insiders mps peers backbenchers strategists ' +
      'pollsters consultants candidates nurses officers guards passengers demonstrators spectators onlookers advocates conservatives',
  ],
  [
    Word.MODIFIER,
    'senior deputy former foreign prime vice top junior acting interior defence defense economy finance health press ' +
      'interim new national state regional local police security military political opposition transport education ' +
      'energy environment trade labour labor justice agriculture tourism culture government council executive ' +
      'general managing assistant associate principal lead veteran federal special late then ex human rights ' +
      'retired longtime embattled disgraced ousted outgoing incoming fellow renowned prominent jailed exiled backbench ' +
      'investment sales marketing operating financial technical medical majority minority house senate',
  ],
  [Word.ARTICLE, 'the a an'],
  [Word.INDEFINITE, 'a an one another'],
  [Word.ALONE, 'one another some many both most two three'],
  [Word.BE, 'was were is are been being be'],
  [Word.NEGATION, "not never n't didn't doesn't don't won't wouldn't hasn't haven't"],
  [Word.SUBJECT, 'he she they we i'],
  [
    Word.ORGANISATION,
    'ministry government council company firm group party union agency department office committee commission police army ' +
      'court bank organisation organization association watchdog monitor parliament embassy university hospital airline ' +
      'military team administration board authority paper magazine broadcaster centre center institute foundation club ' +
      'television tv radio channel outlet command service bureau campaign presidency leadership regime militia defence defense ' +
      'manufacturer automaker carmaker network charity coalition alliance movement newspaper observatory federation body',
  ],
  [Word.ANYBODY, 'group monitor watchdog company firm organisation organization agency party airline'],
  [
    Word.ANYBODY,
    'politician lawmaker man woman republican democrat tory mp peer candidate nominee newcomer veteran billionaire ' +
      'diplomat legislator parliamentarian official defender midfielder striker forward goalkeeper keeper winger batsman ' +
      'batter bowler pitcher quarterback player athlete sprinter boxer golfer star actor actress singer musician artist ' +
      'author novelist writer academic scholar professor economist analyst expert scientist researcher historian ' +
      'epidemiologist businessman businesswoman entrepreneur tycoon activist campaigner victim pensioner farmer cleric monarch',
  ],
  [Word.TITLE, 'mr mrs ms miss sir lady lord dame prof rev gen lt col maj capt sgt sen rep gov st hon'],
];

const MARKS: readonly (readonly [number, string])[] = [
  [Word.POSSESSIVE, "'s"],
  [Word.COMMA, ','],
  [Word.COLON, ':'],
  [Word.STOP, '. ! ? ; … |'],
  [Word.DASH, '- – — --'],
  [Word.BRACKET, '( ) [ ] { }'],
];

const bits = new Map<string, number>();
for (const [bit, list] of [...WORDS, ...MARKS]) {
  for (const word of list.split(' ')) bits.set(word, (bits.get(word) ?? 0) | bit);
}
for (const form of CUE_VERBS.keys()) bits.set(form, (bits.get(form) ?? 0) | Word.CUE);
for (const form of [...PHRASES.keys(), ...ATTRIBUTIONS.keys()]) bits.set(form, (bits.get(form) ?? 0) | Word.LEADING);

/** What a word or mark of English may be. */
export const CLASSES: ReadonlyMap<string, number> = bits;
