import type { DigestDocument } from '../digest/types.ts';

type Unversioned = Omit<DigestDocument, 'version'>;

/** What is told of: names by their spelling, everything else by its id. */
const parts: readonly (readonly [what: string, keys: (digest: Unversioned) => readonly string[]])[] = [
  ['articles', ({ articles }) => articles.map(({ id }) => id)],
  ['events', ({ events }) => events.map(({ id }) => id)],
  ['figures', ({ figures }) => figures.map(({ id }) => id)],
  ['disputes', ({ disputes }) => disputes.map(({ id }) => id)],
  ['names', ({ entities }) => entities.map(({ name }) => name)],
];

/**
 * What came and went since the last compile, a line a kind of thing; `earlier` is the text of the last `digest.json`.
 * Nothing to tell where there was none: then all is new.
 */
export function newsSince(earlier: string | undefined, digest: Unversioned): readonly string[] {
  const before = earlier === undefined ? null : parsed(earlier);
  if (!before) return [];
  const lines = parts.flatMap(([what, keys]) => {
    const [old, now] = [new Set(keys(before)), new Set(keys(digest))];
    const added = [...now].filter((key) => !old.has(key));
    const gone = [...old].filter((key) => !now.has(key));
    return [...told(`new ${what}`, added), ...told(`${what} gone`, gone)];
  });
  return lines.length > 0 ? ['since the last compile:', ...lines] : ['nothing came or went since the last compile'];
}

const told = (what: string, keys: readonly string[]): string[] =>
  keys.length > 0 ? [`  ${what}: ${keys.join(', ')}`] : [];

/** A digest that cannot be read is none: it will be written anew. */
function parsed(text: string): Unversioned | null {
  try {
    const value: unknown = JSON.parse(text);
    const isDigest =
      typeof value === 'object' &&
      value !== null &&
      ['articles', 'events', 'figures', 'disputes', 'entities'].every((key) => key in value);
    return isDigest ? (value as Unversioned) : null;
  } catch {
    return null;
  }
}
