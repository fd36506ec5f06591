import { normalise } from '../../../digest/normalise.ts';
import type { Language } from '../../language/language.ts';
import type { Document } from '../../read/document.ts';
import type { NameMention, NameType } from '../extraction.ts';
import { type Explain, type Fired, firstOf, rules } from '../rule.ts';
import { type Asked, only, SUPPORT, sharedWith } from './asked.ts';
import { isAcronym } from './casing.ts';
import { haveOtherInitials, initialsOf } from './coreference.ts';
import { Indexes, type Known, type Linked, type Suggestion } from './indexes.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import type { Recent } from './recent.ts';
import { innerSurname, joinedSurname, surnameOf } from './shared-surnames.ts';
import { bodySound, isSlip, placeSound, soundOf, transcribedSounds } from './variants.ts';
import { FULL_NAMES, SURNAMES } from './who.ts';

/** Gives the names of one article after another the keys that they share over all of them. */
export interface Linker {
  /** The names of the next article with keys for the whole stream; a key once given stays right. */
  readonly link: (names: readonly NameMention[], document: Document, explain?: Explain) => readonly NameMention[];
  /** The same by what the next article names, in the order of first mention: by key within it. */
  readonly linkThings: (things: readonly NamedThing[], language: Language) => ReadonlyMap<string, Linked>;
  /** Pairs that look alike and that nothing else supports; the first thousand. */
  readonly suggestions: () => readonly Suggestion[];
}

/** Something that an article names. */
export interface NamedThing {
  /** Its key within the article. */
  readonly entity: string;
  readonly type: NameType;
  readonly mentions: number;
  /** Its spellings, and the roles beside it, each once. */
  readonly texts: readonly string[];
  readonly roles: readonly string[];
  /** True where nothing in the article but its form says what it names. */
  readonly isDoubtful: boolean;
}

/** Surnames, first names and spellings kept, each; about 200 bytes an entry. What is unused for longest goes first. */
const KEPT = 100_000;
/** How many known things are compared with a name, and how many co-mentions and roles are kept of each. */
const COMPARED = 24;
const CO_MENTIONS = 24;
const ROLES = 8;
/** Which organisation or place a name is: asked with the sounds of its spellings. */
const BODIES = rules<[asked: Asked, sounds: readonly string[]], Known>({
  'known spelling': (asked, sounds) => {
    const known = sounds.map((sound) => asked.indexes.spellings.get(sound));
    return known.find((body) => body && !isApart(body, asked)) ?? null;
  },
  // "NPO" of an article, where others name the Northern Ports Office
  'letters of one body': ({ entity, texts, indexes }) =>
    texts.some(isAcronym) ? only(indexes.initials.get(entity) ?? []) : null,
  // "Orrin" of an article on the same matter as that on Orrin Marine
  'short form of one body': (asked) => {
    const { entity, type, lexicon, indexes } = asked;
    if (type !== 'organisation' || entity.length < 4 || lexicon.isKey(entity)) return null;
    const fuller = (indexes.openings.get(openingOf(entity)) ?? []).filter(
      (body) => body.type === 'organisation' && body.key.startsWith(`${entity} `) && sharedWith(body, asked) > 0,
    );
    return fuller.some(({ key }) => lexicon.has('public-head', lastOf(key))) ? null : only(fuller);
  },
  'place of the same sound': (asked) => {
    const { entity, type, lexicon, indexes } = asked;
    const alike = type === 'place' && entity.length > 4 ? indexes.places.get(placeSound(entity)) : undefined;
    if (!alike || (lexicon.isKey(alike.key) && lexicon.isKey(entity)) || isApart(alike, asked)) return null;
    return alike;
  },
  'slip of a name': (asked) => {
    const { entity, type, mentions, lexicon, indexes } = asked;
    if (entity.length < 7 || lexicon.isKey(entity)) return null;
    for (const body of indexes.openings.get(openingOf(entity)) ?? []) {
      if (!isSlip(entity, body.key, 7) || isApart(body, asked)) continue;
      const supported = sharedWith(body, asked) >= SUPPORT && mentions === 1;
      if (supported && body.type !== 'place' && type !== 'place') return body;
      indexes.suggest(body, asked, 'names one letter apart');
    }
    return null;
  },
});

