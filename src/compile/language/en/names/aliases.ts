const rowsOf = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split('\n')
    .map((row) => row.split('|'));

/**
 * Names by which the same body or person is widely known: the first of a row makes the key; all in normalised form
 * (lower case, no accents, marks as spaces). Names on which politics turns are left out: they never join here.
 */
export const ALIASES = rowsOf(`
united nations|un|u n|united nations organization|united nations organisation
european union|eu|e u
north atlantic treaty organization|nato|north atlantic treaty organisation|atlantic alliance
organization for security and cooperation in europe|osce|organisation for security and co operation in europe|organization for security and co operation in europe|organisation for security and cooperation in europe
minsk group|osce minsk group
international monetary fund|imf
world health organization|world health organisation
world trade organization|wto|world trade organisation
international atomic energy agency|iaea
united nations security council|un security council|u n security council|security council
united nations general assembly|un general assembly|general assembly
united nations high commissioner for refugees|unhcr|un refugee agency
european central bank|ecb
federal reserve|us federal reserve|u s federal reserve|fed|federal reserve board|us fed
federal bureau of investigation|fbi
central intelligence agency|cia
government accountability office|gao|us government accountability office
united states air force|usaf|us air force|u s air force
royal air force|raf
us department of the treasury|us treasury|u s treasury|treasury department|us treasury department|treasury|u s treasury department|united states treasury
us department of state|state department|us state department|u s state department|united states department of state
us department of justice|justice department|us justice department|department of justice|u s justice department|u s department of justice
us department of defense|pentagon|us defense department|department of defense|us department of defence
us department of labor|u s department of labor|labor department|department of labor
us senate|senate|united states senate|u s senate
us congress|congress|united states congress|u s congress
us house of representatives|house of representatives|united states house of representatives|u s house of representatives
us supreme court|united states supreme court|u s supreme court
general motors|gm|general motors corporation|general motors company|general motor
ford|ford motor company|ford motor|ford motor co
chrysler|chrysler llc|chrysler group|chrysler corporation|daimler chrysler group
daimlerchrysler|daimler chrysler
apple|apple computer|apple inc|apple computer inc
international business machines|ibm
hewlett packard|hp
british broadcasting corporation|bbc
agence france presse|afp
associated press|ap
united auto workers|uaw|united auto workers union|united automobile workers
eads|european aeronautic defence and space company|european aeronautic defence space|european aeronautic defence and space company eads|european aeronautic defense and space company
airbus|airbus sas|airbus industrie
northrop grumman|northrop
lockheed martin|lockheed
goldman sachs|goldman
standard poors|standard and poors|standard poor s|standard and poor s|s p
dow jones|dow|dow jones industrial average index|dow jones industrial average|djia|dow jones index|dow jones industrials
nasdaq|nasdaq composite|nasdaq index|nasdaq composite index
ftse|ftse 100|british ftse|ftse 100 index|ftse index|british ftse 100
new york stock exchange|nyse
wal mart|walmart|wal mart stores|walmart stores
american international group|aig
securities and exchange commission|sec|us securities and exchange commission
food and drug administration|fda|us food and drug administration
islamic state|is|isis|isil|daesh|islamic state of iraq and syria|islamic state group|islamic state of iraq and the levant
al qaeda|al qaida|al qaeda network
hezbollah|hizbollah|hizbullah|hizballah
kurdistan workers party|pkk
peoples protection units|ypg
syrian democratic forces|sdf
syrian observatory for human rights|sohr|syrian observatory|syrian observatory for human rights sohr
new york times|nyt
new york city|nyc
washington d c|washington dc
los angeles|la
raqqa|raqa|ar raqqah
kyiv|kiev
kharkiv|kharkov
odesa|odessa
kobani|kobane|ayn al arab
deir ezzor|deir ez zor|deir al zor|deir al zour|deir ez zour|deir ezzour|deir el zour|deir el zor|deirezzor|deir ezor
al nusra front|nusra front|al nusra|nusra|jabhat al nusra|jabhat nusra
islamic state of iraq|islamic state in iraq
mumbai|bombay
beijing|peking
saint petersburg|st petersburg
saint louis|st louis
white house|us white house
volodymyr zelensky|vladimir zelensky|volodymyr zelenskyy|volodymyr zelenskiy
muammar gaddafi|moammar gadhafi|muammar qaddafi|muammar gadhafi|moammar gaddafi|gaddafi|gadhafi|qaddafi|kadhafi
osama bin laden|usama bin laden|bin laden
bashar al assad|bashar assad|bashar al asad|bashar hafez al assad
dalai lama
ban ki moon|ban
`);

/** Pairs that misspelling or transliteration must never join: each takes a side, or is a place of its own. */
export const SIDES = rowsOf(`
artsakh|nagorno karabakh|nagorno karabakh republic
stepanakert|khankendi|xankendi
shusha|shushi
burma|myanmar
persian gulf|arabian gulf
macedonia|north macedonia
taiwan|chinese taipei|republic of china
falkland islands|malvinas
derry|londonderry
palestine|palestinian territories
kosovo|kosovo and metohija
`);
