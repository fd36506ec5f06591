import type { Token } from '../../read/text/tokens.ts';
import { type Fired, firstOf, rules } from '../rule.ts';
import { hasCapital, isAcronym } from './casing.ts';
import type { Known, Lexicon } from './lexicon.ts';
import { lengthOf, type Reading } from './reading.ts';

/** Endings of web addresses that outlets go by. */
const DOMAINS = new Set('com org net am az ge ru tr ir uk de fr info tv gov edu io eu co'.split(' '));
/** A run of more tokens is no name. */
const LONGEST = 15;

/** True where a word with a capital stands that may go on with a name. */
const goesOnName = (r: Reading, at: number): boolean => r.hasCapital(at) && !r.is(at, 'never-name');
const isLongName = (r: Reading, at: number): true | null => lengthOf(r.known(at)) > 1 || null;

/** "A" of "Rosa A. Penhale". */
const isInitial = (r: Reading, at: number): boolean =>
  r.text(at).length === 1 &&
  ((r.text(at + 1) === '.' && r.touches(at) && r.hasCapital(at + 2)) || isInitialWithoutStop(r, at));

/** "R" and "K" of "R K Penhale"; "A" that opens a sentence is a word, and "T" of "Model T" a label. */
const isInitialWithoutStop = (r: Reading, at: number): boolean =>
  /^\p{Lu}$/u.test(r.text(at)) &&
  r.hasCapital(at + 1) &&
  !(r.is(at, 'a') && r.opens(at)) &&
  !['i', 's', 'u'].includes(r.word(at)) &&
  !r.is(at - 1, 'label') &&
  !r.is(at - 1, 'lettered') &&
  r.text(at - 1) !== '/' &&
  (r.text(at + 1).length > 1 ? !r.is(at + 1, 'never-name') : r.hasCapital(at + 2) && r.text(at + 2).length > 1);
/** "Don't", "They're". */
const isContraction = (r: Reading, at: number): boolean =>
  r.at(at).lexeme.isJoined && (r.names.contraction?.test(r.word(at)) ?? false);
/** "Soft-spoken", "Day-by-day": what a hyphen joins to a word in small letters is no name by its capital. */
const OPENED_COMPOUND = /^\p{Lu}[\p{Ll}\p{M}]+[-‐‑]\p{Ll}/u;

/** Whether a word with a capital may be part of a name, at a place where any word would have a capital. */
const OPENING = rules<[Reading, number], boolean>({
  'title or role before a capital': (r, at) =>
    ((r.is(at, 'title') || r.is(at, 'role')) && r.hasCapital(at + 1)) || null,
  // "Superintendent of Police Ada Crane"
  'title of what': (r, at) =>
    (r.is(at, 'title') &&
      r.is(at + 1, 'of') &&
      (r.is(at + 2, 'topic') || r.is(at + 2, 'title-modifier')) &&
      r.hasCapital(at + 2) &&
      r.hasCapital(at + 3)) ||
    null,
  // "Stichting Roe"
  'what a body is, before its name': (r, at) => (r.is(at, 'organisation-start') && goesOnName(r, at + 1)) || null,
  'first name before a name': (r, at) =>
    (r.is(at, 'first-name') &&
      goesOnName(r, at + 1) &&
      // "may" in small letters says nothing of May Orrin.
      (r.casing(at).small <= r.casing(at).inside + 1 || r.is(at, 'also-no-month'))) ||
    null,
  'known name of several words': isLongName,
  contraction: (r, at) => (isContraction(r, at) ? false : null),
  'shouted first': (r, at) => (isShoutedFirst(r, at) ? false : null),
  initial: (r, at) => isInitial(r, at) || null,
  'no name alone': (r, at) => (r.is(at, 'never-name') ? r.is(at, 'open-only') && goesOnName(r, at + 1) : null),
  // The counts of the article itself know better than any list what it means by a word.
  'a capital inside sentences': (r, at) =>
    (r.casing(at).inside > 0 && r.casing(at).inside >= r.casing(at).small) || null,
  'known name': (r, at) => (r.known(at) ? r.casing(at).small === 0 && !r.is(at, 'everyday') : null),
  'compound of small words': (r, at) => (OPENED_COMPOUND.test(r.text(at)) ? false : null),
  'small inside sentences': (r, at) => (r.casing(at).small > 0 ? false : null),
  // "Doctors Across Borders"
  'those for whom a body is': (r, at) =>
    (r.is(at + 1, 'joins-cause') && r.hasCapital(at + 1) && r.hasCapital(at + 2) && isPlural(r, at)) || null,
  'body of something': (r, at) => (r.is(at, 'organisation-opener') && r.is(at + 1, 'of')) || null,
  'everyday word': (r, at) =>
    r.isCommon(at)
      ? goesOnName(r, at + 1) &&
        (r.is(at + 1, 'names-idea') || (r.is(at, 'topic') && r.is(at + 1, 'organisation-head')))
      : null,
});

