import { aboutOf, besideDate, requireWhen, unjoined } from '../answers/about.ts';
import { isRefusal } from '../answers/context.ts';
import type { Refusal } from '../answers/reply/refusal.ts';
import type { Digest } from '../digest/types.ts';
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
 * ("killed", or "toll" for the first of those), else a timeline, read as `timeline` reads it.
 */
export function pictureOf({ when: days = '', about = '' }: PictureOptions, digest: Digest): Picture | Refusal {
  if (days === '' && about !== '') {
    const kind = countedBy(digest, about);
    if (kind) return tollOf(digest, kind);
    const dispute = questionOf(digest, about);
    if (dispute) return positionsOf(digest, dispute);
  }
  const when = days === '' ? null : requireWhen(digest, days, 'timeline');
  if (when && isRefusal(when)) return when;
  const text = [besideDate(digest, when?.rest ?? ''), unjoined(about)].join(' ').trim();
  return timelineOf(digest, when, text === '' ? null : aboutOf(digest, text), text);
}
