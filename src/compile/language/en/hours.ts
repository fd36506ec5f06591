import type { HourWords } from '../hours.ts';

const valued = (words: string): ReadonlyMap<string, number> =>
  new Map(words.split(' ').map((word, at) => [word, at] as const));

const numbers = 'zero one two three four five six seven eight nine ten eleven twelve';

/** What happens at an hour that reports give, each row in the words by which they tell of it. */
const HAPPENS = `
explode explosion explosions exploded blast blasts ignition ignited detonated detonation
fire fired fires shots shot gunfire shooting shootout
shell shells shelled shelling mortar mortars rounds missile missiles rocket rockets
hit struck strike landed fell impact
collapse collapsed collapsing crumbled breach breached burst gave failed
siren sirens alarm alarms
alert alerted warning warnings
sink sank sunk capsized capsize capsizing rolled rolls lurched lurches listed keeled
crash crashed crashes collided collision derailed derailment
leave left leaves departed departs departure sailed sails sailing
arrive arrived arrives arrival reached reaches received
open opened opens opening
shut closed shut closing
arrest arrested detained arrests detention
die died dies dead death
begin began begins started starts start
attack attacked attacks assault raid raided stormed
seize seized captured took
release released freed
cut failed outage blackout
land landed lands
evacuate evacuated evacuation
`;

const happens: ReadonlyMap<string, string> = new Map(
  HAPPENS.trim()
    .split('\n')
    .flatMap((row) => {
      const words = row.split(' ');
      const [name = ''] = words;
      return words.map((word): [string, string] => [word, name]);
    }),
);

/** The hours of a clock as they are told: "at 9:14 p.m.", "ten past nine", "shortly before ten". */
export const hours: HourWords = {
  numbers: valued(numbers),
  minutes: new Map([
    ...[...valued(numbers)].filter(([, value]) => value > 0),
    ...([
      ['quarter', 15],
      ['twenty', 20],
      ['twenty-five', 25],
      ['half', 30],
    ] as const),
  ]),
  named: new Map([
    ['midnight', 0],
    ['noon', 720],
    ['midday', 720],
  ]),
  clock: new Set(["o'clock", 'o’clock']),
  past: new Set(['past', 'after']),
  to: new Set(['to', 'before']),
  opensHour: new Set([
    'at',
    'about',
    'around',
    'roughly',
    'nearly',
    'almost',
    'exactly',
    'precisely',
    'of',
    'was',
    'as',
    'to',
    'say',
    'says',
    'said',
    'records',
    'recorded',
  ]),
  nearly: new Set(['about', 'around', 'roughly', 'nearly', 'almost', 'approximately', 'some']),
  before: new Set(['before']),
  after: new Set(['after', 'past']),
  closely: new Set(['shortly', 'just', 'soon', 'long', 'little']),
  bounds: new Set(['until', 'till', 'by', 'before', 'after', 'since', 'from', 'between']),
  morning: new Set(['am', 'morning']),
  evening: new Set(['pm', 'afternoon', 'evening', 'night']),
  parts: new Set(['and', 'but', 'nor', 'while']),
  units: new Set([
    'per',
    'percent',
    '%',
    'million',
    'billion',
    'thousand',
    'degrees',
    'metres',
    'meters',
    'kilometres',
    'kilometers',
    'km',
    'm',
    'tonnes',
    'tons',
    'points',
    'magnitude',
    'times',
    'litres',
  ]),
  happens,
  happensOnce: new Set(['explode', 'sink', 'collapse', 'crash', 'siren']),
  happensOften: new Set(['fire', 'shell', 'hit', 'attack', 'begin', 'open', 'shut', 'cut', 'arrest']),
  beforeHour:
    /(?:,? (?:at|about|around|roughly|nearly|almost|exactly|shortly|just|soon|not|long|before|after|some)){0,4} ?$/i,
  opensClause: /^(?:.{0,80}\b(?:that|when|says?|said|claims?|claimed|maintains?|maintained) (?=\p{L}))?/u,
};
