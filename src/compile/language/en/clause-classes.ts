/** Words that open clauses, and verbs that sentences are taken apart by. */
export const CLAUSES = {
  // What a span of time may follow, and a clause as well.
  'opens-span': 'since until till',
  'opens-side-clause': 'when where while after before because although though since whereas until',
  // Behind "before" and "after": an hour, where no verb follows.
  'time-of-sun': 'sunrise sunset sundown lunch breakfast',
  // "the crash, which happened on Monday"
  'came-about': 'happened occurred unfolded',
  'has-died': 'died dies succumbed',
  'who-or-which': 'who which whom whose',
  had: 'had',
  // At the head of a line that only says what is told below it: "What happened on Wednesday".
  'asks-what': 'what how why',
  // Before a name of whom ", who …" tells, rather than of what stands before: "talks with Ada Roe, who".
  'with-whom': 'with between by against',
  // Verbs behind which a report may come later on: "informed the council that", "found in a review that".
  'reports-that': 'informed notified assured reminded convinced persuaded showed found concluded ruled',
  // "accused of", "told by": behind a participle of speech, of whom it is said.
  'behind-what-is-done-to': 'of by to',
  'and-or-but': 'and but',
  // Words that tell of the past and are no verbs; past forms that are those of the present.
  'past-without-verb': 'since ago yesterday',
  'past-like-present': 'hit cut shut quit put set split burst spread let beat read hurt',
  // "That night", "the same evening": of a day that was told before.
  'of-day-told': 'that same',
  // Before a date: the day is looked back at, or is an end or a beginning.
  'looks-to-day': 'since until till before after by from through of than for dated between',
  // Participles that do not end in -ed, between commas: "the message, sent on Monday, asks".
  'put-in-participle':
    'sent held found written given taken made seen known born shown brought led built bought sold told',
  between: 'between',
  // "ordered an inquiry"
  orders: 'ordered',
  // Before a day on which somebody only answers: "asked on Monday whether".
  asked: 'asked',
  'asks-whether': 'whether if about how why what when where who',
  // "three weeks later", "the next day": reckoned from what stands before.
  'goes-on': 'later earlier next following',
  // Behind whom somebody confirms: "confirmed Ada Roe as".
  'names-as': 'as',
  // "last week", "earlier this month"
  'last-or-this': 'last this',
  // What befalls people in what happens on a day; whoever "died" may have done so later.
  'hurt-at-once': 'killed injured wounded hurt shot trapped',
  // Behind "was", and yet no verb of what goes on.
  'no-progress': 'missing',
  // Before the number and the day that another is held against: "compared with 188 on Monday".
  perfect: 'has have',
  // Whom "he" or "she" in the next sentence may mean as well.
  'one-person':
    'man woman boy girl teenager child baby colleague friend partner rival victim suspect passenger neighbour neighbor worker ' +
    'employee officer nurse doctor student teacher pilot driver guard soldier gunman attacker successor predecessor deputy ' +
    'aide boss captain patient client witness survivor somebody someone one',
  // Before a clause, or before a noun: "after the deaths the police came".
  'after-or-before': 'after before',
  // Behind a comma: what goes on beside what is told before it.
  'put-beside': 'as while amid',
  // Between a verb and the day's occasion on which it was done: "killed in Monday's fire".
  'on-occasion': 'in at during',
  // Before whoever somebody comes before: "appeared before a judge".
  'comes-before': 'appear appears appeared appearing brought testified testify went came stood hauled',
  oneself: 'himself herself itself themselves',
  // Behind "has" and "been"; those that end in -ed are known by that. Before a length of time: what lasts is no news.
  participle:
    'taken given broken fallen risen stolen driven written shown thrown withdrawn gone come begun sunk run drawn grown ' +
    'flown blown torn sworn chosen frozen beaten bitten overthrown undertaken overtaken hidden shaken',
  // Behind "has" and "has been", what is done once, and is news further down than the lead, too.
  'just-done':
    'agreed apologised apologized appealed appointed approved arrested awarded banned begun cancelled charged chosen closed ' +
    'detained ' +
    'dismissed dropped extended filed fined freed halted handed imposed launched left lifted lodged lost lowered opened ' +
    'ordered postponed quit raised recalled rejected released removed reopened replaced resigned revised revoked ruled ' +
    'sacked seized shut signed stepped sued suspended transferred withdrawn',
  // What happens once, and at once.
  'happens-once':
    'collapsed crashed exploded sank capsized derailed gutted destroyed struck killed died erupted burst overturned drowned attacked ' +
    'bombed robbed vanished disappeared escaped fled rammed burned burnt wrecked stabbed',
  // What is done to a person or by one, and is news without "has", where a name is its subject.
  'done-to-person':
    'acquitted appointed arrested banned charged cleared confirmed convicted detained dismissed elected expelled fined freed ' +
    'jailed questioned quit reinstated released removed replaced resigned sacked sentenced succeeded suspended',
  // What a subject begins with that says not who it is.
  'not-who': 'no none nobody nothing any either neither few many most some half several every each it this that there',
  // What was done before, and who knows when; or again and again.
  'done-before':
    'before previously earlier once twice often repeatedly long ever never always already times regularly sometimes usually ' +
    'traditionally historically not yet if would could might may',
  // Forms that are participles alone: without an auxiliary they only say which noun is meant, "an estimate given in May".
  'only-participle': 'given taken written shown thrown drawn driven stolen chosen grown known seen sworn',
  // Before whom somebody testifies or speaks on a day: "told the court".
  'hears-testimony':
    'court jury jurors judge judges magistrates tribunal inquiry parliament lawmakers senators senate congress assembly ' +
    'committee commission council councillors mps hearing',
  lasting: 'since for over in during',
  since: 'since',
  // Before a clause of what has not happened: "until the court rules on Monday".
  'until-or-unless': 'until unless',
  'held-against': 'compared than versus against from',
  // Before "than" and a number, which then is an amount.
  'more-or-less': 'more less fewer',
  'not-yet': 'will shall would could might may should can must to not never',
  when: 'when',
  // What is to come on a day: "is due", "set the trial for"; verbs in the present of what is held; and what leaves it open.
  would: 'would',
  'is-or-been': 'is are been',
  'is-due': 'due set scheduled expected slated listed',
  'sets-day': 'set sets fixed scheduled adjourned postponed rescheduled listed',
  'set-for': 'for until to',
  'before-set-thing': 'a an the his her their its another',
  'is-held-on':
    'begin start open resume meet vote takes meets begins starts opens resumes reopens hears votes decides goes returns appears closes ends',
  'not-sure': "if unless whether may might could should not never n't cannot",
  // Verbs with whom they are said to behind them; and what stands before a day that is no object: "confirmed the next day".
  'done-by-saying': 'declared confirmed proclaimed pronounced',
  'telling-somebody': 'told tells warned warns advised advises assured assures asked asks',
  'day-behind': 'next following same previous day morning week evening',
  // Before a verb of which it is only thought; "may" is left to what is feared: "may have died".
  'only-thought': 'would could might should can must',
  says: 'said says reported announced added',
  // Of what is done once more, or to somebody else: "another man was held".
  'one-more': 'another others second third fourth fifth also separate separately further again previously',
  // Before "of killing" and the like: what somebody is held to have done, on the day behind it.
  // "A clerk blamed for it has been cleared": verbs of speech that say of whom is told.
  'said-of-whom': 'accused blamed',
  'charged-with': 'guilty accused convicted suspected acquitted cleared charged innocent indicted tried',
  // Verbs by which nothing has changed; and verbs, behind a form of "to be", of what has not happened.
  'changes-nothing':
    'maintained reiterated repeated partied woke stared wept cried smiled nodded grinned laughed shrugged sobbed',
  'only-expected': 'expected forecast predicted tipped likely due',
  // And of how something is, or was seen to be.
  'only-how': 'down up away out empty quiet calm dark deserted silent busy',
  'only-seen': 'seen spotted pictured photographed',
  'also-or-still': 'also still again even only',
  // What asks many what they think, which is no event by itself.
  'asks-many': 'poll survey surveys pollster pollsters',
  concedes: 'although though whereas',
  // By which something is only made known; and what was: "the announcement came".
  'makes-known': 'announced named revealed disclosed published',
  'what-was-said': 'announcement announcements statement news revelation comments remarks move decision',
  // Words that tell nothing without what stands behind them: "the update came | with".
  // Before an event of which only the day is told: "in the wake of a fire Tuesday".
  'of-what-before': 'of over after following about since',
  'waits-for-more':
    'collided collide collides headlong slammed ploughed plowed came comes went goes became becomes remained remains seemed appeared put puts led leads depended relied consisted resulted amounted belonged referred taken took just nearly almost over about',
  // Verbs behind which no noun stands but the subject of what is said.
  'says-it': 'said say says saying stated states',
  // Before a day that a line turns on: "only on Friday"; and behind a bare one that belongs to no noun: "Friday to".
  'stresses-day': 'only just not even throughout during all beginning starting ending effective',
  // "in the early hours of Tuesday"
  'hours-of-day': 'hours',
  'before-hour': 'at about around by before after',
  'behind-bare-day': 'nearly almost shortly to after before over amid as accused charged following',
  'part-of-day': 'morning afternoon evening night',
  'moment-alone': 'noon midday midnight dawn dusk',
  // Behind "not", where that denies nothing: "pleaded not guilty".
  plea: 'guilty',
  'denies-noun': 'without',
  // Behind what is told, before what was on the same day.
  'as-or-and': 'as and',
  // Behind a preposition that opens an amount: "at least".
  'amount-behind': 'least most once',
  // What a verb does to whom, with more to come: "to prevent them from".
  'done-to-whom': 'them him me us',
  // Before the noun of an act that a day is that of: "charged with the shooting of two men on Monday".
  'looks-to-act': 'of with over for about after before since from to into against',
  // "jailed for killing two men on Monday": the day is not that of the sentence.
  'sentenced-for':
    'jailed imprisoned sentenced fined convicted punished executed condemned wanted sought blamed held arrested charged detained tried',
  'for-what': 'for of',
  // "Following her arrest on Monday, …"
  'opens-after-what': 'following after despite since',
  'there-is': 'there',
  'done-by': 'by',
  'no-such': 'no',
  'end-of-span': 'to',
  // ", a court heard yesterday"
  'heard-of': 'heard learned learnt told',
};
