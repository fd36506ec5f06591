import type { NameType } from '../extraction.ts';
import { type Explain, type Fired, firstOf, type Rules, rules } from '../rule.ts';
import { type Evidence, isTorn, SHOWN } from './evidence.ts';
import type { Known, Lexicon } from './lexicon.ts';
import { calledBy, isOfAnotherRank } from './namesakes.ts';
import { apartByOrder, type Borne, isFullName, ofFamilies, opensSurname, surnameOf } from './shared-surnames.ts';
import { isSlip } from './variants.ts';

/** A name as it stands in an article, before mentions of one thing are brought together. */
export interface Mention extends Borne {
  readonly start: number;
  readonly end: number;
  /** Index of its sentence. */
  readonly sentence: number;
  /** Its words in normalised form, without "the" and marks. */
  readonly words: readonly string[];
  /** `words` joined by spaces, or the key of a known name. */
  readonly key: string;
  readonly known: Known | undefined;
  readonly evidence: Evidence;
  /** The type of what is called by the name where it stands: "the Sheikh Orrin district". */
  readonly namesake: NameType | null;
  /** True where it does what somebody does. */
  readonly isSomebody: boolean;
  /** Where it begins with its title. */
  readonly fullStart: number;
  readonly role: string | undefined;
  /** The last word of the form of address or title before it, in lower case; empty for none. */
  readonly address: string;
  /** True where a form of address or title stands before it. */
  readonly titled: boolean;
  /** True where a word of kinship stands before it: "his widow, Petra Anselm". */
  readonly ofKin: boolean;
  /** True for a word of two to six capitals. */
  readonly acronym: boolean;
  /** True for an unknown word behind "the", as things are called rather than people and bodies. */
  readonly behindThe: boolean;
  /** How many of its words a hyphen joins to the one before. */
  readonly hyphens: number;
  /** The mention right before it, where this one stands in brackets behind that. */
  readonly bracketedBehind: Mention | undefined;
  /** The mention right before it, where this one is said to be another name of that. */
  readonly aliasOf: Mention | undefined;
}

/** A mention with what it names. */
export interface Resolved {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
  readonly entity: string;
  readonly role: string | undefined;
  readonly isDoubtful: boolean;
}

/** How many people of one name an article's names are compared with, how many names one lone word is, and how often a slip is made. */
const BEARERS = 24;
const COMPARED = 200;
const SLIPS = 2;

/** The mentions of an article by their keys, with what may be meant by each form. */
interface Article {
  readonly lexicon: Lexicon;
  readonly byKey: ReadonlyMap<string, readonly Mention[]>;
  /** Keys of the people named in full, by surname and by first name. */
  readonly bySurname: Map<string, string[]>;
  readonly byFirst: Map<string, string[]>;
  /** From each short form of an organisation to the longer names of the article that it may stand for. */
  readonly shortForms: Map<string, Set<string>>;
  /** From a key to the one that it stands for. */
  readonly links: Map<string, Fired<string>>;
}

/** Which longer name a name stands for: asked of the article, of the first mention of a key, and of all of them. */
type Asked = [article: Article, first: Mention, mentions: readonly Mention[]];

