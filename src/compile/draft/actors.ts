import { clausesOf, isSpeech, isVerb, opensAttribution, type Stretch } from '../compare/clauses.ts';
import { mainVerbIn, type VerbGroup, verbGroupAt, verbWordsOf } from '../compare/main-verb.ts';
import type { Language } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import { type Token, tokensOf } from '../read/text/tokens.ts';
import { headsOfObject, headsOfSubject, type NameSpan, nounPhraseAt, placedAt } from './noun-phrases.ts';

/** A name as it stands in a line: offsets, and whose it is; nobody's where several bear it. */
export interface NamedAt<Who> {
  readonly start: number;
  readonly end: number;
  readonly who: Who | null;
}

/** Acts of speech that are done to somebody; whoever is told, asked or warned is only spoken to. */
const DONE: ReadonlySet<string> = new Set(['accused', 'condemned', 'welcomed', 'rejected']);

/** Clauses of a line that are read, and words that are looked at behind a verb: keeps time linear in its length. */
const [MOST_CLAUSES, REACH] = [6, 40];

/** Tokens behind a verb of speech within which what is said begins. */
const NEAR = 8;

/**
 * Who of those named in a line does what it tells, or to whom it is done, by its grammar: the subject of a main verb, of
 * an active one the object right behind it, of a passive one the agent, and whoever is named as saying it. Who stands in
 * an aside, a possessive, a side or relative clause, behind any other preposition or in a quotation is none of them; where
 * the grammar is not plain, nobody is.
 */
export const actorsIn = <Who>(line: string, names: readonly NamedAt<Who>[], language: Language): readonly Who[] =>
  doersIn(line, names, language).actors;

/**
 * Who does what a line tells, or to whom it is done; of these who by its grammar says it, and who only tells it of others:
 * "Roe said that the pier had fallen".
 */
export function doersIn<Who>(
  line: string,
  names: readonly NamedAt<Who>[],
  language: Language,
): { readonly actors: readonly Who[]; readonly speakers: readonly Who[]; readonly tellers: readonly Who[] } {
  const all = tokensOf(line);
  const tokens = unquoted(all, names);
  const spans: readonly NameSpan[] = placedAt(tokens, names);
  if (spans.length === 0) return { actors: [], speakers: [], tellers: [] };
  const { actors, speakers, tellers } = new Reader(tokens, spans, language).read(hasDayIn(all, tokens, language));
  const whose = (places: ReadonlySet<number>): readonly Who[] => [
    ...new Set([...places].flatMap((at) => names[at]?.who ?? [])),
  ];
  return { actors: whose(actors), speakers: whose(speakers), tellers: whose(tellers) };
}

/** True where what is quoted says when it was: "He called on Sunday," said Roe. */
function hasDayIn(all: readonly Token[], kept: readonly Token[], language: Language): boolean {
  if (all.length === kept.length) return false;
  const others = new Set(kept);
  return all.some((token) => !others.has(token) && (verbWordsOf(language).bits(token) & Word.TIME) !== 0);
}

