import type { Dispute } from './types.ts';

/** True where positions differ or one was changed later; where they only add to each other, none is in doubt. */
export const isContradicted = ({ positions }: Pick<Dispute, 'positions'>): boolean =>
  positions.some(({ relation }) => relation === 'differs' || relation === 'changed-later');