/** "DON'T SHOOT", "GET THE MEN OUT": in capitals beside a word that no name is made of. */
function isShouted(r: Reading, at: number): boolean {
  if (r.text(at).length < 4 || !isUpper(r.text(at))) return false;
  const isLoud = (near: number): boolean => r.text(near).length > 1 && isUpper(r.text(near));
  const isSmall = (near: number): boolean =>
    isLoud(near) && (isContraction(r, near) || r.is(near, 'function') || r.is(near, 'clause-opener'));
  const isEveryday = r.is(at, 'everyday') || r.is(at, 'headline');
  return [at - 1, at + 1].some((near) => isSmall(near) || (isEveryday && isLoud(near)));
}
/** "SHAMED boss Jane Roe", "FURIOUS fans": how something is, in capitals at the head of a sentence that has no others. */
export const isShoutedFirst = (r: Reading, at: number): boolean =>
  r.opens(at) &&
  r.text(at).length > 4 &&
  isUpper(r.text(at)) &&
  r.endsAs(at, 'describingEnding') &&
  /^\p{Ll}/u.test(r.text(at + 1)) &&
  !r.known(at) &&
  !r.is(at, 'other-time');

/** The second letter tells for most. */
const isUpper = (text: string): boolean => {
  const second = text.charCodeAt(1);
  return !(second >= 97 && second <= 122) && text === text.toUpperCase() && /\p{Lu}/u.test(text);
};

/** The same inside a sentence, where a capital means something. */
const INSIDE = rules<[Reading, number], boolean>({
  contraction: (r, at) => (isContraction(r, at) ? false : null),
  'initial before a name': (r, at) => isInitial(r, at) || null,
  'shouted beside a small word': (r, at) => (isShouted(r, at) ? false : null),
  word: (r, at) => (r.text(at).length > 1 && !r.is(at, 'never-name')) || null,
  'lord of a name': (r, at) => (r.is(at, 'knight') && goesOnName(r, at + 1)) || null,
  // "Dr May", "Mr. West"
  'behind a form of address': (r, at) =>
    r.is(r.text(at - 1) === '.' ? at - 2 : at - 1, 'form-of-address') &&
    r.is(at, 'never-name') &&
    !['function', 'determiner', 'clause-opener'].some((list) => r.is(at, list)) &&
    r.text(at).length > 2
      ? true
      : null,
  // "Khin Mar Oo"
  'short for a month inside a name': (r, at) =>
    (r.is(at, 'short-month') &&
      r.hasCapital(at - 1) &&
      r.hasCapital(at + 1) &&
      !r.is(at - 1, 'never-name') &&
      !r.is(at + 1, 'never-name')) ||
    null,
  // "TV Orrin", "Orrin TV"
  broadcaster: (r, at) =>
    (r.word(at) === 'tv' &&
      ((r.hasCapital(at - 1) && !r.is(at - 1, 'never-name') && !r.known(at - 1)) ||
        (r.hasCapital(at + 1) && !r.isCommon(at + 1)))) ||
    null,
  // "Institute of the West"
  'quarter of the world': (r, at) =>
    (r.is(at, 'direction') && r.is(at - 1, 'the') && r.is(at - 2, 'of') && r.is(at - 3, 'organisation-opener')) || null,
  // "SG&E"
  'letter behind an ampersand': (r, at) => (r.text(at - 1) === '&' && r.touches(at - 2) && r.touches(at - 1)) || null,
  // "Ada Crane III"
  'number of a name': (r, at) =>
    (r.is(at, 'surname-suffix') && /^[IV]+$/.test(r.text(at)) && r.hasCapital(at - 2) && nameable(r, at - 1)) || null,
  // "Save Our Ward"
  'possessive inside a name': (r, at) =>
    (r.style === 'sentence' &&
      r.is(at, 'possessive') &&
      r.hasCapital(at - 1) &&
      r.hasCapital(at + 1) &&
      !r.opens(at - 1)) ||
    null,
  initial: (r, at) => (r.is(at, 'never-name') ? null : r.text(at + 1) === '.'),
  // "and May Orrin", and not "in May Orrin".
  'month that is a first name': (r, at) =>
    (r.is(at, 'first-name') &&
      goesOnName(r, at + 1) &&
      !r.known(at + 1) &&
      (r.is(at - 1, 'and-or-or') || !r.is(at - 1, 'before-month'))) ||
    null,
  'surname behind a first name': (r, at) =>
    (r.is(at, 'surname-behind-first') &&
      r.is(at - 1, 'first-name') &&
      r.hasCapital(at - 1) &&
      !/^\d/.test(r.text(at + 1))) ||
    null,
  'known name of several words': isLongName,
  'opens a name': (r, at) => r.is(at, 'open-only') && !r.is(at - 1, 'on') && goesOnName(r, at + 1),
});

