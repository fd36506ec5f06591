import { isVerb } from '../compare/clauses.ts';
import type { DateMention, FigureMention, NameMention, StatementMention } from '../find/extraction.ts';
import type { SpeakerKind } from '../language/accounts.ts';
import type { Language } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import type { Document } from '../read/document.ts';
import { type Token, tokensOf } from '../read/text/tokens.ts';
import type { Likely } from './likely.ts';
import type { LinePlace } from './line-order.ts';

/** A sentence or a part of one, with what is found in it. */
export interface Part extends LinePlace {
  readonly line: number;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** It begins within somebody's words. */
  readonly isSpoken: boolean;
  readonly tokens: readonly Token[];
  /** The patterns that can match in its words at all. */
  readonly likely: Likely;
  readonly figures: readonly FigureMention[];
  readonly dates: readonly DateMention[];
  readonly names: readonly NameMention[];
  readonly said: readonly StatementMention[];
}

/** Who says what a part tells. */
export interface Teller {
  /** As the article has them, and where; -1 where that is not known. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly isPerson: boolean;
  /** A lawyer, a spokesman: "he" is somebody else. */
  readonly isForOthers: boolean;
  /** Key, or the words. */
  readonly who: string;
  readonly entity: string | null;
  /** Words for what they are and whom they speak for: "army", "ministry". */
  readonly side: ReadonlySet<string>;
  readonly kind: SpeakerKind | null;
  /** "A spokesman", "officials": of whoever was named last. */
  readonly isBare: boolean;
}

/** Acts by which something is said to be so, or not. */
const ASSERTING: ReadonlySet<string> = new Set([
  ...['said', 'claimed', 'announced', 'denied', 'rejected', 'accused', 'confirmed'],
]);

/** Who says what a part tells; undefined where nobody does, or it is asked or urged. */
export function tellerOf(part: Part, known: Known, document: Document): Teller | undefined {
  const { said, figures } = part;
  const { language } = document;
  const asserted = said.filter(
    ({ act }) => ASSERTING.has(act) || (act === 'described' && callsItFalse(part, document)),
  );
  if (asserted.length === 0 && said.length > 0) return undefined;
  const { start, end, text, entity: key } = plainlyMeant(speakerOf(part, asserted, document), part, known, document);
  const held = figures.find(({ attributedTo }) => attributedTo !== null)?.attributedTo;
  const subject = text === '' && !held ? subjectOf(part, document) : undefined;
  const words = (text || held || subject?.text)?.replace(document.language.accounts.opensEntry, '');
  // "It is worth noting"
  if (!words || (key === null && language.accounts.ofBodies.has(words.toLowerCase())) || !namesTeller(words, language))
    return undefined;
  const entity = key ?? namedIn(words, part, language) ?? (subject ? namedBehind(subject, part) : null);
  const place = { start: subject?.start ?? start, end: subject?.end ?? end };
  return {
    ...place,
    ...tellerWith(words, entity, known.types.get(entity ?? ''), known.roles.get(entity ?? ''), language),
  };
}

/** What an article has of those whom it names: their roles, what they are, and who is named in a line. */
export interface Known {
  readonly roles: ReadonlyMap<string, Role>;
  readonly types: ReadonlyMap<string, NameMention['type']>;
  readonly ofLine: ReadonlyMap<number, readonly NameMention[]>;
}

/** What an article has of those whom it names. */
export const knownIn = (parts: readonly Part[], document: Document): Known => ({
  roles: rolesIn(parts, document),
  types: new Map(parts.flatMap(({ names }) => names.map(({ entity, type }) => [entity, type] as const))),
  ofLine: new Map(
    [...Map.groupBy(parts, ({ line }) => line)].map(([line, own]) => [line, own.flatMap(({ names }) => names)]),
  ),
});

/** Who somebody is who tells something, and whom they speak for. */
function tellerWith(
  words: string,
  entity: string | null,
  type: NameMention['type'] | undefined,
  role: Role | undefined,
  language: Language,
): Omit<Teller, 'start' | 'end'> {
  const side = new Set([...(type === 'person' ? [] : sideTerms(words, language)), ...(role?.terms ?? [])]);
  return {
    ...{
      words,
      entity,
      side,
      isPerson: type === 'person' || (entity === null && isRole(words, language)),
      who: (entity ?? words).toLowerCase(),
    },
    isForOthers: tokensOf(`${words} ${role?.words ?? ''}`).some(({ lower }) =>
      language.accounts.speaksForOthers.has(lower),
    ),
    kind: kindOf(`${words} ${role?.words ?? ''}`, language) ?? (type === 'organisation' ? 'office' : null),
    isBare: entity === null && side.size === 0,
  };
}

