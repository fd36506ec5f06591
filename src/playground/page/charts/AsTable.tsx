import { useId, useState } from 'react';
import type { Event } from '../../../digest/types.ts';
import { askedOf } from './event-line.ts';

interface Props {
  readonly caption: string;
  /** Of all columns: the date, the event, and the cells. */
  readonly heads: readonly string[];
  readonly rows: readonly { readonly event: Event; readonly cells: readonly string[] }[];
  readonly onAsk: (text: string) => void;
}

/**
 * A table with all that a picture shows: always there for those who listen, on demand for those who look. An event's
 * headline asks for the event where the table is seen; a press that cannot be seen takes the focus out of sight.
 */
export function AsTable({ caption, heads, rows, onAsk }: Props) {
  const [seen, setSeen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="chart-table-switch"
        aria-expanded={seen}
        aria-controls={id}
        onClick={() => setSeen(!seen)}
      >
        {seen ? 'Hide the table' : 'Show as a table'}
      </button>
      <section id={id} className={seen ? 'chart-table' : 'unseen'} aria-label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ event, cells }) => (
              <tr key={event.id}>
                <td>{event.date.label}</td>
                <th scope="row">
                  {seen ? (
                    <button type="button" className="chart-name" onClick={() => onAsk(askedOf(event))}>
                      {event.headline}
                    </button>
                  ) : (
                    event.headline
                  )}
                </th>
                {heads.slice(2).map((head, at) => (
                  <td key={head}>{cells[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