/** The same in a headline all in capitals, where only what is known is a name. */
const IN_CAPITALS = rules<[Reading, number], boolean>({
  'everyday word in capitals': (r, at) => (r.is(at, 'upper-only') && r.casing(at).inside === 0 ? false : null),
  'known name': (r, at) => (r.known(at) && !r.is(at, 'everyday')) || null,
  'first name': (r, at) => r.is(at, 'first-name') || null,
  'a capital inside sentences': (r, at) => r.casing(at).inside > 0 || null,
  'first word': (r, at) => at === 0 && !r.isCommon(at) && !r.is(at, 'speaks'),
});

/** The same in a headline with a capital on every longer word. */
const IN_HEADLINE: typeof OPENING = [
  ...rules<[Reading, number], boolean>({
    'word of headlines': (r, at) =>
      r.is(at, 'headline') || r.is(at, 'speaks') ? r.is(at, 'title') || lengthOf(r.known(at)) > 1 : null,
  }),
  ...OPENING,
  ...rules<[Reading, number], boolean>({
    'nowhere else in the article': (r, at) =>
      r.casing(at).inside === 0 && !r.is(at, 'first-name') && !isAcronym(r.text(at)) ? false : null,
  }),
];

/** "On 16 June Orrin said", "early May Orrin", "in May and June Orrin", whatever stands behind it and also in headlines. */
const isMonth = (r: Reading, at: number): boolean =>
  r.is(at, 'also-no-month') &&
  (DAY_OF_MONTH.test(r.word(at - 1)) ||
    r.is(at - 1, 'before-month-only') ||
    (r.is(at - 1, 'and-or-or') && isMonth(r, at - 2)));
const DAY_OF_MONTH = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;

/** Whether a token may be part of a name, and the rule that says so. */
export function verdictOn(r: Reading, at: number): Fired<boolean> {
  if (!r.hasCapital(at) || /\d/.test(r.text(at))) return NO_CAPITAL;
  // "US$ 40 million"
  if (r.text(at + 1) === '$' && r.touches(at)) return CURRENCY;
  if (isMonth(r, at)) return MONTH;
  const inSentence = r.opens(at) ? OPENING : INSIDE;
  const table = r.style === 'upper' ? IN_CAPITALS : r.style === 'title' ? IN_HEADLINE : inSentence;
  return firstOf(table, r, at) ?? UNKNOWN;
}

const NO_CAPITAL: Fired<boolean> = { rule: 'no word with a capital', found: false };
const CURRENCY: Fired<boolean> = { rule: 'currency', found: false };
const MONTH: Fired<boolean> = { rule: 'month by what stands before it', found: false };
const UNKNOWN: Fired<boolean> = { rule: 'unknown word with a capital', found: true };

/** True for a token that may be part of a name where it stands. */
export function nameable(r: Reading, at: number): boolean {
  if (at < 0 || at >= r.tokens.length) return false;
  const known = r.nameable[at];
  if (known !== undefined) return known;
  const { found } = verdictOn(r, at);
  r.nameable[at] = found;
  return found;
}

