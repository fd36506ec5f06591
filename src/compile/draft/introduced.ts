import { dayNumber } from '../../digest/day.ts';
import type { ArticleId, Day, EntityId } from '../../digest/types.ts';
import { isVerb } from '../compare/clauses.ts';
import type { EventSentence } from '../compare/events.ts';
import { english } from '../language/languages.ts';
import { isCapital, tokensOf } from '../read/text/tokens.ts';
import { namesOf } from './actors-of.ts';
import type { ReadArticle } from './articles.ts';
import type { NamedEntities } from './entities.ts';
import { kinIn } from './kin.ts';
import type { LocalName } from './local-names.ts';
import { areOneWording, mayBeLost } from './office-days.ts';
import { headOf, isRankAlone, wordsOf } from './offices.ts';
import { plainly } from './role-words.ts';

/** Days between an event and an article that says what somebody was then: of its own article, of another, and
 * of one that calls somebody what they no longer are. */
const [LATELY, BESIDE, JUST] = [14, 3, 2];

/** Articles of a topic that are all asked what they call somebody; of more, the event's own is. */
const MOST_BESIDE = 300;

/** Letters of a role that says who somebody is. */
const [SHORTEST, LONGEST] = [5, 48];

/** An event, with the sentence that its headline is of. */
type Headed = { readonly end: Day } & Pick<EventSentence, 'article' | 'paragraph'>;

/** Gives a headline that begins with a bare name what an article of these days calls that person. */
export type Introduce = (headline: string, event: Headed) => string;

/**
 * Introduces whom a headline begins with: "Ada Roe, head of the board, was dismissed". It stays as it is where it says that
 * already, where no article gives a role that is held then, and where it would be longer than `budget` characters.
 */
export function introducing(articles: readonly ReadArticle[], named: NamedEntities, budget: number): Introduce {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const people = (article: ReadArticle) => peopleOf(article, named);
  const toldOf = Map.groupBy(articles.length > MOST_BESIDE ? [] : articles.flatMap(people), ({ id }) => id);
  const texts = articles.slice(0, MOST_ASKED).map(({ reading }) => reading.text);
  const shown = new Map(
    named.entities.map(({ id, roles }) => [
      id,
      roles.map((role): Shown => ({ title: role.title, asOf: role['as-of']?.end })),
    ]),
  );
  return (headline, event) => {
    const article = byId.get(event.article);
    const found = article ? nameIn(headline, people(article), named) : null;
    if (!article || !found) return headline;
    const { id, text } = found;
    const told = toldOf.get(id) ?? people(article).filter((each) => each.id === id);
    const { lines } = article.reading;
    const paragraph = article.reading.text.slice(lines[2 * event.paragraph - 2], lines[2 * event.paragraph - 1]);
    const office = takenIn(headline, told, event.end);
    if (office !== null) {
      const whole = inSmall(office.role, paragraph, texts);
      const longer = whole === null ? headline : headline.replace(office.inShort, () => whole);
      return longer.length <= budget ? longer : headline;
    }
    const rest = headline.slice(text.length);
    const role = isDoing(rest) ? roleOf(told, event, headline, shown.get(id) ?? []) : undefined;
    const small = role === undefined ? null : inSmall(role, paragraph, texts);
    if (role === undefined || small === null) return headline;
    const whole = TITLE.test(role)
      ? `${small.charAt(0).toUpperCase()}${small.slice(1)} ${text}${rest}`
      : `${text}, ${withArticle(small)},${rest}`;
    return whole.length <= budget ? whole : headline;
  };
}

/** "Ada Roe | left", "Ada Roe | and Tom Poe were"; "Ada Roe | supporters" are others. */
function isDoing(rest: string): boolean {
  const tokens = tokensOf(`x${rest}`);
  return /^ \p{Ll}/u.test(rest) && (isVerb(tokens, 1, english) || tokens[1]?.lower === 'and');
}

const peopleOf = (article: ReadArticle, named: NamedEntities): readonly Told[] =>
  namesOf(article).flatMap((name) => {
    const id = name.type === 'person' ? named.idOf(article, name.entity) : undefined;
    return id !== undefined && named.isPerson(id)
      ? [{ id, article: article.id, day: dayNumber(article.day), name }]
      : [];
  });

/** Articles that are asked whether a word is a name. */
const MOST_ASKED = 20;

/**
 * A role without the capitals of a title: "health minister" of "Health Minister". What stands nowhere in small letters is a
 * name; null where the paragraph of the event does not have it.
 */
function inSmall(role: string, paragraph: string, texts: readonly string[]): string | null {
  let [small, end] = ['', 0];
  for (const token of tokensOf(role)) {
    const isNoName = !isCapital(token) || texts.some((text) => text.includes(` ${token.lower}`));
    if (!isNoName && !paragraph.includes(token.text)) return null;
    small += role.slice(end, token.start) + (isNoName ? token.lower : token.text);
    end = token.end;
  }
  return small + role.slice(end);
}

/** What one article tells of somebody. */
interface Told {
  readonly id: EntityId;
  readonly article: ArticleId;
  readonly day: number;
  readonly name: LocalName;
}

/** Whom a line begins with, by first name and surname; null for nobody. */
function nameIn(
  headline: string,
  people: readonly Told[],
  named: NamedEntities,
): { readonly id: EntityId; readonly text: string } | null {
  for (const { id, name } of people) {
    const texts = [named.nameOf(id), ...name.spellings.map(({ text }) => text)];
    const text = texts.find((each) => each.includes(' ') && headline.startsWith(`${each} `));
    if (text !== undefined) return { id, text };
  }
  return null;
}

