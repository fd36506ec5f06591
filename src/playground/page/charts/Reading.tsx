import type { ReactNode } from 'react';
import type { Event } from '../../../digest/types.ts';
import type { ChartedDigest } from '../../server/api/charted-digest.ts';
import { eventLine } from './event-line.ts';
import { SignMark } from './SignMark.tsx';
import { signOf } from './signs.ts';

/** The strip under a picture that stays in view and reads out what is pointed at. */
export function Reading({ children, prompt }: { readonly children?: ReactNode; readonly prompt: string }) {
  return <div className="chart-reading">{children || <p className="chart-prompt">{prompt}</p>}</div>;
}

type OnAsk = (text: string) => void;

/** Presses that ask the bot, each worded as what is asked. */
export function Ask({ texts, onAsk }: { readonly texts: readonly string[]; readonly onAsk: OnAsk }) {
  return (
    <p className="chart-asks">
      {texts.map((text) => (
        <button key={text} type="button" className="chart-ask" onClick={() => onAsk(text)}>
          {text}
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

/** One event as the strip reads it: date, headline, how sure, from whom, and where it is written. */
export function EventReading({ digest, event, onAsk }: EventProps) {
  const { date, headline, status, origins, cites } = eventLine(digest, event);
  return (
    <>
      <p className="chart-reading-head">
        <SignMark sign={signOf(event)} />
        <strong>{date}</strong> · {headline}
      </p>
      <p>
        {status} · origins: {origins}
      </p>
      <Ask texts={[`timeline ${event.id}`, ...cites.split(' ').map((id) => `cite ${id}`)]} onAsk={onAsk} />
    </>
  );
}
