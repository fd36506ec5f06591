import { type ReactNode, useId, useState } from 'react';
import type { Event } from '../../../digest/types.ts';

interface Props {
  readonly caption: string;
  /** Head and body; what can be pressed in them only where the table is seen. */
  readonly children: (seen: boolean) => ReactNode;
}

/** A table with all that a picture shows: always there for those who listen, on demand for those who look. */
export function AsTable({ caption, children }: Props) {
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="chart-table-switch"
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
      >
        {shown ? 'Hide the table' : 'Show as a table'}
      </button>
      <section id={id} className={shown ? 'chart-table' : 'chart-table chart-unseen'} aria-label={caption}>
        <table>
          <caption>{caption}</caption>
          {children(shown)}
        </table>
      </section>
    </>
  );
}

interface NameProps {
  readonly event: Event;
  /** Null where the table is not seen: a press that cannot be seen takes the focus out of sight. */
  readonly onAsk: ((text: string) => void) | null;
}

/** An event's headline, which asks for the event where it can be pressed. */
export function EventName({ event, onAsk }: NameProps) {
  if (!onAsk) return event.headline;
  return (
    <button type="button" className="chart-name" onClick={() => onAsk(`timeline ${event.id}`)}>
      {event.headline}
    </button>
  );
}
