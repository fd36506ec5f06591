import type { Day } from '../../digest/types.ts';
import { spanOf } from '../compare/when.ts';
import type { DateMention, NameMention } from '../find/extraction.ts';
import { GRAMMAR } from '../find/names/role-edges.ts';
import { type Language, perLanguage } from '../language/language.ts';
import type { SuccessionWords } from '../language/succession.ts';
import type { Document } from '../read/document.ts';
import type { Token } from '../read/text/tokens.ts';
import { dayIn, whenOf } from './days-of-deeds.ts';
import { headOf, isHolder, unowned } from './offices.ts';
import { oneLine, paragraphOf } from './place.ts';

/** That somebody took an office, as a sentence tells it. */
export interface Accession {
  readonly paragraph: number;
  readonly office: string;
  /** The day since which they have it, where the sentence tells one. */
  readonly since?: Day;
}

/** Tokens of an aside, of an office, and between a verb and what belongs to it. */
const [ASIDE, OFFICE, NEAR] = [24, 10, 6];
/** Tokens of a sentence within which a day that it opens with begins. */
const OPENING = 4;
/** Letters between a role and its bearer: ", Dr. ". */
const BESIDE = 8;
/** Tokens of what is no list. */
const LONGEST = 120;

const CUES = [
  'installed',
  'withAs',
  'installs',
  'takes',
  'becomes',
  'stays',
  'goesTo',
  'succeeds',
  'isNow',
  'since',
] as const;

const cuesOf = perLanguage(
  ({ accounts: { succession } }: Language) =>
    new Set(CUES.flatMap((list) => [...succession[list]].map((word) => word.split('_', 1)[0] ?? ''))),
);

/** Who takes an office, by their key: read only where the grammar is plain, and where it is told as done. */
export function accessionsIn(
  document: Document,
  datesOf: readonly (readonly DateMention[])[],
  namesOf: readonly (readonly NameMention[])[],
): ReadonlyMap<string, readonly Accession[]> {
  const found = new Map<string, Accession[]>();
  const cues = cuesOf(document.language);
  document.sentences.forEach(({ tokens }, index) => {
    const names = (namesOf[index] ?? []).filter(({ type }) => type !== 'place');
    if (names.length === 0 || tokens.length > LONGEST || !tokens.some(({ lower }) => cues.has(lower))) return;
    const told = new Told(document, tokens, names, datesOf[index] ?? []);
    const when = whenOf(document, datesOf, index);
    for (const { name, office, isOfNow, isSince, since } of told.all()) {
      // "until Wednesday minister, and since then": the one day may look ahead.
      if ((when.isToCome && !isSince) || !(isOfNow || when.isRecent)) continue;
      const accession = { paragraph: paragraphOf(document, name.start), office, ...(since ? { since } : {}) };
      found.set(name.entity, [...(found.get(name.entity) ?? []), accession]);
    }
  });
  return found;
}

/** What a sentence tells of somebody: whether it is of the time of the article, and the day of the deed. */
interface Taking {
  readonly name: NameMention;
  readonly office: string;
  readonly isOfNow: boolean;
  /** True where it is told since when it is held. */
  readonly isSince?: true;
  readonly since?: Day | undefined;
}

type Taken = Omit<Taking, 'name'>;

/** A verb that tells of taking an office, whether it is of the time of the article, and whether it may mean something else. */
interface Deed {
  readonly verb: number;
  readonly isOfNow: boolean;
  readonly isOpen?: boolean;
}

type WordList = {
  [Key in keyof SuccessionWords]: SuccessionWords[Key] extends ReadonlySet<string> ? Key : never;
}[keyof SuccessionWords];

/** A sentence in which somebody may take an office. */
class Told {
  private readonly document: Document;
  private readonly words: SuccessionWords;
  private readonly tokens: readonly Token[];
  private readonly names: readonly NameMention[];
  private readonly people: readonly NameMention[];
  private readonly dates: readonly DateMention[];

  constructor(
    document: Document,
    tokens: readonly Token[],
    names: readonly NameMention[],
    dates: readonly DateMention[],
  ) {
    this.document = document;
    this.words = document.language.accounts.succession;
    this.tokens = tokens;
    this.names = names;
    this.people = names.filter(({ type }) => type === 'person');
    this.dates = dates;
  }

  *all(): Generator<Taking> {
    for (const name of this.people) {
      const told = this.asSubject(name) ?? this.asSuccessor(name) ?? this.ofBody(name) ?? this.sinceWhen(name);
      if (told) yield { name, ...told };
    }
    // Of an unknown name an article need not say that it is somebody's.
    for (const name of this.names) {
      const told = this.asObject(name);
      if (told) yield { name, ...told };
    }
    yield* this.ofPronoun();
  }

