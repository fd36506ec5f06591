import { normalise } from '../../digest/normalise.ts';

/** Characters of an id that is made from words; whole words are dropped beyond it. */
const LONGEST = 48;

/** Gives ids that no other has: lower-case words joined by hyphens, numbered where two would be the same. */
export function idMaker(): (words: string) => string {
  const taken = new Map<string, number>();
  return (words) => {
    const slug = slugOf(words);
    const times = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, times);
    if (times === 1) return slug;
    const numbered = `${slug}-${times}`;
    taken.set(numbered, 1);
    return numbered;
  };
}

/** Names in other scripts have no letters that an id may hold: they are told apart by their number. */
function slugOf(text: string): string {
  const words = normalise(text)
    .replaceAll(/[^a-z0-9 ]/g, '')
    .split(' ')
    .filter(Boolean);
  let slug = words.shift() ?? 'name';
  for (const word of words) {
    if (slug.length + word.length + 1 > LONGEST) break;
    slug += `-${word}`;
  }
  return slug.slice(0, LONGEST);
}
