import type { Digest } from '../../../../digest/types.ts';
import { AsTable } from './AsTable.tsx';
import type { MatrixRow, Report } from './matrix.ts';

/** The matrix in words: cited paragraphs, "silent", or why an article could not report the event. */
export function ReportTable({ digest, rows }: { readonly digest: Digest; readonly rows: readonly MatrixRow[] }) {
  return (
    <AsTable caption={`Which article reports which event of ${digest.topic.title}`}>
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
            <th scope="row">{event.headline}</th>
            {reports.map((report) => (
              <td key={report.article.id}>{cellWords(report)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </AsTable>
  );
}

function cellWords({ kind, cites }: Report): string {
  if (kind === 'silent') return 'silent';
  return kind === 'earlier' ? 'published earlier' : cites.join(' ');
}