  /** "Roe was sworn in as mayor", "Roe is acting head of the bank", "Roe takes over as director" */
  private asSubject(name: NameMention): Taken | null {
    if (!this.opensClause(this.opening(name))) return null;
    for (const verb of this.verbsFrom(this.behind(name))) {
      const told = this.deedAt(verb);
      if (told) return told;
    }
    return null;
  }

  /** "Roe named a minister, a day after | she was sworn in as mayor" */
  private *ofPronoun(): Generator<Taking> {
    const { he } = this.document.language.accounts.departing.hints;
    const at = this.tokens.findIndex(({ lower }, token) => he.has(lower) && this.is('opensClause', token - 1));
    const [name, ...others] = this.people.filter((one) => this.behind(one) <= at);
    const isOne = name && others.every(({ entity }) => entity === name.entity) && this.opensClause(this.opening(name));
    if (!isOne || this.tellsOfAnother(this.behind(name), at)) return;
    const told = this.deedAt(at + 1);
    if (told) yield { name, ...told, since: undefined };
  }

  /** "the minister"; "a minister" is hardly whom "she" means. */
  private tellsOfAnother(from: number, to: number): boolean {
    const { classes } = this.document.language;
    const isSomebody = (at: number): boolean =>
      ['role', 'relative', 'one-person'].some((list) => classes.get(list)?.has(this.lower(at)));
    for (let at = from; at < to; at += 1)
      if (isSomebody(at) && ![1, 2, 3].some((back) => this.is('many', at - back))) return true;
    return false;
  }

  private deedAt(from: number): Taken | null {
    if (this.isUnsure(from)) return null;
    let at = from;
    while (this.is('between', at)) at += 1;
    const isPerfect = this.is('perfect', at - 1);
    if (!this.is('passive', at)) return this.takenAt(at, isPerfect || this.isPresent(at));
    const isNow = this.is('isNow', at);
    while (this.is('passive', at) || this.is('between', at)) at += 1;
    if (this.is('withAs', at)) return this.behindAs({ verb: at, isOfNow: isPerfect || isNow });
    if (this.is('installed', at)) {
      const next = this.is('as', at + 1) ? at + 2 : at + 1;
      return this.given(next, { verb: at, isOfNow: isPerfect, isOpen: this.is('identifies', at) && next === at + 2 });
    }
    // "Roe is | the acting head of the bank"
    const [office] = isNow && !this.isQuoted(at) ? this.officeAt(at, 'any') : [];
    return office === undefined ? null : { office, isOfNow: true };
  }

  /** "took over as director", "becomes director", "stays on as director" */
  private takenAt(verb: number, isOfNow: boolean): Taken | null {
    if (this.is('becomes', verb))
      return this.is('determiners', verb + 1) ? null : this.given(verb + 1, { verb, isOfNow });
    if (this.is('takes', verb)) return this.behindAs({ verb, isOfNow });
    const kept = this.is('stays', verb) && this.isPresent(verb) ? this.behindAs({ verb, isOfNow }) : null;
    return kept && { ...kept, since: undefined };
  }

  /** "takes over on Monday as | director" */
  private behindAs(deed: Deed): Taken | null {
    const { verb } = deed;
    for (let at = verb + 1; at < verb + NEAR && !/^[,.;:]?$/.test(this.text(at)); at += 1)
      if (this.is('as', at)) return this.given(at + 1, deed);
    return null;
  }

  private given(at: number, { verb, isOfNow, isOpen = false }: Deed): Taken | null {
    const [office, to] = this.officeAt(at, 'the');
    // "The papers named Roe as director": that may be how they call him.
    const isGiven = !isOpen || this.is('possessives', at) || this.is('passing', at) || this.is('passing', at + 1);
    return office === undefined || !isGiven ? null : { office, isOfNow, since: this.dayOf(verb, to ?? at) };
  }

  /** The day told with a deed: between its verb and what follows the office up to a mark, or at the opening before it. */
  private dayOf(verb: number, to: number): Day | undefined {
    const days = this.dates.flatMap(({ start, text, value }) => {
      const at = this.tokens.findIndex((token) => token.start >= start);
      const [from, end] = at < verb ? [at, verb] : [to, at];
      const isApart = this.tokens.slice(from, end).some(({ kind }) => kind === 'mark');
      const isNear = at < verb ? at < OPENING && !isApart : at <= to || (at < to + NEAR && !isApart);
      return isNear ? [dayIn(this.document, { text, value })] : [];
    });
    return days.length === 1 ? days[0] : undefined;
  }

