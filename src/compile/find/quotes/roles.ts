import { AUXILIARY, COMMA, CUE, DETERMINER, PLURAL, ROLE } from '../../language/en/speech/word-classes.ts';
import type { NameType, Speaker } from '../extraction.ts';
import type { Candidate, Reading } from './candidate.ts';
import { opensSentence } from './clause.ts';
import { startOfName } from './names.ts';
import { bit, type Mention, NAME, type Outline, wordAt } from './outline.ts';

/** A role whose bearer is named this far back, in items, is taken for another's. */
const ROLE_REACH = 700;
/** Nouns for several under one name. */
export const ORGANISATIONS = new Set(
  (
    'ministry government council company firm group party union agency department office committee commission police army ' +
    'court bank organisation organization association watchdog monitor parliament embassy university hospital airline ' +
    'manufacturer automaker carmaker network charity coalition alliance movement newspaper observatory federation body'
  ).split(' '),
);
/** Organisations that any name may stand for: "the group" is the one that was speaking. */
const ANY_ORGANISATION = new Set(
  'group monitor watchdog company firm organisation organization agency party airline'.split(' '),
);
/** Roles that anybody may have: "the official" is whoever was speaking. */
const ANYBODY = new Set(
  (
    'official diplomat politician leader lawmaker man woman activist analyst expert commander republican democrat ' +
    'tory mp peer candidate nominee newcomer veteran senator congressman congresswoman governor mayor billionaire'
  ).split(' '),
);

/** The name of a mention as a speaker. */
export function asSpeaker({ text }: Reading, mention: Mention | undefined): Speaker {
  const { start, end, entity } = mention ?? { start: 0, end: 0, entity: null };
  return { start, end, text: text.slice(start, end), entity };
}

/** The words of a phrase as a speaker whom nobody names. */
export function phrase({ text, outline }: Reading, { from, to }: Candidate): Speaker {
  const [first, final] = [outline.words[outline.token[from] ?? -1], outline.words[outline.token[to] ?? -1]];
  const name = outline.mentions[outline.mention[to] ?? -1];
  const [start, end] = [first?.start ?? 0, name?.end ?? final?.end ?? 0];
  return { start, end, text: text.slice(start, end), entity: null };
}

/** The name that a role stands for: "the minister"; null where that is not plain. */
export function forRole(reading: Reading, { head, from }: Candidate, last: Speaker | null): Speaker | null {
  const { outline } = reading;
  const noun = wordAt(outline, head) === 'pm' ? 'minister' : wordAt(outline, head);
  if ((outline.bits[head] ?? 0) & PLURAL || !/^(?:the|this|that)$/.test(wordAt(outline, from))) return null;
  const organisation = ORGANISATIONS.has(noun);
  const limit = unnamedBefore(outline, head, noun);
  for (let item = head - 1; item > limit && head - item < ROLE_REACH; item -= 1) {
    if (!((outline.bits[item] ?? 0) & NAME)) continue;
    const mention = outline.mentions[outline.mention[item] ?? -1];
    if (!mention?.entity || mention.type !== (organisation ? 'organisation' : 'person')) continue;
    if (organisation ? calls(reading, mention, noun) : bears(reading, mention, item, noun))
      return asSpeaker(reading, mention);
  }
  const anybody =
    ANYBODY.has(noun) ||
    outline.words[outline.token[head] ?? -1]?.kind === 'number' ||
    wordAt(outline, from + 1) === 'former';
  const type = ANY_ORGANISATION.has(noun) ? 'organisation' : anybody ? 'person' : null;
  if (type === null || head - from > 4 || limit >= 0) return null;
  const before = subjectJustBefore(reading, head, type);
  if (type === 'organisation' || before.speaker) return before.speaker;
  if (before.unnamed) return null;
  return last?.entity ? last : opensBefore(reading, head);
}

