import type { Document } from '../read/document.ts';

/** A sentence that tells what is new on a live page: its index, and where it begins behind the hour or bullet before it. */
export interface Entry {
  readonly at: number;
  readonly from: number;
}

/** Lines that begin with an hour, of a page that is told by the hour: one may be an hour by chance. */
const HOURS = 2;

const BULLET = /^\s*[•·▪◦‣●*–-]\s+/;
const ENDS_SENTENCE = /[.!?…]["”’')\]]*$/;

/**
 * The sentences of a live page that tell what is new: the first below a line that is an hour or begins with one ("4.15pm:
 * Mayor speaks"), and, where the page is told by the hour, the first behind an hour on its own line, and the bullets that
 * sum the page up. A question is none; what answers it is.
 */
export function entriesOf(doc: Document): readonly Entry[] {
  const { text, language } = doc;
  const lines = doc.lines.map(({ start, end }) => text.slice(start, end));
  const hours = lines.map((line) => language.accounts.opensEntry.exec(line)?.[0].length ?? 0);
  const isLive = hours.filter((length) => length > 0).length >= HOURS;
  const entries: Entry[] = [];
  let opened = -1;
  doc.sentences.forEach(({ line, start, end }, at) => {
    const part = doc.lines[line]?.part;
    if (part !== 'body' && part !== 'key-point') return;
    const isFirst = doc.sentences[at - 1]?.line !== line;
    const own = lines[line] ?? '';
    const hour = isFirst ? (hours[line] ?? 0) : 0;
    const isTold = ENDS_SENTENCE.test(own);
    const head = hour || (BULLET.exec(own)?.[0].length ?? 0);
    const isBullet = isFirst && hour === 0 && head > 0;
    const isBelow = isFirst && isTitle(lines[line - 1], hours[line - 1]);
    if (isBelow || (isLive && (isBullet || (hour > 0 && isTold)))) opened = line;
    if (opened !== line) return;
    const from = isFirst ? start + head : start;
    if (/\?["”’']?$/.test(text.slice(from, end))) return;
    entries.push({ at, from });
    opened = -1;
  });
  return entries;
}

/** An hour, with a title or without: "11.05am: Boy found". */
const isTitle = (line = '', hour = 0): boolean => hour > 0 && !ENDS_SENTENCE.test(line);