  /** "The bank named Roe chair", "She appointed Roe, a judge, as her minister" */
  private asObject(name: NameMention): Taken | null {
    const opening = this.opening(name);
    const verb = this.isArticle(opening - 1) ? opening - 2 : opening - 1;
    const isActive = this.is('installs', verb) && !this.is('passive', verb - 1) && !this.is('between', verb - 1);
    if (!isActive || this.isUnsure(verb)) return null;
    const behind = this.behind(name);
    const close = this.text(behind) === ',' ? this.closing(behind) : behind;
    const deed = { verb, isOfNow: this.isPresent(verb) };
    if (this.is('as', close)) return this.given(close + 1, { ...deed, isOpen: this.is('identifies', verb) });
    return close === behind ? this.given(behind, deed) : null;
  }

  /** "The mayor, Roe, was succeeded on Monday by Doe" */
  private asSuccessor(name: NameMention): Taken | null {
    const opening = this.opening(name);
    const by = this.tokens.findLastIndex((_, at) => at < opening && at > opening - NEAR && this.is('by', at));
    const verb = this.tokens.findLastIndex((_, at) => at < by && at > by - NEAR - 2 && this.is('succeeds', at));
    if (by < 0 || verb < 0 || !this.isOneNoun(by + 1, opening) || this.isUnsure(verb)) return null;
    const before = this.people.filter((other) => this.behind(other) <= verb);
    const [left] = before;
    if (!left || new Set(before.map(({ entity }) => entity)).size > 1 || !this.is('passive', verb - 1)) return null;
    const isForATime = this.words.forATime.test(this.document.text.slice(left.end, this.tokens.at(-1)?.end));
    const office = this.plain(left.role ?? '');
    if (office === '') return null;
    return {
      ...{ office: isForATime ? `${this.words.acting} ${office}` : office, isOfNow: false },
      since: this.dayOf(verb, by),
    };
  }

  /** "The harbour ministry goes to | Roe" */
  private ofBody(name: NameMention): Taken | null {
    const verb = this.opening(name) - 2;
    if (!this.is('goesTo', verb) || !this.is('bodies', verb - 1)) return null;
    if (this.tokens.slice(0, verb).some(({ lower }) => this.words.unsure.has(lower))) return null;
    const { classes } = this.document.language;
    const isTopic = (at: number): boolean =>
      ['topic', 'title-modifier'].some((list) => classes.get(list)?.has(this.lower(at)));
    let from = verb - 1;
    while (isTopic(from - 1) || (from < verb - 1 && this.is('and', from - 1))) from -= 1;
    const topic = this.tokens.slice(from, verb - 1).map(({ lower }) => lower);
    const isPlain = topic.length > 0 && this.is('determiners', from - 1);
    return isPlain ? { office: [...topic, this.words.holderOfBody].join(' '), isOfNow: this.isPresent(verb) } : null;
  }

  /** "Roe, until May the clerk and since Monday acting mayor" */
  private sinceWhen(name: NameMention): Taken | null {
    const behind = this.behind(name);
    if (this.text(behind) !== ',' || this.is('who', behind + 1)) return null;
    const since = this.tokens.findIndex((_, at) => at > behind && at < behind + ASIDE && this.is('since', at));
    const from = this.tokens[since + 1]?.start ?? 0;
    const isOthers = this.people.some(({ start }) => start >= name.end && start < from);
    const date = this.dates.find(({ start, end }) => start <= from + BESIDE && end > from);
    const span = date && spanOf(date.value);
    if (since < 0 || isOthers || !span || span.end > this.document.published) return null;
    const [office] = this.officeAt(
      this.tokens.findIndex(({ start }) => start >= date.end),
      'the',
    );
    return office === undefined ? null : { office, isOfNow: true, isSince: true, since: dayIn(this.document, date) };
  }

