import { areApart } from '../compare/apart.ts';
import { isSpeech, isVerb } from '../compare/clauses.ts';
import { termsOf } from '../compare/dated.ts';
import type { DateMention, FigureMention, NameMention, StatementMention } from '../find/extraction.ts';
import type { SpeakerKind } from '../language/accounts.ts';
import type { Language } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import type { Document } from '../read/document.ts';
import { type Token, tokensOf } from '../read/text/tokens.ts';

/** A sentence or a part of one, with what is found in it. */
export interface Part {
  readonly line: number;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
  readonly figures: readonly FigureMention[];
  readonly dates: readonly DateMention[];
  readonly names: readonly NameMention[];
  readonly said: readonly StatementMention[];
}

/** Who says what a part tells. */
interface Teller {
  /** Key, or the words. */
  readonly who: string;
  readonly entity: string | null;
  /** Words for what they are and whom they speak for: "army", "ministry". */
  readonly side: ReadonlySet<string>;
  readonly kind: SpeakerKind | null;
  /** "A spokesman", "officials": of whoever was named last. */
  readonly isBare: boolean;
}

/** What somebody says in a part, as far as it can be set against what somebody else says. */
interface Told {
  readonly part: Part;
  readonly teller: Teller;
  readonly terms: ReadonlySet<number>;
  /** It says that something is not so; and that there is none of it, or never was. */
  readonly isNegative: boolean;
  readonly isNone: boolean;
  /** It denies what was said: "rejected the report", "that is a lie". */
  readonly isDenial: boolean;
  /** And says itself what is denied: "denied that". */
  readonly saysItself: boolean;
  /** It begins with "his", "its": of whoever spoke before. */
  readonly isTheirs: boolean;
  /** It is told as another account: "but"; "gave a different account"; or as one given before: "had said". */
  readonly isBut: boolean;
  readonly isOtherAccount: boolean;
  readonly isEarlier: boolean;
  /** It only adds to what was told: "another officer", "also said". */
  readonly isMore: boolean;
  /** What it says is of "it", "he", "there". */
  readonly isOfSame: boolean;
  /** What it says is to come. */
  readonly isToCome: boolean;
  readonly sides: ReadonlyMap<number, number>;
}

/** Parts before an answer among which stands what it answers. */
const REACH = 3;
/** Characters of an account, which is shown whole, and its words. */
const [LONGEST, SHORTEST] = [220, 5];
/** What makes two accounts answers to one question. */
const ENOUGH = 3.5;

/** Pairs of accounts by two who part in them: each account with the nearest before it that it is set against. */
export function opposedIn(parts: readonly Part[], document: Document): readonly (readonly [one: Told, other: Told])[] {
  const roles = rolesIn(parts, document);
  const told = parts.map((part, at) => toldIn(part, parts[at - 1], roles, document));
  const common = commonIn(told);
  return told.flatMap((other, at) => {
    if (process.env['OPP'] && !other && parts[at]) console.log('NOTELLER', document.text.slice(parts[at].from,parts[at].to));
    if (!other) return [];
    let best: readonly [Told, Told] | undefined;
    let most = ENOUGH;
    for (let before = at - 1; before >= Math.max(0, at - REACH); before -= 1) {
      const one = told[before];
      if (!one || one.part.line < other.part.line - 1) continue;
      const score = opposition(one, other, at - before, common, document.language);
      if (process.env['OPP'] && (score<ENOUGH?at-before<=1&&process.env['OPP']==='2':true)) console.log(score.toFixed(1), [...one.teller.side], [...other.teller.side], '', [...one.terms].filter((term) => other.terms.has(term) && !common.has(term)).length, [one,other].map((x)=>`{${x.teller.who}${x.teller.isBare?'!':''}|${x.isNegative?'N':''}${x.isNone?'0':''}${x.isDenial?'D':''}${x.isBut?'B':''}${x.isOfSame?'A':''}${x.isToCome?'o':''} ${document.text.slice(x.part.from,x.part.to)}}`).join('\n      '));
      if (score >= most) [best, most] = [[one, other], score + 0.01];
    }
    return best ? [best] : [];
  });
}

