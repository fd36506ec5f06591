import { dateLabel } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import type { RoleEntry } from '../edit/schema.ts';
import { english } from '../language/languages.ts';
import { areOneWording, isGivenSince, isOfWhoLeft, mayBeLost, onlyLatest, takesAnother } from './office-days.ts';
import {
  areOneOffice,
  headOf,
  isHolder,
  isRankAlone,
  mayBeOneOffice,
  shareHolder,
  unowned,
  wordsOf,
} from './offices.ts';
import { endOf, isDismissedSince, whileSuspended } from './role-ends.ts';
import type { Given, RoleWording, Standing, ToldDeparture, ToldHint } from './role-wording.ts';
import { contradicting, plainly } from './role-words.ts';

/** Offices of one person, those in most paragraphs. */
const MOST_ROLES = 4;

/** "Ms", "Lady", and kin of whom it is not said: "brother". */
const SAYS_NOTHING = ['mr-or-ms', 'knight', 'relative'];

const { departing } = english.accounts;
const { statuses, lasting, loose, passing } = departing.offices;

const isOf = (list: string, text: string): boolean =>
  english.classes.get(list)?.has(text.toLowerCase().replace(/\.$/, '')) === true;

/** What becomes of a role: it stands, is a former one, is as of a day, or is left out. */
type Fate =
  | { readonly is: 'held' | 'left out' }
  | { readonly is: 'former'; readonly left: ToldDeparture; readonly isSince?: boolean }
  | AsOf;
interface AsOf {
  readonly is: 'as of';
  readonly given: Given;
  /** True where it is told without a doubt, and only not lately. */
  readonly isLong?: boolean;
}

const HELD: Fate = { is: 'held' };

/**
 * The roles that stand next to a name, those in most paragraphs first, as of the last article: an office that somebody is
 * told to have left is a former one, and one that they rose from, or that an article calls a former one, is left out.
 * Where it is in doubt whether they still have it at the end, it is given with the day of the last article that has it.
 */
export function rolesOf(roles: readonly RoleWording[], story: Standing): readonly RoleEntry[] {
  const apart = contradicting(roles);
  // "Acting mayor Roe" is "Mayor Roe" for short, until she is told to be confirmed.
  const hasRisen = story.hints.some(({ of, isDone }) => of === 'passing' && isDone);
  const shown = rolesOfNow(
    roles
      .filter((role) => !apart.has(role))
      .map((role) => dismissedSince(role, story))
      .flatMap((role) => ofThen(role, roles))
      .flatMap(plainly),
    !hasRisen,
  )
    .filter(({ text }) => !isBare(text))
    .filter((role) => !SAYS_NOTHING.some((list) => isOf(list, role.text)))
    // "Of the family of the late minister Roe": of a namesake, where the articles call whom they tell of something else.
    .filter(({ text }, _, all) => !isLate(text) || all.every((other) => isLate(other.text)))
    .flatMap((role) => asTold(role, fateOf(role, roles, story)))
    .sort((a, b) => b.paragraphs - a.paragraphs);
  const hasOfNow = shown.some((role) => !role.asOf && !departing.ofAnotherTime.test(role.text) && mayBeLost(role.text));
  // "Dr" behind what she is, and an office of another day behind that of now, as what is in doubt behind what is not.
  const weightOf = ({ text, asOf, isInDoubt }: Shown): number =>
    (isOf('academic', text) ? 2 : 0) + (isInDoubt || (asOf && hasOfNow) ? 1 : 0);
  const ordered = [...shown].sort((a, b) => weightOf(a) - weightOf(b));
  return onlyLatest(eachOnce(ordered.filter((role) => !shown.some((other) => saysMore(other, role)))))
    .slice(0, MOST_ROLES)
    .map((role) => ({
      ...{ title: spoken(role.text), ...takenOn(role, roles), cite: role.cite },
      ...(role.asOf ? { 'as-of': role.asOf } : {}),
    }));
}

/** "suspended clerk" of whoever was dismissed since is a former one. */
function dismissedSince(role: RoleWording, { hints }: Standing): RoleWording {
  const office = whileSuspended(role.text);
  return office !== undefined && isDismissedSince(lastOf(role), hints) ? { ...role, text: formerly(office) } : role;
}

/** Roles that articles give and that are left out, since they contradict each other or since somebody left. */
export function rolesLeftOut(roles: readonly RoleWording[], story: Standing): readonly RoleEntry[] {
  const apart = contradicting(roles);
  const isOut = (role: RoleWording): boolean =>
    apart.has(role) ||
    (!isBare(role.text) && headOf(role.text).some(isHolder) && fateOf(role, roles, story).is === 'left out');
  return roles.filter(isOut).map(({ text, cite }) => ({ title: text, cite }));
}

