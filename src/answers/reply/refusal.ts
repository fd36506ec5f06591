import type { Action, Text } from './reply.ts';

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
  /** `among`: what was looked through, in the plural: "events", "disputes". */
  | {
      readonly why: 'nothing-found';
      readonly asked: string;
      readonly among: string;
      readonly nearest: readonly Action[];
    }
  /** `wanted`: what the command needs: "words to look for". */
  | { readonly why: 'missing-words'; readonly wanted: string; readonly nearest: readonly Action[] }
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

const UNFOUND: Record<Unfound, { readonly title: string; readonly says: string; readonly placeholder: string }> = {
  'no-such-person': {
    title: 'No such person or organisation',
    says: 'No person or organisation in this digest goes by',
    placeholder: 'People and organisations',
  },
  'no-such-place': {
    title: 'No such place',
    says: 'No place in this digest goes by',
    placeholder: 'Places',
  },
  'no-such-article': {
    title: 'No such article',
    says: 'No article in this digest goes by',
    placeholder: 'Articles',
  },
  'no-such-citation': {
    title: 'No such citation',
    says: 'No paragraph cited in this digest goes by',
    placeholder: 'Citations',
  },
  'no-such-command': { title: 'No such command', says: 'There is no command', placeholder: 'Commands' },
};

/** Days named with their own preposition. */
const OPEN = /^(?:since|before|after|until) /;

/** More offers than these are left to the menu. */
const MOST_NAMED = 5;

/** "Anna, Berta or Clara": what is offered, in words too, for whoever has the text read aloud without the buttons. */
function either(offers: readonly Action[]): string {
  const labels = offers.slice(0, MOST_NAMED).map(({ label }) => label);
  const left = offers.length - labels.length;
  const all = left > 0 ? [...labels, `${left} more`] : labels;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}

/** " Did you mean Anna?"; help is offered beside what may have been meant, and is not meant itself. */
function meant(offers: readonly Action[]): string {
  const near = offers.filter(({ command }) => command.name !== 'help' || command.options['command'] !== undefined);
  return near.length > 0 ? ` Did you mean ${either(near)}?` : '';
}

/** The words for every refusal: short, kind, naming what was asked and what is near. */
export function wordRefusal(refusal: Refusal): Wording {
  const offers = refusal.nearest.length > 0;
  switch (refusal.why) {
    case 'no-such-person':
    case 'no-such-place':
    case 'no-such-article':
    case 'no-such-citation':
    case 'no-such-command': {
      const { title, says, placeholder } = UNFOUND[refusal.why];
      if (refusal.because) return { title, lede: [refusal.because], placeholder };
      const lede = [`${says} `, { bold: refusal.asked }, `.${meant(refusal.nearest)}`];
      return { title, lede, placeholder };
    }
    case 'ambiguous':
      return {
        title: 'Which one?',
        lede: [{ bold: refusal.asked }, ` fits more than one name: ${either(refusal.nearest)}.`],
        placeholder: 'Choose a name',
      };
    case 'unreadable-date':
      return {
        title: 'That date cannot be read',
        lede: [
          refusal.because ?? 'No date could be read in ',
          ...(refusal.because ? [] : [{ bold: refusal.asked }, '.']),
          ' A day, month, year, decade or range will do: “oct 30”, “october 2020”, “1990s”, “oct 27 to oct 31”, “before 2000”.',
        ],
        placeholder: 'Dates with news',
      };
    case 'empty-day':
      return {
        title: `No news: ${refusal.asked}`,
        lede: [
          [
            `No event in this digest is dated ${OPEN.test(refusal.asked) ? '' : 'to '}${refusal.asked}.`,
            ...refusal.near,
          ].join(' '),
        ],
        placeholder: 'Days with news',
      };
    case 'nothing-found':
      return {
        title: 'Nothing found',
        lede: [
          `Nothing among the ${refusal.among} matches `,
          { bold: refusal.asked },
          offers ? '. Try one of these:' : '.',
        ],
        placeholder: 'Try one of these',
      };
    case 'missing-words':
      return {
        title: 'Something is missing',
        lede: [`This command needs ${refusal.wanted}${offers ? ', for instance:' : '.'}`],
        placeholder: 'Examples',
      };
    case 'too-long':
      return {
        title: 'That is too long',
        lede: [`You wrote ${refusal.length} characters; please ask in at most ${refusal.limit}.`],
        placeholder: 'What you can ask',
      };
  }
}