const PEOPLE = rules<Asked, string>({
  'abbreviation in brackets': (_, { key, known, acronym }, mentions) => {
    if (!acronym) return null;
    const full = mentions.map(({ bracketedBehind }) => bracketedBehind);
    // In another language the letters may be others: "Rescue Agency (BSN)".
    const isShort = (each: Mention): boolean =>
      (!known && abbreviates(key, each.words)) ||
      ((known !== undefined || key.length > 2) && each.evidence.organisation >= 5);
    return full.findLast((each) => each && !each.known && each.words.length > 1 && isShort(each))?.key ?? null;
  },
  'another name': (_, first, mentions) => {
    const meant = mentions.find(({ aliasOf }) => aliasOf && aliasOf.key !== first.key)?.aliasOf;
    return meant && !first.known && !meant.known ? meant.key : null;
  },
  // "Holt-Fisk" behind "Anne-Marie Holt-Fisk".
  'surname with a hyphen': (article, { words, hyphens }) =>
    hyphens > 0 && hyphens === words.length - 1 ? endingIn(article, words) : null,
  'surname of two words': (article, { key, words }) => {
    const { lexicon } = article;
    if (words.length < 2 || !opensSurname(lexicon, words)) return null;
    return endingIn(article, words) ?? lexicon.names.knownPeople?.get(key) ?? null;
  },
  // "Roe Paz" of "Ada Roe Paz", "Ada Roe" of "Ada Roe Paz": a person named in full has the same words in a row.
  'part of a full name': (article, { key, words, known }, mentions) =>
    known || words.length < 2 || !key.includes(' ') || mentions.some(({ titled, ofKin }) => titled && ofKin)
      ? null
      : fullerName(article, key),
  surname: ({ bySurname, byKey, lexicon }, first, mentions) => {
    const [bearer] = bySurname.get(first.key) ?? bySurname.get(singular(first)) ?? [];
    if (bearer === undefined || !isLone(mentions) || isPlace(mentions)) return null;
    // "The mother of Captain Roe, Hedda Roe, …": the first is another.
    const full = byKey.get(bearer)?.[0];
    if (full && first.sentence === full.sentence && first.start < full.start) return null;
    if (full && isOfAnotherRank(lexicon, first, full)) return null;
    // "The gunman's mother, Hedda Roll, … Roll had a gun": who is named as kin is not who it is about.
    return full?.ofKin ? null : bearer;
  },
  // Behind surnames: many a surname is a first name too.
  'first name of one person': ({ lexicon, byFirst, byKey }, first, mentions) => {
    const { key, start } = first;
    const { place, organisation } = first.evidence;
    const [bearer, ...others] = byFirst.get(key) ?? [];
    if (bearer === undefined || others.length > 0 || !isLone(mentions)) return null;
    // "Luka Petran was found. Luka's mother": no first name that is known, but his who was named before.
    const isTold = (byKey.get(bearer)?.[0]?.start ?? start) < start && Math.max(place, organisation) < 1;
    return lexicon.has('first-name', key) || isTold ? bearer : null;
  },
  'known surname': ({ lexicon: { names } }, first, mentions) =>
    (isUnknown(mentions) && (names.knownPeople?.get(first.key) ?? names.knownPeople?.get(singular(first)))) || null,
  // The one introduced person of whose surname the word is one letter off.
  'slip of a surname': ({ bySurname, byKey, shortForms }, { key }, mentions) => {
    if (!isUnknown(mentions) || key.length < 6 || bySurname.size > COMPARED) return null;
    // "Salter" of Salter Marine, beside Ada Saltere: the company, and so is what stands there again and again.
    if (shortForms.has(key) || mentions.length > SLIPS) return null;
    const meant = [...bySurname].flatMap(([surname, bearers]) => (isSlip(key, surname, 6) ? bearers : []));
    const isOfBody = meant.length === 1 && [...byKey.keys()].some((other) => other.startsWith(`${key} `));
    return (meant.length === 1 && !isOfBody && meant[0]) || null;
  },
});

/** Asked once people are linked, since a surname is no short form. */
const ORGANISATIONS = rules<Asked, string>({
  'short form': (article, { key, evidence, acronym }, mentions) => {
    const [meant, ...others] = fullNames(article, acronym ? key.replaceAll(' ', '') : key);
    if (meant === undefined || others.length > 0 || evidence.person >= 3 || isWhere(mentions)) return null;
    // "New" of "New Year", where the article has the New Orrin Bank
    if (!acronym && article.lexicon.has('everyday', key)) return null;
    return acronym || !meant.endsWith(` ${key}`) || key.includes(' ') ? meant : null;
  },
  // A lone long word one letter off an organisation that the article names twice or more.
  'slip of a name': (article, { key, known }, { length }) => {
    if (known || length > 1 || key.length < 7 || key.includes(' ') || article.byKey.size > COMPARED) return null;
    if (fullNames(article, key).length > 0) return null;
    for (const [other, [first, ...more]] of article.byKey)
      if (more.length > 0 && first?.known?.type !== 'place' && isSlip(key, other, 7)) return other;
    return null;
  },
});

/** "A mine in Urik" of "Urik Coal": the town, and no short form of the company. */
const isWhere = (mentions: readonly Mention[]): boolean =>
  mentions.some(({ evidence: { place, organisation } }) => place > 2 && place > organisation);

