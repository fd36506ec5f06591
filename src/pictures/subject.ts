import { isRefusal } from '../answers/context.ts';
import type { datedIn } from '../answers/dated.ts';
import type { Edition } from '../answers/edition.ts';
import type { Refusal } from '../answers/reply/refusal.ts';
import type { Picture } from './picture.ts';
import { positionsOf, questionOf } from './positions.ts';
import { timelineOf } from './timeline.ts';
import { countedBy, tollOf } from './toll.ts';

/** What a picture is asked of, as it was written. */
export interface PictureOptions {
  readonly when?: string;
  readonly about?: string;
}

/**
 * What a picture shows: the positions of a question that is asked by its name or id, the counts of what figures count
 * ("killed", or "toll" for the first of those), else a timeline.
 * @param read Reads days and subject as `timeline` does. Handed in, since whoever answers has it already, and it is large.
 */
export function pictureOf(
  { when = '', about = '' }: PictureOptions,
  digest: Edition,
  read: typeof datedIn,
): Picture | Refusal {
  if (when === '' && about !== '') {
    const kind = countedBy(digest, about);
    if (kind) return tollOf(digest, kind);
    const dispute = questionOf(digest, about);
    if (dispute) return positionsOf(digest, dispute);
  }
  const asked = read({ when, about }, digest);
  return isRefusal(asked) ? asked : timelineOf(digest, asked);
}
