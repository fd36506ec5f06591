import {
  type Claim,
  claimOf,
  type DaySources,
  nearestFirst,
  OF_A_BADGE,
  OF_A_STAMP,
  OPENING,
  opening,
  SHORT,
  type Source,
  wordsIn,
} from './day-claims.ts';
import { behindPublication, isLabel, isLabelled, MODIFIED, onPublication } from './day-words.ts';
import { plainWords } from './linked-data.ts';
import { fromMarks } from './marked-days.ts';
import { writtenDays } from './written-days.ts';

/** Lines with a day, or that open with one, the nearest to the heading first; `told` is what of a line may tell it. */
export function fromLines(
  fits: (words: number) => boolean,
  told = (text: string): string => opening(onPublication(text)),
): Source {
  return (sources, tag) => {
    const lines = sources.lines.filter(({ text, isOfOther }) => !isOfOther && DIGIT.test(text) && fits(wordsIn(text)));
    const nearest = nearestFirst(sources, lines);
    const [asides, own] = [true, false].map((isAside) => nearest.filter((line) => line.isAside === isAside));
    return [...(own ?? []), ...(asides ?? [])].flatMap(({ text, at }) => {
      const words = text.slice(0, LONGEST).replace(QUOTED, ' ');
      const [found] = isSpan(words, tag) ? [] : writtenDays(told(words), tag);
      return found ? [{ ...found, at, basis: `the line “${text.slice(0, SHORT).trim()}”` }] : [];
    });
  };
}

/** "This entry was posted on Monday, May 12th, 2031 at 6:10 pm and is filed under News", as old blogs end. */
export function fromOwnNote({ lines }: DaySources, tag: string): readonly Claim[] {
  return lines
    .filter(({ text, isAside }) => !isAside && OWN_NOTE.test(text) && isLabelled(text))
    .flatMap(({ text, at }) =>
      writtenDays(text, tag)
        .slice(0, 1)
        .map((found) => ({ ...found, at, basis: `the line “${text.slice(0, SHORT).trim()}”` })),
    );
}
const OWN_NOTE =
  /^\s{0,3}(?:this (?:entry|post|article|story)|dieser (?:beitrag|eintrag|artikel)|cet(?:te)? (?:entrée|article)|est[ae] (?:entrada|artículo)|questo? articolo|запись)\s/i;

/** Characters of a line that are looked through. */
const LONGEST = 400;
/** Chinese writes figures as characters, too. */
const DIGIT = /\p{Nd}|年/u;
/** From one day to another, and nothing beside: when something is open, or somebody lived. */
const isSpan = (text: string, tag: string): boolean =>
  SPAN.test(text) && !isLabelled(text) && writtenDays(text, tag).length === 2;
const SPAN = /^[^–—-]{6,30}(?:\s[–—-]\s|[–—])[^–—-]{6,30}$/;

/** Addresses, and posts elsewhere that a page shows. */
const QUOTED = /\S+:\/\/\S+|^[—–-]\s.{0,60}\(@.*/g;

/** The head of a report's first line, up to its dash: "VARN, May 14, 2031 /Coastwire/ --", "Varn (14.05.2031)." */
const DATELINE = /^["“(]?[\p{Lu}\d].{6,80}?(?:\)\.?|\d{4}\.|\d{4}\s?[:–—-]|--|[–—:])\s/u;
/** Words of such a head beside the day: places and an agency. */
const OF_A_HEAD = 9;

export function fromDateline(sources: DaySources, tag: string): readonly Claim[] {
  const heads = sources.lines.flatMap(({ text, at, isOfOther }) => {
    const head = !isOfOther && wordsIn(text) > OF_A_STAMP ? DATELINE.exec(text)?.[0] : undefined;
    return head !== undefined && wordsIn(head) <= OF_A_HEAD ? [{ head, at }] : [];
  });
  return nearestFirst(sources, heads).flatMap(({ head, at }) => {
    const [found] = writtenDays(onPublication(head), tag);
    return found ? [{ ...found, at, basis: `the text opens with “${head.trim()}”` }] : [];
  });
}

/** What is made for instants, and lines that say what was published when; the nearer to the heading the first. */
export function fromInstantsAndLabels(sources: DaySources, tag: string): readonly Claim[] {
  const instants = fromMarks(({ name, instant }) => instant || name === 'time' || name === 'abbr')(sources, tag);
  const labels = fromLines(
    () => true,
    (text) => behindPublication(labelled(text)).slice(0, OPENING),
  )(sources, tag);
  return nearestFirst(sources, [...instants, ...labels]);
}

/** A short line, or what of a longer one stands between bars: "By Mary Dunne and … | Posted 14 May 2031 | Updated …". */
const labelled = (text: string): string =>
  text
    .split(wordsIn(text) > OF_A_LABEL ? /(?<=[|·•])/ : NEVER)
    .find((part) => wordsIn(part) <= OF_A_LABEL && isLabelled(part)) ?? '';
const NEVER = /(?!)/;
/** Words of a line that says when something was received, published and changed. */
const OF_A_LABEL = 16;

/** What systems make for networks: a label that says published, and the day. */
export function fromPair({ facts: { meta } }: DaySources, tag: string): readonly Claim[] {
  return ['1', '2'].flatMap((number) => {
    const label = meta.get(`twitter:label${number}`)?.[0] ?? '';
    const [value] = meta.get(`twitter:data${number}`) ?? [];
    return isLabel(label) && !MODIFIED.test(label) ? claimOf(value, `its label “${label}”`, tag) : [];
  });
}

/** The page itself in a list of stories: its headline with a day. */
export function fromOwnEntry({ facts: { heading }, lines }: DaySources, tag: string): readonly Claim[] {
  const headline = plainWords(heading?.text ?? '');
  return lines
    .filter(({ text }) => wordsIn(headline) > OF_A_BADGE && text.includes(headline) && text.length > headline.length)
    .flatMap(({ text, at }) =>
      writtenDays(text.replace(headline, ' '), tag).map((found) => ({
        ...found,
        at,
        basis: `the line “${text.slice(0, SHORT)}”`,
      })),
    );
}

/** "Ferry adrift | Varn Radio | 14.05.2031", or what is given to networks opens with the day: "Varn, 14 May 2031 – …". */
export function fromTitle({ facts: { title, meta } }: DaySources, tag: string): readonly Claim[] {
  const descriptions = ['description', 'og:description'].flatMap((name) => meta.get(name) ?? []);
  return [title, ...descriptions.map((each) => each.slice(0, OPENING))].flatMap((words) =>
    writtenDays(words, tag).map((found) => ({
      ...found,
      at: 0,
      basis: `it is described as “${words.slice(0, SHORT)}”`,
    })),
  );
}