/** "The court's administrator", "an expert": somebody, though nobody is named. */
const isRole = (words: string, { speech }: Language): boolean => {
  const [head = ''] = words.split(/ (?:of|for|at|in) /);
  const last = tokensOf(head).at(-1)?.lower ?? '';
  return !last.endsWith('s') && ((speech.classes.get(last) ?? 0) & Word.ROLE) !== 0;
};

const NOBODY = { start: -1, end: -1, text: '', entity: null };

type Said = Pick<NameMention, 'start' | 'end' | 'text'> & { readonly entity: string | null };

/**
 * Whoever is held to say something, where the part names them or its subject plainly means them; else that subject. "One",
 * "the defence's own expert" need be nobody who was named; "the firm", "it" a body that its paragraph names before.
 */
function plainlyMeant(said: Said | undefined, part: Part, { types, ofLine }: Known, document: Document): Said {
  if (!said?.entity) return said ?? NOBODY;
  if (said.start >= part.from && said.start < part.to) return standsAlone(said, part, document) ? said : NOBODY;
  const subject = subjectOf(part, document);
  if (!subject || !/\p{L}/u.test(subject.text)) return said;
  const { anyOne, ofPersons } = document.language.accounts;
  if (ofPersons.has(tokensOf(subject.text)[0]?.lower ?? '')) return said;
  const type = types.get(said.entity);
  // "The school" is no builder who was named.
  const isBody = document.language.classes.get('organisation-noun')?.has(tokensOf(subject.text).at(-1)?.lower ?? '');
  if (type === 'person' && isBody) return { ...subject, entity: null };
  const last = ofLine.get(part.line)?.findLast((name) => name.start < part.from && name.type === type)?.entity;
  const own = tokensOf(subject.text).at(-1)?.lower ?? '';
  const isPlain =
    (type === 'person' || last === said.entity || tokensOf(said.text).some(({ lower }) => lower === own)) &&
    !anyOne.test(subject.text);
  return isPlain ? said : { ...subject, entity: null };
}

/** False for the place of "a reporter in Orne said". */
function standsAlone({ start, entity }: Said, { names, tokens }: Part, { language }: Document): boolean {
  if (names.find((name) => name.entity === entity)?.type !== 'place') return true;
  const before = tokens.findLast((token) => token.end <= start);
  return ((language.speech.classes.get(before?.lower ?? '') ?? 0) & Word.PREPOSITION) === 0;
}

/** "branded the claim a fairy tale" */
const callsItFalse = ({ from, to, likely }: Part, { text, language }: Document): boolean =>
  likely.test(language.accounts.calledFalse, text.slice(from, to));

/** Who is held to say it: of "Roe, under oath, says that the caller was Moor" who stands before the verb. */
function speakerOf(
  { tokens, names }: Part,
  asserted: readonly StatementMention[],
  { language, text }: Document,
): (Pick<NameMention, 'start' | 'end' | 'text'> & { readonly entity: string | null }) | undefined {
  const speaker = (asserted.find((each) => each.speaker?.entity) ?? asserted.find((each) => each.speaker))?.speaker;
  if (!speaker) return undefined;
  const verb = tokens[mainVerbOf(tokens.slice(0, 2 * LONGEST_SUBJECT), language)];
  if (!verb || !language.accounts.tells.has(verb.lower)) return speaker;
  const first = names.find(({ type, end }) => type === 'person' && end <= verb.start);
  // "Roe, whose brother Moor died, said"
  const isInAside = tokens.some(
    ({ lower, start }) =>
      language.accounts.opensAside.has(lower) && start >= (first?.end ?? 0) && start < speaker.start,
  );
  // Not "was questioned, said Moor".
  const isBehindThat =
    speaker.start > verb.start && language.accounts.opensClause.test(text.slice(verb.end, speaker.start));
  // "The Herald reports that Roe has told friends": what the Herald reports.
  if (isBehindThat && !first) return undefined;
  return first && (isBehindThat || isInAside) ? first : speaker;
}

/** Who is named right behind a subject: "his lawyer, Jane Doe, hit back". */
const namedBehind = ({ end }: Phrase, { names }: Part): string | null =>
  names.find(({ start, type }) => type !== 'place' && start > end && start <= end + 2)?.entity ?? null;

/** Who is named by words that end in a name: "a surgeon, Yusuf Karim", "Karim"; not of "a lawyer for Yusuf Karim". */
function namedIn(words: string, { names }: Part, { speech }: Language): string | null {
  const name = names.find(({ text, type }) => type !== 'place' && words.endsWith(text));
  if (!name) return null;
  const before = tokensOf(words.slice(0, words.length - name.text.length));
  const isOf = before.some(({ lower }) => ((speech.classes.get(lower) ?? 0) & Word.PREPOSITION) !== 0);
  return isOf && before.at(-1)?.text !== ',' ? null : name.entity;
}

