import type { ChartedDigest } from '../../server/api/charted-digest.ts';
import { AsTable, EventName } from './AsTable.tsx';
import type { MatrixRow, Report } from './matrix.ts';

interface Props {
  readonly digest: ChartedDigest;
  readonly rows: readonly MatrixRow[];
  readonly onAsk: (text: string) => void;
}

/** The matrix in words: cited paragraphs, "silent", or why an article could not report the event. */
export function ReportTable({ digest, rows, onAsk }: Props) {
  return (
    <AsTable caption={`Which article reports which event of ${digest.topic.title}`}>
      {(seen) => (
        <>
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Event</th>
              {digest.articles.map(({ id }) => (
                <th key={id} scope="col">
                  Article {id}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ event, reports }) => (
              <tr key={event.id}>
                <td>{event.date.label}</td>
                <th scope="row">
                  <EventName event={event} onAsk={seen ? onAsk : null} />
                </th>
                {reports.map((report) => (
                  <td key={report.article.id}>{cellWords(report)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </>
      )}
    </AsTable>
  );
}

function cellWords({ kind, cites }: Report): string {
  if (kind === 'silent') return 'silent';
  if (kind === 'undated') return 'no dated line';
  return kind === 'earlier' ? 'published earlier' : cites.join(' ');
}
