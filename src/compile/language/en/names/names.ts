import type { NameWords } from '../../names.ts';
import { entries } from '../../words.ts';
import { ALIASES, SIDES } from './aliases.ts';
import { officeKey } from './offices.ts';

/** People in the news whose surname alone leaves no doubt: `surname=full name`, normalised. Shared surnames are left out. */
const KNOWN = `
putin=vladimir putin|obama=barack obama|trump=donald trump|biden=joe biden|merkel=angela merkel|macron=emmanuel macron|sarkozy=nicolas sarkozy|hollande=francois hollande|erdogan=recep tayyip erdogan|netanyahu=benjamin netanyahu|olmert=ehud olmert|zelensky=volodymyr zelensky|zelenskyy=volodymyr zelensky|zelenskiy=volodymyr zelensky|poroshenko=petro poroshenko|yanukovych=viktor yanukovych
assad=bashar al assad|al assad=bashar al assad|gaddafi=muammar gaddafi|gadhafi=muammar gaddafi|qaddafi=muammar gaddafi|mubarak=hosni mubarak|ahmadinejad=mahmoud ahmadinejad|rouhani=hassan rouhani|khamenei=ali khamenei|lavrov=sergei lavrov|medvedev=dmitry medvedev|kerry=john kerry|blair=tony blair|berlusconi=silvio berlusconi|zapatero=jose luis rodriguez zapatero|pashinyan=nikol pashinyan
lukashenko=alexander lukashenko|guterres=antonio guterres|maduro=nicolas maduro|bolsonaro=jair bolsonaro|arafat=yasser arafat|musharraf=pervez musharraf|karzai=hamid karzai|mugabe=robert mugabe|mandela=nelson mandela|bernanke=ben bernanke|greenspan=alan greenspan|yellen=janet yellen|lagarde=christine lagarde|pelosi=nancy pelosi|mccain=john mccain|romney=mitt romney|palin=sarah palin|cheney=dick cheney|rumsfeld=donald rumsfeld|snowden=edward snowden|assange=julian assange|navalny=alexei navalny|stoltenberg=jens stoltenberg|mogherini=federica mogherini|thatcher=margaret thatcher|reagan=ronald reagan|gorbachev=mikhail gorbachev|yeltsin=boris yeltsin|schwarzenegger=arnold schwarzenegger|tsipras=alexis tsipras|varoufakis=yanis varoufakis|draghi=mario draghi|juncker=jean claude juncker
`;

/**
 * Countries and the like: `name=other names;adjective and people`. The first name makes the key. A state and a territory
 * whose name takes a side are rows of their own, so that they never become one.
 */
