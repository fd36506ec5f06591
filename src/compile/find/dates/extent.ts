import { type Match, type PartOfPoint, type Scan, wordAt } from './scan.ts';

const PARTS: ReadonlyMap<string, PartOfPoint> = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
  ['beginning', 'early'],
  ['start', 'early'],
  ['end', 'late'],
]);
const NEAR = new Set(
  'about nearly almost roughly approximately around over past last next first final coming previous recent another full entire whole'.split(
    ' ',
  ),
);
const DETERMINERS = new Set(['the', 'this', 'these', 'those', 'that', 'his', 'her', 'their', 'its']);

/** Takes in what belongs to the expression before it: "the", "early", "the end of", "more than", "the past". */
export function widened(scan: Scan, match: Match): Match {
  if (match.start !== undefined || match.value.endsWith('_REF')) return withArticle(scan, match);
  if (match.type === 'SET') return match;
  return match.type === 'DURATION' ? withMeasure(scan, match) : withPart(scan, match);
}

function withArticle(scan: Scan, match: Match): Match {
  return match.start === undefined &&
    wordAt(scan, match.from - 1) === 'the' &&
    /^(?:near|foreseeable|immediate|distant|short|past|future)$/.test(wordAt(scan, match.from))
    ? { ...match, from: match.from - 1 }
    : match;
}

/** "More than a month", "at least two weeks", "nearly five months", "the past decade". */
function withMeasure(scan: Scan, match: Match): Match {
  let { from } = match;
  const before = wordAt(scan, from - 1);
  if ((before === 'than' || before === 'to') && /^(?:more|less|fewer|up)$/.test(wordAt(scan, from - 2))) from -= 2;
  else if (before === 'least' || before === 'most') from -= wordAt(scan, from - 2) === 'at' ? 2 : 0;
  while (NEAR.has(wordAt(scan, from - 1)) && !isVerb(scan, from - 1) && from > match.from - 3) from -= 1;
  const isMany = /[^-]s$/.test(wordAt(scan, match.to - 1)) && !wordAt(scan, match.from).includes('-');
  if ((from < match.from || isMany || NEAR.has(wordAt(scan, from))) && DETERMINERS.has(wordAt(scan, from - 1)))
    from -= 1;
  return { ...match, from };
}

/** "May last several days": no "last" that anything is named by. */
const isVerb = (scan: Scan, at: number): boolean =>
  wordAt(scan, at) === 'last' && !DETERMINERS.has(wordAt(scan, at - 1));

/** "Earlier this week", "late Monday", "the early 1990s", "the end of last year". */
function withPart(scan: Scan, match: Match): Match {
  let { from } = match;
  let part = match.part;
  const the = (): void => {
    if (wordAt(scan, from - 1) === 'the') from -= 1;
  };
  const isNumber =
    scan.tokens[from]?.kind === 'number' && match.point?.precision !== 'decade' && match.point?.precision !== 'century';
  if (!isNumber && (match.point?.precision !== 'day' || match.shift)) the();
  const before = wordAt(scan, from - 1);
  if (before === 'earlier' || before === 'later') from -= 1;
  else if (before === '-' && wordAt(scan, from - 2) === 'mid') [from, part] = [from - 2, 'mid'];
  else if (before === 'of' && PARTS.has(wordAt(scan, from - 2)))
    [from, part] = [from - 2, PARTS.get(wordAt(scan, from - 2))];
  else if (/^(?:early|mid|late)$/.test(before)) [from, part] = [from - 1, PARTS.get(before)];
  if (/^(?:more|less)$/.test(wordAt(scan, from - 2)) && wordAt(scan, from - 1) === 'than') from -= 2;
  else if (from < match.from) the();
  return { ...match, from, ...(part ? { part } : {}) };
}