/** Terms that an article uses so often that they say nothing of what a sentence is on. */
function commonIn(told: readonly (Told | undefined)[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const one of told) for (const term of one?.terms ?? []) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Set([...counts].flatMap(([term, count]) => (count > Math.max(3, told.length / 5) ? term : [])));
}

/** What an article says that somebody is. */
interface Role {
  readonly words: string;
  readonly terms: readonly string[];
}

/** The roles that an article gives to each whom it names; of "its leader" that of whoever spoke before. */
function rolesIn(parts: readonly Part[], { text, language }: Document): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  let last: Role = { words: '', terms: [] };
  const add = (entity: string, { words, terms }: Role): void => {
    const { words: more = '', terms: others = [] } = roles.get(entity) ?? {};
    roles.set(entity, { words: `${more} ${words}`, terms: [...others, ...terms] });
  };
  for (const { names, said, from, to } of parts) {
    const speaker = said.find((each) => each.speaker)?.speaker;
    const isOfLast = language.accounts.speaksForIt.test(text.slice(from, to));
    for (const { entity, role } of names) {
      if (isOfLast && entity === speaker?.entity) add(entity, last);
      if (role !== undefined) add(entity, { words: role, terms: sideTerms(role, language) });
    }
    if (!speaker || isOfLast) continue;
    const { words = '', terms = [] } = roles.get(speaker.entity ?? '') ?? {};
    last = { words: `${speaker.text} ${words}`, terms: [...sideTerms(speaker.text, language), ...terms] };
  }
  return roles;
}

/** What somebody is who speaks: one who holds office, one whom it befell; or what is on record. */
function kindOf(words: string, { accounts }: Language): SpeakerKind | null {
  const kinds = tokensOf(words).flatMap(({ lower }) => accounts.speakers.get(lower) ?? []);
  // "A lawyer for the police" speaks for them, "the police union" not.
  return kinds.find((kind) => kind !== 'office') ?? kinds[0] ?? null;
}

/** Whom somebody speaks for, in words: without "spokesman", "the". */
const sideTerms = (words: string, { accounts }: Language): readonly string[] =>
  tokensOf(words).flatMap(({ lower, kind }) => {
    const whom = accounts.serves.get(lower) ?? lower;
    return kind !== 'word' || accounts.anySpeaker.has(whom) ? [] : [whom];
  });

/** How much two accounts look like answers to one question, in which they part; 0 where nothing says so. */
function opposition(one: Told, other: Told, apart: number, common: ReadonlySet<number>, language: Language): number {
  if (areOneSide(one.teller, other.teller) || (one.isDenial && other.isTheirs && apart === 1)) return 0;
  const shared = Math.min(2, [...one.terms].filter((term) => other.terms.has(term) && !common.has(term)).length);
  const names = (told: Told, { entity }: Teller): boolean =>
    entity !== null && told.part.names.some((name) => name.entity === entity);
  const isNear = one.part.line === other.part.line;
  const links = [other.isOfSame, other.isEarlier, names(one, other.teller) || names(other, one.teller)];
  const linked = shared + links.filter(Boolean).length;
  const pair: Pair = { one, other, isNear, isLinked: linked > 0, apart, language };
  const cue = Math.max(...CUES.map(([weight, holds]) => (holds(pair) ? weight : 0)));
  if (cue === 0) return 0;
  // What is denied, or said in another paragraph, has to be on the same for all that can be seen.
  const isLoose = !isNear || other.saysItself || one.isDenial;
  if (isLoose && linked === 0 && !other.isOtherAccount && !(other.isDenial && !other.saysItself)) return 0;
  const bonds = [isNear, areRivals(one.teller, other.teller), one.part.sentence === other.part.sentence];
  const next = !isNear && apart === 1 ? 1 / 2 : 0;
  // What "gave a different account" is set against stands at the head of what was told.
  return cue + linked + bonds.filter(Boolean).length + next - ((apart - 1) / 2) * (other.isOtherAccount ? -1 : 1);
}

/** Two accounts that may part: whether they stand in one paragraph, and something shows that they are on the same. */
interface Pair {
  readonly one: Told;
  readonly other: Told;
  readonly isNear: boolean;
  readonly isLinked: boolean;
  readonly apart: number;
  readonly language: Language;
}

