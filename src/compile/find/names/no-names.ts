import type { Token } from '../../read/text/tokens.ts';
import { rules } from '../rule.ts';
import type { Piece } from './piece.ts';
import type { Reading } from './reading.ts';

/** "Jane Roe (R-Ohio)": a party with the state. */
const PARTY_AND_STATE = /^[DRI]-\p{Lu}/u;
/** Words that many names share, and that name nothing by themselves. */
const SHARED = ['organisation-head', 'topic', 'place-head', 'title', 'role'];

/** "Ore." and "N.H.", and "DE" behind a comma. */
export const isShortState = (r: Reading, at: number): boolean =>
  (r.is(at, 'state-in-short') && (r.text(at + 1) === '.' || r.text(at).endsWith('.'))) ||
  (r.is(at, 'state-code') &&
    /^\p{Lu}{2}$/u.test(r.text(at)) &&
    r.text(at - 1) === ',' &&
    /^[,.;)]?$/.test(r.text(at + 1)));

/** "the ferry Lady Ada", "the Queen Ada": by whom a ship or a house is called. */
export const isOfShip = (r: Reading, at: number): boolean =>
  r.is(at, 'names-ships') &&
  (r.is(at - 1, 'ship') || (r.is(at - 1, 'the') && (!r.opens(at - 1) || r.is(at, 'knight'))));

