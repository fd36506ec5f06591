import type { Dispute } from './types.ts';

/** True where there are positions that part: at least two. */
export const isContradicted = ({ positions }: Pick<Dispute, 'positions'>): boolean => positions.length > 1;

/** True of what an article first reported, and reports otherwise in a later revision of its own. */
export const isRevision = ({ positions }: Pick<Dispute, 'positions'>): boolean =>
  positions.some(({ relation }) => relation === 'changed-later') &&
  new Set(positions.flatMap(({ holders, cites }) => [...holders, ...cites.map(({ article }) => article)])).size === 1;