const CUES: readonly (readonly [weight: number, holds: (pair: Pair) => boolean])[] = [
  [3, ({ other }) => other.isDenial && !other.saysItself],
  [2, ({ other }) => other.isDenial],
  [1.5, ({ one, other }) => one.isDenial && !other.isDenial],
  [1.5, ({ other, isLinked }) => other.isBut && isLinked],
  [3.5, ({ other }) => other.isOtherAccount],
  [3, ({ one, other }) => !other.isMore && areAlternatives(one, other)],
  [2.5, ({ one, other, language }) => !other.isMore && areAmountsApart(one.part, other.part, language)],
  [2.5, ({ one, other }) => areContrary(one, other) && (one.isNone || other.isNone)],
  [2, ({ one, other, isLinked }) => areContrary(one, other) && isLinked],
  [1.5, ({ one, other, isNear }) => isNear && other.teller.kind === 'record' && one.teller.kind !== 'record'],
  // Two who speak in one paragraph, one behind the other.
  [1.5, ({ other, isNear, apart }) => isNear && apart === 1 && !other.isMore],
];

const areAlternatives = (one: Told, other: Told): boolean =>
  [...one.sides].some(([row, side]) => side >= 0 && other.sides.get(row) === 1 - side);

const areContrary = (one: Told, other: Told): boolean =>
  one.isNegative !== other.isNegative && !one.isToCome && !other.isToCome && !other.isMore;

/** True for those who hold office and those whom it befell, between whom accounts part; and for anybody and what is on record. */
const areRivals = ({ kind: one }: Teller, { kind: other }: Teller): boolean =>
  one !== null && other !== null && one !== other;



function areOneSide(one: Teller, other: Teller): boolean {
  if (one.who === other.who || one.who.endsWith(other.who) || other.who.endsWith(one.who)) return true;
    const [fewer, more] = one.side.size < other.side.size ? [one.side, other.side] : [other.side, one.side];
  return other.isBare || (fewer.size > 0 && [...fewer].every((term) => more.has(term)));
}

const THEIRS = new Set('his her its their'.split(' '));

/** Acts by which something is said to be so, or not. */
const ASSERTING: ReadonlySet<string> = new Set(['said', 'claimed', 'announced', 'denied', 'rejected', 'accused', 'confirmed']);

function toldIn(
  part: Part,
  before: Part | undefined,
  roles: ReadonlyMap<string, Role>,
  document: Document,
): Told | undefined {
  const { language, text } = document;
  const { accounts, speech } = language;
  const asserted = part.said.filter(({ act }) => ASSERTING.has(act));
  if (asserted.length === 0 && part.said.length > 0) return undefined;
  const speaker = (asserted.find((each) => each.speaker?.entity) ?? asserted.find((each) => each.speaker))?.speaker;
  const held = part.figures.find(({ attributedTo }) => attributedTo !== null)?.attributedTo;
  const words = text.slice(part.from, part.to);
  if (words.length > LONGEST || part.tokens.length < SHORTEST || accounts.tellsNothing.test(words)) return undefined;
  const name = speaker?.text ?? held ?? subjectOf(part, document);
  if (!name) return undefined;
  const entity = speaker?.entity ?? null;
  const isPerson = part.names.some((each) => each.entity === entity && each.type === 'person');
  const side = new Set([...(isPerson ? [] : sideTerms(name, language)), ...(roles.get(entity ?? '')?.terms ?? [])]);
  const isBody = part.names.some((each) => each.entity === entity && each.type === 'organisation');
  const kind = kindOf(`${name} ${roles.get(entity ?? '')?.words ?? ''}`, language) ?? (isBody ? 'office' : null);
  const all = part.tokens.filter(({ start, end }) => !(speaker && start >= speaker.start && end <= speaker.end));
  const own = all.filter(
    ({ start, end, lower, kind }) =>
      kind !== 'mark' &&
      !part.names.some((each) => start >= each.start && end <= each.end) &&
      ((speech.classes.get(lower) ?? 0) & (Word.ROLE | Word.CUE | Word.TIME | Word.TITLE)) === 0,
  );
  const lower = all.map((token) => token.lower);
  const negations = negationsIn(all, language);
  const earlier = before && before.line >= part.line - 1 ? text.slice(before.from, before.to) : '';
  return {
    part,
    teller: { who: (entity ?? name).toLowerCase(), entity, side, kind, isBare: entity === null && side.size === 0 },
    terms: new Set(termsOf({ tokens: own }, language, 3)),
    isNegative: negations.length > 0 || part.said.some(({ act }) => act === 'denied'),
    isNone: negations.some((word) => accounts.denyingAll.has(word)),
    isDenial:
      part.said.some(
        ({ act, speaker: by }) =>
          by?.text === name && (act === 'denied' || (act === 'rejected' && accounts.rejectsClaim.test(words))),
      ) ||
      [accounts.calledFalse, accounts.noSuch].some((pattern) => pattern.test(words)),
    saysItself: accounts.deniesThat.test(words),
    isTheirs: THEIRS.has(part.tokens[0]?.lower ?? ''),
    isBut: accounts.opensContrast.test(words) || (part.from > part.sentence && accounts.setsApart.test(words)),
    isOtherAccount: accounts.otherAccount.test(words) || accounts.otherAccount.test(earlier),
    isEarlier: accounts.saidEarlier.test(words),
    isMore: accounts.addsTo.test(words),
    isOfSame: isOfSame(words, part, entity, language),
    isToCome: isToCome(part.tokens, language),
    sides: sidesIn(lower, language),
  };
}

