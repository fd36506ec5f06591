import { useMemo, useRef } from 'react';
import type { ChartedDigest } from '../../server/api/charted-digest.ts';
import { AsTable } from './AsTable.tsx';
import { spokenLine } from './event-line.ts';
import { articleWords, askedOf, cellWords, type MatrixRow, matrixOf, reportWords } from './matrix.ts';
import { Ask, EventReading, Reading } from './Reading.tsx';
import { type Cell, cellKey, cellOf, stepped } from './roving.ts';
import { SignLegend, SignMark } from './SignMark.tsx';
import { signOf } from './signs.ts';
import { useSpots } from './spots.ts';

interface Props {
  readonly digest: ChartedDigest;
  /** Asks the bot, with the words that follow the slash command: `cite A5`. */
  readonly onAsk: (text: string) => void;
}

/** Which article reports which event, and which ones leave it out though they came later. */
export function ReportMatrix({ digest, onAsk }: Props) {
  const { articles } = digest;
  const holder = useRef<HTMLFieldSetElement>(null);
  const rows = useMemo(() => matrixOf(digest), [digest]);
  const { pointed, spot } = useSpots(
    holder,
    // Heads first: the keys of the columns, then each row's own and those of its cells.
    [-1, ...rows.keys()].flatMap((row) => [-1, ...articles.keys()].map((column) => cellKey({ row, column }))).slice(1),
    (key, pressed) => {
      const to = stepped(cellOf(key), pressed, rows.length, articles.length);
      return to && cellKey(to);
    },
    (key) => {
      const asked = askedAt(digest, rows, cellOf(key));
      if (asked) onAsk(asked);
    },
  );
  return (
    <figure className="chart">
      <figcaption>
        <h2>Who reports what</h2>
        <p className="chart-intro">
          Rows are events by date, columns the articles; a number counts the paragraphs cited.
        </p>
      </figcaption>
      <ul className="chart-legend">
        <li>
          <span className="chart-swatch chart-swatch-full" aria-hidden="true" />
          number: reports it
        </li>
        <li>
          <span className="chart-swatch chart-swatch-dashed" aria-hidden="true" />
          empty: silent, though published on or after the event
        </li>
        <li>
          <span className="chart-swatch chart-swatch-none" aria-hidden="true">
            ·
          </span>
          dot: published before the event ended
        </li>
        <SignLegend />
      </ul>
      <fieldset
        ref={holder}
        className="chart-group chart-picture matrix"
        aria-label="Which article reports which event. Arrow keys go from cell to cell."
      >
        <div className="matrix-row matrix-heads">
          {articles.map((article, column) => (
            <button key={article.id} {...spot(cellKey({ row: -1, column }), articleWords(article))}>
              {article.id}
            </button>
          ))}
        </div>
        {rows.map(({ event, reports }, row) => (
          <div key={event.id} className="matrix-row">
            <div className="matrix-event">
              <button {...spot(cellKey({ row, column: -1 }), spokenLine(digest, event))}>
                <SignMark sign={signOf(event)} />
                <span className="matrix-date">{event.date.label}</span>{' '}
                <span className="matrix-headline">{event.headline}</span>
              </button>
            </div>
            {reports.map((report, column) => (
              <div key={report.article.id} className={`matrix-cell is-${report.kind}`}>
                <button
                  {...spot(
                    cellKey({ row, column }),
                    `Article ${report.article.id} ${reportWords(report)}. ${event.date.label}: ${event.headline}`,
                  )}
                >
                  {report.kind === 'reports' ? report.cites.length : report.kind === 'silent' ? '' : '·'}
                </button>
              </div>
            ))}
          </div>
        ))}
      </fieldset>
      <Reading prompt="Point at a cell, an event or an article, or Tab to the picture and use the arrow keys, to read it; click or press Enter to ask the bot.">
        {pointed !== null && <CellReading digest={digest} rows={rows} cell={cellOf(pointed)} onAsk={onAsk} />}
      </Reading>
      <AsTable
        caption={`Which article reports which event of ${digest.topic.title}`}
        heads={['Date', 'Event', ...articles.map(({ id }) => `Article ${id}`)]}
        rows={rows.map(({ event, reports }) => ({ event, cells: reports.map(cellWords) }))}
        onAsk={onAsk}
      />
    </figure>
  );
}

/** A row asks for its event, a column for its article, a cell for the paragraph. */
function askedAt({ articles }: ChartedDigest, rows: readonly MatrixRow[], { row, column }: Cell): string | undefined {
  const [event, article] = [rows[row]?.event, articles[column]];
  if (!event) return article && `sources ${article.id}`;
  const report = rows[row]?.reports[column];
  return report ? askedOf(event, report) : `timeline ${event.id}`;
}

interface ReadingProps extends Props {
  readonly rows: readonly MatrixRow[];
  readonly cell: Cell;
}

function CellReading({ digest, rows, cell, onAsk }: ReadingProps) {
  const row = rows[cell.row];
  const article = digest.articles[cell.column];
  if (!row)
    return (
      article && (
        <>
          <p className="chart-reading-head">{articleWords(article)}</p>
          <p>{article.about}</p>
          <Ask texts={[`sources ${article.id}`]} onAsk={onAsk} />
        </>
      )
    );
  const report = row.reports[cell.column];
  if (!report) return <EventReading digest={digest} event={row.event} onAsk={onAsk} />;
  return (
    <>
      <p className="chart-reading-head">
        <strong>{row.event.date.label}</strong> · {row.event.headline}
      </p>
      <p>
        Article {report.article.id} {reportWords(report)}.
      </p>
      <Ask texts={[...report.cites.map((id) => `cite ${id}`), `timeline ${row.event.id}`]} onAsk={onAsk} />
    </>
  );
}
