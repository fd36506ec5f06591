import type { ReactNode } from 'react';
import type { Month, MonthDay } from '../../server/api/shapes.ts';
import { Choice } from '../charts/Choice.tsx';
import { PACES, type Pace, stepFrom } from './pace.ts';
import type { FastClock } from './useFastClock.ts';

/** What the face calls what is played. */
export interface FaceWords {
  /** The slider, the step, the paces. */
  readonly moment: string;
  readonly next: string;
  readonly paces: string;
  readonly begun: string;
  readonly over: string;
  /** Milliseconds by which the slider moves. */
  readonly slide: number;
}

interface Props {
  readonly words: FaceWords;
  readonly month: Month;
  readonly clock: FastClock;
  /** The latest day of which it is known what became of it. */
  readonly latest: MonthDay | null;
  readonly pace: Pace;
  readonly onPace: (pace: Pace) => void;
  /** True where nothing is to move by itself. */
  readonly still: boolean;
}

/** What the channels' clock on the wall shows, what became of the latest day, and what makes the clock go. */
export function ClockFace({ words, month, clock, latest, pace, onPace, still }: Props): ReactNode {
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
        {saying(words, month, latest, atEnd)}
      </p>
      <input
        type="range"
        aria-label={words.moment}
        aria-valuetext={`${shown.day}, ${shown.time}`}
        min={month.from}
        max={month.to}
        step={words.slide}
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
          {words.next}
        </button>
        <button type="button" onClick={() => goTo(month.from)}>
          Back to the start
        </button>
        {still ? (
          <p>Your system asks for less motion, so the clock moves by steps alone.</p>
        ) : (
          <Choice legend={words.paces} options={PACES} value={pace} onChange={onPace} />
        )}
      </div>
    </section>
  );
}

function saying({ begun, over }: FaceWords, { ended, posts }: Month, latest: MonthDay | null, atEnd: boolean): string {
  if (!latest) return begun;
  const told = `${latest.label}. ${latest.words}`;
  if (atEnd) return `${told} ${over}: ${posts.length / 2} posts in each channel.`;
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
