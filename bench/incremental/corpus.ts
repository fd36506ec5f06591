import { addDays } from '../../src/digest/day.ts';
import type { Day } from '../../src/digest/types.ts';

/** An invented article as a file. */
export interface Invented {
  readonly file: string;
  readonly text: string;
}

/** Mulberry32: the same numbers between 0 and 1 every time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words = (text: string): readonly string[] => text.split(' ');
const FIRSTS = words(
  'Marta Tobias Hedda Oskar Lena Viktor Ines Pavel Greta Anton Sofia Emil Clara Jonas Nadia Felix Irena Hugo Petra Stefan',
);
const STARTS = words('Quil Ren Mo Lind Hal Ver Kar Sten Bro Fal Gar Dor Mer Tal Wes Nor Hol Bran Sil Ost');
const ENDS = words('lon ke en berg vik ford mann ski dal rup ner sen ström wick hart ley ton ova mark stad');
const PLACE_STARTS = words('Port North Vess Skar Al Mar Gol Hesk Lun Tor Bel Cor Dun Esk Fen Gran Har Ill Kel Lor');
const PLACE_ENDS = words('any holm dwin row brook mouth field haven bury wick');
const BODIES = words('Ferries Harbour Rail Power Steel Shipping Grain Water Timber Coal');
const ROLES = ['Mayor', 'Governor', 'Transport Minister', 'Prosecutor', 'Bishop', 'Interior Minister'];
const DEEDS = [
  'opened a new bridge in',
  'closed the harbour of',
  'met crews in',
  'ordered an inquiry in',
  'signed a treaty in',
  'cut power in',
  'sent rescuers to',
  'visited a hospital in',
  'proposed talks in',
  'halted all trains in',
];
const FILLERS = words(
  'council budget harbour strike storm election border pipeline summit protest outage drought tariff vaccine school ' +
    'court prison market bank road tunnel airport river valley island farmers doctors teachers pilots drivers traders ' +
    'engineers fishermen students judges lawyers officers builders nurses residents visitors witnesses neighbours',
);
const DAYS = words('Sunday Monday Tuesday Wednesday Thursday Friday Saturday');

/** Articles a day, as of a topic that ten feeds report on. */
const A_DAY = 27;
const FIRST_DAY = '2031-01-05' as Day;

/**
 * Invented articles of some 300 words, in order of publication: the same for the same count. Four of ten tell of an
 * event that others tell of too, in their own words; one of twenty is a near copy. People, bodies and places recur, few
 * of them often.
 */
export function invented(count: number, from = 0): readonly Invented[] {
  return Array.from({ length: count }, (_, index) => articleAt(from + index));
}

