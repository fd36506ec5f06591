import { dayNumber } from '../../digest/day.ts';
import type { EventSentence } from '../compare/events.ts';
import { mainVerbIn } from '../compare/main-verb.ts';
import { Vocabulary } from '../compare/terms.ts';
import { english } from '../language/languages.ts';
import { isCapital, type Token, tokensOf } from '../read/text/tokens.ts';
import type { TitledEvent } from './event-headline.ts';
import { isIn } from './token-classes.ts';
import { areAlike, areOneDisaster, type Told, toldIn } from './told-alike.ts';

/**
 * Events of which one tells again what another has, under a headline of its own: on one day the same was done to, or done by,
 * whom both name in the same words. They are one, under the headline of that which more articles tell.
 */
export function withoutToldTwice(
  events: readonly TitledEvent[],
  { isBefore, mentions }: Story,
): readonly TitledEvent[] {
  const known: { readonly event: TitledEvent; readonly deed: Deed | null; readonly told: Told }[] = [];
  const joined = new Map<TitledEvent, TitledEvent>();
  const mentionsAll = (event: TitledEvent, names: readonly string[]) => names.every((name) => mentions(event, name));
  // "A storm killed 12 people in Orne" and "A storm killed nine in Brenn" are two, unless the articles of each name both.
  const areOfOnePlace = (one: TitledEvent, other: TitledEvent): boolean =>
    mentionsAll(other, namesIn(one.headline)) && mentionsAll(one, namesIn(other.headline));
  const byArticles = [...events].sort((a, b) => articlesOf(b) - articlesOf(a));
  for (const event of byArticles) {
    const [deed, told] = [deedIn(event), toldIn(event.headline)];
    const same = known.find(
      (other) =>
        isSame(other.event, event) &&
        ((deed !== null && other.deed !== null && areOne(other.deed, deed)) ||
          (areAlike(other.told, told) && areOfOnePlace(other.event, event)) ||
          (areOneDisaster(other.told, told) && sharedArticles(other.event, event) > 1)),
    );
    if (same) joined.set(same.event, together(joined.get(same.event) ?? same.event, event, isBefore));
    else known.push({ event, deed, told });
    if (same) joined.set(event, event);
  }
  const away = new Set(byArticles.filter((event) => joined.get(event) === event));
  return events.filter((event) => !away.has(event)).map((event) => joined.get(event) ?? event);
}

/** What is known of the articles of a topic. */
interface Story {
  /** Which of two sentences was published first. */
  readonly isBefore: (one: EventSentence, other: EventSentence) => boolean;
  /** True where an article that tells an event has a word. */
  readonly mentions: (event: TitledEvent, word: string) => boolean;
}

/** The words of names in a headline. */
const namesIn = (headline: string): readonly string[] =>
  tokensOf(headline).flatMap((token, at) => (at > 0 && token.kind === 'word' && isCapital(token) ? token.text : []));

/** Articles that tell both of two events. */
function sharedArticles(one: TitledEvent, other: TitledEvent): number {
  const telling = new Set(one.sentences.map(({ article }) => article));
  return new Set(other.sentences.flatMap(({ article }) => (telling.has(article) ? [article] : []))).size;
}

const articlesOf = ({ sentences }: TitledEvent): number => new Set(sentences.map(({ article }) => article)).size;

/** Two events as one, which is named after the sentence that told of either first. */
const together = (
  one: TitledEvent,
  other: TitledEvent,
  isBefore: (one: EventSentence, other: EventSentence) => boolean,
): TitledEvent => ({
  ...one,
  ...(isBefore(other.first, one.first) ? { first: other.first, namedAfter: other.namedAfter } : {}),
  sentences: [...one.sentences, ...other.sentences],
  telling: [...one.telling, ...other.telling],
});

/** Of one day or month; of one that is only reported then, of that or the day before. */
function isSame(one: TitledEvent, other: TitledEvent): boolean {
  const apart = Math.abs(dayNumber(one.end) - dayNumber(other.end));
  return (
    (one.precision === 'day' || one.precision === 'month') &&
    one.precision === other.precision &&
    !one.isDue &&
    !other.isDue &&
    apart <= (one.isReported || other.isReported ? 1 : 0)
  );
}

const content = new Vocabulary(english);

/** True where one says all words for whom it is told that the other does, in whatever order. */
function areOne(one: Deed, other: Deed): boolean {
  const [fewer, more] = one.whom.size < other.whom.size ? [one.whom, other.whom] : [other.whom, one.whom];
  return one.act === other.act && [...fewer].every((word) => more.has(word));
}

/** What a headline tells, and the terms of whom it is told. */
interface Deed {
  readonly act: string;
  readonly whom: ReadonlySet<string>;
}

/** Null for a headline whose subject does it to somebody else, or is only counted. */
function deedIn({ headline }: TitledEvent): Deed | null {
  const tokens = tokensOf(headline);
  const verb = mainVerbIn(tokens, 1, tokens.length, english);
  const at = tokens.findIndex(({ lower }, index) => index >= verb && index > 0 && ONCE.has(actOf(lower)));
  const act = actOf(tokens[at]?.lower ?? '');
  if (verb < 1 || at < 0 || at > verb + 2) return null;
  const isOwn = act === 'resign' || tokens.slice(verb, at).some((token) => isDone(token)) || isBare(tokens, at);
  const subject = tokens.slice(0, verb);
  const isCounted = subject.some(({ kind, lower }) => kind === 'number' || english.numbers.words.has(lower));
  const whom = new Set(subject.flatMap(({ lower }) => (content.number(lower) < 0 ? [] : lower)));
  return isOwn && !isCounted && whom.size > 0 ? { act, whom } : null;
}

const actOf = (word: string): string => english.accounts.acts.get(word) ?? '';

/** Acts that one day has once of one person. */
const ONCE: ReadonlySet<string> = new Set(['resign', 'arrest', 'charge', 'fire', 'suspend', 'release']);

const isDone = (token: Token): boolean => isIn('to-be', token) || isIn('been-or-being', token);

/** "Clerk arrested over the fire": as headlines have it. */
const isBare = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1] === undefined || isIn('behind-headline-verb', tokens[at + 1]);
