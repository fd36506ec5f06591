import type { DepartingWords } from '../departing.ts';
import { wordSet } from '../words.ts';

/** "The minister resigned", "was dismissed as chief executive". */
export const departing: DepartingWords = {
  leaves: wordSet(
    'resigned resigns quit quits stepped_down steps_down stood_down stands_down left_office leaves_office stepped_aside steps_aside',
  ),
  tenders: wordSet('presented tendered submitted announced handed_in'),
  resignation: wordSet('resignation'),
  dismissed: wordSet(
    'dismissed sacked fired ousted deposed voted_out forced_out pushed_out thrown_out drummed_out unseated deselected',
  ),
  removed: wordSet('removed relieved stripped released freed'),
  suspended: wordSet('suspended'),
  accepted: wordSet('accepted approved'),
  succeeds: wordSet('replaced replaces succeeded succeeds'),
  appoints: wordSet('named appointed promoted announced'),
  holders: wordSet(
    'minister premier president chancellor secretary chief head director chair chairman chairwoman chairperson governor mayor commissioner commander manager ceo cfo coo executive officer boss leader spokesman spokeswoman spokesperson ambassador envoy prosecutor superintendent treasurer dean rector principal headteacher headmaster coach editor speaker vice-president coordinator administrator whip ombudsman comptroller registrar provost bishop archbishop',
  ),
  posts: wordSet(
    'office post posts position positions job role duties responsibilities functions tasks command board cabinet government leadership presidency ministry council committee party company firm bank club army navy force service case trial race contest inquiry team agency department',
  ),
  gives: wordSet('left leaves vacated vacates lost relinquished'),
  tenure: wordSet('office post position job role'),
  notOf: wordSet(
    'of for with to by from against on at in than between like about over if unless whether until before should',
  ),
  auxiliaries: wordSet('has had have also then later already'),
  pastPerfect: wordSet('had'),
  passive: wordSet('was were is been are'),
  as: wordSet('as'),
  from: wordSet('from of'),
  who: wordSet('who'),
  articles: wordSet('the a an his her its their'),
  notThen: wordSet('himself herself themselves themself at upon smoking drinking'),
  ofAnotherTime:
    /^(?:the )?(?:former|formerly|ex|then|late|acting|interim|caretaker|incoming|outgoing|designate|ousted|sacked|fired|dismissed|deposed|suspended|retired)\b/i,
  owner: /^(?:(?!\s(?:of|for|at|in)\s).)*['’]s?\s/,
  ofWhat: /\s(?:of|for|at|in|to|from|until|since)\s.*$/,
  atThatTime: /^(?:the )?then[- ]/i,
  formerly: /^(?:formerly (?:an? |the )?|ex-(?=\p{L}))/iu,
  late: /^(?:the )?late\b/i,
  ownedByTitle: /^(?:mrs?|ms) (.{1,60})['’]s (.{1,60})$/,
  of: ' of ',
  deputyOf: /^deputy of \p{Lu}/u,
  former: 'former',
  suspendedNow: 'suspended',
  suspendedFirst: /^(?:the )?suspended /i,
  links: wordSet("of the and for 's a an its his her"),
  offices: {
    same: [
      [/\b(?:chief executive(?: officer)?|ceo)\b/g, 'chief-executive'],
      [/\b(?:prime minister|premier|pm)\b/g, 'prime-minister'],
      [/\b(?:chairman|chairwoman|chairperson)\b/g, 'chair'],
      [/\bchief of police\b/g, 'police chief'],
      [/\b(?:headteacher|headmaster|headmistress|head teacher)\b/g, 'headteacher'],
      [/\b(?:gov)\b/g, 'governor'],
      [/\b(?:chief minister|cm)\b/g, 'chief-minister'],
      [/\bsen\b/g, 'senator'],
      [/\brep\b/g, 'representative'],
      [/\bmanaging director\b/g, 'managing-director'],
      [/\bvice[- ]president\b/g, 'vice-president'],
      [/\bchief of staff\b/g, 'chief-of-staff'],
      [/\battorney general\b/g, 'attorney-general'],
      [/\bsecretary[- ]general\b/g, 'secretary-general'],
      [/\bgeneral secretary\b/g, 'general-secretary'],
      [/\bchief justice\b/g, 'chief-justice'],
    ],
    ranks: wordSet(
      'deputy vice assistant associate under junior co first second third lieutenant regional former ex then',
    ),
    passing: wordSet('acting interim caretaker temporary incoming outgoing designate elect new stand-in provisional'),
    newly: 'new',
    ofMany: wordSet('spokesman spokeswoman spokesperson officer executive'),
    vague: wordSet(
      'minister secretary ambassador envoy prosecutor editor coach manager leader boss commander coordinator administrator principal superintendent director chief head',
    ),
    members: wordSet(
      'clerk sheriff councillor councilor councilwoman councilman senator lawmaker mp coroner trustee adviser advisor aide judge teacher negotiator mediator',
    ),
    trades: wordSet('teacher officer executive judge'),
    captains: wordSet('captain vice-captain skipper'),
    teams: wordSet('team club side squad national'),
    ofPolice: wordSet('constable inspector superintendent trooper sarge supt sgt insp pc dc di ds dci wpc'),
    besideRank: wordSet('chief detective senior staff deputy assistant master lance police'),
    loose: wordSet('boss chief head leader'),
    looseEnd: wordSet('boss'),
    statuses: wordSet(
      'suspect defendant accused witness fugitive hostage captive detainee prisoner inmate candidate nominee contender frontrunner hopeful patient claimant plaintiff',
    ),
    lasting: wordSet(
      'founder co-founder resident survivor victim native owner author novelist historian grandmother grandfather mother father widow widower wife husband brother sister son daughter cousin uncle aunt',
    ),
  },
  hints: {
    anywhere: wordSet(
      `resign resigns resigned resigning resignation quit quits quitting step_down steps_down stepping_down stepped_down stand_down stands_down standing_down
      stood_down step_aside steps_aside stepping_aside stepped_aside on_leave leave_of sack sacks sacked sacking oust ousts ousted ousting impeach
      impeaches impeached impeachment deposed no_confidence reshuffle successor retire retires retiring retirement demoted
      hand_over handed_over handing_over bow_out bows_out bowed_out voted_out unseated deselected relinquish relinquished vacate vacated
      dispensed_with dispenses_with parted_with leaving_office leave_office left_office stands_aside stood_aside stand_aside`,
    ),
    beside: wordSet(
      `dismiss dismisses dismissed dismissing dismissal fired firing suspend suspends suspended suspending suspension remove removes removed
      removing removal relieved replace replaces replaced replacing replacement succeed succeeds succeeded stripped recalled recall axed
      reassigned redeployed transferred expelled barred disqualified disbarred struck_off laid_off terminated retired departed departs departure
      defeated exit ouster withdrew_from withdraws_from withdrawn_from recused`,
    ),
    ends: wordSet(
      'arrested detained jailed imprisoned convicted sentenced indicted died killed murdered assassinated dead death murder killing',
    ),
    nouns: wordSet(
      'resignation impeachment successor retirement dismissal firing suspension removal replacement departure exit ouster ousting sacking death murder killing leave',
    ),
    active: wordSet('died retired departed departs withdrew_from withdraws_from'),
    done: wordSet(
      `resigned resignation quit stepped_down stood_down stepped_aside stood_aside on_leave sacked ousted impeached deposed demoted handed_over
      bowed_out voted_out unseated deselected relinquished vacated left_office dismissed fired suspended removed relieved replaced succeeded
      stripped recalled axed reassigned redeployed transferred expelled disqualified disbarred struck_off laid_off terminated retired departed
      defeated dismissal removal ouster sacking resigns quits steps_down stands_down
      dismisses sacks ousts suspends removes replaces fires withdrew_from recused`,
    ),
    thoughtOf: wordSet(
      `would could may might should must will shall if unless whether until call calls called calling demand demands demanded urge urges urged threaten threatens
      threatened refuse refuses refused offer offers offered expect expected expects plan plans planned consider considers considering never not n't no
      deny denies denied rumours rumors speculation pressure wants want wanted asked petition motion vote ask before without ruled`,
    ),
    endsState: wordSet(
      `cleared acquitted convicted sentenced found freed released exonerated rescued caught captured surrendered dropped died killed dead jailed
      discharged withdrew withdrawn won lost elected sworn defeated conceded confirmed rejected`,
    ),
    rises: wordSet('confirmed appointed sworn elected named promoted chosen'),
    standsIn: wordSet('interim caretaker acting'),
    onLeave: wordSet('leave'),
    on: wordSet('on'),
    demands: wordSet(
      'accepted accepts appointed appoints named names sacked sacks dismissed dismisses fired fires suspended suspends replaced replaces removed removes ousted ousts approved forced rejected demanded demands',
    ),
    leavesPost: wordSet(
      'leave leaves leaving left lose loses losing lost give_up gives_up giving_up gave_up given_up resign_from',
    ),
    between: wordSet('being be to and formally now since immediately finally'),
    being: wordSet('being be'),
    ofWhom: wordSet('of for to'),
    he: wordSet('he she'),
    his: wordSet('his her'),
    him: wordSet('him her'),
    by: wordSet('by with'),
    not: wordSet('not'),
    self: wordSet('himself herself themselves themself'),
  },
  governments: {
    ended: wordSet(
      'dissolved dissolve dissolves dissolving overthrown overthrew overthrow overthrows toppled topples deposed ousted',
    ),
    names: wordSet('government governments cabinet'),
    passive: wordSet('is are was were been'),
    between: wordSet('of over by from in for with at against and or but who which that'),
    seized: wordSet('seized seizes seize seizing'),
    power: wordSet('power'),
    offices: ['minister', 'prime minister', 'president'],
  },
};
