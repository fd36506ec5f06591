import { isVerb } from '../compare/clauses.ts';
import { english } from '../language/languages.ts';
import * as Word from '../language/word-classes.ts';
import { tokensOf } from '../read/text/tokens.ts';
import { isCut } from './headlines.ts';
import { shortened } from './shortened.ts';

/** Letters of a label; and of what stands behind its first words. */
const [MOST, TAIL] = [90, 60];

/** A number in its sentence. */
export interface Numbered {
  readonly sentence: string;
  readonly within: readonly [from: number, to: number];
  readonly counts: string;
  readonly unit: string;
}

/** A number with what stands before it in its clause, and behind it and its unit. */
interface Around extends Numbered {
  readonly before: string;
  /** As `before`, from the beginning of the sentence. */
  readonly all: string;
  readonly behind: string;
  /** What the unit is behind: "heart" of "1,260 heart patients". */
  readonly between: string;
  /** True for somebody's words, or a charge: the clause by itself would say that it is so. */
  readonly isSaid: boolean;
}

const words = english.accounts.labels;

/** "improved offer for each of the dead", "people underground": what a number is of, in short; null where that is not plain. */
export function shortLabelOf(numbered: Numbered): string | null {
  const around = aroundOf(numbered);
  return whole((MAKERS[numbered.counts] ?? ofPeople)(around));
}

/** The clause that has a number, in short; null where it is long, or says no more than the number. */
export const shortClauseOf = (numbered: Numbered): string | null => whole(clauseAround(aroundOf(numbered)));

function whole(label: string | null): string | null {
  const line = label?.trim() ?? '';
  return line === '' || line.length > MOST || isCut(line) ? null : line;
}

const MAKERS: Readonly<Record<string, (around: Around) => string | null>> = {
  money: ofMoney,
  percent: ofShare,
  votes: ofVotes,
  sentence: ofTerm,
};