const lastOf = (key: string): string => key.slice(key.lastIndexOf(' ') + 1);
const openingOf = (key: string): string => key.slice(0, 3);
const isApart = ({ key }: Known, { entity, lexicon }: Asked): boolean => lexicon.otherSides(key).includes(entity);

/** The sounds of a body's name and of the spellings that stand for it alone: no bare head, no word but its abbreviation. */
function soundsOf({ entity, texts, lexicon }: Asked): readonly string[] {
  const forms = texts.map((text) => [normalise(text), isAcronym(text)] as const);
  const own = forms.filter(
    ([form, acronym]) =>
      form !== entity && !lexicon.isGeneric(form) && (form.includes(' ') || acronym || entity.startsWith(`${form} `)),
  );
  return [entity, ...(lexicon.isKey(entity) ? [] : own.map(([form]) => form))].map((form) => bodySound(lexicon, form));
}

/** Who is known by the same first name, and by the surname before the last alone. */
function bearersOfInner(asked: Asked): readonly Known[] {
  const inner = innerSurname(asked.lexicon, asked.entity);
  const bearers = inner === '' ? [] : (asked.indexes.surnames.get(soundOf(inner)) ?? []);
  return bearers.filter(({ key, firsts }) => firsts.includes(asked.first) && asked.entity.startsWith(`${key} `));
}

/** Adds a person by the surname, and by a spelling of the first name, unless that is a slip. */
function learnPerson(known: Known, asked: Asked, rule: string | undefined): void {
  const { first, surname, indexes } = asked;
  const others = [innerSurname(asked.lexicon, asked.entity), joinedSurname(asked.lexicon, asked.entity)];
  if (rule === undefined)
    for (const sound of [soundOf(surname), ...transcribedSounds(surname).map((each) => `~${each}`)])
      add(indexes.surnames, sound, known);
  for (const other of others) if (other !== '') add(indexes.surnames, soundOf(other), known);
  if (first === '' || rule?.startsWith('slip') || known.firsts.includes(first) || known.firsts.length > 5) return;
  if (known.firsts.length === 0) add(indexes.firsts, soundOf(first), known);
  known.firsts.push(first);
}

/** Adds an organisation or place by its key. */
function learnBody(known: Known, asked: Asked): void {
  const { entity, type, lexicon, indexes } = asked;
  for (const other of lexicon.otherSides(entity)) {
    const there = indexes.spellings.get(other);
    if (there) indexes.suggest(there, asked, 'names for one place that take sides');
  }
  if (type === 'place') indexes.places.set(placeSound(entity), known);
  add(indexes.openings, openingOf(entity), known);
  const words = entity.split(' ');
  if (type !== 'organisation' || words.length < 2) return;
  const letters = [words, words.filter((word) => !lexicon.has('not-in-initials', word))].map(initialsOf);
  for (const each of new Set(letters)) if (each.length > 1) add(indexes.initials, each, known);
}

function add(index: Recent<readonly Known[]>, key: string, known: Known): void {
  index.set(key, [known, ...(index.get(key) ?? []).filter((other) => other !== known)].slice(0, COMPARED));
}

/** The entries of two lists that have none twice, the newer first; at most `most`. */
function merged(newer: readonly string[], older: readonly string[], most: number): readonly string[] {
  if (older.length === 0) return newer;
  const all = newer.slice(0, most);
  for (const entry of older) if (all.length < most && !newer.includes(entry)) all.push(entry);
  return all;
}

/** The entries of a list, none twice; most lists have one. */
const once = (list: readonly string[]): readonly string[] => (list.length < 2 ? list : [...new Set(list)]);

