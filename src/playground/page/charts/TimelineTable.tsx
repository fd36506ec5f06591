import type { ChartedDigest } from '../../server/api/charted-digest.ts';
import { AsTable, EventName } from './AsTable.tsx';
import { eventLine } from './event-line.ts';

interface Props {
  readonly digest: ChartedDigest;
  readonly onAsk: (text: string) => void;
}

/** All events by date, with what the picture shows of them. */
export function TimelineTable({ digest, onAsk }: Props) {
  return (
    <AsTable caption={`Timeline of ${digest.topic.title}: ${digest.events.length} events`}>
      {(seen) => (
        <>
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Event</th>
              <th scope="col">How sure</th>
              <th scope="col">Origins</th>
              <th scope="col">Citations</th>
            </tr>
          </thead>
          <tbody>
            {digest.events.map((event) => {
              const line = eventLine(digest, event);
              return (
                <tr key={event.id}>
                  <td>{line.date}</td>
                  <th scope="row">
                    <EventName event={event} onAsk={seen ? onAsk : null} />
                  </th>
                  <td>{line.status}</td>
                  <td>{line.origins}</td>
                  <td>{line.cites}</td>
                </tr>
              );
            })}
          </tbody>
        </>
      )}
    </AsTable>
  );
}
