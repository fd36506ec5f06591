import type { NameType } from '../extraction.ts';
import type { Mention } from './coreference.ts';
import type { Piece } from './piece.ts';
import type { Reading } from './reading.ts';

/** Evidence of as much makes a name one by which those beside it are known; less than `WEAK` is nothing of its own. */
const [STRONG, WEAK, SHARED] = [1.2, 1.3, 1.2];
/** A first name says as much. */
const FULL = 4;
const TYPES: readonly NameType[] = ['person', 'organisation', 'place'];

/** A piece with the mention made of it. */
type Member = readonly [piece: Piece, mention: Mention];

/** "in Orrin, Aurora Norte and Lund": of names in a list each is what the others are, where nothing else says. */
export function shareInLists(r: Reading, members: readonly Member[]): void {
  for (let from = 0; from < members.length; ) {
    let [to, isList] = [from + 1, false];
    for (; to < members.length; to += 1) {
      const join = joinOf(r, members[to - 1]?.[0].to ?? 0, members[to]?.[0].from ?? 0);
      if (join === null) break;
      isList ||= join === 'last';
    }
    if (isList) share(members.slice(from, to).map(([, mention]) => mention));
    from = to;
  }
}

/** How what stands between two names joins them in a list; null where it does not. */
function joinOf(r: Reading, from: number, to: number): 'next' | 'last' | null {
  const at = r.text(from) === ',' ? from + 1 : from;
  if (at === to) return at > from ? 'next' : null;
  const end = r.is(to - 1, 'the') ? to - 1 : to;
  return r.is(at, 'and-or-or') && at + 1 === end ? 'last' : null;
}

function share(mentions: readonly Mention[]): void {
  const strong = new Set(
    mentions.flatMap(({ evidence }) =>
      TYPES.filter((type) => evidence[type] - evidence.form >= STRONG && isMost(evidence, type)),
    ),
  );
  // "the towns of Orrin and Kell were bombed"
  const called = mentions.find(({ namesake }) => namesake)?.namesake;
  if (called)
    for (const { evidence, known, titled } of mentions)
      if (!known && !titled && evidence.person < FULL)
        [evidence.person, evidence[called]] = [0, evidence[called] + SHARED];
  const [type, ...others] = strong;
  if (type === undefined || others.length > 0) return;
  for (const { evidence, known } of mentions)
    if (!known && evidence.thing === 0 && TYPES.every((each) => evidence[each] < WEAK)) evidence[type] += SHARED;
}

const isMost = (evidence: Mention['evidence'], type: NameType): boolean =>
  TYPES.every((other) => evidence[other] <= evidence[type]);
