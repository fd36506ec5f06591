import type { Digest } from '../digest/digest.ts';

/** Things of a kind that are looked through: those of a draft that a person would edit. */
const MOST = 5_000;
/** Signs by which a name is known: what is long is cut where there is little room. */
const SHOWN = 40;

/**
 * The ids of all that a reply shows by name, headline or question, a line each: what an entry of the overlay may name it
 * by.
 */
export function idLines(shown: string, digest: Digest): readonly string[] {
  const text = inOneLine(shown);
  const entities = digest.entities.list(['person', 'organisation', 'place'], 0, MOST);
  const all = [
    ...digest.events.list({}, 0, MOST).map(({ id, headline }) => ({ id, name: headline })),
    ...digest.disputes.list(0, MOST).map(({ id, question }) => ({ id, name: question })),
    ...entities.map(({ id, name }) => ({ id, name })),
  ].filter(({ name }) => text.includes(inOneLine(name).slice(0, SHOWN)));
  const width = Math.max(0, ...all.map(({ id }) => id.length));
  return all.map(({ id, name }) => `  ${id.padEnd(width)}  ${name}`);
}

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').toLowerCase();
