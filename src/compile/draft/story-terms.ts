import { mainVerbIn } from '../compare/main-verb.ts';
import { Vocabulary } from '../compare/terms.ts';
import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { tokensOf } from '../read/text/tokens.ts';
import type { ReadArticle } from './articles.ts';
import { reducedMost } from './reductions.ts';
import { bitsOf } from './token-classes.ts';

/** What lines tell of a story. */
export interface Telling {
  /** How much a line tells: more for what the story's articles head and lead with. */
  readonly worth: (line: string) => number;
  /** True where a line tells of what was done all that another does, and more. */
  readonly tellsMore: (line: string, than: string) => boolean;
  /** True for a line of what the story is about: in words that its articles head and lead with, or of an act that belongs to any. */
  readonly isOfStory: (line: string) => boolean;
}

/** Articles of a topic that are asked what they lead with; of fewer it can't be told what a story is about. */
const [MOST_ASKED, FEWEST] = [200, 3];

/** Characters at the head of an article's text in which it says what it is about. */
const LEAD = 700;

/** What any term of a line is worth; before the verb it is what is known of the story already. */
const [ANY, BEFORE_VERB] = [0.25, 0.6];

/** What each character costs: of two lines that tell the same, the shorter; and what is gained by an office. */
const [CHARACTER, OFFICE] = [0.012, 1];

/**
 * Weighs lines by their terms: each counts for itself, and as much again as is the share of articles that head or lead
 * with it (0 to 1).
 */
export function tellingOf(articles: readonly ReadArticle[]): Telling {
  const step = Math.max(1, Math.floor(articles.length / MOST_ASKED));
  const asked = articles.length < FEWEST ? [] : articles.filter((_, at) => at % step === 0);
  const terms = new Vocabulary(english);
  const termsIn = (text: string): ReadonlySet<number> =>
    new Set(tokensOf(text).flatMap(({ lower }) => (terms.number(lower) < 0 ? [] : terms.number(lower))));
  const shares = new Map<number, number>();
  for (const { reading } of asked)
    for (const term of termsIn(`${reading.headline ?? ''}\n${reading.text.slice(0, LEAD)}`))
      shares.set(term, (shares.get(term) ?? 0) + 1 / asked.length);
  const sumOf = (text: string): number => {
    let sum = 0;
    for (const term of termsIn(text)) sum += ANY + (shares.get(term) ?? 0);
    return sum;
  };
  const knownIn = (text: string): number => {
    let sum = 0;
    for (const term of termsIn(text)) sum += shares.get(term) ?? 0;
    return sum;
  };
  const heads = asked
    .flatMap(({ reading }) => (reading.headline === null ? [] : knownIn(reading.headline)))
    .sort((a, b) => a - b);
  const least = OF_HEAD * (heads[heads.length >> 1] ?? 0);
  return {
    isOfStory: (line) => isNewsworthy(line) || knownIn(line) >= least,
    worth(line) {
      const { before, behind } = partsOf(line);
      const isTitled = DESCRIBED.test(before) || tokensOf(before).some((token) => (bitsOf(token) & Word.ROLE) !== 0);
      const office = isTitled ? OFFICE : 0;
      return sumOf(behind) + BEFORE_VERB * sumOf(before) + office - CHARACTER * line.length;
    },
    tellsMore(line, than) {
      const [told, least] = [termsIn(partsOf(line).behind), termsIn(partsOf(reducedMost(than)).behind)];
      // What stands behind a comma may be somebody's word on somebody.
      const isPlain = asidesIn(line) <= asidesIn(than);
      return isPlain && [...least].every((term) => told.has(term)) && told.size > least.size;
    },
  };
}

/** "The keeper of the light, Ada Brand" */
const DESCRIBED = /^(?:The|An?) [^,;:"“”]{5,80}, \p{Lu}/u;

const asidesIn = (line: string): number => line.split(',').length;

/** How much of what the middle one of its articles' headlines tells of a story a line tells that is of it. */
const OF_HEAD = 0.35;

/** True for a line that tells of an act that belongs to any story: "was arrested", "took over". */
export function isNewsworthy(line: string): boolean {
  const { acts, newsworthyActs } = english.accounts;
  const tokens = tokensOf(line);
  return tokens.some((_, at) =>
    [1, 2, 3, 4].some((count) => {
      const words = tokens.slice(at, at + count).map((token) => token.lower);
      return newsworthyActs.has(acts.get(words.join(' ')) ?? '');
    }),
  );
}

/** A line up to its verb, and from there on. */
function partsOf(line: string): { readonly before: string; readonly behind: string } {
  const tokens = tokensOf(line);
  const verb = tokens[mainVerbIn(tokens, 1, tokens.length, english)]?.start ?? 0;
  return { before: line.slice(0, verb), behind: line.slice(verb) };
}