/**
 * The office that a line says in short that somebody takes, as an article of these days calls it: "acting finance minister"
 * of "sworn in as acting minister", "acting governor of Issel" of "acting governor"; null where no article says more.
 */
function takenIn(
  line: string,
  told: readonly Told[],
  end: Day,
): { readonly inShort: string; readonly role: string } | null {
  const [, inShort] = english.accounts.reduced.takesOffice.exec(line) ?? [];
  if (inShort === undefined) return null;
  const least = wordsOf(inShort);
  const offices = told
    .filter(({ day }) => Math.abs(day - dayNumber(end)) <= LATELY)
    .flatMap(({ name }) => [...(name.accessions ?? []).map(({ office }) => office), ...rolesOf(name)])
    .filter((role) => isHeld(role) && wordsOf(role).length > least.length && role.length <= LONGEST)
    .filter((role) => headOf(role).at(-1) === least.at(-1) && least.every((word) => wordsOf(role).includes(word)));
  const [role] = offices.sort((a, b) => b.length - a.length);
  return role === undefined ? null : { inShort, role };
}

/**
 * What somebody was on the day of an event; undefined where it is not known, or in the line already. No line says of somebody
 * what the story does not show them as: of "In a letter to the minister Mr Roe wrote" one article alone makes him minister.
 */
function roleOf(
  told: readonly Told[],
  { end, article }: Headed,
  line: string,
  shown: readonly Shown[],
): string | undefined {
  const words = new Set(tokensOf(line).map(({ lower }) => lower));
  const isLeaving = [...words].some((word) => leavingActs.has(acts.get(word) ?? ''));
  const on = dayNumber(end);
  const own = told.filter((each) => each.article === article && Math.abs(each.day - on) <= LATELY);
  // Who takes or leaves an office in these days is one thing before, and another behind it.
  const isSettled = told.every(({ name: { accessions = [] } }) => accessions.length === 0);
  const isSure = isSettled && told.every(({ name: { departures = [] } }) => departures.length === 0);
  // What is told later still holds for then; what was told before may have ended.
  const near = isSettled ? told.filter(({ day }) => day >= on - BESIDE && day <= on + (isSure ? LATELY : BESIDE)) : [];
  const left = isLeaving ? told.filter(({ day }) => day >= on && day <= on + LATELY).flatMap(officesLeft) : [];
  const late = own.filter(({ day }) => day <= on + JUST).flatMap(({ name }) => rolesOf(name));
  return [
    ...left,
    ...[...own, ...near].flatMap(({ name }) => rolesOf(name)).filter(isHeld),
    // Of an office that one has no longer it is told at once, or not at all.
    ...(isLeaving ? [] : late.filter((role) => !isHeld(role))),
    ...told.flatMap(({ name }) => rolesOf(name)).filter((role) => isHeld(role) && !mayBeLost(role)),
  ].find((role) => !headOf(role).some((word) => words.has(word)) && isShown(role, shown, end));
}

/** A role as the story shows it, and the last day of which it is told. */
interface Shown {
  readonly title: string;
  readonly asOf: Day | undefined;
}

/** True for a role in whatever wording it is shown, or shown as ended; of one as of a day, up to that. */
const isShown = (role: string, shown: readonly Shown[], end: Day): boolean =>
  shown.some(
    ({ title, asOf }) => (asOf === undefined || asOf >= end) && areOneWording(withoutWhen(title), withoutWhen(role)),
  );

/** "mayor", of "former mayor" */
const withoutWhen = (role: string): string => role.replace(english.accounts.departing.ofAnotherTime, '').trim();

const { acts, leavingActs } = english.accounts;

/** What somebody was until they left it, of an article that tells that they did. */
const officesLeft = ({ name }: Told): readonly string[] => {
  const former = rolesOf(name).flatMap((role) => (FORMER.test(role) ? role.replace(FORMER, '') : []));
  const left = (name.departures ?? []).flatMap(({ office, isDenied }) => (isDenied ? [] : office));
  return [...left, ...former].filter((role) => isHeld(role) && isSaying(role));
};

const FORMER = /^former /i;

/** What an article calls somebody, most often first. */
const rolesOf = ({ roles }: LocalName): readonly string[] =>
  [...roles]
    .sort((a, b) => b.mentions - a.mentions)
    .flatMap(({ text }) => plainly({ text, paragraphs: 1, cite: [], given: [] }))
    .flatMap(({ text }) => (isSaying(text) ? text : []));

/** True for a role that says who somebody is: no rank alone, and no kin. */
const isSaying = (role: string): boolean =>
  role.length >= SHORTEST &&
  role.length <= LONGEST &&
  !isRankAlone(role) &&
  kinIn(role) === null &&
  // "president": of what?
  (role.includes(' ') || !mayBeLost(role));

const isHeld = (role: string): boolean => !wordsOf(role).some((word) => english.classes.get('no-longer')?.has(word));

/** "Interior Minister": stands before a name. */
const TITLE = /^(?:\p{Lu}[\p{L}-]{2,20} ){0,3}\p{Lu}[\p{L}-]{2,20}$/u;

/** "the board's president" of "board's president", and "a driver" of "driver", which many are. */
function withArticle(role: string): string {
  if (/^\p{Ll}[\p{Ll}-]{2,20}['’]s? /u.test(role)) return `the ${role}`;
  const isOneOfMany = !mayBeLost(role) && !/['’]s? | of /.test(role);
  return isOneOfMany ? `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role}` : role;
}
