import { type ReactNode, useState } from 'react';
import type { Month, TopicCard } from '../../server/api/shapes.ts';
import type { Scheme } from '../useScheme.ts';
import { ClockFace } from './ClockFace.tsx';
import { MonthDays } from './MonthDays.tsx';
import { MonthPanes } from './MonthPanes.tsx';
import { daysUntil, type Pace } from './pace.ts';
import { useFastClock, useLessMotion } from './useFastClock.ts';

interface Props {
  readonly month: Month;
  readonly topic: TopicCard;
  readonly scheme: Scheme;
}

/** A month that is played: the clock, both channels as their posts arrive, and what became of each day. */
export function MonthPlayer({ month, topic, scheme }: Props): ReactNode {
  const still = useLessMotion();
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