/** Tokens behind a negation within which stands what is not so. */
const BEHIND = 4;
/** Tokens at the end of a sentence within which "said Roe" stands behind what is told. */
const LAST = 6;

/** Words of the main clause that deny something, but for what is denied of nearly everything. */
function negationsIn(tokens: readonly Token[], { accounts }: Language): readonly string[] {
  // "Roe, who was there, said that …": from the verb on.
  const said = tokens.findIndex(({ lower }, at) => at > 0 && accounts.tells.has(lower));
  const from = said > 0 && said < tokens.length - LAST ? said + 1 : 0;
  const end = tokens.findIndex(({ lower }, at) => at > from + 2 && accounts.opensAside.has(lower));
  return tokens.slice(0, end < 0 ? tokens.length : end).flatMap(({ lower }, at) => {
    if (at < from) return [];
    const near = tokens.slice(at + 1, at + 1 + BEHIND);
    const mark = near.findIndex(({ kind }) => kind === 'mark');
    const behind = mark < 0 ? near : near.slice(0, mark);
    const isNumber = lower === 'no' && (behind[0]?.kind === 'number' || /^\.$/.test(near[0]?.text ?? ''));
    if (isNumber) return [];
    const isOften = behind.some((token) => accounts.deniedOften.has(token.lower) && !accounts.deniedOfDeeds.has(token.lower));
    return accounts.denying.has(lower) && !isOften ? lower : [];
  });
}

