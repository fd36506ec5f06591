import { dayNumber } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import { english } from '../language/languages.ts';
import { areOneTitle, headOf, holderIn, isHolder, isRankAlone, mayBeOneOffice, wordsOf } from './offices.ts';
import type { Given, RoleWording, Standing } from './role-wording.ts';

const { departing } = english.accounts;
const { loose, passing, ranks, vague, trades, captains, teams } = departing.offices;

/** Days of publication at the end of a story, and days from its first to its last within which all of it is new. */
const [NEWEST, SHORT] = [2, 4];

/** Place of the first of the newest articles, of the days of all in order. */
export function newestFrom(days: readonly Day[]): number {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || dayNumber(last) - dayNumber(first) < SHORT) return 0;
  const since = [...new Set(days)].at(-NEWEST) ?? first;
  return Math.max(0, days.indexOf(since));
}

/** True for an office, which one may lose without anybody's reporting it: no trade, no rank, no kin. */
export function mayBeLost(role: string): boolean {
  if (isRankAlone(role)) return false;
  const head = headOf(role);
  const isOfTeam = head.some((word) => captains.has(word)) && wordsOf(role).some((word) => teams.has(word));
  return isOfTeam || head.some((word) => isHolder(word) && !trades.has(word));
}

/** True where an article from one place on still gives an office, in whatever wording that says of what it is. */
export const isGivenSince = (newest: number, { text, given }: RoleWording, roles: readonly RoleWording[]): boolean =>
  isSince(given, newest) ||
  roles.some(
    (other) =>
      isSince(other.given, newest) && !isPast(other.text) && saysOfWhat(other.text) && areOneWording(other.text, text),
  );

const isSince = (given: readonly Given[], newest: number): boolean => (given.at(-1)?.article ?? -1) >= newest;

/**
 * True where somebody is told to have taken another office since an article gave this one for the last time, or rose in it:
 * "deputy minister" of one article, "minister" of the next.
 */
export function takesAnother({ text, given }: RoleWording, roles: readonly RoleWording[]): boolean {
  const last = given.at(-1)?.article ?? -1;
  const isRise = (other: string): boolean => holderIn(other) === holderIn(text) && rankIn(other) !== rankIn(text);
  return roles.some(
    (other) =>
      other.given.some(
        ({ article, isTaken }) => (isTaken && article >= last) || (article > last && isRise(other.text)),
      ) &&
      !isPast(other.text) &&
      mayBeLost(other.text) &&
      !areOneWording(other.text, text),
  );
}

/** What somebody who left an office is known by: what it is called, and a surname. */
export function wordsOfWhoLeft(name: string, { departures, hints, roles }: WhoLeft): readonly string[] {
  const left = [
    ...departures.filter(({ isDenied }) => !isDenied),
    ...hints.filter(({ isDone, of }) => isDone && of === 'role'),
  ];
  if (left.length === 0) return [];
  const named = left.flatMap(({ office }) => holderIn(office));
  const held = named.some((office) => office !== '') ? named : roles.map(({ text }) => holderIn(text));
  return [name.slice(name.lastIndexOf(' ') + 1).toLowerCase(), ...held].filter((word) => word !== '');
}

interface WhoLeft extends Pick<Standing, 'departures' | 'hints'> {
  readonly roles: readonly RoleWording[];
}

/** "the minister's spokeswoman", "deputy of Ada Roe": as long as whose it is holds an office. */
export function isOfWhoLeft(role: string, whoLeft: ReadonlySet<string>): boolean {
  const [owner = ''] = departing.owner.exec(role) ?? [];
  const [behind = ''] = departing.ofWhat.exec(role) ?? [];
  return wordsOf(`${owner} ${behind}`).some((word) => whoLeft.has(word));
}

/** "minister", "the leader": of what, it does not say. */
const saysOfWhat = (role: string): boolean =>
  !vague.has(holderIn(role)) || wordsOf(role).some((word) => !isHolder(word) && !passing.has(word));

/** "head of the harbour guard" is its commander; a deputy minister is another than the minister. */
export function areOneWording(one: string, other: string): boolean {
  return (
    rankIn(one) === rankIn(other) &&
    (areOneTitle(one, other) || (loose.has(holderIn(one)) && mayBeOneOffice(one, other)))
  );
}

/** "deputy", and whatever else makes another office of one; "former" is of no other. */
const rankIn = (role: string): string =>
  wordsOf(role.replace(departing.owner, '').replace(departing.ofAnotherTime, ''))
    .filter((word) => ranks.has(word))
    .join(' ');

/** What a list of roles tells of a day. */
interface Dated {
  readonly text: string;
  readonly asOf?: { readonly start: Day };
}

/** Roles without those of which another wording of the same office is of a later day: one day is enough. */
export const onlyLatest = <Role extends Dated>(roles: readonly Role[]): readonly Role[] =>
  roles.filter((role, at) => !roles.some((other, place) => other !== role && isTold(role, other, place < at)));

/** True where another wording tells an office as well, and of what, of a later day, or of the same one and before it. */
function isTold({ text, asOf }: Dated, other: Dated, isBefore: boolean): boolean {
  if (!asOf) return other.asOf === undefined && saysAsMuch(text, other.text, isBefore);
  if (!mayBeLost(text) || isPast(other.text) || !saysOfWhat(other.text)) return false;
  if (!areOneWording(text, other.text) && !areOneWording(other.text, text)) return false;
  if (!saysOfWhat(text) || !other.asOf) return true;
  if (other.asOf.start !== asOf.start) return other.asOf.start > asOf.start;
  const [isLoose, isOtherLoose] = [text, other.text].map((role) => loose.has(holderIn(role)));
  return isLoose === isOtherLoose ? isBefore : isLoose === true;
}

/** True where another wording says of an office all that one does: "former prime minister" and "former Norland prime minister". */
function saysAsMuch(one: string, other: string, isBefore: boolean): boolean {
  if (isPast(one) !== isPast(other) || !mayBeLost(one) || !areOneWording(one, other)) return false;
  const [words, others] = [wordsOf(one), wordsOf(other)];
  return words.every((word) => others.includes(word)) && (others.length > words.length || isBefore);
}

/** "former clerk"; an acting one is of now. */
const isPast = (role: string): boolean =>
  departing.ofAnotherTime.test(role) && !wordsOf(role).some((word) => passing.has(word));
