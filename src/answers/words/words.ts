import type { en } from './en.ts';

/** The words of a language: what a file beside this one exports. The compiler finds what one lacks. */
export type Words = typeof en;
