import { useMemo, useRef, useState } from 'react';
import type { ChartedDigest } from '../../server/api/charted-digest.ts';
import { cellKey, cellOf, drawMatrix } from './draw-matrix.ts';
import { letterWidth } from './drawing.ts';
import { EventReading } from './EventReading.tsx';
import { articleWords, askedOf, type MatrixRow, matrixOf, reportWords } from './matrix.ts';
import { Ask, Reading } from './Reading.tsx';
import { ReportTable } from './ReportTable.tsx';
import { type Cell, stepped } from './roving.ts';
import { SignLegend } from './SignMark.tsx';
import { useDrawing, useWidth } from './use-drawing.ts';

interface Props {
  readonly digest: ChartedDigest;
  /** Asks the bot, with the words that follow the slash command: `cite A5`. */
  readonly onAsk: (text: string) => void;
}

/** Which article reports which event, and which ones leave it out though they came later. */
export function ReportMatrix(props: Props) {
  return <Matrix key={`${props.digest.topic.id} ${props.digest.version}`} {...props} />;
}

function Matrix({ digest, onAsk }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const width = useWidth(holder);
  const [pointed, setPointed] = useState<string | null>(null);
  const rows = useMemo(() => matrixOf(digest), [digest]);
  const drawing = useMemo(
    () => (width > 0 ? drawMatrix(digest, rows, width, letterWidth()) : null),
    [digest, rows, width],
  );
  useDrawing(holder, drawing, pointed, {
    onPoint: setPointed,
    onLeave: () => setPointed(null),
    onPress: (key) => {
      const asked = askedAt(digest, rows, cellOf(key));
      if (asked) onAsk(asked);
    },
    step: (key, pressed) => {
      const to = stepped(cellOf(key), pressed, rows.length, digest.articles.length);
      return to && cellKey(to);
    },
  });
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
      <div ref={holder} className="chart-picture" />
      <Reading prompt="Point at a cell, an event or an article, or Tab to the picture and use the arrow keys, to read it; click or press Enter to ask the bot.">
        {pointed !== null && <CellReading digest={digest} rows={rows} cell={cellOf(pointed)} onAsk={onAsk} />}
      </Reading>
      <ReportTable digest={digest} rows={rows} onAsk={onAsk} />
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
          <p className="chart-asks">
            <Ask text={`sources ${article.id}`} onAsk={onAsk} />
          </p>
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
      <p className="chart-asks">
        {report.cites.map((id) => (
          <Ask key={id} text={`cite ${id}`} onAsk={onAsk} />
        ))}
        <Ask text={`timeline ${row.event.id}`} onAsk={onAsk} />
      </p>
    </>
  );
}
