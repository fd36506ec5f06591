import type { Draft } from '../../edit/files/draft.ts';
import type { CiteDraft } from '../../edit/files/shapes.ts';
import { spotId } from '../../edit/join/citation.ts';
import type { Placed } from '../../fault.ts';
import { dateClaimsOf, statementsOf } from '../claims.ts';
import { attestation } from './hashes.ts';

/**
 * What was read together with the articles: a line with the paragraphs that it cites, or with its date. `key` is
 * a hash of the line; `with` are citations, or days as `2020-10-30..2020-10-31`.
 */
export interface AttestedLine {
  readonly key: string;
  readonly with: readonly string[];
}

/** A line of own words with its own citations; headlines and questions rest on those of their lines. */
export interface CitedLine {
  readonly text: Placed<string>;
  readonly cites: readonly CiteDraft[];
}

export const citedLines = (draft: Draft): readonly CitedLine[] => [
  ...statementsOf(draft).map(({ statement }) => ({ text: statement.text, cites: statement.cite.value })),
  ...draft.entities.flatMap(({ roles }) => roles.map(({ title, cite }) => ({ text: title, cites: cite.value }))),
  ...draft.figures.map(({ label, cite }) => ({ text: label, cites: cite.value })),
  ...draft.disputes.flatMap(({ positions }) => positions.map(({ text, cite }) => ({ text, cites: cite.value }))),
];

/** A date of the digest, with what it dates. */
export interface DatedLine {
  readonly of: string;
  /** `2020-10-30..2020-10-31`; one day twice. */
  readonly days: Placed<string>;
}

/** Dates that could not be read are told of where they are read. */
export const datedLines = (draft: Draft): readonly DatedLine[] =>
  dateClaimsOf(draft)
    .filter(({ date }) => date.value.label !== '')
    .map(({ date: { value, at }, of }) => ({ of, days: { value: `${value.start}..${value.end}`, at } }));

export const lineKey = (text: string): string => attestation('line', text);
export const datedKey = (text: string): string => attestation('dated', text);

/** Every line and every date of the editor's files, each once, sorted by key. */
export function attestedLines(draft: Draft): readonly AttestedLine[] {
  const attested = new Map<string, Set<string>>();
  const attest = (key: string, values: readonly string[]): void => {
    attested.set(key, new Set([...(attested.get(key) ?? []), ...values]));
  };
  for (const { text, cites } of citedLines(draft))
    attest(
      lineKey(text.value),
      cites.map(({ spot }) => spotId(spot.value)),
    );
  for (const { of, days } of datedLines(draft)) attest(datedKey(of), [days.value]);
  return [...attested.keys()].sort().map((key) => ({ key, with: [...(attested.get(key) ?? [])].sort() }));
}