/** False for "the", "but": words that are no more than the beginning of whoever says it. */
const namesTeller = (words: string, { speech, accounts }: Language): boolean =>
  !accounts.ofThePaper.has(words.toLowerCase()) &&
  !accounts.onlyCounted.test(words) &&
  tokensOf(words).some(
    ({ kind, lower }) =>
      kind === 'word' && ((speech.classes.get(lower) ?? 0) & (Word.ARTICLE | Word.CONJUNCTION | Word.DETERMINER)) === 0,
  );

/** What an article says that somebody is. */
export interface Role {
  readonly words: string;
  readonly terms: readonly string[];
}

/** The roles that an article gives to each whom it names; of "its leader" that of whoever spoke before. */
function rolesIn(parts: readonly Part[], { text, language }: Document): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  let last: Role = { words: '', terms: [] };
  const add = (entity: string, { words, terms }: Role): void => {
    const { words: more = '', terms: others = [] } = roles.get(entity) ?? {};
    // Told at every mention, a role is kept once: whoever speaks is looked up by all of these words.
    if (` ${more} `.includes(` ${words} `)) return;
    roles.set(entity, { words: `${more} ${words}`, terms: [...others, ...terms] });
  };
  for (const { names, said, from, to, likely } of parts) {
    const speaker = said.find((each) => each.speaker)?.speaker;
    const isOfLast = likely.test(language.accounts.speaksForIt, text.slice(from, to));
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

/** True for those who hold office and those whom it befell, between whom accounts part; and for anybody and what is on record. */
export const areRivals = ({ kind: one }: Teller, { kind: other }: Teller): boolean =>
  one !== null && other !== null && one !== other;

/** True for two who speak for one: one of them for all that the other is. */
export function areOneSide(one: Teller, other: Teller): boolean {
  if (one.who === other.who || one.who.endsWith(other.who) || other.who.endsWith(one.who)) return true;
  return other.isBare || isOneWithin(one.side, other.side);
}

/**
 * True for the words by which two are held to say something, where they may mean one: "a monitor", "the union"; of what
 * somebody is, where a word of it is the other's.
 */
export function areOneSource(one: string, other: string, language: Language, isRole = false): boolean {
  const [side = new Set<string>(), others = new Set<string>()] = [one, other].map(
    (words) => new Set(sideTerms(words, language)),
  );
  if (isRole) return [...side].some((term) => others.has(term));
  const isAnyGroup = [one, other].some((words) => language.accounts.anyGroup.test(words));
  return isAnyGroup || side.size === 0 || others.size === 0 || isOneWithin(side, others);
}

function isOneWithin(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  return fewer.size > 0 && [...fewer].every((term) => more.has(term));
}

/** Tokens within which the subject of a sentence ends; and whoever stands before a colon. */
const [LONGEST_SUBJECT, SHORT_SUBJECT] = [16, 6];

/** Words of a part, and where they stand. */
interface Phrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The subject of a part with a verb of speech of which nothing else was made: "Two mechanics, who asked not to be named, said". */
function subjectOf(part: Part, document: Document): Phrase | undefined {
  const { tokens, from, to, names, likely } = part;
  const { tells, shows, calls, otherAccount, pointsBack, opensClause } = document.language.accounts;
  const colon = colonOf(part, document);
  if (colon > 0) return beforeColon(part, colon, document);
  const behind = tokens.findIndex(
    ({ lower }, at) =>
      lower === 'said' && /^[,”"]$/.test(tokens[at - 1]?.text ?? '') && tokens[at + 1]?.lower !== 'that',
  );
  if (behind > 0) return phraseFrom(tokens, behind + 1, tokens.length, document);
  const main = mainVerbOf(tokens.slice(0, LONGEST_SUBJECT), document.language);
  const isTelling = tells.has(tokens[main]?.lower ?? '');
  const isCalled = !isTelling && callsItFalse(part, document);
  const verb = isCalled ? tokens.findIndex(({ lower }, at) => at > 0 && (calls.has(lower) || at === main)) : main;
  if (verb <= 0) return undefined;
  if (!isTelling && !isCalled) {
    const words = document.text.slice(from, to);
    if (!likely.test(otherAccount, words)) return undefined;
    // "This is at variance with the statement of Roe that": what he says stands behind.
    if (pointsBack.test(words))
      return names.find(({ type, end }) => type !== 'place' && opensClause.test(document.text.slice(end, to)));
  }
  // "Two papers are | reporting"
  const isContinuous = tokens[verb]?.lower === 'reporting';
  const subject = phraseFrom(tokens, subjectFrom(tokens, verb, document), verb - Number(isContinuous), document);
  // "The boy showed no signs of life"
  const isShown = subject !== undefined && shows.has(tokens[verb]?.lower ?? '');
  return isShown && kindOf(subject.text, document.language) !== 'record' ? undefined : subject;
}

/** What a clause may begin with that somebody says: "he is on leave", "the pier is shut". */
const OPENS_CLAUSE = Word.ARTICLE | Word.DETERMINER | Word.PRONOUN | Word.NAME;

/** Index of a colon behind whoever speaks: "Roe: "It was not me."", and of a live page "The army: he is on leave"; -1 for none. */
function colonOf({ tokens, names, from, to, entry }: Part, { text, language }: Document): number {
  const opening = language.accounts.opensEntry.exec(text.slice(from, to))?.[0].length ?? 0;
  const colon = tokens.findIndex((token) => token.text === ':' && token.start >= from + opening);
  const next = tokens[colon + 1];
  const isSpeech =
    /^["“]/.test(next?.text ?? '') ||
    // "Roe: guilty of fraud" is a list of verdicts.
    ((opening + entry > 0 || names.some(({ end }) => end === tokens[colon]?.start)) &&
      ((language.speech.classes.get(next?.lower ?? '') ?? 0) & OPENS_CLAUSE) !== 0);
  return colon <= SHORT_SUBJECT + 1 && isSpeech ? colon : -1;
}

/** Whoever stands before a quotation: "Roe: "I never saw it."" */
function beforeColon({ tokens, names }: Part, colon: number, document: Document): Phrase | undefined {
  const speaker = phraseFrom(tokens, 0, colon, document);
  const isNamed = names.some(({ end }) => end === speaker?.end);
  return isNamed || kindOf(speaker?.text ?? '', document.language) !== null ? speaker : undefined;
}

/** Index at which a subject begins: of "Within two hours the woman" behind what says when. */
function subjectFrom(tokens: readonly Token[], verb: number, { language: { speech, accounts } }: Document): number {
  const bits = (at: number): number => speech.classes.get(tokens[at]?.lower ?? '') ?? 0;
  if ((bits(0) & Word.CONJUNCTION) !== 0) return 1;
  if (((bits(0) & Word.PREPOSITION) | ((bits(0) | bits(1)) & Word.TIME)) === 0) return 0;
  const aside = tokens.findIndex(({ lower }) => accounts.opensAside.has(lower));
  const before = tokens.slice(0, aside < 0 ? verb : Math.min(aside, verb));
  return Math.max(
    0,
    before.findLastIndex((_, at) => (bits(at) & Word.ARTICLE) !== 0),
  );
}

/** The words from a token up to the next mark, at most to another. */
function phraseFrom(tokens: readonly Token[], from: number, to: number, { text }: Document): Phrase | undefined {
  const mark = tokens.findIndex(({ kind }, at) => at > from && kind === 'mark');
  const [first, last] = [tokens[from], tokens[(mark < 0 ? to : Math.min(mark, to)) - 1]];
  return first && last && last.end > first.start
    ? { text: text.slice(first.start, last.end), start: first.start, end: last.end }
    : undefined;
}

/** Index of the first verb that is of no aside ("who worked there", "…, who saw it, …"); -1 where there is none. */
function mainVerbOf(tokens: readonly Token[], language: Language): number {
  const { opensAside, tells } = language.accounts;
  let isAside = false;
  let relatives = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const { text, kind, lower } = tokens[at] ?? {};
    if (text === ',') isAside = !isAside;
    else if (kind === 'mark') return -1;
    else if (isAside) continue;
    else if (opensAside.has(lower ?? '')) relatives += 1;
    else if (at > 0 && isFiniteVerb(tokens, at, language)) {
      // "are reporting"
      if (relatives === 0) return at + Number(tokens[at + 1]?.lower === 'reporting');
      relatives -= 1;
      // "who was employed there said"
      while (isVerb(tokens, at + 1, language) && !tells.has(tokens[at + 1]?.lower ?? '')) at += 1;
    }
  }
  return -1;
}

/** True for a verb, but for one that only says which, before the one that tells: "Documents seen by the Herald show". */
function isFiniteVerb(tokens: readonly Token[], at: number, language: Language): boolean {
  const { speech, accounts } = language;
  if (accounts.tells.has(tokens[at]?.lower ?? '')) return true;
  const behind = speech.classes.get(tokens[at + 1]?.lower ?? '') ?? 0;
  const isParticiple =
    (behind & Word.PREPOSITION) !== 0 && tokens.slice(at + 1).some(({ lower }) => accounts.tells.has(lower));
  return !isParticiple && isVerb(tokens, at, language);
}

/** "the Water Corporation", where the article has it so. */
export const withArticle = ({ words, start }: Teller, { text }: Document): string =>
  start >= 4 && /^the $/i.test(text.slice(start - 4, start)) ? `the ${words}` : words;
