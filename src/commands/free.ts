import { daysBetween } from '../digest/day.ts';
import { lookup } from '../digest/lookup.ts';
import { normalise } from '../digest/normalise.ts';
import { search } from '../digest/search.ts';
import { isCommon, words } from '../digest/stem.ts';
import type { Digest, Entity } from '../digest/types.ts';
import type { Command } from '../reply/reply.ts';
import { besideDate } from './about.ts';
import { ask } from './context.ts';
import { findWhen } from './when.ts';

/** A part of a headline names its article from this many words on; fewer are a search. */
const HEADLINE_WORDS = 3;

/** Words beside a date narrow a timeline where the date is this narrow; "1997 treaty" is a search. */
const NARROW_DAYS = 31;

type Reader = (text: string, digest: Digest) => Command | null;

/**
 * What words without a command ask for, the surest reading first: a citation or article (written like nothing else),
 * a name, a headline, a count, a date; then words that are all found, and last a mistyped name, which would claim too much earlier.
 */
const READERS: readonly Reader[] = [citation, article, name, headline, howMany, date, found, mistypedName];

/** The command that free words ask for; null where they answer to nothing in the digest. */
export function parseFreely(text: string, digest: Digest): Command | null {
  for (const read of READERS) {
    const command = read(text, digest);
    if (command) return command;
  }
  return null;
}

/** "C12", "[c12]", "C 12": where the digest has an article C. */
function citation(text: string, digest: Digest): Command | null {
  const [, letters = '', number = ''] = /^\[?([a-z]{1,3}) ?(\d{1,4})\]?$/i.exec(text) ?? [];
  const known = digest.articles.some(({ id }) => id === letters.toUpperCase());
  return known ? ask(digest, 'cite', { id: `${letters.toUpperCase()}${number}` }) : null;
}

function article(text: string, digest: Digest): Command | null {
  const letters = text.toUpperCase();
  return digest.articles.some(({ id }) => id === letters) ? ask(digest, 'sources', { article: letters }) : null;
}

function name(text: string, digest: Digest): Command | null {
  return entityCommand(digest, text, lookup(digest, text).matches);
}

function entityCommand(digest: Digest, text: string, [entity]: readonly Entity[]): Command | null {
  if (!entity) return null;
  return entity.type === 'place' ? ask(digest, 'where', { place: text }) : ask(digest, 'who', { name: text });
}

function headline(text: string, digest: Digest): Command | null {
  const asked = normalise(text);
  if (asked.split(' ').length < HEADLINE_WORDS) return null;
  const named = digest.articles.find((one) => one.headline && normalise(one.headline).includes(asked));
  return named ? ask(digest, 'sources', { article: named.id }) : null;
}

/** "how many were killed": where the digest counts that. */
function howMany(text: string, digest: Digest): Command | null {
  const [, counted = ''] = /^how (?:many|much) (.+)$/i.exec(text) ?? [];
  const about = words(counted).filter((word) => !isCommon(word));
  const isCounted =
    about.length > 0 &&
    search(digest, about.join(' ')).hits.some(({ subject, whole }) => whole && subject.kind === 'figure');
  return isCounted ? ask(digest, 'figures', { about: about.join(' ') }) : null;
}

/** One day is a summary, more are a timeline; a name or narrow date beside it makes a timeline of both. */
function date(text: string, digest: Digest): Command | null {
  const when = findWhen(text, digest);
  if (!when) return null;
  const about = besideDate(digest, when.rest);
  const nothingElse = about === '';
  if ('impossible' in when) return nothingElse ? ask(digest, 'timeline', { when: text }) : null;
  if (nothingElse)
    return when.from === when.to
      ? ask(digest, 'summary', { day: when.words })
      : ask(digest, 'timeline', { when: when.words });
  const isNarrow = daysBetween(when.from, when.to) < NARROW_DAYS;
  return isNarrow || lookup(digest, about).matches.length > 0
    ? ask(digest, 'timeline', { when: when.words, about })
    : null;
}

function found(text: string, digest: Digest): Command | null {
  return search(digest, text).hits.some(({ whole }) => whole) ? ask(digest, 'search', { words: text }) : null;
}

/** Words near a name, one of which the digest does not have: it is a slip, and not a subject. */
function mistypedName(text: string, digest: Digest): Command | null {
  const slips = words(text).some((word) => !isCommon(word) && search(digest, word).hits.length === 0);
  return slips ? entityCommand(digest, text, lookup(digest, text).nearest) : null;
}
