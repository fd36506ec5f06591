import type { EntityId } from '../../digest/types.ts';
import { isSpeech, opensAttribution } from '../compare/clauses.ts';
import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { lately } from '../lately.ts';
import { type Token, tokensOf } from '../read/text/tokens.ts';
import { actorsIn, doersIn, type NamedAt } from './actors.ts';
import type { ReadArticle } from './articles.ts';
import type { NamedEntities } from './entities.ts';

const { correctsWhom } = english.accounts;

/** Names of a paragraph that are looked for in a line of it. */
const MOST_NAMES = 48;

/** Who does what a line of a paragraph tells, or to whom it is done; places do nothing. */
export function actorsOf(
  line: string,
  article: ReadArticle | undefined,
  paragraph: number,
  named: NamedEntities,
): readonly EntityId[] {
  return article ? actorsIn(line, namesAt(line, article, paragraph, named), english) : [];
}

/** The same, and of these who by its grammar says it. */
export const doersOf = (
  line: string,
  article: ReadArticle,
  paragraph: number,
  named: NamedEntities,
): ReturnType<typeof doersIn<EntityId>> => doersIn(line, namesAt(line, article, paragraph, named), english);

/** True where a line of a paragraph names somebody. */
export const isNamedIn = (
  line: string,
  id: EntityId,
  article: ReadArticle,
  paragraph: number,
  named: NamedEntities,
): boolean => namesAt(line, article, paragraph, named).some(({ who }) => who === id);

/** Of whom a line says that it is of another: "was against Ada Roe, not Ben". */
export function deniedIn(
  line: string,
  article: ReadArticle,
  paragraph: number,
  named: NamedEntities,
): readonly EntityId[] {
  if (!correctsWhom.test(line)) return [];
  return namesAt(line, article, paragraph, named).flatMap(({ start, who }) =>
    who !== null && correctsWhom.exec(line.slice(0, start))?.[1] === '' ? [who] : [],
  );
}

/** Tokens beside a verb of speech within which stands who speaks: "Roe, 54, said", "said the mayor of Orne, Roe". */
const [BESIDE, BEFORE] = [3, 12];

/**
 * Of those who are held to say a line, whom it names as saying it. Who "he" or "the ministry" is, is not plain to whoever
 * reads the line alone, and whom "Roe met Poe and said" names between does not speak.
 */
export function speakersOf(
  line: string,
  speakers: readonly EntityId[],
  article: ReadArticle,
  paragraph: number,
  named: NamedEntities,
): readonly EntityId[] {
  if (speakers.length === 0) return speakers;
  const names = namesAt(line, article, paragraph, named);
  const actors = actorsIn(line, names, english);
  const tokens = tokensOf(line);
  return speakers.filter((id) => {
    const own = names.filter(({ who }) => who === id);
    const mayBe = actors.length === 0 || actors.includes(id);
    return own.length > 0 && (mayBe || own.some((name) => speaksBeside(tokens, name)));
  });
}

/** "said Roe", "Roe, 54, said", "according to the mayor, Ada Roe" */
function speaksBeside(tokens: readonly Token[], { start, end }: NamedAt<EntityId>): boolean {
  const from = tokens.findIndex((token) => token.start >= start);
  const behind = tokens.findIndex((token) => token.start >= end);
  const to = behind < 0 ? tokens.length : behind;
  return tokens.some((_, at) => {
    if (opensAttribution(tokens, at, english)) return at < from;
    return isSpeech(tokens, at, english) && (at < from ? from - at <= BEFORE : at - to < BESIDE);
  });
}

/** Articles of the days about which lines are told: their names are remembered. */
const OF_DAYS = 512;

/** The names of an article are read out of what is kept of it; line after line asks for them. */
export const namesOf = lately(({ reading }: ReadArticle) => reading.names, OF_DAYS);

/** Where a line names whom its paragraph names, in order; of a name that two of them bear it is not known whose it is. */
export function namesAt(
  line: string,
  article: ReadArticle,
  paragraph: number,
  { idOf, isPlace }: NamedEntities,
): readonly NamedAt<EntityId>[] {
  const bearers = new Map<string, Set<EntityId | null>>();
  for (const { entity, spellings } of namesOf(article))
    for (const { text, paragraphs } of spellings) {
      if (!paragraphs.includes(paragraph) || bearers.size >= MOST_NAMES || !line.includes(text)) continue;
      const id = idOf(article, entity);
      bearers.set(text, (bearers.get(text) ?? new Set()).add(id === undefined || isPlace(id) ? null : id));
    }
  const found: NamedAt<EntityId>[] = [];
  // The longest first: "Roe" of "Ada Roe" is no name of its own.
  for (const [text, ids] of [...bearers].sort(([a], [b]) => b.length - a.length))
    for (const start of placesOf(text, line)) {
      const end = start + text.length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const [only = null, ...others] = ids;
      found.push({ start, end, who: others.length > 0 || isOfAnother(line, start, text) ? null : only });
    }
  return found.sort((a, b) => a.start - b.start);
}

function* placesOf(text: string, line: string): Generator<number> {
  for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + text.length)) {
    const isWhole = !LETTER.test(line.charAt(at - 1)) && !LETTER.test(line.charAt(at + text.length));
    if (isWhole) yield at;
  }
}
const LETTER = /[\p{L}\p{N}]/u;

/** "Roe" behind a first name that is not known to be theirs: "Mary Roe" is somebody else. */
function isOfAnother(line: string, start: number, text: string): boolean {
  const words = line.slice(Math.max(0, start - FIRST_NAME), start);
  const before = words.endsWith(' ') ? words.slice(words.lastIndexOf(' ', words.length - 2) + 1, -1) : '';
  if (!/^\p{Lu}[\p{L}-]+$/u.test(before) || text.includes(' ')) return false;
  const bits = english.speech.classes.get(before.toLowerCase()) ?? 0;
  const isTitle = (bits & (Word.TITLE | Word.ROLE | Word.MODIFIER)) !== 0;
  const isOpening = start - before.length - 1 === 0 && english.openers.has(before.toLowerCase());
  return !isTitle && !isOpening && english.classes.get('title')?.has(before.toLowerCase()) !== true;
}
/** Letters before a surname within which a first name stands. */
const FIRST_NAME = 24;