/** What a thing is known as: what it was found to be, or a new one; either learns what else the article is about. */
function knownAs(found: Known | undefined, { entity: key, type, surname, roles, coMentions }: Asked): Known {
  const known = found ?? { key, type, surname, firsts: [], roles: [], coMentions: [] };
  known.coMentions = merged(coMentions, known.coMentions, CO_MENTIONS);
  known.roles = merged(roles, known.roles, ROLES);
  return known;
}

/** The keys of the things that an article names, by their keys within it, with the rules that gave them. */
function keysOf(things: readonly NamedThing[], lexicon: Lexicon, indexes: Indexes): ReadonlyMap<string, Linked> {
  const about = things.flatMap(({ entity }) => (lexicon.isPlace(entity) ? [] : [entity])).slice(0, COMPARED);
  const country = mostNamed(things, lexicon);
  const linked = new Map<string, Linked>();
  for (const { entity, type, mentions, texts, roles, isDoubtful } of things) {
    const words = entity.split(' ');
    const asked: Asked = {
      lexicon,
      indexes,
      entity,
      type,
      mentions,
      isDoubtful,
      texts,
      roles: roles.map(normalise),
      surname: surnameOf(lexicon, words),
      first: words.length > 1 ? (words[0] ?? '') : '',
      coMentions: about.includes(entity) ? about.filter((key) => key !== entity) : about,
    };
    const { rule, found, type: own = type } = linkOf(asked, country);
    const voted = votedType(indexes.votes, found, { ...asked, type: own });
    linked.set(entity, indexes.linked({ rule, entity: found, type: voted }));
  }
  return linked;
}

/** What mentions name, in the order of first mention. */
const thingsIn = (names: readonly NameMention[]): readonly NamedThing[] =>
  [...Map.groupBy(names, ({ entity }) => entity)].map(([entity, mentions]) => ({
    entity,
    type: mentions[0]?.type ?? 'organisation',
    mentions: mentions.length,
    isDoubtful: mentions[0]?.isDoubtful === true,
    texts: once(mentions.map(({ text }) => text)),
    roles: once(mentions.flatMap(({ role }) => role ?? [])),
  }));

function linkOf(asked: Asked, country: string): Fired<string> & { readonly type?: NameType } {
  const { entity, type, lexicon } = asked;
  if (type === 'person' && !lexicon.isKey(entity)) {
    const firm = firmFor(asked);
    return firm ? { rule: 'short form of a firm', found: firm.key, type: 'organisation' } : personOf(asked);
  }
  // "the Defence Ministry" of an article that does not say whose: of the country it names most.
  const isOffice = !lexicon.isKey(entity) && lexicon.isGeneric(entity);
  if (isOffice && country !== '') return bodyOf({ ...asked, entity: lexicon.officeOf(`${entity} of ${country}`) });
  return (isOffice ? null : surnameFor(asked)) ?? bodyOf(asked);
}

/** "Orrin Coastal" of an article on the same matter as that on Orrin Coastal Rail: nobody, though it speaks like somebody. */
function firmFor(asked: Asked): Known | null {
  const { entity, first, roles, lexicon, indexes } = asked;
  if (roles.length > 0 || first === '' || lexicon.has('first-name', first)) return null;
  const fuller = (indexes.openings.get(openingOf(entity)) ?? []).filter(
    ({ key, type }) =>
      type === 'organisation' && key.startsWith(`${entity} `) && !lexicon.has('called-after-people', lastOf(key)),
  );
  const firm = only(fuller);
  return firm && sharedWith(firm, asked) > 0 ? firm : null;
}

/** Whose surname a lone word of no known body is: "Brandau's predecessor" of an article that names her nowhere else. */
function surnameFor(asked: Asked): ReturnType<typeof linkOf> | null {
  const { entity, type, lexicon, indexes } = asked;
  if (type !== 'organisation' || entity.includes(' ') || lexicon.isKey(entity)) return null;
  if (indexes.spellings.get(bodySound(lexicon, entity))) return null;
  const bearers = indexes.surnames.get(soundOf(entity)) ?? [];
  return bearers.some((bearer) => sharedWith(bearer, asked) > 0)
    ? { ...personOf({ ...asked, type: 'person', surname: entity }), type: 'person' }
    : null;
}

