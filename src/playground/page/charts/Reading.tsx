import type { ReactNode } from 'react';
import { signOf } from '../../../charts/signs.ts';
import type { Event } from '../../../digest/types.ts';
import type { ChartedDigest } from '../../server/api/charted-digest.ts';
import { askedOf, eventLine, type Question } from './event-line.ts';
import { SignMark } from './SignMark.tsx';

/** The strip under a picture that stays in view and reads out what is pointed at; nothing while nothing is. */
export function Reading({ children }: { readonly children: ReactNode }) {
  return children ? <div className="chart-reading">{children}</div> : null;
}

type OnAsk = (text: string) => void;

/** Presses that ask the bot. */
export function Ask({ questions, onAsk }: { readonly questions: readonly Question[]; readonly onAsk: OnAsk }) {
  return (
    <p className="chart-asks">
      {questions.map(({ text, label }) => (
        <button key={text} type="button" className="chart-ask" onClick={() => onAsk(text)}>
          {label}
        </button>
      ))}
    </p>
  );
}

interface EventProps {
  readonly digest: ChartedDigest;
  readonly event: Event;
  readonly onAsk: OnAsk;
}

/** One event as the strip reads it: date, headline, who acts, how sure, from whom, and where it is written. */
export function EventReading({ digest, event, onAsk }: EventProps) {
  const { date, headline, status, actors, origins, cites } = eventLine(digest, event);
  return (
    <>
      <p className="chart-reading-head">
        <SignMark sign={signOf(event)} />
        <strong>{date}</strong> · {headline}
      </p>
      <p>
        {actors === '' ? '' : `${actors} · `}
        {status} · from {origins}
      </p>
      <Ask questions={[{ text: askedOf(event), label: 'All on this event' }, ...cites]} onAsk={onAsk} />
    </>
  );
}
