import type { Dispute } from './types.ts';

/** True where there are positions that part: at least two. */
export const isContradicted = ({ positions }: Pick<Dispute, 'positions'>): boolean => positions.length > 1;
