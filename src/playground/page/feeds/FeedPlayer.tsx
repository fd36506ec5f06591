import { memo, type ReactNode, useState } from 'react';
import type { FeedDay } from '../../server/api/shapes.ts';
import { ClockFace, type FaceWords } from '../month/ClockFace.tsx';
import { MonthPanes } from '../month/MonthPanes.tsx';
import { daysUntil, type Pace } from '../month/pace.ts';
import { useFastClock } from '../month/useFastClock.ts';
import { useMedia } from '../useMedia.ts';
import type { Scheme } from '../useScheme.ts';

interface Props {
  readonly day: FeedDay;
  readonly scheme: Scheme;
  readonly onAsk: (topic: string, question: string) => void;
}

const WORDS: FaceWords = {
  moment: 'Moment of the day',
  next: 'Next change',
  paces: 'The day in',
  begun: 'The feeds are asked for the first time.',
  over: 'The day is over',
  slide: 15 * 60_000,
};

/** The clock, the digest as it is then with what the feeds brought, and both channels. */
export function FeedPlayer({ day, scheme, onAsk }: Props): ReactNode {
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const [pace, setPace] = useState<Pace>('60');
  const clock = useFastClock(day, pace, !still);
  const passed = daysUntil(day, clock.now);
  const posted = day.posts.filter(({ at }) => at <= clock.now).length;
  const versions = day.versions.filter(({ at }) => at <= clock.now).length;
  return (
    <>
      <ClockFace
        words={WORDS}
        month={day}
        clock={clock}
        latest={passed.at(-1) ?? null}
        pace={pace}
        onPace={setPace}
        still={still}
      />
      <Happened day={day} versions={versions} passed={passed.length} onAsk={onAsk} />
      <MonthPanes month={day} posted={posted} topic={day.topic} scheme={scheme} onPress={clock.pause} />
    </>
  );
}

/** Moments that are shown at a time. */
const MOST_TOLD = 7;

interface HappenedProps extends Pick<Props, 'day' | 'onAsk'> {
  /** How many versions of the digest were made, and how many moments have passed. */
  readonly versions: number;
  readonly passed: number;
}

/** The digest's version, and what happened last. */
const Happened = memo(function Happened({ day, versions, passed, onAsk }: HappenedProps): ReactNode {
  const digest = day.versions[versions - 1];
  return (
    <section className="feeds-happened" aria-labelledby="feeds-happened">
      <div>
        <h2 id="feeds-happened">{digest ? `Digest ${digest.version}` : 'No digest yet'}</h2>
        <p>{digest ? `${digest.articles} articles, ${digest.events} events · version ${versions} of the day` : ''}</p>
        <ul>
          {day.feeds.map(({ title, url }) => (
            <li key={url}>
              <b>{title}</b> <span>{url.replace(/^https:\/\//, '')}</span>
            </li>
          ))}
        </ul>
        <button type="button" onClick={() => onAsk(day.topic, 'sources')}>
          Ask the digest of the evening: sources
        </button>
      </div>
      <ol aria-label="What happened last, the latest first">
        {day.days
          .slice(Math.max(0, passed - MOST_TOLD), passed)
          .toReversed()
          .map(({ day: key, label, words, posted }) => (
            <li key={key} className={posted ? 'feeds-posted' : ''}>
              <b>{label}</b> <span>{words}</span>
            </li>
          ))}
      </ol>
    </section>
  );
});
