import { choose, disputesAbout } from '../answers/about.ts';
import { shortName } from '../answers/disputes.ts';
import type { Edition } from '../answers/edition.ts';
import { normalise } from '../digest/normalise.ts';
import type { Dispute } from '../digest/types.ts';
import { rowsThatFit } from './fit.ts';
import type { PositionsPicture } from './picture.ts';
import { holderOf, MOST, signed } from './told.ts';

/** The question that is called so, or the one and only that has all the words, which name nobody. */
export function questionOf(digest: Edition, about: string): Dispute | undefined {
  const byId = digest.disputes.get(about);
  if (byId) return byId;
  const { picked, isDetour } = disputesAbout(digest, choose(digest, about));
  const asked = normalise(about);
  const named = picked.find((one) => [shortName(one), one.question].some((name) => normalise(name) === asked));
  const isOne = picked.length === 1 && !isDetour && digest.names.lookup(about).matches.length === 0;
  return named ?? (isOne ? picked[0] : undefined);
}

/** The positions of a question in the digest's order. */
export function positionsOf(digest: Edition, dispute: Dispute): PositionsPicture {
  const { positions, question } = dispute;
  const built = (shown: typeof positions): PositionsPicture => ({
    kind: 'positions',
    title: question,
    note: digest.words.pictures.positions(shown.length, positions.length),
    rows: shown.map(({ text, holders, cites, relation }) => ({
      says: `${text}${relation === 'changed-later' ? digest.words.disputes.changed : ''}`,
      holder: holderOf(digest, holders, cites),
    })),
    ...signed(
      digest,
      shown.flatMap(({ cites }) => cites),
    ),
  });
  return rowsThatFit(positions.slice(0, MOST), built);
}
