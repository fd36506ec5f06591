import type { ReactNode } from 'react';
import type { Month, MonthDay } from '../../server/api/shapes.ts';
import { Choice } from '../charts/Choice.tsx';
import { PACES, type Pace, stepFrom } from './pace.ts';
import type { FastClock } from './useFastClock.ts';

interface Props {
  readonly month: Month;
  readonly clock: FastClock;
  /** The latest day of which it is known what became of it. */
  readonly latest: MonthDay | null;
  readonly pace: Pace;
  readonly onPace: (pace: Pace) => void;
  /** True where nothing is to move by itself. */
  readonly still: boolean;
}

const HOUR = 3_600_000;

/** What the channels' clock on the wall shows, what became of the latest day, and what makes the clock go. */
export function ClockFace({ month, clock, latest, pace, onPace, still }: Props): ReactNode {
  const { now, running, start, pause, goTo } = clock;
  const atEnd = now >= month.to;
  const shown = wallText(month.zone, now);
  return (
    <section className="month-clock" aria-label="Fast clock">
      <div>
        <p className="month-wall">
          <time dateTime={new Date(now).toISOString()}>
            <span>{shown.day}</span> <b>{shown.time}</b>
          </time>
        </p>
        <p className="month-zone">
          {TIME('UTC').format(now)} UTC · posts {month.words}
        </p>
      </div>
      <p className="month-latest" role="status" aria-live={running ? 'off' : 'polite'}>
        {saying(month, latest, atEnd)}
      </p>
      <input
        type="range"
        aria-label="Moment of the month"
        aria-valuetext={`${shown.day}, ${shown.time}`}
        min={month.from}
        max={month.to}
        step={HOUR}
        value={now}
        onChange={(event) => goTo(Number(event.target.value))}
      />
      <div className="month-controls">
        {still ? null : (
          <button type="button" className="month-go" disabled={atEnd} onClick={running ? pause : start}>
            {running ? 'Pause' : 'Play'}
          </button>
        )}
        <button type="button" disabled={atEnd} onClick={() => goTo(stepFrom(month, now))}>
          Next day
        </button>
        <button type="button" onClick={() => goTo(month.from)}>
          Back to the start
        </button>
        {still ? (
          <p>Your system asks for less motion, so the clock moves by steps alone.</p>
        ) : (
          <Choice legend="A month in" options={PACES} value={pace} onChange={onPace} />
        )}
      </div>
    </section>
  );
}

function saying({ ended, posts }: Month, latest: MonthDay | null, atEnd: boolean): string {
  if (!latest) return 'Both channels have just subscribed.';
  const told = `${latest.label}. ${latest.words}`;
  if (atEnd) return `${told} The month is over: ${posts.length / 2} posts in each channel.`;
  return ended !== null && latest.day > ended ? `${told} Nothing more is to come.` : told;
}

function wallText(zone: string, now: number): { readonly day: string; readonly time: string } {
  return { day: DAY(zone).format(now), time: TIME(zone).format(now) };
}

/** Formats cost far more to make than to use, and the clock is read at each frame. */
function perZone(options: Intl.DateTimeFormatOptions): (zone: string) => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (zone) => {
    const format = made.get(zone) ?? new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone });
    made.set(zone, format);
    return format;
  };
}

const DAY = perZone({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const TIME = perZone({ hour: '2-digit', minute: '2-digit' });
