import { plainMarks } from './words.ts';

/** True where a text has a spelling as whole words, letter for letter; only a first "the" does not count. */
export function hasSpelling(text: string, spelling: string): boolean {
  const body = plainMarks(text);
  const wanted = plainMarks(spelling).replace(/^[Tt]he /, '');
  for (let at = body.indexOf(wanted); at >= 0; at = body.indexOf(wanted, at + 1)) {
    const before = body.slice(Math.max(0, at - 2), at);
    const after = body.slice(at + wanted.length, at + wanted.length + 2);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
