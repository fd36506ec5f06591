import { normalise } from '../../../digest/normalise.ts';
import type { Document } from '../../read/document.ts';
import type { Token } from '../../read/text/tokens.ts';
import type { NameMention } from '../extraction.ts';
import type { Explain } from '../rule.ts';
import { casingsOf, isAcronym } from './casing.ts';
import { shareInLists } from './coordination.ts';
import { type Mention, resolve } from './coreference.ts';
import { evidenceOf } from './evidence.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { actsAsSomebody, namesakeOf } from './namesakes.ts';
import { describes } from './no-names.ts';
import type { Piece } from './piece.ts';
import { piecesOf } from './pieces.ts';
import { Reading } from './reading.ts';
import { roleOf } from './role.ts';
import { verdictOn } from './run.ts';

/**
 * The named people, organisations and places of an article, in order of place. Words such as "Russian" count as the
 * place they belong to. `entity` is the same for one thing within the article; `createLinker` carries it across articles.
 */
export function findNames(doc: Document, explain?: Explain): readonly NameMention[] {
  const lexicon = lexiconOf(doc.language);
  const casings = casingsOf(doc.sentences);
  const mentions: Mention[] = [];
  doc.sentences.forEach(({ tokens }, at) => {
    const reading = new Reading(tokens, casings.styles[at] ?? 'sentence', casings, lexicon);
    const members: [Piece, Mention][] = [];
    for (const piece of piecesOf(reading)) {
      const [last, mention] = members.at(-1) ?? [];
      const bracketedBehind = last && isBracketed(tokens, last.to, piece) ? mention : undefined;
      const aliasOf = namedBefore(reading, members, piece);
      members.push([piece, mentionOf(doc.text, at, reading, piece, { bracketedBehind, aliasOf }, explain)]);
    }
    shareInLists(reading, members);
    for (const [, mention] of members) mentions.push(mention);
  });
  return resolve(mentions, lexicon, explain).map(({ start, end, type, entity, role, isDoubtful }) => ({
    start,
    end,
    text: doc.text.slice(start, end),
    type,
    entity,
    ...(role === undefined || type !== 'person' ? {} : { role }),
    ...(isDoubtful ? { isDoubtful } : {}),
  }));
}

/** True for a piece in brackets right behind another: "European Central Bank (ECB)". */
const isBracketed = (tokens: readonly Token[], after: number, { from, to }: Piece): boolean =>
  from === after + 1 && tokens[after]?.text === '(' && (tokens[to]?.text === ')' || tokens[to]?.text === ',');

/** "SG&E" */
const LETTERS = /^\p{Lu}{1,3}&\p{Lu}{1,3}$/u;
/** Words between a name and another for the same, at most. */
const ALIAS = 7;

/** Whom a name is said to be another for: "Hu Zhenbang, who is known in Eastport as Wu Chun-pong". */
function namedBefore(
  r: Reading,
  members: readonly (readonly [Piece, Mention])[],
  { from }: Piece,
): Mention | undefined {
  if (!r.is(from - 1, 'alias-as')) return undefined;
  let known = from - 2;
  while (known > from - ALIAS && !r.is(known, 'alias-known')) known -= 1;
  const [, named] = (r.is(known, 'alias-known') && members.findLast(([piece]) => piece.to <= known)) || [];
  return named;
}

/** "his widow, Petra Anselm", "the premier's wife, Lady Roe", "his brother, the trader Ousmane Roe" */
function isOfKin(r: Reading, { from, titleFrom }: Piece): boolean {
  const first = titleFrom < 0 ? from : titleFrom;
  if ([from, first].some((at) => r.is(r.text(at - 1) === ',' ? at - 2 : at - 1, 'relative'))) return true;
  let at = first - 1;
  while (at > from - ALIAS && r.at(at).kind === 'word' && !r.hasCapital(at)) at -= 1;
  return r.text(at) === ',' && r.is(at - 1, 'relative') && r.is(at + 1, 'article');
}

/** "another Roe" */
const isAnyOne = (r: Reading, { from, to }: Piece): boolean => to === from + 1 && r.is(from - 1, 'any-one');

/** What it says of a name that a place or body stands right behind it that is called by it. */
const CALLED = 8;

