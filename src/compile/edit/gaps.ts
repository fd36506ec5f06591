import type { Digest } from '../../digest/types.ts';
import type { Findings, Gap, GapKind } from '../find/findings.ts';
import { allParagraphs } from '../gate/cited.ts';
import type { GateSources } from '../read/sources.ts';
import { citationsOf } from '../report.ts';
import { uncoveredDates } from './uncovered.ts';
import { unlistedWords, unrecordedSpellings } from './unrecorded.ts';

type Unversioned = Omit<Digest, 'version'>;

/** What can be looked for in the evidence alone. Order does not matter: each looks for one kind of gap. */
const looks: readonly (readonly [GapKind, (sources: GateSources, digest: Unversioned) => readonly Gap[]])[] = [
  ['paragraph', uncited],
  ['date', uncoveredDates],
  ['role', (_, digest) => withoutRole(digest)],
  ['spelling', unrecordedSpellings],
  ['word', unlistedWords],
];

/**
 * What the articles hold and the digest does not, for the overlay to explain. `found` is what extraction suggests
 * besides; where it is absent, merges and disputes have not been looked for.
 */
export function gapsOf(
  sources: GateSources,
  digest: Unversioned,
  found?: Pick<Findings, 'disputes' | 'gaps'>,
): Findings {
  const gaps = looks.flatMap(([, look]) => look(sources, digest));
  return {
    entities: [],
    events: [],
    disputes: found?.disputes ?? [],
    gaps: [...gaps, ...(found?.gaps ?? [])],
    looked: [...looks.map(([kind]) => kind), ...(found ? (['merge', 'dispute'] as const) : [])],
  };
}

/** Paragraphs that no statement, role, figure or position cites. */
function uncited(sources: GateSources, digest: Unversioned): readonly Gap[] {
  const cited = new Set(citationsOf(digest).map(({ id }) => id));
  return allParagraphs(sources).flatMap(({ id }): Gap[] => (cited.has(id) ? [] : [{ kind: 'paragraph', key: id }]));
}

const withoutRole = ({ entities }: Unversioned): readonly Gap[] =>
  entities.flatMap(({ id, type, roles }): Gap[] =>
    type === 'person' && roles.length === 0 ? [{ kind: 'role', key: id }] : [],
  );
