import { ask } from '../../answers/context.ts';
import type { Edition } from '../../answers/edition.ts';
import type { Reply, Span, Text } from '../../answers/reply/reply.ts';
import { daysBetween } from '../../digest/day.ts';
import type { Day, Digest } from '../../digest/types.ts';
import type { Schedule, Subscription } from '../../ports.ts';
import { latestArticleDay } from '../digest-queries.ts';
import { DAILY } from '../schedule.ts';
import { questionBack } from './replies.ts';
import { formatDays, readDays, readTime } from './schedule-text.ts';
import { readZone } from './time-zones.ts';

/** When and how a channel is to get its summary. */
export interface SubscribeOptions {
  readonly schedule: Schedule;
  readonly mode: Subscription['mode'];
  /** True where the zone is an offset, which has no summer time. */
  readonly fixedOffset: boolean;
}

/** A topic whose articles are all older than this, in days, is an archive: nothing new is to be waited for. */
const ARCHIVE_DAYS = 30;
const DEFAULT_TIME = '09:00';

/**
 * Reads the options of `subscribe`; what is left out stays as the channel has it, or is the topic's. What cannot be
 * read is asked back, with buttons.
 * @param today The topic's date of today.
 */
export function readSubscribeOptions(
  options: Readonly<Record<string, string>>,
  earlier: Subscription | null,
  digest: Edition,
  today: Day,
): SubscribeOptions | { readonly question: Reply } {
  const kept = earlier?.standing.state === 'finished' ? null : earlier;
  const { time = kept?.schedule.time ?? DEFAULT_TIME, zone = kept?.schedule.zone ?? digest.topic.zone } = options;
  const { days = formatDays(kept?.schedule.days ?? DAILY), mode = kept?.mode ?? defaultMode(digest, today) } = options;
  const unread = (option: string, lede: Text, values: readonly string[]) => {
    const actions = values.map((value) => ({
      label: value,
      command: ask(digest, 'subscribe', { ...options, [option]: value }),
    }));
    return { question: questionBack(digest, lede, actions) };
  };

  const words = digest.words.subscriptions;
  const timeRead = readTime(time);
  if (timeRead === null) return unread('time', words.noTime<Span>({ bold: time }), ['09:00', '12:00', '18:00']);
  const daysRead = readDays(days);
  if (daysRead === null) {
    const offered = ['daily', 'weekdays', 'Monday'];
    return unread('days', words.noDays<Span>({ bold: days }), offered);
  }
  if (mode !== 'new' && mode !== 'replay') {
    return unread('mode', words.noMode<Span>({ bold: mode }), ['new', 'replay']);
  }
  if (/[@^]/.test(zone)) return unread('zone', [digest.words.help.option('subscribe', 'role')], []);
  const zoneRead = readZone(zone);
  if (zoneRead.zone === null) {
    const lede: Text =
      zoneRead.nearest.length > 0 ? words.whichZone<Span>({ bold: zone }) : words.noZone<Span>({ bold: zone });
    return unread('zone', lede, zoneRead.nearest);
  }
  const schedule = { time: timeRead, zone: zoneRead.zone, days: daysRead };
  return { schedule, mode, fixedOffset: zoneRead.fixed };
}

/** `replay` for an archive, `new` for a topic that still grows. */
export function defaultMode(digest: Digest, today: Day): Subscription['mode'] {
  return daysBetween(latestArticleDay(digest), today) > ARCHIVE_DAYS ? 'replay' : 'new';
}
