import type { DateMention, Found, NameMention } from '../extraction.ts';
import type { FigureScan } from './amounts.ts';

/** Who a sentence says it from: the text's own words, or a pronoun. */
export interface Source {
  readonly text: string;
  readonly isPronoun: boolean;
  readonly isPerson: boolean;
  /** A name, and not "the ministry". */
  readonly isNamed: boolean;
}

/** A source with the first token of its words, and its verb; -1 for "according to". */
export interface Said extends Source {
  readonly from: number;
  readonly verb: number;
}

const LONGEST = 9;

/**
 * The source that a clause of a sentence names, its tokens `first` up to `end`: "according to the ministry", "the ministry said", "said Ana Silva". A name beside
 * the verb stands for the whole phrase; without one it is the run of words up to the next comma, mark or verb.
 */
export function sourceOf(
  text: string,
  scan: FigureScan,
  names: readonly NameMention[],
  [first, end]: readonly [number, number],
): Said | null {
  const within = (from: number, to: number, verb: number): Said | null => {
    const source = sourceIn(text, scan, from, to, names, isSpoken(scan, verb));
    return source && { ...source, from, verb };
  };
  const before = (verb: number): Said | null => {
    const to = withVerb(scan, verb);
    let from = to;
    while (from > 0 && from > to - LONGEST && !isEdge(scan, from - 1)) from -= 1;
    return within(besideIt(scan, nounPhraseFrom(scan, from, to)), to, verb);
  };
  const behind = (from: number, verb: number): Said | null => {
    // "said they would ask Orne": what is said.
    if (verb >= 0 && scan.is(from, 'source-pronoun') && !isEdge(scan, from + 1)) return null;
    let to = from;
    while (to < scan.tokens.length && to < from + LONGEST && !isEdge(scan, to) && !(to > from && opensPhrase(scan, to)))
      to += 1;
    return within(from, to, verb);
  };
  /** "Ana Silva, 54, said", "the mayor of Ormsby, Ana Silva, said": who is named, else whoever the commas stand behind. */
  const behindComma = (behind: number): Said | null => {
    const verb = withVerb(scan, behind);
    const comma = commaBefore(scan, verb);
    if (comma < 0) return null;
    // "Moss, 61, who lost to Roe, said": in what only says more of a speaker nobody else speaks.
    const aside = asideBefore(scan, comma);
    const teller = aside > 0 ? before(aside) : null;
    if (aside > 0) return teller && { ...teller, verb: behind };
    const isOfSpeaker = scan.is(comma + 1, 'who-or-which');
    const age = isOfSpeaker && scan.kind(comma - 1) === 'number' && scan.word(comma - 2) === ',' ? comma - 2 : comma;
    // "The council, led by Ana Silva, said": only what says who somebody is, is of the speaker.
    let edge = comma + 1;
    while (edge < verb - 1 && !isEdge(scan, edge)) edge += 1;
    const [subject, beside] = [before(age), isOfSpeaker || edge < verb - 1 ? null : within(comma + 1, edge, behind)];
    const isBetter = beside?.isPerson ? !subject?.isPerson : beside?.isNamed && !subject?.isNamed;
    const found = isBetter ? beside : subject;
    return found && { ...found, from: subject?.from ?? found.from, verb: behind };
  };
  for (let at = first; at < end; at += 1) {
    const isAccording = scan.is(at, 'according') && scan.is(at + 1, 'to');
    const isGiven = scan.is(at, 'gives-figures') || (scan.is(at, 'speaks-of') && scan.is(at + 1, 'of'));
    // "put up bail"
    const isPaid = scan.is(at, 'putting') && scan.is(at + 1, 'up');
    const isSaid =
      isGiven && !isPaid && !takesLives(scan, at) && !scan.is(at - 1, 'to-be') && !scan.is(at + 1, 'killed');
    const source =
      (isAccording ? behind(at + 2, -1) : null) ??
      (isSaid ? (before(at) ?? behindComma(at) ?? (scan.is(at, 'putting') ? null : behind(at + 1, at))) : null);
    if (source) return source;
  }
  return null;
}

/**
 * "An attack that | activists | say killed more than 12": who gives the number in a clause put in for it, before `at`; null
 * for somebody of no source's words, and undefined where no clause is put in.
 */
export function sourceWithin(
  text: string,
  scan: FigureScan,
  names: readonly NameMention[],
  at: number,
): Said | null | undefined {
  let verb = at - 1;
  while (verb > at - NEAR && !scan.is(verb, 'gives-figures') && (scan.cue(verb) || scan.is(verb, 'before-cue')))
    verb -= 1;
  if (verb === at - 1 || !scan.is(verb, 'gives-figures')) return undefined;
  let from = verb;
  while (from > 0 && from > verb - LONGEST && !isEdge(scan, from - 1)) from -= 1;
  if (from === verb || !(scan.is(from - 1, 'who-or-which') || scan.is(from - 1, 'that'))) return undefined;
  const source = sourceIn(text, scan, from, verb, names);
  return source && { ...source, from, verb };
}

