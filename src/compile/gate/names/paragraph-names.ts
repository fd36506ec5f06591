import type { EntityEntry } from '../../edit/schema.ts';
import { english } from '../../language/languages.ts';
import { formKey, formsOf, namesNothing, opensSentence } from './entity-names.ts';
import { hasPlainSpelling, plainMarks, plainSpelling, type Word, wordsOf } from './words.ts';

/** The names that a paragraph mentions; `own` are keys of words that lines write with a capital and cite it for. */
export type NamesRead = (text: string, own: ReadonlySet<string>) => readonly string[];

/** A recorded wording by its words; `spelling` is set where it stands letter for letter or not at all, with plain marks. */
interface Wording {
  readonly words: readonly string[];
  /** The words in one, with a space at both ends. */
  readonly spaced: string;
  readonly text?: string;
  readonly spelling?: string;
}

/**
 * Reads the names of a paragraph: runs of capitalised words, then recorded wordings and words of lines that these do
 * not hold, such as "co-chairs" and "the ministry".
 */
export function namesReader(entities: readonly EntityEntry[], isSmall: (key: string) => boolean): NamesRead {
  const byFirst = Map.groupBy(wordingsOf(entities), ({ words }) => words[0] ?? '');
  return (text, own) => {
    const names = new Set<string>();
    // The keys of the names one after another; each has a space at both ends.
    let keys = '';
    const add = (name: string): void => {
      if (!names.has(name)) keys += keysOf(name);
      names.add(name);
    };
    const tokens = wordsOf(text);
    const plain = plainMarks(text);
    for (const name of nameRuns(text, tokens, isSmall)) add(name);
    tokens.forEach((token, index) => {
      for (const wording of byFirst.get(token.key) ?? []) {
        const last = lastOf(wording, tokens, index);
        if (!last) continue;
        if (!keys.includes(wording.spaced)) add(text.slice(token.start, last.end));
        const { text: written, spelling } = wording;
        if (!written || !spelling || !hasPlainSpelling(plain, spelling)) continue;
        if (![...names].some((name) => hasPlainSpelling(plainMarks(name), spelling))) add(written);
      }
    });
    let named = keys.split(' ');
    for (const key of own) {
      const isNamed = named.includes(key) || named.some((each) => each !== '' && english.isSameWord(each, key));
      const here = isNamed ? undefined : tokens.find((token) => english.isSameWord(token.key, key));
      if (!here) continue;
      add(here.text);
      named = keys.split(' ');
    }
    return [...names].sort();
  };
}

function wordingsOf(entities: readonly EntityEntry[]): readonly Wording[] {
  const forms = formsOf(entities).map(({ key }) => ({ words: key.split(' '), spaced: ` ${key} ` }));
  const spellings = entities.flatMap((entity) => entity.spellings.map(({ text }) => text));
  const written = spellings.map((text) => {
    const key = formKey(text);
    return { words: key.split(' '), spaced: ` ${key} `, text, spelling: plainSpelling(text) };
  });
  return [...forms, ...written.filter(({ words }) => words[0] !== '')];
}

/** The last token of a wording, of which the first is known to stand there. */
function lastOf({ words }: Wording, tokens: readonly Word[], index: number): Word | undefined {
  for (let offset = 1; offset < words.length; offset += 1)
    if (tokens[index + offset]?.key !== words[offset]) return undefined;
  return tokens[index + words.length - 1];
}

/** The keys of a name's words, with a space at both ends. */
export const keysOf = (name: string): string =>
  ` ${wordsOf(name)
    .map((token) => token.key)
    .join(' ')} `;

/** Small words inside names: "Organization for Security and Co-operation", "Ministry of the Interior". */
const LINKS = new Set('of the for and in on de del da di du van von der den bin al el la le y i'.split(' '));

/** Words of a run at most: a heading all in capitals is no name, and is not kept as one piece. */
const LONGEST = 8;

/**
 * The runs of capitalised words of a text, letter for letter: "Prime Minister Tobias Renke", "U.S.", "Port Aldwin".
 * A word that opens a sentence counts where `isSmall` does not know it, or where another capital follows.
 */
function nameRuns(text: string, tokens: readonly Word[], isSmall: (key: string) => boolean): readonly string[] {
  const runs: string[] = [];
  for (let index = 0; index < tokens.length; ) {
    const after = isName(text, tokens, index, isSmall) ? runEnd(text, tokens, index) : index;
    const [first, last] = [tokens[index], tokens[after - 1]];
    if (first && last && after > index) runs.push(text.slice(first.start, withFullStop(text, last)));
    index = Math.max(after, index + 1);
  }
  return runs;
}

const isCapital = (token: Word | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(token.text) && !namesNothing(token.key);

function isName(text: string, tokens: readonly Word[], index: number, isSmall: (key: string) => boolean): boolean {
  const token = tokens[index];
  if (!token || !isCapital(token)) return false;
  if (!opensSentence(text, token)) return true;
  if (english.openers.has(token.key)) return false;
  const next = tokens[index + 1];
  return !isSmall(token.key) || (next !== undefined && isCapital(next) && joins(text, token, next));
}

/** Index behind the last token of the run that begins at `from`. */
function runEnd(text: string, tokens: readonly Word[], from: number): number {
  let end = from + 1;
  for (let index = from + 1; index < tokens.length && index - from < LONGEST; index += 1) {
    const [last, token] = [tokens[index - 1], tokens[index]];
    if (!last || !token || !joins(text, last, token)) break;
    if (isCapital(token) || /^\p{N}/u.test(token.text)) end = index + 1;
    else if (!LINKS.has(token.key)) break;
  }
  return end;
}

/** True where nothing parts two words of a name: a space, a hyphen, an ampersand, or the full stop of an initial. */
function joins(text: string, last: Word, next: Word): boolean {
  const between = text.slice(last.end, next.start);
  return /^(?: | ?[-‐‑–/&] ?|\.)$/.test(between) || (between === '. ' && last.text.length <= 2);
}

/** "U.S." keeps its last full stop: it is part of the spelling. */
const withFullStop = (text: string, { text: word, end }: Word): number =>
  word.length === 1 && text[end] === '.' ? end + 1 : end;

/** Letters by which two forms of a word are known to be one: "escalating" lets a sentence begin with "Escalation". */
const STEM = 6;

/** Endings of words, hardly ever of names: "Allegedly", "Reported", "Assertion". */
const WORD_ENDING = /^\p{L}{3,}(?:ed|ly|tion|sion|ment|ness)$/u;

/** Keys of the words that texts write small, each once, sorted. */
export function smallWordsOf(texts: Iterable<string>): readonly string[] {
  const keys = new Set<string>();
  for (const text of texts) for (const token of wordsOf(text)) if (/^\p{Ll}/u.test(token.text)) keys.add(token.key);
  return [...keys].sort();
}

/** Tells whether a word may begin a sentence without being a name: some text also writes it small. */
export function openingWords(small: Iterable<string>): (key: string) => boolean {
  const keys = [...small];
  const words = new Set([...english.openers, ...keys, ...keys.map(otherNumber)]);
  const stems = new Set(keys.map((key) => key.slice(0, STEM)));
  return (key) => words.has(key) || WORD_ENDING.test(key) || (key.length > STEM && stems.has(key.slice(0, STEM)));
}

const otherNumber = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : `${word}s`);
