import { answer, ask, offer } from '../../answers/context.ts';
import type { Action, Reply, Text } from '../../answers/reply/reply.ts';
import { daysBetween } from '../../digest/day.ts';
import type { Day, Digest } from '../../digest/types.ts';
import type { Schedule, Subscription } from '../../ports.ts';
import { DAILY } from '../due.ts';
import { readDays, readTime } from './clock-words.ts';
import { daysText } from './schedule-words.ts';
import { readZone } from './zones.ts';

/** When and how a channel wants its summary. */
export interface Wanted {
  readonly schedule: Schedule;
  readonly mode: Subscription['mode'];
  /** True where the zone is an offset, which has no summer time. */
  readonly fixedOffset: boolean;
}

type Options = Readonly<Record<string, string>>;

/** A topic whose articles are all older than this, in days, is an archive: nothing new is to be waited for. */
const ARCHIVE = 30;
const DEFAULT_TIME = '09:00';

/**
 * Reads the options of `subscribe`; what is left out stays as the channel has it, or is the topic's. What cannot be
 * read is asked back, with buttons.
 * @param today The topic's date of today.
 */
export function readWanted(
  options: Options,
  earlier: Subscription | null,
  digest: Digest,
  today: Day,
): Wanted | { readonly asked: Reply } {
  const kept = earlier?.standing.state === 'finished' ? null : earlier;
  const { time = kept?.schedule.time ?? DEFAULT_TIME, zone = kept?.schedule.zone ?? digest.topic.zone } = options;
  const { days = daysText(kept?.schedule.days ?? DAILY), mode = kept?.mode ?? defaultMode(digest, today) } = options;
  const again = (changes: Options): Action['command'] => ask(digest, 'subscribe', { ...options, ...changes });
  const back = (words: Text, option: string, offered: readonly string[]) => ({
    asked: askedBack(
      digest,
      words,
      offered.map((value) => ({ label: value, command: again({ [option]: value }) })),
    ),
  });

  const readAt = readTime(time);
  if (readAt === null)
    return back([{ bold: time }, ' is no time of day. One of these?'], 'time', ['09:00', '12:00', '18:00']);
  const readOn = readDays(days);
  if (readOn === null) {
    return back([{ bold: days }, ' are no days of the week. One of these?'], 'days', ['daily', 'weekdays', 'Monday']);
  }
  if (mode !== 'new' && mode !== 'replay') {
    return back(
      [{ bold: mode }, ' is no way to tell it: “new” is what is new, “replay” an archive day by day.'],
      'mode',
      ['new', 'replay'],
    );
  }
  const readIn = readZone(zone);
  if (readIn.zone === null) {
    const words: Text =
      readIn.nearest.length > 0
        ? ['Which clocks does ', { bold: zone }, ' mean? Choose, or name a city.']
        : ['No time zone or city goes by ', { bold: zone }, '. Name a larger city near by, such as Yerevan or Berlin.'];
    return back(words, 'zone', readIn.nearest);
  }
  return { schedule: { time: readAt, zone: readIn.zone, days: readOn }, mode, fixedOffset: readIn.fixed };
}

/** `replay` for an archive, `new` for a topic that still grows. */
export function defaultMode({ topic, articles }: Digest, today: Day): Subscription['mode'] {
  const latest = articles.map(({ published }) => published.day).reduce((a, b) => (a > b ? a : b), topic.coverage.to);
  return daysBetween(latest, today) > ARCHIVE ? 'replay' : 'new';
}

function askedBack(digest: Digest, lede: Text, actions: readonly Action[]): Reply {
  const more = offer(digest, 'How to subscribe', 'help', { command: 'subscribe' });
  const reply = answer(ask(digest, 'help', { command: 'subscribe' }), digest, {
    title: 'Not subscribed yet',
    lede,
    actions: [...actions, more],
  });
  return { ...reply, kind: 'refusal', why: 'not-subscribed' };
}