/** Who has a full name that ends in these words. */
function endingIn({ bySurname, lexicon }: Article, words: readonly string[]): string | null {
  const ending = ` ${words.join(' ')}`;
  return bySurname.get(surnameOf(lexicon, words))?.find((name) => name.endsWith(ending)) ?? null;
}

/** The one person whose full name begins or ends with these words and has more; null where several have. */
function fullerName({ byFirst, bySurname }: Article, key: string): string | null {
  const [first = ''] = key.split(' ');
  const names = [...(byFirst.get(first) ?? []), ...(bySurname.get(key.slice(key.lastIndexOf(' ') + 1)) ?? [])];
  const fuller = names.filter((name) => name.startsWith(`${key} `) || name.endsWith(` ${key}`));
  return fuller.length > 0 && new Set(fuller).size === 1 ? (fuller[0] ?? null) : null;
}

/** "in Velin", of "Hydro Velin": no surname. */
const isPlace = (mentions: readonly Mention[]): boolean =>
  mentions.some(({ evidence: { place, person } }) => place >= 2 && place > person);

const fullNames = ({ shortForms }: Article, key: string): readonly string[] =>
  [...(shortForms.get(key) ?? [])].filter((other) => other !== key);

const isLone = ([first, ...more]: readonly Mention[]): boolean =>
  first?.words.length === 1 && (!first.known || first.titled || more.some(({ titled }) => titled));
const isUnknown = (mentions: readonly Mention[]): boolean =>
  isLone(mentions) && !mentions[0]?.known && !mentions[0]?.acronym;

/** A word without its "s": "the Calloways". */
const singular = ({ key, known }: Mention): string => (key.endsWith('s') && !known ? key.slice(0, -1) : key);

/** True where the letters of an abbreviation come in order among the first letters of the words, the first one first. */
function abbreviates(short: string, words: readonly string[]): boolean {
  const letters = short.replace(/ /g, '');
  const initials = initialsOf(words);
  let [at, hits] = [0, 0];
  for (const letter of letters) {
    const found = initials.indexOf(letter, at);
    if (found < 0) continue;
    hits += 1;
    at = found + 1;
  }
  return hits >= 2 && hits >= letters.length - 1 && letters.charAt(0) === initials.charAt(0);
}

/** The first letters of words. */
export const initialsOf = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('');

const GENDERS = ['she', 'he'] as const;
type Gender = (typeof GENDERS)[number];

/** "Ms Crane" of an article on Ada and John Crane is no man: a surname with a form of address that does not fit stands apart. */
function apartByAddress(mentions: readonly Mention[], lexicon: Lexicon): readonly Mention[] {
  const addressed = mentions.filter(({ titled, words }) => titled && words.length === 1);
  if (addressed.length === 0) return mentions;
  const addresses = new Map(addressed.map((mention) => [mention, addressOf(mention, lexicon)]));
  const full = Map.groupBy(
    mentions.filter((mention) => isFullName(mention, lexicon)),
    ({ words }) => surnameOf(lexicon, words),
  );
  const called = { he: new Set<string>(), she: new Set<string>() };
  for (const [{ key }, gender] of addresses) if (gender) called[gender].add(key);
  const isOf = (gender: Gender, bearer: Mention): boolean =>
    lexicon.has(`${gender}-name`, bearer.words[0] ?? '') || addressOf(bearer, lexicon) === gender;
  for (const [surname, bearers] of full)
    for (const bearer of bearers) for (const gender of GENDERS) if (isOf(gender, bearer)) called[gender].add(surname);
  // "Sister Roe" is a nurse.
  const isKin = ({ ofKin, address }: Mention): boolean => ofKin && !lexicon.has('relative', address);
  const ofKin = new Set(addressed.filter(isKin).map(addressedAs));
  return mentions.map((mention) => {
    const gender = addresses.get(mention);
    // "The premier's wife, Lady Roe": Lady Roe is not the premier, Keir Roe; of two Roes she may be the other.
    const isOther = addresses.has(mention) && ofKin.has(addressedAs(mention));
    if (isOther && new Set(full.get(mention.key)?.map(({ key }) => key)).size < 2)
      return { ...mention, key: addressedAs(mention) };
    const other = gender === 'she' ? 'he' : 'she';
    if (!gender || !called[other].has(mention.key)) return mention;
    const bearers = (full.get(mention.key) ?? []).slice(0, BEARERS);
    const others = new Set(bearers.flatMap((bearer) => (isOf(other, bearer) ? bearer.key : [])));
    const meant = new Set(bearers.flatMap(({ key }) => (others.has(key) ? [] : key)));
    return { ...mention, key: meant.size === 1 ? [...meant].join('') : addressedAs(mention) };
  });
}

