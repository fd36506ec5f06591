import { lookup } from '../digest/lookup.ts';
import { search } from '../digest/search.ts';
import { isCommon, stem, words } from '../digest/stem.ts';
import { concerns } from '../digest/timeline.ts';
import type { Digest, Event } from '../digest/types.ts';
import { listed } from './cites.ts';
import { offer } from './context.ts';
import { findWhen, type When } from './parse/when.ts';
import type { Refusal } from './reply/refusal.ts';

/** What a timeline is about. */
export interface About {
  /** In words, for the title: a name as most articles have it, or the words as written. */
  readonly label: string;
  readonly concerns: (event: Event) => boolean;
}

/**
 * Reads what a timeline should be about: an event's id, a name in any spelling (all who bear it), or words.
 * `events` are those that it chooses from.
 */
export function aboutOf(digest: Digest, events: readonly Event[], text: string): About {
  const event = events.find(({ id }) => id === text);
  if (event) return { label: event.headline, concerns: (other) => other === event };
  const { matches } = lookup(digest, text);
  if (matches.length > 0) {
    const label = listed(matches.map(({ name }) => name));
    return { label, concerns: (other) => matches.some((entity) => concerns(other, entity)) };
  }
  return { label: `“${text}”`, concerns: withWords(digest, text) };
}

/** Events with a statement that has all the words; a headline made from an office counts by its own words. */
function withWords(digest: Digest, text: string): (event: Event) => boolean {
  const whole = search(digest, text).hits.filter((hit) => hit.whole);
  const chosen = new Set(whole.flatMap(({ subject }) => ('statement' in subject ? subject.statement.id : [])));
  const asked = words(text).map(stem);
  const inHeadline = ({ headline }: Event): boolean => {
    const own = new Set(words(headline).map(stem));
    return asked.length > 0 && asked.every((word) => own.has(word));
  };
  return (event) => event.statements.some(({ id }) => chosen.has(id)) || inHeadline(event);
}

/** Words that join a date to what stands beside it, and say nothing themselves. */
const JOINING = new Set('about on in of with regarding concerning and for from to by at during the'.split(' '));

/** A text without the words that only join it to a date: "about petrov" is "petrov". */
export function unjoined(text: string): string {
  const kept = text.split(' ');
  while (kept.length > 0 && JOINING.has(kept[0]?.toLowerCase() ?? '')) kept.shift();
  while (kept.length > 0 && JOINING.has(kept.at(-1)?.toLowerCase() ?? '')) kept.pop();
  return kept.join(' ');
}

/** The subject named beside a date; empty for words that name none: "what happened", "events". */
export function besideDate(digest: Digest, text: string): string {
  const subject = unjoined(text);
  const isEmpty = words(subject).every((word) => isCommon(word) || /^(?:happen|event|news)/.test(word));
  return isEmpty && lookup(digest, subject).matches.length === 0 ? '' : subject;
}

/** Reads an option that must hold a date; what else it holds is left in `rest`. */
export function requireWhen(digest: Digest, text: string, command: 'timeline' | 'summary'): When | Refusal {
  const found = findWhen(text, digest);
  if (found && 'from' in found) return found;
  const { from, to } = digest.topic.coverage;
  const asks = command === 'timeline' ? [to, from.slice(0, 7), `${from}..${to}`] : [to, from];
  const nearest = asks.map((when) => offer(digest, when, command, command === 'timeline' ? { when } : { day: when }));
  return { why: 'unreadable-date', asked: text, ...(found ? { because: found.impossible } : {}), nearest };
}
