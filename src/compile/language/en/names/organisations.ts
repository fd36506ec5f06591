import type { NameWords } from '../../names.ts';
import { entries, wordSet } from '../../words.ts';

/** What organisations are called, and what stands in and beside their names. */
export const organisations = {
  knownOrganisations: entries(`
kremlin, pentagon, white house, downing street, capitol hill, state department, justice department, treasury, us treasury, federal reserve, supreme court, high court, state duma, knesset, bundestag, bundesbank, bundeswehr, politburo, interpol, europol, hamas, hezbollah, hizbollah, fatah, taliban, is, isis, isil, daesh, islamic state, islamic state of iraq and syria, islamic state of iraq and the levant, syrian observatory, syrian observatory for human rights, peshmerga, asharq al-awsat, anadolu agency, ahram online, jordan times, al nusra, nusra, al-qaeda, al qaeda, al-qaida, al-shabaab, boko haram, ira, eta, farc, plo, pkk, ypg, sdf, nusra front, al-nusra front, muslim brotherhood, free syrian army, white helmets, houthis, red cross, red crescent, red army, nobel committee, greenpeace, amnesty international, human rights watch, oxfam, unicef, unesco, unhcr, nato, opec, asean, osce, organization for security and cooperation in europe, organisation for security and co-operation in europe, organization for security and co-operation in europe, imf, wto, who, iaea, un, eu, au, g7, g8, g20, minsk group, world bank, european union, united nations, arab league, african union, commonwealth of nations, security council, general assembly, eurogroup, eurozone, european central bank, european commission, european parliament, european council, council of europe, house of representatives, house of commons, house of lords, senate, congress, parliament, fbi, cia, nsa, nasa, fda, sec, epa, faa, cdc, doj, irs, kgb, fsb, gru, mi5, mi6, mossad, idf, raf, usaf, royal navy, royal air force, red army,
reuters, associated press, ap, afp, agence france-presse, bbc, cnn, nbc, cbs, abc, fox news, al jazeera, al-jazeera, bloomberg, xinhua, tass, itar-tass, interfax, ria novosti, sputnik, sana, al arabiya, sky news, new york times, the new york times, wall street journal, european aeronautic defence and space company, washington post, financial times, los angeles times, the guardian, the times, the economist, the sun, der spiegel, die welt, le monde, le figaro, el pais, corriere della sera, la repubblica, asahi shimbun, usa today, politico, axios, time magazine, newsweek, wikinews, wikipedia,
google, microsoft, apple, apple computer, apple corps, amazon, facebook, twitter, youtube, yahoo, ibm, intel, amd, dell, hewlett-packard, hewlett packard, oracle, cisco, cisco systems, motorola, nokia, samsung, sony, panasonic, toshiba, hitachi, fujitsu, nintendo, huawei, lenovo, siemens, philips, ericsson, adobe, netflix, uber, tesla, ebay, paypal, nvidia, qualcomm, at&t, verizon, t-mobile, vodafone, sprint, comcast, best buy, wal-mart, walmart, target corporation, costco, tesco, ikea, nike, adidas, starbucks, mcdonald's, coca-cola, pepsi, pepsico, nestle, unilever, procter & gamble,
boeing, airbus, eads, lockheed, lockheed martin, northrop grumman, raytheon, general dynamics, bae systems, thales, dassault, embraer, bombardier, sukhoi, rolls-royce, pratt & whitney, general electric, general motors, gm, ford, ford motor company, chrysler, daimler, daimlerchrysler, volkswagen, bmw, toyota, honda, nissan, mazda, mitsubishi, hyundai, kia, fiat, renault, peugeot, opel, vauxhall, saab, volvo, porsche, audi, mercedes-benz, cerberus, lufthansa, aeroflot, qantas, aer lingus, ryanair, easyjet, klm, virgin atlantic, air france, british airways, american airlines, british petroleum, british telecom, american express, german wings, iberia, alitalia, emirates,
bank of america, bank of england, bank of japan, goldman sachs, morgan stanley, jpmorgan, jpmorgan chase, jp morgan, merrill lynch, lehman brothers, bear stearns, citigroup, citibank, wells fargo, wachovia, washington mutual, fannie mae, freddie mac, aig, hsbc, hbos, barclays, lloyds, ubs, credit suisse, deutsche bank, commerzbank, bnp paribas, societe generale, santander, moody's, standard & poor's, s&p, fitch, visa, mastercard, berkshire hathaway, blackrock, nasdaq, nasdaq composite, nyse, dow, dow jones, dow jones industrial average, ftse, ftse 100, nikkei, djia, new york stock exchange, enron, worldcom, exxon, exxonmobil, exxon mobil, bp, royal dutch shell, shell, chevron, texaco, total sa, gazprom, rosneft, lukoil, yukos, saudi aramco, halliburton, pfizer, moderna, astrazeneca, glaxosmithkline, novartis, roche, bayer, basf, monsanto, general mills, philip morris, disney, walt disney, warner bros, time warner, viacom, nbcuniversal, paramount, universal studios, emi, fifa, uefa, nfl, nba, mlb, nhl, ioc, manchester united, real madrid, fc barcelona, new york yankees, republican party, democratic party, labour party, conservative party, liberal democrats, tories, republicans, democrats, labour, fatah, united russia, likud, gop, bundesliga, premier league, ku klux klan, beatles, rolling stones, national guard, coast guard, air force, united auto workers, teamsters, wall street
`),
  upperOnly: wordSet(
    'us uk un eu who ap sec ira eta au uae drc rok ksa gm bp sana abc tass kia gop aig sdf ibm amd epa emi doj sars',
  ),
  genericOrganisations: new Set(
    entries('air force, supreme court, high court, parliament, national guard, coast guard'),
  ),
  organisationHeads: wordSet(`
ministry department agency authority council commission committee committees board bureau office administration service services secretariat directorate court tribunal parliament assembly senate congress duma cabinet
party union federation confederation alliance coalition league front movement organisation organization association society foundation institute institution academy university college school hospital church trust fund
bank group corporation corp company co inc ltd limited llc plc gmbh ag sa nv spa ab oyj holdings holding partners capital industries enterprises systems technologies technology software motors motor automotive airlines airways airline aviation aerospace aircraft airplanes
electric electronics energy oil gas petroleum steel mining pharmaceuticals chemicals foods insurance securities financial brothers bancorp telecom telecommunications communications networks network media entertainment studios pictures records press
times post journal tribune herald guardian gazette chronicle observer telegraph news magazine weekly review broadcasting television radio tv
army navy air-force force forces police guard guards corps command brigade division battalion regiment militia troops fleet coastguard exchange institution museum gallery library orchestra theatre club team united city-council
embassy consulate mission delegation taskforce initiative programme program project centre center laboratory laboratories observatory campaign network workers lawyers consortium cooperative syndicate ventures labs solutions management railways railway lines ferries shipping shipyard shipyards logistics motors
`),
  weakHeads: wordSet(
    'united team news office program programme project campaign mission lines post times review press workers division troops command front school church city-council united capital media union',
  ),
  organisationOpeners: wordSet(`
ministry department bank university institute college school court house board bureau office council commission committee centre center association federation organisation organization society union league
academy church chamber party movement front army conference congress parliament foundation agency authority federation confederation administration institute alliance society friends doctors reporters
`),
  organisationTopics: wordSet(`
food drug trade industry security defence defense justice development culture science sciences education economy economic finance labour labor social agriculture forestry fisheries fishing environment energy transport transportation communications
health human housing urban tourism sport sports youth family women children research technology information innovation standards customs excise homeland foreign international affairs commerce natural resources mines petroleum
arts crafts engineering planning statistics reconstruction co-operation cooperation immigration border fire rescue emergency oceanic atmospheric aeronautic aeronautical space water power light gas oil bond securities monetary budget mutual assistance relief
friendship democracy peace freedom rights strategic political public civil protection integration investment infrastructure small business
`),
  groupOpeners: wordSet('jaish jaysh jeish jabhat ahrar liwa harakat hizb hayat tahrir faylaq katibat'),
  corporate: wordSet(
    'inc incorporated corp corporation co company ltd limited llc llp plc gmbh ag sa sas nv bv spa ab oyj as asa kk pte pty group holding holdings n.v. s.a. s.p.a. l.l.c. p.l.c. sarl se',
  ),
  corporateEnds: wordSet('inc llc ltd plc corp corporation gmbh n.v. s.a.'),
  owners: wordSet(
    'people women men children workers farmers teachers veterans nurses citizens journalists mcdonald moody lloyd macy kohl wendy christie sotheby poor levi domino king queen st',
  ),
  organisationNouns: wordSet(`
automaker carmaker airline airlines manufacturer maker company firm corporation newspaper daily weekly magazine agency broadcaster bank insurer group union retailer brokerage chain party militia supplier publisher operator carrier
airframer airframe subsidiary parent consortium conglomerate giant startup website blog network studio label club team university hospital charity channel station producer planemaker developer rival competitor organisation organization movement brand
`),
  organisationFollowers: wordSet(`
shares stock employees plant plants customers executives executive spokesman spokeswoman spokesperson officials official factory factories workers management headquarters products brand store stores chief ceo fans engineers dealers subsidiary parent analyst analysts unit division board shareholders
`),
} satisfies Partial<NameWords>;
