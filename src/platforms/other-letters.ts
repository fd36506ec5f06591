/** Cyrillic, Armenian, Arabic and Georgian letters, by their blocks: quicker than by script, which is asked at each start. */
const LETTERS = /[\u0400-\u058f\u0600-\u077f\u10a0-\u10ff\u1c90-\u1cbf\ufb50-\ufdff\ufe70-\ufeff]/;

/** Whether a text has letters of a script that names are read from, though the digest is in Latin ones. */
export const inOtherLetters = (text: string): boolean => LETTERS.test(text);
