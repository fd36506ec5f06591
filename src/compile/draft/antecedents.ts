import type { EntityId } from '../../digest/types.ts';
import type { EventSentence } from '../compare/events.ts';
import { isSpeech, isVerb } from '../compare/verbs.ts';
import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { type Token, tokensOf } from '../read/text/tokens.ts';
import { actorsOf, namesAt, namesOf } from './actors-of.ts';
import type { ReadArticle } from './articles.ts';
import type { NamedEntities } from './entities.ts';

/** "He was arrested", "she will appear" */
const PRONOUN = /^(?:[Hh]e|[Ss]he)\b/;

/** "On Wednesday |he was charged": the day before what a line begins with. */
const dayBefore = (line: string): string => english.accounts.dayOpening.exec(line)?.[0] ?? '';

/** A line that begins with "he" or "she", or with that behind a day, with the name for it. */
export function withName(line: string, name: string): string {
  const day = name === '' ? '' : dayBefore(line);
  const reported = name === '' ? null : reportedIn(line);
  if (reported) return line.slice(0, reported.start) + name + line.slice(reported.end);
  return name === '' ? line : day + line.slice(day.length).replace(PRONOUN, () => name);
}

/** The "he" of "a statement from the ministry said that he had resigned": nobody in the line is meant. */
function reportedIn(line: string): Token | null {
  if (!REPORTS_OF.test(line)) return null;
  const tokens = tokensOf(line.slice(0, REPORTED));
  const says = tokens.findIndex((token, at) => at > 1 && english.classes.get('says-it')?.has(token.lower));
  const who = tokens[says + (tokens[says + 1]?.lower === 'that' ? 2 : 1)];
  const isOfNobody = tokens.slice(0, says).every((token, at) => {
    const isName = at > 0 && /^\p{Lu}/u.test(token.text);
    return token.kind === 'word' && !isName && !isSomebody(token.lower) && !isVerb(tokens, at, english);
  });
  return says > 0 && who !== undefined && isOfNobody && /^s?he$/.test(who.lower) ? who : null;
}

/** Characters within which a sentence comes to what is said. */
const REPORTED = 120;

const REPORTS_OF = / (?:that )?s?he /;

/**
 * The name for the "he" or "she" that a sentence begins with: whoever alone is named in its paragraph before it, and does
 * what the sentence right before it tells, where that speaks of nobody else. Empty where it is not plain.
 */
export function nameBefore(
  { from, to, paragraph }: EventSentence,
  article: ReadArticle | undefined,
  named: NamedEntities,
): string {
  const text = article?.reading.text ?? '';
  const sentence = text.slice(from, to);
  const reported = reportedIn(sentence);
  const [pronoun = ''] = [reported?.text ?? PRONOUN.exec(sentence.slice(dayBefore(sentence).length))?.[0]];
  if (!article || pronoun === '') return '';
  const start = article.reading.lines[2 * (paragraph - 1)] ?? from;
  if (start >= from || (!reported && says(sentence))) return '';
  const told = text.slice(start, from).trim();
  const names = namesAt(told, article, paragraph, named);
  const people = names.filter(({ start: at, end, who }) => !isPlaceName(told.slice(at, end), who, article, named));
  const [first, ...others] = people;
  const last = lastSentence(told);
  const actors = actorsOf(last, article, paragraph, named);
  const isOne = first?.who != null && others.every(({ who }) => who === first.who) && named.isPerson(first.who);
  // "The find gave Ada Roe her post back": a thing did it.
  const isOfThing =
    actors.length === 0 && isThingDone(last) && people.some(({ start: at }) => at >= told.length - last.length);
  const isActor = actors.length === 1 && actors[0] === first?.who;
  if (!isOne || !(isActor || isOfThing) || isOfAnother(last)) return '';
  const [name = ''] = people.map((each) => told.slice(each.start, each.end)).sort((a, b) => b.length - a.length);
  return mayBe(pronoun.toLowerCase(), name) ? name : '';
}

/** True for a name that is no person's; whose one is that two bear is not known. */
export function isPlaceName(text: string, who: EntityId | null, article: ReadArticle, named: NamedEntities): boolean {
  if (who !== null) return !named.isPerson(who);
  const bearers = namesOf(article).filter(({ spellings }) => spellings.some((each) => each.text === text));
  return bearers.every(({ entity }) => {
    const id = named.idOf(article, entity);
    return id !== undefined && named.isPlace(id);
  });
}

