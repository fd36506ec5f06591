import type { Amount, FigureScan } from './amounts.ts';

const ADJECTIVES = 7;

/**
 * One person without a number: "a woman", "an elderly man", "a police officer", at the head of a headline "student" too;
 * only in a sentence of casualties.
 */
export function singlePeople(scan: FigureScan, amounts: readonly Amount[], isHeadline: boolean): readonly Amount[] {
  const isOfCasualties = scan.tokens.some((_, at) => {
    const counts = scan.cue(at)?.counts;
    return counts === 'killed' || counts === 'wounded' || (scan.is(at, 'death') && scan.is(at - 1, 'to'));
  });
  if (!isOfCasualties) return [];
  const found: Amount[] = [];
  const first = isHeadline && !scan.is(0, 'a') && !scan.is(0, 'determiner') ? personFrom(scan, 0, 0) : null;
  if (
    first &&
    (scan.cue(first.to)?.follows || diesLater(scan, first.to)) &&
    !((amounts[0]?.from ?? first.to) < first.to)
  )
    found.push(first);
  const taken = new Set(amounts.flatMap(({ from, phraseEnd }) => [from, phraseEnd - 1]));
  for (const at of scan.where('a', 'determiner')) {
    const person = taken.has(at) || taken.has(at + 1) ? null : personBehind(scan, at);
    if (!person) continue;
    found.push(person);
    // "A woman and child": the second person without an article.
    const next = person.to + 1;
    const second = scan.is(person.to, 'and') && !taken.has(next) ? personFrom(scan, next, next) : null;
    if (second) {
      found.push(second);
      taken.add(next);
    }
  }
  return found;
}

/** "15, a doctor at the hospital said": whoever says so is none of them. */
export function saysSo(scan: FigureScan, behind: number): boolean {
  for (let at = behind; at < behind + 10 && scan.kind(at) === 'word'; at += 1)
    if (scan.is(at, 'gives-figures')) return true;
  return false;
}

/**
 * Where the words begin of a singular noun right behind a verb that kills: "mother" of "kills mother", "the" of "killed the
 * deputy mayor"; null for any other.
 */
export function killedFrom(scan: FigureScan, noun: number): number | null {
  for (let from = noun; from > noun - 4; from -= 1) {
    if (scan.cue(from - 1)?.counts === 'killed' && scan.cue(from - 1)?.leads) return from;
    if (scan.kind(from - 1) !== 'word' || scan.is(from, 'determiner')) return null;
  }
  return null;
}

/** "a man, his wife and their three children": one more in a list. */
const isTheirs = (scan: FigureScan, at: number): boolean =>
  scan.is(at, 'possessive') && (scan.is(at - 1, 'and') || scan.word(at - 1) === ',');

/** The person behind "a", "the" of whom a verb kills, or "his" in a list. */
function personBehind(scan: FigureScan, at: number): Amount | null {
  const isArticle = scan.is(at, 'a') || scan.is(at, 'the');
  if (scan.is(at - 1, 'not') || (!isArticle && !isTheirs(scan, at))) return null;
  const isObject = isArticle && isVictim(scan, at);
  return scan.is(at, 'the') && !isObject ? null : personFrom(scan, at, at + 1, isObject);
}

/** "fatally shot the docker", "stabbed to death a baker": one, whoever it is; "the" alone counts nobody. */
function isVictim(scan: FigureScan, at: number): boolean {
  const verb = scan.is(at - 2, 'fatally') ? at - 2 : scan.deadlyFrom(at - 1);
  if (scan.is(verb - 1, 'to-be')) return false;
  return verb < at - 1 || scan.cue(at - 1)?.leads === true || deadlyBehind(scan, at) > 0;
}