/** Where a hyphen stands in a word that it joins of two, also behind "al-Orrin" of "al-Orrin-linked"; -1 where it joins none. */
export function hyphenIn(lexicon: Lexicon, token: Token): number {
  const { text } = token;
  if (!text.includes('-')) return -1;
  const [first, last] = [text.search(/[-‐‑]/), text.lastIndexOf('-')];
  return first < last && knownPart(lexicon, token, 0, last) ? last : first;
}

/** "US-backed", "Azerbaijani-Turkish", "New York City-based": a name that a hyphen joins to something else. */
export function isCompound({ lexicon }: Reading, token: Token): boolean {
  const at = hyphenIn(lexicon, token);
  if (at < 2) return false;
  if (lexicon.has('compound-ending', token.lower.slice(at + 1))) return true;
  if (knownPart(lexicon, token, 0, at)?.type !== 'place' || lexicon.word(token)) return false;
  return knownPart(lexicon, token, at + 1, token.text.length) !== undefined;
}

/** The known name that a part of a hyphenated token is. */
export function knownPart(lexicon: Lexicon, token: Token, from: number, to: number): Known | undefined {
  const part = { ...token, text: token.text.slice(from, to), lower: token.lower.slice(from, to) };
  return hasCapital(part) ? lexicon.word(part) : undefined;
}

