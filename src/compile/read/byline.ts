import { type Language, perLanguage } from '../language/language.ts';
import type { LineWords } from './line-words.ts';

/** A line that says who wrote: "By Maria Holm, Harbour Times", "Editorial team", "Reporting by M. Holm; editing by …". */
export function isByline({ text, plain, words, closed, long }: LineWords, language: Language): boolean {
  const { role, credit, by, nameLinks } = language.pages.author ?? {};
  if (long || words > 24) return false;
  if (role?.test(plain) || credit?.test(plain)) return true;
  const names = by?.exec(text.trim())?.[1];
  if (names === undefined || closed || words > 16) return false;
  const named = names.split(/[\s,|/]+/).filter((word) => word !== '');
  const isNameWord = (word: string): boolean =>
    /^[\p{Lu}\d@(—–-]/u.test(word) ||
    nameLinks?.has(word.toLowerCase()) === true ||
    /^[|·•&]$/.test(word) ||
    /^(?:al|el|as|ad|ar)-\p{Lu}/u.test(word);
  return canName(named[0] ?? '', language) && named.every(isNameWord);
}

/** True for a word with a capital that is no month, weekday or small word. */
function canName(word: string, { calendar, pages }: Language): boolean {
  const lower = word.toLowerCase();
  const isDay = [...calendar.months, ...calendar.weekdays].some(([name]) => name === lower);
  return /^\p{Lu}/u.test(word) && !isDay && !pages.author?.noName?.has(lower);
}

/** A line that is a person's name and nothing else. */
export function isBareName({ text, words, closed }: LineWords, language: Language): boolean {
  if (closed || words < 2 || words > 4) return false;
  const named = text.trim().split(/\s+/);
  return named.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word) && canName(word, language));
}

/** A line of several such names: "Maria Holm/Jon Berg". */
export function areBareNames(line: LineWords, language: Language): boolean {
  const names = line.text.trim().split(language.pages.author?.between ?? NONE);
  return (
    names.length > 1 && names.every((text) => isBareName({ ...line, text, words: text.split(' ').length }, language))
  );
}

/** A line that tells of whoever wrote: "Maria Holm is a reporter …", "I have worked as an editor …". */
export const isProfile = ({ plain }: LineWords, { pages: { author } }: Language): boolean =>
  author?.profession?.test(plain) === true && author.doing?.test(plain) === true;

/** The names in words on whoever wrote: "By Mary Dunne and Jon Berg, Senior Reporter, Varn" has two. */
export function namesIn(words: string, language: Language): readonly string[] {
  const {
    classes,
    pages: { author },
  } = language;
  if (/^\S+:\/\//.test(words.trim())) return [];
  const { lead = NONE, tail = NONE, between = NONE, job = NONE, nameLinks, noName } = author ?? {};
  const named = words.split(/\s+/).filter((word) => word !== '' && !word.includes('@'));
  const parts = named.join(' ').replace(lead, '').split(between);
  const read = parts.map((part) => {
    const whole = part.trim().replace(/^[\s,:·|•–—-]+|[\s,:·|•–—-]+$/g, '');
    const short = whole.replace(tail, '');
    // "The Associated Press" is no "The" of an agency.
    const name = noName?.has(short.toLowerCase()) ? whole : short;
    const isJob = job.test(name.toLowerCase());
    return { name, isJob, isTold: isJob || name !== whole };
  });
  // Where jobs and places are told, a word alone is one: "Mary Dunne in Kell and Jon Berg, Varn".
  const isTold = read.some((part) => part.isTold);
  const isBehindName = NAME_AND_WORD.test(named.join(' '));
  return read.flatMap(({ name, isJob }, index) => {
    const [first = '', ...rest] = name.toLowerCase().split(' ');
    const isPlaceName = rest.length === 0 ? isTold || isBehindName : classes.get('place-start')?.has(first) === true;
    const isElse = index > 0 && (isPlaceName || isHouseBehind(name, words, language));
    return isName(name) && !isJob && !isElse ? [inNameCase(name, nameLinks)] : [];
  });
}

/** "By Mary Dunne, The Gazette", and not "by Mary Dunne and The Gazette". */
const isHouseBehind = (name: string, words: string, language: Language): boolean =>
  words.includes(`, ${name}`) &&
  (language.pages.author?.noName?.has(name.split(' ')[0]?.toLowerCase() ?? '') === true ||
    housesOf(language).has(name.toLowerCase()));
const housesOf = perLanguage(({ names }: Language): ReadonlySet<string> => new Set(names.knownOrganisations));

/** A town or an agency behind a whole name: "By Mary Dunne, Coastwire". */
const NAME_AND_WORD = /^[^,;|&/]+ [^,;|&/]+, \S+$/;

/** "MARY DUNNE" as names are written; a word that cannot be spoken stays ("BBC NEWS"). */
export function inNameCase(name: string, small: ReadonlySet<string> | undefined): string {
  const words = name.split(' ');
  const isShouted =
    words.length > 1 &&
    words.every((word) => /^[\p{Lu}'’.-]{2,}$/u.test(word) && (VOWEL.test(word) || /^\p{Lu}\.$/u.test(word)));
  if (!isShouted) return name;
  const written = (word: string): string => word.replace(/(?:^|[-'’.])\p{L}/gu, (start) => start.toUpperCase());
  return words
    .map((word) => word.toLowerCase())
    .map((word, index) => (index > 0 && small?.has(word) ? word : written(word)))
    .join(' ');
}
const VOWEL = /[AEIOUYÀ-ÖØ-Ý]/u;

/** Meets nothing: for what a language leaves out. */
const NONE = /(?!)/;

/** What can be the name of a person or an agency: no address, no handle, no day, no sentence. */
const isName = (name: string): boolean =>
  name.length > 2 &&
  name.length < 60 &&
  !/^(?:in|at|from) /.test(name) &&
  /\p{L}/u.test(name) &&
  !/[/@_<>{}\d]|\.(?:com|org|net|co)\b/i.test(name) &&
  !/(?<!(?<!\p{L})(?:\p{Lu}|Dr|Mrs?|Ms|St|Prof|Rev))[.!?] /u.test(name) &&
  name.split(' ').length <= 7;
