import { addDays } from '../../digest/day.ts';
import type { Day } from '../../digest/types.ts';
import type { DateMention } from '../find/extraction.ts';
import { type Language, perLanguage } from '../language/language.ts';
import * as Word from '../language/word-classes.ts';
import type { Sentence } from '../read/text/sentences.ts';
import type { Token } from '../read/text/tokens.ts';
import { clausesOf, inParts, isSpeech, isVerb, type Stretch } from './clauses.ts';
import { actIn, deedAt } from './deed.ts';
import { type DatedAt, offsets, type Telling } from './telling.ts';
import { spanOf } from './when.ts';

/** Days ahead that a plan may be for. */
const AHEAD = 500;

/** Days that one sentence tells of. */
const MOST = 2;

/** Tokens of a day that a clause begins with. */
const HEAD = 4;

const listsOf = perLanguage(({ classes, speech }: Language) => {
  const list = (name: string): ReadonlySet<string> => classes.get(name) ?? new Set();
  return {
    ...{
      bits: speech.classes,
      will: list('will'),
      had: list('had'),
      would: list('would'),
      due: list('is-due'),
      is: list('is-or-been'),
    },
    ...{ setting: list('sets-day'), held: list('is-held-on'), to: list('to'), unsure: list('not-sure') },
    ...{ looksTo: list('looks-to-day'), setFor: list('set-for') },
  };
});
type Lists = ReturnType<typeof listsOf>;

/** A day that lies after the publication of what names it; nothing for any other date. */
export function comingOf(date: DateMention, published: Day): readonly DatedAt[] {
  const when = date.type === 'DATE' || date.type === 'TIME' ? spanOf(date.value) : null;
  const isAhead = when?.precision === 'day' && when.start > published && when.start <= addDays(published, AHEAD);
  return when && isAhead ? [{ date, when }] : [];
}

/**
 * What a sentence tells is to come on a day: "will be sworn in on 3 May", "is due in court", "set the trial for". What may
 * be, is not to be, or depends on something is no plan.
 */
export function comingIn(
  { tokens }: Pick<Sentence, 'tokens'>,
  dates: readonly DatedAt[],
  language: Language,
): readonly (Telling & DatedAt)[] {
  const lists = listsOf(language);
  const isOpen = /^["“‘']/.test(tokens[0]?.text ?? '') || tokens.at(-1)?.text === '?';
  // The month of May is sure.
  const isUnsure = tokens.some((token, at) => lists.unsure.has(at === 0 ? token.lower : token.text));
  if (dates.length === 0 || isOpen || isUnsure) return [];
  const { clauses, attribution } = clausesOf(tokens, language);
  const end = attribution[1] > 0 ? attribution[0] - 1 : tokens.length;
  return dates.slice(0, MOST).flatMap((each): (Telling & DatedAt)[] => {
    const at = tokens.findIndex((token) => each.date.start >= token.start && each.date.start < token.end);
    const clause = clauses.find((one) => inParts(one, at)) ?? (clauses.length === 0 ? wholeOf(end) : undefined);
    if (clause?.kind !== 'main') return [];
    const told = plannedBy(tokens, clause.parts, at, lists, language);
    return told < 0
      ? []
      : [
          {
            ...each,
            manner: 'due',
            clause: offsets(tokens, clause.parts),
            source: offsets(tokens, [attribution]),
            isAside: false,
            deed: deedAt(tokens, told, language) || actIn(tokens, told, clause.parts.at(-1)?.[1] ?? end, language),
          },
        ];
  });
}

/** "The council votes on 27 April" has no verb that clauses are taken apart by. */
const wholeOf = (end: number): { readonly kind: 'main'; readonly parts: readonly Stretch[] } => ({
  kind: 'main',
  parts: [[0, end]],
});

/** Index of the word by which a clause says that what it tells is to come on a day; -1 without one. */
function plannedBy(
  tokens: readonly Token[],
  parts: readonly Stretch[],
  day: number,
  lists: Lists,
  language: Language,
): number {
  const lower = (at: number): string => tokens[at]?.lower ?? '';
  const isIn = (at: number): boolean => parts.some(([from, to]) => at >= from && at < to);
  const before = lower(day - 1);
  // "Set the trial for 14 February"
  const first = tokens.findIndex((_, at) => isIn(at) && isVerb(tokens, at, language));
  if (lists.setting.has(lower(first)) && first < day && lists.setFor.has(before)) return first;
  const isDetermined = ((lists.bits.get(before) ?? 0) & (Word.DETERMINER | Word.POSSESSIVE)) !== 0;
  const isPossessive = ((lists.bits.get(lower(day + 1)) ?? 0) & Word.POSSESSIVE) !== 0;
  const isBound = lists.looksTo.has(before) || lists.setFor.has(before);
  if (isDetermined || isPossessive) return -1;
  const isSaid =
    tokens.some((_, at) => isSpeech(tokens, at, language)) && !tokens.some((token) => lists.had.has(token.lower));
  const isPlan = (at: number): boolean => {
    const word = lower(at);
    // "The board had promised that it would" was a plan.
    if (lists.will.has(word) || (isSaid && lists.would.has(word))) return true;
    // "had been due to open it": it was not.
    if (lists.had.has(lower(at - 1))) return false;
    if (lists.is.has(word)) return lists.due.has(lower(at + 1)) || (word !== 'been' && lists.to.has(lower(at + 1)));
    // "takes the oath on 3 May"; and not "the cup of tea it takes"
    return lists.held.has(word) && at > 0 && first < 0;
  };
  // Of "will appeal and was held until Friday" the last verb before the day is none that plans.
  const planned = tokens.findLastIndex((_, at) => at < day && isIn(at) && isPlan(at));
  const verb = tokens.findLastIndex((_, at) => at < day && isIn(at) && isVerb(tokens, at, language));
  // "Is set for 3 June"; and not "will stay shut until 3 June".
  if (isBound && !(before === 'for' && lists.due.has(lower(planned + 1)))) return -1;
  if (planned >= 0) return verb > planned + 3 ? -1 : planned;
  // "On 8 November the court will hear"
  return isIn(day - HEAD) ? -1 : tokens.findIndex((_, at) => at > day && isIn(at) && isPlan(at));
}