/** Whether a piece is a name, and not one in its form alone: a bare head ("Council"), a product or a model. */
export const NO_NAMES = rules<[Reading, Piece], boolean>({
  'model with its number': (r, { to }) =>
    r.hasCapital(to) && r.at(to).start - r.at(to - 1).end <= 1 && /\d/.test(r.text(to)) ? false : null,
  'model of three digits': (r, { from, to }) =>
    /^\d{3}$/.test(r.text(to)) && (r.is(from - 1, 'the') || r.is(from - 1, 'model-determiner')) ? false : null,
  // "U.N-backed"
  'letters of a compound': (r, { to }) => (r.text(to - 2) === '.' && r.text(to - 1).charAt(1) === '-' ? false : null),
  // "Anna Orrin Street"
  'name of a street': (r, { to, form }) =>
    form !== 'titled' &&
    (((r.is(to, 'street') || (r.is(to, 'built') && form === 'first-name')) && r.hasCapital(to)) ||
      (form === 'first-name' && r.is(to - 1, 'built')))
      ? false
      : null,
  // "there IS a ransom", "WHO IS IT?"
  'verb in capitals': (r, { from, to }) =>
    r.text(from) === 'IS' && to === from + 1 && (r.is(to, 'a') || r.is(from - 1, 'asks-or-there')) ? false : null,
  // "(NASDAQ: ORRN)"
  'ticker in brackets': (r, { from, to }) =>
    (r.text(from - 1) === '(' && r.text(to) === ':') || (r.text(from - 1) === ':' && r.text(from - 3) === '(')
      ? false
      : null,
  // "Reform Judaism"
  creed: (r, { to }) => (/^\p{Lu}\p{Ll}{3,}ism$/u.test(r.text(to - 1)) ? false : null),
  // "wrote on Facebook"
  'where somebody writes': (r, { from }) => (r.is(from, 'platform') && r.is(from - 1, 'written-on') ? false : null),
  // "the General Election"
  'everyday word with a title': (r, { from, to, form, titleFrom }) =>
    form === 'titled' && to === from + 1 && r.isCommon(from) && !r.is(titleFrom, 'form-of-address') ? false : null,
  // "Leaders Fleeing Fire", "Major Offensive Begins"
  'everyday words with a title': (r, { from, to, form, titleFrom }) =>
    form === 'titled' &&
    to > from + 1 &&
    !r.is(from, 'first-name') &&
    !r.is(titleFrom, 'form-of-address') &&
    (r.is(from, 'everyday') || (r.isCommon(from) && r.word(from - 1).endsWith('s')) || headlines(r, from + 1, to))
      ? false
      : null,
  // "Indigenous Services Minister Ada Crane"
  'what a minister is for': (r, { to, form }) =>
    form !== 'titled' && form !== 'first-name' && form !== 'known' && r.is(to, 'minister') && r.hasCapital(to)
      ? false
      : null,
  // "Orrin Worldwide, Inc."
  'mark of a company alone': (r, { from, to }) =>
    r.is(from, 'corporate-end') && (to === from + 1 || r.text(from + 1) === '.') ? false : null,
  // "the terminal at Prince Orrin"
  'place called by a title': (r, { from, to, form, titleFrom }) =>
    form === 'titled' && to === from + 1 && r.is(titleFrom, 'royal') && r.is(titleFrom - 1, 'before-place')
      ? false
      : null,
  // "an account named Saint Anthony"
  saint: (r, { form, titleFrom }) => (form === 'titled' && r.is(titleFrom, 'saint') ? false : null),
  // "the Official Secrets Act", "Armed Forces Day"
  'known or titled in the name of a thing': (r, { to, form, known }) =>
    (form === 'titled' || known?.type === 'organisation') && r.is(to, 'thing-head') && r.hasCapital(to) ? false : null,
  // "the Judge Hotel", "over Admiral Bridge"
  'house called by a title': (r, { from, to, form, titleFrom }) =>
    form === 'titled' && to === from + 1 && isHouse(r, from, titleFrom) ? false : null,
  // "Mr. K."
  'letter with a title': (r, { from, to, known }) =>
    !known && to === from + 1 && r.text(from).length === 1 ? false : null,
  // "the Harbour | List", "City Hall"
  'word that says of what kind': (r, { from, to, form }) =>
    form === 'unknown' &&
    ((to === from + 1 && r.is(from, 'list-of-candidates')) || (r.is(from, 'town') && r.word(from + 1) === 'hall'))
      ? false
      : null,
  'ship of a lady': (r, { from, form }) => (form === 'unknown' && isOfShip(r, from) ? false : null),
  'party and state': (r, { from }) => (PARTY_AND_STATE.test(r.text(from)) ? false : null),
  'known, a title or a first name': (_, { known, form }) =>
    known || form === 'titled' || form === 'first-name' ? true : null,
  // "three Oravian commandos"
  'so many from a place': (r, { from, to, form }) =>
    form === 'unknown' &&
    to === from + 1 &&
    (r.is(from - 1, 'several') || r.word(from - 1) === 'no') &&
    describes(r, to) &&
    r.endsAs(from, 'peopleEnding')
      ? false
      : null,
  // "a Low Tide sedan", "a grey Low Tide", "two Orrins"
  'one of its kind': (r, { from, to, form }) =>
    form === 'unknown' && isOneOfKind(r, from) && !r.is(to, 'owned-by-organisation') ? false : null,
  'several words': (r, { from, to }) =>
    to > from + 1
      ? !r.tokens.slice(from, to).every((_, at) => r.is(from + at, 'topic') || r.is(from + at, 'and'))
      : null,
  // "Mobile, Ala."
  'town before a state': (r, { to }) => (r.text(to) === ',' && isShortState(r, to + 1) ? true : null),
  // "Salem, Ore."
  'state in short': (r, { from, to }) => (to === from + 1 && isShortState(r, from) ? false : null),
  'number of a road': (r, { from, to }) => (r.is(from, 'label') && r.at(to).kind === 'number' ? false : null),
  'zone of a time': (r, { from }) =>
    r.is(from, 'zone') && (r.is(from - 1, 'half-of-day') || r.at(from - 1).kind === 'number') ? false : null,
  award: (r, { from, to }) => (to === from + 1 && r.is(from, 'award') && r.is(to, 'of') ? false : null),
  'of an award': (r, { from }) =>
    r.is(from - 1, 'of') && r.is(from - 2, 'award') && r.hasCapital(from - 2) ? false : null,
  'word that many names share': (r, { from }) => (SHARED.some((list) => r.is(from, list)) ? false : null),
  'mostly in small letters': (r, { from }) =>
    r.casing(from).small > r.casing(from).inside && !r.is(from, 'first-name') ? false : null,
  'everyday word': (r, { from }) => (r.isCommon(from) && r.casing(from).inside < 2 ? false : null),
  // "the Guards", "Fishermen": several of a kind
  'everyday word of several': (r, { from, to, form }) =>
    form === 'unknown' && to === from + 1 && r.word(from).endsWith('s') && isKindOfPeople(r, r.word(from).slice(0, -1))
      ? false
      : null,
  'model behind an article': (r, { from, to }) =>
    r.style === 'sentence' && !r.opens(from) && r.is(from - 1, 'model-determiner') && !r.is(to, 'owned-by-organisation')
      ? false
      : null,
  // "Boats stayed in port": a plural opens more sentences than names of that form do.
  'plural that opens a sentence': (r, { from, to }) =>
    r.casing(from).inside === 0 && r.opens(from) && isPlural(r.at(from)) && !r.is(to, 'speaks') ? false : null,
  // "Kidnapper tells court": who does something, and no name.
  'word that opens a sentence': (r, piece) =>
    opensAlone(r, piece) && (!actsAsName(r, piece) || r.endsAs(piece.from, 'doerEnding')) ? false : null,
  // "Oravian soldiers", "Oravian and Teskandi troops", in an article that has Oravia and Teskand
  'of a place of the article': (r, { from, to, form }) =>
    form === 'unknown' &&
    to === from + 1 &&
    (describes(r, to) || (r.is(to, 'and') && isFromPlace(r, r.word(to + 1)))) &&
    isFromPlace(r, r.word(from))
      ? false
      : null,
  'single letter': (r, { from }) => (r.text(from).length === 1 ? false : null),
});

