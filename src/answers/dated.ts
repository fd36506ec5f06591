import { isCommon, words } from '../digest/stem.ts';
import type { Digest } from '../digest/types.ts';
import { type About, aboutOf } from './about.ts';
import { isRefusal, offer } from './context.ts';
import type { Edition } from './edition.ts';
import { findWhen, type When } from './parse/when.ts';
import type { Refusal } from './reply/refusal.ts';
import type { Command } from './reply/reply.ts';

/** Days and a subject, as far as they are asked for. */
export interface Dated {
  readonly when: When | null;
  readonly about: About | null;
  /** The subject as written, without words that only join it to a date; empty where there is none. */
  readonly text: string;
}

/** Reads the options `when`, which must hold a date and may hold a subject beside it, and `about`. */
export function datedIn(
  { when: asked = '', about: subject = '' }: Command['options'],
  digest: Edition,
): Dated | Refusal {
  const when = asked === '' ? null : requireWhen(digest, asked, 'timeline');
  if (when && isRefusal(when)) return when;
  const text = [besideDate(digest, when?.rest ?? ''), unjoined(subject)].join(' ').trim();
  return { when, about: text === '' ? null : aboutOf(digest, text), text };
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
  return isEmpty && digest.names.lookup(subject).matches.length === 0 ? '' : subject;
}

/** Reads an option that must hold a date; what else it holds is left in `rest`. */
export function requireWhen(digest: Edition, text: string, command: 'timeline' | 'summary'): When | Refusal {
  const found = findWhen(text, digest);
  if (found && 'from' in found) return found;
  const { from, to } = digest.topic.coverage;
  const asks = command === 'timeline' ? [to, from.slice(0, 7), `${from}..${to}`] : [to, from];
  const nearest = asks.map((when) => offer(digest, when, command, command === 'timeline' ? { when } : { day: when }));
  return {
    kind: 'refusal',
    why: 'unreadable-date',
    asked: text,
    ...(found ? { because: found.impossible } : {}),
    nearest,
  };
}
