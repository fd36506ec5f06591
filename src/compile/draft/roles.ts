import type { RoleEntry } from '../edit/schema.ts';
import { english } from '../language/languages.ts';
import type { Departure } from './departures.ts';

/** A wording of a role: in how many paragraphs it stands, and the first of these. */
export interface RoleWording {
  readonly text: string;
  readonly paragraphs: number;
  readonly cite: RoleEntry['cite'];
  /** Place among all articles of the last one that has it. */
  readonly last: number;
}

/** That somebody left an office, with the paragraph that tells it. */
export interface ToldDeparture extends Departure {
  /** Place of its article among all. */
  readonly article: number;
  readonly cite: RoleEntry['cite'][number];
}

/** Offices of one person, those in most paragraphs. */
const MOST_ROLES = 4;

/** "Ms", "Lady", and kin of whom it is not said: "brother". */
const SAYS_NOTHING = ['mr-or-ms', 'knight', 'relative'];

const { departing } = english.accounts;

const isOf = (list: string, text: string): boolean =>
  english.classes.get(list)?.has(text.toLowerCase().replace(/\.$/, '')) === true;

/**
 * The roles that stand next to a name, those in most paragraphs first, as of the last article: an office that somebody is
 * told to have left is a former one, and one that they rose from, or that an article calls a former one, is left out.
 * Where a later article still gives them the office, or one has it that they did not leave, it stands as the articles have it.
 */
export function rolesOf(roles: readonly RoleWording[], departures: readonly ToldDeparture[]): readonly RoleEntry[] {
  const before = roles.filter(({ text }) => departing.ofAnotherTime.test(text));
  const isFormer = ({ text }: RoleWording): boolean =>
    !departing.ofAnotherTime.test(text) &&
    before.some((other) => areOneOffice(other.text.replace(departing.ofAnotherTime, ''), text));
  const main = mainOffice(roles);
  const leaving = (role: RoleWording): ToldDeparture | undefined => {
    const isOf = (office: string): boolean =>
      office === '' ? main !== undefined && shareHolder(main.text, role.text) : areOneOffice(office, role.text);
    const same = roles.filter(({ text }) => !departing.ofAnotherTime.test(text) && areOneOffice(text, role.text));
    const last = Math.max(role.last, ...same.map((other) => other.last));
    if (departures.some(({ isDenied }) => isDenied)) return undefined;
    const left = departures.filter(({ office, article }) => isOf(office) && article >= last);
    return left.find(({ isOpen }) => !isOpen) ?? left[0];
  };
  const shown = roles
    .filter((role) => !isFormer(role) && !SAYS_NOTHING.some((list) => isOf(list, role.text)))
    .flatMap((role): RoleWording[] => {
      const left = departing.ofAnotherTime.test(role.text) ? undefined : leaving(role);
      if (!left) return [role];
      // "CEO and co-founder": of two it is not plain which.
      return left.isOpen || isOfTwo(role.text)
        ? []
        : [
            {
              ...role,
              text: formerly(role.text),
              cite: [...role.cite.slice(0, 1).filter(({ id }) => id !== left.cite.id), left.cite],
            },
          ];
    })
    .sort((a, b) => b.paragraphs - a.paragraphs)
    // "Dr" behind what she is.
    .sort((a, b) => Number(isOf('academic', a.text)) - Number(isOf('academic', b.text)));
  return eachOnce(shown)
    .slice(0, MOST_ROLES)
    .map(({ text, cite }) => ({ title: text, cite }));
}

const eachOnce = (roles: readonly RoleWording[]): readonly RoleWording[] =>
  [...new Map([...roles].reverse().map((role) => [role.text.toLowerCase(), role])).values()].reverse();

/** "former chief executive", of "the trust's chief executive" */
const formerly = (office: string): string => `${departing.former} ${unowned(office)}`;

const unowned = (office: string): string => office.replace(departing.owner, '');

/** The one office that somebody is known by: that in most paragraphs. */
const mainOffice = (roles: readonly RoleWording[]): RoleWording | undefined =>
  roles
    .filter(({ text }) => headOf(text).some((word) => departing.holders.has(word)))
    .sort((a, b) => b.paragraphs - a.paragraphs)[0];

/** "interior minister" and "Norland's minister of the Interior"; "prime minister" and "foreign minister" are two. */
function areOneOffice(one: string, other: string): boolean {
  const [words, others] = [wordsOf(unowned(one)), wordsOf(unowned(other))];
  if (!shareHolder(one, other)) return false;
  return words.every((word) => others.includes(word)) || others.every((word) => words.includes(word));
}

const shareHolder = (one: string, other: string): boolean => {
  const others = headOf(other);
  return headOf(one).some((word) => departing.holders.has(word) && others.includes(word));
};

/** "minister", of "Norland's minister of works" */
const headOf = (office: string): readonly string[] => wordsOf(unowned(office).replace(departing.ofWhat, ''));

const isOfTwo = (role: string): boolean => {
  const [, ...more] = role.split(' and ');
  return more.some((part) => part.split(' ').some((word) => isOf('role', word)));
};

const wordsOf = (office: string): readonly string[] =>
  office
    .toLowerCase()
    .replaceAll(/['’]s\b/g, '')
    .split(/[^\p{L}-]+/u)
    .filter((word) => word !== '' && !departing.links.has(word));
