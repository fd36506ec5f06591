import { memo, type ReactNode } from 'react';
import type { Month } from '../../server/api/shapes.ts';

interface Props {
  readonly month: Month;
  /** How many of the days are known. */
  readonly passed: number;
}

/** Every day of the month, and what became of it as soon as that is known. */
export const MonthDays = memo(function MonthDays({ month, passed }: Props): ReactNode {
  return (
    <section className="month-days" aria-labelledby="month-days">
      <h2 id="month-days">The month, day by day</h2>
      <ol>
        {month.days.map(({ day, label, words, posted }, place) => (
          <li
            key={day}
            className={posted && place < passed ? 'month-posted' : ''}
            {...(place === passed - 1 ? { 'aria-current': 'date' as const } : {})}
          >
            <b>{label}</b> {place < passed ? <span>{words}</span> : null}
          </li>
        ))}
      </ol>
    </section>
  );
});
