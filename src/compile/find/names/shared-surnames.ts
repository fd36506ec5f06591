import type { Evidence } from './evidence.ts';
import type { Known, Lexicon } from './lexicon.ts';

/** What a mention of a name says of whose it is. */
export interface Borne {
  readonly words: readonly string[];
  readonly key: string;
  readonly known: Known | undefined;
  readonly evidence: Evidence;
  /** The form of address before it, in lower case; empty for none. */
  readonly address: string;
  readonly acronym: boolean;
  /** "another Roe" */
  readonly isAnyOne: boolean;
}

/** The last word of a name, "junior" and the like left aside. */
export function surnameOf(lexicon: Lexicon, words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return lexicon.has('surname-suffix', last) ? (words.at(-2) ?? last) : last;
}

/** The surname before the last of a name with two: "Roe" of "Ada Roe Paz"; empty for a name without. */
export function innerSurname(lexicon: Lexicon, name: string): string {
  const words = name.split(' ').slice(1, -1);
  const isNone = (word: string): boolean =>
    word.length < 3 || ['name-particle', 'surname-opener', 'first-name'].some((list) => lexicon.has(list, word));
  return words.findLast((word) => !isNone(word)) ?? '';
}

/** A surname and the particle before it as one word: "vanroe" of "Ada van Roe"; empty for a name without. */
export function joinedSurname(lexicon: Lexicon, name: string): string {
  const [first, particle = '', ...more] = name.split(' ');
  const isOf = ['name-particle', 'surname-opener'].some((list) => lexicon.has(list, particle));
  return first && isOf && more.length > 0 ? particle + more.join('') : '';
}

/** True for words that are a surname by themselves: "van Roe". */
export const opensSurname = (lexicon: Lexicon, [first = '']: readonly string[]): boolean =>
  lexicon.has('surname-opener', first);

/** True for a mention by first name and surname. */
export const isFullName = ({ evidence, known, words }: Borne, lexicon: Lexicon): boolean =>
  !known &&
  words.length > 1 &&
  !opensSurname(lexicon, words) &&
  evidence.person > evidence.organisation &&
  evidence.person > evidence.place;

/** Whose a surname is, as an article goes on: those who were named in full, by whom it meant before. */
interface Bearers {
  /** Keys, the first named first. */
  readonly full: string[];
  last: string;
  /** By form of address: whom "Mr Roe" meant, and "Roe" alone. */
  readonly meant: Map<string, string>;
}

/** What it says for somebody that another of the surname is named in full. */
const OF_A_FAMILY = 1.5;

/** The mentions, where "Ada Roe" is more surely somebody's for another Roe whom the article names in full. */
export function ofFamilies<Mention extends Borne>(mentions: readonly Mention[], lexicon: Lexicon): readonly Mention[] {
  const families = new Map<string, string>();
  for (const mention of mentions)
    if (isFullName(mention, lexicon) && mention.evidence.person >= SURELY)
      families.set(surnameOf(lexicon, mention.words), mention.key);
  if (families.size === 0) return mentions;
  return mentions.map((mention) => {
    const { words, known, key, evidence } = mention;
    const other = known || words.length !== 2 ? undefined : families.get(surnameOf(lexicon, words));
    return other === undefined || other === key || evidence.organisation > 1
      ? mention
      : { ...mention, evidence: { ...evidence, person: evidence.person + OF_A_FAMILY } };
  });
}

/** Evidence of more than how a name looks. */
const SURELY = 3;

/** A key that stands for nobody. */
const NOBODY = '';

/**
 * The mentions, of which a surname that several bear whom the article names in full is whose it plainly is, and else
 * nobody's: of one who alone was named so far; of whom it meant before, "Mr Roe" and "Roe" each; of one who was named both
 * first and last. "The Roes", "another Roe" of such an article are nobody.
 */
export function apartByOrder<Mention extends Borne>(
  mentions: readonly Mention[],
  lexicon: Lexicon,
): readonly Mention[] {
  const shared = sharedIn(mentions, lexicon);
  if (shared.size === 0) return mentions;
  return mentions.flatMap((mention) => {
    const { key, words } = mention;
    if (isFullName(mention, lexicon)) {
      const bearers = shared.get(surnameOf(lexicon, words));
      if (bearers) bearers.last = bearers.full.find((other) => areOne(other, key)) ?? key;
      return mention;
    }
    const surname = shared.has(key) ? key : key.replace(/s$/, '');
    const bearers = mention.known || mention.acronym ? undefined : shared.get(surname);
    if (!bearers || words.length > 1) return mention;
    const whose = surname === key ? whoseIs(mention, bearers) : NOBODY;
    return whose === NOBODY ? [] : { ...mention, key: whose };
  });
}

/** Surnames that several bear who are named in full, each with its bearers; nobody was named yet. */
function sharedIn(mentions: readonly Borne[], lexicon: Lexicon): ReadonlyMap<string, Bearers> {
  const bearers = new Map<string, Bearers>();
  for (const mention of mentions) {
    if (!isFullName(mention, lexicon)) continue;
    const surname = surnameOf(lexicon, mention.words);
    const known = bearers.get(surname) ?? { full: [] as string[], last: NOBODY, meant: new Map<string, string>() };
    bearers.set(surname, known);
    if (known.full.length < MOST && !known.full.some((other) => areOne(other, mention.key)))
      known.full.push(mention.key);
  }
  return new Map([...bearers].filter(([, { full }]) => full.length > 1));
}

/** Bearers of one surname that are told apart. */
const MOST = 24;

/** "Ada Crane" and "Ada B. Crane" */
const areOne = (one: string, other: string): boolean => one.split(' ')[0] === other.split(' ')[0];

function whoseIs({ address, isAnyOne }: Borne, { full, last, meant }: Bearers): string {
  if (isAnyOne) return NOBODY;
  const [first = NOBODY] = full;
  const before = meant.get(address);
  const isPlain = last === NOBODY || last === first;
  const whose = before ?? (isPlain ? first : NOBODY);
  if (whose !== NOBODY) meant.set(address, whose);
  return whose;
}