/** Since when a role is held, where the first paragraph that gives it or another wording of it tells so. */
function takenOn({ text, given, cite }: Shown, roles: readonly RoleWording[]): { readonly from?: Day } {
  const [first] = given;
  const isKnownBefore = (other: RoleWording): boolean =>
    (other.given[0]?.article ?? 0) < (first?.article ?? 0) && mayBeOneOffice(other.text, text);
  const isFirst = !departing.ofAnotherTime.test(text) || isPassing(text);
  const isCited = cite.some(({ id }) => id === first?.cite.id);
  return first?.since && isFirst && isCited && !roles.some(isKnownBefore) ? { from: first.since } : {};
}

/** Without the offices that somebody is called a former holder of, and those that they hold only for a time. */
export function rolesOfNow<Role extends Pick<RoleWording, 'text'>>(
  roles: readonly Role[],
  withPassing = true,
): readonly Role[] {
  const others = roles.filter(({ text }) => departing.ofAnotherTime.test(text) && (withPassing || !isPassing(text)));
  return roles.filter(
    ({ text }) =>
      departing.ofAnotherTime.test(text) ||
      !others.some((other) => areOneWording(other.text.replace(departing.ofAnotherTime, ''), text)),
  );
}

/** "then commissioner" is a former one, and "then Colonel" has risen since; of who is commissioner again it is left out. */
function ofThen(role: RoleWording, roles: readonly RoleWording[]): readonly RoleWording[] {
  if (!departing.atThatTime.test(role.text)) return [role];
  const office = role.text.replace(departing.atThatTime, '');
  const isHeld = headOf(office).some(isHolder);
  const isAgain = roles.some(
    (other) => other !== role && areOneOffice(other.text.replace(departing.ofAnotherTime, ''), office),
  );
  return isHeld && !isAgain ? [{ ...role, text: formerly(office) }] : [];
}

/** "boss", "chief": of what, such a word does not say. */
const isBare = (text: string): boolean => loose.has(text.toLowerCase());