/**
 * A headline that calls people by their whole names where each is first named: "Roe" or "Mr Roe" as "Ada Roe". Left as it
 * is where the article has another of that surname, and where that leaves no room.
 */
export function withFullNames(
  headline: string,
  paragraph: number,
  article: ReadArticle | undefined,
  named: NamedEntities,
  budget: number,
): string {
  if (!article) return headline;
  const told = new Set<EntityId>();
  let [line, moved] = [headline, 0];
  for (const { start, end, who } of namesAt(headline, article, paragraph, named)) {
    if (who === null || !named.isPerson(who) || told.has(who)) continue;
    told.add(who);
    // Without what else somebody is called: "Ada "Addie" Roe".
    const [own, full] = [headline.slice(start, end), named.nameOf(who).replace(/ ["“][^"“”]+["”](?= )/, '')];
    const from = start - titleBefore(headline.slice(0, start));
    const whole = line.slice(0, from + moved) + full + line.slice(end + moved);
    if (isOfHouse(headline, start, end)) continue;
    if (!isSurnameOf(own, full) || whole.length > budget || isShared(own, who, article, named)) continue;
    moved += whole.length - line.length;
    line = whole;
  }
  return line;
}

/** "the Roe group", "the Roe family": named after somebody, and nobody. */
const isOfHouse = (line: string, start: number, end: number): boolean =>
  /(?:^|\s)[Tt]he $/.test(line.slice(Math.max(0, start - 5), start)) && /^ \p{Ll}/u.test(line.slice(end, end + 2));

/** Characters of "Mr " before a name. */
function titleBefore(before: string): number {
  const [title = ''] = /(?:^|(?<= ))\p{Lu}\p{L}{1,3}\.? $/u.exec(before) ?? [];
  return english.classes.get('plain-title')?.has(title.replace(/\.? $/, '').toLowerCase()) === true ? title.length : 0;
}

const isSurnameOf = (own: string, full: string): boolean =>
  !own.replace(/^\p{Lu}\p{L}{1,3}\.? /u, '').includes(' ') &&
  full.includes(' ') &&
  full.endsWith(` ${own.slice(own.lastIndexOf(' ') + 1)}`);

/** True where an article names somebody else of a surname. */
const isShared = (own: string, who: EntityId, article: ReadArticle, named: NamedEntities): boolean => {
  const surname = own.slice(own.lastIndexOf(' ') + 1);
  return namesOf(article).some(
    ({ entity, spellings }) =>
      named.idOf(article, entity) !== who &&
      spellings.some(({ text }) => text === surname || text.endsWith(` ${surname}`) || text === `${surname}s`),
  );
};

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

/** "That find gave Ada Roe her post back", "The ruling cost her": what does it is nobody, and nobody else is told of. */
function isThingDone(sentence: string): boolean {
  const tokens = tokensOf(sentence);
  const verb = tokens.findIndex((_, at) => at > 0 && isVerb(tokens, at, english));
  const [first, noun] = tokens;
  const isDetermined = english.classes.get('determiner')?.has(first?.lower ?? '') === true;
  return verb === 2 && isDetermined && noun?.text === noun?.lower && !isSomebody(noun?.lower ?? '');
}

/** A noun for one person. */
const isSomebody = (lower: string): boolean => {
  const bits = english.speech.classes.get(lower) ?? 0;
  const isRole = (bits & Word.ROLE) !== 0 && (bits & (Word.PLURAL | Word.ORGANISATION)) === 0;
  return (
    isRole ||
    english.accounts.personEnding.test(lower) ||
    SOMEBODY.some((list) => english.classes.get(list)?.has(lower) === true)
  );
};

/** True where somebody stands behind the verb who may be meant as well: "Roe met the mayor." */
export function isOfAnother(sentence: string): boolean {
  const tokens = tokensOf(sentence);
  const verb = tokens.findIndex((_, at) => at > 0 && isVerb(tokens, at, english));
  return (
    /["“”]/.test(sentence) || tokens.some(({ lower }, at) => at >= verb && isSomebody(lower) && !isOwner(tokens, at))
  );
}

/** "was held at his brother's house": a place or a thing. */
const isOwner = (tokens: readonly Token[], at: number): boolean =>
  /^['’]s?$/.test(tokens[at + 1]?.text ?? '') &&
  english.classes.get('possessive')?.has(tokens[at - 1]?.lower ?? '') === true;

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