const COUNTRIES = `
afghanistan=islamic republic of afghanistan;afghan afghans|albania;albanian albanians|algeria;algerian algerians|andorra|angola;angolan angolans|argentina;argentine argentinian argentines|armenia=republic of armenia,armenian republic;armenian armenians|artsakh=republic of artsakh
australia=commonwealth of australia;australian australians|austria;austrian austrians|azerbaijan=republic of azerbaijan,azerbaijani republic;azerbaijani azerbaijanis azeri azeris|bahamas|bahrain;bahraini bahrainis|bangladesh;bangladeshi bangladeshis|barbados|belarus=byelorussia,republic of belarus;belarusian belarusians|belgium;belgian belgians|belize|benin
bhutan|bolivia;bolivian bolivians|bosnia and herzegovina=bosnia,bosnia-herzegovina;bosnian bosnians|botswana|brazil;brazilian brazilians|brunei|bulgaria;bulgarian bulgarians|burkina faso|burundi|burma;burmese|cambodia;cambodian cambodians|cameroon;cameroonian|canada;canadian canadians|cape verde|central african republic|chad;chadian|chile;chilean chileans
china=people's republic of china,prc;chinese|colombia;colombian colombians|comoros|costa rica|croatia;croatian croatians croat croats|cuba;cuban cubans|cyprus=republic of cyprus;cypriot cypriots|czech republic=czechia;czech czechs|democratic republic of the congo=dr congo,drc,democratic republic of congo;congolese|republic of the congo|denmark;danish danes|djibouti|dominican republic|ecuador;ecuadorian ecuadorean
east timor=timor-leste|egypt=arab republic of egypt;egyptian egyptians|el salvador;salvadoran|equatorial guinea|eritrea;eritrean eritreans|estonia;estonian estonians|eswatini=swaziland|ethiopia;ethiopian ethiopians|fiji;fijian|finland;finnish finns|france=french republic;french frenchman|gabon|gambia|georgia;georgian georgians|germany=federal republic of germany;german germans|ghana;ghanaian ghanaians|greece;greek greeks|grenada
guatemala;guatemalan|guinea|guinea-bissau|guyana|haiti;haitian haitians|honduras;honduran|hong kong|hungary;hungarian hungarians|iceland;icelandic icelanders|india=republic of india;indian indians|indonesia;indonesian indonesians|iran=islamic republic of iran;iranian iranians|iraq;iraqi iraqis|ireland=republic of ireland;irish|israel=state of israel;israeli israelis|italy;italian italians|ivory coast=cote d'ivoire;ivorian
jamaica;jamaican|japan;japanese|jordan;jordanian jordanians|kazakhstan;kazakh kazakhs|kenya;kenyan kenyans|kosovo;kosovar kosovars|kuwait;kuwaiti kuwaitis|kyrgyzstan;kyrgyz|laos;laotian|latvia;latvian latvians|lebanon;lebanese|lesotho|liberia;liberian|libya;libyan libyans|liechtenstein|lithuania;lithuanian lithuanians|luxembourg|macedonia;macedonian macedonians|north macedonia|madagascar|malawi|malaysia;malaysian malaysians|maldives|mali;malian malians|malta;maltese
mauritania|mauritius|mexico;mexican mexicans|moldova;moldovan moldovans|monaco|mongolia;mongolian mongolians|montenegro;montenegrin|morocco;moroccan moroccans|mozambique|myanmar|namibia|nagorno-karabakh=karabakh,nagorny karabakh,nagorno karabakh,mountainous karabakh,nagornyy karabakh|nagorno-karabakh republic|nepal;nepalese nepali|netherlands=holland;dutch|new zealand;new-zealander new-zealanders|nicaragua;nicaraguan|niger|nigeria;nigerian nigerians|north korea=dprk,democratic people's republic of korea;north-korean north-koreans|norway;norwegian norwegians|oman;omani omanis
pakistan;pakistani pakistanis|palestine=state of palestine;palestinian palestinians|palestinian territories|panama;panamanian|papua new guinea|paraguay;paraguayan paraguayans|peru;peruvian peruvians|philippines;philippine filipino filipinos|poland;polish poles|portugal;portuguese|qatar;qatari qataris|romania;romanian romanians|russia=russian federation;russian russians|rwanda;rwandan rwandans|samoa|san marino|saudi arabia=kingdom of saudi arabia,ksa;saudi saudis|senegal;senegalese|serbia;serbian serbians serb serbs|seychelles|sierra leone|singapore;singaporean|slovakia;slovak slovaks|slovenia;slovenian
somalia;somali somalis|south africa;south-african south-africans|south korea=republic of korea,rok;south-korean south-koreans|south ossetia;south-ossetian|abkhazia;abkhaz abkhazian|south sudan;|soviet union=ussr;soviet soviets|spain;spanish spaniards|sri lanka;sri-lankan sri-lankans|sudan;sudanese|suriname=surinam|sweden;swedish swedes|switzerland;swiss|syria=syrian arab republic;syrian syrians|taiwan;taiwanese|tajikistan;tajik tajiks|tanzania;tanzanian|thailand;thai thais|togo|tonga|transnistria|trinidad and tobago|tunisia;tunisian tunisians|turkey=turkiye,republic of turkey;turkish turk turks|turkmenistan;turkmen
uganda;ugandan ugandans|ukraine;ukrainian ukrainians|united arab emirates=uae,u.a.e.;emirati emiratis|united kingdom=uk,u.k.,great britain,britain,united kingdom of great britain and northern ireland;british britons|united states=us,u.s.,u.s,usa,u.s.a.,united states of america,america;american americans us-led us-backed|uruguay;uruguayan|uzbekistan;uzbek uzbeks|vanuatu|vatican=vatican city,holy see|venezuela;venezuelan venezuelans|vietnam;vietnamese|yemen;yemeni yemenis|yugoslavia;yugoslav|zambia|zimbabwe;zimbabwean
england;english|scotland;scottish scots|wales;welsh|northern ireland|european union=eu,e.u.|europe;european europeans|asia;asian asians|africa;african africans|north america;north-american|south america;south-american|latin america;latin-american|middle east;middle-eastern|scandinavia;scandinavian scandinavians|caucasus;caucasian|south caucasus|north caucasus|kurdistan;kurdish kurd kurds|chechnya;chechen chechens|crimea;crimean|catalonia;catalan catalans|tibet;tibetan tibetans|greenland|puerto rico|antarctica|arctic|gaza=gaza strip;gazan gazans|west bank
`;

