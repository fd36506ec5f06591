import { monthNames, weekdayNames } from '../../../digest/day.ts';
import { normalise } from '../../../digest/normalise.ts';
import type { CitationId } from '../../../digest/types.ts';
import type { TopicEntries } from '../../edit/read.ts';
import type { EntityEntry } from '../../edit/schema.ts';
import { type Word, wordsOf } from './words.ts';

/** One way of writing an entity's name, as a key that `normalise` makes. */
export interface Form {
  readonly entity: string;
  readonly type: EntityEntry['type'];
  readonly key: string;
  /** `surname` is the last word of a person's name; the others are the editor's own entries. */
  readonly kind: 'name' | 'surname' | 'alias' | 'spelling';
  /** Set for a wording that could mean many ("the ministry"): the only paragraphs where it means this entity. */
  readonly only?: readonly CitationId[];
}

/** Words of office and institution: a wording made of these alone names no one in particular. */
const OFFICES = new Set(
  (
    'the a an of for and his her its their he she it president prime minister premier pm ministry minister foreign ' +
    'defence defense interior secretary general spokesman spokeswoman spokesperson official officials government ' +
    'group council committee leader ambassador adviser advisor aide deputy envoy mediators co chair chairs country ' +
    'countries region republic state states party parties side sides capital town city village mayor governor ' +
    'company board office authority agency newspaper statement letter former senior head chief national security'
  ).split(' '),
);

/** True where a wording is all lower case or all words of office, so that it names someone only in its context. */
export function isGeneric(text: string): boolean {
  const words = normalise(text).split(' ');
  const hasCapital = /\p{Lu}/u.test(text.replace(/^(?:The|A|An)\s/, ''));
  return !hasCapital || words.every((word) => OFFICES.has(word));
}