/** A line without what is quoted in it, but for a nickname within a name. */
function unquoted(tokens: readonly Token[], names: readonly NamedAt<unknown>[]): readonly Token[] {
  let isQuoted = false;
  return tokens.filter(({ text, start, end }) => {
    const isMark = /^["“”]$/.test(text);
    if (names.some((name) => start >= name.start && end <= name.end)) return !isQuoted || isMark;
    if (isMark) isQuoted = text === '"' ? !isQuoted : text === '“';
    return !isQuoted && !isMark;
  });
}

/** Reads who acts in a sentence. Names are known by their place among those given. */
class Reader {
  readonly #tokens: readonly Token[];
  readonly #names: readonly NameSpan[];
  readonly #language: Language;
  readonly #actors = new Set<number>();
  readonly #speakers = new Set<number>();
  readonly #tellers = new Set<number>();

  constructor(tokens: readonly Token[], names: readonly NameSpan[], language: Language) {
    [this.#tokens, this.#names, this.#language] = [tokens, names, language];
  }

  read(isDayQuoted: boolean): Record<'actors' | 'speakers' | 'tellers', ReadonlySet<number>> {
    const { clauses, attribution } = clausesOf(this.#tokens, this.#language);
    for (const { kind, parts } of clauses.slice(0, MOST_CLAUSES)) {
      const [first, second] = parts;
      if (kind !== 'main' || !first) continue;
      // A subject, and what is said of it behind something put in between.
      this.#clause(first, second ?? first);
    }
    if (attribution[1] > attribution[0]) this.#attribution(attribution[0], attribution[1], clauses.length > 0);
    else this.#behindQuotation(isDayQuoted);
    return { actors: this.#actors, speakers: this.#speakers, tellers: this.#tellers };
  }

  /** A clause from its subject on, with the part that has its verb. */
  #clause([from, subjectEnd]: Stretch, [verbFrom, to]: Stretch): void {
    const verb = mainVerbIn(this.#tokens, verbFrom, to, this.#language);
    if (verb < 0) return;
    // "Roe, 54, | and Poe, 31, were held" goes on with its subject, "Roe, who …, | was held" does not.
    const isParted = from < verbFrom && this.#isBare(verbFrom, verb);
    const subject = this.#subject(from, isParted ? subjectEnd : verb, verb);
    const group = verbGroupAt(this.#tokens, verb, to, this.#language);
    this.#add(subject);
    if (!group.isPassive && isSpeech(this.#tokens, group.last, this.#language))
      this.#addSpeakers(subject, this.#isOfOthersThen(group.end, to));
    this.#predicate(group, to);
  }

  /** True where nothing but adverbs stands between two places. */
  #isBare(from: number, to: number): boolean {
    return this.#tokens.slice(from, to).every((token) => verbWordsOf(this.#language).isAdverb(token));
  }

  #subject(from: number, to: number, verb: number): readonly number[] {
    const { singular } = verbWordsOf(this.#language);
    return headsOfSubject(
      { tokens: this.#tokens, names: this.#names, language: this.#language },
      from,
      to,
      singular.has(this.#tokens[verb]?.lower ?? ''),
    );
  }

  /** What a verb is done to or by, and the verbs that go on behind it. */
  #predicate(group: VerbGroup, to: number): void {
    const { end, last, isPassive, isCopula } = group;
    const speech = this.#language.speech.verbs.get(this.#tokens[last]?.lower ?? '');
    const isSaid = isSpeech(this.#tokens, last, this.#language) || (speech?.form === 'base' && speech.strength > 1);
    const isTold = isSaid && !isPassive && !DONE.has(speech?.act ?? '');
    if (isTold && this.#content(end, to)) return;
    let at = end;
    if (!isPassive && !isCopula && !isTold && speech?.act !== 'described') {
      const object = headsOfObject(
        { tokens: this.#tokens, names: this.#names, language: this.#language },
        end,
        to,
        verbWordsOf(this.#language).makes.has(this.#tokens[last]?.lower ?? ''),
      );
      this.#add(object.heads);
      at = object.end;
    }
    this.#behind(at, to, group);
  }

  /** Behind a verb and its object: the agent of a passive, and the next verb of the same subject or of another. */
  #behind(from: number, to: number, { end, isPassive }: VerbGroup): void {
    const { stops, by, joins, articles } = verbWordsOf(this.#language);
    let mayHaveAgent = isPassive;
    for (let at = from; at < Math.min(to, end + REACH); at += 1) {
      const { lower = '', kind, text } = this.#tokens[at] ?? {};
      if ((kind === 'mark' && /[.;:()–—?!]/.test(text ?? '')) || stops.has(lower)) return;
      if (by.has(lower) && mayHaveAgent) this.#agent(at + 1, to);
      // "was hurt in a raid by Roe's men", "was found in a car driven by Roe": whose doing it is, is not plain.
      if (articles.has(lower) || isVerb(this.#tokens, at, this.#language)) mayHaveAgent = false;
      if (!joins.has(lower)) continue;
      const verb = mainVerbIn(this.#tokens, at + 1, to, this.#language);
      if (verb < 0 || !this.#isPlain(at + 1, verb)) continue;
      const next = verbGroupAt(this.#tokens, verb, to, this.#language);
      if (!this.#isBare(at + 1, verb)) {
        const heads = this.#subject(at + 1, verb, verb);
        if (heads.length === 0) continue;
        this.#add(heads);
      }
      this.#predicate(next, to);
      return;
    }
  }

  /** True where a subject alone stands before a verb: "and Roe | was charged", not "talks with Doe and Roe on Monday and | said". */
  #isPlain(from: number, to: number): boolean {
    const { bits, joins } = verbWordsOf(this.#language);
    return this.#tokens
      .slice(from, to)
      .every((token) => (bits(token) & Word.PREPOSITION) === 0 && !joins.has(token.lower));
  }

  /** "by Magistrate Helen Truax", unless that is whose something is: "by Roe's men". */
  #agent(at: number, to: number): void {
    const { head } = nounPhraseAt({ tokens: this.#tokens, names: this.#names, language: this.#language }, at, to);
    if (head !== null) this.#add([head]);
  }

  /** "Police said (on Monday) (that) Roe was arrested": of what is said, to whom something is done. False where nothing is. */
  #content(from: number, to: number): boolean {
    const { that, joins, isWhen } = verbWordsOf(this.#language);
    let at = from;
    while (at < to && isWhen(this.#tokens[at])) at += 1;
    if (that.has(this.#tokens[at]?.lower ?? '')) at += 1;
    const and = this.#tokens.findIndex(({ lower }, index) => index >= at && index < to && joins.has(lower));
    const verb = mainVerbIn(this.#tokens, at, to, this.#language);
    if (verb < 0 || (and > 0 && verb === and + 1)) return false;
    const { isPassive } = verbGroupAt(this.#tokens, verb, to, this.#language);
    if (isPassive && verb > at) this.#add(this.#subject(at, verb, verb));
    return true;
  }

  /** "said (that) the pier had fallen on Monday": what others did then; "that she had asked" is of whoever says it. */
  #isOfOthersThen(from: number, to: number): boolean {
    const { that, isWhen, modal, bits } = verbWordsOf(this.#language);
    let opening = this.#tokens.findIndex(({ lower }, at) => at >= from && at < from + NEAR && that.has(lower));
    if (opening < 0 || opening >= to) {
      opening = from;
      while (opening < to && isWhen(this.#tokens[opening])) opening += 1;
      opening -= 1;
    }
    const verb = mainVerbIn(this.#tokens, opening + 1, to, this.#language);
    const isOfSpeaker = (bits(this.#tokens[opening + 1]) & Word.PRONOUN) !== 0;
    const hasDay = this.#tokens.slice(opening + 1, to).some((token) => (bits(token) & Word.TIME) !== 0);
    return hasDay && verb > opening + 1 && !isOfSpeaker && !modal.has(this.#tokens[verb]?.lower ?? '');
  }

  /** "Roe said", "said Ada Roe, the mayor"; "according to Roe" only says where it is from. */
  #attribution(from: number, to: number, isOfClause = false): void {
    if (opensAttribution(this.#tokens, from, this.#language)) return;
    const verb = this.#tokens.findIndex((_, at) => at >= from && at < to && isSpeech(this.#tokens, at, this.#language));
    if (verb < 0) return;
    const heads = verb === from ? this.#subject(verb + 1, to, verb) : this.#subject(from, verb, verb);
    this.#add(heads);
    this.#addSpeakers(heads, isOfClause);
  }

  /** "…," said Ada Roe, the mayor: without its quotation, the line begins with the verb. */
  #behindQuotation(onlyTells: boolean): void {
    const verb = this.#tokens.findIndex(({ kind }) => kind === 'word');
    if (verb < 0 || !isSpeech(this.#tokens, verb, this.#language)) return;
    const end = this.#tokens.findIndex(
      ({ text }, at) => at > verb && /^[.;:?!]$/.test(text) && !isShort(this.#tokens, at),
    );
    this.#attribution(verb, end < 0 ? this.#tokens.length : end, onlyTells);
  }

  #addSpeakers(heads: readonly number[], onlyTell: boolean): void {
    for (const head of heads) {
      this.#speakers.add(head);
      if (onlyTell) this.#tellers.add(head);
    }
  }

  #add(heads: readonly number[]): void {
    for (const head of heads) this.#actors.add(head);
  }
}

/** "Mr.", "A.": a full stop that ends no sentence. */
const isShort = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1] !== undefined && (tokens[at - 1]?.text.length ?? 0) <= 3;
