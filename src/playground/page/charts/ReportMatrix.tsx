import { useMemo, useRef, useState } from 'react';
import { articleName } from '../../../answers/cites.ts';
import { en } from '../../../answers/words/en.ts';
import { signOf } from '../../../charts/signs.ts';
import { presetsOf, spanWords } from '../../../charts/span.ts';
import type { ChartedDigest } from '../../server/api/charted-digest.ts';
import { Choice } from './Choice.tsx';
import { askedOf, spokenLine } from './event-line.ts';
import { articleWords, type Report, reportsOf, reportWords } from './matrix.ts';
import { Ask, EventReading, Reading } from './Reading.tsx';
import { type Cell, cellKey, cellOf, stepped } from './roving.ts';
import { SignLegend, SignMark } from './SignMark.tsx';
import { useSpots } from './spots.ts';

interface Props {
  readonly digest: ChartedDigest;
  /** Asks the bot, with the words that follow the slash command: `cite A5`. */
  readonly onAsk: (text: string) => void;
}

const KINDS = [
  { kind: 'reports', swatch: 'full', sign: '', words: 'number: paragraphs that report it' },
  { kind: 'silent', swatch: 'dashed', sign: '', words: 'empty: silent, though published on or after the event' },
  { kind: 'earlier', swatch: 'none', sign: '·', words: 'dot: published before the event ended' },
  { kind: 'undated', swatch: 'none', sign: '?', words: 'question mark: may tell of it without its day' },
] as const;

/** Which article reports which event, and which ones leave it out though they came later. */
export function ReportMatrix({ digest, onAsk }: Props) {
  const { articles } = digest;
  const holder = useRef<HTMLFieldSetElement>(null);
  // The news first; what came before it is asked for.
  const presets = useMemo(() => presetsOf(digest), [digest]);
  const [span, setSpan] = useState(spanWords(digest.topic.coverage));
  const shown = presets.find(({ label }) => label === span)?.span;
  const rows = useMemo(
    () =>
      digest.events
        .filter(({ date }) => !shown || (date.end >= shown.from && date.start <= shown.to))
        .map((event) => ({ event, reports: reportsOf(digest, event) })),
    [digest, shown],
  );
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
  const used = new Set(rows.flatMap(({ reports }) => reports.map(({ kind }) => kind)));
  return (
    <figure className="chart">
      <figcaption>
        <h2 className="unseen">Who reports what</h2>
        <p className="chart-intro">Which article reports which event. Point at a cell or tap it to read it.</p>
      </figcaption>
      {presets.length > 1 && (
        <div className="chart-controls">
          <Choice
            legend="Show"
            options={presets.map(({ label }) => ({ value: label, label }))}
            value={span}
            onChange={setSpan}
          />
        </div>
      )}
      <ul className="chart-legend">
        {KINDS.filter(({ kind }) => used.has(kind)).map(({ swatch, sign, words }) => (
          <li key={words}>
            <span className={`chart-swatch chart-swatch-${swatch}`} aria-hidden="true">
              {sign}
            </span>
            {words}
          </li>
        ))}
        <SignLegend events={rows.map(({ event }) => event)} />
      </ul>
      <fieldset ref={holder} className="chart-group matrix" aria-label="Arrow keys go from cell to cell.">
        <table>
          <thead>
            <tr>
              <td />
              {articles.map((article, column) => (
                <th key={article.id} scope="col">
                  <button {...spot(cellKey({ row: -1, column }), articleWords(article))}>
                    {articleName(article, article.id, en)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ event, reports }, row) => (
              <tr key={event.id}>
                <th scope="row">
                  <button {...spot(cellKey({ row, column: -1 }), spokenLine(digest, event))}>
                    <SignMark sign={signOf(event)} />
                    <span className="matrix-date">{event.date.label}</span>{' '}
                    <span className="matrix-headline">{event.headline}</span>
                  </button>
                </th>
                {reports.map((report, column) => (
                  <td key={report.article.id} className={`is-${report.kind}`}>
                    <button
                      {...spot(
                        cellKey({ row, column }),
                        `${articleName(report.article, report.article.id, en)} ${reportWords(report)}. ${event.headline}`,
                      )}
                    >
                      {report.cites.length || KINDS.find(({ kind }) => kind === report.kind)?.sign}
                    </button>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </fieldset>
      <Reading>
        {pointed !== null && <CellReading digest={digest} rows={rows} cell={cellOf(pointed)} onAsk={onAsk} />}
      </Reading>
    </figure>
  );
}

interface Row {
  readonly event: ChartedDigest['events'][number];
  readonly reports: readonly Report[];
}

/** A row asks for its event, a column for its article, a cell for the first paragraph, or the event where there is none. */
function askedAt({ articles }: ChartedDigest, rows: readonly Row[], { row, column }: Cell): string | undefined {
  const [shown, article] = [rows[row], articles[column]];
  if (!shown) return article && `sources ${article.id}`;
  const [cite] = shown.reports[column]?.cites ?? [];
  return cite ? `cite ${cite.id}` : askedOf(shown.event);
}

interface ReadingProps extends Props {
  readonly rows: readonly Row[];
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
          <Ask questions={[{ text: `sources ${article.id}`, label: 'All on this article' }]} onAsk={onAsk} />
        </>
      )
    );
  const report = row.reports[cell.column];
  if (!report) return <EventReading digest={digest} event={row.event} onAsk={onAsk} />;
  const name = articleName(report.article, report.article.id, en);
  return (
    <>
      <p className="chart-reading-head">
        <strong>{row.event.date.label}</strong> · {row.event.headline}
      </p>
      <p>
        {name} {reportWords(report)}.
      </p>
      <Ask
        questions={[
          ...report.cites.map(({ id, paragraph }) => ({ text: `cite ${id}`, label: `${name} ¶${paragraph}` })),
          { text: askedOf(row.event), label: 'All on this event' },
        ]}
        onAsk={onAsk}
      />
    </>
  );
}
