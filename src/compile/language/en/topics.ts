import { MONTHS, WEEKDAYS } from '../../../digest/calendar.ts';
import { wordSet } from '../words.ts';

/** Words that say nothing of what a sentence is about; in lower case, with straight apostrophes. */
const FUNCTION_WORDS = wordSet(`
a about above after again against all also although am among an and any are around as at back be became because
become been before being below between both but by can cannot could did do does doing down during each either
else even ever every few first for from further get give given go going got had has have having he her here hers
herself him himself his how however i if in including into is it its itself just last least less like made make
many may me might more most much must my near neither never new next no nor not now of off on once one only or
other our ours out over own per put rather same several shall she should since so some still such take than that
the their theirs them themselves then there these they this those though three through thus to too toward two 'd
under until up upon us very via was we well went were what when where whether which while who whom whose why will
with within without would yet you your yours 's n't don't didn't doesn't isn't wasn't it's he's that's
`);

/** Of these and of news, what tells that a text is English. */
export const COMMONEST = wordSet(`
the of and to in that is was for with on by at from it its be been are were have has had not this which who will would
he she his her they their them after before said says but or about when there out up into more than who what two an as
`);

/** Words that every news report uses, whatever its story. */
const NEWS_WORDS = wordSet(`
said say says saying told tell tells according added reported report reports statement today yesterday tomorrow
tonight day days week weeks month months year years time people mr mrs ms news agency spokesman spokeswoman
`);

/** A word without its plural or possessive ending, so that "ferries" and "ferry" are one term. */
export function stem(lower: string): string {
  const length = lower.length;
  if (length < 4 || lower.charCodeAt(length - 1) !== 115 /* s */) return lower;
  if (lower.endsWith("'s")) return lower.slice(0, -2);
  if (lower.endsWith('ies') && length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(lower)) return lower;
  return /(?:sh|ch|x|z|ss)es$/.test(lower) ? lower.slice(0, -2) : lower.slice(0, -1);
}

/** Words that say nothing of what a text is about. */
export const IGNORED: ReadonlySet<string> = new Set([
  ...FUNCTION_WORDS,
  ...NEWS_WORDS,
  ...MONTHS.flat(),
  ...WEEKDAYS.map(([name = '']) => name),
]);