/** A later revision of an article: another headline, and another toll. */
export const revised = ({ file, text }: Invented): Invented => ({
  file,
  text: text
    .replace(/^headline: "/m, 'headline: "Update: ')
    .replace(/killed (\d+) people/, (_, toll: string) => `killed ${Number(toll) + 3} people`),
});

interface Happening {
  readonly place: string;
  readonly person: string;
  readonly role: string;
  readonly body: string;
  readonly deed: string;
  readonly toll: number;
  readonly day: Day;
}

/** What happened on a day, by number: few things are told often. */
function happeningAt(day: number, number: number): Happening {
  const next = chance(day * 1_000 + number + 17);
  const [person, role] = personAt(skewed(next, 400));
  return {
    ...{ place: placeAt(skewed(next, 150)), person, role, body: bodyAt(skewed(next, 120)) },
    ...{ deed: pick(DEEDS, next), toll: 2 + Math.floor(next() * 40), day: addDays(FIRST_DAY, day) },
  };
}

/** A number below `most`, small ones much more often. */
const skewed = (next: () => number, most: number): number => Math.floor(next() ** 2.5 * most);
const pick = (list: readonly string[], next: () => number): string => list[Math.floor(next() * list.length)] ?? '';
const at = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

const personAt = (index: number): readonly [name: string, role: string] => [
  `${at(FIRSTS, index * 7 + Math.floor(index / 20))} ${at(STARTS, index)}${at(ENDS, Math.floor(index / 20) + index * 3)}`,
  at(ROLES, index),
];
const placeAt = (index: number): string =>
  `${at(PLACE_STARTS, index)}${at(PLACE_ENDS, Math.floor(index / 20) + index)}`;
const bodyAt = (index: number): string => `${placeAt(index * 3 + 1)} ${at(BODIES, index)}`;

function articleAt(index: number): Invented {
  const copied = index % 20 === 19 ? index - 3 : index;
  const next = chance(copied * 7919 + 3);
  const day = Math.floor(index / A_DAY);
  const published = addDays(FIRST_DAY, day);
  const main = happeningAt(Math.max(0, day - (next() < 0.3 ? 1 : 0)), Math.floor(next() ** 2 * 18));
  const body = [lede(main, next, published), ...Array.from({ length: 9 }, () => paragraph(main, next, published, day))];
  const own = copied === index ? [] : [`The report was edited for length on the desk of paper ${index % 7}.`];
  const headline = `${main.person} ${main.deed} ${main.place}`;
  const front = [
    '---',
    `headline: "${headline}"`,
    `datePublished: ${published}`,
    `publisher: Paper ${index % 23}`,
    `url: https://paper-${index % 23}.example/${index}`,
    '---',
  ];
  return { file: `${String(index).padStart(6, '0')}.txt`, text: [front.join('\n'), ...body, ...own].join('\n\n') };
}

const weekday = (day: Day): string => DAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';

function lede({ place, person, role, body, deed, toll, day }: Happening, next: () => number, published: Day): string {
  const when = day === published ? 'today' : `on ${weekday(day)}`;
  const told = [
    `${role} ${person} ${deed} ${place} ${when}, ${body} said.`,
    `A storm killed ${toll} people in ${place} ${when}, ${role} ${person} said, while ${body} closed its offices.`,
    `In ${place}, ${role} ${person} said ${when} that the ${pick(FILLERS, next)} would stay shut after ${toll} people were injured.`,
  ];
  return told[Math.floor(next() * told.length)] ?? '';
}

function paragraph(main: Happening, next: () => number, published: Day, day: number): string {
  const [other, role] = personAt(skewed(next, 400));
  const [place, body] = [placeAt(skewed(next, 150)), bodyAt(skewed(next, 120))];
  const noun = () => pick(FILLERS, next);
  const before = addDays(published, -1 - Math.floor(next() * 6));
  const old = happeningAt(Math.max(0, day - 1 - Math.floor(next() * 40)), Math.floor(next() ** 2 * 18));
  const sentences = [
    () =>
      `The ${noun()} and the ${noun()} of ${main.place} waited for the ${noun()} while ${noun()} spoke of the ${noun()}.`,
    () =>
      `"We will keep the ${noun()} open and see that every ${noun()} is heard," ${role} ${other} told reporters in ${place}.`,
    () => `${body} accused ${main.body} of ignoring the ${noun()}, and ${main.body} denied it on ${weekday(before)}.`,
    () => `At least ${main.toll} people were injured in ${main.place}, according to ${body}.`,
    () => `${role} ${other} ${old.deed} ${place} on ${weekday(before)} after the ${noun()} had failed.`,
    () =>
      `On ${old.day.slice(8)} ${month(old.day)} ${old.day.slice(0, 4)} ${old.person} ${old.deed} ${old.place}, the ${noun()} said.`,
    () =>
      `Some ${100 + Math.floor(next() * 900)} ${noun()} gathered near the ${noun()} without the ${noun()} of ${place}.`,
    () => `${main.person} did not say whether the ${noun()} would pay for the ${noun()}.`,
  ];
  return Array.from({ length: 2 }, () => sentences[Math.floor(next() * sentences.length)]?.() ?? '').join(' ');
}

const MONTHS = words('January February March April May June July August September October November December');
const month = (day: Day): string => MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
