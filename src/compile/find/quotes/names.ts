import { CUE, DETERMINER, MODIFIER, POSSESSIVE, ROLE, TITLE, WRITING } from '../../language/en/speech/word-classes.ts';
import { bit, NAME, type Outline, together, wordAt } from './outline.ts';

/** A name with its titles and roles has at most this many items before it. */
const TITLES = 7;

/** What somebody is minister or secretary of. */
const OFFICES =
  /^(?:state|defen[cs]e|education|energy|health|labou?r|justice|agriculture|finance|trade|interior|transport|environment)$/;

/** True for a name of two words or more. */
export const hasTwoWords = (outline: Outline, item: number): boolean => {
  const mention = outline.mentions[outline.mention[item] ?? -1];
  return Boolean(mention && mention.end > (outline.words[outline.token[item] ?? -1]?.end ?? mention.end));
};

/** "Northport deputy mayor": the name says whose role it is; up to `unknown` other words may stand between. */
export function modifies(outline: Outline, item: number, unknown: number): boolean {
  let others = 0;
  for (let at = item + 1; at - item < 6 && together(outline, item, at); at += 1) {
    const bits = bit(outline, at);
    if (bits & (ROLE | WRITING | TITLE) && !(bits & CUE)) return true;
    if (bits & MODIFIER) continue;
    if (bits !== 0 || others >= unknown) return false;
    others += 1;
  }
  return false;
}

/** True for a person, and for a run of capitals that may be one. */
export const isPerson = (outline: Outline, item: number): boolean => {
  const type = outline.mentions[outline.mention[item] ?? -1]?.type;
  return type === 'person' || type === null;
};

/** Where a name begins, with the titles and roles before it. */
export function startOfName(outline: Outline, item: number): number {
  let from = item;
  while (item - from < TITLES && isBeforeName(outline, from - 1)) from -= 1;
  return from;
}

/** Titles, roles, articles and the names that go with them: "Harbour Board spokesman" before "John Smith". */
function isBeforeName(outline: Outline, item: number): boolean {
  if (item < 0 || !together(outline, item, item + 1) || outline.soft[item + 1]) return false;
  const bits = bit(outline, item);
  if (bits & (TITLE | ROLE | DETERMINER | POSSESSIVE | MODIFIER)) return true;
  // "Secretary of State Jane Roe"
  if (wordAt(outline, item) === 'of' && bit(outline, item - 1) & ROLE) return OFFICES.test(wordAt(outline, item + 1));
  return Boolean(bits & NAME && bit(outline, item + 1) & (TITLE | ROLE | POSSESSIVE | MODIFIER | NAME));
}
