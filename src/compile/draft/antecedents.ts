import type { EntityId } from '../../digest/types.ts';
import type { EventSentence } from '../compare/events.ts';
import { isSpeech, isVerb } from '../compare/verbs.ts';
import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { tokensOf } from '../read/text/tokens.ts';
import { actorsOf, namesAt } from './actors-of.ts';
import type { ReadArticle } from './articles.ts';
import type { NamedEntities } from './entities.ts';

/** "He was arrested", "She will appear" */
const PRONOUN = /^(?:He|She)\b/;

/** A line that begins with "he" or "she", with the name for it. */
export const withName = (line: string, name: string): string =>
  name === '' ? line : line.replace(PRONOUN, () => name);

/**
 * The name for the "he" or "she" that a sentence begins with: whoever alone is named in its paragraph before it, and does
 * what the sentence right before it tells, where that speaks of nobody else. Empty where it is not plain.
 */
export function nameBefore(
  { from, to, paragraph }: EventSentence,
  article: ReadArticle | undefined,
  named: NamedEntities,
): string {
  const { text = '', lines = [] } = article?.reading ?? {};
  const start = lines[2 * (paragraph - 1)] ?? from;
  const [pronoun = ''] = PRONOUN.exec(text.slice(from, to)) ?? [];
  if (!article || pronoun === '' || start >= from || says(text.slice(from, to))) return '';
  const told = text.slice(start, from).trim();
  const names = namesAt(told, article, paragraph, named);
  const people = names.filter(({ start: at, end, who }) => !isPlaceName(told.slice(at, end), who, article, named));
  const [first, ...others] = people;
  const last = lastSentence(told);
  const actors = actorsOf(last, article, paragraph, named);
  const isOne = first?.who != null && others.every(({ who }) => who === first.who) && named.isPerson(first.who);
  if (!isOne || actors.length !== 1 || actors[0] !== first.who || isOfAnother(last)) return '';
  const [name = ''] = people.map((each) => told.slice(each.start, each.end)).sort((a, b) => b.length - a.length);
  return mayBe(pronoun.toLowerCase(), name) ? name : '';
}

/** True for a name that is no person's; whose one is that two bear is not known. */
export function isPlaceName(text: string, who: EntityId | null, article: ReadArticle, named: NamedEntities): boolean {
  if (who !== null) return !named.isPerson(who);
  const bearers = article.reading.names.filter(({ spellings }) => spellings.some((each) => each.text === text));
  return bearers.every(({ entity }) => {
    const id = named.idOf(article, entity);
    return id !== undefined && named.isPlace(id);
  });
}

/** "He acknowledged that it came on Monday": what is said may be of another day than the saying. */
function says(sentence: string): boolean {
  const tokens = tokensOf(sentence);
  return isSpeech(
    tokens,
    tokens.findIndex((_, at) => isVerb(tokens, at, english)),
    english,
  );
}

/** What stands behind the last end of a sentence, or of "Mr.". */
const lastSentence = (told: string): string =>
  told.slice(1 + Math.max(...['. ', '? ', '! ', '” ', '" '].map((end) => told.lastIndexOf(end)))).trim();

/** Nouns for one person that are no role. */
const SOMEBODY = ['relative', 'one-person'];

/** True where somebody stands behind the verb who may be meant as well: "Roe met the mayor." */
export function isOfAnother(sentence: string): boolean {
  const tokens = tokensOf(sentence);
  const verb = tokens.findIndex((_, at) => at > 0 && isVerb(tokens, at, english));
  const bits = (lower: string): number => english.speech.classes.get(lower) ?? 0;
  const isSomebody = (lower: string): boolean =>
    ((bits(lower) & Word.ROLE) !== 0 && (bits(lower) & (Word.PLURAL | Word.ORGANISATION)) === 0) ||
    english.accounts.personEnding.test(lower) ||
    SOMEBODY.some((list) => english.classes.get(list)?.has(lower));
  return /["“”]/.test(sentence) || tokens.slice(verb).some(({ lower }) => isSomebody(lower));
}

/** False for "he" of whom a first name says that she is a woman. */
export function mayBe(pronoun: string, name: string): boolean {
  const other = pronoun === 'he' ? 'she' : 'he';
  const has = (list: string): boolean =>
    name
      .toLowerCase()
      .split(' ')
      .some((word) => english.classes.get(list)?.has(word));
  return !has(`${other}-name`) && !has(`${other}-word`);
}
