/** Words that names are made of and stand beside, by what rules call them. */
export const NAME_CLASSES = {
  // People. Given names are ours, from general knowledge: in their usual Latin spellings, without diacritics.
  'first-name': `
april august june may
aaron abdel abdul abdullah abdulla abigail abraham adam adel adele adnan adrian agnes ahmad ahmed ahmet aidan akbar akira alan
alaa alain albert alberto alec alejandra alejandro aleksandar aleksander aleksandr aleksei aleksey alessandro alex alexander
alexandra alexandre alexei alexey alexis alfonso alfred alfredo ali alice alicia alison allan allen alyssa amanda amar amber amelia
amina amir amit amy ana anastasia anatoly anders andre andrea andreas andrei andres andrew andrey andrzej andy angel angela angelina
angus anil anita ann anna anne annette annie anthony antoine anton antonia antonio antony ara aram aras archie ariel arif armen
arman arthur artur arun ashley ashot asif astrid atsushi audrey augusto august austin ayman aziz baghdad barack barbara barry bart bashar
bashir basil beatrice becky ben benedict benjamin benazir benito bernard bernardo bernd bernie bert beth betty beverly bilal bill
billy binyamin bjorn blake bob bobby boris boutros brad bradley brenda brendan brent brett brian bridget britney bruce bruno bryan
burak calvin cameron camilla carey carl carla carlo carlos carmen carol carolina caroline carolyn carrie catherine cathy cecilia cem
cemal cesar charlene charles charlie charlotte chelsea chen cheryl chloe chris christian christina christine christoph christophe
christopher chuck claire clara clarence claude claudia claudio clay clifford clinton clive colin colleen condoleezza connie conor corey
craig cristina crystal cyril cynthia dale damian damien dan dana daniel daniela daniele danielle danny daphne darleen darrell darren daryl
dave david davit dawn dean deborah debra denis denise dennis derek desmond devin dharmendra diana diane dick diego dieter dilip dilma
dimitri dimitris dirk dmitri dmitriy dmitry dolores dominic dominik dominique don donald donna doreen doris dorothy doug douglas duncan
dustin dwight dylan ebrahim ed eddie edgar edith edmund eduard eduardo edward edwin eileen einar ekrem elaine elena eleanor eli elias
elizabeth ella ellen elliott elmar emanuel emil emilia emilio emily emine emma emmanuel enrico enrique eric erica erich erik erika ernest
ernesto erwin esther ethan etienne eugene eva evan evelyn evgeny ewan eyal fabio faisal fatima fatih fayez felipe felix ferdinand ferenc
fernando fidel filip fiona florence florian frances francesca francesco francis francisco franco francois frank franz fred freddie frederic
frederick friedrich fritz gabriel gabriela gagik galina gareth gary gaston gavin gavril gene geoff geoffrey george georges georgi gerald
gerard gerd gerhard gerry gholam giancarlo gianni gilbert giles gina giorgio giorgos giovanni giuseppe glen glenn gloria gordon grace
graham greg gregor gregory gregg grigory guillermo gunter gustavo guy gwen habib hakan hakob hamid hamza hana hanna hannah hans harald harold
harry harvey hasan hashim hassan hayk hazel heather hector heidi heinz helen helena helga helmut henri henrik henry herbert herman hermann
hikmat hillary hiroshi hisham horst hossam hossein hovhannes howard huang hubert hugh hugo humphrey hussain hussein ian ibrahim ida igor
ilham ilya imran ina ingrid irina iris isaac isabel isabella ismail israel issa istvan ivan ivana ivo jack jackie jacob jacqueline jacques
jaime jake jakob jakub jamal james jamie jan jana jane janet janez janice janine jared jasmin jasmine jason javad javier jay jean jeanne jeff
jeffrey jelena jemima jenna jennifer jenny jens jeremy jerome jerry jess jesse jessica jesus jeyhun jill jim jimmy jin jiri joachim joan joanna joanne
joao joaquin joe joel joerg johan johann johannes john johnny jon jonas jonathan jordi jorge jose josef joseph josh joshua joy joyce jozef juan
juanita judith judy juergen jules julia julian juliana julie julien juliet julio julius jun june jurgen jusman justin kamal kamala karel karen
karim karin karina karl karol kassym kate katherine kathleen kathryn kathy katie katrina katya kaveh kazuo keir keith kelly kemal ken kenji kenneth kerry
kevin khaled khalid khalil kieran kim kimberly kirk kirsten kirill klaus knut kofi konrad konstantin kristen kristin kristina kumar kurt kyle laila
lance larisa larry lars laszlo laura lauren laurence laurent lawrence layla leah lee leila lena lenny leo leon leonard leonid leonardo leopold leslie
lester levon lewis liam lidia liliana linda lindsay lindsey lionel lisa liz lloyd lois lorenzo lori lorraine louis louise luca lucas lucia lucy
ludmila ludwig luigi luis luisa lukas luke luther lydia lynn lyudmila maciej madeleine madeline magdalena mahathir mahdi mahmoud mahmud mahsa malala malcolm mamadou mandy manfred manmohan
manoj manuel mara marat marc marcel marcelo marcia marco marcos marcus marek margaret margarita maria marian mariana marianne marie marilyn marina
mario marion marius marjorie mark marko markus marlene marta martha martin martina marty marvin mary masoud massimo mathew mathias matt matteo matthew
matthias maureen maurice mauricio max maxim maxime maximilian megan mehdi mehmet mel melanie melissa mercedes merkel mette mevlut mia michael michaela
michal michel michele micheal michelle miguel mihai mike mikhail mikheil miklos mila milan mildred milos miriam mirjana mitch mitt mohamad mohamed mohammad mohammed
mohsen moira molly mona monica monika morgan moshe muammar muhammad muhammadu murat mustafa mustapha myriam nabil nadezhda nadia nadine nagy nana nancy nander naomi narendra
naser nasser natalia natalie natasha nate nathan nathaniel nawaz neal neil nelson nicholas nick nicola nicolae nicolas nicole nigel nikita nikki nikol nikola nikolai
nikolay nikos nils nina noah noam noel nora norbert norm norma norman nouri nuno octavio olaf oleg olena olga oliver olivia olivier olof omar orlando
oscar osama oskar otto owen pablo pamela paolo pat patricia patrick patsy patty paul paula paulina paulo pavel pedro peggy penelope penny per perry peter petr petra
petro petros philip philippe phil phillip phyllis pier pierre pietro piotr polly prakash pranab priya rachel radovan rafael rafik rahul raj rajiv ralf ralph ramon
ramzan randall randolph randy rania raphael rashid raul ravi ray raymond rebecca recep reggie regina reinhard rejep renata rene renee reuben reza rex ricardo riccardo richard
rick ricky rita rob robbie robert roberta roberto robin robyn rod roderick rodney rodrigo roger roland rolf roman romano ron ronald ronnie rory rosa rosalind
rose rosemary ross rowan roxana roy ruben rudolf rudolph rudy rufus rui rupert ruslan russ russell rustam ruth ryan saad sabine sabrina saddam sadiq saeed said
saif salah salim sally salman salvador salvatore sam samantha samer samir sammy samuel sandra sandy sanjay santiago sara sarah sarkis sasha saul scott scotty sean sebastian selim
serena serge sergei sergey sergio serhiy serj serzh seth seymour shane shannon sharon shaun shavkat shawn sheila shelley sherry shimon shinzo shirley sidney siegfried sigmar silvia silvio simon simone
sinead sofia solomon sonia sonya sophia sophie spencer stacy stan stanislav stanley stefan stefano stella stepan stephan stephane stephanie stephen steve steven stewart stuart sue sultan
susan susana susanne suzanne svetlana sven sybil sylvia sylvie takashi tamara tammy tanya tara tarek tariq taro tatiana tatyana taylor ted terence teresa terry tessa
thabo thaddeus thea thelma theo theodore theresa thierry thomas tiffany tigran tim timothy tina tobias todd tom tomas tomasz tommy tomoko toni tony tracy trevor trisha tristan troy tsutomu tyler
ulrich ulrike umberto umut uri ursula vagif vahan valentin valentina valeria valerie valery vanessa vardan vasily vasyl vaughn vera veronica viacheslav vicente vicki vicky victor victoria vijay
viktor vincent vincenzo viola virginia vitali vitaly vittorio vivian vlad vladimir vladislav volker volodymyr vyacheslav wade wael waleed walid wallace walter wanda warren wayne wendy werner wesley
wilbur wilfred wilhelm will willem william willie willy winston wojciech wolfgang xavier xi yahya yair yann yannis yasir yasser yasuo yehuda yevgeny yoshi yoshihiko yoweri yousef youssef yukio yulia yuri yusuf yves
amos caleb clyde cyrus darius darnell deandre devon elijah enoch ezekiel ezra felicia floyd gideon homer irene isaiah
jedidiah jonah josiah keisha lamar latasha latoya leroy levi mabel malik maude micah nell obadiah otis roscoe rosalie silas tamika terrell travis
trayvon tyrone virgil walt wendell wyatt yolanda zachariah
yvette yvonne zachary zahra zainab zbigniew zeid zeinab zia zine zoe zohrab zoltan zoran zubin
`,
  // Small words inside personal names.
  'name-particle':
    'de du da do dos das del della di van von der den ten ter bin ibn al el la le zu af dela delos bint binti ould uulu ogly oglu y vom zum ng',
  // "al-Orrin", "de Vries"
  'surname-opener': 'al el de di da du van von bin ibn la le ben abu del della der',
  'surname-suffix': 'jr sr ii iii iv qc kc',
  // Everyday words that are surnames right behind a first name.
  'surname-behind-first': 'may april june august march english church prince day',
  // Verbs whose subject speaks: people first, then bodies and capitals that stand for them.
  speaks: `
said says say told tells added adds stated states noted notes commented comments explained explains insisted insists argued argues warned warns announced announces confirmed confirms denied denies accused accuses
claimed claims declared declares acknowledged acknowledges admitted admits urged urges replied replies responded wrote writes tweeted tweets recalled recalls remarked stressed stresses vowed pledged promised suggested suggests
asked asks complained predicts predicted expressed condemned condemns criticised criticized conceded concluded reiterated testified
`,
  // Verbs and words that only a person is the subject of.
  // "a man surnamed Crane"
  'calls-person': 'surnamed nicknamed',
  passive: 'was were is are has have had been being also later then',
  'done-to-people': `
killed dead struck arrested detained jailed imprisoned sentenced convicted acquitted charged indicted extradited deported handcuffed remanded bailed pardoned executed hanged murdered stabbed shot beheaded kidnapped abducted raped tortured hospitalised hospitalized
treated discharged buried cremated born married divorced widowed survived fined sacked fired dismissed hired appointed reappointed elected re-elected sworn promoted demoted knighted ordained nominated honoured honored named replaced succeeded questioned interrogated
pronounced unhurt unharmed unavailable asleep drunk pregnant hurt injured wounded
`,
  // Small words inside the names of people more than of places.
  'foreign-particle': 'van von der den ten ter bin ibn bint binti ould ogly oglu uulu vom dela delos',
  'does-as-people': 'who whose born died resigned aged tweeted smiled recalled married jailed arrested himself herself',
  'is-or-was': 'is was',
  'is-now': 'is',
  who: 'who',
  // Behind an office: where or of what it is.
  'of-body': 'of at for',
  'of-what': 'of for at in on from to',
  'alias-as': 'as',
  'alias-known': 'known called aka alias',
  'opens-aside': 'of from at with in for',
  'short-month': 'mar jan jun sun may',
  ampersand: '&',
  // "shares in": what stands behind is bought.
  invested:
    'stake stakes share shares trading investment investments investor investors invest invested interest holding holdings shareholder shareholders bonds',
  // "Reporters Without Borders"
  'joins-cause': 'without across beyond against for',
  'public-office': 'office department court',
  direction: 'north south east west',
  // "Progress Party": it may be called by any word.
  'names-idea': 'party alliance front movement',

  modal: 'will would shall should can could may might must did does',
  'acts-as-people': `
walked ran drove fled slept woke wept cried laughed nodded shrugged sighed knelt sat stood wore lived taught studied learned sang danced hugged kissed waved shouted whispered texted phoned telephoned emailed pleaded confessed apologised apologized
hopes thinks believes knows remembers loves hates wants thought knew felt loved hated hoped won lost scored captained coached
`,
  // What people are, and no office; behind an article or before a name.
  member: 'member',
  'address-too': 'rev reverend right venerable father sister brother fr cllr',
  'no-occupation':
    'friend colleague neighbour neighbor villager commuter insider hacker shooter assailant attacker kidnapper robber burglar thief murderer killer smuggler trafficker fugitive inmate prisoner hostage teenager toddler boy girl man woman ex-wife ex-husband girlfriend boyfriend heir heiress host guard collector dealer agent',
  'people-at-large': 'public family audience crowd household',
  // What a firm may be as well as somebody: "the auditor, Orrin Crane,".
  'held-by-firms':
    'auditor auditors developer contractor subcontractor haulier shipper carrier maker builder operator supplier manufacturer insurer lender publisher landlord broker promoter distributor retailer consultant surveyor consultants shareholder creditor adviser advisers investor',
  'person-noun': `
nun monk friar critic agent cook chef guard dealer collector tailor caretaker cleaner guide miner fisher diver climber trucker passenger commuter villager neighbour neighbor friend colleague orphan pensioner survivor eyewitness bystander whistleblower insider hacker
shooter assailant attacker kidnapper robber burglar thief murderer killer smuggler trafficker fugitive inmate prisoner hostage blogger influencer dancer comic rapper drummer conductor choreographer screenwriter playwright illustrator sculptor presenter host newsreader
footballer cricketer boxer wrestler swimmer runner sprinter golfer skier skater jockey referee batsman bowler winger teenager toddler boy girl man woman pupil apprentice trainee intern volunteer vet forecaster astronomer 
stewardess foreman chambermaid maid porter usher herder shepherd grandmother grandfather grandson granddaughter mother-in-law father-in-law brother-in-law sister-in-law fiancé fiancée girlfriend boyfriend ex-wife ex-husband stepfather stepmother heir heiress
roofer bricklayer joiner glazier plasterer gardener florist publican landlord landlady caterer cashier dentist optician pharmacist fishmonger cobbler blacksmith stonemason scaffolder crofter
`,
  // Words that, capitalised before a name, are a title and no part of it.
  title: `
collector tehsildar sarpanch alcalde intendente landrat fr ashin sayadaw malam mallam malama alh hajiya barrister barr dato datin tun puan encik ustaz shri smt doña mme mlle mzee daw kyai
mr mrs ms miss mx cllr dr doctor prof professor sir dame lord lady baron baroness count countess prince princess king queen emperor sheikh shaikh sheik ayatollah imam pope cardinal archbishop bishop
father pastor reverend rev rabbi brother sister saint president vice-president premier chancellor minister secretary undersecretary senator sen representative rep congressman congresswoman governor gov comrade honourable honorable haji hajji hajia alhaji alhaja mama papa ibu bapak datuk señor señora senhor senhora signor signora herr frau monsieur madame lieutenant lt colonel col
general gen major maj captain capt sergeant sgt admiral adm commander cmdr cdr brigadier brig corporal cpl private marshal inspector sub-inspector subinspector cm guv superintendent constable detective sheriff chief deputy assistant acting interim former
ex-president ambassador envoy consul mayor councillor alderman speaker judge justice attorney prosecutor magistrate spokesman spokeswoman spokesperson chairman chairwoman chairperson chair ceo cfo coo cto director co-chair
co-chairman co-founder founder president-elect leader coach manager editor analyst economist mp mep pm foreign prime defense defence interior finance first secretary-general executive presiding commissioner officer official professor-emeritus
tsar czar sultan emir crown chief-of-staff adviser advisor aide hon lieutenant-general major-general lt-gen maj-gen field vice senior junior head special state officer undersecretary-general state-secretary ombudsman deacon
councilman councilwoman councilmember councilor alderwoman assemblyman assemblywoman selectman selectwoman trustee city county council board committee assembly member
comptroller controller supervisor delegate assemblymember assemblyperson councilperson freeholder alderperson prefect taoiseach chieftain
warden bailiff trooper patrolman agent airman seaman midshipman commodore ensign provost rector vicar abbot abbess patriarch mullah engr atty barr cap'n advocate barrister undersheriff mallam cde cdes
`,
  'title-of-several':
    'councilmen councilwomen aldermen alderwomen assemblymen assemblywomen selectmen selectwomen congressmen congresswomen',
  'rank-in-short':
    'sdpo dgp fm td mla mna mpa mca msp dsp asp ssp csp dcp acp dig igp aig sho asi psi dci cp sp pc di ds supt',
  // Titles that are surnames, too.
  'title-or-surname':
    'shaikh sheikh sheik king prince bishop pope major marshal constable dean abbot baron count sultan chancellor judge rector sheriff father sister brother president lord lady sen page cook',
  // Titles that are titles only as modifiers of a following title ("Foreign Minister", "Vice President").
  'title-modifier': `
foreign prime defense defence interior finance first vice deputy assistant acting interim former chief executive presiding senior junior head special state field crown private health education justice transport economy energy trade agriculture environment labour labor security national home press opposition party military operating financial supreme court district high managing
city county council board committee assembly member police fire town township borough village ward school state petty warrant lance
gunnery staff rear
`,
  'rank-class': 'class',
  built:
    'embankment quay wharf terrace crescent esplanade promenade causeway bypass expressway parkway motorway roundabout viaduct airport station county district stadium mosque shrine cathedral synagogue mausoleum garden gardens airfield airbase',
  street: 'street avenue road boulevard lane drive',
  // Modifiers that are a title right before a name: "Police Chief Ada Crane".
  'title-alone': 'chief deputy justice private',
  // Titles that hospitals, schools and the like are named by: "Queen Ada Hospital".
  'names-bodies': 'king queen prince princess saint st sir pope emperor sultan sheikh president general',
  // Titles that ships are named by, and what they are.
  'names-ships': 'lady king queen prince princess duke sir saint st captain count countess baron admiral',
  ship: 'ship ferry boat vessel steamer trawler tanker freighter liner yacht tug tugboat barge schooner frigate destroyer cruiser carrier lifeboat paddle-steamer dredger pub tavern hotel',
  // Titles after which a name is a person's for certain.
  'form-of-address':
    "cde fr ashin malam mallam malama alh hajiya barrister barr dato datin tun puan encik ustaz shri smt doña mme mlle mzee daw kyai comrade honourable honorable haji hajji hajia alhaji alhaja mama papa ibu bapak datuk señor señora senhor senhora signor signora herr frau monsieur madame mr mrs ms miss dr prof sir dame lord lady sen rep gov lt col gen maj capt sgt adm cmdr brig rev engr atty barr senator congressman congresswoman cap'n",
  // Forms of address that say nothing of what somebody is.
  academic: 'dr prof professor doctor',
  'mr-or-ms':
    "cde cap'n mr mrs ms miss mx ashin malam mallam malama alh hajiya barrister barr dato datin tun puan encik ustaz shri smt doña mme mlle mzee daw kyai comrade honourable honorable haji hajji hajia alhaji alhaja mama papa ibu bapak datuk señor señora senhor senhora signor signora herr frau monsieur madame",
  // "Secretary of State"
  'title-with-of': 'superintendent commissioner inspector secretary minister chief',
  // Nouns in lower case that stand beside the name of a person.
  role: `
spokesman spokeswoman spokesperson minister president premier chancellor secretary ambassador envoy senator representative congressman congresswoman governor mayor councillor commander general colonel captain major lieutenant sergeant officer soldier
chief leader chairman chairwoman chairperson chair director head executive ceo cfo coo founder co-founder co-chair manager editor reporter correspondent journalist columnist author writer poet novelist analyst economist strategist expert scholar professor
lecturer researcher scientist physicist historian lawyer barrister solicitor advocate preacher referee geologist pathologist auditor attorney prosecutor judge justice magistrate activist campaigner negotiator mediator diplomat official aide adviser advisor counsellor counselor politician lawmaker legislator deputy mp candidate
activist dissident warlord militant cleric imam priest bishop pope king queen prince princess emir sheikh sultan doctor physician surgeon nurse engineer pilot astronaut coach player striker goalkeeper midfielder captain singer actor actress
actor director producer composer artist photographer musician student teacher headteacher headmaster headmistress principal resident farmer fisherman shopkeeper worker driver victim suspect witness wife husband son daughter father mother brother sister uncle widow trader broker
clerk owner co-owner docker sailor treasurer watchman labourer electrician mechanic plumber technician accountant architect waiter waitress welder janitor postman
boss dean rector registrar coroner organiser organizer convener convenor counsel consultant surveyor warden steward paramedic firefighter lifeguard baker butcher carpenter hairdresser grocer midwife umpire curator chief-executive entrepreneur billionaire banker investor designer veteran inspector detective constable harbourmaster pharmacist bosun purser forecaster skipper ranger defender pitcher defendant speaker commissioner counterpart analysist whip trustee vice-president
`,
  // Words between a role and what stands before it.
  'role-modifier': `deputy assistant acting interim former ex first second third new newly elected then foreign defence defense interior finance prime chief senior junior veteran leading top national regional local federal state presidential parliamentary
government opposition party military army police navy naval political security press media public financial economic medical health human rights freelance independent outgoing incoming late retired honorary founding general managing executive operating vice crown
special high climate aviation market stock bank union labour labor trade energy business company airline industry research policy war world board club team harbour harbor port county district city town provincial appeal appeals`,
  // Words with a capital that are no names and yet belong to a role.
  'role-adjective': 'north south east west english christian islamic arab',
  // Words that end a role behind a name.
  'role-stop':
    'and or but who whom which that whose while when where after before because is was are were has had have will would',
  // Who somebody is, it never tells of.
  'of-things': 'which',
  'opens-no-role':
    'along alongside together like unlike plus besides except beside not according accompanied joined backed flanked then meanwhile however',
  // "envoy to Norway"
  'sent-to': 'to of',
  // Last words of an organisation's name.
  'organisation-head': `
ministry department agency authority council commission committee committees board bureau office administration service services secretariat directorate court tribunal parliament assembly senate congress duma cabinet
party union federation confederation alliance coalition league front movement organisation organization association society foundation institute institution academy university college school hospital church trust fund
bank group corporation corp company co inc ltd limited llc plc gmbh ag sa nv spa ab oyj holdings holding partners capital industries enterprises systems technologies technology software motors motor automotive airlines airways airline aviation aerospace aircraft airplanes
electric electronics dredging marine terminals resources energy oil gas petroleum steel mining pharmaceuticals chemicals foods insurance securities financial brothers bancorp telecom telecommunications communications networks network media entertainment studios pictures records press
times post journal tribune herald guardian gazette chronicle observer telegraph news magazine weekly review broadcasting television radio tv
army navy air-force force forces police guard guards corps command brigade division battalion regiment militia troops fleet coastguard exchange institution museum gallery library orchestra theatre club team united city-council
nation nations partnership ratings properties estates advisors advisers consulting consultants associates solicitors tribe quarries collieries mills potteries vineyards polytechnic clinic brigades squadron squadrons battalions unit squad films productions books music fc afc seminary archive archives diocese archdiocese caucus bloc chamber panel watchdog collective constabulary legion guild synod inspectorate registry judiciary breweries brewery farms hotels supermarkets
embassy consulate temple synagogue congregation mosque cathedral diocese parish mission delegation taskforce initiative programme program project centre center laboratory laboratories observatory campaign network workers lawyers consortium cooperative syndicate ventures labs solutions management survey railways railway lines ferries shipping shipyard shipyards logistics aggregates haulage analytics recruitment catering builders homes developments contractors supplies dairies bakeries textiles packaging printers infirmary hospice motors
`,
  // Heads too general to name anything alone or with a mere place before them.
  'weak-head':
    'united nation nations unit squad panel chamber legion bloc music books team news office program programme project campaign mission lines post times review press workers division troops command front school church city-council united capital media union',
  // Words that open an organisation's name with "of" or "for" behind them.
  'organisation-opener': `
archdiocese diocese dicastery community museum faculty hospital infirmary ministry department bank university institute college school court house board bureau office council commission committee centre center association federation organisation organization society union league
courts academy church chamber party movement front army sons daughters brothers guardians defenders soldiers conference congress parliament foundation agency authority federation confederation administration institute alliance society friends doctors reporters
`,
  // Subjects that "and" may join inside an organisation's name ("Food and Drug Administration").
  topic: `
works planning lands roads railways shipping ports mining welfare employment pensions heritage arts communities immigration religion veterans climate
food drug trade industry search nursing security defence defense justice development culture science sciences education economy economic finance labour labor social agriculture forestry fisheries fishing environment energy transport transportation communications
health human housing urban tourism sport sports youth family women children research technology information innovation standards customs excise homeland foreign international affairs commerce natural resources mines petroleum
arts crafts engineering planning statistics reconstruction co-operation cooperation immigration border fire rescue emergency oceanic atmospheric aeronautic aeronautical space water power light gas oil bond securities monetary budget mutual assistance relief
friendship democracy peace freedom rights strategic political public civil protection integration investment infrastructure small business competition
`,
  // What bodies are in other languages, which have it first: "Banco del Valle", "PT Roe Raya".
  'organisation-start': `
banco banca banque bank bankas fundación fundacion fundação fundacao fondation fondazione stiftung fundacja constructora constructions compañía compania companhia compagnie compagnia empresa grupo groupe gruppo
unión união unione partido partito parti partai partia partidul frente fronte front movimiento movimento mouvement sindicato syndicat sindacato serikat federación federação fédération federazione confederación confederação
asociación asociacion associação associação associazione asociația instituto institut istituto universidad universidade université universite università universitas universiti hospital hôpital hopital ospedale spital krankenhaus
clínica clinique clinica colegio colégio collège lycée lycee escuela école ecole scuola ministerio ministério ministère ministero comisión comissão commissione comité comitê consejo conselho conseil consiglio tribunal tribunale
editorial editora éditions club clube klub sociedad sociedade société societe società cooperativa televisión televisão télévision radio rádio agencia agência agence agenzia aerolíneas médecins reporters ligue lega liga alianza aliança
tv construtora galerie galleria galería musée museo museu kunsthalle teatro théâtre stichting vereniging bond dagblad koninklijke forbundet foreningen bank partij
pt cv ooo oao zao pao
`,
  // What ships are named with, in capitals.
  vessel:
    'mv ms ss uss hms ins kri mt rms hmas usns uscgc hmcs hmnzs hnlms hdms hswms roks rfa bns pns brp tcg ara ft fv sv m/v m/t f/v',
  carrier: 'carrier carriers',
  carried: 'aircraft bulk car container crude gas livestock oil ore troop personnel',
  // What a body makes more of than one: "Orrin Motors jets".
  'made-by-body':
    'jets cars trucks buses vans drones phones smartphones helicopters rockets ships vaccines drugs suvs sedans pickups motorcycles tanks app software',
  // First words of the names of things, and nouns that say of what kind one is, before or behind its name.
  'thing-start': `
typhoon hurricane cyclone storm operation exercise project camp version episode flight
`,
  'thing-noun': `
ship ships vessel tanker destroyer frigate corvette cruiser submarine freighter ferry trawler yacht barge tug tugboat cutter schooner icebreaker liner catamaran dinghy ketch sailboat airliner
typhoon hurricane cyclone storm wildfire film movie drama comedy thriller documentary musical novel book bestseller memoir album song single painting portrait picture sculpture statue play opera poem series sitcom soap show podcast game
missile missiles rocket rockets drone drones rifle rifles pistol pistols tank tanks howitzer howitzers launcher launchers helicopter helicopters jet jets fighter bomber satellite spacecraft telescope
sedan sedans suv suvs hatchback pickup pickups van vans minibus bus buses truck trucks lorry lorries car cars motorcycle motorcycles scooter coupe crossover
smartphone smartphones phone phones laptop tablet console app software chatbot malware virus vaccine vaccines drug pill cigarettes beer
index futures benchmark award awards prize trophy medal operation exercise investigation law act bill treaty pact policy scheme rule rules doctrine theory franchise trilogy tournament jersey
`,
  // Last words of the names of things.
  'thing-head': `
conference expo act acts law bill treaty accord accords pact convention protocol charter agreement declaration index average composite award awards prize medal cup trophy championship championships olympics games marathon derby
war wars battle revolution uprising massacre affair scandal protests crisis day eve week festival carnival holiday mode edition version report doctrine syndrome disease virus fever code tour series kit
`,
  // Last words of what bodies plan, and of bodies as well.
  'plan-head': 'project programme program initiative campaign mission plan scheme',
  colour:
    'black white red green blue grey gray silver yellow orange brown golden dark new old used second-hand battered',
  several: 'two three four five six seven eight nine ten several',
  platform:
    'facebook twitter x instagram telegram youtube linkedin tiktok whatsapp weibo wechat reddit bluesky snapchat',
  'written-on': 'on via through',
  // Words that open the names of armed groups.
  'armed-group': 'jaish jaysh jeish jabhat ahrar liwa harakat hizb hayat tahrir faylaq katibat',
  // Marks of a company, left out where names are compared; and those that end its name wherever they stand.
  corporate:
    'inc incorporated corp corporation co company ltd limited llc llp plc gmbh ag sa sas nv bv spa ab oyj as asa kk pte pty group holding holdings n.v. s.a. s.p.a. l.l.c. p.l.c. sarl se',
  'corporate-start': 'pt cv ooo oao zao pao',
  'corporate-end': 'inc llc ltd plc corp corporation gmbh n.v. s.a.',
  // What owns with "'s" inside a name: "People's Party".
  owner:
    'people women men children workers farmers teachers veterans nurses citizens journalists mcdonald moody lloyd macy kohl wendy christie sotheby poor levi domino king queen st',
  broadcast: 'tv radio',
  // Nouns in lower case directly before the name of an organisation, and behind it ("Airbus shares").
  'organisation-noun': `
ngo charity nonprofit non-profit thinktank think-tank watchdog regulator coalition alliance bloc faction caucus cooperative outlet portal newswire tabloid broadsheet federation radio automaker carmaker airline airlines manufacturer maker company firm corporation newspaper daily weekly magazine agency broadcaster bank insurer group union retailer brokerage chain party militia supplier publisher operator carrier
airframer airframe subsidiary parent consortium conglomerate consultancy haulier shipyard foundry brewery smelter refinery partnership giant startup website blog network studio label club team university hospital charity channel station producer planemaker developer rival competitor organisation organization movement brand
`,
  // "whose chairman": said of bodies, hardly of people.
  works: 'work works worked working drives drove flies flew cooks writes plays',
  'of-exchange': 'stock share equity bond benchmark',
  'heads-body':
    'executive boss chairman chairwoman chairperson chief ceo director owner founder co-founder co-owner shareholders managers',
  'owned-by-organisation': `
shares stock employees plant plants customers executives executive spokesman spokeswoman spokesperson officials official factory factories workers management headquarters products brand store stores chief ceo fans engineers dealers subsidiary parent analyst analysts unit division board shareholders poll survey lawmaker lawmakers member members officer officers agent agents investigators negotiators commandos fighters commander offices
`,
  // Names that are everyday words unless written in capitals throughout.
  'upper-only':
    'us uk un eu who ap sec ira eta au uae drc rok ksa gm bp sana abc tass kia gop aig sdf ibm amd epa emi doj sars',
  // Last words, and first words, of a place's name.
  'place-head': `
river lake sea ocean bay gulf strait island islands isles mountains mountain hills valley desert peninsula coast province county region district state governorate oblast territory republic city town village square street avenue road boulevard highway bridge airport harbour harbor port beach park forest canal border plateau heights hill camp factory stadium palace theater theatre hotel building courthouse tower plaza prison cemetery ssr countryside prefecture municipality station crossing junction corridor township dale embankment quay wharf pier terrace crescent lane esplanade promenade causeway bypass expressway motorway freeway parkway turnpike roundabout viaduct tunnel dam reservoir falls creek brook ridge gulch canyon glacier volcano cave reef lagoon fjord loch glen moor ward precinct borough arrondissement taluka tehsil lga
`,
  'elected-for': 'mp mps senator representative councillor councilwoman councilman delegate lawmaker legislator',
  'rules-place': 'emir sultan king queen archbishop bishop mayor mayoress governor sheriff bailiff duke duchess people',
  'place-start':
    'col côte pic pico cerro sierra val vallée lac lago île isla ilha rue via plaza plaça avenida calle champ place hôtel hotel palais château schloss villa casa ras bab jisr maarat kafr beit souq qasr barangay bandar kampung kota puerto porto playa monte mount lake fort port cape san santa saint st los las el new north south east west northern southern eastern western central upper lower tel deir khan wadi jabal jebel downtown rio rural',
  // Last words of bodies whose first word is where they are: by it alone the place is meant.
  'public-head':
    'agency court council department hospital infirmary hospice clinic university polytechnic police commission church school college office parliament assembly authority service bureau board tribune times post herald gazette chronicle courier journal news daily mail express telegraph observer nation ministry museum prosecutors government embassy cathedral station',
  // Words that open a place's name with "of" behind them.
  'place-opener':
    'republic gulf strait straits bay cape isle isles kingdom state province city commonwealth sea mount lake federation district region town village port governorate territory peninsula horn state-of emirate sultanate',
  // Prepositions after which an unknown name is most likely a place, and those after which it is a little likelier.
  // Before "off" and where it is: "sank off Orrin"; but "held off Orrin".
  off: 'off',
  'lies-off':
    'sank sunk sinking sinks capsized capsizes capsizing foundered wrecked anchored moored adrift stranded drowned miles mile kilometres kilometers km waters coast shipwreck',
  'before-place': 'in near at into outside inside across around throughout toward towards',
  'before-goal': 'from to through via',
  // Who works for a body: "an analyst for".
  employed:
    'analyst analysts economist strategist trader reporter correspondent columnist researcher consultant engineer editor',
  // Nouns after which "of" brings a place ("the town of").
  'place-noun':
    'docks dock quay quays pier piers wharf harbour harbor market markets camp gates shore shores hills city town village capital province district region suburb port island governorate county state outskirts coast north south east west countryside enclave neighbourhood neighborhood streets people mayor suburbs village area river resort hamlet settlement',
  // What follows a place or a state and hardly a company ("Armenian forces").
  'owned-by-place':
    'forces troops government region province airport border city district suburbs peninsula residents police area',
  'owned-by-state':
    'ambassador ambassadors embassy consul envoy army navy parliament border borders airspace troops forces citizens nationals currency constitution',
  'state-office': 'foreign interior defence defense prime armed',
  'beside-state': 'neighbouring neighboring landlocked',
  relative:
    'sister brother wife husband father mother son daughter widow widower uncle aunt nephew niece cousin parents family predecessor successor',
  saint: 'st saint saints',
  minister: 'minister ministers secretary officer',
  royal: 'prince princess king queen',
  its: 'its',
  itself: 'itself',
  // "The Daily Grind".
  'opens-paper': 'daily weekly evening morning',
  // Words that are no name even where they bear a capital inside a sentence.
  'never-name': `
who's where's what's here's there's that's it's let's he's she's how's when's why's druze i i'm i've i'll i'd monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec today tomorrow yesterday am pm a.m. p.m. gmt utc est edt pst pdt cet ist bst bc ad ok internet web tv christmas easter ramadan eid
the a an in on at of for and or but with from by to as it he she they we you this that these those there here his her their its our your my who what when where why how which while if so yet nor not no yes
islam islamic islamist islamists christian christians christianity muslim muslims jew jews jewish catholic catholics protestant orthodox sunni sunnis shia shiite shi'ite alawite arab arabs hindu buddhist english covid covid-19
article treaty protocol convention charter accord accords pact constitution declaration resolution troika armistice flight agreement act war cold bill summit cup olympics olympic games championship day week month year street avenue part chapter section photo image file video source read more share follow click subscribe advertisement copyright related comments updated published posted
dollar euro pound yen republican democrat democratic god lord ii iii iv vi vii viii nobel prize north south east west northern southern eastern western northeast northwest southeast southwest
usd gbp eur cad aud cash ceo cfo coo cto mp mps mep pm phd md jr sr vs etc eds faq url html pdf dvd cd gps sms usb lcd hiv aids dna suv suvs atm gdp vip ipo wwii wmd ied ieds rpg ngo ngos
`,
  // Everyday words that open sentences and headlines; a name never begins with one unless it is known.
  everyday: `
visit trip tour gala briefing residence birthday equity grandad granddad grandma granny gran mum mummy dad daddy stepmum stepdad hubby eye eyes brave plucky tragic sultry grieving heartbroken tearful defiant embattled beleaguered devastated stunned about above according across added additional additionally after afterwards again against ago ahead all allegedly almost alone along already also although always amid among amongst analysts another any anyone anything anyway apparently approximately are area areas around arrested asked aside at attack attacks attempts authorities available away
back based be because become been before began behind being below beside besides best better between beyond big billions both breaking business but buy by called calls can cannot cars cases casualties cause central certain changes children citizens city civil civilian civilians claims clashes clearly close clashed comment commenting comments companies company compared concern concerns consequently considering continued control cost costs could countries country courtesy crowds critics crash current currently customers
daily data days dead deal deaths debate december decision demand demands dead despite details did different do doctors does doing dozens due during each earlier early earnings economic efforts eight either election elections elsewhere emergency employees end energy enough especially even eventually ever every everybody everyone everything evidence exactly except executives experts explosions exports
families family far farmers fears few fewer fifteen fifth fifty fighters fighting finally financial fire firefighters first five following food foreign former fortunately forty forces found four fourth free fresh friends from full further future gas general generally get giant give given global go going good got government governments great ground group groups growing growth gunmen had half has have having headline heads health heavy help hence heavily higher highest hope hopefully hospital hostages hours house how however huge human hundreds
ideally images immediately important in inside indeed independent industry inflation information initial initially injured inspectors instead interest international investigation investigators investors is issues it its itself jets job jobs journalists just keep key kids killed killing know known large largest last late later latest latter law lawmakers lawyers leaders least leave leaving left less let life like likely little live local long looking losses lots low lower made main major make making man many maps marchers market markets massive maybe mean meanwhile media medical meetings members men middle might military militants millions ministers minor minutes missing modern money months more moreover most mostly mother much must
national nearby nearly neither nevertheless never new news next night nine nobody none nonetheless nor normal not nothing notably now number numerous observers obviously occasionally officers official officials often oil old on once one ones only open opinion opponents opposition or original other others otherwise our out outside over overall own owners part parents partly passengers past patients peace peacekeepers people per perhaps photographs pilots plans please plus point police political politicians poor power presently president press pressure previous previously prices prime prior prisoners private probably production profit profits prosecutors protesters protests public quarterly question questions quick quickly quite quote
rain rather ready real really reasons rebels recent recently record refugees regarding regional relations relatives report reportedly reporters reports representatives rescue rescuers research researchers residents results rich right rising rival rockets role roughly round rules rumours sales same saying schools scientists scores second security see seemingly senior separately separatists serious services seven several severe share shares shareholders she shells shelling ships shortly short should show similar similarly simply since sir six sixteen sixty small snow so social soldiers some somebody someone something sometimes somewhat soon sources speaking special specifically stability staff state states statistics still stock stocks stop storm strong students such suddenly supplies support supporters sure survivors suspected
take taken taking talks tanks tax technically technology television ten tens tension tensions terrorists than thank thanks that the their them themselves then there therefore these they things think third thirteen thirty this those though thousands three through throughout thus time times to together tonight too top total tourists towards trade traders traffic travel troops true try trying twelve twenty two typically ultimately under understanding unemployment unfortunately unions unlike until up upon us users using usually various very via victims video videos views villagers violence virtually visitors volunteers voters votes wait want war warplanes was watch water way ways we weapons weather week weekly weeks well were what whatever when whenever where whereas wherever whether which while white who whoever whole whose why wide will win wind with within without witnesses woman women work workers working world worldwide worse would wounded year years yes yesterday yet you young your zero
deploy write black white red green blue internal technical digital extra joint strategic body fighter martial classic forward lion proposal overhaul maintenance repair average industrial standard mutual financial mobile personal super smart express pro mini light true dual core total basic advanced ultimate takfiri takfiris terrorist offensive suicide injures injuries civilians rebel launched update updates send tags monitor monitoring chemical tweet analyst intense warplanes strikes barrel martyr martyrs wounds air accompanied acknowledging activists additionally adding adverse agencies agreement aid aircraft airlines airports airstrikes allies ambulances analysis anger announced anonymous answering appeals armed armoured army artillery assuming attackers attorneys automaker automakers avalanche baby balloons bank banks bankers beginning believe blasts bodies bomb bombing bombs border borders boys break bridges budget buildings buses camera campaign candidates car cargo ceasefire certainly chairman changing charges chief church clouds coach coal coalition commuters community competitors computer confidence conflict consumer consumers contact contrary convoys councillors counsel courts crews crime criminals crisis crucially cuts dam damage dealers defence defense delegates delivery depending deputies development diplomatic diplomats director disaster divers doubts drivers drones economists editor editorial educators electricity engine engineers environmental equally ethnic ever eyewitnesses exclusive expected export factories failure falling fans father fellow ferries ferry festival fewer final fishermen flames flight flights flood floods flooding football founded fuel funding funds funeral further gang girls guards guests guns guilty helicopters heavy historians history home homes host houses human hurricane hurt ice ironically journalist judge judges jury kidnappers killings labour land landslides launch lawsuit leading legal letters lines listen listed looters losing lucky machines mayor mediators meeting memories migrants mines ministry monitors mortar mothers mountain mourners movement murder music musicians named natural naturally naval neighbours negotiators negotiations nightfall northern nuclear numbers nurses observing officially offering ongoing operation operations opponents orders organisers organizers overnight owner paramedics parliament parties partners perfect photos pictures plane planes planned players polls population port post posters preliminary presidential prison producers products professor profiteers progress project proposals protest providing quake radio raids rail railway rains readers reading reaction reactions recession reducing regardless religious remains remember rents republic respect responding restaurants returning revenue roads robbers royal ruling runners safety sailors sanctions satellite school search searches secret sellers senators sentence separately serving settlers shops shots signs silence site skies smoke software son sorry spending spokesman sport spring staffers stating statements stations statement step storms story strange strategic street streets strike strikes strikers study summer supply surely surgeons surprisingly survey teachers team teams teenagers telling temperatures temporary terror textbooks thieves tickets town towns train trains treaty trucks tunnel turning unable union university upset urgent vehicles vessels veterans vice victory village villages vote waiting walls warning warnings waves wars whales wildfires winter wives writing
`,
  // Verbs and other words of headlines in title case that part names from what follows.
  headline: `
asks ask says say urges urge calls call seeks seek wins win loses lose hits hit kills kill dies die falls fall rises rise drops drop sues sue buys buy sells sell launches launch unveils unveil announces announce warns warn denies deny rejects reject backs back accuses accuse agrees agree signs sign opens open closes close cuts cut sends send faces face fears fear begins begin ends end holds hold plans plan set sets meets meet visits visit leaves leave joins join returns return resigns resign defeats defeat beats beat blames blame slams slam vows vow orders order posts post reports report
amid over after before against near with without under into from for of to on in at by as and or the a an is are was were be been has have had will would could may might must not no new old first last more less two three four five six seven eight nine ten hundreds dozens thousands millions dead killed wounded injured help aid deal talks war attack attacks strike strikes fire crash crisis plane jet police army troops rebels government president minister prime leader officials record high low market markets stock stocks shares prices price sales profit loss loan loans jobs workers bankruptcy merger takeover bid election vote poll protests protest ban rule ruling court case trial
reaches reached recovers recover continue continues receive receives seek introduces release releases released reveals revealed sold upgrade upgraded updates updated gives give gets got make makes made take takes took keep keeps raise raises raised lower lowers win year years day days week month loses lost grows grew slumps slump plunges plunge soars soar surges surge tumbles tumble closes files filed filing bankrupt worldwide amidst suspends suspended probe inquiry investigates investigation lead leads leading sharply points down up off out following losing hundreds minutes
`,
  // Words that are no name alone and yet open one.
  'open-only':
    'north south east west northern southern eastern western islamic christian catholic arab republican democratic orthodox muslim jewish english nobel world sunday saturday prime web new british cold',
  // What a hyphen joins to a name.
  'compound-ending':
    'like based backed linked affiliated inspired dominated led brokered held owned born made style controlled occupied run sponsored mediated funded era wide friendly ruled listed speaking appointed imposed allied trained supplied built aligned',
  // Abbreviations whose full stop stands inside a name.
  dotted:
    'st mr mrs ms dr prof gen lt col maj capt sgt sen rep gov rev hon jr sr inc ltd co corp bros adm brig mt ft engr atty barr',
  'state-code':
    'al ak az ar ca co ct de fl ga hi id il ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy',
  'state-in-short':
    'me ia n.h. n.j. n.m. n.y. n.c. n.d. s.c. s.d. r.i. ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo',
  'not-in-initials': 'of and the for in on',
  article: 'the a an',
  // "the Cross of Courage": what stands behind "of" is no name of its own.
  award: 'cross medal order legion star',
  former: 'former',
  // Before a role that somebody does not hold, or not now, or not in full.
  'other-time':
    'former ex then late future incoming outgoing onetime one-time erstwhile acting deputy interim would-be vice assistant associate retired retiring departing ousted deposed toppled exiled sacked dismissed fired suspended impeached disgraced jailed imprisoned convicted shadow designate prospective aspiring trainee apprentice self-styled self-proclaimed self-declared purported alleged suspected fake bogus impostor caretaker stand-in titular',
  'pronoun-subject': 'he she it they we i you who',
  'of-what-time': 'before after when while',
  'possessive-alone': 'hers theirs ours yours him them',
  // Of whom or what they are, has to be said: "its owner".
  'of-somebody': 'owner co-owner boss founder co-founder head counterpart victim executive chief-executive trustee',
  knight: 'sir dame lord lady baroness baron',
  // Before a model rather than a name: "a new H220".
  'model-determiner': 'a an its their his her new first another every each per',
};