const NEAR = 5;

/** "the blast claims 12 lives" */
const takesLives = (scan: FigureScan, verb: number): boolean =>
  scan.is(verb, 'claim') && [2, 3, 4].some((behind) => scan.is(verb + behind, 'claimed'));

/** Where a verb begins with what belongs to it: "later said", "had said". */
function withVerb(scan: FigureScan, verb: number): number {
  let from = verb;
  while (scan.is(from - 1, 'before-verb')) from -= 1;
  return from;
}

/** "fighters near the border | a monitor said": where the noun phrase begins that ends right before a verb. */
function nounPhraseFrom(scan: FigureScan, from: number, to: number): number {
  for (let at = to - 2; at > from; at -= 1) if (opensPhrase(scan, at)) return at;
  return from;
}

/** An article; not that of "the head of the board". */
const opensPhrase = (scan: FigureScan, at: number): boolean =>
  (scan.is(at, 'a') || scan.is(at, 'the')) && !scan.is(at - 1, 'of-whom');

/** "Witnesses and | a doctor said": where the first of two begins. */
const besideIt = (scan: FigureScan, from: number): number =>
  scan.is(from - 1, 'and') && scan.is(from - 2, 'source') && scan.is(from, 'a') ? from - 2 : from;

const [LONGEST_ASIDE, LONGEST_BETWEEN] = [24, 14];