const addressedAs = ({ address, key }: Mention): string => `${address} ${key}`;

/** What the form of address before a surname tells. */
const addressOf = ({ address }: Mention, lexicon: Lexicon): Gender | undefined =>
  GENDERS.find((gender) => lexicon.has(`${gender}-word`, address));

/** Brings together the mentions of one thing in an article, and gives each thing the type best borne out. */
export function resolve(found: readonly Mention[], lexicon: Lexicon, explain?: Explain): readonly Resolved[] {
  const mentions = apartByOrder(apartByAddress(ofFamilies(found, lexicon), lexicon), lexicon);
  const article = linked(mentions, lexicon);
  const rootOf = (key: string, told?: (link: Fired<string>) => void): string => {
    let at = key;
    for (let step = 0; step < 4; step += 1) {
      const link = article.links.get(at);
      if (!link) break;
      told?.(link);
      at = link.found;
    }
    return at;
  };
  const called = calledBy(mentions, rootOf);
  const totals = new Map<string, Evidence>();
  for (const { key, evidence, known, acronym, namesake } of mentions) {
    const root = rootOf(key);
    if (namesake && !called.get(key)) continue;
    const total = totals.get(root) ?? { person: 0, organisation: 0, place: 0, thing: 0, form: 0, speech: 0 };
    // "Peoples Renewal Congress (PRC)": of this article the letters are no country.
    if (acronym && known && root !== key) total.organisation += evidence.place;
    else {
      total.person += evidence.person;
      total.organisation += evidence.organisation;
      total.place += evidence.place;
      total.thing += evidence.thing;
      total.form += evidence.form;
      total.speech += evidence.speech;
    }
    totals.set(root, total);
  }
  for (const [root, type] of called) {
    const total = totals.get(root);
    if (total && type) total.person = 0;
  }
  const things = new Set<string>();
  for (const [key, all] of article.byKey) if (isThing(all, totals.get(rootOf(key)) ?? NOTHING)) things.add(key);
  return mentions.flatMap(({ key, start, fullStart, end, role, evidence, namesake }) => {
    const entity = rootOf(key, explain && (({ rule, found }) => explain(start, `${rule}: ${found}`)));
    const total = totals.get(entity) ?? evidence;
    const meant = called.get(entity);
    // "the Orrin F. Crane airport" of an article that names Crane
    const isApart = namesake && entity !== key && key.includes(' ');
    if (isApart) return [{ start: fullStart, end, type: namesake, entity: key, role: undefined, isDoubtful: false }];
    if (things.has(key) || (namesake && !called.get(key))) return [];
    // What a name looks like counts once.
    const again = total.form - Math.min(total.form, ONCE);
    // "Orrin said": of whom no other name is given.
    const person = total.person - (entity.includes(' ') ? 0 : total.speech);
    const type = typeOf(total, !entity.includes(' '));
    const isDoubtful =
      Math.max(person, total.organisation, total.place) - again < SHOWN ||
      lexicon.has('thing-head', article.byKey.get(entity)?.[0]?.words.at(-1) ?? '') ||
      (entity.includes(' ') && isTorn(total)) ||
      (type === 'organisation' && isBareAcronym(article.byKey.get(entity) ?? [], total));
    return [{ start: meant ? fullStart : start, end, type, entity, role, isDoubtful }];
  });
}

const NOTHING: Evidence = { person: 0, organisation: 0, place: 0, thing: 0, form: 0, speech: 0 };
/** What its form says of an unknown name. */
const ONCE = 0.8;