/** Where "dead" or "death" stands behind an object that begins at `at`: "shot the postman dead", "beat a man to death"; 0 for nowhere. */
export function deadlyBehind(scan: FigureScan, at: number): number {
  const isShot = scan.is(at - 1, 'shot');
  if (!isShot && !scan.is(at - 1, 'does-to-death')) return 0;
  for (let to = at + 1; to < at + ADJECTIVES && (scan.kind(to) === 'word' || scan.word(to) === ','); to += 1)
    if (scan.is(to, 'and-or-but')) break;
    else if ((isShot && scan.is(to, 'dead')) || (scan.is(to, 'death') && scan.is(to - 1, 'to'))) return to;
  return 0;
}

/** The verb behind a noun and an age between commas: "died" of "a hiker, 19, has died". */
function verbBehind(scan: FigureScan, noun: number): number {
  const verb = scan.word(noun + 1) === ',' && scan.word(noun + 3) === ',' ? noun + 4 : noun + 1;
  return scan.is(verb, 'has-or-have') ? verb + 1 : verb;
}

const CLAUSE = 20;

/** "A cyclist | fell on Monday and died": one who did something and then died. */
export function diesLater(scan: FigureScan, from: number): boolean {
  for (let at = from; at < from + CLAUSE && scan.kind(at) !== undefined; at += 1) {
    if (/^[;:.]$/.test(scan.word(at)) || scan.is(at, 'gives-figures') || scan.is(at, 'who-or-that')) return false;
    const cue = scan.is(at, 'and') ? scan.cue(at + 1) : undefined;
    if (cue) return at > from && cue.counts === 'killed' && !cue.leads;
    if (at > from && scan.person(at) !== undefined) return false;
  }
  return false;
}

/** The person whose words begin at `from`, the noun or adjectives at `at`. */
function personFrom(scan: FigureScan, from: number, start: number, byForm = false): Amount | null {
  for (let at = start; at < scan.tokens.length && at < start + ADJECTIVES; at += 1) {
    if ((scan.kind(at) === 'mark' && scan.word(at) !== '-') || scan.is(at, 'person-stop')) return null;
    // "A hiker died", "a hiker has died", "a hiker, 19, died": whatever dies is no thing.
    const unit = scan.person(
      at,
      byForm || scan.cue(verbBehind(scan, at))?.counts === 'killed' || (from === 0 && diesLater(scan, at + 1)),
    );
    if (!unit || scan.is(at, 'no-person')) continue;
    // "A doctor's house", "a pilot error": the person only describes what follows.
    const next = scan.unit(at + 1);
    if (
      scan.is(at + 1, "'s") ||
      (scan.kind(at + 1) === 'word' && next && next.kind !== 'time' && !scan.is(at + 1, 'dead'))
    )
      continue;
    const to = at + 1;
    // "A third man died" is one more; "a third person", three of them all.
    const ordinal = scan.entry(from + 1).number;
    const isAdded = ordinal?.counts === false;
    const value = isAdded && scan.is(at, 'anybody') ? (ordinal?.small ?? 1) : 1;
    return {
      from,
      to,
      phraseEnd: to,
      value,
      max: null,
      qualifier: null,
      unit,
      noun: null,
      isAdded: isAdded && value === 1,
    };
  }
  return null;
}

/** "Two nurses charged over | missing drugs", "a search for the missing boat": the noun behind it is, whoever stands before. */
export const isSaidOfNoun = (scan: FigureScan, at: number): boolean =>
  ['leads-to-noun', 'determiner', 'a', 'the'].some((list) => scan.is(at - 1, list)) &&
  scan.kind(at + 1) === 'word' &&
  !scan.isCapital(at + 1) &&
  !scan.is(at + 1, 'function');

/** "2,000 people came to a service for the miners killed": those of the noun right before it. */
export function isOfNoun(scan: FigureScan, at: number, start: number): boolean {
  const kind = at - 1 > start && scan.is(at - 2, 'determiner') ? scan.unit(at - 1)?.kind : null;
  return kind === 'people' || kind === 'troops';
}