/** The subject of a part with a verb of speech of which nothing else was made: "Two mechanics, who asked not to be named, said". */
function subjectOf({ tokens, from, to }: Part, { language, text }: Document): string | undefined {
  const behind = tokens.findIndex(({ lower }, at) => lower === 'said' && /^[,”"]$/.test(tokens[at - 1]?.text ?? ''));
  if (behind > 0) {
    const end = tokens.findIndex((each, at) => at > behind && each.kind === 'mark');
    const [first, last] = [tokens[behind + 1], tokens[end - 1]];
    return first && last ? text.slice(first.start, last.end) : undefined;
  }
  let isAside = false;
  let relatives = 0;
  for (const [at, token] of tokens.slice(0, LONGEST_SUBJECT).entries()) {
    if (token.text === ',') isAside = !isAside;
    else if (token.kind === 'mark') return undefined;
    else if (!isAside && language.accounts.opensAside.has(token.lower)) relatives += 1;
    else if (at > 0 && !isAside && isVerb(tokens, at, language)) {
      const isOfRelative = relatives > 0 && !isVerb(tokens, at + 1, language);
      if (isOfRelative) {
        relatives -= 1;
        continue;
      }
      const end = tokens.findIndex((each, index) => each.kind === 'mark' || index === at);
      const [first, last] = [tokens[0], tokens[end - 1]];
      const isTelling = language.accounts.tells.has(token.lower) || language.accounts.calledFalse.test(text.slice(from, to));
      return isTelling && first && last ? text.slice(first.start, last.end) : undefined;
    }
  }
  return undefined;
}
const LONGEST_SUBJECT = 16;

/** True where what is said is of "it", "he", and does not mean whoever says so. */
function isOfSame(words: string, { names }: Part, entity: string | null, { accounts }: Language): boolean {
  const pronoun = accounts.ofSame.exec(words)?.[1];
  const isPerson = names.some((name) => name.entity === entity && name.type === 'person');
  return pronoun !== undefined && !(isPerson ? accounts.ofPersons : accounts.ofBodies).has(pronoun);
}

/** True where the first verb of what is told is of what is to come. */
function isToCome(tokens: readonly Token[], language: Language): boolean {
  const notYet = language.classes.get('not-yet');
  const first = tokens.findIndex((_, at) => isVerb(tokens, at, language) && !isSpeech(tokens, at, language));
  return first >= 0 && notYet?.has(tokens[first]?.lower ?? '') === true;
}

/** The alternatives that words are of, by row, each with its side; -1 where both are. */
function sidesIn(lower: readonly string[], { accounts }: Language): ReadonlyMap<number, number> {
  const sides = new Map<number, number>();
  for (const [at, word] of lower.entries()) {
    const [row, side] = accounts.alternatives.get(word) ?? accounts.alternatives.get(`${word}_${lower[at + 1]}`) ?? [];
    if (row !== undefined && side !== undefined) sides.set(row, (sides.get(row) ?? side) === side ? side : -1);
  }
  return sides;
}

/** True for two parts that give other amounts of one thing, other hours or lengths of time. */
function areAmountsApart(one: Part, other: Part, language: Language): boolean {
  return (
    one.figures.some((a) => other.figures.some((b) => areOfOne(a, b, language) && areApart(a, b))) ||
    one.dates.some((a) => other.dates.some((b) => areTimesApart(a, b)))
  );
}

/** Times that one amount may be another of the same. */
const FURTHEST = 8;
/** A sum so large is of money, or of as many as any other so large. */
const LARGE = 100_000;

function areOfOne(a: FigureMention, b: FigureMention, { figures }: Language): boolean {
  if (a.part || b.part || a.value < 2 || b.value < 2) return false;
  // What befell people is compared over all articles.
  if (a.counts !== null || b.counts !== null) return false;
  if (Math.max(a.value, b.value) > FURTHEST * Math.min(a.value, b.value)) return false;
  const kindOf = ({ unit }: FigureMention): string | null =>
    unit !== null && figures.units?.get(unit)?.kind === 'money' ? 'money' : unit;
  const [one, other] = [kindOf(a), kindOf(b)];
  if (one === null || other === null) return Math.min(a.value, b.value) >= LARGE;
  return one === other;
}

/** Minutes by which two hours of the day differ; and how many times as long one time is as another. */
const [HOURS_APART, TIMES_AS_LONG] = [20, 1.25];

function areTimesApart(a: DateMention, b: DateMention): boolean {
  if (a.type !== b.type) return false;
  const [one, other] = [a, b].map(({ value }) => lengthOf(value) ?? hourOf(value));
  if (one === undefined || other === undefined) return false;
  return a.type === 'DURATION'
    ? Math.max(one, other) > TIMES_AS_LONG * Math.min(one, other)
    : Math.abs(one - other) > HOURS_APART;
}

const MINUTES: Readonly<Record<string, number>> = { TM: 1, TH: 60, D: 1440, W: 10_080, M: 43_800, Y: 525_600 };

/** Minutes of a TIMEX3 duration: 240 of "PT4H"; and of a time of day, from midnight. */
function lengthOf(value: string): number | undefined {
  const [, time = '', many, unit = ''] = /^P(T?)(\d+(?:\.\d+)?)([A-Z])$/.exec(value) ?? [];
  const minutes = MINUTES[time + unit];
  return minutes === undefined ? undefined : Number(many) * minutes;
}

function hourOf(value: string): number | undefined {
  const [, hour, minute = '0'] = /T(\d\d)(?::(\d\d))?/.exec(value) ?? [];
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute);
}
