import type { Words } from '../words/words.ts';
import type { Action, Span, Text } from './reply.ts';

/** What could not be found, as a reader calls it. */
type Unfound = 'no-such-person' | 'no-such-place' | 'no-such-article' | 'no-such-citation' | 'no-such-command';

/**
 * Why a question could not be answered as asked. `asked` is what the person wrote, already made harmless;
 * `nearest` is what they may have meant or could ask instead, best first, each ready to be pressed.
 */
export type Refusal = {
  readonly kind: 'refusal';
} /** `because`: a whole sentence that says more than that the name is unknown, where there is more to say. */ & (
  | { readonly why: Unfound; readonly asked: string; readonly because?: string; readonly nearest: readonly Action[] }
  /** The words fit several names; `nearest` are all of them. */
  | { readonly why: 'ambiguous'; readonly asked: string; readonly nearest: readonly Action[] }
  /** `because`: a whole sentence on what is wrong with the date, where that is known. */
  | {
      readonly why: 'unreadable-date';
      readonly asked: string;
      readonly because?: string;
      readonly nearest: readonly Action[];
    }
  /** `asked`: the days in words, also "since 2021"; `near`: whole sentences on where there is news. */
  | {
      readonly why: 'empty-day';
      readonly asked: string;
      readonly near: readonly string[];
      readonly nearest: readonly Action[];
    }
  /** `among`: what was looked through. */
  | {
      readonly why: 'nothing-found';
      readonly asked: string;
      readonly among: keyof Words['refusals']['nothing']['among'];
      readonly nearest: readonly Action[];
    }
  /** `wanted`: what the command needs. */
  | {
      readonly why: 'missing-words';
      readonly wanted: keyof Words['refusals']['missing']['wanted'];
      readonly nearest: readonly Action[];
    }
  /** Lengths in characters. */
  | { readonly why: 'too-long'; readonly length: number; readonly limit: number; readonly nearest: readonly Action[] }
);

/** A refusal in words; the buttons come from `nearest`. */
export interface Wording {
  readonly title: string;
  readonly lede: Text;
  /** What stands above the menu of what is near. */
  readonly placeholder: string;
}

/** What could not be found, as the words for it are named. */
const UNFOUND = {
  'no-such-person': 'person',
  'no-such-place': 'place',
  'no-such-article': 'article',
  'no-such-citation': 'citation',
  'no-such-command': 'command',
} as const satisfies Record<Unfound, keyof Words['refusals']>;

/** More offers than these are left to the menu. */
const MOST_NAMED = 5;

/** "Anna, Berta or Clara": what is offered, in words too, for whoever has the text read aloud without the buttons. */
function either(offers: readonly Action[], words: Words): string {
  const labels = offers.slice(0, MOST_NAMED).map(({ label }) => label);
  const left = offers.length - labels.length;
  return words.either(left > 0 ? [...labels, words.more(left)] : labels);
}

/** " Did you mean Anna?"; help is offered beside what may have been meant, and is not meant itself. */
function meant(offers: readonly Action[], words: Words): readonly string[] {
  const near = offers.filter(({ command }) => command.name !== 'help' || command.options['command'] !== undefined);
  return near.length > 0 ? [words.refusals.meant(either(near, words))] : [];
}

/** The words for every refusal: short, kind, naming what was asked and what is near. */
export function wordRefusal(refusal: Refusal, words: Words): Wording {
  const offers = refusal.nearest.length > 0;
  const { ambiguous, date, day, missing, nothing, tooLong } = words.refusals;
  switch (refusal.why) {
    case 'no-such-person':
    case 'no-such-place':
    case 'no-such-article':
    case 'no-such-citation':
    case 'no-such-command': {
      const { title, unfound, menu } = words.refusals[UNFOUND[refusal.why]];
      if (refusal.because) return { title, lede: [refusal.because], placeholder: menu };
      const lede = [...unfound<Span>({ bold: refusal.asked }), ...meant(refusal.nearest, words)];
      return { title, lede, placeholder: menu };
    }
    case 'ambiguous': {
      const lede = ambiguous.lede<Span>({ bold: refusal.asked }, either(refusal.nearest, words));
      return { title: ambiguous.title, lede, placeholder: ambiguous.menu };
    }
    case 'unreadable-date': {
      const unread = refusal.because === undefined ? date.unread<Span>({ bold: refusal.asked }) : [refusal.because];
      return { title: date.title, lede: [...unread, date.examples], placeholder: date.menu };
    }
    case 'empty-day': {
      const lede = [[day.lede(refusal.asked), ...refusal.near].join(' ')];
      return { title: day.title(refusal.asked), lede, placeholder: day.menu };
    }
    case 'nothing-found': {
      const lede = [...nothing.among[refusal.among]<Span>({ bold: refusal.asked }), offers ? nothing.attempt : '.'];
      return { title: nothing.title, lede, placeholder: nothing.menu };
    }
    case 'missing-words': {
      const lede = [`${missing.wanted[refusal.wanted]}${offers ? missing.examples : '.'}`];
      return { title: missing.title, lede, placeholder: missing.menu };
    }
    case 'too-long': {
      const { title, lede, menu } = tooLong;
      return { title, lede: [lede(refusal.length, refusal.limit)], placeholder: menu };
    }
  }
}
