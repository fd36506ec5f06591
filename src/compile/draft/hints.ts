import type { NameMention } from '../find/extraction.ts';
import type { DepartingWords, HintWords } from '../language/departing.ts';
import { type Language, perLanguage } from '../language/language.ts';
import type { Document } from '../read/document.ts';
import type { Token } from '../read/text/tokens.ts';
import type { Hint } from './hint.ts';
import { oneLine } from './place.ts';

/** Somebody of whom a sentence may tell, by tokens from their role on; a pronoun is nobody yet. */
interface Somebody {
  readonly from: number;
  readonly to: number;
  readonly entity: string | null;
  readonly office: string;
}

type Cue = Omit<Hint, 'isThought'>;

/** Tokens of an aside, of what lies between a name and its verb or noun, and of an office. */
const [ASIDE, NEAR, BETWEEN, OFFICE] = [14, 4, 6, 3];
/** Tokens before a word of leaving within which stands that it is only thought of. */
const THOUGHT = 10;
/** Tokens of what is no list. */
const LONGEST = 200;
/** Sentences back in which whom a pronoun means may be named. */
const BACK = 2;
/** Letters between a role and its bearer. */
const BESIDE = 8;

const cuesOf = perLanguage(({ accounts: { departing } }: Language) => {
  const { anywhere, beside, ends, endsState, rises, leavesPost, standsIn } = departing.hints;
  const all = [
    ...departing.succeeds,
    ...anywhere,
    ...beside,
    ...ends,
    ...endsState,
    ...rises,
    ...leavesPost,
    ...standsIn,
  ];
  return new Set(all.map((word) => word.split('_', 1)[0] ?? ''));
});

const somebodyOf = perLanguage(({ accounts: { departing } }: Language) => {
  const { he, his, him } = departing.hints;
  return new Set([...he, ...his, ...him, ...departing.holders]);
});

/** What of an article makes it doubtful that somebody still is what they were, however loosely it is said. */
export function hintsIn(document: Document, namesOf: readonly (readonly NameMention[])[]): readonly Hint[] {
  const cues = cuesOf(document.language);
  const found = new Map<string, Hint>();
  document.sentences.forEach(({ tokens }, index) => {
    const isCue = ({ lower }: Token, at: number): boolean => cues.has(lower) || isCorrection(document, tokens, at);
    if (tokens.length > LONGEST || !tokens.some(isCue)) return;
    const told = new Told(document, tokens, namesOf[index] ?? [], () => peopleBefore(document, namesOf, index));
    for (const hint of told.hints())
      found.set(Object.values({ ...hint, office: hint.office.toLowerCase() }).join('|'), hint);
  });
  return [...found.values()];
}