  /** An office that begins at a token, behind what determines it, with where it ends. */
  private officeAt(at: number, determiner: 'the' | 'any'): readonly [office: string, to: number] | [] {
    let from = at;
    if (this.is('determiners', from) || (determiner === 'any' && this.is('many', from))) from += 1;
    if (this.lower(from) === this.document.language.accounts.departing.offices.newly) from += 1;
    let to = from;
    while (to < from + OFFICE && this.isOfOffice(to, from)) to += 1;
    while (to > from && (this.isGrammar(to - 1) || this.is('ofWhat', to - 1))) to -= 1;
    const [first, last] = [this.tokens[from], this.tokens[to - 1]];
    if (!first || !last || to <= from || to === from + OFFICE || /^['’]/.test(this.text(to))) return [];
    const office = this.plain(oneLine(this.document.text.slice(first.start, last.end)), true);
    return office === '' ? [] : [office, to];
  }

  private isOfOffice(at: number, from: number): boolean {
    if (/^['’]s?$/.test(this.text(at))) return at > from;
    if (this.tokens[at]?.kind !== 'word' || this.is('notYet', at)) return false;
    if (this.is('ofWhat', at)) return at > from && (this.isArticle(at + 1) || !this.isGrammar(at + 1));
    if (this.isArticle(at)) return this.is('ofWhat', at - 1);
    const { classes } = this.document.language;
    const isTopic = (word: number): boolean => classes.get('topic')?.has(this.lower(word)) === true;
    if (this.is('and', at)) return isTopic(at - 1) && isTopic(at + 1);
    return !this.isGrammar(at);
  }

  /** An office without whose it is and how long it is held; empty for what is no office that somebody has now. */
  private plain(role: string, isWhole = false): string {
    const words = role.split(' ').filter((word) => isWhole || !this.words.passing.has(word.toLowerCase()));
    const office = isWhole ? words.join(' ') : unowned(words.join(' '));
    const isNotYet = office.split(/[ -]/).some((word) => this.words.notYet.has(word.toLowerCase()));
    const last = headOf(office).at(-1) ?? '';
    return isHolder(last) && !isNotYet ? office : '';
  }

  private isOneNoun(from: number, to: number): boolean {
    return this.tokens
      .slice(from, to)
      .every(({ kind, text, lower }) => (kind === 'word' || text === ',') && !this.words.and.has(lower));
  }

  /** Where a verb of somebody may begin: right behind them, behind ", who", and behind an aside. */
  private verbsFrom(behind: number): readonly number[] {
    if (this.text(behind) !== ',') return [behind];
    const isWho = this.is('who', behind + 1);
    const close = this.closing(behind);
    if (isWho) return close > behind && this.isOneAside(behind, close) ? [behind + 2, close] : [behind + 2];
    return close > behind ? [close, this.is('who', close) ? close + 1 : close] : [];
  }

  /** True where nobody else stands in an aside and nobody speaks in it. */
  private isOneAside(from: number, to: number): boolean {
    const { verbs } = this.document.language.speech;
    const [start = 0, end = 0] = [this.tokens[from]?.start, this.tokens[to]?.start];
    return (
      !this.tokens.slice(from, to).some(({ lower }) => verbs.has(lower)) &&
      !this.people.some((name) => name.start > start && name.start < end)
    );
  }

  /** Behind the comma that closes an aside; the comma that opens it where none does. */
  private closing(comma: number): number {
    for (let at = comma + 1; at < comma + ASIDE && !/^[.;:]?$/.test(this.text(at)); at += 1)
      if (this.text(at) === ',') return at + 1;
    return comma;
  }

  private opening({ start, role }: NameMention): number {
    const at = role === undefined ? -1 : this.document.text.lastIndexOf(role, start - 1);
    const from = role !== undefined && at >= 0 && start - (at + role.length) <= BESIDE ? at : start;
    let opening = this.tokens.findIndex((token) => token.start >= from);
    const { classes } = this.document.language;
    while (classes.get('form-of-address')?.has(this.lower(opening - 1))) opening -= 1;
    return opening;
  }

  private behind({ end }: NameMention): number {
    const at = this.tokens.findIndex(({ start }) => start >= end);
    return at < 0 ? this.tokens.length : at;
  }

  private opensClause(opening: number): boolean {
    const before = this.isArticle(opening - 1) ? opening - 2 : opening - 1;
    return before < 0 || this.tokens[before]?.kind === 'mark' || this.is('opensClause', before);
  }

  private isUnsure(at: number): boolean {
    const from = this.tokens.slice(0, at).findLastIndex(({ text }) => text === ';') + 1;
    return this.tokens.slice(from, at + NEAR).some(({ lower }) => this.words.unsure.has(lower));
  }

  private isPresent(verb: number): boolean {
    return this.words.presentEnding.test(this.lower(verb));
  }

  private isQuoted(at: number): boolean {
    return this.tokens.slice(0, at).some(({ text }) => /^["“‘]$/.test(text));
  }

  private isGrammar(at: number): boolean {
    return ((this.document.language.speech.classes.get(this.lower(at)) ?? 0) & GRAMMAR) !== 0;
  }

  private isArticle(at: number): boolean {
    return this.document.language.accounts.departing.articles.has(this.lower(at));
  }

  private is(list: WordList, at: number): boolean {
    const lower = this.lower(at);
    return this.words[list].has(lower) || this.words[list].has(`${lower}_${this.lower(at + 1)}`);
  }

  private text(at: number): string {
    return this.tokens[at]?.text ?? '';
  }

  private lower(at: number): string {
    return this.tokens[at]?.lower ?? '';
  }
}