/** "Abdel Rahman", "Abdul-Rahman", "Abdurrahman": one name in several spellings. */
const SERVANT_OF = /\babd[aeu][lr](?: (?=\w)|(?=\w))/g;

function mentionOf(
  text: string,
  sentence: number,
  reading: Reading,
  piece: Piece,
  named: Pick<Mention, 'bracketedBehind' | 'aliasOf'>,
  explain?: Explain,
): Mention {
  const { tokens, lexicon } = reading;
  const { from, to, known, form, since, upTo } = piece;
  const [first, last] = [tokens[from], tokens[to - 1]];
  const start = (first?.start ?? 0) + since;
  const end = (upTo >= 0 && last ? last.start + upTo : (last?.end ?? start)) - lostMark(reading, piece);
  const normal = normalise(text.slice(start, end));
  const plain = normal.includes('abd') ? normal.replace(SERVANT_OF, 'abdul') : normal;
  const tell = explain && ((rule: string) => explain(start, rule));
  tell?.(`${verdictOn(reading, from).rule}, ${piece.rule}`);
  const evidence = evidenceOf(reading, piece, tell);
  const namesake = namesakeOf(reading, piece);
  if (namesake) {
    tell?.(`${namesake} called by it`);
    evidence.person = 0;
    evidence[namesake] += CALLED;
  }
  return {
    start,
    end,
    sentence,
    words: plain.split(' '),
    key: known?.key ?? keyOf(lexicon, plain, reading.has(from, to, 'ampersand')),
    known,
    evidence,
    namesake,
    isSomebody: !known && !namesake && actsAsSomebody(reading, piece),
    fullStart: piece.titleFrom < 0 ? start : reading.at(piece.titleFrom).start,
    role: roleOf(text, reading, piece),
    address: piece.titleFrom < 0 ? '' : reading.word(reading.text(from - 1) === '.' ? from - 2 : from - 1),
    titled: form === 'titled',
    ofKin: isOfKin(reading, piece),
    acronym: to === from + 1 ? isAcronym(first?.text ?? '') : LETTERS.test(text.slice(start, end)),
    isAnyOne: isAnyOne(reading, piece),
    behindThe: to === from + 1 && form === 'unknown' && reading.is(from - 1, 'the'),
    bracketedBehind: named.bracketedBehind,
    aliasOf: named.aliasOf,
    hyphens: to === from + 1 && first?.text.includes('-') ? plain.split(' ').length - 1 : 0,
  };
}

/**
 * "Ada Cranes forces" of an article that lost its apostrophes and else has Crane: the letter that is no part of the name, 1;
 * 0 where there is none.
 */
function lostMark(r: Reading, { from, to, known, upTo }: Piece): 0 | 1 {
  const word = r.word(to - 1);
  const isOne = r.lacksCommas && upTo < 0 && !known && to > from + 1 && /[^s]s$/.test(word) && word.length > 4;
  return isOne && describes(r, to) && r.casings.of(word.slice(0, -1)).inside > 0 ? 1 : 0;
}

/** The form in which a name is compared: an alias's main name, and without the marks of a company where that leaves a name. */
function keyOf(lexicon: Lexicon, plain: string, hasAmpersand: boolean): string {
  const singular = plain.length > 4 && plain.endsWith('s') ? plain.slice(0, -1) : plain;
  const alias = lexicon.aliasOf(plain) ?? lexicon.aliasOf(singular);
  if (alias !== undefined) return alias;
  const base = withoutCorporate(lexicon, plain);
  // "Roe & Co" is no Roe.
  if (hasAmpersand && !base.includes(' ')) return plain;
  if (base === plain || lexicon.isPlace(base)) return lexicon.officeOf(plain);
  return lexicon.aliasOf(base) ?? base;
}

function withoutCorporate(lexicon: Lexicon, key: string): string {
  // "PT Roe Raya"
  if (lexicon.has('corporate-start', key.slice(0, Math.max(0, key.indexOf(' ')))))
    return key.slice(key.indexOf(' ') + 1);
  if (!lexicon.has('corporate', key.slice(key.lastIndexOf(' ') + 1))) return key;
  const words = key.split(' ');
  while (words.length > 1 && lexicon.has('corporate', words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}