/** ", not" */
const isCorrection = ({ language }: Document, tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === ',' && language.accounts.departing.hints.not.has(tokens[at + 1]?.lower ?? '');

/** Who is named in the last sentences before one that name anybody. */
function peopleBefore(
  { sentences }: Document,
  namesOf: readonly (readonly NameMention[])[],
  index: number,
): readonly string[] {
  for (let at = index - 1; at >= Math.max(0, index - BACK); at -= 1) {
    const people = (namesOf[at] ?? []).filter(({ type }) => type === 'person').map(({ entity }) => entity);
    if (people.length > 0 && sentences[at]) return people;
  }
  return [];
}

/** A sentence with a word of leaving, losing or ending. */
class Told {
  private readonly document: Document;
  private readonly words: DepartingWords;
  private readonly hintWords: HintWords;
  private readonly tokens: readonly Token[];
  private readonly people: readonly Somebody[];
  private readonly before: () => readonly string[];

  constructor(
    document: Document,
    tokens: readonly Token[],
    names: readonly NameMention[],
    before: () => readonly string[],
  ) {
    this.document = document;
    this.words = document.language.accounts.departing;
    this.hintWords = this.words.hints;
    this.tokens = tokens;
    this.before = before;
    const named = names.filter(({ type }) => type === 'person').map((name) => this.named(name));
    this.people = [...named, ...this.unnamed(names)];
  }

  *hints(): Generator<Hint> {
    const cues = cuesOf(this.document.language);
    const { forATime, keepsRank } = this.document.language.accounts.leaving;
    for (const [at, { lower }] of this.tokens.entries()) {
      if (isCorrection(this.document, this.tokens, at)) yield* this.corrected(at);
      // "resigned himself to a long night"
      if (!cues.has(lower) || this.isDenied(at) || this.hintWords.self.has(this.lower(at + 1))) continue;
      const beside = this.people.filter((one) => this.isBeside(one, at));
      const isThought = this.isThoughtOf(at);
      const suspended = forATime.test(lower) && { isSuspended: true as const };
      const rank = keepsRank.test(lower) && { keepsRank: true as const };
      for (const hint of this.about(at, beside)) yield { ...hint, isThought, ...suspended, ...rank };
    }
  }

  private *about(at: number, beside: readonly Somebody[]): Generator<Cue> {
    yield* this.leaving(at, beside);
    yield* this.ending(at, beside);
    yield* this.rising(at, beside);
  }

  /** "Roe resigned", "calls on Roe to resign", "an interim chief executive" */
  private *leaving(at: number, beside: readonly Somebody[]): Generator<Cue> {
    const office = this.officeBehind(at);
    const isDone = !this.isThoughtOf(at) && (this.has('done', at) || this.leavesPost(at)) && !this.isFromElsewhere(at);
    const isAnywhere = this.isAnywhere(at);
    if (isAnywhere ? beside.length > 0 : this.has('beside', at) && !this.isFromElsewhere(at))
      for (const one of beside) yield* this.of(one, 'role', isDone, office);
    else if (isAnywhere)
      for (const one of this.people)
        if (!this.says(one) && !this.isWithin(one)) yield* this.of(one, 'office', false, office);
    if (this.hintWords.standsIn.has(this.lower(at)))
      for (const one of this.people)
        if (one.entity === null && one.office !== '' && one.from === at + 1) yield* this.of(one, 'office', false);
  }

  /** "Roe died", "Roe was cleared" */
  private *ending(at: number, beside: readonly Somebody[]): Generator<Cue> {
    if (this.has('ends', at)) for (const one of beside) yield* this.of(one, 'life', false);
    if (this.has('endsState', at)) for (const one of beside) yield* this.of(one, 'state', !this.isThoughtOf(at));
  }

  /** "Roe was named chair", "replaced by the director, Roe" */
  private *rising(at: number, beside: readonly Somebody[]): Generator<Cue> {
    const office = this.has('rises', at) ? this.officeTo(at + 1) : '';
    for (const one of this.has('rises', at) ? beside : []) {
      yield* this.of(one, 'passing', !this.isThoughtOf(at));
      if (office !== '' && one.entity !== null) yield { entity: one.entity, office, of: 'risen', isDone: false };
    }
    // "replaced on Sunday | by"
    const by = [1, 2, 3].find((next) => this.hintWords.by.has(this.lower(at + next)));
    if (!this.words.succeeds.has(this.lower(at)) || by === undefined) return;
    for (const { entity, from } of this.people)
      if (entity !== null && from > at + by && from - at - by < NEAR)
        yield { entity, office: '', of: 'risen', isDone: false };
  }

  /** "would resign", "called on Roe to resign" */
  private isThoughtOf(at: number): boolean {
    const from = Math.max(0, at - THOUGHT);
    // "He denied it; she was dismissed"
    const clause = this.tokens.slice(from, at).findLastIndex(({ text }) => text === ';');
    return this.tokens.slice(from + clause + 1, at + 2).some(({ lower }) => this.hintWords.thoughtOf.has(lower));
  }

  private isAnywhere(at: number): boolean {
    const { onLeave, on } = this.hintWords;
    const near = [1, 2, 3];
    return (
      this.has('anywhere', at) ||
      this.leavesPost(at) ||
      (onLeave.has(this.lower(at)) && near.some((back) => on.has(this.lower(at - back))))
    );
  }

  private *of({ entity, office, from }: Somebody, of: Hint['of'], isDone: boolean, which = ''): Generator<Cue> {
    if (entity !== null || office !== '') yield { entity, office: entity === null ? office : which, of, isDone };
    else {
      // "asked Roe to dismiss her": of another.
      const isObject = this.hintWords.him.has(this.lower(from));
      const named = isObject
        ? []
        : this.people.filter((one) => one.entity !== null && one.to <= from).map((one) => one.entity);
      // Of two it is not plain whom "she" means.
      const whom = [...new Set(named.length > 0 ? named : this.before())];
      // Less certain than a name.
      const what = of === 'role' ? 'office' : of;
      for (const each of whom)
        yield { entity: each, office: which, of: what, isDone: isDone && of === 'state' && whom.length === 1 };
    }
  }

  private named({ entity, start, end, role }: NameMention): Somebody {
    const roleAt = role === undefined ? -1 : this.document.text.lastIndexOf(role, start - 1);
    const opens = roleAt >= 0 && role !== undefined && start - (roleAt + role.length) <= BESIDE ? roleAt : start;
    const to = this.tokens.findIndex((token) => token.start >= end);
    return {
      from: this.tokens.findIndex((token) => token.start >= opens),
      to: to < 0 ? this.tokens.length : to,
      entity,
      office: '',
    };
  }

  /** "he", "her", and "the mayor" that stands beside no name. */
  private unnamed(names: readonly NameMention[]): readonly Somebody[] {
    const who = somebodyOf(this.document.language);
    return this.tokens.flatMap(({ lower, start }, at): Somebody[] => {
      if (!who.has(lower)) return [];
      if ([this.hintWords.he, this.hintWords.his, this.hintWords.him].some((list) => list.has(lower)))
        return [{ from: at, to: at + 1, entity: null, office: '' }];
      if (!this.words.holders.has(lower) || this.words.holders.has(this.lower(at + 1))) return [];
      const isNamed = names.some(
        (name) =>
          (name.start <= start && name.end > start) ||
          (name.start > start && name.start - start < 2 * BESIDE + lower.length),
      );
      let from = at;
      while (from > at - OFFICE && /^[\p{L}’'-]+$/u.test(this.text(from - 1)) && !this.isGrammar(from - 1)) from -= 1;
      const office = oneLine(this.document.text.slice(this.tokens[from]?.start, start + lower.length));
      return isNamed || /^an?$/.test(this.lower(from - 1)) ? [] : [{ from, to: at + 1, entity: null, office }];
    });
  }

  /** "Roe is the director, | not acting head of a division": what she was called before, and is not. */
  private *corrected(comma: number): Generator<Hint> {
    const office = this.officeTo(comma + 2);
    const [one, ...others] = this.people.filter(({ entity, to }) => entity !== null && to <= comma);
    const isTold = one && this.tokens.slice(one.to, comma).some(({ lower }) => this.words.passive.has(lower));
    if (office !== '' && isTold && others.length === 0)
      yield { entity: one.entity, office, of: 'role', isDone: true, isThought: false };
  }

  /** True where a word of leaving tells of somebody by its grammar. */
  private isBeside(one: Somebody, at: number): boolean {
    // "Roe's resignation"; "Roe's clerk was sacked" is of somebody else
    if (one.to <= at && (this.hintWords.his.has(this.lower(one.from)) || this.isOwned(one.to)))
      return at - one.to < NEAR && this.has('nouns', at);
    if (one.to <= at) return !this.isWithin(one) && this.isSubject(one, at);
    if (one.from <= at || this.isOfSomething(one) || this.isOwned(one.to)) return false;
    // "suspended the mayor", "the suspension of Roe"; "dismissed by Roe"
    const between = this.tokens.slice(at + (this.isTwo(at) ? 2 : 1), one.from);
    // "dismissed Roes claims", of a text that lost its apostrophes
    const isOwner =
      /s$/.test(this.text(one.to - 1)) && /^\p{Ll}{4}/u.test(this.text(one.to)) && !this.isGrammar(one.to);
    // "the resignation on Tuesday of | Roe"
    const isOfThem = this.has('nouns', at) && this.words.from.has(between.at(-1)?.lower ?? '');
    return (
      !isOwner &&
      between.length < NEAR &&
      between.every(
        ({ lower }) =>
          /^\p{L}/u.test(lower) && (isOfThem || !this.words.notOf.has(lower) || this.hintWords.ofWhom.has(lower)),
      ) &&
      !this.words.passive.has(this.lower(at - 1)) &&
      !this.hintWords.active.has(this.lower(at))
    );
  }

  /** "dismissed | his minister" */
  private isOfSomething({ from, to, entity }: Somebody): boolean {
    return (
      entity === null &&
      this.hintWords.his.has(this.lower(from)) &&
      /^\p{L}/u.test(this.text(to)) &&
      !this.words.notOf.has(this.lower(to))
    );
  }

  /** "removed from the courtroom" */
  private isFromElsewhere(at: number): boolean {
    if (!this.words.from.has(this.lower(at + 1)) || this.lower(at + 1) === 'of') return false;
    const next = this.tokens.slice(at + 2, at + 2 + BETWEEN);
    return !next.some(({ lower }) => this.words.posts.has(lower) || this.words.holders.has(lower));
  }

  /** "Roe was suspended", "Roe, who had been dismissed", "Roe, 61, died"; "Roe dismissed the claims" is another matter. */
  private isSubject({ to }: Somebody, at: number): boolean {
    let from = to;
    if (this.text(from) === ',') {
      const close = to + 1 + this.tokens.slice(to + 1, to + ASIDE).findIndex(({ text }) => text === ',');
      const isSaid = !this.words.who.has(this.lower(to + 1)) && this.speaks(to + 1, close);
      if (close > to && close < at && !isSaid) from = close + 1;
      else from += 1;
    }
    const between = this.tokens.slice(from, at);
    if (between.length > BETWEEN || between.some((_, next) => !this.isOfVerb(from + next))) return false;
    const isPassive = between.some(({ lower }) => this.words.passive.has(lower) || this.hintWords.being.has(lower));
    return isPassive || this.has('active', at) || this.isAnywhere(at);
  }

  /** "a deputy of | Roe", "Roe | 's deputy" */
  private isWithin({ from, to }: Somebody): boolean {
    const before = this.words.articles.has(this.lower(from - 1)) ? from - 2 : from - 1;
    return this.words.from.has(this.lower(before)) || this.isOwned(to);
  }

  private speaks(from: number, to: number): boolean {
    const { verbs } = this.document.language.speech;
    return this.tokens.slice(from, to).some(({ lower }) => verbs.has(lower));
  }

  private isOfVerb(at: number): boolean {
    const lower = this.lower(at);
    return (
      this.words.auxiliaries.has(lower) ||
      this.words.passive.has(lower) ||
      this.words.who.has(lower) ||
      this.hintWords.thoughtOf.has(lower) ||
      this.hintWords.between.has(lower) ||
      /^[,“”"‘’']$/.test(lower) ||
      /..ly$/.test(lower)
    );
  }

  /** "Roe said", "said Roe" */
  private says({ from, to }: Somebody): boolean {
    const { verbs } = this.document.language.speech;
    // "Roe, the mayor, said"
    const behind = this.tokens.slice(to + 1, to + 1 + ASIDE).findIndex(({ text }) => text === ',');
    const verb = this.text(to) !== ',' ? to : to + 1 + (verbs.has(this.lower(to + 1)) ? 0 : behind + 1);
    return (
      verbs.has(this.lower(verb)) || verbs.has(this.lower(from - 1)) || this.hintWords.demands.has(this.lower(verb))
    );
  }

  private isOwned(at: number): boolean {
    return /^['’]s?$/.test(this.text(at)) || /['’]s?$/.test(this.text(at - 1));
  }

  private isDenied(at: number): boolean {
    const { denying } = this.document.language.accounts;
    return this.tokens.slice(Math.max(0, at - NEAR), at).some(({ lower }) => denying.has(lower));
  }

  /** "left the company", "lost her job", "gives up his post" */
  private leavesPost(at: number): boolean {
    const { leavesPost } = this.hintWords;
    const isTwo = leavesPost.has(`${this.lower(at)}_${this.lower(at + 1)}`);
    const behind = at + (isTwo ? 2 : 1);
    if (!(isTwo || leavesPost.has(this.lower(at))) || !this.words.articles.has(this.lower(behind))) return false;
    return [behind + 1, behind + 2].some((next) => this.words.posts.has(this.lower(next)));
  }

  private officeBehind(at: number): string {
    const behind = this.tokens.slice(at + 1, at + NEAR + 2).findIndex(({ lower }) => this.words.as.has(lower));
    if (behind < 0) return '';
    const as = at + 1 + behind;
    let to = as + 1;
    while (to <= as + OFFICE + 2 && /^[\p{L}’'-]+$/u.test(this.text(to)) && !this.words.auxiliaries.has(this.lower(to)))
      to += 1;
    const words = this.tokens.slice(as + 1, to);
    const last = words.findLastIndex(({ lower }) => this.words.holders.has(lower));
    return last < 0 ? '' : oneLine(this.document.text.slice(words[0]?.start, words[last]?.end));
  }

  /** The office that stands right there: "acting minister of works"; empty for none. */
  private officeTo(from: number): string {
    const start = this.words.articles.has(this.lower(from)) || this.words.as.has(this.lower(from)) ? from + 1 : from;
    let to = start;
    while (to <= start + OFFICE + 1 && /^[\p{L}’'-]+$/u.test(this.text(to)) && !this.words.notOf.has(this.lower(to)))
      to += 1;
    const words = this.tokens.slice(start, to);
    const last = words.findLastIndex(({ lower }) => this.words.holders.has(lower));
    return last < 0 ? '' : oneLine(this.document.text.slice(words[0]?.start, words[last]?.end));
  }

  private isGrammar(at: number): boolean {
    const lower = this.lower(at);
    return (
      this.words.articles.has(lower) ||
      this.words.notOf.has(lower) ||
      this.words.auxiliaries.has(lower) ||
      this.words.passive.has(lower) ||
      this.document.language.speech.verbs.has(lower) ||
      cuesOf(this.document.language).has(lower)
    );
  }

  private has(list: Exclude<keyof HintWords, 'thoughtOf'>, at: number): boolean {
    const words = this.hintWords[list];
    return words.has(this.lower(at)) || words.has(`${this.lower(at)}_${this.lower(at + 1)}`);
  }

  private isTwo(at: number): boolean {
    return !this.hintWords.beside.has(this.lower(at)) && !this.hintWords.anywhere.has(this.lower(at));
  }

  private lower(at: number): string {
    return this.tokens[at]?.lower ?? '';
  }

  private text(at: number): string {
    return this.tokens[at]?.text ?? '';
  }
}
