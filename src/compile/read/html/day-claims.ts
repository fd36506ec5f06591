import type { DatedLine } from './dated-lines.ts';
import type { PageFacts } from './facts.ts';
import type { LinkedArticle } from './linked-data.ts';
import { machineDay, type WrittenDay } from './written-days.ts';

/** What a page is dated by. */
export interface DaySources {
  readonly facts: PageFacts;
  readonly linked: LinkedArticle;
  /** The lines of the page's text, in order. */
  readonly lines: readonly DatedLine[];
  readonly markup: string;
  /** Where it was fetched from, where that is known. */
  readonly address?: string | undefined;
}

/** Where in the markup something stands; 0 for what is told of the page as a whole. */
export interface Placed {
  readonly at: number;
}

/** A day that something on a page gives for the article. */
export interface Claim extends WrittenDay, Placed {
  /** What says so, for the editor. */
  readonly basis: string;
}

/** Where days are looked for, the surest first; `tag` is the page's language and region, as BCP 47 writes them. */
export type Source = (sources: DaySources, tag: string) => readonly Claim[];

/** The nearest to the heading first. */
export const nearestFirst = <T extends Placed>({ facts }: DaySources, placed: readonly T[]): readonly T[] => {
  const distance = distanceTo(facts);
  return [...placed].sort((one, other) => distance(one) - distance(other));
};

/** How far from the heading something stands in the markup. */
export function distanceTo({ heading }: PageFacts): (placed: Placed) => number {
  const at = heading?.at ?? 0;
  return (placed) => (placed.at >= at ? placed.at - at : (at - placed.at) * BEFORE);
}
/** A day above the heading is as likely as one so many times as far behind it. */
const BEFORE = 3;

/** What a value for machines gives, if that is a day; `where` names it for the editor. */
export const claimOf = (value: string | undefined, where: string, tag: string, at = 0): readonly Claim[] => {
  const found = value === undefined ? null : machineDay(value, tag);
  return found ? [{ ...found, at, basis: `${where} has ${value?.slice(0, 60).trim()}` }] : [];
};

/** Words but for signs that part them. */
export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
/** Characters of a line that tells when, and of the beginning of a longer one in which it may. */
export const [SHORT, OPENING] = [160, 60];
export const opening = (text: string): string => (text.length < SHORT ? text : text.slice(0, OPENING));
/** Characters of markup from the heading within which a day is the article's. */
export const NEAR = 4000;
/** Words of a line that tells little beside a day, and of a day and its month alone. */
export const [OF_A_STAMP, OF_A_BADGE] = [9, 3];
