import { daysBetween } from '../../digest/day.ts';
import { normalise } from '../../digest/normalise.ts';
import { isCommon, words } from '../../digest/stem.ts';
import type { EntityProfile } from '../../digest/types.ts';
import { ask } from '../context.ts';
import { besideDate } from '../dated.ts';
import type { Edition } from '../edition.ts';
import type { Command } from '../reply/reply.ts';
import { findWhen } from './when.ts';
import { ofTheWhole } from './whole.ts';

/** A part of a headline names its article from this many words on; fewer are a search. */
const HEADLINE_WORDS = 3;

/** Words beside a date narrow a timeline where the date is this narrow; "1997 treaty" is a search. */
const NARROW_DAYS = 31;

/** No name has more words than these. */
const LONGEST_NAME = 8;

type Reader = (text: string, digest: Edition) => Command | null;

/**
 * What words without a command ask for, the surest reading first: a citation or article (written like nothing else),
 * a name, a headline, the topic as a whole, a disagreement, a count, a date; then a name among the small words of a question, words that are
 * all found, and last a mistyped name, which would claim too much earlier.
 */
const READERS: readonly Reader[] = [
  citation,
  article,
  name,
  headline,
  ofTheWhole,
  disagreement,
  howMany,
  imprint,
  date,
  nameAlone,
  found,
  mistypedName,
];

/** The command that free words ask for; null where they answer to nothing in the digest. */
export function parseFreely(text: string, digest: Edition): Command | null {
  for (const read of READERS) {
    const command = read(text, digest);
    if (command) return command;
  }
  return null;
}

/** "C12", "[c12]", "C 12": where the digest has an article C. */
function citation(text: string, digest: Edition): Command | null {
  const [, letters = '', number = ''] = /^\[?([a-z]{1,6}) ?(\d{1,4})\]?$/.exec(text.toLowerCase()) ?? [];
  const known = digest.articles.get(letters.toUpperCase()) !== undefined;
  return known ? ask(digest, 'cite', { id: `${letters.toUpperCase()}${number}` }) : null;
}

/** "A", "who wrote article A". */
function article(text: string, digest: Edition): Command | null {
  const [, named = text] = /\barticle ([a-z]{1,6})\W*$/.exec(text.toLowerCase()) ?? [];
  const letters = named.toUpperCase();
  return digest.articles.get(letters) ? ask(digest, 'sources', { article: letters }) : null;
}

function name(text: string, digest: Edition): Command | null {
  return entityCommand(digest, text, digest.names.lookup(text).matches);
}

function entityCommand(digest: Edition, text: string, [entity]: readonly EntityProfile[]): Command | null {
  if (!entity) return null;
  return entity.type === 'place' ? ask(digest, 'where', { place: text }) : ask(digest, 'who', { name: text });
}

function headline(text: string, digest: Edition): Command | null {
  const asked = normalise(text);
  if (asked.split(' ').length < HEADLINE_WORDS) return null;
  const named = digest.articles.headed(asked);
  return named ? ask(digest, 'sources', { article: named.id }) : null;
}

/** "how many were killed", "death toll": figures where the digest counts that, and else whatever has the words. */
function howMany(text: string, digest: Edition): Command | null {
  const asked = text.toLowerCase();
  const [, counted = ''] = /^(?:how (?:many|much)|(?:the )?numbers? of) (.+)$/.exec(asked) ?? [];
  const toll = /\b(?:toll|casualties)\W*$/.test(asked) ? text : '';
  const about = telling(counted || toll);
  if (about === '') return null;
  if (digest.search.has(about, 'figure')) return ask(digest, 'figures', { about });
  return digest.search.hasPart(about) ? ask(digest, 'search', { words: about }) : null;
}

/** Whether a word begins like one of these; an expression of as many takes a tenth of a millisecond to make ready. */
const hasWordLike = (text: string, beginnings: readonly string[]): boolean =>
  words(text).some((word) => beginnings.some((beginning) => word.startsWith(beginning)));