/** "the hospital's spokeswoman", "spokeswoman of Ada Roe", of "spokeswoman"; "lawyer of Ada Roe" of "Ms Roe's lawyer" */
function saysMore(other: Shown, { text }: Shown): boolean {
  if (other.asOf || departing.ofAnotherTime.test(other.text)) return false;
  const [more, less] = [other.text.toLowerCase(), text.toLowerCase()];
  if (!less.includes(' '))
    return more.startsWith(`${less}${departing.of}`) || (/['’]s /.test(more) && more.endsWith(` ${less}`));
  const [, owner = '', noun = ''] = departing.ownedByTitle.exec(less) ?? [];
  return owner !== '' && more.startsWith(`${noun}${departing.of}`) && more.endsWith(` ${owner}`);
}

/** "DEPUTY health minister" in small letters: "CEO" stays. */
const spoken = (title: string): string =>
  title
    .replace(departing.formerly, `${departing.former} `)
    .replace(/\p{Lu}{4,}/gu, (word) =>
      ['role', 'role-modifier', 'title-modifier'].some((list) => isOf(list, word)) ? word.toLowerCase() : word,
    );

interface Shown extends RoleWording {
  readonly asOf?: NonNullable<RoleEntry['as-of']>;
  readonly isInDoubt?: boolean;
}

function asTold(role: RoleWording, fate: Fate): readonly Shown[] {
  switch (fate.is) {
    case 'held':
      return [role];
    case 'left out':
      return [];
    case 'former': {
      const cite = [...role.cite.slice(0, 1).filter(({ id }) => id !== fate.left.cite.id), fate.left.cite];
      const { day } = fate.left;
      const isSuspended = fate.left.isSuspended && !fate.isSince;
      const text = isSuspended ? `${departing.suspendedNow} ${unowned(role.text)}` : formerly(role.text);
      return [{ ...role, text, cite, ...(isSuspended ? { asOf: asOfDay(day), isInDoubt: true } : {}) }];
    }
    case 'as of': {
      const { day, cite: last } = fate.given;
      const later = new Set(
        role.given.filter(({ article }) => article > fate.given.article).map(({ cite }) => cite.article),
      );
      const first = role.cite
        .filter(({ id, article }) => id !== last.id && !later.has(article))
        .slice(0, role.cite.length - 1);
      return [{ ...role, cite: [...first, last], asOf: asOfDay(day), isInDoubt: !fate.isLong }];
    }
  }
}

const asOfDay = (day: Day) => ({ start: day, end: day, precision: 'day', label: dateLabel(day, day, 'day') }) as const;

/** What becomes of a role: never as of a day behind the end that an article tells. */
function fateOf(role: RoleWording, roles: readonly RoleWording[], story: Standing): Fate {
  // "Former clerk", of whom a later article tells that they were reinstated.
  const last = role.given.at(-1)?.article ?? -1;
  const isBack = story.hints.some(({ of, article }) => of === 'back' && article > last);
  const past = role.text.replace(departing.formerly, `${departing.former} `);
  if (isBack && departing.ofAnotherTime.test(past) && mayBeLost(past)) return { is: 'left out' };
  const fate = endedFate(role, roles, story);
  if (fate.is !== 'held' || departing.ofAnotherTime.test(role.text) || !mayBeLost(role.text)) return fate;
  const given = role.given.at(-1);
  const isTold =
    isGivenSince(story.newest, role, roles) && !takesAnother(role, roles) && !isOfWhoLeft(role.text, story.whoLeft);
  return given && !isTold ? { is: 'as of', given, isLong: true } : fate;
}

function endedFate(role: RoleWording, roles: readonly RoleWording[], story: Standing): Fate {
  const fate = doubtedFate(role, roles, story);
  const isOfNow = !departing.ofAnotherTime.test(role.text);
  if (!isOfNow || fate.is === 'former' || fate.is === 'left out') return fate;
  const others = roles.filter(({ text }) => !areOneOffice(text, role.text) && headOf(text).some(isHolder));
  const hints = story.hints.filter((hint) => hint.of === 'back' || isHintOf(hint, role, roles));
  const denied = story.departures.filter(({ isDenied }) => isDenied).map(({ article }) => article);
  const end = endOf(role, others, hints, denied);
  if (!end || (fate.is === 'as of' && end.before.includes(fate.given))) return fate;
  const given = end.before.at(-1);
  return given ? { is: 'as of', given } : { is: 'left out' };
}

function doubtedFate(role: RoleWording, roles: readonly RoleWording[], story: Standing): Fate {
  const isOfNow = !departing.ofAnotherTime.test(role.text);
  if (!isOfNow && !isPassing(role.text)) return HELD;
  const left = isOfNow ? leaving(role, roles, story) : undefined;
  if (left) return left;
  const last = lastOf(role);
  // Of whoever is told to have taken an office, what is said loosely beside it tells of the one before: "the minister resigned".
  const isOfOther = ({ entity, article, of, isDone }: ToldHint): boolean =>
    (entity === null || of === 'risen' || !isDone) &&
    role.given.some((given) => given.isTaken && given.article === article);
  const hints = story.hints.filter((hint) => isHintOf(hint, role, roles) && !isOfOther(hint));
  const done = hints.filter(({ isDone }) => isDone).sort((a, b) => a.article - b.article);
  const state = [...statuses].some((word) => headOf(role.text).includes(word)) || isDeputyOf(role.text);
  // Cleared since: "suspect" is none any more, nor was.
  if (state && done.some(({ of, article }) => of === 'state' && article >= last)) return { is: 'left out' };
  const since = done.find(({ article }) => article >= last);
  if (since) return beforeDoubt(role, roles, hints) ?? before(role, since.article);
  // Who died as mayor is that no more.
  const ended = hints.find(({ of, article }) => of === 'life' && article >= last);
  const given = ended && before(role, ended.article);
  if (given?.is === 'as of') return given;
  const isDoubtful =
    done.length > 0 || hints.some(({ article }) => article >= last) || (isLeft(role) && story.isAnothers(role));
  const earlier = beforeDoubt(role, roles, hints);
  if (earlier) return earlier;
  // What somebody is for a time only, nobody tells of when it ends.
  return isDoubtful || state || isPassing(role.text) ? asOfLast(role) : HELD;
}

/** What becomes of a role whose holder is told to have left it; undefined where they are not. */
function leaving(role: RoleWording, roles: readonly RoleWording[], { departures, hints }: Standing): Fate | undefined {
  const main = mainOffice(roles);
  const isOf = (office: string): boolean =>
    office === ''
      ? main !== undefined && (shareHolder(main.text, role.text) || isLoose(role))
      : areOneOffice(office, role.text);
  const same = roles.filter(({ text }) => !departing.ofAnotherTime.test(text) && areOneOffice(text, role.text));
  const last = Math.max(lastOf(role), ...same.map(lastOf));
  const left = departures.filter(({ office, isDenied }) => !isDenied && isOf(office));
  const since = left.filter(({ article }) => article >= last);
  const denials = departures.filter(({ isDenied }) => isDenied);
  const told =
    since.find(({ isOpen, isSuspended }) => !isOpen && !isSuspended) ??
    since.find(({ isOpen }) => !isOpen) ??
    since[0] ??
    left[0];
  if (!told) return undefined;
  // Told and denied, or told and still given later: the articles do not agree.
  if (since.length === 0 || denials.some(({ article }) => article >= told.article)) {
    const earlier = before(role, told.article);
    return earlier.is === 'as of' ? earlier : asOfLast(role);
  }
  // "CEO and co-founder": of two it is not plain which.
  return told.isOpen || isOfTwo(role.text)
    ? before(role, told.article)
    : { is: 'former', left: told, isSince: isDismissedSince(told.article, hints) };
}

/** A role as of the last article before one: left out where none gives it. */
function before({ given }: RoleWording, article: number): Fate {
  const last = given.findLast((each) => each.article < article);
  return last ? { is: 'as of', given: last } : { is: 'left out' };
}

/** True for an office that an article before one gives. */
const isHeldBefore = (role: RoleWording, article: number): boolean =>
  headOf(role.text).some(isHolder) &&
  (isPassing(role.text) || !departing.ofAnotherTime.test(role.text)) &&
  before(role, article).is === 'as of';

/**
 * "She was suspended", of an article that says what she was: so as of the one before, and rather of one that tells nothing
 * of the kind. Left out where only another wording of what she was stands there; undefined where none does, or no doubt.
 */
function beforeDoubt(role: RoleWording, roles: readonly RoleWording[], hints: readonly ToldHint[]): Fate | undefined {
  const doubtful = hints.filter(({ of, isThought }) => of !== 'risen' && !isThought);
  const told = doubtful.find(({ article }) => article === lastOf(role));
  if (!told) return undefined;
  const isCertain = ({ article }: Given): boolean =>
    article < told.article && !doubtful.some((hint) => hint.article === article);
  const certain = role.given.findLast(isCertain);
  const earlier: Fate = certain ? { is: 'as of', given: certain } : before(role, told.article);
  if (earlier.is === 'as of') return earlier;
  return roles.some((other) => other !== role && isHeldBefore(other, told.article)) ? earlier : undefined;
}

const asOfLast = ({ given }: RoleWording): Fate => {
  const last = given.at(-1);
  return last ? { is: 'as of', given: last } : HELD;
};

const lastOf = ({ given }: RoleWording): number => given.at(-1)?.article ?? -1;

/** "deputy of Ada Roe": for as long as she holds her office. */
const isDeputyOf = (role: string): boolean => departing.deputyOf.test(role);

/** True for what one may leave: "father of two" and "founder" one stays. */
const isLeft = ({ text }: RoleWording): boolean =>
  !headOf(text).some((word) => lasting.has(word)) && !isOf('relative', headOf(text).at(-1) ?? '');

const isLate = (text: string): boolean => departing.late.test(text);

const isPassing = (text: string): boolean =>
  wordsOf(text).some((word) => passing.has(word) && word !== departing.offices.newly);

/** True where what makes something doubtful is of a role: of the office that it names, of a state, of whoever stands in. */
function isHintOf(hint: ToldHint, role: RoleWording, roles: readonly RoleWording[]): boolean {
  const { entity, office, of, keepsRank } = hint;
  if (of === 'back' || (keepsRank && isRankAlone(role.text))) return false;
  if (of === 'state') return [...statuses].some((word) => headOf(role.text).includes(word));
  if (of === 'passing') return isPassing(role.text);
  if (of === 'risen')
    return isLeft(role) && headOf(role.text).some(isHolder) && !(office !== '' && mayBeOneOffice(office, role.text));
  if ((of === 'life' || of === 'office') && !headOf(role.text).some(isHolder)) return false;
  if (office !== '') return mayBeOneOffice(office, role.text);
  return entity !== null && isLeft(role) && (roles.length === 1 || !isOf('academic', role.text));
}

const eachOnce = (roles: readonly Shown[]): readonly Shown[] =>
  [...new Map([...roles].reverse().map((role) => [role.text.toLowerCase(), role])).values()].reverse();

/** "former chief executive", of "the trust's chief executive" */
const formerly = (office: string): string => {
  const plain = unowned(office);
  return departing.formerly.test(plain) || plain.startsWith(`${departing.former} `)
    ? plain.replace(departing.formerly, `${departing.former} `)
    : `${departing.former} ${plain}`;
};

/** The one office that somebody is known by: that in most paragraphs, and rather "chief executive" than "boss". */
const mainOffice = (roles: readonly RoleWording[]): RoleWording | undefined =>
  roles
    .filter(({ text }) => headOf(text).some(isHolder))
    .sort((a, b) => Number(isLoose(a)) - Number(isLoose(b)) || b.paragraphs - a.paragraphs)[0];

/** "boss", "hospital boss": whatever the office is called elsewhere. */
const isLoose = ({ text }: RoleWording): boolean => {
  const words = wordsOf(unowned(text));
  return words.length === 1
    ? loose.has(words[0] ?? '')
    : words.length === 2 && departing.offices.looseEnd.has(words[1] ?? '');
};

const isOfTwo = (role: string): boolean => {
  const [, ...more] = role.split(' and ');
  return more.some((part) => part.split(' ').some((word) => isOf('role', word)));
};
