import { spotId } from '../edit/join/citation.ts';
import { fault } from '../fault.ts';
import type { GateCheck, GateSources } from '../read/sources.ts';
import { citedLines, datedKey, datedLines, lineKey } from './evidence/lines.ts';

/** By key: with what a line was read when the articles were there. */
const attestedWith = ({ evidence }: GateSources): ReadonlyMap<string, readonly string[]> =>
  new Map(evidence.lines.map((line) => [line.key, line.with]));

/**
 * A line that stands as it stood when the articles were there keeps to the paragraphs that it cited then: whether
 * another paragraph says the same, only a reader of it can tell. A line that is new, or worded anew, may cite any.
 */
export const citationsAttested: GateCheck = (sources) => {
  const attested = attestedWith(sources);
  return citedLines(sources.draft).flatMap(({ text, cites }) => {
    const known = attested.get(lineKey(text.value));
    return cites
      .filter(({ spot }) => known && spot.value.article !== '' && !known.includes(spotId(spot.value)))
      .map(({ spot }) =>
        fault(
          spot.at,
          `this line did not cite ${spotId(spot.value)} when it was held to the articles, but ${known?.join(', ')}. ` +
            'Cite that, or read the paragraph and run compile with --articles DIR.',
        ),
      );
  });
};

/** So does what it dates keep its days. */
export const datesAttested: GateCheck = (sources) => {
  const attested = attestedWith(sources);
  return datedLines(sources.draft).flatMap(({ of, days }) => {
    const known = attested.get(datedKey(of));
    return !known || known.includes(days.value)
      ? []
      : [
          fault(
            days.at,
            `this was dated ${known.join(' or ')} when it was held to the articles, and is dated ${days.value} now. ` +
              'Correct it, or run compile with --articles DIR.',
          ),
        ];
  });
};
