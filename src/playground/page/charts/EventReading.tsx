import type { Event } from '../../../digest/types.ts';
import type { ChartedDigest } from '../../server/api/charted-digest.ts';
import { eventLine } from './event-line.ts';
import { Ask } from './Reading.tsx';
import { SignMark } from './SignMark.tsx';
import { signOf } from './signs.ts';

interface Props {
  readonly digest: ChartedDigest;
  readonly event: Event;
  readonly onAsk: (text: string) => void;
}

/** One event as the strip reads it: date, headline, how sure, from whom, and where it is written. */
export function EventReading({ digest, event, onAsk }: Props) {
  const line = eventLine(digest, event);
  return (
    <>
      <p className="chart-reading-head">
        <SignMark sign={signOf(event)} />
        <strong>{line.date}</strong> · {line.headline}
      </p>
      <p>
        {line.status} · origins: {line.origins}
      </p>
      <p className="chart-asks">
        <Ask text={`timeline ${event.id}`} onAsk={onAsk} />
        {line.cites.split(' ').map((id) => (
          <Ask key={id} text={`cite ${id}`} onAsk={onAsk} />
        ))}
      </p>
    </>
  );
}
