/** Words by which a line is held to be whole, or not. */
export const HEADLINE_CLASSES = {
  // Nouns for what was told in another sentence, where nothing says which; and those that a story makes known.
  'told-before':
    'reply answer response announcement move decision change measure measures step steps killings incident accusation accusations ' +
    'allegation allegations disclosure revelation news remark remarks comment comments admission former latter pair duo trio two three ' +
    'man woman boy girl men women suggestion ceremony swearing-in',
  'known-from-before':
    'company firm airline officer plane coalition alliance driver suspect suspects victim victims couple family group attack explosion ' +
    'blast agreement deal radicals militants union captain body bodies vehicle ship vessel plant factory contract report finding',
  // Behind a noun, and says which it is: "the decision to".
  'says-which': 'of into to that who whom whose which by against about between over from for behind on in at with',
  // Behind these a line goes on.
  'hangs-at-end':
    'aimed calling sparking following amid amidst despite declining tumbling regarding concerning including according involving ' +
    'causing claiming efforts attempts effort attempt push bid citing saying adding accusing demanding urging warning killing leaving ' +
    'injuring wounding as than very its his their the a an just only shortly soon plagued',
  // Behind a preposition: "over allegations".
  'hangs-behind-preposition': 'allegations accusations claims suspicion suspicions fears concerns',
  // Prepositions that end a line: "broke up in".
  'told-phrase': 'in up off out down on over',
  // Before a surname, and left out where the whole name stands.
  'plain-title': 'mr mrs ms miss',
  // Verbs of headlines.
  'done-now':
    'gets get quits quit wins win loses lose dies die hits hit falls fall rises rise surge surges drops drop drags faces face seeks seek ' +
    'finds find gives give takes take makes make leaves leave buys buy sells sell plans plan delay delays attacks attack pushes push ' +
    'flies fly returns return calls call gave brings bring holds hold kill kills joins join cuts cut sees see goes go walks walk leads lead ' +
    'strikes strike storms storm frees free flee flees backs back bans ban clears clear changes change',
  // What is done to a subject, and by none that is one: "was seen on Monday and reported on Friday".
  'done-to-it':
    'reported charged arrested detained sentenced fined released freed buried jailed convicted dismissed suspended questioned transferred ' +
    'removed published cancelled postponed taken moved delivered destroyed repaired reopened sold rescued recovered identified',
  // What is done to somebody of whom more is told: "Ada Roe, 34, pulled from the wreck, said".
  'taken-out': 'hauled dragged pulled plucked winched dug',
  // Behind an article, which of those that another sentence names: "a twelfth", "the younger".
  'one-of-them':
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth latest younger elder older youngest ' +
    'eldest oldest rest remainder same',
  // Before a number that is only named: "has always said four".
  'counts-aloud':
    'said says say acknowledged acknowledges admitted admits confirmed confirms counted counts listed lists mentioned mentions',
  // Where somebody goes, or is, which is no news by itself.
  'goes-somewhere':
    'flew flies arrived arrives returned returns travelled traveled visited visits visiting toured tours woke wakes photographed ' +
    'strolled wandered landed lands lunched dined spent',
  // Before a role that somebody has no longer.
  'no-longer': 'former formerly ex late onetime one-time ousted sacked fired disgraced retired outgoing then ex-',
  one: 'one',
  // Who rules on another, or speaks for one: "a judge ruled that he".
  'speaks-of-others':
    'spokesman spokeswoman spokesperson judge court tribunal prosecutor lawyer solicitor counsel barrister official officials registrar ' +
    'magistrate jury inquest detective superintendent aide council commission committee ministry',
  // What tells in a headline when or for how long: its text has to bear it out.
  'length-of-time':
    'hour hours day days night nights week weeks month months year years today yesterday tomorrow tonight',
  // Behind "shock", which then judges nothing.
  'behind-shock': 'wave waves troops therapy absorber absorbers',
  // Of a newspaper that is loud, and judges: left out before a noun.
  loaded:
    'dramatic dramatically devastating sleazy furious grieving hero heroic heartbroken shamed disgraced bungling grim doomed tragic mega-rich super-rich ' +
    'greedy plucky shocking shock horror sensational bombshell grovelling measly callous vile monstrous hapless steely firebrand ' +
    'tearful hushed heartless cosy swish embattled brave gallant courageous fearless valiant cowardly evil wicked cruel savage barbaric infamous vicious despicable treacherous ' +
    'bloodthirsty cold-hearted shameful pathetic turncoat crooked fat-cat red-faced big-mouth no-nonsense ' +
    'brainy notorious frenzied ice-cool grotty leafy slap-up white-haired shameless ruthless',
  // What one side calls the other, or its own: no word of the digest, unless somebody is held to say it.
  'side-word':
    'regime regimes terrorists martyr martyrs martyred martyrdom butcher butchers butchered stooge stooges henchman henchmen crony ' +
    'cronies mouthpiece mouthpieces traitor traitors turncoat turncoats occupiers aggressor aggressors vermin infidel infidels fiend ' +
    'fiends brute brutes savages barbarians heroes heroine heroines',
  // Verbs that say nothing without the word behind them: "looked at".
  'looks-at': 'looked dealt referred accounted cared relied looking dealing referring accounting relying',
  // Whom a number counts, where no more of them is told.
  'only-people': 'people person persons others many several some more dozens hundreds thousands least men women dead',
  // Of what, stands behind it.
  accuses: 'accuse accuses accused accusing',
  'accused-of-what': 'of over',
  // Of these, what is an order of things as well: "a tax regime".
  'side-or-order': 'regime regimes',
  // How somebody speaks or acts, as a loud paper has it.
  'loud-verb':
    'blasted stormed sneered raged fumed sobbed muttered bragged gloated snarled ranted thundered whined crowed barked spilled slammed ' +
    'seethed grinned snapped smirked',
  // What it calls people by.
  'loud-name':
    'medic boffin boffins cop cops copper coppers bobby mum mums dad dads missus hubby brute thug thugs fiend monster tot tots ' +
    'bruiser legend superstar heartthrob snapper snappers prof supremo ops telly brief tycoon heiress granddad grandad gran',
  // Behind somebody, where they are; and behind "accused", "convicted", for what.
  'place-behind': 'on in at near inside outside aboard beside behind',
  'behind-reason': 'of in over for on by',
  // Nouns that say nothing without what stands behind "of": "a motion of no confidence".
  'nothing-without-of':
    'motion vote state sign act charge case risk fear threat form campaign breach lack loss rate level sense source spate string day ' +
    'week period time place matter subject member leader owner victim claim offer margin series number history field',
  // Between somebody and "him": another's clause.
  'opens-own-clause': 'to as for by whom which',
  'opens-words-of': 'said says told',
  // Verbs that say nothing without what they are done to, and what stands behind them where that is missing.
  'needs-object':
    'filed lodged spent issued received obtained imposed submitted delivered produced published announced launched ordered measured handed gave sent brought built bought attended',
  'before-no-object': 'at in on during late early yesterday today tonight after before since within',
  'been-or-being': 'been being be',
  // Behind a comma: what is told as well, of the clause that another was put into. "as well as", "together with".
  'adds-beside': 'as along together alongside plus besides',
  'adds-beside-behind': 'well with the a an his her its their three two several',
  // Before "last night" or "Monday" without which a line is not whole: "spent last night in a cell", "since last week".
  'keeps-day':
    'spent since until till by from before after of than for to all and or between through throughout over during',
  spends: 'spent',
  // What ends "planes operated by the guard", said only to tell which ones.
  'ends-what-was-done': 'and or but that who which when where after before as while',
  // Behind a verb in a headline that needs nothing more: "minister resigns | over".
  'behind-headline-verb': 'over after in on for at by amid following',
  // Before "before" and "after": "closed the airspace | just".
  'before-before': 'just shortly soon only nearly almost barely',
  // Verbs that say little without "as": "appeared on television | as the head of a council".
  'says-little-alone': 'appeared appears emerged emerges acted acts served serves',
  // Nouns that say nothing without what stands behind them: "produced a printout | which", "three calls | from".
  'told-by-what-behind':
    'printout document documents paper papers letter letters note notes message messages e-mail e-mails email emails call calls visit visits ' +
    'recording recordings video videos list lists text texts page pages series number margin memo memos statement statements photograph photographs picture ' +
    'deal deals agreement agreements contract contracts sanction sanctions measure measures step steps accord pact rise fall drop increase decline surge',
  // What people do in a scene, which is no news of anybody unnamed.
  gesture:
    'wept weep weeping sobbed sob cried cry knelt kneel applauded applaud clapped clap cheered cheer chanted chant hugged hug embraced embrace waved wave ' +
    'bowed bow prayed pray sang sing whistled whistle booed boo shouted shout screamed scream yelled yell smiled smile laughed laugh nodded nod stared stare ' +
    'carried fell fall',
  // Behind "fell" of somebody: a gesture.
  'falls-into': 'knees knee silent asleep arms tears',
  // Whom a scene shows: "the crowd began to applaud".
  'seen-together':
    'crowd onlookers bystanders spectators mourners audience gallery relatives families mothers widows villagers neighbours neighbors passers-by',
  'leads-to-gesture': 'began started begun starts begins broke burst to into been has have had was were',
  'of-many': 'have are were do',
  'somebody-or-other': 'a an one another some',
};
