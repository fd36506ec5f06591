import type { NameType } from '../extraction.ts';
import { type Rules, rules, sumOf } from '../rule.ts';
import { isAcronym } from './casing.ts';
import { FIRM_WEIGHTS } from './firms.ts';
import { isShortState } from './no-names.ts';
import type { Around, Piece, Weights } from './piece.ts';
import { lengthOf, type Reading } from './reading.ts';
import { officeForWhat } from './role.ts';
import { isDoubleOffice } from './role-edges.ts';
import { befallsThings } from './role-phrases.ts';
import { nicknameLength } from './run.ts';
import { THING_WEIGHTS } from './things.ts';
import { endsAsSurname, FORM_WEIGHTS, isComma, isPersonNoun, WHOLE_WEIGHTS } from './whole-names.ts';

/**
 * Evidence for each type and for what is none of them, in any unit; the highest wins. `form` is the part of it that nothing
 * but how the words look tells, which says no more however often the name stands; `speech` that of a lone unknown word that
 * speaks, as companies do, too.
 */
export type Evidence = Record<NameType | 'thing' | 'form' | 'speech', number>;

/** Evidence of less shows nothing: the form of an unknown name alone. */
export const SHOWN = 1.3;

/** Of evidence for one type, the part that may be for the other where it is not plain which it is. */
const TORN = 0.2;

/** True where as much says that a name is somebody's as that it is a firm's. */
export const isTorn = ({ person, organisation }: Evidence): boolean =>
  Math.min(person, organisation) >= SHOWN && Math.abs(person - organisation) < Math.max(person, organisation) * TORN;

/** What a verb of speech behind a name says for somebody. */
const SPEAKS = 1.5;

/** What the form of a name and the words behind it say for each type; all that counts is added up. Weights set by hand. */
const WEIGHTS: Weights = {
  person: rules({
    'title before it': (_, { form }) => form === 'titled' && 6,
    'first name': (_, { form }) => form === 'first-name' && 4,
    // "Roe of the Green Left said"
    // "a villager from Orrin said"
    speaks: (r, { from, to, form, before }) =>
      r.is(to, 'speaks') && !(form === 'unknown' && (r.is(from - 1, 'the') || r.is(before, 'before-goal'))) && SPEAKS,
    // "the girl from Orrin who": who, is another.
    'does as people do': (r, { to, before, known }) =>
      r.is(to, 'does-as-people') &&
      (known !== undefined || !(r.is(before, 'before-place') || r.is(before, 'before-goal') || r.is(before, 'of'))) &&
      1.5,
    // "Ada Crane (34)"
    'age in brackets': (r, { to }) =>
      r.text(to) === '(' && /^\d{1,2}$/.test(r.text(to + 1)) && r.text(to + 2) === ')' && 3,
    'has relatives': (r, { owned, to }) => owned > to && r.is(owned, 'relative') && 2,
    // "Ada Crane, and her son"
    'and relatives': (r, { to }) => {
      const and = isComma(r, to) ? to + 1 : to;
      return r.is(and, 'and-or-or') && r.is(and + 1, 'possessive') && r.is(and + 2, 'relative') && 2;
    },
  }),
  organisation: rules({
    'known name': (_, { known }) => known?.type === 'organisation' && (lengthOf(known) > 1 ? 8 : 5),
    head: (r, { form, last }) => form === 'organisation' && (r.is(last, 'weak-head') ? 2.5 : 5),
    speaks: (r, { to }) => r.is(to, 'speaks') && 0.6,
    'owns what bodies have': (r, { owned }) => r.is(owned, 'owned-by-organisation') && 1.5,
    // "shares in Orrin"
    'what is invested in': (r, { before }) => r.is(before, 'in') && r.is(before - 1, 'invested') && 1.5,
    // "the director of Hydro Roe", and not "the director of the Roe forensic institute"
    'whose head is named': (r, { before, from, to, known }) =>
      !known &&
      r.is(before, 'of') &&
      r.is(before - 1, 'heads-body') &&
      !(before < from - 1 && r.at(to).kind === 'word' && !r.is(to, 'function')) &&
      3,
    // "Roe Marine said in a statement that it would"
    'speaks of itself': (r, { to }) => r.is(to, 'speaks') && speaksOfItself(r, to) && 2,
    'owns a role': (r, { owned, to }) => owned > to && r.is(owned, 'role') && 0.8,
  }),
  place: rules({
    'known name': (_, { known }) => known?.type === 'place' && (lengthOf(known) > 1 ? 8 : 5),
    head: (_, { form }) => form === 'place' && 4,
  }),
};