/** True for what is shown to be a thing, and for a word that always stands behind "the" and that nothing shows to be anything. */
function isThing(mentions: readonly Mention[], { person, organisation, place, thing }: Evidence): boolean {
  const most = Math.max(person, organisation, place);
  return thing > most || (mentions.every(({ behindThe, acronym }) => behindThe && !acronym) && most < 1);
}

/** "Is OW a company?": letters of which nothing is said. */
const isBareAcronym = (mentions: readonly Mention[], { organisation }: Evidence): boolean =>
  mentions[0]?.acronym === true && !mentions[0].known && organisation <= 3 * mentions.length;

function typeOf({ person, organisation, place }: Evidence, isSingle: boolean): NameType {
  const margin = isSingle ? 0.5 : 0;
  if (place > person && place >= organisation + margin) return 'place';
  return person > organisation + margin ? 'person' : 'organisation';
}

/** The article with every link: of people first, then of organisations. */
function linked(mentions: readonly Mention[], lexicon: Lexicon): Article {
  const maps = { bySurname: new Map(), byFirst: new Map(), shortForms: new Map(), links: new Map() };
  const article: Article = { lexicon, byKey: Map.groupBy(mentions, ({ key }) => key), ...maps };
  const { byKey, links } = article;
  for (const mention of mentions) if (isFullName(mention, lexicon)) addPerson(article, mention);
  linkAll(article, PEOPLE, () => true);
  for (const [key, [mention]] of byKey) if (mention && !links.has(key)) addShortForms(article, mention);
  linkAll(article, ORGANISATIONS, ({ key, known }) =>
    known ? lexicon.names.genericOrganisations?.has(key) === true : !lexicon.isKey(key),
  );
  return article;
}

function linkAll(article: Article, table: Rules<Asked, string>, asks: (mention: Mention) => boolean): void {
  for (const [key, mentions] of article.byKey) {
    const [first] = mentions;
    const link = first && !article.links.has(key) && asks(first) ? firstOf(table, article, first, mentions) : null;
    if (link) article.links.set(key, link);
  }
}

/** True for "Ada B. Crane" and "Ada D. Crane", in normalised form: two people. */
export function haveOtherInitials(one: string, other: string): boolean {
  const [middle, otherMiddle] = [one, other].map((name) => / (\p{L}) /u.exec(name)?.[1]);
  return middle !== undefined && otherMiddle !== undefined && middle !== otherMiddle;
}

/** Remembers a person named in full, or links the name to another of the same first name and surname. */
function addPerson({ lexicon, links, bySurname, byFirst }: Article, { key, words }: Mention): void {
  const [first = ''] = words;
  const surname = surnameOf(lexicon, words);
  for (const other of bySurname.get(surname) ?? [])
    if (other !== key && other.split(' ')[0] === first && !haveOtherInitials(key, other))
      links.set(key, { rule: 'middle name', found: other });
  if (links.has(key)) return;
  for (const [index, word] of [[bySurname, surname] as const, [byFirst, first] as const]) {
    const keys = index.get(word) ?? [];
    index.set(word, keys);
    if (keys.length < BEARERS && !keys.includes(key)) keys.push(key);
  }
}

/** The first words, the last words and the initials of an organisation's name. */
function addShortForms({ lexicon, shortForms }: Article, { key, words, evidence }: Mention): void {
  if (words.length < 2 || words.length > 12) return;
  if (evidence.organisation < 2 || evidence.organisation <= evidence.person) return;
  const forms = [initialsOf(words), initialsOf(words.filter((word) => !lexicon.has('not-in-initials', word)))];
  // "Norland Association of Doctors", "Norland District Court": its first word is where it is.
  const isWhereFirst =
    (lexicon.has('organisation-opener', words[1] ?? '') && words[2] === 'of') ||
    lexicon.has('public-head', words.at(-1) ?? '');
  for (let at = isWhereFirst ? 2 : 1; at < words.length; at += 1) {
    // "Rail and Tram Workers' Union" is not called "Rail".
    if (words[at] !== 'and') forms.push(words.slice(0, at).join(' '));
    if (at < words.length - 1) forms.push(words.slice(at).join(' '));
  }
  for (const form of forms) shortForms.set(form, (shortForms.get(form) ?? new Set()).add(key));
}