/** How many tokens at something other than a name word carry a run on that began at `from`; 0 for none. */
const STEPS = rules<[r: Reading, at: number, from: number], number>({
  'web address': (r, at) =>
    r.text(at) === '.' && r.touches(at - 1) && r.touches(at) && DOMAINS.has(r.text(at + 1)) ? 2 : null,
  'full stop of an initial or abbreviation': (r, at) => {
    if (r.text(at) !== '.') return null;
    const initial = r.text(at - 1).length === 1;
    if (!r.touches(at - 1) || !(initial || r.is(at - 1, 'dotted'))) return 0;
    return nameable(r, at + 1) ? 2 : Number(!initial);
  },
  nickname: (r, at) => nicknameLength(r, at) || null,
  ampersand: (r, at) => (r.text(at) === '&' ? stepsTo(r, at + 1) : null),
  // "St Mark's School"
  'possessive of an owner': (r, at) => {
    if (r.word(at) !== "'s") return null;
    // "Orrin Sheriff's Office"
    if (r.is(at - 1, 'title') && r.is(at + 1, 'public-office')) return stepsTo(r, at + 1);
    const isSaint = r.is(at - 2, 'saint') || (r.text(at - 2) === '.' && r.is(at - 3, 'saint'));
    return r.is(at - 1, 'owner') || (isSaint && r.is(at + 1, 'organisation-head')) ? stepsTo(r, at + 1) : 0;
  },
  // "Shipowners' Council"
  'possessive of several': (r, at) =>
    /^['’]$/.test(r.text(at)) && r.touches(at - 1) && isPlural(r, at - 1) && leadsToHead(r, at + 1)
      ? stepsTo(r, at + 1)
      : null,
  // "Citizens for Orrin Schools"
  'those for whom a body is': (r, at, from) =>
    r.is(at, 'joins-cause') && at === from + 1 && isPlural(r, from) && r.isCommon(from) ? stepsTo(r, at + 1) : null,
  'of or for': (r, at, from) => {
    if (!r.is(at, 'of') && !r.is(at, 'for')) return null;
    return leadsToOf(r, at, from) ? stepsTo(r, at + 1) || (r.is(at + 1, 'the') ? stepsTo(r, at + 2) && 3 : 0) : 0;
  },
  'place of a body for something': (r, at, from) =>
    r.is(at, 'in') ? Number(r.known(at + 1)?.type === 'place' && r.has(from, at, 'for')) * stepsTo(r, at + 1) : null,
  // "National Union of Nurses and Midwives"
  'two of whom a body is': (r, at, from) =>
    r.is(at, 'and') &&
    r.is(at - 2, 'of') &&
    r.is(at - 3, 'organisation-opener') &&
    at - 3 >= from &&
    isPlural(r, at - 1) &&
    isPlural(r, at + 1)
      ? stepsTo(r, at + 1)
      : null,
  // "the Fire and Disaster Agency"
  'two of a body': (r, at, from) =>
    r.is(at, 'and') &&
    r.is(from - 1, 'the') &&
    at === from + 1 &&
    (r.is(at + 2, 'organisation-head') || (r.is(from, 'topic') && r.is(at + 3, 'organisation-head'))) &&
    r.hasCapital(at + 2) &&
    (r.is(from, 'topic') || !r.is(from, 'organisation-head')) &&
    !r.known(from)
      ? stepsTo(r, at + 1)
      : null,
  'two topics': (r, at) =>
    r.is(at, 'and') && r.is(at - 1, 'topic') && r.is(at + 1, 'topic') ? stepsTo(r, at + 1) : null,
  particle: (r, at) => {
    if (!r.is(at, 'name-particle') || r.at(at - 1).kind !== 'word') return 0;
    return stepsTo(r, at + 1) || (r.is(at + 1, 'name-particle') ? stepsTo(r, at + 2) && 3 : 0);
  },
});

const OPENS_NICKNAME = new Set(['"', '“', '‘', "'"]);
const CLOSES_NICKNAME = new Set(['"', '”', '’', "'"]);
/** Words of a nickname at most: "Bobby the Oar". */
const NICKNAME = 4;

/** How many tokens the nickname in quotation marks or brackets has that begins at a mark, with the name word behind it; 0 for none. */
export function nicknameLength(r: Reading, at: number): number {
  if (r.text(at) === '(') return bracketedLength(r, at);
  if (!OPENS_NICKNAME.has(r.text(at)) || r.touches(at - 1) || !r.touches(at)) return 0;
  if (!r.hasCapital(at + 1) && !(r.is(at + 1, 'the') && r.hasCapital(at + 2))) return 0;
  for (let to = at + 2; to <= at + 1 + NICKNAME; to += 1)
    if (CLOSES_NICKNAME.has(r.text(to)))
      return r.touches(to - 1) && !r.touches(to) && nameable(r, to + 1) ? to + 2 - at : 0;
  return 0;
}

/** "Margaret (Peggy) Roe", and not "Merrow Ferries (MF) Roe". */
const bracketedLength = (r: Reading, at: number): number =>
  (r.is(at - 1, 'first-name') || r.is(at + 1, 'first-name')) &&
  r.text(at + 2) === ')' &&
  /^\p{Lu}\p{Ll}/u.test(r.text(at + 1)) &&
  nameable(r, at + 3)
    ? 4
    : 0;

/** Words of the name of a body behind whose it is, at most. */
const OWNED = 4;

/** True where words with capitals end in what a body is. */
function leadsToHead(r: Reading, from: number): boolean {
  for (let at = from; at < from + OWNED && r.hasCapital(at); at += 1) if (r.is(at, 'organisation-head')) return true;
  return false;
}

const isPlural = (r: Reading, at: number): boolean => r.hasCapital(at) && /.{3}s$/.test(r.word(at));

/** Two tokens where a name word stands behind what joins it. */
const stepsTo = (r: Reading, at: number): number => (nameable(r, at) ? 2 : 0);

/** "Ministry of", "Gulf of", "Observatory for", "Secretary of", "Bank of England of Norway": what goes on with "of". */
const leadsToOf = (r: Reading, at: number, from: number): boolean =>
  r.is(at - 1, 'organisation-opener') ||
  r.is(at - 1, 'place-opener') ||
  r.is(at - 1, r.is(at, 'for') ? 'organisation-head' : 'title-with-of') ||
  r.has(from + 1, at, 'for') ||
  (r.is(at, 'of') && r.known(at + 1)?.type === 'place' && r.has(from, at, 'of'));

/** The index behind the last token of the run of name words that starts at `from`, small words inside it included. */
export function runEnd(r: Reading, from: number): number {
  let end = from + 1;
  for (;;) {
    end += Math.max(lengthOf(r.known(end - 1)) - 1, 0);
    if (isCompound(r, r.at(end - 1)) && !r.is(end - 2, 'of')) return end;
    const step = r.hasCapital(end) ? Number(nameable(r, end)) : (firstOf(STEPS, r, end, from)?.found ?? 0);
    if (step === 0 || end - from >= LONGEST) return end;
    end += step;
  }
}
