import { type Language, perLanguage } from '../language/language.ts';
import { type Document, dayOfLine } from '../read/document.ts';
import { isCapital, type Token } from '../read/text/tokens.ts';
import { isDone } from './chronicle.ts';
import { actIn } from './deed.ts';
import type { ArticleLead } from './lead.ts';
import { isVerb } from './verbs.ts';

/** Sentences at the head of a page among which its headline stands. */
const HEAD = 6;

/**
 * What the headline of a live page tells, "LIVE: Ada Roe found alive", "Army seizes power: as it happened": news of the day of
 * the page. Null where nothing is done in it, as in "LIVE: floods in Orne", or where it is of a question.
 */
export function liveHeadline(doc: Document): ArticleLead | null {
  const { text, language } = doc;
  const at = doc.sentences.slice(0, HEAD).findIndex(({ start, end }) => isLive(text.slice(start, end), doc));
  const { start = 0, end = 0 } = doc.sentences[at] ?? {};
  const words = text.slice(start, end);
  const { liveOpening, liveEnding } = language.accounts;
  const opening = liveOpening.exec(words)?.[0].length ?? 0;
  return at < 0 ? null : toldInShort(doc, at, start + opening, start + words.replace(liveEnding, '').length);
}

/** What a line in the words of a headline tells: "Clerks reject the offer by 54 to 46"; `isAlone`: by whatever verb. */
export function toldInShort(doc: Document, at: number, from: number, end: number, isAlone = false): ArticleLead | null {
  const { text, language } = doc;
  const today = dayOfLine(doc, doc.sentences[at]?.line ?? -1);
  const to = text.charAt(end - 1) === '.' ? end - 1 : end;
  const tokens = (doc.sentences[at]?.tokens ?? []).filter((token) => token.start >= from && token.end <= to);
  const isOpen = /[:?"“]/.test(text.slice(from, to)) || tokens.some(({ lower }) => SAYS.test(lower));
  // "Orne counts its dead" tells of nothing that was done.
  const isThing = (index: number): boolean =>
    ['possessive', 'article', 'of'].some((list) => language.classes.get(list)?.has(tokens[index - 1]?.lower ?? ''));
  const tells = tokens.some(({ lower }, index) => index > 0 && isDone(lower, language) && !isThing(index));
  if (isOpen || !(tells || (isAlone && tellsAlone(tokens, language)))) return null;
  return {
    ...{ at, when: { start: today, end: today, precision: 'day' }, tokens, names: [] },
    ...{ manner: 'reported', clause: [from, to], source: [], isAside: false, saidOn: undefined },
    ...{ deed: actIn(tokens, 0, tokens.length, language), isDone: true, isSudden: false },
  };
}

/** "Libyans burned down a house", "Ada Roe levels accusations": by any verb, of what was or is done; and not "Orne counts its dead". */
function tellsAlone(tokens: readonly Token[], language: Language): boolean {
  const { copula, possessive } = listsOf(language);
  const { lower: first = '' } = tokens[0] ?? {};
  if (language.classes.get('question-word')?.has(first) || possessive.has(first)) return false;
  return tokens.some((token, at) => {
    const [last, next] = [tokens[at - 1], tokens[at + 1]];
    if (!last || !next || possessive.has(next.lower)) return false;
    if (isVerb(tokens, at, language)) return !copula.has(token.lower) || /..(?:ed|en|ld)$/.test(next.lower);
    const isPresent = /^\p{Ll}{3,}[^s']s$/u.test(token.text) && isCapital(last) && next.kind === 'word';
    return isPresent && !isVerb(tokens, at + 1, language) && language.speech.classes.get(token.lower) === undefined;
  });
}

const listsOf = perLanguage(({ classes }: Language) => ({
  copula: classes.get('to-be') ?? new Set<string>(),
  possessive: classes.get('possessive') ?? new Set<string>(),
}));

/** Whoever says so, or may do so. */
const SAYS = /^(?:says?|said|may|might|could|would|will|to)$/;

const isLive = (words: string, { language: { accounts } }: Document): boolean =>
  accounts.liveOpening.test(words) || accounts.liveEnding.test(words);