/** How words begin that ask where the reports part, and words for the reports themselves. */
const PARTING =
  'disput disagree contradict discrepan differ conflicting contest confirm verif corroborat true false'.split(' ');
const REPORTS = /^(?:article|report|source|account|version|point|between|each|other)s?$/;

/** "what is disputed about the death toll": where the digest has such a dispute. */
function disagreement(text: string, digest: Edition): Command | null {
  if (!hasWordLike(text, PARTING)) return null;
  const about = telling(text.replace(new RegExp(`\\b(?:${PARTING.join('|')})[a-z]*`, 'i'), ' '), REPORTS);
  if (about === '') return ask(digest, 'disputed');
  const isOne = digest.search.has(about, 'dispute');
  return isOne ? ask(digest, 'disputed', { about }) : null;
}

/** How words begin for what `sources` says of each article, and words for the articles themselves. */
const IMPRINT = ['translat', 'publish', 'publication', 'author', 'byline', 'headline', 'dateline', 'outlet'];
const WRITTEN = /\bwr(?:ote|itten)\b.*\b(?:articles?|reports?|story|stories)\b/i;
const OF_ARTICLES =
  /^(?:machine|(?:un|mis)?translat(?:ed|ions?)|publish(?:ed|er)?|publication|author|byline|headline|dateline|outlet|look|seem|wrote|written|article|source|report|story|storie|date|day)s?$/;

/** "which articles are machine-translated", "publisher of A", "when was article B published". */
function imprint(text: string, digest: Edition): Command | null {
  if (!hasWordLike(text, IMPRINT) && !(hasWordLike(text, ['wr']) && WRITTEN.test(text))) return null;
  const [named = '', one = ''] = /\barticle ([a-z]{1,6})\b/i.exec(text) ?? /\b([A-Z]{1,6})\W*$/.exec(text) ?? [];
  const letters = one.toUpperCase();
  const known = digest.articles.get(letters) !== undefined;
  if (telling(known ? text.replace(named, ' ') : text, OF_ARTICLES) !== '') return null;
  return known ? ask(digest, 'sources', { article: letters }) : ask(digest, 'sources');
}

/** The words that say what is asked, without those of every question and without `others`. */
const telling = (text: string, others?: RegExp): string =>
  words(text)
    .filter((word) => !isCommon(word) && !others?.test(word))
    .join(' ');

/** One day is a summary, more are a timeline; a name or narrow date beside it makes a timeline of both. */
function date(text: string, digest: Edition): Command | null {
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
  return isNarrow || digest.names.lookup(about).matches.length > 0
    ? ask(digest, 'timeline', { when: when.words, about })
    : null;
}

/** Words for where somebody stands, which what is told of them answers. */
const STANCE = /^(?:want|think|believe|position|stance|view|opinion|role|part|side|involve|involved|involvement)s?$/;

/** "what did the harbour office do", "what does Quillon want": the name that is left without the words of the question. */
function nameAlone(text: string, digest: Edition): Command | null {
  const rest = telling(text, STANCE);
  return rest === '' ? null : entityCommand(digest, rest, digest.names.lookup(rest).matches);
}

function found(text: string, digest: Edition): Command | null {
  if (telling(text) === '') return null;
  return digest.search.has(text) ? ask(digest, 'search', { words: text }) : null;
}

/** Words near a name, one of which the digest does not have: a slip, unless other words beside it say something else. */
function mistypedName(text: string, digest: Edition): Command | null {
  const asked = [...new Set(words(text))].filter((word) => !isCommon(word));
  if (asked.length > LONGEST_NAME) return null;
  const slips = asked.filter((word) => !digest.search.hasPart(word));
  if (slips.length === 0) return null;
  const [near] = digest.names.lookup(text).nearest;
  if (!near) return null;
  const isName = (word: string): boolean => {
    const { matches, nearest } = digest.names.lookup(word);
    return [...matches, ...nearest].some(({ seq }) => seq === near.seq);
  };
  return slips.length === asked.length || asked.every(isName) ? entityCommand(digest, text, [near]) : null;
}
