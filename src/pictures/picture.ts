import type { Span } from '../charts/span.ts';
import type { Day, Event, Figure } from '../digest/types.ts';

/** What stands around every picture. */
export interface Told {
  /** In words: "What was reported, 27 Sep – 2 Nov 2020". */
  readonly title: string;
  /** Under the title: how much is shown, and how it is to be read. */
  readonly note: string;
  /** "Harbour digest 1a2b3c4d" */
  readonly digest: string;
  /** The same with the names of the articles behind what is shown. */
  readonly foot: string;
}

/** Events on an axis of time, each as long as its date is open; in order of date. */
export interface TimelinePicture extends Told {
  readonly kind: 'timeline';
  readonly span: Span;
  /** Short names of the months for the axis, January first. */
  readonly months: readonly string[];
  readonly rows: readonly {
    readonly event: Event;
    readonly date: string;
    /** How sure its reports are, in words. */
    readonly standing: string;
    readonly sources: string;
  }[];
}

/** The positions of one question, side by side. */
export interface PositionsPicture extends Told {
  readonly kind: 'positions';
  readonly rows: readonly {
    readonly says: string;
    /** Who holds it, and in which article; the articles alone where they name no one. */
    readonly holder: string;
  }[];
}

/** A count as it was given: never added to another, never averaged. */
export interface Count {
  readonly figure: Figure;
  /** "more than 1,200" */
  readonly amount: string;
  /** Who gives it, or which article: counts of one series may be joined where each is of another day. */
  readonly series: string;
  /** Where the reports part on what it is: that they do, in words. */
  readonly contested?: string;
  /** Who gives it, and in which article. */
  readonly giver: string;
  /** Of what, beside the figure's own label: "both sides"; empty where that says it all. */
  readonly scope: string;
  /** "31 Oct", or "published 31 Oct" where the report gives no day. */
  readonly date: string;
  /** The last day that it may be of. */
  readonly day: Day;
  readonly value: number;
}

/** Counts of one thing over time, each with its giver. */
export interface TollPicture extends Told {
  readonly kind: 'toll';
  /** What is counted, as the digest calls it. */
  readonly counted: string;
  readonly span: Span;
  /** In order of day. */
  readonly counts: readonly Count[];
}

export type Picture = TimelinePicture | PositionsPicture | TollPicture;

/** The same in words, as screen readers have it: every label that is drawn, and who says it. */
export function altOf(picture: Picture): string {
  const { title, note, digest } = picture;
  const all = [`${title.replace(/(?<![.?])$/, '.')} ${note}`, ...linesOf(picture), `${digest}.`].join(' ');
  if (all.length <= LONGEST_ALT) return all;
  const begun = all.slice(0, LONGEST_ALT - 1);
  return `${begun.slice(0, Math.max(0, begun.lastIndexOf(' '))).trimEnd()}…`;
}

function linesOf(picture: Picture): readonly string[] {
  switch (picture.kind) {
    case 'timeline':
      return picture.rows.map(
        ({ date, event, standing, sources }) => `${date}: ${event.headline} (${standing}; ${sources}).`,
      );
    case 'positions':
      return picture.rows.map(({ says, holder }) => `${holder}: ${says.replace(/\.$/, '')}.`);
    case 'toll':
      return picture.counts.map(
        ({ amount, figure, scope, giver, date, contested }) =>
          `${date}: ${amount}, ${figure.label}${scope} (${giver}${contested ? `; ${contested}` : ''}).`,
      );
  }
}

/** What both platforms take for the words of a picture, in characters: Discord's limit for a gallery's item. */
export const LONGEST_ALT = 1024;
