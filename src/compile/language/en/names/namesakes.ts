/** Words for what is called by the name of somebody or of something else, right beside it. */
export const NAMESAKE_CLASSES = {
  // "in eastern Orrin"
  'part-of-place':
    'northern southern eastern western central north-eastern north-western south-eastern south-western northeastern northwestern southeastern southwestern rural coastal downtown neighbouring nearby',
  // "the Sheikh Orrin district"
  'called-place':
    'area district neighbourhood neighborhood quarter suburb town village city province governorate region camp crossing checkpoint shrine mosque church cathedral synagogue monastery hospital clinic school square street road bridge airport airbase airfield base dam island prison stadium market cemetery',
  // "the towns of Orrin and Kell"
  'named-place':
    'district districts neighbourhood neighbourhoods neighborhood neighborhoods quarter quarters suburb suburbs town towns village villages city cities province provinces island islands region regions enclave hamlet hamlets settlement settlements',
  'named-places':
    'districts neighbourhoods neighborhoods quarters suburbs towns villages cities provinces islands camps hamlets settlements',
  // "the Ada Orrin brigade", "the Ada Orrin foundation"
  'called-body':
    'channel group faction militia brigade battalion regiment alliance coalition movement party organisation organization agency newspaper broadcaster website outlet network station foundation charity association institute university college company firm',
  // What "is" stands behind in any letters.
  'asks-or-there': 'who what where why how there this that it he she',
  'kind-modifier':
    'official rebel terrorist militant armed jihadist islamist insurgent opposition news television satellite tv media radio residential refugee border military private industrial umbrella',
};