/** The same for names that are not known: what their words look like, and what stands before them. */
const UNKNOWN_WEIGHTS: Weights = {
  person: rules({
    // "a man surnamed Orrin", "one Ada Crane"
    'called so': (r, { before, from, count }) =>
      (r.is(before, 'calls-person') || (count > 1 && r.word(from - 1) === 'one')) && 2.5,
    // "was arrested", "had been jailed"
    'is done to people': (r, { from, to, before }) =>
      !r.is(from - 1, 'the') && !isComplement(r, before) && isDoneToPeople(r, isComma(r, to) ? to + 1 : to) && 2,
    // "Ada Crane is the party's youth leader"
    'is what people are': (r, { to, before }) =>
      !isComplement(r, before) &&
      r.is(to, 'is-or-was') &&
      (r.is(to + 1, 'article') || r.is(to + 1, 'possessive')) &&
      hasRole(r, to + 2) &&
      2,
    'known surname': (r, { last }) => r.names.knownPeople?.has(r.word(last)) === true && 3,
    'surname by its ending': (r, { last, count }) => count > 1 && endsAsSurname(r, last) && 1.2,
    'nickname in it': (r, { from }) => nicknameLength(r, from + 1) > 0 && 3,
    'form of address': (r, { before }) => r.is(before, 'form-of-address') && 3,
    'role before it': (r, { before, count, form }) =>
      // "who will captain Orrin Rovers"
      r.isRole(before) && !r.is(before - 1, 'modal') && !isAtKind(r, before) && weightOfRole(count, form),
    'member of what before it': (r, { from, count }) => count > 1 && isDoubleOffice(r, from - 1) && 3,
    'office for what before it': (r, { from, count }) => count > 1 && officeForWhat(r, from) < from && 3,
    // "The mayor, Ada Crane,", and not "The auditor, Orrin Crane,"
    'role and comma': (r, { before }) =>
      isComma(r, before) &&
      ((r.is(before - 1, 'role') && !r.is(before - 1, 'held-by-firms')) || isRoleOf(r, before)) &&
      2,
  }),
  organisation: rules({
    // "Adam Orrin Flight 574"
    'flight behind it': (r, { to }) => r.word(to) === 'flight' && r.at(to + 1).kind === 'number' && 6,
    // "an economist at Roe Investments", "a strategist for Roe Tabak"
    'where somebody works': (r, { before, count }) =>
      ((count > 1 && isWhereOneWorks(r, before)) || isAtKind(r, before)) && 3,
    acronym: (r, { from, count, form }) =>
      count === 1 && form !== 'place' && r.style !== 'upper' && isAcronym(r.text(from)) && 3,
    'capital within a word': (r, { from, count }) => count === 1 && INNER_CAPITAL.test(r.text(from)) && 1.2,
    'armed group': (r, { from }) => r.is(from, 'armed-group') && 4,
    'kind before it': (r, { before }) => r.is(before, 'organisation-noun') && !isOfName(r, before) && 4,
    // "OWF Sgt. Crane", "OWF critic Crane"
    'letters before a role': (r, { from, to, count }) =>
      count === 1 && isAcronym(r.text(from)) && ['role', 'title', 'person-noun'].some((list) => r.is(to, list)) && 0.8,
    // "TV Orrin", "Japan's OWF"
    'broadcaster before it': (r, { from }) => r.is(from - 1, 'broadcast') && r.hasCapital(from - 1) && 3,
    'body of a state': (r, { from, count }) =>
      count === 1 && r.word(from - 1) === "'s" && isAcronym(r.text(from)) && r.known(from - 2)?.type === 'place' && 1,
    // "a driver for Orrin Quarries"
    'whom somebody serves': (r, { from, last, count, form }) =>
      form === 'unknown' &&
      count > 1 &&
      r.word(from - 1) === 'for' &&
      r.isRole(from - 2) &&
      r.word(last).endsWith('s') &&
      2,
    // "has worked for Orrin"
    'worked for': (r, { before }) => r.word(before) === 'for' && r.is(before - 1, 'works') && 1.5,
    'kind behind it': (r, { to }) =>
      ((r.is(to, 'organisation-noun') && !r.hasCapital(to)) || r.is(to, 'broadcast')) && 1.5,
    // "a group calling itself the Tide"
    'calls itself so': (r, { before }) => r.is(before, 'itself') && 4,
    'does something of its own': (r, { to, count }) => count === 1 && r.is(to + 1, 'its') && 2,
    'kind and comma': (r, { before }) =>
      isComma(r, before) &&
      r.is(before - 1, 'organisation-noun') &&
      !r.hasCapital(before - 1) &&
      !isRoleOf(r, before) &&
      2,
  }),
  place: rules({
    'begins as places do': (r, { from, last, count }) =>
      count > 1 && !isAcronym(r.text(last)) && r.is(from, 'place-start') && (count > 2 ? 1 : 2),
    // "in Marion Heights"
    'kind of place behind a first name': (r, { before, last, form, count }) =>
      form === 'first-name' && count > 1 && r.is(last, 'place-head') && r.is(before, 'before-place') && 3,
    'ends as places do': (r, { last }) => r.text(last).length > 5 && r.endsAs(last, 'placeEnding') && 1,
    dateline: (r, { from, count }) => count === 1 && isDateline(r, from) && 3,
    // "Salem, Ore.,"
    'before a state': (r, { to }) => isComma(r, to) && isShortState(r, to + 1) && 3,
    // "LINDMAR, Ostria (Meridian Wire)"
    'state of a dateline': (r, { from, to }) =>
      isComma(r, from - 1) && isDateline(r, from - 2) && r.text(to) === '(' && 3,
    'where something is': (r, { before, to, form, count }) =>
      r.is(before, 'before-place') &&
      !r.is(before - 1, 'invested') &&
      !r.is(before - 1, 'felt-in') &&
      !(count > 1 && isWhereOneWorks(r, before)) &&
      // "a letter in Roe case"
      (r.word(to) === "'s" || r.is(to, 'called-after-whom') ? 0.5 : form === 'unknown' ? 2.5 : 2),
    'what lies off it': (r, { before }) => r.is(before, 'off') && r.is(before - 1, 'lies-off') && 2.5,
    // "in eastern Orrin"
    'where of a place': (r, { before }) => r.is(before, 'part-of-place') && r.is(before - 1, 'before-place') && 2.5,
    'where something moves': (r, { before }) => r.is(before, 'before-goal') && 0.6,
    'kind and of': (r, { before }) => r.is(before, 'of') && r.is(before - 1, 'place-noun') && 4,
    'kind before it': (r, { before }) => r.is(before, 'place-noun') && 1.5,
    // "along the Orrin river"
    'kind behind it': (r, { from, to }) =>
      [from - 1, from - 2].some((the) => r.is(the, 'the')) && r.is(to, 'place-head') && !r.hasCapital(to) && 2.5,
    // "MP for Orrin"
    'who is elected for it': (r, { before }) => r.word(before) === 'for' && r.is(before - 1, 'elected-for') && 3,
    // "the Emir of Orrin"
    'whose ruler is named': (r, { before }) => r.is(before, 'of') && r.is(before - 1, 'rules-place') && 3,
    'owns what places have': (r, { owned }) => r.is(owned, 'owned-by-place') && 1.2,
    'owns what states have': (r, { owned, to, count }) =>
      count === 1 && owned > to && (r.is(owned, 'owned-by-state') || r.is(owned, 'state-office')) && 2,
    'beside a state': (r, { before }) => r.is(before, 'beside-state') && 3,
    // "Norland recalled its ambassador"
    'has what states have': (r, { to, count }) =>
      count === 1 && r.is(to + 1, 'its') && (r.is(to + 2, 'owned-by-state') || r.is(to + 3, 'owned-by-state')) && 6,
  }),
};

