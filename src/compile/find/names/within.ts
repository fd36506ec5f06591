import { ALIASES } from '../../language/en/names/aliases.ts';
import { FIRST_NAMES } from '../../language/en/names/first-names.ts';
import { KNOWN_PEOPLE } from '../../language/en/names/known-people.ts';
import { CORPORATE } from '../../language/en/names/organisations.ts';
import type { NameType } from '../extraction.ts';
import type { Draft, Evidence } from './draft.ts';
import { isKnownKey, isKnownPlace } from './lexicon.ts';
import { officeKey } from './offices.ts';
import { isSlip } from './variants.ts';

/** Known names that an article uses short for the one it has introduced: "the Air Force". */
const GENERIC = new Set(['air force', 'supreme court', 'high court', 'parliament', 'national guard', 'coast guard']);

/** A draft with what it names. */
export interface Settled {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
  readonly entity: string;
  readonly role: string | undefined;
}

/** Brings together the names of one article that stand for one thing, then gives each thing the type best borne out. */
export function settle(drafts: readonly Draft[]): readonly Settled[] {
  const things = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const same = things.get(draft.key);
    if (same) same.push(draft);
    else things.set(draft.key, [draft]);
  }
  const target = new Map<string, string>();
  linkShort(drafts, target);
  linkPeople(drafts, things, target);
  linkOrganisations(things, target);
  const rootOf = (key: string): string => {
    let at = key;
    for (let step = 0; step < 4; step += 1) at = target.get(at) ?? at;
    return at;
  };
  const totals = new Map<string, Evidence>();
  for (const draft of drafts) {
    const root = rootOf(draft.key);
    const total = totals.get(root) ?? { person: 0, organisation: 0, place: 0 };
    total.person += draft.evidence.person;
    total.organisation += draft.evidence.organisation;
    total.place += draft.evidence.place;
    totals.set(root, total);
  }
  return drafts
    .filter((draft) => !isThing(things.get(draft.key), totals.get(rootOf(draft.key))))
    .map((draft) => {
      const entity = rootOf(draft.key);
      const total = totals.get(entity) ?? draft.evidence;
      const type = typeOf(total, !entity.includes(' '));
      return { start: draft.start, end: draft.end, type, entity, role: draft.role };
    });
}

/** True for a word that always stands behind "the" and that nothing shows to be a person, body or place. */
const isThing = (mentions: readonly Draft[] | undefined, total: Evidence | undefined): boolean =>
  mentions !== undefined &&
  total !== undefined &&
  mentions.every(({ thing, acronym }) => thing && !acronym) &&
  Math.max(total.person, total.organisation, total.place) < 1;

function typeOf({ person, organisation, place }: Evidence, isSingle: boolean): NameType {
  const lean = isSingle ? 0.5 : 0;
  if (place > person && place >= organisation + lean) return 'place';
  return person > organisation + lean ? 'person' : 'organisation';
}

/** Words that open a surname of two words: "al-Orrin", "de Vries". */
const OPENS_SURNAME = /^(?:al|el|de|di|da|du|van|von|bin|ibn|la|le|ben|abu|del|della|der)$/;

const isPerson = ({ evidence, known, words }: Draft): boolean =>
  !known &&
  words.length > 1 &&
  !OPENS_SURNAME.test(words[0] ?? '') &&
  evidence.person > evidence.organisation &&
  evidence.person > evidence.place;

/** Abbreviations given in brackets. */
function linkShort(drafts: readonly Draft[], target: Map<string, string>): void {
  for (const { short, key, words } of drafts) {
    if (!short || short.key === key || short.known || words.length < 2) continue;
    if (short.acronym ? startsLike(short.key, words) : false) target.set(short.key, key);
  }
}

/** True where the letters of an abbreviation come in order among the first letters of the words, the first one first. */
function startsLike(short: string, words: readonly string[]): boolean {
  const letters = short.replace(/ /g, '');
  const initials = words.map((word) => word.charAt(0)).join('');
  let at = 0;
  let hits = 0;
  for (const letter of letters) {
    const found = initials.indexOf(letter, at);
    if (found < 0) continue;
    hits += 1;
    at = found + 1;
  }
  return hits >= 2 && hits >= letters.length - 1 && letters.charAt(0) === initials.charAt(0);
}