function aroundOf(numbered: Numbered): Around {
  const { sentence, within, unit } = numbered;
  const [from, to] = within;
  const all = sentence.slice(0, from).replace(/[\s\p{Sc}"“]{1,8}$/u, '');
  const rest = sentence.slice(to);
  const one = unit.split(' ')[0] ?? unit;
  // "180,000 crowns", "heart patients", "% of"
  const at = rest.toLowerCase().indexOf(one);
  const isNear = at >= 0 && at < UNIT_AWAY && !/[,.;:()]/.test(rest.slice(0, at));
  const [share = ''] = /^ ?(?:%|per ?cent\b)/.exec(rest) ?? [];
  const skipped = share === '' && isNear ? at + one.length : share.length;
  const before = ownClause(all);
  return {
    ...numbered,
    all,
    before,
    isSaid: words.isSaid.test(all.slice(0, Math.max(0, all.length - before.length))) || words.isSaid.test(before),
    behind: rest.slice(skipped).replace(/^["”]/, '').trimStart(),
    between: share === '' && isNear ? rest.slice(0, at).trim() : '',
  };
}

/** Letters between a number and its unit. */
const UNIT_AWAY = 30;

/** What stands before a number from where its clause begins; with whom "who" stands for. */
function ownClause(all: string): string {
  const before = all.replaceAll(words.relative, '');
  let from = 0;
  for (const { index, 0: mark } of before.matchAll(words.opensClause)) from = index + mark.length;
  const clause = before.slice(from).trim();
  const opener = before.slice(0, from);
  if (!words.whoOpens.test(opener)) return clause;
  return joined(nounAtEnd(opener.replace(words.whoOpens, '').replace(/[\s,]{1,8}$/, '')), clause);
}

/** As much of what follows a number as is said of it, without the day. */
function upToEnd(behind: string, most = TAIL): string {
  const { index = behind.length } = words.ends.exec(behind) ?? {};
  let phrase = behind.slice(0, index).trim();
  for (let short = phrase.replace(words.timeLast, ''); short !== phrase; short = phrase.replace(words.timeLast, ''))
    phrase = short;
  if (phrase.length > most) phrase = phrase.slice(0, most).replace(/ \S*$/, '');
  return phrase.replace(words.leadsOn, '');
}

/** Of that as much as stands before a verb of its own: "for the quay" of "for the quay went to the firm". */
function upToVerb(behind: string): string {
  const phrase = upToEnd(behind);
  const tokens = tokensOf(phrase);
  const verb = tokens.findIndex((_, at) => at > 0 && isVerb(tokens, at, english));
  return verb < 0 ? phrase : phrase.slice(0, tokens[verb]?.start).trim().replace(words.leadsOn, '');
}

/** The words at the end of a text that name a thing: "improved offer" of "they rejected an improved offer". */
function nounAtEnd(text: string): string {
  const tokens = tokensOf(text);
  const bits = (at: number): number => english.speech.classes.get(tokens[at]?.lower ?? '') ?? 0;
  let first = tokens.length;
  for (let at = tokens.length - 1; at >= 0 && at >= tokens.length - NOUN; at -= 1) {
    const token = tokens[at];
    if (token?.kind === 'mark' || !token || isStop(bits(at)) || isVerb(tokens, at, english)) {
      const isOf =
        token?.lower === 'of' && at > 0 && !isVerb(tokens, at - 1, english) && tokens[at - 1]?.kind === 'word';
      if (!isOf) break;
    } else first = (bits(at) & DETERMINING) === 0 ? at : first;
    if ((bits(at) & DETERMINING) !== 0 && tokens[at - 1]?.lower !== 'of') break;
  }
  const noun = text.slice(tokens[first]?.start ?? text.length).trim();
  return words.saysNothing.test(noun) ? '' : noun;
}

/** Words of a noun with what it is of. */
const NOUN = 9;

const DETERMINING = Word.DETERMINER | Word.ARTICLE | Word.POSSESSIVE;
const STOPS = Word.PREPOSITION | Word.PRONOUN | Word.AUXILIARY | Word.CONJUNCTION | Word.RELATIVE;
const isStop = (bits: number): boolean => (bits & STOPS) !== 0 && (bits & DETERMINING) === 0;

/** Before a number without what matches at its end. */
function cutOff(text: string, last: RegExp): string | null {
  const at = text.search(last);
  return at < 0 ? null : text.slice(0, at);
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/** "fine", "loss to the state", "sale of the yard", "offered to each family". */
function ofMoney(around: Around): string | null {
  const { before, all, behind } = around;
  const [, preposition = '', noun = ''] = words.ofWhat.exec(behind) ?? [];
  const to = (words.toWhom.exec(behind) ?? [])[1] ?? '';
  const whom = to === '' ? '' : upToVerb(to);
  if (preposition === 'of') return noun;
  const right = nounBehind(behind);
  if (right !== null) return right;
  const put = putLabel(before, all);
  if (put !== null) return put;
  const of = cutOff(before, words.of);
  const whole = of === null ? '' : nounAtEnd(of);
  if (whole !== '') return joined(whole, whom);
  const done = deedLabel(around);
  const ofDeed = done === noun || noun === '' ? whom : `${preposition} ${noun}`;
  // A deed of nobody's says less than its clause.
  if (done !== null) return done.includes(' ') || ofDeed !== '' ? joined(done, ofDeed) : (clauseAround(around) ?? done);
  return noun === '' ? (measured(before) ?? all.match(words.moneyNoun)?.at(-1)?.toLowerCase() ?? null) : noun;
}

/** "contract for the quay", "bail": right behind a number. */
function nounBehind(behind: string): string | null {
  const right = words.nounBehind.exec(behind)?.[1];
  if (right === undefined) return null;
  const [, to = ''] = words.toWhom.exec(behind.slice(right.length).trimStart()) ?? [];
  return joined(right, to === '' ? '' : upToVerb(to));
}

/** "offered by the firm", "demanded by kidnappers"; "received". */
function deedLabel({ before, isSaid }: Around): string | null {
  for (const [pattern, deed] of words.deeds) {
    const rest = cutOff(before, pattern);
    if (rest === null) continue;
    const who = inPlain(rest).trim().replace(words.auxiliaryLast, '');
    const isWhole = who.replace(words.articleFirst, '') === nounAtEnd(who) && !words.pronounFirst.test(`${who} `);
    return !isWhole || isSaid || who.length > WHO || words.saysAll.has(deed)
      ? deed
      : `${deed} ${words.says.by} ${who.replace(words.articleFirst, (article) => article.toLowerCase())}`;
  }
  return null;
}

/** Letters of who does something with a sum. */
const WHO = 45;

/** "value of the holding", "cost of cleaning up", "sale of the yard", "offer". */
function putLabel(before: string, all: string): string | null {
  const [, verb = '', sold = ''] = words.soldFor.exec(all) ?? [];
  if (sold !== '') {
    const what = words.sales.find(([pattern]) => pattern.test(verb))?.[1] ?? '';
    return `${what} the ${upToEnd(sold)}`;
  }
  const [, puts = '', put = ''] = words.putAt.exec(before) ?? [];
  if (put !== '' && !words.saysNothing.test(put))
    return words.valued.test(puts) ? `${words.says.value} the ${put}` : put;
  const which = cutOff(all, words.whichPutAt);
  if (which !== null) return (words.wholeOf.exec(which)?.[1] ?? nounAtEnd(which)) || null;
  return words.changedTo.exec(before)?.[1] ?? null;
}

/** "value of the land", "cost of the trip", "turnout". */
function measured(before: string): string | null {
  const [, whom] = words.costsWhom.exec(before) ?? [];
  if (whom !== undefined) return `${words.says.costTo} ${whom}`;
  for (const [pattern, opens] of [
    [words.worth, words.says.value],
    [words.costs, words.says.cost],
    [words.is, ''],
  ] as const) {
    const rest = cutOff(before, pattern);
    const noun = rest === null ? '' : nounAtEnd(rest);
    if (noun !== '') return joined(opens, opens === '' ? noun : `the ${noun}`);
  }
  return null;
}

/** "percent of Sunday's vote", "stake", "offered over three years", "turnout". */
function ofShare(around: Around): string | null {
  const { before, behind, unit } = around;
  const of = /^of \S/.test(behind) ? upToEnd(behind) : '';
  const right = nounBehind(behind);
  if (right !== null) return right;
  if (of !== '') return joined(unit, of);
  const given = words.gives.exec(before)?.[1];
  if (given !== undefined) return `${unit} ${words.says.for} ${given}`;
  const rest = cutOff(before, words.of);
  const deed = deedLabel(around);
  const noun = rest === null ? (deed ?? measured(before) ?? '') : nounAtEnd(rest) || (deed ?? '');
  const to = (words.toWhom.exec(behind) ?? [])[1] ?? '';
  return noun === '' ? null : joined(noun, to === '' ? '' : upToVerb(to));
}

/** "rejected an improved offer", "motion of no confidence". */
function ofVotes(around: Around): string | null {
  const { sentence, all, before, behind, unit } = around;
  if (!/\d/.test(unit)) return ofPeople(around) ?? putLabel(before, all) ?? measured(before);
  const above = before === '' && all.endsWith(':') ? all.replace(words.timeFirst, '').slice(0, -1) : '';
  const said = (before === '' ? ownClause(above) : before).replace(words.beforeMargin, '').trim();
  const next = behind.replace(words.timeFirst, '').replace(/^,\s*/, '');
  const isObject = /^to \p{L}/u.test(next) || (said !== '' && /^(?:a|an|the|its|his|her)\b/.test(behind));
  const clause = said === '' ? upToEnd(next, MOST) : joined(said, isObject ? upToEnd(next) : '');
  const tokens = tokensOf(clause).filter(({ kind }) => kind === 'word');
  const short = tokens.length >= WHOLE ? inShort(clause) : null;
  return short ?? words.motion.exec(sentence)?.[1]?.trim() ?? null;
}

/** Words of a clause that says what was voted on. */
const WHOLE = 3;

/** "years in prison for Ada Roe", "years in prison asked for"; null where nothing says for whom. */
function ofTerm({ all, behind, unit, before }: Around): string | null {
  const [isAsked, isMost] = [words.isAsked.test(before), words.isMost.test(before)];
  const who = isAsked ? words.namedFor.exec(behind)?.[1] : sentencedIn(all);
  if (who === undefined && !isAsked && !isMost) return null;
  const { inPrison, asked, most, for: whom } = words.says;
  return joined(unit, inPrison, isAsked ? asked : isMost ? most : '', who === undefined ? '' : `${whom} ${who}`);
}

/** Who is sentenced: beside the verb, or at the head of a sentence that names nobody else. */
function sentencedIn(all: string): string | undefined {
  const plain = all.replace(words.opening, '').replace(words.timeFirst, '');
  for (const pattern of words.sentenced) {
    const [, who] = pattern.exec(plain) ?? [];
    if (who !== undefined) return who;
  }
  const names = [...plain.matchAll(words.name)].filter(({ 1: name = '' }) => name.includes(' '));
  const [first] = names;
  return names.length === 1 && first?.index === 0 && words.sentencedLast.test(plain) ? first[1] : undefined;
}

/** "people taken out of the town", "people who have gathered in the square", "rescuers". */
function ofPeople({ before, behind, unit, between }: Around): string | null {
  const [, crowd] = words.crowdOf.exec(before) ?? [];
  if (crowd !== undefined) return `${unit} ${words.says.inA} ${crowd}`;
  const kind = english.figures.units?.get(unit)?.kind ?? (english.accounts.people.has(unit) ? 'people' : 'things');
  const [, done] = words.wasDone.exec(behind) ?? [];
  const [, does] = words.does.exec(behind) ?? [];
  const [, there] = words.isThere.exec(behind) ?? [];
  const phrase = upToEnd(done ?? does ?? there ?? '');
  if (phrase === '') return null;
  const whose = between === '' ? unit : `${between} ${unit}`;
  return done === undefined && does !== undefined && there === undefined
    ? `${whose} ${/^(?:people|troops)$/.test(kind) ? words.says.who : words.says.that} ${phrase}`
    : `${whose} ${phrase}`;
}

/** The clause that has a number, where it is short enough, and says more than that. */
function clauseAround({ sentence, within: [, to], all, before, behind: next, isSaid }: Around): string | null {
  const { index = sentence.length } = words.ends.exec(sentence.slice(to)) ?? {};
  const behind = sentence.slice(to, to + index);
  if (!/\p{L}{3}/u.test(before) && !/^[^.,;:()]*\p{L}{3}/u.test(next)) return null;
  if (isSaid && /(?<!^)\p{Lu}/u.test(before)) return null;
  const own = sentence.slice(all.length, to);
  return inShort(before === '' ? own.trim() + behind : before + own + behind);
}

/** A clause without what opens it and what is put in, and without a day at its end. */
function inShort(clause: string): string | null {
  const plain = inPlain(clause).replace(words.pronounFirst, '').replace(words.timeLast, '').trim();
  const sober = words.shouted.test(plain) ? plain.toLowerCase() : plain;
  if (words.isOnly.test(sober)) return null;
  for (const short of sober.length <= MOST ? [sober] : shortened(sober, MOST))
    if (!isCut(short) && short.length <= MOST) return short.replace(/[,;:]{1,4}$/, '');
  return null;
}

/** A clause without what opens it and what is put in. */
const inPlain = (clause: string): string =>
  clause
    .replace(/^[\s"“”'‘’•*·,–—-]+|["“”]+/gu, '')
    .replace(words.opening, '')
    .replace(words.timeFirst, '')
    .replaceAll(words.aside, '')
    .replaceAll(words.timeWithin, '');