/** The comma that opens the words between a speaker and the comma before the verb; -1 where there are none. */
function commaBefore(scan: FigureScan, verb: number): number {
  if (scan.word(verb - 1) !== ',') return -1;
  for (let at = verb - 2; at >= 0 && at >= verb - LONGEST_ASIDE; at -= 1) {
    // Far before the verb only what says who somebody is: "nurses at the clinic, who did not wish to be named …, said"
    if (scan.word(at) === ',') return at >= verb - LONGEST_BETWEEN || scan.is(at + 1, 'who-or-which') ? at : -1;
    if (/^[;:"“”()]$/.test(scan.word(at)) || scan.is(at, 'gives-figures')) return -1;
  }
  return -1;
}

/** The comma before "whose mother, Ida Roe, is one of them," that ends at a comma; -1 for none. */
function asideBefore(scan: FigureScan, comma: number): number {
  for (let at = comma - 1; at >= 0 && at >= comma - LONGEST_ASIDE && !scan.is(at, 'parts-accounts'); at -= 1)
    if (scan.word(at) === ',' && scan.is(at + 1, 'who-or-which')) return at;
  return -1;
}

/** "said", "announced": of what gives a figure otherwise, as "the list puts it at", nobody need speak. */
const isSpoken = (scan: FigureScan, verb: number): boolean => {
  const act = scan.language.speech.verbs.get(scan.word(verb))?.act;
  return act === 'said' || act === 'announced';
};

/** What a source does not reach across; "for" within a name does not end it ("Watch for Human Rights"). */
function isEdge(scan: FigureScan, at: number): boolean {
  if (scan.kind(at) === 'number' || scan.is(at, 'gives-figures')) return true;
  // "Dr. Milan Hader"
  if (scan.word(at) === '.') return !scan.is(at - 1, 'dotted');
  if (scan.is(at, 'for')) return !(scan.isCapital(at - 1) && scan.isCapital(at + 1));
  if (/^[,;:"“”()]$/.test(scan.word(at)) || scan.is(at, 'source-edge')) return true;
  return scan.cue(at) !== undefined || scan.entry(at).number !== undefined;
}

/** A name in the phrase, else the phrase where it holds a capital or a role word; a pronoun by itself. */
function sourceIn(
  text: string,
  scan: FigureScan,
  from: number,
  to: number,
  names: readonly NameMention[],
  isSpoken = false,
): Source | null {
  const [first, last] = [scan.tokens[from], scan.tokens[to - 1]];
  if (!first || !last || to <= from) return null;
  const isAlone = to - from === 1;
  // "On Friday it": of what stands before it, it says nothing.
  if (scan.is(to - 1, 'source-pronoun')) return { text: last.text, isPronoun: true, isPerson: false, isNamed: false };
  const name = nameWithin(names, first.start, last.end, text);
  const isOther = name !== null && isOfAnother(scan, name, from, to);
  if (name && !isOther) return { text: name.text, isPronoun: false, isPerson: name.type === 'person', isNamed: true };
  let isSource = isOther || (isAlone && scan.isCapital(from) && !scan.is(from, 'no-source'));
  // "the rebels put it at 60"
  isSource ||= scan.is(from, 'determiner') && to - from <= 3 && scan.language.plural?.test(scan.word(to - 1)) === true;
  isSource ||= (isSpoken && isShortPhrase(scan, from, to)) || speaks(scan, from, to);
  return isSource
    ? { text: text.slice(first.start, last.end), isPronoun: false, isPerson: false, isNamed: false }
    : null;
}

/** "the railway" of "the railway said": whoever it is, nothing else speaks. */
const isShortPhrase = (scan: FigureScan, from: number, to: number): boolean =>
  (scan.is(from, 'a') || scan.is(from, 'the')) && to - from > 1 && to - from <= 3;

/** A word for a source in the phrase, or a name behind its first word. */
function speaks(scan: FigureScan, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (scan.is(at, 'source') || (at > from && scan.isCapital(at) && !isOfThing(scan, from, at))) return true;
  return false;
}

/** "Both banks of the Orne": a capital that only says of what something is that nobody is. */
function isOfThing(scan: FigureScan, from: number, capital: number): boolean {
  let of = capital - 1;
  while (of > from && (scan.is(of, 'the') || scan.isCapital(of))) of -= 1;
  const head = of - 1;
  if (head < from || !scan.is(of, 'of') || scan.isCapital(head) || scan.is(head, 'organisation-head')) return false;
  const word = scan.word(head);
  return scan.unit(head) === undefined && !scan.language.figures.agent?.test(word.replace(/s$/, ''));
}

/**
 * Words that hold a name and mean another: "Stark's lawyer", "the Stark family", "opponents of Stark", "an anti-Gale
 * network", "a Crescent staff member"; but "a Gale spokesman" and "the Gale news agency" speak for Gale.
 */
function isOfAnother(scan: FigureScan, { type, start, end }: NameMention, from: number, to: number): boolean {
  const first = scan.tokens.findIndex((token, at) => at >= from && token.end > start);
  let next = first;
  while ((scan.tokens[next]?.start ?? end) < end) next += 1;
  // "anti-Gale", "Gale-led"
  if (scan.tokens[first]?.start !== start || scan.tokens[next - 1]?.end !== end) return true;
  if (next < to && scan.word(next) === "'s") return true;
  const isHeld = first > from && scan.is(first - 1, 'of');
  if (isHeld && (type === 'person' || scan.is(first - 2, 'organisation-head'))) return true;
  if (next >= to || !isNoun(scan, next) || !isNoun(scan, to - 1)) return false;
  return type === 'person' || !(scan.is(to - 1, 'source') || scan.is(to - 1, 'organisation-head'));
}

const isNoun = (scan: FigureScan, at: number): boolean =>
  scan.kind(at) === 'word' && !scan.isCapital(at) && !scan.is(at, 'beside-name') && !scan.word(at).endsWith('ly');

/** The last person or organisation that lies in the span, but "Roe of the hospital" is Roe; names are in text order. */
function nameWithin(names: readonly NameMention[], start: number, end: number, text: string): NameMention | null {
  let found: NameMention | null = null;
  for (let index = firstEndingAfter(names, start); (names[index]?.end ?? Number.POSITIVE_INFINITY) <= end; index += 1) {
    const name = names[index];
    const isWhose =
      found?.type === 'person' && name && /^ (?:of|from|at) (?:the )?$/.test(text.slice(found.end, name.start));
    if (name && name.type !== 'place' && !isWhose) found = name;
  }
  return found;
}

/** The first mention that ends behind `offset`; mentions are in text order and do not overlap. */
export function firstEndingAfter<T extends Found>(mentions: readonly T[], offset: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const REACH = 8;

/** "In Porto Novo", "across the Lena delta": the place named right behind the counted noun or its verb. */
export function scopeOf(
  text: string,
  scan: FigureScan,
  phraseEnd: number,
  names: readonly NameMention[],
): string | null {
  if (names.length === 0) return null;
  for (let at = phraseEnd; at < phraseEnd + REACH; at += 1) {
    const token = scan.tokens[at];
    if (token?.kind !== 'word') return null;
    if (!scan.is(at, 'placing')) continue;
    const name = names[firstEndingAfter(names, token.end)];
    const near = scan.tokens[at + 4]?.end ?? Number.POSITIVE_INFINITY;
    return name && name.type === 'place' && name.start < near ? text.slice(token.start, name.end) : null;
  }
  return null;
}

/** The value of the date after "as of", "as at" or "by" in a sentence, or null. */
export function asOfDate(scan: FigureScan, dates: readonly DateMention[]): string | null {
  if (dates.length === 0) return null;
  for (const at of scan.where('as', 'by')) {
    const isAs = scan.is(at, 'as');
    if (isAs && !scan.is(at + 1, 'of') && !scan.is(at + 1, 'at')) continue;
    const last = isAs ? at + 1 : at;
    const [token, next] = [scan.tokens[last], scan.tokens[last + 1]];
    if (!token || !next) continue;
    const date = dates[firstEndingAfter(dates, token.end)];
    if (date && date.start <= next.start && date.type !== 'DURATION' && date.type !== 'SET') return date.value;
  }
  return null;
}
