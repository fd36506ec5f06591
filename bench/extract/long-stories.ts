import { StoryReader } from '../../src/compile/compare/timeline/story.ts';
import { timelineOf } from '../../src/compile/compare/timeline/timeline.ts';
import { plainDocument } from '../../src/compile/read/document.ts';
import { dayAt, dayNumber, monthNames, weekday, weekdayNames } from '../../src/digest/day.ts';
import type { Day } from '../../src/digest/types.ts';
import { dice, ownWords } from '../../test/compile/compare/ferry-story.ts';
import type { Row } from './row.ts';

/** Articles a day, by the day of the story. */
const SHAPES: Readonly<Record<string, (day: number) => number>> = {
  'heavy first weeks': (day) => (day < 45 ? 14 : 1.2),
  'two heavy stretches': (day) => (day < 30 || (day > 250 && day < 290) ? 12 : 1.5),
  'even coverage': () => 4,
};
const STORIES = 12;
const FROM = dayNumber('2031-01-01' as Day);
const SPAN = 420;
/** The gold days: those of the weightiest events of all, and of the weightiest of every sixty days. */
const [WEIGHTIEST, STRETCH] = [12, 60];

/** Invented long stories whose days are known: what the coverage of a story does to the days chosen. */
export function run(): readonly Row[] {
  return Object.entries(SHAPES).map(([shape, coverage]) => {
    const shares = Array.from({ length: STORIES }, (_, index) => shareFound(coverage, dice((index + 1) * 7919 + 13)));
    return {
      what: `long story, ${shape}: days found`,
      on: `${STORIES} invented stories of ${SPAN} days`,
      figure: ((100 * shares.reduce((a, b) => a + b, 0)) / STORIES).toFixed(1),
    };
  });
}

interface Happened {
  readonly day: number;
  readonly weight: number;
  readonly what: string;
}

function shareFound(coverage: (day: number) => number, roll: () => number): number {
  const events = eventsOf(roll);
  const gold = goldOf(events);
  const reader = new StoryReader();
  for (let day = 0; day < SPAN; day += 1) {
    const articles = Math.floor(coverage(day)) + (roll() < coverage(day) % 1 ? 1 : 0);
    for (let n = 0; n < articles; n += 1) reader.add(plainDocument(articleOf(events, day, roll), dayAt(FROM + day)));
  }
  const asked = { from: dayAt(FROM), to: dayAt(FROM + SPAN - 1), days: gold.size, sentences: 1 };
  const timeline = timelineOf(reader.story(), asked);
  if ('unknown' in timeline) return 0;
  return [...timeline.keys()].filter((day) => gold.has(dayNumber(day) - FROM)).length / gold.size;
}

/** Something on every other day; few of the events weigh much. */
function eventsOf(roll: () => number): readonly Happened[] {
  const word = (): string => `lore${Math.floor(roll() * 1e5)}`;
  return Array.from({ length: SPAN }, (_, day) => ({ day, happens: roll() < 0.5 })).flatMap(({ day, happens }) =>
    happens
      ? [{ day, weight: Math.exp(2.4 * (roll() + roll() + roll() - 1.5)), what: `${word()} ${word()} ${word()}` }]
      : [],
  );
}

function goldOf(events: readonly Happened[]): ReadonlySet<number> {
  const byWeight = [...events].sort((a, b) => b.weight - a.weight);
  const stretches = Array.from({ length: SPAN / STRETCH }, (_, index) =>
    byWeight.find(({ day }) => Math.floor(day / STRETCH) === index),
  );
  return new Set([...byWeight.slice(0, WEIGHTIEST), ...stretches].flatMap((event) => (event ? [event.day] : [])));
}

/** An article on something of the last three days; most look back at something weighty, the less the longer ago. */
function articleOf(events: readonly Happened[], day: number, roll: () => number): string {
  const pick = (from: readonly Happened[], worth: (event: Happened) => number): Happened | undefined => {
    let left = roll() * from.reduce((sum, event) => sum + worth(event), 0);
    return from.find((event) => {
      left -= worth(event);
      return left <= 0;
    });
  };
  const recent = events.filter((event) => event.day <= day && event.day >= day - 2);
  const news = pick(recent, ({ weight }) => weight);
  const earlier = events.filter((event) => event.day < day - 3);
  const past = roll() < 0.6 ? pick(earlier, (event) => event.weight ** 1.5 / (1 + Math.log1p(day - event.day))) : null;
  return [
    ...(news
      ? [`The ferry inquiry in Saltmouth heard of ${news.what} on ${weekdayNames[weekday(dayAt(FROM + news.day))]}.`]
      : []),
    ...(past ? [`The inquiry followed ${past.what} on ${monthDay(FROM + past.day)} in the strait of Ormsby.`] : []),
    ownWords(roll, 4),
  ].join('\n');
}

function monthDay(day: number): string {
  const [, month = '', number = ''] = dayAt(day).split('-');
  return `${monthNames[Number(month) - 1]} ${Number(number)}`;
}