/** A house or the like that is called by a title: of what is a surname as often, only where the words before it say so. */
function isHouse(r: Reading, from: number, title: number): boolean {
  if (r.is(title, 'form-of-address')) return false;
  if (r.is(from, 'house')) return true;
  const isWhere = ['before-place', 'before-goal', 'the'].some((list) => r.is(title - 1, list));
  return isWhere && r.is(from, 'place-head') && r.word(from + 1) !== "'s" && !r.hasCapital(from + 1);
}

const isKindOfPeople = (r: Reading, word: string): boolean =>
  r.lexicon.has('everyday', word) && /(?:ist|ant)$/.test(word);

/** "Evacuation | Begins" */
const headlines = (r: Reading, from: number, to: number): boolean =>
  r.tokens.slice(from, to).some(({ lower }) => lower.endsWith('s') && r.lexicon.has('headline', lower));

/** True where a noun in small letters may follow, and nothing that somebody does. */
export const describes = (r: Reading, at: number): boolean =>
  r.at(at).kind === 'word' &&
  !r.hasCapital(at) &&
  !['function', 'speaks', 'does-as-people', 'is-or-was', 'passive'].some((list) => r.is(at, list));

/** "Oravian" and "Oravians", where Oravia is named. */
function isFromPlace(r: Reading, word: string): boolean {
  const one = word.replace(/s$/, '');
  return (r.names.peopleEndings ?? []).some((ending) => {
    const place = one.slice(0, -ending.length);
    const { inside, opening } = r.casings.of(place);
    return one.endsWith(ending) && place.length > 3 && inside + opening > 0;
  });
}

/** Behind "a", an adjective in small letters between them or none, and behind a number. */
const isOneOfKind = (r: Reading, from: number): boolean =>
  r.style === 'sentence' &&
  (r.is(from - 1, 'a') ||
    (r.is(from - 2, 'a') && (r.is(from - 1, 'colour') || r.known(from - 1)?.people === true)) ||
    r.at(from - 1).kind === 'number' ||
    r.is(from - 1, 'several'));

/** A lone unknown word that has its capital from the sentence, once or twice, and none inside one anywhere in the article. */
const opensAlone = (r: Reading, { from, form }: Piece): boolean =>
  form === 'unknown' &&
  r.style === 'sentence' &&
  r.opens(from) &&
  r.casing(from).inside === 0 &&
  r.casing(from).opening < 3 &&
  !/\p{Lu}/u.test(r.text(from).slice(1));

/** What is said of somebody, some body or place rather than of things: "Calloway said", "Veldmar, the port", "Orrin's". */
const actsAsName = (r: Reading, { to }: Piece): boolean =>
  r.is(to, 'speaks') ||
  r.is(to, 'does-as-people') ||
  r.word(to) === "'s" ||
  r.text(to) === '(' ||
  (r.text(to) === ',' &&
    (r.is(to + 1, 'article') || r.is(to + 1, 'who-or-that') || r.at(to + 1).kind === 'number' || r.hasCapital(to + 1)));

const isPlural = ({ lower }: Token): boolean => lower.length > 4 && /[^sui']s$/.test(lower);
