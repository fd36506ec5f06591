import { spanOf } from '../compare/when.ts';
import type { DateMention, NameMention } from '../find/extraction.ts';
import type { LeavingWords } from '../language/leaving.ts';
import * as Word from '../language/word-classes.ts';
import type { Document } from '../read/document.ts';
import type { Sentence } from '../read/text/sentences.ts';
import type { Hint } from './hint.ts';
import { headOf, isHolder } from './offices.ts';
import { oneLine } from './place.ts';

/** Letters of a sentence that is read; between a name and what is told of it; before a day; and of "if" and a name. */
const [LONGEST, FAR, NEAR_DAY, BEFORE] = [500, 140, 24, 16];

/**
 * What an article tells in any of many ways of somebody's being no more what they were, or being it again: who is meant
 * by whoever stands before it. Where it may be one of several, it is in doubt of each.
 */
export function leavingsIn(
  document: Document,
  namesOf: readonly (readonly NameMention[])[],
  datesOf: readonly (readonly DateMention[])[],
): readonly Hint[] {
  const { leaving } = document.language.accounts;
  const found = new Map<string, Hint>();
  document.sentences.forEach((sentence, index) => {
    const { tokens, start, end } = sentence;
    if (end - start > LONGEST || !tokens.some(({ lower }) => leaving.cues.has(lower))) return;
    const told = new Leaving(document, sentence, namesOf[index] ?? [], datesOf[index] ?? [], () =>
      peopleBefore(document, namesOf, index),
    );
    for (const hint of told.all()) found.set(Object.values(hint).join('|'), hint);
  });
  return [...found.values()];
}

/** Who is named in the sentence before, of the same line. */
function peopleBefore(
  { sentences, language }: Document,
  namesOf: readonly (readonly NameMention[])[],
  index: number,
): Before {
  const { tokens = [], line } = sentences[index - 1] ?? {};
  const people =
    line === sentences[index]?.line ? (namesOf[index - 1] ?? []).filter(({ type }) => type === 'person') : [];
  const end = people[0]?.end ?? 0;
  const isAnother = tokens.some(
    ({ start, lower, text }) =>
      start >= end && !/^\p{Lu}/u.test(text) && SOMEBODY.some((list) => language.classes.get(list)?.has(lower)),
  );
  return { people: [...new Set(people.map(({ entity }) => entity))], isAnother };
}

/** Who is named in the sentence before, and whether somebody without a name is told of there. */
interface Before {
  readonly people: readonly string[];
  readonly isAnother: boolean;
}

const SOMEBODY = ['role', 'relative', 'one-person', 'person-noun', 'title'];

/** Who is meant, and whether that is certain. */
interface Meant {
  readonly who: readonly string[];
  readonly isSure: boolean;
  /** Where what is told of them begins. */
  readonly from: number;
}

/** A sentence that tells of leaving. */
class Leaving {
  private readonly document: Document;
  private readonly words: LeavingWords;
  private readonly sentence: Sentence;
  private readonly text: string;
  private readonly people: readonly NameMention[];
  private readonly dates: readonly DateMention[];
  private readonly before: () => Before;

  constructor(
    document: Document,
    sentence: Sentence,
    names: readonly NameMention[],
    dates: readonly DateMention[],
    before: () => Before,
  ) {
    this.document = document;
    this.words = document.language.accounts.leaving;
    this.sentence = sentence;
    this.text = document.text.slice(sentence.start, sentence.end).replaceAll('\n', ' ');
    this.people = names.filter(({ type }) => type === 'person');
    this.dates = dates;
    this.before = before;
  }

  *all(): Generator<Hint> {
    const { left, ofTheirs, was, back, thenWhat, pronoun } = this.words;
    if (this.people.length === 0 && this.text.search(pronoun) < 0) return;
    for (const match of this.text.matchAll(left)) yield* this.told(match, 'role', this.officeBehind(match));
    for (const match of this.text.matchAll(ofTheirs)) yield* this.told(match, 'role', '', true);
    for (const match of this.text.matchAll(was)) {
      const office = this.officeIn(match[1] ?? '');
      if (office !== '') yield* this.told(match, 'role', office);
    }
    for (const match of this.text.matchAll(back)) yield* this.told(match, 'back', '');
    for (const { entity, end } of this.people) {
      const office = this.officeIn(thenWhat.exec(this.text.slice(end - this.sentence.start))?.[1] ?? '');
      if (office !== '') yield { entity, office, of: 'role', isDone: true, isThought: false };
    }
  }

  private *told(match: RegExpExecArray, of: Hint['of'], office: string, isTheirs = false): Generator<Hint> {
    const meant = this.meantAt(match.index, isTheirs);
    if (!meant) return;
    const isThought = this.isThoughtOf(meant.from, match.index);
    const on = this.dayAt(match.index, match.index + match[0].length);
    for (const entity of meant.who)
      yield {
        ...{ entity, office, of: meant.isSure || of === 'back' ? of : 'office' },
        ...{ isDone: meant.isSure && !isThought, isThought, ...(on ? { on } : {}) },
        ...(this.words.forATime.test(match[0]) && { isSuspended: true as const }),
        ...(this.words.keepsRank.test(match[0]) && { keepsRank: true as const }),
      };
  }

