import { english } from '../language/languages.ts';

const { departing } = english.accounts;
const { ranks, passing, ofMany, vague, loose, members, ofPolice, besideRank } = departing.offices;

/** "chief executive", of "the trust's chief executive" */
export const unowned = (office: string): string => office.replace(departing.owner, '');

/** "interim minister" and "Norland's minister of the Interior"; "prime minister" and "foreign minister" are two. */
export function areOneOffice(one: string, other: string): boolean {
  const [words, others] = [wordsOf(unowned(one)), wordsOf(unowned(other))];
  if (!shareHolder(one, other)) return false;
  return words.every((word) => others.includes(word)) || others.every((word) => words.includes(word));
}

/** The ranks of an army or the police. */
const isRankWord = (word: string): boolean => english.classes.get('rank')?.has(word) === true || ofPolice.has(word);

/** "Sergeant", "Detective Chief Inspector": what a name has before it whatever post they have. */
export const isRankAlone = (role: string): boolean => {
  const words = wordsOf(role);
  const isHigh = words.includes('constable') && words.includes('chief');
  return (
    words.length > 0 &&
    !isHigh &&
    words.every((word, at) => isRankWord(word) || (at < words.length - 1 && besideRank.has(word)))
  );
};

/** "former police constable" and "Constable": the same, of whatever has no office; "Chief Constable" is another. */
export function areOneTitle(one: string, other: string): boolean {
  if (areOneOffice(one, other)) return true;
  const [words, others] = [wordsOf(unowned(one)), wordsOf(unowned(other))];
  const [less, more] = words.length < others.length ? [words, others] : [others, words];
  const heads = [headOf(one).at(-1), headOf(other).at(-1)];
  const isMore = (word: string): boolean =>
    !less.includes(word) && (isHolder(word) || ranks.has(word) || isRankWord(word));
  return (
    heads[0] !== undefined && heads[0] === heads[1] && less.every((word) => more.includes(word)) && !more.some(isMore)
  );
}

export const shareHolder = (one: string, other: string): boolean => {
  const others = headOf(other);
  return headOf(one).some((word) => isHolder(word) && others.includes(word));
};

/** "minister", of "Norland's minister of works" */
export const headOf = (office: string): readonly string[] =>
  wordsOf(unowned(inOneWord(office)).replace(departing.ofWhat, ''));

/** "boss", which any office may be called. */
export const looseHolders: ReadonlySet<string> = loose;

/** The noun for whoever has an office: "minister"; empty where it has none. */
export const holderIn = (office: string): string => headOf(office).findLast(isHolder) ?? '';

/** Roles of which the words are remembered. */
const MOST_KNOWN = 5000;
const known = new Map<string, readonly string[]>();

/** The words of an office that say which it is. */
export function wordsOf(office: string): readonly string[] {
  const words = known.get(office) ?? wordsIn(office);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(office, words);
  return words;
}

const wordsIn = (office: string): readonly string[] =>
  inOneWord(office)
    .replaceAll(/['’]s?(?![\p{L}])/gu, '')
    .split(/[^\p{L}-]+/u)
    .filter((word) => word !== '' && !departing.links.has(word));

const ownWords: ReadonlySet<string> = new Set(departing.offices.same.map(([, word]) => word));

export const isHolder = (word: string): boolean =>
  departing.holders.has(word) || members.has(word) || ownWords.has(word);

/** "ceo" and "chief executive officer" as one word. */
const inOneWord = (office: string): string =>
  departing.offices.same.reduce((text, [wording, word]) => text.replace(wording, word), office.toLowerCase());

/** True where an office that is named loosely may be another: "the police chief" and "Northport's chief of police". */
export function mayBeOneOffice(one: string, other: string): boolean {
  // "the battalion's boss" is its commander.
  const isLoose = loose.has(holderIn(one)) && !loose.has(holderIn(other));
  if (!isLoose && !shareHolder(one, other)) return false;
  const isSaid = (word: string): boolean => !isHolder(word) && !passing.has(word);
  const [words, others] = [wordsOf(one).filter(isSaid), wordsOf(other).filter(isSaid)];
  const ranksOf = (list: readonly string[]): string => list.filter((word) => ranks.has(word)).join(' ');
  if (ranksOf(words) !== ranksOf(others)) return false;
  const isShared = (word: string): boolean => others.includes(word) && !(isLoose && ranks.has(word));
  return (!isLoose && (words.length === 0 || others.length === 0)) || words.some(isShared);
}

/** An office as another one is compared with it: "deputy mayor of Northport". */
export interface Office {
  readonly head: string;
  readonly ranks: string;
  /** Of what it is, in whatever words: "northport". */
  readonly bodies: readonly string[];
  /** Held only for a time, or not yet: whoever it is of stands beside or behind another. */
  readonly isPassing: boolean;
}

/** What office a role is; null for one that nobody leaves, and for a former one. */
function officeOf(role: string): Office | null {
  const head = holderIn(role);
  if (head === '' || ofMany.has(head) || members.has(head)) return null;
  const words = wordsOf(role);
  const isPassing = words.some((word) => passing.has(word));
  const bodies = words.filter((word) => word !== head && !ranks.has(word) && !passing.has(word));
  if ((departing.ofAnotherTime.test(role) && !isPassing) || (vague.has(head) && bodies.length === 0)) return null;
  return { head, ranks: words.filter((word) => ranks.has(word)).join(' '), bodies, isPassing };
}

const keyOf = ({ head, ranks }: Office): string => `${ranks} ${head}`;

interface Held {
  readonly office: Office;
  readonly of: string;
  /** Place among all articles of the last one that gives it. */
  readonly last: number;
}

/** Who has which office in a story, for whoever asks whether another one has it later. */
export class Holders {
  private readonly byKind = new Map<string, Held[]>();
  private readonly ofOneBody = new Map<string, boolean>();

  /** Keeps that an article gives somebody a role. */
  add(of: string, role: string, last: number): void {
    const office = officeOf(role);
    if (!office) return;
    const key = keyOf(office);
    const kind = this.byKind.get(key) ?? [];
    kind.push({ office, of, last });
    this.byKind.set(key, kind);
  }

  /** True where another one has the same office in a later article, or stands in for whoever has it. */
  hasAnother(of: string, role: string, last: number): boolean {
    const office = officeOf(role);
    if (!office) return false;
    const all = this.byKind.get(keyOf(office)) ?? [];
    const isOneBody = this.ofOneBody.get(keyOf(office)) ?? areOneBody(all.map((each) => each.office));
    this.ofOneBody.set(keyOf(office), isOneBody);
    return all.some(
      (other) =>
        other.of !== of &&
        (other.last > last || (other.last === last && other.office.isPassing && !office.isPassing)) &&
        areOfOneBody(office, other.office, isOneBody),
    );
  }
}

/** True where all who have an office have it of one body, as far as is said. */
const areOneBody = (offices: readonly Office[]): boolean => {
  const named = offices.filter(({ bodies }) => bodies.length > 0);
  return named.every((one) => named.every((other) => areOfOneBody(one, other, false)));
};

function areOfOneBody({ bodies: one }: Office, { bodies: other }: Office, isOneBody: boolean): boolean {
  if (one.length === 0 || other.length === 0) return isOneBody;
  return one.every((word) => other.includes(word)) || other.every((word) => one.includes(word));
}