/** Whoever the sentence before is about: "Jane Roe walked out. “…,” the lawmaker said." */
function opensBefore(reading: Reading, head: number): Speaker | null {
  const { outline } = reading;
  for (let item = head - 1; item >= 0 && head - item < 60; item -= 1) {
    const back = (outline.sentence[head] ?? 0) - (outline.sentence[item] ?? 0);
    const mention = outline.mentions[outline.mention[item] ?? -1];
    if (back > 2) break;
    if (back > 0 && mention?.type === 'person' && opensSentence(outline, startOfName(outline, item)))
      return asSpeaker(reading, mention);
  }
  return null;
}

/** Where "a diplomat" or "one aide" stands of whom "the diplomat" speaks; -1 where nobody does. */
function unnamedBefore(outline: Outline, head: number, noun: string): number {
  for (let item = head - 1; item >= 0 && head - item < 160; item -= 1) {
    if (wordAt(outline, item) !== noun || !(bit(outline, item) & ROLE)) continue;
    if (bit(outline, item + 1) & NAME) continue;
    for (let at = item - 1; at >= item - 4; at -= 1) {
      if (/^(?:an?|one|another)$/.test(wordAt(outline, at))) return bit(outline, at - 1) & COMMA ? -1 : item;
      if (bit(outline, at) & (DETERMINER | COMMA)) break;
    }
  }
  return -1;
}

/** Who speaks in the sentence before or the one before that; `unnamed` where it is somebody without a name. */
interface JustBefore {
  readonly speaker: Speaker | null;
  readonly unnamed: boolean;
}

function subjectJustBefore(reading: Reading, head: number, type: NameType): JustBefore {
  const { outline, subjects } = reading;
  for (let item = head - 1; item >= 0 && head - item < 120; item -= 1) {
    const back = (outline.sentence[head] ?? 0) - (outline.sentence[item] ?? 0);
    if (back > 2) return { speaker: null, unnamed: false };
    if (back === 0 || !subjects.has(item)) continue;
    const mention = outline.mentions[outline.mention[item] ?? -1];
    if (mention?.type === type) return { speaker: asSpeaker(reading, mention), unnamed: false };
    if (/^an?$/.test(wordAt(outline, item - 1)) || /^an?$/.test(wordAt(outline, item - 2)))
      return { speaker: null, unnamed: true };
  }
  return { speaker: null, unnamed: false };
}

/** "the ministry" for "Ministry of Transport" and for "Foreign Ministry". */
function calls({ text }: Reading, { start, end }: Mention, noun: string): boolean {
  const words = text.slice(start, end).toLowerCase().split(/\s+/);
  const at = words.indexOf(noun);
  return at >= 0 && (at === words.length - 1 || /^(?:of|for)$/.test(words[at + 1] ?? ''));
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ...[['senator', 'sen'] as const, ['governor', 'gov'] as const, ['general', 'gen'] as const],
  ...['representative', 'congressman', 'congresswoman'].map((role) => [role, 'rep'] as const),
]);

/** "the minister" for "Transport Minister Jane Roe" and for "Jane Roe, the transport minister". */
function bears({ outline }: Reading, { role }: Mention, item: number, noun: string): boolean {
  const short = SHORT.get(noun) ?? noun;
  if (
    role
      ?.toLowerCase()
      .split(/[\s.]+/)
      .some((word) => word === noun || word === short)
  )
    return true;
  for (let at = item - 1; at >= item - 4 && outline.sentence[at] === outline.sentence[item]; at -= 1) {
    if (wordAt(outline, at) === noun || wordAt(outline, at) === short) return true;
    if (/^[.,;:]$/.test(wordAt(outline, at)) || bit(outline, at) & (AUXILIARY | CUE)) break;
  }
  if (wordAt(outline, item + 1) !== ',') return false;
  for (let at = item + 2; at < item + 9 && outline.sentence[at] === outline.sentence[item]; at += 1) {
    if (wordAt(outline, at) === noun) return true;
    if (wordAt(outline, at) === ',') break;
  }
  return false;
}