/** Surnames, first names and slips of the pen, each to the person whose full name the article gives. */
function linkPeople(
  drafts: readonly Draft[],
  things: ReadonlyMap<string, readonly Draft[]>,
  target: Map<string, string>,
): void {
  const bySurname = new Map<string, string[]>();
  const byFirst = new Map<string, string[]>();
  for (const draft of drafts) {
    if (!isPerson(draft)) continue;
    const first = draft.words[0] ?? '';
    const surname = surnameOf(draft.words);
    for (const other of bySurname.get(surname) ?? []) {
      if (other === draft.key || other.split(' ')[0] !== first) continue;
      target.set(draft.key, other);
    }
    if (target.has(draft.key)) continue;
    remember(bySurname, surname, draft.key);
    remember(byFirst, first, draft.key);
  }
  for (const [key, mentions] of things) {
    const draft = mentions[0];
    if (draft && !target.has(key) && OPENS_SURNAME.test(draft.words[0] ?? '')) {
      const meant =
        bySurname.get(surnameOf(draft.words))?.find((full) => full.endsWith(` ${key}`)) ?? KNOWN_PEOPLE.get(key);
      if (meant && draft.words.length > 1) target.set(key, meant);
    }
    if (draft?.words.length !== 1 || target.has(key)) continue;
    const titled = mentions.some((mention) => mention.titled);
    if (draft.known && !titled) continue;
    const bearers =
      bySurname.get(key) ?? (key.endsWith('s') && !draft.known ? bySurname.get(key.slice(0, -1)) : undefined);
    const named = byFirst.get(key);
    if (bearers) target.set(key, bearers[0] ?? key);
    else if (named?.length === 1 && FIRST_NAMES.has(key)) target.set(key, named[0] ?? key);
    else if (!draft.known && !draft.acronym) {
      const meant = KNOWN_PEOPLE.get(key) ?? KNOWN_PEOPLE.get(key.replace(/s$/, '')) ?? slipOf(key, bySurname);
      if (meant) target.set(key, meant);
    }
  }
}

/** How many people of one name an article's names are compared with. */
const BEARERS = 24;

const remember = (map: Map<string, string[]>, key: string, value: string): void => {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.length < BEARERS && !list.includes(value)) list.push(value);
};

/** The last word of a name, "junior" and the like left aside. */
export function surnameOf(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return /^(?:jr|sr|ii|iii|iv)$/.test(last) ? (words.at(-2) ?? last) : last;
}

/** The one introduced person of whose surname a lone word is a slip: one letter off in six or more, first letter alike. */
function slipOf(word: string, bySurname: ReadonlyMap<string, readonly string[]>): string | undefined {
  if (word.length < 6) return undefined;
  if (bySurname.size > COMPARED) return undefined;
  const meant: string[] = [];
  for (const [surname, bearers] of bySurname) if (isSlip(word, surname, 6)) meant.push(...bearers);
  return meant.length === 1 ? meant[0] : undefined;
}

/** Short forms of organisations: the first words, the last words, the initials of one longer name of the article. */
function linkOrganisations(things: ReadonlyMap<string, readonly Draft[]>, target: Map<string, string>): void {
  const short = shortForms(things, target);
  for (const [key, [draft]] of things) {
    if (!draft || target.has(key)) continue;
    if (draft.known ? !GENERIC.has(key) : isKnownKey(key)) continue;
    const matches = [...(short.get(key) ?? [])].filter((other) => other !== key);
    const [meant] = matches;
    const suits = draft.evidence.person < 3 && (draft.acronym || !meant?.endsWith(` ${key}`) || key.includes(' '));
    if (meant !== undefined && matches.length === 1 && suits) target.set(key, meant);
    else if (!draft.known && meant === undefined && things.get(key)?.length === 1) linkSlip(key, things, target);
  }
}

/** How many of an article's names one lone word is compared with. */
const COMPARED = 200;

/** A lone long word one letter off an organisation that the article names twice or more. */
function linkSlip(key: string, things: ReadonlyMap<string, readonly Draft[]>, target: Map<string, string>): void {
  if (key.length < 7 || key.includes(' ') || things.size > COMPARED) return;
  for (const [other, mentions] of things) {
    if (mentions.length < 2 || mentions[0]?.known?.type === 'place' || !isSlip(key, other, 7)) continue;
    target.set(key, other);
    return;
  }
}

/** From each short form to the longer names of the article that it may stand for. */
function shortForms(
  things: ReadonlyMap<string, readonly Draft[]>,
  target: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const short = new Map<string, Set<string>>();
  const add = (form: string, key: string): void => {
    const keys = short.get(form);
    if (keys) keys.add(key);
    else short.set(form, new Set([key]));
  };
  for (const [key, [draft]] of things) {
    if (!draft || target.has(key) || draft.words.length < 2 || draft.words.length > 12) continue;
    if (draft.evidence.organisation < 2 || draft.evidence.organisation <= draft.evidence.person) continue;
    const words = draft.words;
    for (let at = 1; at < words.length; at += 1) {
      add(words.slice(0, at).join(' '), key);
      if (at < words.length - 1) add(words.slice(at).join(' '), key);
    }
    const initials = (list: readonly string[]): string => list.map((word) => word.charAt(0)).join('');
    add(initials(words), key);
    add(initials(words.filter((word) => !/^(?:of|and|the|for|in|on)$/.test(word))), key);
  }
  return short;
}

/** The form in which a name is compared: an alias's main name, and without the marks of a company where that leaves a name. */
export function keyOf(plain: string): string {
  const alias =
    ALIASES.get(plain) ?? (plain.length > 4 && plain.endsWith('s') ? ALIASES.get(plain.slice(0, -1)) : undefined);
  if (alias !== undefined) return alias;
  const base = withoutCorporate(plain);
  if (base === plain || isKnownPlace(base)) return officeKey(plain);
  return ALIASES.get(base) ?? base;
}

function withoutCorporate(key: string): string {
  if (!CORPORATE.has(key.slice(key.lastIndexOf(' ') + 1))) return key;
  const words = key.split(' ');
  while (words.length > 1 && CORPORATE.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}
