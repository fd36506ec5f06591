import { rules } from '../rule.ts';
import type { Around, Weights } from './piece.ts';
import type { Reading } from './reading.ts';

/**
 * What shows that two or three words of which nothing is known are a firm, and nobody: "Brandt Orrin denies its train broke
 * down", "shares in Brandt Orrin". Their form alone is that of somebody's name.
 */
export const FIRM_WEIGHTS: Pick<Weights, 'person' | 'organisation'> = {
  person: rules({
    // "Four Lanterns", a campaign
    'number in it': (r, { from }) => r.is(from, 'counts-in-words') && -4,
    // "Lanterns Out"
    'particle at its end': (r, { last, form }) => form === 'unknown' && r.is(last, 'ends-slogans') && -4,
    // "Dynamo Orrin"
    'begins as clubs do': (r, { from, form }) => form === 'unknown' && r.is(from, 'club-start') && -4,
    // "Roe Pryce, which audited the bank": nobody is "which".
    'comma and which': (r, { to, form }) => isOpen(form) && r.text(to) === ',' && r.is(to + 1, 'of-things') && -4,
    // "the haulier Brandt Orrin", and not "the haulier Ada Orrin"
    'firm before it': (r, { before, form }) => form === 'unknown' && isFirmNoun(r, before) && r.isRole(before) && -3,
  }),
  organisation: rules({
    'number in it': (r, { from, to, form }) =>
      form === 'unknown' &&
      r.is(from, 'counts-in-words') &&
      (r.is(to, 'speaks') || r.is(from - 1, 'organisation-head')) &&
      2,
    'begins as clubs do': (r, { from, form }) => form === 'unknown' && r.is(from, 'club-start') && 3,
    // "The Low Tide, which" is a ship as often.
    'comma and which': (r, { from, to, before, form }) =>
      isOpen(form) &&
      !r.is(from - 1, 'the') &&
      r.text(to) === ',' &&
      r.is(to + 1, 'of-things') &&
      !r.is(before, 'before-place') &&
      1.5,
    'firm before it': (r, { before, form }) => form === 'unknown' && isFirmNoun(r, before) && 2.5,
    // "Brandt Orrin is a family-owned haulier"
    'is what firms are': (r, { to }) =>
      r.is(to, 'is-or-was') && (r.is(to + 1, 'article') || r.is(to + 1, 'one')) && endsAsFirm(r, to + 2) && 4,
    // "Brandt Orrin's chief executive", "Brandt Orrin lorries"
    'owns what firms have': (r, { to, owned }) => (ownsAsFirm(r, owned, owned > to) ? 2.5 : false),
    'of which firms have parts': (r, { before }) => r.is(before, 'of') && r.is(before - 1, 'of-firms') && 2,
    // "a contract with Brandt Orrin", "awarded to Brandt Orrin", "the Brandt Orrin contract"
    'given to firms': (r, { from, to, before, form }) =>
      isOpen(form) &&
      (((r.is(before, 'to') || r.is(before, 'with')) && r.is(before - 1, 'given-to-firms')) ||
        (r.is(from - 1, 'the') && r.is(to, 'given-to-firms'))) &&
      1.5,
    'done by firms': (r, { before, form }) =>
      isOpen(form) && r.is(before, 'by') && r.is(before - 1, 'done-by-firms') && 2.5,
    // "a sensor made by Brandt Orrin": so may a film be by somebody.
    'made by': (r, { before, form }) =>
      form === 'unknown' && r.is(before, 'by') && r.is(before - 1, 'made-by-firms') && 1.5,
    // "shares in Brandt Orrin"
    'what one has shares in': (r, { before }) => r.is(before, 'in') && r.is(before - 1, 'owned-in-firms') && 1.5,
    // "Brandt Orrin was founded in 1994"
    'is done to firms': (r, { to }) => r.is(to, 'passive') && r.is(to + 1, 'done-to-firms') && 3,
    // "Brandt Orrin have denied", and not "Roe and Brandt Orrin have"
    'one of which several speak': (r, { from, to, form }) =>
      form === 'unknown' && (from === 0 || r.is(from - 1, 'opens-clause')) && r.is(to, 'says-of-several') && 2.5,
    // "Brandt Orrin closed its depot", "said nobody had been on its train"
    'has what is its': (r, { to, form }) => isOpen(form) && hasIts(r, to) && (r.is(to, 'speaks') ? 3 : 2),
  }),
};

/** Two words of which the first may be a first name: "Marlow Tait", as firms are called, too. */
const isOpen = (form: Around['form']): boolean => form === 'unknown' || form === 'first-name';

/** "chief executive", "managing director"; what stands without "'s" is of a firm where it says so: "Brandt Orrin shares". */
function ownsAsFirm(r: Reading, at: number, isOwned: boolean): boolean {
  if (r.hasCapital(at)) return false;
  if (isOwned && r.is(at, 'chiefs-firm')) return r.is(at + 1, 'chief-of-firms') || r.word(at + 1) === 'director';
  return r.is(at, 'owned-by-firms') && (isOwned || r.word(at).endsWith('s'));
}

/** "the haulier", "the asset manager" */
const isFirmNoun = (r: Reading, at: number): boolean =>
  r.is(at, 'mostly-firms') || (r.word(at) === 'manager' && r.is(at - 1, 'managed-by-firms'));

/** "a family-owned haulier" */
function endsAsFirm(r: Reading, from: number): boolean {
  let to = from;
  while (to < from + PHRASE && r.at(to).kind === 'word' && !r.is(to, 'function') && !r.hasCapital(to)) to += 1;
  return to > from && (r.is(to - 1, 'organisation-noun') || r.is(to - 1, 'mostly-firms'));
}
const PHRASE = 5;

/** Tokens behind a verb within which "its" is that of its subject: of what is said, and of what is done. */
const [TOLD, DONE] = [14, 3];

/** "closed its depot", "said nobody had seen its train": between them stands nothing else that has something. */
function hasIts(r: Reading, verb: number): boolean {
  const isSpeech = r.is(verb, 'speaks');
  if (!isSpeech && !r.is(verb, 'firm-acts')) return false;
  for (let at = verb + 1; at <= verb + (isSpeech ? TOLD : DONE); at += 1) {
    if (r.is(at, 'its')) return true;
    if (r.at(at).kind !== 'word' || ENDS.some((list) => r.is(at, list)) || r.known(at) !== undefined) return false;
    if (!isSpeech && r.hasCapital(at)) return false;
  }
  return false;
}
const ENDS = [
  'article',
  'possessive',
  'organisation-noun',
  'place-noun',
  'thing-noun',
  'organisation-head',
  'of-things',
];
