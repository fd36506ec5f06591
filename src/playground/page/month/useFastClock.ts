import { useCallback, useEffect, useState } from 'react';
import type { Month } from '../../server/api/shapes.ts';
import { type Pace, rateOf, stopAfter } from './pace.ts';

export interface FastClock {
  /** Milliseconds since 1970, on the fast clock. */
  readonly now: number;
  readonly running: boolean;
  readonly start: () => void;
  readonly pause: () => void;
  /** Goes to an instant and stands still there. */
  readonly goTo: (instant: number) => void;
}

/** A clock that runs through a month. @param runs Whether it runs from the start. */
export function useFastClock(month: Month, pace: Pace, runs: boolean): FastClock {
  const [now, setNow] = useState(month.from);
  const [running, setRunning] = useState(runs);
  const rate = rateOf(month, pace);
  useEffect(() => {
    if (!running) return;
    let last = performance.now();
    let frame = requestAnimationFrame(function turn(shown) {
      const passed = Math.max(0, shown - last);
      last = shown;
      setNow((before) => Math.min(before + passed * rate, stopAfter(month, before)));
      frame = requestAnimationFrame(turn);
    });
    return () => cancelAnimationFrame(frame);
  }, [running, rate, month]);
  const stop = month.ended === null ? month.to : stopAfter(month, now - 1);
  useEffect(() => {
    if (now >= stop) setRunning(false);
  }, [now, stop]);
  return {
    now,
    running,
    start: useCallback(() => setRunning(true), []),
    pause: useCallback(() => setRunning(false), []),
    goTo: useCallback((instant) => {
      setRunning(false);
      setNow(instant);
    }, []),
  };
}
