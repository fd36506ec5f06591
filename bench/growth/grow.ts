import { addDays, dayLabel, daysBetween } from '../../src/digest/day.ts';
import type { Day, DigestDocument, Event } from '../../src/digest/types.ts';

/** Words that set repeated events and names apart, so that searches meet few and many. */
const WORDS = (
  'harbour strike council budget ferry bridge storm election treaty border ceasefire pipeline summit verdict protest ' +
  'merger outage vaccine drought tariff'
).split(' ');

/** The first day of what is made; the last is the topic's own. */
const FIRST = '1990-01-01' as Day;

/** One article for so many events, and one name for so many. */
const EVENTS_AN_ARTICLE = 10;
const EVENTS_A_NAME = 5;

/**
 * A digest of so many events: those of a real one over and over, on other days, with other words, resting on other
 * articles, and names to go with them. Every tenth of a per cent of the events stands on the topic's own last days, so
 * that the same days have news at every size.
 */
export function grown(digest: DigestDocument, count: number): DigestDocument {
  const articles = Math.max(digest.articles.length, Math.round(count / EVENTS_AN_ARTICLE));
  const days = daysBetween(FIRST, digest.topic.coverage.to);
  const keys = digest.articles.map(({ id }) => id);
  const moved = (text: string, round: number): string =>
    text.replaceAll(/"id":"[A-Z]+\d+","article":"([A-Z]+)","paragraph":(\d+)/g, (_, key: string, paragraph: string) => {
      const id = articleKey((keys.indexOf(key) + keys.length * round) % articles);
      return `"id":"${id}${paragraph}","article":"${id}","paragraph":${paragraph}`;
    });
  const events = Array.from({ length: count }, (_, index): Event => {
    const round = Math.floor(index / digest.events.length);
    const source = digest.events[index % digest.events.length];
    const event: Event = JSON.parse(moved(JSON.stringify(source), round));
    const day = addDays(FIRST, Math.floor((index / count) * (days + 1)));
    const statements = event.statements.map((statement, position) => ({
      ...statement,
      id: `${event.id}-${round}.${position + 1}`,
      text: `${statement.text} ${word(index + position)}${index % 977}.`,
    }));
    return {
      ...event,
      id: `${event.id}-${round}`,
      date: { start: day, end: day, precision: 'day', label: dayLabel(day) },
      headline: `${event.headline} ${word(index)} ${index}`,
      statements,
      articles: [...new Set(statements.flatMap(({ cites }) => cites.map(({ article }) => article)))].sort(),
      silent: [],
      disputes: [],
    };
  });
  const names = Math.max(digest.entities.length, Math.round(count / EVENTS_A_NAME));
  return {
    ...digest,
    version: String(count).padStart(8, '0'),
    articles: Array.from({ length: articles }, (_, index) => ({
      ...pick(digest.articles, index),
      id: articleKey(index),
    })),
    entities: Array.from({ length: names }, (_, index) => {
      const entity = pick(digest.entities, index);
      if (index < digest.entities.length) return entity;
      return {
        ...entity,
        id: `${entity.id}-${index}`,
        name: `${entity.name} ${word(index)} ${index}`,
        spellings: entity.spellings.map((spelling) => ({ ...spelling, text: `${spelling.text} ${index}` })),
        aliases: [],
        rank: index + 1,
      };
    }),
    events,
  };
}

const word = (index: number): string => WORDS[index % WORDS.length] ?? '';

function pick<One>(all: readonly One[], index: number): One {
  const one = all[index % all.length];
  if (one === undefined) throw new Error('there is nothing to repeat');
  return one;
}

/** A, B … Z, AA, AB … */
function articleKey(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : articleKey(Math.floor(index / 26) - 1) + letter;
}