/** The key of a wording; a leading article and possessive endings do not count. */
export const formKey = (text: string): string =>
  normalise(text.replaceAll(/['’‘ʼ]s(?![\p{L}\p{N}])/gu, '')).replace(/^the (?=.)/, '');

/** Every form of every entity: the name, a person's surname, aliases and recorded spellings. */
export function formsOf(entities: readonly EntityEntry[]): readonly Form[] {
  return entities.flatMap(({ id, type, name, aliases, spellings }) => {
    const form = (text: string, kind: Form['kind']): Form => ({ entity: id, type, key: formKey(text), kind });
    const words = name.split(/\s+/);
    const surname = words.at(-1);
    return [
      form(name, 'name'),
      ...(type === 'person' && words.length > 1 && surname ? [form(surname, 'surname')] : []),
      ...aliases.map((alias) => form(alias, 'alias')),
      ...spellings.map(({ text, at }) => ({
        ...form(text, 'spelling'),
        ...(isGeneric(text) ? { only: at.map((cite) => cite.id) } : {}),
      })),
    ].filter((each) => each.key !== '');
  });
}

/** A name found in a text, with UTF-16 offsets; `entities` has several where the name is shared. */
export interface NameFound {
  readonly start: number;
  readonly end: number;
  readonly entities: readonly string[];
}

export type NameFinder = (text: string) => readonly NameFound[];

/**
 * Finds names by their forms, the longest first, so that "Harbour Council" is never the place "Harbour".
 * Forms that name someone only in their context are not looked for. A name has at least one capital letter.
 */
export function nameFinder(forms: readonly Form[]): NameFinder {
  const byKey = Map.groupBy(
    forms.filter(({ only }) => !only),
    ({ key }) => key,
  );
  const names = [...byKey]
    .map(([key, same]) => ({ words: key.split(' '), entities: [...new Set(same.map(({ entity }) => entity))] }))
    .sort((a, b) => b.words.length - a.words.length);
  const byFirst = Map.groupBy(names, ({ words }) => words[0] ?? '');

  return (text) => {
    const tokens = wordsOf(text);
    const found: NameFound[] = [];
    for (let index = 0; index < tokens.length; ) {
      const match = byFirst.get(tokens[index]?.key ?? '')?.find(({ words }) => standsAt(words, tokens, index));
      const last = match && tokens[index + match.words.length - 1];
      const start = tokens[index]?.start ?? 0;
      if (match && last) found.push({ start, end: last.end, entities: match.entities });
      index += match?.words.length ?? 1;
    }
    return found;
  };
}

function standsAt(words: readonly string[], tokens: readonly Word[], index: number): boolean {
  if (!words.every((word, offset) => tokens[index + offset]?.key === word)) return false;
  return tokens.slice(index, index + words.length).some((token) => /^\p{Lu}/u.test(token.text));
}

/** Capitalised words that name nothing. */
const NO_NAMES = new Set([...monthNames, ...weekdayNames, 'I'].map(normalise));

/** True for the key of a month, a weekday or "I". */
export const namesNothing = (key: string): boolean => NO_NAMES.has(key);

type Labelled = Pick<TopicEntries['articles'][number], 'id' | 'label'>;

/** An article that a line calls by its label: "Gazette", "Article B". */
interface LabelFound {
  readonly start: number;
  readonly end: number;
  readonly article: string;
}

/** Where a text has the label of an article as whole words, capitals as they are; with a possessive ending. */
function labelsIn(text: string, articles: readonly Labelled[]): readonly LabelFound[] {
  if (articles.length === 0) return [];
  const tokens = wordsOf(text);
  return articles.flatMap(({ id, label }) => {
    const words = wordsOf(label ?? '');
    return tokens.flatMap(({ start }, index): LabelFound[] => {
      const here = tokens.slice(index, index + words.length);
      const isLabel = words.length > 0 && words.every(({ text }, at) => here[at]?.text.replace(/['’]s$/u, '') === text);
      return isLabel ? [{ start, end: here.at(-1)?.end ?? start, article: id }] : [];
    });
  });
}

/** What a line of own words names: articles by their labels, and entities by any other name of theirs. */
interface NamedInLine {
  readonly names: readonly NameFound[];
  readonly labels: readonly LabelFound[];
}

/** In a line an article's label means the article, even where it is also somebody's name, but for a part of a longer one. */
function toldIn(text: string, find: NameFinder, articles: readonly Labelled[]): NamedInLine {
  const [found, called] = [find(text), labelsIn(text, articles)];
  if (called.length === 0) return { names: found, labels: called };
  const isWithin = (one: Omit<NameFound, 'entities'>, other: Omit<NameFound, 'entities'>): boolean =>
    one.start >= other.start && one.end <= other.end;
  const names = found.filter((name) => !called.some((label) => isWithin(name, label)));
  return { names, labels: called.filter((label) => !names.some((name) => isWithin(label, name))) };
}

type Naming = Pick<TopicEntries, 'topic' | 'articles' | 'entities'>;

/** Finds the entities, and the articles by their labels, that lines of own words name; an extract speaks of no labels. */
export function lineNames({ topic, articles, entities }: Naming): (text: string) => NamedInLine {
  const find = nameFinder(formsOf(entities));
  const labelled = topic.rights === 'facts-only' ? articles : [];
  return (text) => toldIn(text, find, labelled);
}

/** The names of a line: those of the digest's entities, other capitalised words, and articles by their labels. */
export interface LineNames extends NamedInLine {
  readonly words: readonly Word[];
}

/** Reads the names of a line. `isSmall` tells which words may open a sentence and name no one. */
export function lineReader(entries: Naming, isSmall: (key: string) => boolean): (text: string) => LineNames {
  const told = lineNames(entries);
  const letters = new Set(entries.articles.map((article) => normalise(article.id)));
  return (text) => {
    const { names, labels } = told(text);
    const words = wordsOf(text).filter(
      (token) =>
        /^\p{Lu}/u.test(token.text) &&
        [...names, ...labels].every((name) => token.end <= name.start || token.start >= name.end) &&
        !namesNothing(token.key) &&
        !isLetter(token, letters) &&
        !(opensSentence(text, token) && isSmall(token.key)),
    );
    return { names, labels, words };
  };
}

/** True at the start of a text, of a sentence, or behind a colon or an opening mark. */
export const opensSentence = (text: string, { start }: Word): boolean =>
  /(?:^|[.!?:;]\s+|["“”(])$/u.test(text.slice(Math.max(0, start - 8), start));

/** True for an article's letter, alone or with a paragraph: "A", "A’s", "A15". */
const isLetter = (token: Word, letters: ReadonlySet<string>): boolean =>
  /^\p{Lu}{1,6}(?:\d+|['’]s)?$/u.test(token.text) && letters.has(token.key.replace(/(?<!\d)\d+$/, ''));