/** The same where a comma stands behind the name. */
const COMMA_WEIGHTS: Pick<Weights, 'person' | 'organisation'> = {
  person: rules({
    'comma and what people do': (r, { to, before, count, form }) =>
      isComma(r, to) &&
      // "a driver from Orrin Crane, who": who, is another.
      !(form === 'unknown' && r.is(before, 'before-goal') && isSomebody(r, before - 1)) &&
      // "the director of Roe Foods, who": who directs it.
      !(r.is(before, 'of-body') && r.is(before - 1, 'role') && !r.is(before - 1, 'relative')) &&
      r.is(to + 1, 'does-as-people') &&
      (!r.is(to + 1, 'whose') || r.is(to + 2, 'relative') ? 3 : count > 1 && 0.8),
    // "The harbour's director, Ada Crane, said"
    'comma and speaks': (r, { from, to, before, count }) =>
      count > 1 &&
      !r.is(from - 1, 'the') &&
      !isComplement(r, r.word(before) === "'s" ? ownerOf(r, before) - 1 : before) &&
      !(isComma(r, before) && r.is(before - 1, 'held-by-firms')) &&
      isComma(r, to) &&
      r.is(to + 1, 'speaks') &&
      1.5,
    // "the co-founder of Orrin Tide, 34,": whose age it is, is not plain.
    'age behind a comma': (r, { to, before, form }) =>
      isComma(r, to) &&
      !(form === 'unknown' && r.is(before, 'of') && r.isRole(before - 1) && !r.is(before - 1, 'relative')) &&
      /^\d{1,2}$/.test(r.text(to + 1)) &&
      /^[,;.)]$/.test(r.text(to + 2)) &&
      3,
    'comma and role': (r, { to }) => isComma(r, to) && hasRole(r, to + 1) && 2,
    // "Ada Crane, a cook"
    'comma and what people are': (r, { to }) =>
      isComma(r, to) && r.is(to + 1, 'article') && personPhrase(r, to + 2, r.is(to + 1, 'a')),
    'kin and comma': (r, { before, to }) => isComma(r, before) && isComma(r, to) && r.is(before - 1, 'relative') && 2,
  }),
  organisation: rules({
    // "Roe Terminals, whose chairman"
    'comma and whose head': (r, { to }) => isComma(r, to) && r.is(to + 1, 'whose') && leadsToHead(r, to + 2) && 7,
    // "Hydro Roe, a state company,"
    'comma and what kind': (r, { to }) => isComma(r, to) && r.is(to + 1, 'article') && hasKind(r, to + 2) && 5,
  }),
};

