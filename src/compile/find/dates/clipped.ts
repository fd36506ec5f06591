import { yearOf } from './point.ts';
import type { Scan } from './scan.ts';

const APOSTROPHE = /^['’‘]$/;

/** True for a number that an apostrophe shortens: "'82", "'70s". */
export const isClipped = (scan: Scan, at: number): boolean =>
  APOSTROPHE.test(scan.word(at - 1)) && scan.touches(at - 1);

/** 1982 of the "82" of "'82"; undefined for any other token. */
export const clippedYear = (scan: Scan, at: number): number | undefined =>
  /^\d\d$/.test(scan.word(at)) && isClipped(scan, at)
    ? shortYear(Number(scan.word(at)), yearOf(scan.published))
    : undefined;

/** Two digits are the year nearest to publication, at most twenty years ahead. */
export function shortYear(digits: number, published: number): number {
  const year = Math.floor(published / 100) * 100 + digits;
  return year > published + 20 ? year - 100 : year;
}
