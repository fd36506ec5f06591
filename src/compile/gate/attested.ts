import { type Claim, claimsOf, dateClaimsOf } from '../edit/claims.ts';
import type { TopicEntries } from '../edit/read.ts';
import { fault, placeOf } from '../fault.ts';
import type { AttestedLine } from './evidence/evidence.ts';
import { attestation } from './evidence/hashes.ts';
import type { GateCheck, GateSources } from './paragraphs.ts';

/** Lines of own words with citations of their own; headlines and questions rest on those of their lines. */
const linesOf = (entries: TopicEntries): readonly Claim[] => claimsOf(entries).filter(({ entry }) => entry);

const datedLinesOf = (entries: TopicEntries) =>
  dateClaimsOf(entries).map(({ date: { start, end }, at, of }) => ({
    at,
    key: datedKey(of),
    days: `${start}..${end}`,
  }));

const lineKey = (text: string): string => attestation('line', text);
const datedKey = (text: string): string => attestation('dated', text);

/** Every line and every date of the editor's files, each once, sorted by key. */
export function attestedLines(entries: TopicEntries): readonly AttestedLine[] {
  const attested = [
    ...linesOf(entries).flatMap(({ text, cites }) => cites.map(({ id }) => ({ key: lineKey(text), what: id }))),
    ...datedLinesOf(entries).map(({ key, days }) => ({ key, what: days })),
  ];
  return [...Map.groupBy(attested, ({ key }) => key)]
    .map(([key, same]) => ({ key, with: [...new Set(same.map(({ what }) => what))].sort() }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** By key: with what a line was read when the articles were there. */
const attestedWith = ({ evidence }: GateSources): ReadonlyMap<string, readonly string[]> =>
  new Map(evidence.lines.map((line) => [line.key, line.with]));

/**
 * A line that stands as it stood when the articles were there keeps to the paragraphs that it cited then: whether
 * another paragraph says the same, only a reader of it can tell. A line that is new, or worded anew, may cite any.
 */
export const citationsAttested: GateCheck = (sources) => {
  if (sources.isFresh) return [];
  const attested = attestedWith(sources);
  return linesOf(sources.entries).flatMap(({ text, cites }) => {
    const known = attested.get(lineKey(text));
    return cites
      .filter(({ id }) => known && !known.includes(id))
      .map((cite) =>
        fault(
          placeOf(cite),
          `this line did not cite ${cite.id} when it was held to the articles, but ${known?.join(', ')}. ` +
            'Cite that, or read the paragraph and run compile with --articles DIR.',
        ),
      );
  });
};

/** So does what it dates keep its days. */
export const datesAttested: GateCheck = (sources) => {
  if (sources.isFresh) return [];
  const attested = attestedWith(sources);
  return datedLinesOf(sources.entries).flatMap(({ at, key, days }) => {
    const known = attested.get(key);
    if (!known || known.includes(days)) return [];
    const was = `this was dated ${known.join(' or ')} when it was held to the articles, and is dated ${days} now.`;
    return [fault(at, `${was} Correct it, or run compile with --articles DIR.`)];
  });
};
