/**
 * A bundle with what is not ASCII written as `\uXXXX`: esbuild does so in strings, not in regular expressions. One curly
 * quotation mark makes V8 hold the whole text in two bytes a character, and read it so at each cold start.
 *
 * @param bundle Code without comments, where a tag that reads a template raw makes a regular expression of it.
 */
export const inAscii = (bundle: string): string =>
  // By code unit: a pair of escapes is one character also in an expression with the flag u.
  bundle.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
