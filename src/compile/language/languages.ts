/** The languages that articles are read in. Only this file imports their folders. */
export { english } from './en/english.ts';
