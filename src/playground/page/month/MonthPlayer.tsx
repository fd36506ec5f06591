import { memo, type ReactNode, useState } from 'react';
import type { Month, TopicCard } from '../../server/api/shapes.ts';
import { useMedia } from '../useMedia.ts';
import type { Scheme } from '../useScheme.ts';
import { ClockFace } from './ClockFace.tsx';
import { MonthPanes } from './MonthPanes.tsx';
import { daysUntil, type Pace } from './pace.ts';
import { useFastClock } from './useFastClock.ts';

interface Props {
  readonly month: Month;
  readonly topic: TopicCard;
  readonly scheme: Scheme;
}

/** A month that is played: the clock, both channels as their posts arrive, and what became of each day. */
export function MonthPlayer({ month, topic, scheme }: Props): ReactNode {
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const [pace, setPace] = useState<Pace>('60');
  const clock = useFastClock(month, pace, !still);
  const passed = daysUntil(month, clock.now);
  const posted = month.posts.filter(({ at }) => at <= clock.now).length;
  return (
    <>
      <ClockFace
        month={month}
        clock={clock}
        latest={passed.at(-1) ?? null}
        pace={pace}
        onPace={setPace}
        still={still}
      />
      <MonthPanes month={month} posted={posted} topic={topic.id} scheme={scheme} onPress={clock.pause} />
      <MonthDays month={month} passed={passed.length} />
    </>
  );
}

interface DaysProps {
  readonly month: Month;
  /** How many of the days are known. */
  readonly passed: number;
}

/** What became of each day, as soon as that is known. */
const MonthDays = memo(function MonthDays({ month, passed }: DaysProps): ReactNode {
  return (
    <section className="month-days" aria-labelledby="month-days">
      <h2 id="month-days">The month, day by day</h2>
      <ol>
        {month.days.slice(0, passed).map(({ day, label, words, posted }, place) => (
          <li
            key={day}
            className={posted ? 'month-posted' : ''}
            {...(place === passed - 1 ? { 'aria-current': 'date' as const } : {})}
          >
            <b>{label}</b> <span>{words}</span>
          </li>
        ))}
      </ol>
    </section>
  );
});