/** What English has for the recogniser of names, beside the classes of its words. */
export const names = {
  sameFirstNames: `
alexander alex aleksandr aleksander alexandre oleksandr|alexei aleksei alexey aleksey|andrei andrey|andrew andy|anthony tony antony|benjamin ben|charles charlie chuck|christopher chris
daniel dan danny|david dave davit|dmitry dmitri dmitriy dimitri|donald don|douglas doug|edward ed eddie ted|elizabeth liz beth betty|evgeny yevgeny|francis frank|frederick fred
gerald gerry jerry|gregory greg|henry harry hank|hussein hussain hossein|james jim jimmy|jeffrey jeff geoffrey geoff|john johnny jack|jonathan jon|joseph joe|joshua josh|katherine kate kathy catherine
kenneth ken|lawrence larry|leonard leo|matthew matt mathew|michael mike mick mikhail|mohammed muhammad mohamed mohammad mohamad mohammad|nicholas nick|nikolai nikolay|patrick pat|peter pete|philip phil phillip
raymond ray|richard rick dick|robert bob rob bobby|ronald ron|samuel sam|sergei sergey serhiy|stephen steve steven|susan sue|theodore ted|thomas tom|timothy tim|victor viktor|volodymyr vladimir|vyacheslav viacheslav|walter walt|william bill will billy|yuri yury yuriy|ahmad ahmed|anatoly anatoliy|vitaly vitali vitaliy
`
    .trim()
    .split(/[|\n]/)
    .map((row) => row.split(' ')),
  knownPeople: new Map(
    KNOWN.trim()
      .split(/[|\n]/)
      .map((row): [string, string] => {
        const [surname = '', full = ''] = row.split('=');
        return [surname, full];
      }),
  ),
  countries: COUNTRIES.trim()
    .split(/[|\n]/)
    .map((row) => {
      const [named = '', people = ''] = row.split(';');
      const [first = '', others = ''] = named.split('=');
      return {
        names: [first, ...others.split(',')].filter((name) => name !== ''),
        people: people.split(' ').filter((name) => name !== ''),
      };
    }),
  knownPlaces: entries(`
abu dhabi, abuja, accra, addis ababa, adelaide, aden, afrin, agdam, aghdam, alabama, alaska, albany, alberta, aleppo, alexandria, algiers, al-bab, al-hasakah, amman, amsterdam, anatolia, ankara, antalya, arizona, arkansas, asmara, astana, asuncion, athens, atlanta, atlantic, atlantic ocean, auckland, austin, baghdad, baku, balkans, baltic sea, baltimore, bamako, bangalore, bangkok, barcelona, bavaria, basra, beijing, beirut, belfast, belgrade, benghazi, berlin, bern, birmingham, bishkek, black sea, bogota, bonn, bosphorus, boston, brasilia, bratislava, brisbane, bristol, british columbia, brooklyn, brussels, bucharest, budapest, buenos aires, cairo, calcutta, calgary, california, cambridge, canberra, cape town, caracas, caribbean, caspian sea, central asia, chernobyl, chicago, chisinau, cleveland, colombo, colorado, connecticut, copenhagen, cupertino, dagestan, dakar, dallas, damascus, daraa, deir ezzor, deir al-zor, deir ez-zor, delaware, delhi, denver, detroit, dhaka, doha, donbas, donbass, donetsk, douma, dresden, dubai, dublin, durban, dushanbe, eastern ghouta, east jerusalem, east asia, edinburgh, edmonton, eastern europe, euphrates, falluja, fallujah, ferghana valley, fizuli, florence, florida, frankfurt, ganja, geneva, ghouta, glasgow, golan heights, goris, gulf of mexico, gyumri, hadrut, hague, haifa, halifax, hama, hamburg, hanoi, harare, havana, hawaii, heathrow, helmand, helsinki, hollywood, homs, houston, idaho, idlib, illinois, indiana, indian ocean, iowa, islamabad, istanbul, izmir, jakarta, jalalabad, jerusalem, johannesburg, kabul, kampala, kandahar, kansas, karachi, kashmir, kathmandu, kelbajar, kalbajar, kentucky, khan sheikhoun, kharkiv, kharkov, khartoum, kherson, kiev, kyiv, kigali, kinshasa, kobani, kobane, kuala lumpur, kunduz, lachin, lagos, lahore, las vegas, latakia, leeds, libreville, lima, lisbon, liverpool, ljubljana, london, long beach, los angeles, louisiana, luanda, luhansk, lusaka, lviv, lyon, maarat al-numan, madrid, maine, managua, manbij, manchester, manhattan, manila, manitoba, mariupol, marseille, maryland, mashhad, massachusetts, mecca, medina, mediterranean, mediterranean sea, melbourne, memphis, miami, michigan, milan, minneapolis, minnesota, minsk, mississippi, missouri, mogadishu, mombasa, montana, monterrey, montevideo, montreal, moscow, mosul, mumbai, bombay, munich, nagasaki, hiroshima, nairobi, nakhchivan, nantes, naples, nashville, nebraska, nevada, new brunswick, new delhi, new england, new hampshire, new jersey, new mexico, new orleans, new south wales, new york, new york city, niamey, nice, nicosia, nile, north africa, north carolina, north dakota, nova scotia, odessa, odesa, ohio, oklahoma, ontario, oregon, orlando, osaka, oslo, ottawa, oxford, pacific, pacific ocean, palmyra, papua, paris, pearl harbor, pennsylvania, persian gulf, perth, peshawar, philadelphia, phnom penh, phoenix, pittsburgh, portland, prague, pretoria, pristina, provence, punjab, pyongyang, qamishli, quebec, queensland, quetta, quito, rabat, ramallah, ramstein, raqqa, red sea, reykjavik, rhode island, riga, rio de janeiro, riyadh, rome, rotterdam, saint petersburg, st. petersburg, st petersburg, saint louis, st. louis, salt lake city, san antonio, san diego, san francisco, san jose, sanaa, santiago, sao paulo, sarajevo, saskatchewan, scarborough, seattle, seoul, sevastopol, shanghai, shenzhen, hong kong, shusha, shushi, siberia, sicily, silicon valley, sinai, skopje, sochi, sofia, south asia, southeast asia, south carolina, south china sea, south dakota, south ossetia, stepanakert, khankendi, stockholm, strasbourg, stuttgart, sub-saharan africa, suez canal, sweida, sydney, tabqa, taipei, tallinn, tashkent, tasmania, tbilisi, tegucigalpa, tehran, tel aviv, tennessee, texas, tianjin, tigray, tikrit, tirana, tokyo, toronto, toulouse, transcaucasia, tripoli, tucson, tunis, turin, tuscany, ulan bator, ulster, utah, valencia, vancouver, venice, vermont, vienna, vientiane, vilnius, virginia, volgograd, warsaw, washington, washington d.c., washington dc, washington state, wellington, west africa, western europe, west virginia, winnipeg, wisconsin, wuhan, wyoming, xinjiang, yangon, yerevan, yorkshire, zagreb, zaporizhzhia, zurich, earth, mars, moon
`),
  knownOrganisations: entries(`
kremlin, pentagon, white house, downing street, capitol hill, state department, justice department, treasury, us treasury, federal reserve, supreme court, high court, state duma, knesset, bundestag, bundesrat, dáil, dail, seanad, oireachtas, sejm, riksdag, storting, folketing, althing, eduskunta, saeima, seimas, riigikogu, verkhovna rada, majlis, lok sabha, rajya sabha, diet, stortinget, garda síochána, an garda síochána, garda, gardaí, bundesbank, bundeswehr, politburo, interpol, europol, hamas, hezbollah, hizbollah, fatah, taliban, is, isis, isil, daesh, islamic state, islamic state of iraq and syria, islamic state of iraq and the levant, syrian observatory, syrian observatory for human rights, peshmerga, asharq al-awsat, anadolu agency, ahram online, jordan times, al nusra, nusra, al-qaeda, al qaeda, al-qaida, al-shabaab, boko haram, ira, eta, farc, plo, pkk, ypg, sdf, nusra front, al-nusra front, muslim brotherhood, free syrian army, white helmets, houthis, red cross, red crescent, red army, nobel committee, greenpeace, amnesty international, human rights watch, oxfam, unicef, unesco, unhcr, nato, opec, asean, osce, organization for security and cooperation in europe, organisation for security and co-operation in europe, organization for security and co-operation in europe, imf, wto, who, iaea, un, eu, au, g7, g8, g20, minsk group, world bank, european union, united nations, arab league, african union, commonwealth of nations, security council, general assembly, eurogroup, eurozone, european central bank, european commission, european parliament, european council, council of europe, house of representatives, house of commons, house of lords, senate, congress, parliament, fbi, cia, nsa, nasa, fda, sec, epa, faa, cdc, doj, irs, kgb, fsb, gru, mi5, mi6, mossad, idf, raf, usaf, royal navy, royal air force, red army,
reuters, associated press, ap, afp, agence france-presse, bbc, cnn, nbc, cbs, abc, fox news, al jazeera, al-jazeera, bloomberg, xinhua, tass, itar-tass, interfax, ria novosti, sputnik, sana, al arabiya, sky news, new york times, the new york times, wall street journal, european aeronautic defence and space company, washington post, financial times, los angeles times, the guardian, the times, the economist, the sun, der spiegel, die welt, le monde, le figaro, el pais, corriere della sera, la repubblica, asahi shimbun, usa today, politico, axios, time magazine, newsweek, wikinews, wikipedia,
google, microsoft, apple, apple computer, apple corps, amazon, facebook, twitter, youtube, yahoo, ibm, intel, amd, dell, hewlett-packard, hewlett packard, oracle, cisco, cisco systems, motorola, nokia, samsung, sony, panasonic, toshiba, hitachi, fujitsu, nintendo, huawei, lenovo, siemens, philips, ericsson, adobe, netflix, uber, tesla, ebay, paypal, nvidia, qualcomm, at&t, verizon, t-mobile, vodafone, sprint, comcast, best buy, wal-mart, walmart, target corporation, costco, tesco, ikea, nike, adidas, starbucks, mcdonald's, coca-cola, pepsi, pepsico, nestle, unilever, procter & gamble,
boeing, airbus, eads, lockheed, lockheed martin, northrop grumman, raytheon, general dynamics, bae systems, thales, dassault, embraer, bombardier, sukhoi, rolls-royce, pratt & whitney, general electric, general motors, gm, ford, ford motor company, chrysler, daimler, daimlerchrysler, volkswagen, bmw, toyota, honda, nissan, mazda, mitsubishi, hyundai, kia, fiat, renault, peugeot, opel, vauxhall, saab, volvo, porsche, audi, mercedes-benz, cerberus, lufthansa, aeroflot, qantas, aer lingus, ryanair, easyjet, klm, virgin atlantic, air france, british airways, american airlines, british petroleum, british telecom, american express, german wings, iberia, alitalia, emirates,
bank of america, bank of england, bank of japan, goldman sachs, morgan stanley, jpmorgan, jpmorgan chase, jp morgan, merrill lynch, lehman brothers, bear stearns, citigroup, citibank, wells fargo, wachovia, washington mutual, fannie mae, freddie mac, aig, hsbc, hbos, barclays, lloyds, ubs, credit suisse, deutsche bank, commerzbank, bnp paribas, societe generale, santander, moody's, standard & poor's, s&p, fitch, visa, mastercard, berkshire hathaway, blackrock, nasdaq, nasdaq composite, nyse, dow, dow jones, dow jones industrial average, ftse, ftse 100, nikkei, djia, new york stock exchange, enron, worldcom, exxon, exxonmobil, exxon mobil, bp, royal dutch shell, shell, chevron, texaco, total sa, gazprom, rosneft, lukoil, yukos, saudi aramco, halliburton, pfizer, moderna, astrazeneca, glaxosmithkline, novartis, roche, bayer, basf, monsanto, general mills, philip morris, disney, walt disney, warner bros, time warner, viacom, nbcuniversal, paramount, universal studios, emi, fifa, uefa, nfl, nba, mlb, nhl, ioc, manchester united, real madrid, fc barcelona, new york yankees, republican party, democratic party, labour party, conservative party, liberal democrats, tories, republicans, democrats, labour, fatah, united russia, likud, gop, bundesliga, premier league, ku klux klan, beatles, rolling stones, national guard, coast guard, air force, united auto workers, teamsters, wall street
`),
  genericOrganisations: new Set(
    entries('air force, supreme court, high court, parliament, national guard, coast guard'),
  ),
  aliases: ALIASES,
  sides: SIDES,
  spellings: [
    [/defence/g, 'defense'],
    [/isation/g, 'ization'],
    [/centre/g, 'center'],
    [/labour/g, 'labor'],
    [/programme/g, 'program'],
    [/harbour/g, 'harbor'],
    [/\bco operation/g, 'cooperation'],
    [/ (?:and|the) /g, ' '],
  ],
  officeKey,
  doubleTitles: new Set(
    entries(
      'chief executive, chief justice, council member, board member, committee member, assembly member, council president, council chair',
    ),
  ),
  heldBy: new Map(
    entries(
      'chairs=chair, co-chairs=co-chair, heads=head, owns=owner, co-owns=co-owner, captains=captain, edits=editor, manages=manager, directs=director, commands=commander',
    ).map((row): [string, string] => {
      const [verb = '', noun = ''] = row.split('=');
      return [verb, `${noun} of`];
    }),
  ),
  contraction: /(?:n't|'(?:re|ll|ve|m|d))$/,
  surnameEnding:
    /(?:shvili|oglu|oğlu|ogly|d[oó]ttir|bayev|bekov|ullah|uddin|nen|sson|enko|yev|yeva|yan|ian|sky|skiy|skyy|ski|ov|ova|ev|eva|dze|vich|wicz|ic|ez|sen|son|opoulos|idis|akis|escu|uk|adeh|zadeh|pour)$/,
  commonEnding:
    /(?:ing|tion|tions|ment|ments|ness|edly|ally|ously|ively|ately|fully|less|ability|ships|wards|wise|isms?|ists|ances?|ences|ers|ors|ted|ned|led|red|sed|ked|ged|ved|ced|ized|ised|ly)$/,
  peopleEndings: ['n', 'i', 'an', 'ian', 'ese', 'ish'],
  peopleEnding: /(?:an|ese|ish)$/,
  doerEnding: /(?:er|ist|or|ant|man|men)$/,
  personEnding: /.{2}(?:ist|ian|man|woman)$/,
  personsEnding: /.{2}(?:men|women)$/,
  doneEnding: /.{2}(?:ed|en|wn)$/,
  describingEnding: /.{3}(?:ed|ing|ant|ent|ous|ful|ble|less|ish|ive)$/,
  placeEnding: /(?:stan|burg|ville|grad|abad|pur|shire|kert|bad|polis|ford|port|ton)$/,
  roleEnding: /.(?:master|woman|person)$/,
  roleModifierEnding: /(?:al|ic|ion|ity|ment|ogy|port|ence|ance|ics|ime|ture|ade|ing|fence|ety)$/,
} satisfies NameWords;
