import { isDayWord, readTime } from './clock-words.ts';

/** What the words after "subscribe" name, as they were written; the empty string for what they leave out. */
export interface SubscribeWords {
  readonly time: string;
  readonly zone: string;
  readonly days: string;
  readonly mode: string;
}

type Kind = keyof SubscribeWords | 'between';

/** Words that only hold others together, and belong to whatever stands before them. */
const BETWEEN: readonly string[] = ['at', 'in', 'on', 'and', 'every', 'each', 'to', 'time', 'the', 'from', '-'];

/**
 * Sorts the words after "subscribe" by what they are, in any order: "9am yerevan weekdays replay", "mon wed fri at 21.30
 * new york". What is nothing else is the zone. "new" is the mode unless a zone's word follows it.
 */
export function subscribeWords(text: string): SubscribeWords {
  const words = text
    .replaceAll(/(\d)\s+([ap]\.?m\.?)\b/gi, '$1$2')
    .replaceAll(/\b(utc|gmt)\s*([+−-])\s*(\d)/gi, '$1$2$3')
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
  const kinds = words.map((word) => kindOf(word));
  const sorted: Record<keyof SubscribeWords, string[]> = { time: [], zone: [], days: [], mode: [] };
  for (const [index, word] of words.entries()) {
    const kind = kinds[index] ?? 'zone';
    if (kind === 'between') {
      // "monday to friday": the word between two days is theirs.
      if (kinds[index - 1] === 'days' && kinds[index + 1] === 'days') sorted.days.push(word);
      continue;
    }
    const isPlace = word.toLowerCase() === 'new' && kinds[index + 1] === 'zone';
    sorted[isPlace ? 'zone' : kind].push(word);
  }
  const { time, zone, days, mode } = sorted;
  return { time: time.join(' '), zone: zone.join(' '), days: days.join(' '), mode: mode.join(' ') };
}

function kindOf(word: string): Kind {
  const plain = word.toLowerCase();
  if (plain === 'new' || plain === 'replay') return 'mode';
  if (BETWEEN.includes(plain)) return 'between';
  if (isDayWord(plain)) return 'days';
  return readTime(plain) === null ? 'zone' : 'time';
}