const TYPES: readonly NameType[] = ['person', 'organisation', 'place'];

/** Weighs the form of a piece and the words around it; `explain` is told of each weight that counts. */
export function evidenceOf(r: Reading, piece: Piece, explain?: (rule: string) => void): Evidence {
  const { from, to, form, known } = piece;
  const before = r.is(from - 1, 'the') ? from - 2 : from - 1;
  const owned = r.word(to) === "'s" ? to + 1 : to;
  const around: Around = { from, to, form, known, count: to - from, last: to - 1, before, owned };
  const evidence: Evidence = { person: 0, organisation: 0, place: 0, thing: 0, form: 0, speech: 0 };
  const hasComma = isComma(r, to);
  for (const type of TYPES) {
    const told = explain && ((rule: string, weight: number) => explain(`${type} +${weight}: ${rule}`));
    const add = (table: Rules<[Reading, Around], number | false>): number => sumOf(table, told, r, around);
    if (!known && type !== 'place') {
      const look = add(FORM_WEIGHTS[type]);
      evidence.form += look;
      evidence[type] += look;
      if (around.count > 1) evidence[type] += add(WHOLE_WEIGHTS[type]) + add(FIRM_WEIGHTS[type]);
    }
    evidence[type] += add(WEIGHTS[type]);
    if (hasComma && type !== 'place') evidence[type] += add(COMMA_WEIGHTS[type]);
    if (!known) evidence[type] += add(UNKNOWN_WEIGHTS[type]);
  }
  if (known) return evidence;
  evidence.thing = sumOf(THING_WEIGHTS, explain && ((rule, weight) => explain(`thing +${weight}: ${rule}`)), r, around);
  if (form === 'unknown' && around.count === 1 && r.is(to, 'speaks') && !r.is(from - 1, 'the'))
    evidence.speech = SPEAKS;
  return evidence;
}

/** What a phrase weighs: "the retired cook", and behind "a" what is of no other kind: "a fishmonger,". */
function personPhrase(r: Reading, from: number, isAny: boolean): number | false {
  let to = from;
  while (
    to < from + 4 &&
    r.at(to).kind === 'word' &&
    !r.is(to, 'function') &&
    !r.is(to, 'whose') &&
    (!r.hasCapital(to) || r.known(to)?.people)
  )
    to += 1;
  if (to > from + 1 && r.endsAs(to - 1, 'doneEnding')) to -= 1;
  // "the Greens, the sculptor | Ada Crane"
  if (to === from || r.hasCapital(to) || r.has(from, to, 'held-by-firms')) return false;
  if (isPersonNoun(r, to - 1)) return 2;
  return isAny && !OTHER_KINDS.some((list) => r.is(to - 1, list)) && 1;
}
const OTHER_KINDS = [
  'organisation-noun',
  'organisation-head',
  'place-noun',
  'place-head',
  'thing-noun',
  'thing-head',
  'plan-head',
];

/** "a strategist for | Roe Tabak, said": behind these, somebody else is the subject. */
const isComplement = (r: Reading, at: number): boolean =>
  ['of', 'in', 'before-place', 'before-goal', 'opens-aside'].some((list) => r.is(at, list));