/** The key of a person, who is learned where nobody known fits. */
function personOf(asked: Asked): Fired<string> {
  const { entity, lexicon, indexes, first, surname } = asked;
  // "Ada van Roe" of "Ada Vanroe"
  const joined = joinedSurname(lexicon, entity);
  const bearers = [
    ...[surname, joined].flatMap((one) => (one === '' ? [] : (indexes.surnames.get(soundOf(one)) ?? []))),
    ...bearersOfInner(asked),
  ].filter(({ key }, at, all) => !haveOtherInitials(key, entity) && all.findIndex((one) => one.key === key) === at);
  const body = first === '' && bearers.length === 0 ? indexes.spellings.get(bodySound(lexicon, entity)) : undefined;
  if (body) return { rule: 'known as no person', found: body.key };
  const fired = firstOf(first === '' ? SURNAMES : FULL_NAMES, asked, bearers);
  const known = knownAs(fired?.found, asked);
  learnPerson(known, asked, fired?.rule);
  return { rule: fired?.rule ?? 'new person', found: known.key };
}

/** The key of an organisation or place, which is learned where nothing known fits. */
function bodyOf(asked: Asked): Fired<string> {
  const sounds = soundsOf(asked);
  const fired = firstOf(BODIES, asked, sounds);
  const known = knownAs(fired?.found, asked);
  if (!fired) learnBody(known, asked);
  const { spellings } = asked.indexes;
  for (const sound of sounds) if (!spellings.get(sound)) spellings.set(sound, known);
  return { rule: fired?.rule ?? 'new name', found: known.key };
}

/** The known place that an article names most. */
function mostNamed(things: readonly NamedThing[], lexicon: Lexicon): string {
  let [most, country] = [1, ''];
  // What is named once is where somebody came from as often as where it happened.
  for (const { entity, mentions } of things)
    if (mentions > most && lexicon.isPlace(entity)) [most, country] = [mentions, entity];
  return country;
}

const TYPES: readonly NameType[] = ['person', 'organisation', 'place'];

/** Of a vote, where nothing but its form says what something is. */
const DOUBTFUL = 0.1;

/**
 * The type that most articles bear out, once three have; a single article keeps its own against two mentions or more. Where
 * nothing but its form says what it is, one that bears it out is enough.
 */
function votedType(votes: Indexes['votes'], key: string, { type, mentions, roles, isDoubtful }: Asked): NameType {
  const cast = votes.get(key) ?? { person: 0, organisation: 0, place: 0 };
  cast[type] += isDoubtful ? DOUBTFUL : 1;
  votes.set(key, cast);
  const best = TYPES.reduce((one, other) => (cast[other] > cast[one] ? other : one), type);
  const isBorneOut = isDoubtful ? cast[best] >= 1 : cast[best] >= 3 && mentions < 3;
  return best !== type && isBorneOut && roles.length === 0 ? best : type;
}

/** A linker that has seen nothing. Its memory does not grow beyond `kept` entries an index. */
export function createLinker(kept = KEPT): Linker {
  const indexes = new Indexes(kept);
  return {
    link: (names, document, explain) => {
      const linked = keysOf(thingsIn(names), lexiconOf(document.language), indexes);
      return names.map((name) => {
        const { rule, entity, type } = linked.get(name.entity) ?? { ...name, rule: '' };
        explain?.(name.start, `${rule}: ${entity}, ${type}`);
        return entity === name.entity && type === name.type ? name : { ...name, entity, type };
      });
    },
    linkThings: (things, language) => keysOf(things, lexiconOf(language), indexes),
    suggestions: () => [...indexes.suggestions.values()],
  };
}