  /** Of whom it is told, by what stands before a place; undefined where it is of nobody named. */
  private meantAt(at: number, isTheirs: boolean): Meant | undefined {
    const here = this.sentence.start + at;
    const before = this.people.filter(({ end }) => end <= here);
    const last = before.at(-1);
    const from = last ? last.end - this.sentence.start : 0;
    const clause = Math.max(from, this.text.lastIndexOf(';', at) + 1);
    const pronouns = isTheirs ? this.words.pronoun : this.words.he;
    const pronoun = [...this.text.slice(clause, at).matchAll(pronouns)].at(-1);
    const rest = this.behindAside(from, at);
    if (last && at - from <= FAR && clause === from && this.isPlain(rest, isTheirs) && this.isSubject(last, rest))
      return { who: this.together(before), isSure: true, from };
    if (!pronoun || this.words.who.test(pronoun[0])) return undefined;
    const { people: those, isAnother } =
      before.length > 0
        ? { people: [...new Set(before.map(({ entity }) => entity))], isAnother: this.tellsOfAnother(rest) }
        : this.before();
    const named = those.filter((entity) => !this.isOther(entity, pronoun[0]));
    return named.length > 0
      ? { who: named, isSure: named.length === 1 && !isAnother, from: clause + pronoun.index }
      : undefined;
  }

  /** "the clerk", whom "he" may mean; "as a suspect" is what somebody is. */
  private tellsOfAnother(between: string): boolean {
    const { classes, accounts } = this.document.language;
    const { articles } = accounts.departing;
    const words = between.toLowerCase().split(/[^\p{L}]+/u);
    return words.some(
      (word, at) =>
        SOMEBODY.some((list) => classes.get(list)?.has(word)) &&
        words.slice(Math.max(0, at - 3), at).some((each) => articles.has(each) && !/^an?$/.test(each)),
    );
  }

  /** "a deputy of Roe | resigned" is another; "the arrest of Roe, who | resigned" is of Roe. */
  private isSubject({ start }: NameMention, rest: string): boolean {
    const { departing } = this.document.language.accounts;
    const before = this.text.slice(0, start - this.sentence.start).trimEnd();
    return this.words.who.test(rest) || !departing.notOf.has(before.slice(before.lastIndexOf(' ') + 1));
  }

  /** True for "she" of whoever has a man's name. */
  private isOther(entity: string, pronoun: string): boolean {
    const { departing, succession } = this.document.language.accounts;
    const word = pronoun.toLowerCase();
    const isHe = departing.hints.he.has(word) ? word === [...departing.hints.he][0] : succession.his.has(word);
    const [first = ''] = entity.split(' ');
    return this.document.language.classes.get(isHe ? 'she-name' : 'he-name')?.has(first) === true;
  }

  /** What stands between a name and what is told, without what is said of whoever it is between commas. */
  private behindAside(from: number, at: number): string {
    const between = this.text.slice(from, at);
    if (!between.startsWith(', ')) return between;
    const close = between.indexOf(',', 1);
    const isDoing = this.words.doing.test(between.slice(2));
    return close < 0 || isDoing ? between : between.slice(close);
  }

  /** True where nobody else stands between, and nobody speaks. */
  private isPlain(between: string, isTheirs: boolean): boolean {
    const { classes, speech } = this.document.language;
    const isOwned = /^['’]s?\b/.test(between);
    if (isOwned !== isTheirs && !(isTheirs && this.words.owning.test(between))) return false;
    return between
      .toLowerCase()
      .split(/[^\p{L}'’-]+/u)
      .every((word) => !speech.verbs.has(word) && !SOMEBODY.some((list) => classes.get(list)?.has(word)));
  }

  /** "Roe and Doe | were dismissed" */
  private together(before: readonly NameMention[]): readonly string[] {
    const who: string[] = [];
    for (let at = before.length - 1; at >= 0; at -= 1) {
      const [one, next] = [before[at], before[at + 1]];
      if (!one || (next && !this.words.joined.test(this.document.text.slice(one.end, next.start)))) break;
      who.push(one.entity);
    }
    return [...new Set(who)];
  }

  private isThoughtOf(from: number, at: number): boolean {
    const { thoughtOf } = this.document.language.accounts.departing.hints;
    const { denying } = this.document.language.accounts;
    return this.text
      .slice(Math.max(0, from - BEFORE), at)
      .toLowerCase()
      .split(/[^\p{L}'’]+/u)
      .some((word) => (thoughtOf.has(word) && !this.words.done.has(word)) || denying.has(word));
  }

  private officeBehind({ 0: words, index }: RegExpExecArray): string {
    const behind = this.text.slice(index + words.length);
    return this.officeIn(this.words.asWhat.exec(behind)?.[1] ?? '');
  }

  /** As far as an office goes on in some words; empty where they are none. */
  private officeIn(words: string): string {
    const all = words.split(' ').filter((word) => word !== '');
    const { classes } = this.document.language;
    const isOne = (word: string): boolean =>
      isHolder(word.toLowerCase()) ||
      ['role', 'title', 'rank'].some((list) => classes.get(list)?.has(word.toLowerCase()));
    const { notOf, links } = this.document.language.accounts.departing;
    const grammar = Word.CONJUNCTION | Word.RELATIVE | Word.AUXILIARY;
    const ends = (word: string): boolean =>
      (notOf.has(word) && !links.has(word)) ||
      ((this.document.language.speech.classes.get(word.toLowerCase()) ?? 0) & grammar) !== 0;
    const end = all.findIndex(ends);
    const office = oneLine((end < 0 ? all : all.slice(0, end)).join(' '));
    return headOf(office).some(isOne) ? office : '';
  }

  /** The day with which it is told: right behind it, or else the only one of the sentence. */
  private dayAt(from: number, to: number) {
    const { start } = this.sentence;
    const behind = this.dates.find((date) => date.start - start >= from && date.start - start <= to + NEAR_DAY);
    const [only, ...others] = this.dates;
    const date = behind ?? (others.length === 0 ? only : undefined);
    const span = date && spanOf(date.value);
    return span && span.start <= this.document.published ? span.start : undefined;
  }
}