/** Where the name begins whose "'s" stands at a position. */
function ownerOf(r: Reading, at: number): number {
  let from = at - 1;
  while (r.hasCapital(from - 1)) from -= 1;
  return from;
}

/** "was arrested", "has been sentenced", "were acquitted" */
function isDoneToPeople(r: Reading, to: number): boolean {
  let at = to;
  while (at < to + 3 && r.is(at, 'passive')) at += 1;
  return at > to && r.is(at, 'done-to-people');
}

/** "an analyst at broker Roe Mellor" */
const isAtKind = (r: Reading, at: number): boolean => r.isRole(at) && r.word(at - 1) === 'at';

/** "chief economist at", "an analyst for" */
const isWhereOneWorks = (r: Reading, at: number): boolean =>
  (r.word(at) === 'at' && (r.isRole(at - 1) || r.is(at - 1, 'person-noun'))) ||
  (r.word(at) === 'for' && r.is(at - 1, 'employed'));

/** "YouTube", and not "McKay". */
const INNER_CAPITAL = /^(?!Mc|Mac|De|La|Le|O['’]).*\p{Ll}\p{Lu}/u;

/** ", whose state unit president": of a body, and of nobody's kin. */
function leadsToHead(r: Reading, from: number): boolean {
  for (let at = from; at < from + 4 && r.at(at).kind === 'word' && !r.is(at, 'function'); at += 1)
    if (r.is(at, 'heads-body') || (at > from && r.is(at, 'role') && !r.is(at, 'relative'))) return true;
  return false;
}

/** "71, | from Orrin", "a driver | from Orrin" */
const isSomebody = (r: Reading, at: number): boolean => isComma(r, at) || r.isRole(at) || isPersonNoun(r, at);

/** "minister Ada Crane"; "the militant Crane Front" says what it is in its name. */
const weightOfRole = (count: number, form: Piece['form']): number => (form === 'organisation' ? 1 : count > 1 ? 3 : 2);

/** "the Kell Gas Company Jane Roe": the kind ends a name of its own. */
const isOfName = (r: Reading, at: number): boolean => r.hasCapital(at) && r.hasCapital(at - 1);

/** "VELDMAR, Norway (Reuters)" */
const isDateline = (r: Reading, at: number): boolean =>
  (r.text(at).length > 6 || (at === 0 && r.text(1) === ':' && r.text(at).length > 3)) &&
  r.text(at) === r.text(at).toUpperCase() &&
  /^[,(:]$/.test(r.text(at + 1));

/** "said that it", "said in a statement that its". */
function speaksOfItself(r: Reading, verb: number): boolean {
  let at = verb + 1;
  if (r.is(at, 'in')) at += r.is(at + 1, 'a') ? 3 : 2;
  // "said on Monday that it"
  if (r.is(at, 'on') && r.is(at + 2, 'that')) at += 2;
  const isThat = r.is(at, 'that');
  if (isThat) at += 1;
  // "Roe denied it." speaks of something else.
  return (r.is(at, 'it') && r.at(at + 1).kind === 'word') || (isThat && r.is(at, 'its'));
}

/** "the owner of the station," */
const isRoleOf = (r: Reading, comma: number): boolean =>
  [comma - 2, comma - 3].some((of) => (r.is(of, 'of') || r.word(of) === 'for') && r.isRole(of - 1));

/** ", a state company": the phrase ends in a kind of body. */
function hasKind(r: Reading, from: number): boolean {
  let to = from;
  const isOfKind = (at: number): boolean => r.at(at).kind === 'word' && !r.is(at, 'function') && !r.is(at, 'whose');
  while (to < from + 4 && isOfKind(to) && !r.hasCapital(to)) to += 1;
  // ", a company based in Orrin", ", a group run by clerks"
  if (to > from + 1 && (r.endsAs(to - 1, 'doneEnding') || r.is(to - 1, 'run-or-led'))) to -= 1;
  return r.is(to - 1, 'organisation-noun') || (to > from && r.is(to - 1, 'organisation-head'));
}

/** ", the chairman of", ", a senior analyst at"; who speaks behind it is another: ", a police spokeswoman said". */
function hasRole(r: Reading, from: number): boolean {
  for (let at = from; at < from + 6 && !/^[,.;:()]?$/.test(r.text(at)); at += 1) {
    // ", as digger driver Jane Roe", ", a group chaired by dentist Jane Roe"
    if (r.is(at, 'function')) return false;
    if (befallsThings(r, at)) return false;
    if (r.is(at, 'role') && !r.is(at + 1, 'role')) return !r.is(at + 1, 'speaks');
  }
  return false;
}
