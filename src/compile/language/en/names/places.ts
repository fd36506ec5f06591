import { entries, wordSet } from '../../words.ts';

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
pakistan;pakistani pakistanis|palestine=state of palestine;palestinian palestinians|palestinian territories|panama;panamanian|papua new guinea|paraguay|peru;peruvian peruvians|philippines;philippine filipino filipinos|poland;polish poles|portugal;portuguese|qatar;qatari qataris|romania;romanian romanians|russia=russian federation;russian russians|rwanda;rwandan rwandans|samoa|san marino|saudi arabia=kingdom of saudi arabia,ksa;saudi saudis|senegal;senegalese|serbia;serbian serbians serb serbs|seychelles|sierra leone|singapore;singaporean|slovakia;slovak slovaks|slovenia;slovenian
somalia;somali somalis|south africa;south-african south-africans|south korea=republic of korea,rok;south-korean south-koreans|south ossetia;south-ossetian|abkhazia;abkhaz abkhazian|south sudan;|soviet union=ussr;soviet soviets|spain;spanish spaniards|sri lanka;sri-lankan sri-lankans|sudan;sudanese|suriname|sweden;swedish swedes|switzerland;swiss|syria=syrian arab republic;syrian syrians|taiwan;taiwanese|tajikistan;tajik tajiks|tanzania;tanzanian|thailand;thai thais|togo|tonga|transnistria|trinidad and tobago|tunisia;tunisian tunisians|turkey=turkiye,republic of turkey;turkish turk turks|turkmenistan;turkmen
uganda;ugandan ugandans|ukraine;ukrainian ukrainians|united arab emirates=uae,u.a.e.;emirati emiratis|united kingdom=uk,u.k.,great britain,britain,united kingdom of great britain and northern ireland;british britons|united states=us,u.s.,usa,u.s.a.,united states of america,america;american americans us-led us-backed|uruguay;uruguayan|uzbekistan;uzbek uzbeks|vanuatu|vatican=vatican city,holy see|venezuela;venezuelan venezuelans|vietnam;vietnamese|yemen;yemeni yemenis|yugoslavia;yugoslav|zambia|zimbabwe;zimbabwean
england;english|scotland;scottish scots|wales;welsh|northern ireland|european union=eu,e.u.|europe;european europeans|asia;asian asians|africa;african africans|north america;north-american|south america;south-american|latin america;latin-american|middle east;middle-eastern|scandinavia;scandinavian scandinavians|caucasus|south caucasus|north caucasus|kurdistan;kurdish kurd kurds|chechnya;chechen chechens|crimea;crimean|catalonia;catalan catalans|tibet;tibetan tibetans|greenland|puerto rico|antarctica|arctic|gaza=gaza strip;gazan gazans|west bank
`;

export interface Country {
  readonly names: readonly string[];
  readonly people: readonly string[];
}

/** Countries, their parts with a people of their own, and continents; names in lower case, the first of them the key. */
export const countries = (): readonly Country[] =>
  COUNTRIES.trim()
    .split(/[|\n]/)
    .map((row) => {
      const [named = '', people = ''] = row.split(';');
      const [first = '', others = ''] = named.split('=');
      return {
        names: [first, ...others.split(',')].filter((name) => name !== ''),
        people: people.split(' ').filter((name) => name !== ''),
      };
    });

/** Cities, states and regions that news names without saying what they are. */
export const KNOWN_PLACES = entries(`
abu dhabi, abuja, accra, addis ababa, adelaide, aden, afrin, agdam, aghdam, alabama, alaska, albany, alberta, aleppo, alexandria, algiers, al-bab, al-hasakah, amman, amsterdam, anatolia, ankara, antalya, arizona, arkansas, asmara, astana, asuncion, athens, atlanta, atlantic, atlantic ocean, auckland, austin, baghdad, baku, balkans, baltic sea, baltimore, bamako, bangalore, bangkok, barcelona, bavaria, basra, beijing, beirut, belfast, belgrade, benghazi, berlin, bern, birmingham, bishkek, black sea, bogota, bonn, bosphorus, boston, brasilia, bratislava, brisbane, bristol, british columbia, brooklyn, brussels, bucharest, budapest, buenos aires, cairo, calcutta, calgary, california, cambridge, canberra, cape town, caracas, caribbean, caspian sea, central asia, chernobyl, chicago, chisinau, cleveland, colombo, colorado, connecticut, copenhagen, cupertino, dagestan, dakar, dallas, damascus, daraa, deir ezzor, deir al-zor, deir ez-zor, delaware, delhi, denver, detroit, dhaka, doha, donbas, donbass, donetsk, douma, dresden, dubai, dublin, durban, dushanbe, eastern ghouta, east jerusalem, east asia, edinburgh, edmonton, eastern europe, euphrates, falluja, fallujah, ferghana valley, fizuli, florence, florida, frankfurt, ganja, geneva, ghouta, glasgow, golan heights, goris, gulf of mexico, gyumri, hadrut, hague, haifa, halifax, hama, hamburg, hanoi, harare, havana, hawaii, heathrow, helmand, helsinki, hollywood, homs, houston, idaho, idlib, illinois, indiana, indian ocean, iowa, islamabad, istanbul, izmir, jakarta, jalalabad, jerusalem, johannesburg, kabul, kampala, kandahar, kansas, karachi, kashmir, kathmandu, kelbajar, kalbajar, kentucky, khan sheikhoun, kharkiv, kharkov, khartoum, kherson, kiev, kyiv, kigali, kinshasa, kobani, kobane, kuala lumpur, kunduz, lachin, lagos, lahore, las vegas, latakia, leeds, libreville, lima, lisbon, liverpool, ljubljana, london, long beach, los angeles, louisiana, luanda, luhansk, lusaka, lviv, lyon, maarat al-numan, madrid, maine, managua, manbij, manchester, manhattan, manila, manitoba, mariupol, marseille, maryland, mashhad, massachusetts, mecca, medina, mediterranean, mediterranean sea, melbourne, memphis, miami, michigan, milan, minneapolis, minnesota, minsk, mississippi, missouri, mogadishu, mombasa, montana, monterrey, montevideo, montreal, moscow, mosul, mumbai, bombay, munich, nagasaki, hiroshima, nairobi, nakhchivan, nantes, naples, nashville, nebraska, nevada, new brunswick, new delhi, new england, new hampshire, new jersey, new mexico, new orleans, new south wales, new york, new york city, niamey, nice, nicosia, nile, north africa, north carolina, north dakota, nova scotia, odessa, odesa, ohio, oklahoma, ontario, oregon, orlando, osaka, oslo, ottawa, oxford, pacific, pacific ocean, palmyra, papua, paris, pearl harbor, pennsylvania, persian gulf, perth, peshawar, philadelphia, phnom penh, phoenix, pittsburgh, portland, prague, pretoria, pristina, provence, punjab, pyongyang, qamishli, quebec, queensland, quetta, quito, rabat, ramallah, ramstein, raqqa, red sea, reykjavik, rhode island, riga, rio de janeiro, riyadh, rome, rotterdam, saint petersburg, st. petersburg, st petersburg, saint louis, st. louis, salt lake city, san antonio, san diego, san francisco, san jose, sanaa, santiago, sao paulo, sarajevo, saskatchewan, scarborough, seattle, seoul, sevastopol, shanghai, shenzhen, hong kong, shusha, shushi, siberia, sicily, silicon valley, sinai, skopje, sochi, sofia, south asia, southeast asia, south carolina, south china sea, south dakota, south ossetia, stepanakert, khankendi, stockholm, strasbourg, stuttgart, sub-saharan africa, suez canal, sweida, sydney, tabqa, taipei, tallinn, tashkent, tasmania, tbilisi, tegucigalpa, tehran, tel aviv, tennessee, texas, tianjin, tigray, tikrit, tirana, tokyo, toronto, toulouse, transcaucasia, tripoli, tucson, tunis, turin, tuscany, ulan bator, ulster, utah, valencia, vancouver, venice, vermont, vienna, vientiane, vilnius, virginia, volgograd, warsaw, washington, washington d.c., washington dc, washington state, wellington, west africa, western europe, west virginia, winnipeg, wisconsin, wuhan, wyoming, xinjiang, yangon, yerevan, yorkshire, zagreb, zaporizhzhia, zurich, earth, mars, moon
`);

/** Last words of a place's name. */
export const PLACE_HEADS = wordSet(`
river lake sea ocean bay gulf strait island islands isles mountains mountain hills valley desert peninsula coast province county region district state governorate oblast territory republic city town village square street avenue road boulevard highway bridge airport harbour harbor port beach park forest canal border plateau heights hill camp factory stadium palace theater theatre hotel building tower plaza prison cemetery ssr countryside prefecture municipality station crossing junction corridor
`);

/** First words of a place's name. */
export const PLACE_STARTS = wordSet(
  'mount lake fort port cape san santa saint st los las el new north south east west northern southern eastern western central upper lower tel deir khan wadi jabal jebel downtown rio rural',
);

/** Prepositions and verbs of movement after which an unknown name is most likely a place. */
export const PLACE_CUES = wordSet('in near at into outside inside across around throughout toward towards via');

/** Nouns after which "of" brings a place ("the town of"). */
export const PLACE_NOUNS = wordSet(
  'city town village capital province district region suburb port island governorate county state outskirts coast north south east west countryside enclave neighbourhood neighborhood streets people mayor suburbs village area river',
);

/** Words that open a place's name with "of" behind them. */
export const PLACE_OPENERS = wordSet(
  'republic gulf strait straits bay cape isle isles kingdom state province city commonwealth sea mount lake federation district region town village port governorate territory peninsula horn state-of emirate sultanate',
);
